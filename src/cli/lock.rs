//! `lock`: chair and secretary each sign the result as it stands; the second signature locks it.

use super::ask;
use super::fault::{Absent, Fault};
use super::flags::{LockFlags, TwoGroups};
use super::reply::Reply;
use super::setting::{Setting, refused};
use crate::domain::id::MemberId;
use crate::journal::Hash;
use crate::session::seal::{self, Sealed};
use crate::session::{Session, SessionError};

/// What stands in place of a group that is to be retyped.
const BLANK: &str = "____";

/// Signs the result as it stands.
///
/// # Errors
/// The retyped groups differ, the rules refuse, or the session fails.
pub fn run(setting: &Setting, flags: &LockFlags) -> Result<Reply, Fault> {
    let mut session = setting.write(&flags.session)?;
    let member = setting.member()?.clone();
    need_lockable(&session, &member, &flags.session.0)?;
    let hash = seal::result_hash(session.state())?;
    let shown = with_blanks(&hash, &member);
    let TwoGroups([one, other]) = match &flags.groups {
        Some(groups) => groups.clone(),
        None if setting.around.input_is_terminal && !setting.global.json => {
            let question = setting.locale.with("cli-ask-groups", &[("groups", &shown)]);
            let typed = ask::line(&question)?.parse();
            typed.map_err(|_| SessionError::GroupsDiffer)?
        }
        None => return Err(Absent::Groups { shown }.into()),
    };
    let place = flags.session.0.clone();
    let sealed = seal::sign(&mut session, [&one, &other])
        .map_err(|error| refused(error, &session, place))?;
    let version = session.state().version().0;
    let (locked, seq) = match sealed {
        Sealed::Waiting(seq) => (false, seq),
        Sealed::Locked(seq) => (true, seq),
    };
    let answer = serde_json::json!({
        "entry": seq.0,
        "locked": locked,
        "version": version,
        "result_sha256": hash.to_string(),
    });
    setting.answer(&answer, |page| {
        let id = if locked { "cli-locked" } else { "cli-signed" };
        let version = version.to_string();
        page.line(&setting.locale.with(id, &[("version", &version)]));
    })
}

/// Asks nobody for groups of a result that could not be signed anyway.
fn need_lockable(
    session: &Session,
    member: &MemberId,
    place: &std::path::Path,
) -> Result<(), Fault> {
    let signing = crate::domain::event::Event::SealSigned {
        version: session.state().version(),
        result_sha256: [0; 32],
        signature: String::new(),
    };
    match session.state().permit(member, &signing) {
        // An attempt without the right is logged by the session, so it goes the whole way.
        Err(refusal) if !refusal.is_of_rights() => Err(Fault::Refused {
            refusal: Box::new(refusal),
            state: Box::new(session.state().clone()),
            place: place.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// The groups of the hash with those blank that the seat reads from the paper.
fn with_blanks(hash: &Hash, member: &MemberId) -> String {
    let asked = seal::blanks(member, hash);
    let groups = hash.groups();
    let shown = groups.iter().enumerate().map(|(at, group)| {
        if asked.contains(&at) {
            BLANK
        } else {
            group.as_str()
        }
    });
    shown.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_groups_are_blank_and_the_others_stand_in_their_places() {
        let hash = Hash::of(b"result");
        let shown = with_blanks(&hash, &MemberId::new("chu-tich"));
        let shown: Vec<&str> = shown.split(' ').collect();
        assert_eq!(shown.iter().filter(|group| **group == BLANK).count(), 2);
        for (shown, group) in shown.iter().zip(hash.groups()) {
            assert!(*shown == BLANK || *shown == group);
        }
    }
}
