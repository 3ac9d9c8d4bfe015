//! The proposals on an item, in the order in which they are put, with what became of each.

use super::super::words;
use crate::{
    domain::{
        id::{CellId, ProposalIx},
        meeting::ProposalFate,
    },
    locale::domain,
    tui::{app::Cx, theme::Meaning, widgets::Line},
};

/// The lines about the proposals on a cell; none if nobody proposed anything.
pub(super) fn lines(cx: &Cx<'_>, cell: &CellId) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let standing = state.standing_proposals(cell);
    let others = (0..state.proposals().len())
        .map(ProposalIx::at)
        .filter(|ix| state.proposal(*ix).is_some_and(|p| p.cell == *cell))
        .filter(|ix| !standing.contains(ix));
    let mut lines: Vec<Line<'static>> = standing
        .iter()
        .copied()
        .chain(others)
        .filter_map(|ix| line(cx, ix))
        .collect();
    if !lines.is_empty() {
        let (_, order) = domain::meeting_rules(locale, state.meeting_rules());
        let title = locale.with("meeting-proposals-title", &[("order", &order)]);
        lines.insert(0, Line::head(title));
        lines.insert(0, Line::blank());
    }
    lines
}

/// A proposal in a line: the value, who proposes it, and why.
#[must_use]
pub fn proposal_text(cx: &Cx<'_>, ix: ProposalIx) -> String {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some(proposal) = state.proposal(ix) else {
        return String::new();
    };
    let values = [
        ("value", domain::value(locale, proposal.value)),
        ("member", words::office(state, proposal.by)),
        ("why", proposal.why.clone()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    locale.with("meeting-proposal", &values)
}

fn line(cx: &Cx<'_>, ix: ProposalIx) -> Option<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let (glyph, meaning) = match state.proposal_fate(ix)? {
        ProposalFate::Standing => ("◇", Meaning::Title),
        ProposalFate::Carried(_) | ProposalFate::Ruled(_) => ("✓", Meaning::Good),
        ProposalFate::Rejected(_) => ("✗", Meaning::Danger),
        ProposalFate::Fallen | ProposalFate::Withdrawn | ProposalFate::Lapsed => {
            ("○", Meaning::Dim)
        }
    };
    let fate = match state.proposal_fate(ix)? {
        ProposalFate::Standing => locale.text("meeting-fate-standing"),
        ProposalFate::Carried(vote) => {
            locale.with("meeting-fate-carried", &[("vote", &number(vote.index()))])
        }
        ProposalFate::Rejected(vote) => {
            locale.with("meeting-fate-rejected", &[("vote", &number(vote.index()))])
        }
        ProposalFate::Ruled(_) => locale.text("meeting-fate-ruled"),
        ProposalFate::Fallen => locale.text("meeting-fate-fallen"),
        ProposalFate::Withdrawn => {
            let withdrawn = state.proposal(ix)?.withdrawn.as_ref();
            let why = withdrawn.map_or("", |(_, why)| why.as_str());
            locale.with("meeting-fate-withdrawn", &[("why", why)])
        }
        ProposalFate::Lapsed => locale.text("meeting-fate-lapsed"),
    };
    let text = format!("{} · {fate}", proposal_text(cx, ix));
    Some(Line::marked(glyph, text, meaning))
}

fn number(index: usize) -> String {
    (index + 1).to_string()
}
