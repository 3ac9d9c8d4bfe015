//! What units are told of their losses adds up, whatever the council did, and so does what is told of all of them.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use proptest::prelude::*;
use thamdinh::domain::event::Event;
use thamdinh::domain::index_set::Method;
use thamdinh::domain::last_year::{LastYearArea, LastYearUnit};
use thamdinh::domain::points::Points;
use thamdinh::domain::review::Verdict;
use thamdinh::domain::self_assessment::Source;
use thamdinh::domain::stage::Stage;
use thamdinh::domain::state::State;
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::locale::{Language, Locale};
use thamdinh::report::analysis::{Analysis, Losses};
use thamdinh::report::letters::{Balance, Letter, Taken, render_sheet};
use thamdinh::report::outcome::{JournalHead, Outcome, Standing};
use thamdinh::report::text;

use super::build::{
    FULL_CLAIM, Given, SECRETARY, Story, adjust, assessment, judge, pts, submission,
};
use super::dice::{Dice, attempt};

pub fn outcome(state: &State, viewpoint: Viewpoint) -> Outcome<'_> {
    let journal = JournalHead {
        entries: state.head().0,
        hash: [7; 32],
    };
    Outcome::of(state, viewpoint, Standing::of(state, journal)).unwrap()
}

pub fn letters(state: &State, viewpoint: Viewpoint) -> Vec<Letter> {
    let outcome = outcome(state, viewpoint);
    let ids = outcome.units().map(|(_, unit)| unit.unit.id.to_string());
    ids.map(|id| Letter::of(&outcome, state, viewpoint, &id).unwrap())
        .collect()
}

fn check(letter: &Letter) {
    let balance = &letter.balance;
    let lost = balance.lost();
    assert_eq!(
        lost - balance.bonus,
        balance.max - balance.total,
        "{letter:#?}"
    );
    assert_eq!(balance.taken().total() + balance.awaited, lost);
    let areas: Points = letter.areas.iter().map(|area| area.lost).sum();
    assert_eq!(areas, lost, "areas");
    // A self score above the maximum counts until somebody has judged it, and loses less than nothing.
    let above = letter
        .deductions
        .iter()
        .any(|line| line.points < Points::ZERO);
    assert!(!above);
    let listed: Points = letter.deductions.iter().map(|line| line.points).sum();
    let told = listed - balance.penalty_over + balance.awaited;
    assert!(told >= lost, "{told:?} of {lost:?}");
    if letter.pending == 0 {
        assert_eq!((told, balance.awaited), (lost, Points::ZERO));
    }
    for line in &letter.deductions {
        assert!(line.points > Points::ZERO && line.method != Method::Bonus);
    }
    let sorted = letter.deductions.iter().map(|line| line.points);
    assert!(sorted.is_sorted_by(|one, next| one >= next));
}

/// What the analysis says of some units is what their letters say together.
fn check_losses(losses: &Losses, letters: &[&Letter]) {
    let mut balance = Balance::default();
    letters
        .iter()
        .for_each(|letter| balance.add(&letter.balance));
    assert_eq!(losses.balance, balance);
    assert_eq!(losses.units, letters.len());
    let lost = |losses: &mut dyn Iterator<Item = Points>| losses.sum::<Points>();
    let areas = lost(&mut losses.areas.iter().map(|area| area.lost));
    assert_eq!(areas, balance.lost(), "areas");
    let listed = letters.iter().flat_map(|letter| &letter.deductions);
    let items = lost(&mut losses.items.iter().map(|item| item.lost));
    assert_eq!(items, lost(&mut listed.clone().map(|line| line.points)));
    let losers: usize = losses.items.iter().map(|item| item.losers).sum();
    assert_eq!(losers, listed.count());
    let mut taken = Taken::default();
    losses.areas.iter().for_each(|area| taken.add(&area.taken));
    let by_letters = balance.taken();
    assert_eq!(
        taken.all().collect::<Vec<_>>(),
        by_letters.all().collect::<Vec<_>>()
    );
    let sorted = losses.items.iter().map(|item| item.lost);
    assert!(sorted.is_sorted_by(|one, next| one >= next));
}

fn check_analysis(state: &State, viewpoint: Viewpoint, letters: &[Letter]) {
    let analysis = Analysis::of(&outcome(state, viewpoint));
    check_losses(&analysis.whole, &letters.iter().collect::<Vec<_>>());
    for block in &analysis.blocks {
        let own = letters.iter().filter(|letter| letter.block == block.name);
        check_losses(&block.losses, &own.collect::<Vec<_>>());
    }
}

