//! The one file that writes to standard output and standard error.
//!
//! A reader that went away (`thamdinh log … | head`) is no fault of ours: writing then ends without a word.

use std::io::{self, ErrorKind, Write};

/// Writes text to standard output.
///
/// # Errors
/// The output can't be written, other than because nobody reads it any more.
pub fn out(text: &str) -> io::Result<()> {
    forgiving(write_all(&mut io::stdout().lock(), text.as_bytes()))
}

/// Writes bytes to standard output.
///
/// # Errors
/// As [`out`].
pub fn out_bytes(bytes: &[u8]) -> io::Result<()> {
    forgiving(write_all(&mut io::stdout().lock(), bytes))
}

/// Lets something write to standard output by itself.
///
/// # Errors
/// As [`out`].
pub fn straight(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    forgiving(write(&mut io::stdout().lock()))
}

/// Writes a line to standard output at once. What was acknowledged to nobody ends the command.
///
/// # Errors
/// The output can't be written, or nobody reads it any more.
pub fn acknowledge(line: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{line}")?;
    stdout.flush()
}

/// Writes text to standard error; there is nowhere to say that this failed.
pub fn err(text: &str) {
    let _ = write_all(&mut io::stderr().lock(), text.as_bytes());
}

fn write_all(to: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(bytes)?;
    to.flush()
}

fn forgiving(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
