//! What a bundle is, for programs: `bundle.json`.

use serde::{Deserialize, Serialize};

use super::NAMESPACE;
use super::source::Source;
use crate::domain::id::Seq;
use crate::journal::{Hash, Head};

/// What a bundle is. It adds nothing to what the journal says; it tells how papers were made from it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The form of the bundle: [`NAMESPACE`].
    pub format: String,
    /// Id of the round.
    pub round: String,
    /// The year assessed.
    pub year: u16,
    /// Version of the result.
    pub version: u32,
    /// Made before the lock of that version.
    pub draft: bool,
    /// SHA-256 of the result in the bundle.
    pub result_sha256: String,
    /// Where the journal of the copied session stands.
    pub journal: At,
    /// Where it stood for the papers: further back if the version was reopened since.
    pub papers: At,
    /// The language of the papers.
    pub language: String,
    /// Whether there are papers as PDF: not every build of the program makes them.
    pub pdf: bool,
    /// The version of the program.
    pub program: String,
}

/// A place in a journal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct At {
    /// How many entries it has.
    pub entries: u64,
    /// The hash of the last one.
    pub head: String,
}

impl At {
    fn of(head: Head) -> At {
        At {
            entries: head.seq,
            head: head.hash.to_string(),
        }
    }

    /// The number of the last entry.
    #[must_use]
    pub const fn seq(&self) -> Seq {
        Seq(self.entries)
    }
}

impl About {
    /// What a bundle of a source is, with papers in `language` (`vi`, `en`), as PDF too or not.
    #[must_use]
    pub fn of(source: &Source, result: &[u8], language: &str, pdf: bool) -> About {
        let round = source.state.round();
        About {
            format: NAMESPACE.to_owned(),
            round: round.map_or_else(String::new, |round| round.id.clone()),
            year: round.map_or(0, |round| round.year),
            version: source.version().0,
            draft: source.seal.is_none(),
            result_sha256: Hash::of(result).to_string(),
            journal: At::of(source.head),
            papers: At::of(source.at),
            language: language.to_owned(),
            pdf,
            program: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// True if this very version of the program made the bundle, so that its papers come out the same.
    #[must_use]
    pub fn is_of_this_program(&self) -> bool {
        self.program == env!("CARGO_PKG_VERSION")
    }

    /// The bytes of the file, on lines for people who look into it.
    ///
    /// # Errors
    /// The writer's own; none that these fields have.
    pub fn bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads the file; None if it is not that of a bundle.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<About> {
        let about: About = serde_json::from_slice(bytes).ok()?;
        (about.format == NAMESPACE).then_some(about)
    }
}