fn walk(mut story: Story, seeds: &[u64]) {
    for seed in seeds {
        let mut dice = Dice::new(*seed);
        for _ in 0..8 {
            let (author, event) = attempt(&mut dice, &mut story);
            if story.state.permit(&author, &event).is_ok() {
                story.apply(author.as_str(), event);
                break;
            }
        }
        for viewpoint in [Viewpoint::Whole, Viewpoint::Anyone] {
            let letters = letters(&story.state, viewpoint);
            letters.iter().for_each(check);
            check_analysis(&story.state, viewpoint, &letters);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn losses_add_up_while_units_are_reviewed(seeds in proptest::collection::vec(any::<u64>(), 1..40)) {
        walk(Story::in_review(), &seeds);
    }

    #[test]
    fn losses_add_up_in_the_meeting(seeds in proptest::collection::vec(any::<u64>(), 1..40)) {
        walk(Story::in_meeting(), &seeds);
    }
}

#[test]
fn deductions_are_sorted_by_points_and_then_as_the_index_set_has_them() {
    let mut story = Story::in_review();
    story.go("m1", adjust("u2", "1.1", "2"));
    story.go("m2", adjust("u2", "1.1", "2"));
    story.review_all();
    story.meet();
    let letters = letters(&story.state, Viewpoint::Whole);
    let letter = letters.iter().find(|letter| letter.unit == "u2").unwrap();
    let told: Vec<_> = letter
        .deductions
        .iter()
        .map(|line| (line.code.as_str(), line.points))
        .collect();
    // Claimed are 3.5 of 4, 2.5 of 3 twice and 4 of 5; the survey and the leaders give 4 of 5.
    let half = pts("0.5");
    assert_eq!(
        told,
        [
            ("1.1", pts("2")),
            ("2.1", pts("1")),
            ("2.2", pts("1")),
            ("3", pts("1")),
            ("1.2", half),
            ("1.10", half)
        ]
    );
    assert_eq!(letter.deductions[0].reason, "thiếu tài liệu");
    let means: Vec<_> = letter.deductions.iter().map(|line| line.mean).collect();
    // u2 has 2 of 4 and each of the other four 3.5.
    assert_eq!(means[0], Some(pts("3.2")));
    check(letter);
}

#[test]
fn nobody_learns_from_a_letter_what_is_closed_to_them() {
    let mut one = Story::in_review();
    let mut other = one.clone();
    let verdict = |score: &str| [("u2", "1.1", Verdict::Adjust(pts(score)))];
    one.go("m1", judge(&verdict("2"), "thiếu tài liệu"));
    other.go("m1", judge(&verdict("1"), "chậm so với thời hạn"));
    let tells_apart = |one_sees: Viewpoint, other_sees: Viewpoint| {
        letters(&one.state, one_sees) != letters(&other.state, other_sees)
    };
    assert!(!tells_apart(Viewpoint::Anyone, Viewpoint::Anyone));
    assert!(!tells_apart(one.seen_by("m2"), other.seen_by("m2")));
    assert!(tells_apart(one.seen_by("m1"), other.seen_by("m1")));
}

#[test]
fn a_unit_with_every_point_is_told_so() {
    let mut given = Given::default();
    for (header, nodes) in &mut given.sets {
        nodes.retain(|node| ["1", "1.1", "1.2", "1.10"].contains(&node.code.as_str()));
        header.total = pts("10");
    }
    given.assignments.truncate(2);
    let mut story = Story::of(given);
    story.to(Stage::SelfAssessment);
    let full = [("1.1", "4"), ("1.2", "3"), ("1.10", "3")];
    story.go(SECRETARY, submission("u2", &full));
    let letters = letters(&story.state, Viewpoint::Whole);
    let letter = letters.iter().find(|letter| letter.unit == "u2").unwrap();
    assert_eq!(letter.balance.lost(), Points::ZERO);
    assert!(letter.deductions.is_empty() && letter.bonuses.is_empty());
    let locale = Locale::new(Language::Vietnamese);
    let document = letter.document(&locale);
    assert_eq!(document.sections.len(), 1, "no annex");
    let text = text::render(&document, 100);
    assert!(text.contains("không bị trừ điểm"), "{text}");
    assert!(!text.contains("Phụ lục"), "{text}");
}

#[test]
fn the_year_before_is_compared_over_the_units_that_have_both() {
    let row = |unit: &str, index: &str| LastYearUnit {
        unit: unit.into(),
        index: pts(index),
        total: None,
        max: None,
        rank: Some(3),
        band: String::new(),
        areas: vec![LastYearArea {
            code: "1".into(),
            score: pts("6"),
            max: Some(pts("10")),
        }],
    };
    let mut story = Story::in_meeting();
    assert_eq!(
        Analysis::of(&outcome(&story.state, Viewpoint::Whole)).before,
        None
    );
    let index = story.unit_result("u1").index;
    let event = Event::LastYearRecorded {
        year: 2025,
        source: Source::default(),
        units: vec![row("u1", "10"), row("v1", "99.99")],
    };
    story.go(SECRETARY, event);
    let analysis = Analysis::of(&outcome(&story.state, Viewpoint::Whole));
    let before = analysis.before.unwrap();
    assert_eq!((before.year, before.whole.units), (2025, 2));
    assert_eq!((before.whole.up, before.whole.down), (1, 1));
    assert_eq!(before.blocks[0].means(), Some((pts("10"), index)));
    assert_eq!(before.blocks[1].before, pts("99.99"));
    // Of 10 points each lost 4 then and 1.5 now.
    let area = &before.areas[0];
    assert_eq!((area.units, before.areas.len()), (2, 1));
    assert_eq!(
        (area.before, area.now),
        ((pts("8"), pts("20")), (pts("3"), pts("20")))
    );
    let letters = letters(&story.state, Viewpoint::Whole);
    let told = |unit: &str| {
        let letter = letters.iter().find(|letter| letter.unit == unit).unwrap();
        letter.before.unwrap()
    };
    assert_eq!(
        (told("u1").index, told("u1").rank),
        (Some(pts("10")), Some(3))
    );
    assert_eq!((told("u2").year, told("u2").index), (2025, None));
}

/// A unit with a bonus that was given in part, a penalty and texts that try to command.
fn hostile() -> Story {
    let mut given = Given::default();
    given.units[1].name = "=1+1 <script> \u{1b}[2J \u{202e}".into();
    given.round.superior = "@SUM(A1)".into();
    let mut story = Story::of(given);
    story.to(Stage::SelfAssessment);
    let mut sent = assessment(
        "u2",
        &[("1.1", "3"), ("2.1", ""), ("4.1", "2"), ("4.3", "1")],
    );
    sent.answers[0].evidence_note = "=HYPERLINK(\"http://a\")".into();
    let event = Event::SelfAssessmentSubmitted {
        submission: Box::new(sent),
        replaces: false,
    };
    story.go(SECRETARY, event);
    for other in ["u1", "u3", "u4", "u5", "v1", "v2"] {
        story.go(SECRETARY, submission(other, &FULL_CLAIM));
    }
    story.to(Stage::Review);
    for member in ["m1", "m2"] {
        let cells = [("u2", "1.1", Verdict::Adjust(pts("1")))];
        story.go(member, judge(&cells, "+cmd|' /C calc'!A0\n]]>"));
    }
    story.go("m3", adjust("u2", "4.1", "1.5"));
    story.go("m3", adjust("u2", "4.3", "3"));
    story
}

#[test]
fn papers_speak_both_languages_in_full() {
    let story = hostile();
    let analysis = Analysis::of(&outcome(&story.state, Viewpoint::Whole));
    let letters = letters(&story.state, Viewpoint::Whole);
    let letter = letters.iter().find(|letter| letter.unit == "u2").unwrap();
    check(letter);
    // 3 of the penalty were given, 2 count.
    assert_eq!(
        (letter.balance.penalty, letter.balance.penalty_over),
        (pts("2"), pts("1"))
    );
    assert_eq!(letter.bonuses.len(), 1);
    for language in Language::ALL {
        let locale = Locale::new(language);
        for document in [letter.document(&locale), analysis.document(&locale)] {
            // The mark of what the unit's name hides is the only one.
            let text = text::render(&document, 100).replace("⟨U+202E⟩", "");
            let unsaid = text.find(['{', '⟨']).map(|at| text.get(at..at + 40));
            assert_eq!(unsaid, None, "{language}");
            assert!(document.mark.is_some(), "a draft");
        }
    }
}

#[test]
fn nothing_that_somebody_wrote_commands_in_the_workbook() {
    let story = hostile();
    let letters = letters(&story.state, Viewpoint::Whole);
    let letter = letters.iter().find(|letter| letter.unit == "u2").unwrap();
    let bytes = render_sheet(letter, &Locale::new(Language::Vietnamese)).unwrap();
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut texts = String::new();
    for sheet in book.sheet_names() {
        for (_, _, formula) in book.worksheet_formula(&sheet).unwrap().used_cells() {
            let is_number = formula.trim_start_matches('-').parse::<f64>().is_ok();
            assert!(formula.starts_with("SUM(") || is_number, "{formula}");
        }
        let range = book.worksheet_range(&sheet).unwrap();
        let cells = range.used_cells();
        cells.for_each(|(_, _, cell)| texts.push_str(&cell.to_string()));
    }
    for written in [
        "=1+1 <script>",
        "=HYPERLINK(\"http://a\")",
        "+cmd|' /C calc'!A0\n]]>",
    ] {
        assert!(texts.contains(written), "{written} is readable: {texts}");
    }
    assert!(!texts.contains(['\u{1b}', '\u{202e}']));
}
