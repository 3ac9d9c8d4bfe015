//! One line for each entry of the journal.

use crate::domain::event::{Event, Recorded};
use crate::domain::id::{CellId, CellIx, MemberIx, VoteIx};
use crate::domain::review::{CellVerdict, Verdict};
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::Locale;

use super::cell::{cell, verdict};
use super::names::{attendance, member, motion, number, stage, unit, votes};

/// The name of a kind of entries; one that is not known stands as it is.
pub fn event_kind(locale: &Locale, kind: &str) -> String {
    let id = format!("domain-kind-{}", kind.replace('_', "-"));
    if locale.has(&id) {
        locale.text(&id)
    } else {
        kind.to_owned()
    }
}

/// One line for an entry as anybody may read it: nothing of a verdict until all reviewers of its cell have confirmed.
pub fn event(locale: &Locale, state: &State, recorded: &Recorded) -> String {
    event_seen(locale, state, Viewpoint::Anyone, recorded)
}

/// One line for an entry as the viewpoint may read it: nothing of a verdict on a cell that is closed to it.
pub fn event_seen(
    locale: &Locale,
    state: &State,
    viewpoint: Viewpoint,
    recorded: &Recorded,
) -> String {
    let line = Line {
        locale,
        state,
        viewpoint,
        author: state.member_ix(recorded.author.as_str()),
    };
    let event = &recorded.event;
    line.of_setup(event)
        .or_else(|| line.of_review(event))
        .or_else(|| line.of_meeting(recorded))
        .or_else(|| super::sitting::event(locale, state, viewpoint, recorded))
        .unwrap_or_else(|| event_kind(locale, event.kind()))
}

struct Line<'a> {
    locale: &'a Locale,
    state: &'a State,
    viewpoint: Viewpoint,
    author: Option<MemberIx>,
}

