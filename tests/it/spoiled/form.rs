//! A unit's self-assessment as a real form has it, written as xlsx, ods or csv, with cells and bytes to spoil.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

/// What a cell of the form holds.
#[derive(Clone, Debug)]
pub enum Cell {
    Text(&'static str),
    Number(f64),
    /// A day, as a spreadsheet program makes one of `5/8`.
    Day(u16, u8, u8),
    /// A formula with the value that was stored; None if none was.
    Formula(Option<&'static str>),
}

/// One sheet: its name, its cells by row (from 1) and column (from 0), hidden rows, merged cells.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub name: &'static str,
    pub cells: BTreeMap<(u32, u16), Cell>,
    pub hidden: Vec<u32>,
    pub merged: Vec<(u32, u16, u32, u16)>,
}

/// Marks a stored value that is to be taken out again.
const NEVER_COMPUTED: &str = "770077";

pub const HEADINGS: [&str; 7] = [
    "STT",
    "Tiêu chí, tiêu chí thành phần",
    "Điểm tối đa",
    "Số liệu kê khai",
    "Điểm tự đánh giá",
    "Giải trình",
    "Tài liệu kiểm chứng",
];

/// The form of the first unit of `fixtures/nho`, filled in; figures and scores are made up.
pub fn form() -> Sheet {
    let mut sheet = Sheet {
        name: "Tự đánh giá",
        ..Sheet::default()
    };
    sheet.set("A1", Cell::Text("BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM"));
    sheet.set("A2", Cell::Text("Đơn vị: Đơn vị mẫu số 1 (dv-1)"));
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.cells.insert((4, column), Cell::Text(heading));
    }
    type Line = (
        u32,
        &'static str,
        &'static str,
        f64,
        &'static str,
        Option<f64>,
    );
    let rows: [Line; 12] = [
        (5, "I", "CHỈ ĐẠO, ĐIỀU HÀNH", 9.0, "", Some(7.44)),
        (6, "1.1", "Kế hoạch cải cách hành chính", 5.0, "", None),
        (
            7,
            "1.1.1",
            "Ban hành kế hoạch kịp thời",
            2.0,
            "Đúng hạn",
            Some(2.0),
        ),
        (
            8,
            "1.1.2",
            "Mức độ hoàn thành kế hoạch",
            3.0,
            "48/50",
            Some(2.0),
        ),
        (9, "1.2", "Tuyên truyền, kiểm tra", 4.0, "", None),
        (
            10,
            "1.2.1",
            "Tỷ lệ nhiệm vụ được giao hoàn thành đúng hạn",
            2.0,
            "95/98",
            Some(1.94),
        ),
        (
            11,
            "1.2.2",
            "Sáng kiến cải cách hành chính",
            2.0,
            "3",
            Some(1.5),
        ),
        (12, "II", "THỦ TỤC HÀNH CHÍNH", 6.0, "", Some(5.5)),
        (13, "2.1", "Giải quyết thủ tục hành chính", 6.0, "", None),
        (
            14,
            "2.1.1",
            "Hồ sơ quá hạn không có văn bản xin lỗi",
            3.0,
            "0",
            Some(3.0),
        ),
        (15, "2.1.2", "Chất lượng báo cáo", 3.0, "", Some(2.5)),
        (16, "", "Tổng cộng", 15.0, "", Some(12.94)),
    ];
    for (row, code, title, max, reported, score) in rows {
        sheet.cells.insert((row, 0), Cell::Text(code));
        sheet.cells.insert((row, 1), Cell::Text(title));
        sheet.cells.insert((row, 2), Cell::Number(max));
        sheet.cells.insert((row, 3), Cell::Text(reported));
        if let Some(score) = score {
            sheet.cells.insert((row, 4), Cell::Number(score));
        }
    }
    sheet.set("F7", Cell::Text("Kế hoạch số 01/KH-DV1 ngày 10/01/2026"));
    sheet.set(
        "A18",
        Cell::Text("Ghi chú: số liệu tính đến ngày 30/11/2026."),
    );
    sheet.set("E20", Cell::Text("THỦ TRƯỞNG ĐƠN VỊ"));
    sheet
        .cells
        .retain(|_, cell| !matches!(cell, Cell::Text("")));
    sheet
}

/// An evidence index with one document.
pub fn evidence_index() -> Sheet {
    let mut sheet = Sheet {
        name: "Danh mục",
        ..Sheet::default()
    };
    for (column, heading) in (0..).zip([
        "STT",
        "Mã tiêu chí",
        "Số, ký hiệu",
        "Ngày ban hành",
        "Trích yếu nội dung",
    ]) {
        sheet.cells.insert((1, column), Cell::Text(heading));
    }
    sheet.set("B2", Cell::Text("1.1.1"));
    sheet.set("C2", Cell::Text("01/KH-DV1"));
    sheet.set("D2", Cell::Text("10/01/2026"));
    sheet.set("E2", Cell::Text("Kế hoạch cải cách hành chính năm 2026"));
    sheet
}

