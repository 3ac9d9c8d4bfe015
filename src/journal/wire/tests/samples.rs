//! At least one event of every kind and of every shape that a body can take.

use super::samples_meeting::{from_the_meeting, from_the_seal};
use super::samples_sitting::from_the_sitting;
use crate::domain::Date;
use crate::domain::council::{Assignment, Member, Role};
use crate::domain::event::Event;
use crate::domain::id::{CellId, Moment};
use crate::domain::index_set::{IndexSet, IndexSetHeader, Item, Method, NaPolicy, NodeDraft};
use crate::domain::last_year::{LastYearArea, LastYearUnit};
use crate::domain::points::Points;
use crate::domain::review::{CellVerdict, Verdict};
use crate::domain::round::{Band, Block, Deadline, Fraction, PreCheckRules, Round, Rules};
use crate::domain::rule::{ChoiceOption, RatioStep, Rule};
use crate::domain::self_assessment::{
    Claim, Evidence, ExplanationAnswer, Position, SelfAnswer, SelfAssessment, Source, SurveyScore,
};
use crate::domain::stage::Stage;
use crate::domain::unit::Unit;

pub(super) fn points(hundredths: i64) -> Points {
    Points::from_ten_thousandths(hundredths * 100)
}

fn day(day: u8, month: u8) -> Date {
    Date::new(2026, month, day).unwrap()
}

pub(super) fn cell() -> CellId {
    CellId::new("11311", "1.10")
}

pub(super) const AT: Moment = Moment(1_796_083_200_123);

/// The events.
pub fn samples() -> Vec<Event> {
    let mut events = setup();
    events.extend(from_units());
    events.extend(from_members());
    events.extend(from_the_meeting());
    events.extend(from_the_seal());
    events.extend(from_the_sitting());
    events.extend(of_last_year());
    events
}

fn setup() -> Vec<Event> {
    let helper = Member {
        role: Role::Helper {
            of: "so-tu-phap".into(),
        },
        ..seat("to-giup-viec", Role::Observer)
    };
    let roles = [
        seat("chu-tich", Role::Chair),
        seat("pho-chu-tich", Role::ViceChair),
        Member {
            unit: Some("so-tu-phap".into()),
            ..seat("so-tu-phap", Role::Member)
        },
        seat("thu-ky", Role::Secretary),
        helper,
        seat("quan-sat", Role::Observer),
    ];
    let mut events = vec![
        Event::RoundSetUp(Box::new(round())),
        Event::IndexSetLoaded(Box::new(index_set())),
        Event::UnitsLoaded(vec![
            Unit {
                id: "11311".into(),
                name: "Phường Hồng Bàng".to_owned(),
                block: "phuong".into(),
                ranked: true,
            },
            Unit {
                id: "so-noi-vu".into(),
                name: "Sở Nội vụ".to_owned(),
                block: "so-nganh".into(),
                ranked: false,
            },
        ]),
        Event::MembersLoaded(roles.into()),
        Event::KeyEntered {
            member: "chu-tich".into(),
            public_key: "ssh-ed25519 AAAA".to_owned(),
        },
        Event::AssignmentsSet(vec![
            Assignment {
                member: "so-tu-phap".into(),
                node: Some("2".into()),
                blocks: vec!["phuong".into(), "so-nganh".into()],
                units: Vec::new(),
            },
            Assignment {
                member: "so-tai-chinh".into(),
                node: None,
                blocks: Vec::new(),
                units: vec!["so-tu-phap".into()],
            },
        ]),
    ];
    events.extend(Stage::ALL.map(|to| Event::StageMoved {
        to,
        why: "Đã hết hạn".to_owned(),
    }));
    events
}

fn seat(id: &str, role: Role) -> Member {
    Member {
        id: id.into(),
        office: "Sở Tư pháp".to_owned(),
        title: "Thành viên".to_owned(),
        role,
        unit: None,
    }
}