impl Line<'_> {
    fn counted(&self, id: &str, count: usize) -> Option<String> {
        Some(self.locale.counted(id, count, &[]))
    }

    fn of_setup(&self, event: &Event) -> Option<String> {
        let (locale, state) = (self.locale, self.state);
        match event {
            Event::RoundSetUp(round) => {
                Some(locale.with("domain-event-round-set-up", &[("title", &round.title)]))
            }
            Event::PreChecksSet(_) => Some(locale.text("checks-event-set")),
            Event::IndexSetLoaded(set) => Some(locale.counted(
                "domain-event-index-set-loaded",
                set.item_count(),
                &[("title", &set.header().title)],
            )),
            Event::UnitsLoaded(units) => self.counted("domain-event-units-loaded", units.len()),
            Event::MembersLoaded(all) => self.counted("domain-event-members-loaded", all.len()),
            Event::KeyEntered { member: id, .. } => Some(locale.with(
                "domain-event-key-entered",
                &[("member", &member(state, id))],
            )),
            Event::AssignmentsSet(all) => self.counted("domain-event-assignments-set", all.len()),
            Event::StageMoved { to, why } => {
                let to = stage(locale, *to);
                Some(match why.trim() {
                    "" => locale.with("domain-event-stage-moved", &[("to", &to)]),
                    why => {
                        locale.with("domain-event-stage-moved-why", &[("to", &to), ("why", why)])
                    }
                })
            }
            Event::SelfAssessmentSubmitted {
                submission,
                replaces,
            } => {
                let id = if *replaces {
                    "domain-event-self-assessment-replaced"
                } else {
                    "domain-event-self-assessment-submitted"
                };
                let unit = unit(state, &submission.unit);
                Some(locale.counted(id, submission.answers.len(), &[("unit", &unit)]))
            }
            Event::EvidenceSubmitted {
                unit: id, evidence, ..
            } => Some(locale.counted(
                "domain-event-evidence-submitted",
                evidence.len(),
                &[("unit", &unit(state, id))],
            )),
            Event::SurveyScoresRecorded { scores, .. } => {
                self.counted("domain-event-survey-scores-recorded", scores.len())
            }
            Event::LastYearRecorded { year, units, .. } => Some(locale.counted(
                "last-year-event-recorded",
                units.len(),
                &[("year", &year.to_string())],
            )),
            _ => None,
        }
    }

    /// The cell, if what its author said of it may be read.
    fn open_cell(&self, id: &CellId) -> Option<CellIx> {
        let cell = self.state.find_cell(id)?;
        let own = match self.viewpoint {
            Viewpoint::Seat(seat) => Some(self.state.looks_for(seat)) == self.author,
            Viewpoint::Whole | Viewpoint::Anyone => false,
        };
        (own || !self.state.is_closed_to(cell, self.viewpoint)).then_some(cell)
    }

    fn of_review(&self, event: &Event) -> Option<String> {
        let (locale, state) = (self.locale, self.state);
        let on_open = |id: &CellId, write: &dyn Fn(&str) -> String| {
            Some(match self.open_cell(id) {
                Some(_) => write(&cell(locale, state, id)),
                None => locale.text("domain-event-closed"),
            })
        };
        match event {
            Event::ReviewConfirmed { cells } => Some(self.verdicts(cells)),
            Event::ReviewDrafted { .. } => {
                let seat = self.author.map(|author| state.looks_for(author));
                let office = seat.and_then(|s| state.member(s)).map_or("", |m| &m.office);
                Some(locale.with("domain-event-review-drafted", &[("member", office)]))
            }
            Event::CellFlagged { cell, note } => on_open(cell, &|cell| {
                locale.with(
                    "domain-event-cell-flagged",
                    &[("cell", cell), ("note", note)],
                )
            }),
            Event::FlagWithdrawn { cell } => on_open(cell, &|cell| {
                locale.with("domain-event-flag-withdrawn", &[("cell", cell)])
            }),
            Event::PreCheckAnswered { cell, text, .. } => on_open(cell, &|cell| {
                locale.with(
                    "domain-event-precheck-answered",
                    &[("cell", cell), ("text", text)],
                )
            }),
            Event::ExplanationSubmitted { unit: id, .. } => Some(locale.with(
                "domain-event-explanation-submitted",
                &[("unit", &unit(state, id))],
            )),
            Event::RecusalDeclared {
                member: id,
                unit: about,
                why,
            } => Some(locale.with(
                "domain-event-recusal-declared",
                &[
                    ("member", &member(state, id)),
                    ("unit", &unit(state, about)),
                    ("why", why),
                ],
            )),
            _ => None,
        }
    }

    fn verdicts(&self, cells: &[CellVerdict]) -> String {
        let locale = self.locale;
        if cells.is_empty() {
            return locale.text("domain-event-review-confirmed-hidden");
        }
        let [only] = cells else {
            return self.many_verdicts(cells);
        };
        let name = cell(locale, self.state, &only.cell);
        if self.open_cell(&only.cell).is_none() {
            return locale.with("domain-event-review-confirmed-closed", &[("cell", &name)]);
        }
        let said = verdict(locale, only.verdict);
        match only.why.trim() {
            "" => locale.with(
                "domain-event-review-confirmed-one",
                &[("cell", &name), ("verdict", &said)],
            ),
            why => locale.with(
                "domain-event-review-confirmed-one-why",
                &[("cell", &name), ("verdict", &said), ("why", why)],
            ),
        }
    }

    /// Many verdicts: the unit when they are all on one, and how many adjust where all may be seen.
    fn many_verdicts(&self, cells: &[CellVerdict]) -> String {
        let locale = self.locale;
        let first = cells.first().map(|given| &given.cell.unit);
        let Some(first_unit) = first.filter(|id| cells.iter().all(|given| given.cell.unit == **id))
        else {
            return locale.counted("domain-event-review-confirmed-many", cells.len(), &[]);
        };
        let name = unit(self.state, first_unit);
        if cells
            .iter()
            .any(|given| self.open_cell(&given.cell).is_none())
        {
            let id = "domain-event-review-confirmed-unit";
            return locale.counted(id, cells.len(), &[("unit", &name)]);
        }
        let adjusted = cells
            .iter()
            .filter(|given| given.verdict != Verdict::Accept)
            .count();
        locale.counted(
            "domain-event-review-confirmed-unit-adjusted",
            cells.len(),
            &[("unit", &name), ("adjusted", &locale.count(adjusted))],
        )
    }

    fn of_meeting(&self, recorded: &Recorded) -> Option<String> {
        let (locale, state) = (self.locale, self.state);
        Some(match &recorded.event {
            Event::MeetingOpened { place, .. } => {
                locale.with("domain-event-meeting-opened", &[("place", place)])
            }
            Event::AttendanceChanged {
                member: id, change, ..
            } => locale.with(
                "domain-event-attendance-changed",
                &[
                    ("member", &member(state, id)),
                    ("change", &attendance(locale, change)),
                ],
            ),
            Event::AgendaSet { cells } => {
                return self.counted("domain-event-agenda-set", cells.len());
            }
            Event::NoteTaken { speaker, text, .. } => match speaker {
                Some(id) => locale.with(
                    "domain-event-note-taken-by",
                    &[("speaker", &member(state, id)), ("text", text)],
                ),
                None => locale.with("domain-event-note-taken", &[("text", text)]),
            },
            Event::VoteHeld { motion: about, .. } => {
                let about = motion(locale, state, about);
                return self.vote(recorded, &about);
            }
            Event::VoteVoided { vote, why, .. } => locale.with(
                "domain-event-vote-voided",
                &[("number", &number(vote.index())), ("why", why)],
            ),
            Event::RulingMade { motion: about, .. } => {
                let about = motion(locale, state, about);
                locale.with("domain-event-ruling-made", &[("motion", &about)])
            }
            Event::MeetingClosed { .. } => locale.text("domain-event-meeting-closed"),
            Event::SealSigned { version, .. } => locale.with(
                "domain-event-seal-signed",
                &[("version", &version.0.to_string())],
            ),
            Event::ResultLocked { version, .. } => locale.with(
                "domain-event-result-locked",
                &[("version", &version.0.to_string())],
            ),
            Event::ResultReopened { why, .. } => {
                locale.with("domain-event-result-reopened", &[("why", why)])
            }
            Event::AttemptRefused { kind, .. } => locale.with(
                "domain-event-attempt-refused",
                &[("kind", &event_kind(locale, kind))],
            ),
            _ => return None,
        })
    }

    fn vote(&self, recorded: &Recorded, about: &str) -> Option<String> {
        let votes_held = self.state.votes();
        let at = votes_held.iter().position(|v| v.seq == recorded.seq)?;
        let held = self.state.vote(VoteIx::at(at))?;
        let counts = votes(self.locale, &held.outcome);
        let number = number(at);
        let values = [
            ("number", number.as_str()),
            ("votes", counts.as_str()),
            ("motion", about),
        ];
        Some(if held.outcome.passed {
            self.locale.with("domain-event-vote-passed", &values)
        } else {
            self.locale.with("domain-event-vote-failed", &values)
        })
    }
}
