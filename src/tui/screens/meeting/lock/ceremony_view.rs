//! Drawing the signature, and what keys and clicks do in it.

use ratatui::layout::Rect;

use super::ceremony::Ceremony;
use crate::tui::{
    action::Action,
    app::Cx,
    canvas::Canvas,
    layout::{PartId, centred},
    screens::{Reply, meeting::questions},
    theme::Meaning,
};

/// The two fields.
const FIELDS: [PartId; 2] = ["seal-first", "seal-second"];
/// Columns of one group with its number.
const GROUP: u16 = 13;

/// Does an action.
pub fn act(ceremony: &mut Ceremony, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    ceremony.refusal = None;
    match action {
        Action::NextPart | Action::PreviousPart | Action::Up | Action::Down => {
            ceremony.focus = 1 - ceremony.focus.min(1);
        }
        Action::Submit if ceremony.focus == 0 => ceremony.focus = 1,
        Action::Submit | Action::Confirm => {
            if ceremony.is_right() {
                return vec![Reply::Open(questions::sign(cx))];
            }
            ceremony.refusal = Some(cx.locale.text("tui-error-groups-differ"));
        }
        Action::Edit(edit) => {
            if let Some(field) = ceremony.fields.get_mut(ceremony.focus) {
                field.edit(edit, u16::MAX);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Gives the keyboard to the field that was clicked.
pub fn clicked(ceremony: &mut Ceremony, part: PartId) {
    if let Some(place) = FIELDS.iter().position(|field| *field == part) {
        ceremony.focus = place;
    }
}

/// Draws the ceremony in `area`.
pub fn view(ceremony: &Ceremony, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let locale = cx.locale;
    let version = ceremony.version.0.to_string();
    let title = locale.with("meeting-sign-form", &[("version", &version)]);
    let inner = canvas.frame(area, &title, true);
    let middle = centred(inner, GROUP * 4 + 6, 15);
    let said = canvas.paragraph(
        Rect {
            height: 4.min(middle.height),
            ..middle
        },
        &locale.text("meeting-sign-explain"),
        Meaning::Text,
    );
    let mut y = middle.y + said + 1;
    for (place, group) in ceremony.groups.iter().enumerate() {
        let column = u16::try_from(place % 4).unwrap_or(0);
        let x = middle.x + column * (GROUP + 1);
        if y < inner.bottom() {
            canvas.text(x, y, 3, &format!("{:>2}.", place + 1), Meaning::Dim);
            view_group(ceremony, canvas, Rect::new(x + 4, y, 5, 1), place, group);
        }
        if column == 3 {
            y = y.saturating_add(2);
        }
    }
    let foot = Rect {
        y: y.min(inner.bottom().saturating_sub(2)),
        height: 2,
        ..middle
    };
    match &ceremony.refusal {
        Some(why) => {
            canvas.paragraph(foot, &format!("✗ {why}"), Meaning::Danger);
        }
        None if ceremony.is_right() => {
            let ready = locale.text("meeting-sign-ready");
            canvas.paragraph(foot, &format!("✓ {ready}"), Meaning::Good);
        }
        None => {
            canvas.paragraph(foot, &locale.text("meeting-sign-where"), Meaning::Dim);
        }
    }
}

fn view_group(ceremony: &Ceremony, canvas: &mut Canvas<'_>, area: Rect, place: usize, group: &str) {
    let blank = ceremony.blanks.iter().position(|blank| *blank == place);
    let Some((field, part)) =
        blank.and_then(|at| Some((ceremony.fields.get(at)?, *FIELDS.get(at)?)))
    else {
        canvas.text(area.x, area.y, area.width, group, Meaning::Title);
        return;
    };
    field.view(canvas, area, part, blank == Some(ceremony.focus), "____");
}
