//! `import`: files of units, of the survey, of the secretariat. All of them or none.

use serde_json::json;

use super::fault::Fault;
use super::flags::ImportFlags;
use super::index_tree;
use super::problem;
use super::reply::Reply;
use super::setting::Setting;
use crate::session::intake::{self, Kind, Plan};

/// Takes files in.
///
/// # Errors
/// A file has problems, the rules refuse, or the session fails; nothing is changed then.
pub fn run(setting: &Setting, flags: &ImportFlags) -> Result<Reply, Fault> {
    if let Some(folder) = &flags.folder {
        return super::import_folder::run(setting, flags, folder);
    }
    // A look at files needs no right to take them.
    let mut session = if flags.dry_run {
        setting.read(&flags.session)?
    } else {
        setting.write(&flags.session)?
    };
    let kind = Kind::from(flags.kind);
    if flags.dry_run && kind == Kind::Index {
        return index_tree::run(setting, &flags.files);
    }
    let read = intake::plan(
        session.state(),
        kind,
        &flags.files,
        flags.replace,
        &setting.reader(),
    );
    let problems = read.problems;
    let Some(plan) = read.value else {
        return Err(Fault::Problems { problems });
    };
    let Plan {
        events,
        subjects,
        rows,
    } = plan;
    let entry = if flags.dry_run || events.is_empty() {
        None
    } else {
        Some(setting.submit(&mut session, events, None)?)
    };
    let locale = &setting.locale;
    let answer = json!({
        "taken": entry.is_some(),
        "entry": entry.map(|seq| seq.0),
        "files": flags.files.len(),
        "subjects": subjects,
        "rows": rows,
        "problems": problem::json(locale, &problems),
    });
    let mut reply = setting.answer(&answer, |page| {
        let id = if entry.is_some() {
            "cli-imported"
        } else {
            "cli-import-would"
        };
        let rows = locale.counted(rows_message(kind), rows, &[]);
        let files = locale.counted("cli-import-files", flags.files.len(), &[]);
        let subjects = locale.counted(subjects_message(kind), subjects, &[]);
        page.line(&locale.with(
            id,
            &[("files", &files), ("subjects", &subjects), ("rows", &rows)],
        ));
    })?;
    if !problems.is_empty() && !setting.global.json {
        reply.aside = format!("{}\n", problem::all(locale, &problems));
    }
    Ok(reply)
}

const fn rows_message(kind: Kind) -> &'static str {
    match kind {
        Kind::SelfAssessment => "cli-import-answers",
        Kind::Evidence => "cli-import-documents",
        Kind::Survey => "cli-import-scores",
        Kind::Explanation => "cli-import-explanations",
        Kind::Units => "cli-import-units",
        Kind::Members => "cli-import-members",
        Kind::Index => "cli-import-items",
    }
}

const fn subjects_message(kind: Kind) -> &'static str {
    match kind {
        Kind::SelfAssessment | Kind::Evidence | Kind::Explanation | Kind::Units => {
            "cli-import-units"
        }
        Kind::Survey => "cli-import-files",
        Kind::Members => "cli-import-members",
        Kind::Index => "cli-import-sets",
    }
}
