//! `status`: stage, deadlines, progress, pre-checks, disputes, what blocks the lock and what to do next.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fault::Fault;
use super::flags::StatusFlags;
use super::instant;
use super::leniency;
use super::next;
use super::page::{Column, Meaning, Page, Table};
use super::prechecks::Summary;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::blocker::Blocker;
use crate::domain::consolidation::Consolidation;
use crate::domain::progress::{Progress, Share};
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::domain;
use crate::session::Session;

/// Blockers that are named one by one.
const BLOCKERS_SHOWN: usize = 10;
/// Late units that are named one by one.
const LATE_SHOWN: usize = 20;
/// Columns of a bar.
const BAR: u32 = 20;

/// Done out of due.
#[derive(Debug, Serialize)]
struct Part {
    id: String,
    name: String,
    done: u32,
    due: u32,
    percent: u32,
}

impl Part {
    fn new(id: &str, name: &str, share: Share) -> Part {
        Part {
            id: id.to_owned(),
            name: name.to_owned(),
            done: share.done,
            due: share.due,
            percent: share.percent(),
        }
    }
}

/// What blocks the lock.
#[derive(Debug, Serialize)]
struct Block {
    code: &'static str,
    unit: Option<String>,
    item: Option<String>,
    what: String,
    way_out: String,
}

/// A unit whose self-assessment came late.
#[derive(Debug, Serialize)]
struct Late {
    unit: String,
    name: String,
    days: u32,
}

/// How much this version changed against the one before.
#[derive(Debug, Serialize)]
struct SinceEarlier {
    against: u32,
    locked_at: String,
    cells: usize,
    units: usize,
}

/// Explanations of a unit, or verdicts of a member, that came late.
#[derive(Debug, Serialize)]
struct LateCells {
    #[serde(rename = "by")]
    id: String,
    name: String,
    cells: u32,
    days: u32,
}

/// Where the round stands.
#[derive(Debug, Serialize)]
struct Status {
    round: String,
    title: String,
    year: u16,
    stage: &'static str,
    version: u32,
    /// Only where an earlier version was locked.
    #[serde(skip_serializing_if = "Option::is_none")]
    since_earlier: Option<SinceEarlier>,
    entries: u64,
    head: String,
    deadlines: BTreeMap<&'static str, String>,
    meeting_rules: serde_json::Value,
    submitted: Part,
    cells: Part,
    submitted_by_block: Vec<Part>,
    late: Vec<Late>,
    late_explanations: Vec<LateCells>,
    late_verdicts: Vec<LateCells>,
    members: Vec<Part>,
    areas: Vec<Part>,
    blocks: Vec<Part>,
    prechecks: BTreeMap<&'static str, u32>,
    prechecks_summary: Summary,
    disputes_open: usize,
    disputes_settled: usize,
    blocker_count: usize,
    blockers_by_kind: BTreeMap<&'static str, usize>,
    blockers: Vec<Block>,
    waiting_for_me: Option<usize>,
    next: Vec<String>,
}

/// Says where the round stands.
///
/// # Errors
/// The session can't be read.
pub fn run(setting: &Setting, flags: &StatusFlags) -> Result<Reply, Fault> {
    let session = setting.read(&flags.session)?;
    if flags.leniency {
        return leniency::run(setting, &session);
    }
    let status = gather(setting, &session);
    setting.answer(&status, |page| print(setting, &session, page, &status))
}

