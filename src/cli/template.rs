//! `template`: the workbook that a unit fills in, for one unit or for all.

use std::path::{Path, PathBuf};

use super::fault::{Absent, Fault, Usage};
use super::flags::TemplateFlags;
use super::forms::{self, Form};
use super::house;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::id::UnitIx;
use crate::domain::state::State;
use crate::report::template::{Template, render};
use crate::session::form::of_unit;

/// Writes the workbooks.
///
/// # Errors
/// There is no such unit, other files stand in the way, or something can't be written.
pub fn run(setting: &Setting, flags: &TemplateFlags) -> Result<Reply, Fault> {
    if flags.minutes {
        return house::starting(setting, flags);
    }
    let session = setting.read(&flags.session)?;
    let forms = match &flags.unit {
        Some(unit) => vec![one(session.state(), unit.as_str(), &flags.out)?],
        None => all(session.state(), &flags.out)?,
    };
    let made = forms::make(setting, "template-making", &forms, |form| {
        render(form, &setting.locale)
    })?;
    let folder = flags.all.then_some(flags.out.as_path());
    let same = forms::write(&forms, &made, folder, flags.replace)?;
    answer(setting, flags, &forms, same)
}

fn answer(
    setting: &Setting,
    flags: &TemplateFlags,
    forms: &[Form<Template>],
    same: usize,
) -> Result<Reply, Fault> {
    let files: Vec<_> = forms
        .iter()
        .map(|form| {
            serde_json::json!({
                "unit": form.unit,
                "file": form.path,
                "carries_submission": form.content.submitted,
            })
        })
        .collect();
    let answer = serde_json::json!({
        "files": files,
        "written": forms.len() - same,
        "unchanged": same,
    });
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        let place = flags.out.display().to_string();
        let written = forms.len() - same;
        match forms {
            [form] if written == 1 && !flags.all => page.line(&locale.with(
                "template-written-one",
                &[("unit", &form.content.unit_name), ("file", &place)],
            )),
            _ if written > 0 => {
                page.line(&locale.counted("template-written", written, &[("place", &place)]))
            }
            _ => {}
        }
        if same > 0 {
            page.line(&locale.counted("template-unchanged", same, &[]));
        }
    })
}

fn one(state: &State, unit: &str, out: &Path) -> Result<Form<Template>, Fault> {
    if !out
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("xlsx"))
    {
        return Err(Usage::OutNotXlsx.into());
    }
    let ix = state
        .unit_ix(unit)
        .ok_or_else(|| Absent::Unit(unit.to_owned()))?;
    form(state, ix, out.to_owned())
}

fn all(state: &State, folder: &Path) -> Result<Vec<Form<Template>>, Fault> {
    forms::need_folder(folder)?;
    state
        .unit_positions()
        .map(|(ix, unit)| form(state, ix, folder.join(format!("{}.xlsx", unit.unit.id))))
        .collect()
}

fn form(state: &State, ix: UnitIx, path: PathBuf) -> Result<Form<Template>, Fault> {
    let unit = state
        .unit(ix)
        .map_or_else(String::new, |unit| unit.unit.id.to_string());
    let content = of_unit(state, ix).ok_or_else(|| Absent::Unit(unit.clone()))?;
    Ok(Form {
        unit,
        content,
        path,
    })
}
