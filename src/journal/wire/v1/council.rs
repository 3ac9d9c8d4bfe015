//! The council's seats, their keys and what they answer for.

use serde::{Deserialize, Serialize};

use super::super::scalar::Id;
use crate::domain::council::{self, Role};
use crate::domain::event::Event;
use crate::domain::id::{BlockId, MemberId, NodeCode, UnitId};

/// `members_loaded`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Members {
    members: Vec<Member>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Member {
    id: Id<MemberId>,
    office: String,
    title: String,
    role: RoleName,
    /// Whom a helper drafts for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<Id<MemberId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<Id<UnitId>>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RoleName {
    Chair,
    ViceChair,
    Member,
    Secretary,
    Helper,
    Observer,
}

/// `key_entered`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    member: Id<MemberId>,
    public_key: String,
}

/// `assignments_set`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignments {
    assignments: Vec<Assignment>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Assignment {
    member: Id<MemberId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    node: Option<Id<NodeCode>>,
    blocks: Vec<Id<BlockId>>,
    units: Vec<Id<UnitId>>,
}

impl From<&[council::Member]> for Members {
    fn from(members: &[council::Member]) -> Self {
        Self {
            members: members.iter().cloned().map(Member::from).collect(),
        }
    }
}

impl From<council::Member> for Member {
    fn from(member: council::Member) -> Self {
        let (role, of) = match member.role {
            Role::Chair => (RoleName::Chair, None),
            Role::ViceChair => (RoleName::ViceChair, None),
            Role::Member => (RoleName::Member, None),
            Role::Secretary => (RoleName::Secretary, None),
            Role::Helper { of } => (RoleName::Helper, Some(Id(of))),
            Role::Observer => (RoleName::Observer, None),
        };
        Self {
            id: Id(member.id),
            office: member.office,
            title: member.title,
            role,
            of,
            unit: member.unit.map(Id),
        }
    }
}

impl TryFrom<Members> for Vec<council::Member> {
    type Error = String;

    fn try_from(members: Members) -> Result<Self, String> {
        members.members.into_iter().map(TryInto::try_into).collect()
    }
}

impl TryFrom<Member> for council::Member {
    type Error = String;

    fn try_from(member: Member) -> Result<Self, String> {
        let role = match (member.role, member.of) {
            (RoleName::Chair, None) => Role::Chair,
            (RoleName::ViceChair, None) => Role::ViceChair,
            (RoleName::Member, None) => Role::Member,
            (RoleName::Secretary, None) => Role::Secretary,
            (RoleName::Helper, Some(of)) => Role::Helper { of: of.0 },
            (RoleName::Observer, None) => Role::Observer,
            (RoleName::Helper, None) => {
                return Err(format!("the helper {} has no member", member.id.0));
            }
            (_, Some(_)) => return Err(format!("{} is no helper but has a member", member.id.0)),
        };
        Ok(Self {
            id: member.id.0,
            office: member.office,
            title: member.title,
            role,
            unit: member.unit.map(|unit| unit.0),
        })
    }
}

impl From<&[council::Assignment]> for Assignments {
    fn from(assignments: &[council::Assignment]) -> Self {
        let assignments = assignments.iter().cloned().map(|assignment| Assignment {
            member: Id(assignment.member),
            node: assignment.node.map(Id),
            blocks: assignment.blocks.into_iter().map(Id).collect(),
            units: assignment.units.into_iter().map(Id).collect(),
        });
        Self {
            assignments: assignments.collect(),
        }
    }
}

impl From<Assignments> for Vec<council::Assignment> {
    fn from(assignments: Assignments) -> Self {
        let assignments =
            assignments
                .assignments
                .into_iter()
                .map(|assignment| council::Assignment {
                    member: assignment.member.0,
                    node: assignment.node.map(|node| node.0),
                    blocks: assignment.blocks.into_iter().map(|id| id.0).collect(),
                    units: assignment.units.into_iter().map(|id| id.0).collect(),
                });
        assignments.collect()
    }
}

impl Key {
    /// The key of `member`.
    pub fn new(member: &MemberId, public_key: &str) -> Self {
        Self {
            member: Id(member.clone()),
            public_key: public_key.to_owned(),
        }
    }
}

impl TryFrom<Members> for Event {
    type Error = String;

    fn try_from(members: Members) -> Result<Self, String> {
        members.try_into().map(Self::MembersLoaded)
    }
}

impl From<Key> for Event {
    fn from(key: Key) -> Self {
        Self::KeyEntered {
            member: key.member.0,
            public_key: key.public_key,
        }
    }
}

impl From<Assignments> for Event {
    fn from(assignments: Assignments) -> Self {
        Self::AssignmentsSet(assignments.into())
    }
}
