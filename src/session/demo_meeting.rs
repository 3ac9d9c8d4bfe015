//! A made-up meeting for the sample round, from its opening to the lock, so that every paper can be seen. Nothing of it
//! is used outside the sample.

use std::path::Path;

use super::demo::seat_opening;
use super::error::SessionError;
use super::live::Session;
use super::seal;
use crate::domain::consolidation::Consolidation;
use crate::domain::council::Role;
use crate::domain::event::Event;
use crate::domain::id::{CellId, CellIx, MeetingIx, MemberIx, Moment, VoteIx};
use crate::domain::meeting::{Attendance, Ballot, Ballots, Choice, Delegation, Motion};
use crate::domain::review::Value;
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;

/// 8 o'clock on the meeting's day, in milliseconds from its start.
const OPENS: i64 = 8 * 60 * MINUTE;
const MINUTE: i64 = 60_000;
/// How many cells on which reviewers differ are settled between two that are voted on.
const VOTED_EVERY: usize = 7;
const AGREED: &str = "Hội đồng thống nhất giữ kết quả thẩm định của các thành viên (số liệu mẫu)";
const SETTLED: &str = "Tài liệu kiểm chứng chưa đủ căn cứ cho phần điểm còn lại (số liệu mẫu)";
const DISSENT: &str = "Đề nghị giữ điểm tự chấm của đơn vị (số liệu mẫu)";

/// Holds the meeting and locks the result.
pub(super) fn fill(
    folder: &Path,
    path: &Path,
    secretary: &mut Session,
) -> Result<(), SessionError> {
    let mut clock = Moment(meeting_day(secretary.state()) + OPENS);
    open(secretary, clock)?;
    let mut tick = || {
        clock.0 += MINUTE;
        clock
    };
    let meeting = MeetingIx(0);
    for motion in secretary.state().agreed_motions() {
        decide(secretary, meeting, tick(), motion, AGREED, false)?;
    }
    for (number, cell) in undecided(secretary.state()).into_iter().enumerate() {
        let Some((id, value)) = proposed(secretary.state(), cell) else {
            continue;
        };
        let (at, motion) = (tick(), Motion::Score { cell: id, value });
        if number.is_multiple_of(VOTED_EVERY) {
            decide(secretary, meeting, at, motion, SETTLED, true)?;
        } else {
            let ruling = Event::RulingMade {
                at,
                motion,
                vote: None,
                why: SETTLED.to_owned(),
            };
            secretary.submit(ruling, None)?;
        }
    }
    let blocks = secretary.state().blocks().iter();
    let blocks: Vec<_> = blocks.map(|block| block.id.clone()).collect();
    for block in blocks {
        let motion = Motion::ApproveBlock { block };
        let vote = vote(secretary.state(), meeting, tick(), motion, false);
        secretary.submit(vote, None)?;
    }
    secretary.submit(Event::MeetingClosed { at: tick() }, None)?;
    lock(folder, path, secretary)
}

/// The start of the last day of the meeting's stage, or of the day of the last entry.
fn meeting_day(state: &State) -> i64 {
    let offset = state.round().map_or(0, |round| round.utc_offset_minutes);
    let day = state
        .round()
        .and_then(|round| round.deadline(Stage::Meeting));
    let day = day.unwrap_or_else(|| crate::text::date::local_date(state.last_at().0, offset));
    day.start_ms(offset)
}

fn open(secretary: &mut Session, at: Moment) -> Result<(), SessionError> {
    let state = secretary.state();
    let members = state.members().iter().filter(|member| member.role.votes());
    let ids: Vec<_> = members.map(|member| member.id.clone()).collect();
    let standing = Consolidation::of(state, Viewpoint::Whole);
    let agenda = state.agenda_with_disputes(&standing, &[], Viewpoint::Whole, false);
    let cells = agenda.into_iter().filter_map(|cell| state.cell_id(cell));
    let mut events = vec![Event::MeetingOpened {
        at,
        place: "Trụ sở Ủy ban nhân dân thành phố".to_owned(),
        number: "05".to_owned(),
    }];
    let agenda = Event::AgendaSet {
        cells: cells.collect(),
    };
    let last = ids.len().saturating_sub(1);
    for (number, member) in ids.into_iter().enumerate() {
        let delegate = (number == last).then(|| Delegation {
            to: "Phó Giám đốc".to_owned(),
            document: "45/GUQ".to_owned(),
        });
        events.push(Event::AttendanceChanged {
            at,
            member,
            change: Attendance::In { delegate },
        });
    }
    events.push(agenda);
    secretary.submit_all(events, None)?;
    Ok(())
}

