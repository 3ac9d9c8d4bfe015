//! The words of the meeting: attendance, quorum, impact.

use crate::{
    domain::{
        id::{MemberIx, Moment},
        impact::Impact,
        meeting::{Attendance, Meeting, Outcome, Quorum},
        review::Value,
        state::State,
    },
    locale::{Locale, domain},
    text::date::{hour_minute, local_date},
    tui::{
        theme::Meaning,
        wrap::{columns, fit},
    },
};

/// A time of day in the round's own time: `08:30`.
#[must_use]
pub fn clock(locale: &Locale, state: &State, at: Moment) -> String {
    let (hour, minute) = hour_minute(at.0, offset(state));
    locale.time(hour, minute)
}

/// A day and a time of day: `22/12/2026 08:30`, as it is typed too.
#[must_use]
pub fn day_and_clock(locale: &Locale, state: &State, at: Moment) -> String {
    let day = locale.date(local_date(at.0, offset(state)));
    format!("{day} {}", clock(locale, state, at))
}

/// Minutes east of UTC.
#[must_use]
pub fn offset(state: &State) -> i32 {
    state.round().map_or(0, |round| round.utc_offset_minutes)
}

/// The office of a seat.
#[must_use]
pub fn office(state: &State, member: MemberIx) -> String {
    state
        .member(member)
        .map_or_else(|| "?".to_owned(), |m| m.office.clone())
}

/// The office of a seat in at most `width` columns, with the mark of who presides, which is never cut off.
#[must_use]
pub fn office_in(
    locale: &Locale,
    state: &State,
    member: MemberIx,
    presides: bool,
    width: u16,
) -> String {
    let office = office(state, member);
    if !presides {
        return office;
    }
    let mark = locale.text("meeting-presides-short");
    let room = width.saturating_sub(columns(&mark) + 1);
    format!("{}{mark}", fit(&office, room))
}

/// The offices of several seats.
#[must_use]
pub fn offices(state: &State, members: impl IntoIterator<Item = MemberIx>) -> String {
    members
        .into_iter()
        .map(|member| office(state, member))
        .collect::<Vec<_>>()
        .join("; ")
}

/// How a member stands in a meeting: glyph, word, what it means, and since when.
#[must_use]
pub fn standing(
    locale: &Locale,
    meeting: Option<&Meeting>,
    member: MemberIx,
) -> (&'static str, String, Meaning, Option<Moment>) {
    let last = meeting.and_then(|meeting| {
        let changes = meeting.attendance.iter().rev();
        changes.into_iter().find(|change| change.member == member)
    });
    let Some(last) = last else {
        return (
            "·",
            locale.text("meeting-not-yet-here"),
            Meaning::Missing,
            None,
        );
    };
    let mut word = domain::attendance(locale, &last.change);
    let is_in = matches!(last.change, Attendance::In { .. });
    if is_in && meeting.is_some_and(|meeting| meeting.is_late(member)) {
        word.push_str(&locale.text("meeting-late"));
    }
    let (glyph, meaning) = match &last.change {
        Attendance::In { delegate: None } => ("●", Meaning::Good),
        Attendance::In { delegate: Some(_) } => ("◐", Meaning::Good),
        Attendance::Out => ("○", Meaning::Adjusted),
        Attendance::Absent { .. } => ("×", Meaning::Dim),
    };
    (glyph, word, meaning, Some(last.at))
}

/// Quorum with its arithmetic: `có mặt 5/7, cần ≥ 5: đủ`.
#[must_use]
pub fn quorum(locale: &Locale, quorum: &Quorum) -> String {
    let id = if quorum.is_met() {
        "meeting-quorum-met"
    } else {
        "meeting-quorum-missing"
    };
    with_quorum(locale, id, quorum)
}

/// Quorum for an item with its arithmetic, without the recused: `né tránh 1 → 7/10, cần ≥ 7: đủ`.
#[must_use]
pub fn quorum_of_item(locale: &Locale, item: &Quorum) -> String {
    if item.recused.is_empty() {
        return quorum(locale, item);
    }
    let id = if item.is_met() {
        "meeting-item-quorum-met"
    } else {
        "meeting-item-quorum-missing"
    };
    with_quorum(locale, id, item)
}

