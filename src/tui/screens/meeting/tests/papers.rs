//! Secret votes: papers out, two counts entered apart, compared, recorded.

use super::{last_vote, meeting, ready};
use crate::{
    domain::{
        event::Event,
        id::MemberId,
        meeting::{Ballots, Motion, Tally},
    },
    tui::{app::Msg, testing::Seat},
};

/// Gives three papers out on the first item, counted by the secretary's choice of the first two seats.
fn papers_out(seat: &mut Seat) {
    seat.keys("v tab → tab enter → enter → enter");
    seat.type_text("Đủ tài liệu");
    seat.keys("ctrl-s");
    assert!(seat.text().contains("Phát 3 phiếu"), "{}", seat.text());
    seat.keys("enter");
}

fn count(seat: &mut Seat, figures: [&str; 4]) {
    for figure in figures {
        seat.type_text(figure);
        seat.keys("enter");
    }
}

fn tallies(seat: &Seat) -> usize {
    let ballot = seat.round.state().open_ballot();
    ballot.map_or(0, |ballot| ballot.tallies.len())
}

#[test]
fn two_tellers_count_apart_and_again_when_they_differ() {
    let mut seat = ready(80, 24);
    papers_out(&mut seat);
    assert!(seat.text().contains("Kiểm phiếu kín"), "{}", seat.text());
    seat.type_text("2");
    seat.keys("enter");
    seat.type_text("1");
    insta::assert_snapshot!("first_teller", seat.styled());
    seat.keys("ctrl-s");
    assert!(
        seat.text().contains("Nhập đủ bốn con số"),
        "{}",
        seat.text()
    );
    seat.type_text("0");
    seat.keys("enter");
    seat.type_text("0");
    seat.keys("enter");
    assert_eq!(tallies(&seat), 1);
    // Nothing of it can be brought back: not by going back, not by leaving and coming again.
    let hidden = |seat: &Seat| {
        let text = seat.text();
        assert!(text.contains("đã nhập, không hiển thị"), "{text}");
        assert!(!text.contains("Cộng"), "{text}");
    };
    hidden(&seat);
    insta::assert_snapshot!("second_teller", seat.styled());
    seat.keys("shift-tab ← → ↑ ↑");
    seat.click("Người kiểm thứ 1");
    hidden(&seat);
    seat.tell(Msg::Paused);
    seat.keys("esc");
    assert!(
        seat.text().contains("1/2 người kiểm đã nhập (phím t)"),
        "{}",
        seat.text()
    );
    assert!(
        !format!("{:?}", seat.round.forms).contains("count"),
        "{:?}",
        seat.round.forms
    );
    seat.keys("t");
    hidden(&seat);
    count(&mut seat, ["1", "2", "0", "0"]);
    // Where they differ is said, not by how much.
    let text = seat.text();
    assert!(
        text.contains("đếm khác nhau ở: tán thành, không tán thành"),
        "{text}"
    );
    insta::assert_snapshot!("tellers_differ", seat.styled());
    count(&mut seat, ["2", "1", "0", "0"]);
    count(&mut seat, ["2", "1", "0", "0"]);
    let text = seat.text();
    assert!(text.contains("được thông qua"), "{text}");
    assert!(text.contains("Đủ tài liệu"), "{text}");
    insta::assert_snapshot!("tellers_agree", seat.styled());
    seat.keys("ctrl-s");
    assert!(
        seat.text().contains("Ghi nhận biểu quyết"),
        "{}",
        seat.text()
    );
    seat.keys("enter");
    let Ballots::Secret { papers, first, .. } = &last_vote(&seat).ballots else {
        panic!("not a secret vote: {}", seat.text())
    };
    assert_eq!((*papers, first.votes_for, first.against), (3, 2, 1));
    assert_eq!(
        seat.round.state().rulings().last().unwrap().why,
        "Đủ tài liệu"
    );
    assert!(seat.round.forms.is_empty(), "{:?}", seat.round.forms);
    // Every count stays in the record.
    seat.keys("→ Home tab End");
    assert!(
        seat.text()
            .contains("Cơ quan mẫu số 1: tán thành 1, không tán thành 2"),
        "{}",
        seat.text()
    );
}

