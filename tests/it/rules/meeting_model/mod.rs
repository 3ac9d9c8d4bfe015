//! The meeting against a model of it: whatever is tried in whatever order, the program accepts what the model allows,
//! refuses what it forbids, and comes to the same quorum, outcomes, values, disputes and approvals.
//!
//! `cargo test` tries 2,000 sequences, `cargo test --release` 100,000.

mod chance;
mod command;
mod event;
mod model;
mod step;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use thamdinh::domain::event::{Event, Recorded};
use thamdinh::domain::id::{CellIx, Moment, Seq, VoteIx};
use thamdinh::domain::meeting::MeetingRules;
use thamdinh::domain::meeting::ProposalOrder;
use thamdinh::domain::stage::Stage;
use thamdinh::domain::state::State;
use thamdinh::domain::viewpoint::Viewpoint;

use self::chance::{Hints, attempt};
use self::command::{Attempt, BLOCKS, CELLS, Motion};
use self::event::{event_of, motion_of, value_of};
use self::model::{Model, Order, Setting, VOTERS, exists};
use super::build::{Given, SECRETARY, Story, cell, id};
use super::dice::Dice;

/// Sequences that are tried.
const SEQUENCES: u32 = if cfg!(debug_assertions) {
    2_000
} else {
    100_000
};
/// The longest sequence.
const STEPS: usize = 70;

fn settings() -> Vec<Setting> {
    let orders = [
        Order::AsProposed,
        Order::FarthestFromSelf,
        Order::LowestFirst,
    ];
    let setting = |(at, order): (usize, Order)| Setting {
        hands: at != 0,
        casting: at == 1,
        recused_in_base: at == 2,
        vice_chair: at != 1,
        order,
    };
    orders.into_iter().enumerate().map(setting).collect()
}

/// The round at the door of the meeting: all is reviewed but one cell.
fn before_the_meeting(setting: Setting) -> State {
    let mut given = Given::default();
    given.round.rules.casting_vote = setting.casting;
    given.round.rules.recused_in_base = setting.recused_in_base;
    if !setting.vice_chair {
        given.members[2].role = thamdinh::domain::council::Role::Member;
    }
    let rules = MeetingRules {
        show_of_hands_allowed: setting.hands,
        proposal_order: match setting.order {
            Order::AsProposed => ProposalOrder::AsProposed,
            Order::FarthestFromSelf => ProposalOrder::FarthestFromSelf,
            Order::LowestFirst => ProposalOrder::LowestFirst,
        },
    };
    let mut story = Story::of(given);
    story.go(SECRETARY, Event::MeetingRulesSet(Box::new(rules)));
    story.submit_all();
    story.review_all_but(&[("v2", "1.2", "m2")]);
    for stage in [Stage::Explanation, Stage::SecondReview, Stage::Meeting] {
        story.move_to(stage, "còn một ô chưa thẩm định xong");
    }
    story.state
}

/// Both of them, side by side.
struct Pair {
    state: State,
    model: Model,
    clock: i64,
    done: Vec<Attempt>,
}

impl Pair {
    fn new(state: &State, setting: Setting) -> Pair {
        Pair {
            state: state.clone(),
            model: Model::new(setting, state.head().0),
            clock: 1_000_000,
            done: Vec::new(),
        }
    }

    fn cells(&self, fit: impl Fn(usize) -> bool) -> Vec<usize> {
        (0..CELLS.len())
            .filter(|cell| exists(*cell) && fit(*cell))
            .collect()
    }

