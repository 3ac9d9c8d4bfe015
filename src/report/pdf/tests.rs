//! The PDF as other programs read it: poppler's `pdftotext`, `pdffonts` and `pdfinfo`.
#![expect(clippy::print_stderr, reason = "a test that was skipped says so")]

use std::process::Command;

use super::render;
use crate::domain::points::Points;
use crate::locale::{Language, Locale};
use crate::report::chart::{Chart, ChartKind, Series};
use crate::report::document::{
    Align, Block, Column, Columns, Document, Orientation, Paragraph, Row, RowKind, Rule, Run,
    Section, Style, Table,
};

const HOSTILE: &str = "=1+1 #strong[x] $a$ <script>alert(1)</script> ]]> \u{1b}[31m \u{202e}đảo 😀 行政 ☑ Sơ\u{309} Nội vụ";
const HOSTILE_SHOWN: &str = "=1+1 #strong[x] $a$ <script>alert(1)</script> ]]> [U+001B][31m [U+202E]đảo [U+1F600] [U+884C][U+653F] [x] Sở Nội vụ";

fn paper(sections: Vec<Section>) -> Document {
    Document {
        title: "Biên bản họp".to_owned(),
        author: "Hội đồng thẩm định".to_owned(),
        created: "2026-12-22T01:30:00Z".to_owned(),
        language: Language::Vietnamese,
        sections,
        footer: vec!["Nhật ký: 12 bản ghi".to_owned(), "0000 ffff".to_owned()],
        code: Some("12 0000ffff".to_owned()),
        mark: Some("DỰ THẢO".to_owned()),
    }
}

fn portrait(blocks: Vec<Block>) -> Section {
    Section {
        orientation: Orientation::Portrait,
        blocks,
    }
}

fn body(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Style::Body, text))
}

/// A table with a heading and a sum, of `rows` units.
fn ranking(rows: usize) -> Block {
    let columns = vec![
        Column::new("TT", 1, Align::Centre),
        Column::new("Đơn vị", 5, Align::Left),
        Column::new("Chỉ số", 2, Align::Right),
    ];
    let texts = |at: usize| {
        [
            at.to_string(),
            format!("Phường số {at}"),
            "96,17".to_owned(),
        ]
    };
    let units = (1..=rows).map(|at| Row::of_texts(texts(at)));
    let rows = std::iter::once(Row::group("Khối phường", 3))
        .chain(units)
        .chain([Row::of_texts(texts(0)).as_kind(RowKind::Total)]);
    Block::Table(Table::new(columns, rows.collect()))
}

fn chart(kind: ChartKind, labels: usize) -> Block {
    let locale = Locale::new(Language::Vietnamese);
    let series = |name: &str, step: i64| {
        let values = (0..labels)
            .zip(1_i64..)
            .map(|(_, at)| Points::from_ten_thousandths(at * step));
        Series::new(name, values.collect(), &locale)
    };
    Block::Chart(Chart {
        kind,
        title: "Điểm bị trừ theo đơn vị".to_owned(),
        unit: "điểm".to_owned(),
        source: "Nguồn: kết quả thẩm định".to_owned(),
        labels: (1..=labels).map(|at| format!("Đơn vị {at}.")).collect(),
        series: vec![series("Tự chấm", 2_500), series("Thẩm định", 5_000)],
    })
}

fn sample() -> Document {
    let letterhead = Block::Columns(Columns {
        left_percent: 42,
        left: vec![
            Paragraph::new(Style::Superior, "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"),
            Paragraph::new(Style::Issuer, "HỘI ĐỒNG THẨM ĐỊNH").ruled(Rule::Short),
        ],
        right: vec![Paragraph::new(Style::Motto, "Độc lập - Tự do - Hạnh phúc").ruled(Rule::Full)],
    });
    let mixed = Paragraph::of(
        Style::Body,
        vec![
            Run::bold("Đậm\nxuống dòng "),
            Run::plain(HOSTILE),
            Run::italic(" nghiêng"),
        ],
    );
    let first = vec![
        letterhead,
        Block::Paragraph(Paragraph::new(Style::Title, "BIÊN BẢN")),
        Block::Paragraph(Paragraph::new(Style::Heading1, "I. THÀNH PHẦN")),
        Block::Paragraph(mixed),
        ranking(128),
    ];
    let second = Section {
        orientation: Orientation::Landscape,
        blocks: vec![
            chart(ChartKind::Bars, 6),
            chart(ChartKind::Stacked, 6),
            Block::PageBreak,
            body("Trang cuối"),
        ],
    };
    paper(vec![portrait(first), second])
}