fn round() -> Round {
    let band = |name: &str, from, area_floor| Band {
        name: name.to_owned(),
        from: points(from),
        area_floor,
    };
    Round {
        id: "hai-phong-2026".to_owned(),
        title: "Xác định Chỉ số cải cách hành chính năm 2026".to_owned(),
        year: 2026,
        from: day(1, 1),
        to: day(31, 12),
        approved_by: "Chủ tịch".to_owned(),
        superior: "ỦY BAN NHÂN DÂN".to_owned(),
        council: "HỘI ĐỒNG THẨM ĐỊNH".to_owned(),
        council_symbol: "HĐTĐ".to_owned(),
        place: "Hải Phòng".to_owned(),
        standing_agency: "Sở Nội vụ".to_owned(),
        utc_offset_minutes: 420,
        basis: vec!["Căn cứ \"một\"".to_owned(), "Căn cứ hai".to_owned()],
        blocks: vec![Block {
            id: "phuong".into(),
            name: "Khối phường".to_owned(),
            index_set: "xa-phuong".into(),
            bands: vec![
                band("Xuất sắc", 9_300, Some(points(7_000))),
                band("Tốt", 8_000, None),
            ],
            head_bands: vec![band("Hoàn thành", 5_000, None)],
        }],
        rules: Rules {
            quorum: Fraction::new(2, 3).unwrap(),
            passing: Fraction::new(1, 2).unwrap(),
            casting_vote: false,
            recused_in_base: true,
            secret_votes_allowed: true,
            dispute_threshold: points(50),
            skip_explanation_allowed: true,
            linear_decimals: 2,
            regulation: "Quy chế".to_owned(),
        },
        prechecks: PreCheckRules::of_round(points(350), 2),
        deadlines: vec![Deadline {
            stage: Stage::SelfAssessment,
            day: day(30, 11),
        }],
    }
}

fn index_set() -> IndexSet {
    let item = |method, na, rule| Item {
        method,
        na,
        step: None,
        guide: "Cách tính".to_owned(),
        evidence: "Kế hoạch".to_owned(),
        rule,
    };
    let node = |level, code: &str, max, item| NodeDraft {
        level,
        code: code.into(),
        title: "Tiêu đề".to_owned(),
        max: points(max),
        item,
    };
    let options = vec![ChoiceOption {
        label: "Có".to_owned(),
        points: points(100),
    }];
    let steps = vec![
        RatioStep {
            from: points(10_000),
            points: points(100),
        },
        RatioStep {
            from: points(8_000),
            points: points(50),
        },
    ];
    let count = Rule::Count {
        each: points(25),
        cap: points(100),
    };
    let deduct = Rule::Deduct {
        each: points(25),
        floor: points(0),
    };
    let free = Item {
        step: Some(points(25)),
        ..item(
            Method::Council,
            Some(NaPolicy::Zero),
            Some(Rule::Free { step: points(25) }),
        )
    };
    let appraised = |na, rule| Some(item(Method::Appraised, Some(na), Some(rule)));
    let plain = |method| Some(item(method, Some(NaPolicy::Exclude), None));
    let drafts = vec![
        node(0, "1", 700, None),
        node(1, "1.9", 600, None),
        node(
            2,
            "1.9.1",
            100,
            appraised(NaPolicy::Exclude, Rule::Choice(options)),
        ),
        node(
            2,
            "1.9.2",
            100,
            appraised(NaPolicy::Full, Rule::Steps(steps)),
        ),
        node(2, "1.9.3", 100, appraised(NaPolicy::Zero, Rule::Linear)),
        node(2, "1.9.4", 100, appraised(NaPolicy::Zero, count)),
        node(2, "1.9.5", 100, appraised(NaPolicy::Zero, deduct)),
        node(2, "1.9.6", 100, Some(free)),
        node(1, "1.10", 100, plain(Method::Survey)),
        node(0, "9", 0, None),
        node(1, "9.1", 200, plain(Method::Bonus)),
        node(1, "9.2", 300, plain(Method::Penalty)),
    ];
    let header = IndexSetHeader {
        id: "xa-phuong".into(),
        title: "Bộ chỉ số mẫu".to_owned(),
        note: String::new(),
        total: points(700),
        bonus_cap: points(200),
        penalty_cap: points(300),
    };
    IndexSet::new(header, drafts).unwrap()
}

fn source() -> Source {
    Source {
        file: "tự đánh giá.xlsx".to_owned(),
        sha256: "ab".repeat(32),
    }
}

