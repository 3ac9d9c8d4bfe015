//! Made-up rounds of any size, with a full review, written as signed entries the way seats would have written them.

use std::path::Path;

use thamdinh::domain::council::{Assignment, Member, Role};
use thamdinh::domain::event::{Event, Recorded};
use thamdinh::domain::id::{
    BlockId, CellId, IndexSetId, MemberId, Moment, NodeCode, Seq, UnitId, UnitIx,
};
use thamdinh::domain::index_set::{IndexSet, IndexSetHeader, Item, Method, NaPolicy, NodeDraft};
use thamdinh::domain::points::Points;
use thamdinh::domain::review::{CellVerdict, Verdict};
use thamdinh::domain::round::{Band, Block, Fraction, PreCheckRules, Round, Rules};
use thamdinh::domain::self_assessment::{Claim, Evidence, SelfAnswer, SelfAssessment, Source};
use thamdinh::domain::stage::Stage;
use thamdinh::domain::state::State;
use thamdinh::domain::unit::Unit;
use thamdinh::journal::{Entry, Head, Signer, wire};
use thamdinh::session::{Clock, Opening, Places, Seat};
use thamdinh::store::{SqliteStore, Store};
use thamdinh::text::Date;

use super::Failure;

/// Areas of the made-up index set, one member each.
const AREAS: usize = 7;
/// Items of an area.
const ITEMS: usize = 15;

/// How large a round is.
#[derive(Clone, Copy)]
pub struct Shape {
    /// What it is called in the table.
    pub name: &'static str,
    /// Units.
    pub units: usize,
    /// Every verdict is an entry of its own; else a member's verdicts on a unit are one.
    pub entry_a_verdict: bool,
}

impl Shape {
    /// The city: 13,440 verdicts, an entry each.
    pub const CITY: Shape = Shape {
        name: "city",
        units: 128,
        entry_a_verdict: true,
    };
    /// The nation: 399,000 verdicts, an entry a member and unit.
    pub const NATION: Shape = Shape {
        name: "nation",
        units: 3_800,
        entry_a_verdict: false,
    };

    /// Items a unit.
    pub const fn items(self) -> usize {
        AREAS * ITEMS
    }
}

/// Writes the session of a made-up round.
pub fn build(path: &Path, shape: Shape) -> Result<(), Failure> {
    let mut writer = Writer {
        store: SqliteStore::create_new(path)?,
        head: Head::GENESIS,
        waiting: Vec::new(),
    };
    let secretary = "thu-ky";
    let key = |seat: &str| Event::KeyEntered {
        member: MemberId::new(seat),
        public_key: signer(seat).public().openssh(),
    };
    writer.write(secretary, &Event::RoundSetUp(Box::new(round()?)))?;
    writer.write(secretary, &key(secretary))?;
    writer.write(secretary, &Event::IndexSetLoaded(Box::new(index_set()?)))?;
    writer.write(
        secretary,
        &Event::UnitsLoaded((0..shape.units).map(unit).collect()),
    )?;
    writer.write(secretary, &Event::MembersLoaded(members()))?;
    for area in 0..AREAS {
        writer.write(secretary, &key(&member(area)))?;
    }
    writer.write(
        secretary,
        &Event::AssignmentsSet((0..AREAS).map(assignment).collect()),
    )?;
    writer.write(
        secretary,
        &Event::StageMoved {
            to: Stage::SelfAssessment,
            why: String::new(),
        },
    )?;
    for at in 0..shape.units {
        let submission = Box::new(submission(at));
        writer.write(
            secretary,
            &Event::SelfAssessmentSubmitted {
                submission,
                replaces: false,
            },
        )?;
    }
    writer.write(
        secretary,
        &Event::StageMoved {
            to: Stage::Review,
            why: String::new(),
        },
    )?;
    for at in 0..shape.units {
        for area in 0..AREAS {
            let cells: Vec<CellVerdict> = (0..ITEMS).map(|item| verdict(at, area, item)).collect();
            let size = if shape.entry_a_verdict { 1 } else { ITEMS };
            for part in cells.chunks(size) {
                writer.write(
                    &member(area),
                    &Event::ReviewConfirmed {
                        cells: part.to_vec(),
                    },
                )?;
            }
        }
    }
    writer.flush()
}

struct Writer {
    store: SqliteStore,
    head: Head,
    waiting: Vec<Entry>,
}

