//! How the members appraised, counted anew from what they said.

use thamdinh::domain::leniency::{BINS, Conduct, Leniency};
use thamdinh::domain::review::{Value, Verdict};
use thamdinh::domain::self_assessment::Position;
use thamdinh::domain::stage::Stage;
use thamdinh::domain::viewpoint::Viewpoint;

use super::build::{Story, accept, adjust, explain, judge, pts};

/// Area 1 of u2 and u3 (3.5 of 4, 2.5 of 3, 2.5 of 3 claimed) by m1 and m2; u3's 2.1 (4 of 5) by m3.
fn appraised() -> Story {
    let mut story = Story::in_review();
    story.go("m1", adjust("u2", "1.1", "2.5")); // -1 of 4: -25 %
    story.go("m1", accept("u2", "1.2")); // 0
    story.go("m1", adjust("u2", "1.10", "1")); // -1.5 of 3: -50 %
    let na = [("u3", "1.1", Verdict::NotApplicable)];
    story.go("m1", judge(&na, "không thuộc thẩm quyền"));
    story.go("m2", adjust("u2", "1.1", "4")); // +0.5 of 4: +12.5 %
    story.go("m2", accept("u2", "1.2"));
    story.go("m3", adjust("u3", "2.1", "0")); // -4 of 5: -80 %
    story
}

fn of(story: &Story, viewpoint: Viewpoint, who: &str) -> Option<(Conduct, [u32; 9])> {
    let found = Leniency::of(&story.state, viewpoint);
    let mut reviewers = found.reviewers.iter();
    reviewers
        .find(|reviewer| reviewer.member == story.seat(who))
        .map(|reviewer| (reviewer.whole, reviewer.histogram))
}

#[test]
fn changes_are_measured_against_the_self_score_and_the_others() {
    let story = appraised();
    let (conduct, histogram) = of(&story, Viewpoint::Whole, "m1").unwrap();
    assert_eq!((conduct.verdicts, conduct.unchanged), (4, 1));
    assert_eq!(conduct.not_applicable, 1);
    // -25, 0 and -50 %: mean -25, deviation the root of 1250/3.
    assert_eq!(conduct.against_self.percent.mean(), Some(-250_000));
    assert_eq!(conduct.against_self.percent.deviation(), Some(204_124));
    assert_eq!(conduct.against_self.points.sum(), -25_000);
    // Of two cells together with m2: -1.5 of 4 and 0.
    assert_eq!(conduct.against_others.points.count(), 2);
    assert_eq!(conduct.against_others.points.mean(), Some(-7_500));
    assert_eq!(conduct.against_others.percent.mean(), Some(-187_500));
    let counted: Vec<_> = BINS.iter().zip(histogram).filter(|(_, n)| *n > 0).collect();
    let bins = [((-50, -25), 1), ((-25, -10), 1), ((0, 0), 1)];
    assert_eq!(counted, bins.each_ref().map(|(bin, count)| (bin, *count)));
    let (other, _) = of(&story, Viewpoint::Whole, "m2").unwrap();
    assert_eq!(other.against_others.points.mean(), Some(7_500));
    let (_, histogram) = of(&story, Viewpoint::Whole, "m3").unwrap();
    assert_eq!(histogram[0], 1, "-80 %");
}

#[test]
fn the_most_changed_cells_come_first_and_what_nobody_changed_is_counted() {
    let story = appraised();
    let found = Leniency::of(&story.state, Viewpoint::Whole);
    let first = &found.reviewers[0];
    let cells: Vec<_> = first.changed.iter().map(|changed| changed.cell).collect();
    let expected = [("u3", "1.1"), ("u2", "1.10"), ("u2", "1.1")];
    assert_eq!(cells, expected.map(|(unit, item)| story.ix(unit, item)));
    assert_eq!(first.changed[1].percent, Some(pts("-50")));
    let block = story.state.unit(story.ix("u2", "1.1").unit).unwrap().block;
    let area = |at| found.untouched[&(block, at)];
    assert_eq!((area(0).judged, area(0).untouched), (4, 1));
    assert_eq!((area(1).judged, area(1).untouched), (1, 0));
    // Agreed are u2's 1.2 (as claimed) and u3's 2.1 (4 claimed, 0 given).
    let inflation = found.inflation[&block];
    assert_eq!((inflation.own, inflation.given), (pts("6.5"), pts("2.5")));
    assert_eq!(
        inflation.above.percent.mean(),
        Some(400_000),
        "of two cells"
    );
}

#[test]
fn a_verdict_that_changes_after_the_explanation_is_told_with_both_values() {
    let mut story = appraised();
    story.move_to(Stage::Explanation, "theo kế hoạch");
    story.go(
        super::build::SECRETARY,
        explain("u2", "1.1", Position::Contests),
    );
    story.move_to(Stage::SecondReview, "theo kế hoạch");
    assert!(
        Leniency::of(&story.state, Viewpoint::Whole)
            .revised
            .is_empty()
    );
    story.go("m1", adjust("u2", "1.1", "3"));
    story.go("m1", adjust("u2", "1.10", "2")); // Not explained.
    story.go("m2", adjust("u2", "1.1", "4")); // The same again.
    let found = Leniency::of(&story.state, Viewpoint::Whole);
    let told: Vec<_> = found
        .revised
        .iter()
        .map(|revised| (revised.cell, revised.member, revised.before, revised.after))
        .collect();
    let (cell, member) = (story.ix("u2", "1.1"), story.seat("m1"));
    let values = [pts("2.5"), pts("3")].map(Value::Score);
    assert_eq!(told, [(cell, member, values[0], values[1])]);
}

#[test]
fn before_the_meeting_a_reviewer_learns_nothing_of_cells_they_have_not_confirmed() {
    let story = appraised();
    let m2 = story.seen_by("m2");
    // m2 has confirmed 1.1 and 1.2 of u2, and nothing else of area 1; on 1.1 they differ, which hides the value.
    for viewpoint in [m2, Viewpoint::Anyone] {
        let (other, _) = of(&story, viewpoint, "m1").unwrap();
        assert_eq!((other.verdicts, other.unchanged), (1, 1));
    }
    assert!(story.state.may_see_leniency(m2));
    assert!(!story.state.may_see_leniency(story.seen_by("qs")));
    assert!(!story.state.may_see_leniency(Viewpoint::Anyone));
}
