//! A question: some text, perhaps fields, and a yes or no.

use ratatui::layout::Rect;

use super::{Purpose, Wish};
use crate::tui::{
    action::{Action, Context, row_of},
    app::Cx,
    canvas::Canvas,
    input::{Choice, ScoreField, TextField},
    layout::{PartId, Target, centred, split_bottom, split_top},
    theme::Meaning,
    widgets::{Button, Line, Prose, ProseState, buttons},
    wrap::columns,
};

const TEXT: &str = "dialog-text";
/// Rows of a field of several lines.
const LINES_HEIGHT: u16 = 4;

/// What can be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// One line.
    Line(TextField),
    /// Several lines.
    Lines(TextField),
    /// A number with a decimal comma.
    Score(ScoreField),
    /// One of a few.
    Choice(Choice),
}

/// A field with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// What the screen calls it; also the part that the mouse hits.
    pub id: PartId,
    /// What people call it.
    pub label: String,
    /// What is in it.
    pub field: Field,
    /// Rows of a field of several lines.
    rows: u16,
}

impl FormField {
    /// A field of one line.
    pub fn line(id: PartId, label: impl Into<String>, text: &str) -> Self {
        Self {
            id,
            label: label.into(),
            field: Field::Line(TextField::line().with(text)),
            rows: 1,
        }
    }

    /// A field of several lines.
    pub fn lines(id: PartId, label: impl Into<String>, text: &str) -> Self {
        Self {
            id,
            label: label.into(),
            field: Field::Lines(TextField::lines().with(text)),
            rows: LINES_HEIGHT,
        }
    }

    /// A field for a number.
    pub fn score(id: PartId, label: impl Into<String>, text: &str) -> Self {
        Self {
            id,
            label: label.into(),
            field: Field::Score(ScoreField::with(text)),
            rows: 1,
        }
    }

    /// One of `options`.
    pub fn choice(id: PartId, label: impl Into<String>, options: Vec<String>) -> Self {
        Self {
            id,
            label: label.into(),
            field: Field::Choice(Choice::new(options)),
            rows: 1,
        }
    }

    /// The same with so many rows to write in.
    #[must_use]
    pub const fn tall(mut self, rows: u16) -> Self {
        self.rows = rows;
        self
    }

    /// What was typed; for a choice, the chosen option.
    #[must_use]
    pub fn value(&self) -> String {
        match &self.field {
            Field::Line(text) | Field::Lines(text) => text.value(),
            Field::Score(score) => score.text().to_owned(),
            Field::Choice(choice) => choice
                .options()
                .get(choice.chosen())
                .cloned()
                .unwrap_or_default(),
        }
    }

    /// The index of the chosen option; 0 for a field that is no choice.
    #[must_use]
    pub fn chosen(&self) -> usize {
        match &self.field {
            Field::Choice(choice) => choice.chosen(),
            Field::Line(_) | Field::Lines(_) | Field::Score(_) => 0,
        }
    }

    const fn height(&self) -> u16 {
        self.rows
    }
}

/// A dialog. It closes when the screen that asked takes the answer, and says why when it does not.
#[derive(Clone, Debug)]
pub struct Dialog {
    /// Who asked.
    pub purpose: Purpose,
    title: String,
    text: Vec<Line<'static>>,
    /// What can be filled in.
    pub fields: Vec<FormField>,
    submit: String,
    danger: bool,
    focus: usize,
    refusal: Option<String>,
    state: ProseState,
}

impl Dialog {
    /// A question; `submit` is what Enter does, as an imperative.
    pub fn new(purpose: Purpose, title: impl Into<String>, submit: impl Into<String>) -> Self {
        Self {
            purpose,
            title: title.into(),
            text: Vec::new(),
            fields: Vec::new(),
            submit: submit.into(),
            danger: false,
            focus: 0,
            refusal: None,
            state: ProseState::default(),
        }
    }

    /// With this text above the fields; a long one scrolls.
    #[must_use]
    pub fn text(mut self, text: Vec<Line<'static>>) -> Self {
        self.text = text;
        self
    }

    /// With these fields. The first that leaves something to say is typed in at once: one option is no choice.
    #[must_use]
    pub fn fields(mut self, fields: Vec<FormField>) -> Self {
        let is_open = |field: &FormField| match &field.field {
            Field::Choice(choice) => choice.options().len() > 1,
            Field::Line(_) | Field::Lines(_) | Field::Score(_) => true,
        };
        self.focus = fields.iter().position(is_open).unwrap_or(0);
        self.fields = fields;
        self
    }

