//! `status --leniency`: how the members appraised, as tables with plots in text.

use serde::Serialize;

use super::fault::Fault;
use super::instant;
use super::page::{Column, Page, Table};
use super::reply::Reply;
use super::setting::{Setting, refused_in};
use crate::domain::id::{BlockIx, CellIx};
use crate::domain::leniency::{BINS, Change, Conduct, Inflation, Leniency, Reviewer, Untouched};
use crate::domain::points::Points;
use crate::domain::refusal::{Refusal, Right};
use crate::domain::spread::Spread;
use crate::domain::state::State;
use crate::locale::{Locale, domain};
use crate::session::Session;
use crate::text::plot::{Axis, Whisker, bar};

/// Columns of a plot.
const PLOT: usize = 31;
/// Columns of the longest bar of a histogram.
const BAR: usize = 24;
/// Changed cells that are named one by one.
const SHOWN: usize = 5;

#[derive(Debug, Serialize)]
struct SpreadLine {
    cells: u32,
    mean: Option<String>,
    deviation: Option<String>,
}

#[derive(Debug, Serialize)]
struct ChangeLine {
    points: SpreadLine,
    percent_of_max: SpreadLine,
}

#[derive(Debug, Serialize)]
struct ConductLine {
    verdicts: u32,
    unchanged: u32,
    not_applicable: u32,
    against_self: ChangeLine,
    against_others: ChangeLine,
}

#[derive(Debug, Serialize)]
struct AreaLine {
    area: String,
    #[serde(flatten)]
    conduct: ConductLine,
}

#[derive(Debug, Serialize)]
struct CellLine {
    unit: String,
    item: String,
    own: String,
    given: String,
    percent_of_max: Option<String>,
}

#[derive(Debug, Serialize)]
struct ReviewerLine {
    member: String,
    office: String,
    #[serde(flatten)]
    conduct: ConductLine,
    areas: Vec<AreaLine>,
    histogram: Vec<u32>,
    changed: Vec<CellLine>,
}

#[derive(Debug, Serialize)]
struct RevisedLine {
    unit: String,
    item: String,
    member: String,
    before: String,
    after: String,
    entry: u64,
}

#[derive(Debug, Serialize)]
struct UntouchedLine {
    block: String,
    area: String,
    judged: u32,
    untouched: u32,
}

#[derive(Debug, Serialize)]
struct InflationLine {
    block: String,
    own: String,
    given: String,
    max: String,
    above: ChangeLine,
}

fn exact(number: i64) -> String {
    Points::from_ten_thousandths(number).exact_text()
}

fn spread_line(spread: &Spread) -> SpreadLine {
    SpreadLine {
        cells: spread.count(),
        mean: spread.mean().map(exact),
        deviation: spread.deviation().map(exact),
    }
}

fn change_line(change: &Change) -> ChangeLine {
    ChangeLine {
        points: spread_line(&change.points),
        percent_of_max: spread_line(&change.percent),
    }
}

fn conduct_line(conduct: &Conduct) -> ConductLine {
    ConductLine {
        verdicts: conduct.verdicts,
        unchanged: conduct.unchanged,
        not_applicable: conduct.not_applicable,
        against_self: change_line(&conduct.against_self),
        against_others: change_line(&conduct.against_others),
    }
}

fn cell_names(state: &State, cell: CellIx) -> (String, String) {
    state.cell_id(cell).map_or_else(Default::default, |id| {
        (id.unit.to_string(), id.item.to_string())
    })
}

fn block_id(state: &State, block: BlockIx) -> String {
    let block = state.blocks().get(block.index());
    block.map_or_else(String::new, |block| block.id.to_string())
}

fn member_id(state: &State, member: crate::domain::id::MemberIx) -> String {
    let member = state.member(member);
    member.map_or_else(String::new, |member| member.id.to_string())
}

fn reviewer_line(state: &State, reviewer: &Reviewer) -> ReviewerLine {
    let changed = reviewer.changed.iter().map(|changed| {
        let (unit, item) = cell_names(state, changed.cell);
        CellLine {
            unit,
            item,
            own: instant::value(changed.own),
            given: instant::value(changed.given),
            percent_of_max: changed.percent.map(Points::exact_text),
        }
    });
    ReviewerLine {
        member: member_id(state, reviewer.member),
        office: state
            .member(reviewer.member)
            .map_or_else(String::new, |member| member.office.clone()),
        conduct: conduct_line(&reviewer.whole),
        areas: reviewer
            .areas
            .iter()
            .map(|(area, conduct)| AreaLine {
                area: domain::area_code(state, *area),
                conduct: conduct_line(conduct),
            })
            .collect(),
        histogram: reviewer.histogram.to_vec(),
        changed: changed.collect(),
    }
}

