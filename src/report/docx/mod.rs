//! Word files (Office Open XML, ECMA-376) from the document model.
//!
//! The markup is written here and not by a crate, because word processors read it as a sequence with a fixed order of
//! elements, and because the same document must give the same bytes: `docx-rs` 0.4.22 writes most properties out of
//! order, knows no repeated table heads, loses the headers of all sections but one, and numbers paragraphs from a
//! counter of the whole process.

mod body;
mod chart;
mod columns;
pub mod house;
mod measure;
mod package;
mod page;
mod parts;
mod picture;
mod style;
mod style_part;
mod table;
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
    /// The picture of a code could not be written.
    #[error("the QR code could not be drawn")]
    Picture(#[from] png::EncodingError),
    /// The workbook of a chart could not be written: a label is longer than a cell.
    #[error("the values of a chart could not be written")]
    Chart(#[from] rust_xlsxwriter::XlsxError),
}

/// The bytes of the Word file of `document`: the same document always gives the same bytes.
///
/// # Errors
///
/// [`DocxError`] when the archive cannot be put together.
pub fn render(document: &Document) -> Result<Vec<u8>, DocxError> {
    let code = match &document.code {
        Some(text) => picture::png_of_code(text)?,
        None => None,
    };
    render_with(document, code)
}

/// As [`render`], with the text of the code in its place at the foot: a form that names what goes there.
///
/// # Errors
///
/// As [`render`].
pub fn render_form(document: &Document) -> Result<Vec<u8>, DocxError> {
    render_with(document, None)
}

fn render_with(document: &Document, code: Option<Vec<u8>>) -> Result<Vec<u8>, DocxError> {
    let slices = chart::all_slices(document);
    let footer = page::footer(document, code.is_some().then_some(parts::CODE));
    let charts = slices.len();
    let texts = [
        ("[Content_Types].xml", parts::content_types(charts)),
        ("_rels/.rels", parts::package_relationships()),
        ("docProps/core.xml", parts::core_properties(document)),
        ("docProps/app.xml", parts::application_properties()),
        ("word/document.xml", body::document(document)),
        (
            "word/_rels/document.xml.rels",
            parts::document_relationships(charts),
        ),
        ("word/styles.xml", style_part::styles(document.language)),
        ("word/settings.xml", parts::settings()),
        ("word/fontTable.xml", parts::font_table()),
        ("word/header1.xml", page::first_header(document)),
        ("word/header2.xml", page::header(document)),
        ("word/footer1.xml", footer),
    ];
    let mut all: Vec<package::Part> = texts
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .collect();
    if let Some(picture) = code {
        let relations = parts::footer_relationships().into_bytes();
        all.push(("word/_rels/footer1.xml.rels".to_owned(), relations));
        all.push(("word/media/code.png".to_owned(), picture));
    }
    for (number, slice) in slices.iter().enumerate() {
        all.extend(chart::parts(slice, number, document)?);
    }
    package::pack(&all)
}

#[cfg(test)]
mod tests;
