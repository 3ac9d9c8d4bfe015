//! How the members appraised, as plots: each reviewer's mean and spread, blocks and areas, what changed after an
//! explanation.

mod detail;
mod plots;
#[cfg(test)]
mod tests;
pub mod view;

use std::cell::OnceCell;

use crate::{
    domain::{
        id::CellIx,
        leniency::{Change, Conduct, Leniency, Reviewer},
    },
    tui::{
        action::{Action, Availability},
        app::Cx,
        layout::{PartId, Target},
        model::Model,
        screens::{Jump, Reply, ScreenId},
        widgets::ListState,
    },
};

/// The list of the section that is shown.
pub const LIST: PartId = "leniency-list";
/// The names of the sections.
pub const SECTIONS_PART: PartId = "leniency-sections";
/// The cells that a reviewer changed most.
pub const CELLS: PartId = "leniency-cells";

/// The parts of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Mean and spread of each reviewer.
    Reviewers,
    /// Self scores above what was given, and what nobody changed.
    Blocks,
    /// Verdicts that changed after an explanation.
    Revised,
}

/// The sections in their order.
pub const SECTIONS: [Section; 3] = [Section::Reviewers, Section::Blocks, Section::Revised];

impl Section {
    /// The message with its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Reviewers => "leniency-section-reviewers",
            Self::Blocks => "leniency-section-blocks",
            Self::Revised => "leniency-section-revised",
        }
    }

    const fn place(self) -> usize {
        match self {
            Self::Reviewers => 0,
            Self::Blocks => 1,
            Self::Revised => 2,
        }
    }
}

/// The view.
#[derive(Clone, Debug)]
pub struct LeniencyView {
    pub(super) section: Section,
    /// Measured against the other reviewers in place of the self scores.
    pub(super) others: bool,
    lists: [ListState; 3],
    /// The cells of the selected reviewer, while they have the keyboard.
    pub(super) cells: Option<ListState>,
    found: OnceCell<Leniency>,
}

impl LeniencyView {
    /// A view of the reviewers.
    #[must_use]
    pub fn new() -> Self {
        Self {
            section: Section::Reviewers,
            others: false,
            lists: [ListState::default(); 3],
            cells: None,
            found: OnceCell::new(),
        }
    }

    /// What the person here may know.
    pub(super) fn found(&self, model: &Model<'_>) -> &Leniency {
        self.found
            .get_or_init(|| Leniency::of(model.state, model.viewpoint()))
    }

    /// The round has changed.
    pub fn forget(&mut self) {
        self.found = OnceCell::new();
    }

    pub(super) fn list(&self) -> &ListState {
        match self.section {
            Section::Reviewers => &self.lists[0],
            Section::Blocks => &self.lists[1],
            Section::Revised => &self.lists[2],
        }
    }

    fn list_mut(&mut self) -> &mut ListState {
        match self.section {
            Section::Reviewers => &mut self.lists[0],
            Section::Blocks => &mut self.lists[1],
            Section::Revised => &mut self.lists[2],
        }
    }

    fn rows(&self, model: &Model<'_>) -> usize {
        let found = self.found(model);
        match self.section {
            Section::Reviewers => found.reviewers.len(),
            Section::Blocks => found.untouched.len(),
            Section::Revised => found.revised.len(),
        }
    }

