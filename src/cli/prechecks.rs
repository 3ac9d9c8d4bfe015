//! What the pre-checks found: counted for `status`, and one by one for `status --prechecks`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fault::{Absent, Fault};
use super::flags::StatusFlags;
use super::instant;
use super::page::{Column, Meaning, Page, Table};
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::precheck::{PreCheck, Severity};
use crate::domain::precheck_list::{CheckCounts, CheckTally, Listed};
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::{Locale, domain};

/// Units and items that are named in a summary.
const WORST: usize = 10;

/// A unit or an item with its findings.
#[derive(Debug, Serialize)]
struct Where {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    index_set: Option<String>,
    severe: u32,
    warning: u32,
    notice: u32,
    open: u32,
}

/// Findings of a round, counted.
#[derive(Debug, Serialize)]
pub struct Summary {
    found: u32,
    answered: u32,
    open: u32,
    by_severity: BTreeMap<&'static str, u32>,
    worst_units: Vec<Where>,
    worst_items: Vec<Where>,
    #[serde(skip)]
    by_check: BTreeMap<PreCheck, CheckTally>,
}

impl Summary {
    /// Counts what was found, as far as the viewpoint may know of the answers.
    pub fn of(state: &State, viewpoint: Viewpoint) -> Summary {
        let listed = state.all_checks(viewpoint);
        let counts = CheckCounts::of(state, &listed);
        let units = counts.units.iter().filter_map(|(ix, tally)| {
            let unit = &state.unit(*ix)?.unit;
            Some(place(unit.id.as_str(), &unit.name, None, *tally))
        });
        let several = state.index_sets().len() > 1;
        let items = counts.items.iter().filter_map(|((set, item), tally)| {
            let set = state.index_sets().get(*set)?;
            let (node, _) = set.item(*item)?;
            let id = several.then(|| set.id().to_string());
            Some(place(node.code.as_str(), &node.title, id, *tally))
        });
        let by_severity = Severity::ALL.map(|at| (at.code(), counts.all.of(at)));
        Summary {
            found: counts.all.found,
            answered: counts.all.answered,
            open: counts.all.open(),
            by_severity: by_severity.into(),
            worst_units: units.take(WORST).collect(),
            worst_items: items.take(WORST).collect(),
            by_check: counts.by_check,
        }
    }

    /// How many findings each code has.
    pub fn by_code(&self) -> BTreeMap<&'static str, u32> {
        let by_check = self.by_check.iter();
        by_check
            .map(|(check, tally)| (check.code(), tally.found))
            .collect()
    }

    /// Prints the counts; nothing if nothing was found.
    pub fn print(&self, locale: &Locale, state: &State, page: &mut Page) {
        if self.found == 0 {
            return;
        }
        page.heading(&locale.text("cli-status-prechecks"));
        let heading = |column, id: &str| (column, locale.text(id));
        let mut table = Table::new(&[
            heading(Column::Wide, "checks-column-check"),
            heading(Column::Left, "checks-column-severity"),
            heading(Column::Right, "checks-column-found"),
            heading(Column::Right, "checks-column-open"),
            heading(Column::Left, "checks-column-code"),
        ]);
        for (check, tally) in &self.by_check {
            let severity = state
                .round()
                .and_then(|r| r.prechecks.severities.of(*check));
            table.row([
                domain::precheck(locale, *check),
                severity.map_or_else(String::new, |at| domain::severity(locale, at)),
                number(locale, tally.found),
                number(locale, tally.open()),
                check.code().to_owned(),
            ]);
        }
        page.table(&table);
        let count = |code| number(locale, self.by_severity.get(code).copied().unwrap_or(0));
        page.under(&locale.with(
            "checks-summary",
            &[
                ("severe", &count(Severity::Severe.code())),
                ("warning", &count(Severity::Warning.code())),
                ("notice", &count(Severity::Notice.code())),
                ("answered", &number(locale, self.answered)),
                ("open", &number(locale, self.open)),
            ],
        ));
        for (title, name, places) in [
            ("checks-worst-units", "cli-column-name", &self.worst_units),
            ("checks-worst-items", "cli-column-title", &self.worst_items),
        ] {
            page.heading(&locale.text(title));
            page.table(&worst(locale, name, places));
        }
    }
}

fn place(id: &str, name: &str, index_set: Option<String>, tally: CheckTally) -> Where {
    Where {
        id: id.to_owned(),
        name: name.to_owned(),
        index_set,
        severe: tally.severe,
        warning: tally.warning,
        notice: tally.notice,
        open: tally.open(),
    }
}

fn number(locale: &Locale, count: u32) -> String {
    locale.count(usize::try_from(count).unwrap_or(usize::MAX))
}

fn worst(locale: &Locale, name: &str, places: &[Where]) -> Table {
    let heading = |column, id: &str| (column, locale.text(id));
    let mut table = Table::new(&[
        heading(Column::Left, "checks-column-id"),
        heading(Column::Wide, name),
        heading(Column::Right, "checks-column-severe"),
        heading(Column::Right, "checks-column-warning"),
        heading(Column::Right, "checks-column-notice"),
        heading(Column::Right, "checks-column-open"),
    ]);
    for at in places {
        let meaning = if at.severe > 0 {
            Meaning::Bad
        } else {
            Meaning::Plain
        };
        let name = match &at.index_set {
            Some(set) => format!("{} ({set})", at.name),
            None => at.name.clone(),
        };
        let counts = [at.severe, at.warning, at.notice, at.open];
        let cells = [at.id.clone(), name];
        table.row_of(
            meaning,
            cells
                .into_iter()
                .chain(counts.map(|count| number(locale, count))),
        );
    }
    table
}

