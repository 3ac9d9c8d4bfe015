//! Drawing the values that can be chosen.

use ratatui::layout::Rect;

use super::{
    About, At, VoteForm,
    keys::{CELLS, TYPED, VALUES},
};
use crate::{
    domain::{id::CellId, meeting::Motion, review::Value},
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Target, Viewport},
        screens::meeting::words,
        theme::Meaning,
        widgets::{Line, Prose},
    },
};

/// The values that can be chosen; for a motion about many cells, the cells.
pub(super) fn view_proposals(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    if let About::Motion(motion) = &form.about {
        let lines = cell_lines(cx, motion);
        if !lines.is_empty() {
            let prose = Prose {
                part: CELLS,
                lines: &lines,
                state: &form.scroll,
            };
            prose.view(canvas, area);
        }
        if form.at == At::Cells {
            canvas.tint(Rect { height: 1, ..area }, Meaning::SelectedAway);
        }
        return;
    }
    let rows = form.choices().max(form.proposals.len());
    for (place, y) in (0..rows).zip(area.top()..area.bottom()) {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        let chosen = form.chosen == place;
        let meaning = if chosen {
            Meaning::Title
        } else {
            Meaning::Text
        };
        let glyph = match (chosen, form.put().is_some()) {
            (true, _) => "●",
            (false, true) => "·",
            (false, false) => "○",
        };
        let used = canvas.text(line.x, y, 2, glyph, meaning) + 1;
        let room = Rect {
            x: line.x + used,
            width: line.width.saturating_sub(used),
            ..line
        };
        match form.proposals.get(place) {
            Some(proposal) => {
                let label = proposal_label(form, cx, place);
                let value = match proposal.value {
                    Value::Score(points) => domain::points(cx.locale, points),
                    Value::NotApplicable => domain::value(cx.locale, proposal.value),
                };
                canvas.pieces(
                    room.x,
                    y,
                    room.width,
                    &[(&value, meaning), ("  ", meaning), (&label, Meaning::Dim)],
                );
                canvas.hit(line, Target::Row(VALUES, place));
            }
            None => {
                let label = cx.locale.text("meeting-other-value");
                let used = canvas.text(room.x, y, room.width, &label, meaning) + 1;
                let field = Rect {
                    x: room.x + used,
                    width: 8.min(room.width.saturating_sub(used)),
                    ..room
                };
                let typing = form.at == At::Value(place);
                form.typed.view(canvas, field, TYPED, typing, "");
            }
        }
        if form.at == At::Value(place) {
            canvas.tint(line, Meaning::Selected);
        }
    }
}

fn cell_lines(cx: &Cx<'_>, motion: &Motion) -> Vec<Line<'static>> {
    motion
        .cells()
        .iter()
        .map(|cell| Line::marked("·", cell_line(cx, motion, cell), Meaning::Text))
        .collect()
}

/// How many cells of a motion about many end within the first `rows` lines of the list, as it was drawn.
pub(super) fn cells_until(cx: &Cx<'_>, motion: &Motion, view: &Viewport, rows: usize) -> usize {
    // The list leaves a column for its scroll bar.
    let width = view.area.width.saturating_sub(1);
    let mut used = 0;
    cell_lines(cx, motion)
        .iter()
        .take_while(|line| {
            used += Prose::rows(std::slice::from_ref(*line), width);
            used <= rows
        })
        .count()
}

/// How many lines the first `cells` cells take in the list, as it was drawn.
pub(super) fn rows_until(cx: &Cx<'_>, motion: &Motion, view: &Viewport, cells: usize) -> usize {
    let lines = cell_lines(cx, motion);
    let shown = lines.get(..cells).unwrap_or(&lines);
    Prose::rows(shown, view.area.width.saturating_sub(1))
}

/// A cell of a motion about many, with the value that it would get.
fn cell_line(cx: &Cx<'_>, motion: &Motion, id: &CellId) -> String {
    let (locale, state) = (cx.locale, cx.model.state);
    let cell = state.find_cell(id);
    let value = match motion {
        Motion::Agreed { .. } => cell
            .and_then(|cell| state.settled(cell, cx.model.viewpoint()))
            .map(|settled| settled.value),
        Motion::SelfScores { .. } => cell
            .and_then(|cell| state.unit(cell.unit)?.claim(cell.item))
            .map(Value::from),
        Motion::Score { value, .. } => Some(*value),
        Motion::ApproveResult
        | Motion::ApproveBlock { .. }
        | Motion::Reopen
        | Motion::Other { .. } => None,
    };
    let name = domain::cell(locale, state, id);
    match value {
        Some(value) => format!("{}: {name}", domain::value(locale, value)),
        None => name,
    }
}

/// Who proposes a value, and why.
fn proposal_label(form: &VoteForm, cx: &Cx<'_>, place: usize) -> String {
    let Some(proposal) = form.proposals.get(place) else {
        return String::new();
    };
    let state = cx.model.state;
    if let Some(standing) = proposal.proposal.and_then(|ix| state.proposal(ix)) {
        let office = words::office(state, standing.by);
        let turn = (place + 1).to_string();
        let values = [
            ("member", office.as_str()),
            ("why", standing.why.as_str()),
            ("turn", turn.as_str()),
        ];
        let id = if place == 0 {
            "meeting-proposal-put"
        } else {
            "meeting-proposal-next"
        };
        return cx.locale.with(id, &values);
    }
    let mut parts = Vec::new();
    if proposal.own {
        parts.push(cx.locale.text("meeting-proposed-own"));
    }
    let About::Cell(id) = &form.about else {
        return String::new();
    };
    let facts = state
        .find_cell(id)
        .and_then(|cell| state.facts(cell, cx.model.viewpoint()));
    for member in &proposal.from {
        let office = words::office(state, *member);
        let why = facts.as_ref().and_then(|facts| facts.verdict_of(*member));
        match why.map(|verdict| verdict.why).filter(|why| !why.is_empty()) {
            Some(why) => parts.push(format!("{office} – {why}")),
            None => parts.push(office),
        }
    }
    parts.join("; ")
}
