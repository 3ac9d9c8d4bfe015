//! Drawing the form of a vote.

use ratatui::layout::Rect;

use super::{
    About, At, VoteForm, Way,
    ballots_view::view_ballots,
    count_view::{has_recused, view_count},
    keys::{CELLS, KNOWN, WAYS, WHY},
    papers_view::view_papers,
    proposals_view::view_proposals,
};
use crate::{
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        input::TextField,
        layout::{PartId, Room, Target, share, split_bottom, split_left, split_top},
        screens::meeting::said,
        theme::Meaning,
        widgets::Prose,
        wrap::lines,
    },
};

/// Draws the form in `area`.
pub fn view(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let inner = canvas.frame(area, &cx.locale.text("meeting-vote-form"), true);
    let subject = subject(form, cx);
    let rows = u16::try_from(lines(&subject, inner.width).len())
        .unwrap_or(1)
        .min(2);
    let (head, rest) = split_top(inner, rows);
    canvas.paragraph(head, &subject, Meaning::Title);
    let body = view_refusal(canvas, rest, form.refusal.as_deref());
    match cx.room {
        Room::TooSmall | Room::Narrow => {
            // A list that is read takes the room of what comes after it.
            let reads = form.at == At::Cells;
            let rows = if reads {
                body.height.saturating_sub(5).max(3)
            } else {
                proposal_rows(form).min(body.height / 2)
            };
            let (top, body) = split_top(body, rows);
            let why_rows = if form.rules() && !reads { 3 } else { 0 };
            let (body, why) = split_bottom(body, why_rows);
            view_proposals(form, cx, canvas, top);
            view_decision(form, cx, canvas, body);
            view_why(WHY, &form.why, form.at == At::Why, cx, canvas, why);
        }
        Room::Medium | Room::Wide => view_spacious(form, cx, canvas, body),
    }
}

/// Why something was refused, in as many lines as it takes, at the foot of `area`; answers what is left above.
pub fn view_refusal(canvas: &mut Canvas<'_>, area: Rect, refusal: Option<&str>) -> Rect {
    let text = refusal.map(|why| format!("✗ {why}")).unwrap_or_default();
    let rows = u16::try_from(lines(&text, area.width).len()).unwrap_or(1);
    let (rest, foot) = split_bottom(area, rows.clamp(1, 4));
    canvas.paragraph(foot, &text, Meaning::Danger);
    rest
}

/// With room to spare, what the council knows of the cell stands beside the ballots.
fn view_spacious(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let why_rows = if form.rules() { 5 } else { 0 };
    match &form.about {
        About::Cell(id) => {
            let (top, body) = split_top(area, proposal_rows(form) + 1);
            view_proposals(form, cx, canvas, top);
            let (left, right) = split_left(body, share(body.width, 600));
            view_decision(form, cx, canvas, left);
            let right = Rect {
                x: right.x.saturating_add(2),
                width: right.width.saturating_sub(2),
                ..right
            };
            let (why, known) = split_top(right, why_rows);
            view_why(WHY, &form.why, form.at == At::Why, cx, canvas, why);
            let cell = cx.model.state.find_cell(id);
            let lines = cell.map_or_else(Vec::new, |cell| said::lines(cx, cell));
            Prose {
                part: KNOWN,
                lines: &lines,
                state: &form.scroll,
            }
            .view(canvas, known);
        }
        About::Motion(_) => {
            let (left, right) = split_left(area, share(area.width, 420));
            let left = Rect {
                width: left.width.saturating_sub(2),
                ..left
            };
            let (top, why) = split_bottom(left, why_rows);
            view_proposals(form, cx, canvas, top);
            view_why(WHY, &form.why, form.at == At::Why, cx, canvas, why);
            view_decision(form, cx, canvas, right);
        }
    }
}

fn subject(form: &VoteForm, cx: &Cx<'_>) -> String {
    match &form.about {
        About::Cell(cell) => domain::cell(cx.locale, cx.model.state, cell),
        About::Motion(motion) => domain::motion(cx.locale, cx.model.state, motion),
    }
}

fn proposal_rows(form: &VoteForm) -> u16 {
    let rows = match &form.about {
        About::Cell(_) if form.put().is_some() => form.proposals.len(),
        About::Cell(_) => form.proposals.len() + 1,
        About::Motion(motion) => motion.cells().len().min(4),
    };
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// The reason of the ruling; `focused` where it is typed.
pub fn view_why(
    part: PartId,
    why: &TextField,
    focused: bool,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    if area.height == 0 {
        return;
    }
    let (label, field) = split_top(area, 1);
    let meaning = if focused {
        Meaning::Focus
    } else {
        Meaning::Dim
    };
    canvas.text(
        label.x,
        label.y,
        label.width,
        &cx.locale.text("meeting-field-ruling-why"),
        meaning,
    );
    if field.height > 0 {
        why.view(canvas, field, part, focused, "");
    }
}

/// How the council decides, and what it comes to.
fn view_decision(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (way, rest) = split_top(area, 1);
    view_ways(form, cx, canvas, way);
    let count = form.count_now(cx.model);
    let unseen = form.unseen_after(cx, canvas.shown(CELLS)) > 0;
    let foot_rows =
        2 + u16::from(has_recused(count.as_ref())) + u16::from(unseen) + u16::from(form.turned);
    let (body, foot) = split_bottom(rest, foot_rows.min(rest.height));
    match form.way {
        Way::Open => view_ballots(form, cx, canvas, body, count.as_ref()),
        Way::Secret | Way::Hands => view_papers(form, cx, canvas, body),
        Way::Consensus => {
            let text = cx.locale.text("meeting-consensus-explain");
            canvas.paragraph(body, &text, Meaning::Text);
        }
    }
    view_count(form, cx, canvas, foot, count.as_ref());
}

fn view_ways(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let mut x = area.x;
    for (place, way) in form.ways.iter().enumerate() {
        let chosen = *way == form.way;
        let word = cx.locale.text(match way {
            Way::Open => "meeting-way-open",
            Way::Secret => "meeting-way-secret",
            Way::Hands => "meeting-way-hands",
            Way::Consensus => "meeting-way-consensus",
        });
        let text = format!("{} {word}", if chosen { "●" } else { "○" });
        let meaning = match (chosen, form.at == At::Way) {
            (true, true) => Meaning::Focus,
            (true, false) => Meaning::Title,
            (false, _) => Meaning::Dim,
        };
        let used = canvas.text(x, area.y, area.right().saturating_sub(x), &text, meaning);
        let hit = Rect {
            x,
            width: used,
            height: 1,
            ..area
        };
        canvas.hit(hit, Target::Row(WAYS, place));
        x = x.saturating_add(used + 2);
    }
}
