//! The script's lines.

use crate::cli::Office;

/// A line of the script.
pub struct Line {
    pub number: usize,
    pub step: Step,
}

/// What a line asks for.
pub enum Step {
    Command(Command),
    Sign(String),
    Minutes(String, String),
}

/// A command of a seat, how it must end and what its answer holds.
pub struct Command {
    seat: String,
    ends: Ends,
    words: Vec<String>,
    holds: Vec<String>,
    hides: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    Done,
    Refused,
    NotPassed,
}

impl Command {
    /// Runs the command and looks at its answer.
    pub fn run(&self, office: &Office, number: usize) {
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        let answer = office.run(&words);
        let code = if self.ends == Ends::Done { 0 } else { 1 };
        let said = if self.ends == Ends::Refused {
            &answer.err
        } else {
            &answer.out
        };
        let line = format!("line {number}: {}> {}", self.seat, self.words.join(" "));
        assert_eq!(answer.code, code, "{line}\n{}{}", answer.out, answer.err);
        for text in &self.holds {
            assert!(said.contains(text), "{line}\nwants: {text}\nsaid: {said}");
        }
        for text in &self.hides {
            assert!(!said.contains(text), "{line}\nhides: {text}\nsaid: {said}");
        }
    }
}

/// The lines of a script.
pub fn read(script: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut at = String::new();
    for (number, line) in (1..).zip(script.lines().map(str::trim)) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(time) = line.strip_prefix("== ") {
            time.clone_into(&mut at);
            continue;
        }
        let (held, hidden) = (line.strip_prefix("~ "), line.strip_prefix("^ "));
        if held.is_some() || hidden.is_some() {
            let last = lines.last_mut().and_then(|line| match &mut line.step {
                Step::Command(command) => Some(command),
                Step::Sign(_) | Step::Minutes(..) => None,
            });
            let command = last.unwrap();
            command.holds.extend(held.map(str::to_owned));
            command.hides.extend(hidden.map(str::to_owned));
            continue;
        }
        lines.push(Line {
            number,
            step: step(line, &at, number),
        });
    }
    lines
}

fn step(line: &str, at: &str, number: usize) -> Step {
    if let Some(seat) = line.strip_prefix("sign ") {
        return Step::Sign(seat.to_owned());
    }
    if let Some(rest) = line.strip_prefix("minutes ") {
        let (name, meeting) = rest.split_once(' ').unwrap();
        return Step::Minutes(name.to_owned(), meeting.to_owned());
    }
    let mark = line.find(['>', '!', '?']);
    assert!(mark.is_some(), "line {number} is none: {line}");
    let (seat, rest) = line.split_at(mark.unwrap());
    let (mark, rest) = rest.split_at(1);
    let mut words = split(rest);
    words.insert(1, "SESSION".to_owned());
    if words[0] == "meeting" {
        words.extend(["--at".to_owned(), at.to_owned()]);
    }
    words.extend(["--as".to_owned(), seat.to_owned()]);
    Step::Command(Command {
        seat: seat.to_owned(),
        ends: match mark {
            ">" => Ends::Done,
            "!" => Ends::Refused,
            _ => Ends::NotPassed,
        },
        words,
        holds: Vec::new(),
        hides: Vec::new(),
    })
}

/// Words apart by spaces, but for what stands in quotes.
fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            letter => word.push(letter),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}
