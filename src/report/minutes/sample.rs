//! Minutes made up for tests: the council of the Hải Phòng round, by office.

use super::{
    Absentee, Attendee, BallotRecord, BatchSubject, BlockTable, CellSubject, CheckLine, Decision,
    DecisionQuorum, JournalHead, Lock, Minutes, NoteLine, QuorumStatement, RecordLine, RecusalLine,
    ResultRow, ReviewLine, RuleLine, RulingRecord, Seat, SeatRole, Subject, VoteRecord,
};
use crate::domain::id::Seq;
use crate::domain::meeting::{Delegation, Outcome, Tally};
use crate::domain::points::Points;
use crate::domain::precheck::{Finding, Severity};
use crate::domain::reported::Reported;
use crate::domain::review::Value;
use crate::domain::round::Fraction;
use crate::domain::rule::{RatioStep, Rule};
use crate::report::clock::Clock;
use crate::report::letterhead::Letterhead;
use crate::text::date::Date;

const OFFICES: [(&str, &str, SeatRole); 7] = [
    (
        "Phó Chủ tịch Ủy ban nhân dân thành phố",
        "Ủy ban nhân dân thành phố",
        SeatRole::Chair,
    ),
    ("Giám đốc", "Sở Nội vụ", SeatRole::ViceChair),
    (
        "Chánh Văn phòng",
        "Văn phòng Ủy ban nhân dân thành phố",
        SeatRole::Member,
    ),
    ("Giám đốc", "Sở Tài chính", SeatRole::Member),
    ("Giám đốc", "Sở Tư pháp", SeatRole::Member),
    ("Giám đốc", "Sở Khoa học và Công nghệ", SeatRole::Member),
    (
        "Giám đốc",
        "Sở Văn hóa, Thể thao và Du lịch",
        SeatRole::Member,
    ),
];

fn clock(hour: u8, minute: u8) -> Clock {
    Clock {
        day: Date::new(2026, 12, 22).unwrap(),
        hour,
        minute,
    }
}

fn seat(index: usize) -> Seat {
    let (title, office, role) = OFFICES[index];
    Seat {
        office: office.to_owned(),
        title: title.to_owned(),
        role,
    }
}

fn office(index: usize) -> String {
    OFFICES[index].1.to_owned()
}

fn score(hundredths: i64) -> Value {
    Value::Score(Points::from_ten_thousandths(hundredths * 100))
}

pub(super) fn minutes() -> Minutes {
    Minutes {
        letterhead: Letterhead {
            superior: "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG".to_owned(),
            issuer: "HỘI ĐỒNG THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026".to_owned(),
            number: "5".to_owned(),
            symbol: "BB-HĐTĐ".to_owned(),
            place: "Hải Phòng".to_owned(),
            day: Date::new(2026, 12, 22).unwrap(),
        },
        round_title: "Xác định Chỉ số cải cách hành chính năm 2026 của các sở, ban, ngành, phường, xã, \
                      đặc khu thành phố Hải Phòng"
            .to_owned(),
        basis: vec!["Căn cứ Kế hoạch xác định Chỉ số cải cách hành chính năm 2026 của Ủy ban nhân dân thành phố Hải Phòng;".to_owned()],
        venue: "Phòng họp số 2, trụ sở Ủy ban nhân dân thành phố".to_owned(),
        seq: Seq(10),
        opened: clock(8, 0),
        closed: Some(clock(11, 35)),
        chair: Some(seat(0)),
        secretary: Some(Seat {
            office: "Phòng Cải cách hành chính, Sở Nội vụ".to_owned(),
            title: "Trưởng phòng".to_owned(),
            role: SeatRole::Secretary,
        }),
        present: attendees(),
        absent: vec![Absentee { seat: seat(6), seq: None, why: "đi công tác theo Quyết định số 12/QĐ-UBND".to_owned() }],
        quorum: QuorumStatement {
            members: 7,
            quorum: Fraction { numerator: 2, denominator: 3 },
            quorum_needed: 5,
            present: 6,
            since: Some(clock(8, 5)),
            lost: Vec::new(),
            passing: Fraction { numerator: 1, denominator: 2 },
            passing_needed: 4,
            casting_vote: false,
            recused_in_base: false,
            secret_allowed: true,
            ways: Default::default(),
            regulation: "Quy chế làm việc của Hội đồng thẩm định Chỉ số cải cách hành chính năm 2026 (quy chế mẫu)".to_owned(),
        },
        recusals: (1..7)
            .map(|index| RecusalLine { member: office(index), units: vec![office(index)], why: String::new() })
            .collect(),
        agenda: 27,
        texts: std::collections::BTreeMap::new(),
        record: vec![RecordLine::Note(NoteLine {
            seq: Seq(20),
            at: clock(8, 10),
            speaker: Some(office(1)),
            about: None,
            text: "Báo cáo kết quả tổng hợp thẩm định và các nội dung còn ý kiến khác nhau.".to_owned(),
        })],
        decisions: vec![contested(), secret(), batch()],
        disputes: Vec::new(),
        answered: vec![
            rule_differs(),
            CheckLine {
                unit: "Sở Tài chính".to_owned(),
                code: "3.3.2".to_owned(),
                finding: Finding::SharedEvidence {
                    number: "12/KH-UBND".to_owned(),
                    units: 2,
                },
                severity: Severity::Notice,
                seq: Some(Seq(25)),
                answers: vec![
                    (office(1), "Hai đơn vị cùng phối hợp thực hiện".to_owned()),
                    (office(4), "Nhất trí".to_owned()),
                ],
            },
        ],
        approvals: vec![approval()],
        results: results(),
        pending: 0,
        changes: None,
        version: 1,
        lock: Some(Lock {
            seq: Seq(40),
            at: clock(11, 30),
            result_sha256: [0xa5; 32],
            signed_by: vec![office(0), "Phòng Cải cách hành chính, Sở Nội vụ".to_owned()],
            reopened: None,
        }),
        to_sign: None,
        journal: JournalHead { entries: 13_542, hash: [0x3c; 32] },
        written: clock(4, 40),
    }
}

