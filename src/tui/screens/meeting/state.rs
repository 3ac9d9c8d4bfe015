//! What the meeting screen is showing, as a value.

use super::{
    agenda::{self, AgendaItem},
    clock::Clock,
    kept::Kept,
    lock::ceremony::Ceremony,
    papers::CountForm,
    record::{self, RecordLine},
    rights::Rights,
    vote::{About, VoteForm, Way},
};
use crate::{
    domain::{
        blocker::Blocker,
        consolidation::Consolidation,
        id::{CellId, CellIx, MeetingIx, MemberIx, Moment, ProposalIx, UnitIx, VoteIx},
        meeting::{Meeting, Motion},
        state::State,
    },
    tui::{
        layout::PartId,
        model::Model,
        widgets::{ListState, Panes, ProseState},
    },
};

/// The list of the section that is shown.
pub const LIST: PartId = "meeting-list";
/// What stands beside the list.
pub const DETAIL: PartId = "meeting-detail";
/// The line of sections.
pub const TABS: PartId = "meeting-sections";

/// Entries that change nothing that blockers or impacts follow from.
const QUIET: [&str; 17] = [
    "meeting_opened",
    "item_called",
    "proposal_made",
    "proposal_withdrawn",
    "chair_assigned",
    "ballot_opened",
    "tally_entered",
    "ballot_cancelled",
    "meeting_adjourned",
    "meeting_resumed",
    "minutes_text_set",
    "attendance_changed",
    "agenda_set",
    "note_taken",
    "vote_held",
    "meeting_closed",
    "attempt_refused",
];

/// The parts of a meeting, each with a list of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Who is there.
    Roll,
    /// What is to be decided.
    Agenda,
    /// What was said, voted and ruled.
    Record,
    /// What stands between here and the locked result.
    Lock,
}

/// The sections in the order of their tabs.
pub const SECTIONS: [Section; 4] = [
    Section::Roll,
    Section::Agenda,
    Section::Record,
    Section::Lock,
];

impl Section {
    /// The message with its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Roll => "meeting-section-roll",
            Self::Agenda => "meeting-section-agenda",
            Self::Record => "meeting-section-record",
            Self::Lock => "meeting-section-lock",
        }
    }

    const fn place(self) -> usize {
        match self {
            Self::Roll => 0,
            Self::Agenda => 1,
            Self::Record => 2,
            Self::Lock => 3,
        }
    }
}

/// What takes the place of the sections while it is filled in.
#[derive(Clone, Debug)]
pub enum Form {
    /// A vote.
    Vote(Box<VoteForm>),
    /// The count of a secret vote.
    Count(Box<CountForm>),
    /// The signature under the result.
    Sign(Box<Ceremony>),
}

/// A vote that is on its way into the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// The name under which its form is kept.
    pub name: String,
    /// The cell that it is about, if it is about one.
    pub cell: Option<CellId>,
    /// How it was taken.
    pub way: Way,
}

/// What an open question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A member's attendance.
    Member(MemberIx),
    /// A vote to be voided.
    Vote(VoteIx),
    /// Who speaks, in the order of the picker, and about which cell.
    Speakers(Vec<Option<MemberIx>>, Option<CellId>),
    /// The note of this speaker about this cell.
    Note(Option<MemberIx>, Option<CellId>),
    /// Cells that can be put on the agenda, in the order of the picker.
    Cells(Vec<CellId>),
    /// Motions about many cells, in the order of the picker.
    Motions(Vec<Motion>),
    /// Units that this member can be recused for, in the order of the picker.
    Units(MemberIx, Vec<UnitIx>),
    /// Members who can be recused for this unit, in the order of the picker.
    Recusable(UnitIx, Vec<MemberIx>),
    /// The recusal of this member for this unit.
    Recusal(MemberIx, UnitIx),
    /// Members who may take the chair, in the order of the picker.
    Chairs(Vec<MemberIx>),
    /// This member takes the chair.
    Chair(MemberIx),
    /// Members who may propose a score for this cell, in the order of the picker.
    Proposers(CellId, Vec<MemberIx>),
    /// The proposal of this member for this cell.
    Proposer(CellId, MemberIx),
    /// Proposals that may be withdrawn, in the order of the picker.
    Proposals(Vec<ProposalIx>),
    /// A proposal that is withdrawn.
    Proposal(ProposalIx),
}

/// The meeting screen.
pub struct Sitting {
    pub(super) section: Section,
    pub(super) panes: Panes,
    pub(super) lists: [ListState; 4],
    pub(super) detail: ProseState,
    pub(super) rights: Rights,
    pub(super) items: Vec<AgendaItem>,
    pub(super) lines: Vec<RecordLine>,
    pub(super) blockers: Vec<Blocker>,
    /// The result as it stands; what impacts are measured against.
    pub(super) result: Option<Consolidation>,
    /// How long the journal was when blockers and result were derived.
    pub(super) derived_at: usize,
    pub(super) form: Option<Form>,
    pub(super) subject: Option<Subject>,
    pub(super) kept: Kept,
    /// The time that the next entries get.
    pub(super) clock: Clock,
    /// The vote that waits for somebody to take the chair.
    pub(super) waiting: Option<About>,
    /// The vote that is on its way into the journal.
    pub(super) recording: Option<Recording>,
}

impl Sitting {
    /// A meeting screen with the half-filled forms that were kept.
    #[must_use]
    pub fn new(kept: Kept) -> Self {
        Self {
            section: Section::Roll,
            panes: Panes::new(&[LIST, DETAIL]),
            lists: [ListState::default(); 4],
            detail: ProseState::default(),
            rights: Rights::default(),
            items: Vec::new(),
            lines: Vec::new(),
            blockers: Vec::new(),
            result: None,
            derived_at: 0,
            form: None,
            subject: None,
            kept,
            clock: Clock::default(),
            waiting: None,
            recording: None,
        }
    }

