//! From a state to what a unit is asked.

use crate::domain::id::{NodeIx, UnitIx};
use crate::domain::index_set::{IndexSet, Item};
use crate::domain::precheck::step_of;
use crate::domain::self_assessment::SelfAnswer;
use crate::domain::stage::Stage;
use crate::domain::state::{State, UnitState};

use super::{Line, Question, Template};

impl Template {
    /// The template of a unit, with what it has handed in so far; None without such a unit or round.
    pub fn of(state: &State, unit: UnitIx) -> Option<Template> {
        let round = state.round()?;
        let unit = state.unit(unit)?;
        let set = &unit.set;
        let lines = (0..set.nodes().len())
            .map(NodeIx::at)
            .filter_map(|ix| line(unit, ix))
            .collect();
        let submission = unit.submission.as_deref();
        Some(Template {
            title: round.title.clone(),
            year: round.year,
            from: round.from,
            deadline: round.deadline(Stage::SelfAssessment),
            recipient: round.standing_agency.clone(),
            place: round.place.clone(),
            unit: unit.unit.id.to_string(),
            unit_name: unit.unit.name.clone(),
            note: set.header().note.clone(),
            linear_decimals: round.rules.linear_decimals,
            submitted: submission.is_some(),
            lines,
            evidence: submission.map_or_else(Vec::new, |s| s.data().evidence.clone()),
        })
    }
}

fn line(unit: &UnitState, ix: NodeIx) -> Option<Line> {
    let set = unit.set.as_ref();
    let node = set.node(ix)?;
    let question = node.item.as_ref().map(|item| {
        let answer = set.item_of_node(ix).and_then(|item| unit.answer(item));
        Box::new(question(item, answer))
    });
    Some(Line {
        code: node.code.to_string(),
        title: node.title.clone(),
        max: node.max,
        level: node.level,
        above: above(set, ix),
        question,
    })
}

fn above(set: &IndexSet, ix: NodeIx) -> Vec<usize> {
    let mut path = Vec::new();
    let mut at = set.node(ix).and_then(|node| node.parent);
    while let Some(parent) = at {
        path.push(parent.index());
        at = set.node(parent).and_then(|node| node.parent);
    }
    path.reverse();
    path
}

fn question(item: &Item, answer: Option<&SelfAnswer>) -> Question {
    let said = |text: fn(&SelfAnswer) -> &String| answer.map(text).cloned().unwrap_or_default();
    Question {
        method: item.method,
        guide: item.guide.clone(),
        requirement: item.evidence.clone(),
        step: step_of(item.step, item.rule.as_ref()),
        rule: item.rule.clone(),
        claim: answer.and_then(|answer| answer.claim),
        reported: said(|answer| &answer.reported),
        explanation: said(|answer| &answer.explanation),
        evidence_note: said(|answer| &answer.evidence_note),
    }
}
