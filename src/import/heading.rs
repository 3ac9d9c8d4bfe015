//! Finding a table in a sheet by its headings, wherever it begins.

use crate::text::fold;

use super::grid::{Cell, Row, Sheet, Workbook};
use super::outcome::Findings;
use super::problem::ProblemKind;

/// Rows with something in them among which headings are looked for.
const ROWS_LOOKED_AT: usize = 60;

/// A column that a table may have.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The heading as it is written in messages.
    pub heading: &'static str,
    /// Further wordings, folded (see [`key`]); a cell that begins with one of several words matches
    /// too.
    pub wordings: &'static [&'static str],
    /// Whether the table cannot be read without it.
    pub required: bool,
}

/// A table that was found: where its rows begin, and the column of each heading in the order they were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<'a> {
    /// The rows before the headings: titles, the unit's name.
    pub above: &'a [Row],
    /// The rows below the headings; further pages may repeat the headings among them.
    pub rows: &'a [Row],
    /// The row of the headings.
    pub heading_row: u32,
    columns: Vec<Option<u32>>,
    /// What stands in each row of the headings: one row, or two.
    headings: &'a [Row],
}

impl<'a> Table<'a> {
    /// The sheet's column of the n-th heading.
    pub fn column(&self, heading: usize) -> Option<u32> {
        self.columns.get(heading).copied().flatten()
    }

    /// The row of the headings, or the two rows.
    pub const fn headings(&self) -> &'a [Row] {
        self.headings
    }

    /// The rows below the headings, without the headings that later pages of the sheet repeat.
    pub fn lines(&self) -> impl Iterator<Item = &'a Row> + use<'a> {
        let headings = self.headings;
        let mut after_headings = false;
        self.rows.iter().filter(move |row| {
            let repeats = headings.iter().any(|heading| repeats(row, heading));
            let skipped = repeats || (after_headings && is_numbering(row));
            after_headings = repeats;
            !skipped
        })
    }
}

/// Whether a row says in two or more cells, and nowhere else, what a row of the headings says there.
fn repeats(row: &Row, heading: &Row) -> bool {
    // Nearly every row differs in its first cell.
    let same = |cell: &Cell| heading.content(cell.column) == Some(&cell.content);
    row.cells.first().is_some_and(same) && row.cells.len() > 1 && row.filled().all(same)
}

/// A heading without marks, case, punctuation and double spaces: `Số, ký hiệu` is `so ky hieu`.
pub fn key(text: &str) -> String {
    let folded: String = fold(text)
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                ' '
            }
        })
        .collect();
    crate::text::one_line(&folded)
}

/// Whether a sheet has a row that looks like these headings, and how well (number of columns found).
pub fn likeness(sheet: &Sheet, known: &[Column]) -> usize {
    best(sheet, known).map_or(0, |block| block.count())
}

/// Finds the table under its headings. A missing required column is a problem; then there is no table.
pub fn find<'a>(
    book: &Workbook,
    sheet: &'a Sheet,
    known: &[Column],
    findings: &mut Findings,
) -> Option<Table<'a>> {
    let enough = known.iter().filter(|column| column.required).count().min(2);
    let found = best(sheet, known).filter(|block| block.count() >= enough.max(1));
    let Some(block) = found else {
        let expected: Vec<&str> = known
            .iter()
            .filter(|c| c.required)
            .map(|c| c.heading)
            .collect();
        findings.note(
            book.sheet_place(sheet),
            ProblemKind::HeadingsNotFound {
                expected: expected.join(" · "),
            },
        );
        return None;
    };
    let (above, rest) = sheet.rows.split_at_checked(block.at)?;
    let (headings, rows) = rest.split_at_checked(block.rows)?;
    let first_row = headings.first()?;
    let mut complete = true;
    for (column, place) in known.iter().zip(&block.columns) {
        match place {
            None if column.required => {
                complete = false;
                let first = first_row.cells.first().map_or(0, |cell| cell.column);
                findings.note(
                    book.place(sheet, first_row.number, first),
                    ProblemKind::ColumnMissing {
                        heading: column.heading.to_owned(),
                    },
                );
            }
            None => {}
            Some(place) => note_twice(book, sheet, &block.headings, (*column, *place), findings),
        }
    }
    let rows = match rows.split_first() {
        Some((numbers, rest)) if is_numbering(numbers) => rest,
        _ => rows,
    };
    complete.then_some(Table {
        above,
        rows,
        heading_row: headings.last()?.number,
        columns: block.columns,
        headings,
    })
}

