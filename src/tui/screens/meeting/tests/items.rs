//! Items one after the other: called, proposed on, put in order, and who presides over them.

use super::{last_vote, meeting, ready, seat_of};
use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberId, ProposalIx},
        meeting::{Ballots, MeetingRules, ProposalFate, ProposalOrder},
        review::Value,
    },
    tui::{
        app::Msg,
        screens::story::{self, points},
        testing::Seat,
    },
};

/// The secretary before an agenda of one item, which is called.
fn at_hand(width: u16, height: u16, item: &str) -> Seat {
    let mut seat = meeting(width, height);
    seat.keys("A →");
    let cells = vec![CellId::new("dv-1", item)];
    let secretary = MemberId::new("tk");
    seat.round.apply(&secretary, Event::AgendaSet { cells });
    seat.tell(Msg::Changed);
    seat.keys("enter");
    seat
}

/// Proposes a score for the selected item at the keyboard.
fn propose(seat: &mut Seat, member: &str, score: &str, why: &str) {
    seat.keys("p");
    seat.type_text(member);
    seat.keys("enter ctrl-u");
    seat.type_text(score);
    seat.keys("tab ctrl-u");
    seat.type_text(why);
    seat.keys("ctrl-s");
}

fn fates(seat: &Seat) -> Vec<ProposalFate> {
    let state = seat.round.state();
    (0..state.proposals().len())
        .map(|at| state.proposal_fate(ProposalIx::at(at)).unwrap())
        .collect()
}

#[test]
fn enter_turns_to_the_item_then_votes_on_it_and_c_leaves_it() {
    let mut seat = at_hand(80, 24, "1.1.2");
    let called = |seat: &Seat| {
        let meeting = seat.round.state().open_meeting().unwrap().1;
        meeting.called().map(|cell| cell.item.to_string())
    };
    assert_eq!(called(&seat).as_deref(), Some("1.1.2"));
    assert!(
        seat.text()
            .contains("▸ Đang xem xét từ 10:06: Đơn vị mẫu số 1"),
        "{}",
        seat.text()
    );
    insta::assert_snapshot!(seat.styled());
    seat.keys("enter");
    assert!(seat.text().contains("━ Biểu quyết ━"), "{}", seat.text());
    seat.keys("esc c");
    assert_eq!(called(&seat), None);
    assert!(!seat.text().contains("Đang xem xét"), "{}", seat.text());
}

#[test]
fn proposals_are_put_in_order_and_the_next_follows_when_one_fails() {
    let mut seat = at_hand(80, 24, "1.1.2");
    propose(&mut seat, "so 1", "1", "Báo cáo thiếu phụ lục");
    // A second one of the same value is refused, and everything typed stays.
    propose(&mut seat, "so 3", "1", "Cũng vậy");
    let text = seat.text();
    assert!(text.contains('✗') && text.contains("Cũng vậy"), "{text}");
    seat.keys("shift-tab ctrl-u");
    seat.type_text("1,5");
    seat.keys("ctrl-s");
    assert_eq!(
        fates(&seat),
        [ProposalFate::Standing, ProposalFate::Standing]
    );
    insta::assert_snapshot!("proposals_on_the_agenda", seat.styled());
    // Nobody can say that all agree while another proposal stands.
    seat.keys("v tab ← tab");
    seat.type_text("Không ai phản đối");
    seat.keys("ctrl-s");
    assert!(
        seat.text().contains("chờ biểu quyết trước"),
        "{}",
        seat.text()
    );
    insta::assert_snapshot!("proposals_in_the_form", seat.styled());
    seat.click("chờ lượt 2");
    assert!(seat.text().contains("theo thứ tự"), "{}", seat.text());
    // The first fails: its ballots are recorded, and the second is put at once.
    seat.keys("tab tab → tab T k k k k");
    seat.keys("ctrl-s enter");
    let state = seat.round.state();
    assert_eq!(
        fates(&seat)[0],
        ProposalFate::Rejected(crate::domain::id::VoteIx(0))
    );
    assert!(
        state
            .rulings()
            .iter()
            .all(|ruling| ruling.motion.cells()[0].item.as_str() != "1.1.2")
    );
    let text = seat.text();
    assert!(text.contains("tiếp theo biểu"), "{text}");
    assert!(
        text.contains("● 1,50  Cơ quan mẫu số 3: Cũng vậy"),
        "{text}"
    );
    assert!(!text.contains("✗ không tán thành"), "{text}");
    seat.keys("tab tab T tab");
    seat.type_text("Thống nhất mức 1,5");
    seat.keys("ctrl-s enter");
    assert_eq!(
        fates(&seat)[1],
        ProposalFate::Carried(crate::domain::id::VoteIx(1))
    );
    assert!(!seat.text().contains("━ Biểu quyết ━"), "{}", seat.text());
    insta::assert_snapshot!("proposals_decided", seat.styled());
}

