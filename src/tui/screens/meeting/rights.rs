//! What the seat here may do in a meeting.

use crate::{domain::council::Role, tui::model::Model};

/// What the seat here may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Rights {
    /// Records: opens, marks, notes, votes, rules.
    pub records: bool,
    /// Signs the result.
    pub signs: bool,
}

impl Rights {
    /// The rights of who sits here.
    #[must_use]
    pub fn of(model: &Model<'_>) -> Self {
        match model.me().map(|member| &member.role) {
            Some(Role::Secretary) => Self {
                records: true,
                signs: true,
            },
            Some(Role::Chair) => Self {
                records: false,
                signs: true,
            },
            Some(Role::ViceChair | Role::Member | Role::Helper { .. } | Role::Observer) | None => {
                Self::default()
            }
        }
    }
}
