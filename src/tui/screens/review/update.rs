//! What the review screen does with actions.

use super::{
    documents,
    editor::Typing,
    questions,
    queue::{Filter, Way},
    revisit,
    state::{QUEUE, Review, SAID, VERDICT, WHY},
    verdicts::{check, event_of, overtaken, verdict_on},
};
use crate::{
    domain::{id::CellIx, refusal::Refusal},
    locale::domain as says,
    tui::{
        action::{Action, Edit},
        app::{Cx, Effect},
        draft::DraftChoice,
        screens::{Reply, Tone},
    },
};

/// Does an action.
pub fn act(review: &mut Review, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    if review.search.is_open() {
        return act_in_search(review, action, cx);
    }
    if review.editor.typing != Typing::No {
        return act_in_editor(review, action, cx);
    }
    match action {
        Action::Accept => return draft(review, cx, DraftChoice::Accept),
        Action::NotApplicable => return draft(review, cx, DraftChoice::NotApplicable),
        Action::Score | Action::Open => type_into(review, Typing::Score),
        Action::Reason => type_into(review, Typing::Why),
        Action::Phrase => return vec![Reply::Open(questions::phrase(cx))],
        Action::UndoDraft => return undo(review, cx),
        Action::Confirm => return ask(questions::confirm(review, cx), cx, "tui-confirm-nothing"),
        Action::AcceptMany => {
            return ask(
                questions::accept_many(review, cx),
                cx,
                "tui-accept-many-nothing",
            );
        }
        Action::Flag => return flag(review, cx),
        Action::OpenDocument => return documents::open(review, cx),
        Action::AnswerCheck => {
            let layer = review.cell().and_then(|cell| questions::answer(cx, cell));
            return ask(layer, cx, "tui-answer-nothing");
        }
        Action::TakeDraft => return take_draft(review, cx),
        Action::Keep => return revisit::ask(review, cx),
        Action::NextOpen => return next_open(review, cx),
        Action::SwitchWay => switch_way(review, cx),
        Action::Search => review.search.open(),
        Action::Filter => return vec![Reply::Open(questions::filter(review, cx))],
        Action::ClearFilter => {
            review.search.drop_search();
            set_filter(review, cx, Filter::all());
        }
        Action::Back => {
            if review.panes.has(QUEUE) && review.search.drop_search() {
                review.rebuild(cx.model, height(cx));
            }
            review.panes.focus(QUEUE);
        }
        Action::NextPart | Action::PreviousPart => {
            review.panes.act(action);
            if review.panes.has(VERDICT) {
                let field = if action == Action::NextPart {
                    Typing::Score
                } else {
                    Typing::Why
                };
                type_into(review, field);
            }
        }
        other => move_in_pane(review, other, cx),
    }
    Vec::new()
}

/// The height of the queue as it was last drawn.
pub fn height(cx: &Cx<'_>) -> usize {
    cx.layout.height(QUEUE)
}

fn ask(layer: Option<crate::tui::layers::Layer>, cx: &Cx<'_>, nothing: &str) -> Vec<Reply> {
    match layer {
        Some(layer) => vec![Reply::Open(layer)],
        None => vec![Reply::Say(Tone::Plain, cx.locale.text(nothing))],
    }
}

fn act_in_search(review: &mut Review, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    match action {
        Action::Submit => review.search.keep(),
        Action::Back => {
            review.search.drop_search();
            review.rebuild(cx.model, height(cx));
        }
        Action::Edit(edit) => {
            if review.search.edit(edit) {
                review.rebuild(cx.model, height(cx));
            }
        }
        other => move_in_queue(review, other, cx),
    }
    Vec::new()
}

fn act_in_editor(review: &mut Review, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    match action {
        Action::Edit(edit) => edit_field(review, edit, cx),
        Action::Confirm => return confirm_one(review, cx),
        Action::Back => stop_typing(review),
        Action::NextPart => match review.editor.typing {
            Typing::Score => review.editor.typing = Typing::Why,
            Typing::No | Typing::Why => stop_typing(review),
        },
        Action::PreviousPart => match review.editor.typing {
            Typing::Why => review.editor.typing = Typing::Score,
            Typing::No | Typing::Score => {
                stop_typing(review);
                review.panes.focus(SAID);
            }
        },
        Action::Submit => return submit_field(review, cx),
        Action::Phrase => return vec![Reply::Open(questions::phrase(cx))],
        _ => {}
    }
    Vec::new()
}

