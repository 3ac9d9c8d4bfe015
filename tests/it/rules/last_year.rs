//! Last year's result: taken in every stage, by the secretary alone, and no score depends on it.

use thamdinh::domain::event::Event;
use thamdinh::domain::last_year::LastYearUnit;
use thamdinh::domain::points::Points;
use thamdinh::domain::refusal::{Refusal, Right};
use thamdinh::domain::self_assessment::Source;
use thamdinh::domain::stage::Stage;

use super::build::{Given, SECRETARY, Story, pts};
use super::snapshot::back_and_forth;

fn row(unit: &str, index: &str) -> LastYearUnit {
    LastYearUnit {
        unit: unit.into(),
        index: pts(index),
        total: None,
        max: None,
        rank: Some(1),
        band: "Tốt".into(),
        areas: Vec::new(),
    }
}

fn of(year: u16, units: Vec<LastYearUnit>) -> Event {
    Event::LastYearRecorded {
        year,
        source: Source::default(),
        units,
    }
}

fn index(story: &Story, unit: &str) -> Option<Points> {
    let row = story.state.last_year()?.unit(&unit.into());
    row.map(|row| row.index)
}

#[test]
fn it_is_taken_in_every_stage_and_touches_neither_result_nor_signatures() {
    let mut setup = Story::of(Given::default());
    let mut approved = Story::in_meeting();
    approved.approve();
    approved.go("ct", approved.seal_event(7));
    for story in [
        &mut setup,
        &mut Story::begun(),
        &mut approved,
        &mut Story::locked(),
    ] {
        let before = story.state.clone();
        let result = story.result();
        story.go(SECRETARY, of(2025, vec![row("u1", "96.17")]));
        assert_eq!(index(story, "u1"), Some(pts("96.17")));
        assert_eq!(index(story, "u2"), None);
        assert_eq!(story.result(), result);
        assert_eq!(story.state.pending_seal(), before.pending_seal());
        assert_eq!(story.state.scores_changed(), before.scores_changed());
        assert_eq!(story.state.seals(), before.seals());
        back_and_forth(&story.state);
    }
    approved.go(SECRETARY, approved.seal_event(7));
    approved.go(SECRETARY, approved.lock_event(7));
    assert_eq!(approved.state.stage(), Stage::Locked);
}

#[test]
fn only_the_secretary_enters_rows_that_can_be() {
    let story = Story::in_review();
    let year = story.state.round().unwrap().year;
    let good = of(year - 1, vec![row("u1", "96.17")]);
    assert_eq!(story.state.permit(&SECRETARY.into(), &good), Ok(()));
    for who in ["ct", "m1", "gv", "qs"] {
        let refused = story.refused(who, &good);
        assert_eq!(refused, Refusal::NotAllowed(Right::Secretary), "{who}");
    }
    for (event, expected) in [
        (
            of(year, vec![row("u1", "96.17")]),
            Refusal::YearNotEarlier { year, round: year },
        ),
        (of(year - 1, vec![]), Refusal::Empty),
        (
            of(year - 1, vec![row("u99", "96.17")]),
            Refusal::UnknownUnit("u99".into()),
        ),
        (
            of(year - 1, vec![row("u1", "96.17"), row("u1", "96.17")]),
            Refusal::Twice("u1".to_owned()),
        ),
        (
            of(year - 1, vec![row("u1", "100.01")]),
            Refusal::IndexOutside {
                unit: "u1".into(),
                index: pts("100.01"),
            },
        ),
    ] {
        assert_eq!(story.refused(SECRETARY, &event), expected);
    }
}

#[test]
fn later_rows_supersede_and_another_year_begins_anew() {
    let mut story = Story::begun();
    story.go(SECRETARY, of(2025, vec![row("u1", "80"), row("u2", "70")]));
    story.go(SECRETARY, of(2025, vec![row("u2", "71")]));
    let both = (index(&story, "u1"), index(&story, "u2"));
    assert_eq!(both, (Some(pts("80")), Some(pts("71"))));
    story.go(SECRETARY, of(2024, vec![row("u2", "60")]));
    let both = (index(&story, "u1"), index(&story, "u2"));
    assert_eq!(both, (None, Some(pts("60"))));
    assert_eq!(story.state.last_year().unwrap().year, 2024);
}
