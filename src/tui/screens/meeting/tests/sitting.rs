//! The room: the time of what is recorded, who is recused, and what is kept when something is refused.

use super::{last_vote, meeting, ready, seat_of};
use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberId},
        meeting::Attendance,
    },
    text::date::hour_minute,
    tui::{
        app::Msg,
        screens::{meeting::questions, story},
        testing::SmallRound,
    },
};

/// The meeting was opened at 10:06; entries written since have moved the clock an hour on.
pub fn an_hour_later() -> SmallRound {
    let mut round = story::meeting();
    round.sit("tk");
    let secretary = MemberId::new("tk");
    for _ in 0..90 {
        let cells = Vec::new();
        round.apply(&secretary, Event::AgendaSet { cells });
    }
    round
}

fn attendance_times(round: &SmallRound) -> Vec<(u8, u8)> {
    let meeting = round.state().open_meeting().unwrap().1;
    let changes = meeting.attendance.iter();
    changes
        .map(|change| hour_minute(change.at.0, 420))
        .collect()
}

#[test]
fn a_time_that_is_set_holds_until_it_is_taken_back_and_is_never_before_the_record() {
    let mut seat = seat_of(an_hour_later(), 80, 24);
    seat.keys("@");
    assert!(
        seat.text()
            .contains("Bản ghi gần nhất lúc 05/12/2026 10:06"),
        "{}",
        seat.text()
    );
    seat.type_text("10:20");
    seat.keys("enter i i");
    assert!(
        seat.text().contains("Đang ghi theo giờ 05/12/2026 10:20"),
        "{}",
        seat.text()
    );
    insta::assert_snapshot!(seat.styled());
    // The record has gone on to 10:20: 10:15 is refused, and the dialog keeps what was typed.
    seat.keys("@ ctrl-u");
    seat.type_text("10:15");
    seat.keys("enter");
    let text = seat.text();
    assert!(text.contains("10:15") && text.contains("10:20"), "{text}");
    assert!(text.contains("sớm hơn thời điểm đã ghi"), "{text}");
    seat.keys("ctrl-u");
    seat.type_text("23:59");
    seat.keys("enter");
    assert!(seat.text().contains("Giờ này chưa đến"), "{}", seat.text());
    // Empty: now again.
    seat.keys("ctrl-u enter i");
    assert!(
        !seat.text().contains("Đang ghi theo giờ"),
        "{}",
        seat.text()
    );
    let times = attendance_times(&seat.round);
    assert_eq!(&times[..2], &[(10, 20), (10, 20)]);
    assert!(times[2] > (10, 50), "{times:?}");
}

#[test]
fn a_recusal_is_declared_from_the_roll_or_the_item_and_counts_at_once() {
    let mut seat = meeting(80, 24);
    seat.keys("A Home ↓ r");
    seat.type_text("so 3");
    seat.keys("enter ctrl-s");
    assert!(seat.text().contains("Chưa nêu lý do"), "{}", seat.text());
    seat.type_text("Người thân công tác tại đơn vị");
    seat.keys("enter");
    let recusal = seat.round.state().recusals().last().unwrap();
    assert_eq!(recusal.why, "Người thân công tác tại đơn vị");
    assert_eq!(Some(recusal.member), seat.round.state().member_ix("tv-1"));
    assert!(
        seat.text()
            .contains("Đơn vị mẫu số 3: Người thân công tác tại đơn vị"),
        "{}",
        seat.text()
    );
    insta::assert_snapshot!(seat.styled());
    // From the item: the unit is known, the member is asked for.
    seat.keys("→ g r");
    let text = seat.text();
    assert!(text.contains("Ai né tránh"), "{text}");
    seat.type_text("so 3");
    seat.keys("enter");
    seat.type_text("Từng công tác tại đơn vị");
    seat.keys("enter tab End");
    assert!(
        seat.text().contains("Né tránh, không biểu quyết"),
        "{}",
        seat.text()
    );
    assert_eq!(seat.round.state().recusals().len(), 2);
}

#[test]
fn a_member_declares_the_own_recusal_at_the_own_seat() {
    let mut seat = ready(80, 24);
    seat.round.sit("tv-3");
    seat.tell(Msg::Changed);
    seat.keys("Home r");
    let text = seat.text();
    assert!(
        text.contains("Cơ quan mẫu số 3") && text.contains("Đơn vị mẫu số 2"),
        "{text}"
    );
    seat.type_text("Từng công tác tại đơn vị");
    seat.keys("enter");
    let recusal = seat.round.state().recusals().last().unwrap();
    assert_eq!(Some(recusal.member), seat.round.state().member_ix("tv-3"));
}

