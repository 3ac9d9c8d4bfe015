//! `cell`: everything about one cell that the seat may see, with its history.

mod document;
mod print;

use serde::Serialize;

use document::{Document, UnitAnswer};

use crate::cli::dispute_life::{self, SettledLine, StepLine, codes};
use crate::cli::fault::Fault;
use crate::cli::flags::CellFlags;
use crate::cli::instant;
use crate::cli::prechecks::Found;
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::domain::cell::{CellEntry, CellEvent, CellFacts};
use crate::domain::dispute::DisputeKind;
use crate::domain::id::{CellId, CellIx, MemberIx};
use crate::domain::precheck::{PreCheck, computed_score};
use crate::domain::refusal::Refusal;
use crate::domain::state::State;
use crate::locale::{Locale, domain};
use crate::session::{Session, SessionError};

/// A verdict in force.
#[derive(Debug, Serialize)]
struct Judgement {
    member: String,
    office: String,
    verdict: &'static str,
    value: String,
    why: String,
    entry: u64,
    at: String,
    stale: bool,
    late_days: Option<u32>,
    #[serde(skip)]
    words: String,
}

/// A line of the history.
#[derive(Debug, Serialize)]
struct Line {
    entry: u64,
    at: String,
    author: String,
    text: String,
    #[serde(skip)]
    local: String,
}

/// Everything about a cell.
#[derive(Debug, Serialize)]
struct Sheet {
    unit: String,
    unit_name: String,
    item: String,
    title: String,
    method: String,
    max: String,
    guide: String,
    required_evidence: String,
    computed: Option<String>,
    arithmetic: Option<String>,
    self_score: Option<String>,
    reported: String,
    explanation: String,
    evidence_note: String,
    late_days: Option<u32>,
    documents: Vec<Document>,
    prechecks: Vec<Found>,
    reviewers: Vec<String>,
    closed_to_you: bool,
    sight: &'static str,
    verdicts: Vec<Judgement>,
    flags: Vec<(String, String)>,
    unit_answer: Option<UnitAnswer>,
    adjustments: Option<Adjustments>,
    dispute: Option<DisputeLine>,
    r#final: Option<String>,
    source: Option<&'static str>,
    /// Only where the final value is another than in the version before.
    #[serde(skip_serializing_if = "Option::is_none")]
    changed: Option<Changed>,
    history: Vec<Line>,
}

/// What became of the final value of the version before.
#[derive(Debug, Serialize)]
struct Changed {
    against: u32,
    before: Option<String>,
    after: Option<String>,
    cause: String,
}

/// Where the dispute stands.
#[derive(Debug, Serialize)]
struct DisputeLine {
    state: &'static str,
    kinds: Vec<&'static str>,
    standing: Vec<&'static str>,
    reopened: u32,
    settled: Option<SettledLine>,
    history: Vec<StepLine>,
    /// Reviewers differ, and what the others give is not shown yet.
    differ_unseen: bool,
    #[serde(skip)]
    words: String,
}

/// Bonus and penalty of the unit's year against their caps.
#[derive(Debug, Serialize)]
struct Adjustments {
    bonus: Capped,
    penalty: Capped,
}

/// Points of one kind against their yearly cap.
#[derive(Debug, Serialize)]
struct Capped {
    given: String,
    cap: String,
    counted: String,
    bites: bool,
}

/// Shows one cell.
///
/// # Errors
/// There is no such cell, or the session can't be read.
pub fn run(setting: &Setting, flags: &CellFlags) -> Result<Reply, Fault> {
    let session = setting.read(&flags.session)?;
    let state = session.state();
    let id = CellId {
        unit: flags.unit.clone(),
        item: flags.item.clone(),
    };
    let found = state.find_cell(&id);
    let Some(ix) = found else {
        return Err(no_cell(state, &id, flags));
    };
    let sheet = gather(setting, &session, &id, ix).ok_or_else(|| no_cell(state, &id, flags))?;
    setting.answer(&sheet, |page| {
        print::sheet(&setting.locale, page, &session, ix, &sheet)
    })
}