impl Writer {
    fn write(&mut self, author: &str, event: &Event) -> Result<(), Failure> {
        let after = self.waiting.last().map_or(self.head, Entry::head);
        let at = Moment(1_780_000_000_000 + i64::try_from(after.seq)?);
        let draft = wire::draft(event, at, &MemberId::new(author))?;
        self.waiting
            .push(Entry::sign(draft, after, &signer(author))?);
        if self.waiting.len() >= 2_000 {
            self.flush()
        } else {
            Ok(())
        }
    }

    fn flush(&mut self) -> Result<(), Failure> {
        self.store.append(self.head, &self.waiting)?;
        self.head = self.waiting.last().map_or(self.head, Entry::head);
        self.waiting.clear();
        Ok(())
    }
}

/// A key that everybody knows, for measuring only.
pub fn signer(seat: &str) -> Signer {
    let mut seed = [7_u8; 32];
    for (to, from) in seed.iter_mut().zip(seat.bytes()) {
        *to = from;
    }
    Signer::from_seed(&seed)
}

/// How a seat opens a session here, with its own folder for what it remembers.
pub fn opening(seat: &str, places: &Path) -> Opening {
    Opening {
        seat: Some(Seat {
            member: MemberId::new(seat),
            signer: signer(seat),
        }),
        clock: Clock::System,
        places: Some(Places::under(places)),
    }
}

/// Puts a seat's key where the program looks for it in a home folder.
pub fn write_key(home: &Path, seat: &str) -> Result<(), Failure> {
    let folder = home.join("config").join("thamdinh").join("keys");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(seat);
    std::fs::write(&path, signer(seat).to_openssh(seat)?.as_bytes())?;
    #[cfg(unix)]
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(())
}

/// Has one unit in the middle fall by one verdict, and says which.
pub fn change_one(state: &mut State, shape: Shape) -> Result<UnitIx, Failure> {
    let at = shape.units / 2;
    let mut cells = Vec::new();
    for item in 0..ITEMS {
        cells.push(CellVerdict {
            cell: CellId::new(unit(at).id.as_str(), code(0, item)),
            verdict: Verdict::Adjust(Points::ZERO),
            why: "Thiếu tài liệu kiểm chứng".into(),
        });
    }
    state.apply(&Recorded {
        seq: Seq(state.head().0 + 1),
        at: state.last_at(),
        author: MemberId::new(member(0)),
        event: Event::ReviewConfirmed { cells },
    });
    Ok(state.unit_ix(unit(at).id.as_str()).ok_or("a unit")?)
}

fn member(area: usize) -> String {
    if area == 0 {
        "chu-tich".to_owned()
    } else {
        format!("thanh-vien-{area}")
    }
}

fn code(area: usize, item: usize) -> String {
    format!("{}.{}", area + 1, item + 1)
}

fn round() -> Result<Round, Failure> {
    let day = |day, month| Date::new(2026, month, day).ok_or("a day");
    let part = |n, d| Fraction::new(n, d).ok_or("a part");
    Ok(Round {
        id: "do-luong".into(),
        title: "Kỳ đánh giá dùng để đo tốc độ (số liệu giả định)".into(),
        year: 2026,
        from: day(1, 1)?,
        to: day(31, 12)?,
        approved_by: String::new(),
        superior: String::new(),
        council: String::new(),
        council_symbol: "HĐTĐ".into(),
        place: "Hải Phòng".into(),
        standing_agency: String::new(),
        utc_offset_minutes: 420,
        basis: Vec::new(),
        blocks: vec![Block {
            id: BlockId::new("khoi"),
            name: "Khối đo tốc độ".into(),
            index_set: IndexSetId::new("bo"),
            bands: vec![Band {
                name: "Tốt".into(),
                from: Points::whole(80),
                area_floor: None,
            }],
            head_bands: Vec::new(),
        }],
        rules: Rules {
            quorum: part(2, 3)?,
            passing: part(1, 2)?,
            casting_vote: false,
            recused_in_base: false,
            secret_votes_allowed: true,
            dispute_threshold: Points::from_ten_thousandths(5_000),
            skip_explanation_allowed: true,
            linear_decimals: 2,
            regulation: String::new(),
        },
        prechecks: PreCheckRules::of_round(Points::from_ten_thousandths(35_000), 2),
        deadlines: Vec::new(),
    })
}

