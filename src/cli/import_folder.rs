//! `import --kind evidence --folder DIR`: a folder of documents is attached to the evidence of units.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::fault::{Fault, Usage};
use super::flags::{ImportFlags, KindFlag};
use super::page::{Meaning, Page};
use super::problem;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::id::{NodeCode, UnitId};
use crate::domain::state::State;
use crate::import::folder::{Passed, PassedBy};
use crate::locale::Locale;
use crate::session::evidence_folder::{self, Change, FolderPlan, Unclear};
use crate::session::folder_memory;

/// Lines of one kind that are printed one by one; beyond them a line says how many more there are.
const SHOWN: usize = 60;

/// Attaches a folder.
///
/// # Errors
/// Another kind than evidence was asked for, the folder or an index file has problems, or the rules refuse; nothing is
/// changed then.
pub fn run(setting: &Setting, flags: &ImportFlags, folder: &Path) -> Result<Reply, Fault> {
    if flags.kind != KindFlag::Evidence {
        return Err(Usage::FolderWithoutEvidence.into());
    }
    let mut session = if flags.dry_run {
        setting.read(&flags.session)?
    } else {
        setting.write(&flags.session)?
    };
    let reader = setting.reader();
    let read = evidence_folder::plan(
        session.state(),
        folder,
        &flags.files,
        flags.replace,
        &reader,
    );
    let problems = read.problems;
    let Some(mut plan) = read.value else {
        return Err(Fault::Problems { problems });
    };
    let changed = plan.events.len();
    let mut entry = None;
    if !flags.dry_run {
        let events = std::mem::take(&mut plan.events);
        if !events.is_empty() {
            entry = Some(setting.submit(&mut session, events, None)?);
        }
        folder_memory::remember(&session, folder)?;
    }
    let locale = &setting.locale;
    let mut answer = report(&plan);
    if let Some(fields) = answer.as_object_mut() {
        fields.insert("taken".into(), json!(entry.is_some()));
        fields.insert("entry".into(), json!(entry.map(|seq| seq.0)));
        fields.insert("units_changed".into(), json!(changed));
        fields.insert("problems".into(), problem::json(locale, &problems));
    }
    let mut reply = setting.answer(&answer, |page| {
        print(locale, session.state(), page, &plan, changed, flags.dry_run);
    })?;
    if !problems.is_empty() && !setting.global.json {
        reply.aside = format!("{}\n", problem::all(locale, &problems));
    }
    Ok(reply)
}

fn codes(items: &[NodeCode]) -> Vec<&str> {
    items.iter().map(NodeCode::as_str).collect()
}

fn ids(units: &[UnitId]) -> Vec<&str> {
    units.iter().map(UnitId::as_str).collect()
}

/// What was found, for programs.
fn report(plan: &FolderPlan) -> Json {
    let attached = plan.attached.iter().map(|a| {
        json!({
            "unit": a.unit.as_str(),
            "items": codes(&a.items),
            "number": a.number,
            "file": a.file,
            "sha256": a.sha256,
            "change": match a.change {
                Change::New => "new",
                Change::Same => "same",
                Change::Content => "content",
            },
        })
    });
    let missing = plan.missing.iter().map(|m| {
        json!({
            "unit": m.unit.as_str(),
            "items": codes(&m.items),
            "number": m.number,
            "was_attached": m.was_attached,
        })
    });
    let ambiguous = plan.ambiguous.iter().map(|unclear| match unclear {
        Unclear::Units { file, units } => json!({"file": file, "units": ids(units)}),
        Unclear::Documents {
            file,
            unit,
            documents,
        } => json!({"file": file, "unit": unit.as_str(), "documents": documents}),
        Unclear::Files {
            unit,
            number,
            files,
        } => json!({"unit": unit.as_str(), "number": number, "files": files}),
    });
    let passed = plan.passed.iter().map(|passed| {
        json!({
            "file": passed.relative,
            "why": match &passed.why {
                PassedBy::Unreadable(_) => "unreadable",
                PassedBy::Link => "link",
                PassedBy::TooBig => "too_big",
                PassedBy::TooDeep => "too_deep",
            },
        })
    });
    json!({
        "files": plan.files,
        "documents": plan.documents,
        "attached": attached.collect::<Vec<_>>(),
        "missing": missing.collect::<Vec<_>>(),
        "unmatched": plan.strangers,
        "ambiguous": ambiguous.collect::<Vec<_>>(),
        "passed": passed.collect::<Vec<_>>(),
    })
}

