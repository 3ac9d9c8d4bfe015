//! What the review screen is showing, as a value.

use super::{
    editor::Editor,
    queue::{Asked, Filter, Names, Row, Way, rows},
};
use crate::{
    domain::id::{CellId, CellIx, Seq},
    session::documents::Seen,
    tui::{
        draft::{Draft, Drafts},
        layout::PartId,
        model::Model,
        widgets::{ListState, Panes, ProseState, SearchLine},
    },
};

/// The queue.
pub const QUEUE: PartId = "review-queue";
/// What the unit says.
pub const SAID: PartId = "review-said";
/// The verdict of the member here.
pub const VERDICT: PartId = "review-verdict";
/// What happened to the cell.
pub const HISTORY: PartId = "review-history";
/// The score field.
pub const SCORE: PartId = "review-score";
/// The reason field.
pub const WHY: PartId = "review-why";
/// The search line.
pub const SEARCH: PartId = "review-search";

/// How many changes of drafts can be taken back.
const UNDO_DEPTH: usize = 500;

/// A draft as it was before it changed.
#[derive(Clone, Debug)]
pub struct Before {
    /// The cell.
    pub cell: CellIx,
    /// Its draft then.
    pub draft: Draft,
}

/// The review screen.
pub struct Review {
    pub(super) filter: Option<Filter>,
    pub(super) way: Way,
    pub(super) search: SearchLine,
    pub(super) names: Names,
    pub(super) rows: Vec<Row>,
    /// How many of the rows are cells.
    pub(super) shown: usize,
    pub(super) list: ListState,
    pub(super) panes: Panes,
    pub(super) said: ProseState,
    pub(super) history: ProseState,
    pub(super) editor: Editor,
    pub(super) drafts: Drafts,
    pub(super) drafts_changed: bool,
    pub(super) undo: Vec<Before>,
    /// How the documents of a cell stand on this machine, once they were looked at.
    pub(super) documents: Option<(CellIx, Vec<Seen>)>,
    /// Cells whose verdicts are on their way to the journal.
    pub(super) sent: Vec<CellId>,
}

impl Review {
    /// A review screen with the drafts that were kept.
    #[must_use]
    pub fn new(drafts: Drafts) -> Self {
        Self {
            filter: None,
            way: Way::default(),
            search: SearchLine::default(),
            names: Names::default(),
            rows: Vec::new(),
            shown: 0,
            list: ListState::default(),
            panes: Panes::new(&[QUEUE, SAID, VERDICT]),
            said: ProseState::default(),
            history: ProseState::default(),
            editor: Editor::default(),
            drafts,
            drafts_changed: false,
            undo: Vec::new(),
            documents: None,
            sent: Vec::new(),
        }
    }

    /// The selected cell.
    #[must_use]
    pub fn cell(&self) -> Option<CellIx> {
        self.rows.get(self.list.selected(self.rows.len())?)?.cell()
    }

    /// How the documents of a cell stand, if they were looked at since it was selected.
    #[must_use]
    pub fn seen_of(&self, cell: CellIx) -> Option<&[Seen]> {
        let (at, seen) = self.documents.as_ref()?;
        (*at == cell).then_some(seen)
    }

