//! Word files (Office Open XML, ECMA-376) from the document model.
//!
//! The markup is written here and not by a crate, because word processors read it as a sequence with a fixed order of
//! elements, and because the same document must give the same bytes: `docx-rs` 0.4.22 writes most properties out of
//! order, knows no repeated table heads, loses the headers of all sections but one, and numbers paragraphs from a
//! counter of the whole process.

mod body;
mod measure;
mod package;
mod page;
mod parts;
mod style;
mod xml;

use super::document::Document;

/// The file could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// The archive refused a part; in memory, that is a document beyond its limit of 4 GB.
    #[error("the Word file could not be packed")]
    Packing(#[from] zip::result::ZipError),
    /// The same, at the level of bytes.
    #[error("the Word file could not be packed")]
    Writing(#[from] std::io::Error),
}

/// The bytes of the Word file of `document`: the same document always gives the same bytes.
///
/// # Errors
///
/// [`DocxError`] when the archive cannot be put together.
pub fn render(document: &Document) -> Result<Vec<u8>, DocxError> {
    package::pack(&[
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package_relationships()),
        ("docProps/core.xml", parts::core_properties(document)),
        ("docProps/app.xml", parts::application_properties()),
        ("word/document.xml", body::document(document)),
        (
            "word/_rels/document.xml.rels",
            parts::document_relationships(),
        ),
        ("word/styles.xml", style::styles(document.language)),
        ("word/settings.xml", parts::settings()),
        ("word/fontTable.xml", parts::font_table()),
        ("word/header1.xml", page::first_header(document)),
        ("word/header2.xml", page::header(document)),
        ("word/footer1.xml", page::footer(document)),
    ])
}

#[cfg(test)]
mod tests;
