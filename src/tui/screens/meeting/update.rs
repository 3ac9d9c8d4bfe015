//! What the meeting screen does with actions.

use super::{
    agenda, answers, course, items,
    lock::{self, ceremony::Ceremony},
    papers, questions,
    record::RecordLine,
    refuse, roll,
    state::{DETAIL, Form, LIST, Section, Sitting, Subject, open},
    vote::{self, About, VoteForm},
};
use crate::{
    domain::{
        event::Event,
        id::{CellId, CellIx},
        meeting::{Attendance, Motion},
        stage::Stage,
    },
    locale::domain,
    tui::{
        action::{Action, Availability, row_of},
        app::Cx,
        screens::{Jump, Reply, ScreenId, Tone},
    },
};

/// Whether an action can be taken now, and why not.
#[must_use]
pub fn availability(sitting: &Sitting, action: Action, cx: &Cx<'_>) -> Availability {
    let state = cx.model.state;
    let secretary = Availability::No("domain-refusal-secretary-only");
    let sitting_open = open(cx.model).is_some();
    if action == Action::TryOut {
        let cell = match &sitting.form {
            Some(Form::Vote(form)) => tried(form, cx),
            Some(Form::Count(_) | Form::Sign(_)) => None,
            None => sitting.cell(),
        };
        return match cell {
            Some(_) => Availability::Yes,
            None => Availability::No("screens-nothing-selected"),
        };
    }
    match action {
        Action::OpenMeeting if !sitting.rights.records => secretary,
        Action::OpenMeeting if sitting_open => Availability::No("domain-refusal-meeting-open"),
        Action::OpenMeeting if state.stage() < Stage::Meeting => {
            Availability::No("meeting-before-stage-way")
        }
        Action::MarkIn
        | Action::MarkOut
        | Action::MarkAbsent
        | Action::MarkDelegate
        | Action::AllPresent
        | Action::SetClock
        | Action::OrderAgenda
        | Action::ReorderAgenda
        | Action::AddItem
        | Action::RemoveItem
        | Action::MoveUp
        | Action::MoveDown
        | Action::MoveFirst
        | Action::CloseMeeting => {
            if !sitting.rights.records {
                secretary
            } else if !sitting_open {
                Availability::No("domain-refusal-no-meeting")
            } else {
                Availability::Yes
            }
        }
        Action::DeclareRecusal if !sitting.rights.records && !votes(cx) => secretary,
        Action::DeclareRecusal if state.stage().is_sealed() => {
            Availability::No("domain-refusal-sealed")
        }
        Action::HoldVote if is_recused(sitting, cx) => Availability::No("meeting-you-are-recused"),
        Action::HoldVote
        | Action::VoteOnMany
        | Action::TakeNote
        | Action::VoidVote
        | Action::ApproveResult
        | Action::CallItem
        | Action::ProposeScore
        | Action::WithdrawProposal
        | Action::AssignChair
        | Action::AdjournMeeting => sits(sitting, cx),
        Action::ResumeMeeting if !sitting.rights.records => secretary,
        Action::ResumeMeeting if !is_adjourned(cx) => {
            Availability::No("sitting-refusal-not-adjourned")
        }
        Action::EnterTally | Action::CancelBallot if state.open_ballot().is_none() => {
            Availability::No("sitting-refusal-no-ballot")
        }
        Action::EnterTally if !papers::may_count(cx.model) => {
            Availability::No("sitting-refusal-teller-only")
        }
        Action::CancelBallot if !sitting.rights.records => secretary,
        Action::Reopen if !sitting.rights.records => secretary,
        Action::Reopen if !state.stage().is_sealed() => {
            Availability::No("domain-refusal-not-locked")
        }
        Action::Reopen if answers::reopening_vote(state).is_none() && !sitting_open => {
            Availability::No("domain-refusal-no-meeting")
        }
        Action::SignResult if !sitting.rights.signs => {
            Availability::No("domain-refusal-signatory-only")
        }
        Action::SignResult if state.stage().is_sealed() => {
            Availability::No("meeting-locked-already")
        }
        Action::SignResult if !state.is_approved() => {
            Availability::No("domain-refusal-not-approved")
        }
        _ => Availability::Yes,
    }
}