    /// The cells that the queue shows, in order.
    pub fn cells(&self) -> impl Iterator<Item = CellIx> + '_ {
        self.rows.iter().filter_map(|row| row.cell())
    }

    /// The filter in force.
    pub(super) fn filter_in(&self, model: &Model<'_>) -> Filter {
        self.filter.unwrap_or_else(|| Filter::start(model))
    }

    /// What decides which cells are shown, with this filter.
    pub(super) fn asked<'a>(&'a self, model: &'a Model<'a>, filter: Filter) -> Asked<'a> {
        Asked {
            model,
            names: &self.names,
            drafted: self.drafted(model),
            way: self.way,
            filter,
            search: self.search.text(),
        }
    }

    /// The cells with drafts, in order.
    fn drafted(&self, model: &Model<'_>) -> Vec<CellIx> {
        let cells = self.drafts.keys();
        let mut cells: Vec<CellIx> = cells.filter_map(|id| model.state.find_cell(id)).collect();
        cells.sort_unstable();
        cells
    }

    /// Builds the queue anew and stays on the cell that was selected, or as near to its place as can be.
    pub(super) fn rebuild(&mut self, model: &Model<'_>, height: usize) {
        let filter = self.filter_in(model);
        self.filter = Some(filter);
        let before = self.cell();
        let place = self.list.selected(self.rows.len()).unwrap_or(0);
        self.rows = rows(&self.asked(model, filter));
        self.shown = self.cells().count();
        let same =
            before.and_then(|cell| self.rows.iter().position(|row| row.cell() == Some(cell)));
        self.list
            .select(same.unwrap_or(place), self.rows.len(), height);
        self.leave_group(true, height);
        if self.cell() != before {
            self.load(model);
        }
    }

    /// A group's head takes no verdict, so the selection moves on to a cell.
    pub(super) fn leave_group(&mut self, down: bool, height: usize) {
        let Some(at) = self.list.selected(self.rows.len()) else {
            return;
        };
        if !matches!(self.rows.get(at), Some(Row::Group(..))) {
            return;
        }
        let to = if down || at == 0 { at + 1 } else { at - 1 };
        self.list.select(to, self.rows.len(), height);
    }

    /// Selects a cell, if the queue shows it.
    pub(super) fn go_to(&mut self, cell: CellIx, model: &Model<'_>, height: usize) -> bool {
        let Some(place) = self.rows.iter().position(|row| row.cell() == Some(cell)) else {
            return false;
        };
        self.list.select(place, self.rows.len(), height);
        self.load(model);
        true
    }

    /// Puts the draft of the selected cell into the editor.
    pub(super) fn load(&mut self, model: &Model<'_>) {
        self.said.reset();
        self.history.reset();
        let draft = self
            .cell()
            .and_then(|cell| self.draft_of(model, cell))
            .cloned()
            .unwrap_or_default();
        self.editor = Editor::holding(&draft);
    }

    /// The draft on a cell.
    pub(super) fn draft_of(&self, model: &Model<'_>, cell: CellIx) -> Option<&Draft> {
        self.drafts.get(&model.cell_id(cell)?)
    }

    /// Keeps what the editor holds as the draft of the selected cell.
    pub(super) fn keep(&mut self, model: &Model<'_>) {
        let Some(id) = self.cell().and_then(|cell| model.cell_id(cell)) else {
            return;
        };
        let mut draft = self.editor.draft();
        let begun = self.drafts.get(&id).and_then(|kept| kept.since);
        draft.since = begun.or(Some(model.state.head()));
        if draft.is_empty() {
            self.drafts_changed |= self.drafts.remove(&id).is_some();
        } else if self.drafts.get(&id) != Some(&draft) {
            self.drafts.insert(id, draft);
            self.drafts_changed = true;
        }
    }

    /// Remembers how the draft of `cell` stands, so that the next change can be taken back.
    pub(super) fn remember(&mut self, model: &Model<'_>, cell: CellIx) {
        if self.undo.len() == UNDO_DEPTH {
            self.undo.remove(0);
        }
        let draft = self.draft_of(model, cell).cloned().unwrap_or_default();
        self.undo.push(Before { cell, draft });
    }

    /// What came to cells since their drafts were begun has been shown now: confirming them again is done knowingly.
    pub(super) fn have_seen_newer(&mut self, cells: impl IntoIterator<Item = CellId>, head: Seq) {
        for id in cells {
            if let Some(draft) = self.drafts.get_mut(&id) {
                draft.since = Some(head);
                self.drafts_changed = true;
            }
        }
    }

    /// The drafts that make verdicts, in the order of their cells.
    pub(super) fn ready(&self) -> impl Iterator<Item = (&CellId, &Draft)> {
        self.drafts
            .iter()
            .filter(|(_, draft)| draft.verdict().is_some())
    }
}
