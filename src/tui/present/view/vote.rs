//! Votes: what is being voted on, and what came of those that are recorded. Of a vote that is being taken nothing is
//! shown but its motion.

use ratatui::layout::Rect;

use super::{
    flow::{self, Paragraph},
    item, office, offices,
};
use crate::{
    domain::{
        id::{CellId, CellIx, MemberIx, VoteIx},
        meeting::{Ballots, Choice, Motion, RulingBasis, Vote},
        state::State,
        viewpoint::Viewpoint,
    },
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        present::{
            pen::{Letters, Pen},
            state::Present,
        },
        theme::Meaning,
    },
};

/// Draws a vote that is being taken.
pub fn view(
    present: &Present,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
    motion: &Motion,
) {
    let state = cx.model.state;
    if let Motion::Score { cell, .. } = motion
        && let Some(cell) = state.find_cell(cell)
    {
        item::view(present, cx, canvas, area, letters, cell, Some(motion));
        return;
    }
    let mut pen = Pen::new(area);
    pen.skip(area.height / 12);
    let voting = format!("▶ {}", cx.locale.text("present-voting"));
    pen.write(canvas, letters, 1, &voting, Meaning::Focus);
    let text = domain::motion(cx.locale, state, motion);
    pen.write(canvas, letters, 4, &text, Meaning::Title);
    if let Some(text) = papers(cx, motion) {
        pen.write(canvas, letters, 2, &text, Meaning::Text);
    }
    pen.skip(letters.height());
    let cells = motion.cells().iter();
    let cells: Vec<Paragraph> = cells
        .filter_map(|id| Some(Paragraph::new(line(cx, id, motion)?)))
        .collect();
    flow::view(
        present,
        cx,
        canvas,
        pen.rest,
        Letters::Plain,
        (60, 3),
        &cells,
    );
}

/// A cell of a motion about many, with the value that it would get.
fn line(cx: &Cx<'_>, id: &CellId, motion: &Motion) -> Option<String> {
    let state = cx.model.state;
    let cell = state.find_cell(id)?;
    let unit = state.unit(cell.unit)?;
    let value = match motion {
        Motion::SelfScores { .. } => unit.claim(cell.item).map(Into::into),
        _ => {
            let facts = state.facts(cell, Viewpoint::Anyone)?;
            let counted = facts.counted(unit.reviewers(cell.item)).next();
            counted.map(|verdict| verdict.value)
        }
    };
    let value = value.map_or_else(
        || cx.locale.text("present-none"),
        |value| item::figure(cx.locale, value),
    );
    Some(format!("{} {}: {value}", id.item, unit.unit.name))
}

/// What the council did with a cell, and what it is about to do: the motion that is put, votes held, the ruling.
pub fn decisions(cx: &Cx<'_>, cell: CellIx, put: Option<&Motion>) -> Vec<(String, Meaning)> {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some(id) = state.cell_id(cell) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    if let Some(Motion::Score { value, .. }) = put {
        let voting = locale.text("present-voting");
        let value = domain::value(locale, *value);
        lines.push((format!("▶ {voting}: {value}"), Meaning::Focus));
    }
    lines.extend(put.and_then(|motion| Some((papers(cx, motion)?, Meaning::Text))));
    for (at, ix) in (1..).zip(state.standing_proposals(&id)) {
        if let Some(proposal) = state.proposal(ix) {
            let number = at.to_string();
            let value = domain::value(locale, proposal.value);
            let by = office(state, proposal.by);
            let values = [
                ("number", number.as_str()),
                ("value", &value),
                ("member", by),
                ("why", &proposal.why),
            ];
            let text = locale.with("present-proposal", &values);
            lines.push((text, Meaning::Adjusted));
        }
    }
    lines.extend(standing(cx, cell, put.is_none()));
    // The latest vote is what the room waits for.
    for (at, vote) in state.votes().iter().enumerate().rev() {
        if vote.motion.cells().contains(&id) {
            lines.extend(held(cx, VoteIx::at(at), vote));
        }
    }
    lines
}

