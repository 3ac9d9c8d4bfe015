//! The columns of a table of an earlier year's result: who, the figures, and a column an area.

use crate::domain::index_set::{IndexSet, Node};
use crate::domain::points::Points;
use crate::import::cells::Line;
use crate::import::context::{Context, node_of};
use crate::import::grid::{Row, Sheet, Workbook, cell_name};
use crate::import::heading::{self, Column, key};
use crate::import::outcome::Findings;
use crate::import::problem::ProblemKind;
use crate::text::one_line;

const UNIT: usize = 0;
const NAME: usize = 1;
const INDEX: usize = 2;
const TOTAL: usize = 3;
const MAX: usize = 4;
const RANK: usize = 5;
const BAND: usize = 6;

/// The heading of the units' codes.
pub const UNIT_HEADING: &str = "Mã đơn vị";
/// The heading of the index.
pub const INDEX_HEADING: &str = "Chỉ số";

const COLUMNS: [Column; 7] = [
    Column {
        heading: UNIT_HEADING,
        wordings: &["ma dv", "ma"],
        required: false,
    },
    Column {
        heading: "Tên đơn vị",
        wordings: &[
            "don vi",
            "co quan don vi",
            "ten co quan don vi",
            "don vi duoc danh gia",
            "ten",
        ],
        required: false,
    },
    Column {
        heading: INDEX_HEADING,
        wordings: &[
            "chi so cchc",
            "chi so cai cach hanh chinh",
            "par index",
            "ket qua chi so",
            "gia tri chi so",
        ],
        required: true,
    },
    Column {
        heading: "Tổng điểm",
        wordings: &[
            "tong diem dat duoc",
            "tong so diem",
            "diem dat duoc",
            "diem",
        ],
        required: false,
    },
    Column {
        heading: "Điểm tối đa",
        wordings: &["tong diem toi da", "thang diem", "diem chuan"],
        required: false,
    },
    Column {
        heading: "Xếp hạng",
        wordings: &["hang", "thu hang", "xep thu", "vi thu"],
        required: false,
    },
    Column {
        heading: "Xếp loại",
        wordings: &["loai", "phan loai", "muc xep loai"],
        required: false,
    },
];

/// A column with an area's points.
#[derive(Debug, Clone)]
pub struct AreaColumn {
    /// Where it stands.
    pub column: u32,
    /// Its heading.
    pub heading: String,
    /// The area's maximum, where a row of maxima says it.
    pub max: Option<Points>,
}

/// A table of results.
#[derive(Debug)]
pub struct Table<'a> {
    /// The rows below the headings.
    pub rows: Vec<&'a Row>,
    /// The year that the titles name.
    pub year: Option<u16>,
    /// A column an area.
    pub areas: Vec<AreaColumn>,
    /// The maximum of all areas together, where a row of maxima says it.
    pub max: Option<Points>,
    columns: [Option<u32>; COLUMNS.len()],
}

impl Table<'_> {
    /// The column that names the unit.
    pub const fn unit_column(&self) -> Option<u32> {
        match self.columns[UNIT] {
            Some(column) => Some(column),
            None => self.columns[NAME],
        }
    }

    /// Whether units are named by their codes.
    pub const fn has_codes(&self) -> bool {
        self.columns[UNIT].is_some()
    }

    /// The column of names.
    pub const fn name_column(&self) -> Option<u32> {
        self.columns[NAME]
    }

    /// The column of the index.
    pub const fn index(&self) -> Option<u32> {
        self.columns[INDEX]
    }

    /// The column of totals.
    pub const fn total(&self) -> Option<u32> {
        self.columns[TOTAL]
    }

    /// The column of maxima.
    pub const fn max_column(&self) -> Option<u32> {
        self.columns[MAX]
    }

    /// The column of ranks.
    pub const fn rank(&self) -> Option<u32> {
        self.columns[RANK]
    }

    /// The column of bands.
    pub const fn band(&self) -> Option<u32> {
        self.columns[BAND]
    }

    /// Whether a row says anything but who it is about.
    pub fn has_figures(&self, line: &Line<'_>) -> bool {
        let areas = self.areas.iter().map(|area| Some(area.column));
        let figures = [self.index(), self.total(), self.rank(), self.band()];
        let mut columns = figures.into_iter().chain(areas);
        columns.any(|column| line.content(column).is_some())
    }

    /// Takes the maxima that a row under the headings gives.
    pub fn take_maxima(&mut self, line: &Line<'_>, findings: &mut Findings) {
        let total = self.total();
        self.max = line.points(total, findings);
        for area in &mut self.areas {
            area.max = line.points(Some(area.column), findings);
        }
    }
}