/// Whether the secretary may record what needs a meeting that sits, not adjourned.
fn sits(sitting: &Sitting, cx: &Cx<'_>) -> Availability {
    if !sitting.rights.records {
        Availability::No("domain-refusal-secretary-only")
    } else if open(cx.model).is_none() {
        Availability::No("domain-refusal-no-meeting")
    } else if is_adjourned(cx) {
        Availability::No("sitting-refusal-adjourned")
    } else {
        Availability::Yes
    }
}

/// Whether who sits here votes, and so may declare the own recusal.
fn votes(cx: &Cx<'_>) -> bool {
    cx.model.me().is_some_and(|member| member.role.votes())
}

/// Whether who sits here is recused for the unit of the selected item.
fn is_recused(sitting: &Sitting, cx: &Cx<'_>) -> bool {
    sitting
        .item()
        .is_some_and(|item| cx.model.is_recused(item.cell))
}

fn is_adjourned(cx: &Cx<'_>) -> bool {
    open(cx.model).is_some_and(|(_, meeting)| meeting.is_adjourned())
}

/// Does an action.
pub fn act(sitting: &mut Sitting, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    if sitting.form.is_some() {
        return act_in_form(sitting, action, cx);
    }
    match action {
        Action::Left => sitting.turn(3),
        Action::Right => sitting.turn(1),
        Action::NextPart | Action::PreviousPart => {
            sitting.panes.act(action);
        }
        Action::Back => {
            sitting.panes.focus(LIST);
        }
        Action::OpenMeeting => return vec![Reply::Open(questions::opening(cx))],
        Action::CloseMeeting => return course::ask_closing(sitting, cx),
        Action::AdjournMeeting => {
            return vec![Reply::Open(questions::adjournment(cx, &sitting.kept))];
        }
        Action::ResumeMeeting => return course::resume(sitting, cx),
        Action::AssignChair => {
            sitting.waiting = None;
            return course::ask_chair(sitting, cx);
        }
        Action::CallItem => return course::call(sitting, cx),
        Action::ProposeScore => return items::ask_proposer(sitting, cx),
        Action::WithdrawProposal => return items::ask_withdrawal(sitting, cx),
        Action::EnterTally => return items::count(sitting, cx),
        Action::CancelBallot => {
            return vec![Reply::Open(questions::cancellation(cx, &sitting.kept))];
        }
        Action::MarkIn => return roll::mark(sitting, cx, Attendance::In { delegate: None }),
        Action::MarkOut => return roll::mark(sitting, cx, Attendance::Out),
        Action::MarkAbsent | Action::MarkDelegate => return roll::ask_member(sitting, action, cx),
        Action::AllPresent => return roll::all_present(sitting, cx),
        Action::DeclareRecusal => return roll::ask_recusal(sitting, cx),
        Action::SetClock => return vec![Reply::Open(questions::clock(sitting, cx))],
        Action::OrderAgenda => return order(sitting, cx, false),
        Action::ReorderAgenda => return order(sitting, cx, true),
        Action::AddItem => return add(sitting, cx),
        Action::RemoveItem | Action::MoveUp | Action::MoveDown | Action::MoveFirst => {
            return rearrange(sitting, action, cx);
        }
        Action::HoldVote => return items::vote_on_item(sitting, cx),
        Action::VoteOnMany => return items::vote_on_many(sitting, cx),
        Action::TakeNote => return course::ask_speaker(sitting, cx),
        Action::VoidVote => return void(sitting, cx),
        Action::ApproveResult => return items::approve(sitting, cx),
        Action::SignResult => return sign(sitting, cx),
        Action::Reopen => return reopen(sitting, cx),
        Action::GoToCell => return show_cell(sitting),
        Action::TryOut => return agenda::try_out(sitting.cell()),
        Action::Open => return open_row(sitting, cx),
        other => move_in_pane(sitting, other, cx),
    }
    Vec::new()
}

