//! A state as bytes and back, so that opening a long journal need not fold it again. Never trusted over the entries:
//! whoever keeps such bytes names the head that they stand for, and drops what does not fit.
//!
//! The codec is written by hand and pure; [`codec`] has its grammar and `nouns` a line for every type.

pub mod codec;
mod nouns;

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use self::codec::{Keep, Sink, Source};
use super::id::{MemberIx, UnitIx};
use super::index_set::IndexSet;
use super::precheck::Findings;
use super::seats::Seats;
use super::state::{State, UnitState};
use super::submission::{Form, Submission};

/// Which bytes mean what. Counted up with every change to them; the program's own build is checked by whoever keeps them.
const FORMAT: u32 = 7;

/// Fewer units than this are read before a second thread has started.
const WORTH_A_THREAD: usize = 256;

/// Bytes of a snapshot that a submission's texts are read from when they are asked for.
#[derive(Clone)]
pub struct Kept {
    all: Arc<Vec<u8>>,
    own: Range<usize>,
}

impl Kept {
    fn bytes(&self) -> Option<&[u8]> {
        self.all.get(self.own.clone())
    }

    /// The texts.
    pub(super) fn form(&self) -> Option<Form> {
        let mut from = Source::new(self.bytes()?);
        Form::take(&mut from).filter(|_| from.left() == 0)
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.own.len())
    }
}

/// The bytes of a state.
pub fn dump(state: &State) -> Vec<u8> {
    let mut to = Sink::default();
    FORMAT.put(&mut to);
    put_around(state, &mut to);
    let bodies: Vec<Vec<u8>> = state
        .units
        .iter()
        .map(|unit| {
            let mut body = Sink::default();
            put_unit(unit, &state.sets, &mut body);
            body.bytes
        })
        .collect();
    bodies.iter().map(Vec::len).collect::<Vec<_>>().put(&mut to);
    for body in bodies {
        to.bytes.extend_from_slice(&body);
    }
    to.bytes
}

/// The state whose bytes stand in `all` from `start` to the end; None if they are not one of this format.
///
/// The bytes are shared with the state: texts that few look at stay in them until they are asked for.
pub fn restore(all: &Arc<Vec<u8>>, start: usize) -> Option<State> {
    let mut from = Source::new(all.get(start..)?);
    if u32::take(&mut from)? != FORMAT {
        return None;
    }
    let mut state = take_around(&mut from)?;
    let lengths: Vec<usize> = Keep::take(&mut from)?;
    let mut at = all.len().checked_sub(from.left())?;
    let mut places = Vec::with_capacity(lengths.len());
    for length in lengths {
        let end = at.checked_add(length).filter(|end| *end <= all.len())?;
        places.push(at..end);
        at = end;
    }
    if at != all.len() {
        return None;
    }
    state.units = take_units(all, &places, &state.sets)?;
    let ids = state.units.iter().zip(0..);
    let by_unit = ids
        .map(|(unit, at)| (unit.unit.id.clone(), UnitIx(at)))
        .collect();
    state.by_unit = Arc::new(by_unit);
    Some(state)
}

/// Everything but the units.
fn put_around(state: &State, to: &mut Sink) {
    let State {
        round,
        sets,
        units: _,
        by_unit: _,
        members,
        by_member: _,
        founder,
        keys,
        assignments,
        last_year,
        recusals,
        stage,
        moves,
        asked,
        meetings,
        votes,
        rulings,
        meeting_rules,
        proposals,
        ballot,
        pending_seal,
        seals,
        version,
        head,
        last_at,
        scores_changed,
        all_changed,
        blocks_changed,
        findings,
    } = state;
    round.put(to);
    sets.put(to);
    members.put(to);
    founder.put(to);
    keys.put(to);
    assignments.put(to);
    last_year.put(to);
    recusals.put(to);
    (*stage, *version).put(to);
    moves.put(to);
    asked.put(to);
    meetings.put(to);
    votes.put(to);
    rulings.put(to);
    meeting_rules.put(to);
    proposals.put(to);
    ballot.put(to);
    pending_seal.put(to);
    seals.put(to);
    head.put(to);
    last_at.put(to);
    scores_changed.put(to);
    all_changed.put(to);
    blocks_changed.put(to);
    findings.get().map(|all| all.by_cell().clone()).put(to);
}

fn take_around(from: &mut Source<'_>) -> Option<State> {
    let mut state = State {
        round: Keep::take(from)?,
        sets: Keep::take(from)?,
        members: Keep::take(from)?,
        founder: Keep::take(from)?,
        keys: Keep::take(from)?,
        assignments: Keep::take(from)?,
        last_year: Keep::take(from)?,
        recusals: Keep::take(from)?,
        ..State::default()
    };
    (state.stage, state.version) = Keep::take(from)?;
    state.moves = Keep::take(from)?;
    state.asked = Keep::take(from)?;
    state.meetings = Keep::take(from)?;
    state.votes = Keep::take(from)?;
    state.rulings = Keep::take(from)?;
    state.meeting_rules = Keep::take(from)?;
    state.proposals = Keep::take(from)?;
    state.ballot = Keep::take(from)?;
    state.pending_seal = Keep::take(from)?;
    state.seals = Keep::take(from)?;
    state.head = Keep::take(from)?;
    state.last_at = Keep::take(from)?;
    state.scores_changed = Keep::take(from)?;
    state.all_changed = Keep::take(from)?;
    state.blocks_changed = Keep::take(from)?;
    let by_cell: Option<_> = Keep::take(from)?;
    if let Some(by_cell) = by_cell {
        let severities = state.round().map(|round| round.prechecks.severities);
        let findings = Findings::of_cells(by_cell, severities.unwrap_or_default());
        state.findings = OnceLock::from(Arc::new(findings));
    }
    let members = state.members.iter().enumerate();
    state.by_member = members
        .map(|(at, member)| (member.id.clone(), MemberIx::at(at)))
        .collect();
    Some(state)
}

