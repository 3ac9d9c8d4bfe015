//! What people typed never acts in the workbook, whatever it looks like.

use std::collections::BTreeSet;

use regex::Regex;

use super::book::{self, Book, text};
use super::exported;
use crate::cli::Office;

/// Names that are formulas, markup, forbidden as names of sheets, and alike once they are shortened.
const UNITS: &str = "Mã,Tên đơn vị,Khối,Xếp hạng
dv-1,\"=HYPERLINK(\"\"http://xa.vi.du\"\",\"\"bấm\"\")\",mau,Có
dv-2,'Ủy ban nhân dân phường có tên rất dài số một',mau,Có
dv-3,\"[x]:*?/\\ <b>&amp; ]]> 😀 cùng tên rất là dài\",mau,Có
dv-4,\"[x]:*?/\\ <b>&amp; ]]> 😀 cùng tên rất là dài\",mau,Không
";

/// Formulas by every sign that begins one, markup, a literal escape of ESC, decomposed letters.
const REASONS: [&str; 7] = [
    "=1+1",
    "@SUM(1)",
    "+1",
    "-1",
    "<script>alert(1)</script> & ]]>",
    "_x001B_[31m",
    "E\u{302}\u{301} 😀",
];

fn office() -> Office {
    let office = Office::with("nho");
    office.write("nho/units.csv", UNITS);
    let round = std::fs::read_to_string(office.path("nho/round.toml")).unwrap();
    let round = round
        .replace("\"Khối mẫu\"", "\"=Khối '&P' <mẫu>\"")
        .replace("\"HỘI ĐỒNG THẨM ĐỊNH MẪU\"", "\"&B=HỘI ĐỒNG\"");
    office.write("nho/round.toml", round);
    let office = office.founded().handed_in();
    let items = ["1.1.1", "1.1.2"];
    for (why, at) in REASONS.iter().zip(0_usize..) {
        let mut given = 0;
        for member in ["tv-1", "tv-2", "tv-3"] {
            // Not everybody reviews every cell.
            let line = [
                "score",
                "SESSION",
                "--unit",
                &format!("dv-{}", at / 2 + 1),
                "--item",
                items[at % 2],
                "--score",
                "0",
                &format!("--why={why} {}", "dài ".repeat(2_500)),
                "--as",
                member,
            ];
            given += usize::from(office.run(&line).code == 0);
        }
        assert!(given > 0, "{why} was not taken");
    }
    office
}

#[test]
fn nothing_that_was_typed_acts() {
    let office = office();
    let bytes = exported(&office);
    let book = Book::read(&bytes);

    // Sheets have names that programs take, each once.
    let mut names = BTreeSet::new();
    for name in &book.names {
        assert!((1..=31).contains(&name.encode_utf16().count()), "{name}");
        assert!(
            !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
            "{name}"
        );
        assert!(!name.starts_with('\'') && !name.ends_with('\''), "{name}");
        assert!(names.insert(name.to_lowercase()), "{name} stands twice");
    }

    // Formulas are ours: functions, references, numbers, our own words. Links lead to sheets that are there.
    let functions = Regex::new(r"[A-Za-z]\w*\(").unwrap();
    let ours = [
        "ROUND(",
        "SUM(",
        "MIN(",
        "IF(",
        "COUNT(",
        "COUNTIF(",
        "SUMIF(",
        "SUBTOTAL(",
        "SUMPRODUCT(",
        "EXACT(",
        "ISNUMBER(",
    ];
    for formulas in book.formulas.values() {
        for (place, formula) in formulas {
            let bare = without_quoted(formula);
            for function in functions.find_iter(&bare) {
                assert!(ours.contains(&function.as_str()), "{place:?} {formula}");
            }
        }
    }
    let location = Regex::new("location=\"([^\"]*)\"").unwrap();
    for (name, part) in book::parts(&bytes) {
        assert!(
            !part.contains("TargetMode"),
            "{name} leads out of the workbook"
        );
        for found in location.captures_iter(&part) {
            let to = found[1].trim_end_matches("!A1").replace("&amp;", "&");
            let to = to.trim_matches('\'').replace("''", "'");
            let to = to
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
            assert!(book.names.contains(&to), "{to} of {name} is no sheet");
        }
        assert!(
            !part.contains('\u{1b}') && !part.contains('\u{202e}'),
            "{name}"
        );
    }

    // Everything is still to be read, as text, to its end.
    let all = book.all_text();
    for why in REASONS {
        let whole = format!("{why} {}", "dài ".repeat(2_500));
        let whole: String =
            unicode_normalization::UnicodeNormalization::nfc(whole.trim()).collect();
        assert!(all.contains(&whole), "{why}");
    }
    let sheet = book.names.iter().find(|sheet| sheet.starts_with("dv-1 "));
    let title = text(book.cell(sheet.unwrap(), (0, 0)));
    assert_eq!(title, "=HYPERLINK(\"http://xa.vi.du\",\"bấm\")");
}

/// A formula without what stands in quotes: names of sheets, words.
fn without_quoted(formula: &str) -> String {
    let quoted = Regex::new("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"").unwrap();
    quoted.replace_all(formula, "").into_owned()
}
