/// What a part of a Word file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// The text itself.
    Text,
    /// A header.
    Header,
    /// A footer.
    Footer,
}

/// A template that cannot be filled.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HouseFault {
    /// Not a Word file: no archive, or one of something else.
    #[error("not a Word file")]
    NotWord,
    /// Locked with a password, or in the form of Word before 2007.
    #[error("an encrypted file or one of an old Word")]
    OldOrLocked,
    /// It carries macros.
    #[error("a file with macros")]
    Macros,
    /// A Word template (.dotx) or a strict file: Word saves it as an ordinary document.
    #[error("not an ordinary document")]
    OtherForm,
    /// It says that it is larger than any template.
    #[error("too large")]
    TooLarge,
    /// A part of it cannot be read as XML.
    #[error("the part {part} is damaged")]
    Damaged {
        /// The part.
        part: String,
    },
    /// A place that there is not.
    #[error("no place {written}")]
    Unknown {
        /// As it is written.
        written: String,
        /// Where.
        kind: PartKind,
        /// The text around it.
        near: String,
        /// Those that there are.
        known: Vec<&'static str>,
    },
    /// `{{` without `}}` in the same paragraph.
    #[error("a place that does not end")]
    Unclosed {
        /// Where.
        kind: PartKind,
        /// The text around it.
        near: String,
    },
    /// A place for paragraphs and tables beside other text, in a line, or in a header or footer.
    #[error("{name} does not stand alone")]
    NotAlone {
        /// The place.
        name: &'static str,
        /// Where.
        kind: PartKind,
        /// The text around it.
        near: String,
    },
    /// Places that there must be.
    #[error("places are missing")]
    Missing {
        /// What each way to have all of them lacks.
        lacks: Vec<Vec<&'static str>>,
    },
    /// The filled file could not be put together.
    #[error("the Word file could not be packed: {0}")]
    Packing(String),
}
