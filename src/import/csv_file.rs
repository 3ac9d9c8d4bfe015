//! CSV files as they are sent: UTF-8 or UTF-16, commas, semicolons or tabs.

use std::collections::BTreeMap;

use crate::text::scrub;

use super::grid::{Cell, Content, Row, Sheet};
use super::problem::ProblemKind;

/// Records that are looked at to tell the delimiter.
const SAMPLE_RECORDS: usize = 50;

/// Reads the bytes of a CSV file into a table.
///
/// # Errors
/// The bytes are no text, or a quote is never closed.
pub fn read(bytes: &[u8]) -> Result<Sheet, ProblemKind> {
    table(&decode(bytes)?)
}

/// The table of a text.
///
/// # Errors
/// A quote is never closed.
pub(super) fn table(text: &str) -> Result<Sheet, ProblemKind> {
    // In a well-formed file every quote has its partner; without one, the last field swallows what follows.
    if !text
        .bytes()
        .filter(|byte| *byte == b'"')
        .count()
        .is_multiple_of(2)
    {
        return Err(ProblemKind::QuoteUnclosed);
    }
    let mut rows = Vec::new();
    // A record's row is the number of line ends before it, without those inside of quoted fields.
    let (mut counted_to, mut all_ends, mut inner_ends) = (0, 0_usize, 0_usize);
    let mut records = reader(text, delimiter(text));
    let mut record = csv::StringRecord::new();
    while records.read_record(&mut record).unwrap_or(false) {
        let start = record_start(text, record.position());
        all_ends += line_ends(text.get(counted_to..start).unwrap_or(""));
        counted_to = start;
        let number = u32::try_from(all_ends.saturating_sub(inner_ends) + 1).unwrap_or(u32::MAX);
        inner_ends += record.iter().map(line_ends).sum::<usize>();
        let cells: Vec<Cell> = (0_u32..)
            .zip(record.iter())
            .filter(|(_, field)| !field.trim().is_empty())
            .map(|(column, field)| Cell {
                column,
                content: Content::Text(scrub(field)),
            })
            .collect();
        if !cells.is_empty() {
            rows.push(Row {
                number,
                cells,
                ..Row::default()
            });
        }
    }
    Ok(Sheet {
        rows,
        ..Sheet::default()
    })
}

/// The text of the bytes: UTF-16 by its mark or by its zero bytes, else UTF-8.
///
/// # Errors
/// Neither; the file is then in an old code page that nobody can tell for certain.
pub fn decode(bytes: &[u8]) -> Result<String, ProblemKind> {
    let encoding = match bytes {
        [0xFF, 0xFE, ..] => encoding_rs::UTF_16LE,
        [0xFE, 0xFF, ..] => encoding_rs::UTF_16BE,
        _ => unmarked_encoding(bytes),
    };
    let (text, broken) = encoding.decode_with_bom_removal(bytes);
    if broken {
        return Err(ProblemKind::Undecodable);
    }
    Ok(text.into_owned())
}

