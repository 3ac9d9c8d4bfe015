//! The approval of the result, as a whole or block by block: what stands, what is out of date, what can be put.

use crate::{
    domain::{
        approval::Approval,
        blocker::Blocker,
        id::{BlockIx, VoteIx},
        meeting::Motion,
        state::State,
    },
    tui::{
        app::Cx,
        layers::{Layer, Pickable, Picker},
        screens::meeting::{
            questions,
            state::{Sitting, Subject},
            words,
        },
        theme::Meaning,
        widgets::Line,
    },
};

/// Where the approval of one block stands.
enum Standing {
    /// A vote approves it.
    Approved(VoteIx),
    /// A vote approved it, and scores changed since.
    Outdated(VoteIx),
    /// It was not voted on.
    Open,
}

fn standing(state: &State, block: BlockIx, approved: Option<VoteIx>) -> Standing {
    if let Some(vote) = approved {
        return Standing::Approved(vote);
    }
    let id = state.blocks().get(block.index()).map(|block| &block.id);
    let opened = state.earlier_seal().map(|seal| seal.seq);
    let votes = state.votes().iter().enumerate().rev();
    let mut before = votes.filter(|(_, vote)| {
        let same = match &vote.motion {
            Motion::ApproveBlock { block } => Some(block) == id,
            Motion::ApproveResult => true,
            _ => false,
        };
        same && vote.carries() && opened.is_none_or(|opened| vote.seq > opened)
    });
    before
        .next()
        .map_or(Standing::Open, |(at, _)| Standing::Outdated(VoteIx::at(at)))
}

/// The step of the approval: one line for the whole, or one for each block.
pub fn steps(cx: &Cx<'_>) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let blocks = match state.approval() {
        Approval::Whole(ix) => return vec![whole(cx, ix)],
        Approval::None => {
            let blocks = 0..state.blocks().len();
            blocks.map(|at| (BlockIx::at(at), None)).collect()
        }
        Approval::Blocks(blocks) => blocks,
    };
    let standings: Vec<(BlockIx, Standing)> = (blocks.into_iter())
        .map(|(block, vote)| (block, standing(state, block, vote)))
        .collect();
    let nothing = |(_, standing): &(BlockIx, Standing)| matches!(standing, Standing::Open);
    if standings.iter().all(nothing) || standings.len() < 2 {
        let outdated = standings.iter().find_map(|(_, standing)| match standing {
            Standing::Outdated(vote) => Some(number(*vote)),
            Standing::Approved(_) | Standing::Open => None,
        });
        let text = match outdated {
            Some(number) => locale.with("lock-approval-outdated", &[("number", &number)]),
            None => locale.text("meeting-step-not-approved"),
        };
        return vec![Line::marked("○", text, Meaning::Missing)];
    }
    let lines = standings.into_iter().map(|(block, standing)| {
        let name = name(state, block);
        match standing {
            Standing::Approved(vote) => {
                let values = [("block", name.as_str()), ("number", &number(vote))];
                Line::marked(
                    "✓",
                    locale.with("lock-block-approved", &values),
                    Meaning::Good,
                )
            }
            Standing::Outdated(vote) => {
                let values = [("block", name.as_str()), ("number", &number(vote))];
                let text = locale.with("lock-block-outdated", &values);
                Line::marked("↺", text, Meaning::PreCheck)
            }
            Standing::Open => {
                let text = locale.with("lock-block-open", &[("block", &name)]);
                Line::marked("○", text, Meaning::Missing)
            }
        }
    });
    lines.collect()
}

fn whole(cx: &Cx<'_>, ix: VoteIx) -> Line<'static> {
    let (locale, state) = (cx.locale, cx.model.state);
    let outcome = state.vote(ix).map_or_else(String::new, |vote| {
        words::outcome(locale, state, &vote.quorum, &vote.outcome)
    });
    let values = [("number", number(ix)), ("outcome", outcome)];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    Line::marked(
        "✓",
        locale.with("meeting-step-approved", &values),
        Meaning::Good,
    )
}

fn number(ix: VoteIx) -> String {
    (ix.index() + 1).to_string()
}

fn name(state: &State, block: BlockIx) -> String {
    let block = state.blocks().get(block.index());
    block.map_or_else(String::new, |block| block.name.clone())
}

/// How many blockers stop a block.
fn blockers_of(sitting: &Sitting, state: &State, block: BlockIx) -> usize {
    let of_block = |blocker: &&Blocker| {
        let unit = match blocker {
            Blocker::NotSubmitted(unit) => Some(*unit),
            other => other.cell().map(|cell| cell.unit),
        };
        let unit = unit.and_then(|unit| state.unit(unit));
        unit.is_some_and(|unit| unit.block == block)
    };
    sitting.blockers.iter().filter(of_block).count()
}

/// Asks whether the whole is approved or one block; None where there is only one block.
pub fn ask(sitting: &mut Sitting, cx: &Cx<'_>) -> Option<Layer> {
    let (locale, state) = (cx.locale, cx.model.state);
    if state.blocks().len() < 2 {
        return None;
    }
    let blocked =
        |count: usize| (count > 0).then(|| locale.counted("domain-refusal-blocked", count, &[]));
    let mut whole = Pickable::new(locale.text("lock-approve-whole"));
    whole.refusal = blocked(sitting.blockers.len());
    let mut options = vec![whole];
    let mut motions = vec![Motion::ApproveResult];
    let approved = match state.approval() {
        Approval::Blocks(blocks) => blocks,
        Approval::None | Approval::Whole(_) => Vec::new(),
    };
    for (at, block) in state.blocks().iter().enumerate() {
        let ix = BlockIx::at(at);
        let vote = approved.iter().find(|(block, _)| *block == ix);
        let detail = match standing(state, ix, vote.and_then(|(_, vote)| *vote)) {
            Standing::Approved(vote) => {
                locale.with("lock-detail-approved", &[("number", &number(vote))])
            }
            Standing::Outdated(vote) => {
                locale.with("lock-detail-outdated", &[("number", &number(vote))])
            }
            Standing::Open => String::new(),
        };
        let label = locale.with("lock-approve-block", &[("block", &block.name)]);
        let mut option = Pickable::new(label).with_detail(detail);
        option.refusal = blocked(blockers_of(sitting, state, ix));
        options.push(option);
        motions.push(Motion::ApproveBlock {
            block: block.id.clone(),
        });
    }
    sitting.subject = Some(Subject::Motions(motions));
    let title = locale.text("lock-approve-title");
    Some(Layer::Picker(Picker::new(
        questions::purpose(questions::MANY),
        title,
        options,
    )))
}
