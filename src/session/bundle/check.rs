//! Finds what is wrong with a bundle: files, signatures, the journal in it, the result, and how all of them fit.
//!
//! Nothing is written: not into the bundle, and not beside the copied session.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::about::About;
use super::error::{BundleError, SourceError};
use super::folder::{self, Listing, is_beside_the_sums, sum_of};
use super::make::failed;
use super::signatory::{Signatory, Signature};
use super::source::{Choice, Source};
use super::sums::Sums;
use super::write::{Progress, go_on, paper_files};
use super::{ABOUT, ALLOWED_SIGNERS, DRAFT_MARK, NAMESPACE, README, SESSION, SUMS, frame};
use crate::domain::id::{MemberId, Version};
use crate::journal::{Hash, SignatureFault, result};
use crate::locale::{Language, Locale};
use crate::session::error::SessionError;
use crate::session::verify::{BadEntry, Verification, verify_and_fold};
use crate::store::{SqliteStore, StoreError};

/// Where the header of an SQLite file says that it is written through a WAL.
const WAL_AT: u64 = 18;

/// What the names of PDF files end with.
const PDF: &str = ".pdf";

/// What is wrong with a bundle.
#[derive(Debug)]
pub enum Trouble {
    /// A line of the list of sums can't be read.
    BadSums {
        /// Its number.
        line: usize,
    },
    /// A file is missing.
    Missing(String),
    /// A file is not the one that was listed.
    Changed(String),
    /// Something stands in the folder that was not listed.
    Unlisted(String),
    /// A file can't be read.
    Unreadable {
        /// The file.
        file: String,
        /// Why.
        what: String,
    },
    /// `bundle.json` can't be read, or says something else than the journal.
    About,
    /// A signature is missing.
    Unsigned {
        /// The file of the signature.
        file: &'static str,
        /// Whose it is to be, as far as the journal could be read.
        member: Option<MemberId>,
    },
    /// A signature does not hold.
    BadSignature {
        /// Its file.
        file: &'static str,
        /// Whose it is to be.
        member: MemberId,
        /// Why.
        why: SignatureFault,
    },
    /// `allowed_signers` names other keys than the journal.
    Signers,
    /// The copied session can't be opened.
    Store(StoreError),
    /// The copied session would be written to by looking at it: it is not as a bundle's is.
    SessionInUse,
    /// An entry of the copied session is bad.
    Entry(Box<BadEntry>),
    /// The copied session holds no such version.
    Version(Box<SourceError>),
    /// The result does not come out as it stands in its file.
    ResultDiffers {
        /// Its file.
        file: &'static str,
        /// What the journal gives.
        computed: Hash,
    },
    /// A paper does not come out as it stands in its file.
    PaperDiffers(String),
    /// A file is listed that is no part of such a bundle.
    Foreign(String),
}

impl Trouble {
    /// The file that it is about.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Trouble::BadSums { .. } => SUMS,
            Trouble::Missing(file)
            | Trouble::Changed(file)
            | Trouble::Unlisted(file)
            | Trouble::Unreadable { file, .. }
            | Trouble::PaperDiffers(file)
            | Trouble::Foreign(file) => file,
            Trouble::About => ABOUT,
            Trouble::Unsigned { file, .. }
            | Trouble::BadSignature { file, .. }
            | Trouble::ResultDiffers { file, .. } => file,
            Trouble::Signers => ALLOWED_SIGNERS,
            Trouble::Store(_) | Trouble::SessionInUse | Trouble::Entry(_) | Trouble::Version(_) => {
                SESSION
            }
        }
    }

    /// A short stable name for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Trouble::BadSums { .. } => "bad_sums",
            Trouble::Missing(_) => "missing",
            Trouble::Changed(_) => "changed",
            Trouble::Unlisted(_) => "unlisted",
            Trouble::Unreadable { .. } => "unreadable",
            Trouble::About => "about",
            Trouble::Unsigned { .. } => "unsigned",
            Trouble::BadSignature { .. } => "bad_signature",
            Trouble::Signers => "signers",
            Trouble::Store(_) => "store",
            Trouble::SessionInUse => "session_in_use",
            Trouble::Entry(_) => "entry",
            Trouble::Version(_) => "version",
            Trouble::ResultDiffers { .. } => "result_differs",
            Trouble::PaperDiffers(_) => "paper_differs",
            Trouble::Foreign(_) => "foreign",
        }
    }

    /// True for a bundle's signature that somebody may still give.
    #[must_use]
    pub fn is_unsigned_yet(&self) -> bool {
        matches!(self, Trouble::Unsigned { file, .. } if is_beside_the_sums(file))
    }
}

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

