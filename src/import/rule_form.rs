//! Words for methods, N/A policies and rules, as TOML and tables write them.

use crate::domain::index_set::{Method, NaPolicy};
use crate::domain::points::Points;
use crate::domain::rule::{ChoiceOption, RatioStep, Rule};
use crate::text::number::parse_decimal;

use super::heading::key;
use super::outcome::Findings;
use super::problem::ProblemKind;
use super::toml_file::Table;

/// What may stand for a method, as shown in messages.
pub const METHODS: &str = "appraised, survey, council, bonus, penalty";
/// What may stand for an N/A policy, as shown in messages.
pub const POLICIES: &str = "exclude, full, zero";

/// The method that a word means.
pub fn method(text: &str) -> Option<Method> {
    Some(match key(text).as_str() {
        "appraised" | "tham dinh" | "tu danh gia" | "tu cham" | "danh gia" => Method::Appraised,
        "survey" | "dieu tra xa hoi hoc" | "dieu tra" | "khao sat" | "xhh" => Method::Survey,
        "council" | "hoi dong" | "lanh dao" | "hoi dong danh gia" => Method::Council,
        "bonus" | "diem thuong" | "thuong" => Method::Bonus,
        "penalty" | "diem tru" | "tru" => Method::Penalty,
        _ => return None,
    })
}

/// The N/A policy that a word means.
pub fn policy(text: &str) -> Option<NaPolicy> {
    Some(match key(text).as_str() {
        "exclude" | "loai tru" | "loai" | "khong tinh" => NaPolicy::Exclude,
        "full" | "tinh du" | "du diem" | "diem toi da" => NaPolicy::Full,
        "zero" | "tinh 0" | "0" | "0 diem" | "tinh khong" => NaPolicy::Zero,
        _ => return None,
    })
}

/// Reads a rule of an index set in TOML: `{ kind = "steps", steps = […] }`.
pub fn from_toml(table: &mut Table<'_>, findings: &mut Findings) -> Option<Rule> {
    let kind = table.text("kind", findings)?;
    let rule = match kind.as_str() {
        "choice" => choices(table, findings),
        "steps" => steps(table, findings),
        "linear" => Some(Rule::Linear),
        "count" => {
            let (each, cap) = (
                table.points("each", findings),
                table.points("cap", findings),
            );
            each.zip(cap).map(|(each, cap)| Rule::Count { each, cap })
        }
        "deduct" => {
            let (each, floor) = (
                table.points("each", findings),
                table.points("floor", findings),
            );
            each.zip(floor)
                .map(|(each, floor)| Rule::Deduct { each, floor })
        }
        "free" => table
            .points("step", findings)
            .map(|step| Rule::Free { step }),
        _ => {
            findings.note(
                table.place_of("kind"),
                ProblemKind::NotOneOf {
                    text: kind,
                    allowed: "choice, steps, linear, count, deduct, free".to_owned(),
                },
            );
            return None;
        }
    };
    table.finish(findings);
    rule
}

fn choices(table: &mut Table<'_>, findings: &mut Findings) -> Option<Rule> {
    let tables = table.tables("options", findings);
    let count = tables.len();
    let mut options = Vec::with_capacity(count);
    for mut option in tables {
        let (label, points) = (
            option.text("label", findings),
            option.points("points", findings),
        );
        option.finish(findings);
        options.extend(
            label
                .zip(points)
                .map(|(label, points)| ChoiceOption { label, points }),
        );
    }
    (options.len() == count).then_some(Rule::Choice(options))
}

fn steps(table: &mut Table<'_>, findings: &mut Findings) -> Option<Rule> {
    let tables = table.tables("steps", findings);
    let count = tables.len();
    let mut steps = Vec::with_capacity(count);
    for mut step in tables {
        let (from, points) = (
            step.points("from", findings),
            step.points("points", findings),
        );
        step.finish(findings);
        steps.extend(
            from.zip(points)
                .map(|(from, points)| RatioStep { from, points }),
        );
    }
    (steps.len() == count).then_some(Rule::Steps(steps))
}

/// Reads a rule as a cell writes it: `steps: 100=1; 80=0,5`, `count: 0,25; 1`, `linear`.
pub fn from_cell(text: &str) -> Option<Rule> {
    let (kind, rest) = text.split_once(':').unwrap_or((text, ""));
    let parts: Vec<&str> = rest
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let two = || match parts.as_slice() {
        [first, second] => decimal(first).zip(decimal(second)),
        _ => None,
    };
    match key(kind).as_str() {
        "choice" | "lua chon" => {
            let option = |part: &&str| {
                let (label, points) = part.rsplit_once('=')?;
                Some(ChoiceOption {
                    label: label.trim().to_owned(),
                    points: decimal(points)?,
                })
            };
            parts
                .iter()
                .map(option)
                .collect::<Option<_>>()
                .map(Rule::Choice)
        }
        "steps" | "bac" | "theo bac" => {
            let step = |part: &&str| {
                let (from, points) = part.split_once('=')?;
                Some(RatioStep {
                    from: decimal(from.trim().trim_end_matches('%'))?,
                    points: decimal(points)?,
                })
            };
            parts
                .iter()
                .map(step)
                .collect::<Option<_>>()
                .map(Rule::Steps)
        }
        "linear" | "ty le" if parts.is_empty() => Some(Rule::Linear),
        "count" | "dem" => two().map(|(each, cap)| Rule::Count { each, cap }),
        "deduct" | "tru dan" => two().map(|(each, floor)| Rule::Deduct { each, floor }),
        "free" | "tu do" => match parts.as_slice() {
            [step] => decimal(step).map(|step| Rule::Free { step }),
            _ => None,
        },
        _ => None,
    }
}

fn decimal(text: &str) -> Option<Points> {
    parse_decimal(text).ok().map(Points::from_ten_thousandths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_cells_are_read() {
        let points = |text: &str| decimal(text).unwrap();
        assert_eq!(from_cell("linear"), Some(Rule::Linear));
        assert_eq!(
            from_cell("Count: 0,25; 1"),
            Some(Rule::Count {
                each: points("0,25"),
                cap: points("1")
            })
        );
        assert_eq!(
            from_cell("steps: 100% = 1; 80=0,5"),
            Some(Rule::Steps(vec![
                RatioStep {
                    from: points("100"),
                    points: points("1")
                },
                RatioStep {
                    from: points("80"),
                    points: points("0,5")
                },
            ]))
        );
        assert_eq!(
            from_cell("choice: Có=1; Không=0"),
            Some(Rule::Choice(vec![
                ChoiceOption {
                    label: "Có".into(),
                    points: points("1")
                },
                ChoiceOption {
                    label: "Không".into(),
                    points: Points::ZERO
                },
            ]))
        );
        for wrong in [
            "",
            "linear: 1",
            "count: 1",
            "steps: 100",
            "free: 1; 2",
            "other: 1",
        ] {
            assert_eq!(from_cell(wrong), None, "{wrong}");
        }
    }
}