fn attendees() -> Vec<Attendee> {
    let attendee = |index| Attendee {
        seat: seat(index),
        intervals: vec![(clock(8, 0), Some(clock(11, 35)))],
        late: false,
        seq: Some(Seq(11)),
        delegates: Vec::new(),
    };
    let mut attendees: Vec<Attendee> = (0..6).map(attendee).collect();
    attendees[3].delegates = vec![Delegation {
        to: "Phó Giám đốc Sở Tài chính".to_owned(),
        document: "Giấy ủy quyền số 08/GUQ-STC".to_owned(),
    }];
    attendees[5].intervals = vec![
        (clock(8, 0), Some(clock(9, 30))),
        (clock(9, 50), Some(clock(11, 35))),
    ];
    attendees
}

fn quorum(members: u32, present: u32, needed: u32, recused: Vec<String>) -> DecisionQuorum {
    DecisionQuorum {
        members,
        present,
        needed,
        recused,
    }
}

fn outcome(votes_for: u32, against: u32, abstain: u32, needed: u32) -> Outcome {
    Outcome {
        votes_for,
        against,
        abstain,
        needed,
        by_casting_vote: false,
        passed: votes_for >= needed,
    }
}

fn by_steps() -> RuleLine {
    let step = |from: i64, hundredths: i64| RatioStep {
        from: Points::whole(from),
        points: Points::from_ten_thousandths(hundredths * 100),
    };
    let rule = Rule::Steps(vec![step(100, 200), step(90, 150)]);
    let reported = "95/98 nhiệm vụ".to_owned();
    let computed = rule.compute(&Reported::parse(&reported), Points::whole(2), 2);
    RuleLine {
        computed: computed.unwrap(),
        rule,
        reported,
    }
}

fn rule_differs() -> CheckLine {
    CheckLine {
        unit: "Sở Tư pháp".to_owned(),
        code: "1.2.1".to_owned(),
        finding: Finding::RuleDiffers {
            computed: by_steps().computed,
        },
        severity: Severity::Severe,
        seq: Some(Seq(25)),
        answers: vec![(
            office(2),
            "Đã xem, chấp nhận vì ba nhiệm vụ chuyển sang năm sau".to_owned(),
        )],
    }
}