/// The same heading over two columns: nobody can tell which one counts.
fn note_twice(
    book: &Workbook,
    sheet: &Sheet,
    headings: &[Heading],
    (column, place): (Column, u32),
    findings: &mut Findings,
) {
    let Some(own) = headings.iter().find(|heading| heading.column == place) else {
        return;
    };
    let twins = headings.iter().filter(|other| {
        other.column != own.column && other.wordings.first() == own.wordings.first()
    });
    for twin in twins {
        findings.note(
            book.place(sheet, twin.row, twin.column),
            ProblemKind::ColumnTwice {
                heading: column.heading.to_owned(),
                first: super::grid::cell_name(own.row, own.column),
            },
        );
    }
}

/// What stands over a column.
struct Heading {
    /// The row of the cell that names the column.
    row: u32,
    column: u32,
    /// The keys that it may be known by, the most telling first.
    wordings: Vec<String>,
}

/// One or two rows that may be the headings of a table.
struct Block {
    /// Position of the first row in the sheet.
    at: usize,
    /// How many rows.
    rows: usize,
    headings: Vec<Heading>,
    columns: Vec<Option<u32>>,
}

impl Block {
    fn count(&self) -> usize {
        self.columns.iter().flatten().count()
    }
}

/// The row, or the two rows, with the most headings; the first of equals, and one row before two.
fn best(sheet: &Sheet, known: &[Column]) -> Option<Block> {
    let keys: Vec<String> = known.iter().map(|column| key(column.heading)).collect();
    let block = |at: usize, rows: usize, headings: Vec<Heading>| Block {
        at,
        rows,
        columns: columns_of(&headings, known, &keys),
        headings,
    };
    let mut best: Option<Block> = None;
    let mut take = |candidate: Block| {
        if candidate.count() > best.as_ref().map_or(0, Block::count) {
            best = Some(candidate);
        }
    };
    for (at, row) in sheet.rows.iter().enumerate().take(ROWS_LOOKED_AT) {
        take(block(at, 1, in_one_row(row)));
    }
    for (at, pair) in sheet.rows.windows(2).enumerate().take(ROWS_LOOKED_AT) {
        if let [upper, lower] = pair
            && upper.number + 1 == lower.number
        {
            take(block(at, 2, in_two_rows(sheet, upper, lower)));
        }
    }
    best
}

fn in_one_row(row: &Row) -> Vec<Heading> {
    let named = row.filled().filter_map(|cell| {
        Some(Heading {
            row: row.number,
            column: cell.column,
            wordings: vec![named(row, cell.column)?],
        })
    });
    named.collect()
}

/// What a cell may be called as a heading. `Tiêu chí:` is a label before a value, and none.
fn named(row: &Row, column: u32) -> Option<String> {
    let text = row.content(column)?.text();
    (!text.trim_end().ends_with(':')).then(|| key(&text))
}

/// Headings in two rows: a group (`Điểm`) over its columns (`Tối đa`, `Tự đánh giá`), or one cell merged over both.
fn in_two_rows(sheet: &Sheet, upper: &Row, lower: &Row) -> Vec<Heading> {
    let mut columns: Vec<u32> = upper
        .filled()
        .chain(lower.filled())
        .map(|cell| cell.column)
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns
        .into_iter()
        .filter_map(|column| {
            let below = named(lower, column);
            let own = named(upper, column);
            let (row, wordings) = match (
                own.or_else(|| group_over(sheet, upper, lower, column)),
                below,
            ) {
                (Some(above), None) => (upper.number, vec![above]),
                (None, Some(below)) => (lower.number, vec![below]),
                (Some(above), Some(below)) => {
                    let mut wordings = vec![format!("{above} {below}"), format!("{below} {above}")];
                    // Under a group of somebody else's columns, "Ghi chú" is not the unit's.
                    if !is_foreign(&above) {
                        wordings.push(below);
                    }
                    (lower.number, wordings)
                }
                (None, None) => return None,
            };
            Some(Heading {
                row,
                column,
                wordings,
            })
        })
        .collect()
}

