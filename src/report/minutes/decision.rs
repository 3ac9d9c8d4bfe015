use super::gather::Source;
use super::{
    BallotRecord, BatchSubject, CellSubject, CheckLine, CountRecord, Decision, DecisionQuorum,
    ReviewLine, RuleLine, RulingRecord, Subject, VoteRecord,
};
use crate::domain::id::{BlockIx, CellId, MemberId, MemberIx, Seq, VoteIx};
use crate::domain::meeting::{Ballot, Ballots, Choice, Motion, Quorum, Ruling, RulingBasis, Vote};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::stage::Stage;

/// Votes and rulings of the meeting in their order; a ruling stands with the vote it rests on.
pub(super) fn all(source: Source<'_>) -> Vec<Decision> {
    let mut decisions: Vec<(Seq, &Motion, Decision)> = Vec::new();
    for ix in &source.meeting.votes {
        if let Some(vote) = source.state.vote(*ix) {
            decisions.push((vote.seq, &vote.motion, of_vote(source, *ix, vote)));
        }
    }
    for ruling in rulings(source) {
        let own_vote = match ruling.basis {
            RulingBasis::Vote(ix) => source.meeting.votes.contains(&ix),
            RulingBasis::Consensus => false,
        };
        if !own_vote {
            decisions.push((ruling.seq, &ruling.motion, of_ruling(source, ruling)));
        }
    }
    decisions.sort_by_key(|(seq, _, _)| *seq);
    for note in &source.meeting.notes {
        let target = note.cell.as_ref();
        if let Some(subject) = target.and_then(|cell| next_on(cell, note.seq, &mut decisions)) {
            subject.notes.push(source.note(note));
        }
    }
    for proposal in super::sitting::proposals(source) {
        if let Some(subject) = next_on(proposal.0, proposal.1.seq, &mut decisions) {
            subject.proposals.push(proposal.1);
        }
    }
    decisions
        .into_iter()
        .map(|(_, _, decision)| decision)
        .collect()
}

/// What the next decision on a cell after an entry is about, or the last one if none follows.
fn next_on<'a>(
    cell: &CellId,
    after: Seq,
    decisions: &'a mut [(Seq, &Motion, Decision)],
) -> Option<&'a mut CellSubject> {
    let mut target = None;
    for (index, (seq, motion, _)) in decisions.iter().enumerate() {
        if single_cell(motion) == Some(cell) {
            target = Some(index);
            if *seq > after {
                break;
            }
        }
    }
    let (_, _, decision) = decisions.get_mut(target?)?;
    match &mut decision.subject {
        Subject::Cell(subject) => Some(subject),
        Subject::Agreed(_)
        | Subject::SelfScores(_)
        | Subject::ApproveResult
        | Subject::ApproveBlock(_)
        | Subject::Reopen
        | Subject::Other(_) => None,
    }
}

fn single_cell(motion: &Motion) -> Option<&CellId> {
    match motion {
        Motion::Score { cell, .. } => Some(cell),
        Motion::Agreed { .. }
        | Motion::SelfScores { .. }
        | Motion::ApproveResult
        | Motion::ApproveBlock { .. }
        | Motion::Reopen
        | Motion::Other { .. } => None,
    }
}

/// The cells that a decision of this meeting is about one by one.
pub(super) fn single_cells(source: Source<'_>) -> impl Iterator<Item = &CellId> {
    let votes = source
        .meeting
        .votes
        .iter()
        .filter_map(move |ix| source.state.vote(*ix));
    let motions = votes
        .map(|vote| &vote.motion)
        .chain(rulings(source).map(|ruling| &ruling.motion));
    motions.filter_map(single_cell)
}

fn rulings(source: Source<'_>) -> impl Iterator<Item = &Ruling> {
    let rulings = source.meeting.rulings.iter();
    rulings.filter_map(move |ix| source.state.ruling(*ix))
}

fn of_vote(source: Source<'_>, ix: VoteIx, vote: &Vote) -> Decision {
    let ruling = rulings(source).find(|ruling| ruling.basis == RulingBasis::Vote(ix));
    Decision {
        seq: vote.seq,
        at: source.clock(vote.at),
        subject: subject(source, &vote.motion, vote.seq),
        vote: Some(VoteRecord {
            number: ix.0.saturating_add(1),
            ballots: ballots(source, vote),
            outcome: vote.outcome,
            voided: vote.voided.as_ref().map(|(_, why)| why.clone()),
        }),
        presided: presided(source, vote.presided_by),
        outdated: is_outdated(source, vote),
        quorum: quorum(source, &vote.quorum),
        ruling: ruling.map(record),
    }
}

/// The office of who presided over a decision, where it was not who presides over the meeting.
fn presided(source: Source<'_>, own: Option<MemberIx>) -> Option<String> {
    let own = own?;
    (super::gather::presiding(source) != Some(own)).then(|| source.office(own))
}

/// Whether a vote approved a result that changed since; of a locked result nothing did.
fn is_outdated(source: Source<'_>, vote: &Vote) -> bool {
    let approves = matches!(
        vote.motion,
        Motion::ApproveResult | Motion::ApproveBlock { .. }
    );
    let changed = match &vote.motion {
        Motion::ApproveBlock { block } => {
            let blocks = source.state.blocks();
            let at = blocks.iter().position(|known| known.id == *block);
            at.map(|at| source.state.block_changed(BlockIx::at(at)))
        }
        _ => Some(source.state.scores_changed()),
    };
    let reopened = source.state.seals().iter().any(|seal| seal.seq > vote.seq);
    approves && vote.carries() && !reopened && changed.is_some_and(|changed| changed > vote.put())
}

