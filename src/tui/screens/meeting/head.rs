//! The lines over every section: the sections, the meeting, and whether the council may decide.

use ratatui::layout::Rect;

use super::{
    agenda::Standing,
    clock::Clock,
    detail, papers,
    state::{SECTIONS, Section, Sitting, TABS, instant, open},
    vote::About,
    words,
};
use crate::{
    domain::{id::MemberIx, meeting::Motion},
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Target, split_top},
        theme::Meaning,
    },
};

/// A line of the head: glyph, words, and what they mean.
type Said = (&'static str, String, Meaning);

/// How many rows the head takes.
#[must_use]
pub fn rows(sitting: &Sitting, cx: &Cx<'_>) -> u16 {
    u16::try_from(said(sitting, cx).len() + 1).unwrap_or(u16::MAX)
}

/// Draws the head in `area`.
pub fn view(sitting: &Sitting, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (tabs, rest) = split_top(area, 1);
    view_tabs(sitting, cx, canvas, tabs);
    for ((glyph, words, meaning), y) in said(sitting, cx).iter().zip(rest.top()..rest.bottom()) {
        canvas.pieces(
            rest.x,
            y,
            rest.width,
            &[(glyph, *meaning), (" ", *meaning), (words, *meaning)],
        );
    }
}

fn said(sitting: &Sitting, cx: &Cx<'_>) -> Vec<Said> {
    let mut said = vec![meeting_line(sitting, cx)];
    said.extend(clock_line(sitting, cx));
    said.push(quorum_line(cx).unwrap_or(("", String::new(), Meaning::Text)));
    said.extend(called_lines(sitting, cx));
    said.extend(ballot_line(cx));
    said
}

fn view_tabs(sitting: &Sitting, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let mut x = area.x;
    for (place, section) in SECTIONS.iter().enumerate() {
        let name = cx.locale.text(section.label());
        let label = format!(" {name}{} ", figures(sitting, cx, *section));
        let meaning = if *section == sitting.section {
            Meaning::StripHere
        } else {
            Meaning::Strip
        };
        let used = canvas.text(x, area.y, area.right().saturating_sub(x), &label, meaning);
        let hit = Rect {
            x,
            width: used,
            height: 1,
            ..area
        };
        canvas.hit(hit, Target::Row(TABS, place));
        x = x.saturating_add(used + 1);
    }
}

/// What is to be known of a section without opening it.
fn figures(sitting: &Sitting, cx: &Cx<'_>, section: Section) -> String {
    match section {
        Section::Roll => open(cx.model).map_or_else(String::new, |(meeting, _)| {
            let present = cx.model.state.present(meeting, instant(cx.model)).len();
            format!(" {present}/{}", cx.model.state.voters().len())
        }),
        Section::Agenda if sitting.items.is_empty() => String::new(),
        Section::Agenda => {
            let done = sitting.items.iter();
            let done = done.filter(|item| item.standing != Standing::Open).count();
            format!(" {done}/{}", sitting.items.len())
        }
        Section::Record if sitting.lines.is_empty() => String::new(),
        Section::Record => format!(" {}", sitting.lines.len()),
        Section::Lock if cx.model.state.stage().is_sealed() => " ■".to_owned(),
        Section::Lock if sitting.blockers.is_empty() => " ✓".to_owned(),
        Section::Lock => format!(" ✗ {}", cx.locale.count(sitting.blockers.len())),
    }
}

fn meeting_line(sitting: &Sitting, cx: &Cx<'_>) -> Said {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some(last) = state.meetings().last() else {
        return ("○", locale.text("meeting-none-yet"), Meaning::Missing);
    };
    let number = detail::number(locale, &last.number);
    if let Some(pause) = last.breaks.last().filter(|_| last.is_adjourned()) {
        let from = words::day_and_clock(locale, state, pause.from);
        let values = [
            ("number", number.as_str()),
            ("from", from.as_str()),
            ("why", pause.why.as_str()),
        ];
        let mut words = locale.with("meeting-adjourned", &values);
        if sitting.rights.records {
            words.push_str(&locale.text("meeting-adjourned-way"));
        }
        return ("‖", words, Meaning::PreCheck);
    }
    match last.closed {
        None => {
            let at = words::day_and_clock(locale, state, last.opened);
            let values = [
                ("number", number.as_str()),
                ("at", at.as_str()),
                ("place", last.place.as_str()),
            ];
            ("●", locale.with("meeting-running", &values), Meaning::Good)
        }
        Some(closed) => {
            let at = words::day_and_clock(locale, state, closed);
            let values = [("number", number.as_str()), ("at", at.as_str())];
            ("○", locale.with("meeting-over", &values), Meaning::Missing)
        }
    }
}