fn put_unit(unit: &UnitState, sets: &[Arc<IndexSet>], to: &mut Sink) {
    let UnitState {
        unit: noun,
        block,
        set,
        submission,
        earlier,
        recused,
        claims,
        cells,
        reviewers,
    } = unit;
    noun.put(to);
    block.put(to);
    // Every unit's index set is one of the loaded ones; a set that is not found makes bytes that nobody reads.
    let set = sets.iter().position(|known| known.id() == set.id());
    set.unwrap_or(usize::MAX).put(to);
    recused.put(to);
    claims.put(to);
    cells.put(to);
    put_reviewers(reviewers, to);
    submission.is_some().put(to);
    earlier.len().put(to);
    for submission in submission.iter().chain(earlier) {
        put_submission(submission, to);
    }
}

fn put_submission(submission: &Submission, to: &mut Sink) {
    submission.seq.put(to);
    submission.at.put(to);
    if let Some(bytes) = submission.kept().and_then(Kept::bytes) {
        bytes.len().put(to);
        to.bytes.extend_from_slice(bytes);
        return;
    }
    let mut form = Sink::default();
    submission.form().put(&mut form);
    form.bytes.len().put(to);
    to.bytes.extend_from_slice(&form.bytes);
}

/// Neighbouring items share their reviewers as a rule, so each is written once with how many items have them.
fn put_reviewers(reviewers: &[Seats], to: &mut Sink) {
    let runs: Vec<&[Seats]> = reviewers.chunk_by(|a, b| a == b).collect();
    runs.len().put(to);
    for run in runs {
        run.len().put(to);
        run.first().copied().unwrap_or_default().put(to);
    }
}

fn take_reviewers(from: &mut Source<'_>, items: usize) -> Option<Vec<Seats>> {
    let runs: Vec<(usize, Seats)> = Keep::take(from)?;
    let mut reviewers = Vec::with_capacity(items);
    for (count, seats) in runs {
        if count > items - reviewers.len() {
            return None;
        }
        reviewers.resize(reviewers.len() + count, seats);
    }
    (reviewers.len() == items).then_some(reviewers)
}

/// The units at their places, by all cores.
fn take_units(
    all: &Arc<Vec<u8>>,
    places: &[Range<usize>],
    sets: &[Arc<IndexSet>],
) -> Option<Vec<Arc<UnitState>>> {
    let take_part = |places: &[Range<usize>]| -> Option<Vec<Arc<UnitState>>> {
        let units = places.iter().map(|place| take_unit(all, place, sets));
        units.map(|unit| unit.map(Arc::new)).collect()
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = places.len().div_ceil(cores).max(WORTH_A_THREAD);
    if share >= places.len() {
        return take_part(places);
    }
    let parts = std::thread::scope(|scope| {
        let parts: Vec<_> = places
            .chunks(share)
            .map(|part| scope.spawn(move || take_part(part)))
            .collect();
        let taken = parts.into_iter().map(|part| {
            part.join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        taken.collect::<Option<Vec<_>>>()
    })?;
    Some(parts.into_iter().flatten().collect())
}

fn take_unit(
    all: &Arc<Vec<u8>>,
    place: &Range<usize>,
    sets: &[Arc<IndexSet>],
) -> Option<UnitState> {
    let mut from = Source::new(all.get(place.clone())?);
    let unit = Keep::take(&mut from)?;
    let block = Keep::take(&mut from)?;
    let set = Arc::clone(sets.get(usize::take(&mut from)?)?);
    let items = set.item_count();
    let recused = Keep::take(&mut from)?;
    let claims: Vec<_> = Keep::take(&mut from)?;
    let cells: Vec<_> = Keep::take(&mut from)?;
    let reviewers = take_reviewers(&mut from, items)?;
    if claims.len() != items || cells.len() != items {
        return None;
    }
    let submitted = bool::take(&mut from)?;
    let earlier = usize::take(&mut from)?;
    let mut take_one = || take_submission(all, place.end, &mut from);
    let submission = if submitted { Some(take_one()?) } else { None };
    let mut replaced = Vec::new();
    for _ in 0..earlier {
        replaced.push(take_one()?);
    }
    (from.left() == 0).then_some(UnitState {
        unit,
        block,
        set,
        submission,
        earlier: replaced,
        recused,
        claims,
        cells,
        reviewers,
    })
}

/// A submission, with its texts left where they are; the unit's bytes end at `end`.
fn take_submission(
    all: &Arc<Vec<u8>>,
    end: usize,
    from: &mut Source<'_>,
) -> Option<Arc<Submission>> {
    let (seq, at) = Keep::take(from)?;
    let length = usize::take(from)?;
    let begin = end.checked_sub(from.left())?;
    from.split(length)?;
    let kept = Kept {
        all: Arc::clone(all),
        own: begin..begin + length,
    };
    Some(Arc::new(Submission::of_kept(seq, at, kept)))
}
