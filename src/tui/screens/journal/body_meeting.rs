//! The whole of an entry about a meeting, a flag or a recusal in words.

use super::body::{Lines, cell_line, field, many, why_line};
use crate::{
    domain::{
        event::{Event, Recorded},
        id::{MemberId, Moment},
        meeting::{Ballots, Choice, Motion, Tally},
        precheck::PreCheck,
    },
    locale::domain as words,
    tui::{app::Cx, theme::Meaning, widgets::Line},
};

/// Flags, recusals and what happens in a meeting; none where the summary has said it all.
pub(super) fn of_meeting(cx: &Cx<'_>, recorded: &Recorded) -> Lines {
    let (locale, state) = (cx.locale, cx.model.state);
    match &recorded.event {
        Event::CellFlagged { cell, note } => {
            vec![cell_line(cx, cell), field(cx, "screens-body-note", note)]
        }
        Event::PreCheckAnswered { cell, code, text } => {
            let mut lines = vec![cell_line(cx, cell)];
            if let Some(check) = PreCheck::of_code(code) {
                lines.push(Line::new(words::precheck(locale, check)));
            }
            lines.push(field(cx, "screens-body-note", text));
            lines
        }
        Event::FlagWithdrawn { cell } => vec![cell_line(cx, cell)],
        Event::RecusalDeclared { member, unit, why } => vec![
            field(cx, "screens-body-member", &words::member(state, member)),
            field(cx, "screens-body-unit", &words::unit(state, unit)),
            field(cx, "screens-body-why", why),
        ],
        Event::MeetingOpened { at, place, number } => vec![
            field(cx, "screens-body-at", &words::instant(locale, state, *at)),
            field(cx, "screens-body-place", place),
            field(cx, "screens-body-minutes-number", number),
        ],
        Event::AttendanceChanged { at, member, change } => vec![
            field(cx, "screens-body-at", &words::instant(locale, state, *at)),
            field(cx, "screens-body-member", &words::member(state, member)),
            Line::new(words::attendance(locale, change)),
        ],
        Event::AgendaSet { cells } => many(cx, cells, |cell| cell_line(cx, cell)),
        Event::NoteTaken { at, cell, text, .. } => {
            let mut lines = vec![field(
                cx,
                "screens-body-at",
                &words::instant(locale, state, *at),
            )];
            lines.extend(cell.iter().map(|cell| cell_line(cx, cell)));
            lines.push(field(cx, "screens-body-note", text));
            lines
        }
        Event::VoteHeld {
            at,
            motion,
            ballots,
        } => {
            let mut lines = vec![field(
                cx,
                "screens-body-at",
                &words::instant(locale, state, *at),
            )];
            lines.extend(of_motion(cx, motion));
            lines.extend(of_ballots(cx, ballots));
            lines
        }
        Event::VoteVoided { why, .. } => why_line(cx, why),
        Event::RulingMade {
            at,
            motion,
            vote,
            why,
        } => {
            let mut lines = vec![field(
                cx,
                "screens-body-at",
                &words::instant(locale, state, *at),
            )];
            lines.extend(of_motion(cx, motion));
            lines.push(Line::new(match vote {
                Some(vote) => {
                    let number = vote.index().saturating_add(1).to_string();
                    locale.with("screens-body-by-vote", &[("number", &number)])
                }
                None => locale.text("screens-body-by-consensus"),
            }));
            lines.extend(why_line(cx, why));
            lines
        }
        Event::SealSigned { result_sha256, .. } | Event::ResultLocked { result_sha256, .. } => {
            let hash: Vec<String> = result_sha256
                .chunks(2)
                .map(|pair| pair.iter().map(|byte| format!("{byte:02x}")).collect())
                .collect();
            vec![field(cx, "screens-body-result-hash", &hash.join(" "))]
        }
        Event::AttemptRefused { reason, .. } => vec![field(cx, "screens-body-why", reason)],
        _ => of_sitting(cx, recorded),
    }
}