/// The cell that a vote is about.
fn tried(form: &VoteForm, cx: &Cx<'_>) -> Option<CellIx> {
    match &form.about {
        About::Cell(id) => cx.model.state.find_cell(id),
        About::Motion(_) => None,
    }
}

fn act_in_form(sitting: &mut Sitting, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    let at = sitting.at(cx.model);
    match &mut sitting.form {
        Some(Form::Vote(form)) if action == Action::TryOut => agenda::try_out(tried(form, cx)),
        Some(Form::Vote(form)) => {
            if action == Action::Back && !vote::keys::back(form) {
                let kept = answers::keep(sitting, cx);
                sitting.form = None;
                return kept.into_iter().collect();
            }
            vote::keys::act(form, action, cx, at)
        }
        Some(Form::Count(form)) => {
            if action == Action::Back {
                let kept = answers::keep(sitting, cx);
                sitting.form = None;
                return kept.into_iter().collect();
            }
            if action == Action::CancelBallot {
                return vec![Reply::Open(questions::cancellation(cx, &sitting.kept))];
            }
            papers::keys::act(form, action, cx, at)
        }
        Some(Form::Sign(ceremony)) => {
            if action == Action::Back {
                sitting.form = None;
                return Vec::new();
            }
            lock::ceremony_view::act(ceremony, action, cx)
        }
        None => Vec::new(),
    }
}

fn move_in_pane(sitting: &mut Sitting, action: Action, cx: &Cx<'_>) {
    if sitting.panes.has(DETAIL) {
        let rows = cx.layout.viewport(DETAIL).map_or(0, |view| view.rows);
        sitting.detail.act(action, rows, cx.layout.height(DETAIL));
        return;
    }
    let rows = sitting.rows(cx.model.state);
    if sitting.list_mut().act(action, rows, cx.layout.height(LIST)) {
        sitting.detail.reset();
    }
}

/// Puts every open dispute on the agenda; what stands there is put in another order only `anew`.
fn order(sitting: &Sitting, cx: &Cx<'_>, anew: bool) -> Vec<Reply> {
    let Some(result) = &sitting.result else {
        return Vec::new();
    };
    let event = agenda::with_disputes(cx.model, &sitting.items, result, anew);
    let same = |event: &Event| {
        let now = sitting.items.iter().map(|item| &item.id);
        matches!(event, Event::AgendaSet { cells } if now.eq(cells.iter()))
    };
    if !anew && !sitting.items.is_empty() && same(&event) {
        let key = row_of(Action::ReorderAgenda)
            .and_then(|row| row.keys.first())
            .map_or_else(String::new, ToString::to_string);
        let said = cx.locale.with("meeting-nothing-new", &[("key", &key)]);
        return vec![Reply::Say(Tone::Plain, said)];
    }
    answers::submit(cx, questions::AGENDA, event)
}

fn add(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let listed: Vec<CellId> = sitting.items.iter().map(|item| item.id.clone()).collect();
    if sitting.section == Section::Lock {
        let cell = sitting.cell().and_then(|cell| cx.model.cell_id(cell));
        return match cell {
            Some(cell) if listed.contains(&cell) => {
                refuse(cx.locale.text("meeting-already-listed"))
            }
            Some(cell) => {
                answers::submit(cx, questions::AGENDA, agenda::with(&sitting.items, cell))
            }
            None => Vec::new(),
        };
    }
    let state = cx.model.state;
    let blocked = sitting.blockers.iter().filter_map(|blocker| blocker.cell());
    let mut cells = state.open_disputes(cx.model.viewpoint());
    for cell in blocked {
        if !cells.contains(&cell) {
            cells.push(cell);
        }
    }
    let cells: Vec<CellId> = cells
        .into_iter()
        .filter_map(|cell| state.cell_id(cell))
        .filter(|id| !listed.contains(id))
        .collect();
    if cells.is_empty() {
        return vec![Reply::Say(
            Tone::Plain,
            cx.locale.text("meeting-nothing-to-add"),
        )];
    }
    let layer = questions::add(cx, &cells);
    sitting.subject = Some(Subject::Cells(cells));
    vec![Reply::Open(layer)]
}

