//! How a sheet is set up: A4 across, its width on one page, headings on every page, where the journal stood below.

use rust_xlsxwriter::{ColNum, Format, IgnoreError, RowNum, XlsxError};

use crate::report::letterhead::hash_groups;
use crate::report::template::heights::row_height;

use super::put::Sheet;

/// A column: its heading's message, its width in letters, its look.
pub(super) type Column<'a> = (&'a str, u8, &'a Format);

/// Letters that a header or a footer holds.
const LONGEST_FOOTER: usize = 255;
const A4: u8 = 9;
const A3: u8 = 8;
/// The height of a row with one line, in points.
const ONE_LINE: u32 = 18;
/// The height of a row of headings, in points.
const HEADINGS_HEIGHT: u8 = 48;

impl Sheet<'_> {
    /// The look and width of each column.
    pub(super) fn columns<'c>(
        &mut self,
        columns: impl IntoIterator<Item = &'c Column<'c>>,
    ) -> Result<(), XlsxError> {
        for (column, (_, width, look)) in (0..).zip(columns) {
            self.out
                .set_column_width(column, *width)?
                .set_column_format(column, look)?;
        }
        Ok(())
    }

    /// A row of headings, each from its message.
    pub(super) fn headings(
        &mut self,
        row: RowNum,
        columns: &[Column<'_>],
    ) -> Result<(), XlsxError> {
        let heading = &self.looks().heading;
        self.out.set_row_height(row, HEADINGS_HEIGHT)?;
        for (column, (id, _, _)) in (0..).zip(columns) {
            self.words(row, column, id, heading)?;
        }
        Ok(())
    }

    /// The lines above the headings: a title, and what it is of. The rows have no lines between their cells.
    pub(super) fn titles(&mut self, title: &str, rows: RowNum) -> Result<(), XlsxError> {
        let looks = self.looks();
        for row in 0..rows {
            self.out.set_row_format(row, &looks.plain)?;
        }
        self.text_as(0, 0, title, &looks.title)?;
        let round = self.book.outcome.round;
        self.text_as(1, 0, &round.title, &looks.subtitle)?;
        if self.book.outcome.standing.is_draft() {
            self.words(2, 0, "workbook-draft", &looks.draft)?;
        }
        Ok(())
    }

    /// The page, and what stays in sight: everything above `rows` and left of `columns`.
    pub(super) fn page(
        &mut self,
        (rows, columns): (RowNum, ColNum),
        (last_row, last_column): (RowNum, ColNum),
    ) -> Result<(), XlsxError> {
        let footer = self.footer();
        let draft = self.book.outcome.standing.is_draft();
        let header = if draft {
            let word = self.locale().text("workbook-draft-mark");
            format!("&C&\"Times New Roman,Bold\"&12{word}")
        } else {
            String::new()
        };
        self.out
            .set_landscape()
            .set_paper_size(A4)
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.5, 0.4, 0.6, 0.6, 0.3, 0.3)
            .set_header(header)
            .set_footer(footer)
            .set_print_area(0, 0, last_row, last_column)?
            .set_freeze_panes(rows, columns)?;
        if let Some(headings) = rows.checked_sub(1) {
            self.out.set_repeat_rows(headings, headings)?;
        }
        Ok(())
    }

    /// A wide table is printed on A3.
    pub(super) fn on_wide_paper(&mut self) {
        self.out.set_paper_size(A3);
    }

    /// Makes a row as high as its texts need in columns so many letters wide.
    pub(super) fn fit<'t>(
        &mut self,
        row: RowNum,
        texts: impl IntoIterator<Item = (&'t str, u16)>,
    ) -> Result<(), XlsxError> {
        let long =
            |(text, width): &(&str, u16)| text.len() > usize::from(*width) || text.contains('\n');
        // Our letters are narrow: nearly three to two digits, by which widths are measured.
        let texts = texts.into_iter().filter(long);
        let height = row_height(texts.map(|(text, width)| (text, width * 9 / 8)));
        if height > ONE_LINE {
            self.out.set_row_height(row, height)?;
        }
        Ok(())
    }

    /// Codes are texts, and programs need not wonder about it.
    pub(super) fn codes(
        &mut self,
        column: ColNum,
        first: RowNum,
        last: RowNum,
    ) -> Result<(), XlsxError> {
        if first <= last {
            let what = IgnoreError::NumberStoredAsText;
            self.out
                .ignore_error_range(first, column, last, column, what)?;
        }
        Ok(())
    }

    fn footer(&self) -> String {
        let journal = self.book.outcome.standing.journal;
        let entries = self
            .locale()
            .count(usize::try_from(journal.entries).unwrap_or(usize::MAX));
        let values = [
            ("entries", entries.as_str()),
            ("hash", &hash_groups(&journal.hash)),
        ];
        let text = self.locale().with("workbook-footer", &values);
        let footer = format!("&L&\"Times New Roman,Regular\"&8{text}&R&8&P/&N");
        // Programs refuse a longer one; ours is far from it.
        footer.chars().take(LONGEST_FOOTER).collect()
    }
}
