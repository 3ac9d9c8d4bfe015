//! A small round for tests, told from setup to lock.

use super::minutes::Minutes;
use super::outcome::JournalHead;
use crate::domain::council::{Assignment, Member, Role};
use crate::domain::event::{Event, Recorded};
use crate::domain::id::{
    CellId, IndexSetId, MeetingIx, MemberId, Moment, NodeCode, Seq, Version, VoteIx,
};
use crate::domain::index_set::{IndexSet, IndexSetHeader, Item, Method, NaPolicy, NodeDraft};
use crate::domain::meeting::{Attendance, Ballot, Ballots, Choice, Delegation, Motion};
use crate::domain::points::Points;
use crate::domain::review::{CellVerdict, Value, Verdict};
use crate::domain::round::{Band, Block, Fraction, PreCheckRules, Round, Rules};
use crate::domain::rule::Rule;
use crate::domain::self_assessment::{Claim, SelfAnswer, SelfAssessment, Source};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::domain::unit::Unit;
use crate::text::date::Date;

/// 22/12/2026 08:00 in Hải Phòng.
const OPENED: i64 = 1_797_901_200_000;
pub(super) const HEAD: JournalHead = JournalHead {
    entries: 99,
    hash: [7; 32],
};

pub(super) fn hundredths(count: i64) -> Points {
    Points::from_ten_thousandths(count * 100)
}

pub(super) fn minute(count: i64) -> Moment {
    Moment(OPENED + count * 60_000)
}

/// A state with its next sequence number; every event must be permitted.
#[derive(Default)]
pub(super) struct Story {
    pub(super) state: State,
    seq: u64,
}

impl Story {
    pub(super) fn tell(&mut self, author: &str, event: Event) {
        let author = MemberId::from(author);
        if self.seq > 0 {
            self.state.permit(&author, &event).unwrap();
        }
        self.seq += 1;
        let at = Moment(OPENED);
        self.state.apply(&Recorded {
            seq: Seq(self.seq),
            at,
            author,
            event,
        });
    }

    pub(super) fn minutes(&self) -> Minutes {
        Minutes::of(&self.state, MeetingIx(0), HEAD).unwrap()
    }
}

fn round() -> Round {
    Round {
        id: "thu".into(),
        title: "Kỳ thử".into(),
        year: 2026,
        from: Date::new(2026, 1, 1).unwrap(),
        to: Date::new(2026, 12, 31).unwrap(),
        approved_by: String::new(),
        superior: "Cơ quan".into(),
        council: "Hội đồng".into(),
        council_symbol: "HĐTĐ".into(),
        place: "Hải Phòng".into(),
        standing_agency: String::new(),
        utc_offset_minutes: 420,
        basis: Vec::new(),
        blocks: vec![Block {
            id: "khoi".into(),
            name: "Khối".into(),
            index_set: IndexSetId::from("bo"),
            bands: vec![Band {
                name: "Tốt".into(),
                from: Points::whole(80),
                area_floor: None,
            }],
            head_bands: Vec::new(),
        }],
        rules: Rules {
            quorum: Fraction {
                numerator: 2,
                denominator: 3,
            },
            passing: Fraction {
                numerator: 1,
                denominator: 2,
            },
            casting_vote: false,
            recused_in_base: false,
            secret_votes_allowed: true,
            dispute_threshold: hundredths(50),
            skip_explanation_allowed: true,
            linear_decimals: 2,
            regulation: "Quy chế".into(),
        },
        prechecks: PreCheckRules::of_round(Points::whole(100), 9),
        deadlines: Vec::new(),
    }
}

