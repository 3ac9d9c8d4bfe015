//! The files of a folder as they are, whatever somebody put there.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::about::About;
use super::signatory::Signatory;
use super::sums::Sums;
use super::{ABOUT, SUMS};
use crate::journal::Hash;

/// Bytes of a file that are in memory at once while it is hashed.
const PIECE: usize = 64 * 1024;

/// What a folder holds.
#[derive(Debug, Default)]
pub struct Listing {
    /// Plain files, by their paths with `/` between names.
    pub files: BTreeSet<String>,
    /// Everything that no bundle has: links, devices, folders without a file, names that are no text.
    pub odd: BTreeSet<String>,
}

/// Lists a folder and what is below it.
///
/// # Errors
/// A folder can't be read.
pub fn list(folder: &Path) -> io::Result<Listing> {
    let mut listing = Listing::default();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        let mut is_empty = true;
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            is_empty = false;
            let name = entry.file_name();
            let path = format!("{prefix}{}", name.to_string_lossy());
            let kind = entry.file_type()?;
            if name.to_str().is_none() {
                listing.odd.insert(path);
            } else if kind.is_dir() {
                open.push((entry.path(), format!("{path}/")));
            } else if kind.is_file() {
                listing.files.insert(path);
            } else {
                listing.odd.insert(path);
            }
        }
        if is_empty && !prefix.is_empty() {
            listing.odd.insert(prefix);
        }
    }
    Ok(listing)
}

/// The SHA-256 of a file, read piece by piece.
///
/// # Errors
/// It can't be read.
pub fn sum_of(path: &Path) -> io::Result<Hash> {
    let mut file = File::open(path)?;
    let mut piece = vec![0; PIECE];
    let mut read = Ok(());
    let sum = Hash::of_pieces(|put| {
        loop {
            match file.read(&mut piece) {
                Ok(0) => break,
                Ok(count) => put(piece.get(..count).unwrap_or_default()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    read = Err(error);
                    break;
                }
            }
        }
    });
    read.map(|()| sum)
}

/// Files that are no part of the list of sums: the list itself and the signatures over it.
pub fn is_beside_the_sums(path: &str) -> bool {
    path == SUMS
        || Signatory::ALL
            .iter()
            .any(|signatory| path == signatory.bundle_signature())
}

/// What stands in a folder that a bundle is to replace, other than an untouched bundle of ours: files of other people, or
/// papers that somebody worked on. Nothing, if the folder may go.
///
/// # Errors
/// The folder can't be read.
pub fn in_the_way(folder: &Path) -> io::Result<Vec<String>> {
    let listing = list(folder)?;
    let about = std::fs::read(folder.join(ABOUT)).ok();
    let sums = std::fs::read_to_string(folder.join(SUMS)).ok();
    let (Some(_), Some(sums)) = (
        about.and_then(|bytes| About::read(&bytes)),
        sums.and_then(|text| Sums::read(&text).ok()),
    ) else {
        return Ok(listing.files.into_iter().chain(listing.odd).collect());
    };
    let mut foreign: Vec<String> = listing.odd.into_iter().collect();
    for path in listing.files {
        let known = match sums.get(&path) {
            Some(sum) => sum_of(&folder.join(&path))? == sum,
            None => is_beside_the_sums(&path),
        };
        if !known {
            foreign.push(path);
        }
    }
    foreign.sort();
    Ok(foreign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn everything_in_a_folder_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("a/b")).unwrap();
        fs::create_dir_all(at("empty")).unwrap();
        fs::write(at("a/b/file"), "x").unwrap();
        fs::write(at(".hidden"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("a", at("link")).unwrap();
        let listing = list(folder.path()).unwrap();
        assert_eq!(
            listing.files.into_iter().collect::<Vec<_>>(),
            [".hidden", "a/b/file"]
        );
        #[cfg(unix)]
        assert_eq!(
            listing.odd.into_iter().collect::<Vec<_>>(),
            ["empty/", "link"]
        );
        assert_eq!(sum_of(&at("a/b/file")).unwrap(), Hash::of(b"x"));
        assert!(sum_of(&at("nothing")).is_err());
    }
}
