//! What the room's screen is showing, as a value.

use std::cell::OnceCell;

use crate::{
    domain::{
        consolidation::Consolidation,
        id::{BlockIx, CellIx, Moment, Seq},
        meeting::{Meeting, Motion},
        stage::Stage,
        state::State,
        viewpoint::Viewpoint,
    },
    session::focus::{Focus, Showing},
    tui::{app::Cx, layout::PartId, model::Model},
};

/// What is longer than the window, shown page by page.
pub const PAGES: PartId = "present-pages";

/// What stands before the room.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Subject {
    /// No meeting was opened yet.
    #[default]
    Before,
    /// The meeting is over, the result not locked.
    Over,
    /// The meeting is adjourned.
    Break,
    /// Who is there.
    Roll,
    /// What is on the agenda.
    Agenda,
    /// One cell.
    Item(CellIx),
    /// A vote that is being taken.
    Vote(Motion),
    /// The table of a block.
    Table(BlockIx),
    /// What stands between here and the lock.
    Lock,
    /// The locked result.
    Sealed,
}

/// The room's screen.
#[derive(Debug, Default)]
pub struct Present {
    pub(super) focus: Option<Focus>,
    pub(super) subject: Subject,
    /// The page of what is longer than the window.
    pub(super) page: usize,
    /// Pages do not turn by themselves.
    pub(super) is_paused: bool,
    /// Why the session cannot be read now.
    pub(super) trouble: Option<String>,
    // A pure function of the round, made when first asked for after it changed.
    result: OnceCell<Consolidation>,
}

impl Present {
    /// The result as far as anybody may know it.
    pub(super) fn result(&self, state: &State) -> &Consolidation {
        self.result
            .get_or_init(|| Consolidation::of(state, Viewpoint::Anyone))
    }

    /// Decides again what is shown; true if it is something else than before. Pages begin anew with another subject.
    pub(super) fn derive(&mut self, model: &Model<'_>) -> bool {
        self.result = OnceCell::new();
        let subject = subject(model.state, self.focus.as_ref());
        let other = subject != self.subject;
        if other {
            self.subject = subject;
            self.page = 0;
        }
        other
    }

    /// Turns pages, round and round; true if another one is shown. The locked result goes through every block by
    /// itself, then comes back to the seal.
    pub(super) fn turn(&mut self, by: isize, cx: &Cx<'_>) -> bool {
        let pages = cx.layout.viewport(PAGES).map_or(1, |view| {
            view.rows.div_ceil(usize::from(view.area.height).max(1))
        });
        let next = self.page.checked_add_signed(by);
        if let Some(next) = next.filter(|next| *next < pages) {
            self.page = next;
            return true;
        }
        if cx.model.state.stage().is_sealed() {
            self.subject = beside(&self.subject, cx.model.state, by);
            self.page = 0;
            return true;
        }
        let before = self.page;
        self.page = if by > 0 { 0 } else { pages.saturating_sub(1) };
        self.page != before
    }
}

/// What comes behind or before a page of the locked result.
fn beside(subject: &Subject, state: &State, by: isize) -> Subject {
    let blocks = state.blocks().len();
    let places = blocks + 1;
    let here = match subject {
        Subject::Table(block) => block.index() + 1,
        _ => 0,
    };
    let next = if by > 0 {
        (here + 1) % places
    } else {
        (here + places - 1) % places
    };
    match next.checked_sub(1) {
        Some(block) => Subject::Table(BlockIx::at(block)),
        None => Subject::Sealed,
    }
}

/// What stands before the room: what the journal says, and within it where the secretary's screen stands.
#[must_use]
pub fn subject(state: &State, focus: Option<&Focus>) -> Subject {
    let Some((_, meeting)) = state.open_meeting() else {
        return match state.meetings().last() {
            _ if state.stage().is_sealed() => Subject::Sealed,
            Some(_) if state.stage() == Stage::Meeting => Subject::Over,
            _ => Subject::Before,
        };
    };
    if meeting.is_adjourned() {
        return Subject::Break;
    }
    // Papers that are out hold everything else up.
    if let Some(ballot) = state.open_ballot() {
        return Subject::Vote(ballot.motion.clone());
    }
    // A focus from before this meeting, or from before the last call of an item, is no longer meant.
    let called = called(state, meeting);
    let since = called.map_or(meeting.seq, |(seq, _)| seq.max(meeting.seq));
    let shown = focus
        .filter(|focus| focus.seen >= since)
        .and_then(|focus| known(state, focus));
    let sealed = state.stage().is_sealed();
    shown
        .or_else(|| called.map(|(_, cell)| cell.map_or(Subject::Agenda, Subject::Item)))
        .unwrap_or(if sealed {
            Subject::Sealed
        } else {
            Subject::Roll
        })
}

/// The item that was called last, by which entry; None inside for none under discussion.
fn called(state: &State, meeting: &Meeting) -> Option<(Seq, Option<CellIx>)> {
    let last = meeting.calls.last()?;
    let cell = last.cell.as_ref().and_then(|cell| state.find_cell(cell));
    Some((last.seq, cell))
}

/// A vote that was recorded since is not being taken any more: what it was about is shown with what came of it.
fn after(state: &State, focus: &Focus, motion: Motion) -> Subject {
    let votes = state.votes().iter();
    let is_held = votes
        .filter(|vote| vote.seq > focus.seen)
        .any(|vote| vote.motion.cells() == motion.cells());
    match (is_held, &motion) {
        (false, _) => Subject::Vote(motion),
        (true, Motion::Score { cell, .. }) => {
            let cell = state.find_cell(cell);
            cell.map_or(Subject::Agenda, Subject::Item)
        }
        (true, _) if motion.cells().is_empty() => Subject::Lock,
        (true, _) => Subject::Agenda,
    }
}

/// What a focus points at, if it is in this session.
fn known(state: &State, focus: &Focus) -> Option<Subject> {
    let sealed = state.stage().is_sealed();
    Some(match &focus.showing {
        Showing::Roll => Subject::Roll,
        Showing::Agenda => Subject::Agenda,
        Showing::Item(cell) => Subject::Item(state.find_cell(cell)?),
        Showing::Vote(motion) => {
            if motion
                .cells()
                .iter()
                .any(|cell| state.find_cell(cell).is_none())
            {
                return None;
            }
            after(state, focus, motion.clone())
        }
        Showing::Table(block) => {
            let place = state.blocks().iter().position(|known| known.id == *block);
            Subject::Table(BlockIx::at(place?))
        }
        Showing::Lock if sealed => Subject::Sealed,
        Showing::Lock => Subject::Lock,
    })
}

/// The instant of which the room is told: nothing is said of a time that the record has not reached.
pub(super) fn instant(model: &Model<'_>) -> Moment {
    let latest = model
        .state
        .open_meeting()
        .map_or(Moment(i64::MIN), |(_, meeting)| meeting.latest);
    model.now.max(latest)
}
