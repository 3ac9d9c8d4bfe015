//! `open`: the screens of a session, for the seat that sits here.

use std::path::PathBuf;
use std::sync::Arc;

use super::fault::{Fault, Usage};
use super::flags::OpenFlags;
use super::reply::Reply;
use super::setting::Setting;
use crate::locale::Locale;
use crate::session::{Session, folder_memory};
use crate::tui::desk::{self, RunError};
use crate::tui::theme::Theme;
use crate::tui::viewer::Beside;

/// Opens the screens and stays until they are left.
///
/// # Errors
/// There is no terminal, or the session can't be opened.
pub fn run(setting: &Setting, flags: &OpenFlags) -> Result<Reply, Fault> {
    if !setting.around.output_is_terminal || !setting.around.input_is_terminal {
        return Err(Usage::NoTerminal.into());
    }
    let session = setting.read_at_once(&flags.session)?;
    if let Some(folder) = &flags.evidence {
        folder_memory::remember(&session, folder)?;
    }
    screens(setting, session, flags.evidence.clone())
}

/// Runs the screens on a session, with the folder of its documents if one is named.
///
/// # Errors
/// The terminal fails, or the session can't be read.
pub fn screens(
    setting: &Setting,
    session: Session,
    documents: Option<PathBuf>,
) -> Result<Reply, Fault> {
    let locale = Arc::new(Locale::new(setting.locale.language()));
    let theme = if setting.around.no_colour {
        Theme::Mono
    } else {
        Theme::Dark
    };
    let beside = Beside {
        viewer: setting.around.viewer.clone(),
        documents,
    };
    match desk::run(session, locale, theme, beside, Arc::new(setting.reader())) {
        Ok(()) => Ok(Reply::default()),
        Err(RunError::Session(error)) => Err(error.into()),
        Err(RunError::Terminal(error)) => Err(Fault::Screen(error.to_string())),
    }
}
