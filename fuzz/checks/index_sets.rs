//! Index sets as TOML: any text is a sound set that can be built again from its lines, or refused with a place.

use thamdinh::domain::index_set::IndexSet;
use thamdinh::domain::points::Points;
use thamdinh::import::{InProcess, Severity, index_set};

/// Checks one input; panics where something that must hold does not.
pub fn check(bytes: &[u8]) {
    let file = tempfile::Builder::new().suffix(".toml").tempfile().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let reading = index_set::reading(file.path(), &InProcess);
    let problems = &reading.outcome.problems;
    let refused = problems
        .iter()
        .any(|problem| problem.severity() == Severity::Error);
    assert_eq!(
        reading.outcome.value.is_none(),
        refused,
        "refused without a reason"
    );
    let (by_line, others) = reading.problems_by_line();
    let told = by_line.iter().map(Vec::len).sum::<usize>() + others.len();
    assert_eq!(told, problems.len(), "a problem is not told");
    let Some(set) = reading.outcome.value else {
        return;
    };
    let again = IndexSet::new(set.header().clone(), set.drafts());
    assert_eq!(again.as_ref(), Ok(&set), "the same lines give another set");
    let areas: Points = set
        .areas()
        .iter()
        .filter_map(|area| set.node(*area))
        .map(|area| area.max)
        .sum();
    assert_eq!(areas, set.header().total);
    for ix in set.item_positions() {
        let (node, item) = set.item(ix).unwrap();
        assert!(item.na.is_some(), "{} has no policy", node.code);
        assert!(item.rule.as_ref().is_none_or(|rule| rule.fits(node.max)));
    }
}
