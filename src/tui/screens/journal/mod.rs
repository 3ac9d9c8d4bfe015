//! The journal screen: who did what when. Entries are read from the session page by page, as they are looked at.

mod body;
mod body_meeting;
mod entry;
#[cfg(test)]
mod sitting_tests;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

pub use state::Journal;

use ratatui::layout::Rect;

use super::{Jump, Reply, Screen};
use crate::{
    domain::id::Seq,
    tui::{
        action::{Action, Availability, Context},
        app::{Cx, Effect},
        canvas::Canvas,
        layers::Answer,
        layout::{PartId, Target},
        page::Page,
    },
};
use state::{AHEAD, LIST, PAGE, SEARCH, Wanted};

impl Screen for Journal {
    fn contexts(&self) -> Vec<Context> {
        if self.open {
            vec![Context::JournalEntry, Context::Prose]
        } else if self.search.is_open() {
            vec![Context::Search, Context::Field]
        } else {
            vec![Context::Journal, Context::List]
        }
    }

    fn availability(&self, action: Action, cx: &Cx<'_>) -> Availability {
        let nothing = self.current(cx.model, update::height(cx)).is_none();
        if nothing && matches!(action, Action::Open | Action::GoToCell) {
            Availability::No("screens-nothing-selected")
        } else {
            Availability::Yes
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        update::act(self, action, cx)
    }

    fn typed(&mut self, letter: char, _cx: &Cx<'_>) -> Vec<Reply> {
        self.narrow(|journal| journal.search.type_char(letter));
        Vec::new()
    }

    fn pasted(&mut self, text: &str, _cx: &Cx<'_>) -> Vec<Reply> {
        if !self.open && self.search.is_open() {
            self.narrow(|journal| journal.search.paste(text));
        }
        Vec::new()
    }

    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        match target {
            Target::Row(LIST, row) => {
                let height = update::height(cx);
                let before = self.current(cx.model, height).map(|line| line.seq);
                self.search.keep();
                self.move_list(cx.model, height, |list, rows| {
                    list.select(row, rows, height)
                });
                let now = self.current(cx.model, height).map(|line| line.seq);
                if before == now {
                    return update::act(self, Action::Open, cx);
                }
            }
            Target::Part(SEARCH) => self.search.open(),
            _ => {}
        }
        Vec::new()
    }

    fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        update::wheeled(self, part, by, cx);
    }

    fn answered(
        &mut self,
        what: &str,
        answer: &Answer<'_>,
        cx: &Cx<'_>,
    ) -> Result<Vec<Reply>, String> {
        update::answered(self, what, answer, cx)
    }

    fn jump(&mut self, jump: Jump, cx: &Cx<'_>) {
        if let Jump::Entry(seq) = jump {
            self.open = update::show_entry(self, cx, seq);
        }
    }

    fn refreshed(&mut self, cx: &Cx<'_>) {
        self.forget(cx.model);
    }

    fn wants(&self, cx: &Cx<'_>) -> Option<Effect> {
        let count = |count| usize::try_from(count).unwrap_or(usize::MAX);
        Some(match self.wanted(cx.model)? {
            Wanted::Now(first) => Effect::ReadEntries(first, count(PAGE)),
            Wanted::Ahead(first) => Effect::ReadAhead(first, count(AHEAD)),
        })
    }

    fn read(&mut self, first: Seq, page: Page, cx: &Cx<'_>) {
        self.take(first, page, cx.locale, cx.model);
    }

    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        view::view(self, cx, canvas, area);
    }
}
