//! What papers are told of a small round.

use super::{Outcome, Standing};
use crate::domain::cell::FinalSource;
use crate::domain::points::Points;
use crate::domain::viewpoint::Viewpoint;
use crate::report::story::{HEAD, Story, held, hundredths, locked};

fn outcome(story: &Story) -> Outcome<'_> {
    let standing = Standing::of(&story.state, HEAD);
    Outcome::of(&story.state, Viewpoint::Whole, standing).unwrap()
}

#[test]
fn a_locked_result_names_its_lock_and_a_result_before_it_is_a_draft() {
    let story = held();
    assert!(outcome(&story).standing.is_draft());
    let story = locked();
    let sealed = outcome(&story).standing;
    let lock = sealed.lock.as_ref().unwrap();
    assert_eq!(lock.result_sha256, [9; 32]);
    assert_eq!(lock.signed_by, ["Cơ quan ct", "Cơ quan tk"]);
    assert_eq!(sealed.created(), "2026-12-22T01:00:00Z");
}

#[test]
fn units_stand_best_first_with_band_items_and_reasons() {
    let story = locked();
    let outcome = outcome(&story);
    let block = &outcome.blocks[0];
    let told: Vec<_> = block
        .units
        .iter()
        .map(|unit| (unit.unit.id.as_str(), unit.result.index, unit.band))
        .collect();
    assert_eq!(
        told,
        [
            ("dv2", hundredths(8_750), Some("Tốt")),
            ("dv1", hundredths(7_500), None),
        ]
    );
    assert_eq!(block.index_mean, Some(hundredths(8_125)));
    assert_eq!(block.ranked(), 2);
    let (_, best) = outcome.unit("dv2").unwrap();
    let ruled = best.items.iter().find(|item| {
        item.result.settled.map(|settled| settled.source) == Some(FinalSource::Ruling)
    });
    let ruled = ruled.unwrap();
    assert!(!ruled.reason.is_empty());
    assert_eq!(ruled.result.score + ruled.lost, ruled.node.max);
}

#[test]
fn what_units_lost_is_what_their_totals_lack_and_means_are_those_of_their_scores() {
    let story = locked();
    let outcome = outcome(&story);
    for (block, unit) in outcome.units() {
        assert_eq!(
            unit.lost(),
            unit.result.max - unit.result.total,
            "{}",
            unit.unit.id
        );
        assert_eq!(unit.items.len(), block.set.item_count());
    }
    let block = &outcome.blocks[0];
    for (at, mean) in block.item_means.iter().enumerate() {
        let sum: Points = block
            .units
            .iter()
            .map(|unit| unit.items[at].result.score)
            .sum();
        assert_eq!(*mean, sum.scaled(1, 2, 2));
    }
}