#[test]
fn a_vote_on_another_item_than_the_one_at_hand_turns_to_it() {
    let mut seat = ready(80, 24);
    seat.keys("enter ↓ v");
    assert!(seat.text().contains("━ Biểu quyết ━"), "{}", seat.text());
    let meeting = seat.round.state().open_meeting().unwrap().1;
    let called: Vec<_> = meeting.calls.iter().map(|call| &call.cell).collect();
    let agenda: Vec<_> = meeting.agenda.iter().take(2).cloned().map(Some).collect();
    assert_eq!(called, agenda.iter().collect::<Vec<_>>());
}

#[test]
fn a_proposal_is_withdrawn_with_a_reason_and_the_form_follows() {
    let mut seat = at_hand(120, 36, "1.1.2");
    propose(&mut seat, "so 1", "1", "Báo cáo thiếu phụ lục");
    propose(&mut seat, "so 3", "1,5", "Thiếu một phần");
    seat.keys("v tab tab T");
    // Another terminal withdraws what is being voted on: the ballots were for that value.
    let secretary = MemberId::new("tk");
    let at = seat.round.state().open_meeting().unwrap().1.latest;
    let (proposal, why) = (ProposalIx(0), "Đơn vị đã bổ sung".to_owned());
    seat.round
        .apply(&secretary, Event::ProposalWithdrawn { at, proposal, why });
    seat.tell(Msg::Changed);
    let text = seat.text();
    assert!(text.contains("● 1,50"), "{text}");
    assert!(text.contains("phiếu ghi cho mức trước đã bỏ"), "{text}");
    assert!(!text.contains("✓ tán thành"), "{text}");
    seat.keys("esc P");
    seat.keys("enter");
    assert!(seat.text().contains("Chưa nêu lý do"), "{}", seat.text());
    seat.type_text("Nhất trí với đơn vị");
    seat.keys("enter");
    assert_eq!(
        fates(&seat),
        [ProposalFate::Withdrawn, ProposalFate::Withdrawn]
    );
    assert!(
        seat.text().contains("Nhất trí với đơn vị"),
        "{}",
        seat.text()
    );
}

#[test]
fn the_round_says_in_which_order_proposals_are_put_and_whether_hands_are_counted() {
    let mut round = story::meeting();
    round.sit("tk");
    let rules = MeetingRules {
        show_of_hands_allowed: true,
        proposal_order: ProposalOrder::LowestFirst,
    };
    let secretary = MemberId::new("tk");
    round.apply(&secretary, Event::MeetingRulesSet(Box::new(rules)));
    let mut seat = seat_of(round, 80, 24);
    seat.keys("A →");
    let cells = vec![CellId::new("dv-1", "1.1.2")];
    seat.round.apply(&secretary, Event::AgendaSet { cells });
    seat.tell(Msg::Changed);
    propose(&mut seat, "so 1", "1,5", "Thiếu một phần");
    propose(&mut seat, "so 3", "1", "Thiếu phụ lục");
    seat.keys("v");
    assert!(seat.text().contains("● 1,00"), "{}", seat.text());
    seat.keys("tab → → tab");
    assert!(
        seat.text().contains("Cần > 1/2 tổng số: ≥ 3/4 tán thành"),
        "{}",
        seat.text()
    );
    for hands in ["3", "1", "1"] {
        seat.type_text(hands);
        seat.keys("enter");
    }
    seat.type_text("Đủ căn cứ");
    seat.keys("ctrl-s");
    // Five hands of four members.
    assert!(seat.text().contains("giơ tay nhiều hơn"), "{}", seat.text());
    seat.keys("shift-tab ↓ ↓ backspace");
    seat.type_text("0");
    insta::assert_snapshot!(seat.styled());
    seat.keys("ctrl-s enter");
    assert_eq!(
        last_vote(&seat).ballots,
        Ballots::Hands {
            votes_for: 3,
            against: 1,
            abstain: 0
        }
    );
    assert_eq!(
        seat.round.state().rulings().last().unwrap().why,
        "Đủ căn cứ"
    );
}

