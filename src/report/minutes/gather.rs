use super::{
    Absentee, Attendee, BlockTable, CheckLine, Decision, JournalHead, Lock, Minutes, NoteLine,
    QuorumStatement, RecusalLine, ResultRow, Seat, SeatRole, Subject, VersionSection,
};
use crate::domain::consolidation::{BlockResult, Consolidation};
use crate::domain::council::{Member, Role};
use crate::domain::id::{CellId, MeetingIx, MemberIx, Moment, Seq};
use crate::domain::meeting::{Attendance, Delegation, Meeting, Motion, Note};
use crate::domain::round::Round;
use crate::domain::stage::Stage;
use crate::domain::state::{Seal, State};
use crate::domain::viewpoint::Viewpoint;
use crate::report::clock::Clock;
use crate::report::letterhead::Letterhead;

/// What gathering needs at every step.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) state: &'a State,
    pub(super) round: &'a Round,
    pub(super) ix: MeetingIx,
    pub(super) meeting: &'a Meeting,
}

impl Source<'_> {
    pub(super) fn clock(&self, at: Moment) -> Clock {
        Clock::at(at, self.round.utc_offset_minutes)
    }

    pub(super) fn office(&self, member: MemberIx) -> String {
        self.state
            .member(member)
            .map(|member| member.office.clone())
            .unwrap_or_default()
    }

    /// Unit and item of a cell in the words of papers.
    pub(super) fn cell_names(&self, cell: &CellId) -> (String, String) {
        let unit = self
            .state
            .unit_ix(cell.unit.as_str())
            .and_then(|ix| self.state.unit(ix));
        let name = unit.map_or_else(|| cell.unit.to_string(), |unit| unit.unit.name.clone());
        (name, cell.item.to_string())
    }

    pub(super) fn note(&self, note: &Note) -> NoteLine {
        NoteLine {
            seq: note.seq,
            at: self.clock(note.at),
            speaker: note.speaker.map(|speaker| self.office(speaker)),
            about: note.cell.as_ref().map(|cell| self.cell_names(cell)),
            text: note.text.clone(),
        }
    }
}

impl Minutes {
    /// What the journal says of a meeting; None if there is no such meeting.
    ///
    /// Results are those of the version that was locked after the meeting, and before any lock those that stand now.
    #[must_use]
    pub fn of(state: &State, ix: MeetingIx, journal: JournalHead) -> Option<Self> {
        let round = state.round()?;
        let meeting = state.meetings().get(ix.index())?;
        let source = Source {
            state,
            round,
            ix,
            meeting,
        };
        let seal = seal_of(source);
        let (approvals, decisions): (Vec<Decision>, Vec<Decision>) = super::decision::all(source)
            .into_iter()
            .partition(|decision| {
                matches!(
                    decision.subject,
                    Subject::ApproveResult | Subject::ApproveBlock(_)
                )
            });
        let (present, absent) = attendance(source);
        let (results, pending) = results(source, seal);
        Some(Self {
            letterhead: letterhead(source),
            round_title: round.title.clone(),
            basis: round.basis.clone(),
            venue: meeting.place.clone(),
            seq: meeting.seq,
            opened: source.clock(meeting.opened),
            closed: meeting.closed.map(|at| source.clock(at)),
            chair: seat_of(state, presiding(source)).map(seat),
            secretary: seat_of(state, state.seat_with(|role| *role == Role::Secretary)).map(seat),
            present,
            absent,
            quorum: quorum(source),
            recusals: recusals(source),
            agenda: meeting.agenda.len(),
            record: super::sitting::record(
                source,
                &super::decision::single_cells(source).collect(),
            ),
            texts: meeting.texts.clone(),
            decisions,
            answered: CheckLine::answered(source),
            disputes: super::DisputeLine::all(source),
            approvals,
            results,
            pending,
            changes: VersionSection::of(source, seal),
            version: seal.map_or(state.version().0, |seal| seal.version.0),
            lock: seal.map(|seal| lock(source, seal)),
            to_sign: None,
            journal,
            written: Clock::at(state.last_at(), 0),
        })
    }
}

/// The lock of the version that the meeting led to: the last one before the next meeting opened. None while the meeting
/// works on a version that is not locked yet, also on one that it reopened itself.
fn seal_of<'a>(source: Source<'a>) -> Option<&'a Seal> {
    let Source {
        state, ix, meeting, ..
    } = source;
    let next = state.meetings().get(ix.index() + 1).map(|next| next.seq);
    let in_time = |seq: Seq| next.is_none_or(|next| seq < next);
    let mut seals = state.seals().iter().rev();
    let seal = seals.find(|seal| seal.seq > meeting.seq && in_time(seal.seq))?;
    let goes_on = next.is_none() && seal.reopened.is_some();
    (!goes_on).then_some(seal)
}