    /// For what cannot be taken back.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// Says why the answer was not taken.
    pub fn refuse(&mut self, why: String) {
        self.refusal = Some(why);
    }

    pub(super) fn contexts(&self) -> Vec<Context> {
        let mut contexts = Vec::new();
        match self.fields.get(self.focus).map(|field| &field.field) {
            Some(Field::Line(_) | Field::Score(_)) => contexts.push(Context::Field),
            Some(Field::Lines(_)) => contexts.push(Context::Lines),
            Some(Field::Choice(_)) => contexts.push(Context::Choice),
            None => contexts.push(Context::Prose),
        }
        // A dialog's own keys come first where there is nothing to type: Enter answers, it does not open.
        let place = usize::from(!self.fields.is_empty());
        contexts.insert(place, Context::Dialog);
        contexts.push(Context::Always);
        contexts
    }

    pub(super) fn act(&mut self, action: Action, cx: &Cx<'_>) -> Wish {
        match action {
            Action::Back => return Wish::Close,
            Action::Submit if self.focus + 1 < self.fields.len() => self.focus += 1,
            Action::Submit | Action::Confirm => return Wish::Answer(None),
            Action::NextPart => {
                self.focus = (self.focus + 1).checked_rem(self.fields.len()).unwrap_or(0)
            }
            Action::PreviousPart => {
                let count = self.fields.len().max(1);
                self.focus = (self.focus + count - 1) % count;
            }
            Action::Left => self.choose(Choice::previous),
            Action::Right => self.choose(Choice::next),
            Action::Edit(edit) => self.edit(edit, cx),
            other => {
                let rows = cx.layout.viewport(TEXT).map_or(0, |view| view.rows);
                self.state.act(other, rows, cx.layout.height(TEXT));
            }
        }
        Wish::Stay
    }

    pub(super) fn typed(&mut self, letter: char) {
        self.refusal = None;
        match self
            .fields
            .get_mut(self.focus)
            .map(|field| &mut field.field)
        {
            Some(Field::Line(text) | Field::Lines(text)) => text.type_char(letter),
            Some(Field::Score(score)) => {
                score.type_char(letter);
            }
            Some(Field::Choice(_)) | None => {}
        }
    }

    pub(super) fn pasted(&mut self, text: &str) {
        match self
            .fields
            .get_mut(self.focus)
            .map(|field| &mut field.field)
        {
            Some(Field::Line(field) | Field::Lines(field)) => field.paste(text),
            Some(Field::Score(score)) => score.paste(text),
            Some(Field::Choice(_)) | None => {}
        }
    }

    pub(super) fn clicked(&mut self, target: Target, _cx: &Cx<'_>) -> Wish {
        match target {
            Target::Act(Action::Submit) => return Wish::Answer(None),
            Target::Act(Action::Back) => return Wish::Close,
            Target::Part(part) => {
                if let Some(place) = self.fields.iter().position(|field| field.id == part) {
                    self.focus = place;
                }
            }
            Target::Row(part, option) => {
                for (place, field) in self.fields.iter_mut().enumerate() {
                    if let (true, Field::Choice(choice)) = (field.id == part, &mut field.field) {
                        choice.choose(option);
                        self.focus = place;
                    }
                }
            }
            _ => {}
        }
        Wish::Stay
    }

    pub(super) fn wheeled(&mut self, _part: PartId, by: isize, cx: &Cx<'_>) {
        let rows = cx.layout.viewport(TEXT).map_or(0, |view| view.rows);
        self.state.wheel(by, rows, cx.layout.height(TEXT));
    }

    fn choose(&mut self, step: fn(&mut Choice)) {
        if let Some(Field::Choice(choice)) = self
            .fields
            .get_mut(self.focus)
            .map(|field| &mut field.field)
        {
            step(choice);
        }
    }

    fn edit(&mut self, edit: crate::tui::action::Edit, cx: &Cx<'_>) {
        self.refusal = None;
        let Some(form_field) = self.fields.get_mut(self.focus) else {
            return;
        };
        let width = cx
            .layout
            .viewport(form_field.id)
            .map_or(u16::MAX, |view| view.area.width);
        match &mut form_field.field {
            Field::Line(text) | Field::Lines(text) => text.edit(edit, width),
            Field::Score(score) => score.edit(edit),
            Field::Choice(_) => false,
        };
    }

