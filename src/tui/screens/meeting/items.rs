//! What is put to the council: proposals, and votes on an item, on many, and on the result.

use super::{
    answers, course, lock,
    papers::CountForm,
    questions, refuse,
    state::{Form, Sitting, Subject, instant, open},
    vote::About,
};
use crate::{
    domain::{
        id::{MemberIx, ProposalIx},
        meeting::Motion,
        review::Value,
    },
    tui::{
        app::Cx,
        screens::{Reply, Tone},
    },
};

/// Asks who proposes a score for the selected item.
pub fn ask_proposer(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(cell) = sitting.item().map(|item| item.id.clone()) else {
        return refuse(cx.locale.text("meeting-agenda-empty"));
    };
    let Some((meeting, _)) = open(cx.model) else {
        return Vec::new();
    };
    let motion = Motion::Score {
        cell: cell.clone(),
        value: Value::NotApplicable,
    };
    let state = cx.model.state;
    let entitled = state.entitled(meeting, instant(cx.model), &motion);
    let members: Vec<MemberIx> = entitled.iter().collect();
    if members.is_empty() {
        return refuse(cx.locale.text("meeting-nobody-can-propose"));
    }
    let layer = questions::proposers(cx, &cell, &members);
    sitting.subject = Some(Subject::Proposers(cell, members));
    vec![Reply::Open(layer)]
}

/// Asks which standing proposal on the selected item is withdrawn; the only one is not asked for.
pub fn ask_withdrawal(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(cell) = sitting.item().map(|item| item.id.clone()) else {
        return refuse(cx.locale.text("meeting-agenda-empty"));
    };
    let standing: Vec<ProposalIx> = cx.model.state.standing_proposals(&cell);
    match standing.as_slice() {
        [] => refuse(cx.locale.text("meeting-no-standing")),
        [only] => {
            let only = *only;
            sitting.subject = Some(Subject::Proposal(only));
            vec![Reply::Open(questions::withdrawal(cx, &sitting.kept, only))]
        }
        several => {
            let layer = questions::withdrawable(cx, several);
            sitting.subject = Some(Subject::Proposals(standing));
            vec![Reply::Open(layer)]
        }
    }
}

/// Fills in the vote on the selected item.
pub fn vote_on_item(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    if cx.model.state.open_ballot().is_some() {
        return count(sitting, cx);
    }
    let Some(id) = sitting.item().map(|item| item.id.clone()) else {
        return refuse(cx.locale.text("meeting-agenda-empty"));
    };
    if cx.model.state.stage().is_sealed() {
        return refuse(cx.locale.text("domain-refusal-sealed"));
    }
    let mut replies = Vec::new();
    // What is voted on is what the meeting is at: the record would say otherwise.
    if course::called(cx).is_some_and(|called| *called != id) {
        replies.extend(course::call(sitting, cx));
    }
    replies.extend(put(sitting, cx, About::Cell(id)));
    replies
}

/// Fills in a vote; where nobody may preside over it, asks for who takes the chair first.
pub fn put(sitting: &mut Sitting, cx: &Cx<'_>, about: About) -> Vec<Reply> {
    if presides(cx, &about) {
        return answers::fill_in(sitting, cx, about);
    }
    sitting.waiting = Some(about);
    course::ask_chair(sitting, cx)
}

/// Whether somebody presides over what is put, or the room is empty, so that it is the quorum that is missing.
#[must_use]
pub fn presides(cx: &Cx<'_>, about: &About) -> bool {
    let (motion, state) = (about.subject(), cx.model.state);
    open(cx.model).is_some_and(|(meeting, _)| {
        let at = instant(cx.model);
        state.entitled(meeting, at, &motion).is_empty()
            || state.presiding(meeting, at, &motion).is_some()
    })
}

/// Asks which motion about many cells is put.
pub fn vote_on_many(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let mut motions = cx.model.state.agreed_motions();
    motions.extend(cx.model.state.self_score_motions());
    if motions.is_empty() {
        return vec![Reply::Say(
            Tone::Plain,
            cx.locale.text("meeting-nothing-for-many"),
        )];
    }
    let layer = questions::many(cx, &motions);
    sitting.subject = Some(Subject::Motions(motions));
    vec![Reply::Open(layer)]
}

/// Fills in the vote that approves the result.
pub fn approve(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    if cx.model.state.stage().is_sealed() {
        return refuse(cx.locale.text("meeting-locked-already"));
    }
    if let Some(which) = lock::approval::ask(sitting, cx) {
        return vec![Reply::Open(which)];
    }
    let blockers = sitting.blockers.len();
    if blockers > 0 {
        return refuse(cx.locale.counted("domain-refusal-blocked", blockers, &[]));
    }
    put(sitting, cx, About::Motion(Motion::ApproveResult))
}

/// Shows the form in which a teller's count is entered.
pub fn count(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    match CountForm::new(cx.model, &sitting.kept) {
        Some(form) => {
            sitting.form = Some(Form::Count(Box::new(form)));
            Vec::new()
        }
        None => refuse(cx.locale.text("sitting-refusal-no-ballot")),
    }
}