    /// The instant at which something is recorded: the time that the secretary set, else now.
    #[must_use]
    pub fn at(&self, model: &Model<'_>) -> Moment {
        match self.clock {
            Clock::Set(at) => at,
            Clock::Usual | Clock::Now => instant(model),
        }
    }

    /// The instant at which somebody comes or goes: that of the opening while its roll is called.
    #[must_use]
    pub fn roll_at(&self, model: &Model<'_>) -> Moment {
        self.roll_call(model).unwrap_or_else(|| self.at(model))
    }

    /// The opening, while its roll is called: nothing else is recorded yet.
    #[must_use]
    pub fn roll_call(&self, model: &Model<'_>) -> Option<Moment> {
        let (_, meeting) = open(model)?;
        let is_first = self.clock == Clock::Usual && meeting.latest == meeting.opened;
        is_first.then_some(meeting.opened)
    }

    /// The motion that quorum and chair are asked for: the item that was called, else the result as a whole.
    #[must_use]
    pub fn motion_at_hand(&self, model: &Model<'_>) -> Motion {
        if let Some(about) = &self.waiting {
            return about.subject();
        }
        let called = open(model).and_then(|(_, meeting)| meeting.called());
        called.map_or(Motion::ApproveResult, |cell| {
            About::Cell(cell.clone()).subject()
        })
    }

    /// The list of the section that is shown.
    #[must_use]
    pub fn list(&self) -> &ListState {
        match self.section {
            Section::Roll => &self.lists[0],
            Section::Agenda => &self.lists[1],
            Section::Record => &self.lists[2],
            Section::Lock => &self.lists[3],
        }
    }

    /// The same, to move in it.
    pub fn list_mut(&mut self) -> &mut ListState {
        match self.section {
            Section::Roll => &mut self.lists[0],
            Section::Agenda => &mut self.lists[1],
            Section::Record => &mut self.lists[2],
            Section::Lock => &mut self.lists[3],
        }
    }

    /// How many rows the list of the section has.
    #[must_use]
    pub fn rows(&self, state: &State) -> usize {
        match self.section {
            Section::Roll => state.voters().iter().count(),
            Section::Agenda => self.items.len(),
            Section::Record => self.lines.len(),
            Section::Lock => self.blockers.len(),
        }
    }

    /// The member selected in the roll.
    #[must_use]
    pub fn member(&self, state: &State) -> Option<MemberIx> {
        let voters: Vec<MemberIx> = state.voters().iter().collect();
        voters.get(self.lists[0].selected(voters.len())?).copied()
    }

    /// The item selected on the agenda.
    #[must_use]
    pub fn item(&self) -> Option<&AgendaItem> {
        self.items.get(self.lists[1].selected(self.items.len())?)
    }

    /// The line selected in the record.
    #[must_use]
    pub fn line(&self) -> Option<&RecordLine> {
        self.lines.get(self.lists[2].selected(self.lines.len())?)
    }

    /// The blocker selected before the lock.
    #[must_use]
    pub fn blocker(&self) -> Option<Blocker> {
        self.blockers
            .get(self.lists[3].selected(self.blockers.len())?)
            .copied()
    }

    /// The cell that the selected row is about.
    #[must_use]
    pub fn cell(&self) -> Option<CellIx> {
        match self.section {
            Section::Roll | Section::Record => None,
            Section::Agenda => self.item().map(|item| item.cell),
            Section::Lock => self.blocker().and_then(|blocker| blocker.cell()),
        }
    }

    /// Shows another section, `by` places on.
    pub fn turn(&mut self, by: usize) {
        let next = (self.section.place() + by) % SECTIONS.len();
        self.show(next);
    }

    /// Shows the section at `place`.
    pub fn show(&mut self, place: usize) {
        if let Some(section) = SECTIONS.get(place) {
            self.section = *section;
            self.panes.focus(LIST);
            self.detail.reset();
        }
    }

    /// Derives everything again that follows from the round.
    pub fn derive(&mut self, model: &Model<'_>) {
        self.rights = Rights::of(model);
        if open(model).is_none() {
            self.clock = Clock::Usual;
        }
        let news = model.log.get(self.derived_at..).unwrap_or_default();
        let quiet = self.result.is_some() && news.iter().all(|line| QUIET.contains(&line.kind));
        if !quiet || self.derived_at > model.log.len() {
            self.blockers = model.state.blockers(model.viewpoint());
            self.result = Some(Consolidation::of(model.state, model.viewpoint()));
        }
        self.derived_at = model.log.len();
        if let Some(result) = &self.result {
            self.items = agenda::items(model, result);
        }
        self.lines = record::lines(model.state);
        match &mut self.form {
            Some(Form::Vote(form)) => form.follow(model),
            Some(Form::Count(form)) if form.stands(model) => form.follow(model),
            Some(Form::Count(_)) => self.form = None,
            Some(Form::Sign(ceremony)) => {
                let stands = ceremony.stands(model);
                if !stands {
                    self.form = None;
                }
            }
            None => {}
        }
    }
}

/// The meeting that is open, with its position.
#[must_use]
pub fn open<'a>(model: &Model<'a>) -> Option<(MeetingIx, &'a Meeting)> {
    model.state.open_meeting()
}

/// The instant at which something is recorded now: never before what the record already says.
#[must_use]
pub fn instant(model: &Model<'_>) -> Moment {
    let latest = open(model).map_or(Moment(i64::MIN), |(_, meeting)| meeting.latest);
    model.now.max(latest)
}
