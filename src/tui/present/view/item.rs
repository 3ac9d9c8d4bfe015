//! One cell under discussion: what it is, every score that may be seen, what came of it, and what the unit says.

use ratatui::layout::Rect;

use super::{
    flow::{self, Paragraph},
    office, vote,
};
use crate::{
    domain::{
        cell::CellFacts,
        id::CellIx,
        index_set::Method,
        meeting::Motion,
        review::Value,
        state::{State, UnitState},
        viewpoint::Viewpoint,
    },
    locale::{Locale, domain},
    tui::{
        app::Cx,
        canvas::Canvas,
        present::{
            big,
            pen::{Letters, Pen},
            state::Present,
        },
        theme::Meaning,
    },
};

/// A figure with what it is.
struct Card {
    label: String,
    figure: String,
    meaning: Meaning,
}

/// Draws the cell; `put` is the motion while it is voted on.
pub fn view(
    present: &Present,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
    cell: CellIx,
    put: Option<&Motion>,
) {
    let (locale, state) = (cx.locale, cx.model.state);
    let (Some(unit), Some((node, _))) = (state.unit(cell.unit), state.item(cell)) else {
        return;
    };
    let facts = state.facts(cell, Viewpoint::Anyone).unwrap_or_default();
    let air = u16::from(area.height >= 26);
    let mut pen = Pen::new(area);
    let block = state.blocks().get(unit.block.index());
    let name = match block {
        Some(block) => format!("{} · {}", unit.unit.name, block.name),
        None => unit.unit.name.clone(),
    };
    pen.write(canvas, letters, 1, &name, Meaning::Title);
    let title = format!("{} {}", node.code, node.title);
    pen.write(canvas, letters, 3, &title, Meaning::Focus);
    if let Some(area) = area_of(unit, cell) {
        let values = [("code", area.0), ("title", area.1)];
        let text = locale.with("present-area", &values);
        pen.write(canvas, Letters::Plain, 1, &text, Meaning::Dim);
    }
    pen.skip(air.max(u16::from(area.height >= 18)));
    let cards = cards(locale, state, unit, cell, &facts);
    view_cards(canvas, &mut pen, letters, &cards);
    pen.skip(air);
    for (text, meaning) in vote::decisions(cx, cell, put) {
        pen.write(canvas, letters, 3, &text, meaning);
    }
    pen.skip(u16::from(pen.rest.height > 4));
    let details = details(cx, unit, cell, &facts);
    // On a wall a few large lines a page are read; many small ones are not.
    let letters = if pen.rest.height >= 4 * letters.height() {
        letters
    } else {
        Letters::Plain
    };
    flow::view(present, cx, canvas, pen.rest, letters, (44, 4), &details);
}

/// Code and title of the area that the item lies in.
fn area_of(unit: &UnitState, cell: CellIx) -> Option<(&str, &str)> {
    let (node, _) = unit.set.item(cell.item)?;
    let area = unit.set.areas().get(usize::from(node.area))?;
    let area = unit.set.node(*area)?;
    Some((area.code.as_str(), &area.title))
}

/// Maximum, the unit's own score, what each reviewer gives, and the ruling.
fn cards(
    locale: &Locale,
    state: &State,
    unit: &UnitState,
    cell: CellIx,
    facts: &CellFacts<'_>,
) -> Vec<Card> {
    let Some((node, item)) = unit.set.item(cell.item) else {
        return Vec::new();
    };
    let card = |label: String, value: Option<Value>, meaning| Card {
        label,
        figure: value.map_or_else(|| "–".to_owned(), |value| figure(locale, value)),
        meaning,
    };
    let mut cards = vec![card(
        locale.text("present-max"),
        Some(Value::Score(node.max)),
        Meaning::Dim,
    )];
    if item.method == Method::Survey {
        let survey = facts.survey.map(Value::Score);
        cards.push(card(locale.text("present-survey"), survey, Meaning::Text));
    } else {
        let own = unit.claim(cell.item).map(Value::from);
        cards.push(card(locale.text("present-own"), own, Meaning::Text));
        for member in unit.reviewers(cell.item).iter() {
            let value = facts.verdict_of(member).map(|verdict| verdict.value);
            let meaning = match value {
                None => Meaning::Missing,
                Some(_) if value == own => Meaning::Accepted,
                Some(_) => Meaning::Adjusted,
            };
            cards.push(card(office(state, member).to_owned(), value, meaning));
        }
    }
    if let Some((_, value)) = facts.ruling {
        let label = format!("§ {}", locale.text("present-ruled"));
        cards.push(card(label, Some(value), Meaning::Focus));
    }
    cards
}

/// A value as a figure.
pub fn figure(locale: &Locale, value: Value) -> String {
    match value {
        Value::Score(points) => domain::points(locale, points),
        Value::NotApplicable => locale.text("present-na"),
    }
}

