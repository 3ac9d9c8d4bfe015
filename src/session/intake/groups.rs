//! Files that speak of the same unit belong together: they are taken together or not at all.

use std::collections::{HashMap, HashSet};

use crate::domain::id::UnitId;
use crate::import::context::Met;

/// The files that `bad` ones take with them, themselves among them: everything that shares a unit with one of them,
/// directly or through others.
pub(super) fn taken_along(bad: HashSet<String>, met: &Met) -> HashSet<String> {
    let mut files_of: HashMap<&UnitId, Vec<&str>> = HashMap::new();
    for (file, units) in met {
        for unit in units.keys() {
            files_of.entry(unit).or_default().push(file);
        }
    }
    let mut all = bad;
    let mut waiting: Vec<String> = all.iter().cloned().collect();
    while let Some(file) = waiting.pop() {
        let units = met.get(&file).into_iter().flat_map(|units| units.keys());
        // A unit is gone through once: its files are all in then.
        let files: Vec<&str> = units
            .filter_map(|unit| files_of.remove(unit))
            .flatten()
            .collect();
        for file in files {
            if all.insert(file.to_owned()) {
                waiting.push(file.to_owned());
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Place;

    #[test]
    fn what_shares_a_unit_goes_along_through_others_too() {
        let files = [
            ("a", &["u1", "u2"][..]),
            ("b", &["u2", "u3"]),
            ("c", &["u3"]),
            ("d", &["u4"]),
        ];
        let met: Met = files
            .into_iter()
            .map(|(file, units)| {
                let units = units
                    .iter()
                    .map(|unit| (UnitId::new(unit), Place::file(file)));
                (file.to_owned(), units.collect())
            })
            .collect();
        for (bad, expected) in [
            (&["c"][..], &["a", "b", "c"][..]),
            (&["d"], &["d"]),
            (&["x"], &["x"]),
            (&[], &[]),
        ] {
            let bad = bad.iter().map(|file| (*file).to_owned()).collect();
            let mut all: Vec<String> = taken_along(bad, &met).into_iter().collect();
            all.sort();
            assert_eq!(all, expected);
        }
    }
}
