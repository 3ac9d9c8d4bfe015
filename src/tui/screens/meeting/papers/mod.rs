//! The count of a secret vote: each teller's figures, entered apart, and what both came to.
//!
//! What a teller entered stands in the journal and on no screen: not even the secretary, who may type both counts, can
//! bring the first back while the second is typed.

pub mod keys;
mod view;

pub use view::view;

use super::{
    kept::Kept,
    state::{instant, open},
    vote::{About, draft, name_of},
};
use crate::{
    domain::{
        council::Role,
        event::Event,
        id::{MemberIx, Moment, Seq, VoteIx},
        meeting::{Ballots, Motion, OpenBallot, Outcome, Tally},
        refusal::Refusal,
    },
    tui::{input::TextField, model::Model},
};

/// Figures of a count: for, against, blank, invalid.
pub const FIGURES: usize = 4;

/// Where in the form the next key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// Whose count is typed.
    Teller,
    /// A figure of the count.
    Figure(usize),
    /// The reason for the ruling.
    Why,
    /// Nothing: the other teller is waited for, or the secretary.
    Waiting,
}

/// The count in the making.
#[derive(Clone, Debug)]
pub struct CountForm {
    /// What is voted on.
    pub motion: Motion,
    /// The entry that gave the papers out.
    pub ballot: Seq,
    /// Whose count is typed, 0 or 1; None when there is none to be typed here.
    pub teller: Option<usize>,
    /// The figures of that teller as they are typed.
    pub figures: [TextField; FIGURES],
    /// The reason for the ruling.
    pub why: TextField,
    /// Where the next key goes.
    pub at: At,
    /// What was refused last.
    pub refusal: Option<String>,
    /// How many counts were entered when this one was begun.
    begun: usize,
}

/// How the count stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A teller has still to enter a count.
    Counting,
    /// Both entered, and their counts differ: both count again.
    Differ([Tally; 2]),
    /// Both came to more papers than were given out: both count again.
    TooMany(u32),
    /// Both came to the same.
    Agreed(Tally),
}

impl CountForm {
    /// The form for the papers that are out; None if none are. A reason that was typed before stands there again.
    #[must_use]
    pub fn new(model: &Model<'_>, kept: &Kept) -> Option<Self> {
        let ballot = model.state.open_ballot()?;
        let mut form = Self {
            motion: ballot.motion.clone(),
            ballot: ballot.seq,
            teller: None,
            figures: std::array::from_fn(|_| TextField::line()),
            why: TextField::lines(),
            at: At::Waiting,
            refusal: None,
            begun: 0,
        };
        if let Some(text) = kept.get(&form.name()) {
            form.why.set(draft::why_of(text));
        }
        form.turn(model);
        Some(form)
    }

    /// The name under which the reason is kept: that of the vote.
    #[must_use]
    pub fn name(&self) -> String {
        let about = match &self.motion {
            Motion::Score { cell, .. } => About::Cell(cell.clone()),
            other => About::Motion(other.clone()),
        };
        name_of(&about)
    }

    /// Whether it is still about the papers that are out.
    #[must_use]
    pub fn stands(&self, model: &Model<'_>) -> bool {
        model
            .state
            .open_ballot()
            .is_some_and(|ballot| ballot.seq == self.ballot)
    }

    /// Takes what the journal says now: whoever has entered a count is not asked for it again.
    pub fn follow(&mut self, model: &Model<'_>) {
        let is_due = self.teller.is_some_and(|at| self.due(model).contains(&at));
        if !is_due || self.entries(model) != self.begun {
            self.turn(model);
        }
    }

    /// The next teller whose count is typed here, with empty figures.
    fn turn(&mut self, model: &Model<'_>) {
        self.figures = std::array::from_fn(|_| TextField::line());
        self.teller = self.due(model).first().copied();
        self.begun = self.entries(model);
        self.at = match (self.teller, self.records(model)) {
            (Some(_), _) => At::Figure(0),
            (None, true) if self.rules() => At::Why,
            (None, _) => At::Waiting,
        };
    }

    /// Types the count of another teller; the figures of the one before are not kept.
    pub fn choose(&mut self, model: &Model<'_>, teller: usize) {
        if self.due(model).contains(&teller) && self.teller != Some(teller) {
            self.teller = Some(teller);
            self.begun = self.entries(model);
            self.figures = std::array::from_fn(|_| TextField::line());
        }
    }

    /// How many counts of the teller whose count is typed stand in the journal.
    fn entries(&self, model: &Model<'_>) -> usize {
        let ballot = model.state.open_ballot();
        ballot.map_or(0, |ballot| {
            let teller = self.teller.and_then(|at| ballot.tellers.get(at));
            let tallies = ballot.tallies.iter();
            tallies.filter(|(by, ..)| Some(by) == teller).count()
        })
    }