fn gather(setting: &Setting, session: &Session) -> Status {
    let state = session.state();
    let viewpoint = session.viewpoint();
    let progress = Progress::of(state);
    let round = state.round();
    let blockers = state.blockers(viewpoint);
    let (disputes_open, disputes_settled) = disputes(state, viewpoint);
    let prechecks = Summary::of(state, viewpoint);
    let mut by_kind = BTreeMap::new();
    for blocker in &blockers {
        *by_kind.entry(blocker.code()).or_default() += 1;
    }
    let seat = session.seat_ix().map(|seat| state.looks_for(seat));
    let locale = &setting.locale;
    Status {
        round: round.map_or_else(String::new, |r| r.id.clone()),
        title: round.map_or_else(String::new, |r| r.title.clone()),
        year: round.map_or(0, |r| r.year),
        stage: state.stage().code(),
        version: state.version().0,
        since_earlier: since_earlier(session),
        entries: session.head().seq,
        head: session.head().hash.to_string(),
        deadlines: round.map_or_else(BTreeMap::new, |round| {
            let days = round.deadlines.iter();
            days.map(|d| (d.stage.code(), d.day.iso())).collect()
        }),
        meeting_rules: super::meeting::rules_json(state),
        submitted: Part::new(
            "submitted",
            &locale.text("cli-status-submitted"),
            progress.submitted,
        ),
        cells: Part::new("cells", &locale.text("cli-status-cells"), progress.cells),
        submitted_by_block: blocks(state, &progress.submitted_by_block),
        late: late(state),
        late_explanations: late_explanations(state, viewpoint),
        late_verdicts: late_verdicts(state),
        members: members(state, &progress),
        areas: areas(state, &progress),
        blocks: blocks(state, &progress.by_block),
        prechecks: prechecks.by_code(),
        prechecks_summary: prechecks,
        disputes_open,
        disputes_settled,
        blocker_count: blockers.len(),
        blockers_by_kind: by_kind,
        blockers: blockers
            .iter()
            .take(BLOCKERS_SHOWN)
            .map(|blocker| block(setting, state, blocker))
            .collect(),
        waiting_for_me: seat.map(|member| next::waiting(state, member).len()),
        next: next::steps(setting, session),
    }
}

fn since_earlier(session: &Session) -> Option<SinceEarlier> {
    let (state, viewpoint) = (session.state(), session.viewpoint());
    state.earlier_seal()?;
    let changes = state.version_changes(viewpoint, &Consolidation::of(state, viewpoint))?;
    Some(SinceEarlier {
        against: changes.earlier.version.0,
        locked_at: instant::utc(changes.earlier.at),
        cells: changes.cells.len(),
        units: changes.units.len(),
    })
}

/// Open and settled disputes as far as the viewpoint may know; only a cell with a log can be in dispute.
fn disputes(state: &State, viewpoint: Viewpoint) -> (usize, usize) {
    let mut counts = (0, 0);
    for cell in state.cell_positions() {
        if state.cell(cell).is_none_or(|c| c.log().is_empty()) {
            continue;
        }
        let facts = state.facts(cell, viewpoint);
        match facts.and_then(|facts| facts.dispute) {
            Some(dispute) if dispute.state.is_open() => counts.0 += 1,
            Some(_) => counts.1 += 1,
            None => {}
        }
    }
    counts
}

fn blocks(state: &State, shares: &BTreeMap<crate::domain::id::BlockIx, Share>) -> Vec<Part> {
    let named = shares.iter().filter_map(|(ix, share)| {
        let block = state.blocks().get(ix.index())?;
        Some(Part::new(block.id.as_str(), &block.name, *share))
    });
    named.collect()
}

fn members(state: &State, progress: &Progress) -> Vec<Part> {
    let named = progress.by_member.iter().filter_map(|(ix, share)| {
        let member = state.member(*ix)?;
        Some(Part::new(member.id.as_str(), &member.office, *share))
    });
    named.collect()
}

fn late(state: &State) -> Vec<Late> {
    let units = state.late_units().into_iter();
    let named = units.filter_map(|(ix, days)| {
        let unit = &state.unit(ix)?.unit;
        Some(Late {
            unit: unit.id.to_string(),
            name: unit.name.clone(),
            days,
        })
    });
    named.collect()
}

