//! The annexes of a small round against figures worked out by hand.

use thamdinh::domain::event::Event;
use thamdinh::domain::last_year::LastYearUnit;
use thamdinh::domain::self_assessment::Source;
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::locale::{Language, Locale};
use thamdinh::report::annexes::{Annexes, BandCount, Compared, SurveyScore};
use thamdinh::report::document::Orientation;
use thamdinh::report::outcome::{JournalHead, Outcome, Standing};
use thamdinh::report::text;

use super::build::{Given, SECRETARY, Story, pts, score, survey};

fn last_year(unit: &str, index: &str, rank: Option<u32>) -> LastYearUnit {
    LastYearUnit {
        unit: unit.into(),
        index: pts(index),
        total: None,
        max: None,
        rank,
        band: String::new(),
        areas: Vec::new(),
    }
}

/// Every unit has 20,5 of 25 points (82,00) but u2, whom the survey gave a point more (86,00), and u3, of whose survey
/// result the council took a point (78,00). u5 is not ranked; the second block has no table for heads.
fn story() -> Story {
    let mut given = Given::default();
    given.units[4].ranked = false;
    given.round.blocks[1].head_bands.clear();
    let mut story = Story::submitted(given);
    story.review_all();
    story.go(SECRETARY, survey(&["u2".into()], "5"));
    story.meet();
    story.rule(score("u3", "2.2", "3"));
    story.approve();
    story
}

fn compared(mut story: Story) -> Story {
    story.go(
        SECRETARY,
        Event::LastYearRecorded {
            year: 2025,
            source: Source::default(),
            units: vec![
                last_year("u1", "80.5", Some(1)),
                last_year("u2", "88", Some(3)),
                last_year("u3", "78", None),
                last_year("u5", "82.5", Some(2)),
            ],
        },
    );
    story
}

fn annexes(story: &Story) -> Annexes {
    let head = JournalHead {
        entries: 99,
        hash: [7; 32],
    };
    let standing = Standing::of(&story.state, head);
    let outcome = Outcome::of(&story.state, Viewpoint::Whole, standing);
    Annexes::of(&outcome.unwrap())
}

fn counts(bands: &[BandCount]) -> Vec<(Option<&str>, usize)> {
    let counts = bands.iter().map(|band| {
        let name = band.band.as_ref().map(|band| band.name.as_str());
        (name, band.count)
    });
    counts.collect()
}

#[test]
fn ranks_bands_and_changes_are_those_worked_out_by_hand() {
    let annexes = annexes(&compared(story()));
    let [so, xa] = annexes.rankings.as_slice() else {
        panic!("{annexes:?}")
    };
    let told: Vec<_> = so
        .ranked
        .iter()
        .chain(&so.unranked)
        .map(|row| {
            let before = row.before.map(|b| (b.index, b.change, b.rank, b.places));
            (row.rank, row.unit.as_str(), row.total, row.index, before)
        })
        .collect();
    let before =
        |index: &str, change: &str, rank, places| Some((pts(index), pts(change), rank, places));
    assert_eq!(
        told,
        [
            (
                Some(1),
                "Đơn vị u2",
                pts("21.5"),
                pts("86"),
                before("88", "-2", Some(3), Some(2))
            ),
            (
                Some(2),
                "Đơn vị u1",
                pts("20.5"),
                pts("82"),
                before("80.5", "1.5", Some(1), Some(-1))
            ),
            (Some(2), "Đơn vị u4", pts("20.5"), pts("82"), None),
            (
                Some(4),
                "Đơn vị u3",
                pts("19.5"),
                pts("78"),
                before("78", "0", None, None)
            ),
            (
                None,
                "Đơn vị u5",
                pts("20.5"),
                pts("82"),
                before("82.5", "-0.5", Some(2), None)
            ),
        ]
    );
    assert!(so.has_ties());
    // (86 + 82 + 82 + 78) ÷ 4
    assert_eq!(so.mean, Some(pts("82")));
    assert_eq!(
        counts(&so.bands),
        [(Some("Xuất sắc"), 0), (Some("Tốt"), 3), (Some("Khá"), 1)]
    );
    let (up, down, same, without) = (1, 1, 1, 1);
    assert_eq!(
        so.compared,
        Compared {
            up,
            down,
            same,
            without
        }
    );
    assert_eq!(xa.compared.without, 2);
}

#[test]
fn heads_are_classified_by_the_rounds_table_where_there_is_one() {
    let annexes = annexes(&story());
    let [so, xa] = annexes.heads.as_slice() else {
        panic!("{annexes:?}")
    };
    assert_eq!(
        so.rows.len(),
        5,
        "the unit that is not ranked has a head too"
    );
    assert_eq!(
        counts(&so.classes),
        [(Some("Hoàn thành xuất sắc"), 0), (None, 5)]
    );
    assert!(xa.rows.is_empty() && xa.classes.is_empty());
}

#[test]
fn survey_results_stand_by_their_rate_with_what_the_council_ruled() {
    let annexes = annexes(&story());
    let so = &annexes.satisfaction[0];
    let items: Vec<_> = so
        .items
        .iter()
        .map(|(code, _, max)| (code.as_str(), *max))
        .collect();
    assert_eq!(items, [("2.2", pts("5"))]);
    let told: Vec<_> = so
        .rows
        .iter()
        .map(|row| (row.place, row.unit.as_str(), row.scores[0], row.rate))
        .collect();
    let surveyed = |points: &str| SurveyScore::Surveyed(pts(points));
    assert_eq!(
        told,
        [
            (Some(1), "Đơn vị u2", surveyed("5"), Some(pts("100"))),
            (Some(2), "Đơn vị u1", surveyed("4"), Some(pts("80"))),
            (Some(2), "Đơn vị u4", surveyed("4"), Some(pts("80"))),
            (Some(2), "Đơn vị u5", surveyed("4"), Some(pts("80"))),
            (
                Some(5),
                "Đơn vị u3",
                SurveyScore::Ruled(pts("3")),
                Some(pts("60"))
            ),
        ]
    );
}

#[test]
fn the_annexes_read_as_an_official_writes_them() {
    let mut story = story();
    story.lock();
    let story = compared(story);
    let document = annexes(&story).document(&Locale::new(Language::Vietnamese));
    assert_eq!(document.mark, None);
    insta::assert_snapshot!("annexes", text::render(&document, 100));
}

#[test]
fn without_last_year_and_before_the_lock_they_are_narrow_drafts() {
    let annexes = annexes(&story());
    for language in Language::ALL {
        let document = annexes.document(&Locale::new(language));
        assert!(document.mark.is_some());
        assert_eq!(document.sections[0].orientation, Orientation::Portrait);
        let told = text::render(&document, 100);
        assert!(!told.contains("2025") && !told.contains('⟨'), "{told}");
    }
}
