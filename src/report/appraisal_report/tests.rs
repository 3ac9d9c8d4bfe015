use super::AppraisalReport;
use crate::domain::points::Points;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::{Language, Locale};
use crate::report::document::{Block, Document, Style};
use crate::report::docx;
use crate::report::outcome::{Outcome, Standing};
use crate::report::story::{HEAD, Story, held, hundredths, locked};
use crate::report::text::{PAGE_COLUMNS, render};

fn report(story: &Story) -> AppraisalReport {
    let standing = Standing::of(&story.state, HEAD);
    let outcome = Outcome::of(&story.state, Viewpoint::Whole, standing).unwrap();
    AppraisalReport::of(&outcome, &story.state, Viewpoint::Whole)
}

fn document(story: &Story) -> Document {
    report(story).document(&Locale::new(Language::Vietnamese))
}

#[test]
fn the_work_is_counted_and_the_changes_are_summed() {
    let report = report(&locked());
    let work = &report.work;
    assert_eq!(
        (work.members, work.units, work.submitted, work.cells),
        (2, 2, 2, 4)
    );
    assert_eq!((work.verdicts, work.accepted), (6, 4));
    let changes = report.changes[0].sum();
    assert_eq!((changes.cells, changes.lowered, changes.raised), (4, 2, 0));
    assert_eq!(
        (changes.points_lowered, changes.points_raised),
        (hundredths(75), Points::ZERO)
    );
    let block = &report.blocks[0];
    // 2,00 claimed by each; 1,50 and 1,75 given for the same items.
    assert_eq!(block.means, Some((Points::whole(2), hundredths(163))));
    assert_eq!(block.mean, Some(hundredths(8_125)));
    assert_eq!(block.areas[0].percent, hundredths(8_150));
    assert_eq!(block.bands, [("Tốt".to_owned(), 1)]);
}

#[test]
fn the_report_says_who_is_first_and_last_and_what_the_council_ruled() {
    let text = render(&document(&locked()), 10_000);
    for wanted in [
        "Chỉ số bình quân của 2 đơn vị được xếp hạng là 81,25. Cao nhất: Đơn vị dv2 (87,50); thấp nhất: Đơn vị dv1 (75,00).",
        "Xếp loại: Tốt 1 đơn vị.",
        "2 nội dung giảm, tổng cộng giảm 0,75 điểm; 0 nội dung tăng, tổng cộng tăng 0,00 điểm.",
        "6 kết quả thẩm định, gồm 4 kết quả chấp nhận điểm tự đánh giá và 2 kết quả cho điểm khác",
        "Cơ quan tv1: đối với Đơn vị dv1 (cơ quan, đơn vị của thành viên)",
        "đã được Hội đồng thông qua và khóa lúc",
        "Phụ lục I",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing in:\n{text}");
    }
    assert!(!text.contains('⟨') && !text.contains("{ $"), "{text}");
}

#[test]
fn before_the_lock_it_proposes_and_is_a_draft() {
    let document = document(&held());
    assert_eq!(document.mark.as_deref(), Some("DỰ THẢO"));
    let text = render(&document, PAGE_COLUMNS);
    assert!(
        text.contains("Đề nghị Hội đồng thẩm định xem xét, thông qua kết quả"),
        "{text}"
    );
    assert!(!text.contains("và khóa lúc"));
}

#[test]
fn charts_are_numbered_through_and_say_where_they_are_from() {
    let document = document(&locked());
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let charts: Vec<_> = blocks
        .filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        })
        .collect();
    assert_eq!(charts.len(), 3);
    for (number, chart) in (1..).zip(charts) {
        assert!(
            chart.title.starts_with(&format!("Biểu đồ {number}. ")),
            "{}",
            chart.title
        );
        assert!(chart.source.contains("99 bản ghi") && !chart.unit.is_empty());
        assert!(
            chart
                .series
                .iter()
                .all(|series| series.values.len() == chart.labels.len())
        );
    }
    assert!(!docx::render(&document).unwrap().is_empty());
}

#[test]
fn every_part_has_a_heading_with_its_number() {
    let document = document(&locked());
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let headings: Vec<String> = blocks
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) if paragraph.style == Style::Heading1 => {
                paragraph.text().split('.').next().map(str::to_owned)
            }
            _ => None,
        })
        .collect();
    assert_eq!(headings, ["I", "II", "III", "IV", "V", "VI", "VII"]);
}
