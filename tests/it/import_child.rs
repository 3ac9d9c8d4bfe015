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
    let sheets = reader().read(&path).unwrap();
    assert_eq!(sheets.len(), 2);
    assert_eq!(Ok(sheets), InProcess.read(&path));
}

#[test]
fn hostile_workbooks_end_in_a_refusal() {
    let folder = tempfile::tempdir().unwrap();
    let read = |name: &str, bytes: Vec<u8>| {
        // A name that could be taken for a flag is a file's name all the same.
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        reader().read(&path)
    };
    let one = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let far = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    assert!(read("--help", workbook(one, "")).is_ok());
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
        none.read(Path::new("a.xlsx")),
        Err(ProblemKind::ReaderFailed { .. })
    ));
}
