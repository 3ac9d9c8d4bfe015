//! The council's seats and who answers for what.

use super::id::{BlockId, MemberId, NodeCode, UnitId};

/// What a seat may do (DESIGN §2, Roles).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Role {
    /// Chair; votes.
    Chair,
    /// Vice-chair; votes, presides when the chair is recused or away.
    ViceChair,
    /// Member; votes.
    Member,
    /// Secretary; sets up, records, does not vote.
    Secretary,
    /// Drafts for one member; does not vote.
    Helper {
        /// The member it drafts for.
        of: MemberId,
    },
    /// Sees what the room may see.
    Observer,
}

impl Role {
    /// True for seats that count in quorum and vote.
    pub const fn votes(&self) -> bool {
        matches!(self, Role::Chair | Role::ViceChair | Role::Member)
    }
}

/// A seat of the council, by office.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
    /// Id.
    pub id: MemberId,
    /// The office: "Sở Tư pháp".
    pub office: String,
    /// Its title in the council: "Thành viên".
    pub title: String,
    /// What it may do.
    pub role: Role,
    /// Its own organisation, if that is assessed too: recused there by default.
    pub unit: Option<UnitId>,
}

/// A member answers for a part of the tree in some blocks, or for some units only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assignment {
    /// The member.
    pub member: MemberId,
    /// Code of an area, criterion or item; None means everything.
    pub node: Option<NodeCode>,
    /// Blocks; empty means all.
    pub blocks: Vec<BlockId>,
    /// Units; empty means all of the blocks.
    pub units: Vec<UnitId>,
}
