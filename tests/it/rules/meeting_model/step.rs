//! One step of the model: whether an attempt is allowed, and what it does.

use thamdinh::domain::meeting::Tally;

use super::command::{
    Attempt, BLOCKS, Ballots, CELLS, CellNo, Change, Command, Motion, Value, Who,
};
use super::model::{
    Base, Model, Papers, Proposal, Ruling, Sitting, Stage, VOTERS, Vote, block_of, cells_of,
    change_is_said, exists, in_council,
};

impl Model {
    /// Whether the council's rules allow the attempt now.
    pub fn allows(&self, attempt: &Attempt) -> bool {
        let Attempt {
            author,
            at,
            command,
        } = attempt;
        if !in_council(author) {
            return false;
        }
        let by_secretary = *author == "tk";
        let at = at.0;
        // What is recorded of a sitting: by the secretary, in the order of time.
        let recorded = by_secretary && self.sitting().is_some_and(|sitting| at >= sitting.latest);
        // What is decided in it: not in a break, and not while papers are out.
        let goes_on = recorded && self.sits(at);
        let decides = goes_on && self.papers.is_none();
        match command {
            Command::Open { place } => {
                let after = self.meetings.last().is_none_or(|last| at >= last.latest);
                by_secretary && *place && after && self.sitting().is_none()
            }
            Command::Close => recorded && self.papers.is_none(),
            Command::Adjourn { why } => decides && *why,
            Command::Resume => recorded && !self.sits(at),
            Command::Attend(who, change) => {
                let now = self
                    .sitting()
                    .and_then(|sitting| sitting.present.get(who))
                    .copied();
                recorded && VOTERS.contains(who) && change_is_said(change, now)
            }
            Command::Agenda(cells) => {
                let once: std::collections::BTreeSet<_> = cells.iter().collect();
                let known = cells.iter().all(|cell| exists(*cell));
                by_secretary && self.sitting().is_some() && known && once.len() == cells.len()
            }
            Command::Call(cell) => goes_on && cell.is_none_or(exists),
            Command::Note {
                cell,
                speaker,
                text,
            } => {
                let known = cell.is_none_or(exists) && speaker.is_none_or(in_council);
                goes_on && known && *text
            }
            Command::Revise { note, text, why } => {
                let open = self.stage != Stage::Published;
                by_secretary && open && *note < self.notes.len() && *text && *why
            }
            Command::Write { meeting, .. } => {
                let known = usize::try_from(*meeting).unwrap() < self.meetings.len();
                by_secretary && self.stage != Stage::Published && known
            }
            Command::Recuse { who, unit, why } => {
                let may = by_secretary || author == who;
                let new = !self.recused.contains(&(*who, *unit));
                may && !self.sealed() && VOTERS.contains(who) && new && *why
            }
            Command::Propose {
                cell,
                value,
                by,
                why,
            } => goes_on && self.may_propose(*cell, *value, by) && *why,
            Command::Withdraw { proposal, why } => {
                let at = usize::try_from(*proposal).unwrap();
                let out = |p: &Papers, proposal: &Proposal| {
                    p.motion == Motion::Score(proposal.cell, proposal.value)
                };
                let known = at < self.proposals.len() && self.is_standing(at);
                let counted = known
                    && self
                        .papers
                        .as_ref()
                        .is_some_and(|p| out(p, &self.proposals[at]));
                goes_on && known && !counted && *why
            }
            Command::Chair { who, why } => {
                let there = self
                    .sitting()
                    .is_some_and(|sitting| sitting.present.contains_key(who));
                goes_on && there && *why
            }
            Command::Vote(motion, ballots) => goes_on && self.may_vote(motion, ballots),
            Command::Ballot {
                motion,
                papers,
                tellers: [first, second],
            } => {
                let base = self.base(motion);
                let enough = usize::try_from(*papers).unwrap() <= base.entitled.len();
                let tellers = first != second && in_council(first) && in_council(second);
                decides && self.may_put(motion, &base) && enough && tellers
            }
            Command::Count { teller, .. } => {
                let Some(papers) = &self.papers else {
                    return false;
                };
                let [first, second] = papers.counts;
                // Both came to the same, and it can be: that is the count.
                let agree =
                    first.is_some_and(|tally| counted(tally) <= papers.papers) && first == second;
                let may = (by_secretary || author == teller) && papers.tellers.contains(teller);
                self.sits(at) && may && !agree
            }
            Command::Cancel { why } => goes_on && self.papers.is_some() && *why,
            Command::Void { vote, why } => decides && self.may_void(vote.index()) && *why,
            Command::Rule { motion, vote, why } => {
                decides && self.may_rule(motion, vote.map(|ix| ix.index())) && *why
            }
            Command::Flag { cell, text } => self.may_flag(author, *cell) && *text,
            Command::Unflag { cell } => {
                self.may_flag(author, *cell) && self.flags.contains_key(&(*author, *cell))
            }
            Command::Sign { version, .. } => self.may_sign(author, *version),
            Command::Lock { version, hash } => {
                let signed = ["ct", "tk"]
                    .iter()
                    .all(|who| self.signed.get(who) == Some(hash));
                self.may_sign(author, *version) && signed
            }
            Command::Reopen { vote, why } => {
                let locked = self.seals.last().map_or(0, |(seq, _)| *seq);
                let carries = self.votes.get(vote.index()).is_some_and(|held| {
                    held.motion == Motion::Reopen
                        && held.passed
                        && !held.voided
                        && held.put > locked
                });
                by_secretary && self.sealed() && carries && *why
            }
            Command::Publish => by_secretary && self.stage == Stage::Locked,
        }
    }

