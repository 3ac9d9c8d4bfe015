//! The sample rounds of `fixtures/` through the same reading that users use.

use std::path::{Path, PathBuf};

use crate::domain::self_assessment::Claim;

use super::context::Context;
use super::outcome::Outcome;
use super::round::RoundDraft;
use super::workbook::InProcess;
use super::{evidence, round, self_assessment, survey};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

fn taken<T>(outcome: Outcome<T>) -> T {
    let told: Vec<String> = outcome
        .problems
        .iter()
        .map(|problem| format!("{} {:?}", problem.place, problem.kind))
        .collect();
    assert_eq!(told, Vec::<String>::new());
    outcome.value.unwrap()
}

fn context(draft: &RoundDraft) -> Context<'_> {
    Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets)
}

#[test]
fn the_small_round_is_read_whole() {
    let draft = taken(round::read(&fixture("nho"), &InProcess));
    assert_eq!(
        (
            draft.units.len(),
            draft.members.len(),
            draft.assignments.len()
        ),
        (4, 5, 6)
    );
    assert_eq!(draft.index_sets[0].item_count(), 10);
    let context = context(&draft);
    let submissions = taken(self_assessment::read(
        &[fixture("nho/tu-danh-gia.csv")],
        &InProcess,
        &context,
    ));
    assert_eq!(submissions.len(), 4);
    let third = &submissions[2];
    assert_eq!(third.unit.as_str(), "dv-3");
    let claims: Vec<(&str, Option<Claim>)> = third
        .answers
        .iter()
        .map(|answer| (answer.item.as_str(), answer.claim))
        .collect();
    assert_eq!(claims[3], ("1.2.2", Some(Claim::NotApplicable)));
    assert_eq!(claims[5], ("2.1.2", None));
    let documents = taken(evidence::read(
        &[fixture("nho/tai-lieu.csv")],
        &InProcess,
        &context,
    ));
    let counts: Vec<usize> = documents.iter().map(|draft| draft.index.len()).collect();
    assert_eq!(counts, [5, 3, 2, 3]);
    let codes: Vec<&str> = documents[1].index[1]
        .evidence
        .items
        .iter()
        .map(|code| code.as_str())
        .collect();
    assert_eq!(codes, ["1.1.2", "1.2.1", "2.1.1", "2.1.2"]);
    assert_eq!(
        documents[1].index[1].evidence.date.unwrap().to_string(),
        "14/11/2025"
    );
    let results = taken(survey::read(
        &fixture("nho/dieu-tra-xa-hoi-hoc.csv"),
        &InProcess,
        &context,
    ));
    let points: Vec<String> = results
        .scores
        .iter()
        .map(|score| score.score.exact_text())
        .collect();
    assert_eq!(points, ["3.61", "3.40", "3.12"]);
}

#[test]
fn the_city_is_read_whole() {
    let draft = taken(round::read(
        &fixture("hai-phong-2026/round.toml"),
        &InProcess,
    ));
    assert_eq!(draft.units.len(), 128);
    let context = context(&draft);
    let mut files: Vec<PathBuf> = std::fs::read_dir(fixture("hai-phong-2026/tu-danh-gia"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let submissions = taken(self_assessment::read(&files, &InProcess, &context));
    assert_eq!(submissions.len(), 128);
    for submission in &submissions {
        let known = context.unit(submission.unit.as_str()).unwrap();
        assert!(
            submission.answers.len() >= known.set.item_count() / 2,
            "{}",
            submission.unit
        );
        assert!(submission.evidence.len() > 20, "{}", submission.unit);
        assert_eq!(submission.source.sha256.len(), 64);
    }
    let results = taken(survey::read(
        &fixture("hai-phong-2026/dieu-tra-xa-hoi-hoc.csv"),
        &InProcess,
        &context,
    ));
    assert!(results.scores.len() > 128);
}
