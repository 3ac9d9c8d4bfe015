//! What is recorded of the proceedings: who takes the chair, who proposes what, votes and papers.

use super::{
    answers, items,
    questions::{self, purpose},
    state::{Form, Sitting, Subject},
    vote::{About, VoteForm},
    words,
};
use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberIx, ProposalIx},
        review::Value,
    },
    locale::domain,
    tui::{
        app::{Cx, Effect},
        draft::typed_points,
        layers::FormField,
        screens::Reply,
    },
};

/// Takes the answer of a dialog.
///
/// # Errors
///
/// The sentence that says why it cannot be taken; the dialog stays.
pub fn form_answered(
    sitting: &mut Sitting,
    what: &str,
    fields: &[FormField],
    cx: &Cx<'_>,
) -> Result<Vec<Reply>, String> {
    let at = sitting.at(cx.model);
    let why = fields.last().map(FormField::value).unwrap_or_default();
    match (what, sitting.subject.clone()) {
        (questions::CHAIR, Some(Subject::Chair(member))) => {
            let Some(member) = cx.model.state.member(member) else {
                return Ok(Vec::new());
            };
            let member = member.id.clone();
            answers::one(
                cx,
                questions::CHAIR,
                Event::ChairAssigned { at, member, why },
            )
        }
        (questions::PROPOSE, Some(Subject::Proposer(cell, member))) => {
            propose(sitting, cx, cell, member, fields)
        }
        (questions::WITHDRAW, Some(Subject::Proposal(proposal))) => {
            let event = Event::ProposalWithdrawn { at, proposal, why };
            answers::one(cx, questions::WITHDRAW, event)
        }
        (questions::CANCEL, _) => {
            answers::one(cx, questions::CANCEL, Event::BallotCancelled { at, why })
        }
        (questions::BALLOT, _) => give_out(sitting, cx),
        _ => Ok(Vec::new()),
    }
}

fn propose(
    sitting: &Sitting,
    cx: &Cx<'_>,
    cell: CellId,
    member: MemberIx,
    fields: &[FormField],
) -> Result<Vec<Reply>, String> {
    let [score, why, kind] = fields else {
        return Ok(Vec::new());
    };
    let value = if kind.chosen() == 1 {
        Value::NotApplicable
    } else {
        let points = typed_points(&score.value());
        Value::Score(points.ok_or_else(|| cx.locale.text("meeting-proposal-unreadable"))?)
    };
    let Some(by) = cx.model.state.member(member) else {
        return Ok(Vec::new());
    };
    let event = Event::ProposalMade {
        at: sitting.at(cx.model),
        cell,
        value,
        by: by.id.clone(),
        why: why.value(),
    };
    answers::one(cx, questions::PROPOSE, event)
}

/// Gives the papers of a secret vote out, as the form has them.
fn give_out(sitting: &mut Sitting, cx: &Cx<'_>) -> Result<Vec<Reply>, String> {
    let at = sitting.at(cx.model);
    // What was typed so far, the reason among it, is found again when the papers are counted.
    let kept = answers::keep(sitting, cx);
    let Some(Form::Vote(form)) = &sitting.form else {
        return Ok(Vec::new());
    };
    let events = form
        .events(cx.model, at)
        .map_err(|missing| questions::missing(cx, &missing))?;
    let submit = Effect::Submit(purpose(questions::BALLOT), events);
    Ok(kept.into_iter().chain([Reply::Effect(submit)]).collect())
}

/// Takes what was picked.
pub fn picked(sitting: &mut Sitting, cx: &Cx<'_>, subject: Subject, index: usize) -> Vec<Reply> {
    let (next, layer) = match subject {
        Subject::Chairs(members) => match members.get(index).copied() {
            Some(member) => (
                Subject::Chair(member),
                questions::chair(cx, &sitting.kept, member),
            ),
            None => return Vec::new(),
        },
        Subject::Proposers(cell, members) => match members.get(index).copied() {
            Some(member) => {
                let layer = questions::proposal(cx, &sitting.kept, &cell, member);
                (Subject::Proposer(cell, member), layer)
            }
            None => return Vec::new(),
        },
        Subject::Proposals(proposals) => match proposals.get(index).copied() {
            Some(proposal) => (
                Subject::Proposal(proposal),
                questions::withdrawal(cx, &sitting.kept, proposal),
            ),
            None => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    sitting.subject = Some(next);
    vec![Reply::Open(layer)]
}

/// A vote is recorded: what it came to. Where it failed and another proposal stands, that one is put next.
pub fn voted(sitting: &mut Sitting, cx: &Cx<'_>) -> String {
    sitting.form = None;
    let recorded = sitting.recording.take();
    if let Some(recorded) = &recorded {
        sitting.kept.set(&recorded.name, "");
    }
    let way = recorded.as_ref().map(|recorded| recorded.way);
    let cell = recorded.and_then(|recorded| recorded.cell);
    let mut said = vote_said(cx);
    let next = cell.and_then(|cell| {
        let standing: Vec<ProposalIx> = cx.model.state.standing_proposals(&cell);
        let first = standing.first().copied()?;
        Some((cell, cx.model.state.proposal(first)?.value))
    });
    if let Some((cell, value)) = next {
        let about = About::Cell(cell);
        let mut next = VoteForm::new(cx.model, about.clone());
        if let Some(way) = way.filter(|way| next.ways.contains(way)) {
            next.way = way;
        }
        let value = domain::value(cx.locale, value);
        said.push_str(" · ");
        said.push_str(&cx.locale.with("meeting-next-is-put", &[("value", &value)]));
        if items::presides(cx, &about) {
            sitting.form = Some(Form::Vote(Box::new(next)));
        }
    }
    said
}

/// Whether what was recorded last decided something: a vote that passed, or a ruling.
#[must_use]
pub fn decided(cx: &Cx<'_>) -> bool {
    let state = cx.model.state;
    let vote = state.votes().last();
    let ruling = state.rulings().last().map(|ruling| ruling.seq);
    vote.is_none_or(|vote| vote.outcome.passed || ruling > Some(vote.seq))
}

/// What the last vote came to; a ruling by consensus has none after it.
fn vote_said(cx: &Cx<'_>) -> String {
    let state = cx.model.state;
    let last_vote = state.votes().last();
    let consensus = state
        .rulings()
        .last()
        .is_some_and(|ruling| last_vote.is_none_or(|vote| ruling.seq > vote.seq))
        && state
            .rulings()
            .last()
            .is_some_and(|ruling| ruling.basis == crate::domain::meeting::RulingBasis::Consensus);
    match last_vote {
        Some(vote) if !consensus => words::outcome(cx.locale, state, &vote.quorum, &vote.outcome),
        _ => cx.locale.text("meeting-consensus-recorded"),
    }
}
