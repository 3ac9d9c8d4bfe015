//! `template`: the workbook that a unit fills in, for one unit or for all.

use std::path::{Path, PathBuf};

use super::fault::{Absent, Fault, Usage};
use super::flags::TemplateFlags;
use super::output::Bar;
use super::reply::Reply;
use super::setting::Setting;
use super::whole_file;
use crate::domain::id::UnitIx;
use crate::domain::state::State;
use crate::report::template::{Template, render};
use crate::session::SessionError;
use crate::session::form::of_unit;

/// One workbook to write, and where to.
struct Form {
    unit: String,
    template: Template,
    path: PathBuf,
}

/// Writes the workbooks.
///
/// # Errors
/// There is no such unit, other files stand in the way, or something can't be written.
pub fn run(setting: &Setting, flags: &TemplateFlags) -> Result<Reply, Fault> {
    let session = setting.read(&flags.session)?;
    let forms = match &flags.unit {
        Some(unit) => vec![one(session.state(), unit.as_str(), &flags.out)?],
        None => all(session.state(), &flags.out)?,
    };
    let made = make(setting, &forms)?;
    // Whatever stands there may be what a unit has filled in: all of it is looked at before anything is written.
    let mut same = 0;
    let mut in_the_way = Vec::new();
    let mut to_write = Vec::new();
    for (form, bytes) in forms.iter().zip(&made) {
        match std::fs::read(&form.path) {
            Ok(there) if there == *bytes => same += 1,
            Ok(_) if !flags.replace => in_the_way.push(form.path.clone()),
            Ok(_) | Err(_) => to_write.push((form, bytes)),
        }
    }
    if !in_the_way.is_empty() {
        return Err(Absent::FilesInTheWay(in_the_way).into());
    }
    if flags.all {
        std::fs::create_dir_all(&flags.out).map_err(|error| failed(&flags.out, &error))?;
    }
    for (form, bytes) in to_write {
        whole_file::write(&form.path, bytes)?;
    }
    answer(setting, flags, &forms, same)
}

/// Makes every workbook in memory, so that one that can't be made leaves no other behind.
fn make(setting: &Setting, forms: &[Form]) -> Result<Vec<Vec<u8>>, Fault> {
    let shows = forms.len() > 1
        && setting.around.errors_are_seen
        && !setting.global.plain
        && !setting.global.json
        && !setting.around.no_cursor;
    let bar = shows.then(|| Bar::new(&setting.locale.text("template-making")));
    let made = forms.iter().enumerate().map(|(at, form)| {
        if let Some(bar) = &bar {
            let file = form.path.file_name().unwrap_or_default();
            bar.show(at, forms.len(), &file.to_string_lossy());
        }
        render(&form.template, &setting.locale).map_err(|error| Fault::Template {
            unit: form.unit.clone(),
            error,
        })
    });
    let made = made.collect();
    if let Some(bar) = bar {
        bar.clear();
    }
    made
}

fn answer(
    setting: &Setting,
    flags: &TemplateFlags,
    forms: &[Form],
    same: usize,
) -> Result<Reply, Fault> {
    let files: Vec<_> = forms
        .iter()
        .map(|form| {
            serde_json::json!({
                "unit": form.unit,
                "file": form.path,
                "carries_submission": form.template.submitted,
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
                &[("unit", &form.template.unit_name), ("file", &place)],
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

fn one(state: &State, unit: &str, out: &Path) -> Result<Form, Fault> {
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

fn all(state: &State, folder: &Path) -> Result<Vec<Form>, Fault> {
    if folder.is_file() {
        let error = std::io::Error::from(std::io::ErrorKind::NotADirectory);
        return Err(failed(folder, &error));
    }
    state
        .unit_positions()
        .map(|(ix, unit)| form(state, ix, folder.join(format!("{}.xlsx", unit.unit.id))))
        .collect()
}

fn form(state: &State, ix: UnitIx, path: PathBuf) -> Result<Form, Fault> {
    let unit = state
        .unit(ix)
        .map_or_else(String::new, |unit| unit.unit.id.to_string());
    let template = of_unit(state, ix).ok_or_else(|| Absent::Unit(unit.clone()))?;
    Ok(Form {
        unit,
        template,
        path,
    })
}

fn failed(path: &Path, error: &std::io::Error) -> Fault {
    SessionError::File {
        path: path.to_owned(),
        what: error.to_string(),
    }
    .into()
}
