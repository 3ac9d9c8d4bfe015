//! Votes and rulings.

use super::{last_vote, meeting, ready, seat_of};
use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberId},
        meeting::{Attendance, Ballots, Choice, RulingBasis},
    },
    tui::{app::Msg, screens::story},
};

#[test]
fn a_ruling_by_open_vote_with_dissent_is_one_append() {
    let mut seat = ready(80, 24);
    let before = seat.round.state().rulings().len();
    seat.keys("v");
    // The second proposal, then ballots, then the reason.
    seat.keys("↓ enter tab T ↓ k d");
    seat.type_text("Đề nghị giữ điểm tự chấm");
    seat.keys("enter tab");
    seat.type_text("Đủ tài liệu kiểm chứng");
    insta::assert_snapshot!(seat.styled());
    seat.keys("ctrl-s");
    assert!(
        seat.text().contains("Ghi nhận biểu quyết"),
        "{}",
        seat.text()
    );
    assert!(
        seat.text().contains("Đề nghị giữ điểm tự chấm"),
        "{}",
        seat.text()
    );
    seat.keys("enter");
    let state = seat.round.state();
    assert_eq!(state.rulings().len(), before + 1, "{}", seat.text());
    let ruling = state.rulings().last().unwrap();
    assert!(matches!(ruling.basis, RulingBasis::Vote(_)));
    assert_eq!(ruling.why, "Đủ tài liệu kiểm chứng");
    let Ballots::Open(ballots) = &last_vote(&seat).ballots else {
        panic!("not an open vote")
    };
    let dissent: Vec<_> = ballots.iter().filter(|b| !b.dissent.is_empty()).collect();
    assert_eq!((dissent.len(), dissent[0].choice), (1, Choice::Against));
    assert!(seat.text().contains("được thông qua"), "{}", seat.text());
}

#[test]
fn a_vote_that_fails_is_recorded_without_a_ruling_and_one_that_passes_needs_a_reason() {
    let mut seat = ready(120, 36);
    let before = seat.round.state().rulings().len();
    seat.keys("v tab tab T ctrl-s");
    assert!(seat.text().contains("Chưa nêu lý do"), "{}", seat.text());
    // The reason has the keyboard now; back to the ballots.
    seat.keys("shift-tab Home k k k k ctrl-s");
    assert!(seat.text().contains("chưa có kết luận"), "{}", seat.text());
    seat.keys("enter");
    assert!(!last_vote(&seat).outcome.passed);
    assert_eq!(seat.round.state().rulings().len(), before);
}

#[test]
fn a_recused_member_is_named_and_gets_no_ballot() {
    let mut seat = meeting(120, 36);
    seat.keys("A →");
    let cell = CellId::new("dv-2", "2.1.1");
    let secretary = MemberId::new("tk");
    let cells = vec![cell];
    seat.round.apply(&secretary, Event::AgendaSet { cells });
    seat.tell(Msg::Changed);
    seat.keys("v");
    let text = seat.text();
    assert!(
        text.contains("Né tránh, không biểu quyết: Đơn vị mẫu số 2"),
        "{text}"
    );
    assert!(text.contains("Né tránh 1 → 3/3, cần ≥ 2: đủ"), "{text}");
    seat.keys("tab tab T tab");
    seat.type_text("Đã bổ sung tài liệu");
    seat.keys("ctrl-s enter");
    assert_eq!(last_vote(&seat).outcome.votes_for, 3);
}

#[test]
fn consensus_rules_without_a_vote() {
    let mut seat = ready(80, 24);
    let votes = seat.round.state().votes().len();
    seat.keys("v tab ← tab");
    seat.type_text("Không ai phản đối");
    seat.keys("ctrl-s enter");
    let state = seat.round.state();
    assert_eq!(state.votes().len(), votes);
    assert_eq!(
        state.rulings().last().unwrap().basis,
        RulingBasis::Consensus
    );
    assert!(
        seat.text().contains("Đã ghi kết luận nhất trí"),
        "{}",
        seat.text()
    );
}

