//! What a unit says otherwise than before, in words.

use crate::domain::difference::Change;
use crate::domain::self_assessment::Evidence;
use crate::locale::Locale;
use crate::text::width;

use super::cell::claim;

/// Columns that a text may take on one side of an arrow.
const TEXT_COLUMNS: usize = 60;

/// One change: `Điểm tự chấm: 0,50 → 1,00`.
pub fn change(locale: &Locale, change: &Change) -> String {
    let between = |id: &str, before: &str, after: &str| {
        let empty = locale.text("intake-change-empty");
        let shown = |text: &str| {
            let text = crate::text::one_line(text);
            if text.is_empty() {
                empty.clone()
            } else {
                width::truncate(&text, TEXT_COLUMNS).into_owned()
            }
        };
        let name = locale.text(id);
        format!("{name}: {} → {}", shown(before), shown(after))
    };
    match change {
        Change::Score { before, after } => between(
            "intake-change-score",
            &claim(locale, *before),
            &claim(locale, *after),
        ),
        Change::Reported { before, after } => between("intake-change-reported", before, after),
        Change::Explanation { before, after } => {
            between("intake-change-explanation", before, after)
        }
        Change::EvidenceNote { before, after } => between("intake-change-note", before, after),
        Change::DocumentAdded(document) => {
            locale.with("intake-change-added", &[("document", &named(document))])
        }
        Change::DocumentRemoved(document) => {
            locale.with("intake-change-removed", &[("document", &named(document))])
        }
        Change::DocumentChanged { before, after } => {
            between("intake-change-document", &in_full(before), &in_full(after))
        }
    }
}

fn named(document: &Evidence) -> String {
    let parts = [&document.number, &document.title];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|p| !p.is_empty())
        .collect();
    width::truncate(&parts.join(" – "), TEXT_COLUMNS).into_owned()
}

fn in_full(document: &Evidence) -> String {
    let day = document.date.map(|day| day.to_string()).unwrap_or_default();
    let parts = [
        &document.number,
        &day,
        &document.issuer,
        &document.title,
        &document.page,
        &document.location,
    ];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|p| !p.is_empty())
        .collect();
    parts.join(", ")
}
