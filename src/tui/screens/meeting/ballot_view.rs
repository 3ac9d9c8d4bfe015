//! Drawing the form of a vote.

use ratatui::layout::Rect;

use super::{
    ballot::{About, At, Count, VoteForm, Way},
    ballot_keys::{
        ABSTAIN, AGAINST, BALLOTS, CELLS, COUNT, DISSENT, FOR, TYPED, VALUES, WAYS, WHY,
    },
    words,
};
use crate::{
    domain::{
        meeting::{Choice, Tally},
        review::Value,
    },
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Room, Target, share, split_bottom, split_left, split_top},
        theme::Meaning,
        widgets::{Line, Prose},
        wrap::{columns, lines},
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
    let (body, foot) = split_bottom(rest, 1);
    if let Some(why) = &form.refusal {
        canvas.text(
            foot.x,
            foot.y,
            foot.width,
            &format!("✗ {why}"),
            Meaning::Danger,
        );
    }
    match cx.room {
        Room::TooSmall | Room::Narrow => {
            let (top, body) = split_top(body, proposal_rows(form).min(body.height / 2));
            let why_rows = if form.rules() { 3 } else { 0 };
            let (body, why) = split_bottom(body, why_rows);
            view_proposals(form, cx, canvas, top);
            view_decision(form, cx, canvas, body);
            view_why(form, cx, canvas, why);
        }
        Room::Medium | Room::Wide => {
            let (left, right) = split_left(body, share(body.width, 420));
            let left = Rect {
                width: left.width.saturating_sub(2),
                ..left
            };
            let why_rows = if form.rules() {
                share(left.height, 350).max(4)
            } else {
                0
            };
            let (top, why) = split_bottom(left, why_rows);
            view_proposals(form, cx, canvas, top);
            view_why(form, cx, canvas, why);
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
        About::Cell(_) => form.proposals.len() + 1,
        About::Motion(motion) => motion.cells().len().min(4),
    };
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// The values that can be chosen; for a motion about many cells, the cells.
fn view_proposals(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    if let About::Motion(motion) = &form.about {
        let lines: Vec<Line<'_>> = motion
            .cells()
            .iter()
            .map(|cell| {
                Line::marked(
                    "·",
                    domain::cell(cx.locale, cx.model.state, cell),
                    Meaning::Text,
                )
            })
            .collect();
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
    for (place, y) in (0..=form.proposals.len()).zip(area.top()..area.bottom()) {
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
        let used = canvas.text(line.x, y, 2, if chosen { "●" } else { "○" }, meaning) + 1;
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

/// Who proposes a value, and why.
fn proposal_label(form: &VoteForm, cx: &Cx<'_>, place: usize) -> String {
    let Some(proposal) = form.proposals.get(place) else {
        return String::new();
    };
    let state = cx.model.state;
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

fn view_why(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (label, field) = split_top(area, 1);
    let focused = form.at == At::Why;
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
        form.why.view(canvas, field, WHY, focused, "");
    }
}

/// How the council decides, and what it comes to.
fn view_decision(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (way, rest) = split_top(area, 1);
    view_ways(form, cx, canvas, way);
    let count = form.count_now(cx.model);
    let foot_rows = 2 + u16::from(has_recused(count.as_ref()));
    let (body, foot) = split_bottom(rest, foot_rows.min(rest.height));
    match form.way {
        Way::Open => view_ballots(form, cx, canvas, body, count.as_ref()),
        Way::Secret => view_papers(form, cx, canvas, body),
        Way::Consensus => {
            let text = cx.locale.text("meeting-consensus-explain");
            canvas.paragraph(body, &text, Meaning::Text);
        }
    }
    view_count(form, cx, canvas, foot, count.as_ref());
}

fn has_recused(count: Option<&Count>) -> bool {
    count.is_some_and(|count| !count.quorum.recused.is_empty())
}

fn view_ways(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let mut x = area.x;
    for (place, way) in form.ways.iter().enumerate() {
        let chosen = *way == form.way;
        let word = cx.locale.text(match way {
            Way::Open => "meeting-way-open",
            Way::Secret => "meeting-way-secret",
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

const CHOICES: [(Choice, &str); 3] = [
    (Choice::For, FOR),
    (Choice::Against, AGAINST),
    (Choice::Abstain, ABSTAIN),
];

/// Every member who may vote with three places to put the ballot; the opinion of the selected one below.
fn view_ballots(
    form: &VoteForm,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    count: Option<&Count>,
) {
    let (area, dissent) = split_bottom(area, 1);
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
    let height = usize::from(area.height);
    let offset = selected.map_or(0, |place| (place + 1).saturating_sub(height));
    let papers: Vec<_> = form.ballots(cx.model).enumerate().skip(offset).collect();
    for ((place, paper), y) in papers.iter().zip(area.top()..area.bottom()) {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        let mut name = words::office(cx.model.state, paper.member);
        if count.is_some_and(|count| count.presiding == Some(paper.member)) {
            name.push_str(&cx.locale.text("meeting-presides-short"));
        }
        canvas.hit(line, Target::Row(BALLOTS, *place));
        canvas.text(line.x, y, name_width, &name, Meaning::Text);
        let mut x = line.x + name_width;
        for ((choice, part), word) in CHOICES.iter().zip(&words) {
            let taken = paper.choice == Some(*choice);
            let (glyph, meaning) = if taken {
                super::detail::glyph(Some(*choice))
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
    if let Some(place) = selected {
        view_dissent(form, cx, canvas, dissent, place);
    }
}

fn view_dissent(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, place: usize) {
    let Some(paper) = form.ballots(cx.model).nth(place) else {
        return;
    };
    let typing = form.at == At::Dissent(place);
    if !typing && paper.dissent.is_empty() {
        return;
    }
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

/// The figures of a paper vote. What one teller counted is hidden while the other's figures are typed.
fn view_papers(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
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
    let compared = match (form.tally(0), form.tally(1)) {
        (Some(first), Some(second)) if first == second => {
            Some(("✓", cx.locale.text("meeting-tallies-agree"), Meaning::Good))
        }
        (Some(first), Some(second)) => {
            let differ = differences(cx, &first, &second);
            let text = cx
                .locale
                .with("meeting-tallies-differ", &[("where", &differ)]);
            Some(("✗", text, Meaning::Danger))
        }
        _ => None,
    };
    if let Some((glyph, text, meaning)) = compared {
        let line = Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        };
        canvas.paragraph(line, &format!("{glyph} {text}"), meaning);
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

fn differences(cx: &Cx<'_>, first: &Tally, second: &Tally) -> String {
    [
        ("domain-choice-for", first.votes_for, second.votes_for),
        ("domain-choice-against", first.against, second.against),
        ("domain-choice-abstain", first.abstain, second.abstain),
        ("meeting-invalid", first.invalid, second.invalid),
    ]
    .iter()
    .filter(|(_, one, other)| one != other)
    .map(|(id, one, other)| format!("{} {one} / {other}", cx.locale.text(id)))
    .collect::<Vec<_>>()
    .join("; ")
}

/// Who is recused, quorum, and what the ballots come to now.
fn view_count(
    form: &VoteForm,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    count: Option<&Count>,
) {
    let Some(count) = count else { return };
    let state = cx.model.state;
    let mut said = Vec::new();
    if has_recused(Some(count)) {
        let who = words::offices(state, count.quorum.recused.clone());
        let text = cx.locale.with("meeting-recused", &[("members", &who)]);
        said.push(("×", text, Meaning::Text));
    }
    let met = count.quorum.is_met();
    said.push((
        if met { "✓" } else { "✗" },
        words::quorum(cx.locale, &count.quorum),
        if met { Meaning::Good } else { Meaning::Danger },
    ));
    match &count.outcome {
        Some(outcome) => {
            let mut text = words::outcome(cx.locale, state, &count.quorum, outcome);
            let open = form
                .ballots(cx.model)
                .filter(|paper| paper.choice.is_none())
                .count();
            if form.way == Way::Open && open > 0 {
                text.push_str(" · ");
                text.push_str(&cx.locale.counted("meeting-ballots-open", open, &[]));
            }
            let (glyph, meaning) = if outcome.passed {
                ("✓", Meaning::Good)
            } else {
                ("✗", Meaning::Adjusted)
            };
            said.push((glyph, text, meaning));
        }
        None if form.way == Way::Secret => {
            said.push((
                "·",
                cx.locale.text("meeting-missing-figures"),
                Meaning::Missing,
            ));
        }
        None => {}
    }
    for ((glyph, text, meaning), y) in said.iter().zip(area.top()..area.bottom()) {
        canvas.pieces(
            area.x,
            y,
            area.width,
            &[(glyph, *meaning), (" ", *meaning), (text, *meaning)],
        );
    }
}
