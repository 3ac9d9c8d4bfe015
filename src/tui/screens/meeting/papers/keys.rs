//! What keys, letters and clicks do in the form of a count.

use super::{At, CountForm, FIGURES, counted_at};
use crate::{
    domain::id::Moment,
    locale::domain,
    tui::{
        action::{Action, Context},
        app::{Cx, Effect},
        layout::{PartId, Target},
        screens::{Reply, meeting::questions},
    },
};

/// The tellers.
pub const TELLERS: PartId = "count-tellers";
/// The figures.
pub const COUNT: PartId = "count-figures";
/// The reason for the ruling.
pub const WHY: PartId = "count-why";

/// What has the keyboard, nearest first.
#[must_use]
pub fn contexts(form: &CountForm) -> Vec<Context> {
    match form.at {
        At::Teller => vec![Context::Choice, Context::Papers],
        At::Figure(_) => vec![Context::Papers, Context::Field],
        At::Why => vec![Context::Lines, Context::Papers],
        At::Waiting => vec![Context::Papers],
    }
}

/// Does an action; what has no meaning here does nothing.
pub fn act(form: &mut CountForm, action: Action, cx: &Cx<'_>, at: Moment) -> Vec<Reply> {
    form.refusal = None;
    match action {
        Action::Confirm => return confirm(form, cx, at),
        Action::Submit => match form.at {
            At::Figure(place) if place + 1 == FIGURES => return confirm(form, cx, at),
            At::Figure(_) | At::Teller => step(form, cx, true),
            At::Why | At::Waiting => {}
        },
        Action::Up | Action::PreviousPart => step(form, cx, false),
        Action::Down | Action::NextPart => step(form, cx, true),
        Action::Left | Action::Right if form.at == At::Teller => {
            let other = form.teller.map_or(0, |teller| 1 - teller.min(1));
            form.choose(cx.model, other);
        }
        Action::StartOver => {
            for figure in &mut form.figures {
                figure.set("");
            }
        }
        Action::Edit(edit) => match form.at {
            At::Figure(place) => {
                if let Some(field) = form.figures.get_mut(place) {
                    field.edit(edit, u16::MAX);
                }
            }
            At::Why => {
                let width = cx
                    .layout
                    .viewport(WHY)
                    .map_or(u16::MAX, |view| view.area.width);
                form.why.edit(edit, width);
            }
            At::Teller | At::Waiting => {}
        },
        _ => {}
    }
    Vec::new()
}

/// Types a letter into the field that has the keyboard.
pub fn typed(form: &mut CountForm, letter: char) {
    form.refusal = None;
    match form.at {
        At::Figure(place) => {
            if let Some(field) = form.figures.get_mut(place)
                && letter.is_ascii_digit()
                && field.text().len() < 3
            {
                field.type_char(letter);
            }
        }
        At::Why => form.why.type_char(letter),
        At::Teller | At::Waiting => {}
    }
}

/// Pastes into the field that has the keyboard.
pub fn pasted(form: &mut CountForm, text: &str) {
    match form.at {
        At::Why => form.why.paste(text),
        At::Figure(_) => text.chars().for_each(|letter| typed(form, letter)),
        At::Teller | At::Waiting => {}
    }
}

/// Takes a click.
pub fn clicked(form: &mut CountForm, target: Target, cx: &Cx<'_>) {
    form.refusal = None;
    match target {
        Target::Row(TELLERS, teller) => form.choose(cx.model, teller),
        Target::Row(COUNT, place) if form.teller.is_some() => form.at = At::Figure(place),
        Target::Part(WHY) if form.records(cx.model) => form.at = At::Why,
        _ => {}
    }
}

/// Where the next key can go, from top to bottom.
fn stops(form: &CountForm, cx: &Cx<'_>) -> Vec<At> {
    let mut stops = Vec::new();
    if form.due(cx.model).len() > 1 {
        stops.push(At::Teller);
    }
    if form.teller.is_some() {
        stops.extend((0..FIGURES).map(At::Figure));
    }
    if form.records(cx.model) && form.rules() {
        stops.push(At::Why);
    }
    stops
}

fn step(form: &mut CountForm, cx: &Cx<'_>, down: bool) {
    let stops = stops(form, cx);
    let here = stops.iter().position(|stop| *stop == form.at).unwrap_or(0);
    let to = if down {
        here + 1
    } else {
        here.saturating_sub(1)
    };
    if let Some(stop) = stops.get(to) {
        form.at = *stop;
    }
}

/// Enters the count, or asks whether the vote is to be recorded once both came to the same.
fn confirm(form: &mut CountForm, cx: &Cx<'_>, at: Moment) -> Vec<Reply> {
    let (locale, state) = (cx.locale, cx.model.state);
    if form.records(cx.model) {
        return match form.record(cx.model, at) {
            Ok(events) => vec![Reply::Open(questions::counted(cx, form, &events))],
            Err(refusal) => {
                form.at = if form.rules() { At::Why } else { form.at };
                form.refusal = Some(domain::refusal(locale, state, &refusal));
                Vec::new()
            }
        };
    }
    if form.teller.is_none() {
        return Vec::new();
    }
    let Some(event) = form.entry(cx.model, counted_at(cx.model, at)) else {
        let empty = form.figures.iter().position(|field| field.is_empty());
        form.at = At::Figure(empty.unwrap_or(0));
        form.refusal = Some(locale.text("meeting-count-missing"));
        return Vec::new();
    };
    if let Err(refusal) = state.permit(&cx.model.my_id(), &event) {
        form.refusal = Some(domain::refusal(locale, state, &refusal));
        return Vec::new();
    }
    vec![Reply::Effect(Effect::submit(
        questions::purpose(questions::TALLY),
        event,
    ))]
}
