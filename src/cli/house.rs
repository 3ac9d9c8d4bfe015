//! Minutes in a secretariat's own Word file: the form to begin with, and what is wrong with one.

use std::path::Path;

use super::fault::{Absent, Fault, Usage};
use super::flags::TemplateFlags;
use super::reply::Reply;
use super::setting::Setting;
use crate::locale::Locale;
use crate::report::docx;
use crate::report::docx::house::{HouseFault, PartKind};
use crate::report::minutes::{places_in_blocks, places_in_lines};
use crate::report::papers::PaperError;
use crate::session::minutes::{self, Form};
use crate::session::whole_file;

/// Writes the form to begin with.
///
/// # Errors
/// The file is no .docx or stands there already, or can't be written.
pub fn starting(setting: &Setting, flags: &TemplateFlags) -> Result<Reply, Fault> {
    if Form::of(&flags.out) != Some(Form::Word) {
        return Err(Usage::StartingNotWord.into());
    }
    if flags.out.exists() && !flags.replace {
        return Err(Absent::FileInTheWay(flags.out.clone()).into());
    }
    let session = setting.read(&flags.session)?;
    let document = minutes::starting_template(&session, &setting.locale);
    let bytes = docx::render_form(&document).map_err(PaperError::from)?;
    whole_file::write(&flags.out, &bytes)?;
    let file = flags.out.display().to_string();
    let (lines, blocks) = (places_in_lines(), places_in_blocks());
    let answer = serde_json::json!({ "file": file, "lines": lines, "blocks": blocks });
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        let place = flags.session.0.display().to_string();
        let values = [("file", file.as_str()), ("session", &place)];
        page.line(&locale.with("house-written", &values));
        page.line(&locale.with("house-written-how", &values));
        let names = |names: &[&str]| names.join(", ");
        page.line(&locale.with("house-written-lines", &[("names", &names(lines))]));
        page.line(&locale.with("house-written-blocks", &[("names", &names(blocks))]));
    })
}

/// What is wrong with a form, in words.
pub fn message(locale: &Locale, file: &Path, fault: &HouseFault) -> String {
    let file = file.display().to_string();
    let about = |id: &str, values: &[(&str, &str)]| {
        let all: Vec<(&str, &str)> = [("file", file.as_str())]
            .iter()
            .chain(values)
            .copied()
            .collect();
        locale.with(id, &all)
    };
    let braced = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|name| format!("{{{{{name}}}}}")).collect();
        names.join(", ")
    };
    match fault {
        HouseFault::NotWord => about("house-not-word", &[]),
        HouseFault::OldOrLocked => about("house-old-or-locked", &[]),
        HouseFault::Macros => about("house-macros", &[]),
        HouseFault::OtherForm => about("house-other-form", &[]),
        HouseFault::TooLarge => about("house-too-large", &[]),
        HouseFault::Damaged { part } => about("house-damaged", &[("part", part)]),
        HouseFault::Unknown {
            written,
            kind,
            near,
            known,
        } => about(
            "house-unknown",
            &[
                ("part", &part(locale, *kind)),
                ("written", written),
                ("near", near),
                ("names", &braced(known)),
            ],
        ),
        HouseFault::Unclosed { kind, near } => about(
            "house-unclosed",
            &[("part", &part(locale, *kind)), ("near", near)],
        ),
        HouseFault::NotAlone { name, kind, near } => about(
            "house-not-alone",
            &[
                ("part", &part(locale, *kind)),
                ("name", name),
                ("near", near),
            ],
        ),
        HouseFault::Missing { lacks } => {
            let ways: Vec<String> = lacks.iter().map(|names| braced(names)).collect();
            let names = ways.join(&locale.text("house-missing-or"));
            about("house-missing", &[("names", &names)])
        }
        HouseFault::Packing(what) => about("house-packing", &[("what", what)]),
    }
}

fn part(locale: &Locale, kind: PartKind) -> String {
    locale.text(match kind {
        PartKind::Text => "house-part-text",
        PartKind::Header => "house-part-header",
        PartKind::Footer => "house-part-footer",
    })
}
