//! Finds what is wrong with a bundle: files, signatures, the journal in it, the result, and how all of them fit.
//!
//! Nothing is written: not into the bundle, and not beside the copied session.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::about::About;
use super::error::BundleError;
use super::folder::{self, Listing, is_beside_the_sums, sum_of};
use super::make::failed;
use super::signatory::{Signatory, Signature};
use super::source::{Choice, Source};
use super::sums::Sums;
use super::trouble::Trouble;
use super::{ABOUT, ALLOWED_SIGNERS, DRAFT_MARK, NAMESPACE, SESSION, SUMS};
use crate::domain::id::{MemberId, Version};
use crate::journal::{Hash, SignatureFault, result};
use crate::session::error::SessionError;
use crate::session::verify::{Verification, verify_and_fold};
use crate::store::SqliteStore;

/// Where the header of an SQLite file says that it is written through a WAL.
const WAL_AT: u64 = 18;

/// A bundle under examination.
#[derive(Debug)]
pub struct Checking {
    /// The folder.
    pub folder: PathBuf,
    /// What the bundle says that it is.
    pub about: About,
    /// The list of sums as it stands in its file.
    pub list: String,
    /// The same, read; what can't be read is empty.
    pub sums: Sums,
    /// What is wrong, in the order in which it was found.
    pub troubles: Vec<Trouble>,
    /// What the copied session holds, if it could be opened.
    pub found: Option<Verification>,
    /// What the bundle is made of, if the copied session verifies.
    pub source: Option<Source>,
    /// Signatures over the list of sums that hold.
    pub signed: Vec<Signatory>,
}

impl Checking {
    /// Checks everything but the papers.
    ///
    /// # Errors
    /// The folder is no bundle, or can't be read.
    pub fn of(folder: &Path) -> Result<Checking, BundleError> {
        let known = match std::fs::read(folder.join(ABOUT)) {
            Ok(bytes) => About::read(&bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed(&folder.join(ABOUT), &error).into()),
        };
        let listing = folder::list(folder).map_err(|error| failed(folder, &error))?;
        let (about, is_known) = match known {
            Some(about) => (about, true),
            None if listing.files.contains(SUMS) => (About::default(), false),
            None => return Err(BundleError::NotABundle(folder.to_owned())),
        };
        let mut checking = Checking {
            folder: folder.to_owned(),
            about,
            list: String::new(),
            sums: Sums::default(),
            troubles: Vec::new(),
            found: None,
            source: None,
            signed: Vec::new(),
        };
        if !is_known {
            checking.about.draft = listing.files.contains(DRAFT_MARK);
        }
        checking.check_files(&listing);
        if !is_known {
            // Nobody knows of what version the bundle is to be, and so what is to be in it.
            checking.note_about();
            checking.check_signatures_are_there();
            return Ok(checking);
        }
        checking.check_session(&listing)?;
        checking.check_contents()?;
        Ok(checking)
    }

    pub(super) fn note_about(&mut self) {
        if !self.is_named(ABOUT) {
            self.troubles.push(Trouble::About);
        }
    }

    pub(super) fn is_named(&self, path: &str) -> bool {
        self.troubles.iter().any(|trouble| trouble.file() == path)
    }

