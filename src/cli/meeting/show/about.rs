//! Who decides on the item that the meeting is at: quorum, who presides, who is recused, what is proposed.

use serde_json::{Value as Json, json};

use super::{cell_json, member_id, office, offices, quorum_json, quorum_words};
use crate::cli::meeting::sitting::{print_standing, standing_json};
use crate::cli::page::{Meaning, Page};
use crate::domain::id::{CellId, MemberIx, Moment};
use crate::domain::meeting::{Motion, Quorum};
use crate::domain::review::Value;
use crate::domain::seats::Seats;
use crate::domain::state::State;
use crate::locale::{Locale, domain};

/// An item under discussion.
#[derive(Clone, Debug)]
pub struct About {
    cell: CellId,
    quorum: Quorum,
    presiding: Option<MemberIx>,
    /// Who may vote on it now.
    pub entitled: Seats,
    /// Who is recused from it.
    pub recused: Seats,
}

impl About {
    /// The item at an instant of the open meeting; None if no meeting is open.
    pub fn of(state: &State, cell: &CellId, at: Moment) -> Option<About> {
        let (meeting, _) = state.open_meeting()?;
        // Whatever value is put, the same members decide.
        let motion = Motion::Score {
            cell: cell.clone(),
            value: Value::NotApplicable,
        };
        Some(About {
            cell: cell.clone(),
            quorum: state.quorum(meeting, at, &motion),
            presiding: state.presiding(meeting, at, &motion),
            entitled: state.entitled(meeting, at, &motion),
            recused: state.recused_from(&motion),
        })
    }

    /// For programs.
    pub fn json(&self, state: &State) -> Json {
        let ids =
            |seats: Seats| -> Vec<String> { seats.iter().map(|ix| member_id(state, ix)).collect() };
        let mut about = cell_json(&self.cell);
        let more = json!({
            "quorum": quorum_json(&self.quorum),
            "presiding": self.presiding.map(|ix| member_id(state, ix)),
            "recused": ids(self.recused),
            "entitled": ids(self.entitled),
            "proposals": standing_json(state, &self.cell),
        });
        if let (Some(about), Json::Object(more)) = (about.as_object_mut(), more) {
            about.extend(more);
        }
        about
    }

    /// In words.
    pub fn print(&self, locale: &Locale, state: &State, page: &mut Page) {
        let meaning = if self.quorum.is_met() {
            Meaning::Good
        } else {
            Meaning::Bad
        };
        page.line_of(meaning, &quorum_words(locale, &self.quorum));
        match self.presiding {
            Some(chair) => {
                let said = locale.with("sitting-presides", &[("member", office(state, chair))]);
                page.line(&said);
            }
            None => page.line_of(Meaning::Bad, &locale.text("sitting-nobody-presides")),
        }
        if !self.recused.is_empty() {
            let names = offices(state, self.recused.iter());
            page.line(&locale.with("sitting-recused", &[("members", &names)]));
        }
        print_standing(locale, state, &self.cell, page);
    }

    /// The item's name.
    pub fn name(&self, locale: &Locale, state: &State) -> String {
        domain::cell(locale, state, &self.cell)
    }
}
