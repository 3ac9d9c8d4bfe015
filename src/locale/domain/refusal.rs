//! Why something is refused, in one sentence that says what would be right.

use crate::domain::id::{CellId, MemberId, VoteIx};
use crate::domain::points::Points;
use crate::domain::refusal::{Refusal, Right};
use crate::domain::seats::Seats;
use crate::domain::state::State;
use crate::locale::Locale;

use super::cell::{cell, method, points};
use super::names::{instant, member, number, quorum, stage, unit};

/// One sentence that an official understands: what is wrong, about which unit, item or member, and what to do.
pub fn refusal(locale: &Locale, state: &State, refusal: &Refusal) -> String {
    let words = Words { locale, state };
    match refusal {
        Refusal::UnknownAuthor => locale.text("domain-refusal-unknown-author"),
        Refusal::NotAllowed(Right::Secretary) => locale.text("domain-refusal-secretary-only"),
        Refusal::NotAllowed(Right::Reviewer) => locale.text("domain-refusal-reviewer-only"),
        Refusal::NotAllowed(Right::Helper) => locale.text("domain-refusal-helper-only"),
        Refusal::NotAllowed(Right::Council) => locale.text("leniency-not-for-observers"),
        Refusal::NotAllowed(Right::Signatory) => locale.text("domain-refusal-signatory-only"),
        Refusal::Recused { unit: id } => {
            locale.with("domain-refusal-recused", &[("unit", &unit(state, id))])
        }
        Refusal::NotAssigned { cell } => words.cell("domain-refusal-not-assigned", cell),
        Refusal::WrongStage { now } => locale.with(
            "domain-refusal-wrong-stage",
            &[("now", &stage(locale, *now))],
        ),
        Refusal::Sealed => locale.text("domain-refusal-sealed"),
        Refusal::Twice(id) => locale.with("domain-refusal-twice", &[("id", id)]),
        Refusal::Empty => locale.text("domain-refusal-empty"),
        Refusal::WhyMissing => locale.text("domain-refusal-why-missing"),
        Refusal::TextMissing => locale.text("domain-refusal-text-missing"),
        _ => super::sitting::refusal(locale, state, refusal)
            .or_else(|| words.of_names(refusal))
            .or_else(|| words.of_cells(refusal))
            .or_else(|| words.of_progress(refusal))
            .or_else(|| words.of_meeting(refusal))
            .unwrap_or_else(|| words.of_lock(refusal)),
    }
}

struct Words<'a> {
    locale: &'a Locale,
    state: &'a State,
}

