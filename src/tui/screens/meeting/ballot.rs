//! A vote that is being filled in: what is put to it, how, by whom, and why.

use super::state::{instant, open};
use crate::{
    domain::{
        council::Member,
        event::Event,
        id::{CellId, MeetingIx, MemberIx, Moment, VoteIx},
        meeting::{Ballot, Ballots, Choice, Motion, Outcome, Quorum, Tally},
        refusal::Refusal,
        review::Value,
        state::State,
    },
    tui::{
        draft::typed_points,
        input::{ScoreField, TextField},
        model::Model,
        widgets::ProseState,
    },
};

/// What is put to the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A value for a cell, still to be chosen.
    Cell(CellId),
    /// A motion that is complete.
    Motion(Motion),
}

/// A value that somebody proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The value.
    pub value: Value,
    /// The unit itself.
    pub own: bool,
    /// Reviewers who gave it.
    pub from: Vec<MemberIx>,
}

/// How the council decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Open, by name.
    Open,
    /// On paper.
    Secret,
    /// Nobody objects.
    Consensus,
}

/// One member's ballot as it stands in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The member.
    pub member: MemberIx,
    /// The choice, once recorded.
    pub choice: Option<Choice>,
    /// The dissenting opinion.
    pub dissent: TextField,
}

/// Where in the form the next key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// A proposed value; the last place is the value that is typed.
    Value(usize),
    /// The cells of a motion about many.
    Cells,
    /// How the council decides.
    Way,
    /// A member's ballot.
    Ballot(usize),
    /// A member's dissenting opinion.
    Dissent(usize),
    /// A figure of the paper vote: papers given out, then four of each teller.
    Count(usize),
    /// The reason for the ruling.
    Why,
}

/// Figures of a paper vote: papers given out, then for, against, blank and invalid of each teller.
pub const COUNTS: usize = 9;

/// A vote in the making.
#[derive(Clone, Debug)]
pub struct VoteForm {
    /// What is put to the vote.
    pub about: About,
    /// Values that can be chosen.
    pub proposals: Vec<Proposal>,
    /// Which of them is; one past the last is the typed value.
    pub chosen: usize,
    /// The value as it is typed.
    pub typed: ScoreField,
    /// How the council decides.
    pub way: Way,
    /// Ways that may be chosen.
    pub ways: Vec<Way>,
    /// One for every member who may vote.
    pub papers: Vec<Paper>,
    /// The figures of a paper vote.
    pub counts: [TextField; COUNTS],
    /// The reason for the ruling.
    pub why: TextField,
    /// Where the next key goes.
    pub at: At,
    /// How far the cells of a motion about many are scrolled.
    pub scroll: ProseState,
    /// What was refused last.
    pub refusal: Option<String>,
}

impl VoteForm {
    /// An empty form.
    #[must_use]
    pub fn new(model: &Model<'_>, about: About) -> Self {
        let cells = match &about {
            About::Cell(_) => true,
            About::Motion(motion) => !motion.cells().is_empty(),
        };
        let secret = model
            .state
            .round()
            .is_some_and(|round| round.rules.secret_votes_allowed);
        let mut ways = vec![Way::Open];
        ways.extend(secret.then_some(Way::Secret));
        ways.extend(cells.then_some(Way::Consensus));
        let mut form = Self {
            at: if matches!(about, About::Cell(_)) {
                At::Value(0)
            } else {
                At::Ballot(0)
            },
            about,
            proposals: Vec::new(),
            chosen: 0,
            typed: ScoreField::default(),
            way: Way::Open,
            ways,
            papers: Vec::new(),
            counts: std::array::from_fn(|_| TextField::line()),
            why: TextField::lines(),
            scroll: ProseState::default(),
            refusal: None,
        };
        form.follow(model);
        form
    }