fn no_cell(state: &State, id: &CellId, flags: &CellFlags) -> Fault {
    let refusal = if state.unit_ix(id.unit.as_str()).is_none() {
        Refusal::UnknownUnit(id.unit.clone())
    } else {
        Refusal::UnknownItem {
            unit: id.unit.clone(),
            item: id.item.clone(),
        }
    };
    crate::cli::setting::refused_in(SessionError::from(refusal), state, flags.session.0.clone())
}

fn gather(setting: &Setting, session: &Session, id: &CellId, ix: CellIx) -> Option<Sheet> {
    let locale = &setting.locale;
    let (state, viewpoint) = (session.state(), session.viewpoint());
    let unit = state.unit(ix.unit)?;
    let (node, item) = unit.set.item(ix.item)?;
    let facts = state.facts(ix, viewpoint)?;
    let answer = unit.answer(ix.item);
    let said = |pick: fn(&crate::domain::self_assessment::SelfAnswer) -> &String| {
        answer.map_or_else(String::new, |a| pick(a).clone())
    };
    let settled = state.settled(ix, viewpoint);
    let office = |seat: MemberIx| office(state, seat);
    Some(Sheet {
        unit: id.unit.to_string(),
        unit_name: unit.unit.name.clone(),
        item: id.item.to_string(),
        title: node.title.clone(),
        method: domain::method(locale, item.method),
        max: node.max.exact_text(),
        guide: item.guide.clone(),
        required_evidence: item.evidence.clone(),
        computed: computed_score(state, ix).map(|computed| computed.score.exact_text()),
        arithmetic: domain::rule_says(locale, state, ix),
        self_score: instant::claim(unit.claim(ix.item)),
        reported: said(|a| &a.reported),
        explanation: said(|a| &a.explanation),
        evidence_note: said(|a| &a.evidence_note),
        late_days: state.submission_days_late(ix.unit),
        documents: document::of_cell(session, ix),
        prechecks: state
            .listed_checks(ix, viewpoint)
            .iter()
            .map(|listed| Found::of(locale, state, listed))
            .collect(),
        reviewers: unit.reviewers(ix.item).iter().map(office).collect(),
        closed_to_you: state.is_closed_to(ix, viewpoint),
        sight: state.sight(ix, viewpoint).code(),
        verdicts: judgements(locale, state, &facts),
        flags: facts
            .flags
            .iter()
            .map(|(m, why)| (office(*m), (*why).to_owned()))
            .collect(),
        unit_answer: facts.explanation.map(|e| document::unit_answer(state, e)),
        adjustments: item
            .method
            .is_adjustment()
            .then(|| adjustments(session, ix))
            .flatten(),
        dispute: dispute(locale, state, ix, &facts),
        r#final: settled.map(|s| instant::value(s.value)),
        source: settled.map(|s| s.source.code()),
        changed: changed(locale, session, ix),
        history: state
            .visible_log(ix, viewpoint)
            .filter(|entry| entry.event.is_told())
            .map(|entry| line(locale, state, entry))
            .collect(),
    })
}

fn changed(locale: &Locale, session: &Session, ix: CellIx) -> Option<Changed> {
    let state = session.state();
    let change = state.cell_change(ix, session.viewpoint())?;
    Some(Changed {
        against: state.earlier_seal()?.version.0,
        before: change.before.map(|settled| instant::value(settled.value)),
        after: change.after.map(|settled| instant::value(settled.value)),
        cause: domain::change_cause(locale, &change),
    })
}

fn adjustments(session: &Session, ix: CellIx) -> Option<Adjustments> {
    let both = session.state().adjustments(ix.unit, session.viewpoint())?;
    let capped = |points: crate::domain::adjustment::Capped| Capped {
        given: points.given.exact_text(),
        cap: points.cap.exact_text(),
        counted: points.counted().exact_text(),
        bites: points.bites(),
    };
    Some(Adjustments {
        bonus: capped(both.bonus),
        penalty: capped(both.penalty),
    })
}

fn office(state: &State, seat: MemberIx) -> String {
    state
        .member(seat)
        .map_or_else(String::new, |m| m.office.clone())
}

