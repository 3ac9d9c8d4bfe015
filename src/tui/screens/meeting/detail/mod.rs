//! What stands beside the list: the member, the item, the vote or the blocker that is selected.

mod proposals;
mod votes;

pub use proposals::proposal_text;
pub use votes::glyph;

use super::{
    agenda::{self, AgendaItem, Standing},
    record::RecordLine,
    record_view as words_of_record, said,
    state::{Section, Sitting, instant, open},
    words,
};
use crate::{
    domain::{
        id::MemberIx,
        meeting::{Attendance, Meeting, Motion},
        stage::Stage,
    },
    locale::{Locale, domain},
    tui::{
        app::Cx,
        screens::{impact, versions},
        theme::Meaning,
        widgets::Line,
    },
};

/// The lines beside the list of the section.
#[must_use]
pub fn lines(sitting: &Sitting, cx: &Cx<'_>) -> Vec<Line<'static>> {
    match sitting.section {
        Section::Roll if open(cx.model).is_none() => before(sitting, cx),
        Section::Roll => sitting
            .member(cx.model.state)
            .map_or_else(Vec::new, |member| of_member(cx, member)),
        Section::Agenda => match sitting.item() {
            Some(item) => of_item(cx, item),
            None => vec![Line::of(
                cx.locale.text("meeting-agenda-empty"),
                Meaning::Dim,
            )],
        },
        Section::Record => sitting
            .line()
            .map_or_else(Vec::new, |line| of_line(cx, *line)),
        Section::Lock => sitting.blocker().map_or_else(Vec::new, |blocker| {
            let (what, way) = domain::blocker(cx.locale, cx.model.state, &blocker);
            let mut lines = vec![
                Line::marked("✗", what, Meaning::Danger),
                Line::marked("→", way, Meaning::Text),
            ];
            if let Some(cell) = blocker.cell() {
                lines.push(Line::blank());
                lines.extend(said::lines(cx, cell));
            }
            lines
        }),
    }
}

/// Before a meeting: where the round stands, and what is missing to open one.
fn before(sitting: &Sitting, cx: &Cx<'_>) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let ready = state.stage() >= Stage::Meeting;
    let stage = domain::stage(locale, state.stage());
    let mut lines = vec![Line::head(locale.text("meeting-before-title"))];
    lines.push(check(
        ready,
        locale.with("meeting-before-stage", &[("stage", &stage)]),
    ));
    if !ready {
        lines.push(Line::marked(
            "→",
            locale.text("meeting-before-stage-way"),
            Meaning::Text,
        ));
    }
    lines.push(check(
        sitting.rights.records,
        locale.text(if sitting.rights.records {
            "meeting-before-you-open"
        } else {
            "meeting-before-secretary-opens"
        }),
    ));
    let members = state.voters().len();
    let needed = state
        .round()
        .map_or(0, |round| round.rules.quorum.at_least(members));
    lines.push(Line::marked(
        "·",
        locale.with(
            "meeting-before-quorum",
            &[
                ("members", &members.to_string()),
                ("needed", &needed.to_string()),
            ],
        ),
        Meaning::Text,
    ));
    if let Some(round) = state.round() {
        lines.push(Line::marked(
            "·",
            round.rules.regulation.clone(),
            Meaning::Dim,
        ));
    }
    if state.stage().is_sealed() {
        lines.push(Line::blank());
        lines.push(Line::of(
            locale.text("meeting-before-sealed"),
            Meaning::Locked,
        ));
    }
    lines
}

fn check(holds: bool, text: String) -> Line<'static> {
    if holds {
        Line::marked("✓", text, Meaning::Good)
    } else {
        Line::marked("✗", text, Meaning::Danger)
    }
}