#[test]
fn a_recused_member_at_their_own_seat_sees_that_instead_of_the_ballots() {
    let mut seat = meeting(120, 36);
    seat.keys("A →");
    let secretary = MemberId::new("tk");
    let cells = vec![CellId::new("dv-2", "2.1.1")];
    seat.round.apply(&secretary, Event::AgendaSet { cells });
    seat.tell(Msg::Changed);
    seat.keys("v tab tab T tab");
    seat.type_text("Đã bổ sung tài liệu");
    seat.keys("ctrl-s enter");
    assert_eq!(last_vote(&seat).outcome.votes_for, 3);
    for (member, is_recused) in [("tv-2", true), ("tv-3", false)] {
        seat.round.sit(member);
        seat.tell(Msg::Changed);
        seat.keys("Home");
        let item = seat.text();
        seat.keys("→ Home");
        let vote = seat.text();
        seat.keys("←");
        for text in [&item, &vote] {
            assert_eq!(text.contains("né tránh đơn vị"), is_recused, "{text}");
        }
        assert_eq!(
            vote.contains("Cơ quan mẫu số 3: tán thành"),
            !is_recused,
            "{vote}"
        );
    }
}

#[test]
fn a_note_can_be_about_the_meeting_as_a_whole() {
    let mut seat = ready(80, 24);
    seat.keys("n");
    seat.type_text("so 3");
    seat.keys("enter");
    seat.type_text("Đề nghị giải lao");
    seat.keys("tab → ctrl-s");
    let meeting = seat.round.state().open_meeting().unwrap().1;
    let note = meeting.notes.last().unwrap();
    assert_eq!(
        (note.text.as_str(), &note.cell),
        ("Đề nghị giải lao", &None)
    );
}

#[test]
fn a_question_that_the_journal_refuses_comes_back_with_everything_that_was_typed() {
    let mut seat = meeting(80, 24);
    seat.keys("d");
    seat.type_text("Phó Giám đốc");
    seat.keys("tab");
    seat.type_text("12/GUQ");
    seat.keys("esc");
    let purpose = questions::purpose(questions::DELEGATE);
    let why = "Bản ghi khác đã đến trước".to_owned();
    seat.tell(Msg::Submitted(purpose, Err(why)));
    let text = seat.text();
    assert!(
        text.contains("Phó Giám đốc") && text.contains("12/GUQ"),
        "{text}"
    );
    assert!(text.contains("✗ Bản ghi khác đã đến trước"), "{text}");
    seat.keys("ctrl-s");
    let meeting = seat.round.state().open_meeting().unwrap().1;
    let last = meeting.attendance.last().unwrap();
    assert!(matches!(
        &last.change,
        Attendance::In { delegate: Some(to) } if to.document == "12/GUQ"
    ));
}

#[test]
fn a_vote_that_the_journal_refuses_keeps_everything_that_was_filled_in() {
    let mut seat = ready(80, 24);
    seat.keys("v tab tab T k d");
    seat.type_text("Bảo lưu ý kiến");
    seat.keys("enter tab");
    seat.type_text("Lý do đang gõ");
    let purpose = questions::purpose(questions::VOTE);
    let why = "Vị trí khác vừa ghi bản mới hơn".to_owned();
    seat.tell(Msg::Submitted(purpose, Err(why)));
    let text = seat.text();
    assert!(text.contains("✗ Vị trí khác vừa ghi bản mới hơn"), "{text}");
    assert!(text.contains("Lý do đang gõ"), "{text}");
    assert!(text.contains("✗ không tán thành"), "{text}");
    seat.keys("ctrl-s enter");
    assert_eq!(last_vote(&seat).outcome.against, 1, "{}", seat.text());
}

#[test]
fn many_cells_are_not_voted_on_before_all_of_them_were_on_the_screen() {
    let mut seat = ready(44, 14);
    seat.keys("b enter");
    assert!(seat.text().contains("ô chưa hiện"), "{}", seat.text());
    insta::assert_snapshot!(seat.styled());
    seat.keys("tab tab T tab");
    seat.type_text("Không ai có ý kiến khác");
    seat.keys("ctrl-s");
    // Refused, and the list has the keyboard, at the first cell that was not shown.
    assert!(seat.text().contains("xem hết"), "{}", seat.text());
    let before = seat.round.state().votes().len();
    seat.keys("↓ ↓ ↓ ↓ ctrl-s");
    assert!(
        seat.text().contains("Ghi nhận biểu quyết"),
        "{}",
        seat.text()
    );
    seat.keys("enter");
    assert_eq!(seat.round.state().votes().len(), before + 1);
}