fn letterhead(source: Source<'_>) -> Letterhead {
    let Source { round, meeting, .. } = source;
    Letterhead {
        superior: round.superior.clone(),
        issuer: round.council.clone(),
        number: meeting.number.clone(),
        symbol: format!("BB-{}", round.council_symbol),
        place: round.place.clone(),
        day: source.clock(meeting.closed.unwrap_or(meeting.opened)).day,
    }
}

fn seat_of(state: &State, ix: Option<MemberIx>) -> Option<&Member> {
    state.member(ix?)
}

fn seat(member: &Member) -> Seat {
    let role = match member.role {
        Role::Chair => SeatRole::Chair,
        Role::ViceChair => SeatRole::ViceChair,
        Role::Secretary => SeatRole::Secretary,
        Role::Member | Role::Helper { .. } | Role::Observer => SeatRole::Member,
    };
    Seat {
        office: member.office.clone(),
        title: member.title.clone(),
        role,
    }
}

/// Who presided: over the approving vote, else over the first vote, else at the end, else whose right it is.
pub(super) fn presiding(source: Source<'_>) -> Option<MemberIx> {
    let Source {
        state, ix, meeting, ..
    } = source;
    let votes = || meeting.votes.iter().filter_map(|vote| state.vote(*vote));
    let approving = votes()
        .filter(|vote| vote.motion == Motion::ApproveResult)
        .find_map(|vote| vote.presided_by);
    let words = Motion::Other {
        text: String::new(),
    };
    approving
        .or_else(|| votes().find_map(|vote| vote.presided_by))
        .or_else(|| state.presiding(ix, meeting.latest, &words))
        .or_else(|| state.seat_with(|role| *role == Role::Chair))
}

fn attendance(source: Source<'_>) -> (Vec<Attendee>, Vec<Absentee>) {
    let Source { state, meeting, .. } = source;
    let (mut present, mut absent) = (Vec::new(), Vec::new());
    for voter in state.voters().iter() {
        let Some(member) = state.member(voter) else {
            continue;
        };
        let intervals = meeting.intervals(voter);
        if intervals.is_empty() {
            absent.push(Absentee {
                seat: seat(member),
                seq: last_change(meeting, voter),
                why: reason_of_absence(meeting, voter),
            });
        } else {
            present.push(Attendee {
                seat: seat(member),
                intervals: intervals
                    .into_iter()
                    .map(|(from, to)| (source.clock(from), to.map(|to| source.clock(to))))
                    .collect(),
                late: meeting.is_late(voter),
                seq: last_change(meeting, voter),
                delegates: delegates(meeting, voter),
            });
        }
    }
    (present, absent)
}

fn last_change(meeting: &Meeting, member: MemberIx) -> Option<Seq> {
    let mut changes = meeting.attendance.iter().rev();
    let last = changes.find(|change| change.member == member)?;
    Some(last.seq)
}

fn reason_of_absence(meeting: &Meeting, member: MemberIx) -> String {
    let changes = meeting.attendance.iter().rev();
    let mut reasons = changes.filter(|change| change.member == member);
    reasons
        .find_map(|change| match &change.change {
            Attendance::Absent { why } => Some(why.clone()),
            Attendance::In { .. } | Attendance::Out => None,
        })
        .unwrap_or_default()
}

fn delegates(meeting: &Meeting, member: MemberIx) -> Vec<Delegation> {
    let mut delegates: Vec<Delegation> = Vec::new();
    for change in meeting
        .attendance
        .iter()
        .filter(|change| change.member == member)
    {
        if let Attendance::In {
            delegate: Some(delegate),
        } = &change.change
            && !delegates.contains(delegate)
        {
            delegates.push(delegate.clone());
        }
    }
    delegates
}

/// The council's own quorum, with nobody recused, and since when it was there.
fn quorum(source: Source<'_>) -> QuorumStatement {
    let Source {
        state,
        round,
        ix,
        meeting,
    } = source;
    let members = state.voters().len();
    let needed = round.rules.quorum.at_least(members);
    let present_at = |at: Moment| state.present(ix, at).len();
    let mut instants = meeting.attendance.iter().map(|change| change.at);
    let since = instants.find(|at| present_at(*at) >= needed);
    QuorumStatement {
        members,
        quorum: round.rules.quorum,
        quorum_needed: needed,
        present: present_at(since.unwrap_or(meeting.latest)),
        since: since.map(|at| source.clock(at)),
        lost: since.map_or_else(Vec::new, |since| lost(source, since, needed)),
        passing: round.rules.passing,
        passing_needed: round.rules.passing.more_than(members),
        casting_vote: round.rules.casting_vote,
        recused_in_base: round.rules.recused_in_base,
        secret_allowed: round.rules.secret_votes_allowed,
        ways: state.meeting_rules(),
        regulation: round.rules.regulation.clone(),
    }
}

