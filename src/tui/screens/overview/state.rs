//! What the overview shows, derived once from each state of the round.

use super::tasks::{Task, tasks};
use crate::{
    domain::{
        deadline::LateCells,
        id::{BlockIx, MemberIx},
        progress::{Progress, Share},
        stage::Stage,
    },
    locale::domain as says,
    tui::{
        app::Cx,
        layout::PartId,
        model::Model,
        widgets::{ListState, Panes, ProseState},
    },
};

/// What to do next, and what stops the lock.
pub const TASKS: PartId = "overview-tasks";
/// The bars.
pub const PROGRESS: PartId = "overview-progress";

/// Late units that are named one by one.
const LATE_SHOWN: usize = 5;

/// A line of the progress pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The head of a group, by its message.
    Head(&'static str),
    /// A line of its own.
    Note(String),
    /// A bar.
    Bar {
        /// Who or what it is about.
        label: String,
        /// Whether it is about the person here.
        mine: bool,
        /// How far it is.
        share: Share,
    },
}

/// The overview.
pub struct Overview {
    pub(super) tasks: Vec<Task>,
    pub(super) measures: Vec<Measure>,
    pub(super) list: ListState,
    pub(super) panes: Panes,
    pub(super) scroll: ProseState,
    /// The stages that the dialog offered last.
    pub(super) offered: Vec<Stage>,
}

impl Default for Overview {
    fn default() -> Self {
        Self {
            tasks: Vec::new(),
            measures: Vec::new(),
            list: ListState::default(),
            panes: Panes::new(&[TASKS, PROGRESS]),
            scroll: ProseState::default(),
            offered: Vec::new(),
        }
    }
}

impl Overview {
    /// Counts everything again.
    pub(super) fn derive(&mut self, cx: &Cx<'_>) {
        let progress = Progress::of(cx.model.state);
        self.measures = measures(cx, &progress);
        self.tasks = tasks(cx, &progress);
        if self
            .list
            .selected(self.tasks.len())
            .is_none_or(|at| !self.is_task(at))
        {
            let first = (0..self.tasks.len())
                .find(|at| self.is_task(*at))
                .unwrap_or(0);
            self.list
                .select(first, self.tasks.len(), cx.layout.height(TASKS));
        }
    }

    /// Whether something can be done about a row.
    pub(super) fn is_task(&self, row: usize) -> bool {
        self.tasks.get(row).is_some_and(|task| task.way.is_some())
    }
}

/// The units that handed in late, after a head.
fn late(cx: &Cx<'_>, measures: &mut Vec<Measure>) {
    let state = cx.model.state;
    let late = state.late_units();
    if late.is_empty() {
        return;
    }
    measures.push(Measure::Head("late-heading"));
    for (ix, days) in late.iter().take(LATE_SHOWN) {
        let name = state.unit(*ix).map_or("?", |unit| unit.unit.name.as_str());
        let days = says::days_late(cx.locale, *days);
        measures.push(Measure::Note(format!("! {name}: {days}")));
    }
    let more = late.len().saturating_sub(LATE_SHOWN);
    if more > 0 {
        let text = cx.locale.counted("late-units-more", more, &[]);
        measures.push(Measure::Note(text));
    }
}

/// Explanations of units, and verdicts of members, that came late: each after a head.
fn late_cells(cx: &Cx<'_>, measures: &mut Vec<Measure>) {
    let state = cx.model.state;
    let explained = state.late_explanations(cx.model.viewpoint()).into_iter();
    let explained =
        explained.filter_map(|(ix, late)| Some((state.unit(ix)?.unit.name.as_str(), late)));
    let judged = state.late_verdicts().into_iter();
    let judged = judged.map(|(member, late)| (cx.model.office(member), late));
    let groups: [(&str, Vec<(&str, LateCells)>); 2] = [
        ("late-explanations", explained.collect()),
        ("late-verdicts", judged.collect()),
    ];
    for (head, late) in groups {
        if late.is_empty() {
            continue;
        }
        measures.push(Measure::Head(head));
        for (name, late) in late.iter().take(LATE_SHOWN) {
            let cells = usize::try_from(late.cells).unwrap_or(usize::MAX);
            let cells = cx.locale.counted("late-cells", cells, &[]);
            let days = says::days_late(cx.locale, late.days);
            measures.push(Measure::Note(format!("! {name}: {cells}, {days}")));
        }
        let more = late.len().saturating_sub(LATE_SHOWN);
        if more > 0 {
            measures.push(Measure::Note(cx.locale.counted("late-more", more, &[])));
        }
    }
}

fn measures(cx: &Cx<'_>, progress: &Progress) -> Vec<Measure> {
    let model = cx.model;
    let state = model.state;
    let block = |ix: BlockIx| {
        state
            .blocks()
            .get(ix.index())
            .map(|block| block.name.clone())
            .unwrap_or_default()
    };
    let bar = |label: String, share: Share| Measure::Bar {
        label,
        mine: false,
        share,
    };
    let mut measures = Vec::new();
    if state.stage() <= Stage::SelfAssessment {
        measures.push(Measure::Head("tui-progress-submitted"));
        measures.extend(
            progress
                .submitted_by_block
                .iter()
                .map(|(ix, share)| bar(block(*ix), *share)),
        );
    }
    measures.push(Measure::Head("tui-progress-by-block"));
    measures.extend(
        progress
            .by_block
            .iter()
            .map(|(ix, share)| bar(block(*ix), *share)),
    );
    measures.push(Measure::Head("tui-progress-by-area"));
    for (area, share) in &progress.by_area {
        measures.push(bar(area_name(model, *area), *share));
    }
    measures.push(Measure::Head("tui-progress-by-member"));
    let me = model.reviewer();
    for (member, share) in &progress.by_member {
        let label = member_name(model, *member);
        measures.push(Measure::Bar {
            label,
            mine: Some(*member) == me,
            share: *share,
        });
    }
    late(cx, &mut measures);
    late_cells(cx, &mut measures);
    measures
}

/// The area at a position. Index sets may name theirs differently; the first that has one there gives the name.
fn area_name(model: &Model<'_>, position: u16) -> String {
    let mut sets = model.state.index_sets().iter();
    let found = sets.find_map(|set| {
        let node = set.node(*set.areas().get(usize::from(position))?)?;
        Some(format!("{} {}", node.code, node.title))
    });
    found.unwrap_or_else(|| (position + 1).to_string())
}

fn member_name(model: &Model<'_>, member: MemberIx) -> String {
    model.office(member).to_owned()
}
