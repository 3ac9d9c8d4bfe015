//! What the minutes of a small round say.

use super::{BallotRecord, Minutes, SeatRole, Subject};
use crate::domain::dispute::{DisputeKind, DisputeState, Settlement};
use crate::domain::event::Event;
use crate::domain::id::{CellId, MeetingIx};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::report::story::{
    HEAD, held, held_after, hundredths, locked, prepared, prepared_and_opened,
};

#[test]
fn attendance_and_quorum_are_told_with_their_arithmetic() {
    let minutes = held().minutes();
    assert_eq!(minutes.opened.time(&locale()), "08 giờ 00 phút");
    assert_eq!(minutes.letterhead.number_and_symbol(), "05/BB-HĐTĐ");
    let quorum = &minutes.quorum;
    assert_eq!(
        (quorum.members, quorum.quorum_needed, quorum.passing_needed),
        (4, 3, 3)
    );
    // The third of four came four minutes after the opening.
    assert_eq!((quorum.present, quorum.since.unwrap().minute), (3, 4));
    assert_eq!(minutes.present.len(), 3);
    assert_eq!(minutes.present[1].delegates[0].document, "số 8/GUQ");
    assert_eq!(minutes.present[0].intervals[0].1, None);
    assert_eq!(minutes.absent[0].why, "ốm");
    assert_eq!(minutes.chair.as_ref().unwrap().role, SeatRole::Chair);
    assert_eq!(minutes.secretary.as_ref().unwrap().office, "Cơ quan tk");
    assert_eq!(minutes.recusals.len(), 1);
    assert_eq!(minutes.recusals[0].units, ["Đơn vị dv1"]);
}

#[test]
fn each_decision_tells_scores_votes_dissent_and_ruling() {
    let minutes = held().minutes();
    assert_eq!(minutes.decisions.len(), 4);
    let [failed, passed, voided, consensus] = minutes.decisions.as_slice() else {
        panic!()
    };
    let Subject::Cell(cell) = &failed.subject else {
        panic!()
    };
    assert_eq!(
        (cell.unit.as_str(), cell.code.as_str()),
        ("Đơn vị dv2", "1.2")
    );
    assert_eq!(cell.self_score, Some(Value::Score(Points::whole(1))));
    let given: Vec<Value> = cell.reviews.iter().map(|review| review.value).collect();
    assert_eq!(
        given,
        [Value::Score(hundredths(50)), Value::Score(Points::whole(1))]
    );
    let outcome = failed.vote.as_ref().unwrap().outcome;
    assert!(!outcome.passed && failed.ruling.is_none());
    let BallotRecord::Open { dissent, .. } = &failed.vote.as_ref().unwrap().ballots else {
        panic!()
    };
    assert_eq!(
        dissent,
        &[("Cơ quan tv1".to_owned(), "giữ nguyên điểm".to_owned())]
    );
    assert_eq!(passed.ruling.as_ref().unwrap().why, "hợp lý");
    // The member of dv1 takes no part in what concerns dv1.
    assert_eq!(
        voided.vote.as_ref().unwrap().voided.as_deref(),
        Some("nhầm")
    );
    assert_eq!((voided.quorum.members, voided.quorum.present), (3, 2));
    assert_eq!(voided.quorum.recused, ["Cơ quan tv1"]);
    let Subject::Agreed(batch) = &consensus.subject else {
        panic!()
    };
    assert_eq!(
        batch.units,
        [("Đơn vị dv1".to_owned(), vec!["1.2".to_owned()])]
    );
    assert!(consensus.vote.is_none());
}

#[test]
fn a_note_on_a_cell_stands_with_the_next_decision_on_it() {
    let minutes = held().minutes();
    let notes = |index: usize| -> Vec<String> {
        let Subject::Cell(cell) = &minutes.decisions[index].subject else {
            panic!()
        };
        cell.notes.iter().map(|note| note.text.clone()).collect()
    };
    assert_eq!(notes(0), ["trước"]);
    assert_eq!(notes(1), ["giữa", "sau"]);
    assert!(minutes.record.is_empty());
}