/// When fewer than the quorum were there after it was first met, with the fewest of each time.
fn lost(source: Source<'_>, since: Moment, needed: u32) -> Vec<(Clock, Option<Clock>, u32)> {
    let Source {
        state, ix, meeting, ..
    } = source;
    let mut instants: Vec<Moment> = meeting.attendance.iter().map(|change| change.at).collect();
    instants.retain(|at| *at >= since && meeting.closed.is_none_or(|closed| *at < closed));
    instants.sort_unstable();
    instants.dedup();
    let mut spans: Vec<(Clock, Option<Clock>, u32)> = Vec::new();
    let mut is_short = false;
    for at in instants {
        let present = state.present(ix, at).len();
        match (spans.last_mut().filter(|_| is_short), present < needed) {
            (Some((_, _, fewest)), true) => *fewest = present.min(*fewest),
            (Some((_, until, _)), false) => *until = Some(source.clock(at)),
            (None, true) => spans.push((source.clock(at), None, present)),
            (None, false) => {}
        }
        is_short = present < needed;
    }
    if let Some((_, until, _)) = spans.last_mut().filter(|_| is_short) {
        *until = meeting.closed.map(|at| source.clock(at));
    }
    // Papers tell minutes: who is back within the same one was not away.
    spans.retain(|(from, until, _)| Some(*from) != *until);
    spans
}

/// Recusals of voting members: their own organisations, and what was declared.
fn recusals(source: Source<'_>) -> Vec<RecusalLine> {
    let state = source.state;
    let unit_name = |ix| state.unit(ix).map(|unit| unit.unit.name.clone());
    let mut lines: Vec<RecusalLine> = Vec::new();
    for voter in state.voters().iter() {
        let own = state.member(voter).and_then(|member| member.unit.as_ref());
        if let Some(unit) = own.and_then(|id| unit_name(state.unit_ix(id.as_str())?)) {
            lines.push(RecusalLine {
                member: source.office(voter),
                units: vec![unit],
                why: String::new(),
            });
        }
        for recusal in state
            .recusals()
            .iter()
            .filter(|recusal| recusal.member == voter)
        {
            let Some(unit) = unit_name(recusal.unit) else {
                continue;
            };
            let member = source.office(voter);
            let same = |line: &&mut RecusalLine| line.member == member && line.why == recusal.why;
            match lines.iter_mut().find(same) {
                Some(line) => line.units.push(unit),
                None => lines.push(RecusalLine {
                    member,
                    units: vec![unit],
                    why: recusal.why.clone(),
                }),
            }
        }
    }
    lines
}

/// Through whose eyes a result that is not locked is read: outside the meeting's stage it tells no verdict that is still
/// closed to somebody.
pub(super) fn viewpoint(state: &State) -> Viewpoint {
    if state.stage() >= Stage::Meeting {
        Viewpoint::Whole
    } else {
        Viewpoint::Anyone
    }
}

/// The results with the number of cells that still have no final score.
fn results(source: Source<'_>, seal: Option<&Seal>) -> (Vec<BlockTable>, u32) {
    let now;
    let result = match seal {
        Some(seal) => &*seal.result,
        None => {
            now = Consolidation::of(source.state, viewpoint(source.state));
            &now
        }
    };
    let tables = result
        .blocks
        .iter()
        .filter_map(|block| table(source, block));
    (tables.collect(), result.pending())
}

fn table(source: Source<'_>, block: &BlockResult) -> Option<BlockTable> {
    let rules = source.round.blocks.get(block.block.index())?;
    let rows = block.units.iter().filter_map(|unit| {
        let band = unit.band.and_then(|band| rules.bands.get(band));
        Some(ResultRow {
            rank: unit.rank,
            unit: source.state.unit(unit.unit)?.unit.name.clone(),
            total: unit.total,
            max: unit.max,
            index: unit.index,
            band: band.map(|band| band.name.clone()).unwrap_or_default(),
            pending: unit.pending,
        })
    });
    Some(BlockTable {
        name: rules.name.clone(),
        rows: rows.collect(),
    })
}

fn lock(source: Source<'_>, seal: &Seal) -> Lock {
    let signatures = seal.signatures.iter();
    Lock {
        seq: seal.seq,
        at: source.clock(seal.at),
        result_sha256: seal.result_sha256,
        signed_by: signatures
            .map(|signature| source.office(signature.member))
            .collect(),
        reopened: seal.reopened.as_ref().map(|(_, why)| why.clone()),
    }
}
