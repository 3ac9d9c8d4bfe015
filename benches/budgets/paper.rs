//! Papers as PDF, in builds that write it: the pages of a year's results, laid out from nothing.

use thamdinh::locale::Language;
use thamdinh::report::document::{
    Align, Block, Column, Document, Orientation, Paragraph, Row, Section, Style, Table,
};
use thamdinh::report::pdf;

use super::Failure;
use super::measure::{Report, times};

/// Units with a heading, a paragraph and a table of [`ITEMS`] rows each: some 460 pages.
const UNITS: usize = 66;
const ITEMS: usize = 100;
/// What the budget is for.
const PAGES: usize = 400;

/// Lays out more than 400 pages with other words in each run, so that nothing is remembered from the one before.
pub fn measure(report: &mut Report) -> Result<(), Failure> {
    if !pdf::AVAILABLE {
        println!("the pdf of 400 pages: cargo bench --features pdf");
        return Ok(());
    }
    let pages = count_pages(&pdf::render(&paper(0))?);
    assert!(pages >= PAGES, "{pages} pages");
    let mut run = 0;
    let taken = times(5, || {
        run += 1;
        pdf::render(&paper(run))
    });
    let what = format!("pdf of {pages} pages, PDF/A-2b");
    report.add("–", &what, &taken, 2_000.0);
    Ok(())
}

fn count_pages(pdf: &[u8]) -> usize {
    let mark = b"/Type/Page/";
    pdf.windows(mark.len())
        .filter(|bytes| bytes == mark)
        .count()
}

fn paper(run: usize) -> Document {
    Document {
        title: format!("Kết quả số {run}"),
        author: "Hội đồng thẩm định".to_owned(),
        created: "2026-12-22T01:30:00Z".to_owned(),
        language: Language::Vietnamese,
        sections: vec![Section {
            orientation: Orientation::Portrait,
            blocks: (0..UNITS).flat_map(|unit| of_unit(run, unit)).collect(),
        }],
        footer: vec!["Nhật ký: 13.583 bản ghi".to_owned()],
        code: Some("13583 0000 ffff".to_owned()),
        mark: None,
    }
}

fn of_unit(run: usize, unit: usize) -> Vec<Block> {
    let column = |head: &str, share| Column::new(head, share, Align::Left);
    let columns = vec![
        column("TT", 2),
        column("Mã", 2),
        column("Tiêu chí thành phần", 12),
        column("Tối đa", 3),
        column("Tự chấm", 3),
        column("Kết quả", 3),
        column("Trừ", 3),
        column("Lý do", 12),
    ];
    let rows = (1..=ITEMS).map(|item| {
        Row::of_texts([
            item.to_string(),
            format!("{unit}.{item}"),
            format!("Ban hành văn bản chỉ đạo, điều hành số {run}-{unit}-{item}"),
            "1,00".to_owned(),
            "1,00".to_owned(),
            "0,75".to_owned(),
            "0,25".to_owned(),
            format!("Tài liệu {run}-{unit}-{item} chưa thể hiện ngày ban hành"),
        ])
    });
    vec![
        Block::Paragraph(Paragraph::new(
            Style::Heading1,
            format!("{unit}. Phường số {unit}"),
        )),
        Block::Paragraph(Paragraph::new(
            Style::Body,
            format!("Kết quả thẩm định lần {run}."),
        )),
        Block::Table(Table::new(columns, rows.collect())),
        Block::PageBreak,
    ]
}
