//! Self-assessments: a workbook a unit, or tables with many units, with their evidence indexes.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use crate::domain::id::UnitId;
use crate::domain::index_set::{IndexSet, Item, Node};
use crate::domain::points::Points;
use crate::domain::rule::Rule;
use crate::domain::self_assessment::{Claim, SelfAnswer, SelfAssessment, Source};

use super::cells::{Line, says_not_applicable};
use super::citation::{self, Listed};
use super::context::{Context, Known, looks_like_code, node_of};
use super::evidence;
use super::grid::{Content, Sheet, Workbook};
use super::heading::{self, Column, key};
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::workbook::WorkbookReader;

const UNIT: usize = 0;
const CODE: usize = 1;
const TITLE: usize = 2;
const MAX: usize = 3;
const REPORTED: usize = 4;
const SCORE: usize = 5;
const EXPLANATION: usize = 6;
const EVIDENCE: usize = 7;

pub(super) const COLUMNS: [Column; 8] = [
    Column {
        heading: "Mã đơn vị",
        wordings: &["ma dv"],
        required: false,
    },
    Column {
        heading: "STT",
        wordings: &["ma tieu chi", "tt", "ma so", "ma"],
        required: true,
    },
    Column {
        heading: "Tiêu chí, tiêu chí thành phần",
        wordings: &["tieu chi", "ten tieu chi", "linh vuc", "noi dung"],
        required: true,
    },
    Column {
        heading: "Điểm tối đa",
        wordings: &["diem chuan", "thang diem"],
        required: true,
    },
    Column {
        heading: "Số liệu kê khai",
        wordings: &["so lieu", "ke khai"],
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
        ],
        required: true,
    },
    Column {
        heading: "Giải trình",
        wordings: &["ghi chu cua don vi", "ghi chu"],
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
    submissions: Vec<SelfAssessment>,
    /// Where each unit's table stands, and its position among the submissions.
    units: HashMap<UnitId, (Place, usize)>,
    /// Evidence by unit, with the place of its first row.
    evidence: BTreeMap<UnitId, (Place, Vec<Listed>)>,
}

