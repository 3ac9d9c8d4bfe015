//! The small round that stories start from.

use thamdinh::domain::Date;
use thamdinh::domain::council::{Assignment, Member, Role};
use thamdinh::domain::index_set::{IndexSetHeader, Item, Method, NaPolicy, NodeDraft};
use thamdinh::domain::points::Points;
use thamdinh::domain::round::{Band, Block, Fraction, PreCheckRules, Round, Rules};
use thamdinh::domain::rule::{RatioStep, Rule};
use thamdinh::domain::unit::Unit;

use super::build::{SECRETARY, id, pts};

/// What a story starts from; a test changes what it is about.
pub struct Given {
    pub round: Round,
    pub sets: Vec<(IndexSetHeader, Vec<NodeDraft>)>,
    pub units: Vec<Unit>,
    pub members: Vec<Member>,
    pub assignments: Vec<Assignment>,
}

fn block(id: &str, name: &str) -> Block {
    let band = |name: &str, from: i64, floor: Option<i64>| Band {
        name: name.into(),
        from: Points::whole(from),
        area_floor: floor.map(Points::whole),
    };
    Block {
        id: id.into(),
        name: name.into(),
        index_set: "mau".into(),
        bands: vec![
            band("Xuất sắc", 93, Some(50)),
            band("Tốt", 80, None),
            band("Khá", 65, None),
        ],
        head_bands: vec![band("Hoàn thành xuất sắc", 93, None)],
    }
}

pub fn node(level: u8, code: &str, max: &str, method: Option<(Method, NaPolicy)>) -> NodeDraft {
    NodeDraft {
        level,
        code: code.into(),
        title: format!("Nội dung {code}"),
        max: pts(max),
        item: method.map(|(method, na)| Item {
            method,
            na: Some(na),
            step: None,
            guide: String::new(),
            evidence: String::new(),
            rule: None,
        }),
    }
}

/// Twenty-five points in three areas, and an area of bonus (at most 3) and penalty (at most 2).
pub fn index_set() -> (IndexSetHeader, Vec<NodeDraft>) {
    use Method::{Appraised, Bonus, Council, Penalty, Survey};
    use NaPolicy::{Exclude, Full, Zero};
    let header = IndexSetHeader {
        id: "mau".into(),
        title: "Bộ chỉ số mẫu".into(),
        note: String::new(),
        total: pts("25"),
        bonus_cap: pts("3"),
        penalty_cap: pts("2"),
    };
    let mut ratio = node(1, "2.1", "5", Some((Appraised, Exclude)));
    if let Some(item) = &mut ratio.item {
        item.rule = Some(Rule::Steps(vec![
            RatioStep {
                from: pts("100"),
                points: pts("5"),
            },
            RatioStep {
                from: pts("90"),
                points: pts("4"),
            },
        ]));
    }
    let nodes = vec![
        node(0, "1", "10", None),
        node(1, "1.1", "4", Some((Appraised, Exclude))),
        node(1, "1.2", "3", Some((Appraised, Zero))),
        node(1, "1.10", "3", Some((Appraised, Full))),
        node(0, "2", "10", None),
        ratio,
        node(1, "2.2", "5", Some((Survey, Zero))),
        node(0, "3", "5", Some((Council, Zero))),
        node(0, "4", "0", None),
        node(1, "4.1", "2", Some((Bonus, Zero))),
        node(1, "4.2", "2", Some((Bonus, Zero))),
        node(1, "4.3", "3", Some((Penalty, Zero))),
    ];
    (header, nodes)
}

pub fn round() -> Round {
    Round {
        id: "thu-2026".into(),
        title: "Kỳ thử 2026".into(),
        year: 2026,
        from: Date::new(2026, 1, 1).unwrap(),
        to: Date::new(2026, 12, 31).unwrap(),
        approved_by: "Chủ tịch UBND thành phố".into(),
        superior: "UBND THÀNH PHỐ".into(),
        council: "HỘI ĐỒNG THẨM ĐỊNH".into(),
        council_symbol: "HĐTĐ".into(),
        place: "Hải Phòng".into(),
        standing_agency: "Sở Nội vụ".into(),
        utc_offset_minutes: 420,
        basis: Vec::new(),
        blocks: vec![block("so", "Sở, ban, ngành"), block("xa", "Xã, phường")],
        rules: Rules {
            quorum: Fraction::new(2, 3).unwrap(),
            passing: Fraction::new(1, 2).unwrap(),
            casting_vote: false,
            recused_in_base: false,
            secret_votes_allowed: true,
            dispute_threshold: pts("0.5"),
            skip_explanation_allowed: false,
            linear_decimals: 2,
            regulation: "Quy chế hội đồng".into(),
        },
        prechecks: PreCheckRules::of_round(pts("3.5"), 2),
        deadlines: Vec::new(),
    }
}

pub fn unit(id: &str, block: &str) -> Unit {
    Unit {
        id: id.into(),
        name: format!("Đơn vị {id}"),
        block: block.into(),
        ranked: true,
    }
}

pub fn seat(id: &str, role: Role) -> Member {
    Member {
        id: id.into(),
        office: format!("Cơ quan {id}"),
        title: "Thành viên".into(),
        role,
        unit: None,
    }
}

fn assigned(member: &str, node: &str) -> Assignment {
    Assignment {
        member: member.into(),
        node: Some(node.into()),
        blocks: Vec::new(),
        units: Vec::new(),
    }
}

impl Default for Given {
    /// Units u1 to u5 and v1, v2; `m1` belongs to `u1`; area 1 is reviewed by `m1` and `m2`, all else by `m3`.
    fn default() -> Given {
        let mut members = vec![
            seat(SECRETARY, Role::Secretary),
            seat("ct", Role::Chair),
            seat("pct", Role::ViceChair),
            seat("m1", Role::Member),
            seat("m2", Role::Member),
            seat("m3", Role::Member),
            seat("m4", Role::Member),
            seat("gv", Role::Helper { of: id("m1") }),
            seat("qs", Role::Observer),
        ];
        members[3].unit = Some("u1".into());
        let mut units: Vec<Unit> = ["u1", "u2", "u3", "u4", "u5"]
            .iter()
            .map(|id| unit(id, "so"))
            .collect();
        units.extend(["v1", "v2"].iter().map(|id| unit(id, "xa")));
        Given {
            round: round(),
            sets: vec![index_set()],
            units,
            members,
            assignments: vec![
                assigned("m1", "1"),
                assigned("m2", "1"),
                assigned("m3", "2"),
                assigned("m3", "3"),
                assigned("m3", "4"),
            ],
        }
    }
}