fn with_quorum(locale: &Locale, id: &str, quorum: &Quorum) -> String {
    let missing = quorum.needed.saturating_sub(quorum.present);
    locale.with(
        id,
        &[
            ("recused", &quorum.recused.len().to_string()),
            ("present", &quorum.present.to_string()),
            ("members", &quorum.members.to_string()),
            ("needed", &quorum.needed.to_string()),
            ("missing", &missing.to_string()),
        ],
    )
}

/// Who presides, or that nobody does.
#[must_use]
pub fn presiding(locale: &Locale, state: &State, member: Option<MemberIx>) -> String {
    match member {
        Some(member) => locale.with("meeting-presided", &[("member", &office(state, member))]),
        None => locale.text("meeting-nobody-presides"),
    }
}

/// How many votes it takes: `cần > 1/2 tổng số: ≥ 6/11`.
#[must_use]
pub fn passing(locale: &Locale, state: &State, quorum: &Quorum) -> String {
    let Some(round) = state.round() else {
        return String::new();
    };
    let passing = round.rules.passing;
    let needed = passing.more_than(quorum.members);
    locale.with(
        "meeting-passing",
        &[
            (
                "part",
                &format!("{}/{}", passing.numerator, passing.denominator),
            ),
            ("needed", &needed.to_string()),
            ("members", &quorum.members.to_string()),
        ],
    )
}

/// What ballots come to, with the arithmetic of passing.
#[must_use]
pub fn outcome(locale: &Locale, state: &State, quorum: &Quorum, outcome: &Outcome) -> String {
    let id = match (outcome.passed, outcome.by_casting_vote) {
        (true, true) => "meeting-outcome-casting",
        (true, false) => "meeting-outcome-passed",
        (false, _) => "meeting-outcome-failed",
    };
    arithmetic(locale, state, quorum, outcome, id)
}

/// What ballots come to while some are still to be recorded.
#[must_use]
pub fn pending(locale: &Locale, state: &State, quorum: &Quorum, outcome: &Outcome) -> String {
    arithmetic(locale, state, quorum, outcome, "meeting-outcome-pending")
}

fn arithmetic(
    locale: &Locale,
    state: &State,
    quorum: &Quorum,
    outcome: &Outcome,
    id: &str,
) -> String {
    let part = state.round().map_or_else(String::new, |round| {
        let passing = round.rules.passing;
        format!("{}/{}", passing.numerator, passing.denominator)
    });
    locale.with(
        id,
        &[
            ("for", &outcome.votes_for.to_string()),
            ("needed", &outcome.needed.to_string()),
            ("part", &part),
            ("members", &quorum.members.to_string()),
        ],
    )
}

/// What a dispute can still change, in two words for a column: glyph and word.
#[must_use]
pub fn impact_short(locale: &Locale, impact: Option<&Impact>) -> (String, Meaning) {
    match impact {
        Some(impact) if impact.changes_band() => {
            (locale.text("meeting-impact-band-short"), Meaning::PreCheck)
        }
        Some(impact) if impact.changes_rank() => {
            let places = impact.ranks.map_or(0, |(best, worst)| worst - best);
            let places = places.to_string();
            (
                locale.with("meeting-impact-rank-short", &[("places", &places)]),
                Meaning::Text,
            )
        }
        Some(_) => (locale.text("meeting-impact-none-short"), Meaning::Dim),
        None => ("–".to_owned(), Meaning::Dim),
    }
}

/// Values side by side, short: `0,50 / 1,00`; `–` for an item that does not apply.
#[must_use]
pub fn values(locale: &Locale, values: &[Value]) -> String {
    values
        .iter()
        .map(|value| value_short(locale, *value))
        .collect::<Vec<_>>()
        .join(" / ")
}

/// A value in a column.
#[must_use]
pub fn value_short(locale: &Locale, value: Value) -> String {
    match value {
        Value::Score(points) => domain::points(locale, points),
        Value::NotApplicable => locale.text("meeting-na-short"),
    }
}
