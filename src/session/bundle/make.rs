//! Writes a bundle whole or not at all: into a folder beside the one that was asked for, which takes its name at the end.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::error::BundleError;
use super::folder::{in_the_way, sum_of};
use super::signatory::Signatory;
use super::sums::Sums;
use super::{NAMESPACE, SESSION, SUMS};
use crate::journal::{Hash, Signer};
use crate::session::error::SessionError;
use crate::store::{SqliteStore, StoreError};

/// How the folder begins that a bundle is made in.
const PREFIX: &str = ".thamdinh-";

/// A bundle in the making. Dropped before [`Making::finish`], it leaves nothing behind.
#[derive(Debug)]
pub struct Making {
    folder: TempDir,
    out: PathBuf,
    sums: Sums,
    bytes: u64,
}

impl Making {
    /// Begins a bundle that will stand at `out`.
    ///
    /// # Errors
    /// Something stands there that may not be replaced, or nothing can be written beside it.
    pub fn begin(out: &Path, replace: bool) -> Result<Making, BundleError> {
        need_place(out, replace)?;
        let beside = match out.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let folder = folder_in(beside).map_err(|error| failed(beside, &error))?;
        Ok(Making {
            folder,
            out: out.to_owned(),
            sums: Sums::default(),
            bytes: 0,
        })
    }

    /// Copies the session into the bundle, and opens the copy for reading.
    ///
    /// # Errors
    /// It can't be copied, or is damaged.
    pub fn copy_session(&mut self, session: &SqliteStore) -> Result<SqliteStore, SessionError> {
        let path = self.folder.path().join(SESSION);
        session.copy_to(&path)?;
        let sum = sum_of(&path).map_err(|error| failed(&path, &error))?;
        self.bytes += fs::metadata(&path).map_or(0, |data| data.len());
        self.sums.put(SESSION, sum);
        Ok(SqliteStore::open_read_only(&path)?)
    }

    /// Writes one file; `path` has `/` between names.
    ///
    /// # Errors
    /// It can't be written.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), SessionError> {
        self.write(path, bytes)?;
        self.sums.put(path, Hash::of(bytes));
        self.bytes += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok(())
    }

    /// Writes the list of sums and the signatures over it, and gives the folder its name. Hands over the list, the bytes
    /// of the files on it, and its own SHA-256.
    ///
    /// # Errors
    /// Something can't be written; then nothing is left of the bundle, and what stood in its place still does.
    pub fn finish(
        self,
        signers: &[(Signatory, &Signer)],
    ) -> Result<(Sums, u64, Hash), BundleError> {
        let list = self.sums.text();
        self.write(SUMS, list.as_bytes())?;
        for (signatory, signer) in signers {
            let signature = signer
                .sign_armored(NAMESPACE, list.as_bytes())
                .map_err(SessionError::from)?;
            self.write(signatory.bundle_signature(), signature.as_bytes())?;
        }
        let (folder, out) = (self.folder.path(), self.out.as_path());
        place(folder, out).map_err(|error| failed(out, &error))?;
        // It has another name now, under which it stays.
        let _ = self.folder.keep();
        Ok((self.sums, self.bytes, Hash::of(list.as_bytes())))
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), SessionError> {
        let path = self.folder.path().join(path);
        let written = match path.parent() {
            Some(parent) => fs::create_dir_all(parent).and_then(|()| fs::write(&path, bytes)),
            None => fs::write(&path, bytes),
        };
        written.map_err(|error| failed(&path, &error))
    }
}

/// Refuses a place where something stands that may not go: anything but an empty folder, or with `replace` anything but
/// an untouched bundle.
fn need_place(out: &Path, replace: bool) -> Result<(), BundleError> {
    let stands = |files, is_bundle| {
        Err(BundleError::InTheWay {
            out: out.to_owned(),
            files,
            is_bundle,
        })
    };
    match out.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(failed(out, &error).into()),
        Ok(data) if !data.is_dir() => stands(Vec::new(), false),
        Ok(_) if is_empty(out).map_err(|error| failed(out, &error))? => Ok(()),
        Ok(_) => {
            let foreign = in_the_way(out).map_err(|error| failed(out, &error))?;
            let is_bundle = foreign.is_empty();
            if replace && is_bundle {
                Ok(())
            } else {
                stands(foreign, is_bundle)
            }
        }
    }
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none())
}

