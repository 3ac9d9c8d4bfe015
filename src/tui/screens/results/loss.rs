//! How losses and their reasons are said on the screen.

use crate::{
    domain::{cell::CellFacts, id::CellIx, loss::LostBy},
    locale::{Locale, domain as words},
    tui::model::Model,
};

/// The message that names who took points.
#[must_use]
pub const fn word(by: LostBy) -> &'static str {
    match by {
        LostBy::Unit => "screens-lost-unit",
        LostBy::Silence => "screens-lost-silence",
        LostBy::Survey => "screens-lost-survey",
        LostBy::Appraisal => "screens-lost-appraisal",
        LostBy::Ruling => "screens-lost-ruling",
        LostBy::Penalty => "screens-lost-penalty",
        LostBy::NotApplicable => "screens-lost-not-applicable",
    }
}

/// Why, in the words of the ruling, else of the reviewers whose verdicts count; as far as the person here may know.
#[must_use]
pub fn reasons(locale: &Locale, model: &Model<'_>, cell: CellIx) -> Vec<String> {
    let Some(facts) = model.state.facts(cell, model.viewpoint()) else {
        return Vec::new();
    };
    if let Some(reason) = ruling_reason(locale, model, &facts) {
        return vec![reason];
    }
    let reviewers = model.state.reviewers_of(cell);
    let counted = facts
        .counted(reviewers)
        .filter(|verdict| !verdict.why.trim().is_empty());
    counted
        .map(|verdict| {
            let score = words::value(locale, verdict.value);
            format!(
                "{} ({score}): {}",
                model.office(verdict.member),
                verdict.why.trim()
            )
        })
        .collect()
}

fn ruling_reason(locale: &Locale, model: &Model<'_>, facts: &CellFacts<'_>) -> Option<String> {
    let (ruling, _) = facts.ruling?;
    let number = ruling.index().saturating_add(1).to_string();
    let why = model
        .state
        .ruling(ruling)
        .map_or("", |ruling| ruling.why.trim());
    let head = locale.with("screens-reason-ruling", &[("number", &number)]);
    Some(if why.is_empty() {
        head
    } else {
        format!("{head}: {why}")
    })
}