fn print(
    locale: &Locale,
    state: &State,
    page: &mut Page,
    plan: &FolderPlan,
    changed: usize,
    dry_run: bool,
) {
    let counted = |id: &str, count: usize| locale.counted(id, count, &[]);
    let unit = |id: &UnitId| {
        let found = state.unit_ix(id.as_str()).and_then(|ix| state.unit(ix));
        let name = found.map_or("?", |unit| unit.unit.name.as_str());
        format!("{name} ({id})")
    };
    let files = counted("intake-count-files", plan.files);
    let documents = counted("intake-documents", plan.documents);
    let units = counted("intake-units", changed);
    let id = match (dry_run, changed) {
        (true, _) => "evidence-folder-would",
        (false, 0) => "evidence-folder-nothing-new",
        (false, _) => "evidence-folder-taken",
    };
    let values = [
        ("files", files.as_str()),
        ("documents", &documents),
        ("units", &units),
    ];
    page.line(&locale.with(id, &values));
    let count = |change| plan.attached.iter().filter(|a| a.change == change).count();
    let counts = [
        (Meaning::Good, "evidence-attached-new", count(Change::New)),
        (
            Meaning::Quiet,
            "evidence-attached-same",
            count(Change::Same),
        ),
        (
            Meaning::Bad,
            "evidence-attached-changed",
            count(Change::Content),
        ),
        (Meaning::Waiting, "evidence-missing", plan.missing.len()),
        (Meaning::Waiting, "evidence-ambiguous", plan.ambiguous.len()),
        (Meaning::Quiet, "evidence-strangers", plan.strangers.len()),
        (Meaning::Bad, "evidence-passed", plan.passed.len()),
    ];
    for (meaning, id, count) in counts {
        if count > 0 {
            page.line_of(meaning, &counted(id, count));
        }
    }
    let contents = plan.attached.iter().filter(|a| a.change == Change::Content);
    section(
        locale,
        page,
        "evidence-heading-changed",
        contents.map(|a| {
            let items = codes(&a.items).join(", ");
            format!("{} · {items} · {} ← {}", unit(&a.unit), a.number, a.file)
        }),
    );
    let missing = plan.missing.iter().map(|m| {
        let items = codes(&m.items).join(", ");
        let line = format!("{} · {items} · {}", unit(&m.unit), m.number);
        match m.was_attached {
            true => format!("{line} {}", locale.text("evidence-was-attached")),
            false => line,
        }
    });
    let ambiguous = plan.ambiguous.iter().map(|unclear| match unclear {
        Unclear::Units { file, units } => {
            let units: Vec<String> = units.iter().map(unit).collect();
            let values = [("file", file.as_str()), ("units", &units.join("; "))];
            locale.with("evidence-of-several-units", &values)
        }
        Unclear::Documents {
            file,
            unit: id,
            documents,
        } => {
            let (unit, documents) = (unit(id), documents.join("; "));
            let values = [
                ("file", file.as_str()),
                ("unit", &unit),
                ("documents", &documents),
            ];
            locale.with("evidence-of-several-documents", &values)
        }
        Unclear::Files {
            unit: id,
            number,
            files,
        } => {
            let (unit, files) = (unit(id), files.join("; "));
            let values = [
                ("unit", unit.as_str()),
                ("number", number),
                ("files", &files),
            ];
            locale.with("evidence-in-several-files", &values)
        }
    });
    section(locale, page, "evidence-heading-ambiguous", ambiguous);
    let strangers = plan.strangers.iter().cloned();
    section(locale, page, "evidence-heading-strangers", strangers);
    let passed = plan.passed.iter().map(|passed| passed_by(locale, passed));
    section(locale, page, "evidence-heading-passed", passed);
    // The longest list comes last.
    section(locale, page, "evidence-heading-missing", missing);
}

fn passed_by(locale: &Locale, passed: &Passed) -> String {
    let why = match &passed.why {
        PassedBy::Unreadable(reason) => {
            locale.with("evidence-passed-unreadable", &[("reason", reason)])
        }
        PassedBy::Link => locale.text("evidence-passed-link"),
        PassedBy::TooBig => locale.text("evidence-passed-too-big"),
        PassedBy::TooDeep => locale.text("evidence-passed-too-deep"),
    };
    format!("{}: {why}", passed.relative)
}

/// A heading and its lines, unless there are none.
fn section(locale: &Locale, page: &mut Page, heading: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    page.heading(&locale.text(heading));
    for line in lines.by_ref().take(SHOWN) {
        page.under(&line);
    }
    let more = lines.count();
    if more > 0 {
        page.under(&locale.counted("evidence-more", more, &[]));
    }
}
