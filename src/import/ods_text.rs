//! The text that a cell of an OpenDocument workbook shows.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};

use super::layout::attribute;

/// Spaces that one element may stand for.
const SPACES: usize = 1_000;

/// Reads to the end of the cell: its paragraphs, each on a line, without notes and drawings.
///
/// # Errors
/// The XML is broken or ends too early.
pub fn of_cell(xml: &mut Reader<&[u8]>) -> Result<String, quick_xml::Error> {
    let mut text = String::new();
    let mut paragraphs = 0_usize;
    // How deep inside of paragraphs; text between elements is layout.
    let mut inside = 0_usize;
    loop {
        match xml.read_event()? {
            Event::Start(element) => match element.name().as_ref() {
                "text:p" => {
                    if paragraphs > 0 {
                        text.push('\n');
                    }
                    paragraphs += 1;
                    inside += 1;
                }
                "text:s" => {
                    let count = attribute(&element, "c").and_then(|count| count.parse().ok());
                    let count = count.unwrap_or(1_usize).min(SPACES);
                    text.extend(std::iter::repeat_n(' ', count));
                    inside += 1;
                }
                "text:tab" => {
                    text.push('\t');
                    inside += 1;
                }
                "text:line-break" => {
                    text.push('\n');
                    inside += 1;
                }
                name if inside > 0 && name.starts_with("text:") && !name.ends_with("note") => {
                    inside += 1;
                }
                _ => {
                    xml.read_to_end(element.name())?;
                }
            },
            Event::Text(part) if inside > 0 => text.push_str(&part.xml10_content()),
            Event::CData(part) if inside > 0 => text.push_str(&part.xml10_content()),
            Event::GeneralRef(entity) if inside > 0 => push_entity(&entity, &mut text)?,
            Event::End(_) if inside == 0 => return Ok(text),
            Event::End(_) => inside -= 1,
            Event::Eof => {
                return Err(quick_xml::Error::IllFormed(
                    quick_xml::errors::IllFormedError::MissingEndTag("table-cell".to_owned()),
                ));
            }
            _ => {}
        }
    }
}

/// A character by its number or one of the five names of XML; entities of the file's own are never expanded.
fn push_entity(entity: &BytesRef<'_>, text: &mut String) -> Result<(), quick_xml::Error> {
    if let Some(letter) = entity.resolve_char_ref()? {
        text.push(letter);
        return Ok(());
    }
    let name = entity.xml10_content();
    match resolve_predefined_entity(&name) {
        Some(letters) => text.push_str(letters),
        None => {
            return Err(quick_xml::Error::IllFormed(
                quick_xml::errors::IllFormedError::UnmatchedEndTag(name.into_owned()),
            ));
        }
    }
    Ok(())
}
