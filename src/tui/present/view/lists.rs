//! Who is there, and what is on the agenda.

use ratatui::layout::Rect;

use super::{
    flow::{self, Paragraph},
    is_done, office,
};
use crate::{
    domain::{
        id::{CellId, MemberIx},
        meeting::{Attendance, Meeting},
    },
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        present::{
            pen::{Letters, Pen},
            state::Present,
        },
        theme::Meaning,
    },
};

/// Draws the roll.
pub fn view_roll(
    present: &Present,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
) {
    let state = cx.model.state;
    let Some((_, meeting)) = state.open_meeting() else {
        return;
    };
    let title = cx.locale.text("present-roll");
    let seats = state.voters();
    let lines: Vec<Paragraph> = seats
        .iter()
        .map(|member| attendance(cx, meeting, member))
        .collect();
    list(present, cx, canvas, area, letters, &title, &lines);
}

fn attendance(cx: &Cx<'_>, meeting: &Meeting, member: MemberIx) -> Paragraph {
    let office = office(cx.model.state, member);
    let changes = meeting.attendance.iter().rev();
    let last = changes
        .into_iter()
        .find(|change| change.member == member)
        .map(|change| &change.change);
    let (glyph, meaning) = match last {
        Some(Attendance::In { delegate: None }) => ("●", Meaning::Good),
        Some(Attendance::In { delegate: Some(_) }) => ("◐", Meaning::Good),
        Some(Attendance::Out) => ("○", Meaning::Adjusted),
        Some(Attendance::Absent { .. }) => ("×", Meaning::Dim),
        None => ("·", Meaning::Missing),
    };
    let word = last.map_or_else(
        || cx.locale.text("meeting-not-yet-here"),
        |change| domain::attendance(cx.locale, change),
    );
    Paragraph::marked(glyph, format!("{office}: {word}"), meaning)
}

/// Draws the agenda: what is done, what is under discussion, what is next.
pub fn view_agenda(
    present: &Present,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
) {
    let state = cx.model.state;
    let Some((_, meeting)) = state.open_meeting() else {
        return;
    };
    let title = cx.locale.text("present-agenda");
    let called = meeting.called();
    let next = meeting.agenda.iter().find(|id| !is_done(state, id));
    let mut lines: Vec<Paragraph> = (1..)
        .zip(&meeting.agenda)
        .map(|(number, id)| {
            let name = format!("{number}. {}", cell_name(cx, id));
            if called == Some(id) {
                let now = cx.locale.text("present-now");
                Paragraph::marked("▶", format!("{name} – {now}"), Meaning::Focus)
            } else if is_done(state, id) {
                Paragraph::marked("✓", name, Meaning::Good)
            } else if called.is_none() && next == Some(id) {
                let next = cx.locale.text("present-next");
                Paragraph::marked("→", format!("{name} – {next}"), Meaning::Focus)
            } else {
                Paragraph::marked("○", name, Meaning::Text)
            }
        })
        .collect();
    if lines.is_empty() {
        let empty = cx.locale.text("present-agenda-empty");
        lines.push(Paragraph::marked("·", empty, Meaning::Dim));
    }
    list(present, cx, canvas, area, letters, &title, &lines);
}

/// The cell as a line of a list: its unit, code and title.
fn cell_name(cx: &Cx<'_>, id: &CellId) -> String {
    let state = cx.model.state;
    let found = state.find_cell(id);
    let names = found.and_then(|cell| Some((state.unit(cell.unit)?, state.item(cell)?.0)));
    match names {
        Some((unit, node)) => format!("{} – {} {}", unit.unit.name, node.code, node.title),
        None => format!("{} – {}", id.unit, id.item),
    }
}

fn list(
    present: &Present,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
    title: &str,
    lines: &[Paragraph],
) {
    let mut pen = Pen::new(area);
    pen.write(canvas, letters, 1, title, Meaning::Title);
    pen.skip(letters.height().div_ceil(2));
    // The larger letters where all fit on one page.
    let rows = usize::from(pen.rest.height / letters.height());
    let (letters, columns) = if lines.len() <= rows {
        (letters, (60, 1))
    } else {
        (Letters::Plain, (60, 3))
    };
    flow::view(present, cx, canvas, pen.rest, letters, columns, lines);
}
