//! The council's seats: `Mã · Tên cơ quan · Chức danh · Vai trò · Đơn vị được đánh giá · Khóa công khai · Giúp việc cho`.

use std::collections::HashMap;
use std::path::Path;

use crate::domain::council::{Member, Role};
use crate::domain::id::{MemberId, UnitId};
use crate::domain::unit::Unit;

use super::cells::{Line, is_id};
use super::grid::{Sheet, Workbook};
use super::heading::{self, Column, key};
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::workbook::WorkbookReader;

const ID: usize = 0;
const OFFICE: usize = 1;
const TITLE: usize = 2;
const ROLE: usize = 3;
const UNIT: usize = 4;
const KEY: usize = 5;
const HELPS: usize = 6;

const COLUMNS: [Column; 7] = [
    Column {
        heading: "Mã",
        wordings: &["ma thanh vien"],
        required: true,
    },
    Column {
        heading: "Tên cơ quan",
        wordings: &["co quan", "co quan don vi"],
        required: true,
    },
    Column {
        heading: "Chức danh",
        wordings: &["chuc vu"],
        required: false,
    },
    Column {
        heading: "Vai trò",
        wordings: &["nhiem vu"],
        required: true,
    },
    Column {
        heading: "Đơn vị được đánh giá",
        wordings: &["ma don vi"],
        required: false,
    },
    Column {
        heading: "Khóa công khai",
        wordings: &["public key"],
        required: false,
    },
    Column {
        heading: "Giúp việc cho",
        wordings: &["giup viec"],
        required: false,
    },
];

const ROLES: &str = "chủ tịch, phó chủ tịch, thành viên, thư ký, tổ giúp việc, quan sát";

/// A seat with the key that it signs with, if it has one yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberDraft {
    /// The seat.
    pub member: Member,
    /// Its OpenSSH public key line.
    pub public_key: Option<String>,
}

/// Reads the seats; each organisation named must be one of the units.
pub fn read(path: &Path, reader: &dyn WorkbookReader, units: &[Unit]) -> Outcome<Vec<MemberDraft>> {
    let mut findings = Findings::new();
    let book = findings.absorb(super::file::open(path, reader));
    let drafts = book
        .as_ref()
        .and_then(|book| book.sheets.first().map(|sheet| (book, sheet)))
        .and_then(|(book, sheet)| from_sheet(book, sheet, units, &mut findings));
    findings.conclude(drafts)
}

