//! Who may have explanations read, also only to look: what of them matches tells which cells were adjusted.

use std::path::PathBuf;

use super::fault::Fault;
use super::setting::{Setting, refused};
use crate::session::{Session, intake};

/// Lets nobody but the secretary go on.
///
/// # Errors
/// `--as` is missing, or somebody else sits here.
pub fn guard(setting: &Setting, session: &Session) -> Result<(), Fault> {
    let member = setting.member()?;
    intake::may_take_explanations(session.state(), Some(member))
        .map_err(|refusal| refused(refusal.into(), session, PathBuf::from(session.place())))
}
