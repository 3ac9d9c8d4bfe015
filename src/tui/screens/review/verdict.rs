//! The verdict pane: what the person here says of the selected cell, and what the others do once it may be seen.

use ratatui::layout::Rect;

use super::{
    editor::Typing,
    queue::facts,
    state::{Review, SCORE, VERDICT, WHY},
    summary::summary,
};
use crate::{
    domain::{cell::CellFacts, id::CellIx, review::Verdict},
    locale::domain as says,
    tui::{
        app::Cx,
        canvas::Canvas,
        draft::{Draft, DraftChoice},
        layout::{Target, split_top},
        model::{Model, Reviewing},
        theme::{Mark, Meaning},
        widgets::Line,
        words,
        wrap::{columns, lines},
    },
};

/// The most lines that the reason takes with its label; what is longer scrolls.
const WHY_ROWS: u16 = 8;

/// What the helper of the member here drafted on a cell.
#[must_use]
pub fn helper_draft(model: &Model<'_>, cell: CellIx) -> Option<Draft> {
    let facts = facts(model, cell)?;
    let (_, verdict, why) = facts
        .drafts
        .iter()
        .find(|(member, _, _)| Some(*member) == model.reviewer())?;
    let (choice, score) = match verdict {
        Verdict::Accept => (DraftChoice::Accept, String::new()),
        Verdict::Adjust(points) => (
            DraftChoice::Score,
            crate::text::plain_decimal(points.ten_thousandths(), ','),
        ),
        Verdict::NotApplicable => (DraftChoice::NotApplicable, String::new()),
    };
    Some(Draft {
        choice,
        score,
        why: (*why).to_owned(),
    })
}

/// Draws the pane in `area`.
pub fn view(review: &Review, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, cell: CellIx) {
    let focused = review.panes.has(VERDICT);
    let title = match cx.model.reviewing() {
        Reviewing::Drafts => cx.locale.text("tui-verdict-title-draft"),
        Reviewing::Confirms | Reviewing::Reads => cx.locale.text("tui-verdict-title"),
    };
    let inner = canvas.frame(area, &title, focused);
    canvas.hit(inner, Target::Part(VERDICT));
    let facts = facts(cx.model, cell).unwrap_or_default();
    let mut notes = notes(cx, cell, &facts);
    let rest = view_state(review, cx, canvas, inner, cell);
    if !cx.model.is_mine(cell) {
        let why = if cx.model.is_recused(cell) {
            "tui-verdict-recused"
        } else {
            "tui-verdict-not-mine"
        };
        notes.insert(0, Line::of(cx.locale.text(why), Meaning::Dim));
        view_notes(canvas, rest, &notes);
        return;
    }
    let rest = view_score(review, cx, canvas, rest, cell);
    // The reason gets what the notes leave, and at least two lines.
    let note_rows = crate::tui::widgets::Prose::rows(&notes, rest.width);
    let note_rows = u16::try_from(note_rows)
        .unwrap_or(u16::MAX)
        .min(rest.height.saturating_sub(3));
    let (why, below) = split_top(rest, rest.height.saturating_sub(note_rows).min(WHY_ROWS));
    view_why(review, cx, canvas, why);
    view_notes(canvas, below, &notes);
}

fn view_notes(canvas: &mut Canvas<'_>, area: Rect, notes: &[Line<'_>]) {
    let state = crate::tui::widgets::ProseState::default();
    crate::tui::widgets::Prose {
        part: "review-notes",
        lines: notes,
        state: &state,
    }
    .view(canvas, area);
}

/// One line: the sign, its word, and what is confirmed.
fn view_state(
    review: &Review,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    cell: CellIx,
) -> Rect {
    let (line, rest) = split_top(area, 1);
    let summary = summary(cx.model, review.draft_of(cx.model, cell), cell);
    let mark = summary.mark;
    let word = cx.locale.text(mark.word());
    let mut used = canvas.pieces(
        line.x,
        line.y,
        line.width,
        &[
            (mark.glyph(), mark.meaning()),
            (" ", Meaning::Text),
            (&word, mark.meaning()),
        ],
    );
    if review.editor.choice() != DraftChoice::Undecided {
        let choice = match review.editor.choice() {
            DraftChoice::Accept => Some(Mark::Accepted),
            DraftChoice::NotApplicable => Some(Mark::NotApplicable),
            DraftChoice::Score | DraftChoice::Undecided => None,
        };
        if let Some(choice) = choice {
            let word = format!(": {}", cx.locale.text(choice.word()));
            used += canvas.text(
                line.x.saturating_add(used),
                line.y,
                line.width.saturating_sub(used),
                &word,
                choice.meaning(),
            );
        }
    }
    let _ = used;
    rest
}

