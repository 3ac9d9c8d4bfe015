//! One of many, found by typing without diacritics.

use ratatui::layout::Rect;

use super::{Purpose, Wish};
use crate::{
    text::{Folded, Query},
    tui::{
        action::Action,
        app::Cx,
        canvas::Canvas,
        input::TextField,
        layout::{Target, centred, split_top},
        theme::Meaning,
        widgets::{Cell, Column, ListState, Table, Width},
        wrap::columns,
    },
};

const LIST: &str = "picker-list";
const FIELD: &str = "picker-field";
/// Rows of the tallest picker; more is found by typing.
const TALLEST: u16 = 24;

/// One of the things that can be picked.
#[derive(Clone, Debug)]
pub struct Pickable {
    /// What it is called.
    pub label: String,
    /// Something beside the name: a key, a count.
    pub detail: String,
    /// Why it cannot be picked, if it cannot.
    pub refusal: Option<String>,
}

impl Pickable {
    /// Something that can be picked.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            detail: String::new(),
            refusal: None,
        }
    }

    /// With something beside its name.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// A list to pick from.
#[derive(Clone, Debug)]
pub struct Picker {
    /// Who asked.
    pub purpose: Purpose,
    title: String,
    options: Vec<Pickable>,
    folded: Vec<Folded>,
    found: Vec<usize>,
    field: TextField,
    state: ListState,
}

impl Picker {
    /// Picks one of `options`; the answer is its index.
    #[must_use]
    pub fn new(purpose: Purpose, title: impl Into<String>, options: Vec<Pickable>) -> Self {
        let folded = options
            .iter()
            .map(|option| Folded::new(&format!("{} {}", option.label, option.detail)))
            .collect();
        let found = (0..options.len()).collect();
        Self {
            purpose,
            title: title.into(),
            options,
            folded,
            found,
            field: TextField::line(),
            state: ListState::default(),
        }
    }

    /// The index of the selected option, if it can be picked.
    #[must_use]
    pub fn picked(&self) -> Option<usize> {
        let index = *self.found.get(self.state.selected(self.found.len())?)?;
        self.options
            .get(index)
            .filter(|option| option.refusal.is_none())
            .map(|_| index)
    }

    pub(super) fn act(&mut self, action: Action, cx: &Cx<'_>) -> Wish {
        match action {
            Action::Back => return Wish::Close,
            Action::Submit => {
                return self
                    .picked()
                    .map_or(Wish::Stay, |index| Wish::Answer(Some(index)));
            }
            Action::Edit(edit) => {
                if self.field.edit(edit, u16::MAX) {
                    self.search();
                }
            }
            other => {
                self.state
                    .act(other, self.found.len(), cx.layout.height(LIST));
            }
        }
        Wish::Stay
    }

    pub(super) fn typed(&mut self, letter: char) {
        self.field.type_char(letter);
        self.search();
    }

    pub(super) fn pasted(&mut self, text: &str) {
        self.field.paste(text);
        self.search();
    }

    pub(super) fn clicked(&mut self, target: Target) -> Wish {
        match target {
            Target::Backdrop => Wish::Close,
            Target::Row(LIST, row) => {
                self.state.select(row, self.found.len(), usize::MAX);
                self.picked()
                    .map_or(Wish::Stay, |index| Wish::Answer(Some(index)))
            }
            _ => Wish::Stay,
        }
    }

    pub(super) fn wheeled(&mut self, by: isize, cx: &Cx<'_>) {
        self.state
            .wheel(by, self.found.len(), cx.layout.height(LIST));
    }

    fn search(&mut self) {
        let query = Query::new(self.field.text());
        self.found = (0..self.options.len())
            .filter(|index| {
                self.folded
                    .get(*index)
                    .is_some_and(|folded| folded.matches(&query))
            })
            .collect();
        self.state = ListState::default();
    }

    pub(super) fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let area = canvas.stage();
        let rows = u16::try_from(self.options.len()).unwrap_or(u16::MAX);
        let height = rows.saturating_add(4).min(TALLEST).min(area.height);
        let inner = canvas.overlay(
            centred(area, 90.min(area.width.saturating_sub(4)), height),
            &self.title,
        );
        let (line, rest) = split_top(inner, 1);
        let used = canvas.text(line.x, line.y, line.width, "⌕ ", Meaning::Key);
        let field = Rect {
            x: line.x + used,
            width: line.width.saturating_sub(used),
            ..line
        };
        self.field.view(
            canvas,
            field,
            FIELD,
            true,
            &cx.locale.text("tui-search-placeholder"),
        );
        let (_, body) = split_top(rest, 1);
        let detail = self
            .options
            .iter()
            .map(|option| columns(&option.detail))
            .max()
            .unwrap_or(0);
        let columns = [
            Column::left("", Width::Part(1)),
            Column::right("", Width::Fixed(detail.min(inner.width / 2))),
        ];
        Table {
            part: LIST,
            columns: &columns,
            rows: self.found.len(),
            state: &self.state,
            focused: true,
            empty: &cx.locale.text("tui-search-nothing"),
            row: &|row| self.row(row),
        }
        .view(canvas, body);
    }

    fn row(&self, row: usize) -> Vec<Cell<'_>> {
        let Some(option) = self
            .found
            .get(row)
            .and_then(|index| self.options.get(*index))
        else {
            return Vec::new();
        };
        match &option.refusal {
            Some(why) => vec![
                Cell::of(format!("{} – {why}", option.label), Meaning::Dim),
                Cell::new(""),
            ],
            None => vec![
                Cell::new(option.label.as_str()),
                Cell::of(option.detail.as_str(), Meaning::Key),
            ],
        }
    }
}