fn of_member(cx: &Cx<'_>, member: MemberIx) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some(seat) = state.member(member) else {
        return Vec::new();
    };
    let meeting = open(cx.model).map(|(_, meeting)| meeting);
    let (glyph, word, meaning, _) = words::standing(locale, meeting, member);
    let mut lines = vec![
        Line::head(seat.office.clone()),
        Line::of(seat.title.clone(), Meaning::Dim),
        Line::marked(glyph, word, meaning),
    ];
    if let Some((_, meeting)) = open(cx.model) {
        if meeting.is_late(member) {
            let opened = words::clock(locale, state, meeting.opened);
            let came = meeting.intervals(member).first().map(|(from, _)| *from);
            let came = came.map_or_else(String::new, |at| words::clock(locale, state, at));
            let text = locale.with("meeting-came-late", &[("at", &came), ("opened", &opened)]);
            lines.push(Line::marked("◔", text, Meaning::Adjusted));
        }
        lines.extend(spans(cx, meeting, member));
        lines.extend(recusals(cx, member));
        lines.push(Line::blank());
        lines.push(Line::head(locale.text("meeting-in-the-room")));
        for change in meeting.attendance.iter().filter(|c| c.member == member) {
            let mark = match change.change {
                Attendance::In { .. } => "→",
                Attendance::Out => "←",
                Attendance::Absent { .. } => "×",
            };
            let at = words::clock(locale, state, change.at);
            let what = domain::attendance(locale, &change.change);
            lines.push(Line::marked(mark, format!("{at}  {what}"), Meaning::Text));
        }
    }
    lines.push(Line::blank());
    lines.extend(without_a_vote(cx));
    lines
}

/// When a member, or a delegate, was in the room: `08:30–09:15; 09:40–`.
fn spans(cx: &Cx<'_>, meeting: &Meeting, member: MemberIx) -> Option<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let spans: Vec<String> = meeting
        .intervals(member)
        .into_iter()
        .map(|(from, until)| {
            let until = until.map_or_else(String::new, |at| words::clock(locale, state, at));
            format!("{}–{until}", words::clock(locale, state, from))
        })
        .collect();
    (!spans.is_empty()).then(|| {
        let text = locale.with("meeting-spans", &[("spans", &spans.join("; "))]);
        Line::marked("⧗", text, Meaning::Text)
    })
}

/// The units for which a member is recused: the own organisation by default, others with the reason declared.
fn recusals(cx: &Cx<'_>, member: MemberIx) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let own = state
        .member(member)
        .and_then(|seat| seat.unit.as_ref())
        .map(|unit| {
            let unit = domain::unit(state, unit);
            locale.with("meeting-recused-own", &[("unit", &unit)])
        });
    let declared = state
        .recusals()
        .iter()
        .filter(|recusal| recusal.member == member)
        .filter_map(|recusal| {
            let unit = state.unit(recusal.unit)?.unit.name.clone();
            let values = [("unit", unit.as_str()), ("why", recusal.why.as_str())];
            Some(locale.with("meeting-recused-declared", &values))
        });
    let mut lines: Vec<Line<'static>> = own
        .into_iter()
        .chain(declared)
        .map(|text| Line::marked("⊘", text, Meaning::Adjusted))
        .collect();
    if !lines.is_empty() {
        lines.insert(0, Line::head(locale.text("meeting-recused-for")));
        lines.insert(0, Line::blank());
    }
    lines
}

/// Seats that sit in without a vote: the roll does not count them, so they are not called.
fn without_a_vote(cx: &Cx<'_>) -> Option<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let names: Vec<String> = state
        .members()
        .iter()
        .filter(|member| !member.role.votes())
        .map(|member| {
            let role = domain::role(locale, state, &member.role);
            format!("{} ({role})", member.office)
        })
        .collect();
    (!names.is_empty()).then(|| {
        Line::of(
            locale.with("meeting-without-vote", &[("members", &names.join("; "))]),
            Meaning::Dim,
        )
    })
}

