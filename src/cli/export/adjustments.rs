//! `export --only adjustments`: a workbook a unit with what was adjusted and why, to be answered in.

use crate::cli::fault::{Absent, Fault};
use crate::cli::flags::ExportFlags;
use crate::cli::forms::{self, Form};
use crate::cli::reply::Reply;
use crate::cli::setting::{Setting, refused_in};
use crate::domain::council::Role;
use crate::domain::id::UnitIx;
use crate::domain::refusal::{Refusal, Right};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::report::adjustments::{Adjustments, render};
use crate::session::{Session, SessionError};

/// Writes the workbooks.
///
/// # Errors
/// The seat is not the secretary's, there is no such unit or nothing to ask it, other files stand in the way, or
/// something can't be written.
pub fn run(setting: &Setting, flags: &ExportFlags) -> Result<Reply, Fault> {
    setting.member()?;
    let session = setting.read(&flags.session)?;
    need_secretary(&session, flags)?;
    let forms = wanted(setting, session.state(), flags)?;
    let made = forms::make(setting, "export-making", &forms, |form| {
        render(form, &setting.locale)
    })?;
    let folder = (!forms.is_empty()).then_some(flags.out.as_path());
    let same = forms::write(&forms, &made, folder, flags.replace)?;
    answer(setting, flags, session.state(), &forms, same)
}

/// Verdicts of all reviewers stand in the workbooks, so they are the secretary's to make.
fn need_secretary(session: &Session, flags: &ExportFlags) -> Result<(), Fault> {
    let state = session.state();
    let seat = session.seat_ix().and_then(|seat| state.member(seat));
    match seat.map(|member| &member.role) {
        Some(Role::Secretary) => Ok(()),
        _ => {
            let refusal = Refusal::NotAllowed(Right::Secretary);
            let place = flags.session.0.clone();
            Err(refused_in(SessionError::from(refusal), state, place))
        }
    }
}

fn wanted(
    setting: &Setting,
    state: &State,
    flags: &ExportFlags,
) -> Result<Vec<Form<Adjustments>>, Fault> {
    forms::need_folder(&flags.out)?;
    let form = |ix: UnitIx| {
        let content = Adjustments::of(state, ix, &setting.locale)?;
        Some(Form {
            unit: content.unit.clone(),
            path: flags.out.join(format!("{}.xlsx", content.unit)),
            content,
        })
    };
    if flags.unit.is_empty() {
        let forms = state.unit_positions().filter_map(|(ix, _)| form(ix));
        return Ok(forms
            .filter(|form| !form.content.cells.is_empty())
            .collect());
    }
    let mut forms: Vec<Form<Adjustments>> = Vec::new();
    for unit in &flags.unit {
        let ix = state.unit_ix(unit.as_str());
        let form = ix.and_then(form);
        let form = form.ok_or_else(|| Absent::Unit(unit.to_string()))?;
        if form.content.cells.is_empty() {
            return Err(Absent::Adjustments(form.content.unit_name).into());
        }
        if forms.iter().all(|other| other.unit != form.unit) {
            forms.push(form);
        }
    }
    Ok(forms)
}

fn answer(
    setting: &Setting,
    flags: &ExportFlags,
    state: &State,
    forms: &[Form<Adjustments>],
    same: usize,
) -> Result<Reply, Fault> {
    let deadline = state
        .round()
        .and_then(|round| round.deadline(Stage::Explanation));
    let files: Vec<_> = forms
        .iter()
        .map(|form| {
            serde_json::json!({
                "unit": form.unit,
                "file": form.path,
                "cells": form.content.cells.len(),
            })
        })
        .collect();
    let written = forms.len() - same;
    let answer = serde_json::json!({
        "only": "adjustments",
        "files": files,
        "written": written,
        "unchanged": same,
        "deadline": deadline.map(crate::text::Date::iso),
    });
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        if forms.is_empty() {
            page.line(&locale.text("export-nothing"));
            return;
        }
        let place = flags.out.display().to_string();
        if written > 0 {
            page.line(&locale.counted("export-written", written, &[("place", &place)]));
        }
        if same > 0 {
            page.line(&locale.counted("export-unchanged", same, &[]));
        }
        let cells = forms.iter().map(|form| form.content.cells.len()).sum();
        page.line(&locale.counted("export-cells", cells, &[]));
        if let Some(day) = deadline {
            let day = locale.date(day);
            page.line(&locale.with("export-deadline", &[("day", &day)]));
        }
    })
}