#[test]
fn a_half_filled_vote_survives_leaving_the_form_and_a_kill() {
    let mut seat = ready(80, 24);
    seat.keys("v tab tab t k d");
    seat.type_text("Bảo lưu ý kiến");
    seat.keys("enter tab");
    seat.type_text("Lý do đang gõ dở");
    seat.tell(Msg::Paused);
    let kept = seat.round.forms.clone();
    assert_eq!(kept.len(), 1, "{kept:?}");
    // Another process with what was kept, on the same round.
    let mut round = story::meeting();
    round.sit("tk");
    round.forms = kept;
    let mut again = seat_of(round, 80, 24);
    again.keys("A → g");
    assert!(again.text().contains('✎'), "{}", again.text());
    again.keys("v");
    assert!(
        again.text().contains("Đã mở lại bản nháp"),
        "{}",
        again.text()
    );
    let text = again.text();
    assert!(text.contains("Lý do đang gõ dở"), "{text}");
    again.keys("tab tab ↓");
    assert!(again.text().contains("Bảo lưu ý kiến"), "{}", again.text());
    assert!(text.contains("✗ không tán thành"), "{text}");
    again.keys("ctrl-x esc");
    assert!(again.round.forms.is_empty());
}

#[test]
fn what_is_typed_stays_when_the_round_changes_underneath() {
    let mut seat = ready(80, 24);
    seat.keys("v tab tab T tab");
    seat.type_text("Đang gõ");
    let secretary = MemberId::new("tk");
    let (at, member) = (seat.round.state().last_at(), MemberId::new("tv-3"));
    let change = Attendance::Out;
    seat.round
        .apply(&secretary, Event::AttendanceChanged { at, member, change });
    seat.tell(Msg::Changed);
    assert!(seat.text().contains("Đang gõ"), "{}", seat.text());
    assert!(seat.text().contains("2/3, cần"), "{}", seat.text());
    assert!(
        !seat.text().contains("Cơ quan mẫu số 3 "),
        "{}",
        seat.text()
    );
}

#[test]
fn a_vote_is_voided_with_a_reason_and_its_ruling_falls() {
    let mut seat = ready(80, 24);
    seat.keys("v tab tab T tab");
    seat.type_text("Đủ tài liệu");
    seat.keys("ctrl-s enter → x");
    seat.keys("ctrl-s");
    assert!(seat.text().contains("Chưa nêu lý do"), "{}", seat.text());
    seat.type_text("Nhầm đơn vị");
    seat.keys("ctrl-s");
    assert!(last_vote(&seat).voided.is_some());
    assert!(
        seat.round
            .state()
            .rulings()
            .last()
            .unwrap()
            .voided
            .is_some()
    );
    insta::assert_snapshot!(seat.text());
    seat.keys("x");
    assert!(seat.text().contains("đã hủy"), "{}", seat.text());
}

#[test]
fn many_cells_are_voted_on_at_once_split_by_who_is_recused() {
    let mut seat = ready(120, 36);
    let before = seat.round.state().votes().len();
    seat.keys("b");
    let text = seat.text();
    assert!(text.contains("Biểu quyết nhiều ô cùng lúc"), "{text}");
    assert!(
        text.contains("Né tránh, không biểu quyết: Đơn vị mẫu số 2"),
        "{text}"
    );
    seat.keys("enter");
    insta::assert_snapshot!(seat.text());
    seat.keys("tab tab T tab");
    seat.type_text("Không ai có ý kiến khác");
    seat.keys("ctrl-s enter");
    assert_eq!(
        seat.round.state().votes().len(),
        before + 1,
        "{}",
        seat.text()
    );
    let vote = last_vote(&seat);
    assert!(vote.outcome.passed && vote.motion.cells().len() > 1);
    let rulings = seat.round.state().rulings();
    assert_eq!(rulings.last().unwrap().motion, vote.motion);
}

#[test]
fn the_mouse_casts_ballots_and_turns_sections() {
    let mut seat = ready(80, 24);
    seat.click("Diễn biến");
    assert!(seat.text().contains("Khai mạc"), "{}", seat.text());
    seat.click("Chương trình");
    seat.keys("v");
    seat.click("· không tán thành");
    assert!(seat.text().contains("✗ không tán thành"), "{}", seat.text());
}
