//! What the minutes screen does with actions.

use super::{
    questions,
    state::{Record, may_write},
};
use crate::{
    domain::id::MeetingIx,
    report::minutes::Origin,
    tui::{
        action::Action,
        app::Cx,
        screens::{Jump, Reply, ScreenId, Tone},
    },
};

/// Does an action.
pub fn act(record: &mut Record, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    if record.search.is_open() {
        act_in_search(record, action, cx);
        return Vec::new();
    }
    match action {
        Action::Search => record.search.open(),
        Action::Back | Action::ClearFilter => {
            record.search.drop_search();
        }
        Action::NextMatch | Action::PreviousMatch => {
            if !record.find(cx, action == Action::NextMatch, false) {
                return say(cx, "record-not-found");
            }
        }
        Action::Follow => {
            record.toggle_following(cx);
        }
        Action::Left => beside(record, cx, false),
        Action::Right => beside(record, cx, true),
        Action::WriteText => return vec![Reply::Open(questions::which_text(cx))],
        Action::WritePaper => {
            return questions::paper(record, cx)
                .map(Reply::Open)
                .into_iter()
                .collect();
        }
        Action::Open => return open(record, cx),
        other => {
            record.go(cx, |list, rows, height| list.act(other, rows, height));
        }
    }
    Vec::new()
}

fn say(cx: &Cx<'_>, id: &str) -> Vec<Reply> {
    vec![Reply::Say(Tone::Plain, cx.locale.text(id))]
}

fn act_in_search(record: &mut Record, action: Action, cx: &Cx<'_>) {
    match action {
        Action::Submit => record.search.keep(),
        Action::Back => {
            record.search.drop_search();
        }
        Action::Edit(edit) => {
            record.search.edit(edit);
            record.find(cx, true, true);
        }
        other => {
            record.go(cx, |list, rows, height| list.act(other, rows, height));
        }
    }
}

/// The meeting before or after, not beyond the first and the last.
fn beside(record: &mut Record, cx: &Cx<'_>, forward: bool) {
    let Some(here) = record.shown(cx.model) else {
        return;
    };
    let next = if forward {
        here.index() + 1
    } else {
        here.index().saturating_sub(1)
    };
    if next != here.index() && next < cx.model.state.meetings().len() {
        record.choose(MeetingIx::at(next), cx);
    }
}

/// Prose is opened to be written, or read with its earlier wordings; a fact leads to its entry.
fn open(record: &mut Record, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(line) = record.selected(cx) else {
        return Vec::new();
    };
    match line.origin {
        Origin::Form => say(cx, "record-origin-form"),
        Origin::Fact(seq) => {
            let said = cx
                .locale
                .with("record-rests-on", &[("number", &seq.0.to_string())]);
            vec![
                Reply::Jump(ScreenId::Journal, Jump::Entry(seq)),
                Reply::Say(Tone::Plain, said),
            ]
        }
        Origin::Note(seq) if may_write(cx.model) => questions::note(record, cx, seq),
        Origin::Note(seq) => questions::wordings(cx, seq),
        Origin::Text(part) if may_write(cx.model) => questions::text(record, cx, part),
        Origin::Text(_) => say(cx, "record-secretary-only"),
    }
}