#[test]
fn results_are_provisional_until_the_lock_and_then_the_locked_ones() {
    let before = prepared_and_opened().minutes();
    assert!(before.lock.is_none() && before.pending > 0);
    let minutes = locked().minutes();
    let lock = minutes.lock.as_ref().unwrap();
    assert_eq!(
        (lock.result_sha256, minutes.version, minutes.pending),
        ([9; 32], 1, 0)
    );
    assert_eq!(lock.signed_by, ["Cơ quan ct", "Cơ quan tk"]);
    assert_eq!(minutes.approvals.len(), 1);
    assert_eq!(minutes.closed.unwrap().minute, 20);
    let rows: Vec<_> = minutes.results[0]
        .rows
        .iter()
        .map(|row| (row.rank, row.unit.as_str(), row.index, row.band.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            (Some(1), "Đơn vị dv2", hundredths(8_750), "Tốt"),
            (Some(2), "Đơn vị dv1", hundredths(7_500), ""),
        ]
    );
}

#[test]
fn findings_stand_with_what_was_answered_to_them_until_then() {
    let answer = |text: &str| Event::PreCheckAnswered {
        cell: CellId::new("dv2", "1.2"),
        code: "rule_differs".into(),
        text: text.into(),
    };
    let mut story = prepared();
    story.tell("tv1", answer("đã xem, chấp nhận vì đã bổ sung"));
    let story = held_after(story);
    let mut later = story.minutes();
    let Subject::Cell(cell) = &later.decisions[0].subject else {
        panic!()
    };
    let rule = cell.rule.as_ref().unwrap();
    assert_eq!(rule.text(cell.max, &locale()), "1/2 = 50 % × 1,00 = 0,50");
    let [check] = cell.checks.as_slice() else {
        panic!("{:?}", cell.checks)
    };
    let given = (
        "Cơ quan tv1".to_owned(),
        "đã xem, chấp nhận vì đã bổ sung".to_owned(),
    );
    assert_eq!(check.answers, std::slice::from_ref(&given));
    let answered = later.answered.pop().unwrap();
    assert_eq!(
        (answered.unit.as_str(), answered.code.as_str()),
        ("Đơn vị dv2", "1.2")
    );
    assert_eq!(answered.answers, [given]);
    assert!(later.answered.is_empty());
    assert!(held().minutes().answered.is_empty());
}

#[test]
fn there_are_no_minutes_of_a_meeting_that_was_not_held() {
    assert_eq!(Minutes::of(&prepared().state, MeetingIx(0), HEAD), None);
}

fn locale() -> crate::locale::Locale {
    crate::locale::Locale::new(crate::locale::Language::Vietnamese)
}

#[test]
fn disputes_are_told_with_how_they_were_settled_as_the_meeting_left_them() {
    let minutes = held().minutes();
    assert!(!minutes.disputes.is_empty());
    let differed = minutes
        .disputes
        .iter()
        .find(|line| (line.unit.as_str(), line.code.as_str()) == ("Đơn vị dv2", "1.2"))
        .unwrap();
    let kinds = [DisputeKind::ReviewersDiffer, DisputeKind::Gap];
    assert_eq!(differed.kinds, kinds);
    let settled = matches!(
        differed.state,
        DisputeState::Settled {
            how: Settlement::Ruling(_),
            ..
        }
    );
    assert_eq!(settled, differed.settled.is_some());
    let shown = crate::report::text::render(&minutes.document(&locale()), 200);
    assert!(
        shown.contains("Các nội dung tranh chấp từ đầu kỳ đánh giá"),
        "{shown}"
    );
    // What comes after the lock is not told of the meeting before it.
    let locked = locked().minutes();
    assert!(locked.disputes.iter().all(|line| !line.state.is_open()));
}
