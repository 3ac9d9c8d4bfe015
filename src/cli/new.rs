//! `new`: a session with everything that a round's file names.

use serde_json::json;

use super::fault::{Absent, Fault, Usage};
use super::flags::NewFlags;
use super::next;
use super::problem;
use super::reply::Reply;
use super::setting::Setting;
use crate::session::{Session, setup};

/// Creates a session.
///
/// # Errors
/// The round's files have problems, the secretary's key is missing, or the session can't be written.
pub fn run(setting: &Setting, flags: &NewFlags) -> Result<Reply, Fault> {
    let read = setup::read(&flags.round, &setting.reader());
    let problems = read.problems;
    let Some(setup) = read.value else {
        return Err(Fault::Problems { problems });
    };
    let secretary = setup.secretary().cloned().ok_or(Absent::Secretary)?;
    if let Some(given) = &setting.global.seat
        && *given != secretary
    {
        let secretary = secretary.to_string();
        return Err(Usage::FounderIsSecretary { secretary }.into());
    }
    let seat = setting.seat(&secretary, &flags.session.0)?;
    let events = setup.events(&secretary, &seat.signer.public().openssh());
    let session = Session::create(&flags.session.0, setting.opening(Some(seat)), events)?;
    let locale = &setting.locale;
    let seats = setup.seats().count();
    let (units, sets) = setup.counts();
    let without_key: Vec<String> = setup
        .seats()
        .filter(|id| session.state().key_of(id).is_none())
        .map(ToString::to_string)
        .collect();
    let answer = json!({
        "session": flags.session.0,
        "entries": session.head().seq,
        "head": session.head().hash.to_string(),
        "units": units,
        "items": sets,
        "seats": seats,
        "seats_without_key": without_key,
        "problems": problem::json(locale, &problems),
    });
    let mut reply = setting.answer(&answer, |page| {
        let items: Vec<String> = sets.iter().map(|count| locale.count(*count)).collect();
        page.line(&locale.with(
            "cli-new",
            &[
                ("session", &flags.session.0.display().to_string()),
                ("units", &locale.count(units)),
                ("items", &items.join(" + ")),
                ("seats", &locale.count(seats)),
            ],
        ));
        if !without_key.is_empty() {
            let step = locale.with("cli-new-keys", &[("members", &without_key.join(", "))]);
            page.line(&locale.with("cli-next", &[("step", &step)]));
        }
        for step in next::steps(setting, &session) {
            page.line(&locale.with("cli-next", &[("step", &step)]));
        }
    })?;
    if !problems.is_empty() && !setting.global.json {
        reply.aside = format!("{}\n", problem::all(locale, &problems));
    }
    Ok(reply)
}
