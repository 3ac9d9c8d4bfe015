//! How the documents of an evidence index stand on this machine: there, not attached, not found, or changed since.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::SystemTime;

use super::error::SessionError;
use super::evidence_folder::scopes;
use super::folder_memory;
use super::live::Session;
use crate::domain::id::{CellIx, UnitId};
use crate::domain::self_assessment::Evidence;
use crate::domain::state::State;
use crate::import::citation;
use crate::import::folder::{Index, Listing, Matched, Scopes, Tier, file_at, list, sha256_of};

/// How a document stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Its file is there, and is the one that was attached if one was.
    Present,
    /// No file was attached, and none is found.
    NotAttached,
    /// A file was attached; on this machine it is not found.
    NotHere,
    /// The file has another content than when it was attached.
    Changed,
}

impl Standing {
    /// The name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Standing::Present => "present",
            Standing::NotAttached => "not_attached",
            Standing::NotHere => "not_here",
            Standing::Changed => "changed",
        }
    }
}

/// What was seen of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// How it stands.
    pub standing: Standing,
    /// Its file on this machine.
    pub path: Option<PathBuf>,
}

/// The documents that a note names, such as a unit's further evidence.
pub fn cited(note: &str) -> Vec<Evidence> {
    citation::read(note).documents
}

/// A file that a document could be. One in nobody's folder could be another unit's: it counts only by its content.
#[derive(Clone, Debug)]
struct Candidate {
    sure: bool,
    path: PathBuf,
}

/// The documents of a session as far as this machine has them.
#[derive(Debug, Default)]
pub struct Documents {
    folder: Option<PathBuf>,
    scopes: Scopes,
    /// Hashes by path, with the size and time of the file that they are of.
    hashes: HashMap<PathBuf, (u64, SystemTime, String)>,
}

impl Documents {
    /// The documents of a session, in the folder that this seat knows for it.
    ///
    /// # Errors
    /// The session can't be read.
    pub fn of(session: &Session) -> Result<Documents, SessionError> {
        let folder = folder_memory::folder_of(session)?;
        Ok(Documents::within(session.state(), folder))
    }

    /// The documents of a state in a folder.
    pub fn within(state: &State, folder: Option<PathBuf>) -> Documents {
        // Whose folder is whose is asked only where there are any.
        let scopes = folder.as_ref().map(|_| scopes(state)).unwrap_or_default();
        Documents {
            folder,
            scopes,
            hashes: HashMap::new(),
        }
    }

    /// Whether there is a folder to look into.
    pub const fn has_folder(&self) -> bool {
        self.folder.is_some()
    }

    /// How the documents of a unit stand.
    pub fn check(&mut self, unit: &UnitId, evidence: &[Evidence]) -> Vec<Seen> {
        let Some(folder) = self.folder.clone() else {
            return evidence
                .iter()
                .map(|document| seen(document, None, ""))
                .collect();
        };
        let named: Vec<Option<PathBuf>> = evidence
            .iter()
            .map(|document| file_at(&folder, &document.location))
            .collect();
        // The folder is gone through only for what its own place does not find.
        let found = if named.iter().all(Option::is_some) {
            Vec::new()
        } else {
            self.search(&folder, unit, evidence)
        };
        let files = named
            .into_iter()
            .enumerate()
            .map(|(at, named)| match named {
                Some(path) => vec![Candidate { sure: true, path }],
                None => found.get(at).cloned().unwrap_or_default(),
            });
        let files: Vec<Vec<Candidate>> = files.collect();
        evidence
            .iter()
            .zip(files)
            .map(|(document, files)| self.judge(document, files))
            .collect()
    }

    /// The files of the folder that each document of a unit could be, the surest first.
    fn search(&self, folder: &Path, unit: &UnitId, evidence: &[Evidence]) -> Vec<Vec<Candidate>> {
        let Listing { files, .. } = list(folder).value.unwrap_or_default();
        let index = Index::new(vec![(unit, evidence)]);
        let mut found: Vec<Vec<(Tier, Candidate)>> = vec![Vec::new(); evidence.len()];
        for file in &files {
            let scope = self.scopes.of(file);
            let Matched::One(tier, documents) = index.document_of(file, &self.scopes) else {
                continue;
            };
            let sure = scope.is_some() || tier == Tier::Place;
            for (_, at) in documents {
                let path = file.path.clone();
                if let Some(files) = found.get_mut(at) {
                    files.push((tier, Candidate { sure, path }));
                }
            }
        }
        let ordered = |mut files: Vec<(Tier, Candidate)>| {
            files.sort_by_key(|(tier, _)| *tier);
            files.into_iter().map(|(_, candidate)| candidate).collect()
        };
        found.into_iter().map(ordered).collect()
    }

    /// How a document stands to the files that it could be: the one with its content, else the first.
    fn judge(&mut self, document: &Evidence, files: Vec<Candidate>) -> Seen {
        if document.sha256.is_empty() {
            let sure = files.into_iter().find(|file| file.sure);
            return seen(document, sure.map(|file| file.path), "");
        }
        let mut first = None;
        for Candidate { sure, path } in files {
            let Some(sha256) = self.hash(&path) else {
                continue;
            };
            if sha256 == document.sha256 {
                return seen(document, Some(path), &sha256);
            }
            if sure {
                first.get_or_insert((path, sha256));
            }
        }
        match first {
            Some((path, sha256)) => seen(document, Some(path), &sha256),
            None => seen(document, None, ""),
        }
    }

