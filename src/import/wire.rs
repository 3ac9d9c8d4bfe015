//! How the child hands a workbook to its parent, cell by cell as it reads them: a mark before each record, lengths
//! before bytes, little-endian, nothing to escape.

use std::io::{self, Read, Write};

use crate::text::Date;

use super::grid::{Content, Region, Sheet};
use super::layout::Layout;
use super::problem::ProblemKind;
use super::sink::{Sheets, Sink};

/// Marks the form and its version; what does not begin with it is refused, and its end shows that nothing is cut off.
const MARK: &[u8; 8] = b"thamgrd4";

/// A sheet's name follows.
const SHEET: u8 = 1;
/// The number of the row of the cells that follow.
const ROW: u8 = 2;
/// What the sheet hides and merges follows.
const SHEET_END: u8 = 3;
/// Every sheet was read.
const DONE: u8 = 4;
/// What is wrong follows.
const PROBLEM: u8 = 5;
/// A cell with its column; the kinds of content count on from here.
const CELL: u8 = 16;

/// Bytes of a text that are read at once; a length that lies costs no more than is really there.
const TRUSTED: usize = 1 << 16;

/// Writes what is read for the parent.
#[derive(Debug)]
pub struct Sender<W> {
    out: W,
    row: Option<u32>,
}

impl<W: Write> Sender<W> {
    /// Begins.
    ///
    /// # Errors
    /// The parent no longer listens.
    pub fn new(mut out: W) -> io::Result<Self> {
        out.write_all(MARK)?;
        Ok(Self { out, row: None })
    }

    /// Ends with what reading came to.
    ///
    /// # Errors
    /// The parent no longer listens.
    pub fn finish(mut self, read: Result<(), ProblemKind>) -> io::Result<()> {
        match read {
            Ok(()) => self.byte(DONE)?,
            Err(problem) => {
                self.byte(PROBLEM)?;
                self.problem(&problem)?;
            }
        }
        self.out.write_all(MARK)?;
        self.out.flush()
    }

    fn byte(&mut self, byte: u8) -> io::Result<()> {
        self.out.write_all(&[byte])
    }

    fn number(&mut self, number: u32) -> io::Result<()> {
        self.out.write_all(&number.to_le_bytes())
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        self.number(u32::try_from(text.len()).unwrap_or(u32::MAX))?;
        self.out.write_all(text.as_bytes())
    }

    fn content(&mut self, row: u32, column: u32, content: &Content) -> io::Result<()> {
        if self.row != Some(row) {
            self.byte(ROW)?;
            self.number(row)?;
            self.row = Some(row);
        }
        let kind = match content {
            Content::Text(_) => 0,
            Content::Number(_) => 1,
            Content::Day(_) => 2,
            Content::Flag(_) => 3,
            Content::Fault(_) => 4,
            Content::Uncomputed => 5,
            Content::Percent(_) => 6,
        };
        self.byte(CELL + kind)?;
        self.number(column)?;
        match content {
            Content::Text(text)
            | Content::Number(text)
            | Content::Percent(text)
            | Content::Fault(text) => self.text(text),
            Content::Day(day) => {
                self.number(u32::from(day.year()))?;
                self.out.write_all(&[day.month(), day.day()])
            }
            Content::Flag(flag) => self.byte(u8::from(*flag)),
            Content::Uncomputed => Ok(()),
        }
    }

    fn layout(&mut self, hidden: bool, layout: &Layout) -> io::Result<()> {
        self.byte(SHEET_END)?;
        self.byte(u8::from(hidden))?;
        self.number(u32::try_from(layout.hidden_rows.len()).unwrap_or(u32::MAX))?;
        for row in &layout.hidden_rows {
            self.number(*row)?;
        }
        self.number(u32::try_from(layout.merged.len()).unwrap_or(u32::MAX))?;
        for region in &layout.merged {
            for number in [region.top, region.left, region.bottom, region.right] {
                self.number(number)?;
            }
        }
        self.number(u32::try_from(layout.percents.len()).unwrap_or(u32::MAX))?;
        for (row, column) in &layout.percents {
            self.number(*row)?;
            self.number(*column)?;
        }
        Ok(())
    }

