//! Drawing what the ballots come to.

use ratatui::layout::Rect;

use super::{Count, VoteForm, Way, keys::CELLS};
use crate::tui::{app::Cx, canvas::Canvas, screens::meeting::words, theme::Meaning};

/// Who is recused, quorum, and what the ballots come to now.
pub(super) fn view_count(
    form: &VoteForm,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    count: Option<&Count>,
) {
    let Some(count) = count else { return };
    let state = cx.model.state;
    let mut said = Vec::new();
    if form.turned {
        let text = cx.locale.text("meeting-another-is-put");
        said.push(("!", text, Meaning::PreCheck));
    }
    let unseen = form.unseen_after(cx, canvas.shown(CELLS));
    if unseen > 0 {
        let text = cx.locale.counted("meeting-missing-unseen", unseen, &[]);
        said.push(("!", text, Meaning::PreCheck));
    }
    if has_recused(Some(count)) {
        let who = words::offices(state, count.quorum.recused.clone());
        let text = cx.locale.with("meeting-recused", &[("members", &who)]);
        said.push(("×", text, Meaning::Text));
    }
    let decides = count.quorum.is_met() && count.presiding.is_some();
    let quorum = words::quorum_of_item(cx.locale, &count.quorum);
    let presides = words::presiding(cx.locale, state, count.presiding);
    said.push((
        if decides { "✓" } else { "✗" },
        format!("{quorum} · {presides}"),
        if decides {
            Meaning::Good
        } else {
            Meaning::Danger
        },
    ));
    said.extend(outcome_said(form, cx, count));
    for ((glyph, text, meaning), y) in said.iter().zip(area.top()..area.bottom()) {
        canvas.pieces(
            area.x,
            y,
            area.width,
            &[(glyph, *meaning), (" ", *meaning), (text, *meaning)],
        );
    }
}

/// What the ballots come to; while there are none, what it takes.
fn outcome_said(
    form: &VoteForm,
    cx: &Cx<'_>,
    count: &Count,
) -> Option<(&'static str, String, Meaning)> {
    match form.way {
        Way::Open | Way::Consensus => {}
        Way::Secret => return Some(("·", rule_said(cx, count), Meaning::Missing)),
        Way::Hands if count.outcome.is_none() => {
            return Some(("·", rule_said(cx, count), Meaning::Missing));
        }
        Way::Hands => {}
    }
    let outcome = count.outcome.as_ref()?;
    let open = open_ballots(form, cx);
    let left = cx.locale.counted("meeting-ballots-open", open, &[]);
    if !outcome.passed && open > 0 {
        let text = words::pending(cx.locale, cx.model.state, &count.quorum, outcome);
        return Some(("·", format!("{text}: {left}"), Meaning::Missing));
    }
    let mut text = words::outcome(cx.locale, cx.model.state, &count.quorum, outcome);
    if open > 0 {
        text.push_str(" · ");
        text.push_str(&left);
    }
    Some(if outcome.passed {
        ("✓", text, Meaning::Good)
    } else {
        ("✗", text, Meaning::Adjusted)
    })
}

/// How many votes it takes, before there are any.
fn rule_said(cx: &Cx<'_>, count: &Count) -> String {
    words::passing(cx.locale, cx.model.state, &count.quorum)
}

pub(super) fn has_recused(count: Option<&Count>) -> bool {
    count.is_some_and(|count| !count.quorum.recused.is_empty())
}

/// How many members have no ballot in an open vote yet.
fn open_ballots(form: &VoteForm, cx: &Cx<'_>) -> usize {
    if form.way != Way::Open {
        return 0;
    }
    let ballots = form.ballots(cx.model);
    ballots.filter(|paper| paper.choice.is_none()).count()
}
