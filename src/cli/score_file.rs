//! Verdicts in tables: what waits for the seat goes out, filled-in tables come in, at once or line by line.

use std::io::BufRead;
use std::path::Path;

use serde::Serialize;

use super::fault::Fault;
use super::flags::Place;
use super::instant;
use super::next;
use super::output;
use super::problem;
use super::reply::Reply;
use super::score::event;
use super::setting::Setting;
use super::words;
use crate::domain::id::CellIx;
use crate::domain::precheck::computed_score;
use crate::domain::review::CellVerdict;
use crate::domain::state::State;
use crate::import::context::Context;
use crate::import::verdicts::{self, HEADINGS};
use crate::locale::domain;
use crate::session::Session;

/// A cell that waits for a verdict.
#[derive(Debug, Serialize)]
struct Waiting {
    unit: String,
    unit_name: String,
    item: String,
    title: String,
    method: String,
    max: String,
    self_score: Option<String>,
    computed: Option<String>,
    arithmetic: Option<String>,
    prechecks: Vec<&'static str>,
}

/// Lists the cells that wait for the seat, as a table to fill in.
///
/// # Errors
/// The session can't be read.
pub fn list(setting: &Setting, place: &Place) -> Result<Reply, Fault> {
    let session = setting.write(place)?;
    let state = session.state();
    let member = session.seat_ix().map(|seat| state.looks_for(seat));
    let cells = member.map_or_else(Vec::new, |member| next::waiting(state, member));
    if setting.global.json {
        let rows: Vec<Waiting> = cells
            .iter()
            .filter_map(|c| waiting(setting, state, *c))
            .collect();
        return Ok(Reply::json(
            &serde_json::json!({ "count": rows.len(), "cells": rows }),
        )?);
    }
    let mut table = csv::Writer::from_writer(Vec::new());
    let locale = &setting.locale;
    let [unit, item, result, why] = HEADINGS;
    let failed = |error: csv::Error| Fault::Io(std::io::Error::other(error));
    let shown = [
        locale.text("cli-column-name"),
        locale.text("cli-column-title"),
        locale.text("cli-column-max"),
        locale.text("cli-column-self"),
        locale.text("checks-column-computed"),
        locale.text("checks-column-arithmetic"),
    ];
    let [name, title, max, own, computed, how] = shown.each_ref().map(String::as_str);
    table
        .write_record([
            unit, item, name, title, max, own, computed, how, result, why,
        ])
        .map_err(failed)?;
    for cell in cells {
        let Some(row) = waiting(setting, state, cell) else {
            continue;
        };
        let claim = state.unit(cell.unit).and_then(|unit| unit.claim(cell.item));
        let max = state
            .item(cell)
            .map_or_else(String::new, |(node, _)| domain::points(locale, node.max));
        let cells = [
            row.unit,
            row.item,
            row.unit_name,
            row.title,
            max,
            domain::claim(locale, claim),
            computed_score(state, cell)
                .map_or_else(String::new, |c| domain::points(locale, c.score)),
            row.arithmetic.unwrap_or_default(),
        ];
        let record = cells
            .iter()
            .map(|text| inert(text))
            .chain([String::new(), String::new()]);
        table.write_record(record).map_err(failed)?;
    }
    let text = table
        .into_inner()
        .map_err(|error| Fault::Io(error.into_error()))?;
    Ok(Reply {
        text,
        ..Reply::default()
    })
}

/// A text that no spreadsheet takes for a formula.
fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn waiting(setting: &Setting, state: &State, cell: CellIx) -> Option<Waiting> {
    let unit = state.unit(cell.unit)?;
    let (node, item) = state.item(cell)?;
    Some(Waiting {
        unit: unit.unit.id.to_string(),
        unit_name: unit.unit.name.clone(),
        item: node.code.to_string(),
        title: node.title.clone(),
        method: domain::method(&setting.locale, item.method),
        max: node.max.exact_text(),
        self_score: instant::claim(unit.claim(cell.item)),
        computed: computed_score(state, cell).map(|computed| computed.score.exact_text()),
        arithmetic: domain::rule_says(&setting.locale, state, cell),
        prechecks: state.findings().at(cell).iter().map(|f| f.code()).collect(),
    })
}

