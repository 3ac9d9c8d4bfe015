//! Drawing the ballots by name.

use ratatui::layout::Rect;

use super::{
    At, Count, VoteForm,
    keys::{ABSTAIN, AGAINST, BALLOTS, DISSENT, FOR},
};
use crate::{
    domain::meeting::Choice,
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Target, split_bottom},
        screens::meeting::{detail, words},
        theme::Meaning,
        wrap::columns,
    },
};

const CHOICES: [(Choice, &str); 3] = [
    (Choice::For, FOR),
    (Choice::Against, AGAINST),
    (Choice::Abstain, ABSTAIN),
];

/// Every member who may vote with three places to put the ballot; the opinion of the selected one below.
pub(super) fn view_ballots(
    form: &VoteForm,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    count: Option<&Count>,
) {
    let words: Vec<String> = CHOICES
        .iter()
        .map(|(choice, _)| domain::choice(cx.locale, *choice))
        .collect();
    let choices: u16 = words.iter().map(|word| columns(word) + 3).sum();
    let name_width = area.width.saturating_sub(choices + 2);
    let selected = match form.at {
        At::Ballot(place) | At::Dissent(place) => Some(place),
        _ => None,
    };
    let shown = selected.is_some_and(|place| says(form, cx, place));
    let (area, dissent) = split_bottom(area, u16::from(shown));
    let height = usize::from(area.height);
    let offset = selected.map_or(0, |place| (place + 1).saturating_sub(height));
    let papers: Vec<_> = form.ballots(cx.model).enumerate().skip(offset).collect();
    for ((place, paper), y) in papers.iter().zip(area.top()..area.bottom()) {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        let presides = count.is_some_and(|count| count.presiding == Some(paper.member));
        let name = words::office_in(
            cx.locale,
            cx.model.state,
            paper.member,
            presides,
            name_width,
        );
        canvas.hit(line, Target::Row(BALLOTS, *place));
        canvas.text(line.x, y, name_width, &name, Meaning::Text);
        let mut x = line.x + name_width;
        for ((choice, part), word) in CHOICES.iter().zip(&words) {
            let taken = paper.choice == Some(*choice);
            let (glyph, meaning) = if taken {
                detail::glyph(Some(*choice))
            } else {
                ("·", Meaning::BarRest)
            };
            let text = format!("{glyph} {word}");
            let used = canvas.text(x, y, line.right().saturating_sub(x), &text, meaning);
            let hit = Rect {
                x,
                width: used,
                ..line
            };
            canvas.hit(hit, Target::Row(part, *place));
            x = x.saturating_add(columns(word) + 3);
        }
        if !paper.dissent.is_empty() {
            canvas.text(line.right().saturating_sub(1), y, 1, "✎", Meaning::Draft);
        }
        if selected == Some(*place) {
            canvas.tint(
                Rect {
                    width: name_width,
                    ..line
                },
                Meaning::Selected,
            );
        }
    }
    if let Some(place) = selected.filter(|_| shown) {
        view_dissent(form, cx, canvas, dissent, place);
    }
}

/// Whether an opinion of the member at a place is written, or being written.
fn says(form: &VoteForm, cx: &Cx<'_>, place: usize) -> bool {
    let written = form.ballots(cx.model).nth(place);
    form.at == At::Dissent(place) || written.is_some_and(|paper| !paper.dissent.is_empty())
}

fn view_dissent(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, place: usize) {
    let Some(paper) = form.ballots(cx.model).nth(place) else {
        return;
    };
    let typing = form.at == At::Dissent(place);
    let office = words::office(cx.model.state, paper.member);
    let label = cx.locale.with("meeting-dissent-of", &[("member", &office)]);
    let meaning = if typing { Meaning::Focus } else { Meaning::Dim };
    let used = canvas.text(area.x, area.y, area.width / 2, &label, meaning) + 1;
    let field = Rect {
        x: area.x + used,
        width: area.width.saturating_sub(used),
        ..area
    };
    paper.dissent.view(canvas, field, DISSENT, typing, "");
}
