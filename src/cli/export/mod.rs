//! `export`: what leaves the session as files: the whole bundle, or one part.

mod adjustments;
mod bundle;
mod bundle_words;
mod papers;
mod progress;

use super::fault::Fault;
use super::flags::{ExportFlags, ExportPart};
use super::reply::Reply;
use super::setting::Setting;

pub use bundle::make_of;
pub use bundle_words::{hint, message, role, source};
pub use progress::Progress;

/// Writes the part that was asked for, or the bundle.
///
/// # Errors
/// It can't be made or written.
pub fn run(setting: &Setting, flags: &ExportFlags) -> Result<Reply, Fault> {
    match flags.only {
        Some(ExportPart::Adjustments) => adjustments::run(setting, flags),
        Some(ExportPart::Papers(part)) => papers::run(setting, flags, part),
        None if flags.sign => bundle::sign(setting, flags),
        None => bundle::make(setting, flags),
    }
}
