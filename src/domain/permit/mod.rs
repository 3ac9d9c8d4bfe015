//! `permit(state, author, event)`: whether an event may happen now. Decisions and verification ask the same question,
//! so an entry that was not legal when it was written is found out.

mod ballots;
mod intake;
mod lock;
mod meeting;
mod proposals;
mod review;
mod setup;
mod stage;
mod votes;

use super::council::Role;
use super::event::Event;
use super::id::{CellId, CellIx, MemberId, MemberIx};
use super::refusal::{Refusal, Right};
use super::review::Value;
use super::state::State;

impl State {
    /// Whether `author` may cause `event` now.
    ///
    /// # Errors
    /// Why not.
    pub fn permit(&self, author: &MemberId, event: &Event) -> Result<(), Refusal> {
        if self.stage.is_sealed() && event.scores() {
            return Err(Refusal::Sealed);
        }
        let seat = self.seat(author, event)?;
        match event {
            Event::RoundSetUp(round) => self.permit_round(seat, round),
            Event::PreChecksSet(_) | Event::MeetingRulesSet(_) => self.need_setup(seat),
            Event::IndexSetLoaded(set) => self.permit_index_set(seat, set),
            Event::UnitsLoaded(units) => self.permit_units(seat, units),
            Event::MembersLoaded(members) => self.permit_members(seat, author, members),
            Event::KeyEntered { member, public_key } => {
                self.permit_key(seat, author, member, public_key)
            }
            Event::AssignmentsSet(assignments) => self.permit_assignments(seat, assignments),
            Event::StageMoved { to, why } => self.permit_move(seat, *to, why),
            Event::SelfAssessmentSubmitted {
                submission,
                replaces,
            } => self.permit_submission(seat, submission, *replaces),
            Event::EvidenceSubmitted { unit, evidence, .. } => {
                self.permit_evidence(seat, unit, evidence)
            }
            Event::SurveyScoresRecorded { scores, .. } => self.permit_survey(seat, scores),
            Event::LastYearRecorded { year, units, .. } => {
                self.permit_last_year(seat, *year, units)
            }
            Event::ReviewConfirmed { cells } => self.permit_review(seat, cells),
            Event::ReviewDrafted { cells } => self.permit_drafts(seat, cells),
            Event::CellFlagged { cell, note } => self.permit_flag(seat, cell, Some(note)),
            Event::FlagWithdrawn { cell } => self.permit_flag(seat, cell, None),
            Event::PreCheckAnswered { cell, code, text } => {
                self.permit_precheck(seat, cell, code, text)
            }
            Event::ExplanationSubmitted { unit, answers, .. } => {
                self.permit_explanation(seat, unit, answers)
            }
            Event::RecusalDeclared { member, unit, why } => {
                self.permit_recusal(seat, member, unit, why)
            }
            Event::MeetingOpened { at, place, .. } => self.permit_opening(seat, *at, place),
            Event::AttendanceChanged { at, member, change } => {
                self.permit_attendance(seat, *at, member, change)
            }
            Event::AgendaSet { cells } => self.permit_agenda(seat, cells),
            Event::NoteTaken {
                at,
                cell,
                speaker,
                text,
            } => self.permit_note(seat, *at, cell.as_ref(), speaker.as_ref(), text),
            Event::VoteHeld {
                at,
                motion,
                ballots,
            } => self.permit_vote(seat, *at, motion, ballots),
            Event::VoteVoided { at, vote, why } => self.permit_voiding(seat, *at, *vote, why),
            Event::RulingMade {
                at,
                motion,
                vote,
                why,
            } => self.permit_ruling(seat, *at, motion, *vote, why),
            Event::MeetingClosed { at } => self.permit_closing(seat, *at),
            Event::ItemCalled { at, cell } => self.permit_call(seat, *at, cell.as_ref()),
            Event::ProposalMade {
                at,
                cell,
                value,
                by,
                why,
            } => self.permit_proposal(seat, *at, cell, *value, by, why),
            Event::ProposalWithdrawn { at, proposal, why } => {
                self.permit_withdrawal(seat, *at, *proposal, why)
            }
            Event::ChairAssigned { at, member, why } => self.permit_chair(seat, *at, member, why),
            Event::BallotOpened {
                at,
                motion,
                papers,
                tellers,
            } => self.permit_ballot(seat, *at, motion, *papers, tellers),
            Event::TallyEntered { at, teller, .. } => self.permit_tally(seat, *at, teller),
            Event::BallotCancelled { at, why } => self.permit_cancelling(seat, *at, why),
            Event::MeetingAdjourned { at, why } => self.permit_adjourning(seat, *at, why),
            Event::MeetingResumed { at } => self.permit_resuming(seat, *at),
            Event::NoteRevised { note, text, why } => self.permit_revision(seat, *note, text, why),
            Event::MinutesTextSet { meeting, .. } => self.permit_minutes_text(seat, *meeting),
            Event::SealSigned { version, .. } => self.permit_seal(seat, *version),
            Event::ResultLocked {
                version,
                result_sha256,
            } => self.permit_lock(seat, *version, result_sha256),
            Event::ResultReopened { vote, why } => self.permit_reopening(seat, *vote, why),
            Event::AttemptRefused { .. } => Ok(()),
        }
    }

    /// The cell with this name, if a ruling could give it this value: it exists and the score is in its range and on its
    /// step.
    ///
    /// # Errors
    /// Why not.
    pub fn could_come_to(&self, id: &CellId, value: Value) -> Result<CellIx, Refusal> {
        let cell = self.need_cell(id)?;
        match value {
            Value::Score(score) => self.need_score(cell, score).map(|()| cell),
            Value::NotApplicable => Ok(cell),
        }
    }

    /// The author's seat; None for the founder before the seats are loaded.
    fn seat(&self, author: &MemberId, event: &Event) -> Result<Option<MemberIx>, Refusal> {
        if self.members.is_empty() {
            let first = self.founder.is_none() && matches!(event, Event::RoundSetUp(_));
            let own = self.founder.as_ref() == Some(author);
            return if first || own {
                Ok(None)
            } else {
                Err(Refusal::UnknownAuthor)
            };
        }
        self.member_ix(author.as_str())
            .map(Some)
            .ok_or(Refusal::UnknownAuthor)
    }

    fn role(&self, seat: Option<MemberIx>) -> Option<&Role> {
        self.member(seat?).map(|m| &m.role)
    }

    /// The founder before the seats are loaded, then the secretary.
    fn need_secretary(&self, seat: Option<MemberIx>) -> Result<(), Refusal> {
        match self.role(seat) {
            None | Some(Role::Secretary) => Ok(()),
            Some(_) => Err(Refusal::NotAllowed(Right::Secretary)),
        }
    }

    fn need_cell(&self, id: &CellId) -> Result<CellIx, Refusal> {
        let unit = self
            .unit_ix(id.unit.as_str())
            .ok_or_else(|| Refusal::UnknownUnit(id.unit.clone()))?;
        let item = self
            .unit(unit)
            .and_then(|u| u.set.item_by_code(id.item.as_str()));
        let unknown = || Refusal::UnknownItem {
            unit: id.unit.clone(),
            item: id.item.clone(),
        };
        Ok(CellIx {
            unit,
            item: item.ok_or_else(unknown)?,
        })
    }
}

/// A reason must say something.
fn need_why(why: &str) -> Result<(), Refusal> {
    if why.trim().is_empty() {
        Err(Refusal::WhyMissing)
    } else {
        Ok(())
    }
}

fn need_text(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(Refusal::TextMissing)
    } else {
        Ok(())
    }
}
