//! PDF/A-2b from the document model, in builds with the feature `pdf`.
//!
//! Typst lays the pages out. There is one template for all papers, `paper.typ`; a document reaches it as data and never
//! as markup, so that what people typed is inert by construction. The only fonts are four faces of Tinos, which stand in
//! the program; a letter that they lack is written as `[U+1F600]`, since PDF/A-2b refuses a paper with a missing glyph.

#[cfg(feature = "pdf")]
mod data;
#[cfg(feature = "pdf")]
mod engine;
#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod letters;
#[cfg(feature = "pdf")]
mod world;

/// What stands in for the engine in builds without it.
#[cfg(not(feature = "pdf"))]
mod engine {
    use super::{Document, PdfError};

    pub(super) const fn render(_: &Document) -> Result<Vec<u8>, PdfError> {
        Err(PdfError::NotInThisBuild)
    }
}

use super::document::Document;

/// Whether this build writes PDF files.
pub const AVAILABLE: bool = cfg!(feature = "pdf");

/// The file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The program was built without the feature `pdf`.
    #[error("this build writes no PDF; build it with: cargo build --release --features pdf")]
    NotInThisBuild,
    /// A text holds a letter that the paper's fonts lack and that was not replaced.
    #[error(
        "the fonts of the paper have no glyph for {0}: leave it out or write it in other letters"
    )]
    NoGlyph(String),
    /// The document could not be handed to the template.
    #[error("the paper could not be written down for the page layout: {0}")]
    Data(String),
    /// The pages could not be laid out.
    #[error("the pages could not be laid out: {0}")]
    Layout(String),
    /// The time of the document is none.
    #[error(
        "the paper was made at no time that is known: {0:?}; it must look like 2026-12-22T01:30:00Z"
    )]
    Time(String),
}

/// The bytes of the PDF of `document`: the same document always gives the same bytes.
///
/// # Errors
///
/// [`PdfError`] where this build writes no PDF, or where the pages cannot be laid out as PDF/A-2b.
pub fn render(document: &Document) -> Result<Vec<u8>, PdfError> {
    engine::render(document)
}

#[cfg(feature = "pdf")]
#[cfg(test)]
mod tests;

#[cfg(not(feature = "pdf"))]
#[cfg(test)]
mod without_tests {
    use super::PdfError;

    #[test]
    fn a_build_without_it_says_which_build_writes_pdf() {
        let words = PdfError::NotInThisBuild.to_string();
        assert!(words.contains("--features pdf"), "{words}");
        assert_eq!(super::AVAILABLE, cfg!(feature = "pdf"));
    }
}