/// Cells that reviewers still dispute, as the agenda has them.
fn undecided(state: &State) -> Vec<CellIx> {
    let agenda = state
        .open_meeting()
        .map_or(&[][..], |(_, meeting)| &meeting.agenda);
    let cells = agenda.iter().filter_map(|id| state.find_cell(id));
    cells
        .filter(|cell| !state.is_decided(*cell, Viewpoint::Whole))
        .collect()
}

/// What a reviewer gave, for one cell the first one's value, for the next the last one's.
fn proposed(state: &State, cell: CellIx) -> Option<(CellId, Value)> {
    let facts = state.facts(cell, Viewpoint::Whole)?;
    let given: Vec<Value> = facts
        .counted(state.reviewers_of(cell))
        .map(|verdict| verdict.value)
        .collect();
    let value = if cell.unit.index().is_multiple_of(2) {
        given.first()
    } else {
        given.last()
    };
    Some((state.cell_id(cell)?, *value?))
}

/// A vote that carries its ruling.
fn decide(
    secretary: &mut Session,
    meeting: MeetingIx,
    at: Moment,
    motion: Motion,
    why: &str,
    with_dissent: bool,
) -> Result<(), SessionError> {
    let state = secretary.state();
    let held = vote(state, meeting, at, motion.clone(), with_dissent);
    let ruling = Event::RulingMade {
        at,
        motion,
        vote: Some(VoteIx::at(state.votes().len())),
        why: why.to_owned(),
    };
    secretary.submit_all(vec![held, ruling], None)?;
    Ok(())
}

/// Everybody who may votes for it, but the last one where there is to be dissent.
fn vote(
    state: &State,
    meeting: MeetingIx,
    at: Moment,
    motion: Motion,
    with_dissent: bool,
) -> Event {
    let entitled: Vec<MemberIx> = state.entitled(meeting, at, &motion).iter().collect();
    let last = entitled.last().copied().filter(|_| with_dissent);
    let ballots = entitled.iter().filter_map(|seat| {
        let dissents = Some(*seat) == last;
        Some(Ballot {
            member: state.member(*seat)?.id.clone(),
            choice: if dissents {
                Choice::Against
            } else {
                Choice::For
            },
            dissent: if dissents {
                DISSENT.to_owned()
            } else {
                String::new()
            },
        })
    });
    Event::VoteHeld {
        at,
        motion,
        ballots: Ballots::Open(ballots.collect()),
    }
}

/// Chair and secretary sign, each with the groups that are blank on their screen.
fn lock(folder: &Path, path: &Path, secretary: &mut Session) -> Result<(), SessionError> {
    let chair = secretary.state().seat_with(|role| *role == Role::Chair);
    let chair = chair.and_then(|seat| secretary.state().member(seat));
    if let Some(chair) = chair.map(|member| member.id.clone()) {
        let mut session = Session::open(path, seat_opening(folder, &chair)?)?;
        sign(&mut session)?;
    }
    secretary.refresh()?;
    sign(secretary)
}

fn sign(session: &mut Session) -> Result<(), SessionError> {
    let Some(seat) = session.seat().map(|seat| seat.member.clone()) else {
        return Err(SessionError::NoSeat);
    };
    let hash = seal::result_hash(session.state())?;
    let groups = hash.groups();
    let retyped = seal::blanks(&seat, &hash).map(|at| groups.get(at).cloned().unwrap_or_default());
    seal::sign(session, retyped.each_ref().map(String::as_str))?;
    Ok(())
}
