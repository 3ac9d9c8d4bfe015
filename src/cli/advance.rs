//! `advance`: the round moves to another stage.

use super::fault::Fault;
use super::flags::AdvanceFlags;
use super::next;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::event::Event;
use crate::locale::domain;

/// Moves the round to another stage.
///
/// # Errors
/// The rules refuse the move, or the session fails.
pub fn run(setting: &Setting, flags: AdvanceFlags) -> Result<Reply, Fault> {
    let mut session = setting.write(&flags.session)?;
    let AdvanceFlags { to, why, .. } = flags;
    let seq = setting.submit(&mut session, vec![Event::StageMoved { to, why }], None)?;
    let locale = &setting.locale;
    let next = next::steps(setting, &session);
    let answer = serde_json::json!({ "entry": seq.0, "stage": to.code(), "next": next });
    setting.answer(&answer, |page| {
        let stage = domain::stage(locale, to);
        page.line(&locale.with("cli-advanced", &[("stage", &stage)]));
        for step in &next {
            page.line(&locale.with("cli-next", &[("step", step)]));
        }
    })
}