/// How a meeting goes: calls, proposals, papers, breaks and prose.
fn of_sitting(cx: &Cx<'_>, recorded: &Recorded) -> Lines {
    let (locale, state) = (cx.locale, cx.model.state);
    let when = |at: Moment| {
        let at = words::instant(locale, state, at);
        field(cx, "screens-body-at", &at)
    };
    match &recorded.event {
        Event::ItemCalled { at, cell } => {
            let mut lines = vec![when(*at)];
            lines.extend(cell.iter().map(|cell| cell_line(cx, cell)));
            lines
        }
        Event::ProposalMade {
            at,
            cell,
            value,
            by,
            why,
        } => {
            let motion = Motion::Score {
                cell: cell.clone(),
                value: *value,
            };
            let mut lines = vec![when(*at)];
            lines.push(field(cx, "screens-body-member", &words::member(state, by)));
            lines.extend(of_motion(cx, &motion));
            lines.extend(why_line(cx, why));
            lines
        }
        Event::ChairAssigned { at, member, why } => vec![
            when(*at),
            field(cx, "screens-body-member", &words::member(state, member)),
            field(cx, "screens-body-why", why),
        ],
        Event::BallotOpened {
            at,
            motion,
            tellers,
            ..
        } => {
            let names = tellers.each_ref().map(|id| words::member(state, id));
            let mut lines = vec![when(*at)];
            lines.extend(of_motion(cx, motion));
            lines.push(field(cx, "sitting-tellers", &names.join("; ")));
            lines
        }
        Event::TallyEntered { at, teller, tally } => {
            let mut lines = vec![when(*at)];
            if state.sees_tally(recorded.seq, teller, cx.model.viewpoint()) {
                lines.push(Line::new(words::tally(locale, *tally)));
            }
            lines
        }
        Event::ProposalWithdrawn { at, why, .. }
        | Event::BallotCancelled { at, why }
        | Event::MeetingAdjourned { at, why } => {
            vec![when(*at), field(cx, "screens-body-why", why)]
        }
        Event::MeetingResumed { at } | Event::MeetingClosed { at } => vec![when(*at)],
        Event::NoteRevised { text, why, .. } => vec![
            field(cx, "sitting-text", text),
            field(cx, "screens-body-why", why),
        ],
        Event::MinutesTextSet { text, .. } => vec![field(cx, "sitting-text", text)],
        _ => Vec::new(),
    }
}

fn of_motion(cx: &Cx<'_>, motion: &Motion) -> Lines {
    match motion {
        Motion::Agreed { cells } | Motion::SelfScores { cells } => {
            let mut lines = vec![Line::new(words::motion(cx.locale, cx.model.state, motion))];
            lines.extend(many(cx, cells, |cell| cell_line(cx, cell)));
            lines
        }
        Motion::Score { .. }
        | Motion::ApproveResult
        | Motion::ApproveBlock { .. }
        | Motion::Reopen
        | Motion::Other { .. } => {
            vec![Line::new(words::motion(cx.locale, cx.model.state, motion))]
        }
    }
}

fn of_ballots(cx: &Cx<'_>, ballots: &Ballots) -> Lines {
    match ballots {
        Ballots::Open(ballots) => ballots
            .iter()
            .map(|ballot| {
                let office = words::member(cx.model.state, &MemberId::new(ballot.member.as_str()));
                let choice = words::choice(cx.locale, ballot.choice);
                let dissent = match ballot.dissent.trim() {
                    "" => String::new(),
                    text => format!(
                        " – {}",
                        cx.locale.with("screens-body-dissent", &[("text", text)])
                    ),
                };
                let (glyph, meaning) = match ballot.choice {
                    Choice::For => ("✓", Meaning::Good),
                    Choice::Against => ("✗", Meaning::Danger),
                    Choice::Abstain => ("–", Meaning::Dim),
                };
                Line::marked(glyph, format!("{office}: {choice}{dissent}"), meaning)
            })
            .collect(),
        Ballots::Secret {
            papers,
            first,
            second,
        } => vec![
            Line::new(
                cx.locale
                    .with("screens-body-papers", &[("papers", &papers.to_string())]),
            ),
            Line::marked("1", tally(cx, *first), Meaning::Text),
            Line::marked("2", tally(cx, *second), Meaning::Text),
        ],
        Ballots::Hands {
            votes_for,
            against,
            abstain,
        } => {
            let hands = [*votes_for, *against, *abstain];
            vec![Line::new(words::hands(cx.locale, hands))]
        }
    }
}

fn tally(cx: &Cx<'_>, tally: Tally) -> String {
    cx.locale.with(
        "screens-body-tally",
        &[
            ("for", &tally.votes_for.to_string()),
            ("against", &tally.against.to_string()),
            ("abstain", &tally.abstain.to_string()),
            ("invalid", &tally.invalid.to_string()),
        ],
    )
}