    fn may_propose(&self, cell: CellNo, value: Value, by: &Who) -> bool {
        let there = self
            .sitting()
            .is_some_and(|sitting| sitting.present.contains_key(by));
        let free = !self.recused.contains(&(*by, CELLS[cell].0));
        let new = self
            .standing(cell)
            .iter()
            .all(|at| self.proposals[*at].value != value);
        !self.sealed() && there && free && self.is_possible(cell, value) && new
    }

    /// Whether a motion may be put to those there: in order, with a quorum and somebody who presides, and the first
    /// of the proposals that stand.
    fn may_put(&self, motion: &Motion, base: &Base) -> bool {
        let first = match motion {
            Motion::Score(cell, value) => {
                let first = self.standing(*cell).first().copied();
                first.is_none_or(|at| self.proposals[at].value == *value)
            }
            _ => true,
        };
        self.is_in_order(motion) && base.quorate() && base.presiding.is_some() && first
    }

    fn may_vote(&self, motion: &Motion, ballots: &Ballots) -> bool {
        match (ballots, &self.papers) {
            (
                Ballots::Secret {
                    papers,
                    first,
                    second,
                },
                Some(out),
            ) => {
                let counts = [Some(*first), Some(*second)];
                let same = out.motion == *motion && out.papers == *papers && out.counts == counts;
                same && first == second && counted(*first) <= *papers
            }
            (Ballots::Secret { .. }, None) | (_, Some(_)) => false,
            (_, None) => {
                let base = self.base(motion);
                self.may_put(motion, &base) && self.are_valid(ballots, &base)
            }
        }
    }

    fn may_void(&self, at: usize) -> bool {
        let Some(held) = self.votes.get(at) else {
            return false;
        };
        let acted_on = self.seals.iter().any(|(seq, reopened)| {
            held.motion == Motion::Reopen
                && reopened.is_some_and(|by| *seq < held.seq && held.seq < by)
        });
        let rests = self.sealed() && self.seals.last().is_some_and(|(seq, _)| held.seq < *seq);
        !held.voided && !acted_on && !rests
    }

