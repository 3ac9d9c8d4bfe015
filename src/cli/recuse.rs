//! `recuse`: a member steps aside for a unit.

use super::fault::Fault;
use super::flags::RecuseFlags;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::event::Event;
use crate::locale::domain;

/// Declares a recusal.
///
/// # Errors
/// The rules refuse, or the session fails.
pub fn run(setting: &Setting, flags: RecuseFlags) -> Result<Reply, Fault> {
    let mut session = setting.write(&flags.session)?;
    let member = match flags.member {
        Some(member) => member,
        None => setting.member()?.clone(),
    };
    let event = Event::RecusalDeclared {
        member: member.clone(),
        unit: flags.unit.clone(),
        why: flags.why,
    };
    let seq = setting.submit(&mut session, vec![event], None)?;
    let state = session.state();
    let sentence = setting.locale.with(
        "cli-recused",
        &[
            ("member", &domain::member(state, &member)),
            ("unit", &domain::unit(state, &flags.unit)),
        ],
    );
    setting.done(seq, &sentence)
}