fn rearrange(sitting: &mut Sitting, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    let rows = sitting.items.len();
    let Some(place) = sitting.list().selected(rows) else {
        return Vec::new();
    };
    let height = cx.layout.height(LIST);
    let event = match action {
        Action::RemoveItem => agenda::without(&sitting.items, place),
        _ => match agenda::moved(&sitting.items, place, way(action)) {
            Some((event, to)) => {
                sitting.list_mut().select(to, rows, height);
                event
            }
            None => return Vec::new(),
        },
    };
    answers::submit(cx, questions::AGENDA, event)
}

const fn way(action: Action) -> agenda::Way {
    match action {
        Action::MoveUp => agenda::Way::Up,
        Action::MoveFirst => agenda::Way::First,
        _ => agenda::Way::Down,
    }
}

fn void(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(RecordLine::Vote(vote)) = sitting.line().copied() else {
        return refuse(cx.locale.text("meeting-no-vote-selected"));
    };
    if cx
        .model
        .state
        .vote(vote)
        .is_some_and(|held| held.voided.is_some())
    {
        return refuse(cx.locale.text("meeting-voided-already"));
    }
    sitting.subject = Some(Subject::Vote(vote));
    vec![Reply::Open(questions::void(cx, &sitting.kept, vote))]
}

fn sign(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    if !sitting.blockers.is_empty() {
        let count = sitting.blockers.len();
        return refuse(cx.locale.counted("domain-refusal-blocked", count, &[]));
    }
    if own_signature(cx) {
        return refuse(cx.locale.text("meeting-signed-already"));
    }
    // Nobody is asked to read a hash from paper for a signature that would be refused.
    let signature = Event::SealSigned {
        version: cx.model.state.version(),
        result_sha256: [0; 32],
        signature: String::new(),
    };
    if let Err(refusal) = cx.model.state.permit(&cx.model.my_id(), &signature) {
        return refuse(domain::refusal(cx.locale, cx.model.state, &refusal));
    }
    match Ceremony::new(cx.model) {
        Some(ceremony) => sitting.form = Some(Form::Sign(Box::new(ceremony))),
        None => return refuse(cx.locale.text("meeting-no-hash")),
    }
    Vec::new()
}

/// Whether the seat here has signed the result as it stands.
fn own_signature(cx: &Cx<'_>) -> bool {
    let pending = cx.model.state.pending_seal();
    pending
        .iter()
        .any(|signature| Some(signature.member) == cx.model.seat)
}

fn reopen(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    if answers::reopening_vote(cx.model.state).is_some() {
        return vec![Reply::Open(questions::reopen(cx, &sitting.kept))];
    }
    answers::fill_in(sitting, cx, About::Motion(Motion::Reopen))
}

fn show_cell(sitting: &Sitting) -> Vec<Reply> {
    let back = ScreenId::Meeting;
    let cell = sitting.cell();
    cell.map(|cell| vec![Reply::Jump(ScreenId::Disputes, Jump::Look { cell, back })])
        .unwrap_or_default()
}

fn open_row(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    match sitting.section {
        Section::Agenda if sitting.rights.records && open(cx.model).is_some() => {
            // First the meeting turns to the item, then it votes on it.
            let item = sitting.item().map(|item| &item.id);
            if item.is_some() && course::called(cx) == item {
                items::vote_on_item(sitting, cx)
            } else {
                course::call(sitting, cx)
            }
        }
        Section::Lock => (sitting.blocker())
            .map_or_else(Vec::new, |blocker| lock::ways::go(sitting, cx, &blocker)),
        Section::Roll | Section::Agenda | Section::Record => {
            sitting.panes.focus(DETAIL);
            Vec::new()
        }
    }
}
