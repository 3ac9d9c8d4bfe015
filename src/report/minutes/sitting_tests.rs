//! How a sitting reads on paper: items, proposals, breaks, papers counted twice, the secretary's own words.

use super::{Origin, Piece};
use crate::domain::event::Event;
use crate::domain::id::{CellId, MeetingIx, ProposalIx, Seq};
use crate::domain::meeting::{Attendance, Ballots, MinutesPart, Motion, Tally};
use crate::domain::review::Value;
use crate::locale::{Language, Locale};
use crate::report::document::Block;
use crate::report::story::{Story, held, hundredths, minute};

fn told() -> Story {
    let mut story = held();
    let cell = CellId::new("dv2", "1.1");
    let value = |count| Value::Score(hundredths(count));
    let propose = |at, by: &str, count| Event::ProposalMade {
        at: minute(at),
        cell: cell.clone(),
        value: value(count),
        by: by.into(),
        why: format!("vì {count}"),
    };
    let motion = Motion::Score {
        cell: cell.clone(),
        value: value(40),
    };
    let papers = |at| Event::BallotOpened {
        at: minute(at),
        motion: motion.clone(),
        papers: 3,
        tellers: ["tk".into(), "tv1".into()],
    };
    let tally = |votes_for| Tally {
        votes_for,
        against: 3 - votes_for,
        ..Tally::default()
    };
    let count = |at, teller: &str, votes_for| Event::TallyEntered {
        at: minute(at),
        teller: teller.into(),
        tally: tally(votes_for),
    };
    for event in [
        Event::MeetingAdjourned {
            at: minute(14),
            why: "giải lao".into(),
        },
        Event::MeetingResumed { at: minute(29) },
        Event::ItemCalled {
            at: minute(30),
            cell: Some(cell.clone()),
        },
        propose(31, "ct", 40),
        propose(32, "pct", 60),
        propose(33, "tv1", 80),
        Event::ProposalWithdrawn {
            at: minute(34),
            proposal: ProposalIx(2),
            why: "thống nhất với ý kiến trước".into(),
        },
        papers(35),
        Event::BallotCancelled {
            at: minute(36),
            why: "phiếu in nhầm".into(),
        },
        papers(37),
        count(38, "tk", 3),
        count(39, "tv1", 2),
        count(40, "tk", 3),
        count(40, "tv1", 3),
        Event::VoteHeld {
            at: minute(41),
            motion: motion.clone(),
            ballots: Ballots::Secret {
                papers: 3,
                first: tally(3),
                second: tally(3),
            },
        },
        Event::ItemCalled {
            at: minute(42),
            cell: Some(CellId::new("dv1", "1.1")),
        },
        Event::MinutesTextSet {
            meeting: MeetingIx(0),
            part: MinutesPart::Opening,
            text: "Chủ tịch Hội đồng khai mạc.\nHội đồng thông qua chương trình.".into(),
        },
        Event::MinutesTextSet {
            meeting: MeetingIx(0),
            part: MinutesPart::Conclusion,
            text: "Giao thư ký hoàn thiện biên bản.".into(),
        },
    ] {
        story.tell("tk", event);
    }
    story
}

/// The paragraphs of the paper with what each rests on.
fn lines(story: &Story) -> Vec<(Origin, String)> {
    let locale = Locale::new(Language::Vietnamese);
    let pieces = story.minutes().pieces(&locale).into_iter();
    let text = |piece: Piece| match piece.block {
        Block::Paragraph(paragraph) => Some((piece.origin, paragraph.text())),
        _ => None,
    };
    pieces.filter_map(text).collect()
}

