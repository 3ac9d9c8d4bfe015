//! The journal: every entry with who wrote it when, what it says, and its hash.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use crate::domain::event::Recorded;
use crate::domain::id::{MemberIx, Moment};
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::{Locale, domain};

use super::Book;
use super::page::Column;
use super::put::Sheet;

const SEQ: ColNum = 0;
const TIME: ColNum = 1;
const AUTHOR: ColNum = 2;
const KIND: ColNum = 3;
const TEXT: ColNum = 4;
const HASH: ColNum = 5;
const HEADINGS: RowNum = 4;
const FIRST: RowNum = HEADINGS + 1;

/// Reads the entries of a journal when they are asked for: no other paper needs them.
pub type ReadJournal<'a> = Box<dyn Fn() -> Result<Vec<JournalLine>, JournalUnread> + 'a>;

/// The journal could not be read, for this reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the journal could not be read: {0}")]
pub struct JournalUnread(pub String);

/// An entry of the journal in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalLine {
    /// Its number.
    pub seq: u64,
    /// When it was written.
    pub at: Moment,
    /// Whose key signed it, by id.
    pub author: String,
    /// The seat, if there is such a one.
    pub seat: Option<MemberIx>,
    /// Its kind, by the name that commands write.
    pub kind: &'static str,
    /// What it says.
    pub text: String,
    /// Its hash.
    pub hash: [u8; 32],
}

impl JournalLine {
    /// An entry in words, with nothing that the viewpoint may not see: `recorded` must have been redacted for it.
    #[must_use]
    pub fn of(
        state: &State,
        viewpoint: Viewpoint,
        locale: &Locale,
        (recorded, hash): (&Recorded, [u8; 32]),
    ) -> JournalLine {
        JournalLine {
            seq: recorded.seq.0,
            at: recorded.at,
            author: recorded.author.to_string(),
            seat: state.member_ix(recorded.author.as_str()),
            kind: recorded.event.kind(),
            text: domain::event_seen(locale, state, viewpoint, recorded),
            hash,
        }
    }
}

/// Writes the sheet.
pub(super) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(book, &book.places.journal)?;
    let looks = &book.looks;
    let columns: [Column<'_>; 6] = [
        ("workbook-column-seq", 8, &looks.count),
        ("workbook-column-time", 20, &looks.time),
        ("workbook-column-author", 30, &looks.text),
        ("workbook-column-kind", 24, &looks.text),
        ("workbook-column-what", 80, &looks.text),
        ("workbook-column-hash", 68, &looks.hash),
    ];
    let count = RowNum::try_from(book.journal.len()).unwrap_or(RowNum::MAX);
    let last = HEADINGS.saturating_add(count.max(1));
    sheet.columns(&columns)?;
    let title = book.locale.text("workbook-title-journal");
    sheet.titles(&title, HEADINGS)?;
    sheet.page((FIRST, AUTHOR), (last, HASH))?;
    sheet.out.autofilter(HEADINGS, SEQ, last, HASH)?;
    sheet.words(HEADINGS - 1, SEQ, "workbook-journal-note", &looks.note)?;
    sheet.headings(HEADINGS, &columns)?;
    let mut kinds = std::collections::HashMap::new();
    for (row, line) in (FIRST..).zip(book.journal) {
        let seat = line.seat.and_then(|seat| book.state.member(seat));
        let author = seat.map_or(line.author.as_str(), |seat| seat.office.as_str());
        let kind = kinds
            .entry(line.kind)
            .or_insert_with(|| domain::event_kind(book.locale, line.kind));
        sheet.count(row, SEQ, line.seq)?;
        sheet.time(row, TIME, line.at)?;
        sheet.text(row, AUTHOR, author)?;
        sheet.text(row, KIND, kind)?;
        sheet.text(row, TEXT, &line.text)?;
        sheet.out.write_string(row, HASH, hex(&line.hash))?;
        sheet.fit(row, [(author, 30), (kind, 24), (&line.text, 80)])?;
    }
    Ok(sheet.out)
}

fn hex(hash: &[u8; 32]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let halves = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves
        .filter_map(|half| DIGITS.get(usize::from(half)))
        .map(|digit| char::from(*digit))
        .collect()
}
