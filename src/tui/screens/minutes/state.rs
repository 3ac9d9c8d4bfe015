//! What the minutes screen is showing, as a value.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use super::lines::{self, Line};
use crate::{
    domain::{
        id::{MeetingIx, Seq},
        meeting::{MinutesPart, Note},
        stage::Stage,
    },
    report::text::PAGE_COLUMNS,
    text::Query,
    tui::{
        app::Cx,
        layout::{PartId, Room},
        model::Model,
        screens::meeting::Kept,
        widgets::{ListState, SearchLine},
    },
};

/// The record.
pub const TEXT: PartId = "minutes-text";
/// The search line.
pub const SEARCH: PartId = "minutes-search";
/// Under this word the half-written texts are kept among a seat's drafts.
pub const PREFIX: &str = "minutes/";

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A note.
    Note(Seq),
    /// A text of the secretary.
    Text(MinutesPart),
}

/// The lines for one meeting at one width.
struct Laid {
    meeting: MeetingIx,
    columns: usize,
    lines: Arc<Vec<Line>>,
}

/// The minutes screen.
pub struct Record {
    /// The meeting that was chosen; None for the last one.
    pub(super) meeting: Option<MeetingIx>,
    pub(super) search: SearchLine,
    list: ListState,
    /// The paragraph or row that is selected, by number, and the width for which the list's place holds.
    anchor: (usize, usize),
    /// The newest entry stays selected.
    pub(super) follows: bool,
    pub(super) editing: Option<Target>,
    pub(super) kept: Kept,
    /// A file that is to be replaced if the person agrees.
    pub(super) in_the_way: Option<String>,
    // A function of the round, the meeting and the width, made when first asked for after one of them changed.
    laid: RefCell<Option<Laid>>,
}

impl Record {
    /// With the half-written texts that were kept; their names begin with [`PREFIX`].
    #[must_use]
    pub fn new(kept: BTreeMap<String, String>) -> Self {
        Self {
            meeting: None,
            search: SearchLine::default(),
            list: ListState::default(),
            anchor: (0, 0),
            follows: true,
            editing: None,
            kept: Kept::under(PREFIX, kept),
            in_the_way: None,
            laid: RefCell::new(None),
        }
    }

    /// The meeting that is shown.
    pub(super) fn shown(&self, model: &Model<'_>) -> Option<MeetingIx> {
        let last = model.state.meetings().len().checked_sub(1)?;
        let chosen = self.meeting.filter(|ix| ix.index() <= last);
        Some(chosen.unwrap_or_else(|| MeetingIx::at(last)))
    }

    /// Whether the newest entry stays selected; of a meeting that is closed none will follow.
    pub(super) fn is_following(&self, model: &Model<'_>) -> bool {
        self.follows && self.is_open(model)
    }

    /// Whether the meeting that is shown is open.
    pub(super) fn is_open(&self, model: &Model<'_>) -> bool {
        let shown = self.shown(model);
        let meeting = shown.and_then(|ix| model.state.meetings().get(ix.index()));
        meeting.is_some_and(|meeting| meeting.closed.is_none())
    }

    /// Columns of the text in the last frame.
    fn columns(&self, cx: &Cx<'_>) -> usize {
        let seen = cx.layout.viewport(TEXT).map(|view| view.area.width);
        text_columns(cx.room, seen.unwrap_or(PAGE_WIDTH))
    }

    /// The lines at the width of the last frame.
    pub(super) fn lines(&self, cx: &Cx<'_>) -> Arc<Vec<Line>> {
        self.lines_at(cx, self.columns(cx))
    }

    /// The lines at a width.
    pub(super) fn lines_at(&self, cx: &Cx<'_>, columns: usize) -> Arc<Vec<Line>> {
        let shown = self.shown(cx.model);
        let Some(meeting) = shown.filter(|_| absent(cx.model).is_none()) else {
            return Arc::default();
        };
        let mut laid = self.laid.borrow_mut();
        if let Some(laid) = &*laid
            && (laid.meeting, laid.columns) == (meeting, columns)
        {
            return Arc::clone(&laid.lines);
        }
        let lines = Arc::new(lines::of(cx.model, cx.locale, meeting, columns));
        *laid = Some(Laid {
            meeting,
            columns,
            lines: Arc::clone(&lines),
        });
        lines
    }

    /// The place in these lines: on the newest entry while that is followed, else on what was selected, also at another
    /// width.
    pub(super) fn place(
        &self,
        model: &Model<'_>,
        lines: &[Line],
        columns: usize,
        height: usize,
    ) -> ListState {
        let mut list = self.list;
        let (paragraph, at_columns) = self.anchor;
        let row = if self.is_following(model) {
            newest(lines)
        } else if at_columns != columns {
            let starts = lines.iter().enumerate().filter(|(_, line)| line.starts);
            starts.map(|(at, _)| at).nth(paragraph)
        } else {
            None
        };
        if let Some(row) = row.filter(|row| list.selected(lines.len()) != Some(*row)) {
            list.select(row, lines.len(), height);
        }
        list
    }

    /// The place as it was last drawn, with its lines.
    pub(super) fn now(&self, cx: &Cx<'_>) -> (ListState, Arc<Vec<Line>>) {
        let lines = self.lines(cx);
        let place = self.place(cx.model, &lines, self.columns(cx), cx.layout.height(TEXT));
        (place, lines)
    }

