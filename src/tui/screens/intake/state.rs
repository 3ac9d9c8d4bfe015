//! What the screen is showing, as a value.

use std::{collections::HashSet, sync::Arc};

use super::rows::{Row, Told};
use crate::{
    session::intake::{Intake, Kind},
    text::Query,
    tui::{
        app::Cx,
        input::TextField,
        layout::PartId,
        order::Asked,
        widgets::{ListState, ProseState, SearchLine},
    },
};

/// The list of files, problems and differences.
pub const LIST: PartId = "intake-list";
/// What the selected row says in full.
pub const DETAIL: PartId = "intake-detail";
/// The path.
pub const PATH: PartId = "intake-path";
/// The search line.
pub const SEARCH: PartId = "intake-search";

/// More refused files than these are shown closed at first.
const OPENED: usize = 3;

/// How far it is.
#[derive(Clone, Debug, Default)]
pub enum Phase {
    /// Nothing was read yet, or the reading was stopped.
    #[default]
    Idle,
    /// Files are being read.
    Reading {
        /// Files that were read.
        done: usize,
        /// Files there are.
        of: usize,
        /// The file that was read last.
        file: String,
        /// What was asked for.
        asked: Asked,
    },
    /// What the files come to is shown.
    Read {
        /// What they come to.
        told: Box<Told>,
        /// What was asked for.
        asked: Asked,
    },
    /// It was taken in.
    Taken {
        /// What was taken.
        told: Box<Told>,
    },
}

/// The screen on which files come in.
pub struct Intaking {
    pub(super) kind: Kind,
    pub(super) path: TextField,
    pub(super) typing: bool,
    pub(super) replace: bool,
    pub(super) partial: bool,
    pub(super) phase: Phase,
    /// How the path could go on.
    pub(super) names: Vec<String>,
    pub(super) search: SearchLine,
    pub(super) list: ListState,
    pub(super) detail: ProseState,
    /// Files whose problems and differences are shown.
    pub(super) opened: HashSet<usize>,
    /// What the list shows; made anew when one of the above changes.
    pub(super) rows: Vec<Row>,
}

impl Default for Intaking {
    fn default() -> Self {
        Self {
            kind: Kind::SelfAssessment,
            path: TextField::line(),
            typing: true,
            replace: false,
            partial: false,
            phase: Phase::Idle,
            names: Vec::new(),
            search: SearchLine::default(),
            list: ListState::default(),
            detail: ProseState::default(),
            opened: HashSet::new(),
            rows: Vec::new(),
        }
    }
}

impl Intaking {
    /// What would be asked for now.
    pub(super) fn asked(&self) -> Asked {
        Asked {
            kind: self.kind,
            path: self.path.text().trim().to_owned(),
            replace: self.replace,
            partial: self.partial,
        }
    }

    /// What is told of the files.
    pub(super) fn told(&self) -> Option<&Told> {
        match &self.phase {
            Phase::Read { told, .. } | Phase::Taken { told } => Some(told),
            Phase::Idle | Phase::Reading { .. } => None,
        }
    }

    /// What Ctrl-S would take in: what was shown, and nothing else.
    pub(super) fn shown(&self) -> Option<&Arc<Intake>> {
        match &self.phase {
            Phase::Read { told, asked } if *asked == self.asked() => Some(&told.intake),
            _ => None,
        }
    }

    /// Why nothing can be taken in now.
    pub(super) fn why_not_taken(&self) -> Option<&'static str> {
        match &self.phase {
            Phase::Idle => Some("intake-no-read"),
            Phase::Reading { .. } => Some("intake-no-reading"),
            Phase::Taken { .. } => Some("intake-no-nothing"),
            Phase::Read { told, asked } => {
                if *asked != self.asked() {
                    Some("intake-no-changed")
                } else if told.intake.is_refused {
                    Some("intake-no-refused")
                } else if told.intake.events.is_empty() {
                    Some("intake-no-nothing")
                } else {
                    None
                }
            }
        }
    }

    /// Shows what was read.
    pub(super) fn show(&mut self, told: Told, asked: Asked) {
        let refused = told.order.iter().filter(|file| told.errors(**file) > 0);
        let refused: Vec<usize> = refused.copied().collect();
        self.opened = if refused.len() <= OPENED {
            refused.into_iter().collect()
        } else {
            HashSet::new()
        };
        self.search.drop_search();
        self.list = ListState::default();
        self.detail.reset();
        self.rows = told.rows(&self.opened, &Query::new(""));
        self.phase = Phase::Read {
            told: Box::new(told),
            asked,
        };
    }

    /// The list anew: another search, or a file opened or closed.
    pub(super) fn narrow(&mut self, cx: &Cx<'_>) {
        let rows = self.told().map_or_else(Vec::new, |told| {
            told.rows(&self.opened, &Query::new(self.search.text()))
        });
        self.rows = rows;
        let height = cx.layout.height(LIST);
        let at = self.list.selected(self.rows.len()).unwrap_or(0);
        self.list.select(at, self.rows.len(), height);
        self.detail.reset();
    }

    /// The selected row.
    pub(super) fn current(&self) -> Option<Row> {
        let at = self.list.selected(self.rows.len())?;
        self.rows.get(at).copied()
    }
}
