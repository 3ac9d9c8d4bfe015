//! The journal of a meeting: every kind of entry in full, and counts that only their tellers may see.

use crate::{
    domain::{
        event::Event,
        id::{CellId, MeetingIx, MemberId, Moment, ProposalIx},
        meeting::{Ballots, MinutesPart, Motion, Tally},
        review::Value,
    },
    tui::{
        screens::{
            ScreenId,
            story::{meeting, points, seat},
        },
        testing::{Seat, SmallRound},
    },
};

const AT: Moment = Moment(1_796_441_000_000);

fn cell() -> CellId {
    CellId::new("dv-1", "1.1.1")
}

fn count(votes_for: u32) -> Tally {
    Tally {
        votes_for,
        against: 4 - votes_for,
        ..Tally::default()
    }
}

fn tally(teller: &str, votes_for: u32) -> Event {
    Event::TallyEntered {
        at: AT,
        teller: teller.into(),
        tally: count(votes_for),
    }
}

fn tell(round: &mut SmallRound, events: impl IntoIterator<Item = Event>) {
    let secretary: MemberId = round.state().founder().unwrap().clone();
    for event in events {
        round.apply(&secretary, event);
    }
}

/// Papers are out on 1.1.1 of dv-1; the secretary and tv-2 count.
fn papers_out() -> SmallRound {
    let mut round = meeting();
    let value = Value::Score(points(150));
    let why = || "Thiếu một nội dung".to_owned();
    let call = |cell| Event::ItemCalled { at: AT, cell };
    tell(
        &mut round,
        [
            call(Some(cell())),
            Event::ProposalMade {
                at: AT,
                cell: cell(),
                value,
                by: "tv-2".into(),
                why: why(),
            },
            Event::ProposalMade {
                at: AT,
                cell: cell(),
                value: Value::NotApplicable,
                by: "tv-3".into(),
                why: why(),
            },
            Event::ProposalWithdrawn {
                at: AT,
                proposal: ProposalIx(1),
                why: "Đồng ý mức kia".to_owned(),
            },
            Event::ChairAssigned {
                at: AT,
                member: "tv-3".into(),
                why: "Chủ tịch tránh xung đột lợi ích".to_owned(),
            },
            Event::BallotOpened {
                at: AT,
                motion: Motion::Score {
                    cell: cell(),
                    value,
                },
                papers: 4,
                tellers: ["tk".into(), "tv-2".into()],
            },
        ],
    );
    round
}

/// The last entry in full, as the member tv-1 reads it.
fn last(round: SmallRound) -> String {
    let head = round.state().head().0;
    at_entry(round, head).text()
}

fn at_entry(round: SmallRound, entry: u64) -> Seat {
    let mut seat = seat(round, ScreenId::Journal, 120, 36);
    seat.keys("n");
    seat.type_text(&entry.to_string());
    seat.keys("enter enter");
    seat
}

#[test]
fn a_count_is_shown_without_figures_until_both_tellers_have_counted() {
    let mut round = papers_out();
    tell(&mut round, [tally("tk", 3)]);
    let first = last(round);
    assert!(first.contains("Ghi số đếm của người kiểm phiếu"), "{first}");
    assert!(!first.contains("tán thành 3"), "{first}");

    let mut round = papers_out();
    tell(&mut round, [tally("tk", 3), tally("tv-2", 2)]);
    let second = last(round);
    assert!(
        second.contains("tán thành 2, không tán thành 2"),
        "{second}"
    );
}

#[test]
fn every_kind_of_a_meetings_entries_says_all_it_holds() {
    let mut round = papers_out();
    let first = round.state().head().0 - 5;
    let note = round.state().meetings()[0].notes.first().map(|n| n.seq);
    tell(
        &mut round,
        [
            tally("tk", 3),
            tally("tv-2", 3),
            Event::BallotCancelled {
                at: AT,
                why: "Phiếu in sai".to_owned(),
            },
            Event::VoteHeld {
                at: AT,
                motion: Motion::ApproveBlock {
                    block: "mau".into(),
                },
                ballots: Ballots::Hands {
                    votes_for: 3,
                    against: 0,
                    abstain: 1,
                },
            },
            Event::MeetingAdjourned {
                at: AT,
                why: "Giải lao".to_owned(),
            },
            Event::MeetingResumed { at: AT },
            Event::ItemCalled { at: AT, cell: None },
            Event::NoteRevised {
                note: note.unwrap_or_default(),
                text: "Ý kiến đầy đủ".to_owned(),
                why: "Ghi thiếu".to_owned(),
            },
            Event::MinutesTextSet {
                meeting: MeetingIx(0),
                part: MinutesPart::Conclusion,
                text: "Giao thư ký hoàn thiện hồ sơ".to_owned(),
            },
        ],
    );
    let last = round.state().head().0;
    let mut seat = at_entry(round, first);
    let mut seen = Vec::new();
    for _ in first..=last {
        let text = seat.text();
        assert!(!text.contains('⟨'), "a message is missing:\n{text}");
        let body: Vec<&str> = text.lines().skip(1).take(14).map(str::trim_end).collect();
        seen.push(body.join("\n"));
        seat.keys("→");
    }
    insta::assert_snapshot!(seen.join("\n"));
}
