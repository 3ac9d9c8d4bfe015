use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use super::render;
use crate::domain::points::Points;
use crate::locale::Language;
use crate::report::chart::{Chart, ChartKind, Series};
use crate::report::document::{
    Align, Block, Cell, Column, Columns, Document, Orientation, Paragraph, Row, RowKind, Rule, Run,
    Section, Style, Table,
};
use crate::report::qr::{QUIET_ZONE, QrCode};

const HOSTILE: &str = "]]></w:t><script>alert(1)</script>\u{1b}[31m\u{0}\u{202e}=1+1 \"'&";

const CODE: &str = "12 0000 ffff";

/// Made-up values; the names of labels and series are hostile.
fn chart(kind: ChartKind, labels: usize) -> Chart {
    let series = |name: &str, each: i64| Series {
        name: name.to_owned(),
        values: (1_i64..)
            .take(labels)
            .map(|at| Points::from_ten_thousandths(at * each))
            .collect(),
        shown: (1..=labels).map(|at| format!("{at} {name}")).collect(),
    };
    Chart {
        kind,
        title: "Điểm bị trừ".to_owned(),
        unit: "điểm".to_owned(),
        source: "Nguồn: số liệu thử".to_owned(),
        labels: (1..=labels).map(|at| format!("=Phường {at} <b>")).collect(),
        series: vec![series("Thẩm định", 61_250), series(HOSTILE, 30_000)],
    }
}

