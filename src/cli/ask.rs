//! Questions at the terminal: secrets without an echo, and lines.

use std::io::{self, BufRead, ErrorKind};

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use zeroize::Zeroizing;

use super::fault::{Absent, Fault};
use super::output;

/// Asks for a secret; what is typed is not shown.
///
/// # Errors
/// The terminal can't be read, or the person gave up (Ctrl-C, Escape).
pub fn secret(question: &str) -> Result<Zeroizing<String>, Fault> {
    output::err(question);
    enable_raw_mode()?;
    let typed = type_secret();
    let restored = disable_raw_mode();
    output::err("\n");
    restored?;
    typed
}

fn type_secret() -> Result<Zeroizing<String>, Fault> {
    let mut typed = Zeroizing::new(String::new());
    loop {
        let Event::Key(key) = read()? else { continue };
        if key.kind == KeyEventKind::Release {
            continue;
        }
        match key.code {
            KeyCode::Enter => return Ok(typed),
            KeyCode::Esc => return Err(Absent::Answer.into()),
            KeyCode::Char('c' | 'd') if key.modifiers.contains(KeyModifiers::CONTROL) => {
                return Err(Absent::Answer.into());
            }
            KeyCode::Char(letter) => typed.push(letter),
            KeyCode::Backspace => {
                typed.pop();
            }
            _ => {}
        }
    }
}

/// Asks for a line.
///
/// # Errors
/// Standard input has no line.
pub fn line(question: &str) -> Result<String, Fault> {
    output::err(question);
    let mut typed = String::new();
    let read = io::stdin().lock().read_line(&mut typed);
    match read {
        Ok(0) => Err(Absent::Answer.into()),
        Ok(_) => Ok(typed.trim().to_owned()),
        Err(error) if error.kind() == ErrorKind::InvalidData => Err(Absent::Answer.into()),
        Err(error) => Err(error.into()),
    }
}