    /// The name under which the half-filled form is kept.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(&self.about)
    }

    /// Takes what the round says now; everything that was typed or chosen stays.
    pub fn follow(&mut self, model: &Model<'_>) {
        if let About::Cell(id) = &self.about {
            let before = self.proposals.get(self.chosen).map(|p| p.value);
            let typed = self.chosen >= self.proposals.len() && !self.proposals.is_empty();
            self.proposals = proposals(model, id);
            let same =
                before.and_then(|value| self.proposals.iter().position(|p| p.value == value));
            self.chosen = match same {
                Some(place) => place,
                None if typed || before.is_some() => self.proposals.len(),
                None => 0,
            };
            if let (Some(value), None) = (before, same)
                && self.typed.is_empty()
                && let Some(points) = value.points()
            {
                self.typed.set(&points.exact_text());
            }
        }
        let entitled = self.entitled(model);
        for member in &entitled {
            if !self.papers.iter().any(|paper| paper.member == *member) {
                self.papers.push(Paper {
                    member: *member,
                    choice: None,
                    dissent: TextField::line(),
                });
            }
        }
        // Who has left or is recused now has no ballot; whoever comes back finds theirs as it was.
        self.papers
            .sort_by_key(|paper| (!entitled.contains(&paper.member), paper.member));
        if !self.stops(model).contains(&self.at) && !matches!(self.at, At::Dissent(_)) {
            self.at = self.stops(model).first().copied().unwrap_or(At::Way);
        }
    }

    /// Members who may vote on it now, in the order of the council.
    #[must_use]
    pub fn entitled(&self, model: &Model<'_>) -> Vec<MemberIx> {
        let Some((meeting, _)) = open(model) else {
            return Vec::new();
        };
        let entitled = model
            .state
            .entitled(meeting, instant(model), &self.subject());
        entitled.iter().collect()
    }

    /// The ballots of members who may vote now.
    pub fn ballots<'a>(&'a self, model: &Model<'_>) -> impl Iterator<Item = &'a Paper> {
        let entitled = self.entitled(model);
        self.papers
            .iter()
            .filter(move |paper| entitled.contains(&paper.member))
    }

    /// The value that is proposed.
    #[must_use]
    pub fn value(&self) -> Option<Value> {
        match self.proposals.get(self.chosen) {
            Some(proposal) => Some(proposal.value),
            None => typed_points(self.typed.text()).map(Value::Score),
        }
    }

    /// The motion, once its value is known.
    #[must_use]
    pub fn motion(&self) -> Option<Motion> {
        match &self.about {
            About::Cell(cell) => Some(Motion::Score {
                cell: cell.clone(),
                value: self.value()?,
            }),
            About::Motion(motion) => Some(motion.clone()),
        }
    }

    /// A motion on the same cells, whatever its value: who is recused does not depend on that.
    #[must_use]
    pub fn subject(&self) -> Motion {
        match &self.about {
            About::Cell(cell) => Motion::Score {
                cell: cell.clone(),
                value: Value::NotApplicable,
            },
            About::Motion(motion) => motion.clone(),
        }
    }

    /// True if it is about many cells, which are listed.
    fn cells_shown(&self) -> bool {
        matches!(&self.about, About::Motion(motion) if !motion.cells().is_empty())
    }

    /// True if a ruling follows when it passes.
    #[must_use]
    pub fn rules(&self) -> bool {
        !self.subject().cells().is_empty()
    }

    /// Where the next key can go, from top to bottom.
    #[must_use]
    pub fn stops(&self, model: &Model<'_>) -> Vec<At> {
        let mut stops = Vec::new();
        if matches!(self.about, About::Cell(_)) {
            stops.extend((0..=self.proposals.len()).map(At::Value));
        }
        if self.cells_shown() {
            stops.push(At::Cells);
        }
        if self.ways.len() > 1 {
            stops.push(At::Way);
        }
        match self.way {
            Way::Open => stops.extend((0..self.entitled(model).len()).map(At::Ballot)),
            Way::Secret => stops.extend((0..COUNTS).map(At::Count)),
            Way::Consensus => {}
        }
        if self.rules() {
            stops.push(At::Why);
        }
        stops
    }

    /// Moves to the next place, or the one before.
    pub fn step(&mut self, model: &Model<'_>, down: bool) {
        let stops = self.stops(model);
        let here = match self.at {
            At::Dissent(place) => At::Ballot(place),
            other => other,
        };
        let place = stops.iter().position(|stop| *stop == here).unwrap_or(0);
        let to = if down {
            place + 1
        } else {
            place.saturating_sub(1)
        };
        if let Some(stop) = stops.get(to) {
            self.at = *stop;
        }
    }

    /// Moves to the next group of places, or the one before, round and round.
    pub fn jump(&mut self, model: &Model<'_>, forward: bool) {
        let stops = self.stops(model);
        let mut groups: Vec<(u8, At)> = Vec::new();
        for stop in &stops {
            let of_group = group(*stop);
            if groups.last().is_none_or(|(last, _)| *last != of_group) {
                groups.push((of_group, *stop));
            }
        }
        let here = groups
            .iter()
            .position(|(of, _)| *of == group(self.at))
            .unwrap_or(0);
        let count = groups.len().max(1);
        let on = if forward { 1 } else { count - 1 };
        let to = (here + on) % count;
        if let Some((of, stop)) = groups.get(to) {
            // The value group is entered where it stands.
            self.at = if *of == 0 {
                At::Value(self.chosen)
            } else {
                *stop
            };
        }
    }

    /// Records a choice for the ballot at `place` and moves on.
    pub fn cast(&mut self, model: &Model<'_>, place: usize, choice: Option<Choice>) {
        let Some(member) = self.entitled(model).get(place).copied() else {
            return;
        };
        if let Some(paper) = self.papers.iter_mut().find(|paper| paper.member == member) {
            paper.choice = choice;
        }
    }

    /// Records the same choice for everybody.
    pub fn cast_all(&mut self, model: &Model<'_>, choice: Choice) {
        let entitled = self.entitled(model);
        for paper in &mut self.papers {
            if entitled.contains(&paper.member) {
                paper.choice = Some(choice);
            }
        }
    }

    /// The ballot at a place among those that may be cast.
    pub fn paper_mut(&mut self, model: &Model<'_>, place: usize) -> Option<&mut Paper> {
        let member = self.entitled(model).get(place).copied()?;
        self.papers.iter_mut().find(|paper| paper.member == member)
    }

    /// A figure of the paper vote; None while it is empty.
    #[must_use]
    pub fn count(&self, place: usize) -> Option<u32> {
        self.counts.get(place)?.text().trim().parse().ok()
    }

    /// One teller's figures, 0 or 1; None while one is missing.
    #[must_use]
    pub fn tally(&self, teller: usize) -> Option<Tally> {
        let first = 1 + teller * 4;
        Some(Tally {
            votes_for: self.count(first)?,
            against: self.count(first + 1)?,
            abstain: self.count(first + 2)?,
            invalid: self.count(first + 3)?,
        })
    }

    /// The ballots as they would be recorded; None while figures of a paper vote are missing.
    #[must_use]
    pub fn recorded(&self, model: &Model<'_>) -> Option<Ballots> {
        match self.way {
            Way::Open => Some(Ballots::Open(
                self.ballots(model)
                    .filter_map(|paper| {
                        let member: &Member = model.state.member(paper.member)?;
                        Some(Ballot {
                            member: member.id.clone(),
                            choice: paper.choice?,
                            dissent: paper.dissent.value(),
                        })
                    })
                    .collect(),
            )),
            Way::Secret => Some(Ballots::Secret {
                papers: self.count(0)?,
                first: self.tally(0)?,
                second: self.tally(1)?,
            }),
            Way::Consensus => Some(Ballots::Open(Vec::new())),
        }
    }

    /// Quorum for it now, and what the ballots come to.
    #[must_use]
    pub fn count_now(&self, model: &Model<'_>) -> Option<Count> {
        let (meeting, _) = open(model)?;
        let at = instant(model);
        let subject = self.subject();
        let quorum = model.state.quorum(meeting, at, &subject);
        let presiding = model.state.presiding(meeting, at, &subject);
        let outcome = self
            .recorded(model)
            .filter(|_| self.way != Way::Consensus)
            .map(|ballots| model.state.outcome(&quorum, &ballots, presiding));
        Some(Count {
            quorum,
            presiding,
            outcome,
        })
    }

    /// What would be recorded now: the vote, and the ruling if it passes; or what is missing.
    ///
    /// # Errors
    ///
    /// What is missing, or why the rules refuse it.
    pub fn events(&self, model: &Model<'_>) -> Result<Vec<Event>, Missing> {
        let Some((meeting, _)) = open(model) else {
            return Err(Refusal::NoMeeting.into());
        };
        let motion = self.motion().ok_or(Missing::Value)?;
        let at = instant(model);
        let why = self.why.value();
        let ruling = |vote| Event::RulingMade {
            at,
            motion: motion.clone(),
            vote,
            why: why.clone(),
        };
        if self.way == Way::Consensus {
            let ruling = ruling(None);
            model.state.permit(&model.my_id(), &ruling)?;
            return Ok(vec![ruling]);
        }
        let ballots = self.recorded(model).ok_or(Missing::Figures)?;
        let passed = passes(model.state, meeting, at, &motion, &ballots);
        let vote = Event::VoteHeld {
            at,
            motion: motion.clone(),
            ballots,
        };
        model.state.permit(&model.my_id(), &vote)?;
        if !(passed && self.rules()) {
            return Ok(vec![vote]);
        }
        if why.is_empty() {
            return Err(Refusal::WhyMissing.into());
        }
        let number = VoteIx::at(model.state.votes().len());
        Ok(vec![vote, ruling(Some(number))])
    }
}

