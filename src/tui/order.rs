//! Files that come in: what the screen orders outside, and what it hears of it.

use std::sync::Arc;

use super::layers::Purpose;
use crate::session::intake::{Intake, Kind};

/// Which files are to be read, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What they are.
    pub kind: Kind,
    /// The path as it was typed: a file, a folder or a pattern.
    pub path: String,
    /// Supersede what units handed in before.
    pub replace: bool,
    /// Take the good files where others have errors.
    pub partial: bool,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// Read files aside; [`News::Reading`] follows, and at last [`News::Read`] or [`News::Stopped`].
    Read(Asked),
    /// Stop reading.
    Stop,
    /// Take in what was shown, unless a file has changed since; the answer is a message of what was submitted.
    Take(Purpose, Arc<Intake>),
    /// Complete a path; [`News::Completed`] follows.
    Complete(Kind, String),
}

/// What is heard.
#[derive(Clone, Debug)]
pub enum News {
    /// So many files of so many were read, this one last.
    Reading {
        /// Files that were read.
        done: usize,
        /// Files there are.
        of: usize,
        /// The file.
        file: String,
    },
    /// What the files come to.
    Read(Arc<Intake>),
    /// The reading was stopped; nothing came of it.
    Stopped,
    /// The path as far as it is certain, and how it could go on.
    Completed {
        /// The path.
        path: String,
        /// Names that it could go on with, when there are several.
        names: Vec<String>,
    },
}
