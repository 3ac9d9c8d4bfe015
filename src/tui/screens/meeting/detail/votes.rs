//! A vote in full: what it came to, under which quorum, who presided, and the ballots, where they may be seen.

use super::{super::words, check, is_recused, recused_here};
use crate::{
    domain::{
        id::{RulingIx, VoteIx},
        meeting::{Ballots, Choice, OpenBallot},
        state::State,
    },
    locale::{Locale, domain},
    tui::{app::Cx, theme::Meaning, widgets::Line},
};

pub(super) fn of_vote(cx: &Cx<'_>, vote: VoteIx) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some(held) = state.vote(vote) else {
        return Vec::new();
    };
    let number = (vote.index() + 1).to_string();
    let mut lines = vec![
        Line::head(locale.with("meeting-vote-number", &[("number", &number)])),
        Line::new(domain::motion(locale, state, &held.motion)),
    ];
    if let Some((_, why)) = &held.voided {
        lines.push(Line::marked(
            "⊘",
            locale.with("meeting-vote-voided", &[("why", why)]),
            Meaning::Danger,
        ));
    }
    lines.push(check(
        held.outcome.passed,
        words::outcome(locale, state, &held.quorum, &held.outcome),
    ));
    lines.push(check(
        held.quorum.is_met(),
        words::quorum(locale, &held.quorum),
    ));
    if let Some(presiding) = held.presided_by {
        let office = words::office(state, presiding);
        lines.push(Line::marked(
            "·",
            locale.with("meeting-presided", &[("member", &office)]),
            Meaning::Text,
        ));
    }
    if !held.quorum.recused.is_empty() {
        let who = words::offices(state, held.quorum.recused.clone());
        lines.push(Line::marked(
            "×",
            locale.with("meeting-recused", &[("members", &who)]),
            Meaning::Text,
        ));
    }
    lines.push(Line::blank());
    if is_recused(cx, &held.motion) {
        lines.push(recused_here(cx));
    } else {
        lines.extend(ballots(locale, state, &held.ballots));
        lines.extend(
            held.papers
                .iter()
                .flat_map(|papers| counts(locale, state, papers)),
        );
    }
    let why = super::super::record::ruling_on(state, vote).and_then(|ruling| state.ruling(ruling));
    if let Some(ruling) = why {
        lines.push(Line::blank());
        lines.push(Line::labelled(
            locale.text("meeting-why"),
            ruling.why.clone(),
            Meaning::Text,
        ));
    }
    lines
}

/// The ballots of a vote: by name with dissent, or the figures of a paper vote.
fn ballots(locale: &Locale, state: &State, ballots: &Ballots) -> Vec<Line<'static>> {
    match ballots {
        Ballots::Open(list) => {
            let mut lines = Vec::new();
            for ballot in list {
                let (glyph, meaning) = glyph(Some(ballot.choice));
                let office = domain::member(state, &ballot.member);
                let choice = domain::choice(locale, ballot.choice);
                lines.push(Line::marked(glyph, format!("{office}: {choice}"), meaning));
                if !ballot.dissent.is_empty() {
                    lines.push(Line::labelled(
                        locale.text("meeting-dissent"),
                        ballot.dissent.clone(),
                        Meaning::Text,
                    ));
                }
            }
            lines
        }
        Ballots::Hands {
            votes_for,
            against,
            abstain,
        } => {
            let hands = domain::hands(locale, [*votes_for, *against, *abstain]);
            vec![Line::marked("▣", hands, Meaning::Text)]
        }
        Ballots::Secret { papers, first, .. } => {
            let figures = [
                ("papers", papers.to_string()),
                ("for", first.votes_for.to_string()),
                ("against", first.against.to_string()),
                ("abstain", first.abstain.to_string()),
                ("invalid", first.invalid.to_string()),
            ];
            let figures = figures
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            vec![Line::marked(
                "▣",
                locale.with("meeting-secret-vote", &figures),
                Meaning::Text,
            )]
        }
    }
}

/// Every count that the tellers gave, in order: a first one that differed stays to be seen.
fn counts(locale: &Locale, state: &State, papers: &OpenBallot) -> Vec<Line<'static>> {
    let tellers = words::offices(state, papers.tellers);
    let mut lines = vec![Line::labelled(
        locale.text("meeting-tellers"),
        tellers,
        Meaning::Text,
    )];
    if papers.tallies.len() > papers.tellers.len() {
        lines.extend(papers.tallies.iter().map(|(teller, tally, _)| {
            let office = words::office(state, *teller);
            let text = format!("{office}: {}", domain::tally(locale, *tally));
            Line::marked("·", text, Meaning::Dim)
        }));
    }
    lines
}

/// The glyph of a ballot, told apart without colour.
#[must_use]
pub const fn glyph(choice: Option<Choice>) -> (&'static str, Meaning) {
    match choice {
        Some(Choice::For) => ("✓", Meaning::Good),
        Some(Choice::Against) => ("✗", Meaning::Danger),
        Some(Choice::Abstain) => ("○", Meaning::Adjusted),
        None => ("·", Meaning::Missing),
    }
}

pub(super) fn of_consensus(locale: &Locale, state: &State, ix: RulingIx) -> Vec<Line<'static>> {
    let Some(ruling) = state.ruling(ix) else {
        return Vec::new();
    };
    vec![
        Line::head(locale.text("meeting-consensus-title")),
        Line::new(domain::motion(locale, state, &ruling.motion)),
        check(
            ruling.quorum.is_met(),
            words::quorum(locale, &ruling.quorum),
        ),
        Line::labelled(
            locale.text("meeting-why"),
            ruling.why.clone(),
            Meaning::Text,
        ),
    ]
}