/// Cards side by side, as large as there is room for.
fn view_cards(canvas: &mut Canvas<'_>, pen: &mut Pen, letters: Letters, cards: &[Card]) {
    let scale = match letters {
        Letters::Big => 2,
        Letters::Plain if pen.rest.height >= 20 => 1,
        Letters::Plain => 0,
    };
    let least = match scale {
        0 => 14,
        1 => 32,
        _ => 90,
    };
    let count = u16::try_from(cards.len()).unwrap_or(u16::MAX).max(1);
    let across = (pen.rest.width / least).clamp(1, count);
    let width = pen.rest.width / across;
    for row in cards.chunks(usize::from(across)) {
        let labels = letters.height();
        let figures = match scale {
            0 => 1,
            scale => big::FIGURE_HEIGHT * scale,
        };
        if pen.rest.height < labels + figures {
            return;
        }
        for (place, card) in (0u16..).zip(row) {
            let at = Rect {
                x: pen.rest.x + place * width,
                width: width.saturating_sub(2 * letters.width()),
                height: labels,
                ..pen.rest
            };
            letters.write(canvas, at, &card.label, Meaning::Dim);
            let at = Rect {
                y: at.y + labels,
                height: figures,
                ..at
            };
            if scale == 0 {
                canvas.text(at.x, at.y, at.width, &card.figure, bold(card.meaning));
            } else {
                big::figures_at(canvas, at, &card.figure, scale, card.meaning);
            }
        }
        pen.skip(labels + figures + u16::from(scale > 0));
    }
}

/// Figures in plain letters still stand out.
const fn bold(meaning: Meaning) -> Meaning {
    match meaning {
        Meaning::Dim | Meaning::Text => Meaning::Title,
        other => other,
    }
}

/// What can be read beside the figures: guide, evidence, what the unit says, why the reviewers judged so, what was said.
fn details(cx: &Cx<'_>, unit: &UnitState, cell: CellIx, facts: &CellFacts<'_>) -> Vec<Paragraph> {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some((_, item)) = unit.set.item(cell.item) else {
        return Vec::new();
    };
    let mut text = Vec::new();
    let mut told = |head: &str, texts: Vec<String>| {
        let texts: Vec<String> = texts
            .into_iter()
            .filter(|text| !text.trim().is_empty())
            .collect();
        if !texts.is_empty() {
            text.push(Paragraph::head(locale.text(head)));
            text.extend(texts.into_iter().map(Paragraph::new));
        }
    };
    told("present-guide", vec![item.guide.clone()]);
    let rule = domain::rule_says(locale, state, cell);
    told("present-rule", rule.into_iter().collect());
    let answer = unit.answer(cell.item);
    let said = answer.map_or_else(String::new, |answer| answer.explanation.clone());
    let reported = answer.map_or("", |answer| answer.reported.trim());
    let reported = if reported.is_empty() {
        String::new()
    } else {
        locale.with("present-reported", &[("reported", reported)])
    };
    told("present-unit-says", vec![reported, said]);
    let explained = facts.explanation.as_ref();
    let explained = explained.map(|explanation| explanation.answer.text.clone());
    told("present-explanation", explained.into_iter().collect());
    let mut reasons = Vec::new();
    for member in unit.reviewers(cell.item).iter() {
        if let Some(verdict) = facts.verdict_of(member)
            && !verdict.why.is_empty()
        {
            reasons.push(format!("{}: {}", office(state, member), verdict.why));
        }
    }
    told("present-why", reasons);
    let flags = facts.flags.iter();
    let flags = flags.map(|(member, note)| format!("{}: {note}", office(state, *member)));
    told("present-flag", flags.collect());
    told("present-required", vec![item.evidence.clone()]);
    text.extend(evidence(cx, unit, cell));
    text.extend(notes(cx, cell));
    text
}

/// The evidence that the unit lists for the item.
fn evidence(cx: &Cx<'_>, unit: &UnitState, cell: CellIx) -> Vec<Paragraph> {
    let locale = cx.locale;
    let mut text = vec![Paragraph::head(locale.text("present-evidence"))];
    for document in unit.evidence(cell.item) {
        let date = document.date.map(|date| locale.date(date));
        let parts = [
            document.number.as_str(),
            date.as_deref().unwrap_or_default(),
            document.issuer.as_str(),
            document.title.as_str(),
        ];
        let parts: Vec<&str> = parts
            .into_iter()
            .filter(|part| !part.trim().is_empty())
            .collect();
        text.push(Paragraph::marked("▤", parts.join(" · "), Meaning::Text));
    }
    if text.len() == 1 {
        let none = locale.text("present-no-evidence");
        text.push(Paragraph::marked("", none, Meaning::Dim));
    }
    text
}

/// What was said of the cell at the meeting.
fn notes(cx: &Cx<'_>, cell: CellIx) -> Vec<Paragraph> {
    let state = cx.model.state;
    let id = state.cell_id(cell);
    let meetings = state.meetings().iter();
    let notes = meetings
        .flat_map(|meeting| &meeting.notes)
        .filter(|note| note.cell.is_some() && note.cell == id);
    let mut text: Vec<Paragraph> = notes
        .map(|note| {
            let said = match note.speaker {
                Some(speaker) => format!("{}: {}", office(state, speaker), note.text),
                None => note.text.clone(),
            };
            Paragraph::marked("·", said, Meaning::Text)
        })
        .collect();
    if !text.is_empty() {
        text.insert(0, Paragraph::head(cx.locale.text("present-note")));
    }
    text
}