/// Quorum and ballots at this moment.
#[derive(Clone, Debug)]
pub struct Count {
    /// Quorum, without the recused.
    pub quorum: Quorum,
    /// Who presides.
    pub presiding: Option<MemberIx>,
    /// What the ballots come to; None for consensus and while figures are missing.
    pub outcome: Option<Outcome>,
}

/// Why a form cannot be recorded yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No value is chosen, or what was typed is none.
    Value,
    /// Figures of the paper vote are missing.
    Figures,
    /// The rules refuse it.
    Refused(Refusal),
}

impl From<Refusal> for Missing {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The name under which a half-filled form about something is kept.
#[must_use]
pub fn name_of(about: &About) -> String {
    let many = |word: &str, cells: &[CellId]| {
        let first = cells.first();
        let cell = first.map_or_else(String::new, |cell| format!("{}/{}", cell.unit, cell.item));
        format!("vote/{word}/{cell}")
    };
    match about {
        About::Cell(cell) => format!("vote/{}/{}", cell.unit, cell.item),
        About::Motion(Motion::Score { cell, .. }) => many("score", std::slice::from_ref(cell)),
        About::Motion(Motion::Agreed { cells }) => many("agreed", cells),
        About::Motion(Motion::SelfScores { cells }) => many("self", cells),
        About::Motion(Motion::ApproveResult) => "vote/approve".to_owned(),
        About::Motion(Motion::Reopen) => "vote/reopen".to_owned(),
        About::Motion(Motion::Other { .. }) => "vote/other".to_owned(),
    }
}

fn group(at: At) -> u8 {
    match at {
        At::Value(_) => 0,
        At::Cells => 7,
        At::Way => 1,
        At::Ballot(_) | At::Dissent(_) => 2,
        At::Count(0) => 3,
        At::Count(1..=4) => 4,
        At::Count(_) => 5,
        At::Why => 6,
    }
}

fn passes(
    state: &State,
    meeting: MeetingIx,
    at: Moment,
    motion: &Motion,
    ballots: &Ballots,
) -> bool {
    let quorum = state.quorum(meeting, at, motion);
    let presiding = state.presiding(meeting, at, motion);
    state.outcome(&quorum, ballots, presiding).passed
}

/// The self score and the reviewers' values, each once; then N/A if nobody proposes it.
fn proposals(model: &Model<'_>, id: &CellId) -> Vec<Proposal> {
    let state = model.state;
    let Some(cell) = state.find_cell(id) else {
        return Vec::new();
    };
    let Some(unit) = state.unit(cell.unit) else {
        return Vec::new();
    };
    let mut proposals: Vec<Proposal> = Vec::new();
    let facts = state.facts(cell, model.viewpoint()).unwrap_or_default();
    for verdict in facts.counted(unit.reviewers(cell.item)) {
        match proposals.iter_mut().find(|p| p.value == verdict.value) {
            Some(proposal) => proposal.from.push(verdict.member),
            None => proposals.push(Proposal {
                value: verdict.value,
                own: false,
                from: vec![verdict.member],
            }),
        }
    }
    if let Some(own) = unit.claim(cell.item).map(Value::from) {
        match proposals.iter_mut().find(|p| p.value == own) {
            Some(proposal) => proposal.own = true,
            None => proposals.push(Proposal {
                value: own,
                own: true,
                from: Vec::new(),
            }),
        }
    }
    if !proposals.iter().any(|p| p.value == Value::NotApplicable) {
        proposals.push(Proposal {
            value: Value::NotApplicable,
            own: false,
            from: Vec::new(),
        });
    }
    proposals
}
