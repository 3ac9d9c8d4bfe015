//! Votes and the rulings that they carry.

use serde_json::json;

use super::ballots::{self, are_given, refusal};
use super::motion::{Moved, moved};
use crate::cli::fault::{Fault, Usage};
use crate::cli::flags::{RuleFlags, VoteFlags};
use crate::cli::page::Meaning;
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::domain::event::Event;
use crate::domain::id::{MeetingIx, Moment, Seq, VoteIx};
use crate::domain::meeting::Vote;
use crate::domain::refusal::Refusal;
use crate::locale::domain;
use crate::session::Session;

/// Records a vote on each motion.
///
/// # Errors
/// The rules refuse, or the session fails; then no vote is recorded.
pub fn vote(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: VoteFlags,
) -> Result<Reply, Fault> {
    let meeting = need_meeting(session)?;
    let mut events = Vec::new();
    if flags.ballot {
        events.push(ballots::of_papers(session, at)?);
    }
    let moved = match flags.ballot {
        true => Moved::default(),
        false => moved(session.state(), flags.motion)?,
    };
    for motion in moved.motions {
        let state = session.state();
        let ballots = ballots::ballots(state, meeting, at, &motion, &flags.ballots, moved.found)?;
        let tellers = &flags.ballots.tellers;
        events.extend(ballots::events(session, at, &motion, ballots, tellers)?);
    }
    let first = session.state().votes().len();
    let seen = session.state().head();
    let seq = setting.submit(session, events, Some(seen))?;
    report(setting, session, seq, first, None)
}

/// Records rulings: those of a vote already held, by consensus, or together with their votes in one append.
///
/// # Errors
/// As [`vote`]. A vote that does not pass is recorded without a ruling, and the reply says so.
pub fn rule(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: RuleFlags,
) -> Result<Reply, Fault> {
    let first = session.state().votes().len();
    let ruled_before = session.state().rulings().len();
    let seen = session.state().head();
    let events = match flags.vote {
        Some(number) => vec![of_vote(session, at, VoteIx(number - 1), flags.why)?],
        None if flags.ballot => with_papers(session, at, flags.why)?,
        None => with_ballots(session, at, flags)?,
    };
    let seq = setting.submit(session, events, Some(seen))?;
    report(setting, session, seq, first, Some(ruled_before))
}

/// The ruling that a vote carries.
fn of_vote(session: &Session, at: Moment, vote: VoteIx, why: String) -> Result<Event, Fault> {
    let held = session.state().vote(vote);
    let motion = held.map(|held| held.motion.clone());
    let unknown = || refusal(session, Refusal::UnknownVote(vote));
    Ok(Event::RulingMade {
        at,
        motion: motion.ok_or_else(unknown)?,
        vote: Some(vote),
        why,
    })
}

/// The secret vote that is under way, with the ruling that it carries if it passes.
fn with_papers(session: &Session, at: Moment, why: String) -> Result<Vec<Event>, Fault> {
    let meeting = need_meeting(session)?;
    let vote = ballots::of_papers(session, at)?;
    let state = session.state();
    let mut events = vec![vote];
    if let Some(Event::VoteHeld {
        motion, ballots, ..
    }) = events.first()
    {
        if motion.cells().is_empty() {
            return Err(Usage::RulingWithoutCells.into());
        }
        if state.would_pass(meeting, at, motion, ballots) {
            events.push(Event::RulingMade {
                at,
                motion: motion.clone(),
                vote: Some(VoteIx::at(state.votes().len())),
                why,
            });
        }
    }
    Ok(events)
}

/// Votes with the rulings of those that pass, or rulings by consensus.
fn with_ballots(session: &Session, at: Moment, flags: RuleFlags) -> Result<Vec<Event>, Fault> {
    let state = session.state();
    let moved = moved(state, flags.motion)?;
    if moved.motions.iter().any(|motion| motion.cells().is_empty()) {
        return Err(Usage::RulingWithoutCells.into());
    }
    if !flags.consensus && !are_given(&flags.ballots) {
        return Err(Usage::BallotsMissing.into());
    }
    let meeting = need_meeting(session)?;
    let mut events = Vec::new();
    let mut number = state.votes().len();
    for motion in moved.motions {
        let ruling = |vote| Event::RulingMade {
            at,
            motion: motion.clone(),
            vote,
            why: flags.why.clone(),
        };
        if flags.consensus {
            events.push(ruling(None));
            continue;
        }
        let ballots = ballots::ballots(state, meeting, at, &motion, &flags.ballots, moved.found)?;
        let passes = state.would_pass(meeting, at, &motion, &ballots);
        let vote = VoteIx::at(number);
        number += 1;
        let tellers = &flags.ballots.tellers;
        events.extend(ballots::events(session, at, &motion, ballots, tellers)?);
        if passes {
            events.push(ruling(Some(vote)));
        }
    }
    Ok(events)
}

fn need_meeting(session: &Session) -> Result<MeetingIx, Fault> {
    match session.state().open_meeting() {
        Some((ix, _)) => Ok(ix),
        None => Err(refusal(session, Refusal::NoMeeting)),
    }
}

/// Says what the votes since `first` came to, and which rulings were made since `ruled_before`.
fn report(
    setting: &Setting,
    session: &Session,
    seq: Seq,
    first: usize,
    ruled_before: Option<usize>,
) -> Result<Reply, Fault> {
    let (state, locale) = (session.state(), &setting.locale);
    let votes: Vec<(usize, &Vote)> = state.votes().iter().enumerate().skip(first).collect();
    let rulings: Vec<_> = match ruled_before {
        Some(before) => state.rulings().iter().enumerate().skip(before).collect(),
        None => Vec::new(),
    };
    let failed = votes
        .iter()
        .filter(|(_, vote)| !vote.outcome.passed)
        .count();
    let answer = json!({
        "entry": seq.0,
        "votes": votes.iter().map(|(at, vote)| super::show::vote_json(state, *at, vote)).collect::<Vec<_>>(),
        "rulings": rulings.iter().map(|(at, ruling)| json!({
            "number": at + 1,
            "cells": ruling.motion.cells().len(),
        })).collect::<Vec<_>>(),
    });
    let mut reply = setting.answer(&answer, |page| {
        for (at, vote) in &votes {
            let meaning = if vote.outcome.passed {
                Meaning::Good
            } else {
                Meaning::Bad
            };
            page.line_of(meaning, &super::show::vote_words(locale, state, *at, vote));
            page.under(&super::show::quorum_words(locale, &vote.quorum));
        }
        for (at, ruling) in &rulings {
            let number = (at + 1).to_string();
            let motion = domain::motion(locale, state, &ruling.motion);
            page.line(&locale.with("cli-ruled", &[("number", &number), ("motion", &motion)]));
        }
        if ruled_before.is_some() && failed > 0 {
            page.line_of(Meaning::Bad, &locale.text("cli-ruling-not-made"));
        }
    })?;
    reply.found_problems = ruled_before.is_some() && failed > 0;
    Ok(reply)
}