    fn check_files(&mut self, listing: &Listing) {
        match std::fs::read_to_string(self.folder.join(SUMS)) {
            Ok(text) => self.list = text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.troubles.push(Trouble::Missing(SUMS.to_owned()));
            }
            Err(error) => self.unreadable(SUMS, &error),
        }
        match Sums::read(&self.list) {
            Ok(sums) => self.sums = sums,
            Err(line) => {
                self.troubles.push(Trouble::BadSums { line });
                return;
            }
        }
        let sums = self.sums.clone();
        for (path, sum) in sums.iter() {
            if !listing.files.contains(path) {
                self.troubles.push(Trouble::Missing(path.to_owned()));
                continue;
            }
            match sum_of(&self.folder.join(path)) {
                Ok(found) if found == sum => {}
                Ok(_) => self.troubles.push(Trouble::Changed(path.to_owned())),
                Err(error) => self.unreadable(path, &error),
            }
        }
        for path in listing.files.iter().chain(&listing.odd) {
            let beside = path == SUMS || is_beside_the_sums(path) && !self.about.draft;
            if sums.get(path).is_none() && !beside {
                self.troubles.push(Trouble::Unlisted(path.clone()));
            }
        }
    }

    /// Opens the copied session, if looking at it leaves it as it is, and verifies it from nothing.
    fn check_session(&mut self, listing: &Listing) -> Result<(), SessionError> {
        let path = self.folder.join(SESSION);
        if self.is_named(SESSION) || !listing.files.contains(SESSION) {
            if !self.is_named(SESSION) {
                self.troubles.push(Trouble::Missing(SESSION.to_owned()));
            }
            return Ok(());
        }
        let beside = |suffix: &str| listing.files.contains(&format!("{SESSION}{suffix}"));
        let in_use = ["-wal", "-shm", "-journal"].into_iter().any(beside);
        if in_use || is_written_through_a_wal(&path).map_err(|error| failed(&path, &error))? {
            self.troubles.push(Trouble::SessionInUse);
            return Ok(());
        }
        let store = match SqliteStore::open_read_only(&path) {
            Ok(store) => store,
            Err(error) => {
                self.troubles.push(Trouble::Store(error));
                return Ok(());
            }
        };
        let (mut found, state) = match verify_and_fold(&store) {
            Ok(found) => found,
            Err(SessionError::Store(error)) => {
                self.troubles.push(Trouble::Store(error));
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        if let Some(bad) = found.bad.take() {
            self.troubles.push(Trouble::Entry(Box::new(bad)));
            self.found = Some(found);
            return Ok(());
        }
        let choice = if self.about.draft {
            Choice::Latest
        } else {
            Choice::Locked(Version(self.about.version))
        };
        match Source::of_verified(&store, &found, state, choice) {
            Ok(source) if source.seal.is_none() == self.about.draft => self.source = Some(source),
            Ok(_) => self.note_about(),
            Err(error) => self.troubles.push(Trouble::Version(Box::new(error))),
        }
        self.found = Some(found);
        Ok(())
    }

    /// Result, signatures and keys against the journal.
    fn check_contents(&mut self) -> Result<(), SessionError> {
        let Some(source) = self.source.take() else {
            self.check_signatures_are_there();
            return Ok(());
        };
        let computed = source.result()?;
        let file = source.result_file();
        if let Some(bytes) = self.read(file)
            && bytes != computed
        {
            let computed = Hash::of(&computed);
            self.troubles
                .push(Trouble::ResultDiffers { file, computed });
        }
        let mut wanted = About::of(&source, &computed, &self.about.language, self.about.pdf);
        wanted.program.clone_from(&self.about.program);
        if wanted != self.about {
            self.note_about();
        }
        if let Some(sealed) = &source.seal {
            self.check_signers(&sealed.signatures);
            for signature in &sealed.signatures {
                self.check_result_signature(signature, &computed);
            }
            for signature in &sealed.signatures {
                self.check_bundle_signature(signature);
            }
        }
        self.source = Some(source);
        Ok(())
    }

    fn check_signers(&mut self, signatures: &[Signature; 2]) {
        let Some(bytes) = self.read(ALLOWED_SIGNERS) else {
            return;
        };
        let text = String::from_utf8_lossy(&bytes);
        let wanted: Vec<String> = signatures.iter().flat_map(Signature::allowed).collect();
        if allowed_in(&text) != wanted {
            self.troubles.push(Trouble::Signers);
        }
    }

    fn check_result_signature(&mut self, signature: &Signature, result: &[u8]) {
        let file = signature.signatory.result_signature();
        let Some(bytes) = self.read_signature(file, &signature.member) else {
            return;
        };
        let armored = String::from_utf8_lossy(&bytes);
        let held = signature
            .result_key
            .verify_armored(result::NAMESPACE, result, &armored);
        // One that holds but is not the journal's would be another act than the one that locked.
        let same = held.and_then(|()| match armored == signature.over_result {
            true => Ok(()),
            false => Err(SignatureFault::Mismatch),
        });
        if let Err(why) = same {
            let member = signature.member.clone();
            self.troubles
                .push(Trouble::BadSignature { file, member, why });
        }
    }

    fn check_bundle_signature(&mut self, signature: &Signature) {
        let file = signature.signatory.bundle_signature();
        let Some(bytes) = self.read_signature(file, &signature.member) else {
            return;
        };
        let armored = String::from_utf8_lossy(&bytes);
        let key = &signature.bundle_key;
        match key.verify_armored(NAMESPACE, self.list.as_bytes(), &armored) {
            Ok(()) => self.signed.push(signature.signatory),
            Err(why) => {
                let member = signature.member.clone();
                self.troubles
                    .push(Trouble::BadSignature { file, member, why });
            }
        }
    }

    /// Without the journal nobody knows whose the signatures are to be, but a sealed bundle has them.
    fn check_signatures_are_there(&mut self) {
        if self.about.draft {
            return;
        }
        for signatory in Signatory::ALL {
            for file in [signatory.result_signature(), signatory.bundle_signature()] {
                if !self.folder.join(file).exists() && !self.is_named(file) {
                    self.troubles.push(Trouble::Unsigned { file, member: None });
                }
            }
        }
    }

    fn read_signature(&mut self, file: &'static str, member: &MemberId) -> Option<Vec<u8>> {
        if !self.folder.join(file).exists() && !self.is_named(file) {
            let member = Some(member.clone());
            self.troubles.push(Trouble::Unsigned { file, member });
            return None;
        }
        self.read(file)
    }

    /// The bytes of a file; what is wrong with it is noted if it was not named before.
    fn read(&mut self, file: &str) -> Option<Vec<u8>> {
        match std::fs::read(self.folder.join(file)) {
            Ok(bytes) => return Some(bytes),
            Err(_) if self.is_named(file) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.troubles.push(Trouble::Missing(file.to_owned()));
            }
            Err(error) => self.unreadable(file, &error),
        }
        None
    }

    fn unreadable(&mut self, file: &str, error: &io::Error) {
        self.troubles.push(Trouble::Unreadable {
            file: file.to_owned(),
            what: error.to_string(),
        });
    }
}

/// The lines of `allowed_signers` without comments: the seat, what for, the kind of key, the key.
fn allowed_in(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| line.split(' ').take(4).collect::<Vec<_>>().join(" "))
        .collect()
}

/// Whether SQLite would make files beside it as soon as it is opened.
fn is_written_through_a_wal(path: &Path) -> io::Result<bool> {
    let mut header = Vec::new();
    File::open(path)?
        .take(WAL_AT + 2)
        .read_to_end(&mut header)?;
    let at = usize::try_from(WAL_AT).unwrap_or(usize::MAX);
    Ok(header
        .get(at..)
        .is_some_and(|versions| versions.contains(&2)))
}
