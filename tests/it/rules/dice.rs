//! Choices from a seed, and events of every kind made of them: sensible ones, and garbage.

use thamdinh::domain::council::{Assignment, Role};
use thamdinh::domain::event::Event;
use thamdinh::domain::id::{CellId, MemberId, Moment, Version, VoteIx};
use thamdinh::domain::index_set::IndexSet;
use thamdinh::domain::last_year::LastYearUnit;
use thamdinh::domain::meeting::{Attendance, Ballot, Ballots, Choice, Delegation, Motion, Tally};
use thamdinh::domain::points::Points;
use thamdinh::domain::precheck::{PreCheck, PreCheckRules, Severity};
use thamdinh::domain::review::{CellVerdict, Value, Verdict};
use thamdinh::domain::round::Fraction;
use thamdinh::domain::self_assessment::{Claim, Position, Source, SurveyScore};
use thamdinh::domain::stage::Stage;

use super::build::{Given, SECRETARY, Story, assessment, cell, explain, id, index_set, pts, round};

const UNITS: [&str; 8] = ["u1", "u2", "u3", "u4", "u5", "v1", "v2", "u9"];
const ITEMS: [&str; 11] = [
    "1.1", "1.2", "1.10", "2.1", "2.2", "3", "4.1", "4.2", "4.3", "1", "x",
];
const SEATS: [&str; 10] = ["tk", "ct", "pct", "m1", "m2", "m3", "m4", "gv", "qs", "x"];

