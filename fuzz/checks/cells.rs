//! Cells of a workbook: any table is a submission that keeps to its index set, or refused with a place; and it is the
//! same table when it is handed over by the child that reads workbooks.
//!
//! An input is text: a line a row, tabs between cells, a form feed between sheets. A row that begins with `~` is hidden.
//! A cell that begins with `#` is a number, with `!` an error value, with `=` a formula without a value, with `?` a flag,
//! with `@` a day; anything else is text.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use thamdinh::domain::index_set::IndexSet;
use thamdinh::domain::points::Points;
use thamdinh::domain::self_assessment::Claim;
use thamdinh::domain::unit::Unit;
use thamdinh::import::grid::{Content, Sheet};
use thamdinh::import::sink::{Sheets, Sink};
use thamdinh::import::wire::{self, Sender};
use thamdinh::import::{
    Context, InProcess, ProblemKind, Severity, WorkbookReader, index_set, layout::Layout,
    self_assessment,
};
use thamdinh::text::{Date, scrub};

/// A file that looks like a workbook; what stands in it is the input's.
struct Given(Vec<Sheet>);

impl WorkbookReader for Given {
    fn read(&self, _path: &Path, _bytes: &[u8]) -> Result<Vec<Sheet>, ProblemKind> {
        Ok(self.0.clone())
    }
}

/// Checks one input; panics where something that must hold does not.
pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let mut sheets = Sheets::default();
    fill(text, &mut sheets).unwrap();
    let sheets = sheets.into_tables();
    let mut sent = Vec::new();
    let mut sender = Sender::new(&mut sent).unwrap();
    fill(text, &mut sender).unwrap();
    sender.finish(Ok(())).unwrap();
    assert_eq!(
        wire::receive(sent.as_slice()),
        Some(Ok(sheets.clone())),
        "the child hands over another table"
    );
    let (set, unit, path) = round();
    let context = Context::new([(unit, set)]);
    let outcome = self_assessment::read(std::slice::from_ref(path), &Given(sheets), &context);
    let refused = outcome
        .problems
        .iter()
        .any(|problem| problem.severity() == Severity::Error);
    assert_eq!(outcome.value.is_none(), refused, "refused without a reason");
    for problem in &outcome.problems {
        assert!(!problem.place.file.is_empty(), "{problem:?} has no place");
    }
    for submission in outcome.value.into_iter().flatten() {
        let mut seen = HashSet::new();
        for answer in &submission.answers {
            let ix = set.item_by_code(answer.item.as_str()).unwrap();
            let (node, item) = set.item(ix).unwrap();
            assert!(seen.insert(ix), "{} twice", answer.item);
            if let Some(Claim::Score(score)) = answer.claim {
                assert!(score >= Points::ZERO && score <= node.max, "{answer:?}");
                assert!(item.method.is_self_scored(), "{answer:?}");
            }
        }
        for code in submission.evidence.iter().flat_map(|e| &e.items) {
            assert!(set.item_by_code(code.as_str()).is_some(), "{code}");
        }
    }
}

fn fill(text: &str, sink: &mut impl Sink) -> Result<(), ProblemKind> {
    for (number, sheet) in text.split('\u{c}').enumerate() {
        sink.begin(&format!("Trang {number}"))?;
        let mut layout = Layout::default();
        for (row, line) in (0_u32..).zip(sheet.split('\n')) {
            let line = match line.strip_prefix('~') {
                Some(rest) => {
                    layout.hidden_rows.push(row + 1);
                    rest
                }
                None => line,
            };
            for (column, cell) in (0_u32..).zip(line.split('\t')) {
                if let Some(content) = content(cell) {
                    sink.cell(row, column, content)?;
                }
            }
        }
        sink.end(false, layout)?;
    }
    Ok(())
}

fn content(cell: &str) -> Option<Content> {
    let rest = || cell.get(1..).unwrap_or_default();
    Some(match cell.chars().next()? {
        '#' => match rest().parse::<f64>() {
            Ok(number) => match thamdinh::text::spreadsheet_text(number) {
                Some(text) => Content::Number(text),
                None => Content::Text(number.to_string()),
            },
            Err(_) => Content::Text(scrub(cell)),
        },
        '!' => Content::Fault(scrub(rest())),
        '=' => Content::Uncomputed,
        '?' => Content::Flag(rest() == "1"),
        '@' => Content::Day(Date::parse(rest()).ok()?),
        _ if cell.trim().is_empty() => return None,
        _ => Content::Text(scrub(cell)),
    })
}

/// The small round's index set and one unit, and a file that looks like a workbook.
fn round() -> &'static (IndexSet, Unit, PathBuf) {
    static ROUND: OnceLock<(IndexSet, Unit, PathBuf)> = OnceLock::new();
    ROUND.get_or_init(|| {
        // The fuzzers' manifest stands in a folder of the project's.
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let fixtures = ["fixtures/nho", "../fixtures/nho"].map(|folder| root.join(folder));
        let folder = fixtures.iter().find(|folder| folder.is_dir()).unwrap();
        let set = index_set::read(&folder.join("bo-chi-so.toml"), &InProcess);
        let unit = Unit {
            id: "x1".into(),
            name: "Cơ quan mẫu số 1".into(),
            block: "mau".into(),
            ranked: true,
        };
        let path = std::env::temp_dir().join("thamdinh-fuzz-cells.xlsx");
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet();
        std::fs::write(&path, book.save_to_buffer().unwrap()).unwrap();
        (set.value.unwrap(), unit, path)
    })
}
