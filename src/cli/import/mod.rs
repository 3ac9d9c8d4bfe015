//! `import`: files of units, of the survey, of the secretariat. All of them or none, or the good ones where that is
//! asked for.
//!
//! [`watch`] shows how far the reading is and heeds Ctrl-C, [`told`] says what came of it to people, [`lines`] to
//! programs, and [`paper`] makes the workbook that is sent back.

mod lines;
mod paper;
mod told;
mod watch;

use std::path::PathBuf;

use super::fault::{Absent, Fault};
use super::flags::ImportFlags;
use super::import_explanation;
use super::index_tree;
use super::output;
use super::page::Page;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::council::Role;
use crate::domain::id::{Seq, UnitId};
use crate::report;
use crate::session::Session;
use crate::session::intake::{self, Intake, Kind, Request};
use crate::session::whole_file;

/// What came of an import, and what its words need.
struct Outcome<'a> {
    setting: &'a Setting,
    session: &'a Session,
    flags: &'a ImportFlags,
    request: &'a Request,
    intake: &'a Intake,
    /// The last entry that was written.
    entry: Option<Seq>,
    /// Units without a result of last year, when that is what comes in.
    without_last_year: Vec<UnitId>,
}

impl Outcome<'_> {
    /// Whether the person here may know whose verdicts become stale.
    fn is_secretary(&self) -> bool {
        let member = self.session.seat_ix();
        let member = member.and_then(|seat| self.session.state().member(seat));
        member.is_some_and(|member| member.role == Role::Secretary)
    }
}

/// Takes files in.
///
/// # Errors
/// A file has problems, the rules refuse, the session fails, or somebody stopped it; nothing is changed then.
pub fn run(setting: &Setting, flags: &ImportFlags) -> Result<Reply, Fault> {
    if let Some(folder) = &flags.folder {
        return super::import_folder::run(setting, flags, folder);
    }
    if let Some(report) = &flags.report {
        if report.exists() {
            return Err(Absent::FileInTheWay(report.clone()).into());
        }
        whole_file::try_place(report)?;
    }
    // A look at files needs no right to take them.
    let mut session = if flags.dry_run {
        setting.read(&flags.session)?
    } else {
        setting.write(&flags.session)?
    };
    let kind = Kind::from(flags.kind);
    if kind == Kind::Explanation {
        import_explanation::guard(setting, &session)?;
    }
    if flags.dry_run && kind == Kind::Index {
        let (inputs, problems) = intake::inputs::find(kind, &flags.files);
        if !problems.is_empty() {
            return Err(Fault::Problems { problems });
        }
        let files: Vec<PathBuf> = inputs.into_iter().map(|input| input.path).collect();
        return index_tree::run(setting, &files);
    }
    let request = Request {
        kind,
        given: flags.files.clone(),
        replace: flags.replace,
        partial: flags.partial,
        now: session.now(),
    };
    let mut watch = watch::Watch::begin(setting)?;
    let read = intake::read(session.state(), &request, &setting.reader(), &mut |step| {
        watch.step(step)
    });
    let was_stopped = watch.end();
    let mut intake = read.filter(|_| !was_stopped).ok_or(Fault::Stopped)?;
    // What is told of earlier submissions is told by the state before they are replaced.
    let before = session.state().clone();
    let events = std::mem::take(&mut intake.events);
    let without_last_year = match kind {
        Kind::LastYear => intake::last_year::without(&before, &events),
        _ => Vec::new(),
    };
    let entry = if flags.dry_run || events.is_empty() {
        None
    } else {
        Some(setting.submit(&mut session, events, None)?)
    };
    let outcome = Outcome {
        setting,
        session: &session,
        flags,
        request: &request,
        intake: &intake,
        entry,
        without_last_year,
    };
    if let Some(file) = &flags.report {
        let paper = paper::of(&outcome);
        whole_file::write(file, &report::intake::render(&paper, &setting.locale)?)?;
    }
    say(&outcome, &before)
}

fn say(outcome: &Outcome<'_>, before: &crate::domain::state::State) -> Result<Reply, Fault> {
    let Outcome {
        setting, intake, ..
    } = outcome;
    if setting.global.json {
        lines::print(outcome, before)?;
    }
    let mut page = Page::new(setting.look());
    if intake.is_refused {
        if !setting.global.json {
            told::refused(outcome, &mut page);
            output::err(&page.into_text());
        }
        return Err(Fault::Problems {
            problems: intake.problems.clone(),
        });
    }
    let mut reply = Reply::default();
    if !setting.global.json {
        told::taken(outcome, before, &mut page);
        reply = Reply::page(page);
        if !intake.problems.is_empty() {
            let problems = super::problem::all(&setting.locale, &intake.problems);
            reply.aside = format!("{problems}\n");
        }
    }
    let would_be_refused = outcome.flags.dry_run && intake.forbidden.is_some();
    reply.found_problems = told::left_out(intake) > 0 || would_be_refused;
    Ok(reply)
}
