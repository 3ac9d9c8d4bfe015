//! How the meeting stands: quorum now with its arithmetic, attendance, agenda, votes.

use serde_json::{Value as Json, json};

use crate::cli::fault::{Absent, Fault};
use crate::cli::flags::LocalTime;
use crate::cli::instant;
use crate::cli::page::{Column, Meaning, Page, Table};
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::domain::id::{MeetingIx, MemberIx, Moment};
use crate::domain::meeting::{Ballots, Choice, Meeting, Motion, Quorum, Vote};
use crate::domain::state::State;
use crate::locale::{Locale, domain};
use crate::session::Session;

/// Shows the last meeting.
///
/// # Errors
/// No meeting was opened yet.
pub fn run(setting: &Setting, session: &Session, at: Option<LocalTime>) -> Result<Reply, Fault> {
    let state = session.state();
    let ix = state
        .meetings()
        .len()
        .checked_sub(1)
        .ok_or(Absent::Meeting)?;
    let meeting = state.meetings().get(ix).ok_or(Absent::Meeting)?;
    let ix = MeetingIx::at(ix);
    let at = match (at, meeting.closed) {
        (Some(_), _) => super::moment(session, at),
        (None, Some(closed)) => closed,
        (None, None) => super::moment(session, None).max(meeting.latest),
    };
    let quorum = state.quorum(ix, at, &Motion::ApproveResult);
    let answer = json!({
        "number": ix.index() + 1,
        "place": meeting.place,
        "paper_number": meeting.number,
        "opened": instant::utc(meeting.opened),
        "closed": meeting.closed.map(instant::utc),
        "at": instant::utc(at),
        "quorum": quorum_json(&quorum),
        "attendance": attendance_json(state, meeting, at),
        "agenda": super::agenda::items_json(state, &meeting.agenda, session.viewpoint()),
        "votes": votes(state, meeting).map(|(n, vote)| vote_json(state, n, vote)).collect::<Vec<_>>(),
        "rulings": meeting.rulings.len(),
        "approved": state.approving_vote().map(|(ix, _)| ix.index() + 1),
    });
    setting.answer(&answer, |page| {
        print(setting, page, session, meeting, at, &quorum)
    })
}

fn votes<'a>(state: &'a State, meeting: &'a Meeting) -> impl Iterator<Item = (usize, &'a Vote)> {
    let held = meeting.votes.iter();
    held.filter_map(|ix| Some((ix.index(), state.vote(*ix)?)))
}

/// Quorum for programs.
pub fn quorum_json(quorum: &Quorum) -> Json {
    json!({
        "members": quorum.members,
        "present": quorum.present,
        "needed": quorum.needed,
        "met": quorum.is_met(),
    })
}

/// Quorum in words, with its arithmetic.
pub fn quorum_words(locale: &Locale, quorum: &Quorum) -> String {
    let id = if quorum.is_met() {
        "cli-quorum-met"
    } else {
        "cli-quorum-missing"
    };
    locale.with(id, &[("words", &domain::quorum(locale, quorum))])
}

/// A vote for programs.
pub fn vote_json(state: &State, at: usize, vote: &Vote) -> Json {
    let ballots = match &vote.ballots {
        Ballots::Open(list) => json!(
            list.iter()
                .map(|ballot| json!({
                    "member": ballot.member.as_str(),
                    "choice": choice(ballot.choice),
                    "dissent": ballot.dissent,
                }))
                .collect::<Vec<_>>()
        ),
        Ballots::Secret { papers, first, .. } => json!({
            "papers": papers,
            "for": first.votes_for,
            "against": first.against,
            "abstain": first.abstain,
            "invalid": first.invalid,
        }),
        Ballots::Hands {
            votes_for,
            against,
            abstain,
        } => json!({ "hands": { "for": votes_for, "against": against, "abstain": abstain } }),
    };
    let value = match &vote.motion {
        Motion::Score { value, .. } => Some(instant::value(*value)),
        _ => None,
    };
    json!({
        "number": at + 1,
        "entry": vote.seq.0,
        "at": instant::utc(vote.at),
        "motion": motion_code(&vote.motion),
        "cells": vote.motion.cells().iter().map(|cell| json!({
            "unit": cell.unit.as_str(),
            "item": cell.item.as_str(),
        })).collect::<Vec<_>>(),
        "value": value,
        "quorum": quorum_json(&vote.quorum),
        "recused": vote.quorum.recused.iter().map(|ix| member_id(state, *ix)).collect::<Vec<_>>(),
        "for": vote.outcome.votes_for,
        "against": vote.outcome.against,
        "abstain": vote.outcome.abstain,
        "needed": vote.outcome.needed,
        "passed": vote.outcome.passed,
        "voided": vote.voided.as_ref().map(|(_, why)| why),
        "ballots": ballots,
    })
}

const fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::For => "for",
        Choice::Against => "against",
        Choice::Abstain => "abstain",
    }
}

const fn motion_code(motion: &Motion) -> &'static str {
    match motion {
        Motion::Score { .. } => "score",
        Motion::Agreed { .. } => "agreed",
        Motion::SelfScores { .. } => "self_scores",
        Motion::ApproveResult => "approve",
        Motion::ApproveBlock { .. } => "approve_block",
        Motion::Reopen => "reopen",
        Motion::Other { .. } => "other",
    }
}

fn member_id(state: &State, ix: MemberIx) -> String {
    state
        .member(ix)
        .map_or_else(String::new, |m| m.id.to_string())
}

/// A vote in words: number, motion, counts, whether it passed and whether it still stands.
pub fn vote_words(locale: &Locale, state: &State, at: usize, vote: &Vote) -> String {
    let id = match (&vote.voided, vote.outcome.passed) {
        (Some(_), _) => "cli-vote-void",
        (None, true) => "cli-vote-passed",
        (None, false) => "cli-vote-failed",
    };
    let values = [
        ("number", (at + 1).to_string()),
        ("motion", domain::motion(locale, state, &vote.motion)),
        ("votes", domain::votes(locale, &vote.outcome)),
        ("needed", vote.outcome.needed.to_string()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    locale.with(id, &values)
}

fn attendance_json(state: &State, meeting: &Meeting, at: Moment) -> Vec<Json> {
    let voters = state.voters();
    let each = voters.iter().map(|ix| {
        let intervals = meeting.intervals(ix).into_iter();
        json!({
            "member": member_id(state, ix),
            "present": meeting.is_present(ix, at),
            "intervals": intervals.map(|(from, to)| json!({
                "from": instant::utc(from),
                "to": to.map(instant::utc),
            })).collect::<Vec<_>>(),
        })
    });
    each.collect()
}

fn print(
    setting: &Setting,
    page: &mut Page,
    session: &Session,
    meeting: &Meeting,
    at: Moment,
    quorum: &Quorum,
) {
    let (state, locale) = (session.state(), &setting.locale);
    let opened = domain::instant(locale, state, meeting.opened);
    page.heading(&locale.with(
        "cli-meeting-title",
        &[("place", &meeting.place), ("when", &opened)],
    ));
    if let Some(closed) = meeting.closed {
        let closed = domain::instant(locale, state, closed);
        page.line(&locale.with("cli-meeting-closed", &[("when", &closed)]));
    }
    let meaning = if quorum.is_met() {
        Meaning::Good
    } else {
        Meaning::Bad
    };
    let when = domain::instant(locale, state, at);
    let words = quorum_words(locale, quorum);
    page.line_of(
        meaning,
        &locale.with("cli-quorum-at", &[("when", &when), ("words", &words)]),
    );
    page.heading(&locale.text("cli-meeting-attendance"));
    let mut table = Table::bare(&[Column::Left, Column::Wide, Column::Left]);
    for ix in state.voters().iter() {
        let Some(member) = state.member(ix) else {
            continue;
        };
        let words = meeting.attendance_at(ix, at).map_or_else(
            || locale.text("cli-attendance-none"),
            |c| domain::attendance(locale, c),
        );
        table.row([member.id.to_string(), member.office.clone(), words]);
    }
    page.table(&table);
    page.heading(&locale.counted("cli-meeting-agenda", meeting.agenda.len(), &[]));
    super::agenda::print(locale, page, state, &meeting.agenda, |cell| {
        state.is_decided(cell, session.viewpoint())
    });
    page.heading(&locale.counted("cli-meeting-votes", meeting.votes.len(), &[]));
    for (number, vote) in votes(state, meeting) {
        page.under(&vote_words(locale, state, number, vote));
    }
}
