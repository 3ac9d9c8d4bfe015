//! The columns of a survey table: who, what, and in which form the results stand.

use super::counts::{self, Count};
use crate::domain::index_set::Method;
use crate::import::cells::Line;
use crate::import::context::{Context, Known, node_of};
use crate::import::grid::{Row, Sheet, Workbook};
use crate::import::heading::{self, Column, key};
use crate::import::index_set_table::value_of;
use crate::import::outcome::Findings;
use crate::import::problem::ProblemKind;
use crate::text::one_line;

const UNIT: usize = 0;
const NAME: usize = 1;
const ITEM: usize = 2;
const SCORE: usize = 3;
const PERCENT: usize = 4;
const TOTAL: usize = 5;

/// The heading of the items' codes.
pub const ITEM_HEADING: &str = "Mã tiêu chí";
/// The heading of points.
pub const SCORE_HEADING: &str = "Điểm";
/// The heading of percentages of the maximum.
pub const PERCENT_HEADING: &str = "Tỷ lệ (%)";

const COLUMNS: [Column; 6] = [
    Column {
        heading: "Mã đơn vị",
        wordings: &["ma dv"],
        required: false,
    },
    Column {
        heading: "Tên đơn vị",
        wordings: &[
            "don vi",
            "co quan don vi",
            "ten co quan don vi",
            "don vi duoc danh gia",
        ],
        required: false,
    },
    Column {
        heading: ITEM_HEADING,
        wordings: &["tieu chi", "ma tieu chi thanh phan"],
        required: false,
    },
    Column {
        heading: SCORE_HEADING,
        wordings: &[
            "diem dieu tra",
            "diem khao sat",
            "diem xhh",
            "diem dat duoc",
        ],
        required: false,
    },
    Column {
        heading: PERCENT_HEADING,
        wordings: &[
            "ty le",
            "ti le",
            "muc do hai long",
            "chi so hai long",
            "ty le hai long",
        ],
        required: false,
    },
    Column {
        heading: "Tổng số phiếu",
        wordings: &[
            "tong phieu",
            "so phieu thu ve",
            "tong so y kien",
            "so phieu hop le",
        ],
        required: false,
    },
];

/// A column of a table with a column an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WideItem {
    /// Where it stands.
    pub column: u32,
    /// The item's code.
    pub code: String,
    /// Its results are percentages of the maximum; otherwise points.
    pub percent: bool,
}

/// Which items a table is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Items {
    /// A column names the item of each row.
    Column(u32),
    /// The whole table is about one item.
    One(String),
    /// A column an item.
    Wide(Vec<WideItem>),
}

/// A table of results.
#[derive(Debug)]
pub struct Table<'a> {
    /// The rows below the headings.
    pub rows: Vec<&'a Row>,
    /// Which items.
    pub items: Items,
    /// The column of points.
    pub score: Option<u32>,
    /// The column of percentages of the maximum.
    pub percent: Option<u32>,
    /// The columns of answer counts.
    pub counts: Vec<Count>,
    /// The column with the number of all answers.
    pub total: Option<u32>,
    unit: Option<u32>,
    name: Option<u32>,
    of_titles: Option<Known<'a>>,
}

impl<'a> Table<'a> {
    /// The unit of a row: by its code, else by its name, else the one that the titles name.
    pub fn unit_of(
        &self,
        line: &Line<'_>,
        context: &Context<'a>,
        findings: &mut Findings,
    ) -> Option<Known<'a>> {
        if self.unit.is_some() {
            return context.unit_of_line(line, self.unit, findings);
        }
        match self.name {
            Some(_) => context.unit_named_in_line(line, self.name, findings),
            None => {
                findings.about_unit(&self.of_titles?.unit.id);
                self.of_titles
            }
        }
    }

    /// The first column with results.
    pub fn first_result(&self) -> Option<u32> {
        let counts = self.counts.iter().map(|count| count.column);
        [self.score, self.percent]
            .into_iter()
            .flatten()
            .chain(counts)
            .min()
    }
}

/// Whether a sheet looks like a table of results: instructions and lists do not.
pub fn is_table(sheet: &Sheet, context: &Context<'_>) -> bool {
    let likeness = heading::likeness(sheet, &COLUMNS);
    let wide = || {
        let mut rows = sheet.rows.iter().take(60);
        rows.any(|row| !wide_items(row, &[], context).is_empty())
    };
    likeness >= 3 || (likeness >= 1 && wide()) || (likeness >= 2 && sheet.rows.len() > 1)
}