/// Shows how the members appraised.
///
/// # Errors
/// Whoever looks has no seat in the council.
pub fn run(setting: &Setting, session: &Session) -> Result<Reply, Fault> {
    let (state, viewpoint) = (session.state(), session.viewpoint());
    if !state.may_see_leniency(viewpoint) {
        let refusal = Refusal::NotAllowed(Right::Council);
        return Err(refused_in(refusal.into(), state, session.place().into()));
    }
    let leniency = Leniency::of(state, viewpoint);
    let reviewers = leniency.reviewers.iter();
    let revised = leniency.revised.iter().map(|revised| {
        let (unit, item) = cell_names(state, revised.cell);
        RevisedLine {
            unit,
            item,
            member: member_id(state, revised.member),
            before: instant::value(revised.before),
            after: instant::value(revised.after),
            entry: revised.seq.0,
        }
    });
    let untouched = leniency.untouched.iter();
    let inflation = leniency.inflation.iter();
    let answer = serde_json::json!({
        "bins": BINS.map(|(from, to)| [from, to]),
        "reviewers": reviewers.map(|r| reviewer_line(state, r)).collect::<Vec<_>>(),
        "changed_after_explanation": revised.collect::<Vec<_>>(),
        "untouched": untouched.map(|((block, area), count)| UntouchedLine {
            block: block_id(state, *block),
            area: domain::area_code(state, *area),
            judged: count.judged,
            untouched: count.untouched,
        }).collect::<Vec<_>>(),
        "inflation": inflation.map(|(block, inflation)| InflationLine {
            block: block_id(state, *block),
            own: inflation.own.exact_text(),
            given: inflation.given.exact_text(),
            max: inflation.max.exact_text(),
            above: change_line(&inflation.above),
        }).collect::<Vec<_>>(),
    });
    setting.answer(&answer, |page| print(setting, page, state, &leniency))
}

fn print(setting: &Setting, page: &mut Page, state: &State, leniency: &Leniency) {
    let locale = &setting.locale;
    if leniency.reviewers.is_empty() {
        page.line(&locale.text("leniency-none"));
        return;
    }
    for (id, pick) in [
        (
            "leniency-against-self",
            against_self as fn(&Conduct) -> &Change,
        ),
        ("leniency-against-others", against_others),
    ] {
        page.heading(&locale.text(id));
        print_reviewers(setting, page, state, leniency, pick);
    }
    page.heading(&locale.text("leniency-histograms"));
    for reviewer in &leniency.reviewers {
        print_reviewer(setting, page, state, reviewer);
    }
    print_revised(locale, page, state, leniency);
    print_blocks(setting, page, state, leniency);
}

const fn against_self(conduct: &Conduct) -> &Change {
    &conduct.against_self
}

const fn against_others(conduct: &Conduct) -> &Change {
    &conduct.against_others
}

fn whisker_of(spread: &Spread) -> Option<Whisker> {
    let (mean, deviation) = (spread.mean()?, spread.deviation()?);
    Some(Whisker {
        low: mean.saturating_sub(deviation),
        mark: mean,
        high: mean.saturating_add(deviation),
    })
}

/// The axis on which these spreads lie, with zero on it.
fn axis_of<'a>(spreads: impl Iterator<Item = &'a Spread>) -> Axis {
    let whiskers = spreads.filter_map(whisker_of);
    let ends = whiskers.flat_map(|whisker| [whisker.low, whisker.high]);
    Axis::over(ends.chain([0]), PLOT)
}

fn percent(locale: &Locale, number: Option<i64>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| locale.points(number))
}

/// The row of a spread: how many, mean, deviation, and where it lies.
fn cells(
    setting: &Setting,
    name: String,
    conduct: &Conduct,
    spread: &Spread,
    axis: &Axis,
) -> Vec<String> {
    let locale = &setting.locale;
    let mut cells = vec![
        name,
        conduct.verdicts.to_string(),
        conduct.unchanged.to_string(),
        percent(locale, spread.mean()),
        percent(locale, spread.deviation()),
    ];
    if !setting.global.plain {
        let whisker = whisker_of(spread);
        cells.push(whisker.map_or_else(String::new, |w| axis.whisker(w, Some(0))));
    }
    cells
}

