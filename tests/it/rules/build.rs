//! Histories: a state is built as everybody's is, event by event, each permitted before it is applied.

use thamdinh::domain::cell::{CellFacts, Final};
use thamdinh::domain::consolidation::{Consolidation, UnitResult};
use thamdinh::domain::dispute::Dispute;
use thamdinh::domain::event::{Event, Recorded};
use thamdinh::domain::id::{CellId, CellIx, MemberId, MemberIx, Moment, Seq, UnitId, VoteIx};
use thamdinh::domain::index_set::{IndexSet, Method};
use thamdinh::domain::meeting::{Attendance, Ballots, Motion};
use thamdinh::domain::points::Points;
use thamdinh::domain::refusal::Refusal;
use thamdinh::domain::review::Value;
use thamdinh::domain::stage::Stage;
use thamdinh::domain::state::State;
use thamdinh::domain::viewpoint::Viewpoint;

pub use super::events::*;
pub use super::given::*;

/// The secretary's id, who writes most of a story.
pub const SECRETARY: &str = "tk";
/// Members who vote: with six, quorum is 4 and a decision takes 4.
pub const VOTERS: [&str; 6] = ["ct", "pct", "m1", "m2", "m3", "m4"];

/// Points as they are written: `pts("0.5")`.
pub fn pts(text: &str) -> Points {
    Points::from_ten_thousandths(thamdinh::text::number::parse_plain(text).unwrap())
}

pub fn cell(unit: &str, item: &str) -> CellId {
    CellId::new(unit, item)
}

pub fn id(text: &str) -> MemberId {
    MemberId::new(text)
}

/// A history and the state that it leads to.
#[derive(Clone)]
pub struct Story {
    pub state: State,
    pub history: Vec<Recorded>,
    pub clock: i64,
}

impl Story {
    /// Set up, still in the stage of setup.
    pub fn of(given: Given) -> Story {
        let mut story = Story {
            state: State::default(),
            history: Vec::new(),
            clock: 1_000,
        };
        let prechecks = given.round.prechecks.clone();
        story.go(SECRETARY, Event::RoundSetUp(Box::new(given.round)));
        // What the round's own entry can't say comes by an entry of its own, and only then.
        if story.state.round().unwrap().prechecks != prechecks {
            story.go(SECRETARY, Event::PreChecksSet(Box::new(prechecks)));
        }
        for (header, nodes) in given.sets {
            let set = IndexSet::new(header, nodes).unwrap();
            story.go(SECRETARY, Event::IndexSetLoaded(Box::new(set)));
        }
        story.go(SECRETARY, Event::UnitsLoaded(given.units));
        story.go(SECRETARY, Event::MembersLoaded(given.members));
        story.go(SECRETARY, Event::AssignmentsSet(given.assignments));
        story
    }

    /// The default round in the stage of self-assessment.
    pub fn begun() -> Story {
        let mut story = Story::of(Given::default());
        story.to(Stage::SelfAssessment);
        story
    }

    /// All units submitted (90 % of each item), in the stage of review.
    pub fn in_review() -> Story {
        Story::submitted(Given::default())
    }

    pub fn submitted(given: Given) -> Story {
        let mut story = Story::of(given);
        story.submit_all();
        story
    }

    /// From setup to the review, with every unit's submission.
    pub fn submit_all(&mut self) {
        self.to(Stage::SelfAssessment);
        let units = self.state.units().iter();
        let units: Vec<String> = units.map(|u| u.unit.id.to_string()).collect();
        for unit in &units {
            self.go(SECRETARY, submission(unit, &FULL_CLAIM));
        }
        self.to(Stage::Review);
    }

    /// Everything reviewed by acceptance and surveyed, in the stage of the meeting, with all voters in the room.
    pub fn in_meeting() -> Story {
        let mut story = Story::in_review();
        story.review_all();
        story.meet();
        story
    }

    /// Locked, version 1.
    pub fn locked() -> Story {
        let mut story = Story::in_meeting();
        story.approve();
        story.lock();
        story
    }

    /// Every owed verdict as an acceptance (council items get 4 points), and every survey result 4 points.
    pub fn review_all(&mut self) {
        self.review_all_but(&[]);
    }

    /// The same without the verdicts of these members on these cells.
    pub fn review_all_but(&mut self, left_out: &[(&str, &str, &str)]) {
        self.survey_all();
        for ix in self.state.cell_positions().collect::<Vec<_>>() {
            let id = self.state.cell_id(ix).unwrap();
            if !self.state.needs_verdict(ix) {
                continue;
            }
            for member in self.state.reviewers_of(ix).iter().collect::<Vec<_>>() {
                if self.state.has_confirmed(ix, member) {
                    continue;
                }
                let who = self.state.member(member).unwrap().id.clone();
                if left_out.contains(&(id.unit.as_str(), id.item.as_str(), who.as_str())) {
                    continue;
                }
                let event = match self.state.item(ix).unwrap().1.method {
                    Method::Council => adjust(id.unit.as_str(), id.item.as_str(), "4"),
                    _ => accept(id.unit.as_str(), id.item.as_str()),
                };
                self.go(who.as_str(), event);
            }
        }
    }

    pub fn survey_all(&mut self) {
        let units: Vec<UnitId> = self
            .state
            .units()
            .iter()
            .map(|u| u.unit.id.clone())
            .collect();
        self.go(SECRETARY, survey(&units, "4"));
    }

    /// Through the stages to the meeting, opened, with all voters present.
    pub fn meet(&mut self) {
        while self.state.stage() < Stage::Meeting {
            let next = self.state.stage().next().unwrap();
            self.to(next);
        }
        self.open_meeting();
        for member in VOTERS {
            self.comes(member);
        }
    }

