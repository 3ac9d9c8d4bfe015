//! The one file that writes to standard output and standard error.
//!
//! A reader that went away (`thamdinh log … | head`) is no fault of ours: writing then ends without a word.

use std::io::{self, ErrorKind, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

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

/// A bar on standard error that shows how far something is.
#[derive(Debug)]
pub struct Bar(ProgressBar);

impl Bar {
    /// A bar with a name.
    pub fn new(name: &str) -> Bar {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{prefix} {bar:24} {pos}/{len} {wide_msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_prefix(name.to_owned());
        Bar(bar)
    }

    /// Shows how many of how many are done, and which comes.
    pub fn show(&self, done: usize, of: usize, what: &str) {
        let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        self.0.set_length(count(of));
        self.0.set_position(count(done));
        self.0.set_message(what.to_owned());
    }

    /// Takes the bar away.
    pub fn clear(&self) {
        self.0.finish_and_clear();
    }
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