/// The heading of the group that a column belongs to: merged over it, or, where nothing is merged (CSV), the nearest
/// one to the left whose own column has a heading below it too.
fn group_over(sheet: &Sheet, upper: &Row, lower: &Row, column: u32) -> Option<String> {
    lower.content(column)?;
    let merged = sheet
        .merged
        .iter()
        .find(|region| region.contains(upper.number, column));
    if let Some(region) = merged {
        let at = sheet
            .rows
            .binary_search_by_key(&region.top, |row| row.number)
            .ok()?;
        let group = sheet.rows.get(at)?.content(region.left)?;
        return Some(key(&group.text()));
    }
    if !sheet.merged.is_empty() {
        return None;
    }
    let group = upper
        .filled()
        .take_while(|cell| cell.column < column)
        .last()?;
    lower.content(group.column)?;
    Some(key(&group.content.text()))
}

/// Words of columns that a council adds for itself: they are not the unit's, whatever else they say.
fn is_foreign(text: &str) -> bool {
    ["tham dinh", "hoi dong", "phuc tra", "to giup viec"]
        .iter()
        .any(|words| text.contains(words))
}

/// The column of each heading: whole wordings first, then cells that begin with one.
fn columns_of(headings: &[Heading], known: &[Column], keys: &[String]) -> Vec<Option<u32>> {
    let mut taken = Vec::new();
    let mut columns = vec![None; known.len()];
    for whole in [true, false] {
        for ((column, own), place) in known.iter().zip(keys).zip(&mut columns) {
            if place.is_some() {
                continue;
            }
            let wordings = || std::iter::once(own.as_str()).chain(column.wordings.iter().copied());
            // One word alone begins too many headings: "Điểm" is not "Điểm tối đa".
            let begins = |text: &str, wording: &str| {
                wording.contains(' ')
                    && text
                        .strip_prefix(wording)
                        .is_some_and(|rest| rest.starts_with(' ') && !is_foreign(rest))
            };
            let matches =
                |text: &str, wording: &str| text == wording || (!whole && begins(text, wording));
            // Wordings come in the order of preference, so they are the outer loop.
            let hit = wordings().find_map(|wording| {
                headings.iter().find(|heading| {
                    !taken.contains(&heading.column)
                        && heading.wordings.iter().any(|text| matches(text, wording))
                })
            });
            if let Some(heading) = hit {
                *place = Some(heading.column);
                taken.push(heading.column);
            }
        }
    }
    columns
}

/// Forms number their columns under the headings: `(1) (2) (3)`, `A B 1 2`.
fn is_numbering(row: &Row) -> bool {
    let texts: Vec<String> = row.filled().map(|cell| key(&cell.content.code())).collect();
    let short = texts.iter().all(|text| text.len() <= 2);
    let numbers: Vec<u32> = texts.iter().filter_map(|text| text.parse().ok()).collect();
    let letters = texts.len() - numbers.len();
    let rising = numbers
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if *b == *a + 1));
    short
        && letters <= 2
        && numbers.len() >= 3
        && rising
        && numbers.first().is_some_and(|first| *first <= 3)
}

#[cfg(test)]
mod tests {
    use super::super::csv_file;
    use super::*;

    const COLUMNS: [Column; 4] = [
        Column {
            heading: "STT",
            wordings: &["ma", "tt"],
            required: true,
        },
        Column {
            heading: "Tiêu chí",
            wordings: &["noi dung"],
            required: true,
        },
        Column {
            heading: "Điểm tối đa",
            wordings: &["thang diem"],
            required: true,
        },
        Column {
            heading: "Giải trình",
            wordings: &[],
            required: false,
        },
    ];

