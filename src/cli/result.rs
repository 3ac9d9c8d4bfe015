//! `result`: consolidated scores, index, rank and band. The JSON is a contract that other programs read.

use std::collections::HashSet;

use super::fault::{Absent, Fault};
use super::flags::ResultFlags;
use super::page::{Column, Meaning, Page, Table};
use super::reply::Reply;
use super::result_changes;
use super::setting::Setting;
use super::{sensitivity, what_if};
use crate::domain::consolidation::Consolidation;
use crate::journal::result::{Block, Detail, Item, ResultDocument, Unit};
use crate::locale::domain;
use crate::session::{Session, seal};

/// Shows results.
///
/// # Errors
/// There is no such block or unit, or the session can't be read.
pub fn run(setting: &Setting, flags: &ResultFlags) -> Result<Reply, Fault> {
    let session = setting.read(&flags.session)?;
    let state = session.state();
    if flags.hash {
        return hash(setting, &session);
    }
    if flags.sensitivity {
        return sensitivity::run(setting, &session, flags);
    }
    if !flags.what_if.is_empty() {
        return what_if::run(setting, &session, flags);
    }
    let viewpoint = session.viewpoint();
    let detail = if flags.items || flags.unit.is_some() {
        Detail::Items
    } else {
        Detail::Areas
    };
    let consolidation = Consolidation::of(state, viewpoint);
    let mut document = ResultDocument::new(state, &consolidation, viewpoint, detail);
    if let Some(block) = &flags.block
        && !document.keep_block(block)
    {
        return Err(Absent::Block(block.clone()).into());
    }
    if let Some(unit) = &flags.unit
        && !document.keep_unit(unit)
    {
        return Err(Absent::Unit(unit.clone()).into());
    }
    let changes = state.version_changes(viewpoint, &consolidation);
    let shown: HashSet<String> = {
        let units = document.blocks.iter().flat_map(|block| &block.units);
        units.map(|unit| unit.id.clone()).collect()
    };
    if flags.changes {
        return result_changes::run(setting, state, changes.as_ref(), &shown);
    }
    document.add_computed(state);
    let changes = changes.map(|changes| result_changes::for_programs(state, &changes, &shown));
    let report = document.report(state, session.head(), changes);
    setting.answer(&report, |page| {
        if let Some(note) = domain::version_note(&setting.locale, state) {
            page.line_of(Meaning::Waiting, &note);
        }
        let pending = consolidation.blocks.iter().flat_map(|block| &block.units);
        let pending: u32 = pending.map(|unit| unit.pending).sum();
        for block in &document.blocks {
            print_block(setting, page, block);
            print_caps(setting, &session, page, block);
        }
        let locale = &setting.locale;
        if pending > 0 {
            let count = usize::try_from(pending).unwrap_or(usize::MAX);
            page.line_of(
                Meaning::Waiting,
                &locale.counted("cli-result-pending", count, &[]),
            );
        }
    })
}

/// The hash of the result as it stands, for the paper. It tells nothing of a verdict, but before the meeting it would
/// tell that one has changed: then it is refused like any other reading of the whole.
fn hash(setting: &Setting, session: &crate::session::Session) -> Result<Reply, Fault> {
    let state = session.state();
    if state.stage() < crate::domain::stage::Stage::Meeting {
        let refusal = crate::domain::refusal::Refusal::WrongStage { now: state.stage() };
        let place = session.place().into();
        return Err(super::setting::refused_in(refusal.into(), state, place));
    }
    let hash = seal::result_hash(state)?;
    let groups = hash.groups();
    let answer = serde_json::json!({
        "version": state.version().0,
        "result_sha256": hash.to_string(),
        "groups": groups,
    });
    setting.answer(&answer, |page| {
        let version = state.version().0.to_string();
        page.line(
            &setting
                .locale
                .with("cli-result-hash", &[("version", &version)]),
        );
        page.line(&groups.join(" "));
    })
}

fn print_block(setting: &Setting, page: &mut Page, block: &Block) {
    let locale = &setting.locale;
    page.heading(&block.name);
    let heading = |column, id: &str| (column, locale.text(id));
    let mut table = Table::new(&[
        heading(Column::Right, "cli-column-rank"),
        heading(Column::Left, "cli-column-unit"),
        heading(Column::Wide, "cli-column-name"),
        heading(Column::Right, "cli-column-self-total"),
        heading(Column::Right, "cli-column-total"),
        heading(Column::Right, "cli-column-index"),
        heading(Column::Left, "cli-column-band"),
    ]);
    for unit in &block.units {
        table.row([
            unit.rank
                .map_or_else(|| "–".to_owned(), |rank| rank.to_string()),
            unit.id.clone(),
            unit.name.clone(),
            shown(setting, &unit.self_total),
            shown(setting, &unit.total),
            shown(setting, &unit.index),
            unit.band.clone().unwrap_or_default(),
        ]);
    }
    page.table(&table);
    for unit in &block.units {
        print_items(setting, page, unit);
    }
}

/// Bonus and penalty against their yearly caps: of a unit that is shown in detail, and wherever a cap bites.
fn print_caps(setting: &Setting, session: &Session, page: &mut Page, block: &Block) {
    let (state, locale) = (session.state(), &setting.locale);
    for unit in &block.units {
        let found = state.unit_ix(&unit.id);
        let Some(both) = found.and_then(|ix| state.adjustments(ix, session.viewpoint())) else {
            continue;
        };
        for words in domain::caps(locale, both) {
            if words.bites || unit.items.is_some() {
                let meaning = if words.bites {
                    Meaning::Waiting
                } else {
                    Meaning::Quiet
                };
                page.line_of(
                    meaning,
                    &format!("{} ({}): {}", unit.name, unit.id, words.text),
                );
            }
        }
    }
}

fn print_items(setting: &Setting, page: &mut Page, unit: &Unit) {
    let Some(items) = &unit.items else { return };
    let locale = &setting.locale;
    page.heading(&format!("{} ({})", unit.name, unit.id));
    let heading = |column, id: &str| (column, locale.text(id));
    let mut table = Table::new(&[
        heading(Column::Left, "cli-column-item"),
        heading(Column::Right, "cli-column-max"),
        heading(Column::Right, "cli-column-self"),
        heading(Column::Right, "checks-column-computed"),
        heading(Column::Right, "cli-column-final"),
        heading(Column::Left, "cli-column-source"),
        heading(Column::Wide, "cli-column-reason"),
    ]);
    for item in items {
        let changed = item.r#final.is_some() && item.r#final != item.self_score;
        let meaning = if changed {
            Meaning::Bad
        } else {
            Meaning::Plain
        };
        table.row_of(meaning, row(setting, item));
    }
    page.table(&table);
}

fn row(setting: &Setting, item: &Item) -> [String; 7] {
    let score = |score: &Option<String>| {
        score
            .as_ref()
            .map_or_else(|| "–".to_owned(), |s| shown(setting, s))
    };
    [
        item.code.clone(),
        shown(setting, &item.max),
        score(&item.self_score),
        score(&item.computed),
        score(&item.r#final),
        setting.locale.text(&format!("cli-source-{}", item.source)),
        item.reason.clone(),
    ]
}

/// An exact decimal, or `na`, as people read it.
fn shown(setting: &Setting, exact: &str) -> String {
    match (exact, setting.locale.language()) {
        ("na", _) => setting.locale.text("domain-value-not-applicable"),
        (exact, crate::locale::Language::Vietnamese) => exact.replace('.', ","),
        (exact, crate::locale::Language::English) => exact.to_owned(),
    }
}