/// What files of verdicts are read against.
fn context(state: &State) -> Context<'_> {
    Context::new(
        state
            .units()
            .iter()
            .map(|unit| (&unit.unit, unit.set.as_ref())),
    )
}

/// Confirms all verdicts of a file as one entry, or none.
///
/// # Errors
/// The file has problems, the rules refuse, or the session fails.
pub fn take(setting: &Setting, place: &Place, file: &Path) -> Result<Reply, Fault> {
    let mut session = setting.write(place)?;
    let read = verdicts::read(file, &setting.reader(), &context(session.state()));
    let problems = read.problems;
    let Some(cells) = read.value else {
        return Err(Fault::Problems { problems });
    };
    let count = cells.len();
    let seen = session.state().head();
    let (event, is_draft) = event(&session, cells);
    let seq = setting.submit(&mut session, vec![event], Some(seen))?;
    let locale = &setting.locale;
    let answer = serde_json::json!({
        "entry": seq.0,
        "cells": count,
        "draft": is_draft,
        "problems": problem::json(locale, &problems),
    });
    setting.answer(&answer, |page| {
        let id = if is_draft {
            "cli-drafted-many"
        } else {
            "cli-scored-many"
        };
        page.line(&locale.counted(id, count, &[("seq", &seq.0.to_string())]));
    })
}

/// Confirms line by line from standard input; each line is acknowledged when it is on the disk, and not before.
///
/// # Errors
/// The session fails, or nobody reads the acknowledgements any more.
pub fn stream(setting: &Setting, place: &Place) -> Result<Reply, Fault> {
    let mut session = setting.write(place)?;
    let mut refused = false;
    for (at, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() || is_heading(&line) {
            continue;
        }
        let name = format!("-:{}", at + 1);
        let done = one_line(setting, &mut session, &name, &line);
        let said = match done {
            Ok(said) => said,
            Err(fault @ (Fault::Refused { .. } | Fault::Problems { .. })) => {
                refused = true;
                refusal_line(setting, &name, &fault)
            }
            Err(fault) => return Err(fault),
        };
        output::acknowledge(&said)?;
    }
    Ok(Reply {
        found_problems: refused,
        ..Reply::default()
    })
}

fn is_heading(line: &str) -> bool {
    crate::text::fold(line.trim_start_matches('\u{feff}').trim_start_matches('"'))
        .starts_with("ma don vi")
}

fn one_line(
    setting: &Setting,
    session: &mut Session,
    name: &str,
    line: &str,
) -> Result<String, Fault> {
    let text = format!("{}\n{line}\n", HEADINGS.join(","));
    let read = verdicts::read_lines(name, text.as_bytes(), &context(session.state()));
    let problems = read.problems;
    let Some(cells) = read.value else {
        return Err(Fault::Problems { problems });
    };
    let named: Vec<String> = cells
        .iter()
        .map(|c: &CellVerdict| format!("{} {}", c.cell.unit, c.cell.item))
        .collect();
    let seen = session.state().head();
    let (event, _) = event(session, cells);
    let seq = setting.submit(session, vec![event], Some(seen))?;
    Ok(if setting.global.json {
        serde_json::json!({ "entry": seq.0, "cell": named.join(", ") }).to_string()
    } else {
        format!("✓ {} {}", seq.0, named.join(", "))
    })
}

fn refusal_line(setting: &Setting, name: &str, fault: &Fault) -> String {
    let message = words::message(&setting.locale, fault);
    if setting.global.json {
        serde_json::json!({ "line": name, "kind": fault.kind(), "message": message }).to_string()
    } else {
        format!("✗ {name}: {message}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_goes_out_is_a_formula() {
        assert_eq!(inert("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(inert("1.1"), "1.1");
        assert!(is_heading("\u{feff}\"Mã đơn vị\",Mã tiêu chí"));
    }
}
