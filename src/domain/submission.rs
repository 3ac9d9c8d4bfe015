//! A unit's submission in the state, with what the journal knows of it.

use std::fmt;
use std::sync::OnceLock;

use super::event::Recorded;
use super::id::{ItemIx, Moment, NodeCode, Seq};
use super::index_set::IndexSet;
use super::self_assessment::{Evidence, SelfAnswer, SelfAssessment};
use super::snapshot::Kept;

/// A submission with what the journal knows of it.
#[derive(Clone)]
pub struct Submission {
    /// Its entry.
    pub seq: Seq,
    /// When it came in.
    pub at: Moment,
    /// The texts of a nation's submissions take most of the time and memory of opening it, and few are looked at:
    /// those from a snapshot stay as its bytes until they are asked for.
    form: OnceLock<Form>,
    kept: Option<Kept>,
}

/// What the unit sent, with where each item's answer and evidence stand in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Form {
    pub(super) data: SelfAssessment,
    pub(super) answer_at: Vec<Option<u16>>,
    pub(super) evidence_at: Vec<Vec<u16>>,
}

impl Submission {
    /// A submission that an entry brings.
    pub(super) fn new(recorded: &Recorded, data: SelfAssessment, set: &IndexSet) -> Submission {
        Submission::of_form(recorded.seq, recorded.at, Form::new(data, set))
    }

    /// A submission that no entry brings yet, to be compared.
    pub(super) fn unrecorded(data: SelfAssessment, set: &IndexSet) -> Submission {
        Submission::of_form(Seq(0), Moment(0), Form::new(data, set))
    }

    pub(super) fn of_form(seq: Seq, at: Moment, form: Form) -> Submission {
        Submission {
            seq,
            at,
            form: OnceLock::from(form),
            kept: None,
        }
    }

    /// A submission whose texts are read from the bytes of a snapshot when they are asked for.
    pub(super) const fn of_kept(seq: Seq, at: Moment, kept: Kept) -> Submission {
        Submission {
            seq,
            at,
            form: OnceLock::new(),
            kept: Some(kept),
        }
    }

    /// The bytes that the texts are kept in, if they come from a snapshot.
    pub(super) const fn kept(&self) -> Option<&Kept> {
        self.kept.as_ref()
    }

    /// What the unit sent.
    pub fn data(&self) -> &SelfAssessment {
        &self.form().data
    }

    /// The same submission with another evidence index.
    pub(super) fn with_evidence(&self, evidence: &[Evidence], set: &IndexSet) -> Submission {
        let mut form = self.form().clone();
        form.data.evidence = evidence.to_vec();
        form.evidence_at = evidence_by_item(evidence, set);
        Submission::of_form(self.seq, self.at, form)
    }

    pub(super) fn answer(&self, item: ItemIx) -> Option<&SelfAnswer> {
        let form = self.form();
        let at = (*form.answer_at.get(item.index())?)?;
        form.data.answers.get(usize::from(at))
    }

    pub(super) fn evidence(&self, item: ItemIx) -> impl Iterator<Item = &Evidence> {
        let form = self.form();
        let at = form.evidence_at.get(item.index());
        at.into_iter()
            .flatten()
            .filter_map(|at| form.data.evidence.get(usize::from(*at)))
    }

    pub(super) fn form(&self) -> &Form {
        // Kept bytes are those of this very build, held by their checksum: they always are a form.
        self.form.get_or_init(|| {
            let kept = self.kept.as_ref().and_then(Kept::form);
            kept.unwrap_or_default()
        })
    }
}

impl PartialEq for Submission {
    fn eq(&self, other: &Submission) -> bool {
        (self.seq, self.at, self.form()) == (other.seq, other.at, other.form())
    }
}

impl Eq for Submission {}

impl fmt::Debug for Submission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Submission")
            .field("seq", &self.seq)
            .field("at", &self.at)
            .field("data", self.data())
            .finish()
    }
}

impl Form {
    fn new(data: SelfAssessment, set: &IndexSet) -> Form {
        let mut answer_at = vec![None; set.item_count()];
        for (at, answer) in data.answers.iter().enumerate() {
            let item = set.item_by_code(answer.item.as_str());
            if let Some(slot) = item.and_then(|item| answer_at.get_mut(item.index())) {
                *slot = u16::try_from(at).ok();
            }
        }
        let evidence_at = evidence_by_item(&data.evidence, set);
        Form {
            data,
            answer_at,
            evidence_at,
        }
    }
}

impl Default for Form {
    fn default() -> Form {
        Form {
            data: SelfAssessment {
                unit: "".into(),
                source: super::self_assessment::Source::default(),
                answers: Vec::new(),
                evidence: Vec::new(),
            },
            answer_at: Vec::new(),
            evidence_at: Vec::new(),
        }
    }
}

fn evidence_by_item(evidence: &[Evidence], set: &IndexSet) -> Vec<Vec<u16>> {
    let mut by_item = vec![Vec::new(); set.item_count()];
    for (at, document) in evidence.iter().enumerate() {
        let Ok(at) = u16::try_from(at) else { break };
        let items = document
            .items
            .iter()
            .filter_map(|code: &NodeCode| set.item_by_code(code.as_str()));
        for item in items {
            if let Some(list) = by_item.get_mut(item.index()) {
                list.push(at);
            }
        }
    }
    by_item
}