    fn problem(&mut self, problem: &ProblemKind) -> io::Result<()> {
        match problem {
            ProblemKind::FileUnreadable { reason } => {
                self.byte(1)?;
                self.text(reason)
            }
            ProblemKind::NotAWorkbook => self.byte(2),
            ProblemKind::WorkbookProtected => self.byte(3),
            ProblemKind::WorkbookTooBig { claimed, limit } => {
                self.byte(4)?;
                self.text(&claimed.to_string())?;
                self.text(&limit.to_string())
            }
            ProblemKind::WorkbookTooHeavy => self.byte(5),
            ProblemKind::WorkbookDamaged { reason } => {
                self.byte(6)?;
                self.text(reason)
            }
            // Reading a workbook gives no other kind; should it ever, its name is the reason.
            other => {
                self.byte(6)?;
                self.text(other.code())
            }
        }
    }
}

/// A parent that no longer listens ends the reading.
fn unheard(error: io::Error) -> ProblemKind {
    ProblemKind::ReaderFailed {
        reason: error.to_string(),
    }
}

impl<W: Write> Sink for Sender<W> {
    fn begin(&mut self, name: &str) -> Result<(), ProblemKind> {
        self.row = None;
        self.byte(SHEET).map_err(unheard)?;
        self.text(name).map_err(unheard)
    }

    fn cell(&mut self, row: u32, column: u32, content: Content) -> Result<(), ProblemKind> {
        self.content(row, column, &content).map_err(unheard)
    }

    fn end(&mut self, hidden: bool, layout: Layout) -> Result<(), ProblemKind> {
        self.layout(hidden, &layout).map_err(unheard)
    }
}

/// What a [`Sender`] wrote, put together while it comes; None if the bytes are cut off or something else.
pub fn receive(input: impl Read) -> Option<Result<Vec<Sheet>, ProblemKind>> {
    let mut input = Input { rest: input };
    input.mark()?;
    let mut sheets = Sheets::default();
    let mut row = 0;
    let read = loop {
        match input.byte()? {
            SHEET => sheets.begin(&input.text()?).ok()?,
            ROW => row = input.number()?,
            SHEET_END => {
                let hidden = input.byte()? == 1;
                let layout = input.layout()?;
                sheets.end(hidden, layout).ok()?;
            }
            DONE => break Ok(sheets.into_tables()),
            PROBLEM => break Err(input.problem()?),
            cell => {
                let column = input.number()?;
                let content = input.content(cell.checked_sub(CELL)?)?;
                sheets.cell(row, column, content).ok()?;
            }
        }
    };
    input.mark()?;
    // Nothing may follow.
    (input.byte().is_none()).then_some(read)
}

struct Input<R> {
    rest: R,
}

impl<R: Read> Input<R> {
    fn mark(&mut self) -> Option<()> {
        let mut mark = [0; 8];
        self.rest.read_exact(&mut mark).ok()?;
        (mark == *MARK).then_some(())
    }

    fn byte(&mut self) -> Option<u8> {
        let mut byte = [0];
        self.rest.read_exact(&mut byte).ok()?;
        let [byte] = byte;
        Some(byte)
    }

    fn number(&mut self) -> Option<u32> {
        let mut bytes = [0; 4];
        self.rest.read_exact(&mut bytes).ok()?;
        Some(u32::from_le_bytes(bytes))
    }

    fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.number()?).ok()?;
        let mut bytes = vec![0; length.min(TRUSTED)];
        self.rest.read_exact(&mut bytes).ok()?;
        let more = length.saturating_sub(TRUSTED);
        if more > 0 {
            let limit = u64::try_from(more).ok()?;
            let read = self
                .rest
                .by_ref()
                .take(limit)
                .read_to_end(&mut bytes)
                .ok()?;
            if read != more {
                return None;
            }
        }
        String::from_utf8(bytes).ok()
    }

    fn layout(&mut self) -> Option<Layout> {
        // Counts are not trusted for reservations: a count that lies ends with the bytes.
        let mut layout = Layout::default();
        for _ in 0..self.number()? {
            layout.hidden_rows.push(self.number()?);
        }
        for _ in 0..self.number()? {
            layout.merged.push(Region {
                top: self.number()?,
                left: self.number()?,
                bottom: self.number()?,
                right: self.number()?,
            });
        }
        for _ in 0..self.number()? {
            layout.percents.push((self.number()?, self.number()?));
        }
        Some(layout)
    }

    fn content(&mut self, kind: u8) -> Option<Content> {
        Some(match kind {
            0 => Content::Text(self.text()?),
            1 => Content::Number(self.text()?),
            2 => {
                let year = u16::try_from(self.number()?).ok()?;
                Content::Day(Date::new(year, self.byte()?, self.byte()?)?)
            }
            3 => Content::Flag(self.byte()? == 1),
            4 => Content::Fault(self.text()?),
            5 => Content::Uncomputed,
            6 => Content::Percent(self.text()?),
            _ => return None,
        })
    }

    fn problem(&mut self) -> Option<ProblemKind> {
        Some(match self.byte()? {
            1 => ProblemKind::FileUnreadable {
                reason: self.text()?,
            },
            2 => ProblemKind::NotAWorkbook,
            3 => ProblemKind::WorkbookProtected,
            4 => ProblemKind::WorkbookTooBig {
                claimed: self.text()?.parse().ok()?,
                limit: self.text()?.parse().ok()?,
            },
            5 => ProblemKind::WorkbookTooHeavy,
            6 => ProblemKind::WorkbookDamaged {
                reason: self.text()?,
            },
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sheet with every kind of content, its last row first.
    fn send(sender: &mut Sender<&mut Vec<u8>>) {
        let contents = [
            Content::Text("Sở Nội vụ\n␛".into()),
            Content::Number("-0.25".into()),
            Content::Day(Date::new(2026, 11, 30).unwrap()),
            Content::Flag(true),
            Content::Fault("#REF!".into()),
            Content::Uncomputed,
            Content::Text("x".repeat(TRUSTED + 5)),
            Content::Percent("96.94".into()),
        ];
        sender.begin("Tự đánh giá").unwrap();
        for (column, content) in (0_u32..).zip(contents) {
            sender.cell(6, column, content).unwrap();
        }
        sender.cell(2, 300, Content::Flag(false)).unwrap();
        let layout = Layout {
            hidden_rows: vec![7],
            merged: vec![Region {
                top: 7,
                left: 0,
                bottom: 9,
                right: 2,
            }],
            percents: vec![(7, 1)],
        };
        sender.end(true, layout).unwrap();
    }

    #[test]
    fn what_is_sent_is_received_as_if_it_were_read_here() {
        let mut bytes = Vec::new();
        let mut sender = Sender::new(&mut bytes).unwrap();
        send(&mut sender);
        sender.begin("").unwrap();
        sender.end(false, Layout::default()).unwrap();
        sender.finish(Ok(())).unwrap();
        let sheets = receive(bytes.as_slice()).unwrap().unwrap();
        let [first, second] = sheets.as_slice() else {
            panic!("{sheets:?}")
        };
        assert_eq!(first.name.as_deref(), Some("Tự đánh giá"));
        assert!(first.hidden && !second.hidden && second.rows.is_empty());
        assert_eq!(first.merged.len(), 1);
        let rows: Vec<(u32, bool, usize)> = first
            .rows
            .iter()
            .map(|row| (row.number, row.hidden, row.cells.len()))
            .collect();
        assert_eq!(rows, [(3, false, 1), (7, true, 8)]);
        assert_eq!(first.rows[1].text(6).len(), TRUSTED + 5);
        assert_eq!(first.rows[1].text(1), "-25%");
        assert_eq!(first.rows[1].text(7), "96,94%");
        // Cut off anywhere, or with something behind it, it is nothing.
        for end in (0..bytes.len()).filter(|end| *end < 200 || end % 997 == 0) {
            assert_eq!(receive(&bytes[..end]), None, "{end}");
        }
        bytes.push(0);
        assert_eq!(receive(bytes.as_slice()), None);
    }

    #[test]
    fn every_problem_of_reading_is_handed_over() {
        for problem in [
            ProblemKind::NotAWorkbook,
            ProblemKind::WorkbookProtected,
            ProblemKind::WorkbookTooHeavy,
            ProblemKind::FileUnreadable { reason: "x".into() },
            ProblemKind::WorkbookDamaged { reason: "x".into() },
            ProblemKind::WorkbookTooBig {
                claimed: 9,
                limit: 1,
            },
        ] {
            let mut bytes = Vec::new();
            let mut sender = Sender::new(&mut bytes).unwrap();
            send(&mut sender);
            sender.finish(Err(problem.clone())).unwrap();
            assert_eq!(receive(bytes.as_slice()), Some(Err(problem)));
        }
    }

    #[test]
    fn a_length_that_lies_is_no_text() {
        let mut bytes = MARK.to_vec();
        bytes.push(SHEET);
        bytes.extend(u32::MAX.to_le_bytes());
        bytes.extend([b'x'; 100]);
        assert_eq!(receive(bytes.as_slice()), None);
    }
}
