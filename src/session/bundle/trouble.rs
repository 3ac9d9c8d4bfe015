//! What can be wrong with a bundle.

use super::error::SourceError;
use super::folder::is_beside_the_sums;
use super::{ABOUT, ALLOWED_SIGNERS, SESSION, SUMS};
use crate::domain::id::MemberId;
use crate::journal::{Hash, SignatureFault};
use crate::session::verify::BadEntry;
use crate::store::StoreError;

/// What is wrong with a bundle.
#[derive(Debug)]
pub enum Trouble {
    /// A line of the list of sums can't be read.
    BadSums {
        /// Its number.
        line: usize,
    },
    /// A file is missing.
    Missing(String),
    /// A file is not the one that was listed.
    Changed(String),
    /// Something stands in the folder that was not listed.
    Unlisted(String),
    /// A file can't be read.
    Unreadable {
        /// The file.
        file: String,
        /// Why.
        what: String,
    },
    /// `bundle.json` can't be read, or says something else than the journal.
    About,
    /// A signature is missing.
    Unsigned {
        /// The file of the signature.
        file: &'static str,
        /// Whose it is to be, as far as the journal could be read.
        member: Option<MemberId>,
    },
    /// A signature does not hold.
    BadSignature {
        /// Its file.
        file: &'static str,
        /// Whose it is to be.
        member: MemberId,
        /// Why.
        why: SignatureFault,
    },
    /// `allowed_signers` names other keys than the journal.
    Signers,
    /// The copied session can't be opened.
    Store(StoreError),
    /// The copied session would be written to by looking at it: it is not as a bundle's is.
    SessionInUse,
    /// An entry of the copied session is bad.
    Entry(Box<BadEntry>),
    /// The copied session holds no such version.
    Version(Box<SourceError>),
    /// The result does not come out as it stands in its file.
    ResultDiffers {
        /// Its file.
        file: &'static str,
        /// What the journal gives.
        computed: Hash,
    },
    /// A paper does not come out as it stands in its file.
    PaperDiffers(String),
    /// A file is listed that is no part of such a bundle.
    Foreign(String),
}

impl Trouble {
    /// The file that it is about.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Trouble::BadSums { .. } => SUMS,
            Trouble::Missing(file)
            | Trouble::Changed(file)
            | Trouble::Unlisted(file)
            | Trouble::Unreadable { file, .. }
            | Trouble::PaperDiffers(file)
            | Trouble::Foreign(file) => file,
            Trouble::About => ABOUT,
            Trouble::Unsigned { file, .. }
            | Trouble::BadSignature { file, .. }
            | Trouble::ResultDiffers { file, .. } => file,
            Trouble::Signers => ALLOWED_SIGNERS,
            Trouble::Store(_) | Trouble::SessionInUse | Trouble::Entry(_) | Trouble::Version(_) => {
                SESSION
            }
        }
    }

    /// A short stable name for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Trouble::BadSums { .. } => "bad_sums",
            Trouble::Missing(_) => "missing",
            Trouble::Changed(_) => "changed",
            Trouble::Unlisted(_) => "unlisted",
            Trouble::Unreadable { .. } => "unreadable",
            Trouble::About => "about",
            Trouble::Unsigned { .. } => "unsigned",
            Trouble::BadSignature { .. } => "bad_signature",
            Trouble::Signers => "signers",
            Trouble::Store(_) => "store",
            Trouble::SessionInUse => "session_in_use",
            Trouble::Entry(_) => "entry",
            Trouble::Version(_) => "version",
            Trouble::ResultDiffers { .. } => "result_differs",
            Trouble::PaperDiffers(_) => "paper_differs",
            Trouble::Foreign(_) => "foreign",
        }
    }

    /// True for a bundle's signature that somebody may still give.
    #[must_use]
    pub fn is_unsigned_yet(&self) -> bool {
        matches!(self, Trouble::Unsigned { file, .. } if is_beside_the_sums(file))
    }
}