/// A member's word on a finding.
#[derive(Debug, Serialize)]
pub struct Answer {
    member: String,
    office: String,
    text: String,
    entry: u64,
    at: String,
}

/// A finding of a cell.
#[derive(Debug, Serialize)]
pub struct Found {
    code: &'static str,
    severity: &'static str,
    message: String,
    answers: Vec<Answer>,
    #[serde(skip)]
    weight: Severity,
}

impl Found {
    /// The finding in words, with the answers that the viewpoint may see.
    pub fn of(locale: &Locale, state: &State, listed: &Listed<'_>) -> Found {
        let answers = listed.answers.iter().map(|answer| {
            let member = state.member(answer.member);
            Answer {
                member: member.map_or_else(String::new, |m| m.id.to_string()),
                office: member.map_or_else(String::new, |m| m.office.clone()),
                text: answer.text.to_owned(),
                entry: answer.entry.seq.0,
                at: instant::utc(answer.entry.at),
            }
        });
        Found {
            code: listed.finding.code(),
            severity: listed.severity.code(),
            message: domain::finding(locale, listed.finding),
            answers: answers.collect(),
            weight: listed.severity,
        }
    }

    /// Prints it, with its answers below.
    pub fn print(&self, locale: &Locale, page: &mut Page) {
        let (glyph, meaning) = match (self.answers.is_empty(), self.weight) {
            (false, _) => ("✓", Meaning::Good),
            (true, Severity::Severe) => ("!", Meaning::Bad),
            (true, Severity::Warning) => ("!", Meaning::Waiting),
            (true, Severity::Notice) => ("·", Meaning::Quiet),
        };
        let severity = domain::severity(locale, self.weight);
        let words = format!("{glyph} {} ({severity}, {})", self.message, self.code);
        page.line_of(meaning, &words);
        for answer in &self.answers {
            page.under(&locale.with(
                "checks-answered",
                &[("member", &answer.office), ("text", &answer.text)],
            ));
        }
    }
}

/// A finding with its cell.
#[derive(Debug, Serialize)]
struct Line {
    unit: String,
    unit_name: String,
    item: String,
    title: String,
    #[serde(flatten)]
    found: Found,
}

/// Lists what the pre-checks found.
///
/// # Errors
/// There is no such unit or item, or the session can't be read.
pub fn run(setting: &Setting, flags: &StatusFlags) -> Result<Reply, Fault> {
    let session = setting.read(&flags.session)?;
    let (state, viewpoint) = (session.state(), session.viewpoint());
    if let Some(unit) = &flags.unit
        && state.unit_ix(unit.as_str()).is_none()
    {
        return Err(Absent::Unit(unit.to_string()).into());
    }
    if let Some(item) = &flags.item
        && !state
            .index_sets()
            .iter()
            .any(|set| set.item_by_code(item.as_str()).is_some())
    {
        return Err(Absent::Item(item.to_string()).into());
    }
    let lines: Vec<Line> = state
        .all_checks(viewpoint)
        .into_iter()
        .filter_map(|listed| line(setting, state, flags, &listed))
        .collect();
    let answer = serde_json::json!({ "count": lines.len(), "prechecks": lines });
    setting.answer(&answer, |page| print(&setting.locale, page, &lines))
}

fn line(
    setting: &Setting,
    state: &State,
    flags: &StatusFlags,
    listed: &Listed<'_>,
) -> Option<Line> {
    let unit = state.unit(listed.cell.unit)?;
    let (node, _) = state.item(listed.cell)?;
    let wanted = flags.unit.as_ref().is_none_or(|id| *id == unit.unit.id)
        && flags.item.as_ref().is_none_or(|code| *code == node.code)
        && flags.code.is_none_or(|code| code == listed.finding.check())
        && flags.severity.is_none_or(|at| at == listed.severity)
        && (!flags.open || listed.answers.is_empty());
    wanted.then(|| Line {
        unit: unit.unit.id.to_string(),
        unit_name: unit.unit.name.clone(),
        item: node.code.to_string(),
        title: node.title.clone(),
        found: Found::of(&setting.locale, state, listed),
    })
}

fn print(locale: &Locale, page: &mut Page, lines: &[Line]) {
    let mut cell: Option<(&str, &str)> = None;
    for line in lines {
        if cell.is_none_or(|(unit, _)| unit != line.unit) {
            page.heading(&format!("{} ({})", line.unit_name, line.unit));
        }
        if cell != Some((&line.unit, &line.item)) {
            page.line(&format!("{} {}", line.item, line.title));
            cell = Some((&line.unit, &line.item));
        }
        line.found.print(locale, page);
    }
    page.heading(&locale.counted("checks-count", lines.len(), &[]));
}
