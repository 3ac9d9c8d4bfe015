//! Percentages of workbooks: a spreadsheet program keeps what it shows as `95%` as the number 0.95, and only the cell's
//! format tells. Which cells have such a format is found here, and the number made what its author saw.

use std::collections::HashSet;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::layout::{attribute, cell};
use super::unpacked::Unpacked;

/// Formats that every workbook has: `0%` and `0.00%`.
pub const BUILT_IN: [u16; 2] = [9, 10];

/// A cell: its row from 1, its column from 0.
pub type At = (u32, u32);

/// The percentage that a number is, both as plain decimals: `0.955` is `95.5`.
pub fn hundredfold(number: &str) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let moved: String = fraction.chars().chain("00".chars()).take(2).collect();
    let whole = format!("{whole}{moved}");
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    match fraction.get(2..).unwrap_or("").trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        rest => format!("{sign}{whole}.{rest}"),
    }
}

/// Whether a number format shows percentages: a percent sign that is neither quoted nor escaped.
pub fn is_percent(format: &str) -> bool {
    let (mut quoted, mut escaped) = (false, false);
    for letter in format.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            '%' if !quoted => return true,
            _ => {}
        }
    }
    false
}

/// The styles of an xlsx that show percentages, by their position as cells name it.
pub fn xlsx_styles(unpacked: &Unpacked) -> HashSet<String> {
    let mut styles = HashSet::new();
    let Some(text) = unpacked.text("xl/styles.xml") else {
        return styles;
    };
    let mut formats: HashSet<String> = BUILT_IN.iter().map(u16::to_string).collect();
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let (mut in_cells, mut position) = (false, 0_usize);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                match element.local_name().as_ref() {
                    "numFmt" => {
                        let code = attribute(&element, "formatCode").unwrap_or_default();
                        if is_percent(&code) {
                            formats.extend(attribute(&element, "numFmtId"));
                        }
                    }
                    "cellXfs" => in_cells = true,
                    "xf" if in_cells => {
                        let format = attribute(&element, "numFmtId");
                        if format.is_some_and(|format| formats.contains(&format)) {
                            styles.insert(position.to_string());
                        }
                        position += 1;
                    }
                    _ => {}
                }
            }
            Ok(Event::End(element)) if element.local_name().as_ref() == "cellXfs" => return styles,
            // Broken styles are the reader's to tell.
            Ok(Event::Eof) | Err(_) => return styles,
            Ok(_) => {}
        }
    }
}

/// The cells of a sheet of an xlsx that have one of these styles.
pub fn xlsx_cells(sheet: &[u8], styles: &HashSet<String>) -> Vec<At> {
    let mut cells = Vec::new();
    // Most sheets have none, which their bytes tell at once.
    let is_used = |style: &String| {
        memchr::memmem::find(sheet, format!(" s=\"{style}\"").as_bytes()).is_some()
    };
    if !styles.iter().any(is_used) {
        return cells;
    }
    let text = String::from_utf8_lossy(sheet);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if element.local_name().as_ref() == "c"
                    && attribute(&element, "s").is_some_and(|style| styles.contains(&style))
                {
                    cells.extend(attribute(&element, "r").as_deref().and_then(cell));
                }
            }
            Ok(Event::Eof) | Err(_) => return cells,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundredfold_is_exact() {
        for (number, percent) in [
            ("0.95", "95"),
            ("0.955", "95.5"),
            ("0.96938", "96.938"),
            ("1", "100"),
            ("0.5", "50"),
            ("0.005", "0.5"),
            ("0", "0"),
            ("-0.25", "-25"),
            ("12.3", "1230"),
            ("0.07", "7"),
        ] {
            assert_eq!(hundredfold(number), percent, "{number}");
        }
    }

    #[test]
    fn formats_with_a_percent_sign_of_their_own_show_percentages() {
        for (format, expected) in [
            ("0%", true),
            ("0.00%", true),
            ("[Red]0.0%;-0.0%", true),
            ("0.00", false),
            ("0\" %\"", false),
            ("0\\%", false),
            ("@", false),
        ] {
            assert_eq!(is_percent(format), expected, "{format}");
        }
    }
}
