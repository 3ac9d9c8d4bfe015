//! What a second version changed against the first.

use thamdinh::domain::event::Event;
use thamdinh::domain::id::Version;
use thamdinh::domain::meeting::Motion;
use thamdinh::domain::review::Value;
use thamdinh::domain::version_change::Cause;
use thamdinh::domain::viewpoint::Viewpoint;

use super::build::{SECRETARY, Story, VOTERS, pts, score};

fn reopened() -> Story {
    let mut story = Story::locked();
    let vote = story.vote(Motion::Reopen, &VOTERS);
    let why = "phát hiện sai sót".into();
    story.go(SECRETARY, Event::ResultReopened { vote, why });
    story
}

#[test]
fn a_first_version_has_nothing_to_be_compared_with() {
    let story = Story::locked();
    let changes = story
        .state
        .version_changes(Viewpoint::Whole, &story.result());
    assert_eq!(changes, None);
    assert_eq!(story.state.changes_of(&Version(1)), None);
    let cell = story.ix("u2", "1.1");
    assert_eq!(story.state.cell_change(cell, Viewpoint::Whole), None);
}

#[test]
fn a_ruling_after_the_reopening_changes_its_cell_its_unit_and_nothing_else() {
    let mut story = reopened();
    let result = story.result();
    let changes = story.state.version_changes(Viewpoint::Whole, &result);
    let changes = changes.unwrap();
    assert!(changes.is_empty() && changes.sealed.is_none());
    assert_eq!(
        (changes.earlier.version, changes.version),
        (Version(1), Version(2))
    );

    let before = story.settled("u2", "1.1");
    let index = story.unit_result("u2").index;
    story.rule(score("u2", "1.1", "1"));
    let result = story.result();
    let changes = story.state.version_changes(Viewpoint::Whole, &result);
    let changes = changes.unwrap();
    let [cell] = changes.cells.as_slice() else {
        panic!("{:?}", changes.cells)
    };
    assert_eq!(cell.cell, story.ix("u2", "1.1"));
    assert_eq!(
        (cell.before, cell.after),
        (before, story.settled("u2", "1.1"))
    );
    assert_eq!(cell.after.unwrap().value, Value::Score(pts("1")));
    assert!(matches!(cell.cause, Some(Cause::Ruling(_))));
    assert_eq!(cell.why, "hội đồng thảo luận");
    let own = changes.units.iter().find(|unit| unit.cells > 0).unwrap();
    assert_eq!(own.unit, cell.cell.unit);
    assert_eq!(own.before.unwrap().index, index);
    assert_eq!(own.after.unwrap().index, story.unit_result("u2").index);
    assert!(own.before.unwrap().index > own.after.unwrap().index);
    for other in changes.units.iter().filter(|unit| unit.cells == 0) {
        let (before, after) = (other.before.unwrap(), other.after.unwrap());
        assert_eq!(before.index, after.index, "only its place moved");
        assert_ne!(before.rank, after.rank);
    }
    assert_eq!(changes.of_unit(own.unit).count(), 1);
    assert!(changes.of_block(own.block).any(|unit| unit == own));
}

#[test]
fn a_voided_ruling_takes_its_change_back() {
    let mut story = reopened();
    let vote = story.rule(score("u2", "1.1", "1"));
    story.void(vote);
    let changes = story
        .state
        .version_changes(Viewpoint::Whole, &story.result());
    assert!(changes.unwrap().is_empty());
}

#[test]
fn a_ruling_of_the_first_version_that_falls_in_the_second_is_a_change() {
    let mut story = Story::in_meeting();
    let vote = story.rule(score("u2", "1.1", "1"));
    story.approve();
    story.lock();
    let reopening = story.vote(Motion::Reopen, &VOTERS);
    let why = "phát hiện sai sót".into();
    story.go(
        SECRETARY,
        Event::ResultReopened {
            vote: reopening,
            why,
        },
    );
    story.void(vote);
    let cell = story.ix("u2", "1.1");
    let change = story.state.cell_change(cell, Viewpoint::Whole).unwrap();
    assert!(matches!(change.cause, Some(Cause::RulingVoided(_))));
    assert_eq!(change.why, "kiểm nhầm phiếu");
    assert_eq!(change.before.unwrap().value, Value::Score(pts("1")));
}

#[test]
fn a_locked_version_keeps_what_it_changed_when_the_next_goes_on() {
    let mut story = reopened();
    story.rule(score("u2", "1.1", "1"));
    story.approve();
    story.lock();
    let locked = story.state.changes_of(&Version(2)).unwrap();
    let now = story.result();
    let now = story.state.version_changes(Viewpoint::Whole, &now).unwrap();
    assert_eq!((&locked.cells, &locked.units), (&now.cells, &now.units));
    assert_eq!(now.sealed.unwrap().version, Version(2));
    let cells = locked.cells.clone();

    let vote = story.vote(Motion::Reopen, &VOTERS);
    let why = "lần nữa".into();
    story.go(SECRETARY, Event::ResultReopened { vote, why });
    story.rule(score("u2", "1.1", "2"));
    assert_eq!(story.state.changes_of(&Version(2)).unwrap().cells, cells);
    let change = story
        .state
        .cell_change(story.ix("u2", "1.1"), Viewpoint::Whole);
    assert_eq!(
        change.unwrap().before.unwrap().value,
        Value::Score(pts("1"))
    );
}
