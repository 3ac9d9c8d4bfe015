//! Drawing the figures of a paper vote.

use ratatui::layout::Rect;

use super::{At, VoteForm, keys::COUNT};
use crate::tui::{app::Cx, canvas::Canvas, layout::Target, theme::Meaning};

/// The figures of a paper vote. What one teller counted is hidden while the other's figures are typed.
pub(super) fn view_papers(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let label_width = 26.min(area.width / 2);
    let labels = [
        "meeting-papers",
        "domain-choice-for",
        "domain-choice-against",
        "domain-choice-abstain",
        "meeting-invalid",
    ];
    let mut y = area.y;
    for (row, label) in labels.iter().enumerate() {
        if y >= area.bottom() {
            return;
        }
        if row == 1 {
            for teller in 0..2_u16 {
                let id = if teller == 0 {
                    "meeting-teller-first"
                } else {
                    "meeting-teller-second"
                };
                let x = area.x + label_width + 2 + teller * 18;
                canvas.text(x, y, 17, &cx.locale.text(id), Meaning::Dim);
            }
            y += 1;
        }
        canvas.text(
            area.x,
            y,
            label_width,
            &cx.locale.text(label),
            Meaning::Text,
        );
        let places: &[usize] = if row == 0 { &[0] } else { &[row, row + 4] };
        for (teller, place) in places.iter().enumerate() {
            let x = area.x + label_width + 2 + u16::try_from(teller).unwrap_or(0) * 18;
            view_figure(form, canvas, Rect::new(x, y, 5, 1), *place);
        }
        y += 1;
    }
}

fn view_figure(form: &VoteForm, canvas: &mut Canvas<'_>, area: Rect, place: usize) {
    let Some(field) = form.counts.get(place) else {
        return;
    };
    let both = form.tally(0).is_some() && form.tally(1).is_some();
    let other_types = match form.at {
        At::Count(here) => (1..=4).contains(&place) && here > 4,
        _ => false,
    };
    if other_types && !both && !field.is_empty() {
        canvas.text(area.x, area.y, area.width, "••", Meaning::Field);
    } else {
        field.view(
            canvas,
            area,
            COUNT_PARTS[place.min(8)],
            form.at == At::Count(place),
            "",
        );
    }
    canvas.hit(area, Target::Row(COUNT, place));
}

/// A part for every figure, so that each keeps its own cursor.
const COUNT_PARTS: [&str; 9] = [
    "vote-count-0",
    "vote-count-1",
    "vote-count-2",
    "vote-count-3",
    "vote-count-4",
    "vote-count-5",
    "vote-count-6",
    "vote-count-7",
    "vote-count-8",
];
