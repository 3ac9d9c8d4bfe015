//! What is asked before a vote is recorded: everything that will be.

use super::{
    super::{
        detail,
        papers::{self, CountForm},
        vote::{Missing, VoteForm, Way},
        words,
    },
    BALLOT, VOTE, purpose,
};
use crate::{
    domain::{council::Role, event::Event, meeting::Choice},
    locale::domain,
    tui::{
        app::Cx,
        layers::{Dialog, Layer},
        theme::Meaning,
        widgets::Line,
    },
};

/// Asks whether what is filled in is to be recorded, with everything that will be.
#[must_use]
pub fn vote(cx: &Cx<'_>, form: &VoteForm, events: &[Event]) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let mut text = Vec::new();
    if let Some(motion) = form.motion() {
        text.push(Line::head(domain::motion(locale, state, &motion)));
    }
    if let Some(count) = form.count_now(cx.model) {
        if let Some(outcome) = &count.outcome {
            let (glyph, meaning) = if outcome.passed {
                ("✓", Meaning::Good)
            } else {
                ("✗", Meaning::Danger)
            };
            let words = words::outcome(locale, state, &count.quorum, outcome);
            text.push(Line::marked(glyph, words, meaning));
            text.push(Line::marked(
                "·",
                domain::votes(locale, outcome),
                Meaning::Text,
            ));
        }
        text.push(Line::marked(
            "·",
            words::quorum(locale, &count.quorum),
            Meaning::Text,
        ));
    }
    text.extend(ballot_lines(cx, form));
    text.extend(ruling_lines(cx, &form.why.value(), form.rules(), events));
    let (what, title, action) = match form.way {
        Way::Secret => (BALLOT, "meeting-ballot-title", "meeting-ballot-do"),
        Way::Consensus => (
            VOTE,
            "meeting-vote-title-consensus",
            "meeting-action-record",
        ),
        Way::Open | Way::Hands => (VOTE, "meeting-vote-title", "meeting-action-record"),
    };
    let dialog = Dialog::new(purpose(what), locale.text(title), locale.text(action));
    Layer::Dialog(dialog.text(text).danger())
}

/// Asks whether a secret vote is to be recorded as its tellers counted it.
#[must_use]
pub fn counted(cx: &Cx<'_>, form: &CountForm, events: &[Event]) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let mut text = vec![Line::head(domain::motion(locale, state, &form.motion))];
    if let Some(ballot) = state.open_ballot()
        && let Some(tally) = ballot.result()
    {
        let outcome = papers::outcome(cx.model, ballot, tally);
        let (glyph, meaning) = if outcome.passed {
            ("✓", Meaning::Good)
        } else {
            ("✗", Meaning::Danger)
        };
        let words = words::outcome(locale, state, &ballot.quorum, &outcome);
        text.push(Line::marked(glyph, words, meaning));
        text.push(Line::marked(
            "▣",
            domain::tally(locale, tally),
            Meaning::Text,
        ));
    }
    text.extend(ruling_lines(cx, &form.why.value(), form.rules(), events));
    let dialog = Dialog::new(
        purpose(VOTE),
        locale.text("meeting-vote-title"),
        locale.text("meeting-action-record"),
    );
    Layer::Dialog(dialog.text(text).danger())
}

/// The reason of the ruling that follows, or that none does.
fn ruling_lines(cx: &Cx<'_>, why: &str, can_rule: bool, events: &[Event]) -> Option<Line<'static>> {
    let locale = cx.locale;
    let is = |wanted: fn(&Event) -> bool| events.iter().any(wanted);
    if is(|event| matches!(event, Event::RulingMade { .. })) {
        return Some(Line::labelled(
            locale.text("meeting-why"),
            why.to_owned(),
            Meaning::Text,
        ));
    }
    let is_held = is(|event| matches!(event, Event::VoteHeld { .. }));
    (can_rule && is_held)
        .then(|| Line::marked("!", locale.text("meeting-no-ruling"), Meaning::PreCheck))
}

/// Whether the secretary sits here.
#[must_use]
pub fn is_secretary(cx: &Cx<'_>) -> bool {
    matches!(
        cx.model.me().map(|member| &member.role),
        Some(Role::Secretary)
    )
}

/// Who votes how, without who votes for: the exceptions are what must be read out.
fn ballot_lines(cx: &Cx<'_>, form: &VoteForm) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    match form.way {
        Way::Open => {}
        Way::Secret => return papers_lines(cx, form),
        Way::Hands | Way::Consensus => return Vec::new(),
    }
    let mut lines = Vec::new();
    for paper in form.ballots(cx.model) {
        if paper.choice == Some(Choice::For) && paper.dissent.is_empty() {
            continue;
        }
        let office = words::office(state, paper.member);
        let (glyph, meaning) = detail::glyph(paper.choice);
        let choice = match paper.choice {
            Some(choice) => domain::choice(locale, choice),
            None => locale.text("meeting-ballot-missing"),
        };
        lines.push(Line::marked(glyph, format!("{office}: {choice}"), meaning));
        if !paper.dissent.is_empty() {
            lines.push(Line::labelled(
                locale.text("meeting-dissent"),
                paper.dissent.value(),
                Meaning::Text,
            ));
        }
    }
    lines
}

/// How many papers are given out, and who counts them.
fn papers_lines(cx: &Cx<'_>, form: &VoteForm) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let papers = form.count(0).unwrap_or(0).to_string();
    let out = locale.with("meeting-papers-give", &[("papers", &papers)]);
    let tellers = words::offices(state, form.tellers.iter().copied().flatten());
    vec![
        Line::marked("▣", out, Meaning::Text),
        Line::labelled(locale.text("meeting-tellers"), tellers, Meaning::Text),
        Line::of(locale.text("meeting-ballot-text"), Meaning::Dim),
    ]
}

/// What is missing in a form, in a sentence.
#[must_use]
pub fn missing(cx: &Cx<'_>, missing: &Missing) -> String {
    match missing {
        Missing::Value => cx.locale.text("meeting-missing-value"),
        Missing::Tellers => cx.locale.text("meeting-missing-tellers"),
        Missing::Figures => cx.locale.text("meeting-missing-figures"),
        Missing::Unseen(count) => cx.locale.counted("meeting-missing-unseen", *count, &[]),
        Missing::Refused(refusal) => domain::refusal(cx.locale, cx.model.state, refusal),
    }
}