fn late_explanations(state: &State, viewpoint: Viewpoint) -> Vec<LateCells> {
    let late = state.late_explanations(viewpoint).into_iter();
    let named = late.filter_map(|(ix, late)| {
        let unit = &state.unit(ix)?.unit;
        Some(LateCells {
            id: unit.id.to_string(),
            name: unit.name.clone(),
            cells: late.cells,
            days: late.days,
        })
    });
    named.collect()
}

fn late_verdicts(state: &State) -> Vec<LateCells> {
    let late = state.late_verdicts().into_iter();
    let named = late.filter_map(|(ix, late)| {
        let member = state.member(ix)?;
        Some(LateCells {
            id: member.id.to_string(),
            name: member.office.clone(),
            cells: late.cells,
            days: late.days,
        })
    });
    named.collect()
}

/// Areas by their place in the index sets; sets of one round share them.
fn areas(state: &State, progress: &Progress) -> Vec<Part> {
    let named = progress.by_area.iter().filter_map(|(at, share)| {
        let sets = state.index_sets().iter();
        let area = sets
            .filter_map(|set| set.node(*set.areas().get(usize::from(*at))?))
            .next()?;
        Some(Part::new(area.code.as_str(), &area.title, *share))
    });
    named.collect()
}

fn block(setting: &Setting, state: &State, blocker: &Blocker) -> Block {
    let cell = blocker.cell().and_then(|cell| state.cell_id(cell));
    let unit = match blocker {
        Blocker::NotSubmitted(unit) => state.unit(*unit).map(|u| u.unit.id.to_string()),
        _ => cell.as_ref().map(|cell| cell.unit.to_string()),
    };
    let (what, way_out) = domain::blocker(&setting.locale, state, blocker);
    Block {
        code: blocker.code(),
        unit,
        item: cell.map(|cell| cell.item.to_string()),
        what,
        way_out,
    }
}

fn print(setting: &Setting, session: &Session, page: &mut Page, status: &Status) {
    let locale = &setting.locale;
    let state = session.state();
    page.heading(&status.title);
    let stage = next::stage_with_deadline(setting, state, state.stage());
    page.field(&locale.text("cli-status-stage"), &stage);
    page.field(
        &locale.text("cli-status-version"),
        &status.version.to_string(),
    );
    if let (Some(since), Some(note)) = (&status.since_earlier, domain::version_note(locale, state))
    {
        let text = locale.with(
            "version-status-text",
            &[
                ("note", note.as_str()),
                ("cells", &locale.count(since.cells)),
                ("units", &locale.count(since.units)),
                ("session", &session.place()),
            ],
        );
        page.field(&locale.text("version-status"), &text);
    }
    page.field(
        &locale.text("cli-status-entries"),
        &status.entries.to_string(),
    );
    let (hands, order) = domain::meeting_rules(locale, state.meeting_rules());
    page.field(
        &locale.text("sitting-status-rules"),
        &format!("{hands}; {order}"),
    );
    page.heading(&locale.text("cli-status-progress"));
    let mut table = bars();
    part(setting, &mut table, &status.submitted);
    part(setting, &mut table, &status.cells);
    page.table(&table);
    for (title, parts) in [
        ("cli-status-by-block", &status.blocks),
        ("cli-status-by-member", &status.members),
        ("cli-status-by-area", &status.areas),
    ] {
        page.heading(&locale.text(title));
        let mut table = bars();
        parts.iter().for_each(|p| part(setting, &mut table, p));
        page.table(&table);
    }
    print_deadlines(setting, page, state);
    print_late(setting, page, status);
    for (heading, late) in [
        ("late-explanations", &status.late_explanations),
        ("late-verdicts", &status.late_verdicts),
    ] {
        print_late_cells(setting, page, heading, late);
    }
    status.prechecks_summary.print(locale, state, page);
    print_blockers(setting, page, status);
    page.heading(&locale.text("cli-status-next"));
    for step in &status.next {
        page.under(&format!("→ {step}"));
    }
}

