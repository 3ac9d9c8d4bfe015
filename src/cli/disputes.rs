//! `disputes`: by impact, as far as the seat may see them.

use std::cmp::Reverse;

use serde::Serialize;

use super::dispute_life::{self, SettledLine, StepLine, codes};
use super::fault::{Absent, Fault};
use super::flags::DisputesFlags;
use super::impact::{self, ImpactLine};
use super::instant;
use super::page::{Column, Meaning, Page, Table};
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::consolidation::Consolidation;
use crate::domain::dispute::Dispute;
use crate::domain::id::{CellId, CellIx};
use crate::domain::impact::Impact;
use crate::domain::precheck::computed_score;
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::{Locale, domain};
use crate::session::Session;

/// A dispute as it stands in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The cell.
    pub cell: CellIx,
    /// Its names.
    pub id: CellId,
    /// The dispute.
    pub dispute: Dispute,
    /// What it can still change; None when settled, or with one outcome only.
    pub impact: Option<Impact>,
}

#[derive(Debug, Serialize)]
struct Verdict {
    member: String,
    value: String,
    why: String,
}

#[derive(Debug, Serialize)]
struct Line {
    unit: String,
    unit_name: String,
    item: String,
    title: String,
    state: &'static str,
    kinds: Vec<&'static str>,
    standing: Vec<&'static str>,
    reopened: u32,
    settled: Option<SettledLine>,
    history: Vec<StepLine>,
    /// `open`, `differing` or `closed`: how far the seat may look into the cell.
    sight: &'static str,
    self_score: Option<String>,
    computed: Option<String>,
    arithmetic: Option<String>,
    verdicts: Vec<Verdict>,
    explanation: Option<String>,
    explained_late_days: Option<u32>,
    r#final: Option<String>,
    impact: Option<ImpactLine>,
}

/// Lists disputes.
///
/// # Errors
/// There is no such unit, or the session can't be read.
pub fn run(setting: &Setting, flags: &DisputesFlags) -> Result<Reply, Fault> {
    let session = setting.read(&flags.session)?;
    let state = session.state();
    if let Some(unit) = &flags.unit
        && state.unit_ix(unit.as_str()).is_none()
    {
        return Err(Absent::Unit(unit.to_string()).into());
    }
    let wanted = |id: &CellId| {
        flags.unit.as_ref().is_none_or(|unit| id.unit == *unit)
            && flags.item.as_ref().is_none_or(|item| id.item == *item)
    };
    let mut listed = list(state, session.viewpoint(), flags.open, wanted);
    listed.retain(|l| {
        let kinds = if l.dispute.standing.is_empty() {
            &l.dispute.kinds
        } else {
            &l.dispute.standing
        };
        flags.kind.is_none_or(|kind| kinds.contains(&kind))
            && flags
                .state
                .as_deref()
                .is_none_or(|wanted| wanted == l.dispute.state.code())
    });
    let lines: Vec<Line> = listed
        .iter()
        .filter_map(|l| line(&setting.locale, &session, l))
        .collect();
    let answer = serde_json::json!({ "count": lines.len(), "disputes": lines });
    setting.answer(&answer, |page| print(setting, page, state, &listed, &lines))
}

/// Disputes of the cells wanted: open ones first, by impact, then settled ones.
pub fn list(
    state: &State,
    viewpoint: Viewpoint,
    only_open: bool,
    wanted: impl Fn(&CellId) -> bool,
) -> Vec<Listed> {
    let standing = Consolidation::of(state, viewpoint);
    let mut listed: Vec<Listed> = state
        .cell_positions()
        .filter(|cell| state.cell(*cell).is_some_and(|c| !c.log().is_empty()))
        .filter_map(|cell| {
            let id = state.cell_id(cell).filter(&wanted)?;
            let dispute = state.facts(cell, viewpoint)?.dispute?;
            let open = dispute.state.is_open();
            if only_open && !open {
                return None;
            }
            let impact = open
                .then(|| Impact::of(state, &standing, cell, viewpoint))
                .flatten();
            Some(Listed {
                cell,
                id,
                dispute,
                impact,
            })
        })
        .collect();
    listed.sort_by_key(|l| {
        let weight = l.impact.as_ref().map(Impact::weight);
        (Reverse(l.dispute.state.is_open()), Reverse(weight), l.cell)
    });
    listed
}