    fn may_rule(&self, motion: &Motion, vote: Option<usize>) -> bool {
        if self.sealed() || cells_of(motion).is_empty() || !self.is_in_order(motion) {
            return false;
        }
        match vote {
            Some(at) => self.votes.get(at).is_some_and(|held| {
                let since = cells_of(motion)
                    .iter()
                    .any(|cell| self.decided_since(*cell, held.put));
                held.motion == *motion && held.passed && !held.voided && !since
            }),
            None => {
                let base = self.base(motion);
                let same = match motion {
                    Motion::Score(cell, value) => self
                        .standing(*cell)
                        .iter()
                        .all(|at| self.proposals[*at].value == *value),
                    _ => true,
                };
                base.quorate() && base.presiding.is_some() && same
            }
        }
    }

    fn may_flag(&self, who: &Who, cell: CellNo) -> bool {
        let reviews = exists(cell)
            && match CELLS[cell].1 {
                "2.1" => *who == "m3",
                _ => ["m1", "m2"].contains(who),
            };
        reviews && !self.sealed() && !self.recused.contains(&(*who, CELLS[cell].0))
    }

    fn may_sign(&self, who: &Who, version: u32) -> bool {
        let signs = ["ct", "tk"].contains(who) && version == self.version;
        let clear = self.is_in_order(&Motion::Approve) && self.is_approved();
        signs && !self.sealed() && clear
    }

    /// Takes in an attempt that was allowed.
    pub fn take(&mut self, attempt: &Attempt) {
        self.seq += 1;
        let at = attempt.at.0;
        let timed = !matches!(
            attempt.command,
            Command::Agenda(_)
                | Command::Revise { .. }
                | Command::Write { .. }
                | Command::Recuse { .. }
                | Command::Flag { .. }
                | Command::Unflag { .. }
                | Command::Sign { .. }
                | Command::Lock { .. }
                | Command::Reopen { .. }
                | Command::Publish
        );
        if let Some(sitting) = self.sitting_mut().filter(|_| timed) {
            sitting.latest = sitting.latest.max(at);
        }
        match &attempt.command {
            Command::Open { .. } => self.meetings.push(Sitting {
                latest: at,
                ..Sitting::default()
            }),
            Command::Close => self.on_sitting(|sitting| sitting.closed = true),
            Command::Adjourn { .. } => self.on_sitting(|sitting| sitting.adjourned = true),
            Command::Resume => self.on_sitting(|sitting| sitting.adjourned = false),
            Command::Attend(who, change) => self.on_sitting(|sitting| {
                match change {
                    Change::In => sitting.present.insert(who, false),
                    Change::Delegate(_) => sitting.present.insert(who, true),
                    Change::Out | Change::Absent(_) => sitting.present.remove(who),
                };
            }),
            Command::Chair { who, .. } => self.on_sitting(|sitting| sitting.chair = Some(who)),
            Command::Note { .. } => self.notes.push(self.seq),
            Command::Agenda(_)
            | Command::Call(_)
            | Command::Revise { .. }
            | Command::Write { .. } => {}
            Command::Recuse { who, unit, .. } => {
                self.recused.insert((who, unit));
                self.touch([block_of(unit)].into_iter());
            }
            Command::Propose { cell, value, .. } => self.proposals.push(Proposal {
                seq: self.seq,
                meeting: self.meetings.len() - 1,
                cell: *cell,
                value: *value,
                withdrawn: false,
            }),
            Command::Withdraw { proposal, .. } => {
                self.proposals[usize::try_from(*proposal).unwrap()].withdrawn = true;
            }
            Command::Ballot {
                motion,
                papers,
                tellers,
            } => {
                self.papers = Some(Papers {
                    seq: self.seq,
                    motion: motion.clone(),
                    papers: *papers,
                    tellers: *tellers,
                    counts: [None; 2],
                    base: self.base(motion),
                });
            }
            Command::Count { teller, tally } => {
                if let Some(papers) = &mut self.papers {
                    // Where both came to nothing, both count again.
                    if papers.counts.iter().all(Option::is_some) {
                        papers.counts = [None; 2];
                    }
                    let at = usize::from(papers.tellers[0] != *teller);
                    papers.counts[at] = Some(*tally);
                }
            }
            Command::Cancel { .. } => self.papers = None,
            Command::Vote(motion, ballots) => self.hold(motion, ballots),
            Command::Void { vote, .. } => self.void(vote.index()),
            Command::Rule { motion, vote, .. } => self.rule(motion, vote.map(|ix| ix.index())),
            Command::Flag { cell, .. } => {
                self.flags.insert((attempt.author, *cell), self.seq);
                self.touch([block_of(CELLS[*cell].0)].into_iter());
            }
            Command::Unflag { cell } => {
                self.flags.remove(&(attempt.author, *cell));
                self.touch([block_of(CELLS[*cell].0)].into_iter());
            }
            Command::Sign { hash, .. } => {
                self.signed
                    .retain(|who, signed| *who != attempt.author && signed == hash);
                self.signed.insert(attempt.author, *hash);
            }
            Command::Lock { .. } => {
                self.seals.push((self.seq, None));
                self.signed.clear();
                self.stage = Stage::Locked;
            }
            Command::Reopen { .. } => {
                if let Some((_, reopened)) = self.seals.last_mut() {
                    *reopened = Some(self.seq);
                }
                self.version += 1;
                self.stage = Stage::Meeting;
                self.touch(BLOCKS[..2].iter().copied());
            }
            Command::Publish => self.stage = Stage::Published,
        }
    }