fn print_late(setting: &Setting, page: &mut Page, status: &Status) {
    if status.late.is_empty() {
        return;
    }
    let locale = &setting.locale;
    page.heading(&locale.counted("late-units", status.late.len(), &[]));
    for late in status.late.iter().take(LATE_SHOWN) {
        let days = domain::days_late(locale, late.days);
        page.under(&format!("{} ({}): {days}", late.name, late.unit));
    }
    let more = status.late.len().saturating_sub(LATE_SHOWN);
    if more > 0 {
        page.under(&locale.counted("late-units-more", more, &[]));
    }
}

/// The last day of each stage that has one, and which of them is on.
fn print_deadlines(setting: &Setting, page: &mut Page, state: &State) {
    let locale = &setting.locale;
    let deadlines = state.round().map_or(&[][..], |round| &round.deadlines);
    if deadlines.is_empty() {
        return;
    }
    page.heading(&locale.text("late-deadlines"));
    let mut table = Table::bare(&[Column::Left, Column::Left, Column::Wide]);
    for deadline in deadlines {
        let (meaning, id) = match deadline.stage.cmp(&state.stage()) {
            std::cmp::Ordering::Less => (Meaning::Quiet, "late-stage-over"),
            std::cmp::Ordering::Equal => (Meaning::Waiting, "late-stage-on"),
            std::cmp::Ordering::Greater => (Meaning::Plain, "late-stage-ahead"),
        };
        let row = [
            domain::stage(locale, deadline.stage),
            locale.date(deadline.day),
            locale.text(id),
        ];
        table.row_of(meaning, row);
    }
    page.table(&table);
}

fn print_late_cells(setting: &Setting, page: &mut Page, heading: &str, late: &[LateCells]) {
    if late.is_empty() {
        return;
    }
    let locale = &setting.locale;
    page.heading(&locale.text(heading));
    for line in late.iter().take(LATE_SHOWN) {
        let days = domain::days_late(locale, line.days);
        let cells = usize::try_from(line.cells).unwrap_or(usize::MAX);
        let cells = locale.counted("late-cells", cells, &[]);
        page.under(&format!("{} ({}): {cells}, {days}", line.name, line.id));
    }
    let more = late.len().saturating_sub(LATE_SHOWN);
    if more > 0 {
        page.under(&locale.counted("late-more", more, &[]));
    }
}

fn bars() -> Table {
    Table::bare(&[Column::Wide, Column::Right, Column::Right, Column::Left])
}

fn part(setting: &Setting, table: &mut Table, part: &Part) {
    let filled = part.percent * BAR / 100;
    let bar = (0..BAR).map(|at| if at < filled { '█' } else { '░' });
    let bar: String = if setting.global.plain {
        String::new()
    } else {
        bar.collect()
    };
    let meaning = if part.done >= part.due {
        Meaning::Good
    } else {
        Meaning::Plain
    };
    table.row_of(
        meaning,
        [
            part.name.clone(),
            format!("{}/{}", part.done, part.due),
            format!("{} %", part.percent),
            bar,
        ],
    );
}

fn print_blockers(setting: &Setting, page: &mut Page, status: &Status) {
    let locale = &setting.locale;
    page.heading(&locale.text("cli-status-disputes"));
    let counts = locale.with(
        "cli-status-disputes-count",
        &[
            ("open", &locale.count(status.disputes_open)),
            ("settled", &locale.count(status.disputes_settled)),
        ],
    );
    page.under(&counts);
    page.heading(&locale.counted("cli-status-blockers", status.blocker_count, &[]));
    let mut table = Table::bare(&[Column::Wide, Column::Right]);
    for (code, count) in &status.blockers_by_kind {
        let name = locale.text(&format!("cli-blocker-{}", code.replace('_', "-")));
        table.row([name, locale.count(*count)]);
    }
    page.table(&table);
    for blocker in &status.blockers {
        page.under(&format!("• {}", blocker.what));
        page.under(&format!("  → {}", blocker.way_out));
    }
}