/// What one of poppler's programs says of a document; None where it is not installed.
fn poppler(program: &str, options: &[&str], document: &Document) -> Option<String> {
    if Command::new(program).arg("-v").output().is_err() {
        eprintln!("SKIPPED: {program} is not installed, so nothing was read with it");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, render(document).unwrap()).unwrap();
    let mut command = Command::new(program);
    command.args(options).arg(&file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The text of each page.
fn pages(document: &Document) -> Option<Vec<String>> {
    let text = poppler("pdftotext", &["-layout"], document)?;
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    assert_eq!(
        pages.pop().as_deref(),
        Some(""),
        "a page ends with a form feed"
    );
    Some(pages)
}

/// The words of a text with one space between them.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_file_says_that_it_is_pdf_a_2b_of_its_own_time() {
    let bytes = render(&sample()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let text = String::from_utf8_lossy(&bytes);
    for mark in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>B</pdfaid:conformance>",
        "2026-12-22T01:30:00",
        "thamdinh",
    ] {
        assert!(text.contains(mark), "{mark} is missing");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_from_every_thread() {
    let bytes = render(&sample()).unwrap();
    let other = render(&paper(vec![portrait(vec![body("Khác")])])).unwrap();
    assert_ne!(bytes, other);
    let threads: Vec<_> = (0..2)
        .map(|_| std::thread::spawn(|| render(&sample()).unwrap()))
        .collect();
    for thread in threads {
        assert!(thread.join().unwrap() == bytes);
    }
}

#[test]
fn fonts_are_our_own_embedded_and_cut_down_to_what_is_used() {
    let Some(table) = poppler("pdffonts", &[], &sample()) else {
        return;
    };
    let fonts: Vec<&str> = table.lines().skip(2).collect();
    // Regular, bold and italic.
    assert_eq!(fonts.len(), 3, "{table}");
    for font in fonts {
        assert!(font.contains("+Tinos"), "{table}");
        let columns: Vec<&str> = font.split_whitespace().collect();
        // … emb sub uni object ID
        assert_eq!(
            columns.iter().filter(|column| **column == "yes").count(),
            3,
            "{table}"
        );
    }
}

#[test]
fn vietnamese_text_comes_out_as_it_went_in_and_hostile_text_is_inert() {
    let typed =
        format!("{HOSTILE} \u{a0}Ủy ban nhân dân phường Ngô Quyền; ƯỚC TÍNH (điểm) 96,17%.");
    let Some(pages) = pages(&paper(vec![portrait(vec![body(&typed)])])) else {
        return;
    };
    let text = flowing(&pages.concat());
    let expected =
        format!("{HOSTILE_SHOWN} Ủy ban nhân dân phường Ngô Quyền; ƯỚC TÍNH (điểm) 96,17%.");
    assert!(text.contains(&expected), "{text}");
}

#[test]
fn pages_are_numbered_from_the_second_and_all_have_mark_and_foot() {
    let Some(pages) = pages(&sample()) else {
        return;
    };
    assert!(pages.len() > 4);
    for (at, page) in pages.iter().enumerate() {
        let head = page.lines().find(|line| !line.trim().is_empty()).unwrap();
        let expected = if at == 0 {
            "DỰ THẢO".to_owned()
        } else {
            format!("{} DỰ THẢO", at + 1)
        };
        assert_eq!(flowing(head), expected);
        assert!(
            page.contains("Nhật ký: 12 bản ghi") && page.contains("0000 ffff"),
            "{page}"
        );
    }
    assert!(pages.last().unwrap().contains("Trang cuối"));
}

#[test]
fn a_long_table_repeats_its_head_and_keeps_every_row() {
    let Some(pages) = pages(&paper(vec![portrait(vec![ranking(128)])])) else {
        return;
    };
    assert!(pages.len() > 2);
    assert!(
        pages
            .iter()
            .all(|page| flowing(page).contains("TT Đơn vị Chỉ số"))
    );
    let text = pages.concat();
    for at in 1..=128 {
        assert_eq!(
            text.lines()
                .filter(|line| flowing(line) == format!("{at} Phường số {at} 96,17"))
                .count(),
            1
        );
    }
    assert_eq!(text.matches("Khối phường").count(), 1);
}

#[test]
fn a_chart_of_128_labels_has_each_once_on_a_line_of_its_own() {
    for kind in [ChartKind::Bars, ChartKind::Stacked] {
        let Some(pages) = pages(&paper(vec![portrait(vec![chart(kind, 128)])])) else {
            return;
        };
        let text = pages.concat();
        for part in [
            "Điểm bị trừ theo đơn vị (điểm)",
            "Nguồn: kết quả thẩm định",
            "Thẩm định",
        ] {
            assert!(text.contains(part), "{part}");
        }
        for at in 1..=128 {
            let label = format!("Đơn vị {at}.");
            let lines = text
                .lines()
                .filter(|line| flowing(line).starts_with(&label));
            assert_eq!(lines.count(), 1, "{label}");
        }
    }
}

#[test]
fn a_word_without_end_stays_between_the_margins() {
    let long = "ệ".repeat(10_000);
    let row = Row::of_texts(["1".to_owned(), long.clone()]);
    let columns = vec![
        Column::new("TT", 1, Align::Left),
        Column::new("Lý do", 5, Align::Left),
    ];
    let blocks = vec![
        body(&long),
        Block::Paragraph(Paragraph::new(Style::Issuer, long.clone()).ruled(Rule::Short)),
        Block::Table(Table::new(columns, vec![row])),
    ];
    let document = paper(vec![portrait(blocks)]);
    let Some(text) = pages(&document).map(|pages| pages.concat()) else {
        return;
    };
    assert_eq!(text.matches('ệ').count(), 30_000);
    // A4 is 595 points wide, and 42.5 of them are the right margin.
    let Some(boxes) = poppler("pdftotext", &["-bbox"], &document) else {
        return;
    };
    let rights = boxes
        .split("xMax=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    let furthest = rights
        .map(|right| right.parse::<f64>().unwrap())
        .fold(0.0, f64::max);
    assert!(furthest > 400.0 && furthest < 553.5, "{furthest}");
}

#[test]
fn headings_are_the_outline_of_the_file() {
    let bytes = render(&sample()).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("/Outlines") && text.contains("/StructTreeRoot"));
}

#[test]
fn a_time_that_is_none_is_named() {
    let document = Document {
        created: "gestern".to_owned(),
        ..sample()
    };
    let words = render(&document).unwrap_err().to_string();
    assert!(
        words.contains("gestern") && words.contains("2026-12-22T01:30:00Z"),
        "{words}"
    );
}
