//! The list of units: `Mã · Tên đơn vị · Khối · Xếp hạng`.

use std::collections::HashMap;
use std::path::Path;

use crate::domain::id::{BlockId, UnitId};
use crate::domain::round::Block;
use crate::domain::unit::Unit;

use super::cells::{Line, is_id};
use super::heading::{self, Column, key};
use super::outcome::{Findings, Outcome};
use super::problem::ProblemKind;
use super::workbook::WorkbookReader;

const ID: usize = 0;
const NAME: usize = 1;
const BLOCK: usize = 2;
const RANKED: usize = 3;

const COLUMNS: [Column; 4] = [
    Column {
        heading: "Mã",
        wordings: &["ma don vi"],
        required: true,
    },
    Column {
        heading: "Tên đơn vị",
        wordings: &["don vi", "ten"],
        required: true,
    },
    Column {
        heading: "Khối",
        wordings: &["khoi don vi", "ma khoi"],
        required: true,
    },
    Column {
        heading: "Xếp hạng",
        wordings: &["co xep hang"],
        required: false,
    },
];

/// Reads the units; each must stand in one of the blocks (named by id or by name).
pub fn read(path: &Path, reader: &dyn WorkbookReader, blocks: &[Block]) -> Outcome<Vec<Unit>> {
    let mut findings = Findings::new();
    let book = findings.absorb(super::file::open(path, reader));
    let mut units = Vec::new();
    for (book, sheet) in book
        .iter()
        .flat_map(|book| book.sheets.first().map(|sheet| (book, sheet)))
    {
        let Some(table) = heading::find(book, sheet, &COLUMNS, &mut findings) else {
            continue;
        };
        let mut seen: HashMap<UnitId, String> = HashMap::new();
        for row in table.rows {
            let line = Line { book, sheet, row };
            let Some(unit) = unit(&line, &table, blocks, &mut findings) else {
                continue;
            };
            let place = line.place(table.column(ID));
            if let Some(first) = seen.insert(unit.id.clone(), place.to_string()) {
                let id = unit.id.to_string();
                findings.note(place, ProblemKind::DuplicateId { id, first });
            }
            units.push(unit);
        }
        if table.rows.is_empty() {
            findings.note(book.sheet_place(sheet), ProblemKind::NoRows);
        }
    }
    findings.conclude(Some(units))
}

fn unit(
    line: &Line<'_>,
    table: &heading::Table<'_>,
    blocks: &[Block],
    findings: &mut Findings,
) -> Option<Unit> {
    let id = line.needed(table.column(ID), COLUMNS[ID].heading, findings);
    if let Some(id) = id.as_ref().filter(|id| !is_id(id)) {
        findings.note(
            line.place(table.column(ID)),
            ProblemKind::BadId { id: id.clone() },
        );
    }
    let name = line.needed(table.column(NAME), COLUMNS[NAME].heading, findings);
    let block = line
        .needed(table.column(BLOCK), COLUMNS[BLOCK].heading, findings)
        .and_then(|word| block(&word, line, table, blocks, findings));
    let word = line.line(table.column(RANKED));
    let ranked = match key(&word).as_str() {
        "" | "co" | "x" | "true" | "1" => true,
        "khong" | "false" | "0" => false,
        _ => {
            let allowed = "Có, Không".to_owned();
            findings.note(
                line.place(table.column(RANKED)),
                ProblemKind::NotOneOf {
                    text: word,
                    allowed,
                },
            );
            true
        }
    };
    Some(Unit {
        id: UnitId::new(id?),
        name: name?,
        block: block?,
        ranked,
    })
}

fn block(
    word: &str,
    line: &Line<'_>,
    table: &heading::Table<'_>,
    blocks: &[Block],
    findings: &mut Findings,
) -> Option<BlockId> {
    let found = blocks
        .iter()
        .find(|block| block.id.as_str() == word)
        .or_else(|| blocks.iter().find(|block| key(&block.name) == key(word)));
    if found.is_none() {
        let kind = ProblemKind::UnknownReference {
            heading: COLUMNS[BLOCK].heading.to_owned(),
            id: word.to_owned(),
        };
        findings.note(line.place(table.column(BLOCK)), kind);
    }
    found.map(|block| block.id.clone())
}