/// At what time things are recorded, while that is not now.
fn clock_line(sitting: &Sitting, cx: &Cx<'_>) -> Option<Said> {
    if !sitting.rights.records || open(cx.model).is_none() {
        return None;
    }
    let (at, id) = match (sitting.clock, sitting.roll_call(cx.model)) {
        (Clock::Set(at), _) => (at, "meeting-clock-set"),
        (_, Some(opened)) if sitting.section == Section::Roll => (opened, "meeting-clock-roll"),
        (_, _) => return None,
    };
    let at = words::day_and_clock(cx.locale, cx.model.state, at);
    let words = cx.locale.with(id, &[("at", &at)]);
    Some(("◷", words, Meaning::PreCheck))
}

/// The item that was called: who leaves the room, whether it may be decided, and who presides over it.
fn called_lines(sitting: &Sitting, cx: &Cx<'_>) -> Vec<Said> {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some((ix, meeting)) = open(cx.model) else {
        return Vec::new();
    };
    let Some(call) = meeting.calls.last() else {
        return Vec::new();
    };
    let Some(cell) = &call.cell else {
        return Vec::new();
    };
    let values = [
        ("at", words::clock(locale, state, call.at)),
        ("cell", domain::cell(locale, state, cell)),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let mut said = vec![("▸", locale.with("meeting-called", &values), Meaning::Title)];
    let motion = About::Cell(cell.clone()).subject();
    let at = instant(cx.model);
    let recused = state.recused_from(&motion);
    if cx
        .model
        .reviewer()
        .is_some_and(|member| recused.contains(member))
    {
        said.push(("⊘", locale.text("meeting-you-leave"), Meaning::Danger));
    }
    let quorum = state.quorum(ix, at, &motion);
    let presiding = state.presiding(ix, at, &motion);
    let usual = state.presiding(ix, at, &Motion::ApproveResult);
    if quorum.recused.is_empty() && presiding == usual {
        return said;
    }
    let present = state.present(ix, at);
    let leave: Vec<MemberIx> = quorum
        .recused
        .iter()
        .copied()
        .filter(|member| present.contains(*member))
        .collect();
    if !leave.is_empty() {
        let who = words::offices(state, leave);
        let text = locale.with("meeting-leaves", &[("members", &who)]);
        said.push(("⊘", text, Meaning::Adjusted));
    }
    let decides = quorum.is_met() && presiding.is_some();
    let arithmetic = words::quorum_of_item(locale, &quorum);
    let presides = match presiding {
        None if quorum.present > 0 && sitting.rights.records => {
            locale.text("meeting-nobody-presides-way")
        }
        presiding => words::presiding(locale, state, presiding),
    };
    said.push((
        if decides { "✓" } else { "✗" },
        format!("{arithmetic} · {presides}"),
        if decides {
            Meaning::Good
        } else {
            Meaning::Danger
        },
    ));
    said
}

/// The papers that are out, and which teller has entered a count.
fn ballot_line(cx: &Cx<'_>) -> Option<Said> {
    let (locale, state) = (cx.locale, cx.model.state);
    let ballot = state.open_ballot()?;
    let entered = ballot.have_counted();
    let counted = entered.iter().filter(|entered| **entered).count();
    let values = [
        ("papers", ballot.papers.to_string()),
        ("at", words::clock(locale, state, ballot.at)),
        ("counted", counted.to_string()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let id = if papers::may_count(cx.model) {
        "meeting-ballot-open-yours"
    } else {
        "meeting-ballot-open"
    };
    let words =
        if papers::standing(ballot) == papers::Standing::Counting || ballot.result().is_some() {
            locale.with(id, &values)
        } else {
            locale.text("meeting-ballot-again")
        };
    Some(("▣", words, Meaning::PreCheck))
}

/// Quorum now with its arithmetic, who presides, and the regulation that says so.
fn quorum_line(cx: &Cx<'_>) -> Option<Said> {
    let (locale, state) = (cx.locale, cx.model.state);
    let (meeting, _) = open(cx.model)?;
    let at = instant(cx.model);
    let quorum = state.quorum(meeting, at, &Motion::ApproveResult);
    let presiding = state.presiding(meeting, at, &Motion::ApproveResult);
    let mut words = words::quorum(locale, &quorum);
    if !quorum.is_met() {
        words.push_str(" · ");
        words.push_str(&locale.text("meeting-no-decisions"));
    }
    let office = presiding.map(|member| words::office(state, member));
    words.push_str(" · ");
    words.push_str(&match office {
        Some(office) => locale.with("meeting-presided", &[("member", &office)]),
        None => locale.text("meeting-nobody-presides"),
    });
    if let Some(round) = state.round() {
        words.push_str(" · ");
        words.push_str(&round.rules.regulation);
    }
    Some(if quorum.is_met() {
        ("✓", words, Meaning::Good)
    } else {
        ("✗", words, Meaning::Danger)
    })
}