fn from_sheet(
    book: &Workbook,
    sheet: &Sheet,
    units: &[Unit],
    findings: &mut Findings,
) -> Option<Vec<MemberDraft>> {
    let table = heading::find(book, sheet, &COLUMNS, findings)?;
    let mut drafts: Vec<(MemberDraft, Line<'_>)> = Vec::new();
    let mut seen: HashMap<MemberId, Place> = HashMap::new();
    let mut complete = true;
    for row in table.rows {
        let line = Line { book, sheet, row };
        let Some(draft) = seat(&line, &table, units, findings) else {
            complete = false;
            continue;
        };
        let place = line.place(table.column(ID));
        if let Some(first) = seen.insert(draft.member.id.clone(), place.clone()) {
            let (id, first) = (draft.member.id.to_string(), first.to_string());
            findings.note(place, ProblemKind::DuplicateId { id, first });
        }
        drafts.push((draft, line));
    }
    for (draft, line) in &drafts {
        let Role::Helper { of } = &draft.member.role else {
            continue;
        };
        let helps = drafts
            .iter()
            .any(|(other, _)| other.member.id == *of && other.member.role.votes());
        if !helps {
            let kind = ProblemKind::UnknownReference {
                heading: COLUMNS[HELPS].heading.to_owned(),
                id: of.to_string(),
            };
            findings.note(line.place(table.column(HELPS)), kind);
        }
    }
    let drafts: Vec<MemberDraft> = drafts.into_iter().map(|(draft, _)| draft).collect();
    if complete {
        // With a seat unread, counting roles would accuse the wrong line.
        count_role(
            &drafts,
            &Role::Chair,
            "chủ tịch",
            &book.sheet_place(sheet),
            findings,
        );
        count_role(
            &drafts,
            &Role::Secretary,
            "thư ký",
            &book.sheet_place(sheet),
            findings,
        );
    }
    Some(drafts)
}

fn count_role(
    drafts: &[MemberDraft],
    role: &Role,
    word: &str,
    place: &Place,
    findings: &mut Findings,
) {
    let count = drafts
        .iter()
        .filter(|draft| draft.member.role == *role)
        .count();
    if count != 1 {
        let kind = ProblemKind::RoleNotOnce {
            role: word.to_owned(),
            count: u64::try_from(count).unwrap_or(u64::MAX),
        };
        findings.note(place.clone(), kind);
    }
}

fn seat(
    line: &Line<'_>,
    table: &heading::Table<'_>,
    units: &[Unit],
    findings: &mut Findings,
) -> Option<MemberDraft> {
    let id = line.needed(table.column(ID), COLUMNS[ID].heading, findings);
    if let Some(id) = id.as_ref().filter(|id| !is_id(id)) {
        findings.note(
            line.place(table.column(ID)),
            ProblemKind::BadId { id: id.clone() },
        );
    }
    let office = line.needed(table.column(OFFICE), COLUMNS[OFFICE].heading, findings);
    let role = line
        .needed(table.column(ROLE), COLUMNS[ROLE].heading, findings)
        .and_then(|word| role(&word, line, table, findings));
    let unit = line.code(table.column(UNIT));
    if !unit.is_empty() && !units.iter().any(|known| known.id.as_str() == unit) {
        let kind = ProblemKind::UnknownUnit { unit: unit.clone() };
        findings.note(line.place(table.column(UNIT)), kind);
    }
    let public_key = line.line(table.column(KEY));
    if !public_key.is_empty() && !is_key_line(&public_key) {
        findings.note(line.place(table.column(KEY)), ProblemKind::KeyUnreadable);
    }
    Some(MemberDraft {
        member: Member {
            id: MemberId::new(id?),
            office: office?,
            title: line.line(table.column(TITLE)),
            role: role?,
            unit: (!unit.is_empty()).then(|| UnitId::new(unit)),
        },
        public_key: (!public_key.is_empty()).then_some(public_key),
    })
}

fn role(
    word: &str,
    line: &Line<'_>,
    table: &heading::Table<'_>,
    findings: &mut Findings,
) -> Option<Role> {
    Some(match key(word).as_str() {
        "chu tich" | "chu tich hoi dong" | "chair" => Role::Chair,
        "pho chu tich" | "pho chu tich hoi dong" | "pho chu tich thuong truc" | "vice chair" => {
            Role::ViceChair
        }
        "thanh vien" | "uy vien" | "member" => Role::Member,
        "thu ky" | "thu ky hoi dong" | "secretary" => Role::Secretary,
        "to giup viec" | "giup viec" | "helper" => {
            let of = line.needed(table.column(HELPS), COLUMNS[HELPS].heading, findings)?;
            Role::Helper {
                of: MemberId::new(of),
            }
        }
        "quan sat" | "quan sat vien" | "observer" => Role::Observer,
        _ => {
            let kind = ProblemKind::NotOneOf {
                text: word.to_owned(),
                allowed: ROLES.to_owned(),
            };
            findings.note(line.place(table.column(ROLE)), kind);
            return None;
        }
    })
}

/// Whether a line has the form of an OpenSSH Ed25519 public key; whether it is one, the journal finds out.
fn is_key_line(line: &str) -> bool {
    let mut parts = line.split(' ');
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    parts.next() == Some("ssh-ed25519")
        && parts.next().is_some_and(|key| {
            key.len() == 68 && key.starts_with("AAAAC3NzaC1lZDI1NTE5") && key.bytes().all(base64)
        })
}