fn view_score(
    review: &Review,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    cell: CellIx,
) -> Rect {
    let (line, rest) = split_top(area, 1);
    let typing = review.editor.typing == Typing::Score;
    let label = cx.locale.text("tui-verdict-score");
    let meaning = if typing { Meaning::Focus } else { Meaning::Dim };
    let used = canvas.text(line.x, line.y, line.width, &label, meaning) + 1;
    let x = line.x.saturating_add(used);
    let width = 8.min(line.right().saturating_sub(x));
    let shown = summary(cx.model, None, cell)
        .given
        .map(|value| words::value(cx.locale, value))
        .unwrap_or_default();
    let field = Rect { x, width, ..line };
    review
        .editor
        .score
        .view(canvas, field, SCORE, typing, &shown);
    let max = cx
        .model
        .state
        .item(cell)
        .map(|(node, _)| says::points(cx.locale, node.max))
        .unwrap_or_default();
    let after = x.saturating_add(width);
    canvas.text(
        after,
        line.y,
        line.right().saturating_sub(after),
        &format!(" / {max}"),
        Meaning::Dim,
    );
    let Some(rule) = says::rule_says(cx.locale, cx.model.state, cell) else {
        return rest;
    };
    let label = cx.locale.text("tui-verdict-rule");
    let text = format!("{label} {rule}");
    let rows = u16::try_from(lines(&text, rest.width).len()).unwrap_or(1);
    let (line, rest) = split_top(rest, rows.min(2));
    canvas.paragraph(line, &text, Meaning::Text);
    rest
}

fn view_why(review: &Review, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (line, field) = split_top(area, 1);
    let typing = review.editor.typing == Typing::Why;
    let label = cx.locale.text("tui-verdict-why");
    canvas.text(
        line.x,
        line.y,
        line.width,
        &label,
        if typing { Meaning::Focus } else { Meaning::Dim },
    );
    let hint = cx.locale.text("tui-verdict-phrases");
    let room = line.width.saturating_sub(columns(&label) + 2);
    if columns(&hint) <= room {
        canvas.text_right(line.x, line.y, line.width, &hint, Meaning::Dim);
    }
    review.editor.why.view(
        canvas,
        field,
        WHY,
        typing,
        &cx.locale.text("tui-verdict-why-placeholder"),
    );
}

/// What stands beside the own verdict: the helper's draft, the others' verdicts, the dispute.
fn notes<'a>(cx: &Cx<'a>, cell: CellIx, facts: &CellFacts<'_>) -> Vec<Line<'a>> {
    let mut notes = Vec::new();
    if let Some(draft) = helper_draft(cx.model, cell) {
        let what = if draft.score.is_empty() {
            cx.locale.text(draft_word(draft.choice))
        } else {
            draft.score
        };
        let text = cx.locale.with(
            "tui-verdict-helper",
            &[("what", &what), ("why", &draft.why)],
        );
        notes.push(Line::marked("✎", text, Meaning::Draft));
    }
    if cx.model.state.is_closed_to(cell, cx.model.viewpoint()) {
        let others = cx.model.state.reviewers_of(cell).len();
        if others > 1 {
            notes.push(Line::of(cx.locale.text("tui-history-closed"), Meaning::Dim));
        }
        return notes;
    }
    for verdict in facts.counted(cx.model.state.reviewers_of(cell)) {
        let office = cx.model.office(verdict.member);
        let what = words::verdict(cx.locale, verdict.verdict, verdict.value);
        let why = if verdict.why.is_empty() {
            String::new()
        } else {
            format!(" – {}", verdict.why)
        };
        let mark = if verdict.verdict == Verdict::Accept {
            Mark::Accepted
        } else {
            Mark::Adjusted
        };
        notes.push(Line::marked(
            mark.glyph(),
            format!("{office}: {what}{why}"),
            mark.meaning(),
        ));
    }
    if let Some(dispute) = &facts.dispute {
        let kinds: Vec<String> = dispute
            .kinds
            .iter()
            .map(|kind| says::dispute_kind(cx.locale, *kind))
            .collect();
        let state = says::dispute_state(cx.locale, &dispute.state);
        let meaning = if dispute.state.is_open() {
            Meaning::Disputed
        } else {
            Meaning::Dim
        };
        notes.push(Line::marked(
            "≠",
            format!("{} ({state})", kinds.join("; ")),
            meaning,
        ));
    }
    notes
}

fn draft_word(choice: DraftChoice) -> &'static str {
    match choice {
        DraftChoice::NotApplicable => "tui-mark-not-applicable",
        DraftChoice::Accept | DraftChoice::Score | DraftChoice::Undecided => "tui-mark-accepted",
    }
}