fn of_ruling(source: Source<'_>, ruling: &Ruling) -> Decision {
    Decision {
        seq: ruling.seq,
        at: source.clock(ruling.at),
        subject: subject(source, &ruling.motion, ruling.seq),
        presided: presided(source, ruling.presided_by),
        outdated: false,
        vote: None,
        quorum: quorum(source, &ruling.quorum),
        ruling: Some(record(ruling)),
    }
}

fn record(ruling: &Ruling) -> RulingRecord {
    RulingRecord {
        seq: ruling.seq,
        why: ruling.why.clone(),
        voided: ruling.voided.is_some(),
    }
}

fn quorum(source: Source<'_>, quorum: &Quorum) -> DecisionQuorum {
    DecisionQuorum {
        members: quorum.members,
        present: quorum.present,
        needed: quorum.needed,
        recused: quorum
            .recused
            .iter()
            .map(|member| source.office(*member))
            .collect(),
    }
}

fn ballots(source: Source<'_>, vote: &Vote) -> BallotRecord {
    let office = |id: &MemberId| {
        let member = source.state.member_ix(id.as_str());
        member.map_or_else(|| id.to_string(), |ix| source.office(ix))
    };
    match &vote.ballots {
        Ballots::Open(list) => {
            let who = |choice: Choice| {
                let of_choice = |ballot: &&Ballot| ballot.choice == choice;
                list.iter()
                    .filter(of_choice)
                    .map(|ballot| office(&ballot.member))
                    .collect()
            };
            BallotRecord::Open {
                votes_for: who(Choice::For),
                against: who(Choice::Against),
                abstain: who(Choice::Abstain),
                dissent: list
                    .iter()
                    .filter(|ballot| !ballot.dissent.is_empty())
                    .map(|ballot| (office(&ballot.member), ballot.dissent.clone()))
                    .collect(),
            }
        }
        // A count that the two tellers did not share is never recorded.
        Ballots::Secret { papers, first, .. } => BallotRecord::Secret {
            papers: *papers,
            tally: *first,
            count: vote
                .papers
                .as_ref()
                .map(|papers| CountRecord::of(source, papers)),
        },
        Ballots::Hands {
            votes_for,
            against,
            abstain,
        } => BallotRecord::Hands([*votes_for, *against, *abstain]),
    }
}

fn subject(source: Source<'_>, motion: &Motion, seq: Seq) -> Subject {
    match motion {
        Motion::Score { cell, value } => {
            Subject::Cell(Box::new(cell_subject(source, cell, *value, seq)))
        }
        Motion::Agreed { cells } => Subject::Agreed(batch(source, cells)),
        Motion::SelfScores { cells } => Subject::SelfScores(batch(source, cells)),
        Motion::ApproveResult => Subject::ApproveResult,
        Motion::ApproveBlock { block } => {
            let blocks = source.state.blocks();
            let known = blocks.iter().find(|known| known.id == *block);
            Subject::ApproveBlock(known.map_or_else(|| block.to_string(), |b| b.name.clone()))
        }
        Motion::Reopen => Subject::Reopen,
        Motion::Other { text } => Subject::Other(text.clone()),
    }
}

fn batch(source: Source<'_>, cells: &[CellId]) -> BatchSubject {
    let mut units: Vec<(String, Vec<String>)> = Vec::new();
    for cell in cells {
        let (unit, code) = source.cell_names(cell);
        match units.iter_mut().find(|(name, _)| *name == unit) {
            Some((_, codes)) => codes.push(code),
            None => units.push((unit, vec![code])),
        }
    }
    BatchSubject {
        cells: cells.len(),
        units,
    }
}

/// The cell as the council saw it: what entered the journal before entry `seq`.
fn cell_subject(source: Source<'_>, id: &CellId, proposal: Value, seq: Seq) -> CellSubject {
    let state = source.state;
    let (unit, code) = source.cell_names(id);
    let mut subject = CellSubject {
        unit,
        code,
        title: String::new(),
        max: Points::ZERO,
        self_score: None,
        rule: None,
        checks: Vec::new(),
        reviews: Vec::new(),
        explanation: String::new(),
        explained_late: None,
        called: super::sitting::called(source, id, seq),
        proposals: Vec::new(),
        notes: Vec::new(),
        proposal,
    };
    let Some(ix) = state.find_cell(id) else {
        return subject;
    };
    if let Some((node, _)) = state.item(ix) {
        subject.title.clone_from(&node.title);
        subject.max = node.max;
    }
    let claim = state.unit(ix.unit).and_then(|unit| unit.claim(ix.item));
    subject.self_score = claim.map(Value::from);
    subject.rule = RuleLine::of(source, ix);
    subject.checks = CheckLine::on_cell(source, ix, |answer| answer.entry.seq < seq);
    if let Some(facts) = state.facts_before(ix, seq) {
        let current = facts.verdicts.iter().filter(|verdict| !verdict.stale);
        subject.reviews = current
            .map(|verdict| ReviewLine {
                member: source.office(verdict.member),
                value: verdict.value,
                why: verdict.why.to_owned(),
            })
            .collect();
        if let Some(explanation) = facts.explanation {
            subject.explanation.clone_from(&explanation.answer.text);
            subject.explained_late = state.days_late(Stage::Explanation, explanation.at);
        }
    }
    subject
}