fn index_set() -> IndexSet {
    let draft = |level, code: &str, max, item| NodeDraft {
        level,
        code: NodeCode::from(code),
        title: format!("Tiêu chí {code}"),
        max: Points::whole(max),
        item,
    };
    let item = |rule| {
        Some(Item {
            method: Method::Appraised,
            na: Some(NaPolicy::Exclude),
            step: None,
            guide: String::new(),
            evidence: String::new(),
            rule,
        })
    };
    let header = IndexSetHeader {
        id: IndexSetId::from("bo"),
        title: "Bộ".into(),
        note: String::new(),
        total: Points::whole(2),
        bonus_cap: Points::ZERO,
        penalty_cap: Points::ZERO,
    };
    let drafts = vec![
        draft(0, "1", 2, None),
        draft(1, "1.1", 1, item(None)),
        draft(1, "1.2", 1, item(Some(Rule::Linear))),
    ];
    IndexSet::new(header, drafts).unwrap()
}

fn members() -> Vec<Member> {
    let member = |id: &str, role: Role, unit: Option<&str>| Member {
        id: id.into(),
        office: format!("Cơ quan {id}"),
        title: "Giám đốc".into(),
        role,
        unit: unit.map(Into::into),
    };
    vec![
        member("tk", Role::Secretary, None),
        member("ct", Role::Chair, None),
        member("pct", Role::ViceChair, None),
        member("tv1", Role::Member, Some("dv1")),
        member("tv2", Role::Member, None),
    ]
}

fn submission(unit: &str) -> Event {
    let answer = |code: &str| SelfAnswer {
        item: NodeCode::from(code),
        claim: Some(Claim::Score(Points::whole(1))),
        reported: if code == "1.2" { "1/2" } else { "" }.into(),
        explanation: "Có đủ tài liệu.".into(),
        evidence_note: "Báo cáo".into(),
    };
    Event::SelfAssessmentSubmitted {
        submission: Box::new(SelfAssessment {
            unit: unit.into(),
            source: Source::default(),
            answers: vec![answer("1.1"), answer("1.2")],
            evidence: Vec::new(),
        }),
        replaces: false,
    }
}

fn verdict(unit: &str, item: &str, verdict: Verdict) -> CellVerdict {
    let why = if verdict == Verdict::Accept {
        ""
    } else {
        "thiếu tài liệu"
    };
    CellVerdict {
        cell: CellId::new(unit, item),
        verdict,
        why: why.into(),
    }
}

pub(super) fn prepared() -> Story {
    let mut story = Story::default();
    let units = ["dv1", "dv2"].map(|id| Unit {
        id: id.into(),
        name: format!("Đơn vị {id}"),
        block: "khoi".into(),
        ranked: true,
    });
    let assignment = |member: &str| Assignment {
        member: member.into(),
        node: None,
        blocks: Vec::new(),
        units: Vec::new(),
    };
    let moved = |to| Event::StageMoved {
        to,
        why: String::new(),
    };
    for event in [
        Event::RoundSetUp(Box::new(round())),
        Event::IndexSetLoaded(Box::new(index_set())),
        Event::UnitsLoaded(units.to_vec()),
        Event::MembersLoaded(members()),
        Event::AssignmentsSet(vec![assignment("tv1"), assignment("tv2")]),
        moved(Stage::SelfAssessment),
        submission("dv1"),
        submission("dv2"),
        moved(Stage::Review),
    ] {
        story.tell("tk", event);
    }
    let half = Verdict::Adjust(hundredths(50));
    story.tell(
        "tv2",
        Event::ReviewConfirmed {
            cells: vec![
                verdict("dv1", "1.1", Verdict::Accept),
                verdict("dv1", "1.2", half),
                verdict("dv2", "1.1", Verdict::Accept),
                verdict("dv2", "1.2", half),
            ],
        },
    );
    let accepted = ["1.1", "1.2"].map(|item| verdict("dv2", item, Verdict::Accept));
    story.tell(
        "tv1",
        Event::ReviewConfirmed {
            cells: accepted.to_vec(),
        },
    );
    story.tell("tk", moved(Stage::Meeting));
    story
}

