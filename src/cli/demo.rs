//! `demo`: builds the sample round and opens it.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::export;
use super::fault::{Absent, Fault};
use super::flags::{DemoFlags, ExportFlags, Place};
use super::open;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::council::Role;
use crate::domain::id::MemberId;
use crate::session::{Session, demo};

/// The name that the sample's session has in its folder.
const FILE: &str = "hp2026.thamdinh";

/// Builds the sample round, unless it stands there already, and opens it where there is a terminal.
///
/// # Errors
/// The folder can't be written, or the screens fail.
pub fn run(setting: &Setting, flags: &DemoFlags) -> Result<Reply, Fault> {
    let folder = match &flags.dir {
        Some(folder) => folder.clone(),
        None => own_folder(setting)?,
    };
    let path = folder.join(FILE);
    let built = !path.exists();
    if built {
        demo::build(&folder, flags.wanted_stage(), &setting.reader())?;
    }
    let seat = setting
        .global
        .seat
        .clone()
        .unwrap_or_else(|| MemberId::new(flags.seat()));
    let session = Session::open(&path, demo::seat_opening(&folder, &seat)?)?;
    if let Some(out) = &flags.bundle {
        return bundle(setting, &folder, &session, (path, out.clone()));
    }
    let is_terminal = setting.around.output_is_terminal && setting.around.input_is_terminal;
    if is_terminal && !flags.no_open && !setting.global.json {
        return open::screens(setting, session, None);
    }
    let state = session.state();
    let shown = path.display().to_string();
    let answer = json!({
        "session": path,
        "built": built,
        "stage": state.stage().code(),
        "units": state.units().len(),
        "entries": session.head().seq,
        "seat": seat.as_str(),
        "seats": state.members().iter().map(|m| m.id.as_str()).collect::<Vec<_>>(),
    });
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        let id = if built {
            "cli-demo-built"
        } else {
            "cli-demo-stands"
        };
        let units = locale.count(state.units().len());
        page.line(&locale.with(id, &[("session", &shown), ("units", &units)]));
        for step in ["cli-demo-open", "cli-demo-status", "cli-demo-result"] {
            let values = [("session", shown.as_str()), ("member", seat.as_str())];
            let step = locale.with(step, &values);
            page.line(&locale.with("cli-next", &[("step", &step)]));
        }
        let seats: Vec<&str> = state.members().iter().map(|m| m.id.as_str()).collect();
        page.line(&locale.with("cli-demo-seats", &[("members", &seats.join(", "))]));
    })
}

/// What the council hands over of the sample, signed by the secretary and the chair.
fn bundle(
    setting: &Setting,
    folder: &Path,
    session: &Session,
    (path, out): (PathBuf, PathBuf),
) -> Result<Reply, Fault> {
    let state = session.state();
    let chair = state.seat_with(|role| *role == Role::Chair);
    let chair = chair.and_then(|seat| state.member(seat));
    let chair = match chair {
        Some(chair) => demo::seat_opening(folder, &chair.id)?.seat,
        None => None,
    };
    let flags = ExportFlags {
        session: Place(path),
        only: None,
        all: false,
        unit: Vec::new(),
        out,
        replace: false,
        version: None,
        countersign: None,
        sign: false,
    };
    export::make_of(setting, &flags, session, chair.as_ref())
}

/// The sample's folder when none is named: one that stays, so that a second `demo` opens the same round.
fn own_folder(setting: &Setting) -> Result<PathBuf, Fault> {
    let places = setting.places.as_ref().ok_or(Absent::Places)?;
    Ok(places.state.join("demo"))
}
