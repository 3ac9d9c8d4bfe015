//! Random walks: whatever is tried, in whatever order, what must hold holds after every step.

use proptest::prelude::*;
use thamdinh::domain::consolidation::Consolidation;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::MemberId;
use thamdinh::domain::points::Points;
use thamdinh::domain::precheck::CheckSet;
use thamdinh::domain::state::{Seal, State};
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::locale::{Language, Locale, domain as words};

use super::build::{Given, Story};
use super::dice::{Dice, attempt};

/// What must hold of any state that can be reached.
fn check(state: &State) {
    let result = Consolidation::of(state, Viewpoint::Whole);
    for unit in result.blocks.iter().flat_map(|block| &block.units) {
        assert_eq!(unit.total, unit.areas.iter().map(|a| a.score).sum());
        assert_eq!(unit.max, unit.areas.iter().map(|a| a.max).sum());
        assert!(unit.areas.iter().all(|a| a.max >= Points::ZERO));
    }
    for ix in state.cell_positions() {
        let context = state.context(ix, CheckSet::NONE).unwrap();
        let facts = state.facts(ix, Viewpoint::Whole).unwrap();
        let kept = state.cell(ix).unwrap().settled();
        assert_eq!(kept, facts.settled(&context), "kept as folded anew");
        let max = state.item(ix).unwrap().0.max;
        let points = kept.and_then(|f| f.value.points());
        assert!(points.is_none_or(|p| p >= Points::ZERO && p <= max));
    }
    for unit in state.units() {
        assert_eq!(state.blocks()[unit.block.index()].id, unit.unit.block);
    }
    if state.stage().is_sealed() {
        let seal = state.seals().last().unwrap();
        assert_eq!(*seal.result, result, "what is locked is what consolidates");
    }
}

/// A seal but for the note that it was reopened.
fn kept(seals: &[Seal]) -> Vec<Seal> {
    let without_note = |seal: &Seal| Seal {
        reopened: None,
        ..seal.clone()
    };
    seals.iter().map(without_note).collect()
}

/// The first of some attempts that is permitted; the others are refused with a sentence.
fn permitted(locale: &Locale, story: &mut Story, dice: &mut Dice) -> Option<(MemberId, Event)> {
    for _ in 0..8 {
        let (author, event) = attempt(dice, story);
        let Err(refusal) = story.state.permit(&author, &event) else {
            return Some((author, event));
        };
        let sentence = words::refusal(locale, &story.state, &refusal);
        assert!(sentence.ends_with('.'), "{sentence}");
    }
    None
}

fn walk(mut story: Story, seeds: &[u64]) {
    let locale = Locale::new(Language::Vietnamese);
    for seed in seeds {
        let Some((author, event)) = permitted(&locale, &mut story, &mut Dice::new(*seed)) else {
            continue;
        };
        let (sealed, before) = (story.state.stage().is_sealed(), story.state.clone());
        let reopens = matches!(event, Event::ResultReopened { .. });
        story.apply(author.as_str(), event);
        let recorded = story.history.last().unwrap();
        let line = words::event(&locale, &story.state, recorded);
        assert!(!line.contains('⟨'), "{line}");
        let old = kept(before.seals());
        assert_eq!(
            kept(story.state.seals())[..old.len()],
            old[..],
            "seals stay"
        );
        assert_eq!(story.state.seals().len() > old.len(), {
            !sealed && story.state.stage().is_sealed()
        });
        if sealed && !reopens {
            assert!(story.state.stage().is_sealed());
            let result = |state: &State| Consolidation::of(state, Viewpoint::Whole);
            assert_eq!(result(&story.state), result(&before));
        }
        check(&story.state);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn from_setup(seeds in proptest::collection::vec(any::<u64>(), 1..60)) {
        walk(Story::of(Given::default()), &seeds);
    }

    #[test]
    fn from_review(seeds in proptest::collection::vec(any::<u64>(), 1..80)) {
        walk(Story::in_review(), &seeds);
    }

    #[test]
    fn from_the_meeting(seeds in proptest::collection::vec(any::<u64>(), 1..80)) {
        walk(Story::in_meeting(), &seeds);
    }

    #[test]
    fn from_the_approved_result(seeds in proptest::collection::vec(any::<u64>(), 1..80)) {
        let mut story = Story::in_meeting();
        story.approve();
        walk(story, &seeds);
    }

    #[test]
    fn nothing_changes_a_locked_result(seeds in proptest::collection::vec(any::<u64>(), 1..120)) {
        walk(Story::locked(), &seeds);
    }
}
