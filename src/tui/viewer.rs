//! The system's viewer of documents, started beside the screens and left alone.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Starts the viewer on a document and does not wait for it.
///
/// # Errors
/// It does not start.
pub fn show(viewer: &Path, document: &Path) -> std::io::Result<()> {
    let mut command = Command::new(viewer);
    command
        .arg(document)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        // A group of its own: what ends the screens does not end the viewer.
        command.process_group(0);
    }
    let mut started = command.spawn()?;
    // Nobody else takes note of its end.
    std::thread::spawn(move || started.wait());
    Ok(())
}

/// What lies beside the session: a viewer, and the folder of its documents if one was named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The system's viewer; None where there is no screen for it.
    pub viewer: Option<PathBuf>,
    /// The folder of documents; without it the one that the seat remembers.
    pub documents: Option<PathBuf>,
}
