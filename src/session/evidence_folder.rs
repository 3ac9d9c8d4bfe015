//! A folder of documents attached to the evidence of units: what each file is, its hash, and what is missing.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use crate::domain::event::Event;
use crate::domain::id::{NodeCode, UnitId};
use crate::domain::self_assessment::{Evidence, Source};
use crate::domain::state::State;
use crate::import::context::Context;
use crate::import::folder::{
    Ambiguity, Found, Index, Listing, Matched, Passed, PassedBy, Scopes, Tier, list, sha256_of,
};
use crate::import::{Outcome, WorkbookReader, evidence, file};

use super::intake::{self, Kind};

/// What attaching a folder would change, and what was found in it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FolderPlan {
    /// Events to submit together: new indexes of the units for which something changed.
    pub events: Vec<Event>,
    /// Files of the folder.
    pub files: usize,
    /// Documents of the indexes that were looked for.
    pub documents: usize,
    /// Documents with their files.
    pub attached: Vec<Attached>,
    /// Documents without a file.
    pub missing: Vec<Missing>,
    /// Files that are no document of the indexes.
    pub strangers: Vec<String>,
    /// Files that could be several documents, and documents that could be several files.
    pub ambiguous: Vec<Unclear>,
    /// What was passed over.
    pub passed: Vec<Passed>,
}

/// How a document's file stands to what was known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Attached for the first time.
    New,
    /// The same as before.
    Same,
    /// Another content than before.
    Content,
}

/// A document with its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// The unit.
    pub unit: UnitId,
    /// The items that the document is for.
    pub items: Vec<NodeCode>,
    /// Number and symbol, or the title where there is none.
    pub number: String,
    /// The file's place in the folder.
    pub file: String,
    /// Its SHA-256.
    pub sha256: String,
    /// What is new.
    pub change: Change,
}

/// A document without a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The unit.
    pub unit: UnitId,
    /// The items that the document is for.
    pub items: Vec<NodeCode>,
    /// Number and symbol, or the title where there is none.
    pub number: String,
    /// It was attached before.
    pub was_attached: bool,
}

/// What was not guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// A file that could be documents of several units.
    Units {
        /// The file.
        file: String,
        /// The units.
        units: Vec<UnitId>,
    },
    /// A file that could be several documents of a unit.
    Documents {
        /// The file.
        file: String,
        /// The unit.
        unit: UnitId,
        /// The documents.
        documents: Vec<String>,
    },
    /// A document that could be several files of different content.
    Files {
        /// The unit.
        unit: UnitId,
        /// Number and symbol, or the title.
        number: String,
        /// The files.
        files: Vec<String>,
    },
}

/// The name of a document in reports.
pub fn name_of(document: &Evidence) -> String {
    let named = [&document.number, &document.title, &document.location];
    let first = named.into_iter().find(|text| !text.is_empty());
    first.cloned().unwrap_or_default()
}

/// The units of a state by the names of their folders.
pub(super) fn scopes(state: &State) -> Scopes {
    let units = state.units().iter();
    Scopes::new(units.map(|unit| (&unit.unit.id, unit.unit.name.as_str())))
}

/// Evidence of one unit that a folder is attached to.
struct Taken {
    unit: UnitId,
    /// The file that the index came from; None for the index in force.
    source: Option<Source>,
    evidence: Vec<Evidence>,
}

/// Looks what files of a folder belong to which documents: of the index files, or without any of the indexes in force.
pub fn plan(
    state: &State,
    folder: &Path,
    files: &[PathBuf],
    replace: bool,
    reader: &dyn WorkbookReader,
) -> Outcome<FolderPlan> {
    let listed = list(folder);
    let (indexes, mut problems) = if files.is_empty() {
        (Some(in_force(state)), Vec::new())
    } else {
        let read = from_files(state, files, replace, reader);
        (read.value, read.problems)
    };
    problems.extend(listed.problems);
    let plan = listed
        .value
        .zip(indexes)
        .map(|(listing, indexes)| attach(state, folder, listing, indexes));
    Outcome {
        value: plan,
        problems,
    }
}

