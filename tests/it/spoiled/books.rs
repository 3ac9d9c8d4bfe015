//! Files that are wrong as a whole.

use std::fs;
use std::path::Path;

use super::form::{Cell, Sheet, csv, edit, evidence_index, form, ods, xlsx, zip_of};
use super::{Spoiled, whole};

pub fn books() -> Vec<Spoiled> {
    let second = |change: &dyn Fn(&mut Sheet)| {
        let mut sheet = Sheet {
            name: "Bản hai",
            ..form()
        };
        change(&mut sheet);
        xlsx(&[form(), sheet])
    };
    let with_index = |change: &dyn Fn(&mut Sheet)| {
        let mut sheet = evidence_index();
        change(&mut sheet);
        xlsx(&[form(), sheet])
    };
    let good = xlsx(&[form()]);
    let sheet1 = "xl/worksheets/sheet1.xml";
    let encrypted = [
        &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..],
        &"EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>(),
    ]
    .concat();
    let xls = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bang-tinh/an-va-gop.xls");
    let xls = fs::read(xls).unwrap();
    vec![
        whole(
            "the table twice",
            "a.xlsx",
            second(&|_| {}),
            &["unit-twice@a.xlsx › Bản hai"],
            "Tự đánh giá",
        ),
        whole(
            "one answer in two sheets",
            "a.xlsx",
            second(&|sheet| {
                for row in [8, 10, 11, 14, 15] {
                    sheet.clear_row(row);
                }
                sheet.set("A8", Cell::Text("9.1.1"));
                sheet.set("E8", Cell::Number(0.5));
            }),
            &["item-twice@a.xlsx › Bản hai › A7"],
            "Tự đánh giá › A7",
        ),
        whole(
            "evidence for an unknown item",
            "a.xlsx",
            with_index(&|sheet| sheet.set("B2", Cell::Text("8.8"))),
            &["unknown-item@a.xlsx › Danh mục › B2"],
            "8.8",
        ),
        whole(
            "evidence for nothing",
            "a.xlsx",
            with_index(&|sheet| sheet.clear("B2")),
            &["evidence-without-item@a.xlsx › Danh mục › B2"],
            "mã tiêu chí",
        ),
        whole(
            "cut off",
            "a.xlsx",
            good[..good.len() / 2].to_vec(),
            &["workbook-damaged@a.xlsx"],
            "hỏng",
        ),
        whole(
            "broken XML",
            "a.xlsx",
            edit(&good, sheet1, |text| text.replace("</c>", "")),
            &["workbook-damaged@a.xlsx"],
            "hỏng",
        ),
        whole(
            "a text called a workbook",
            "a.xlsx",
            csv(&[form()]),
            &["not-a-workbook@a.xlsx"],
            ".xlsx",
        ),
        whole(
            "an archive of something else",
            "a.ods",
            zip_of(&[("a.txt", b"a")]),
            &["not-a-workbook@a.ods"],
            ".ods",
        ),
        whole(
            "a web page called xls",
            "a.xls",
            b"<html><table><tr><td>1</td></tr></table></html>".to_vec(),
            &["not-a-workbook@a.xls"],
            ".xls",
        ),
        whole(
            "a password",
            "a.xlsx",
            encrypted,
            &["workbook-protected@a.xlsx"],
            "mật khẩu",
        ),
        whole(
            "a password",
            "a.ods",
            edit(&ods(&[form()]), "META-INF/manifest.xml", |text| {
                text.replace("/>", r#"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#)
            }),
            &["workbook-protected@a.ods"],
            "mật khẩu",
        ),
        whole(
            "an xls cut off",
            "a.xls",
            xls[..xls.len() / 2].to_vec(),
            &["workbook-damaged@a.xls"],
            "hỏng",
        ),
        whole(
            "sheets without a cell",
            "a.xlsx",
            xlsx(&[Sheet {
                name: "Trống",
                ..Sheet::default()
            }]),
            &["file-empty@a.xlsx"],
            "nội dung",
        ),
        whole(
            "nothing",
            "a.csv",
            Vec::new(),
            &["file-empty@a.csv"],
            "nội dung",
        ),
        whole(
            "no encoding at all",
            "a.csv",
            b"STT;\xFF\xFB\xFA\n\x81;\x90\n".to_vec(),
            &["undecodable@a.csv"],
            "UTF-8",
        ),
        whole(
            "a quote that never closes",
            "a.csv",
            "STT;\"Tiêu chí\n1;a\n".into(),
            &["quote-unclosed@a.csv"],
            "ngoặc kép",
        ),
        whole(
            "an item's row repeated",
            "a.ods",
            edit(&ods(&[form()]), "content.xml", |text| {
                text.replacen(r#"<table:table-row><table:table-cell office:value-type="string"><text:p>1.1.1<"#, r#"<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>1.1.1<"#, 1)
            }),
            &["item-twice@a.ods › Tự đánh giá › A8"],
            "A7",
        ),
    ]
}
