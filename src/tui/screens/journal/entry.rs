//! What one entry says in full.

use super::body;
use crate::{
    domain::{
        event::{Event, Recorded},
        id::CellId,
    },
    locale::domain as words,
    text::clock_text,
    tui::{app::Cx, page::Written, theme::Meaning, widgets::Line},
};

/// The cells that an event is about.
#[must_use]
pub fn cells(event: &Event) -> Vec<CellId> {
    match event {
        Event::ReviewConfirmed { cells } | Event::ReviewDrafted { cells } => {
            cells.iter().map(|given| given.cell.clone()).collect()
        }
        Event::CellFlagged { cell, .. }
        | Event::FlagWithdrawn { cell }
        | Event::PreCheckAnswered { cell, .. }
        | Event::NoteTaken {
            cell: Some(cell), ..
        }
        | Event::ItemCalled {
            cell: Some(cell), ..
        }
        | Event::ProposalMade { cell, .. } => vec![cell.clone()],
        Event::ExplanationSubmitted { unit, answers, .. } => answers
            .iter()
            .map(|answer| CellId {
                unit: unit.clone(),
                item: answer.item.clone(),
            })
            .collect(),
        Event::AgendaSet { cells } => cells.clone(),
        Event::VoteHeld { motion, .. }
        | Event::BallotOpened { motion, .. }
        | Event::RulingMade { motion, .. } => motion.cells().to_vec(),
        Event::SurveyScoresRecorded { scores, .. } => scores
            .iter()
            .map(|score| CellId {
                unit: score.unit.clone(),
                item: score.item.clone(),
            })
            .collect(),
        Event::RoundSetUp(_)
        | Event::PreChecksSet(_)
        | Event::IndexSetLoaded(_)
        | Event::UnitsLoaded(_)
        | Event::MembersLoaded(_)
        | Event::KeyEntered { .. }
        | Event::AssignmentsSet(_)
        | Event::StageMoved { .. }
        | Event::SelfAssessmentSubmitted { .. }
        | Event::EvidenceSubmitted { .. }
        | Event::LastYearRecorded { .. }
        | Event::RecusalDeclared { .. }
        | Event::MeetingOpened { .. }
        | Event::AttendanceChanged { .. }
        | Event::NoteTaken { cell: None, .. }
        | Event::VoteVoided { .. }
        | Event::MeetingClosed { .. }
        | Event::MeetingRulesSet(_)
        | Event::ItemCalled { cell: None, .. }
        | Event::ProposalWithdrawn { .. }
        | Event::ChairAssigned { .. }
        | Event::TallyEntered { .. }
        | Event::BallotCancelled { .. }
        | Event::MeetingAdjourned { .. }
        | Event::MeetingResumed { .. }
        | Event::NoteRevised { .. }
        | Event::MinutesTextSet { .. }
        | Event::SealSigned { .. }
        | Event::ResultLocked { .. }
        | Event::ResultReopened { .. }
        | Event::AttemptRefused { .. } => Vec::new(),
    }
}

/// The paragraphs of an entry: what happened, who and when, the proof, and the whole of it.
#[must_use]
pub fn lines(cx: &Cx<'_>, written: &Written) -> Vec<Line<'static>> {
    let Recorded {
        at, author, event, ..
    } = &written.recorded;
    let state = cx.model.state;
    let offset = state.round().map_or(0, |round| round.utc_offset_minutes);
    let summary = words::event_seen(cx.locale, state, cx.model.viewpoint(), &written.recorded);
    let member = state
        .member_ix(author.as_str())
        .and_then(|ix| state.member(ix));
    let who = member.map_or_else(
        || author.to_string(),
        |member| format!("{} – {}", member.office, member.title),
    );
    let label = |id: &str| format!("{}:", cx.locale.text(id));
    let mut lines = vec![
        Line::head(summary),
        Line::labelled(
            label("screens-journal-at"),
            clock_text(at.0, offset),
            Meaning::Text,
        ),
        Line::labelled(label("screens-journal-author"), who, Meaning::Text),
        Line::labelled(
            label("screens-journal-kind"),
            words::event_kind(cx.locale, event.kind()),
            Meaning::Text,
        ),
        Line::labelled(
            label("screens-journal-hash"),
            grouped(&written.hash),
            Meaning::Dim,
        ),
        Line::labelled(
            label("screens-journal-key"),
            written.key.clone(),
            Meaning::Dim,
        ),
        Line::blank(),
    ];
    let body = body::lines(cx, &written.recorded);
    if !body.is_empty() {
        lines.push(Line::head(cx.locale.text("screens-journal-body")));
        lines.extend(body);
    }
    if matches!(event, Event::ReviewConfirmed { cells } | Event::ReviewDrafted { cells } if cells.is_empty())
    {
        lines.push(Line::of(
            cx.locale.text("screens-journal-redacted"),
            Meaning::Dim,
        ));
    }
    lines
}

/// A hash in groups of four, as it stands on paper.
fn grouped(hash: &str) -> String {
    let letters: Vec<char> = hash.chars().collect();
    letters
        .chunks(4)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}