fn judgements(locale: &Locale, state: &State, facts: &CellFacts<'_>) -> Vec<Judgement> {
    let verdicts = facts.verdicts.iter().map(|v| Judgement {
        member: state
            .member(v.member)
            .map_or_else(String::new, |m| m.id.to_string()),
        office: office(state, v.member),
        verdict: instant::verdict(v.verdict),
        value: instant::value(v.value),
        why: v.why.to_owned(),
        entry: v.seq.0,
        at: instant::utc(v.at),
        stale: v.stale,
        late_days: state.verdict_days_late(v.seq, v.at),
        words: domain::verdict(locale, v.verdict),
    });
    verdicts.collect()
}

fn dispute(
    locale: &Locale,
    state: &State,
    ix: CellIx,
    facts: &CellFacts<'_>,
) -> Option<DisputeLine> {
    let dispute = facts.dispute.as_ref()?;
    Some(DisputeLine {
        state: dispute.state.code(),
        kinds: codes(&dispute.kinds),
        standing: codes(&dispute.standing),
        reopened: dispute.reopened,
        settled: dispute_life::settled(state, dispute),
        history: dispute_life::steps(locale, state, dispute),
        differ_unseen: dispute.standing.contains(&DisputeKind::ReviewersDiffer)
            && !facts.differ(state.reviewers_of(ix)),
        words: format!(
            "{}: {}",
            domain::dispute_state(locale, &dispute.state),
            domain::dispute_kinds(locale, &dispute.kinds)
        ),
    })
}

fn line(locale: &Locale, state: &State, entry: &CellEntry) -> Line {
    Line {
        entry: entry.seq.0,
        at: instant::utc(entry.at),
        author: office(state, entry.author),
        text: happened(locale, state, &entry.event),
        local: domain::instant(locale, state, entry.at),
    }
}

fn happened(locale: &Locale, state: &State, event: &CellEvent) -> String {
    let why = |words: String, why: &str| match why {
        "" => words,
        why => format!("{words} – {why}"),
    };
    match event {
        CellEvent::Replaced => locale.text("cli-cell-replaced"),
        CellEvent::Surveyed(score) => {
            let score = domain::points(locale, *score);
            locale.with("cli-cell-surveyed", &[("score", &score)])
        }
        CellEvent::Judged {
            verdict,
            why: reason,
            ..
        } => why(domain::verdict(locale, *verdict), reason),
        CellEvent::Drafted {
            member,
            verdict,
            why: reason,
        } => {
            let words = domain::verdict(locale, *verdict);
            let values = [
                ("member", &*office(state, *member)),
                ("verdict", words.as_str()),
            ];
            why(locale.with("cli-cell-drafted", &values), reason)
        }
        CellEvent::Flagged { note, .. } => why(locale.text("cli-cell-flagged"), note),
        CellEvent::Unflagged { .. } => locale.text("cli-cell-unflagged"),
        CellEvent::PreCheckAnswered { code, text, .. } => {
            let name = PreCheck::of_code(code)
                .map_or_else(|| code.clone(), |check| domain::precheck(locale, check));
            why(
                locale.with("checks-cell-answered", &[("check", &name)]),
                text,
            )
        }
        CellEvent::Explained(answer) => why(position(locale, answer.position), &answer.text),
        CellEvent::Ruled { ruling, value } => {
            let number = (ruling.index() + 1).to_string();
            let value = domain::value(locale, *value);
            let reason = state.ruling(*ruling).map_or("", |r| r.why.as_str());
            let words = locale.with("cli-cell-ruled", &[("number", &number), ("value", &value)]);
            why(words, reason)
        }
        CellEvent::SurroundingsChanged(until) => {
            domain::reviewers_until(locale, state, until).unwrap_or_default()
        }
        CellEvent::RulingVoided { ruling } => {
            let number = (ruling.index() + 1).to_string();
            locale.with("cli-cell-ruling-voided", &[("number", &number)])
        }
    }
}

/// What a unit makes of an adjusted score.
fn position(locale: &Locale, position: crate::domain::self_assessment::Position) -> String {
    use crate::domain::self_assessment::Position;
    match position {
        Position::Accepts => locale.text("cli-position-accepts"),
        Position::Contests => locale.text("cli-position-contests"),
        Position::Explains => locale.text("cli-position-explains"),
    }
}
