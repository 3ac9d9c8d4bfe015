//! Self-assessments: a workbook a unit, or tables with many units, with their evidence indexes.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use crate::domain::id::UnitId;
use crate::domain::self_assessment::{SelfAssessment, Source};

use super::answers::{Answers, Given};
use super::cells::Line;
use super::citation::{self, Listed};
use super::context::Context;
use super::evidence;
use super::grid::{Sheet, Workbook};
use super::heading::{self, Column};
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::workbook::WorkbookReader;

const UNIT: usize = 0;
pub(super) const CODE: usize = 1;
pub(super) const TITLE: usize = 2;
pub(super) const MAX: usize = 3;
pub(super) const REPORTED: usize = 4;
pub(super) const SCORE: usize = 5;
pub(super) const EXPLANATION: usize = 6;
pub(super) const EVIDENCE: usize = 7;

pub(super) const COLUMNS: [Column; 8] = [
    Column {
        heading: "Mã đơn vị",
        wordings: &["ma dv"],
        required: false,
    },
    Column {
        heading: "STT",
        wordings: &["ma tieu chi", "tt", "so tt", "so thu tu", "ma so", "ma"],
        required: true,
    },
    Column {
        heading: "Tiêu chí, tiêu chí thành phần",
        wordings: &[
            "tieu chi",
            "ten tieu chi",
            "linh vuc",
            "linh vuc tieu chi",
            "noi dung",
            "noi dung tieu chi",
            "noi dung danh gia",
        ],
        required: true,
    },
    Column {
        heading: "Điểm tối đa",
        wordings: &[
            "diem chuan",
            "thang diem",
            "diem toi da theo quy dinh",
            "diem chuan toi da",
            "toi da",
        ],
        required: true,
    },
    Column {
        heading: "Số liệu kê khai",
        wordings: &[
            "so lieu",
            "ke khai",
            "so lieu bao cao",
            "so lieu tu danh gia",
        ],
        required: false,
    },
    Column {
        heading: "Điểm tự đánh giá",
        wordings: &[
            "diem tu cham",
            "tu danh gia",
            "tu cham diem",
            "tu cham",
            "diem don vi tu cham",
            "diem don vi tu danh gia",
            "don vi tu cham",
            "don vi tu danh gia",
            "diem tu danh gia cua don vi",
            "ket qua tu danh gia",
            "ket qua tu cham",
        ],
        required: true,
    },
    Column {
        heading: "Giải trình",
        wordings: &[
            "giai trinh cua don vi",
            "y kien giai trinh",
            "ghi chu cua don vi",
            "ghi chu",
        ],
        required: false,
    },
    Column {
        heading: "Tài liệu kiểm chứng",
        wordings: &["cac yeu cau va tai lieu kiem chung", "tlkc", "minh chung"],
        required: false,
    },
];