/// Text without a mark is UTF-16 if every other byte of its start is mostly zero, as line ends, digits and
/// separators make it.
fn unmarked_encoding(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let start = bytes.get(..bytes.len().min(4_000)).unwrap_or(bytes);
    let zeros = |offset: usize| {
        start
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = start.len() / 2;
    if bytes.len().is_multiple_of(2) && odd * 4 > pairs && even * 8 < pairs {
        encoding_rs::UTF_16LE
    } else if bytes.len().is_multiple_of(2) && even * 4 > pairs && odd * 8 < pairs {
        encoding_rs::UTF_16BE
    } else {
        encoding_rs::UTF_8
    }
}

/// The delimiter under which most records of the start have the same number of fields.
fn delimiter(text: &str) -> u8 {
    let mut best = (b',', (0, 0));
    for candidate in [b'\t', b';', b','] {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for record in reader(text, candidate)
            .records()
            .take(SAMPLE_RECORDS)
            .flatten()
        {
            if record.len() > 1 {
                *counts.entry(record.len()).or_default() += 1;
            }
        }
        let score = counts
            .into_iter()
            .map(|(fields, records)| (records, fields))
            .max()
            .unwrap_or_default();
        if score > best.1 {
            best = (candidate, score);
        }
    }
    best.0
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

/// Where a record begins: its position may still stand before blank lines or the end of the last line.
fn record_start(text: &str, position: Option<&csv::Position>) -> usize {
    let at = position.map_or(0, csv::Position::byte);
    let at = usize::try_from(at).unwrap_or(text.len()).min(text.len());
    let rest = text.get(at..).unwrap_or("");
    at + (rest.len() - rest.trim_start_matches(['\r', '\n']).len())
}

/// Line ends of any kind in a text.
fn line_ends(text: &str) -> usize {
    let carriage_returns = text.matches('\r').count();
    let line_feeds = text.matches('\n').count();
    carriage_returns + line_feeds - text.matches("\r\n").count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(sheet: &Sheet) -> Vec<(u32, Vec<String>)> {
        sheet
            .rows
            .iter()
            .map(|row| {
                (
                    row.number,
                    row.cells.iter().map(|cell| cell.content.text()).collect(),
                )
            })
            .collect()
    }

    #[test]
    fn every_form_gives_the_same_table() {
        let rows = [
            ["Mã đơn vị", "Tiêu chí", "Điểm"],
            ["so-y-te", "Kế hoạch; \"tháng\", quý", "0,5"],
            ["so-noi-vu", "Hai\ndòng", "1"],
        ];
        let expected: Vec<(u32, Vec<String>)> = vec![
            (1, rows[0].map(String::from).to_vec()),
            (2, rows[1].map(String::from).to_vec()),
            (3, rows[2].map(String::from).to_vec()),
        ];
        for delimiter in [b',', b';', b'\t'] {
            let mut writer = csv::WriterBuilder::new()
                .delimiter(delimiter)
                .from_writer(Vec::new());
            for row in rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let units: Vec<u16> = text.encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|u| u.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|u| u.to_be_bytes()).collect();
            for (form, bytes) in [
                ("utf-8", text.clone().into_bytes()),
                (
                    "utf-8 with mark",
                    [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
                ),
                ("utf-16 le", [b"\xFF\xFE", little.as_slice()].concat()),
                ("utf-16 be", [b"\xFE\xFF", big.as_slice()].concat()),
                ("utf-16 le without mark", little),
                ("utf-16 be without mark", big),
                ("crlf", text.replace('\n', "\r\n").into_bytes()),
            ] {
                let sheet = read(&bytes).unwrap();
                assert_eq!(texts(&sheet), expected, "{form}, {delimiter}");
            }
        }
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        for (csv, expected) in [
            ("a,b\n\n\"x\ny\nz\",1\n\nc,d\n", [1, 3, 5]),
            ("\"a\r\nb\nc\",b\r\nd,e\r\n\r\n\r\nf,g", [1, 2, 5]),
            ("\n\na,b\rc,d\re,f", [3, 4, 5]),
        ] {
            let sheet = read(csv.as_bytes()).unwrap();
            let numbers: Vec<u32> = sheet.rows.iter().map(|row| row.number).collect();
            assert_eq!(numbers, expected, "{csv:?}");
        }
    }

    #[test]
    fn decimal_commas_do_not_make_a_comma_the_delimiter() {
        let sheet = read("Mã;Điểm\na;0,5\nb;1,5\nc;2,5\n".as_bytes()).unwrap();
        assert_eq!(texts(&sheet)[1].1, ["a", "0,5"]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        // "Sở" in windows-1258.
        assert_eq!(read(b"M\xE3,S\xF5\xD2\n"), Err(ProblemKind::Undecodable));
        assert_eq!(read(b"\xFF\xFEa"), Err(ProblemKind::Undecodable));
        assert_eq!(read(b"a,\"b\nc,d\n"), Err(ProblemKind::QuoteUnclosed));
        assert_eq!(
            read(b"a,\x1b[2Jb\n").unwrap().rows[0].cells[1]
                .content
                .text(),
            "␛[2Jb"
        );
    }

    proptest! {
        #[test]
        fn what_was_quoted_is_read_back(fields in proptest::collection::vec("[a-z,;\"\\n đ0-9]{0,8}", 3), delimiter in prop::sample::select(vec![b',', b';', b'\t'])) {
            let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
            // Headings fix the delimiter, as they do in every real file.
            for _ in 0..3 {
                writer.write_record(["một", "hai", "ba"]).unwrap();
            }
            writer.write_record(&fields).unwrap();
            let sheet = read(&writer.into_inner().unwrap()).unwrap();
            let row = sheet.rows.iter().find(|row| row.number == 4);
            for (column, field) in (0_u32..).zip(&fields) {
                let read = row.map(|row| row.text(column)).unwrap_or_default();
                prop_assert_eq!(read, field.trim());
            }
        }
    }
}