#[test]
fn who_leaves_and_who_presides_is_said_and_without_anybody_a_member_takes_the_chair_first() {
    let mut seat = at_hand(80, 24, "1.1.2");
    let secretary = MemberId::new("tk");
    let recuse = |seat: &mut Seat, member: &str| {
        let recusal = Event::RecusalDeclared {
            member: member.into(),
            unit: "dv-1".into(),
            why: "Người thân công tác tại đơn vị".to_owned(),
        };
        seat.round.apply(&secretary, recusal);
        seat.tell(Msg::Changed);
    };
    recuse(&mut seat, "ct");
    // The vice-chair presides in the chair's place.
    let text = seat.text();
    assert!(
        text.contains("Né tránh, rời phòng: Lãnh đạo cơ quan mẫu"),
        "{text}"
    );
    assert!(
        text.contains("Né tránh 1 → 3/3, cần ≥ 2: đủ · chủ trì: Cơ quan mẫu số 1"),
        "{text}"
    );
    recuse(&mut seat, "tv-1");
    let text = seat.text();
    assert!(
        text.contains("Né tránh 2 → 2/2, cần ≥ 2: đủ · chưa có người chủ trì"),
        "{text}"
    );
    insta::assert_snapshot!(seat.styled());
    seat.keys("←");
    assert!(seat.text().contains("có mặt, né tránh"), "{}", seat.text());
    seat.keys("→ v");
    assert!(
        seat.text()
            .contains("Ai chủ trì khi xem xét Đơn vị mẫu số 1?"),
        "{}",
        seat.text()
    );
    seat.type_text("so 3");
    seat.keys("enter");
    seat.type_text("Chủ tịch né tránh");
    seat.keys("enter");
    // The vote that waited for it is open now.
    let text = seat.text();
    assert!(text.contains("━ Biểu quyết ━"), "{text}");
    assert!(text.contains("chủ trì: Cơ quan mẫu số 3"), "{text}");
    seat.keys("↓ enter tab T tab");
    seat.type_text("Đủ tài liệu");
    seat.keys("ctrl-s enter");
    let member = seat.round.state().member_ix("tv-3");
    assert_eq!(last_vote(&seat).presided_by, member);
}

#[test]
fn what_a_proposer_gave_in_the_review_stands_in_the_proposal() {
    let mut seat = at_hand(120, 36, "1.1.2");
    seat.keys("p");
    seat.type_text("don vi mau");
    assert!(seat.text().contains("thẩm định 1,50"), "{}", seat.text());
    seat.keys("enter ctrl-s");
    assert_eq!(seat.round.state().proposals().len(), 1, "{}", seat.text());
    let proposal = &seat.round.state().proposals()[0];
    assert_eq!(proposal.value, Value::Score(points(150)));
    assert_eq!(proposal.why, "Số liệu không khớp với báo cáo");
}

#[test]
fn losing_the_quorum_is_plain_at_once_and_decisions_are_refused_with_it() {
    let mut seat = ready(80, 24);
    seat.keys("← Home ↓ o o o → v tab tab T tab");
    seat.type_text("Đủ tài liệu");
    seat.keys("ctrl-s");
    // The item's unit has a recused member: one of three is left, of whom two are needed.
    assert!(
        seat.text()
            .contains("✗ Né tránh 1 → 1/3, cần ≥ 2: chưa đủ, thiếu 1"),
        "{}",
        seat.text()
    );
    assert!(
        seat.text().contains("Chưa đủ thành viên"),
        "{}",
        seat.text()
    );
    seat.keys("esc");
    assert!(
        seat.text()
            .contains("✗ Có mặt 1/4, cần ≥ 3: chưa đủ, thiếu 2 · chưa được quyết định"),
        "{}",
        seat.text()
    );
    assert!(seat.round.state().votes().is_empty());
}

#[test]
fn the_mouse_proposes_votes_and_gives_papers_out() {
    let mut seat = at_hand(120, 36, "1.1.2");
    // What was just said makes room for the hints.
    seat.keys("Home");
    seat.click("p đề xuất điểm");
    seat.click("thẩm định 2,00");
    seat.click("○ không áp dụng");
    seat.keys("shift-tab");
    seat.type_text("Không thuộc thẩm quyền");
    seat.click("Ctrl-S đề xuất điểm");
    assert_eq!(
        seat.round.state().proposals()[0].value,
        Value::NotApplicable
    );
    seat.keys("Home");
    seat.click("v biểu quyết");
    seat.click("○ Bỏ phiếu kín");
    seat.click("‹ ← → để chọn ›");
    seat.click("‹ ← → để chọn ›");
    seat.click("Ctrl-S ghi nhận");
    seat.click("Enter phát phiếu");
    let ballot = seat.round.state().open_ballot().unwrap();
    assert_ne!(ballot.tellers[0], ballot.tellers[1]);
    seat.click("Người kiểm thứ 2");
    assert!(
        seat.text().contains("▸ Người kiểm thứ 2"),
        "{}",
        seat.text()
    );
    seat.keys("tab");
    seat.click("Ctrl-K hủy lượt bỏ phiếu");
    seat.type_text("Dừng");
    seat.click("Enter hủy lượt bỏ phiếu");
    assert!(seat.round.state().open_ballot().is_none());
}
