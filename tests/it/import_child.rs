//! Workbooks through the child process of the real program: honest ones come through, hostile ones end there.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use thamdinh::import::{ChildReader, InProcess, ProblemKind, WorkbookReader};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn reader() -> ChildReader {
    ChildReader {
        program: env!("CARGO_BIN_EXE_thamdinh").into(),
    }
}

/// A workbook with this sheet data and these shared strings.
fn workbook(sheet_data: &str, shared_strings: &str) -> Vec<u8> {
    let parts = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#
                .to_owned(),
        ),
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{sheet_data}</sheetData></worksheet>"#),
        ),
        (
            "xl/sharedStrings.xml",
            format!(r#"<sst xmlns="{MAIN}" {shared_strings}><si><t>a</t></si></sst>"#),
        ),
    ];
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_honest_workbook_is_the_same_through_the_child() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/hai-phong-2026/tu-danh-gia/so-y-te.xlsx");
    let bytes = fs::read(&path).unwrap();
    let sheets = reader().read(&path, &bytes).unwrap();
    assert_eq!(sheets.len(), 2);
    assert_eq!(Ok(sheets), InProcess.read(&path, &bytes));
}

#[test]
fn hostile_workbooks_end_in_a_refusal() {
    let read = |name: &str, bytes: Vec<u8>| reader().read(Path::new(name), &bytes);
    let one = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let far = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    assert!(read("far.xlsx", workbook(far, "")).is_ok());
    let claim = r#"count="4294967295" uniqueCount="4294967295""#;
    assert_eq!(
        read("strings.xlsx", workbook(one, claim)),
        Err(ProblemKind::WorkbookTooHeavy)
    );
    let bomb = format!("{one}{}", " ".repeat(120_000_000));
    assert!(matches!(
        read("bomb.xlsx", workbook(&bomb, "")),
        Err(ProblemKind::WorkbookTooBig { .. })
    ));
    assert!(matches!(
        read("cut.xlsx", b"PK\x03\x04".to_vec()),
        Err(ProblemKind::WorkbookDamaged { .. })
    ));
}

#[test]
fn a_program_that_cannot_read_is_named() {
    let none = ChildReader {
        program: "/nonexistent/thamdinh".into(),
    };
    assert!(matches!(
        none.read(Path::new("a.xlsx"), &[]),
        Err(ProblemKind::ReaderFailed { .. })
    ));
}

/// Reads bytes through the child; the name decides nothing.
fn through_child(
    name: &str,
    bytes: &[u8],
) -> Result<Vec<thamdinh::import::grid::Sheet>, ProblemKind> {
    reader().read(Path::new(name), bytes)
}

/// An ods whose only sheet has these rows.
fn ods_of(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer
        .start_file("content.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    writer.write_all(content.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_bomb_that_lies_about_its_size_ends_before_it_is_unpacked() {
    let one = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let mut bytes = workbook(&format!("{one}{}", " ".repeat(40_000_000)), "");
    let honest = through_child("honest.xlsx", &bytes);
    assert!(honest.is_ok(), "{honest:?}");
    // The size of the sheet, wherever a header claims it.
    let text = format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{one}</sheetData></worksheet>"#);
    let size = u32::try_from(text.len() + 40_000_000)
        .unwrap()
        .to_le_bytes();
    let mut claims = 0;
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size {
            bytes[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
            claims += 1;
        }
    }
    assert!(claims > 0);
    assert!(matches!(
        through_child("lying.xlsx", &bytes),
        Err(ProblemKind::WorkbookDamaged { .. })
    ));
}

#[test]
fn ten_million_empty_cells_are_no_content() {
    let cells = format!("<row>{}</row>", "<c/>".repeat(10_000_000));
    let sheets = through_child("empty.xlsx", &workbook(&cells, "")).unwrap();
    assert!(sheets.iter().all(|sheet| sheet.rows.is_empty()));
}

#[test]
fn entities_are_never_expanded() {
    let mut bomb = String::from("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for level in 1..30 {
        let before = format!("&a{};", level - 1).repeat(10);
        bomb.push_str(&format!("<!ENTITY a{level} \"{before}\">"));
    }
    bomb.push_str("]>");
    let row = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>&a29;</t></is></c></row>"#;
    let sheet = workbook(row, "");
    let spoiled = crate::spoiled::form::edit(&sheet, "xl/worksheets/sheet1.xml", |text| {
        format!("{bomb}{text}")
    });
    assert!(matches!(
        through_child("entities.xlsx", &spoiled),
        Err(ProblemKind::WorkbookDamaged { .. })
    ));
    let row = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>&a29;</text:p></table:table-cell></table:table-row>"#;
    let spoiled =
        crate::spoiled::form::edit(&ods_of(row), "content.xml", |text| format!("{bomb}{text}"));
    assert!(matches!(
        through_child("entities.ods", &spoiled),
        Err(ProblemKind::WorkbookDamaged { .. })
    ));
}

#[test]
fn repeated_rows_and_columns_of_ods_cost_nothing_while_they_are_empty() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="1"/>"#;
    let empty = format!(
        r#"<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="16383"/>{cell}</table:table-row>"#
    );
    let sheets = through_child("far.ods", &ods_of(&empty)).unwrap();
    assert_eq!(sheets[0].rows.len(), 1);
    assert_eq!(sheets[0].rows[0].number, 1_048_576);
    let full = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>"#;
    assert_eq!(
        through_child("full.ods", &ods_of(full)),
        Err(ProblemKind::WorkbookTooHeavy)
    );
    let more = r#"<table:table-row table:number-rows-repeated="4294967295"><table:table-cell table:number-columns-repeated="99999999999"/></table:table-row>"#;
    assert!(through_child("more.ods", &ods_of(more)).is_ok());
}

#[test]
fn an_xls_with_broken_records_is_refused_and_never_crashes_its_reader() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bang-tinh/an-va-gop.xls");
    let good = fs::read(path).unwrap();
    // A number (RK record, 10 bytes) that claims to stand in the far corner of a sheet that no xls has.
    let at = good
        .windows(4)
        .position(|record| record == [0x7E, 0x02, 0x0A, 0x00])
        .unwrap();
    let mut far = good.clone();
    far[at + 4..at + 8].copy_from_slice(&[0xFF; 4]);
    assert_eq!(
        through_child("far.xls", &far),
        Err(ProblemKind::WorkbookTooHeavy)
    );
    let refused = |kind: &ProblemKind| {
        matches!(
            kind,
            ProblemKind::WorkbookDamaged { .. }
                | ProblemKind::WorkbookTooHeavy
                | ProblemKind::WorkbookProtected
        )
    };
    let mut broken = 0;
    for step in 0..24 {
        let mut spoiled = good.clone();
        let at = 512 + step * (good.len() - 520) / 24;
        spoiled[at..at + 8].copy_from_slice(&[0xFF, 0x7F, 0xFF, 0xFF, 0x06, 0x00, 0xFF, 0xFF]);
        if let Err(kind) = through_child("broken.xls", &spoiled) {
            assert!(refused(&kind), "{at}: {kind:?}");
            broken += 1;
        }
    }
    assert!(broken > 0);
    for cut in [600, 2_000, good.len() - 600] {
        let kind = through_child("cut.xls", &good[..cut]).unwrap_err();
        assert!(refused(&kind), "{cut}: {kind:?}");
    }
}
