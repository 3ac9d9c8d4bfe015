//! A vote that is being filled in: what is put to it, how, by whom, and why.

mod ballots_view;
mod count;
mod count_view;
pub mod draft;
pub mod keys;
mod moves;
mod papers_view;
mod proposals;
mod proposals_view;
pub mod tellers;
pub mod view;

pub use count::{Count, Missing};

use super::state::{instant, open};
use crate::{
    domain::{
        id::{CellId, MemberIx, ProposalIx},
        meeting::{Choice, Motion},
        review::Value,
    },
    tui::{
        app::Cx,
        draft::typed_points,
        input::{ScoreField, TextField},
        layout::Viewport,
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

impl About {
    /// A motion on the same cells, whatever its value: who is recused does not depend on that.
    #[must_use]
    pub fn subject(&self) -> Motion {
        match self {
            Self::Cell(cell) => Motion::Score {
                cell: cell.clone(),
                value: Value::NotApplicable,
            },
            Self::Motion(motion) => motion.clone(),
        }
    }
}

/// A value that can be put to the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The value.
    pub value: Value,
    /// The unit itself.
    pub own: bool,
    /// Reviewers who gave it.
    pub from: Vec<MemberIx>,
    /// The proposal that stands for it.
    pub proposal: Option<ProposalIx>,
}

/// How the council decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Open, by name.
    Open,
    /// On paper.
    Secret,
    /// Hands are counted.
    Hands,
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
    /// A figure: papers given out, then hands for, against and abstaining.
    Count(usize),
    /// A teller of a secret vote.
    Teller(usize),
    /// The reason for the ruling.
    Why,
}

/// Figures: papers given out, then hands for, against and abstaining.
pub const COUNTS: usize = 4;