fn line(locale: &Locale, session: &Session, listed: &Listed) -> Option<Line> {
    let (state, viewpoint) = (session.state(), session.viewpoint());
    let unit = state.unit(listed.cell.unit)?;
    let (node, _) = state.item(listed.cell)?;
    let facts = state.facts(listed.cell, viewpoint)?;
    let verdicts = facts.verdicts.iter().filter(|v| !v.stale).map(|v| Verdict {
        member: state
            .member(v.member)
            .map_or_else(String::new, |m| m.id.to_string()),
        value: instant::value(v.value),
        why: v.why.to_owned(),
    });
    Some(Line {
        unit: listed.id.unit.to_string(),
        unit_name: unit.unit.name.clone(),
        item: listed.id.item.to_string(),
        title: node.title.clone(),
        state: listed.dispute.state.code(),
        kinds: codes(&listed.dispute.kinds),
        standing: codes(&listed.dispute.standing),
        reopened: listed.dispute.reopened,
        settled: dispute_life::settled(state, &listed.dispute),
        history: dispute_life::steps(locale, state, &listed.dispute),
        sight: state.sight(listed.cell, viewpoint).code(),
        self_score: instant::claim(unit.claim(listed.cell.item)),
        computed: computed_score(state, listed.cell).map(|computed| computed.score.exact_text()),
        arithmetic: domain::rule_says(locale, state, listed.cell),
        verdicts: verdicts.collect(),
        explanation: facts.explanation.map(|e| e.answer.text.clone()),
        explained_late_days: facts
            .explanation
            .and_then(|e| state.days_late(Stage::Explanation, e.at)),
        r#final: state
            .settled(listed.cell, viewpoint)
            .map(|s| instant::value(s.value)),
        impact: listed
            .impact
            .as_ref()
            .map(|impact| ImpactLine::of(state, unit.block, impact)),
    })
}

fn print(setting: &Setting, page: &mut Page, state: &State, listed: &[Listed], lines: &[Line]) {
    let locale = &setting.locale;
    let heading = |column, id: &str| (column, locale.text(id));
    let mut table = Table::new(&[
        heading(Column::Left, "cli-column-unit"),
        heading(Column::Left, "cli-column-item"),
        heading(Column::Right, "cli-column-self"),
        heading(Column::Right, "checks-column-computed"),
        heading(Column::Left, "cli-column-appraised"),
        heading(Column::Wide, "cli-column-kinds"),
        heading(Column::Wide, "cli-column-state"),
        heading(Column::Left, "cli-column-impact"),
    ]);
    for (listed, line) in listed.iter().zip(lines) {
        let kinds: Vec<String> = listed
            .dispute
            .kinds
            .iter()
            .map(|kind| domain::dispute_kind(locale, *kind))
            .collect();
        let claim = state
            .unit(listed.cell.unit)
            .and_then(|u| u.claim(listed.cell.item));
        let values: Vec<String> = line
            .verdicts
            .iter()
            .map(|v| v.value.replace('.', mark(setting)))
            .collect();
        let meaning = if listed.dispute.state.is_open() {
            Meaning::Plain
        } else {
            Meaning::Quiet
        };
        table.row_of(
            meaning,
            [
                line.unit.clone(),
                line.item.clone(),
                domain::claim(locale, claim),
                computed_score(state, listed.cell).map_or_else(
                    || "–".to_owned(),
                    |computed| domain::points(locale, computed.score),
                ),
                match line.sight {
                    "differing" => format!("{} ≠ …", values.join(" / ")),
                    _ => values.join(" / "),
                },
                kinds.join(", "),
                domain::dispute_state(locale, &listed.dispute.state),
                impact_words(setting, listed.impact.as_ref()),
            ],
        );
    }
    page.table(&table);
    // One cell has room for how its score would come about.
    if let [line] = lines
        && let Some(arithmetic) = &line.arithmetic
    {
        page.field(&locale.text("cli-cell-rule"), arithmetic);
    }
    if let [line] = lines {
        dispute_life::print(locale, page, &line.history);
    }
    if let [only] = listed
        && let Some(impact) = &only.impact
        && let Some(unit) = state.unit(only.cell.unit)
    {
        impact::print(locale, page, state, unit.block, impact);
    }
    page.line(&locale.counted("cli-disputes-count", lines.len(), &[]));
}

const fn mark(setting: &Setting) -> &'static str {
    match setting.locale.language() {
        crate::locale::Language::Vietnamese => ",",
        crate::locale::Language::English => ".",
    }
}

fn impact_words(setting: &Setting, impact: Option<&Impact>) -> String {
    let locale = &setting.locale;
    let Some(impact) = impact else {
        return String::new();
    };
    let mut words = Vec::new();
    if impact.changes_band() {
        words.push(locale.text("cli-impact-band"));
    }
    if let Some((best, worst)) = impact.ranks.filter(|(best, worst)| best != worst) {
        let values = [("best", best.to_string()), ("worst", worst.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        words.push(locale.with("cli-impact-rank", &values));
    }
    if words.is_empty() {
        words.push(locale.text("cli-impact-index"));
    }
    words.join(", ")
}
