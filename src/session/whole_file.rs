//! Files that the program writes for people: whole or not at all.

use std::path::Path;

use super::error::SessionError;

/// Writes a file whole or not at all.
///
/// # Errors
/// The file can't be written; what stood there before still does.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    let failed = |error: std::io::Error| failed(path, &error);
    let file = document_beside(path).map_err(failed)?;
    std::fs::write(file.path(), bytes).map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Writes a file somewhere below a folder, both made where they are not there yet.
///
/// # Errors
/// A folder or the file can't be written.
pub fn write_below(folder: &Path, path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    let parent = path.parent().unwrap_or(folder);
    std::fs::create_dir_all(parent).map_err(|error| failed(parent, &error))?;
    write(path, bytes)
}

/// Whether a file could be written there: for what is written last, after something that can't be taken back.
///
/// # Errors
/// Why it can't.
pub fn try_place(path: &Path) -> Result<(), SessionError> {
    document_beside(path).map_err(|error| failed(path, &error))?;
    Ok(())
}

fn failed(path: &Path, error: &std::io::Error) -> SessionError {
    SessionError::File {
        path: path.to_owned(),
        what: error.to_string(),
    }
}

/// Temporary files are private; a document that was asked for has the rights that the person's files have.
fn document_beside(path: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