    fn hints(&self) -> Hints {
        let sitting = self.model.sitting();
        let present: Vec<_> = sitting
            .map(|s| s.present.keys().copied().collect())
            .unwrap_or_default();
        let count = |len: usize| u32::try_from(len).unwrap();
        Hints {
            now: self.clock,
            latest: sitting.map_or(0, |sitting| sitting.latest),
            open: sitting.is_some(),
            adjourned: sitting.is_some_and(|sitting| sitting.adjourned),
            sealed: self.model.sealed(),
            version: self.model.version,
            votes: count(self.model.votes.len()),
            notes: self.model.notes.len(),
            proposals: count(self.model.proposals.len()),
            meetings: count(self.model.meetings.len()),
            absent: VOTERS
                .into_iter()
                .filter(|who| !present.contains(who))
                .collect(),
            present,
            motions: self
                .model
                .votes
                .iter()
                .map(|vote| vote.motion.clone())
                .collect(),
            standing: (0..CELLS.len())
                .filter_map(|cell| {
                    let first = *self.model.standing(cell).first()?;
                    Some((cell, self.model.proposals[first].value))
                })
                .collect(),
            ballot: self.model.papers.clone(),
            signed: self.model.signed.values().next().copied(),
            pending: self.cells(|cell| self.model.settled(cell).is_none()),
            disputed: self.cells(|cell| self.model.disputed(cell)),
            clear: !self.model.sealed() && self.model.is_in_order(&Motion::Approve),
            approved: self.model.is_approved(),
        }
    }

    /// One attempt; the error tells where the two differ.
    fn step(&mut self, seed: u64) -> Result<(), String> {
        self.clock += 1_000;
        let attempt = attempt(&mut Dice::new(seed), &self.hints());
        let author = id(attempt.author);
        let event = event_of(&attempt, &self.model);
        let permitted = self.state.permit(&author, &event);
        let allowed = self.model.allows(&attempt);
        if permitted.is_ok() != allowed {
            return Err(format!(
                "{attempt:?}: the model says {allowed}, the program {permitted:?}"
            ));
        }
        if allowed {
            self.model.take(&attempt);
            let (seq, at) = (Seq(self.state.head().0 + 1), Moment(self.clock));
            self.state.apply(&Recorded {
                seq,
                at,
                author,
                event,
            });
            self.done.push(attempt);
            self.compare()?;
        }
        Ok(())
    }

    fn compare(&self) -> Result<(), String> {
        let (state, model) = (&self.state, &self.model);
        let same = |what: &str, one: String, other: String| {
            if one == other {
                Ok(())
            } else {
                Err(format!("{what}: the model says {one}, the program {other}"))
            }
        };
        same(
            "version",
            model.version.to_string(),
            state.version().0.to_string(),
        )?;
        same(
            "sealed",
            model.sealed().to_string(),
            state.stage().is_sealed().to_string(),
        )?;
        same(
            "approved",
            model.is_approved().to_string(),
            state.is_approved().to_string(),
        )?;
        let whole = model.blockers(BLOCKS[0]) + model.blockers(BLOCKS[1]);
        same(
            "blockers",
            whole.to_string(),
            state.blockers(Viewpoint::Whole).len().to_string(),
        )?;
        for (at, vote) in model.votes.iter().enumerate() {
            let held = state.vote(VoteIx::at(at)).ok_or("a vote is missing")?;
            same(
                "passed",
                vote.passed.to_string(),
                held.outcome.passed.to_string(),
            )?;
            same(
                "voided",
                vote.voided.to_string(),
                held.voided.is_some().to_string(),
            )?;
        }
        for (at, (unit, item)) in CELLS.into_iter().enumerate().filter(|(at, _)| exists(*at)) {
            let ix: CellIx = state
                .find_cell(&cell(unit, item))
                .ok_or("a cell is missing")?;
            let value = state
                .settled(ix, Viewpoint::Whole)
                .map(|settled| settled.value);
            let told = model.settled(at).map(value_of);
            same("value", format!("{told:?}"), format!("{value:?}"))?;
            same(
                "dispute",
                model.disputed(at).to_string(),
                state.is_disputed(ix).to_string(),
            )?;
            let standing = state.standing_proposals(&cell(unit, item));
            let standing: Vec<usize> = standing.iter().map(|ix| ix.index()).collect();
            same(
                "standing proposals",
                format!("{:?}", model.standing(at)),
                format!("{standing:?}"),
            )?;
        }
        self.compare_quorum()
    }

