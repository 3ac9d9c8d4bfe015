//! Typing into an empty workbook: cells of its XML are filled as Excel stores what is typed.

use thamdinh::domain::points::Points;
use thamdinh::domain::self_assessment::{Claim, Evidence};
use thamdinh::text::Date;

use super::form::{assert_same, changed, part, read_bytes, round, submission, workbook};
use super::round_trip::UNIT;

pub const ANSWERS: &str = "xl/worksheets/sheet2.xml";
pub const EVIDENCE: &str = "xl/worksheets/sheet3.xml";

/// What is typed into a cell.
enum Typed<'a> {
    Text(&'a str),
    Number(&'a str),
    /// A formula that was there already, with its value now.
    Shows(&'a str),
}

/// Where a cell's element stands in a sheet.
fn span(sheet: &str, cell: &str) -> (usize, usize) {
    let start = sheet.find(&format!("<c r=\"{cell}\"")).unwrap();
    let rest = &sheet[start..];
    let head = rest.find('>').unwrap();
    let length = if rest[..head].ends_with('/') {
        head + 1
    } else {
        rest.find("</c>").unwrap() + 4
    };
    (start, start + length)
}

fn style(element: &str) -> &str {
    let from = element.find(" s=\"").unwrap() + 4;
    &element[from..from + element[from..].find('"').unwrap()]
}

fn typed(mut sheet: String, cells: &[(&str, Typed<'_>)]) -> String {
    for (cell, what) in cells {
        let (start, end) = span(&sheet, cell);
        let old = sheet[start..end].to_owned();
        let style = style(&old);
        let escape = |text: &str| {
            text.replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('\n', "&#10;")
        };
        let new = match what {
            Typed::Text(text) => format!(
                "<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                escape(text)
            ),
            Typed::Number(number) => {
                format!("<c r=\"{cell}\" s=\"{style}\"><v>{number}</v></c>")
            }
            Typed::Shows(value) => {
                let from = old.find("<f>").unwrap();
                let formula = &old[from..old.find("</f>").unwrap() + 4];
                format!("<c r=\"{cell}\" s=\"{style}\">{formula}<v>{value}</v></c>")
            }
        };
        sheet.replace_range(start..end, &new);
    }
    sheet
}

/// The row of an item on the sheet of answers, from 1.
fn row_of(state: &thamdinh::domain::state::State, code: &str) -> usize {
    let unit = state.unit(state.unit_ix(UNIT).unwrap()).unwrap();
    7 + unit.set.node_by_code(code).unwrap().index()
}

#[test]
fn what_is_typed_is_what_comes_in() {
    let state = round("nho");
    let at = |column: &str, code: &str| format!("{column}{}", row_of(&state, code));
    let cells = [
        // Chosen from the list; the formula follows.
        (at("F", "1.1.1"), Typed::Text("Đúng hạn")),
        (at("G", "1.1.1"), Typed::Shows("2")),
        (at("H", "1.1.1"), Typed::Shows("2")),
        (at("J", "1.1.1"), Typed::Text("xem tập hồ sơ")),
        // A score over the formula; a ratio that looks like a day.
        (at("F", "1.1.2"), Typed::Text("5/8")),
        (at("H", "1.1.2"), Typed::Number("1.5")),
        (
            at("I", "1.1.2"),
            Typed::Text("Dòng một\nDòng hai: “giữ nguyên” =1 😀"),
        ),
        // A binary fraction as Excel keeps it.
        (at("H", "1.2.1"), Typed::Number("0.30000000000000004")),
        (at("H", "1.2.2"), Typed::Text("KAD")),
        (at("F", "2.1.1"), Typed::Text("3")),
        (at("H", "2.1.1"), Typed::Text(" kad ")),
        (at("I", "2.1.1"), Typed::Text("=SUM(A1:A9)")),
        (at("H", "2.1.2"), Typed::Number("0")),
        (at("F", "9.1.1"), Typed::Text("1")),
        (at("H", "9.1.1"), Typed::Text("0,5")),
    ];
    let cells: Vec<(&str, Typed<'_>)> = cells
        .iter()
        .map(|(cell, what)| {
            let what = match what {
                Typed::Text(text) => Typed::Text(text),
                Typed::Number(number) => Typed::Number(number),
                Typed::Shows(value) => Typed::Shows(value),
            };
            (cell.as_str(), what)
        })
        .collect();
    let bytes = changed(&workbook(&state, UNIT), ANSWERS, |sheet| {
        typed(sheet, &cells)
    });
    let bytes = changed(&bytes, EVIDENCE, |sheet| {
        typed(
            sheet,
            &[
                ("A5", Typed::Text("1.1.1; 1.2.1")),
                ("B5", Typed::Text("05/KH-UBND")),
                ("C5", Typed::Text("05/02/2026")),
                ("D5", Typed::Text("UBND mẫu")),
                ("E5", Typed::Text("Kế hoạch  cải cách\nhành chính")),
                ("F5", Typed::Text("3-6")),
                // A code typed as a number, and a day as a day.
                ("A6", Typed::Text("2.1.2")),
                ("B6", Typed::Text("12/BC")),
                ("C6", Typed::Text("1/3/2026")),
            ],
        )
    });
    let points = |text: &str| {
        Some(Claim::Score(Points::from_ten_thousandths(
            thamdinh::text::number::parse_plain(text).unwrap(),
        )))
    };
    let evidence = vec![
        Evidence {
            items: vec!["1.1.1".into(), "1.2.1".into()],
            number: "05/KH-UBND".to_owned(),
            date: Date::new(2026, 2, 5),
            issuer: "UBND mẫu".to_owned(),
            title: "Kế hoạch cải cách hành chính".to_owned(),
            page: "3-6".to_owned(),
            ..Evidence::default()
        },
        Evidence {
            items: vec!["2.1.2".into()],
            number: "12/BC".to_owned(),
            date: Date::new(2026, 3, 1),
            ..Evidence::default()
        },
    ];
    let expected = submission(&state, UNIT, evidence, |own| match own.item.as_str() {
        "1.1.1" => {
            own.claim = points("2");
            own.reported = "Đúng hạn".to_owned();
            own.evidence_note = "xem tập hồ sơ".to_owned();
        }
        "1.1.2" => {
            own.claim = points("1.5");
            own.reported = "5/8".to_owned();
            own.explanation = "Dòng một\nDòng hai: “giữ nguyên” =1 😀".to_owned();
        }
        "1.2.1" => own.claim = points("0.3"),
        "1.2.2" => own.claim = Some(Claim::NotApplicable),
        "2.1.1" => {
            own.claim = Some(Claim::NotApplicable);
            own.reported = "3".to_owned();
            own.explanation = "=SUM(A1:A9)".to_owned();
        }
        "2.1.2" => own.claim = points("0"),
        "9.1.1" => {
            own.claim = points("0.5");
            own.reported = "1".to_owned();
        }
        _ => {}
    });
    assert_same(&read_bytes(&state, &bytes), &expected, "typed");
}

/// Which cell formats of a workbook are unlocked.
fn unlocked_styles(workbook: &[u8]) -> Vec<bool> {
    let styles = part(workbook, "xl/styles.xml");
    let from = styles.find("<cellXfs").unwrap();
    let formats = &styles[from..styles.find("</cellXfs>").unwrap()];
    formats
        .split("<xf ")
        .skip(1)
        .map(|format| format.contains("locked=\"0\""))
        .collect()
}

#[test]
fn only_what_the_unit_fills_in_is_unlocked_and_every_sheet_is_protected() {
    let state = round("nho");
    let bytes = workbook(&state, UNIT);
    let unlocked = unlocked_styles(&bytes);
    for number in 1..=5 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        assert!(sheet.contains("<sheetProtection sheet=\"1\""), "{number}");
    }
    let open = |part_name: &str| -> Vec<String> {
        let sheet = part(&bytes, part_name);
        sheet
            .split("<c r=\"")
            .skip(1)
            .filter(|cell| {
                cell.find(" s=\"").is_some_and(|from| {
                    let style = &cell[from + 4..];
                    let number: usize = style[..style.find('"').unwrap()].parse().unwrap();
                    unlocked[number]
                })
            })
            .map(|cell| cell[..cell.find('"').unwrap()].to_owned())
            .collect()
    };
    assert_eq!(open("xl/worksheets/sheet1.xml"), Vec::<String>::new());
    let unit = state.unit(state.unit_ix(UNIT).unwrap()).unwrap();
    let mut expected = Vec::new();
    for ix in unit.set.item_positions() {
        let (node, item) = unit.set.item(ix).unwrap();
        if item.method.is_self_scored() {
            let row = row_of(&state, node.code.as_str());
            expected.extend(["F", "H", "I", "J"].map(|column| format!("{column}{row}")));
        }
    }
    assert_eq!(open(ANSWERS), expected);
    let documents = open(EVIDENCE);
    assert_eq!(documents.len(), 250 * 7);
    assert_eq!(documents.first().map(String::as_str), Some("A5"));
}

#[test]
fn typing_is_checked() {
    let state = round("nho");
    let bytes = workbook(&state, UNIT);
    let sheet = part(&bytes, ANSWERS);
    let row = row_of(&state, "1.1.2");
    // A number within bounds and on the step, or KAD.
    let rule = format!(
        "IF(ISNUMBER(H{row}),AND(H{row}&gt;=0,H{row}&lt;=3.00+0.000001,ABS(H{row}/0.50-ROUND(H{row}/0.50,0))&lt;0.000001),UPPER(TRIM(H{row}))=\"KAD\")"
    );
    assert!(sheet.contains(&rule), "{rule}");
    assert!(sheet.contains("Số từ 0 đến 3,00, là bội số của 0,50, hoặc KAD"));
    // A drop-down list of the labels.
    let row = row_of(&state, "1.1.1");
    assert!(sheet.contains("type=\"list\"") && sheet.contains(&format!("sqref=\"F{row}\"")));
    let strings = part(&bytes, "xl/sharedStrings.xml");
    for label in ["Đúng hạn", "Chậm", "Không"] {
        assert!(strings.contains(&format!(">{label}</t>")), "{label}");
    }
    // Excel takes no longer check.
    for sheet in [&sheet, &part(&bytes, EVIDENCE)] {
        for check in sheet.split("<formula1>").skip(1) {
            let check = &check[..check.find("</formula1>").unwrap()];
            let letters = check
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .chars()
                .count();
            assert!(letters <= 255, "{check}");
        }
    }
    // Missing scores and evidence are coloured.
    for words in [
        "Thiếu điểm",
        "Thiếu tài liệu",
        "Vượt điểm tối đa",
        "Khác điểm theo số liệu",
    ] {
        assert!(
            sheet.contains(&format!("<formula>$K7=\"{words}\"</formula>")),
            "{words}"
        );
    }
    // The unit's code stands in the file by itself too.
    assert!(part(&bytes, "xl/workbook.xml").contains("<definedName name=\"MA_DON_VI\">"));
    assert!(part(&bytes, "docProps/custom.xml").contains(">dv-1<"));
}
