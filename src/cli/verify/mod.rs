//! `verify`: everything is checked again from nothing, and what is wrong is named: of a session, or of the bundle that a
//! folder is.

mod bundle;
mod session;

use super::fault::Fault;
use super::flags::PlaceFlags;
use super::reply::Reply;
use super::setting::Setting;

pub use bundle::trouble;

/// Verifies a session or a bundle.
///
/// # Errors
/// What stands there can't be read at all, or does not descend from what this person saw of it.
pub fn run(setting: &Setting, flags: &PlaceFlags) -> Result<Reply, Fault> {
    if flags.session.0.is_dir() {
        bundle::run(setting, &flags.session.0)
    } else {
        session::run(setting, &flags.session.0)
    }
}