    fn compare_quorum(&self) -> Result<(), String> {
        let Some((ix, meeting)) = self.state.open_meeting() else {
            return Ok(());
        };
        for motion in [
            Motion::Approve,
            Motion::Score(0, None),
            Motion::Agreed(vec![1, 3]),
        ] {
            let base = self.model.base(&motion);
            let quorum = self.state.quorum(ix, meeting.latest, &motion_of(&motion));
            let told = (
                base.members,
                u32::try_from(base.entitled.len()).unwrap(),
                base.needed(),
            );
            let found = (quorum.members, quorum.present, quorum.needed);
            if told != found {
                return Err(format!(
                    "quorum of {motion:?}: the model says {told:?}, the program {found:?}"
                ));
            }
            let presiding = self
                .state
                .presiding(ix, meeting.latest, &motion_of(&motion));
            let presiding = presiding
                .and_then(|seat| self.state.member(seat))
                .map(|m| m.id.to_string());
            if presiding.as_deref() != base.presiding {
                return Err(format!(
                    "{motion:?} is presided by {:?} or {presiding:?}",
                    base.presiding
                ));
            }
        }
        Ok(())
    }
}

#[test]
fn the_program_does_what_the_model_says() {
    let rounds: Vec<(Setting, State)> = settings()
        .into_iter()
        .map(|setting| (setting, before_the_meeting(setting)))
        .collect();
    let config = Config {
        cases: SEQUENCES,
        failure_persistence: None,
        ..Config::default()
    };
    let sequences = (
        0..rounds.len(),
        proptest::collection::vec(any::<u64>(), 1..STEPS),
    );
    let tried = TestRunner::new(config).run(&sequences, |(round, seeds)| {
        let (setting, state) = &rounds[round];
        let mut pair = Pair::new(state, *setting);
        for seed in seeds {
            if let Err(difference) = pair.step(seed) {
                let story: Vec<String> = pair.done.iter().map(|done| format!("{done:?}")).collect();
                let told = format!(
                    "{difference}\nafter, under {setting:?}:\n{}",
                    story.join("\n")
                );
                return Err(TestCaseError::fail(told));
            }
        }
        Ok(())
    });
    if let Err(failure) = tried {
        panic!("{failure}");
    }
}

/// The sequences go everywhere: a model that is never asked says nothing.
#[test]
fn the_sequences_lock_reopen_void_and_count_papers() {
    let setting = settings()[0];
    let state = before_the_meeting(setting);
    let mut kinds: std::collections::BTreeMap<&str, u32> = std::collections::BTreeMap::new();
    for seed in 0..120 {
        let mut pair = Pair::new(&state, setting);
        let mut dice = Dice::new(seed);
        for _ in 0..STEPS * 4 {
            pair.step(dice.below(u64::MAX)).unwrap();
        }
        for done in &pair.done {
            *kinds.entry(event_of(done, &pair.model).kind()).or_default() += 1;
        }
    }
    for kind in [
        "meeting_opened",
        "attendance_changed",
        "agenda_set",
        "note_taken",
        "vote_held",
        "vote_voided",
        "ruling_made",
        "meeting_closed",
        "seal_signed",
        "result_locked",
        "result_reopened",
        "item_called",
        "proposal_made",
        "proposal_withdrawn",
        "chair_assigned",
        "ballot_opened",
        "tally_entered",
        "ballot_cancelled",
        "meeting_adjourned",
        "meeting_resumed",
        "note_revised",
        "minutes_text_set",
        "recusal_declared",
        "cell_flagged",
        "flag_withdrawn",
        "stage_moved",
    ] {
        assert!(
            kinds.contains_key(kind),
            "{kind} never came about: {kinds:?}"
        );
    }
}