/// That who sits here is recused for the unit of a cell.
fn recused_here(cx: &Cx<'_>) -> Line<'static> {
    Line::marked(
        "⊘",
        cx.locale.text("meeting-you-are-recused"),
        Meaning::Danger,
    )
}

/// Whether who sits here is recused from a motion.
fn is_recused(cx: &Cx<'_>, motion: &Motion) -> bool {
    let recused = cx.model.state.recused_from(motion);
    cx.model
        .reviewer()
        .is_some_and(|member| recused.contains(member))
}

fn of_item(cx: &Cx<'_>, item: &AgendaItem) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let mut lines = agenda::room_lines(cx, item);
    if cx.model.is_recused(item.cell) {
        lines.push(recused_here(cx));
        lines.push(Line::blank());
    }
    match item.standing {
        Standing::Ruled(value) => lines.push(Line::marked(
            "§",
            locale.with(
                "meeting-item-ruled",
                &[("value", &domain::value(locale, value))],
            ),
            Meaning::Good,
        )),
        Standing::Settled => lines.push(Line::marked(
            "✓",
            locale.text("meeting-item-settled"),
            Meaning::Good,
        )),
        Standing::Open => {}
    }
    lines.extend(versions::since_earlier(cx, item.cell));
    if !cx.model.is_recused(item.cell) {
        lines.extend(proposals::lines(cx, &item.id).into_iter().skip(1));
        if !lines.is_empty() {
            lines.push(Line::blank());
        }
    }
    lines.extend(said::lines(cx, item.cell));
    if let Some(impact) = &item.impact {
        lines.push(Line::blank());
        lines.push(Line::head(locale.text("meeting-impact-title")));
        lines.extend(impact::lines(cx, item.cell, impact));
    }
    if let Some((meeting, _)) = open(cx.model) {
        let motion = Motion::Agreed {
            cells: vec![item.id.clone()],
        };
        let quorum = state.quorum(meeting, instant(cx.model), &motion);
        lines.push(Line::blank());
        lines.push(Line::head(locale.text("meeting-quorum-item")));
        lines.push(check(
            quorum.is_met(),
            words::quorum_of_item(locale, &quorum),
        ));
        let presiding = state.presiding(meeting, instant(cx.model), &motion);
        lines.push(check(
            presiding.is_some(),
            words::presiding(locale, state, presiding),
        ));
        if !quorum.recused.is_empty() {
            let who = words::offices(state, quorum.recused);
            lines.push(Line::marked(
                "×",
                locale.with("meeting-recused", &[("members", &who)]),
                Meaning::Text,
            ));
        }
    }
    lines
}

fn of_line(cx: &Cx<'_>, line: RecordLine) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    match line {
        RecordLine::Opened(ix) | RecordLine::Closed(ix) => {
            let Some(meeting) = state.meetings().get(ix.index()) else {
                return Vec::new();
            };
            let opened = words::day_and_clock(locale, state, meeting.opened);
            let mut lines = vec![
                Line::head(locale.with(
                    "meeting-number",
                    &[("number", &number(locale, &meeting.number))],
                )),
                Line::new(locale.with(
                    "meeting-opened-at",
                    &[("at", &opened), ("place", &meeting.place)],
                )),
            ];
            if let Some(closed) = meeting.closed {
                let closed = words::day_and_clock(locale, state, closed);
                lines.push(Line::new(
                    locale.with("meeting-closed-at", &[("at", &closed)]),
                ));
            }
            lines
        }
        RecordLine::Note(ix, place) => {
            let note = state
                .meetings()
                .get(ix.index())
                .and_then(|meeting| meeting.notes.get(place));
            let Some(note) = note else {
                return Vec::new();
            };
            let mut lines = Vec::new();
            if let Some(speaker) = note.speaker {
                lines.push(Line::head(words::office(state, speaker)));
            }
            if let Some(cell) = &note.cell {
                lines.push(Line::of(domain::cell(locale, state, cell), Meaning::Dim));
            }
            lines.push(Line::new(note.text.clone()));
            lines
        }
        RecordLine::Vote(vote) => votes::of_vote(cx, vote),
        RecordLine::Ruling(ruling) => votes::of_consensus(locale, state, ruling),
        RecordLine::Called(..)
        | RecordLine::Proposed(_)
        | RecordLine::Chaired(..)
        | RecordLine::Adjourned(..)
        | RecordLine::Resumed(..)
        | RecordLine::Cancelled(..) => {
            let (_, glyph, text, meaning) = words_of_record::said(cx, line);
            vec![Line::marked(glyph, text, meaning)]
        }
    }
}

/// A meeting's number, or a word where it has none yet.
#[must_use]
pub fn number(locale: &Locale, number: &str) -> String {
    if number.is_empty() {
        locale.text("meeting-no-number")
    } else {
        locale.with("meeting-numbered", &[("number", number)])
    }
}
