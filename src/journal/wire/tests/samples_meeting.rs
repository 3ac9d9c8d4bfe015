//! Events of meetings and of the seal.

use super::samples::{AT, cell, points};
use crate::domain::event::Event;
use crate::domain::id::{CellId, Version, VoteIx};
use crate::domain::meeting::{Attendance, Ballot, Ballots, Choice, Delegation, Motion, Tally};
use crate::domain::points::Points;
use crate::domain::precheck::{PreCheck, PreCheckRules, Severities, Severity};
use crate::domain::review::Value;

pub(super) fn from_the_meeting() -> Vec<Event> {
    let attendance = |change| Event::AttendanceChanged {
        at: AT,
        member: "so-tu-phap".into(),
        change,
    };
    let delegate = Delegation {
        to: "Phó Giám đốc".to_owned(),
        document: "15/GUQ-STP".to_owned(),
    };
    let mut events = vec![
        Event::MeetingOpened {
            at: AT,
            place: "Phòng họp số 1".to_owned(),
            number: "05".to_owned(),
        },
        attendance(Attendance::In {
            delegate: Some(delegate),
        }),
        attendance(Attendance::In { delegate: None }),
        attendance(Attendance::Out),
        attendance(Attendance::Absent {
            why: "Công tác".to_owned(),
        }),
        Event::AgendaSet {
            cells: vec![cell()],
        },
        Event::NoteTaken {
            at: AT,
            cell: Some(cell()),
            speaker: Some("chu-tich".into()),
            text: "Ý kiến".to_owned(),
        },
        Event::NoteTaken {
            at: AT,
            cell: None,
            speaker: None,
            text: "Nghỉ giải lao".to_owned(),
        },
    ];
    events.extend(votes_and_rulings());
    events.push(Event::MeetingClosed { at: AT });
    events
}

fn votes_and_rulings() -> Vec<Event> {
    let motions = [
        Motion::Score {
            cell: cell(),
            value: Value::Score(points(75)),
        },
        Motion::Score {
            cell: cell(),
            value: Value::NotApplicable,
        },
        Motion::Agreed {
            cells: vec![cell()],
        },
        Motion::SelfScores {
            cells: vec![cell(), CellId::new("a", "1")],
        },
        Motion::ApproveResult,
        Motion::Reopen,
        Motion::Other {
            text: "Tạm dừng".to_owned(),
        },
    ];
    let open = [Choice::For, Choice::Against, Choice::Abstain].map(|choice| Ballot {
        member: "chu-tich".into(),
        choice,
        dissent: if choice == Choice::Against {
            "Bảo lưu"
        } else {
            ""
        }
        .to_owned(),
    });
    let tally = Tally {
        votes_for: 8,
        against: 1,
        abstain: 2,
        invalid: 0,
    };
    let secret = Ballots::Secret {
        papers: 11,
        first: tally,
        second: Tally {
            invalid: 1,
            ..tally
        },
    };
    let mut events = vec![
        Event::VoteHeld {
            at: AT,
            motion: Motion::ApproveResult,
            ballots: Ballots::Open(open.into()),
        },
        Event::VoteHeld {
            at: AT,
            motion: Motion::Reopen,
            ballots: secret,
        },
        Event::VoteVoided {
            at: AT,
            vote: VoteIx(1),
            why: "Nhầm phiếu".to_owned(),
        },
    ];
    events.extend(motions.map(|motion| Event::RulingMade {
        at: AT,
        vote: (motion == Motion::ApproveResult).then_some(VoteIx(0)),
        motion,
        why: "Theo đề nghị".to_owned(),
    }));
    events
}

pub(super) fn from_the_seal() -> Vec<Event> {
    vec![
        Event::SealSigned {
            version: Version(1),
            result_sha256: [0xab; 32],
            signature: "-----BEGIN SSH SIGNATURE-----\n".to_owned(),
        },
        Event::ResultLocked {
            version: Version(1),
            result_sha256: [0xab; 32],
        },
        Event::ResultReopened {
            vote: VoteIx(3),
            why: "Sai sót".to_owned(),
        },
        Event::AttemptRefused {
            kind: "ruling_made".to_owned(),
            reason: "no_quorum".to_owned(),
        },
        Event::PreChecksSet(Box::new(PreCheckRules {
            outlier_min_units: 7,
            rule_tolerance: Points::from_ten_thousandths(500),
            evidence_days_after: 15,
            severities: Severities::default()
                .with(PreCheck::Outlier, None)
                .with(PreCheck::SharedEvidence, Some(Severity::Severe)),
            ..PreCheckRules::default()
        })),
    ]
}
