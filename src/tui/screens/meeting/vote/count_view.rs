//! Drawing what the ballots come to.

use ratatui::layout::Rect;

use super::{Count, VoteForm, Way, keys::CELLS};
use crate::{
    domain::meeting::Tally,
    tui::{app::Cx, canvas::Canvas, screens::meeting::words, theme::Meaning},
};

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
    let met = count.quorum.is_met();
    said.push((
        if met { "✓" } else { "✗" },
        words::quorum(cx.locale, &count.quorum),
        if met { Meaning::Good } else { Meaning::Danger },
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

/// What the ballots come to; while the tellers differ they come to nothing.
fn outcome_said(
    form: &VoteForm,
    cx: &Cx<'_>,
    count: &Count,
) -> Option<(&'static str, String, Meaning)> {
    if form.way == Way::Secret {
        let (Some(first), Some(second)) = (form.tally(0), form.tally(1)) else {
            return Some((
                "·",
                cx.locale.text("meeting-missing-figures"),
                Meaning::Missing,
            ));
        };
        if first != second {
            let differ = differences(cx, &first, &second);
            let text = cx
                .locale
                .with("meeting-tallies-differ", &[("where", &differ)]);
            return Some(("✗", text, Meaning::Danger));
        }
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

fn differences(cx: &Cx<'_>, first: &Tally, second: &Tally) -> String {
    [
        ("domain-choice-for", first.votes_for, second.votes_for),
        ("domain-choice-against", first.against, second.against),
        ("domain-choice-abstain", first.abstain, second.abstain),
        ("meeting-invalid", first.invalid, second.invalid),
    ]
    .iter()
    .filter(|(_, one, other)| one != other)
    .map(|(id, one, other)| format!("{} {one} / {other}", cx.locale.text(id)))
    .collect::<Vec<_>>()
    .join("; ")
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