    pub(super) fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let area = canvas.stage();
        let width = 84.min(area.width.saturating_sub(4));
        let fields: u16 = self.fields.iter().map(|field| field.height() + 1).sum();
        let text = Prose::rows(&self.text, width.saturating_sub(4));
        let text = u16::try_from(text).unwrap_or(u16::MAX);
        // Frame, buttons with a blank line above, and the line for a refusal.
        let height = fields
            .saturating_add(text)
            .saturating_add(6)
            .min(area.height);
        let inner = canvas.overlay(centred(area, width, height), &self.title);
        let inner = Rect {
            x: inner.x + 1,
            width: inner.width.saturating_sub(2),
            ..inner
        };
        let (body, foot) = split_bottom(inner, 3);
        let (text_area, field_area) = split_bottom(body, fields);
        Prose {
            part: TEXT,
            lines: &self.text,
            state: &self.state,
        }
        .view(canvas, text_area);
        self.view_fields(canvas, field_area);
        if let Some(why) = &self.refusal {
            canvas.paragraph(
                Rect { height: 2, ..foot },
                &format!("✗ {why}"),
                Meaning::Danger,
            );
        }
        let (_, line) = split_bottom(foot, 1);
        buttons(canvas, line, &self.buttons(cx));
    }

    fn buttons(&self, cx: &Cx<'_>) -> [Button; 2] {
        let several = matches!(
            self.fields.last().map(|field| &field.field),
            Some(Field::Lines(_))
        );
        // Before the last field Enter goes on to the next one.
        let more = self.focus + 1 < self.fields.len();
        let key = if several || more { "Ctrl-S" } else { "Enter" };
        let submit = row_of(Action::Submit).map_or(Action::Submit, |row| row.action);
        [
            Button {
                key: key.to_owned(),
                label: self.submit.clone(),
                action: submit,
                danger: self.danger,
            },
            Button {
                key: "Esc".to_owned(),
                label: cx.locale.text("tui-action-cancel"),
                action: Action::Back,
                danger: false,
            },
        ]
    }

    fn view_fields(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let label_width = self
            .fields
            .iter()
            .map(|field| columns(&field.label))
            .max()
            .unwrap_or(0)
            .min(area.width / 2);
        let mut rest = area;
        for (place, field) in self.fields.iter().enumerate() {
            let (_, below) = split_top(rest, 1);
            let (line, below) = split_top(below, field.height());
            rest = below;
            let focused = place == self.focus;
            let label = if focused {
                Meaning::Focus
            } else {
                Meaning::Dim
            };
            canvas.text(line.x, line.y, label_width, &field.label, label);
            let x = line.x.saturating_add(label_width + 2);
            let room = Rect {
                x,
                width: line.right().saturating_sub(x),
                ..line
            };
            match &field.field {
                Field::Line(text) | Field::Lines(text) => {
                    text.view(canvas, room, field.id, focused, "")
                }
                Field::Score(score) => {
                    score.view(
                        canvas,
                        Rect {
                            width: room.width.min(12),
                            ..room
                        },
                        field.id,
                        focused,
                        "",
                    );
                }
                Field::Choice(choice) => view_choice(canvas, room, field.id, choice, focused),
            }
        }
    }
}

/// Draws the options of a choice in a line, the chosen one marked.
fn view_choice(canvas: &mut Canvas<'_>, area: Rect, part: PartId, choice: &Choice, focused: bool) {
    let mut x = area.x;
    for (place, option) in choice.options().iter().enumerate() {
        let chosen = place == choice.chosen();
        let text = format!("{} {option}", if chosen { "●" } else { "○" });
        let meaning = match (chosen, focused) {
            (true, true) => Meaning::Focus,
            (true, false) => Meaning::Title,
            (false, _) => Meaning::Dim,
        };
        let used = canvas.text(x, area.y, area.right().saturating_sub(x), &text, meaning);
        canvas.hit(
            Rect {
                x,
                y: area.y,
                width: used,
                height: 1,
            },
            Target::Row(part, place),
        );
        x = x.saturating_add(used + 2);
    }
}
