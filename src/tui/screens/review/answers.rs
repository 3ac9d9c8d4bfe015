//! What the review screen does with answers: of dialogs and pickers, and of the journal.

use super::{
    documents,
    questions::{self, FilterChange, purpose},
    queue::Filter,
    revisit,
    state::Review,
    update::set_filter,
    verdicts::{acceptable, event_of, ready},
};
use crate::{
    domain::{event::Event, id::CellId, precheck::Severity, refusal::Refusal, review::CellVerdict},
    locale::domain as says,
    tui::{
        app::{Cx, Effect},
        layers::Answer,
        screens::{Reply, Tone},
    },
};

/// Takes the answer to what was asked as `what`.
///
/// # Errors
///
/// The sentence that says why the answer cannot be taken.
pub fn answered(
    review: &mut Review,
    what: &str,
    answer: &Answer<'_>,
    cx: &Cx<'_>,
) -> Result<Vec<Reply>, String> {
    match (what, answer) {
        (questions::CONFIRM, _) => {
            let (cells, refused) = ready(review, cx.model);
            let newer = refused.into_iter().filter_map(|(verdict, refusal)| {
                matches!(refusal, Refusal::Stale { .. }).then_some(verdict.cell)
            });
            review.have_seen_newer(newer, cx.model.state.head());
            Ok(send(review, cx, cells, questions::CONFIRM))
        }
        (questions::ACCEPT_MANY, _) => {
            let (cells, _) = acceptable(review, cx.model);
            Ok(send(review, cx, cells, questions::ACCEPT_MANY))
        }
        (questions::FILTER, Answer::Picked(index)) => {
            let change = questions::filter_changes(review, cx)
                .get(*index)
                .map(|(change, _)| *change);
            if let Some(change) = change {
                let filter = review.filter_in(cx.model);
                set_filter(review, cx, change.after(filter));
            }
            Ok(Vec::new())
        }
        (documents::OPEN, Answer::Picked(index)) => Ok(documents::picked(review, cx, *index)),
        (questions::PHRASE, Answer::Picked(index)) => {
            take_phrase(review, cx, *index);
            Ok(Vec::new())
        }
        (questions::FLAG, Answer::Form(fields)) => {
            let note = fields
                .first()
                .map(|field| field.value())
                .unwrap_or_default();
            if note.is_empty() {
                return Err(cx.locale.text("tui-refusal-text-missing"));
            }
            on_cell(review, cx, questions::FLAG, |cell| Event::CellFlagged {
                cell,
                note,
            })
        }
        (questions::KEEP, Answer::Form([why])) => revisit::keep(review, cx, &why.value()),
        (questions::UNFLAG, _) => on_cell(review, cx, questions::UNFLAG, |cell| {
            Event::FlagWithdrawn { cell }
        }),
        (questions::ANSWER, Answer::Form([which, text])) => {
            let value = text.value();
            if value.is_empty() {
                return Err(cx.locale.text("tui-refusal-text-missing"));
            }
            let findings = review
                .cell()
                .map_or(&[][..], |cell| cx.model.state.findings().at(cell));
            let code = findings
                .get(which.chosen())
                .map(|finding| finding.code().to_owned())
                .unwrap_or_default();
            on_cell(review, cx, questions::ANSWER, |cell| {
                Event::PreCheckAnswered {
                    cell,
                    code,
                    text: value,
                }
            })
        }
        _ => Ok(Vec::new()),
    }
}

fn send(
    review: &mut Review,
    cx: &Cx<'_>,
    cells: Vec<CellVerdict>,
    what: &'static str,
) -> Vec<Reply> {
    if cells.is_empty() {
        return Vec::new();
    }
    review.sent = cells.iter().map(|verdict| verdict.cell.clone()).collect();
    vec![Reply::Effect(Effect::submit(
        purpose(what),
        event_of(cx.model, cells),
    ))]
}

fn on_cell(
    review: &Review,
    cx: &Cx<'_>,
    what: &'static str,
    event: impl FnOnce(CellId) -> Event,
) -> Result<Vec<Reply>, String> {
    let Some(id) = review.cell().and_then(|cell| cx.model.cell_id(cell)) else {
        return Ok(Vec::new());
    };
    let event = event(id);
    cx.model
        .state
        .permit(&cx.model.my_id(), &event)
        .map_err(|refusal| says::refusal(cx.locale, cx.model.state, &refusal))?;
    Ok(vec![Reply::Effect(Effect::submit(purpose(what), event))])
}

fn take_phrase(review: &mut Review, cx: &Cx<'_>, index: usize) {
    if let (Some(cell), Some(phrase)) = (review.cell(), questions::PHRASES.get(index)) {
        review.remember(cx.model, cell);
        review.editor.why.append_phrase(&cx.locale.text(phrase));
        review.keep(cx.model);
    }
}

/// Takes what the journal said to what was sent as `what`: once it is durable the drafts are done with.
pub fn submitted(
    review: &mut Review,
    what: &str,
    outcome: &Result<(), String>,
    cx: &Cx<'_>,
) -> Vec<Reply> {
    let sent = std::mem::take(&mut review.sent);
    if let Err(why) = outcome {
        return vec![Reply::Say(Tone::Bad, why.clone())];
    }
    let message = match what {
        questions::CONFIRM | questions::CONFIRM_ONE | questions::ACCEPT_MANY => {
            let count = sent.len().to_string();
            cx.locale.with("tui-confirmed", &[("n", &count)])
        }
        questions::KEEP => cx.locale.text("second-kept"),
        _ => cx.locale.text("tui-recorded"),
    };
    for id in &sent {
        review.drafts_changed |= review.drafts.remove(id).is_some();
    }
    review.undo.retain(|before| {
        cx.model
            .cell_id(before.cell)
            .is_none_or(|id| !sent.contains(&id))
    });
    review.load(cx.model);
    let mut replies = vec![Reply::Say(Tone::Good, message)];
    replies.extend(keep_drafts(review));
    replies
}

/// Has the drafts kept, if they have changed since they were kept last.
pub fn keep_drafts(review: &mut Review) -> Option<Reply> {
    std::mem::take(&mut review.drafts_changed)
        .then(|| Reply::Effect(Effect::KeepDrafts(review.drafts.clone())))
}

/// Shows what another screen points at.
pub fn jump(review: &mut Review, jump: super::super::Jump, cx: &Cx<'_>) {
    use super::super::Jump;
    use super::queue::{Checked, Standing};
    let height = super::update::height(cx);
    match jump {
        Jump::Cell(cell) | Jump::Look { cell, .. } | Jump::TryOut { cell, .. } => {
            if !review.go_to(cell, cx.model, height) {
                review.search.drop_search();
                set_filter(review, cx, Filter::all());
                review.go_to(cell, cx.model, height);
            }
        }
        Jump::Open => {
            let filter = Filter {
                standing: Standing::Open,
                ..Filter::start(cx.model)
            };
            set_filter(review, cx, filter);
        }
        Jump::Answered | Jump::Differing => {
            let standing = if jump == Jump::Answered {
                Standing::Unrevisited
            } else {
                Standing::Differing
            };
            let filter = Filter {
                mine: true,
                standing,
                ..Filter::all()
            };
            set_filter(review, cx, filter);
        }
        Jump::Drafted => set_filter(
            review,
            cx,
            FilterChange::Standing(Standing::Drafted).after(Filter::all()),
        ),
        Jump::PreChecks => {
            let filter = Filter {
                checked: Some(Checked::Weighs(Severity::Severe)),
                ..Filter::start(cx.model)
            };
            set_filter(review, cx, filter);
        }
        Jump::Entry(_) => {}
    }
}
