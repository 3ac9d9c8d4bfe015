use super::{Sheet, Tally};
use crate::domain::event::Event;
use crate::domain::id::{CellId, MemberIx};
use crate::domain::points::Points;
use crate::domain::review::{CellVerdict, Value, Verdict};
use crate::domain::stage::Stage;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::{Language, Locale};
use crate::report::appraisal_report::AppraisalReport;
use crate::report::document::{Block, Document};
use crate::report::outcome::{Outcome, Standing};
use crate::report::story::{HEAD, Story, held, hundredths, locked, prepared};

/// The members of the story: `tv1` is recused for `dv1`, its own organisation.
const TV1: MemberIx = MemberIx(3);
const TV2: MemberIx = MemberIx(4);

fn outcome(story: &Story, viewpoint: Viewpoint) -> Outcome<'_> {
    let standing = Standing::of(&story.state, HEAD);
    Outcome::of(&story.state, viewpoint, standing).unwrap()
}

fn sheet(story: &Story, viewpoint: Viewpoint, member: MemberIx) -> Sheet {
    let outcome = outcome(story, viewpoint);
    Sheet::of(&outcome, &story.state, viewpoint, member).unwrap()
}

/// All texts of a document, one a line.
fn texts(document: &Document) -> String {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let lines = blocks.map(|block| match block {
        Block::Table(table) => {
            let rows = table.rows.iter().map(|row| {
                let cells = row.cells.iter().map(|cell| {
                    let runs = cell.paragraphs.iter().flatten();
                    runs.map(|run| run.text.as_str()).collect::<String>()
                });
                cells.collect::<Vec<_>>().join(" | ")
            });
            rows.collect::<Vec<_>>().join("\n")
        }
        Block::Paragraph(paragraph) => paragraph.text(),
        _ => String::new(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_member_signs_for_what_it_changed_and_the_sums_of_what_it_accepted() {
    let story = locked();
    assert_eq!(Sheet::members(&story.state), [TV1, TV2]);
    let sheet = sheet(&story, Viewpoint::Whole, TV2);
    let sum = sheet.blocks[0].sum();
    assert_eq!(
        sum,
        Tally {
            cells: 4,
            accepted: 2,
            changed: 2,
            scored: 0,
            waiting: 0,
            own: Points::whole(4),
            given: Points::whole(3),
        }
    );
    let [item] = sheet.blocks[0].changed.as_slice() else {
        panic!("one item was changed");
    };
    let told: Vec<_> = item
        .cells
        .iter()
        .map(|cell| {
            (
                cell.unit.as_str(),
                cell.given,
                cell.settled,
                cell.why.as_str(),
            )
        })
        .collect();
    let score = |count| Value::Score(hundredths(count));
    assert_eq!(
        told,
        [
            ("Đơn vị dv1", score(50), Some(score(50)), "thiếu tài liệu"),
            ("Đơn vị dv2", score(50), Some(score(75)), "thiếu tài liệu"),
        ]
    );
    let text = texts(&sheet.document(&Locale::new(Language::Vietnamese)));
    assert!(
        text.contains("1.2 Tiêu chí 1.2 (tối đa 1,00 điểm)"),
        "{text}"
    );
    assert!(
        text.contains("Đơn vị dv2 | 1,00 | 0,50 | −0,50 | thiếu tài liệu |  | 0,75"),
        "{text}"
    );
    assert!(
        text.contains("Cộng | 4 | 2 | 2 | 0 | 0 | 4,00 | 3,00 | −1,00"),
        "{text}"
    );
}

#[test]
fn units_that_a_member_may_not_judge_are_named_and_left_out() {
    let story = locked();
    let sheet = sheet(&story, Viewpoint::Whole, TV1);
    assert_eq!(sheet.recused, [("Đơn vị dv1".to_owned(), String::new())]);
    let units: Vec<&str> = sheet.blocks[0]
        .units
        .iter()
        .map(|(unit, _)| unit.as_str())
        .collect();
    assert_eq!(units, ["Đơn vị dv2"]);
    let document = sheet.document(&Locale::new(Language::Vietnamese));
    let text = texts(&document);
    assert!(
        text.contains("- Đơn vị dv1 (cơ quan, đơn vị của thành viên)."),
        "{text}"
    );
    assert!(
        text.contains("Thành viên chấp nhận điểm tự đánh giá ở mọi nội dung"),
        "{text}"
    );
}

#[test]
fn a_sheet_is_a_draft_until_the_lock_and_shows_the_journal_on_every_page() {
    let locale = Locale::new(Language::Vietnamese);
    let of = |story: &Story| sheet(story, Viewpoint::Whole, TV2).document(&locale);
    assert_eq!(of(&held()).mark.as_deref(), Some("DỰ THẢO"));
    let document = of(&locked());
    assert_eq!(document.mark, None);
    assert!(
        document.footer[0].contains("99 bản ghi"),
        "{:?}",
        document.footer
    );
    assert!(document.code.unwrap().starts_with("99 0707"));
}

/// The round back in review, with the verdict of `tv2` on a cell that `tv1` judged otherwise.
fn differing(count: i64) -> Story {
    let mut story = prepared();
    story.tell(
        "tk",
        Event::StageMoved {
            to: Stage::Review,
            why: "xem lại".into(),
        },
    );
    let cell = CellVerdict {
        cell: CellId::new("dv2", "1.2"),
        verdict: Verdict::Adjust(hundredths(count)),
        why: format!("lý do {count}"),
    };
    story.tell("tv2", Event::ReviewConfirmed { cells: vec![cell] });
    story
}

#[test]
fn before_the_meeting_papers_tell_a_reader_nothing_of_a_verdict_that_is_hidden_from_it() {
    let (one, other) = (differing(25), differing(40));
    for viewpoint in [Viewpoint::Seat(TV1), Viewpoint::Anyone] {
        assert_eq!(sheet(&one, viewpoint, TV2), sheet(&other, viewpoint, TV2));
        let report = |story: &Story| {
            AppraisalReport::of(&outcome(story, viewpoint), &story.state, viewpoint)
        };
        assert_eq!(report(&one), report(&other));
    }
    // Whoever gave it has it on its sheet.
    let own = Viewpoint::Seat(TV2);
    assert_ne!(sheet(&one, own, TV2), sheet(&other, own, TV2));
}
