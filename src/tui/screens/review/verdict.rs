//! The verdict pane: what the person here says of the selected cell, and what the others do once it may be seen.

use ratatui::layout::Rect;

use super::{
    editor::Typing,
    queue::facts,
    revisit,
    state::{Review, SCORE, VERDICT, WHY},
    summary::summary,
};
use crate::{
    domain::{cell::CellFacts, id::CellIx, review::Verdict, viewpoint::Sight},
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
        since: None,
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
    let rest = view_before(cx, canvas, rest, cell, &facts);
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

/// What was confirmed before the unit answered stands first, beside the answer.
fn view_before(
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    cell: CellIx,
    facts: &CellFacts<'_>,
) -> Rect {
    let own = revisit::own(cx.model, facts).filter(|_| cx.model.is_mine(cell));
    let Some(own) = own.filter(|own| revisit::is_answered_since(facts, own)) else {
        return area;
    };
    let text = revisit::own_words(cx, own, true);
    let most = if area.height > 12 { 4 } else { 2 };
    let rows = u16::try_from(lines(&text, area.width).len()).unwrap_or(most);
    let (line, rest) = split_top(area, rows.min(most));
    canvas.paragraph(line, &text, Meaning::Focus);
    rest
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
    let own = revisit::own(cx.model, facts).filter(|_| cx.model.is_mine(cell));
    if let Some(own) = own.filter(|own| !revisit::is_answered_since(facts, own)) {
        notes.push(Line::new(revisit::own_words(cx, own, false)));
    }
    if let Some(hidden) = hidden(cx, cell, facts) {
        notes.push(hidden);
        notes.extend(dispute(cx, facts));
        return notes;
    }
    let others = facts.counted(cx.model.state.reviewers_of(cell));
    for verdict in others.filter(|verdict| own.is_none_or(|own| own.member != verdict.member)) {
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
    notes.extend(dispute(cx, facts));
    notes
}

/// That others' verdicts do not show, and why; None where they do, or nobody else reviews the cell.
#[must_use]
pub fn hidden(cx: &Cx<'_>, cell: CellIx, facts: &CellFacts<'_>) -> Option<Line<'static>> {
    let state = cx.model.state;
    let others = state.reviewers_of(cell).len() > u32::from(cx.model.is_mine(cell));
    let text = |id: &str| cx.locale.text(id);
    match state.sight(cell, cx.model.viewpoint()) {
        Sight::Open => None,
        Sight::Closed => others.then(|| Line::of(text("tui-history-closed"), Meaning::Dim)),
        Sight::Differing if revisit::is_differing(facts) => Some(Line::marked(
            Mark::Differing.glyph(),
            text("second-differs"),
            Meaning::Disputed,
        )),
        Sight::Differing => Some(Line::of(text("second-hidden"), Meaning::Dim)),
    }
}

fn dispute(cx: &Cx<'_>, facts: &CellFacts<'_>) -> Option<Line<'static>> {
    let dispute = facts.dispute.as_ref()?;
    let kinds = says::dispute_kinds(cx.locale, &dispute.kinds);
    let state = says::dispute_state(cx.locale, &dispute.state);
    let meaning = if dispute.state.is_open() {
        Meaning::Disputed
    } else {
        Meaning::Dim
    };
    Some(Line::marked("≠", format!("{kinds} ({state})"), meaning))
}

fn draft_word(choice: DraftChoice) -> &'static str {
    match choice {
        DraftChoice::NotApplicable => "tui-mark-not-applicable",
        DraftChoice::Accept | DraftChoice::Score | DraftChoice::Undecided => "tui-mark-accepted",
    }
}
