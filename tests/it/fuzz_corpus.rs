//! What the fuzzers found worth keeping, replayed: every input under `fuzz/corpus` goes through the check of its target.

use std::fs;
use std::path::PathBuf;

#[path = "../../fuzz/checks/cells.rs"]
mod cells;
#[path = "../../fuzz/checks/csv.rs"]
mod csv;
#[path = "../../fuzz/checks/figures.rs"]
mod figures;
#[path = "../../fuzz/checks/index_sets.rs"]
mod index_sets;

fn replay(target: &str, check: impl Fn(&[u8])) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut inputs: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "{target} has no corpus");
    for input in inputs {
        let bytes = fs::read(&input).unwrap();
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&bytes)));
        assert!(outcome.is_ok(), "{}", input.display());
    }
}

#[test]
fn csv_files() {
    replay("csv", csv::check);
}

#[test]
fn reported_figures() {
    replay("figures", figures::check);
}

#[test]
fn cells_of_workbooks() {
    replay("cells", cells::check);
}

#[test]
fn index_sets_in_toml() {
    replay("index_sets", index_sets::check);
}