/// A vote in the making.
#[derive(Clone, Debug)]
pub struct VoteForm {
    /// What is put to the vote.
    pub about: About,
    /// Values that can be chosen; while proposals stand, these in the order in which they are put.
    pub proposals: Vec<Candidate>,
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
    /// Papers given out, and hands counted.
    pub counts: [TextField; COUNTS],
    /// Who counts the papers.
    pub tellers: [Option<MemberIx>; 2],
    /// Another proposal is put than the one that ballots were filled in for, which are gone.
    pub turned: bool,
    /// The reason for the ruling.
    pub why: TextField,
    /// Where the next key goes.
    pub at: At,
    /// The ballot that the last key recorded: an opinion that follows at once is its member's.
    pub just_cast: Option<usize>,
    /// How far the cells of a motion about many are scrolled.
    pub scroll: ProseState,
    /// How many of these cells were on the screen, from the first on.
    pub seen: usize,
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
        let hands = model.state.meeting_rules().show_of_hands_allowed;
        ways.extend(hands.then_some(Way::Hands));
        ways.extend(cells.then_some(Way::Consensus));
        let mut form = Self {
            at: match &about {
                About::Cell(_) => At::Value(0),
                // What is to be approved unread is at least shown.
                About::Motion(motion) if !motion.cells().is_empty() => At::Cells,
                About::Motion(_) => At::Ballot(0),
            },
            just_cast: None,
            about,
            proposals: Vec::new(),
            chosen: 0,
            typed: ScoreField::default(),
            way: Way::Open,
            ways,
            papers: Vec::new(),
            counts: std::array::from_fn(|_| TextField::line()),
            tellers: [None; 2],
            turned: false,
            why: TextField::lines(),
            scroll: ProseState::default(),
            seen: 0,
            refusal: None,
        };
        form.follow(model);
        let papers = form.entitled(model).len().to_string();
        if let Some(field) = form.counts.first_mut() {
            field.set(&papers);
        }
        form.tellers = tellers::usual(&form, model);
        form
    }

    /// The name under which the half-filled form is kept.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(&self.about)
    }

    /// Takes what the round says now; everything that was typed or chosen stays.
    pub fn follow(&mut self, model: &Model<'_>) {
        self.follow_values(model);
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

    /// Takes the values that can be put now. What is chosen stays, unless proposals stand: the first of them is put.
    fn follow_values(&mut self, model: &Model<'_>) {
        let About::Cell(id) = &self.about else {
            return;
        };
        let before = self.proposals.get(self.chosen).map(|p| p.value);
        let typed = self.chosen >= self.proposals.len() && !self.proposals.is_empty();
        let put = self.put();
        self.proposals = proposals::candidates(model, id);
        if self.put().is_some() {
            let other = before.is_some() || typed;
            let same = before.is_some() && before == self.put();
            self.chosen = 0;
            if other && !same {
                self.turn();
            }
            return;
        }
        let same = before.and_then(|value| self.proposals.iter().position(|p| p.value == value));
        self.chosen = match same {
            Some(place) => place,
            None if put.is_some() => 0,
            None if typed || before.is_some() => self.proposals.len(),
            None => 0,
        };
        if put.is_some() && self.proposals.get(self.chosen).map(|p| p.value) != put {
            self.turn();
        }
        if let (Some(value), None, None) = (before, same, put)
            && self.typed.is_empty()
            && let Some(points) = value.points()
        {
            self.typed.set(&points.exact_text());
        }
    }

    /// Empties the ballots: they were filled in for another value.
    fn turn(&mut self) {
        self.turned |= self.papers.iter().any(|paper| paper.choice.is_some());
        for paper in &mut self.papers {
            paper.choice = None;
        }
        for field in self.counts.iter_mut().skip(1) {
            self.turned |= !field.is_empty();
            field.set("");
        }
    }

    /// The value of the proposal that is put now; None while none stands.
    #[must_use]
    pub fn put(&self) -> Option<Value> {
        let first = self.proposals.first()?;
        first.proposal.map(|_| first.value)
    }

    /// How many values can be chosen: one while proposals stand, else each and the one that is typed.
    #[must_use]
    pub fn choices(&self) -> usize {
        if self.put().is_some() {
            1
        } else {
            self.proposals.len() + 1
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
        self.about.subject()
    }

    /// True if it is about many cells, which are listed.
    fn cells_shown(&self) -> bool {
        !self.cells().is_empty()
    }

    /// How many cells of a motion about many have not been on the screen.
    #[must_use]
    pub fn unseen(&self) -> usize {
        self.cells().len().saturating_sub(self.seen)
    }

    /// The same once a frame has shown `view` of them.
    #[must_use]
    pub fn unseen_after(&self, cx: &Cx<'_>, view: Option<Viewport>) -> usize {
        self.cells().len().saturating_sub(self.seen_after(cx, view))
    }

    /// Takes note of the cells that the last frame showed.
    pub fn look(&mut self, cx: &Cx<'_>) {
        self.seen = self.seen_after(cx, cx.layout.viewport(keys::CELLS));
    }

    /// Scrolls the cells to the first that has not been on the screen.
    pub fn scroll_to_unseen(&mut self, cx: &Cx<'_>) {
        let (About::Motion(motion), Some(view)) = (&self.about, cx.layout.viewport(keys::CELLS))
        else {
            return;
        };
        let rows = proposals_view::rows_until(cx, motion, &view, self.seen);
        self.scroll.reset();
        let by = isize::try_from(rows).unwrap_or(isize::MAX);
        self.scroll
            .wheel(by, view.rows, usize::from(view.area.height));
    }

    /// How many cells, from the first on, were shown with `view`; a jump over some does not count as having shown them.
    fn seen_after(&self, cx: &Cx<'_>, view: Option<Viewport>) -> usize {
        let (About::Motion(motion), Some(view)) = (&self.about, view) else {
            return self.seen;
        };
        let until = |rows| proposals_view::cells_until(cx, motion, &view, rows);
        if until(view.offset) <= self.seen {
            self.seen
                .max(until(view.offset + usize::from(view.area.height)))
        } else {
            self.seen
        }
    }

    /// The cells of a motion about many.
    fn cells(&self) -> &[CellId] {
        match &self.about {
            About::Motion(motion) => motion.cells(),
            About::Cell(_) => &[],
        }
    }

    /// True if a ruling follows when it passes.
    #[must_use]
    pub fn rules(&self) -> bool {
        !self.subject().cells().is_empty()
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
        About::Motion(Motion::ApproveBlock { block }) => format!("vote/approve/{block}"),
        About::Motion(Motion::Reopen) => "vote/reopen".to_owned(),
        About::Motion(Motion::Other { .. }) => "vote/other".to_owned(),
    }
}
