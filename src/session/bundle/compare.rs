//! The papers of a bundle, made again from its journal and compared byte for byte.

use std::collections::BTreeSet;

use super::check::Checking;
use super::error::BundleError;
use super::source::Source;
use super::trouble::Trouble;
use super::write::{Progress, go_on, paper_files};
use super::{ABOUT, README, SESSION, frame};
use crate::journal::Hash;
use crate::locale::{Language, Locale};
use crate::session::error::SessionError;
use crate::store::SqliteStore;

/// What the names of PDF files end with.
const PDF: &str = ".pdf";

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
        let store =
            SqliteStore::open_read_only(&self.folder.join(SESSION)).map_err(SessionError::from)?;
        let papers = source.papers(&store, &locale)?;
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
}
