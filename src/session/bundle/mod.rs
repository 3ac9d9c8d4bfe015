//! The bundle: everything that the council hands over in one folder, which anybody checks with `sha256sum -c` and
//! `ssh-keygen -Y verify` alone.
//!
//! [`source`] says what a bundle is made of, [`write`](mod@write) makes one whole or not at all, [`check`] finds what is wrong with
//! one, [`sign`] adds a signature to one that was made elsewhere.

pub mod about;
pub mod check;
pub mod compare;
pub mod error;
mod folder;
mod frame;
mod make;
pub mod sign;
pub mod signatory;
pub mod source;
pub mod sums;
pub mod trouble;
pub mod write;

pub use about::About;
pub use check::Checking;
pub use compare::Compared;
pub use error::{BundleError, SourceError};
pub use frame::makes_pdf;
pub use sign::Signed;
pub use signatory::{Signatory, Signature};
pub use source::{Choice, Source};
pub use sums::Sums;
pub use trouble::Trouble;
pub use write::{Made, Order, Progress};

/// The SSHSIG namespace of signatures under the list of sums.
pub const NAMESPACE: &str = "thamdinh-bundle@v1";

/// The sealed result, exactly the bytes that chair and secretary signed.
pub const RESULT: &str = "result.json";

/// The result before the lock: it changes with the next ruling, and its name says so.
pub const DRAFT_RESULT: &str = "result.du-thao.json";

/// Stands in a bundle made before the lock, so that a list of its files says what it is.
pub const DRAFT_MARK: &str = "DU-THAO.txt";

/// The copy of the session.
pub const SESSION: &str = "session.thamdinh";

/// Whose keys may sign what, in the form that `ssh-keygen -Y verify -f` reads.
pub const ALLOWED_SIGNERS: &str = "allowed_signers";

/// What the bundle is, for programs.
pub const ABOUT: &str = "bundle.json";

/// How to check the bundle, for people.
pub const README: &str = "README.txt";

/// SHA-256 of every other file, in the form that `sha256sum -c` reads.
pub const SUMS: &str = "SHA256SUMS";
