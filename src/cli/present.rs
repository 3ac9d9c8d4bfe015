//! `present`: what the room sees, on a second terminal or a projector. With `--json` once, for a program.

use std::sync::Arc;

use serde_json::{Value, json};

use super::fault::{Fault, Usage};
use super::flags::PresentFlags;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::id::CellId;
use crate::domain::state::State;
use crate::locale::Locale;
use crate::session::onlooker::Onlooker;
use crate::tui::desk::RunError;
use crate::tui::present::{self, Subject};
use crate::tui::theme::Theme;

/// Shows the session to the room until somebody leaves the screen.
///
/// # Errors
/// There is no terminal, or the session can't be opened.
pub fn run(setting: &Setting, flags: &PresentFlags) -> Result<Reply, Fault> {
    let path = &flags.session.0;
    if setting.global.json {
        let mut onlooker = Onlooker::open(path)?;
        let focus = onlooker.focus();
        let session = onlooker.session();
        let subject = present::subject(session.state(), focus.as_ref());
        let mut shown = shown(session.state(), &subject);
        if let Some(shown) = shown.as_object_mut() {
            shown.insert("entries".to_owned(), json!(session.head().seq));
        }
        return Ok(Reply::json(&shown)?);
    }
    if !setting.around.output_is_terminal || !setting.around.input_is_terminal {
        return Err(Usage::NoTerminal.into());
    }
    let locale = Arc::new(Locale::new(setting.locale.language()));
    let theme = match flags.theme.as_deref().and_then(Theme::parse) {
        Some(theme) => theme,
        None if setting.around.no_colour => Theme::Mono,
        None => Theme::Dark,
    };
    match present::run(path, locale, theme) {
        Ok(()) => Ok(Reply::default()),
        Err(RunError::Session(error)) => Err(error.into()),
        Err(RunError::Terminal(error)) => Err(Fault::Screen(error.to_string())),
    }
}

/// What stands before the room, as data.
fn shown(state: &State, subject: &Subject) -> Value {
    let cell = |id: &CellId| json!({ "unit": id.unit.as_str(), "item": id.item.as_str() });
    match subject {
        Subject::Before => json!({ "showing": "before" }),
        Subject::Over => json!({ "showing": "over" }),
        Subject::Break => json!({ "showing": "break" }),
        Subject::Roll => json!({ "showing": "roll" }),
        Subject::Agenda => json!({ "showing": "agenda" }),
        Subject::Item(ix) => {
            let id = state.cell_id(*ix);
            json!({ "showing": "item", "cell": id.as_ref().map(cell) })
        }
        Subject::Vote(motion) => {
            let cells: Vec<Value> = motion.cells().iter().map(cell).collect();
            json!({ "showing": "vote", "cells": cells })
        }
        Subject::Table(block) => {
            let block = state.blocks().get(block.index());
            json!({ "showing": "table", "block": block.map(|block| block.id.as_str()) })
        }
        Subject::Lock => json!({ "showing": "lock" }),
        Subject::Sealed => json!({ "showing": "sealed" }),
    }
}
