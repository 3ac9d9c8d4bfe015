//! What units are told of their losses adds up, whatever the council did, and so does what is told of all of them.

use proptest::prelude::*;
use thamdinh::domain::index_set::Method;
use thamdinh::domain::points::Points;
use thamdinh::domain::state::State;
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::report::letters::Letter;
use thamdinh::report::outcome::{JournalHead, Outcome, Standing};

use super::build::{Given, Story, adjust, pts};
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
    assert_eq!(lost - balance.bonus, balance.max - balance.total, "{letter:#?}");
    assert_eq!(balance.taken().total() + balance.awaited, lost);
    let areas: Points = letter.areas.iter().map(|area| area.lost).sum();
    assert_eq!(areas, lost, "areas");
    // A self score above the maximum counts until somebody has judged it, and loses less than nothing.
    let above = letter.deductions.iter().any(|line| line.points < Points::ZERO);
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
    let mut sorted = letter.deductions.iter().map(|line| line.points);
    assert!(sorted.is_sorted_by(|one, next| one >= next));
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
            letters(&story.state, viewpoint).iter().for_each(check);
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
    assert_eq!(letter.deductions[0].reason, "nội dung chưa bảo đảm");
    let means: Vec<_> = letter.deductions.iter().map(|line| line.mean).collect();
    // u2 has 2 of 4 and each of the other four 3.5.
    assert_eq!(means[0], Some(pts("3.2")));
    check(letter);
}

#[test]
fn nobody_learns_from_a_letter_what_is_closed_to_them() {
    let mut one = Story::in_review();
    let mut other = one.clone();
    one.go("m1", adjust("u2", "1.1", "2"));
    other.go("m1", adjust("u2", "1.1", "1"));
    assert_eq!(
        letters(&one.state, Viewpoint::Anyone),
        letters(&other.state, Viewpoint::Anyone)
    );
    assert_ne!(
        letters(&one.state, one.seen_by("m1")),
        letters(&other.state, other.seen_by("m1"))
    );
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
    story.submit_all();
    for (item, score) in [("1.1", "4"), ("1.2", "3"), ("1.10", "3")] {
        for member in ["m1", "m2"] {
            story.go(member, adjust("u2", item, score));
        }
    }
    let letters = letters(&story.state, Viewpoint::Whole);
    let letter = letters.iter().find(|letter| letter.unit == "u2").unwrap();
    assert_eq!(letter.balance.lost(), Points::ZERO);
    assert!(letter.deductions.is_empty() && letter.bonuses.is_empty());
    let locale = thamdinh::locale::Locale::new(thamdinh::locale::Language::Vietnamese);
    let document = letter.document(&locale);
    assert_eq!(document.sections.len(), 1, "no annex");
    let text = thamdinh::report::text::render(&document, 100);
    assert!(text.contains("không bị trừ điểm"), "{text}");
    assert!(!text.contains("Phụ lục"), "{text}");
}
