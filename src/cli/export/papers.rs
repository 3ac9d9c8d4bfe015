//! `export --only PART`: one part of what the council hands over.

use std::path::PathBuf;

use crate::cli::fault::{Absent, Fault};
use crate::cli::flags::ExportFlags;
use crate::cli::forms;
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::report::papers::Part;
use crate::session::{papers, whole_file};

/// Writes the files of a part, one after the other.
///
/// # Errors
/// There is no such unit, other files stand in the way, or something can't be written.
pub fn run(setting: &Setting, flags: &ExportFlags, part: Part) -> Result<Reply, Fault> {
    forms::need_folder(&flags.out)?;
    let session = setting.read(&flags.session)?;
    let papers = papers::of(&session, &setting.locale)?;
    for unit in &flags.unit {
        if session.state().unit_ix(unit.as_str()).is_none() {
            return Err(Absent::Unit(unit.to_string()).into());
        }
    }
    let units: Vec<&str> = flags.unit.iter().map(|unit| unit.as_str()).collect();
    let files = papers.files(part, &units);
    let places: Vec<PathBuf> = files
        .iter()
        .map(|file| flags.out.join(&file.path))
        .collect();
    // What stands there with the same content stays; each is compared as it is made, so that memory stays flat.
    let (mut same, mut in_the_way) = (0, Vec::new());
    for (file, place) in files.iter().zip(&places).filter(|_| !flags.replace) {
        match std::fs::read(place) {
            Ok(there) if papers.render(file)? == there => same += 1,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Ok(_) | Err(_) => in_the_way.push(place.clone()),
        }
    }
    if !in_the_way.is_empty() {
        return Err(Absent::FilesInTheWay(in_the_way).into());
    }
    let bar = forms::bar(setting, "papers-making", files.len());
    for (at, (file, place)) in files.iter().zip(&places).enumerate() {
        if let Some(bar) = &bar {
            bar.show(at, files.len(), &file.path);
        }
        if !flags.replace && place.exists() {
            continue;
        }
        let bytes = papers.render(file)?;
        whole_file::write_below(&flags.out, place, &bytes)?;
    }
    if let Some(bar) = bar {
        bar.clear();
    }
    let names: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let is_draft = papers.outcome.standing.is_draft();
    let answer = serde_json::json!({
        "only": part.code(),
        "draft": is_draft,
        "files": names,
        "unchanged": same,
    });
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        let place = flags.out.display().to_string();
        let written = files.len().saturating_sub(same);
        if written > 0 || same == 0 {
            page.line(&locale.counted("papers-written", written, &[("place", &place)]));
        }
        if same > 0 {
            page.line(&locale.counted("export-unchanged", same, &[]));
        }
        if is_draft && !files.is_empty() {
            page.line(&locale.text("papers-draft"));
        }
    })
}
