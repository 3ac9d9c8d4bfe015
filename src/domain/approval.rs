//! Which votes approve the result as it stands: one on the whole, or one on every block.

use super::id::{BlockIx, Seq, VoteIx};
use super::meeting::{Motion, Vote};
use super::state::State;

/// How far the result is approved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Approval {
    /// No vote approves anything of it.
    None,
    /// The vote on the whole.
    Whole(VoteIx),
    /// Each block with the vote that approves it, if one does.
    Blocks(Vec<(BlockIx, Option<VoteIx>)>),
}

impl State {
    /// How far the result is approved as it stands: only votes count that passed, stand, and were put after the last
    /// change of a score of what they approve.
    pub fn approval(&self) -> Approval {
        if let Some((vote, _)) = self.approving_vote() {
            return Approval::Whole(vote);
        }
        let blocks: Vec<(BlockIx, Option<VoteIx>)> = (0..self.blocks().len())
            .map(BlockIx::at)
            .map(|block| (block, self.approving_block(block)))
            .collect();
        if blocks.iter().all(|(_, vote)| vote.is_none()) {
            Approval::None
        } else {
            Approval::Blocks(blocks)
        }
    }

    /// True if the whole is approved, or every block.
    pub fn is_approved(&self) -> bool {
        match self.approval() {
            Approval::None => false,
            Approval::Whole(_) => true,
            Approval::Blocks(blocks) => blocks.iter().all(|(_, vote)| vote.is_some()),
        }
    }

    /// The vote that approves the whole result as it stands.
    pub fn approving_vote(&self) -> Option<(VoteIx, &Vote)> {
        self.last_carried(self.scores_changed, |motion| {
            *motion == Motion::ApproveResult
        })
    }

    /// The vote that approves a block as it stands.
    fn approving_block(&self, ix: BlockIx) -> Option<VoteIx> {
        let wanted = &self.blocks().get(ix.index())?.id;
        let vote = self.last_carried(
            self.block_changed(ix),
            |motion| matches!(motion, Motion::ApproveBlock { block } if block == wanted),
        );
        vote.map(|(vote, _)| vote)
    }

    fn last_carried(
        &self,
        after: Seq,
        wanted: impl Fn(&Motion) -> bool,
    ) -> Option<(VoteIx, &Vote)> {
        let mut votes = self.votes.iter().enumerate().rev();
        votes
            .find(|(_, vote)| vote.carries() && vote.put() > after && wanted(&vote.motion))
            .map(|(at, vote)| (VoteIx::at(at), vote))
    }

    /// The last entry that changed a score of a block, or what one rests on.
    pub fn block_changed(&self, block: BlockIx) -> Seq {
        let own = self.blocks_changed.get(block.index());
        own.copied().unwrap_or_default().max(self.all_changed)
    }
}
