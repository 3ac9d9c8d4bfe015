//! What came of an import, for people.

use std::collections::BTreeMap;

use crate::cli::page::{Meaning, Page};
use crate::domain::difference::Difference;
use crate::domain::id::MemberIx;
use crate::domain::state::State;
use crate::locale::{Locale, domain};
use crate::session::intake::{Again, FileState, Intake};
use crate::tui::words;

use super::Outcome;

/// Cells that are printed one by one; beyond them a line says how many more there are.
const CELLS_SHOWN: usize = 200;
/// Units that one line names.
const UNITS_NAMED: usize = 8;

/// Files that are not taken although the run is.
pub(super) fn left_out(intake: &Intake) -> usize {
    intake.count(FileState::Refused) + intake.count(FileState::LeftOut)
}

/// What a refused run found, before its problems.
pub(super) fn refused(outcome: &Outcome<'_>, page: &mut Page) {
    counts(outcome, page);
    report(outcome, page);
    let good = outcome.intake.count(FileState::Good);
    if good > 0 && !outcome.flags.partial {
        let locale = &outcome.setting.locale;
        let files = locale.counted("intake-count-files", good, &[]);
        page.line(&locale.with("intake-good-alone", &[("files", &files)]));
    }
}

/// Where the report is, if one was asked for.
fn report(outcome: &Outcome<'_>, page: &mut Page) {
    if let Some(report) = &outcome.flags.report {
        let locale = &outcome.setting.locale;
        let file = report.display().to_string();
        page.line(&locale.with("intake-report-written", &[("file", &file)]));
    }
}

fn counts(outcome: &Outcome<'_>, page: &mut Page) {
    if outcome.intake.files.len() >= 2 {
        page.line(&words::files_read(&outcome.setting.locale, outcome.intake));
    }
}

/// What was taken, or would be.
pub(super) fn taken(outcome: &Outcome<'_>, before: &State, page: &mut Page) {
    let (locale, intake) = (&outcome.setting.locale, outcome.intake);
    let unchanged = intake.count(FileState::Unchanged);
    if intake.subjects == 0 && unchanged > 0 {
        page.line(&locale.text("intake-nothing-new"));
    } else {
        let id = if outcome.entry.is_some() {
            "cli-imported"
        } else {
            "cli-import-would"
        };
        let files = intake.count(FileState::Good);
        page.line(&locale.with(
            id,
            &[
                ("files", &locale.counted("intake-count-files", files, &[])),
                ("subjects", &words::subjects(locale, intake)),
                ("rows", &words::rows(locale, intake)),
            ],
        ));
    }
    if left_out(intake) > 0 {
        counts(outcome, page);
        page.line(&locale.text("intake-not-taken"));
        for file in &intake.files {
            let state = match file.state {
                FileState::Refused => locale.counted("intake-file-errors", file.errors, &[]),
                FileState::LeftOut => locale.text("intake-state-left-out"),
                FileState::Good | FileState::Unchanged => continue,
            };
            page.under(&format!("✗ {} – {state}", file.name));
        }
    }
    if let Some(refusal) = intake.forbidden.as_ref().filter(|_| outcome.flags.dry_run) {
        let why = domain::refusal(locale, before, refusal);
        page.line(&format!(
            "✗ {}",
            locale.with("intake-forbidden", &[("why", &why)])
        ));
    }
    differences(outcome, before, page);
    without_last_year(outcome, before, page);
    report(outcome, page);
}

/// Units that nothing of this year can be compared with, by name as far as a line has room for them.
fn without_last_year(outcome: &Outcome<'_>, before: &State, page: &mut Page) {
    let (locale, units) = (&outcome.setting.locale, &outcome.without_last_year);
    if units.is_empty() {
        return;
    }
    let names: Vec<String> = units
        .iter()
        .take(UNITS_NAMED)
        .map(|unit| domain::unit(before, unit))
        .collect();
    let mut names = names.join(", ");
    let more = units.len().saturating_sub(UNITS_NAMED);
    if more > 0 {
        names = locale.counted("last-year-without-more", more, &[("units", &names)]);
    }
    page.line(&locale.counted("last-year-without", units.len(), &[("units", &names)]));
}

/// What replaces earlier submissions, cell by cell.
fn differences(outcome: &Outcome<'_>, before: &State, page: &mut Page) {
    let locale = &outcome.setting.locale;
    let mut left = CELLS_SHOWN;
    let mut more = 0;
    let mut stale: BTreeMap<MemberIx, usize> = BTreeMap::new();
    for unit in &outcome.intake.units {
        let Again::Replaces(difference) = &unit.again else {
            continue;
        };
        page.line_of(Meaning::Heading, &replaces(locale, before, difference));
        for cell in &difference.cells {
            for member in cell.stale.iter() {
                *stale.entry(member).or_default() += 1;
            }
            if left == 0 {
                more += 1;
                continue;
            }
            left -= 1;
            let set = before.unit(difference.unit).map(|unit| &unit.set);
            let code = set.and_then(|set| set.item(cell.item));
            let code = code.map_or("", |(node, _)| node.code.as_str());
            for change in &cell.changes {
                page.under(&format!("{code}  {}", domain::change(locale, change)));
            }
        }
    }
    if more > 0 {
        page.under(&locale.counted("intake-more-cells", more, &[]));
    }
    if outcome.is_secretary() && !stale.is_empty() {
        let members: Vec<String> = stale
            .into_iter()
            .filter_map(|(member, count)| {
                let office = &before.member(member)?.office;
                Some(locale.counted("intake-stale-member", count, &[("member", office)]))
            })
            .collect();
        page.line(&locale.with("intake-stale", &[("members", &members.join(", "))]));
    }
}

/// `Phường Hồng Bàng: thay bản nộp ngày … : 5 ô khác, 2 ô đã thẩm định phải mở lại.`
fn replaces(locale: &Locale, before: &State, difference: &Difference) -> String {
    let unit = before.unit(difference.unit);
    let unit = unit.map_or_else(String::new, |unit| domain::unit(before, &unit.unit.id));
    let offset = before.round().map_or(0, |round| round.utc_offset_minutes);
    let date = crate::text::local_date(difference.at.0, offset).to_string();
    let cells = locale.counted("intake-cells-differ", difference.cells.len(), &[]);
    let reopened = locale.counted("intake-cells-reopen", difference.reopened(), &[]);
    locale.with(
        "intake-replaces",
        &[
            ("unit", &unit),
            ("date", &date),
            ("entry", &difference.earlier.0.to_string()),
            ("cells", &cells),
            ("reopened", &reopened),
        ],
    )
}