#[test]
fn a_teller_counts_at_their_own_seat_and_sees_only_their_own_form() {
    let mut seat = ready(80, 24);
    papers_out(&mut seat);
    // Who counts nothing has no form; the chair, first teller, has one.
    seat.round.sit("tv-3");
    seat.tell(Msg::Changed);
    seat.keys("esc t");
    assert!(
        seat.text()
            .contains("Chỉ thư ký hoặc chính người kiểm phiếu"),
        "{}",
        seat.text()
    );
    seat.round.sit("ct");
    seat.tell(Msg::Changed);
    assert!(seat.text().contains("đã nhập (phím t)"), "{}", seat.text());
    seat.keys("t");
    count(&mut seat, ["3", "0", "0", "0"]);
    assert_eq!(tallies(&seat), 1);
    let text = seat.text();
    assert!(text.contains("đã nhập, không hiển thị"), "{text}");
    insta::assert_snapshot!(seat.styled());
    // The other teller counts the same at another terminal: there is nothing left to do here.
    let teller = MemberId::new("tv-1");
    let tally = Tally {
        votes_for: 3,
        ..Tally::default()
    };
    let at = seat.round.state().open_meeting().unwrap().1.latest;
    let entered = Event::TallyEntered {
        at,
        teller: teller.clone(),
        tally,
    };
    seat.round.apply(&teller, entered);
    seat.tell(Msg::Changed);
    assert!(
        seat.text().contains("thư ký ghi kết quả"),
        "{}",
        seat.text()
    );
    seat.keys("ctrl-s");
    assert!(seat.round.state().votes().is_empty());
    seat.round.sit("tk");
    seat.tell(Msg::Changed);
    seat.keys("esc t ctrl-s");
    assert!(
        seat.text().contains("Ghi nhận biểu quyết") || seat.text().contains("Chưa nêu lý do"),
        "{}",
        seat.text()
    );
}

#[test]
fn papers_need_two_tellers_and_not_more_than_there_are_members_and_can_be_cancelled() {
    let mut seat = meeting(120, 36);
    seat.keys("A → g v tab → ctrl-s");
    assert!(
        seat.text().contains("Chưa chọn đủ hai người kiểm phiếu"),
        "{}",
        seat.text()
    );
    insta::assert_snapshot!(seat.styled());
    seat.keys("→ ↓ → ↑ ↑ backspace");
    seat.type_text("9");
    seat.keys("ctrl-s");
    assert!(seat.text().contains('✗'), "{}", seat.text());
    assert!(seat.round.state().open_ballot().is_none());
    seat.keys("backspace");
    seat.type_text("2");
    seat.keys("ctrl-s enter");
    assert_eq!(seat.round.state().open_ballot().unwrap().papers, 2);
    // Both counted more than there are papers.
    count(&mut seat, ["3", "0", "0", "0"]);
    count(&mut seat, ["3", "0", "0", "0"]);
    assert!(
        seat.text()
            .contains("Cả hai đếm 3 phiếu, nhiều hơn 2 phiếu phát ra"),
        "{}",
        seat.text()
    );
    seat.keys("ctrl-k ctrl-s");
    assert!(seat.text().contains("Chưa nêu lý do"), "{}", seat.text());
    seat.type_text("Phát nhầm phiếu");
    seat.keys("enter");
    assert!(seat.round.state().open_ballot().is_none());
    let text = seat.text();
    assert!(
        text.contains("Chương trình") && !text.contains("Kiểm phiếu kín"),
        "{text}"
    );
    seat.keys("→ Home");
    assert!(
        seat.text().contains("Hủy lượt bỏ phiếu kín"),
        "{}",
        seat.text()
    );
}

#[test]
fn while_papers_are_out_other_decisions_are_refused_and_say_so() {
    let mut seat = ready(80, 24);
    papers_out(&mut seat);
    seat.keys("esc z");
    seat.type_text("Giải lao");
    seat.keys("enter");
    assert!(seat.text().contains("Đang bỏ phiếu kín"), "{}", seat.text());
    seat.keys("esc v");
    assert!(seat.text().contains("Kiểm phiếu kín"), "{}", seat.text());
}

#[test]
fn a_secret_vote_that_no_ruling_follows_asks_for_no_reason() {
    let mut seat = ready(80, 24);
    let secretary = MemberId::new("tk");
    let opened = Event::BallotOpened {
        at: seat.round.state().open_meeting().unwrap().1.latest,
        motion: Motion::Other {
            text: "Thông qua chương trình".to_owned(),
        },
        papers: 4,
        tellers: ["tv-1".into(), "tk".into()],
    };
    seat.round.apply(&secretary, opened);
    seat.tell(Msg::Changed);
    seat.keys("t");
    count(&mut seat, ["2", "2", "0", "0"]);
    count(&mut seat, ["2", "2", "0", "0"]);
    assert!(
        seat.text().contains("không được thông qua"),
        "{}",
        seat.text()
    );
    assert!(!seat.text().contains("Lý do kết luận"), "{}", seat.text());
    seat.keys("ctrl-s enter");
    assert!(!last_vote(&seat).outcome.passed);
}

#[test]
fn no_window_size_breaks_papers_pickers_or_proposals() {
    let mut seat = ready(80, 24);
    seat.keys("enter");
    for (width, height) in [
        (40, 10),
        (41, 11),
        (80, 24),
        (109, 12),
        (160, 10),
        (300, 90),
    ] {
        seat.tell(Msg::Resized(width, height));
        seat.keys("p enter esc C esc r esc z esc @ esc v tab → tab ↓ → ↓ → esc esc");
    }
    seat.tell(Msg::Resized(80, 24));
    papers_out(&mut seat);
    for (width, height) in [(40, 10), (41, 11), (109, 12), (160, 10), (300, 90)] {
        seat.tell(Msg::Resized(width, height));
        seat.keys("↓ ↑ tab esc ← ← → → t");
    }
    assert!(seat.round.state().open_ballot().is_some());
}