fn in_force(state: &State) -> Vec<Taken> {
    let units = state.units().iter();
    units
        .filter_map(|unit| {
            let submission = unit.submission.as_deref()?;
            Some(Taken {
                unit: unit.unit.id.clone(),
                source: None,
                evidence: submission.data().evidence.clone(),
            })
        })
        .collect()
}

/// The indexes of files, taken as they would be without a folder: one that differs from what is in force is refused
/// unless it is to replace it.
fn from_files(
    state: &State,
    files: &[PathBuf],
    replace: bool,
    reader: &dyn WorkbookReader,
) -> Outcome<Vec<Taken>> {
    let units = state.units().iter();
    let context = Context::new(units.map(|unit| (&unit.unit, unit.set.as_ref())));
    let spoken = evidence::read(files, reader, &context).value;
    intake::plan(state, Kind::Evidence, files, replace, reader).map(|plan| {
        let mut taken = in_force(state);
        let spoken = spoken.unwrap_or_default();
        taken.retain(|taken| spoken.iter().any(|draft| draft.unit == taken.unit));
        for event in plan.events {
            let Event::EvidenceSubmitted {
                unit,
                source,
                evidence,
            } = event
            else {
                continue;
            };
            if let Some(known) = taken.iter_mut().find(|taken| taken.unit == unit) {
                known.source = Some(source);
                known.evidence = evidence;
            }
        }
        taken
    })
}

fn attach(state: &State, folder: &Path, listing: Listing, mut taken: Vec<Taken>) -> FolderPlan {
    let mut plan = FolderPlan {
        files: listing.files.len(),
        documents: taken.iter().map(|taken| taken.evidence.len()).sum(),
        passed: listing.passed,
        ..FolderPlan::default()
    };
    let files_of = files_of_documents(state, &listing.files, &taken, &mut plan);
    let mut manifests: HashMap<usize, BTreeSet<String>> = HashMap::new();
    for (unit, taken) in taken.iter_mut().enumerate() {
        for (at, document) in taken.evidence.iter_mut().enumerate() {
            let found = files_of.get(&(unit, at)).map_or(&[][..], Vec::as_slice);
            let name = name_of(document);
            let Some((file, sha256)) = one_of(found, &taken.unit, &name, &mut plan) else {
                if found.is_empty() && !is_on_the_web(document) {
                    plan.missing.push(Missing {
                        unit: taken.unit.clone(),
                        items: document.items.clone(),
                        number: name,
                        was_attached: !document.sha256.is_empty(),
                    });
                }
                continue;
            };
            let manifest = manifests.entry(unit).or_default();
            manifest.insert(format!("{sha256}  {}\n", file.relative));
            plan.attached.push(Attached {
                unit: taken.unit.clone(),
                items: document.items.clone(),
                number: name,
                file: file.relative.clone(),
                sha256: sha256.clone(),
                change: match document.sha256.as_str() {
                    "" => Change::New,
                    known if known == sha256 => Change::Same,
                    _ => Change::Content,
                },
            });
            // A shelf or an address stays where the unit says it is.
            if document.location.is_empty() || names_file(&document.location, file) {
                document.location.clone_from(&file.relative);
            }
            document.sha256 = sha256;
        }
    }
    for (unit, taken) in taken.into_iter().enumerate() {
        let manifest: String = manifests.remove(&unit).into_iter().flatten().collect();
        plan.events.extend(event(state, folder, taken, &manifest));
    }
    plan
}