    /// The hash of a file; not read again while its size and time stay.
    fn hash(&mut self, path: &Path) -> Option<String> {
        let data = std::fs::metadata(path).ok()?;
        let stamp = (data.len(), data.modified().ok()?);
        if let Some((size, time, sha256)) = self.hashes.get(path)
            && (*size, *time) == stamp
        {
            return Some(sha256.clone());
        }
        let sha256 = sha256_of(path).ok()?;
        let kept = (stamp.0, stamp.1, sha256.clone());
        self.hashes.insert(path.to_owned(), kept);
        Some(sha256)
    }
}

fn seen(document: &Evidence, path: Option<PathBuf>, sha256: &str) -> Seen {
    let attached = !document.sha256.is_empty();
    let standing = match (&path, attached) {
        (None, false) => Standing::NotAttached,
        (None, true) => Standing::NotHere,
        (Some(_), true) if sha256 != document.sha256 => Standing::Changed,
        (Some(_), _) => Standing::Present,
    };
    Seen { standing, path }
}

/// Looks at documents beside the work, so that a large file keeps nobody waiting.
#[derive(Debug)]
pub struct Watch {
    questions: Sender<(CellIx, UnitId, Vec<Evidence>)>,
    answers: Receiver<(CellIx, Vec<Seen>)>,
}

impl Watch {
    /// A thread of its own that looks at these documents until nobody asks any more.
    pub fn new(mut documents: Documents) -> Watch {
        let (questions, asked) = channel::<(CellIx, UnitId, Vec<Evidence>)>();
        let (answer, answers) = channel();
        std::thread::spawn(move || {
            while let Ok(mut question) = asked.recv() {
                // Who scrolls on asks for the next cell before the last one is looked at.
                while let Ok(later) = asked.try_recv() {
                    question = later;
                }
                let (cell, unit, evidence) = question;
                if answer
                    .send((cell, documents.check(&unit, &evidence)))
                    .is_err()
                {
                    return;
                }
            }
        });
        Watch { questions, answers }
    }

    /// Asks how the documents of a cell stand; what was asked before and is not begun is dropped.
    pub fn ask(&self, cell: CellIx, unit: UnitId, evidence: Vec<Evidence>) {
        // Nobody answers only if the thread is gone; then the documents stay unlooked at.
        let _ = self.questions.send((cell, unit, evidence));
    }

    /// What has been seen since it was asked last.
    pub fn answers(&self) -> Vec<(CellIx, Vec<Seen>)> {
        self.answers.try_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(number: &str, location: &str, sha256: &str) -> Evidence {
        Evidence {
            number: number.into(),
            location: location.into(),
            sha256: sha256.into(),
            ..Evidence::default()
        }
    }

    /// SHA-256 of `abc`.
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    fn standing(documents: &mut Documents, document: Evidence) -> (Standing, Option<String>) {
        let seen = documents.check(&"u1".into(), &[document]).remove(0);
        let name = seen
            .path
            .and_then(|path| Some(path.file_name()?.to_str()?.to_owned()));
        (seen.standing, name)
    }

    #[test]
    fn a_document_is_there_not_attached_not_found_or_changed() {
        let folder = tempfile::tempdir().unwrap();
        let own = folder.path().join("u1");
        std::fs::create_dir(&own).unwrap();
        for (name, text) in [("12-KH-UBND.pdf", "abc"), ("13-KH-UBND.pdf", "other")] {
            std::fs::write(own.join(name), text).unwrap();
        }
        std::fs::write(folder.path().join("14-KH-UBND.pdf"), "abc").unwrap();
        let scope = Scopes::new([(&UnitId::from("u1"), "Đơn vị một")]);
        let mut documents = Documents {
            folder: Some(folder.path().to_owned()),
            scopes: scope,
            hashes: HashMap::new(),
        };
        let file = |name: &str| Some(name.to_owned());
        for (document, expected) in [
            (
                document("12/KH-UBND", "u1/12-KH-UBND.pdf", ABC),
                (Standing::Present, file("12-KH-UBND.pdf")),
            ),
            // The unit keeps it on a shelf; the file is found by its number.
            (
                document("12/KH-UBND", "Hồ sơ 01", ABC),
                (Standing::Present, file("12-KH-UBND.pdf")),
            ),
            (
                document("12/KH-UBND", "", ""),
                (Standing::Present, file("12-KH-UBND.pdf")),
            ),
            (
                document("13/KH-UBND", "", ABC),
                (Standing::Changed, file("13-KH-UBND.pdf")),
            ),
            (
                document("99/KH-UBND", "u1/99.pdf", ABC),
                (Standing::NotHere, None),
            ),
            (
                document("99/KH-UBND", "", ""),
                (Standing::NotAttached, None),
            ),
            // In nobody's folder: this unit's only where its content says so.
            (
                document("14/KH-UBND", "", ABC),
                (Standing::Present, file("14-KH-UBND.pdf")),
            ),
            (
                document("14/KH-UBND", "", ""),
                (Standing::NotAttached, None),
            ),
            (document("14/KH-UBND", "", "00"), (Standing::NotHere, None)),
        ] {
            let what = format!("{document:?}");
            assert_eq!(standing(&mut documents, document), expected, "{what}");
        }
        let mut nowhere = Documents::default();
        assert_eq!(
            standing(&mut nowhere, document("1/A", "", ABC)).0,
            Standing::NotHere
        );
        assert_eq!(
            standing(&mut nowhere, document("1/A", "", "")).0,
            Standing::NotAttached
        );
    }

    #[test]
    fn what_is_asked_beside_the_work_is_answered() {
        let watch = Watch::new(Documents::default());
        let cell = CellIx {
            unit: crate::domain::id::UnitIx(0),
            item: crate::domain::id::ItemIx(0),
        };
        watch.ask(cell, "u1".into(), vec![document("1/A", "", "")]);
        let answer = watch.answers.recv().unwrap();
        assert_eq!(
            (answer.0, answer.1[0].standing),
            (cell, Standing::NotAttached)
        );
    }
}
