//! Rounds for these tests, their templates, and reading a workbook back.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use thamdinh::domain::event::{Event, Recorded};
use thamdinh::domain::id::{MemberId, Moment, Seq};
use thamdinh::domain::self_assessment::{Evidence, SelfAnswer, SelfAssessment, Source};
use thamdinh::domain::state::State;
use thamdinh::import::{Context, InProcess, self_assessment};
use thamdinh::locale::{Language, Locale};
use thamdinh::report::template::render;
use thamdinh::session::form::of_unit;
use thamdinh::session::setup;

/// The state of a fixture's round before anything was handed in.
pub fn round(fixture: &str) -> State {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(fixture);
    let setup = setup::read(&folder, &InProcess).value.unwrap();
    let secretary = setup.secretary().unwrap().clone();
    let mut state = State::default();
    for event in setup.events(&secretary, "ssh-ed25519 AAAA") {
        apply(&mut state, event);
    }
    state
}

pub fn apply(state: &mut State, event: Event) {
    state.apply(&Recorded {
        seq: Seq(state.head().0 + 1),
        at: Moment(0),
        author: MemberId::new("tk"),
        event,
    });
}

/// The state after a unit has handed in.
pub fn handed_in(state: &State, submission: SelfAssessment) -> State {
    let mut state = state.clone();
    apply(
        &mut state,
        Event::SelfAssessmentSubmitted {
            replaces: false,
            submission: Box::new(submission),
        },
    );
    state
}

/// The bytes of a unit's workbook.
pub fn workbook(state: &State, unit: &str) -> Vec<u8> {
    workbook_in(state, unit, Language::Vietnamese)
}

pub fn workbook_in(state: &State, unit: &str, language: Language) -> Vec<u8> {
    let template = of_unit(state, state.unit_ix(unit).unwrap()).unwrap();
    render(&template, &Locale::new(language)).unwrap()
}

/// What the importer reads in a file.
pub fn read_file(state: &State, path: &Path) -> SelfAssessment {
    let units = state.units().iter();
    let context = Context::new(units.map(|unit| (&unit.unit, unit.set.as_ref())));
    let read = self_assessment::read(&[path.to_owned()], &InProcess, &context);
    let problems: Vec<String> = read
        .problems
        .iter()
        .map(|problem| format!("{} {:?}", problem.place, problem.kind))
        .collect();
    assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
    let mut submissions = read.value.unwrap();
    assert_eq!(submissions.len(), 1);
    submissions.remove(0)
}

/// What the importer reads in the bytes of a workbook.
pub fn read_bytes(state: &State, bytes: &[u8]) -> SelfAssessment {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    fs::write(&path, bytes).unwrap();
    read_file(state, &path)
}

/// A submission that answers every item of the unit, as the importer would give it.
pub fn submission(
    state: &State,
    unit: &str,
    evidence: Vec<Evidence>,
    mut answer: impl FnMut(&mut SelfAnswer),
) -> SelfAssessment {
    let state_unit = state.unit(state.unit_ix(unit).unwrap()).unwrap();
    let set = &state_unit.set;
    let answers = set
        .item_positions()
        .map(|ix| {
            let (node, _) = set.item(ix).unwrap();
            let mut own = SelfAnswer {
                item: node.code.clone(),
                claim: None,
                reported: String::new(),
                explanation: String::new(),
                evidence_note: String::new(),
            };
            answer(&mut own);
            own
        })
        .collect();
    SelfAssessment {
        unit: state_unit.unit.id.clone(),
        source: Source::default(),
        answers,
        evidence,
    }
}

/// Whether two submissions say the same; they come from different files.
pub fn assert_same(read: &SelfAssessment, expected: &SelfAssessment, what: &str) {
    assert_eq!(read.unit, expected.unit, "{what}");
    assert_eq!(read.answers.len(), expected.answers.len(), "{what}");
    for (read, expected) in read.answers.iter().zip(&expected.answers) {
        assert_eq!(read, expected, "{what}");
    }
    assert_eq!(read.evidence, expected.evidence, "{what}");
}

/// The workbook with the text of one part changed.
pub fn changed(workbook: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut file = from.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if name == part {
            bytes = change(String::from_utf8(bytes).unwrap()).into_bytes();
        }
        to.start_file(&name, zip::write::SimpleFileOptions::default())
            .unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// The text of one part of a workbook.
pub fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}