    /// Moves to another line, which ends the following; answers what the move answers.
    pub(super) fn go<T>(
        &mut self,
        cx: &Cx<'_>,
        go: impl FnOnce(&mut ListState, usize, usize) -> T,
    ) -> T {
        let (mut list, lines) = self.now(cx);
        let answer = go(&mut list, lines.len(), cx.layout.height(TEXT));
        self.keep(cx, list, &lines);
        answer
    }

    fn keep(&mut self, cx: &Cx<'_>, list: ListState, lines: &[Line]) {
        let selected = list.selected(lines.len()).unwrap_or(0);
        let starts = lines.iter().take(selected + 1).filter(|line| line.starts);
        self.anchor = (starts.count().saturating_sub(1), self.columns(cx));
        self.list = list;
        self.follows = false;
    }

    /// The newest entry is followed, or no longer.
    pub(super) fn toggle_following(&mut self, cx: &Cx<'_>) {
        if self.follows {
            let (list, lines) = self.now(cx);
            self.keep(cx, list, &lines);
        } else {
            self.follows = true;
        }
    }

    /// The round has changed; the selection stays on what it was on, or goes on to the newest entry.
    pub(super) fn relay(&mut self, cx: &Cx<'_>) {
        let before = self.laid.take().map(|laid| laid.lines);
        if self.is_following(cx.model) {
            return;
        }
        let lines = self.lines(cx);
        let row = before.and_then(|before| {
            let old = self.list.selected(before.len())?;
            let line = before.get(old)?;
            let same = |at: &usize| {
                let now = lines.get(*at);
                now.is_some_and(|now| now.origin == line.origin && now.text == line.text)
            };
            let places = (0..lines.len()).filter(same);
            places.min_by_key(|at| at.abs_diff(old))
        });
        if let Some(row) = row {
            let mut list = self.list;
            list.select(row, lines.len(), cx.layout.height(TEXT));
            self.keep(cx, list, &lines);
        }
    }

    /// Another meeting is shown, from its newest entry if it is still open, else from its top.
    pub(super) fn choose(&mut self, meeting: MeetingIx, cx: &Cx<'_>) {
        self.meeting = Some(meeting);
        self.follows = self.is_open(cx.model);
        self.list = ListState::default();
        self.anchor = (0, 0);
        self.laid.take();
    }

    /// The selected line.
    pub(super) fn selected(&self, cx: &Cx<'_>) -> Option<Line> {
        let (list, lines) = self.now(cx);
        lines.get(list.selected(lines.len())?).cloned()
    }

    /// Selects the next line that the search finds, from the selected one on or after it; answers whether there is one.
    pub(super) fn find(&mut self, cx: &Cx<'_>, forward: bool, from_here: bool) -> bool {
        let query = Query::new(self.search.text());
        let (mut list, lines) = self.now(cx);
        let count = lines.len();
        let here = list.selected(count).unwrap_or(0);
        let first = usize::from(!from_here);
        let mut places = (first..=count).map(|step| {
            if forward {
                (here + step) % count.max(1)
            } else {
                (here + count - step.min(count)) % count.max(1)
            }
        });
        let found = places.find(|at| {
            let line = lines.get(*at);
            line.is_some_and(|line| line.starts && line.is_found(&query))
        });
        if let Some(at) = found {
            list.select(at, count, cx.layout.height(TEXT));
            self.keep(cx, list, &lines);
        }
        found.is_some()
    }
}

/// The last line that rests on the newest entry.
fn newest(lines: &[Line]) -> Option<usize> {
    let entries = lines.iter().enumerate();
    let newest = entries.filter_map(|(at, line)| Some((line.entry()?, at)));
    newest.max().map(|(_, at)| at)
}

/// Columns of a text that no frame has drawn yet.
const PAGE_WIDTH: u16 = 80;

/// Columns of what stands before each line.
#[must_use]
pub fn gutter(room: Room) -> u16 {
    if room >= Room::Medium { 11 } else { 2 }
}

/// Columns of the text in a pane of `width`.
#[must_use]
pub fn text_columns(room: Room, width: u16) -> usize {
    let width = width.saturating_sub(gutter(room) + 1).max(20);
    usize::from(width).min(PAGE_COLUMNS)
}

/// The note of an entry.
#[must_use]
pub fn note<'a>(model: &Model<'a>, seq: Seq) -> Option<&'a Note> {
    let meetings = model.state.meetings().iter();
    let mut notes = meetings.flat_map(|meeting| &meeting.notes);
    notes.find(|note| note.seq == seq)
}

/// Why there are no minutes to show; None when there are. Before the meeting's stage what they say of reviews is not
/// open to all yet.
#[must_use]
pub fn absent(model: &Model<'_>) -> Option<&'static str> {
    let none = model.state.meetings().is_empty() || model.state.stage() < Stage::Meeting;
    none.then_some("record-absent")
}

/// Whether prose may be written now by who sits here.
#[must_use]
pub fn may_write(model: &Model<'_>) -> bool {
    use crate::domain::council::Role;
    let is_secretary = matches!(model.me().map(|me| &me.role), Some(Role::Secretary));
    is_secretary && matches!(model.state.stage(), Stage::Meeting | Stage::Locked)
}
