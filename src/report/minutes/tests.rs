use super::sample::minutes;
use super::{Minutes, Subject};
use crate::locale::{Language, Locale};
use crate::report::document::{Block, Document, Paragraph, Style};
use crate::report::docx;

/// The text of a document, line by line, with table cells between bars.
fn text(document: &Document) -> String {
    let mut lines = Vec::new();
    let paragraphs = |list: &[Paragraph], lines: &mut Vec<String>| {
        lines.extend(
            list.iter()
                .map(|paragraph| format!("{:?}: {}", paragraph.style, paragraph.text())),
        );
    };
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Paragraph(paragraph) => paragraphs(std::slice::from_ref(paragraph), &mut lines),
            Block::Columns(columns) => {
                paragraphs(&columns.left, &mut lines);
                paragraphs(&columns.right, &mut lines);
            }
            Block::Table(table) => {
                let heads: Vec<&str> = table
                    .columns
                    .iter()
                    .map(|column| column.head.as_str())
                    .collect();
                lines.push(format!("| {} |", heads.join(" | ")));
                for row in &table.rows {
                    let cells = row.cells.iter().map(|cell| {
                        cell.paragraphs
                            .iter()
                            .flatten()
                            .map(|run| run.text.as_str())
                            .collect::<String>()
                    });
                    lines.push(format!("| {} |", cells.collect::<Vec<_>>().join(" | ")));
                }
            }
            Block::Chart(chart) => lines.push(format!("[chart] {}", chart.title)),
            Block::PageBreak => lines.push("---".to_owned()),
        }
    }
    lines.extend(document.footer.iter().map(|line| format!("Footer: {line}")));
    lines.extend(document.mark.iter().map(|mark| format!("Mark: {mark}")));
    lines.join("\n")
}

fn short() -> Minutes {
    let mut minutes = minutes();
    for block in &mut minutes.results {
        block.rows.truncate(2);
    }
    minutes
}

#[test]
fn the_minutes_say_everything_in_vietnamese() {
    let document = short().document(&Locale::new(Language::Vietnamese));
    insta::assert_snapshot!(text(&document));
}

#[test]
fn the_minutes_say_everything_in_english() {
    let document = short().document(&Locale::new(Language::English));
    let text = text(&document);
    assert!(!text.contains(['⟨', '{']), "{text}");
    assert!(text.contains("For: 04") && text.contains("95.80"), "{text}");
}

#[test]
fn before_the_lock_the_minutes_are_a_draft() {
    let locale = Locale::new(Language::Vietnamese);
    let mut minutes = short();
    assert_eq!(minutes.document(&locale).mark, None);
    minutes.lock = None;
    minutes.pending = 3;
    minutes.closed = None;
    let document = minutes.document(&locale);
    assert_eq!(document.mark.as_deref(), Some("DỰ THẢO"));
    let text = text(&document);
    assert!(text.contains("DỰ THẢO biên bản số 05/BB-HĐTĐ"));
    assert!(text.contains("Còn 3 nội dung chưa có điểm cuối cùng"));
    assert!(text.contains("Phiên họp chưa kết thúc."));
}

#[test]
fn an_open_vote_that_failed_is_no_ruling() {
    let locale = Locale::new(Language::Vietnamese);
    let mut minutes = short();
    let decision = &mut minutes.decisions[0];
    if let Some(vote) = &mut decision.vote {
        vote.outcome.passed = false;
    }
    decision.ruling = None;
    let text = text(&minutes.document(&locale));
    assert!(text.contains("Không đạt mức thông qua"));
    assert!(text.contains("Kết luận: không thông qua."));
}

#[test]
fn a_passed_vote_on_a_score_without_ruling_says_so() {
    let locale = Locale::new(Language::Vietnamese);
    let mut minutes = short();
    minutes.decisions[0].ruling = None;
    assert!(matches!(minutes.decisions[0].subject, Subject::Cell(_)));
    assert!(text(&minutes.document(&locale)).contains("chưa ghi kết luận"));
}

#[test]
fn signatures_stand_secretary_left_and_chair_right() {
    let document = minutes().document(&Locale::new(Language::Vietnamese));
    let blocks = &document.sections[0].blocks;
    let columns = blocks.iter().rev().find_map(|block| match block {
        Block::Columns(columns) => Some(columns),
        _ => None,
    });
    let columns = columns.unwrap();
    assert_eq!(columns.left[0].style, Style::SignatureTitle);
    assert_eq!(columns.left[0].text(), "THƯ KÝ");
    assert_eq!(columns.right[0].text(), "CHỦ TỌA");
}

#[test]
fn hostile_and_endless_text_comes_out_inert() {
    let mut minutes = minutes();
    minutes.lock = None;
    minutes.venue = "=1+1 ]]> <script> \u{1b}[2J \u{202e} 🎉 e\u{301}".to_owned();
    if let Subject::Cell(cell) = &mut minutes.decisions[0].subject {
        cell.explanation = "a".repeat(10_000);
        cell.reviews[0].why = "b ".repeat(5_000);
    }
    let bytes = docx::render(&minutes.document(&Locale::new(Language::English))).unwrap();
    if let Some(path) = option_env!("MINUTES_HOSTILE") {
        std::fs::write(path, &bytes).unwrap();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut part = String::new();
    let mut file = archive.by_name("word/document.xml").unwrap();
    std::io::Read::read_to_string(&mut file, &mut part).unwrap();
    assert!(part.contains("=1+1 ]]&gt; &lt;script&gt; [U+001B][2J [U+202E]"));
    assert!(!part.contains(['\u{1b}', '\u{202e}']));
}

/// Writes the sample where `MINUTES_SAMPLE` says, to be looked at.
#[test]
fn the_minutes_become_a_word_file() {
    let bytes = docx::render(&minutes().document(&Locale::new(Language::Vietnamese))).unwrap();
    if let Some(path) = option_env!("MINUTES_SAMPLE") {
        std::fs::write(path, &bytes).unwrap();
    }
    assert_eq!(bytes.get(..2), Some(b"PK".as_slice()));
}

#[test]
fn a_draft_prints_the_hash_that_waits_for_signatures() {
    let mut draft = minutes();
    draft.lock = None;
    let locale = Locale::new(Language::Vietnamese);
    let groups = ["a5a5"; 16].join(" ");
    assert!(!text(&draft.document(&locale)).contains(&groups));
    draft.to_sign = Some([0xa5; 32]);
    assert!(text(&draft.document(&locale)).contains(&groups));
}