    pub fn open_meeting(&mut self) {
        let at = self.tick();
        self.go(
            SECRETARY,
            Event::MeetingOpened {
                at,
                place: "Phòng họp số 1".into(),
                number: "05".into(),
            },
        );
    }

    pub fn comes(&mut self, member: &str) {
        self.attends(member, Attendance::In { delegate: None });
    }

    pub fn attends(&mut self, member: &str, change: Attendance) {
        let at = self.tick();
        self.go(
            SECRETARY,
            Event::AttendanceChanged {
                at,
                member: id(member),
                change,
            },
        );
    }

    /// An open vote in which these members are for, and everybody else hands in nothing.
    pub fn vote(&mut self, motion: Motion, for_it: &[&str]) -> VoteIx {
        let event = self.vote_event(motion, open(for_it));
        self.go(SECRETARY, event);
        VoteIx::at(self.state.votes().len() - 1)
    }

    pub fn vote_event(&mut self, motion: Motion, ballots: Ballots) -> Event {
        Event::VoteHeld {
            at: self.tick(),
            motion,
            ballots,
        }
    }

    pub fn rule_event(&mut self, motion: Motion, vote: Option<VoteIx>) -> Event {
        Event::RulingMade {
            at: self.tick(),
            motion,
            vote,
            why: "hội đồng thảo luận".into(),
        }
    }

    /// A vote of all voters and the ruling that it carries.
    pub fn rule(&mut self, motion: Motion) -> VoteIx {
        let recused = self.state.recused_from(&motion);
        let voters: Vec<&str> = VOTERS
            .into_iter()
            .filter(|who| !recused.contains(self.seat(who)))
            .collect();
        let vote = self.vote(motion.clone(), &voters);
        let event = self.rule_event(motion, Some(vote));
        self.go(SECRETARY, event);
        vote
    }

    pub fn void(&mut self, vote: VoteIx) {
        let event = self.void_event(vote);
        self.go(SECRETARY, event);
    }

    pub fn void_event(&mut self, vote: VoteIx) -> Event {
        Event::VoteVoided {
            at: self.tick(),
            vote,
            why: "kiểm nhầm phiếu".into(),
        }
    }

    pub fn approve(&mut self) -> VoteIx {
        self.vote(Motion::ApproveResult, &VOTERS)
    }

    pub fn seal_event(&self, hash: u8) -> Event {
        Event::SealSigned {
            version: self.state.version(),
            result_sha256: [hash; 32],
            signature: "SSHSIG".into(),
        }
    }

    pub fn lock_event(&self, hash: u8) -> Event {
        Event::ResultLocked {
            version: self.state.version(),
            result_sha256: [hash; 32],
        }
    }

    /// Both sign and the result is locked.
    pub fn lock(&mut self) {
        self.go("ct", self.seal_event(7));
        self.go(SECRETARY, self.seal_event(7));
        self.go(SECRETARY, self.lock_event(7));
    }

    pub fn to(&mut self, stage: Stage) {
        self.move_to(stage, "");
    }

    pub fn move_to(&mut self, to: Stage, why: &str) {
        self.go(SECRETARY, moved(to, why));
    }

    pub fn tick(&mut self) -> Moment {
        self.clock += 1_000;
        Moment(self.clock)
    }

    /// Permits and applies; a refusal fails the test.
    pub fn go(&mut self, who: &str, event: Event) {
        let refused = self.state.permit(&id(who), &event).err();
        assert_eq!(refused, None, "{who}: {event:?}");
        self.apply(who, event);
    }

    pub fn apply(&mut self, who: &str, event: Event) {
        let recorded = Recorded {
            seq: Seq(self.state.head().0 + 1),
            at: self.tick(),
            author: id(who),
            event,
        };
        self.state.apply(&recorded);
        // Every story goes on from a state that went through its bytes, so that each kind of event does.
        let met = self
            .history
            .iter()
            .any(|r| r.event.kind() == recorded.event.kind());
        if !met || recorded.seq.0.is_multiple_of(20) {
            self.state = super::snapshot::back_and_forth(&self.state);
        }
        self.history.push(recorded);
    }

    /// Why the event is refused; one that is permitted fails the test.
    pub fn refused(&self, who: &str, event: &Event) -> Refusal {
        self.state.permit(&id(who), event).unwrap_err()
    }

    pub fn ix(&self, unit: &str, item: &str) -> CellIx {
        self.state.find_cell(&cell(unit, item)).unwrap()
    }

    pub fn seat(&self, who: &str) -> MemberIx {
        self.state.member_ix(who).unwrap()
    }

    pub fn seen_by(&self, who: &str) -> Viewpoint {
        Viewpoint::Seat(self.seat(who))
    }

    pub fn facts(&self, unit: &str, item: &str) -> CellFacts<'_> {
        self.state
            .facts(self.ix(unit, item), Viewpoint::Whole)
            .unwrap()
    }

    pub fn dispute(&self, unit: &str, item: &str) -> Option<Dispute> {
        self.facts(unit, item).dispute
    }

    pub fn settled(&self, unit: &str, item: &str) -> Option<Final> {
        self.state.settled(self.ix(unit, item), Viewpoint::Whole)
    }

    pub fn value(&self, unit: &str, item: &str) -> Option<Value> {
        self.settled(unit, item).map(|f| f.value)
    }

    pub fn result(&self) -> Consolidation {
        Consolidation::of(&self.state, Viewpoint::Whole)
    }

    pub fn unit_result(&self, unit: &str) -> UnitResult {
        let ix = self.state.unit_ix(unit).unwrap();
        self.result().unit(ix).unwrap().clone()
    }
}
