//! What a command answers: text for people or JSON for programs, and whether it found problems.

use serde::Serialize;

use super::page::Page;

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Reply {
    /// What goes to standard output.
    pub text: Vec<u8>,
    /// What goes to standard error: warnings that are no part of the answer.
    pub aside: String,
    /// Problems were found: the exit code is 1.
    pub found_problems: bool,
}

impl Reply {
    /// A page of text.
    pub fn page(page: Page) -> Reply {
        Reply {
            text: page.into_text().into_bytes(),
            ..Reply::default()
        }
    }

    /// A value for programs.
    ///
    /// # Errors
    /// The writer's own; none that the values of this program have.
    pub fn json(value: &impl Serialize) -> Result<Reply, serde_json::Error> {
        let mut text = serde_json::to_vec(value)?;
        text.push(b'\n');
        Ok(Reply {
            text,
            ..Reply::default()
        })
    }
}