    type Found = Option<(u32, Vec<Option<u32>>, usize)>;

    fn table(csv: &str) -> (Found, Vec<ProblemKind>) {
        let book = Workbook {
            file: "a.csv".into(),
            sheets: vec![csv_file::read(csv.as_bytes()).unwrap()],
            ..Workbook::default()
        };
        let mut findings = Findings::new();
        let found = find(&book, &book.sheets[0], &COLUMNS, &mut findings).map(|table| {
            (
                table.heading_row,
                table.columns.clone(),
                table.lines().count(),
            )
        });
        let problems = findings.conclude(Some(())).problems;
        (
            found,
            problems.into_iter().map(|problem| problem.kind).collect(),
        )
    }

    #[test]
    fn headings_are_found_anywhere_and_in_any_wording() {
        for csv in [
            "STT,Tiêu chí,Điểm tối đa,Giải trình\n1,a,2,b\n",
            "BẢNG TỰ ĐÁNH GIÁ,,,\nĐơn vị: Sở Y tế,,,\n\nstt,TIEU CHI,diem toi da,Giải  trình của đơn vị\n1,a,2,b\n",
            ",,,\nMã,\"Tiêu chí, tiêu chí thành phần\",Thang điểm,GIẢI TRÌNH\n(1),(2),(3),(4)\n1,a,2,b\n",
        ] {
            let (found, problems) = table(csv);
            let (_, columns, rows) = found.unwrap();
            assert_eq!(columns, [Some(0), Some(1), Some(2), Some(3)], "{csv}");
            assert_eq!(rows, 1, "{csv}");
            assert_eq!(problems, []);
        }
    }

    #[test]
    fn headings_stand_in_two_rows_and_other_columns_are_left_alone() {
        for csv in [
            "STT,Tiêu chí,Điểm,,,Giải trình\n,,Tối đa,Tự đánh giá,Thẩm định,\n(1),(2),(3),(4),(5),(6)\n1,a,2,1,,b\n",
            "STT,Tiêu chí,Điểm,Thẩm định,,Giải trình của đơn vị\n,,Tối đa,Điểm,Ghi chú,\n1,a,2,1,,b\n",
            "STT,Nội dung,Điểm tối đa,Điểm thẩm định,Giải trình của thẩm định,Giải trình\n1,a,2,1,,b\n",
        ] {
            let (found, problems) = table(csv);
            let (_, columns, rows) = found.unwrap();
            assert_eq!(columns, [Some(0), Some(1), Some(2), Some(5)], "{csv}");
            assert_eq!((rows, problems), (1, vec![]), "{csv}");
        }
    }

    #[test]
    fn what_is_missing_or_doubled_is_named() {
        let (found, problems) = table("STT,Tiêu chí,Giải trình\n1,a,b\n");
        assert_eq!(found, None);
        assert_eq!(
            problems,
            [ProblemKind::ColumnMissing {
                heading: "Điểm tối đa".into()
            }]
        );
        let (found, problems) = table("x,y\n1,2\n");
        assert_eq!(found, None);
        assert_eq!(
            problems,
            [ProblemKind::HeadingsNotFound {
                expected: "STT · Tiêu chí · Điểm tối đa".into()
            }]
        );
        let (found, problems) = table(
            "STT,Tiêu chí,Điểm tối đa,Giải trình\n1,a,2,b\n\nSTT,Tiêu chí,Điểm tối đa,Giải trình\n(1),(2),(3),(4)\n2,a,2,b\n",
        );
        assert_eq!(found.map(|(_, _, rows)| rows), Some(2));
        assert_eq!(problems, []);
        let (_, problems) = table("STT,Tiêu chí,Điểm tối đa,Điểm tối đa\n1,a,2,3\n");
        assert_eq!(
            problems,
            [ProblemKind::ColumnTwice {
                heading: "Điểm tối đa".into(),
                first: "C1".into()
            }]
        );
    }
}
