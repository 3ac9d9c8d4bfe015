//! A seat: who sits here, with the key that signs for them.

use std::path::{Path, PathBuf};

use super::error::SessionError;
use super::places::Places;
use crate::domain::id::MemberId;
use crate::journal::Signer;

/// Who sits here.
#[derive(Debug)]
pub struct Seat {
    /// The member.
    pub member: MemberId,
    /// Signs their entries.
    pub signer: Signer,
}

impl Seat {
    /// Reads the key of a seat from a file.
    ///
    /// # Errors
    /// The file can't be read, or holds no usable Ed25519 key.
    pub fn from_file(
        member: MemberId,
        path: &Path,
        passphrase: Option<&str>,
    ) -> Result<Seat, SessionError> {
        let text = std::fs::read_to_string(path).map_err(|error| SessionError::KeyFile {
            path: path.to_owned(),
            what: error.to_string(),
        })?;
        Ok(Seat {
            member,
            signer: Signer::from_openssh(&text, passphrase)?,
        })
    }

    /// Where the key of a seat is looked for: `keys/` beside the session (a sample brings its own), then the person's keys.
    pub fn key_paths(member: &MemberId, session: &Path, places: Option<&Places>) -> Vec<PathBuf> {
        let own = places.map(|places| places.keys.join(member.as_str()));
        let beside = session
            .parent()
            .map(|folder| folder.join("keys").join(member.as_str()));
        beside.into_iter().chain(own).collect()
    }

    /// The key file of a seat, if there is one.
    ///
    /// # Errors
    /// None of the places holds a key for the seat.
    pub fn find_key(
        member: &MemberId,
        session: &Path,
        places: Option<&Places>,
    ) -> Result<PathBuf, SessionError> {
        let looked = Seat::key_paths(member, session, places);
        match looked.iter().find(|path| path.is_file()) {
            Some(path) => Ok(path.clone()),
            None => Err(SessionError::NoKey {
                member: member.clone(),
                looked,
            }),
        }
    }
}

/// Writes a new key pair: `path` readable by its owner only, and `path.pub`.
///
/// # Errors
/// A file stands there already or can't be written.
pub fn write_new_key(
    path: &Path,
    comment: &str,
    passphrase: Option<&str>,
) -> Result<Signer, SessionError> {
    let signer = crate::journal::generate::signer()?;
    let text = match passphrase {
        Some(passphrase) => crate::journal::generate::locked_openssh(&signer, comment, passphrase)?,
        None => signer.to_openssh(comment)?,
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| SessionError::file(folder, error))?;
    }
    write_private(path, text.as_bytes())?;
    let mut public = path.as_os_str().to_owned();
    public.push(".pub");
    let line = format!("{} {comment}\n", signer.public().openssh());
    std::fs::write(&public, line)
        .map_err(|error| SessionError::file(PathBuf::from(&public), error))?;
    Ok(signer)
}

fn write_private(path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options
        .open(path)
        .map_err(|error| SessionError::file(path, error))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(|error| SessionError::file(path, error))
}
