//! `minutes --out F.docx|F.pdf|F.txt|-`: the minutes of a meeting as a Word file, as a PDF or as text.

use std::path::Path;

use super::fault::{Absent, Fault, Usage};
use super::flags::MinutesFlags;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::id::MeetingIx;
use crate::report::docx::house;
use crate::report::minutes::Minutes;
use crate::report::text::{self, PAGE_COLUMNS};
use crate::session::Session;
use crate::session::minutes::{self, Form};
use crate::session::whole_file;

/// Columns of a terminal between which the text follows it: less would break tables, more is hard to read.
const TERMINAL_COLUMNS: std::ops::RangeInclusive<usize> = 60..=120;

/// Writes the minutes.
///
/// # Errors
/// There is no such meeting, or the file can't be written.
pub fn run(setting: &Setting, flags: &MinutesFlags) -> Result<Reply, Fault> {
    let to_output = flags.out.as_os_str() == "-";
    let form = Form::of(&flags.out);
    if !to_output && form.is_none() {
        return Err(Usage::OutNoPaper.into());
    }
    if let Some(form) = form {
        form.need()?;
    }
    if flags.template.is_some() && form != Some(Form::Word) {
        return Err(Usage::TemplateNotWord.into());
    }
    if !to_output && flags.out.exists() && !flags.replace {
        return Err(Absent::FileInTheWay(flags.out.clone()).into());
    }
    let session = setting.read(&flags.session)?;
    let (number, minutes) = meeting(&session, flags.meeting)?;
    let document = minutes.document(&setting.locale);
    let is_draft = minutes.lock.is_none();
    let mut answer = serde_json::json!({
        "meeting": number,
        "draft": is_draft,
        "entries": session.head().seq,
        "head": session.head().hash.to_string(),
    });
    let Some(form) = form.filter(|_| !to_output) else {
        let columns = setting.look().columns.map_or(PAGE_COLUMNS, |columns| {
            columns.clamp(*TERMINAL_COLUMNS.start(), *TERMINAL_COLUMNS.end())
        });
        let text = text::render(&document, columns);
        if setting.global.json {
            answer["text"] = text.into();
            return Ok(Reply::json(&answer)?);
        }
        return Ok(Reply {
            text: text.into_bytes(),
            ..Reply::default()
        });
    };
    match &flags.template {
        Some(template) => {
            let bytes = filled(setting, template, &minutes)?;
            whole_file::write(&flags.out, &bytes)?;
        }
        None => minutes::write(&flags.out, &document, form)?,
    }
    answer["file"] = flags.out.display().to_string().into();
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        let id = if is_draft {
            "cli-minutes-draft"
        } else {
            "cli-minutes"
        };
        page.line(&locale.with(id, &[("file", &flags.out.display().to_string())]));
    })
}

/// The bytes of the secretariat's own Word file with the minutes in it.
fn filled(setting: &Setting, template: &Path, minutes: &Minutes) -> Result<Vec<u8>, Fault> {
    let bytes = minutes::read_template(template)?;
    house::fill(&bytes, &minutes.places(&setting.locale)).map_err(|fault| Fault::House {
        file: template.to_owned(),
        fault: Box::new(fault),
    })
}

/// The meeting of that number, from 1, or the last one, with its minutes.
fn meeting(session: &Session, number: Option<u32>) -> Result<(usize, Minutes), Fault> {
    let meetings = session.state().meetings().len();
    let number = match number {
        Some(number) => usize::try_from(number).unwrap_or(usize::MAX),
        None => meetings,
    };
    let ix = number.checked_sub(1).filter(|at| *at < meetings);
    let ix = MeetingIx::at(ix.ok_or(Absent::Meeting)?);
    Ok((number, minutes::of(session, ix)?.ok_or(Absent::Meeting)?))
}
