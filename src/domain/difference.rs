//! What another submission of a unit changes, cell by cell; told before it is taken, and what reopens afterwards.

use super::id::{CellIx, ItemIx, Moment, Seq, UnitId, UnitIx};
use super::seats::Seats;
use super::self_assessment::{Claim, Evidence, SelfAnswer, SelfAssessment};
use super::state::{State, UnitState};
use super::submission::Submission;

/// One thing that a unit says otherwise than before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// The self score.
    Score {
        /// As it was; None when the item was not answered.
        before: Option<Claim>,
        /// As it comes.
        after: Option<Claim>,
    },
    /// The reported figures.
    Reported {
        /// As they were.
        before: String,
        /// As they come.
        after: String,
    },
    /// The explanation.
    Explanation {
        /// As it was.
        before: String,
        /// As it comes.
        after: String,
    },
    /// What stands in the row's evidence cell.
    EvidenceNote {
        /// As it was.
        before: String,
        /// As it comes.
        after: String,
    },
    /// A document that was not there.
    DocumentAdded(Evidence),
    /// A document that is no longer there.
    DocumentRemoved(Evidence),
    /// A document with the same number, or without one the same title, and something else about it.
    DocumentChanged {
        /// As it was.
        before: Evidence,
        /// As it comes.
        after: Evidence,
    },
}

/// A cell that changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellDifference {
    /// The item.
    pub item: ItemIx,
    /// What changes; never empty.
    pub changes: Vec<Change>,
    /// Members whose verdicts in force become stale. Tells of verdicts: for the secretary only.
    pub stale: Seats,
}

/// What another submission changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// The unit.
    pub unit: UnitIx,
    /// The entry of the submission in force.
    pub earlier: Seq,
    /// When it came in.
    pub at: Moment,
    /// The cells that change, in the order of the index set.
    pub cells: Vec<CellDifference>,
}

impl Difference {
    /// How many cells somebody had confirmed and has to look at again.
    pub fn reopened(&self) -> usize {
        let reopened = self.cells.iter().filter(|cell| !cell.stale.is_empty());
        reopened.count()
    }
}

impl State {
    /// What the submission changes of the one that its unit has; None for a unit without one.
    pub fn difference(&self, submission: &SelfAssessment) -> Option<Difference> {
        let (ix, unit) = self.known_unit(&submission.unit)?;
        let current = unit.submission.as_deref()?;
        let coming = Submission::unrecorded(submission.clone(), &unit.set);
        Some(self.difference_of(ix, unit, current, &coming))
    }

    /// As [`State::difference`], for another evidence index under the same answers.
    pub fn evidence_difference(&self, unit: &UnitId, documents: &[Evidence]) -> Option<Difference> {
        let (ix, unit) = self.known_unit(unit)?;
        let current = unit.submission.as_deref()?;
        let coming = current.with_evidence(documents, &unit.set);
        Some(self.difference_of(ix, unit, current, &coming))
    }

    fn known_unit(&self, id: &UnitId) -> Option<(UnitIx, &UnitState)> {
        let ix = self.unit_ix(id.as_str())?;
        Some((ix, self.unit(ix)?))
    }

    fn difference_of(
        &self,
        ix: UnitIx,
        unit: &UnitState,
        current: &Submission,
        coming: &Submission,
    ) -> Difference {
        let cells = unit.set.item_positions().filter_map(|item| {
            let changes = changes(Some(current), coming, item);
            (!changes.is_empty()).then(|| CellDifference {
                item,
                changes,
                stale: self.confirmed(CellIx { unit: ix, item }),
            })
        });
        Difference {
            unit: ix,
            earlier: current.seq,
            at: current.at,
            cells: cells.collect(),
        }
    }
}

/// What a verdict on the item rests on and is otherwise now. The order of documents and what else they are for do not
/// matter; neither does a row that says nothing.
pub(super) fn changes(
    before: Option<&Submission>,
    after: &Submission,
    item: ItemIx,
) -> Vec<Change> {
    let mut changes = Vec::new();
    let old = before.and_then(|submission| submission.answer(item));
    let new = after.answer(item);
    let claim = |answer: Option<&SelfAnswer>| answer.and_then(|answer| answer.claim);
    if claim(old) != claim(new) {
        changes.push(Change::Score {
            before: claim(old),
            after: claim(new),
        });
    }
    let text = |field: fn(&SelfAnswer) -> &String| {
        let before = old.map_or("", |answer| field(answer));
        let after = new.map_or("", |answer| field(answer));
        (before != after).then(|| (before.to_owned(), after.to_owned()))
    };
    if let Some((before, after)) = text(|answer| &answer.reported) {
        changes.push(Change::Reported { before, after });
    }
    if let Some((before, after)) = text(|answer| &answer.explanation) {
        changes.push(Change::Explanation { before, after });
    }
    if let Some((before, after)) = text(|answer| &answer.evidence_note) {
        changes.push(Change::EvidenceNote { before, after });
    }
    let old = before.into_iter().flat_map(|s| s.evidence(item));
    documents(old.collect(), after.evidence(item).collect(), &mut changes);
    changes
}

fn documents(before: Vec<&Evidence>, after: Vec<&Evidence>, changes: &mut Vec<Change>) {
    let mut left = before;
    let mut coming: Vec<&Evidence> = Vec::new();
    for document in after {
        match left
            .iter()
            .position(|old| *old == document || old.bears_as(document))
        {
            Some(at) => drop(left.remove(at)),
            None => coming.push(document),
        }
    }
    let mut added = Vec::new();
    for document in coming {
        match left.iter().position(|old| old.is_mended_by(document)) {
            Some(at) => changes.push(Change::DocumentChanged {
                before: left.remove(at).clone(),
                after: document.clone(),
            }),
            None => added.push(Change::DocumentAdded(document.clone())),
        }
    }
    changes.extend(added);
    changes.extend(left.into_iter().cloned().map(Change::DocumentRemoved));
}
