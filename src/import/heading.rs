//! Finding a table in a sheet by its headings, wherever it begins.

use crate::text::fold;

use super::grid::{Row, Sheet, Workbook};
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
    /// The rows below the headings.
    pub rows: &'a [Row],
    /// The row of the headings.
    pub heading_row: u32,
    columns: Vec<Option<u32>>,
}

impl Table<'_> {
    /// The sheet's column of the n-th heading.
    pub fn column(&self, heading: usize) -> Option<u32> {
        self.columns.get(heading).copied().flatten()
    }
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
    best_row(sheet, known).map_or(0, |(_, columns)| columns.iter().flatten().count())
}

/// Finds the table under its headings. A missing required column is a problem; then there is no table.
pub fn find<'a>(
    book: &Workbook,
    sheet: &'a Sheet,
    known: &[Column],
    findings: &mut Findings,
) -> Option<Table<'a>> {
    let enough = known.iter().filter(|column| column.required).count().min(2);
    let found = best_row(sheet, known)
        .filter(|(_, columns)| columns.iter().flatten().count() >= enough.max(1));
    let Some((at, columns)) = found else {
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
    let (above, rest) = sheet.rows.split_at_checked(at)?;
    let (headings, rows) = rest.split_first()?;
    let mut complete = true;
    for (column, place) in known.iter().zip(&columns) {
        if column.required && place.is_none() {
            complete = false;
            let first = headings.cells.first().map_or(0, |cell| cell.column);
            findings.note(
                book.place(sheet, headings.number, first),
                ProblemKind::ColumnMissing {
                    heading: column.heading.to_owned(),
                },
            );
        }
        note_twice(book, sheet, headings, *column, *place, findings);
    }
    let rows = match rows.split_first() {
        Some((numbers, rest)) if is_numbering(numbers) => rest,
        _ => rows,
    };
    complete.then_some(Table {
        above,
        rows,
        heading_row: headings.number,
        columns,
    })
}

/// The same heading over two columns: nobody can tell which one counts.
fn note_twice(
    book: &Workbook,
    sheet: &Sheet,
    row: &Row,
    column: Column,
    place: Option<u32>,
    findings: &mut Findings,
) {
    let Some(first) = place else { return };
    let Some(text) = row.content(first).map(|content| key(&content.text())) else {
        return;
    };
    let twins = row
        .filled()
        .filter(|cell| cell.column != first && key(&cell.content.text()) == text);
    for twin in twins {
        findings.note(
            book.place(sheet, row.number, twin.column),
            ProblemKind::ColumnTwice {
                heading: column.heading.to_owned(),
                first: super::grid::cell_name(row.number, first),
            },
        );
    }
}

/// The row with the most headings (the first of equals), and the column of each.
fn best_row(sheet: &Sheet, known: &[Column]) -> Option<(usize, Vec<Option<u32>>)> {
    let headings: Vec<String> = known.iter().map(|column| key(column.heading)).collect();
    let mut best: Option<(usize, usize, Vec<Option<u32>>)> = None;
    for (at, row) in sheet.rows.iter().enumerate().take(ROWS_LOOKED_AT) {
        let columns = columns_of(row, known, &headings);
        let count = columns.iter().flatten().count();
        if count > best.as_ref().map_or(0, |(_, best, _)| *best) {
            best = Some((at, count, columns));
        }
    }
    best.map(|(at, _, columns)| (at, columns))
}

/// The column of each heading in a row: whole wordings first, then cells that begin with one.
fn columns_of(row: &Row, known: &[Column], headings: &[String]) -> Vec<Option<u32>> {
    let cells: Vec<(u32, String)> = row
        .filled()
        .map(|cell| (cell.column, key(&cell.content.text())))
        .collect();
    let mut taken = Vec::new();
    let mut columns = vec![None; known.len()];
    for whole in [true, false] {
        for ((column, own), place) in known.iter().zip(headings).zip(&mut columns) {
            if place.is_some() {
                continue;
            }
            let wordings = || std::iter::once(own.as_str()).chain(column.wordings.iter().copied());
            // One word alone begins too many headings: "Điểm" is not "Điểm tối đa".
            let begins = |text: &str, wording: &str| {
                wording.contains(' ')
                    && text
                        .strip_prefix(wording)
                        .is_some_and(|rest| rest.starts_with(' '))
            };
            let matches =
                |text: &str, wording: &str| text == wording || (!whole && begins(text, wording));
            // Wordings come in the order of preference, so they are the outer loop.
            let hit = wordings().find_map(|wording| {
                cells
                    .iter()
                    .find(|(at, text)| !taken.contains(at) && matches(text, wording))
            });
            if let Some((at, _)) = hit {
                *place = Some(*at);
                taken.push(*at);
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
        let found = find(&book, &book.sheets[0], &COLUMNS, &mut findings)
            .map(|table| (table.heading_row, table.columns.clone(), table.rows.len()));
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
