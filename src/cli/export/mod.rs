//! `export`: what leaves the session as files, by part.

mod adjustments;
mod papers;

use super::fault::{Fault, Usage};
use super::flags::{ExportFlags, ExportPart};
use super::reply::Reply;
use super::setting::Setting;

/// Writes the part that was asked for.
///
/// # Errors
/// No part was named, or the part can't be written.
pub fn run(setting: &Setting, flags: &ExportFlags) -> Result<Reply, Fault> {
    match flags.only {
        Some(ExportPart::Adjustments) => adjustments::run(setting, flags),
        Some(ExportPart::Papers(part)) => papers::run(setting, flags, part),
        None => Err(Usage::ExportWhole.into()),
    }
}