/// How the papers of a bundle were compared with what its journal gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// The journal does not verify, so nothing can be made from it.
    Nothing,
    /// Another version of the program made the papers, and may have laid them out otherwise.
    OtherProgram,
    /// They were made again.
    Papers {
        /// How many were compared.
        count: usize,
        /// PDF files, which this build of the program does not make.
        left_out: Vec<String>,
    },
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

    /// Makes every paper again, in the language of the bundle and one at a time, and compares it byte for byte.
    ///
    /// # Errors
    /// Somebody stopped it, or a paper can't be made.
    pub fn compare_papers(&mut self, progress: &mut Progress<'_>) -> Result<Compared, BundleError> {
        let Some(source) = self.source.take() else {
            return Ok(Compared::Nothing);
        };
        let compared = self.compare_with(&source, progress);
        self.source = Some(source);
        compared
    }

    fn compare_with(
        &mut self,
        source: &Source,
        progress: &mut Progress<'_>,
    ) -> Result<Compared, BundleError> {
        if !self.about.is_of_this_program() {
            return Ok(Compared::OtherProgram);
        }
        let Ok(language) = self.about.language.parse::<Language>() else {
            self.note_about();
            return Ok(Compared::Nothing);
        };
        let locale = Locale::new(language);
        let papers = source.papers(&locale)?;
        let same_build = self.about.pdf == frame::makes_pdf();
        let mut known = BTreeSet::from([SESSION.to_owned()]);
        for (path, bytes) in frame::files(source, &papers)? {
            // One tells which build made the bundle, and was compared with the journal field by field; the other lists
            // the papers that build makes.
            let as_built = path == ABOUT || path == README && !same_build;
            if !as_built {
                self.compare(path, &bytes);
            }
            known.insert(path.to_owned());
        }
        let files = paper_files(&papers);
        let mut count = 0;
        for (at, file) in files.iter().enumerate() {
            go_on(progress(at, files.len(), &file.path))?;
            known.insert(file.path.clone());
            // A build without PDF made the bundle.
            let may_lack = !self.about.pdf && file.path.ends_with(PDF);
            if !(may_lack && self.sums.get(&file.path).is_none()) {
                self.compare(&file.path, &papers.render(file)?);
                count += 1;
            }
        }
        let left_out = self.left_over(&known);
        Ok(Compared::Papers { count, left_out })
    }

    fn compare(&mut self, path: &str, bytes: &[u8]) {
        // A file that is missing or was changed has been named before.
        if self.is_named(path) {
            return;
        }
        match self.sums.get(path) {
            None => self.troubles.push(Trouble::Missing(path.to_owned())),
            Some(sum) if sum == Hash::of(bytes) => {}
            Some(_) => self.troubles.push(Trouble::PaperDiffers(path.to_owned())),
        }
    }

    /// Whatever is listed and not known is no part of the bundle, except a paper as PDF where this build makes none.
    fn left_over(&mut self, known: &BTreeSet<String>) -> Vec<String> {
        let mut left_out = Vec::new();
        for (path, _) in self.sums.iter() {
            if known.contains(path) {
                continue;
            }
            let word = path.strip_suffix(PDF).map(|name| format!("{name}.docx"));
            let is_paper = word.is_some_and(|word| known.contains(&word));
            if is_paper && self.about.pdf && !frame::makes_pdf() {
                left_out.push(path.to_owned());
            } else {
                self.troubles.push(Trouble::Foreign(path.to_owned()));
            }
        }
        left_out
    }

    fn note_about(&mut self) {
        if !self.is_named(ABOUT) {
            self.troubles.push(Trouble::About);
        }
    }

    fn is_named(&self, path: &str) -> bool {
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
