//! Spoiled workbooks, one mistake each: the tables say what is wrong, which cell must be told with which kind of problem,
//! and what the sentences must name. Nothing of such a file is taken.

use std::fs;
use std::path::Path;

use thamdinh::import::context::Context;
use thamdinh::import::{ChildReader, Severity, round, self_assessment};
use thamdinh::locale::{Language, Locale};

use crate::cli::Office;
use form::{Sheet, csv, form, ods, xlsx};

mod books;
pub mod form;
mod index;
mod rows;
mod scores;

/// What is wrong; the file's name; its bytes; the problems as `code@place`; what the sentences name.
struct Spoiled {
    what: &'static str,
    name: &'static str,
    bytes: Vec<u8>,
    told: &'static [&'static str],
    named: &'static str,
}

type Write = fn(&[Sheet]) -> Vec<u8>;

/// A form with some cells changed.
fn changed(
    what: &'static str,
    (name, write): (&'static str, Write),
    change: impl Fn(&mut Sheet),
    told: &'static [&'static str],
    named: &'static str,
) -> Spoiled {
    let mut sheet = form();
    change(&mut sheet);
    Spoiled {
        what,
        name,
        bytes: write(&[sheet]),
        told,
        named,
    }
}

/// A file that is wrong as a whole.
fn whole(
    what: &'static str,
    name: &'static str,
    bytes: Vec<u8>,
    told: &'static [&'static str],
    named: &'static str,
) -> Spoiled {
    Spoiled {
        what,
        name,
        bytes,
        told,
        named,
    }
}

const X: (&str, Write) = ("a.xlsx", xlsx);
const O: (&str, Write) = ("a.ods", ods);
const C: (&str, Write) = ("a.csv", csv);

#[test]
fn every_spoiled_workbook_is_refused_by_its_cell_with_a_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let nho = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nho");
    let reader = ChildReader {
        program: env!("CARGO_BIN_EXE_thamdinh").into(),
    };
    let draft = round::read(&nho, &reader).value.unwrap();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    let vietnamese = Locale::new(Language::Vietnamese);
    let read = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        self_assessment::read(&[path], &reader, &context)
    };
    // The form itself is sound, however it is written; only a score off its step is told.
    for (name, write) in [X, O, C] {
        let good = read(name, &write(&[form()]));
        assert!(good.problems.is_empty(), "{name}: {:?}", good.problems);
        assert_eq!(good.value.unwrap()[0].answers.len(), 6, "{name}");
    }
    let all = all();
    assert!(all.len() >= 40, "{}", all.len());
    for spoiled in all {
        let Spoiled {
            what,
            name,
            bytes,
            told,
            named,
        } = spoiled;
        let outcome = read(name, &bytes);
        assert!(outcome.value.is_none(), "{what} ({name}) was taken");
        let found: Vec<String> = outcome
            .problems
            .iter()
            .map(|problem| {
                let mark = if problem.severity() == Severity::Warning {
                    "?"
                } else {
                    ""
                };
                format!("{}{mark}@{}", problem.kind.code(), problem.place)
            })
            .collect();
        assert_eq!(found, told, "{what} ({name})");
        let words: Vec<(String, String)> = outcome
            .problems
            .iter()
            .map(|problem| thamdinh::tui::words::problem(&vietnamese, problem))
            .collect();
        for (sentence, remedy) in &words {
            for text in [sentence, remedy] {
                assert!(
                    text.chars().count() > 10 && text.ends_with('.'),
                    "{what} ({name}): {text}"
                );
                assert!(!text.contains(['⟨', '{']), "{what} ({name}): {text}");
            }
        }
        let words: String = words
            .iter()
            .map(|(sentence, remedy)| format!("{sentence} {remedy}"))
            .collect();
        assert!(
            words.contains(named),
            "{what} ({name}): {named} is not named in {words:?}"
        );
    }
}

/// Every table.
fn all() -> Vec<Spoiled> {
    [scores::scores(), rows::rows(), books::books()]
        .into_iter()
        .flatten()
        .collect()
}

#[test]
fn the_command_takes_nothing_of_a_spoiled_workbook() {
    let office = Office::small();
    let before = fs::read(&office.session).unwrap();
    let pick = [
        "a hidden row with the only answer",
        "1.5 became a date",
        "a code that may be two",
        "cut off",
    ];
    let all = all();
    for spoiled in all.iter().filter(|spoiled| pick.contains(&spoiled.what)) {
        let file = office.write(spoiled.name, &spoiled.bytes);
        let err = office.refused(&["import", "SESSION", "--kind", "self", "--as", "tk", &file]);
        let (_, place) = spoiled.told[0].split_once('@').unwrap();
        for words in [place, spoiled.named, "→", "Chưa có gì được ghi"] {
            assert!(
                err.contains(words),
                "{}: {words} is missing in\n{err}",
                spoiled.what
            );
        }
        assert_eq!(
            fs::read(&office.session).unwrap(),
            before,
            "{}",
            spoiled.what
        );
    }
}