/// Reads the files of one run. A unit may stand in it once; evidence tables go to the units of the run.
pub fn read(
    files: &[PathBuf],
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<Vec<SelfAssessment>> {
    let mut findings = Findings::new();
    let mut run = Run::default();
    for path in files {
        let Some(book) = findings.absorb(super::file::open(path, reader)) else {
            continue;
        };
        run.take(&book, context, &mut findings);
    }
    let submissions = run.finish(&mut findings);
    findings.conclude(Some(submissions))
}

/// What the files of a run gave so far.
#[derive(Default)]
struct Run {
    /// Submissions in the order in which their units come.
    joined: Vec<Joined>,
    /// Position of each unit among them.
    positions: HashMap<UnitId, usize>,
    /// Evidence by unit.
    evidence: BTreeMap<UnitId, Index>,
}

/// What the tables of one unit say together.
struct Joined {
    unit: UnitId,
    /// Where its first table stands.
    place: Place,
    sources: Vec<Source>,
    answers: BTreeMap<usize, Given>,
}

/// A unit's evidence index.
struct Index {
    /// Where its first row stands.
    place: Place,
    sources: Vec<Source>,
    listed: Vec<Listed>,
}

impl Run {
    fn take(&mut self, book: &Workbook, context: &Context<'_>, findings: &mut Findings) {
        let mut evidence_sheets = Vec::new();
        let mut unit_of_file = None;
        let tables = tables(book, findings);
        if let Some(sheet) = book.sheets.first().filter(|_| tables.is_empty()) {
            // Told as for a table whose headings were spoiled.
            heading::find(book, sheet, &COLUMNS, findings);
        }
        for (sheet, is_evidence) in tables {
            if is_evidence {
                evidence_sheets.push(sheet);
            } else if let Some(unit) = self.take_sheet(book, sheet, context, findings) {
                unit_of_file.get_or_insert(unit);
            }
        }
        for sheet in evidence_sheets {
            for row in evidence::rows(book, sheet, context, unit_of_file.as_ref(), findings) {
                let index = self.evidence.entry(row.unit).or_insert_with(|| Index {
                    place: row.place,
                    sources: Vec::new(),
                    listed: Vec::new(),
                });
                add_source(&mut index.sources, book);
                index.listed.push(row.listed);
            }
        }
    }

    /// Reads one table; returns its unit if the titles name one.
    fn take_sheet(
        &mut self,
        book: &Workbook,
        sheet: &Sheet,
        context: &Context<'_>,
        findings: &mut Findings,
    ) -> Option<UnitId> {
        let table = heading::find(book, sheet, &COLUMNS, findings)?;
        let by_column = table.column(UNIT).is_some();
        let mut of_titles = None;
        if !by_column {
            let place_of = |row: &super::grid::Row| (Line { book, sheet, row }).place(None);
            let already = findings.count();
            of_titles = context.unit_of_titles(place_of, table.above, findings);
            if of_titles.is_none() && findings.count() == already {
                findings.note(book.sheet_place(sheet), ProblemKind::UnitNotNamed);
            }
            // Without the unit there is no index set to read the rows against.
            of_titles?;
        }
        let mut answers: BTreeMap<UnitId, Answers<'_>> = BTreeMap::new();
        let mut order: Vec<UnitId> = Vec::new();
        for row in table.lines() {
            let line = Line { book, sheet, row };
            if line.is_note() && of_titles.is_none() {
                continue;
            }
            let known = match of_titles {
                Some(known) => known,
                None => match context.unit_of_line(&line, table.column(UNIT), findings) {
                    Some(known) => known,
                    None => continue,
                },
            };
            let answers = answers.entry(known.unit.id.clone()).or_insert_with(|| {
                order.push(known.unit.id.clone());
                Answers::of(known)
            });
            answers.take(&line, &table, findings);
        }
        if order.is_empty() {
            findings.note(book.sheet_place(sheet), ProblemKind::NoRows);
        }
        for id in order {
            if let Some(answers) = answers.remove(&id) {
                self.submit(book, book.sheet_place(sheet), answers, findings);
            }
        }
        of_titles.map(|known| known.unit.id.clone())
    }

    /// Takes what a table says of a unit. Tables of one unit are joined where each answers other items.
    fn submit(
        &mut self,
        book: &Workbook,
        place: Place,
        answers: Answers<'_>,
        findings: &mut Findings,
    ) {
        let unit = answers.known.unit.id.clone();
        let given = answers.finish(findings);
        findings.about_unit(&unit);
        let known = self.positions.get(&unit).copied();
        let Some(joined) = known.and_then(|at| self.joined.get_mut(at)) else {
            self.positions.insert(unit.clone(), self.joined.len());
            let mut sources = Vec::new();
            add_source(&mut sources, book);
            self.joined.push(Joined {
                unit,
                place,
                sources,
                answers: given,
            });
            return;
        };
        let clashes: Vec<(&Given, &Given)> = given
            .iter()
            .filter_map(|(at, later)| Some((joined.answers.get(at)?, later)))
            .filter(|(earlier, later)| earlier.says_something() && later.says_something())
            .collect();
        let said = given
            .values()
            .filter(|given| given.says_something())
            .count();
        if clashes.len() == said {
            // A second table that answers nothing new is another version of the first.
            let (unit, first) = (unit.to_string(), joined.place.to_string());
            findings.note(place, ProblemKind::UnitTwice { unit, first });
            return;
        }
        for (earlier, later) in clashes {
            findings.about_item(&later.answer.item);
            let (code, first) = (later.answer.item.to_string(), earlier.place.to_string());
            findings.note(later.place.clone(), ProblemKind::ItemTwice { code, first });
        }
        for (at, later) in given {
            let is_answered = joined
                .answers
                .get(&at)
                .is_some_and(|earlier| earlier.says_something());
            if !is_answered {
                joined.answers.insert(at, later);
            }
        }
        add_source(&mut joined.sources, book);
    }

    /// Gives each unit its evidence: its index, and what the evidence cells of its rows name.
    fn finish(mut self, findings: &mut Findings) -> Vec<SelfAssessment> {
        let mut submissions = Vec::with_capacity(self.joined.len());
        for mut joined in self.joined {
            let index = self.evidence.remove(&joined.unit);
            let (sources, listed) = index
                .map(|index| (index.sources, index.listed))
                .unwrap_or_default();
            for source in sources {
                if !joined.sources.contains(&source) {
                    joined.sources.push(source);
                }
            }
            let answers: Vec<_> = joined
                .answers
                .into_values()
                .map(|given| given.answer)
                .collect();
            submissions.push(SelfAssessment {
                unit: joined.unit,
                source: one_source(&joined.sources),
                evidence: citation::complete(listed, &answers),
                answers,
            });
        }
        for (unit, index) in self.evidence {
            findings.about_unit(&unit);
            let unit = unit.to_string();
            findings.note(index.place, ProblemKind::EvidenceAlone { unit });
        }
        submissions
    }
}

/// The sheets that are tables, and whether each is an evidence index; the others are instructions, lists and notes.
/// Hidden sheets count only where nothing else is a table; one that looks like a self-assessment is told.
fn tables<'b>(book: &'b Workbook, findings: &mut Findings) -> Vec<(&'b Sheet, bool)> {
    let found: Vec<(&Sheet, bool)> = book
        .sheets
        .iter()
        .filter_map(|sheet| {
            let own = heading::likeness(sheet, &COLUMNS);
            let other = heading::likeness(sheet, &evidence::COLUMNS);
            (own.max(other) >= 3).then_some((sheet, other > own))
        })
        .collect();
    let in_sight = found
        .iter()
        .any(|(sheet, is_evidence)| !sheet.hidden && !is_evidence);
    if !in_sight {
        return found;
    }
    let (hidden, shown): (Vec<_>, Vec<_>) = found.into_iter().partition(|(sheet, _)| sheet.hidden);
    for (sheet, is_evidence) in hidden {
        if !is_evidence {
            findings.about_nothing();
            findings.note(book.sheet_place(sheet), ProblemKind::SheetHidden);
        }
    }
    shown
}

fn add_source(sources: &mut Vec<Source>, book: &Workbook) {
    let source = Source {
        file: book.file.clone(),
        sha256: book.sha256.clone(),
    };
    if !sources.contains(&source) {
        sources.push(source);
    }
}

/// The source of a submission. Several files are named together; their hash is that of the lines which `sha256sum`
/// prints for them in this order, so that anybody can check it: `sha256sum a.xlsx b.xlsx | sha256sum`.
fn one_source(sources: &[Source]) -> Source {
    if let [only] = sources {
        return only.clone();
    }
    let names: Vec<&str> = sources.iter().map(|source| source.file.as_str()).collect();
    let lines: String = sources
        .iter()
        .map(|source| format!("{}  {}\n", source.sha256, source.file))
        .collect();
    Source {
        file: names.join(" + "),
        sha256: super::file::sha256_hex(lines.as_bytes()),
    }
}
