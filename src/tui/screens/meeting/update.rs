//! What the meeting screen does with actions.

use super::{
    agenda, answers,
    lock::{self, ceremony::Ceremony},
    questions,
    record::RecordLine,
    refuse, roll,
    state::{DETAIL, Form, LIST, Section, Sitting, Subject, instant, open},
    vote::{self, About, VoteForm},
};
use crate::{
    domain::{
        event::Event,
        id::{CellId, CellIx, MemberIx},
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
            Some(Form::Sign(_)) => None,
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
        | Action::HoldVote
        | Action::VoteOnMany
        | Action::TakeNote
        | Action::VoidVote
        | Action::ApproveResult
        | Action::CloseMeeting => {
            if !sitting.rights.records {
                secretary
            } else if !sitting_open {
                Availability::No("domain-refusal-no-meeting")
            } else {
                Availability::Yes
            }
        }
        Action::DeclareRecusal if !sitting.rights.records => secretary,
        Action::DeclareRecusal if state.stage().is_sealed() => {
            Availability::No("domain-refusal-sealed")
        }
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
        Action::SignResult if state.approving_vote().is_none() => {
            Availability::No("domain-refusal-not-approved")
        }
        _ => Availability::Yes,
    }
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
        Action::CloseMeeting => {
            let left = sitting.items.iter();
            let left = left
                .filter(|item| item.standing == agenda::Standing::Open)
                .count();
            return vec![Reply::Open(questions::closing(cx, left))];
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
        Action::HoldVote => return vote_on_item(sitting, cx),
        Action::VoteOnMany => return vote_on_many(sitting, cx),
        Action::TakeNote => return take_note(sitting, cx),
        Action::VoidVote => return void(sitting, cx),
        Action::ApproveResult => return approve(sitting, cx),
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

fn vote_on_item(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(id) = sitting.item().map(|item| item.id.clone()) else {
        return refuse(cx.locale.text("meeting-agenda-empty"));
    };
    if cx.model.state.stage().is_sealed() {
        return refuse(cx.locale.text("domain-refusal-sealed"));
    }
    answers::fill_in(sitting, cx, About::Cell(id))
}

fn vote_on_many(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
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

/// A note about the selected item on the agenda, elsewhere about the meeting; who is in the room comes first.
fn take_note(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let Some((meeting, _)) = open(cx.model) else {
        return Vec::new();
    };
    let cell = match sitting.section {
        Section::Agenda => sitting.item().map(|item| item.id.clone()),
        Section::Roll | Section::Record | Section::Lock => None,
    };
    let state = cx.model.state;
    let present = state.present(meeting, instant(cx.model));
    let away = state.voters().without(present);
    let speakers: Vec<Option<MemberIx>> = present
        .iter()
        .chain(away.iter())
        .map(Some)
        .chain([None])
        .collect();
    let layer = questions::speaker(cx, &speakers);
    sitting.subject = Some(Subject::Speakers(speakers, cell));
    vec![Reply::Open(layer)]
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

fn approve(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    if cx.model.state.stage().is_sealed() {
        return refuse(cx.locale.text("meeting-locked-already"));
    }
    let blockers = sitting.blockers.len();
    if blockers > 0 {
        return refuse(cx.locale.counted("domain-refusal-blocked", blockers, &[]));
    }
    answers::fill_in(sitting, cx, About::Motion(Motion::ApproveResult))
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
            vote_on_item(sitting, cx)
        }
        Section::Lock => match sitting.blocker() {
            Some(blocker) if blocker.cell().is_none() => {
                let (_, way) = domain::blocker(cx.locale, cx.model.state, &blocker);
                vec![Reply::Say(Tone::Plain, way)]
            }
            _ => show_cell(sitting),
        },
        Section::Roll | Section::Agenda | Section::Record => {
            sitting.panes.focus(DETAIL);
            Vec::new()
        }
    }
}