fn place(name: &str) -> (u32, u16) {
    let column = u16::from(name.as_bytes()[0] - b'A');
    (name[1..].parse().unwrap(), column)
}

impl Sheet {
    pub fn set(&mut self, name: &str, cell: Cell) {
        self.cells.insert(place(name), cell);
    }

    pub fn clear(&mut self, name: &str) {
        self.cells.remove(&place(name));
    }

    pub fn clear_row(&mut self, row: u32) {
        self.cells.retain(|(at, _), _| *at != row);
    }
}

/// The sheets as an xlsx.
pub fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Workbook::new();
    for sheet in sheets {
        let page = book.add_worksheet().set_name(sheet.name).unwrap();
        for (top, left, bottom, right) in &sheet.merged {
            page.merge_range(top - 1, *left, bottom - 1, *right, "", &Format::new())
                .unwrap();
        }
        for ((row, column), cell) in &sheet.cells {
            let row = row - 1;
            match cell {
                Cell::Text(text) => page.write(row, *column, *text).unwrap(),
                Cell::Number(number) => page.write(row, *column, *number).unwrap(),
                Cell::Day(year, month, day) => {
                    let day = ExcelDateTime::from_ymd(*year, *month, *day).unwrap();
                    let format = Format::new().set_num_format("dd/mm/yyyy");
                    page.write_with_format(row, *column, &day, &format).unwrap()
                }
                Cell::Formula(value) => {
                    let value = value.unwrap_or(NEVER_COMPUTED);
                    page.write(row, *column, Formula::new("=Z1+1").set_result(value))
                        .unwrap()
                }
            };
        }
        for row in &sheet.hidden {
            page.set_row_hidden(row - 1).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    edit(&bytes, "xl/worksheets/sheet1.xml", |text| {
        text.replace(&format!("<v>{NEVER_COMPUTED}</v>"), "")
    })
}

/// The sheets as an ods, as LibreOffice writes one.
pub fn ods(sheets: &[Sheet]) -> Vec<u8> {
    let mut body = String::new();
    for sheet in sheets {
        write!(body, r#"<table:table table:name="{}">"#, sheet.name).unwrap();
        let last = sheet.cells.keys().map(|(row, _)| *row).max().unwrap_or(0);
        for row in 1..=last {
            let filtered = if sheet.hidden.contains(&row) {
                r#" table:visibility="filter""#
            } else {
                ""
            };
            write!(body, "<table:table-row{filtered}>").unwrap();
            for column in 0..8 {
                body.push_str(&ods_cell(sheet.cells.get(&(row, column))));
            }
            body.push_str(
                r#"<table:table-cell table:number-columns-repeated="16376"/></table:table-row>"#,
            );
        }
        body.push_str(r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#);
    }
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"#
    );
    zip_of(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", br#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#),
    ])
}

fn ods_cell(cell: Option<&Cell>) -> String {
    match cell {
        None => "<table:table-cell/>".to_owned(),
        Some(Cell::Text(text)) => {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            format!(
                r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
            )
        }
        Some(Cell::Number(number)) => format!(
            r#"<table:table-cell office:value-type="float" office:value="{number}"><text:p>{number}</text:p></table:table-cell>"#
        ),
        Some(Cell::Day(year, month, day)) => format!(
            r#"<table:table-cell office:value-type="date" office:date-value="{year}-{month:02}-{day:02}"><text:p>{day}/{month}</text:p></table:table-cell>"#
        ),
        Some(Cell::Formula(Some(error))) => format!(
            r#"<table:table-cell table:formula="of:=[.Z1]" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>{error}</text:p></table:table-cell>"#
        ),
        Some(Cell::Formula(None)) => r#"<table:table-cell table:formula="of:=[.Z1]"/>"#.to_owned(),
    }
}

/// The first sheet as a csv.
pub fn csv(sheets: &[Sheet]) -> Vec<u8> {
    let sheet = &sheets[0];
    let mut text = String::new();
    let last = sheet.cells.keys().map(|(row, _)| *row).max().unwrap_or(0);
    for row in 1..=last {
        let fields: Vec<String> = (0..7)
            .map(|column| match sheet.cells.get(&(row, column)) {
                Some(Cell::Text(text)) => format!("\"{}\"", text.replace('"', "\"\"")),
                Some(Cell::Number(number)) => number.to_string().replace('.', ","),
                _ => String::new(),
            })
            .collect();
        text.push_str(&fields.join(";"));
        text.push('\n');
    }
    text.into_bytes()
}

/// An archive of these parts.
pub fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The archive with one part changed.
pub fn edit(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        let name = file.name().unwrap().to_string();
        if name == part {
            content = change(String::from_utf8(content).unwrap()).into_bytes();
        }
        parts.push((name, content));
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    zip_of(&parts)
}