fn ballots(list: &[(&str, Choice, &str)]) -> Ballots {
    let ballot = |(member, choice, dissent): &(&str, Choice, &str)| Ballot {
        member: (*member).into(),
        choice: *choice,
        dissent: (*dissent).into(),
    };
    Ballots::Open(list.iter().map(ballot).collect())
}

fn vote(at: i64, motion: Motion, list: &[(&str, Choice, &str)]) -> Event {
    Event::VoteHeld {
        at: minute(at),
        motion,
        ballots: ballots(list),
    }
}

/// Three of four members meet; one vote fails, one passes, one is voided, one matter goes by consensus.
pub(super) fn held() -> Story {
    held_after(prepared())
}

/// The same meeting after what came before it.
pub(super) fn held_after(mut story: Story) -> Story {
    let attendance = |at, member: &str, change| Event::AttendanceChanged {
        at: minute(at),
        member: member.into(),
        change,
    };
    let here = Attendance::In { delegate: None };
    let delegate = Delegation {
        to: "Phó Giám đốc".into(),
        document: "số 8/GUQ".into(),
    };
    let contested = CellId::new("dv2", "1.2");
    let motion = Motion::Score {
        cell: contested.clone(),
        value: Value::Score(hundredths(75)),
    };
    let agreed = Motion::Agreed {
        cells: vec![CellId::new("dv1", "1.2")],
    };
    let (yes, no) = (Choice::For, Choice::Against);
    let note = |at, text: &str| Event::NoteTaken {
        at: minute(at),
        cell: Some(contested.clone()),
        speaker: Some("pct".into()),
        text: text.into(),
    };
    for event in [
        Event::MeetingOpened {
            at: minute(0),
            place: "Phòng 2".into(),
            number: "5".into(),
        },
        attendance(0, "ct", here.clone()),
        attendance(
            2,
            "pct",
            Attendance::In {
                delegate: Some(delegate),
            },
        ),
        attendance(4, "tv1", here),
        attendance(4, "tv2", Attendance::Absent { why: "ốm".into() }),
        note(5, "trước"),
        vote(
            6,
            motion.clone(),
            &[
                ("ct", yes, ""),
                ("pct", yes, ""),
                ("tv1", no, "giữ nguyên điểm"),
            ],
        ),
        note(7, "giữa"),
        vote(
            8,
            motion.clone(),
            &[("ct", yes, ""), ("pct", yes, ""), ("tv1", yes, "")],
        ),
        Event::RulingMade {
            at: minute(9),
            motion,
            vote: Some(VoteIx(1)),
            why: "hợp lý".into(),
        },
        note(10, "sau"),
        vote(11, agreed.clone(), &[("ct", yes, ""), ("pct", yes, "")]),
        Event::VoteVoided {
            at: minute(12),
            vote: VoteIx(2),
            why: "nhầm".into(),
        },
        Event::RulingMade {
            at: minute(13),
            motion: agreed,
            vote: None,
            why: "đã rõ".into(),
        },
    ] {
        story.tell("tk", event);
    }
    story
}

pub(super) fn locked() -> Story {
    let mut story = held();
    let all = ["ct", "pct", "tv1"].map(|member| (member, Choice::For, ""));
    story.tell("tk", vote(14, Motion::ApproveResult, &all));
    let (version, result_sha256) = (Version(1), [9; 32]);
    for author in ["ct", "tk"] {
        let signature = "chữ ký".to_owned();
        story.tell(
            author,
            Event::SealSigned {
                version,
                result_sha256,
                signature,
            },
        );
    }
    story.tell(
        "tk",
        Event::ResultLocked {
            version,
            result_sha256,
        },
    );
    story.tell("tk", Event::MeetingClosed { at: minute(20) });
    story
}

/// The meeting has begun and nothing more.
pub(super) fn prepared_and_opened() -> Story {
    let mut story = prepared();
    let event = Event::MeetingOpened {
        at: minute(0),
        place: "Phòng 2".into(),
        number: String::new(),
    };
    story.tell("tk", event);
    story
}
