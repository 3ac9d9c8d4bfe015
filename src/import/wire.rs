//! How the child hands a workbook to its parent: lengths before bytes, little-endian, nothing to escape.

use crate::text::Date;

use super::grid::{Cell, Content, Region, Row, Sheet};
use super::problem::ProblemKind;

/// Marks the form and its version; what does not begin with it is refused.
const MARK: &[u8; 8] = b"thamgrd2";

/// The bytes of what reading a workbook gave.
pub fn encode(read: &Result<Vec<Sheet>, ProblemKind>) -> Vec<u8> {
    let mut out = Writer {
        bytes: MARK.to_vec(),
    };
    match read {
        Ok(sheets) => {
            out.byte(0);
            out.count(sheets.len());
            for sheet in sheets {
                out.text(sheet.name.as_deref().unwrap_or_default());
                out.byte(u8::from(sheet.hidden));
                out.count(sheet.merged.len());
                for region in &sheet.merged {
                    out.region(region);
                }
                out.count(sheet.rows.len());
                for row in &sheet.rows {
                    out.number(row.number);
                    out.byte(u8::from(row.hidden));
                    out.count(row.cells.len());
                    for cell in &row.cells {
                        out.number(cell.column);
                        out.content(&cell.content);
                    }
                }
            }
        }
        Err(problem) => out.problem(problem),
    }
    // The end shows that nothing is cut off.
    out.bytes.extend_from_slice(MARK);
    out.bytes
}

/// What [`encode`] wrote; None if the bytes are cut off or something else.
pub fn decode(bytes: &[u8]) -> Option<Result<Vec<Sheet>, ProblemKind>> {
    let body = bytes.strip_prefix(MARK)?.strip_suffix(MARK)?;
    let mut input = Input { rest: body };
    let read = match input.byte()? {
        0 => Ok(input.sheets()?),
        code => Err(input.problem(code)?),
    };
    input.rest.is_empty().then_some(read)
}

struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    fn number(&mut self, number: u32) {
        self.bytes.extend_from_slice(&number.to_le_bytes());
    }

    fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn region(&mut self, region: &Region) {
        for number in [region.top, region.left, region.bottom, region.right] {
            self.number(number);
        }
    }

    fn content(&mut self, content: &Content) {
        match content {
            Content::Text(text) => {
                self.byte(0);
                self.text(text);
            }
            Content::Number(text) => {
                self.byte(1);
                self.text(text);
            }
            Content::Day(day) => {
                self.byte(2);
                self.number(u32::from(day.year()));
                self.byte(day.month());
                self.byte(day.day());
            }
            Content::Flag(flag) => {
                self.byte(3);
                self.byte(u8::from(*flag));
            }
            Content::Fault(text) => {
                self.byte(4);
                self.text(text);
            }
            Content::Uncomputed => self.byte(5),
        }
    }

    fn problem(&mut self, problem: &ProblemKind) {
        match problem {
            ProblemKind::FileUnreadable { reason } => {
                self.byte(1);
                self.text(reason);
            }
            ProblemKind::NotAWorkbook => self.byte(2),
            ProblemKind::WorkbookProtected => self.byte(3),
            ProblemKind::WorkbookTooBig { claimed, limit } => {
                self.byte(4);
                self.text(&claimed.to_string());
                self.text(&limit.to_string());
            }
            ProblemKind::WorkbookTooHeavy => self.byte(5),
            ProblemKind::WorkbookDamaged { reason } => {
                self.byte(6);
                self.text(reason);
            }
            // Reading a workbook gives no other kind; should it ever, its name is the reason.
            other => {
                self.byte(6);
                self.text(other.code());
            }
        }
    }
}

struct Input<'a> {
    rest: &'a [u8],
}

impl Input<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u32> {
        let (bytes, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(u32::from_le_bytes(*bytes))
    }

    fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.number()?).ok()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(std::str::from_utf8(text).ok()?.to_owned())
    }

    fn sheets(&mut self) -> Option<Vec<Sheet>> {
        // Counts are not trusted for reservations: a count that lies ends with the bytes.
        let mut sheets = Vec::new();
        for _ in 0..self.number()? {
            let name = Some(self.text()?);
            let hidden = self.byte()? == 1;
            let mut merged = Vec::new();
            for _ in 0..self.number()? {
                merged.push(self.region()?);
            }
            let mut rows = Vec::new();
            for _ in 0..self.number()? {
                let number = self.number()?;
                let hidden = self.byte()? == 1;
                let mut cells = Vec::new();
                for _ in 0..self.number()? {
                    let column = self.number()?;
                    let content = self.content()?;
                    cells.push(Cell { column, content });
                }
                rows.push(Row {
                    number,
                    hidden,
                    cells,
                });
            }
            sheets.push(Sheet {
                name,
                hidden,
                rows,
                merged,
            });
        }
        Some(sheets)
    }

    fn region(&mut self) -> Option<Region> {
        Some(Region {
            top: self.number()?,
            left: self.number()?,
            bottom: self.number()?,
            right: self.number()?,
        })
    }

    fn content(&mut self) -> Option<Content> {
        Some(match self.byte()? {
            0 => Content::Text(self.text()?),
            1 => Content::Number(self.text()?),
            2 => {
                let year = u16::try_from(self.number()?).ok()?;
                Content::Day(Date::new(year, self.byte()?, self.byte()?)?)
            }
            3 => Content::Flag(self.byte()? == 1),
            4 => Content::Fault(self.text()?),
            5 => Content::Uncomputed,
            _ => return None,
        })
    }

    fn problem(&mut self, code: u8) -> Option<ProblemKind> {
        Some(match code {
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

    #[test]
    fn what_is_written_is_read_back_and_nothing_cut_off_is() {
        let contents = [
            Content::Text("Sở Nội vụ\n␛".into()),
            Content::Number("-0.25".into()),
            Content::Day(Date::new(2026, 11, 30).unwrap()),
            Content::Flag(true),
            Content::Fault("#REF!".into()),
            Content::Uncomputed,
        ];
        let cells = (0_u32..)
            .zip(contents)
            .map(|(column, content)| Cell { column, content })
            .collect();
        let sheet = Sheet {
            name: Some("Tự đánh giá".into()),
            hidden: true,
            rows: vec![Row {
                number: 7,
                hidden: true,
                cells,
            }],
            merged: vec![Region {
                top: 7,
                left: 0,
                bottom: 9,
                right: 2,
            }],
        };
        for read in [
            Ok(vec![
                sheet,
                Sheet {
                    name: Some(String::new()),
                    ..Sheet::default()
                },
            ]),
            Ok(vec![]),
            Err(ProblemKind::NotAWorkbook),
            Err(ProblemKind::WorkbookProtected),
            Err(ProblemKind::WorkbookTooHeavy),
            Err(ProblemKind::FileUnreadable { reason: "x".into() }),
            Err(ProblemKind::WorkbookDamaged { reason: "x".into() }),
            Err(ProblemKind::WorkbookTooBig {
                claimed: 9,
                limit: 1,
            }),
        ] {
            let bytes = encode(&read);
            assert_eq!(decode(&bytes), Some(read));
            for end in 0..bytes.len() {
                assert_eq!(decode(&bytes[..end]), None);
            }
        }
    }
}
