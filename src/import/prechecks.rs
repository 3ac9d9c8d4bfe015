//! Thresholds and weights of the pre-checks in `round.toml`: all of them may be left out.

use crate::domain::points::Points;
use crate::domain::precheck::{PreCheck, PreCheckRules, Severities, Severity};

use super::outcome::Findings;
use super::problem::ProblemKind;
use super::toml_file::Table;

/// What may stand for a weight, as shown in messages.
const WEIGHTS: &str = "severe, warning, notice, off";
/// The most that a count of units or items may ask for.
const MOST: i64 = 1_000_000;
/// The most days of grace: ten years.
const MOST_DAYS: i64 = 3_660;

/// Reads `[prechecks]`.
pub fn read(mut table: Table<'_>, findings: &mut Findings) -> Option<PreCheckRules> {
    let usual = PreCheckRules::default();
    let robust_z = points(&mut table, "robust_z", usual.robust_z, findings);
    let rule_tolerance = points(&mut table, "rule_tolerance", usual.rule_tolerance, findings);
    let above = points(
        &mut table,
        "evidence_required_above",
        usual.evidence_required_above,
        findings,
    );
    let mut whole = |key, range, usual| {
        if !table.has(key) {
            return Some(usual);
        }
        let number = table.whole(key, range, findings)?;
        u32::try_from(number).ok()
    };
    let units = whole(
        "shared_evidence_units",
        2..=MOST,
        usual.shared_evidence_units,
    );
    let least = whole("outlier_min_units", 3..=MOST, usual.outlier_min_units);
    let items = whole(
        "shared_evidence_items",
        0..=MOST,
        usual.shared_evidence_items,
    );
    let before = whole(
        "evidence_days_before",
        0..=MOST_DAYS,
        usual.evidence_days_before,
    );
    let after = whole(
        "evidence_days_after",
        0..=MOST_DAYS,
        usual.evidence_days_after,
    );
    let severities = match table.table_if("severity", findings) {
        Some(weights) => severities(weights, findings),
        None => (!table.has("severity")).then(Severities::default),
    };
    table.finish(findings);
    Some(PreCheckRules {
        robust_z: robust_z?,
        outlier_min_units: least?,
        shared_evidence_units: units?,
        shared_evidence_items: items?,
        rule_tolerance: rule_tolerance?,
        evidence_required_above: above?,
        evidence_days_before: before?,
        evidence_days_after: after?,
        severities: severities?,
    })
}

/// Points that are not negative; `usual` if they are left out.
fn points(
    table: &mut Table<'_>,
    key: &'static str,
    usual: Points,
    findings: &mut Findings,
) -> Option<Points> {
    if !table.has(key) {
        return Some(usual);
    }
    let points = table.points(key, findings)?;
    if points < Points::ZERO {
        findings.note(
            table.place_of(key),
            ProblemKind::KeyWrongForm {
                key: table.name_of(key),
                expected: "≥ 0".to_owned(),
            },
        );
        return None;
    }
    Some(points)
}

/// `[prechecks.severity]`: a code and what it weighs.
fn severities(mut table: Table<'_>, findings: &mut Findings) -> Option<Severities> {
    let mut severities = Some(Severities::default());
    for check in PreCheck::ALL {
        if !table.has(check.code()) {
            continue;
        }
        let Some(word) = table.text(check.code(), findings) else {
            severities = None;
            continue;
        };
        let weight = match word.as_str() {
            "off" => Some(None),
            word => Severity::of_code(word).map(Some),
        };
        if weight.is_none() {
            findings.note(
                table.place_of(check.code()),
                ProblemKind::KeyWrongForm {
                    key: table.name_of(check.code()),
                    expected: WEIGHTS.to_owned(),
                },
            );
        }
        severities = severities
            .zip(weight)
            .map(|(severities, weight)| severities.with(check, weight));
    }
    table.finish(findings);
    severities
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::spoiled_tests::{file, told};
    use crate::import::toml_file;

    fn read_text(text: &str) -> (Vec<String>, Option<PreCheckRules>) {
        let folder = tempfile::tempdir().unwrap();
        let path = file(folder.path(), "r.toml", text);
        let outcome = toml_file::open(&path, |root, findings| {
            let table = root.table("prechecks", findings)?;
            read(table, findings)
        });
        (told(&outcome).0, outcome.value)
    }

    #[test]
    fn what_is_left_out_is_as_usual() {
        let (problems, rules) = read_text("[prechecks]\n");
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(rules, Some(PreCheckRules::default()));
        let (problems, rules) = read_text(
            "[prechecks]\nrule_tolerance = \"0,05\"\nevidence_days_after = 15\n\
             [prechecks.severity]\noutlier = \"off\"\nunanswered = \"severe\"\n",
        );
        assert!(problems.is_empty(), "{problems:?}");
        let rules = rules.unwrap();
        assert_eq!(rules.rule_tolerance, Points::from_ten_thousandths(500));
        assert_eq!(rules.evidence_days_after, 15);
        assert_eq!(rules.severities.of(PreCheck::Outlier), None);
        let severe = Some(Severity::Severe);
        assert_eq!(rules.severities.of(PreCheck::Unanswered), severe);
        assert_eq!(rules.severities.of(PreCheck::NoEvidence), severe);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        for (text, expected) in [
            ("robust = 3\n", "key-unknown@r.toml:2"),
            ("robust_z = \"-1\"\n", "key-wrong-form@r.toml:2"),
            ("rule_tolerance = \"1.234\"\n", "number-ambiguous@r.toml:2"),
            ("outlier_min_units = 2\n", "key-wrong-form@r.toml:2"),
            ("shared_evidence_units = 1\n", "key-wrong-form@r.toml:2"),
            ("shared_evidence_items = -1\n", "key-wrong-form@r.toml:2"),
            ("evidence_days_before = 9999\n", "key-wrong-form@r.toml:2"),
            ("severity = \"off\"\n", "key-wrong-form@r.toml:2"),
            (
                "[prechecks.severity]\noutlier = \"grave\"\n",
                "key-wrong-form@r.toml:3",
            ),
            (
                "[prechecks.severity]\noutlier = true\n",
                "key-wrong-form@r.toml:3",
            ),
            (
                "[prechecks.severity]\noutlyer = \"off\"\n",
                "key-unknown@r.toml:3",
            ),
        ] {
            let (problems, rules) = read_text(&format!("[prechecks]\n{text}"));
            assert_eq!(problems, [expected], "{text}");
            assert_eq!(rules, None, "{text}");
        }
    }
}