/// A small generator (splitmix64), so that one number is one event and a failing list of them shrinks.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let at = self.below(u64::try_from(from.len()).unwrap());
        &from[usize::try_from(at).unwrap()]
    }

    pub fn word(&mut self, from: &[&'static str]) -> &'static str {
        self.pick::<&'static str>(from)
    }

    pub fn chance(&mut self, one_in: u64) -> bool {
        self.below(one_in) == 0
    }

    fn some_of<T>(&mut self, mut make: impl FnMut(&mut Dice) -> T) -> Vec<T> {
        (0..self.below(4)).map(|_| make(self)).collect()
    }

    pub fn cell(&mut self) -> CellId {
        cell(self.word(&UNITS), self.word(&ITEMS))
    }

    pub fn seat(&mut self) -> MemberId {
        id(self.word(&SEATS))
    }

    pub fn text(&mut self) -> String {
        self.word(&["", " ", "lý do", "nội dung", "ssh-ed25519 AAAA"])
            .to_owned()
    }

    fn points(&mut self) -> Points {
        if self.chance(12) {
            let extreme = [i64::MIN, i64::MAX, -1, Points::LIMIT.ten_thousandths() + 1];
            return Points::from_ten_thousandths(*self.pick(&extreme));
        }
        pts(self.word(&["0", "0.5", "1", "2.5", "3", "4", "5"]))
    }

    pub fn value(&mut self) -> Value {
        match self.chance(4) {
            true => Value::NotApplicable,
            false => Value::Score(self.points()),
        }
    }

    fn verdicts(&mut self) -> Vec<CellVerdict> {
        let count = if self.chance(6) { self.below(4) } else { 1 };
        let verdict = |dice: &mut Dice| CellVerdict {
            cell: dice.cell(),
            verdict: match dice.value() {
                Value::NotApplicable => Verdict::NotApplicable,
                Value::Score(_) if dice.chance(2) => Verdict::Accept,
                Value::Score(points) => Verdict::Adjust(points),
            },
            why: dice.text(),
        };
        (0..count).map(|_| verdict(self)).collect()
    }

    pub fn motion(&mut self) -> Motion {
        match self.below(6) {
            0 | 1 => Motion::Score {
                cell: self.cell(),
                value: self.value(),
            },
            2 => Motion::Agreed {
                cells: self.some_of(Dice::cell),
            },
            3 => Motion::SelfScores {
                cells: self.some_of(Dice::cell),
            },
            4 if self.chance(2) => Motion::ApproveBlock {
                block: self.word(&["so", "xa", "x"]).into(),
            },
            4 => Motion::ApproveResult,
            5 if self.chance(2) => Motion::Reopen,
            _ => Motion::Other { text: self.text() },
        }
    }

    fn ballots(&mut self) -> Ballots {
        if self.chance(3) {
            let mut count = || Tally {
                votes_for: u32::try_from(self.below(6)).unwrap(),
                against: u32::try_from(self.below(2)).unwrap(),
                abstain: 0,
                invalid: 0,
            };
            let (first, other) = (count(), count());
            let second = *self.pick(&[first, other]);
            let papers = *self.pick(&[0, 4, 6, u32::MAX]);
            return Ballots::Secret {
                papers,
                first,
                second,
            };
        }
        if self.chance(4) {
            let mut hands = || u32::try_from(self.below(5)).unwrap();
            return Ballots::Hands {
                votes_for: hands(),
                against: hands(),
                abstain: 0,
            };
        }
        let who = match self.chance(6) {
            true => self.some_of(Dice::seat),
            false => super::build::VOTERS.map(id).to_vec(),
        };
        let ballot = |member| Ballot {
            member,
            choice: *self.pick(&[Choice::For, Choice::For, Choice::Against, Choice::Abstain]),
            dissent: String::new(),
        };
        Ballots::Open(who.into_iter().map(ballot).collect())
    }

    fn vote_ix(&mut self, story: &Story) -> VoteIx {
        let held = u64::try_from(story.state.votes().len()).unwrap();
        VoteIx(u32::try_from(self.below(held + 2)).unwrap())
    }

    fn moment(&mut self, story: &mut Story) -> Moment {
        if self.chance(60) {
            return Moment(*self.pick(&[i64::MIN, i64::MAX, 0]));
        }
        story.tick()
    }
}

/// Any event with somebody to try it; most make sense, some do not.
pub fn attempt(dice: &mut Dice, story: &mut Story) -> (MemberId, Event) {
    let at = dice.moment(story);
    let event = match dice.below(10) {
        0 if dice.chance(3) => of_setup(dice),
        0 | 1 => of_units(dice),
        2 | 3 => of_review(dice),
        4 => of_record(dice, at, story),
        5 | 6 => of_decision(dice, at, story),
        7 if dice.chance(2) => Event::StageMoved {
            to: *dice.pick(&Stage::ALL),
            why: dice.text(),
        },
        _ => of_seal(dice, story),
    };
    let author = match dice.below(4) {
        _ if matches!(event, Event::SealSigned { .. }) => id(dice.word(&["ct", SECRETARY])),
        1..=3 if about(&event).is_some() => {
            let reviewers = about(&event)
                .and_then(|cell| story.state.find_cell(cell))
                .map(|ix| story.state.reviewers_of(ix));
            let first = reviewers.and_then(|seats| seats.iter().next());
            let member = first.and_then(|ix| story.state.member(ix));
            member.map_or_else(|| dice.seat(), |m| m.id.clone())
        }
        0 => dice.seat(),
        1 => id(dice.word(&["m1", "m2", "m3", "ct"])),
        _ => id(SECRETARY),
    };
    (author, event)
}

/// The cell that a reviewer says something of.
fn about(event: &Event) -> Option<&CellId> {
    match event {
        Event::ReviewConfirmed { cells } => cells.first().map(|given| &given.cell),
        Event::CellFlagged { cell, .. }
        | Event::FlagWithdrawn { cell }
        | Event::PreCheckAnswered { cell, .. } => Some(cell),
        _ => None,
    }
}

fn of_setup(dice: &mut Dice) -> Event {
    match dice.below(7) {
        6 => {
            let mut rules = PreCheckRules {
                outlier_min_units: *dice.pick(&[0, 1, 5]),
                shared_evidence_items: *dice.pick(&[0, 1, 3, u32::MAX]),
                evidence_days_before: u32::MAX,
                ..PreCheckRules::default()
            };
            for check in PreCheck::ALL {
                if dice.chance(3) {
                    let severity =
                        dice.pick(&[None, Some(Severity::Notice), Some(Severity::Severe)]);
                    rules.severities = rules.severities.with(check, *severity);
                }
            }
            Event::PreChecksSet(Box::new(rules))
        }
        0 => {
            let mut other = round();
            match dice.below(4) {
                0 => other.blocks.reverse(),
                1 => other.blocks.truncate(1),
                2 => {
                    other.rules.quorum = Fraction {
                        numerator: 5,
                        denominator: 0,
                    }
                }
                _ => other.rules.linear_decimals = u32::MAX,
            }
            Event::RoundSetUp(Box::new(other))
        }
        1 => {
            let (header, mut nodes) = index_set();
            if dice.chance(2) {
                nodes.swap(2, 3);
            }
            Event::IndexSetLoaded(Box::new(IndexSet::new(header, nodes).unwrap()))
        }
        2 => {
            let mut units = Given::default().units;
            match dice.below(3) {
                0 => units.reverse(),
                1 => units.truncate(2),
                _ => units[0].ranked = false,
            }
            Event::UnitsLoaded(units)
        }
        3 => {
            let mut members = Given::default().members;
            match dice.below(3) {
                0 => members.swap(3, 4),
                1 => members[5].role = Role::Observer,
                _ => members[4].unit = Some("u2".into()),
            }
            Event::MembersLoaded(members)
        }
        4 => Event::KeyEntered {
            member: dice.seat(),
            public_key: dice.text(),
        },
        _ => Event::AssignmentsSet(dice.some_of(|dice| Assignment {
            member: dice.seat(),
            node: dice.chance(2).then(|| dice.word(&ITEMS).into()),
            blocks: Vec::new(),
            units: dice.some_of(|dice| dice.word(&UNITS).into()),
        })),
    }
}

fn of_units(dice: &mut Dice) -> Event {
    let unit = dice.word(&UNITS);
    match dice.below(6) {
        0 | 1 => {
            let mut submission =
                assessment(unit, &[("1.1", ""), ("1.2", ""), ("2.1", ""), ("4.1", "")]);
            for answer in &mut submission.answers {
                answer.claim = match dice.value() {
                    Value::Score(points) => Some(Claim::Score(points)),
                    Value::NotApplicable if dice.chance(2) => None,
                    Value::NotApplicable => Some(Claim::NotApplicable),
                };
            }
            Event::SelfAssessmentSubmitted {
                submission: Box::new(submission),
                replaces: dice.chance(2),
            }
        }
        2 => Event::EvidenceSubmitted {
            unit: unit.into(),
            source: Source::default(),
            evidence: Vec::new(),
        },
        3 => Event::SurveyScoresRecorded {
            source: Source::default(),
            scores: dice.some_of(|dice| SurveyScore {
                unit: dice.word(&UNITS).into(),
                item: dice.word(&["2.2", "2.2", "1.1"]).into(),
                score: dice.points(),
            }),
        },
        4 => last_year(dice),
        _ => {
            let position = *dice.pick(&[Position::Accepts, Position::Contests]);
            explain(unit, dice.word(&ITEMS), position)
        }
    }
}

fn last_year(dice: &mut Dice) -> Event {
    Event::LastYearRecorded {
        year: *dice.pick(&[2024, 2025, 2025, 2026]),
        source: Source::default(),
        units: dice.some_of(|dice| LastYearUnit {
            unit: dice.word(&UNITS).into(),
            index: dice.points(),
            total: dice.chance(2).then(|| dice.points()),
            max: None,
            rank: dice.chance(2).then_some(1),
            band: dice.text(),
            areas: Vec::new(),
        }),
    }
}

fn of_review(dice: &mut Dice) -> Event {
    match dice.below(8) {
        0..=3 => Event::ReviewConfirmed {
            cells: dice.verdicts(),
        },
        4 => Event::ReviewDrafted {
            cells: dice.verdicts(),
        },
        5 => Event::CellFlagged {
            cell: dice.cell(),
            note: dice.text(),
        },
        6 => Event::FlagWithdrawn { cell: dice.cell() },
        _ => Event::PreCheckAnswered {
            cell: dice.cell(),
            code: "rule_differs".into(),
            text: dice.text(),
        },
    }
}

fn of_record(dice: &mut Dice, at: Moment, story: &Story) -> Event {
    match dice.below(8) {
        0 | 1 if story.state.open_meeting().is_none() => Event::MeetingOpened {
            at,
            place: dice.text(),
            number: String::new(),
        },
        0..=3 => Event::AttendanceChanged {
            at,
            member: dice.seat(),
            change: match dice.below(5) {
                0 => Attendance::Out,
                1 => Attendance::Absent { why: dice.text() },
                2 => Attendance::In {
                    delegate: Some(Delegation {
                        to: dice.text(),
                        document: dice.text(),
                    }),
                },
                _ => Attendance::In { delegate: None },
            },
        },
        4 => Event::AgendaSet {
            cells: dice.some_of(Dice::cell),
        },
        5 => Event::NoteTaken {
            at,
            cell: dice.chance(2).then(|| dice.cell()),
            speaker: dice.chance(2).then(|| dice.seat()),
            text: dice.text(),
        },
        6 => Event::RecusalDeclared {
            member: dice.seat(),
            unit: dice.word(&UNITS).into(),
            why: dice.text(),
        },
        _ if dice.chance(3) => Event::MeetingClosed { at },
        _ => Event::AttemptRefused {
            kind: dice.text(),
            reason: dice.text(),
        },
    }
}

fn of_decision(dice: &mut Dice, at: Moment, story: &Story) -> Event {
    match dice.below(6) {
        _ if dice.chance(3) => super::dice_sitting::event(dice, at, story),
        0..=2 => Event::VoteHeld {
            at,
            motion: dice.motion(),
            ballots: dice.ballots(),
        },
        3 => Event::VoteVoided {
            at,
            vote: dice.vote_ix(story),
            why: dice.text(),
        },
        _ => {
            let vote = dice.chance(2).then(|| dice.vote_ix(story));
            let motion = vote
                .and_then(|ix| story.state.vote(ix))
                .map_or_else(|| dice.motion(), |held| held.motion.clone());
            Event::RulingMade {
                at,
                motion,
                vote,
                why: dice.text(),
            }
        }
    }
}

fn of_seal(dice: &mut Dice, story: &Story) -> Event {
    let version = match dice.chance(5) {
        true => Version(9),
        false => story.state.version(),
    };
    let result_sha256 = match story.state.pending_seal().first() {
        Some(signed) if !dice.chance(5) => signed.result_sha256,
        _ => [u8::try_from(dice.below(2)).unwrap(); 32],
    };
    match dice.below(4) {
        0 | 1 => Event::SealSigned {
            version,
            result_sha256,
            signature: dice.text(),
        },
        2 => Event::ResultLocked {
            version,
            result_sha256,
        },
        _ => Event::ResultReopened {
            vote: dice.vote_ix(story),
            why: dice.text(),
        },
    }
}
