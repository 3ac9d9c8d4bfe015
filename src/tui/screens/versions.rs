//! What became of a cell since the version before, in a line that stands beside its value.

use crate::{
    domain::id::CellIx,
    locale::domain as says,
    tui::{app::Cx, theme::Meaning, widgets::Line},
};

/// `Δ So với phiên bản 1: 0,50 → 0,25 (kết luận số 3: …)`; None where the value is the same, or no version was locked.
#[must_use]
pub fn since_earlier(cx: &Cx<'_>, cell: CellIx) -> Option<Line<'static>> {
    let state = cx.model.state;
    let change = state.cell_change(cell, cx.model.viewpoint())?;
    let text = says::change_line(cx.locale, state, &change);
    Some(Line::marked("Δ", text, Meaning::Adjusted))
}