/// A new folder with the rights that the person's folders have; temporary ones are private.
fn folder_in(beside: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    builder.tempdir_in(beside)
}

/// Gives a folder its place, in which nothing stands, or an empty folder, or a bundle that was found untouched.
fn place(folder: &Path, out: &Path) -> io::Result<()> {
    if !out.exists() || is_empty(out)? {
        if out.exists() {
            fs::remove_dir(out)?;
        }
        return fs::rename(folder, out);
    }
    let aside = tempfile::Builder::new()
        .prefix(PREFIX)
        .tempdir_in(out.parent().unwrap_or(out))?;
    let before = aside.path().join("before");
    fs::rename(out, &before)?;
    fs::rename(folder, out).inspect_err(|_| {
        // The one before takes its place again; where even that fails, it must not go with the folder it is in.
        if fs::rename(&before, out).is_err() {
            let _ = aside.keep();
        }
    })
}

pub(super) fn failed(path: &Path, error: &io::Error) -> SessionError {
    if error.kind() == io::ErrorKind::StorageFull {
        return StoreError::DiskFull.into();
    }
    SessionError::file(path, error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::bundle::{ABOUT, About};

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    fn about() -> Vec<u8> {
        let at = crate::session::bundle::about::At {
            entries: 1,
            head: Hash::of(b"1").to_string(),
        };
        let about = About {
            format: NAMESPACE.to_owned(),
            round: "hp-2026".to_owned(),
            year: 2026,
            version: 1,
            draft: true,
            result_sha256: Hash::of(b"2").to_string(),
            journal: at.clone(),
            papers: at,
            language: "vi".to_owned(),
            pdf: false,
            program: "0".to_owned(),
        };
        about.bytes().unwrap()
    }

    fn made(out: &Path, replace: bool, text: &str) -> Result<Sums, BundleError> {
        let mut making = Making::begin(out, replace)?;
        making.put(ABOUT, &about())?;
        making.put("a/b.txt", text.as_bytes())?;
        Ok(making.finish(&[])?.0)
    }

    #[test]
    fn what_is_not_finished_leaves_nothing() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("ho-so");
        let mut making = Making::begin(&out, false).unwrap();
        making.put("a/b.txt", b"1").unwrap();
        assert_eq!(names(place.path()).len(), 1);
        assert!(!out.exists());
        drop(making);
        assert!(names(place.path()).is_empty());
    }

    #[test]
    fn only_an_untouched_bundle_is_replaced() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("ho-so");
        made(&out, false, "1").unwrap();
        assert_eq!(names(place.path()), ["ho-so"]);
        assert!(matches!(
            made(&out, false, "2"),
            Err(BundleError::InTheWay { files, is_bundle: true, .. }) if files.is_empty()
        ));
        made(&out, true, "2").unwrap();
        assert_eq!(fs::read_to_string(out.join("a/b.txt")).unwrap(), "2");
        fs::write(out.join("a/of-somebody.txt"), "x").unwrap();
        fs::write(out.join("a/b.txt"), "worked on").unwrap();
        let refused = made(&out, true, "3");
        assert!(matches!(
            refused,
            Err(BundleError::InTheWay { files, is_bundle: false, .. })
                if files == ["a/b.txt", "a/of-somebody.txt"]
        ));
        assert_eq!(
            fs::read_to_string(out.join("a/b.txt")).unwrap(),
            "worked on"
        );
        assert_eq!(names(place.path()), ["ho-so"]);
    }

    #[test]
    fn an_empty_folder_is_taken_and_a_file_or_foreign_folder_is_not() {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name);
        fs::create_dir(at("empty")).unwrap();
        made(&at("empty"), false, "1").unwrap();
        fs::write(at("file"), "x").unwrap();
        assert!(made(&at("file"), true, "1").is_err());
        fs::create_dir(at("foreign")).unwrap();
        fs::write(at("foreign/x"), "x").unwrap();
        assert!(made(&at("foreign"), true, "1").is_err());
        assert!(made(&at("nowhere/ho-so"), false, "1").is_err());
        assert_eq!(names(place.path()), ["empty", "file", "foreign"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_bundle_is_for_others_to_read() {
        use std::os::unix::fs::PermissionsExt;
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("ho-so");
        let usual = place.path().join("usual");
        fs::create_dir(&usual).unwrap();
        made(&out, false, "1").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&out), mode(&usual));
    }
}