    /// What of a reviewer's conduct is measured.
    pub(super) const fn measured<'c>(&self, conduct: &'c Conduct) -> &'c Change {
        if self.others {
            &conduct.against_others
        } else {
            &conduct.against_self
        }
    }

    /// The selected reviewer.
    pub(super) fn reviewer<'v>(&'v self, model: &Model<'_>) -> Option<&'v Reviewer> {
        let reviewers = &self.found(model).reviewers;
        reviewers.get(self.lists[0].selected(reviewers.len())?)
    }

    /// The cell that the selected row is about.
    fn cell(&self, model: &Model<'_>) -> Option<CellIx> {
        match (self.section, &self.cells) {
            (Section::Reviewers, Some(list)) => {
                let changed = &self.reviewer(model)?.changed;
                changed.get(list.selected(changed.len())?).map(|c| c.cell)
            }
            (Section::Revised, _) => {
                let revised = &self.found(model).revised;
                let at = self.list().selected(revised.len())?;
                revised.get(at).map(|revised| revised.cell)
            }
            (Section::Reviewers | Section::Blocks, _) => None,
        }
    }

    /// Whether an action can be taken now, and why not.
    pub fn availability(&self, action: Action, model: &Model<'_>) -> Availability {
        let cell = self.cell(model);
        match action {
            Action::GoToCell if cell.is_none() => Availability::No("screens-nothing-selected"),
            Action::GoToCell if cell.is_some_and(|cell| !model.is_mine(cell)) => {
                Availability::No("screens-not-mine")
            }
            Action::Open if self.section == Section::Blocks => {
                Availability::No("screens-nothing-selected")
            }
            Action::SwitchWay if self.section != Section::Reviewers => {
                Availability::No("leniency-only-reviewers")
            }
            _ => Availability::Yes,
        }
    }

    /// Goes back from the cells to the reviewers; answers whether there was a way back.
    pub fn back(&mut self) -> bool {
        self.cells.take().is_some()
    }

    /// Does an action.
    pub fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        match action {
            Action::Left | Action::Right => {
                let step = if action == Action::Right { 1 } else { 2 };
                self.show(self.section.place() + step);
            }
            Action::SwitchWay => self.others = !self.others,
            Action::Open => return self.open(cx),
            Action::GoToCell => {
                let cell = self.cell(cx.model);
                let jump = cell.map(|cell| Reply::Jump(ScreenId::Review, Jump::Cell(cell)));
                return jump.into_iter().collect();
            }
            other => self.walk(other, cx),
        }
        Vec::new()
    }

    fn show(&mut self, place: usize) {
        if let Some(section) = SECTIONS.get(place % SECTIONS.len()) {
            self.section = *section;
            self.cells = None;
        }
    }

    fn open(&mut self, cx: &Cx<'_>) -> Vec<Reply> {
        if let Some(cell) = self.cell(cx.model) {
            let back = ScreenId::Results;
            return vec![Reply::Jump(ScreenId::Disputes, Jump::Look { cell, back })];
        }
        if self.section == Section::Reviewers && self.reviewer(cx.model).is_some() {
            self.cells = Some(ListState::default());
        }
        Vec::new()
    }

    fn walk(&mut self, action: Action, cx: &Cx<'_>) {
        let changed = self.reviewer(cx.model).map_or(0, |r| r.changed.len());
        if let Some(list) = &mut self.cells {
            list.act(action, changed, cx.layout.height(CELLS));
            return;
        }
        let rows = self.rows(cx.model);
        self.list_mut().act(action, rows, cx.layout.height(LIST));
    }

    /// Takes a click.
    pub fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        match target {
            Target::Row(SECTIONS_PART, place) => self.show(place),
            Target::Row(LIST, row) => {
                self.cells = None;
                let rows = self.rows(cx.model);
                self.list_mut().select(row, rows, cx.layout.height(LIST));
            }
            Target::Row(CELLS, row) => {
                let rows = self.reviewer(cx.model).map_or(0, |r| r.changed.len());
                let mut list = self.cells.unwrap_or_default();
                let again = self.cells.is_some() && list.selected(rows) == Some(row);
                list.select(row, rows, cx.layout.height(CELLS));
                self.cells = Some(list);
                if again {
                    return self.open(cx);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    /// Takes the wheel over a part.
    pub fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        let height = cx.layout.height(part);
        match (part, &mut self.cells) {
            (CELLS, Some(list)) => {
                let rows = cx.layout.viewport(CELLS).map_or(0, |view| view.rows);
                list.wheel(by, rows, height);
            }
            (LIST, _) => {
                let rows = self.rows(cx.model);
                self.list_mut().wheel(by, rows, height);
            }
            _ => {}
        }
    }
}
