//! What is asked about the room: the time of what is recorded, and who is recused.

use super::{
    super::{
        clock::Clock,
        kept::Kept,
        state::{Sitting, instant},
        words,
    },
    ADJOURN, CANCEL, CLOCK, RECUSE, RECUSED_MEMBER, RECUSED_UNIT,
    kept::{of_member, remembered},
    purpose,
};
use crate::{
    domain::{
        id::{MemberIx, UnitIx},
        state::State,
    },
    locale::domain,
    tui::{
        app::Cx,
        layers::{Dialog, FormField, Layer, Pickable, Picker},
        theme::Meaning,
        widgets::Line,
    },
};

/// Asks at what time the next entries stand in the record.
#[must_use]
pub fn clock(sitting: &Sitting, cx: &Cx<'_>) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let latest = state
        .meetings()
        .last()
        .map_or_else(|| instant(cx.model), |meeting| meeting.latest);
    let latest = words::day_and_clock(locale, state, latest);
    let now = words::day_and_clock(locale, state, instant(cx.model));
    let text = vec![Line::new(
        locale.with("meeting-clock-text", &[("latest", &latest), ("now", &now)]),
    )];
    let before = match sitting.clock {
        Clock::Set(at) => words::clock(locale, state, at),
        Clock::Usual | Clock::Now => String::new(),
    };
    let fields = vec![FormField::line(
        "meeting-clock",
        locale.text("meeting-field-clock"),
        &before,
    )];
    let dialog = Dialog::new(
        purpose(CLOCK),
        locale.text("meeting-clock-title"),
        locale.text("meeting-clock-do"),
    );
    Layer::Dialog(dialog.text(text).fields(fields))
}

/// Asks why the meeting adjourns.
#[must_use]
pub fn adjournment(cx: &Cx<'_>, kept: &Kept) -> Layer {
    let locale = cx.locale;
    let fields = vec![FormField::line(
        "meeting-adjourn-why",
        locale.text("meeting-field-why"),
        &remembered(kept, ADJOURN, 0),
    )];
    let text = vec![Line::new(locale.text("meeting-adjourn-text"))];
    let dialog = Dialog::new(
        purpose(ADJOURN),
        locale.text("meeting-adjourn-title"),
        locale.text("meeting-action-adjourn"),
    );
    Layer::Dialog(dialog.text(text).fields(fields))
}

/// Asks why a secret vote is broken off.
#[must_use]
pub fn cancellation(cx: &Cx<'_>, kept: &Kept) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let mut text = Vec::new();
    if let Some(ballot) = state.open_ballot() {
        text.push(Line::head(domain::motion(locale, state, &ballot.motion)));
    }
    text.push(Line::new(locale.text("meeting-cancel-text")));
    let fields = vec![FormField::line(
        "meeting-cancel-why",
        locale.text("meeting-field-why"),
        &remembered(kept, CANCEL, 0),
    )];
    let dialog = Dialog::new(
        purpose(CANCEL),
        locale.text("meeting-cancel-title"),
        locale.text("meeting-action-cancel-ballot"),
    );
    Layer::Dialog(dialog.text(text).fields(fields).danger())
}

/// Asks for which unit a member is recused.
#[must_use]
pub fn recused_unit(cx: &Cx<'_>, member: MemberIx, units: &[UnitIx]) -> Layer {
    let state = cx.model.state;
    let office = words::office(state, member);
    let options = units
        .iter()
        .map(|unit| Pickable::new(unit_name(state, *unit)))
        .collect();
    let title = cx
        .locale
        .with("meeting-recuse-unit", &[("member", &office)]);
    Layer::Picker(Picker::new(purpose(RECUSED_UNIT), title, options))
}

/// Asks who is recused for a unit.
#[must_use]
pub fn recused_member(cx: &Cx<'_>, unit: UnitIx, members: &[MemberIx]) -> Layer {
    let state = cx.model.state;
    let options = members
        .iter()
        .map(|member| {
            let title = state.member(*member).map(|m| m.title.clone());
            Pickable::new(words::office(state, *member)).with_detail(title.unwrap_or_default())
        })
        .collect();
    let unit = unit_name(state, unit);
    let title = cx.locale.with("meeting-recuse-member", &[("unit", &unit)]);
    Layer::Picker(Picker::new(purpose(RECUSED_MEMBER), title, options))
}

/// Asks why a member is recused for a unit.
#[must_use]
pub fn recusal(cx: &Cx<'_>, kept: &Kept, member: MemberIx, unit: UnitIx) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let text = vec![
        Line::head(words::office(state, member)),
        Line::new(unit_name(state, unit)),
        Line::of(locale.text("meeting-recuse-text"), Meaning::Dim),
    ];
    let why = remembered(kept, &of_member(state, RECUSE, member), 0);
    let fields = vec![FormField::line(
        "meeting-recuse-why",
        locale.text("meeting-field-why"),
        &why,
    )];
    let dialog = Dialog::new(
        purpose(RECUSE),
        locale.text("meeting-recuse-title"),
        locale.text("meeting-action-recuse"),
    );
    Layer::Dialog(dialog.text(text).fields(fields))
}

fn unit_name(state: &State, unit: UnitIx) -> String {
    state
        .unit(unit)
        .map_or_else(String::new, |unit| unit.unit.name.clone())
}
