//! CSV: any bytes are a table in order with clean texts, or a refusal with its kind; and the encoding changes nothing.

use thamdinh::import::csv_file;
use thamdinh::text::scrub;

/// Checks one input; panics where something that must hold does not.
pub fn check(bytes: &[u8]) {
    let Ok(sheet) = csv_file::read(bytes) else {
        return;
    };
    let mut above = 0;
    for row in &sheet.rows {
        assert!(row.number > above, "row {} after {above}", row.number);
        above = row.number;
        let columns: Vec<u32> = row.cells.iter().map(|cell| cell.column).collect();
        assert!(
            columns.windows(2).all(|pair| pair[0] < pair[1]),
            "columns out of order: {columns:?}"
        );
        for cell in &row.cells {
            let text = cell.content.text();
            assert_eq!(scrub(&text), text, "scrubbing twice changes a text");
        }
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let text = text.trim_start_matches('\u{feff}');
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    let marked: Vec<u8> = [0xFF, 0xFE].into_iter().chain(units).collect();
    // Text whose start has zero bytes may be taken for UTF-16 itself.
    if !text.contains('\0') {
        assert_eq!(csv_file::read(&marked).as_ref(), Ok(&sheet), "as UTF-16");
    }
}
