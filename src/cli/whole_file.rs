//! Files that the program writes for people: whole or not at all.

use std::path::Path;

use super::fault::Fault;
use crate::session::SessionError;

/// Writes a file whole or not at all.
///
/// # Errors
/// The file can't be written; what stood there before still does.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let failed = |what: String| SessionError::File {
        path: path.to_owned(),
        what,
    };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let file = document_in(folder).map_err(|error| failed(error.to_string()))?;
    std::fs::write(file.path(), bytes).map_err(|error| failed(error.to_string()))?;
    file.persist(path)
        .map_err(|error| failed(error.error.to_string()))?;
    Ok(())
}

/// Temporary files are private; a document that was asked for has the rights that the person's files have.
fn document_in(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
