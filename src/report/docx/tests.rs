use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use super::render;
use crate::locale::Language;
use crate::report::document::{
    Align, Block, Cell, Column, Columns, Document, Orientation, Paragraph, Row, Rule, Run, Section,
    Style, Table,
};

const HOSTILE: &str = "]]></w:t><script>alert(1)</script>\u{1b}[31m\u{0}\u{202e}=1+1 \"'&";

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
                kind: crate::report::document::RowKind::Plain,
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
                    Block::Paragraph(Paragraph::new(Style::Body, "Hết")),
                ],
            },
        ],
        footer: vec!["Nhật ký: 12 bản ghi".to_owned(), "0000 ffff".to_owned()],
        code: None,
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
    assert_eq!(names.len(), 12);
    for name in names {
        assert_well_formed(&part(&bytes, &name));
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
