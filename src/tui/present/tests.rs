//! The room's screen, told by the journal and by the secretary's focus.

use super::{Present, RoomNews, Subject, subject};
use crate::{
    domain::{
        event::Event,
        id::{BlockId, CellId, MemberId, Moment, Seq},
        meeting::{Attendance, Ballot, Ballots, Choice, Motion, Tally},
        review::Value,
        stage::Stage,
    },
    locale::Language,
    session::focus::{Focus, Showing},
    tui::{
        app::Msg,
        screens::{
            Screen, ScreenId,
            story::{self, points},
        },
        testing::{Seat, SmallRound},
    },
};

fn secretary() -> MemberId {
    MemberId::new("tk")
}

/// The room at a meeting with three of four members present, one cell on the agenda.
fn room(width: u16, height: u16) -> Seat {
    let mut round = story::meeting();
    for member in ["ct", "tv-1", "tv-2"] {
        let at = round.state().open_meeting().unwrap().1.latest;
        round.apply(
            &secretary(),
            Event::AttendanceChanged {
                at,
                member: MemberId::new(member),
                change: Attendance::In { delegate: None },
            },
        );
    }
    round.apply(
        &secretary(),
        Event::AgendaSet {
            cells: vec![disputed()],
        },
    );
    seat_of(round, width, height)
}

fn seat_of(mut round: SmallRound, width: u16, height: u16) -> Seat {
    round.leave();
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> =
        vec![(ScreenId::Present, Box::<Present>::default())];
    let mut seat = Seat::speaking(Language::Vietnamese, round, screens, (width, height));
    seat.app.fill_window();
    seat.tell(Msg::Changed);
    seat
}

/// The cell that the story's reviewers differ about.
fn disputed() -> CellId {
    CellId::new("dv-1", "1.2.1")
}

fn shown(seat: &Seat, showing: Showing) -> Focus {
    Focus {
        seen: seat.round.state().head(),
        showing,
    }
}

/// The secretary's screen stands here.
fn look_at(seat: &mut Seat, showing: Showing) {
    let focus = shown(seat, showing);
    seat.tell(Msg::Room(RoomNews::Focus(Some(focus))));
}

fn write(seat: &mut Seat, event: Event) {
    seat.round.apply(&secretary(), event);
    seat.tell(Msg::Changed);
}

fn now(seat: &Seat) -> Moment {
    seat.round.state().open_meeting().unwrap().1.latest
}

fn motion() -> Motion {
    Motion::Score {
        cell: disputed(),
        value: Value::Score(points(50)),
    }
}

#[test]
fn the_item_under_discussion_is_shown_with_every_score_guide_and_evidence() {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut seat = room(width, height);
        look_at(&mut seat, Showing::Item(disputed()));
        insta::assert_snapshot!(format!("item-{width}x{height}"), seat.styled());
    }
}

#[test]
fn a_wall_is_written_on_in_big_letters() {
    let mut seat = room(400, 110);
    look_at(&mut seat, Showing::Item(disputed()));
    insta::assert_snapshot!(seat.text());
}

#[test]
fn of_a_vote_that_is_being_taken_only_the_motion_is_shown_and_afterwards_who_voted_how() {
    let mut seat = room(120, 36);
    look_at(&mut seat, Showing::Vote(motion()));
    assert!(
        seat.text().contains("ĐANG BIỂU QUYẾT: 0,50"),
        "{}",
        seat.text()
    );
    let ballot = |member: &str, choice, dissent: &str| Ballot {
        member: MemberId::new(member),
        choice,
        dissent: dissent.to_owned(),
    };
    let at = now(&seat);
    write(
        &mut seat,
        Event::VoteHeld {
            at,
            motion: motion(),
            ballots: Ballots::Open(vec![
                ballot("ct", Choice::For, ""),
                ballot("tv-1", Choice::For, ""),
                ballot("tv-2", Choice::Against, "Đề nghị xem lại"),
            ]),
        },
    );
    // The focus still says that it is being taken; the journal knows better.
    let text = seat.text();
    assert!(!text.contains("ĐANG BIỂU QUYẾT"), "{text}");
    assert!(text.contains("Tán thành 2, không tán thành 1"), "{text}");
    assert!(text.contains("Không tán thành: "), "{text}");
    assert!(text.contains("Đề nghị xem lại"), "{text}");
}

#[test]
fn of_papers_that_are_out_nothing_is_shown_but_how_many_even_when_they_are_counted() {
    let mut seat = room(120, 36);
    let tellers = ["tv-1", "tv-2"].map(MemberId::new);
    let at = now(&seat);
    let opened = Event::BallotOpened {
        at,
        motion: motion(),
        papers: 3,
        tellers: tellers.clone(),
    };
    write(&mut seat, opened);
    let before = seat.styled();
    assert!(before.contains("đã phát 3 phiếu"), "{before}");
    for (teller, votes_for) in tellers.into_iter().zip([2, 1]) {
        let tally = Tally {
            votes_for,
            against: 3 - votes_for,
            ..Tally::default()
        };
        write(&mut seat, Event::TallyEntered { at, teller, tally });
        assert_eq!(seat.styled(), before);
    }
}

#[test]
fn a_call_leads_the_room_until_the_secretary_moves_on() {
    let mut seat = room(120, 36);
    look_at(&mut seat, Showing::Roll);
    let at = now(&seat);
    let cell = Some(CellId::new("dv-2", "1.1.1"));
    write(&mut seat, Event::ItemCalled { at, cell });
    assert!(seat.text().contains("1.1.1"), "{}", seat.text());
    look_at(&mut seat, Showing::Agenda);
    assert!(seat.text().contains("Chương trình"), "{}", seat.text());
    let at = now(&seat);
    write(&mut seat, Event::ItemCalled { at, cell: None });
    assert!(seat.text().contains("Chương trình"), "{}", seat.text());
}