/// Finds the table of a sheet. What is missing is a problem; then there is no table.
pub fn find<'a>(
    book: &Workbook,
    sheet: &'a Sheet,
    context: &Context<'a>,
    findings: &mut Findings,
) -> Option<Table<'a>> {
    let found = heading::find(book, sheet, &COLUMNS, findings)?;
    let at = |column: usize| found.column(column);
    let place =
        |column: Option<u32>| book.place(sheet, found.heading_row, column.unwrap_or_default());
    let missing = |heading: &str| ProblemKind::ColumnMissing {
        heading: heading.to_owned(),
    };
    let headings = sheet
        .rows
        .iter()
        .find(|row| row.number == found.heading_row)?;
    let mut of_titles = None;
    if at(UNIT).or(at(NAME)).is_none() {
        let already = findings.count();
        let place_of = |row: &Row| (Line { book, sheet, row }).place(None);
        of_titles = context.unit_of_titles(place_of, found.above, findings);
        if of_titles.is_none() {
            if findings.count() == already {
                findings.note(place(None), missing(COLUMNS[UNIT].heading));
            }
            return None;
        }
    }
    let known: Vec<u32> = (0..COLUMNS.len()).filter_map(at).collect();
    let wide = match at(ITEM) {
        Some(_) => Vec::new(),
        None => wide_items(headings, &known, context),
    };
    let named = found
        .above
        .iter()
        .find_map(|row| value_of(row, ITEM_HEADING).or_else(|| value_of(row, "Tiêu chí")));
    let items = match (at(ITEM), wide.is_empty()) {
        (Some(column), _) => Items::Column(column),
        (None, false) => Items::Wide(wide),
        (None, true) => match named
            .as_deref()
            .and_then(first_word)
            .or_else(|| only_item(context))
        {
            Some(code) => Items::One(code),
            None => {
                findings.note(place(None), missing(ITEM_HEADING));
                return None;
            }
        },
    };
    let already = findings.count();
    let counts = match items {
        Items::Wide(_) => Vec::new(),
        Items::Column(_) | Items::One(_) => {
            counts::columns(headings, &known, |column| place(Some(column)), findings)
        }
    };
    let no_results = at(SCORE).or(at(PERCENT)).is_none() && counts.is_empty();
    if no_results && !matches!(items, Items::Wide(_)) {
        if findings.count() > already {
            return None; // Its columns of answers were refused.
        }
        findings.note(place(None), missing("Điểm / Tỷ lệ (%) / Số phiếu"));
        return None;
    }
    Some(Table {
        rows: found.lines().collect(),
        items,
        score: at(SCORE),
        percent: at(PERCENT),
        counts,
        total: at(TOTAL),
        unit: at(UNIT),
        name: at(NAME),
        of_titles,
    })
}

/// Headings that are the code of a surveyed item: `8.1.1`, `8.1.1 (%)`, `TC 8.1.1: Mức độ hài lòng`.
fn wide_items(row: &Row, known: &[u32], context: &Context<'_>) -> Vec<WideItem> {
    let others = row.filled().filter(|cell| !known.contains(&cell.column));
    others
        .filter_map(|cell| {
            let text = one_line(&cell.content.code());
            let words = text.split([' ', ':', '(', ')', '\u{a0}', '–']);
            let whole = Some(text.trim_end_matches('.'));
            let within = words
                .map(|word| word.trim_end_matches(['.', ',']))
                .filter(|word| word.contains('.'));
            let code = whole
                .into_iter()
                .chain(within)
                .find(|code| is_surveyed(code, context))?;
            Some(WideItem {
                column: cell.column,
                code: code.to_owned(),
                percent: text.contains('%') || key(&text).contains("ty le"),
            })
        })
        .collect()
}

fn is_surveyed(code: &str, context: &Context<'_>) -> bool {
    let surveyed = |known: Known<'_>| {
        let item = node_of(known.set, code).and_then(|(_, node)| node.item.as_ref());
        item.is_some_and(|item| item.method == Method::Survey)
    };
    context.sets().any(surveyed)
}

/// The surveyed item, if all units have the same single one.
fn only_item(context: &Context<'_>) -> Option<String> {
    let mut only: Option<String> = None;
    for known in context.sets() {
        let nodes = known.set.nodes().iter();
        for node in nodes.filter(|node| {
            node.item
                .as_ref()
                .is_some_and(|item| item.method == Method::Survey)
        }) {
            match &only {
                Some(code) if code != node.code.as_str() => return None,
                _ => only = Some(node.code.to_string()),
            }
        }
    }
    only
}

fn first_word(text: &str) -> Option<String> {
    let word = text.split_whitespace().next()?;
    Some(word.trim_end_matches(['.', ':', ',']).to_owned())
}
