//! The help overlay: the keys that work here, and what the signs mean.

use super::Wish;
use crate::tui::{
    action::{Action, Context, rows_in},
    app::Cx,
    canvas::Canvas,
    layout::centred,
    theme::{MARKS, Meaning},
    widgets::{Line, Prose, ProseState},
    wrap::columns,
};

const TEXT: &str = "help-text";

/// What the help overlay shows.
#[derive(Clone, Debug)]
pub struct Help {
    contexts: Vec<Context>,
    state: ProseState,
}

impl Help {
    /// The help for whatever has the keyboard in `contexts`.
    #[must_use]
    pub fn new(mut contexts: Vec<Context>) -> Self {
        // What is particular to the screen comes first; how a list moves, everybody guesses.
        contexts.sort_by_key(|context| matches!(context, Context::List | Context::Prose));
        Self {
            contexts,
            state: ProseState::default(),
        }
    }

    pub(super) fn act(&mut self, action: Action, cx: &Cx<'_>) -> Wish {
        if matches!(action, Action::Back | Action::Help | Action::Open) {
            return Wish::Close;
        }
        let rows = cx.layout.viewport(TEXT).map_or(0, |view| view.rows);
        self.state.act(action, rows, cx.layout.height(TEXT));
        Wish::Stay
    }

    pub(super) fn wheeled(&mut self, by: isize, cx: &Cx<'_>) {
        let rows = cx.layout.viewport(TEXT).map_or(0, |view| view.rows);
        self.state.wheel(by, rows, cx.layout.height(TEXT));
    }

    pub(super) fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let area = canvas.stage();
        let width = 76.min(area.width.saturating_sub(2));
        let inner = canvas.overlay(
            centred(area, width, area.height),
            &cx.locale.text("tui-help-title"),
        );
        let lines = self.lines(cx);
        Prose {
            part: TEXT,
            lines: &lines,
            state: &self.state,
        }
        .view(canvas, inner);
    }

    fn lines(&self, cx: &Cx<'_>) -> Vec<Line<'static>> {
        let mut lines = vec![Line::head(cx.locale.text("tui-help-keys-here"))];
        let rows: Vec<_> = rows_in(&self.contexts)
            .filter(|row| !row.keys.is_empty())
            .collect();
        let names: Vec<String> = rows.iter().map(|row| row.key_names()).collect();
        let width = usize::from(names.iter().map(|name| columns(name)).max().unwrap_or(0));
        for (row, name) in rows.iter().zip(&names) {
            let label = format!(
                "{name}{}",
                " ".repeat(width.saturating_sub(usize::from(columns(name))))
            );
            let meaning = if row.danger {
                Meaning::Danger
            } else {
                Meaning::Text
            };
            lines.push(Line::labelled(label, cx.locale.text(row.label), meaning));
        }
        lines.push(Line::blank());
        lines.push(Line::head(cx.locale.text("tui-help-marks")));
        for mark in MARKS {
            lines.push(Line::marked(
                mark.glyph(),
                cx.locale.text(mark.word()),
                mark.meaning(),
            ));
        }
        lines.push(Line::blank());
        lines.push(Line::of(cx.locale.text("tui-help-mouse"), Meaning::Dim));
        lines
    }
}
