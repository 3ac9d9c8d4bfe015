//! The meeting screen: who is there, what is decided, the running record, and the way to the lock.
//!
//! `state` is what is shown; `agenda` and `record` derive it from the round. `vote` and `lock` hold the forms that take
//! the whole screen; `questions` are the dialogs.

mod agenda;
mod answers;
mod clock;
mod course;
mod detail;
mod head;
mod items;
mod kept;
mod lock;
mod opening;
mod papers;
mod proceedings;
mod questions;
mod record;
mod record_view;
mod rights;
mod roll;
mod roll_view;
mod room;
mod said;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;
mod vote;
mod words;

pub use kept::{Kept, PREFIX};
pub use state::Sitting;

use ratatui::layout::Rect;

use self::state::{DETAIL, Form, LIST, Section, TABS};
use super::{Jump, Reply, Screen, Tone};
use crate::session::focus::Showing;
use crate::tui::{
    action::{Action, Availability, Context},
    app::Cx,
    canvas::Canvas,
    layers::{Answer, FormField},
    layout::{PartId, Target},
};

impl Screen for Sitting {
    fn contexts(&self) -> Vec<Context> {
        match &self.form {
            Some(Form::Vote(form)) => return vote::keys::contexts(form),
            Some(Form::Count(form)) => return papers::keys::contexts(form),
            Some(Form::Sign(_)) => return vec![Context::Form, Context::Field],
            None => {}
        }
        let section = match self.section {
            Section::Roll => Context::Attendance,
            Section::Agenda => Context::Agenda,
            Section::Record => Context::Record,
            Section::Lock => Context::Lock,
        };
        if self.panes.has(DETAIL) {
            vec![Context::Prose, section, Context::Meeting]
        } else {
            // What Enter does in the section comes before opening a row of any list.
            vec![section, Context::List, Context::Meeting]
        }
    }

    fn availability(&self, action: Action, cx: &Cx<'_>) -> Availability {
        update::availability(self, action, cx)
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        update::act(self, action, cx)
    }

    fn typed(&mut self, letter: char, cx: &Cx<'_>) -> Vec<Reply> {
        match &mut self.form {
            Some(Form::Vote(form)) => vote::keys::typed(form, letter, cx),
            Some(Form::Count(form)) => papers::keys::typed(form, letter),
            Some(Form::Sign(ceremony)) => ceremony.type_char(letter),
            None => {}
        }
        Vec::new()
    }

    fn pasted(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Reply> {
        match &mut self.form {
            Some(Form::Vote(form)) => vote::keys::pasted(form, text, cx),
            Some(Form::Count(form)) => papers::keys::pasted(form, text),
            Some(Form::Sign(ceremony)) => {
                text.chars().for_each(|letter| ceremony.type_char(letter))
            }
            None => {}
        }
        Vec::new()
    }

    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        match (&mut self.form, target) {
            (Some(Form::Vote(form)), target) => {
                vote::keys::clicked(form, target, cx);
                Vec::new()
            }
            (Some(Form::Count(form)), target) => {
                papers::keys::clicked(form, target, cx);
                Vec::new()
            }
            (Some(Form::Sign(ceremony)), Target::Part(part)) => {
                lock::ceremony_view::clicked(ceremony, part);
                Vec::new()
            }
            (None, Target::Row(TABS, place)) => {
                self.show(place);
                Vec::new()
            }
            (None, Target::Row(LIST, row)) => {
                let rows = self.rows(cx.model.state);
                self.panes.focus(LIST);
                let height = cx.layout.height(LIST);
                self.list_mut().select(row, rows, height);
                self.detail.reset();
                Vec::new()
            }
            (None, Target::Part(DETAIL)) => {
                self.panes.focus(DETAIL);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        let height = cx.layout.height(part);
        match part {
            vote::keys::CELLS | vote::keys::KNOWN => {
                let rows = cx.layout.viewport(part).map_or(0, |view| view.rows);
                if let Some(Form::Vote(form)) = &mut self.form {
                    form.look(cx);
                    form.scroll.wheel(by, rows, height);
                }
            }
            LIST => {
                let rows = self.rows(cx.model.state);
                self.list_mut().wheel(by, rows, height);
                self.detail.reset();
            }
            DETAIL => {
                let rows = cx.layout.viewport(part).map_or(0, |view| view.rows);
                self.detail.wheel(by, rows, height);
            }
            _ => {}
        }
    }

    fn answered(
        &mut self,
        what: &str,
        answer: &Answer<'_>,
        cx: &Cx<'_>,
    ) -> Result<Vec<Reply>, String> {
        answers::answered(self, what, answer, cx)
    }

    fn submitted(&mut self, what: &str, outcome: &Result<(), String>, cx: &Cx<'_>) -> Vec<Reply> {
        answers::submitted(self, what, outcome, cx)
    }

    fn jump(&mut self, jump: Jump, cx: &Cx<'_>) {
        if let Jump::Cell(cell) = jump {
            self.show(1);
            let place = self.items.iter().position(|item| item.cell == cell);
            if let Some(place) = place {
                let rows = self.items.len();
                let height = cx.layout.height(LIST);
                self.list_mut().select(place, rows, height);
            }
        }
    }

    fn refreshed(&mut self, cx: &Cx<'_>) {
        self.derive(cx.model);
    }

    fn drafted(&mut self, what: &str, fields: &[FormField], cx: &Cx<'_>) {
        questions::drafted(self, cx, what, fields);
    }

    fn paused(&mut self, cx: &Cx<'_>) -> Vec<Reply> {
        answers::keep(self, cx).into_iter().collect()
    }

    fn unfinished(&self, cx: &Cx<'_>) -> Option<String> {
        let count = self.kept.count();
        (count > 0).then(|| cx.locale.counted("meeting-unfinished", count, &[]))
    }

    fn showing(&self, _cx: &Cx<'_>) -> Option<Showing> {
        room::showing(self)
    }

    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        match &self.form {
            Some(Form::Vote(form)) => vote::view::view(form, cx, canvas, area),
            Some(Form::Count(form)) => papers::view(form, cx, canvas, area),
            Some(Form::Sign(ceremony)) => lock::ceremony_view::view(ceremony, cx, canvas, area),
            None => view::view(self, cx, canvas, area),
        }
    }
}

/// Says why something cannot be done.
fn refuse(why: String) -> Vec<Reply> {
    vec![Reply::Say(Tone::Bad, why)]
}
