//! Workbooks made on the spot, honest and hostile, through the reader.

use std::io::{Cursor, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::grid::{Content, Sheet};
use super::problem::ProblemKind;
use super::workbook::read_bytes;

fn honest() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Tự đánh giá").unwrap();
    sheet.write(0, 1, "So\u{302}\u{309} 1\u{1b}[31m").unwrap();
    sheet.write(2, 0, 1.1).unwrap();
    sheet.write(2, 2, 0.300_000_000_000_000_04).unwrap();
    let day = ExcelDateTime::from_ymd(2026, 11, 30).unwrap();
    let format = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_with_format(2, 3, &day, &format).unwrap();
    sheet.write(2, 4, true).unwrap();
    sheet.write(3, 26, "xa").unwrap();
    book.add_worksheet().set_name("Trống").unwrap();
    book.save_to_buffer().unwrap()
}

/// A zip with these parts.
fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An xlsx with one sheet of this XML.
fn xlsx_of(sheet_data: &str) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet_data}</sheetData></worksheet>"#
    );
    zip_of(&[
        ("[Content_Types].xml", br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
        ("_rels/.rels", br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("xl/workbook.xml", br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn contents(sheet: &Sheet) -> Vec<(u32, u32, Content)> {
    sheet
        .rows
        .iter()
        .flat_map(|row| {
            row.cells
                .iter()
                .map(|cell| (row.number, cell.column, cell.content.clone()))
        })
        .collect()
}

#[test]
fn an_honest_workbook_is_read_exactly() {
    let sheets = read_bytes(&honest()).unwrap();
    assert_eq!(sheets.len(), 2);
    assert_eq!(sheets[0].name.as_deref(), Some("Tự đánh giá"));
    let day = crate::text::Date::new(2026, 11, 30).unwrap();
    assert_eq!(
        contents(&sheets[0]),
        [
            (1, 1, Content::Text("Sổ 1␛[31m".into())),
            (3, 0, Content::Number("1.1".into())),
            (3, 2, Content::Number("0.3".into())),
            (3, 3, Content::Day(day)),
            (3, 4, Content::Flag(true)),
            (4, 26, Content::Text("xa".into())),
        ]
    );
    assert_eq!(sheets[1].rows, []);
}

#[test]
fn a_cell_in_the_far_corner_costs_nothing() {
    let sheets = read_bytes(&xlsx_of(
        r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    ))
    .unwrap();
    assert_eq!(
        contents(&sheets[0]),
        [(1_048_576, 16_383, Content::Number("1".into()))]
    );
}

#[test]
fn formulas_give_their_stored_value_or_say_that_there_is_none() {
    let sheets = read_bytes(&xlsx_of(
        r#"<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str"><f>IF(A1=3,"x","")</f><v></v></c><c r="E1" t="str"><f>""</f><v/></c></row>"#,
    ))
    .unwrap();
    assert_eq!(
        contents(&sheets[0]),
        [
            (1, 0, Content::Number("2".into())),
            (1, 1, Content::Uncomputed),
            (1, 2, Content::Fault("#REF!".into())),
        ]
    );
}

#[test]
fn cells_out_of_order_find_their_place() {
    let sheets = read_bytes(&xlsx_of(
        r#"<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>"#,
    ))
    .unwrap();
    let number = |text: &str| Content::Number(text.into());
    assert_eq!(
        contents(&sheets[0]),
        [
            (1, 0, number("3")),
            (2, 0, number("2")),
            (2, 1, number("4"))
        ]
    );
}

#[test]
fn what_is_spoiled_is_refused_by_its_kind() {
    let mut cut = honest();
    cut.truncate(cut.len() / 2);
    let bomb = vec![0_u8; 60_000_000];
    let protected = [
        &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..],
        &"EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>(),
    ]
    .concat();
    let damaged = |kind: &ProblemKind| matches!(kind, ProblemKind::WorkbookDamaged { .. });
    let too_big = |kind: &ProblemKind| matches!(kind, ProblemKind::WorkbookTooBig { .. });
    let is_none = |kind: &ProblemKind| *kind == ProblemKind::NotAWorkbook;
    let locked = |kind: &ProblemKind| *kind == ProblemKind::WorkbookProtected;
    type Case<'a> = (&'a str, Vec<u8>, &'a dyn Fn(&ProblemKind) -> bool);
    let cases: [Case; 6] = [
        ("cut off", cut, &damaged),
        (
            "a zip of something else",
            zip_of(&[("a.txt", b"a")]),
            &is_none,
        ),
        ("a bomb", zip_of(&[("xl/workbook.xml", &bomb)]), &too_big),
        ("protected", protected, &locked),
        ("html called xls", b"<html><table>".to_vec(), &is_none),
        ("broken xml", xlsx_of("<row><c></row>"), &damaged),
    ];
    for (name, bytes, expected) in cases {
        let kind = read_bytes(&bytes).unwrap_err();
        assert!(expected(&kind), "{name}: {kind:?}");
    }
}

#[test]
fn hidden_rows_hidden_sheets_and_merged_cells_are_the_same_in_every_form() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bang-tinh");
    let read = |name: &str| read_bytes(&std::fs::read(folder.join(name)).unwrap()).unwrap();
    let xlsx = read("an-va-gop.xlsx");
    let hidden: Vec<u32> = xlsx[0]
        .rows
        .iter()
        .filter(|row| row.hidden)
        .map(|row| row.number)
        .collect();
    assert_eq!(hidden, [13]);
    assert_eq!((xlsx[0].hidden, xlsx[1].hidden), (false, true));
    let regions: Vec<(u32, u32, u32, u32)> = xlsx[0]
        .merged
        .iter()
        .map(|region| (region.top, region.left, region.bottom, region.right))
        .collect();
    assert_eq!(
        regions[..4],
        [(1, 0, 1, 7), (2, 0, 2, 7), (4, 0, 5, 0), (15, 0, 16, 0)]
    );
    assert_eq!(regions.len(), 14);
    // The second row of a merged code shows it too; a formula that gave no text is an empty cell.
    let row = |number: u32| {
        xlsx[0]
            .rows
            .iter()
            .find(|row| row.number == number)
            .unwrap()
    };
    assert_eq!(
        xlsx[0].shown_down(row(16), 0),
        Some(&Content::Text("2.1.1".into()))
    );
    assert_eq!(row(12).content(6), None);
    for name in ["an-va-gop.ods", "an-va-gop.xls"] {
        assert_eq!(read(name), xlsx, "{name}");
    }
}

#[test]
fn percentages_are_what_their_author_saw_in_every_form() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bang-tinh");
    for name in ["phan-tram.xlsx", "phan-tram.xls", "phan-tram.ods"] {
        let sheets = read_bytes(&std::fs::read(folder.join(name)).unwrap()).unwrap();
        let texts: Vec<Vec<String>> = sheets[0]
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.content.text()).collect())
            .collect();
        let expected = [
            vec![
                "95%", "95,5%", "96,94%", "0,95", "100%", "0,95", "0,5", "7%", "91,2340%",
            ],
            vec!["95%", "95%"],
            vec!["10%", "20%", "30%"],
        ];
        assert_eq!(texts, expected, "{name}");
    }
}