fn sample() -> Document {
    let table = Table {
        columns: vec![
            Column::new("TT", 1, Align::Centre),
            Column::new("Đơn vị", 5, Align::Left),
            Column::new("Chỉ số", 2, Align::Right),
        ],
        rows: (1..=90)
            .map(|number| {
                Row::of_texts([
                    number.to_string(),
                    format!("Phường số {number}"),
                    "96,17".to_owned(),
                ])
            })
            .chain([Row {
                kind: RowKind::Total,
                cells: vec![
                    Cell {
                        span: 2,
                        ..Cell::new(HOSTILE)
                    },
                    Cell::new("0,00"),
                ],
            }])
            .collect(),
        compact: false,
    };
    Document {
        title: "Biên bản <thử>".to_owned(),
        author: "Hội đồng thẩm định".to_owned(),
        created: "2026-12-22T01:30:00Z".to_owned(),
        language: Language::Vietnamese,
        sections: vec![
            Section {
                orientation: Orientation::Portrait,
                blocks: vec![
                    Block::Columns(Columns {
                        left_percent: 40,
                        left: vec![Paragraph::new(Style::Issuer, "HỘI ĐỒNG").ruled(Rule::Short)],
                        right: vec![
                            Paragraph::new(Style::Motto, "Độc lập - Tự do - Hạnh phúc")
                                .ruled(Rule::Full),
                        ],
                    }),
                    Block::Paragraph(Paragraph::new(Style::Title, "BIÊN BẢN")),
                    Block::Paragraph(Paragraph::new(Style::Heading1, "I. THÀNH PHẦN")),
                    Block::Paragraph(Paragraph::of(
                        Style::Body,
                        vec![
                            Run::bold("Đậm\nxuống dòng"),
                            Run::plain(HOSTILE),
                            Run::italic(" nghiêng"),
                        ],
                    )),
                ],
            },
            Section {
                orientation: Orientation::Landscape,
                blocks: vec![
                    Block::Table(table),
                    Block::PageBreak,
                    Block::Chart(chart(ChartKind::Bars, 3)),
                    Block::Paragraph(Paragraph::new(Style::AnnexNumber, "Phụ lục I")),
                    Block::Chart(chart(ChartKind::Stacked, 3)),
                    Block::Paragraph(Paragraph::new(Style::Body, "Hết")),
                ],
            },
        ],
        footer: vec!["Nhật ký: 12 bản ghi".to_owned(), "0000 ffff".to_owned()],
        code: Some(CODE.to_owned()),
        mark: Some("DỰ THẢO".to_owned()),
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// Fails unless every element is closed by its own name and no stray markup or control stands in the text.
fn assert_well_formed(xml: &str) {
    let mut open = Vec::new();
    let body = xml.split_once("?>").unwrap().1;
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        assert!(
            !text.contains('>') && text.chars().all(|letter| !letter.is_control()),
            "{text:?}"
        );
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn every_part_is_well_formed_and_hostile_text_is_inert() {
    let bytes = render(&sample()).unwrap();
    let names: Vec<String> = zip::ZipArchive::new(Cursor::new(&bytes))
        .unwrap()
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let of = |end: &str| names.iter().filter(|name| name.ends_with(end)).count();
    assert_eq!(
        (of(".xml"), of(".rels"), of(".png"), of(".xlsx")),
        (12, 5, 1, 2)
    );
    for name in names {
        if name.ends_with("xml") || name.ends_with("rels") {
            assert_well_formed(&part(&bytes, &name));
        }
    }
    let text = part(&bytes, "word/document.xml");
    assert!(text.contains("]]&gt;&lt;/w:t&gt;&lt;script&gt;alert(1)"));
    assert!(!text.contains('\u{202e}') && !text.contains('\u{1b}'));
}

#[test]
fn every_style_used_is_a_style_of_the_file() {
    let bytes = render(&sample()).unwrap();
    let ids = |xml: String, attribute: &str| -> BTreeSet<String> {
        xml.split(attribute)
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    let known = ids(part(&bytes, "word/styles.xml"), "w:styleId=\"");
    for name in [
        "word/document.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/footer1.xml",
    ] {
        let used = ids(part(&bytes, name), "w:pStyle w:val=\"");
        assert!(
            !used.is_empty() && used.is_subset(&known),
            "{name}: {used:?}"
        );
    }
}

#[test]
fn tables_repeat_their_head_and_only_that() {
    let text = part(&render(&sample()).unwrap(), "word/document.xml");
    assert_eq!(text.matches("<w:tblHeader/>").count(), 1);
    // The sum is bold in both of its cells.
    let sum = text.rsplit("<w:tr>").next().unwrap();
    let sum = sum.split("</w:tr>").next().unwrap();
    assert_eq!(sum.matches("<w:b/>").count(), 2);
    assert!(text.contains("<w:gridSpan w:val=\"2\"/>"));
    // 14287 twips between the margins of a landscape page.
    let grid = text
        .rsplit("<w:tblGrid>")
        .next()
        .unwrap()
        .split("</w:tblGrid>")
        .next()
        .unwrap();
    let widths: u32 = grid
        .split("w:w=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().parse::<u32>().unwrap())
        .sum();
    assert_eq!(widths, 16_838 - 1_701 - 851);
}

#[test]
fn only_the_first_section_has_headers_and_a_page_without_number() {
    let bytes = render(&sample()).unwrap();
    let text = part(&bytes, "word/document.xml");
    assert_eq!(text.matches("<w:sectPr>").count(), 2);
    assert_eq!(text.matches("<w:titlePg/>").count(), 1);
    assert!(!part(&bytes, "word/header1.xml").contains("PAGE"));
    assert!(part(&bytes, "word/header2.xml").contains("PAGE"));
    assert!(part(&bytes, "word/footer1.xml").contains("0000 ffff"));
}

#[test]
fn the_same_document_gives_the_same_bytes_and_is_compressed() {
    let bytes = render(&sample()).unwrap();
    assert_eq!(bytes, render(&sample()).unwrap());
    assert!(bytes.len() < part(&bytes, "word/document.xml").len() / 2);
}

fn bytes_of(file: &[u8], name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut bytes = Vec::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    bytes
}

/// What stands between `<c:v>` and `</c:v>` of a part.
fn cached(part: &str) -> Vec<&str> {
    let values = part.split("<c:v>").skip(1);
    values
        .map(|rest| rest.split("</c:v>").next().unwrap())
        .collect()
}

#[test]
fn a_chart_holds_its_values_twice_and_both_agree() {
    use calamine::{Data, Reader, Xlsx};
    let bytes = render(&sample()).unwrap();
    let drawn = part(&bytes, "word/charts/chart1.xml");
    let labels = [
        "=Phường 1 &lt;b&gt;",
        "=Phường 2 &lt;b&gt;",
        "=Phường 3 &lt;b&gt;",
    ];
    let values = cached(&drawn);
    assert_eq!(
        values[..7],
        [
            "Thẩm định",
            labels[0],
            labels[1],
            labels[2],
            "6.125",
            "12.25",
            "18.375"
        ]
    );
    assert!(values[7].starts_with("]]&gt;&lt;/w:t&gt;"));
    assert_eq!(values[11..], ["3.00", "6.00", "9.00"]);
    assert!(drawn.contains("<c:grouping val=\"clustered\"/>"));
    assert!(part(&bytes, "word/charts/chart2.xml").contains("<c:grouping val=\"stacked\"/>"));

    let workbook = bytes_of(&bytes, "word/embeddings/chart1.xlsx");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(workbook)).unwrap();
    let sheet = workbook.worksheet_range("Data").unwrap();
    let cell = |row, column| sheet.get_value((row, column)).unwrap().clone();
    assert_eq!(cell(1, 0), Data::String("=Phường 1 <b>".to_owned()));
    assert_eq!(
        (cell(1, 1), cell(3, 1)),
        (Data::Float(6.125), Data::Float(18.375))
    );
    assert_eq!(cell(3, 2), Data::Float(9.0));
    assert!(workbook.worksheet_formula("Data").unwrap().is_empty());
}

#[test]
fn a_chart_shows_title_unit_and_source_and_is_described() {
    let text = part(&render(&sample()).unwrap(), "word/document.xml");
    assert_eq!(text.matches("Điểm bị trừ (điểm)</w:t>").count(), 2);
    assert_eq!(text.matches("Nguồn: số liệu thử</w:t>").count(), 2);
    assert!(
        text.contains("descr=\"Điểm bị trừ (điểm); =Phường 1 &lt;b&gt;: Thẩm định 1 Thẩm định, ")
    );
}

#[test]
fn a_long_chart_goes_on_on_further_pages_with_the_same_axis() {
    let mut document = sample();
    document.sections.truncate(1);
    document.sections[0].blocks = vec![Block::Chart(chart(ChartKind::Bars, 128))];
    let bytes = render(&document).unwrap();
    let text = part(&bytes, "word/document.xml");
    let pages = text.matches("<c:chart ").count();
    assert!(pages > 1 && text.contains(&format!("(điểm) – {pages}/{pages}</w:t>")));
    let mut labels = Vec::new();
    let mut ends = BTreeSet::new();
    for page in 1..=pages {
        let drawn = part(&bytes, &format!("word/charts/chart{page}.xml"));
        let names = cached(&drawn)
            .into_iter()
            .filter(|value| value.starts_with("=Phường"));
        let names: BTreeSet<String> = names.map(str::to_owned).collect();
        labels.extend(names);
        let end = drawn.split("<c:max val=\"").nth(1).unwrap();
        ends.insert(end.split('"').next().unwrap().to_owned());
    }
    assert_eq!((labels.len(), ends.len()), (128, 1));
    // No picture is higher than what is left of a page for it.
    for height in text.split(" cy=\"").skip(1) {
        let height: u32 = height.split('"').next().unwrap().parse().unwrap();
        assert!(height <= 230 * 36_000, "{height}");
    }
}

#[test]
fn the_code_stands_at_the_foot_of_every_page() {
    let bytes = render(&sample()).unwrap();
    let text = part(&bytes, "word/document.xml");
    for kind in ["first", "default"] {
        assert!(text.contains(&format!(
            "<w:footerReference w:type=\"{kind}\" r:id=\"rId6\"/>"
        )));
    }
    assert!(part(&bytes, "word/footer1.xml").contains("r:embed=\"rId1\""));
    assert!(part(&bytes, "word/_rels/footer1.xml.rels").contains("Target=\"media/code.png\""));

    let picture = bytes_of(&bytes, "word/media/code.png");
    let mut picture = png::Decoder::new(Cursor::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; picture.output_buffer_size().unwrap()];
    let side = usize::try_from(picture.next_frame(&mut pixels).unwrap().width).unwrap();
    let code = QrCode::of(CODE).unwrap();
    let module = side / (code.width() + 2 * QUIET_ZONE);
    let is_dark = |x: usize, y: usize| {
        let at = y * side.div_ceil(8) * 8 + x;
        pixels[at / 8] >> (7 - at % 8) & 1 == 0
    };
    for (y, row) in code.rows().iter().enumerate() {
        for (x, dark) in row.iter().enumerate() {
            let middle = |at: usize| (at + QUIET_ZONE) * module + module / 2;
            assert_eq!(is_dark(middle(x), middle(y)), *dark);
        }
    }
    assert!(!is_dark(QUIET_ZONE * module - 1, side / 2));

    let mut without = sample();
    without.code = None;
    let bytes = render(&without).unwrap();
    assert!(!part(&bytes, "word/footer1.xml").contains("blip"));
}