#[test]
fn a_break_is_calm_and_proposals_stand_in_order() {
    let mut seat = room(120, 36);
    let at = now(&seat);
    for (by, value) in [("tv-1", 100), ("tv-2", 50)] {
        let proposal = Event::ProposalMade {
            at,
            cell: disputed(),
            value: Value::Score(points(value)),
            by: MemberId::new(by),
            why: "Theo hồ sơ".to_owned(),
        };
        write(&mut seat, proposal);
    }
    look_at(&mut seat, Showing::Item(disputed()));
    let text = seat.text();
    let (first, second) = (text.find("Đề xuất 1: 1,00"), text.find("Đề xuất 2: 0,50"));
    assert!(first.is_some() && first < second, "{text}");
    let why = "Ăn trưa".to_owned();
    write(&mut seat, Event::MeetingAdjourned { at, why });
    insta::assert_snapshot!(seat.styled());
    write(&mut seat, Event::MeetingResumed { at });
    assert!(seat.text().contains("Đề xuất 1"), "{}", seat.text());
}

#[test]
fn a_focus_from_before_the_meeting_or_at_nothing_known_shows_nothing() {
    let seat = room(80, 24);
    let state = seat.round.state();
    let old = Focus {
        seen: Seq(1),
        showing: Showing::Item(disputed()),
    };
    assert_eq!(subject(state, Some(&old)), Subject::Roll);
    for showing in [
        Showing::Item(CellId::new("nowhere", "1")),
        Showing::Table(BlockId::new("nowhere")),
    ] {
        assert_eq!(subject(state, Some(&shown(&seat, showing))), Subject::Roll);
    }
}

#[test]
fn before_the_meeting_no_cell_is_shown_whatever_the_focus_says() {
    let mut seat = seat_of(story::reviewing(), 80, 24);
    look_at(&mut seat, Showing::Item(disputed()));
    assert!(
        seat.text().contains("Phiên họp chưa bắt đầu"),
        "{}",
        seat.text()
    );
    let other = seat_of(story::reviewing_where(25), 80, 24);
    assert_eq!(other.styled(), seat.styled());
}

#[test]
fn trouble_with_the_file_is_said_and_what_was_shown_stays() {
    let mut seat = room(120, 36);
    look_at(&mut seat, Showing::Item(disputed()));
    seat.tell(Msg::Room(RoomNews::Lost("Ổ đĩa không trả lời".to_owned())));
    let text = seat.text();
    assert!(text.contains("đang thử lại. Ổ đĩa"), "{text}");
    assert!(text.contains("1.2.1"), "{text}");
    seat.tell(Msg::Room(RoomNews::Found));
    assert!(!seat.text().contains("đang thử lại"), "{}", seat.text());
}

#[test]
fn pages_turn_round_and_round_unless_stopped_and_an_idle_screen_draws_nothing() {
    let mut seat = room(80, 24);
    look_at(&mut seat, Showing::Item(disputed()));
    let first = seat.text();
    assert!(first.contains("trang 1/"), "{first}");
    seat.tell(Msg::Room(RoomNews::Turn));
    assert!(seat.text().contains("trang 2/"), "{}", seat.text());
    seat.keys("← p");
    seat.tell(Msg::Room(RoomNews::Turn));
    assert!(seat.text().contains("trang 1/"), "{}", seat.text());
    // Nothing to turn, nothing new: no frame.
    let mut seat = room(120, 36);
    look_at(&mut seat, Showing::Roll);
    let again = shown(&seat, Showing::Roll);
    for news in [
        RoomNews::Turn,
        RoomNews::Focus(Some(again)),
        RoomNews::Found,
    ] {
        let _nothing = crate::tui::app::update(
            &mut seat.app,
            &crate::tui::driver::Outside::model(&seat.round),
            Msg::Room(news),
        );
        assert!(!seat.app.needs_drawing());
    }
    // What waits to be drawn is not forgotten over news that change nothing.
    for msg in [Msg::Changed, Msg::Room(RoomNews::Turn)] {
        let _nothing = crate::tui::app::update(
            &mut seat.app,
            &crate::tui::driver::Outside::model(&seat.round),
            msg,
        );
        assert!(seat.app.needs_drawing());
    }
}

#[test]
fn the_table_is_a_draft_until_the_lock_and_then_the_seal_is_shown() {
    let mut seat = room(80, 24);
    let block = seat.round.state().blocks().first().unwrap().id.clone();
    look_at(&mut seat, Showing::Table(block));
    assert!(
        seat.text().contains("DỰ THẢO · Phiên bản 1"),
        "{}",
        seat.text()
    );
    let mut seat = seat_of(story::locked_twice(), 80, 24);
    assert_eq!(seat.round.state().stage(), Stage::Locked);
    insta::assert_snapshot!(seat.styled());
    seat.tell(Msg::Room(RoomNews::Turn));
    let text = seat.text();
    assert!(!text.contains("DỰ THẢO") && text.contains("Hạng"), "{text}");
}

#[test]
fn the_language_is_changed_by_a_key() {
    let mut seat = room(80, 24);
    seat.keys("l");
    assert!(seat.text().contains("Who is here"), "{}", seat.text());
}