impl Run {
    fn take(&mut self, book: &Workbook, context: &Context<'_>, findings: &mut Findings) {
        let mut evidence_sheets = Vec::new();
        let mut unit_of_file = None;
        let mut found = false;
        for sheet in &book.sheets {
            let own = heading::likeness(sheet, &COLUMNS);
            let other = heading::likeness(sheet, &evidence::COLUMNS);
            if own.max(other) < 3 {
                // Instructions, lists and notes are no tables.
                continue;
            }
            found = true;
            if other > own {
                evidence_sheets.push(sheet);
            } else if let Some(unit) = self.take_sheet(book, sheet, context, findings) {
                unit_of_file.get_or_insert(unit);
            }
        }
        if let Some(sheet) = book.sheets.first().filter(|_| !found) {
            // Told as for a table whose headings were spoiled.
            heading::find(book, sheet, &COLUMNS, findings);
        }
        for sheet in evidence_sheets {
            for row in evidence::rows(book, sheet, context, unit_of_file.as_ref(), findings) {
                let entry = self.evidence.entry(row.unit);
                entry
                    .or_insert_with(|| (row.place, Vec::new()))
                    .1
                    .push(row.listed);
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
            if line.is_note() {
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

    fn submit(
        &mut self,
        book: &Workbook,
        place: Place,
        answers: Answers<'_>,
        findings: &mut Findings,
    ) {
        let unit = answers.known.unit.id.clone();
        findings.about_unit(&unit);
        if let Some((first, _)) = self.units.get(&unit) {
            let kind = ProblemKind::UnitTwice {
                unit: unit.to_string(),
                first: first.to_string(),
            };
            findings.note(place, kind);
            return;
        }
        self.units
            .insert(unit.clone(), (place, self.submissions.len()));
        self.submissions.push(SelfAssessment {
            unit,
            source: Source {
                file: book.file.clone(),
                sha256: book.sha256.clone(),
            },
            answers: answers.in_order(),
            evidence: Vec::new(),
        });
    }

    /// Gives each unit its evidence: its index, and what the evidence cells of its rows name.
    fn finish(mut self, findings: &mut Findings) -> Vec<SelfAssessment> {
        for submission in &mut self.submissions {
            let index = self.evidence.remove(&submission.unit);
            let index = index.map(|(_, index)| index).unwrap_or_default();
            submission.evidence = citation::complete(index, &submission.answers);
        }
        for (unit, (place, _)) in self.evidence {
            findings.about_unit(&unit);
            let unit = unit.to_string();
            findings.note(place, ProblemKind::EvidenceAlone { unit });
        }
        self.submissions
    }
}

/// The answers of one unit in one table.
struct Answers<'a> {
    known: Known<'a>,
    /// By the node's position, so that they come out in the order of the index set.
    by_node: BTreeMap<usize, (SelfAnswer, Place)>,
}

impl<'a> Answers<'a> {
    fn of(known: Known<'a>) -> Self {
        Self {
            known,
            by_node: BTreeMap::new(),
        }
    }

    fn in_order(self) -> Vec<SelfAnswer> {
        self.by_node
            .into_values()
            .map(|(answer, _)| answer)
            .collect()
    }

    /// Takes one row: an item's answer, or a row that is told apart from items.
    fn take(&mut self, line: &Line<'_>, table: &heading::Table<'_>, findings: &mut Findings) {
        findings.about_unit(&self.known.unit.id);
        let code = line.code(table.column(CODE));
        let score = line.content(table.column(SCORE));
        if code.is_empty() {
            if score.is_some_and(|score| score.decimal().is_ok()) {
                self.row_without_code(line, table, findings);
            }
            return;
        }
        let Some((ix, node)) = node_of(self.known.set, &code) else {
            // Notes and signatures stand in the first column too; only what looks like a code or is scored is one.
            if looks_like_code(&code) || score.is_some_and(|score| score.decimal().is_ok()) {
                findings.note(
                    line.place(table.column(CODE)),
                    ProblemKind::UnknownItem { code },
                );
            }
            return;
        };
        if node.item.is_some() {
            findings.about_item(&node.code);
        }
        let same_title = check_title(line, table, node, findings);
        let Some(item) = &node.item else {
            // Areas and criteria may show their sums; an item whose code became another's may not hide as one.
            if !same_title && score.is_some() {
                findings.note(
                    line.place(table.column(CODE)),
                    ProblemKind::NotAnItem { code },
                );
            }
            return;
        };
        check_max(line, table, node, findings);
        let claim = claim(line, table, node, item, findings);
        let answer = SelfAnswer {
            item: node.code.clone(),
            claim,
            reported: line.line(table.column(REPORTED)),
            explanation: line.text(table.column(EXPLANATION)),
            evidence_note: line.text(table.column(EVIDENCE)),
        };
        let place = line.place(table.column(CODE));
        if let Some((_, first)) = self.by_node.get(&ix.index()) {
            let (code, first) = (node.code.to_string(), first.to_string());
            findings.note(place, ProblemKind::ItemTwice { code, first });
            return;
        }
        self.by_node.insert(ix.index(), (answer, place));
    }

    /// A scored row without a code is a sum, or an item that lost its code.
    fn row_without_code(
        &self,
        line: &Line<'_>,
        table: &heading::Table<'_>,
        findings: &mut Findings,
    ) {
        let title = line.line(table.column(TITLE));
        let folded = key(&title);
        let is_sum = ["tong", "cong", "tong cong", "tong diem", "cong diem"]
            .iter()
            .any(|word| folded == *word || folded.starts_with(&format!("{word} ")));
        let is_area = is_title_of_a_parent(self.known.set, &folded);
        if !is_sum && !is_area {
            findings.note(
                line.place(table.column(CODE)),
                ProblemKind::CodeMissing { title },
            );
        }
    }
}

fn is_title_of_a_parent(set: &IndexSet, folded: &str) -> bool {
    !folded.is_empty()
        && set
            .nodes()
            .iter()
            .any(|node| node.item.is_none() && key(&node.title) == folded)
}

/// Whether the row's title is the node's; a warning if it is another.
fn check_title(
    line: &Line<'_>,
    table: &heading::Table<'_>,
    node: &Node,
    findings: &mut Findings,
) -> bool {
    let found = line.line(table.column(TITLE));
    // Most titles are the very same; only the others are compared without marks and punctuation.
    let same = found.is_empty() || found == node.title || key(&found) == key(&node.title);
    if !same {
        let kind = ProblemKind::TitleDiffers {
            code: node.code.to_string(),
            expected: node.title.clone(),
            found,
        };
        findings.note(line.place(table.column(TITLE)), kind);
    }
    same
}

/// The form's maximum should be the index set's.
fn check_max(line: &Line<'_>, table: &heading::Table<'_>, node: &Node, findings: &mut Findings) {
    if let Some(found) = line.points(table.column(MAX), findings)
        && found != node.max
    {
        let kind = ProblemKind::MaxDiffers {
            code: node.code.to_string(),
            expected: node.max.ten_thousandths(),
            found: found.ten_thousandths(),
        };
        findings.note(line.place(table.column(MAX)), kind);
    }
}

/// The self score of a row: points within the item's bounds, not applicable, or nothing.
fn claim(
    line: &Line<'_>,
    table: &heading::Table<'_>,
    node: &Node,
    item: &Item,
    findings: &mut Findings,
) -> Option<Claim> {
    let content = line.content(table.column(SCORE))?;
    let place = line.place(table.column(SCORE));
    if !item.method.is_self_scored() {
        let code = node.code.to_string();
        findings.note(place, ProblemKind::NotSelfScored { code });
        return None;
    }
    if matches!(content, Content::Text(text) if says_not_applicable(text)) {
        return Some(Claim::NotApplicable);
    }
    let score = line.points(table.column(SCORE), findings)?;
    if let Some(kind) = bounds_problem(score, node.max) {
        findings.note(place, kind);
        return None;
    }
    let step = step_of(item);
    if !score.is_multiple_of(step) {
        // Taken as sent: whether it stands is for the reviewer to say.
        let (score, step) = (score.ten_thousandths(), step.ten_thousandths());
        findings.note(place, ProblemKind::ScoreOffStep { score, step });
    }
    Some(Claim::Score(score))
}

/// The step that scores of an item must keep to.
pub(super) fn step_of(item: &Item) -> Points {
    match (&item.step, &item.rule) {
        (Some(step), _) | (None, Some(Rule::Free { step })) => *step,
        (None, _) => Points::ZERO,
    }
}

/// What is wrong with a score against its item's bounds.
pub(super) fn bounds_problem(score: Points, max: Points) -> Option<ProblemKind> {
    let count = score.ten_thousandths();
    if score < Points::ZERO {
        return Some(ProblemKind::ScoreNegative { score: count });
    }
    if score > max {
        let max = max.ten_thousandths();
        return Some(ProblemKind::ScoreAboveMax { score: count, max });
    }
    None
}