impl Words<'_> {
    fn cell(&self, id: &str, about: &CellId) -> String {
        let cell = cell(self.locale, self.state, about);
        self.locale.with(id, &[("cell", &cell)])
    }

    fn vote(&self, id: &str, vote: VoteIx) -> String {
        let number = number(vote.index());
        self.locale.with(id, &[("number", &number)])
    }

    fn member(&self, id: &str, about: &str) -> String {
        let member = member(self.state, &MemberId::new(about));
        self.locale.with(id, &[("member", &member)])
    }

    fn counted(&self, id: &str, count: u32, values: &[(&str, &str)]) -> String {
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        self.locale.counted(id, count, values)
    }

    /// Ids that stand for nothing, and councils that are not whole.
    fn of_names(&self, refusal: &Refusal) -> Option<String> {
        let (locale, state) = (self.locale, self.state);
        Some(match refusal {
            Refusal::UnknownUnit(id) => {
                locale.with("domain-refusal-unknown-unit", &[("unit", id.as_str())])
            }
            Refusal::UnknownItem { unit: id, item } => locale.with(
                "domain-refusal-unknown-item",
                &[("unit", &unit(state, id)), ("item", item.as_str())],
            ),
            Refusal::UnknownMember(id) => self.member("domain-refusal-unknown-member", id),
            Refusal::UnknownBlock(id) => {
                locale.with("domain-refusal-unknown-block", &[("block", id)])
            }
            Refusal::UnknownIndexSet(id) => {
                locale.with("domain-refusal-unknown-index-set", &[("set", id)])
            }
            Refusal::UnknownNode(code) => {
                locale.with("domain-refusal-unknown-node", &[("code", code.as_str())])
            }
            Refusal::YearNotEarlier { year, round } => locale.with(
                "last-year-refusal-not-earlier",
                &[("year", &year.to_string()), ("round", &round.to_string())],
            ),
            Refusal::IndexOutside { unit: id, index } => locale.with(
                "last-year-refusal-index-outside",
                &[
                    ("unit", &unit(state, id)),
                    ("index", &points(locale, *index)),
                ],
            ),
            Refusal::TooManySeats => {
                let limit = Seats::LIMIT.to_string();
                locale.with("domain-refusal-too-many-seats", &[("limit", &limit)])
            }
            Refusal::CouncilIncomplete => locale.text("domain-refusal-council-incomplete"),
            Refusal::FoundationMoved => locale.text("domain-refusal-foundation-moved"),
            Refusal::SeatsMoved => locale.text("domain-refusal-seats-moved"),
            Refusal::HelperWithoutMember(id) => {
                self.member("domain-refusal-helper-without-member", id)
            }
            Refusal::BadKey => locale.text("domain-refusal-bad-key"),
            _ => return None,
        })
    }

    /// What is wrong with a score, an answer or a verdict.
    fn of_cells(&self, refusal: &Refusal) -> Option<String> {
        let (locale, state) = (self.locale, self.state);
        Some(match refusal {
            Refusal::OutOfRange {
                cell: id,
                score,
                max,
            } => locale.with(
                "domain-refusal-out-of-range",
                &[
                    ("cell", &cell(locale, state, id)),
                    ("score", &points(locale, *score)),
                    ("least", &points(locale, Points::ZERO)),
                    ("max", &points(locale, *max)),
                ],
            ),
            Refusal::OffStep {
                cell: id,
                score,
                step,
            } => locale.with(
                "domain-refusal-off-step",
                &[
                    ("cell", &cell(locale, state, id)),
                    ("score", &points(locale, *score)),
                    ("step", &points(locale, *step)),
                ],
            ),
            Refusal::NothingToAccept { cell } => {
                self.cell("domain-refusal-nothing-to-accept", cell)
            }
            Refusal::WrongMethod {
                cell: id,
                method: kind,
            } => locale.with(
                "domain-refusal-wrong-method",
                &[
                    ("cell", &cell(locale, state, id)),
                    ("method", &method(locale, *kind)),
                ],
            ),
            Refusal::Stale { cell, newer } => super::newer::on_cell(locale, state, cell, *newer),
            Refusal::Overtaken { newer } => super::newer::entry(locale, state, newer),
            Refusal::NotAdjusted { cell } => self.cell("domain-refusal-not-adjusted", cell),
            Refusal::NoSuchFinding { cell: id, code } => locale.with(
                "domain-refusal-no-such-finding",
                &[("cell", &cell(locale, state, id)), ("code", code)],
            ),
            Refusal::NotAgreed { cell } => self.cell("domain-refusal-not-agreed", cell),
            Refusal::NothingOpen { cell } => self.cell("domain-refusal-nothing-open", cell),
            _ => return None,
        })
    }

    /// Submissions and moves between stages.
    fn of_progress(&self, refusal: &Refusal) -> Option<String> {
        let (locale, state) = (self.locale, self.state);
        let of_unit = |message: &str, id| locale.with(message, &[("unit", &unit(state, id))]);
        let missing = |message: &str, count: u32, first: &CellId| {
            let first = cell(locale, state, first);
            self.counted(message, count, &[("cell", &first)])
        };
        Some(match refusal {
            Refusal::AlreadySubmitted { unit } => of_unit("domain-refusal-already-submitted", unit),
            Refusal::NotSubmitted { unit } => of_unit("domain-refusal-not-submitted", unit),
            Refusal::NoSuchMove { from, to } => {
                let (from_name, to_name) = (stage(locale, *from), stage(locale, *to));
                match from.next().filter(|next| next != to) {
                    Some(next) => {
                        let next = stage(locale, next);
                        locale.with(
                            "domain-refusal-no-such-move-next",
                            &[("from", &from_name), ("to", &to_name), ("next", &next)],
                        )
                    }
                    None => locale.with(
                        "domain-refusal-no-such-move",
                        &[("from", &from_name), ("to", &to_name)],
                    ),
                }
            }
            Refusal::SubmissionsMissing { count, first } => {
                let first = unit(state, first);
                let id = "domain-refusal-submissions-missing";
                self.counted(id, *count, &[("unit", &first)])
            }
            Refusal::VerdictsMissing { count, first } => {
                missing("domain-refusal-verdicts-missing", *count, first)
            }
            Refusal::ReviewersMissing { count, first } => {
                missing("domain-refusal-reviewers-missing", *count, first)
            }
            _ => return None,
        })
    }

    /// The meeting and its votes.
    fn of_meeting(&self, refusal: &Refusal) -> Option<String> {
        let (locale, state) = (self.locale, self.state);
        Some(match refusal {
            Refusal::NoMeeting => locale.text("domain-refusal-no-meeting"),
            Refusal::MeetingOpen => locale.text("domain-refusal-meeting-open"),
            Refusal::BeforeRecord { latest } => {
                let latest = instant(locale, state, *latest);
                locale.with("domain-refusal-before-record", &[("latest", &latest)])
            }
            Refusal::DoesNotVote(id) => self.member("domain-refusal-does-not-vote", id),
            Refusal::NotPresent(id) => self.member("domain-refusal-not-present", id),
            Refusal::NoChange(id) => self.member("domain-refusal-no-change", id),
            Refusal::NoQuorum(found) => {
                let found = quorum(locale, found);
                locale.with("domain-refusal-no-quorum", &[("quorum", &found)])
            }
            Refusal::SecretNotAllowed => locale.text("domain-refusal-secret-not-allowed"),
            Refusal::TalliesDiffer => locale.text("domain-refusal-tallies-differ"),
            Refusal::TooManyPapers => locale.text("domain-refusal-too-many-papers"),
            Refusal::UnknownVote(vote) => self.vote("domain-refusal-unknown-vote", *vote),
            Refusal::VoteVoided(vote) => self.vote("domain-refusal-vote-voided", *vote),
            Refusal::VoteNotPassed(vote) => self.vote("domain-refusal-vote-not-passed", *vote),
            Refusal::VoteOnOther(vote) => self.vote("domain-refusal-vote-on-other", *vote),
            Refusal::VoteOutdated(vote) => self.vote("domain-refusal-vote-outdated", *vote),
            _ => return None,
        })
    }

    /// The lock; also what no other part has words for, which the tests keep from happening.
    fn of_lock(&self, refusal: &Refusal) -> String {
        let locale = self.locale;
        match refusal {
            Refusal::Blocked { count } => self.counted("domain-refusal-blocked", *count, &[]),
            Refusal::NotApproved => locale.text("domain-refusal-not-approved"),
            Refusal::SealMismatch => locale.text("domain-refusal-seal-mismatch"),
            Refusal::SignatureMissing => locale.text("domain-refusal-signature-missing"),
            Refusal::NotLocked => locale.text("domain-refusal-not-locked"),
            other => format!("{other:?}"),
        }
    }
}
