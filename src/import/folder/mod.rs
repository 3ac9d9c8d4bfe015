//! A folder of documents: what lies in it, and which document of an evidence index each file is.
//!
//! Links that lead out of the folder are not followed, what can't be read is told, and how much is looked at is bounded.

mod matching;
mod scope;

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::file::hex_of;
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};

pub use matching::{Ambiguity, Index, Matched, Tier};
pub use scope::Scopes;

/// Files that a folder may hold.
const FILE_LIMIT: usize = 100_000;
/// Folders within folders.
const DEPTH_LIMIT: usize = 24;
/// Bytes of the largest document.
const SIZE_LIMIT: u64 = 4_000_000_000;

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it is on this machine.
    pub path: PathBuf,
    /// Its place in the folder as it is shown and kept: parts joined by `/`, scrubbed.
    pub relative: String,
}

impl Found {
    /// The folders that it lies in, from the outside.
    pub fn folders(&self) -> impl DoubleEndedIterator<Item = &str> {
        let folders = self.relative.rsplit_once('/').map(|(folders, _)| folders);
        folders.into_iter().flat_map(|folders| folders.split('/'))
    }

    /// Its name.
    pub fn name(&self) -> &str {
        self.relative
            .rsplit_once('/')
            .map_or(self.relative.as_str(), |(_, name)| name)
    }
}

/// Why something of the folder was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassedBy {
    /// It can't be read; what the system says.
    Unreadable(String),
    /// It is a link to a folder, or leads out of the folder.
    Link,
    /// It is larger than any document.
    TooBig,
    /// It lies too deep.
    TooDeep,
}

/// Something of the folder that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// Its place in the folder.
    pub relative: String,
    /// Why.
    pub why: PassedBy,
}

/// What lies in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Its files, by their places.
    pub files: Vec<Found>,
    /// What was passed over.
    pub passed: Vec<Passed>,
}

/// Lists a folder and the folders in it.
pub fn list(root: &Path) -> Outcome<Listing> {
    let mut findings = Findings::new();
    let shown = super::file::shown_name(root);
    let walked = root
        .canonicalize()
        .and_then(|real| match real.is_dir() {
            true => Ok(real),
            false => Err(io::Error::from(io::ErrorKind::NotADirectory)),
        })
        .map_err(|error| ProblemKind::FolderUnreadable {
            reason: error.to_string(),
        })
        .and_then(|real| {
            let mut walk = Walk {
                root: real,
                listing: Listing::default(),
            };
            walk.folder(root, "", 0)?;
            Ok(walk.listing)
        });
    match walked {
        Ok(mut listing) => {
            listing.files.sort_by(|a, b| a.relative.cmp(&b.relative));
            listing.passed.sort_by(|a, b| a.relative.cmp(&b.relative));
            findings.conclude(Some(listing))
        }
        Err(kind) => {
            findings.note(Place::file(&shown), kind);
            findings.conclude(None)
        }
    }
}

struct Walk {
    root: PathBuf,
    listing: Listing,
}

impl Walk {
    fn folder(&mut self, folder: &Path, at: &str, depth: usize) -> Result<(), ProblemKind> {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if depth == 0 => {
                return Err(ProblemKind::FolderUnreadable {
                    reason: error.to_string(),
                });
            }
            Err(error) => {
                self.pass(at.to_owned(), PassedBy::Unreadable(error.to_string()));
                return Ok(());
            }
        };
        for entry in entries {
            match entry {
                Ok(entry) => self.entry(&entry.path(), at, depth)?,
                Err(error) => self.pass(at.to_owned(), PassedBy::Unreadable(error.to_string())),
            }
        }
        Ok(())
    }

    fn entry(&mut self, path: &Path, at: &str, depth: usize) -> Result<(), ProblemKind> {
        let name = super::file::shown_name(path);
        if is_of_the_system(&name) {
            return Ok(());
        }
        let relative = match at {
            "" => name,
            folder => format!("{folder}/{name}"),
        };
        let looked = std::fs::symlink_metadata(path).and_then(|own| {
            let is_link = own.is_symlink();
            std::fs::metadata(path).map(|data| (is_link, data))
        });
        match looked {
            Err(error) => self.pass(relative, PassedBy::Unreadable(error.to_string())),
            Ok((true, data)) if data.is_dir() || !self.is_inside(path) => {
                self.pass(relative, PassedBy::Link);
            }
            Ok((_, data)) if data.is_dir() => {
                if depth == DEPTH_LIMIT {
                    self.pass(relative, PassedBy::TooDeep);
                } else {
                    self.folder(path, &relative, depth + 1)?;
                }
            }
            Ok((_, data)) if data.len() > SIZE_LIMIT => self.pass(relative, PassedBy::TooBig),
            // Pipes and devices have no end.
            Ok((_, data)) if !data.is_file() => self.pass(relative, PassedBy::Link),
            Ok(_) => self.listing.files.push(Found {
                path: path.to_owned(),
                relative,
            }),
        }
        if self.listing.files.len() > FILE_LIMIT {
            return Err(ProblemKind::FolderTooBig {
                limit: u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX),
            });
        }
        Ok(())
    }

    fn is_inside(&self, path: &Path) -> bool {
        path.canonicalize()
            .is_ok_and(|real| real.starts_with(&self.root))
    }

    fn pass(&mut self, relative: String, why: PassedBy) {
        self.listing.passed.push(Passed { relative, why });
    }
}

/// Files that systems and office programs leave behind.
fn is_of_the_system(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || ["thumbs.db", "desktop.ini"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known))
}

/// SHA-256 of a file in lower-case hex, read piece by piece.
///
/// # Errors
/// The file can't be read.
pub fn sha256_of(path: &Path) -> io::Result<String> {
    let mut file = std::fs::File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        let count = match file.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hash.update(piece.get(..count).unwrap_or_default());
    }
    Ok(hex_of(&hash.finalize()))
}

/// The file that a place in the folder names, however its letters are composed on the disk; None if there is none,
/// or if it would lie outside.
pub fn file_at(root: &Path, place: &str) -> Option<PathBuf> {
    let place = place.replace('\\', "/");
    let parts: Vec<&str> = place
        .split('/')
        .filter(|part| !matches!(*part, "" | "."))
        .collect();
    if place.starts_with('/')
        || parts.is_empty()
        || parts.iter().any(|part| *part == ".." || part.contains(':'))
    {
        return None;
    }
    let mut at = root.to_owned();
    for part in parts {
        let plain = at.join(part);
        at = if plain.symlink_metadata().is_ok() {
            plain
        } else {
            let named = |path: &PathBuf| super::file::shown_name(path) == part;
            let entries = std::fs::read_dir(&at).ok()?;
            entries
                .filter_map(|entry| entry.ok().map(|entry| entry.path()))
                .find(named)?
        };
    }
    let inside = at
        .canonicalize()
        .ok()?
        .starts_with(root.canonicalize().ok()?);
    (inside && at.is_file()).then_some(at)
}

#[cfg(test)]
mod tests;