fn contested() -> Decision {
    Decision {
        seq: Seq(30),
        presided: None,
        outdated: false,
        at: clock(9, 10),
        subject: Subject::Cell(Box::new(CellSubject {
            unit: "Sở Tư pháp".to_owned(),
            code: "1.2.1".to_owned(),
            title: "Thực hiện kế hoạch cải cách hành chính năm".to_owned(),
            max: Points::whole(2),
            self_score: Some(score(200)),
            rule: Some(by_steps()),
            checks: vec![rule_differs()],
            reviews: vec![
                ReviewLine {
                    member: office(1),
                    value: score(150),
                    why: "Số liệu không khớp với báo cáo đã gửi.".to_owned(),
                },
                ReviewLine {
                    member: office(2),
                    value: score(200),
                    why: String::new(),
                },
            ],
            explanation: "Số liệu chênh lệch do tính cả nhiệm vụ chuyển tiếp từ năm trước."
                .to_owned(),
            explained_late: None,
            called: None,
            proposals: Vec::new(),
            notes: vec![NoteLine {
                seq: Seq(20),
                at: clock(9, 2),
                speaker: Some(office(2)),
                about: Some(("Sở Tư pháp".to_owned(), "1.2.1".to_owned())),
                text: "Đề nghị ghi nhận nhiệm vụ chuyển tiếp.".to_owned(),
            }],
            proposal: score(175),
        })),
        vote: Some(VoteRecord {
            number: 1,
            ballots: BallotRecord::Open {
                votes_for: vec![office(0), office(1), office(2), office(3)],
                against: vec![office(5)],
                abstain: Vec::new(),
                dissent: vec![(
                    office(5),
                    "Kế hoạch chỉ tính nhiệm vụ của năm 2026.".to_owned(),
                )],
            },
            outcome: outcome(4, 1, 0, 4),
            voided: None,
        }),
        quorum: quorum(6, 5, 4, vec![office(4)]),
        ruling: Some(RulingRecord {
            seq: Seq(31),
            why: "Ghi nhận một nửa phần chênh lệch.".to_owned(),
            voided: false,
        }),
    }
}

fn secret() -> Decision {
    Decision {
        seq: Seq(30),
        presided: None,
        outdated: false,
        at: clock(9, 40),
        subject: Subject::Other(
            "Chuyển mốc báo cáo kết quả khắc phục sang tháng 3 năm 2027".to_owned(),
        ),
        vote: Some(VoteRecord {
            number: 2,
            ballots: BallotRecord::Secret {
                papers: 5,
                count: None,
                tally: Tally {
                    votes_for: 3,
                    against: 1,
                    abstain: 0,
                    invalid: 1,
                },
            },
            outcome: outcome(3, 1, 1, 4),
            voided: Some("phát thiếu một phiếu".to_owned()),
        }),
        quorum: quorum(7, 5, 5, Vec::new()),
        ruling: None,
    }
}

fn batch() -> Decision {
    Decision {
        seq: Seq(30),
        presided: None,
        outdated: false,
        at: clock(10, 15),
        subject: Subject::Agreed(BatchSubject {
            cells: 3,
            units: vec![
                (
                    "Sở Y tế".to_owned(),
                    vec!["1.1.1".to_owned(), "2.3".to_owned()],
                ),
                ("Phường Hồng Bàng".to_owned(), vec!["4.1".to_owned()]),
            ],
        }),
        vote: None,
        quorum: quorum(7, 6, 5, Vec::new()),
        ruling: Some(RulingRecord {
            seq: Seq(31),
            why: "Các thành viên thẩm định đã thống nhất.".to_owned(),
            voided: false,
        }),
    }
}

fn approval() -> Decision {
    Decision {
        seq: Seq(30),
        presided: None,
        outdated: false,
        at: clock(11, 20),
        subject: Subject::ApproveResult,
        vote: Some(VoteRecord {
            number: 3,
            ballots: BallotRecord::Open {
                votes_for: (0..6).map(office).collect(),
                against: Vec::new(),
                abstain: Vec::new(),
                dissent: Vec::new(),
            },
            outcome: outcome(6, 0, 0, 4),
            voided: None,
        }),
        quorum: quorum(7, 6, 5, Vec::new()),
        ruling: None,
    }
}

fn results() -> Vec<BlockTable> {
    let block = |name: &str, unit: &str, count: i64| BlockTable {
        name: name.to_owned(),
        rows: (0..count)
            .map(|place| ResultRow {
                rank: u32::try_from(place + 1)
                    .ok()
                    .filter(|rank| i64::from(*rank) < count),
                unit: format!("{unit} số {}", place + 1),
                total: Points::from_ten_thousandths(958_000 - place * 5_000),
                max: Points::whole(100),
                index: Points::from_ten_thousandths(958_000 - place * 5_000),
                band: if place < 6 { "Xuất sắc" } else { "Tốt" }.to_owned(),
                pending: 0,
            })
            .collect(),
    };
    vec![
        block("Khối sở, ban, ngành", "Sở mẫu", 14),
        block("Khối phường", "Phường mẫu", 45),
        block("Khối xã, đặc khu", "Xã mẫu", 69),
    ]
}