    fn on_sitting(&mut self, change: impl FnOnce(&mut Sitting)) {
        if let Some(sitting) = self.sitting_mut() {
            change(sitting);
        }
    }

    fn hold(&mut self, motion: &Motion, ballots: &Ballots) {
        let papers = self.papers.take();
        let put = papers.as_ref().map_or(self.seq, |papers| papers.seq);
        let base = papers.map_or_else(|| self.base(motion), |papers| papers.base);
        self.votes.push(Vote {
            seq: self.seq,
            put,
            motion: motion.clone(),
            passed: self.is_carried(ballots, &base),
            voided: false,
        });
    }

    fn void(&mut self, at: usize) {
        self.votes[at].voided = true;
        let mut fallen: Vec<CellNo> = Vec::new();
        for ruling in self
            .rulings
            .iter_mut()
            .filter(|r| r.vote == Some(at) && !r.voided)
        {
            ruling.voided = true;
            fallen.extend(ruling.values.iter().map(|(cell, _)| *cell));
        }
        let seq = self.seq;
        self.falls.extend(fallen.iter().map(|cell| (*cell, seq)));
        // Signatures stand for a result that was approved; without that vote they are given anew.
        if matches!(
            self.votes[at].motion,
            Motion::Approve | Motion::ApproveBlock(_)
        ) {
            self.signed.clear();
        }
        if !fallen.is_empty() {
            self.touch(fallen.iter().map(|cell| block_of(CELLS[*cell].0)));
        }
    }

    fn rule(&mut self, motion: &Motion, vote: Option<usize>) {
        let values: Vec<(CellNo, Value)> = match motion {
            Motion::Score(cell, value) => vec![(*cell, *value)],
            Motion::Agreed(cells) => cells
                .iter()
                .filter_map(|cell| Some((*cell, self.settled(*cell)?)))
                .collect(),
            Motion::SelfScores(cells) => cells.iter().map(|cell| (*cell, claim(*cell))).collect(),
            _ => Vec::new(),
        };
        let cells: Vec<CellNo> = values.iter().map(|(cell, _)| *cell).collect();
        self.rulings.push(Ruling {
            seq: self.seq,
            vote,
            values,
            voided: false,
        });
        self.touch(cells.iter().map(|cell| block_of(CELLS[*cell].0)));
    }
}

/// What a unit claimed, in half points.
fn claim(cell: CellNo) -> Value {
    Some(match CELLS[cell].1 {
        "1.1" => 7,
        "2.1" => 8,
        _ => 5,
    })
}

/// All papers that a teller counted.
fn counted(tally: Tally) -> u32 {
    tally.votes_for + tally.against + tally.abstain + tally.invalid
}