/// Whether a sheet looks like a table of results.
pub fn is_table(sheet: &Sheet) -> bool {
    heading::likeness(sheet, &COLUMNS) >= 2
}

/// Finds the table of a sheet. What is missing is a problem; then there is no table.
pub fn find<'a>(
    book: &Workbook,
    sheet: &'a Sheet,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<Table<'a>> {
    let found = heading::find(book, sheet, &COLUMNS, findings)?;
    let columns = std::array::from_fn(|at| found.column(at));
    let known: Vec<u32> = columns.iter().flatten().copied().collect();
    let others: Vec<(u32, String)> = found
        .headings()
        .iter()
        .rev()
        .flat_map(Row::filled)
        .filter(|cell| !known.contains(&cell.column))
        .map(|cell| (cell.column, one_line(&cell.content.code())))
        .collect();
    let mut areas: Vec<AreaColumn> = Vec::new();
    for (column, heading) in others {
        let taken = areas.iter().any(|area| area.column == column);
        if context
            .sets()
            .any(|one| area_of(one.set, &heading).is_some())
        {
            // Of two rows of headings the lower one counts.
            if !taken {
                areas.push(AreaColumn {
                    column,
                    heading,
                    max: None,
                });
            }
        } else if key(&heading).starts_with("chi so ") {
            // Two years beside each other: nobody can tell which one is meant.
            let first = columns[INDEX].unwrap_or_default();
            findings.note(
                book.place(sheet, found.heading_row, column),
                ProblemKind::ColumnTwice {
                    heading: INDEX_HEADING.to_owned(),
                    first: cell_name(found.heading_row, first),
                },
            );
        }
    }
    areas.sort_by_key(|area| area.column);
    let table = Table {
        rows: found.lines().collect(),
        year: found.above.iter().find_map(year_named),
        areas,
        max: None,
        columns,
    };
    if table.unit_column().is_none() {
        let heading = UNIT_HEADING.to_owned();
        findings.note(
            book.place(sheet, found.heading_row, 0),
            ProblemKind::ColumnMissing { heading },
        );
        return None;
    }
    Some(table)
}

/// The area that a heading means: its code (`1`, `I`, `Lĩnh vực 1`), its title, or the one before the other.
pub fn area_of<'a>(set: &'a IndexSet, heading: &str) -> Option<&'a Node> {
    let coded = |text: &str| {
        let (ix, node) = node_of(set, text)?;
        set.areas().contains(&ix).then_some(node)
    };
    let titled = |text: &str| {
        let wanted = key(text);
        let mut areas = set.areas().iter().filter_map(|ix| set.node(*ix));
        areas.find(|area| !wanted.is_empty() && key(&area.title) == wanted)
    };
    let apart = heading.split_once(['.', ':', ')', ' ']);
    coded(heading)
        .or_else(|| titled(heading))
        .or_else(|| apart.and_then(|(code, title)| coded(code).filter(|_| titled(title).is_some())))
}

/// `KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025`: the first year of a title.
fn year_named(row: &Row) -> Option<u16> {
    let mut texts = row.filled().map(|cell| key(&cell.content.text()));
    texts.find_map(|text| {
        let words: Vec<&str> = text.split(' ').collect();
        words.windows(2).find_map(|pair| match pair {
            ["nam", year] if year.len() == 4 => year.parse().ok(),
            _ => None,
        })
    })
}