/// How a cell stands: the ruling in force, or whether it is settled; nothing of the latter while it is being voted on.
fn standing(cx: &Cx<'_>, cell: CellIx, tells_open: bool) -> Option<(String, Meaning)> {
    let (locale, state) = (cx.locale, cx.model.state);
    let facts = state.facts(cell, Viewpoint::Anyone).unwrap_or_default();
    if let Some((ruling, value)) = facts.ruling {
        let value = domain::value(locale, value);
        let mut text = locale.with("present-ruling", &[("value", &value)]);
        if let Some(ruling) = state.ruling(ruling) {
            if ruling.basis == RulingBasis::Consensus {
                text = format!("{text} ({})", locale.text("present-ruling-consensus"));
            }
            text = format!("{text} – {}", ruling.why);
        }
        return Some((format!("§ {text}"), Meaning::Good));
    }
    let dispute = facts.dispute.as_ref();
    let is_open = dispute.is_some_and(|dispute| dispute.state.is_open());
    tells_open.then(|| {
        if is_open || state.settled(cell, Viewpoint::Anyone).is_none() {
            let text = locale.text("present-open-item");
            (format!("≠ {text}"), Meaning::Disputed)
        } else {
            let text = locale.text("present-settled-item");
            (format!("✓ {text}"), Meaning::Good)
        }
    })
}

/// A vote that is recorded: what about, what it came to, and who voted how if it was open.
pub fn held(cx: &Cx<'_>, number: VoteIx, vote: &Vote) -> Vec<(String, Meaning)> {
    let (locale, state) = (cx.locale, cx.model.state);
    let number = (number.index() + 1).to_string();
    let title = match &vote.motion {
        Motion::Score { value, .. } => {
            let value = domain::value(locale, *value);
            let values = [("number", number.as_str()), ("value", &value)];
            locale.with("present-vote-value", &values)
        }
        motion => {
            let motion = domain::motion(locale, state, motion);
            let values = [("number", number.as_str()), ("motion", &motion)];
            locale.with("present-vote", &values)
        }
    };
    if let Some((_, why)) = &vote.voided {
        let void = locale.with("present-vote-voided", &[("why", why)]);
        return vec![(format!("⊘ {title}. {void}"), Meaning::Dim)];
    }
    let outcome = &vote.outcome;
    let (id, glyph, meaning) = match (outcome.passed, outcome.by_casting_vote) {
        (true, true) => ("present-vote-casting", "✓", Meaning::Good),
        (true, false) => ("present-vote-passed", "✓", Meaning::Good),
        (false, _) => ("present-vote-failed", "✗", Meaning::Danger),
    };
    let figures = [
        ("for", outcome.votes_for.to_string()),
        ("against", outcome.against.to_string()),
        ("abstain", outcome.abstain.to_string()),
        ("needed", outcome.needed.to_string()),
    ];
    let figures = figures
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let came_to = locale.with(id, &figures);
    let mut lines = vec![(format!("{glyph} {title}. {came_to}"), meaning)];
    let list = match &vote.ballots {
        Ballots::Open(list) => list.as_slice(),
        Ballots::Secret { papers, .. } => {
            let papers = papers.to_string();
            let text = locale.with("present-secret-vote", &[("papers", &papers)]);
            lines.push((text, Meaning::Dim));
            &[]
        }
        Ballots::Hands { .. } => {
            lines.push((locale.text("present-hands"), Meaning::Dim));
            &[]
        }
    };
    for choice in [Choice::For, Choice::Against, Choice::Abstain] {
        let members: Vec<MemberIx> = list
            .iter()
            .filter(|ballot| ballot.choice == choice)
            .filter_map(|ballot| state.member_ix(ballot.member.as_str()))
            .collect();
        if !members.is_empty() {
            let choice = capitalised(&domain::choice(locale, choice));
            let members = offices(state, members);
            let values = [("choice", choice.as_str()), ("members", &members)];
            lines.push((locale.with("present-ballots", &values), Meaning::Text));
        }
    }
    for ballot in list.iter().filter(|ballot| !ballot.dissent.is_empty()) {
        let member = domain::member(state, &ballot.member);
        let values = [("member", member.as_str()), ("text", &ballot.dissent)];
        lines.push((locale.with("present-dissent", &values), Meaning::Adjusted));
    }
    lines
}

/// The papers of a secret vote that is being taken: how many are out, and nothing of what stands on them.
fn papers(cx: &Cx<'_>, motion: &Motion) -> Option<String> {
    let ballot = cx.model.state.open_ballot()?;
    let papers = ballot.papers.to_string();
    let text = cx.locale.with("present-papers", &[("papers", &papers)]);
    (ballot.motion == *motion).then_some(text)
}

fn capitalised(text: &str) -> String {
    crate::tui::words::capitalised(text)
}

/// The latest vote on the result as it stands, if there was one.
pub fn on_result(state: &State) -> Option<(VoteIx, &Vote)> {
    let votes = state.votes().iter().enumerate();
    votes
        .rev()
        .find(|(_, vote)| {
            matches!(
                vote.motion,
                Motion::ApproveResult | Motion::ApproveBlock { .. }
            )
        })
        .map(|(at, vote)| (VoteIx::at(at), vote))
}
