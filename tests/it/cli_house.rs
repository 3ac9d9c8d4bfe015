//! Minutes in a secretariat's own Word file, and the sheets and the report, from outside.

use std::fs;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::meeting_script;

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut part = archive.by_name(name).unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_form_to_begin_with_is_filled_by_the_minutes_of_the_sealed_round() {
    let office = meeting_script::sealed();
    let told = office.done(&["template", "SESSION", "--minutes", "--out", "mau.docx"]);
    assert!(
        told.contains("noi_dung") && told.contains("so_ky_hieu"),
        "{told}"
    );
    let line = ["minutes", "SESSION", "--template", "mau.docx", "--out"];
    let to = |file: &'static str| [line.as_slice(), &[file]].concat();
    office.done(&to("bien-ban.docx"));
    office.done(&to("lan-hai.docx"));
    let bytes = fs::read(office.path("bien-ban.docx")).unwrap();
    assert_eq!(bytes, fs::read(office.path("lan-hai.docx")).unwrap());
    let text = part(&bytes, "word/document.xml");
    assert!(!text.contains("{{") && text.contains("KẾT QUẢ TỔNG HỢP"));
    assert!(!part(&bytes, "word/footer1.xml").contains("{{"));
}

#[test]
fn a_form_that_cannot_be_filled_is_refused_and_nothing_is_written() {
    let office = meeting_script::sealed();
    office.write("hong.docx", b"PK");
    let refused = office.refused(&[
        "minutes",
        "SESSION",
        "--template",
        "hong.docx",
        "--out",
        "bien-ban.docx",
    ]);
    assert!(
        refused.contains("hong.docx") && refused.contains("Word"),
        "{refused}"
    );
    assert!(!office.path("bien-ban.docx").exists());
}

#[test]
fn the_sheets_and_the_report_are_written_by_their_names() {
    let office = meeting_script::sealed();
    for only in ["sheets", "report"] {
        office.done(&["export", "SESSION", "--only", only, "--out", "ra"]);
    }
    let sheets = fs::read_dir(office.path("ra/phieu-tham-dinh")).unwrap();
    assert!(sheets.count() > 1);
    let report = fs::read(office.path("ra/bao-cao-tham-dinh.docx")).unwrap();
    assert!(part(&report, "word/document.xml").contains("QUÁ TRÌNH THẨM ĐỊNH"));
    assert!(part(&report, "word/charts/chart1.xml").contains("<c:barChart>"));
}