fn print_reviewers(
    setting: &Setting,
    page: &mut Page,
    state: &State,
    leniency: &Leniency,
    pick: fn(&Conduct) -> &Change,
) {
    let locale = &setting.locale;
    let all = || {
        let each = leniency.reviewers.iter();
        each.flat_map(|r| [&r.whole].into_iter().chain(r.areas.values()))
    };
    let axis = axis_of(all().map(|conduct| &pick(conduct).percent));
    let mut headings = vec![
        (Column::Wide, locale.text("leniency-column-reviewer")),
        (Column::Right, locale.text("leniency-column-verdicts")),
        (Column::Right, locale.text("leniency-column-unchanged")),
        (Column::Right, locale.text("leniency-column-mean")),
        (Column::Right, locale.text("leniency-column-spread")),
    ];
    if !setting.global.plain {
        let ends = [
            ("low", locale.points(axis.low())),
            ("high", locale.points(axis.high())),
        ];
        let ends = ends.each_ref().map(|(name, value)| (*name, value.as_str()));
        headings.push((Column::Left, locale.with("leniency-column-plot", &ends)));
    }
    let mut table = Table::new(&headings);
    for reviewer in &leniency.reviewers {
        let office = state.member(reviewer.member);
        let office = office.map_or_else(String::new, |member| member.office.clone());
        let spread = &pick(&reviewer.whole).percent;
        table.row(cells(setting, office, &reviewer.whole, spread, &axis));
        for (area, conduct) in &reviewer.areas {
            let name = format!("  {}", domain::area_name(state, *area));
            let spread = &pick(conduct).percent;
            table.row(cells(setting, name, conduct, spread, &axis));
        }
    }
    page.table(&table);
}

/// The histogram of a reviewer's changes, and the cells that changed most.
fn print_reviewer(setting: &Setting, page: &mut Page, state: &State, reviewer: &Reviewer) {
    let locale = &setting.locale;
    let office = state.member(reviewer.member);
    page.line(office.map_or("", |member| member.office.as_str()));
    let mut table = Table::bare(&[Column::Right, Column::Right, Column::Left]);
    let bars = domain::histogram(&reviewer.histogram, BAR);
    for ((bin, count), drawn) in BINS.iter().zip(reviewer.histogram).zip(bars) {
        let drawn = if setting.global.plain {
            String::new()
        } else {
            drawn
        };
        table.row([domain::bin(locale, *bin), count.to_string(), drawn]);
    }
    page.table(&table);
    for changed in reviewer.changed.iter().take(SHOWN) {
        page.under(&domain::changed_cell(locale, state, changed));
    }
}

fn print_revised(locale: &Locale, page: &mut Page, state: &State, leniency: &Leniency) {
    page.heading(&locale.counted("leniency-revised", leniency.revised.len(), &[]));
    for revised in &leniency.revised {
        page.under(&domain::revised(locale, state, revised));
    }
}

fn print_blocks(setting: &Setting, page: &mut Page, state: &State, leniency: &Leniency) {
    let locale = &setting.locale;
    page.heading(&locale.text("leniency-inflation"));
    for (block, inflation) in &leniency.inflation {
        page.under(&inflation_words(locale, state, *block, inflation));
    }
    page.heading(&locale.text("leniency-untouched"));
    let mut table = Table::bare(&[Column::Wide, Column::Wide, Column::Right, Column::Left]);
    for ((block, area), count) in &leniency.untouched {
        let Untouched { judged, untouched } = *count;
        let drawn = if setting.global.plain {
            String::new()
        } else {
            bar(u64::from(untouched), u64::from(judged), BAR)
        };
        table.row([
            domain::block_name(state, *block),
            domain::area_name(state, *area),
            format!("{untouched}/{judged}"),
            drawn,
        ]);
    }
    page.table(&table);
}

fn inflation_words(
    locale: &Locale,
    state: &State,
    block: BlockIx,
    inflation: &Inflation,
) -> String {
    let above = &inflation.above.percent;
    let values = [
        ("block", domain::block_name(state, block)),
        ("own", domain::points(locale, inflation.own)),
        ("given", domain::points(locale, inflation.given)),
        ("mean", percent(locale, above.mean())),
        ("spread", percent(locale, above.deviation())),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    locale.with("leniency-inflation-line", &values)
}