fn evidence() -> Vec<Evidence> {
    vec![
        Evidence {
            items: vec!["1.9.1".into(), "1.10".into()],
            number: "12/KH-UBND".to_owned(),
            date: Some(day(5, 3)),
            issuer: "UBND phường".to_owned(),
            title: "Kế hoạch cải cách hành chính".to_owned(),
            page: "1–3".to_owned(),
            location: "Văn thư".to_owned(),
            sha256: "cd".repeat(32),
        },
        Evidence::default(),
    ]
}

fn from_units() -> Vec<Event> {
    let answer = |item: &str, claim| SelfAnswer {
        item: item.into(),
        claim,
        reported: String::new(),
        explanation: String::new(),
        evidence_note: String::new(),
    };
    let answers = vec![
        SelfAnswer {
            reported: "95/98".to_owned(),
            explanation: "Đã hoàn thành\ttheo kế hoạch".to_owned(),
            evidence_note: "KH 12".to_owned(),
            ..answer("1.9.1", Some(Claim::Score(points(75))))
        },
        answer("1.9.2", Some(Claim::NotApplicable)),
        answer("1.9.3", None),
    ];
    let submission = SelfAssessment {
        unit: "11311".into(),
        source: source(),
        answers,
        evidence: evidence(),
    };
    let explained = |position, text: &str| ExplanationAnswer {
        item: "1.9.1".into(),
        position,
        text: text.to_owned(),
        evidence: text.to_owned(),
    };
    vec![
        Event::SelfAssessmentSubmitted {
            submission: Box::new(submission),
            replaces: false,
        },
        Event::EvidenceSubmitted {
            unit: "11311".into(),
            source: source(),
            evidence: evidence(),
        },
        Event::SurveyScoresRecorded {
            source: source(),
            scores: vec![SurveyScore {
                unit: "11311".into(),
                item: "1.10".into(),
                score: Points::from_ten_thousandths(12_345),
            }],
        },
        Event::ExplanationSubmitted {
            unit: "11311".into(),
            source: source(),
            answers: vec![
                explained(Position::Accepts, ""),
                explained(Position::Contests, "Không nhất trí"),
                explained(Position::Explains, "Bổ sung"),
            ],
        },
    ]
}

fn from_members() -> Vec<Event> {
    let verdict = |verdict, why: &str| CellVerdict {
        cell: cell(),
        verdict,
        why: why.to_owned(),
    };
    vec![
        Event::ReviewConfirmed {
            cells: vec![
                verdict(Verdict::Accept, ""),
                verdict(Verdict::Adjust(points(50)), "Thiếu tài liệu kiểm chứng"),
                verdict(Verdict::NotApplicable, "Không áp dụng"),
            ],
        },
        Event::ReviewDrafted {
            cells: vec![verdict(Verdict::Adjust(points(0)), "Không có số liệu")],
        },
        Event::CellFlagged {
            cell: cell(),
            note: "Đề nghị hội đồng xem".to_owned(),
        },
        Event::FlagWithdrawn { cell: cell() },
        Event::PreCheckAnswered {
            cell: cell(),
            code: "no_evidence".to_owned(),
            text: "Đã xem, chấp nhận".to_owned(),
        },
        Event::RecusalDeclared {
            member: "so-tu-phap".into(),
            unit: "11311".into(),
            why: "Người thân".to_owned(),
        },
    ]
}

/// A row with everything, and one with nothing but its index.
fn of_last_year() -> [Event; 1] {
    let area = |code: &str, max| LastYearArea {
        code: code.into(),
        score: points(1150),
        max,
    };
    let whole = LastYearUnit {
        unit: "so-tu-phap".into(),
        index: points(9617),
        total: Some(points(9138)),
        max: Some(points(9500)),
        rank: Some(3),
        band: "Xuất sắc".to_owned(),
        areas: vec![area("1", Some(points(1200))), area("2", None)],
    };
    let bare = LastYearUnit {
        unit: "11311".into(),
        index: points(8840),
        total: None,
        max: None,
        rank: None,
        band: String::new(),
        areas: Vec::new(),
    };
    [Event::LastYearRecorded {
        year: 2025,
        source: Source {
            file: "ket-qua-2025.csv".to_owned(),
            sha256: "0a".repeat(32),
        },
        units: vec![whole, bare],
    }]
}