#[test]
fn the_sitting_stands_in_its_order_with_what_became_of_each_proposal() {
    let lines = lines(&told());
    let found = |wanted: &str| {
        let at = lines.iter().position(|(_, line)| line.contains(wanted));
        at.unwrap_or_else(|| panic!("{wanted}: {lines:#?}"))
    };
    let order = [
        "Chủ tịch Hội đồng khai mạc.",
        "THÀNH PHẦN THAM DỰ",
        "Diễn biến và ý kiến thảo luận",
        "Từ 08 giờ 14 phút đến 08 giờ 29 phút: phiên họp tạm nghỉ; lý do: giải lao.",
        "hủy lượt bỏ phiếu kín đã phát 3 phiếu lúc 08 giờ 35 phút; lý do: phiếu in nhầm.",
        "08 giờ 42 phút: Hội đồng xem xét Đơn vị dv1, mục 1.1.",
        "Hội đồng xem xét nội dung này từ 08 giờ 30 phút.",
        "Cơ quan ct đề xuất 0,40; lý do: vì 40. Được thông qua (biểu quyết lần 4).",
        "Cơ quan pct đề xuất 0,60; lý do: vì 60. Chưa biểu quyết.",
        "Đã rút; lý do: thống nhất với ý kiến trước.",
        "Người kiểm phiếu: Cơ quan tk; Cơ quan tv1.",
        "Cơ quan tv1 đếm lần trước: tán thành 2, không tán thành 1",
        "VI. KẾT LUẬN",
        "Giao thư ký hoàn thiện biên bản.",
    ];
    let places: Vec<usize> = order.iter().map(|wanted| found(wanted)).collect();
    assert!(places.is_sorted(), "{places:?} {lines:#?}");
}

#[test]
fn facts_rest_on_their_entries_and_prose_on_its_own() {
    let story = told();
    let lines = lines(&story);
    let origin = |wanted: &str| {
        let mut found = lines.iter().filter(|(_, line)| line.contains(wanted));
        found.next().map(|(origin, _)| *origin).unwrap()
    };
    assert_eq!(origin("khai mạc"), Origin::Text(MinutesPart::Opening));
    assert!(origin("khai mạc").is_prose());
    let meeting = &story.state.meetings()[0];
    assert_eq!(origin("tạm nghỉ"), Origin::Fact(meeting.breaks[0].seq));
    assert_eq!(
        origin("đề xuất 0,40"),
        Origin::Fact(story.state.proposals()[0].seq)
    );
    assert_eq!(origin(": trước."), Origin::Note(meeting.notes[0].seq));
    assert_eq!(
        origin("Biểu quyết (lần 4)"),
        Origin::Fact(story.state.votes()[3].seq)
    );
    assert!(!origin("Biểu quyết (lần 4)").is_prose());
    assert_eq!(origin("Địa điểm"), Origin::Fact(meeting.seq));
    assert_eq!(origin("THÀNH PHẦN"), Origin::Form);
}

#[test]
fn rows_of_the_attendance_rest_on_the_last_change_of_each_member() {
    let story = told();
    let locale = Locale::new(Language::Vietnamese);
    let pieces = story.minutes().pieces(&locale);
    let table = pieces.iter().find(|piece| !piece.rows.is_empty()).unwrap();
    let attendance = &story.state.meetings()[0].attendance;
    let expected: Vec<Origin> = (attendance.iter().take(3))
        .map(|change| Origin::Fact(change.seq))
        .collect();
    assert_eq!(table.rows, expected);
    assert_eq!(table.origin_of(Some(1)), expected[1]);
    assert_eq!(table.origin_of(None), Origin::Form);
    assert!(expected[0] != Origin::Fact(Seq(0)));
}

#[test]
fn a_loss_of_quorum_stands_with_its_times() {
    let mut story = held();
    let change = |at, member: &str, change| Event::AttendanceChanged {
        at: minute(at),
        member: member.into(),
        change,
    };
    let here = || Attendance::In { delegate: None };
    for event in [
        change(14, "pct", Attendance::Out),
        change(15, "tv1", Attendance::Out),
        change(20, "tv1", here()),
        change(25, "pct", here()),
        change(30, "pct", Attendance::Out),
    ] {
        story.tell("tk", event);
    }
    let told = lines(&story);
    let said: Vec<&str> = (told.iter())
        .map(|(_, line)| line.as_str())
        .filter(|line| line.contains("chỉ có"))
        .collect();
    assert_eq!(
        said,
        [
            "- Từ 08 giờ 14 phút đến 08 giờ 25 phút: chỉ có 1/4 thành viên có mặt, ít hơn 3.",
            "- Từ 08 giờ 30 phút: chỉ có 2/4 thành viên có mặt, ít hơn 3.",
        ]
    );
}
