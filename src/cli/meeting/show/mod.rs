//! How the meeting stands: quorum with its arithmetic, who is there and who votes, the item it is at, proposals, papers
//! that are out, votes with everything, approval and what still blocks the lock.

mod about;
mod page;
mod people;
mod votes;

use serde_json::{Value as Json, json};

pub use self::about::About;
pub use self::page::print_ballot;
use self::votes::fate_code;
pub use self::votes::{ballot_json, quorum_json, quorum_words, vote_json, vote_words};
use super::agenda;
use crate::cli::fault::{Absent, Fault};
use crate::cli::flags::LocalTime;
use crate::cli::instant;
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::domain::approval::Approval;
use crate::domain::id::{BlockIx, CellId, MeetingIx, MemberIx, Moment, VoteIx};
use crate::domain::meeting::{Meeting, Motion, OpenBallot, Quorum, Vote};
use crate::domain::state::State;
use crate::session::Session;

/// The meeting at an instant.
struct Sitting<'a> {
    session: &'a Session,
    state: &'a State,
    ix: MeetingIx,
    meeting: &'a Meeting,
    at: Moment,
    quorum: Quorum,
    about: Option<About>,
    blockers: usize,
}

/// Shows a meeting, the last one unless it is named.
///
/// # Errors
/// There is no such meeting.
pub fn run(
    setting: &Setting,
    session: &Session,
    at: Option<LocalTime>,
    number: Option<u32>,
) -> Result<Reply, Fault> {
    let state = session.state();
    let ix = match number {
        Some(number) => MeetingIx(number - 1),
        None => MeetingIx::at(
            state
                .meetings()
                .len()
                .checked_sub(1)
                .ok_or(Absent::Meeting)?,
        ),
    };
    let meeting = state.meetings().get(ix.index()).ok_or(Absent::Meeting)?;
    let at = match (at, meeting.closed) {
        (Some(_), _) => super::moment(session, at),
        (None, Some(closed)) => closed,
        (None, None) => super::moment(session, None).max(meeting.latest),
    };
    let called = meeting.called().filter(|_| meeting.closed.is_none());
    let sitting = Sitting {
        session,
        state,
        ix,
        meeting,
        at,
        quorum: state.quorum(ix, at, &Motion::ApproveResult),
        about: called.and_then(|cell| About::of(state, cell, at)),
        blockers: state.blockers(session.viewpoint()).len(),
    };
    setting.answer(&sitting.json(), |page| {
        page::print(&setting.locale, &sitting, page)
    })
}

impl Sitting<'_> {
    fn json(&self) -> Json {
        let (state, meeting) = (self.state, self.meeting);
        let viewpoint = self.session.viewpoint();
        let open = self.open_ballot();
        json!({
            "number": self.ix.index() + 1,
            "place": meeting.place,
            "paper_number": meeting.number,
            "opened": instant::utc(meeting.opened),
            "closed": meeting.closed.map(instant::utc),
            "adjourned": meeting.is_adjourned(),
            "breaks": meeting.breaks.iter().map(|pause| json!({
                "from": instant::utc(pause.from),
                "until": pause.until.map(instant::utc),
                "why": pause.why,
            })).collect::<Vec<_>>(),
            "at": instant::utc(self.at),
            "rules": rules_json(state),
            "quorum": quorum_json(&self.quorum),
            "called": self.about.as_ref().map(|about| about.json(state)),
            "chairs": meeting.chairs.iter().map(|turn| json!({
                "at": instant::utc(turn.at),
                "member": member_id(state, turn.member),
                "why": turn.why,
            })).collect::<Vec<_>>(),
            "attendance": people::json(self),
            "agenda": agenda::items_json(state, &meeting.agenda, viewpoint),
            "notes": meeting.notes.iter().map(|note| json!({
                "entry": note.seq.0,
                "at": instant::utc(note.at),
                "cell": note.cell.as_ref().map(cell_json),
                "speaker": note.speaker.map(|ix| member_id(state, ix)),
                "text": note.text,
                "revised": note.revised.len(),
            })).collect::<Vec<_>>(),
            "proposals": votes::proposals_json(state, self.ix),
            "ballot": open.map(|open| ballot_json(state, open, viewpoint)),
            "cancelled_ballots": meeting.cancelled.iter().map(|gone| json!({
                "at": instant::utc(gone.at),
                "why": gone.why,
                "ballot": ballot_json(state, &gone.ballot, viewpoint),
            })).collect::<Vec<_>>(),
            "votes": self.votes().map(|(n, vote)| vote_json(state, n, vote)).collect::<Vec<_>>(),
            "rulings": meeting.rulings.len(),
            "ruled": votes::rulings_json(state, meeting),
            "texts": meeting.texts.iter().map(|(part, text)| {
                (part.code().to_owned(), json!(text))
            }).collect::<serde_json::Map<_, _>>(),
            "approved": state.approving_vote().map(|(ix, _)| ix.index() + 1),
            "approval": approval_json(state),
            "blockers": self.blockers,
        })
    }

    /// Papers that are out in this meeting.
    fn open_ballot(&self) -> Option<&OpenBallot> {
        let open = self.state.open_ballot();
        open.filter(|_| self.meeting.closed.is_none())
    }

    fn votes(&self) -> impl Iterator<Item = (usize, &Vote)> {
        let held = self.meeting.votes.iter();
        held.filter_map(|ix| Some((ix.index(), self.state.vote(*ix)?)))
    }
}

/// What the round says of its meetings.
pub fn rules_json(state: &State) -> Json {
    let rules = state.meeting_rules();
    json!({
        "show_of_hands_allowed": rules.show_of_hands_allowed,
        "proposal_order": rules.proposal_order.code(),
    })
}

fn approval_json(state: &State) -> Json {
    let number = |vote: VoteIx| vote.index() + 1;
    let (whole, blocks) = match state.approval() {
        Approval::None => (None, Vec::new()),
        Approval::Whole(vote) => (Some(number(vote)), Vec::new()),
        Approval::Blocks(blocks) => (None, blocks),
    };
    let blocks = blocks
        .into_iter()
        .map(|(ix, vote)| json!({ "block": block_id(state, ix), "vote": vote.map(number) }));
    json!({
        "approved": state.is_approved(),
        "whole": whole,
        "blocks": blocks.collect::<Vec<_>>(),
    })
}

fn block_id(state: &State, ix: BlockIx) -> Option<&str> {
    state
        .blocks()
        .get(ix.index())
        .map(|block| block.id.as_str())
}

fn cell_json(cell: &CellId) -> Json {
    json!({ "unit": cell.unit.as_str(), "item": cell.item.as_str() })
}

fn member_id(state: &State, ix: MemberIx) -> String {
    state
        .member(ix)
        .map_or_else(String::new, |m| m.id.to_string())
}

fn office(state: &State, ix: MemberIx) -> &str {
    state.member(ix).map_or("", |m| m.office.as_str())
}

fn offices(state: &State, members: impl IntoIterator<Item = MemberIx>) -> String {
    let names: Vec<&str> = members.into_iter().map(|ix| office(state, ix)).collect();
    names.join("; ")
}
