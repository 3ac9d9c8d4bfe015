//! The points of a result, in whichever form it stands.

use super::columns::{PERCENT_HEADING, SCORE_HEADING, Table, WideItem};
use super::counts::Count;
use crate::domain::points::{Points, SCALE};
use crate::import::cells::{Line, points};
use crate::import::grid::Content;
use crate::import::outcome::Findings;
use crate::import::problem::ProblemKind;
use crate::import::score::bounds_problem;

/// Answers that one cell may count.
const COUNT_LIMIT: i64 = 10_000_000;

/// The points of a row. Where several forms are filled in, they must agree; what stands in points counts then.
pub fn result(
    line: &Line<'_>,
    table: &Table<'_>,
    max: Points,
    findings: &mut Findings,
) -> Option<Points> {
    let filled = |column: Option<u32>| line.content(column).is_some();
    let counted = table.counts.iter().any(|count| filled(Some(count.column)));
    let already = findings.count();
    let mut forms: Vec<(&str, Option<u32>, Points)> = Vec::new();
    if filled(table.score) {
        let score = in_points(line, table.score, max, findings);
        forms.extend(score.map(|score| (SCORE_HEADING, table.score, score)));
    }
    if filled(table.percent) {
        let score = in_percent(line, table.percent, max, findings);
        forms.extend(score.map(|score| (PERCENT_HEADING, table.percent, score)));
    }
    if counted {
        let column = table.counts.first().map(|count| count.column);
        let score = in_counts(line, table, max, findings);
        forms.extend(score.map(|score| ("Số phiếu", column, score)));
    }
    let Some((first, rest)) = forms.split_first() else {
        if findings.count() == already {
            let heading = match (table.score, table.percent) {
                (None, Some(_)) => PERCENT_HEADING,
                (None, None) => "Số phiếu",
                (Some(_), _) => SCORE_HEADING,
            };
            let heading = heading.to_owned();
            findings.note(
                line.place(table.first_result()),
                ProblemKind::ValueMissing { heading },
            );
        }
        return None;
    };
    for (heading, column, score) in rest {
        if !agree(first.2, *score) {
            let kind = ProblemKind::FormsDiffer {
                first: first.0.to_owned(),
                second: (*heading).to_owned(),
                one: first.2.ten_thousandths(),
                two: score.ten_thousandths(),
            };
            findings.note(line.place(*column), kind);
        }
    }
    Some(first.2)
}

/// Whether two writings of one result agree: exactly, or as far as the first was rounded to two decimals.
fn agree(stated: Points, other: Points) -> bool {
    stated == other || Some(stated) == other.scaled(1, 1, 2)
}

/// The points of a cell in a table with a column an item.
pub fn one(
    line: &Line<'_>,
    item: &WideItem,
    max: Points,
    findings: &mut Findings,
) -> Option<Points> {
    let column = Some(item.column);
    match item.percent {
        true => in_percent(line, column, max, findings),
        false => in_points(line, column, max, findings),
    }
}

fn in_points(
    line: &Line<'_>,
    column: Option<u32>,
    max: Points,
    findings: &mut Findings,
) -> Option<Points> {
    let score = line.points(column, findings)?;
    let Some(kind) = bounds_problem(score, max) else {
        return Some(score);
    };
    findings.note(line.place(column), kind);
    None
}

/// A percentage of the maximum. A spreadsheet program keeps what it shows as 92 % as 0,92: which one is meant is asked.
fn in_percent(
    line: &Line<'_>,
    column: Option<u32>,
    max: Points,
    findings: &mut Findings,
) -> Option<Points> {
    let content = line.content(column)?;
    let shown = content.text();
    let (read, signed) = match content {
        Content::Text(text) => {
            let bare = text.trim().trim_end_matches('%');
            (points(&Content::Text(bare.to_owned())), bare != text.trim())
        }
        Content::Percent(percent) => (points(&Content::Number(percent.clone())), true),
        other => (points(other), false),
    };
    let kind = match read {
        Ok(percent) if percent > Points::ZERO && percent <= Points::whole(1) && !signed => {
            ProblemKind::PercentAmbiguous {
                as_percent: percent.scaled(100, 1, 4).map_or(0, Points::ten_thousandths),
                text: shown,
            }
        }
        Ok(percent) if percent >= Points::ZERO && percent <= Points::whole(100) => {
            return max.scaled(percent.ten_thousandths(), 100 * SCALE, 4);
        }
        Ok(_) => ProblemKind::PercentOutside { text: shown },
        Err(kind) => kind,
    };
    findings.note(line.place(column), kind);
    None
}

/// maximum × Σ(weight × answers) ÷ (100 × Σ answers).
fn in_counts(
    line: &Line<'_>,
    table: &Table<'_>,
    max: Points,
    findings: &mut Findings,
) -> Option<Points> {
    let already = findings.count();
    let mut answers: i64 = 0;
    let mut weighed: i64 = 0;
    for Count { column, weight } in &table.counts {
        let count = count(line, Some(*column), findings);
        answers += count;
        weighed += count * weight.ten_thousandths();
    }
    if findings.count() != already {
        return None;
    }
    let place = line.place(table.counts.first().map(|count| count.column));
    if answers == 0 {
        findings.note(place, ProblemKind::NoAnswers);
        return None;
    }
    if line.content(table.total).is_some() {
        let total = count(line, table.total, findings);
        if total != answers {
            let kind = ProblemKind::AnswersDiffer {
                total: u64::try_from(total).unwrap_or(0),
                sum: u64::try_from(answers).unwrap_or(0),
            };
            findings.note(line.place(table.total), kind);
            return None;
        }
    }
    max.scaled(weighed, 100 * SCALE * answers, 4)
}

/// A number of answers; nothing written is none.
fn count(line: &Line<'_>, column: Option<u32>, findings: &mut Findings) -> i64 {
    let Some(content) = line.content(column) else {
        return 0;
    };
    let read = match content {
        // Counts are whole, so 1.250 can only be grouped.
        Content::Text(text) => text.replace(['.', ' ', '\u{a0}'], "").parse::<i64>().ok(),
        other => other
            .decimal()
            .ok()
            .filter(|number| number % SCALE == 0)
            .map(|number| number / SCALE),
    };
    match read.filter(|count| (0..=COUNT_LIMIT).contains(count)) {
        Some(count) => count,
        None => {
            let text = content.text();
            findings.note(line.place(column), ProblemKind::NotACount { text });
            0
        }
    }
}
