//! A cell on a page: what it is, what the unit says, what the reviewers say, and what happened.

use super::Sheet;
use crate::cli::dispute_life;
use crate::cli::page::{Meaning, Page};
use crate::domain::id::CellIx;
use crate::locale::{Locale, domain};
use crate::session::Session;

/// Prints a cell.
pub fn sheet(locale: &Locale, page: &mut Page, session: &Session, ix: CellIx, sheet: &Sheet) {
    item(locale, page, session, ix, sheet);
    said(locale, page, session, ix, sheet);
    appraised(locale, page, session, ix, sheet);
    let settled = session.state().settled(ix, session.viewpoint());
    let words = settled.map_or_else(
        || domain::claim(locale, None),
        |settled| {
            let value = domain::value(locale, settled.value);
            format!("{value} ({})", domain::final_source(locale, settled.source))
        },
    );
    field(locale, page, "cli-cell-final", &words);
    let state = session.state();
    if let Some(change) = state.cell_change(ix, session.viewpoint()) {
        page.line_of(
            Meaning::Waiting,
            &domain::change_line(locale, state, &change),
        );
    }
    page.heading(&locale.text("cli-cell-history"));
    for line in &sheet.history {
        let (entry, author) = (line.entry, &line.author);
        page.under(&format!(
            "{entry} · {} · {author}: {}",
            line.local, line.text
        ));
    }
}

/// A name and a value, unless the value is empty.
fn field(locale: &Locale, page: &mut Page, name: &str, value: &str) {
    if !value.is_empty() {
        page.field(&locale.text(name), value);
    }
}

fn item(locale: &Locale, page: &mut Page, session: &Session, ix: CellIx, sheet: &Sheet) {
    page.heading(&format!("{} ({})", sheet.unit_name, sheet.unit));
    page.line(&format!("{} {}", sheet.item, sheet.title));
    if let Some((node, _)) = session.state().item(ix) {
        field(
            locale,
            page,
            "cli-cell-max",
            &domain::points(locale, node.max),
        );
    }
    field(locale, page, "cli-cell-method", &sheet.method);
    field(locale, page, "cli-cell-guide", &sheet.guide);
    field(locale, page, "cli-cell-required", &sheet.required_evidence);
}

fn said(locale: &Locale, page: &mut Page, session: &Session, ix: CellIx, sheet: &Sheet) {
    page.heading(&locale.text("cli-cell-said"));
    let unit = session.state().unit(ix.unit);
    let claim = unit.and_then(|unit| unit.claim(ix.item));
    field(locale, page, "cli-cell-self", &domain::claim(locale, claim));
    field(locale, page, "cli-cell-reported", &sheet.reported);
    field(
        locale,
        page,
        "cli-cell-rule",
        sheet.arithmetic.as_deref().unwrap_or_default(),
    );
    field(locale, page, "cli-cell-explanation", &sheet.explanation);
    field(locale, page, "cli-cell-evidence", &sheet.evidence_note);
    if let Some(days) = sheet.late_days {
        page.line_of(
            Meaning::Waiting,
            &format!("! {}", domain::days_late(locale, days)),
        );
    }
    for document in &sheet.documents {
        document.print(locale, page, &sheet.item);
    }
    for check in &sheet.prechecks {
        check.print(locale, page);
    }
}

fn appraised(locale: &Locale, page: &mut Page, session: &Session, ix: CellIx, sheet: &Sheet) {
    page.heading(&locale.text("cli-cell-appraised"));
    field(
        locale,
        page,
        "cli-cell-reviewers",
        &sheet.reviewers.join("; "),
    );
    if sheet.closed_to_you {
        let differ = sheet
            .dispute
            .as_ref()
            .is_some_and(|dispute| dispute.differ_unseen);
        let (meaning, id) = match (sheet.sight, differ) {
            ("differing", true) => (Meaning::Waiting, "dispute-differs"),
            ("differing", false) => (Meaning::Quiet, "dispute-others-hidden"),
            _ => (Meaning::Quiet, "cli-cell-closed"),
        };
        page.line_of(meaning, &locale.text(id));
    }
    for verdict in &sheet.verdicts {
        let mut words = format!("{}: {}", verdict.office, verdict.words);
        if !verdict.why.is_empty() {
            words.push_str(" – ");
            words.push_str(&verdict.why);
        }
        if verdict.stale {
            words.push_str(&locale.text("cli-cell-stale"));
        }
        if let Some(days) = verdict.late_days {
            words.push_str(&format!(" ({})", domain::days_late(locale, days)));
        }
        page.under(&words);
    }
    for (office, why) in &sheet.flags {
        page.line_of(Meaning::Waiting, &format!("⚑ {office}: {why}"));
    }
    if let Some(answer) = &sheet.unit_answer {
        answer.print(locale, page);
    }
    caps(locale, page, session, ix);
    if let Some(dispute) = &sheet.dispute {
        let words = locale.with("cli-cell-dispute", &[("words", &dispute.words)]);
        page.line_of(Meaning::Bad, &words);
        dispute_life::print(locale, page, &dispute.history);
    }
}

/// The yearly caps of bonus and penalty, on their items.
fn caps(locale: &Locale, page: &mut Page, session: &Session, ix: CellIx) {
    let state = session.state();
    let is_adjustment = state
        .item(ix)
        .is_some_and(|(_, item)| item.method.is_adjustment());
    if !is_adjustment {
        return;
    }
    if let Some(both) = state.adjustments(ix.unit, session.viewpoint()) {
        for words in domain::caps(locale, both) {
            let meaning = if words.bites {
                Meaning::Bad
            } else {
                Meaning::Plain
            };
            page.line_of(meaning, &words.text);
        }
    }
}
