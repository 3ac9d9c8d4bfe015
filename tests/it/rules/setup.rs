//! Setting up, and what of it may still change once work has begun.

use thamdinh::domain::council::Role;
use thamdinh::domain::event::Event;
use thamdinh::domain::index_set::{IndexSet, IndexSetFault, Method, NaPolicy, NodeDraft};
use thamdinh::domain::refusal::{Refusal, Right};
use thamdinh::domain::review::Value;
use thamdinh::domain::stage::Stage;

use super::build::{
    Given, SECRETARY, Story, accept, id, index_set, node, pts, round, score, seat, unit,
};

#[test]
fn an_index_set_names_every_fault() {
    use Method::{Appraised, Bonus};
    use NaPolicy::Zero;
    let faults = |change: &dyn Fn(&mut Vec<NodeDraft>)| {
        let (header, mut nodes) = index_set();
        change(&mut nodes);
        IndexSet::new(header, nodes).err().unwrap_or_default()
    };
    assert_eq!(faults(&|_| {}), []);
    type Change<'a> = &'a dyn Fn(&mut Vec<NodeDraft>);
    let cases: [(Change<'_>, IndexSetFault); 8] = [
        (
            &|nodes| nodes[2].code = "1.1".into(),
            IndexSetFault::DuplicateCode {
                node: 2,
                code: "1.1".into(),
            },
        ),
        (
            &|nodes| nodes[1].max = pts("4.5"),
            IndexSetFault::SumDiffers {
                node: 0,
                sum: pts("10.5"),
            },
        ),
        (
            &|nodes| nodes[0].max = pts("9"),
            IndexSetFault::TotalDiffers { sum: pts("24") },
        ),
        (
            &|nodes| nodes[1].level = 2,
            IndexSetFault::LevelSkipped { node: 1 },
        ),
        (
            &|nodes| nodes[1].item = None,
            IndexSetFault::LeafWithoutMethod { node: 1 },
        ),
        (
            &|nodes| nodes[1].item.as_mut().unwrap().na = None,
            IndexSetFault::NoNaPolicy { node: 1 },
        ),
        (
            &|nodes| nodes[5].max = pts("4.5"),
            IndexSetFault::RuleExceedsMax { node: 5 },
        ),
        (
            &|nodes| nodes.insert(1, node(1, "1.0", "1", Some((Bonus, Zero)))),
            IndexSetFault::AdjustmentsMixed { node: 0 },
        ),
    ];
    for (change, fault) in cases {
        let found = faults(change);
        assert!(found.contains(&fault), "{fault:?} not in {found:?}");
    }
    let found = faults(&|nodes| {
        nodes[0].item = node(0, "1", "10", Some((Appraised, Zero))).item;
    });
    assert!(found.contains(&IndexSetFault::ItemWithChildren { node: 0 }));
}

#[test]
fn codes_keep_the_order_of_the_paper_and_areas_may_be_items() {
    let story = Story::begun();
    let set = &story.state.index_sets()[0];
    let codes: Vec<String> = set
        .item_positions()
        .map(|ix| set.item(ix).unwrap().0.code.to_string())
        .collect();
    assert_eq!(
        codes,
        ["1.1", "1.2", "1.10", "2.1", "2.2", "3", "4.1", "4.2", "4.3"]
    );
    assert!(set.item_by_code("1").is_none());
    let all_under = |item: &str, node: &str| {
        set.is_under(
            set.item_by_code(item).unwrap(),
            set.node_by_code(node).unwrap(),
        )
    };
    assert!(all_under("1.10", "1") && all_under("3", "3"));
    assert!(
        !all_under("1.10", "1.1"),
        "the tree is not derived from the dots"
    );
}

#[test]
fn the_council_is_whole() {
    let story = Story::of(Given::default());
    let members = |change: &dyn Fn(&mut Vec<thamdinh::domain::council::Member>)| {
        let mut members = Given::default().members;
        change(&mut members);
        Event::MembersLoaded(members)
    };
    let cases: [(Event, Refusal); 6] = [
        (
            members(&|all| all[1].role = Role::Member),
            Refusal::CouncilIncomplete,
        ),
        (
            members(&|all| all[2].role = Role::Chair),
            Refusal::CouncilIncomplete,
        ),
        (
            members(&|all| all[0].id = id("other")),
            Refusal::CouncilIncomplete,
        ),
        (
            members(&|all| all[4].id = id("m1")),
            Refusal::Twice("m1".into()),
        ),
        (
            members(&|all| all[7].role = Role::Helper { of: id("qs") }),
            Refusal::HelperWithoutMember("qs".into()),
        ),
        (
            members(&|all| all[3].unit = Some("u9".into())),
            Refusal::UnknownUnit("u9".into()),
        ),
    ];
    for (event, expected) in cases {
        assert_eq!(story.refused(SECRETARY, &event), expected);
    }
    let many = members(&|all| all.extend((0..120).map(|n| seat(&format!("x{n}"), Role::Observer))));
    assert_eq!(story.refused(SECRETARY, &many), Refusal::TooManySeats);
}

#[test]
fn the_first_entry_is_a_round_and_its_author_the_only_one_until_there_are_seats() {
    let state = thamdinh::domain::state::State::default();
    let units = Event::UnitsLoaded(vec![unit("u1", "so")]);
    assert_eq!(
        state.permit(&id(SECRETARY), &units),
        Err(Refusal::UnknownAuthor)
    );
    let mut story = Story {
        state,
        ..Story::of(Given::default())
    };
    story.apply(SECRETARY, Event::RoundSetUp(Box::new(round())));
    assert_eq!(
        story.refused("other", &Event::RoundSetUp(Box::new(round()))),
        Refusal::UnknownAuthor
    );
    assert_eq!(
        story.refused(SECRETARY, &units),
        Refusal::UnknownIndexSet("mau".into())
    );
}

#[test]
fn keys_are_ed25519_lines_of_known_seats() {
    let story = Story::of(Given::default());
    let key = |member: &str, line: &str| Event::KeyEntered {
        member: id(member),
        public_key: line.into(),
    };
    let good = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI";
    assert_eq!(story.state.permit(&id(SECRETARY), &key("m1", good)), Ok(()));
    for bad in [
        "",
        "ssh-ed25519",
        "ssh-ed25519 ",
        "ssh-rsa AAAA",
        "ssh-ed25519 AAAA comment",
    ] {
        assert_eq!(story.refused(SECRETARY, &key("m1", bad)), Refusal::BadKey);
    }
    assert_eq!(
        story.refused(SECRETARY, &key("x", good)),
        Refusal::UnknownMember("x".into())
    );
    assert_eq!(
        story.refused("m1", &key("m1", good)),
        Refusal::NotAllowed(Right::Secretary)
    );
}

#[test]
fn blocks_loaded_in_another_order_keep_their_units() {
    let mut story = Story::of(Given::default());
    let mut other = round();
    other.blocks.reverse();
    story.go(SECRETARY, Event::RoundSetUp(Box::new(other)));
    for result in story.result().blocks {
        let block = &story.state.blocks()[result.block.index()];
        for unit in result.units {
            assert_eq!(story.state.unit(unit.unit).unwrap().unit.block, block.id);
        }
    }
}

#[test]
fn a_recusal_stays_with_its_member_and_unit_when_lists_are_loaded_again() {
    let mut story = Story::of(Given::default());
    story.go(
        SECRETARY,
        Event::RecusalDeclared {
            member: id("m3"),
            unit: "u4".into(),
            why: "người thân".into(),
        },
    );
    let mut units = Given::default().units;
    units.reverse();
    story.go(SECRETARY, Event::UnitsLoaded(units));
    let mut members = Given::default().members;
    members[1..].reverse();
    story.go(SECRETARY, Event::MembersLoaded(members));
    let recused = |unit: &str| {
        let ix = story.state.unit_ix(unit).unwrap();
        let seats = story.state.unit(ix).unwrap().recused;
        seats
            .iter()
            .map(|ix| story.state.member(ix).unwrap().id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(recused("u4"), ["m3"]);
    assert_eq!(recused("u1"), ["m1"]);
    assert_eq!(recused("v2"), Vec::<String>::new());
}

#[test]
fn going_back_to_setup_loses_nothing_and_moves_nothing() {
    let mut story = Story::in_review();
    story.go("m1", accept("u2", "1.1"));
    story.go("m2", accept("u2", "1.1"));
    story.move_to(Stage::Setup, "sửa tên đơn vị");
    let mut units = Given::default().units;
    units[1].name = "Tên đúng".into();
    units.push(unit("v3", "xa"));
    story.go(SECRETARY, Event::UnitsLoaded(units.clone()));
    assert_eq!(story.value("u2", "1.1"), Some(Value::Score(pts("3.5"))));
    let (header, mut nodes) = index_set();
    nodes[1].title = "Tên đúng".into();
    let set = IndexSet::new(header, nodes).unwrap();
    story.go(SECRETARY, Event::IndexSetLoaded(Box::new(set)));
    story.go(SECRETARY, Event::RoundSetUp(Box::new(round())));
    assert_eq!(story.value("u2", "1.1"), Some(Value::Score(pts("3.5"))));
    assert!(story.state.units()[1].submission.is_some());
    assert_eq!(story.state.units()[1].unit.name, "Tên đúng");

    units.swap(0, 1);
    let moved = Event::UnitsLoaded(units);
    assert_eq!(story.refused(SECRETARY, &moved), Refusal::FoundationMoved);
    let fewer = Event::UnitsLoaded(vec![unit("u1", "so")]);
    assert_eq!(story.refused(SECRETARY, &fewer), Refusal::FoundationMoved);
    let (header, mut nodes) = index_set();
    nodes.swap(2, 3);
    let set = Event::IndexSetLoaded(Box::new(IndexSet::new(header, nodes).unwrap()));
    assert_eq!(story.refused(SECRETARY, &set), Refusal::FoundationMoved);
    let mut other = round();
    other.blocks.reverse();
    let other = Event::RoundSetUp(Box::new(other));
    assert_eq!(story.refused(SECRETARY, &other), Refusal::FoundationMoved);
    let mut members = Given::default().members;
    members.swap(3, 4);
    let members = Event::MembersLoaded(members);
    assert_eq!(story.refused(SECRETARY, &members), Refusal::SeatsMoved);
}

#[test]
fn who_no_longer_votes_is_not_waited_for() {
    let mut story = Story::in_review();
    story.go("m2", accept("u2", "1.1"));
    let mut members = Given::default().members;
    members[3].role = Role::Observer;
    members[7].role = Role::Observer;
    story.go(SECRETARY, Event::MembersLoaded(members));
    assert_eq!(story.value("u2", "1.1"), Some(Value::Score(pts("3.5"))));
}

#[test]
fn assignments_are_not_changed_at_the_meeting() {
    let mut story = Story::in_meeting();
    let event = Event::AssignmentsSet(Given::default().assignments);
    let now = Stage::Meeting;
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::WrongStage { now }
    );
    story.rule(score("u2", "1.1", "1"));
}
