//! `apply(state, recorded)`: what an event does to the state. Never refuses: refusing is the permit's.

mod cells;
mod intake;
mod lock;
mod meeting;
mod proposals;
mod setup;
mod surroundings;
mod touch;
mod votes;

use super::event::{Event, Recorded};
use super::state::State;

impl State {
    /// Takes in the next recorded event.
    pub fn apply(&mut self, recorded: &Recorded) {
        let seq = recorded.seq;
        if self.founder.is_none() {
            self.founder = Some(recorded.author.clone());
        }
        self.head = seq;
        self.last_at = recorded.at;
        let before = self.surroundings(&recorded.event);
        match &recorded.event {
            Event::RoundSetUp(round) => self.set_up(round),
            Event::PreChecksSet(rules) => self.set_prechecks(rules),
            Event::MeetingRulesSet(rules) => self.meeting_rules = **rules,
            Event::IndexSetLoaded(set) => self.load_index_set(set),
            Event::UnitsLoaded(units) => self.load_units(units),
            Event::MembersLoaded(members) => self.load_members(members),
            Event::KeyEntered { member, public_key } => {
                self.keys.insert(member.clone(), public_key.clone());
            }
            Event::AssignmentsSet(assignments) => {
                self.assignments.clone_from(assignments);
                self.rebuild_reviewers();
            }
            Event::StageMoved { to, why } => self.move_stage(recorded, *to, why),
            Event::SelfAssessmentSubmitted { submission, .. } => self.submit(recorded, submission),
            Event::EvidenceSubmitted { unit, evidence, .. } => {
                self.replace_evidence(recorded, unit, evidence)
            }
            Event::SurveyScoresRecorded { scores, .. } => self.record_survey(recorded, scores),
            Event::LastYearRecorded {
                year,
                source,
                units,
            } => self.record_last_year(*year, source, units),
            Event::ReviewConfirmed { cells } => self.confirm(recorded, cells),
            Event::ReviewDrafted { cells } => self.draft(recorded, cells),
            Event::CellFlagged { cell, note } => self.flag(recorded, cell, Some(note)),
            Event::FlagWithdrawn { cell } => self.flag(recorded, cell, None),
            Event::PreCheckAnswered { cell, code, text } => {
                self.answer_precheck(recorded, cell, code, text)
            }
            Event::ExplanationSubmitted { unit, answers, .. } => {
                self.explain(recorded, unit, answers)
            }
            Event::RecusalDeclared { member, unit, why } => self.declare_recusal(member, unit, why),
            Event::MeetingOpened { at, place, number } => self.open(seq, *at, place, number),
            Event::AttendanceChanged { at, member, change } => {
                self.attend(seq, *at, member, change)
            }
            Event::AgendaSet { cells } => self.set_agenda(cells),
            Event::NoteTaken {
                at,
                cell,
                speaker,
                text,
            } => {
                self.note(seq, *at, cell.as_ref(), speaker.as_ref(), text);
            }
            Event::VoteHeld {
                at,
                motion,
                ballots,
            } => self.hold_vote(seq, *at, motion, ballots),
            Event::VoteVoided { at, vote, why } => self.void_vote(recorded, *at, *vote, why),
            Event::RulingMade {
                at,
                motion,
                vote,
                why,
            } => self.rule(recorded, *at, motion, *vote, why),
            Event::MeetingClosed { at } => self.close(*at),
            Event::ItemCalled { at, cell } => self.call(seq, *at, cell.as_ref()),
            Event::ProposalMade {
                at,
                cell,
                value,
                by,
                why,
            } => self.propose(seq, *at, cell, *value, by, why),
            Event::ProposalWithdrawn { at, proposal, why } => {
                self.withdraw(seq, *at, *proposal, why)
            }
            Event::ChairAssigned { at, member, why } => self.assign_chair(seq, *at, member, why),
            Event::BallotOpened {
                at,
                motion,
                papers,
                tellers,
            } => self.open_papers(seq, *at, motion, *papers, tellers),
            Event::TallyEntered { at, teller, tally } => self.enter_tally(seq, *at, teller, *tally),
            Event::BallotCancelled { at, why } => self.cancel_ballot(seq, *at, why),
            Event::MeetingAdjourned { at, why } => self.adjourn(seq, *at, why),
            Event::MeetingResumed { at } => self.resume(*at),
            Event::NoteRevised { note, text, why } => self.revise_note(seq, *note, text, why),
            Event::MinutesTextSet {
                meeting,
                part,
                text,
            } => self.set_minutes_text(*meeting, *part, text),
            Event::SealSigned {
                result_sha256,
                signature,
                ..
            } => self.sign_seal(recorded, *result_sha256, signature),
            Event::ResultLocked { result_sha256, .. } => self.lock(recorded, *result_sha256),
            Event::ResultReopened { why, .. } => self.reopen(recorded, why),
            Event::AttemptRefused { .. } => {}
        }
        if let Some(before) = before {
            self.keep_surroundings(recorded, &before);
        }
        if recorded.event.scores() && !matches!(recorded.event, Event::SealSigned { .. }) {
            self.touch(&recorded.event);
        }
    }
}