/// The files that each document could be, by unit and place; what is unclear already is told.
fn files_of_documents<'a>(
    state: &State,
    files: &'a [Found],
    taken: &[Taken],
    plan: &mut FolderPlan,
) -> BTreeMap<(usize, usize), Vec<(Tier, &'a Found)>> {
    let scopes = scopes(state);
    // Documents of units that nothing is attached to are looked for too: a file that could be theirs is not guessed.
    let others: Vec<Taken> = in_force(state)
        .into_iter()
        .filter(|other| taken.iter().all(|taken| taken.unit != other.unit))
        .collect();
    let units = taken.iter().chain(&others);
    let index = Index::new(units.map(|t| (&t.unit, t.evidence.as_slice())).collect());
    let is_taken = |unit: &UnitId| taken.iter().any(|taken| taken.unit == *unit);
    let mut files_of: BTreeMap<(usize, usize), Vec<(Tier, &Found)>> = BTreeMap::new();
    for file in files {
        let name = file.relative.clone();
        match index.document_of(file, &scopes) {
            Matched::Nothing => plan.strangers.push(name),
            Matched::One(tier, documents) => {
                for document in documents
                    .into_iter()
                    .filter(|(unit, _)| *unit < taken.len())
                {
                    files_of.entry(document).or_default().push((tier, file));
                }
            }
            Matched::Several(Ambiguity::Units(units)) if units.iter().any(is_taken) => {
                plan.ambiguous.push(Unclear::Units { file: name, units });
            }
            Matched::Several(Ambiguity::Documents(unit, documents)) if is_taken(&unit) => {
                plan.ambiguous.push(Unclear::Documents {
                    file: name,
                    unit,
                    documents,
                });
            }
            // Another unit's.
            Matched::Several(_) => {}
        }
    }
    files_of
}

/// The file that a document is, with its hash: the surest one, or the first of those with the same content.
fn one_of<'a>(
    found: &[(Tier, &'a Found)],
    unit: &UnitId,
    name: &str,
    plan: &mut FolderPlan,
) -> Option<(&'a Found, String)> {
    let surest = found.iter().map(|(tier, _)| *tier).min()?;
    let mut hashed: Vec<(&Found, String)> = Vec::new();
    for (_, file) in found.iter().filter(|(tier, _)| *tier == surest) {
        match sha256_of(&file.path) {
            Ok(sha256) => hashed.push((file, sha256)),
            Err(error) => plan.passed.push(Passed {
                relative: file.relative.clone(),
                why: PassedBy::Unreadable(error.to_string()),
            }),
        }
    }
    let contents: BTreeSet<&str> = hashed.iter().map(|(_, sha256)| sha256.as_str()).collect();
    if contents.len() > 1 {
        let files = hashed.iter().map(|(file, _)| file.relative.clone());
        plan.ambiguous.push(Unclear::Files {
            unit: unit.clone(),
            number: name.to_owned(),
            files: files.collect(),
        });
        return None;
    }
    hashed.into_iter().next()
}

fn is_on_the_web(document: &Evidence) -> bool {
    ["http://", "https://"]
        .iter()
        .any(|start| document.location.starts_with(start))
}

/// Whether a location that the unit wrote is the file: its place, the end of its place, or its name.
fn names_file(location: &str, file: &Found) -> bool {
    let folded = |text: &str| crate::text::fold(&text.replace('\\', "/"));
    let (location, relative) = (folded(location), folded(&file.relative));
    let location = location.trim_start_matches("./");
    relative == location
        || relative.ends_with(&format!("/{location}"))
        || location.ends_with(&format!("/{}", folded(file.name())))
        || relative
            .rsplit_once('.')
            .is_some_and(|(stem, _)| stem == location || stem.ends_with(&format!("/{location}")))
}

/// The unit's new index, if it differs from the one in force.
fn event(state: &State, folder: &Path, taken: Taken, manifest: &str) -> Option<Event> {
    let unit = state.unit(state.unit_ix(taken.unit.as_str())?)?;
    let before = unit.submission.as_deref();
    if before.is_some_and(|before| before.data().evidence == taken.evidence) {
        return None;
    }
    let source = taken.source.unwrap_or_else(|| Source {
        file: file::shown_name(folder),
        sha256: file::sha256_hex(manifest.as_bytes()),
    });
    Some(Event::EvidenceSubmitted {
        unit: taken.unit,
        source,
        evidence: taken.evidence,
    })
}