    /// The tellers whose count is due and may be typed at this seat, 0 or 1.
    #[must_use]
    pub fn due(&self, model: &Model<'_>) -> Vec<usize> {
        let Some(ballot) = model.state.open_ballot() else {
            return Vec::new();
        };
        let entered = ballot.have_counted();
        mine(model, ballot)
            .into_iter()
            .filter(|teller| !entered.get(*teller).copied().unwrap_or(true))
            .collect()
    }

    /// True where both came to the same and the secretary records the vote.
    #[must_use]
    pub fn records(&self, model: &Model<'_>) -> bool {
        let agreed = model.state.open_ballot().and_then(OpenBallot::result);
        agreed.is_some() && is_secretary(model)
    }

    /// True if a ruling follows when it passes.
    #[must_use]
    pub fn rules(&self) -> bool {
        !self.motion.cells().is_empty()
    }

    /// The figures that are typed; None while one is missing.
    #[must_use]
    pub fn tally(&self) -> Option<Tally> {
        let figure = |at: usize| self.figures.get(at)?.text().trim().parse::<u32>().ok();
        Some(Tally {
            votes_for: figure(0)?,
            against: figure(1)?,
            abstain: figure(2)?,
            invalid: figure(3)?,
        })
    }

    /// The count as it is entered; None while a figure is missing.
    #[must_use]
    pub fn entry(&self, model: &Model<'_>, at: Moment) -> Option<Event> {
        let ballot = model.state.open_ballot()?;
        let teller = ballot.tellers.get(self.teller?)?;
        Some(Event::TallyEntered {
            at,
            teller: model.state.member(*teller)?.id.clone(),
            tally: self.tally()?,
        })
    }

    /// The vote as both tellers counted it, with the ruling if it passes.
    ///
    /// # Errors
    ///
    /// Why the rules refuse it.
    pub fn record(&self, model: &Model<'_>, at: Moment) -> Result<Vec<Event>, Refusal> {
        let ballot = model.state.open_ballot().ok_or(Refusal::NoBallot)?;
        let tally = ballot.result().ok_or(Refusal::TallyMissing)?;
        let ballots = Ballots::Secret {
            papers: ballot.papers,
            first: tally,
            second: tally,
        };
        let passed = outcome(model, ballot, tally).passed;
        let motion = self.motion.clone();
        let vote = Event::VoteHeld {
            at,
            motion: motion.clone(),
            ballots,
        };
        model.state.permit(&model.my_id(), &vote)?;
        if !(passed && self.rules()) {
            return Ok(vec![vote]);
        }
        let why = self.why.value();
        if why.is_empty() {
            return Err(Refusal::WhyMissing);
        }
        let ruling = Event::RulingMade {
            at,
            motion,
            vote: Some(VoteIx::at(model.state.votes().len())),
            why,
        };
        Ok(vec![vote, ruling])
    }
}

/// Whether the seat here may enter a count of the papers that are out.
#[must_use]
pub fn may_count(model: &Model<'_>) -> bool {
    let ballot = model.state.open_ballot();
    ballot.is_some_and(|ballot| !mine(model, ballot).is_empty())
}

/// The tellers whose count may be typed at this seat: the secretary's types both, a teller's own.
fn mine(model: &Model<'_>, ballot: &OpenBallot) -> Vec<usize> {
    let is_mine = |teller: &MemberIx| is_secretary(model) || model.seat == Some(*teller);
    (0..ballot.tellers.len())
        .filter(|at| ballot.tellers.get(*at).is_some_and(is_mine))
        .collect()
}

fn is_secretary(model: &Model<'_>) -> bool {
    matches!(model.me().map(|member| &member.role), Some(Role::Secretary))
}

/// How the count of the papers stands.
#[must_use]
pub fn standing(ballot: &OpenBallot) -> Standing {
    if let Some(tally) = ballot.result() {
        return Standing::Agreed(tally);
    }
    match ballot.counts() {
        Some([first, second]) if first == second => Standing::TooMany(first.counted()),
        Some(counts) => Standing::Differ(counts),
        None => Standing::Counting,
    }
}

/// What the papers come to, under the quorum of the instant at which they were given out.
#[must_use]
pub fn outcome(model: &Model<'_>, ballot: &OpenBallot, tally: Tally) -> Outcome {
    let ballots = Ballots::Secret {
        papers: ballot.papers,
        first: tally,
        second: tally,
    };
    model
        .state
        .outcome(&ballot.quorum, &ballots, ballot.presided_by)
}

/// The instant at which a count is entered at this seat: never before what the record says.
#[must_use]
pub fn counted_at(model: &Model<'_>, at: Moment) -> Moment {
    if open(model).is_some() && is_secretary(model) {
        at
    } else {
        instant(model)
    }
}
