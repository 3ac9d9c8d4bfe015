//! What the pre-checks and the rule say of a cell, in lines that stand beside what its unit says.

use crate::{
    domain::{
        id::CellIx,
        precheck::{Severity, computed_score},
    },
    locale::domain as says,
    tui::{app::Cx, layout::Room, theme::Meaning, widgets::Line},
};

/// The score that the rule gives: with its arithmetic, or by itself where there is little room. None
/// without a rule and where it is silent: that is a finding, with the reason.
#[must_use]
pub fn by_rule(cx: &Cx<'_>, cell: CellIx) -> Option<Line<'static>> {
    let computed = computed_score(cx.model.state, cell)?;
    let text = if cx.room >= Room::Medium {
        says::rule_says(cx.locale, cx.model.state, cell)?
    } else {
        says::points(cx.locale, computed.score)
    };
    let label = cx.locale.text("checks-column-computed");
    Some(Line::labelled(label, text, Meaning::Text))
}

/// Sign and meaning of a weight; neither needs a colour.
#[must_use]
pub const fn sign(severity: Severity) -> (&'static str, Meaning) {
    match severity {
        Severity::Severe => ("!", Meaning::Danger),
        Severity::Warning => ("!", Meaning::PreCheck),
        Severity::Notice => ("·", Meaning::PreCheck),
    }
}

/// Each finding with what was answered to it, as far as the person here may see it.
#[must_use]
pub fn findings(cx: &Cx<'_>, cell: CellIx) -> Vec<Line<'static>> {
    let model = cx.model;
    let mut lines = Vec::new();
    for listed in model.state.listed_checks(cell, model.viewpoint()) {
        let (glyph, meaning) = sign(listed.severity);
        let said = says::finding(cx.locale, listed.finding);
        let answered = !listed.answers.is_empty();
        let meaning = if answered { Meaning::Dim } else { meaning };
        lines.push(Line::marked(glyph, said, meaning));
        for answer in &listed.answers {
            let office = model.office(answer.member);
            let text = format!("{office}: {}", answer.text);
            lines.push(Line::marked("✓", text, Meaning::Good));
        }
    }
    lines
}