fn edit_field(review: &mut Review, edit: Edit, cx: &Cx<'_>) {
    let width = cx
        .layout
        .viewport(WHY)
        .map_or(u16::MAX, |view| view.area.width);
    review.editor.edit(edit, width);
    review.keep(cx.model);
}

fn type_into(review: &mut Review, field: Typing) {
    review.panes.focus(VERDICT);
    review.editor.typing = field;
}

fn stop_typing(review: &mut Review) {
    review.editor.typing = Typing::No;
    review.panes.focus(QUEUE);
}

/// Enter in a field: what is missing is asked for next; when nothing is, the next cell comes.
fn submit_field(review: &mut Review, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(cell) = review.cell() else {
        return Vec::new();
    };
    let Some(verdict) = verdict_on(cx.model, cell, &review.editor.draft()) else {
        let from_why = review.editor.typing == Typing::Why;
        review.editor.typing = Typing::Score;
        let missing = if from_why {
            "tui-score-missing"
        } else {
            "tui-score-unreadable"
        };
        return vec![Reply::Say(Tone::Bad, cx.locale.text(missing))];
    };
    match check(cx.model, &verdict) {
        Ok(()) => {
            stop_typing(review);
            move_in_queue(review, Action::Down, cx);
            Vec::new()
        }
        Err(Refusal::WhyMissing) if review.editor.typing == Typing::Score => {
            review.editor.typing = Typing::Why;
            Vec::new()
        }
        Err(refusal) => {
            if !matches!(refusal, Refusal::WhyMissing) {
                review.editor.typing = Typing::Score;
            }
            vec![Reply::Say(
                Tone::Bad,
                says::refusal(cx.locale, cx.model.state, &refusal),
            )]
        }
    }
}

/// Drafts a verdict with one key. What needs no reason brings the next cell; what does asks for it.
fn draft(review: &mut Review, cx: &Cx<'_>, choice: DraftChoice) -> Vec<Reply> {
    let Some(cell) = review.cell() else {
        return Vec::new();
    };
    let mut editor = review.editor.clone();
    editor.choose(choice);
    let Some(verdict) = verdict_on(cx.model, cell, &editor.draft()) else {
        return Vec::new();
    };
    let refusal = check(cx.model, &verdict).err();
    if let Some(refusal) = refusal
        .as_ref()
        .filter(|refusal| !matches!(refusal, Refusal::WhyMissing))
    {
        return vec![Reply::Say(
            Tone::Bad,
            says::refusal(cx.locale, cx.model.state, refusal),
        )];
    }
    review.remember(cx.model, cell);
    review.editor = editor;
    review.keep(cx.model);
    if refusal.is_some() {
        type_into(review, Typing::Why);
    } else {
        move_in_queue(review, Action::Down, cx);
    }
    Vec::new()
}

/// Takes the last change of a draft back and shows its cell.
fn undo(review: &mut Review, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(before) = review.undo.pop() else {
        return vec![Reply::Say(Tone::Plain, cx.locale.text("tui-undo-nothing"))];
    };
    let Some(id) = cx.model.cell_id(before.cell) else {
        return Vec::new();
    };
    if before.draft.is_empty() {
        review.drafts.remove(&id);
    } else {
        review.drafts.insert(id.clone(), before.draft);
    }
    review.drafts_changed = true;
    if !review.go_to(before.cell, cx.model, height(cx)) {
        review.load(cx.model);
    }
    let unit = cx
        .model
        .unit(before.cell)
        .map_or("?", |unit| unit.unit.name.as_str());
    let text = cx
        .locale
        .with("tui-undone", &[("unit", unit), ("item", id.item.as_str())]);
    vec![Reply::Say(Tone::Good, text)]
}

