//! The seal, the lock and the reopening.

use std::sync::Arc;

use crate::domain::consolidation::Consolidation;
use crate::domain::event::Recorded;
use crate::domain::id::Version;
use crate::domain::stage::Stage;
use crate::domain::state::{Seal, SealSignature, StageMove, State};
use crate::domain::viewpoint::Viewpoint;

impl State {
    pub(super) fn sign_seal(
        &mut self,
        recorded: &Recorded,
        result_sha256: [u8; 32],
        signature: &str,
    ) {
        let Some(member) = self.author_ix(recorded) else {
            return;
        };
        self.pending_seal
            .retain(|s| s.member != member && s.result_sha256 == result_sha256);
        self.pending_seal.push(SealSignature {
            seq: recorded.seq,
            member,
            result_sha256,
            signature: signature.to_owned(),
        });
    }

    pub(super) fn lock(&mut self, recorded: &Recorded, result_sha256: [u8; 32]) {
        let finals = self
            .units
            .iter()
            .map(|unit| unit.cells.iter().map(|cell| cell.settled).collect())
            .collect();
        self.seals.push(Seal {
            version: self.version,
            seq: recorded.seq,
            at: recorded.at,
            result_sha256,
            signatures: std::mem::take(&mut self.pending_seal),
            result: Arc::new(Consolidation::of(self, Viewpoint::Whole)),
            finals: Arc::new(finals),
            reopened: None,
        });
        self.push_move(recorded, Stage::Locked, "");
    }

    pub(super) fn reopen(&mut self, recorded: &Recorded, why: &str) {
        if let Some(seal) = self.seals.last_mut() {
            seal.reopened = Some((recorded.seq, why.to_owned()));
        }
        self.version = Version(self.version.0 + 1);
        self.push_move(recorded, Stage::Meeting, why);
        // The next version is approved anew: the vote on the version before does not carry it.
        self.touch_scores();
    }

    pub(super) fn push_move(&mut self, recorded: &Recorded, to: Stage, why: &str) {
        self.moves.push(StageMove {
            seq: recorded.seq,
            at: recorded.at,
            author: recorded.author.clone(),
            from: self.stage,
            to,
            why: why.to_owned(),
        });
        self.stage = to;
    }
}