fn index_set() -> Result<IndexSet, Failure> {
    let whole = i64::try_from(ITEMS)?;
    let header = IndexSetHeader {
        id: IndexSetId::new("bo"),
        title: "Bộ chỉ số đo tốc độ".into(),
        note: String::new(),
        total: Points::whole(whole * i64::try_from(AREAS)?),
        bonus_cap: Points::ZERO,
        penalty_cap: Points::ZERO,
    };
    let mut nodes = Vec::new();
    for area in 0..AREAS {
        nodes.push(NodeDraft {
            level: 0,
            code: NodeCode::new((area + 1).to_string()),
            title: format!("Lĩnh vực {}", area + 1),
            max: Points::whole(whole),
            item: None,
        });
        for item in 0..ITEMS {
            nodes.push(NodeDraft {
                level: 1,
                code: NodeCode::new(code(area, item)),
                title: format!(
                    "Tỷ lệ hồ sơ giải quyết đúng hạn thuộc nội dung {}",
                    code(area, item)
                ),
                max: Points::whole(1),
                item: Some(Item {
                    method: Method::Appraised,
                    na: Some(NaPolicy::Exclude),
                    step: Some(Points::from_ten_thousandths(2_500)),
                    guide: "Tính theo tỷ lệ".into(),
                    evidence: "Báo cáo".into(),
                    rule: None,
                }),
            });
        }
    }
    IndexSet::new(header, nodes).map_err(|faults| format!("{faults:?}").into())
}

fn unit(at: usize) -> Unit {
    Unit {
        id: UnitId::new(format!("{at:05}")),
        name: format!("Phường Nguyễn Đức số {at}"),
        block: BlockId::new("khoi"),
        ranked: true,
    }
}

fn members() -> Vec<Member> {
    let seat = |id: &str, role| Member {
        id: MemberId::new(id),
        office: format!("Sở {id}"),
        title: String::new(),
        role,
        unit: None,
    };
    let mut seats = vec![seat("thu-ky", Role::Secretary)];
    seats.extend((0..AREAS).map(|area| {
        seat(
            &member(area),
            if area == 0 { Role::Chair } else { Role::Member },
        )
    }));
    seats
}

fn assignment(area: usize) -> Assignment {
    Assignment {
        member: MemberId::new(member(area)),
        node: Some(NodeCode::new((area + 1).to_string())),
        blocks: Vec::new(),
        units: Vec::new(),
    }
}

/// Quarter points by position: spread out, and the same each time.
fn quarters(at: usize, area: usize, item: usize) -> Points {
    let spread = (at * 7 + area * 3 + item * 5) % 5;
    Points::from_ten_thousandths(2_500 * i64::try_from(spread).unwrap_or(0))
}

fn submission(at: usize) -> SelfAssessment {
    let cells = (0..AREAS).flat_map(|area| (0..ITEMS).map(move |item| (area, item)));
    let answers = cells.map(|(area, item)| SelfAnswer {
        item: NodeCode::new(code(area, item)),
        claim: Some(Claim::Score(quarters(at, area, item))),
        reported: "95/98".into(),
        explanation: String::new(),
        evidence_note: format!("{}/BC-UBND", at + item),
    });
    let evidence = (0..ITEMS).map(|item| Evidence {
        items: vec![NodeCode::new(code(0, item))],
        number: format!("{}/BC-UBND", at * ITEMS + item),
        date: None,
        issuer: "Ủy ban nhân dân phường".into(),
        title: "Báo cáo kết quả công tác cải cách hành chính".into(),
        page: String::new(),
        location: String::new(),
        sha256: String::new(),
    });
    SelfAssessment {
        unit: unit(at).id,
        source: Source::default(),
        answers: answers.collect(),
        evidence: evidence.collect(),
    }
}

/// About every sixth score is lowered by a quarter of a point; in the first units, which are the city, one of about
/// forty by half a point, which is a dispute.
fn verdict(at: usize, area: usize, item: usize) -> CellVerdict {
    let own = quarters(at, area, item);
    let (quarter, half) = (
        Points::from_ten_thousandths(2_500),
        Points::from_ten_thousandths(5_000),
    );
    let off = if at < 128 && (at + area + item).is_multiple_of(29) && own >= half {
        half
    } else if (at + item).is_multiple_of(6) && own >= quarter {
        quarter
    } else {
        Points::ZERO
    };
    let accepts = off == Points::ZERO;
    CellVerdict {
        cell: CellId::new(unit(at).id.as_str(), code(area, item)),
        verdict: if accepts {
            Verdict::Accept
        } else {
            Verdict::Adjust(own - off)
        },
        why: if accepts {
            String::new()
        } else {
            "Thiếu tài liệu kiểm chứng".into()
        },
    }
}