/// Confirms the cell in the verdict pane.
fn confirm_one(review: &mut Review, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(cell) = review.cell() else {
        return Vec::new();
    };
    let Some(verdict) = verdict_on(cx.model, cell, &review.editor.draft()) else {
        return vec![Reply::Say(Tone::Bad, cx.locale.text("tui-score-missing"))];
    };
    let kept = review.draft_of(cx.model, cell);
    let newer = kept.and_then(|draft| overtaken(cx.model, &verdict, draft));
    let is_newer = newer.is_some();
    if let Err(refusal) = newer.map_or_else(|| check(cx.model, &verdict), Err) {
        if is_newer {
            review.have_seen_newer([verdict.cell], cx.model.state.head());
        }
        return vec![Reply::Say(
            Tone::Bad,
            says::refusal(cx.locale, cx.model.state, &refusal),
        )];
    }
    review.sent = vec![verdict.cell.clone()];
    stop_typing(review);
    let event = event_of(cx.model, vec![verdict]);
    vec![Reply::Effect(Effect::submit(
        questions::purpose(questions::CONFIRM_ONE),
        event,
    ))]
}

fn flag(review: &Review, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(cell) = review.cell() else {
        return Vec::new();
    };
    let facts = super::queue::facts(cx.model, cell).unwrap_or_default();
    let flagged = facts
        .flags
        .iter()
        .any(|(member, _)| Some(*member) == cx.model.reviewer());
    vec![Reply::Open(questions::flag(cx, flagged))]
}

/// Takes what the helper drafted into the own draft.
fn take_draft(review: &mut Review, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(cell) = review.cell() else {
        return Vec::new();
    };
    let Some(draft) = super::verdict::helper_draft(cx.model, cell) else {
        return vec![Reply::Say(
            Tone::Plain,
            cx.locale.text("tui-take-draft-nothing"),
        )];
    };
    review.remember(cx.model, cell);
    review.editor = super::editor::Editor::holding(&draft);
    review.keep(cx.model);
    Vec::new()
}

/// Goes to the next cell without a verdict or draft of the member here.
fn next_open(review: &mut Review, cx: &Cx<'_>) -> Vec<Reply> {
    let from = review.list.selected(review.rows.len()).unwrap_or(0);
    let rows = review.rows.iter().enumerate();
    let (before, after): (Vec<_>, Vec<_>) = rows
        .filter_map(|(place, row)| Some((place, row.cell()?)))
        .partition(|(place, _)| *place <= from);
    let open = |cell: CellIx| {
        cx.model.state.needs_verdict(cell)
            && !cx.model.have_confirmed(cell)
            && review.draft_of(cx.model, cell).is_none()
    };
    let next = after
        .into_iter()
        .chain(before)
        .find(|(_, cell)| open(*cell));
    match next {
        Some((_, cell)) => {
            review.go_to(cell, cx.model, height(cx));
            Vec::new()
        }
        None => vec![Reply::Say(
            Tone::Good,
            cx.locale.text("tui-next-open-nothing"),
        )],
    }
}

fn switch_way(review: &mut Review, cx: &Cx<'_>) {
    review.way = match review.way {
        Way::ByItem => Way::ByUnit,
        Way::ByUnit => Way::ByItem,
    };
    review.rebuild(cx.model, height(cx));
}

/// Shows other cells.
pub fn set_filter(review: &mut Review, cx: &Cx<'_>, filter: Filter) {
    review.filter = Some(filter);
    review.rebuild(cx.model, height(cx));
}

fn move_in_pane(review: &mut Review, action: Action, cx: &Cx<'_>) {
    if review.panes.has(SAID) {
        let rows = cx.layout.viewport(SAID).map_or(0, |view| view.rows);
        review.said.act(action, rows, cx.layout.height(SAID));
    } else {
        move_in_queue(review, action, cx);
    }
}

fn move_in_queue(review: &mut Review, action: Action, cx: &Cx<'_>) {
    let before = review.cell();
    if review.list.act(action, review.rows.len(), height(cx)) {
        let down = matches!(
            action,
            Action::Down | Action::PageDown | Action::Last | Action::First
        );
        review.leave_group(down, height(cx));
        if review.cell() != before {
            review.load(cx.model);
        }
    }
}
