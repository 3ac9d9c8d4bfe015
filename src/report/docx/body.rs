//! The text of a document.

use super::chart::{self, Drawings};
use super::page::{self, NAMESPACES};
use super::style::{self, Sheet, sheet};
use super::table::ruled_table;
use super::xml::{Xml, inert};
use super::{columns, measure};
use crate::report::document::{Block, Document, Orientation, Paragraph, Run};

/// The part with the text.
pub(super) fn document(document: &Document) -> String {
    let mut xml = Xml::new();
    let mut drawings = Drawings::default();
    xml.element("w:document", NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            let last = document.sections.len().saturating_sub(1);
            for (index, section) in document.sections.iter().enumerate() {
                let room = Room::of(section.orientation);
                let end = SectionEnd {
                    orientation: section.orientation,
                    first: index == 0,
                };
                if index == last {
                    blocks(xml, &section.blocks, room, &mut drawings);
                    page::section_properties(xml, end.orientation, end.first);
                } else {
                    ended_blocks(xml, &section.blocks, (room, end), &mut drawings);
                }
            }
        });
    });
    xml.finish()
}

/// Writes one line in a style that is named by its id.
pub(super) fn styled_line(xml: &mut Xml, style_id: &str, line: &str) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.style("w:pStyle", style_id));
        run(xml, &Run::plain(line));
    });
}

/// What blocks have to fit in, in twips.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// From left to right.
    pub(super) width: u32,
    /// From top to bottom.
    pub(super) height: u32,
}

impl Room {
    /// Between the margins of a page.
    pub(super) const fn of(orientation: Orientation) -> Self {
        Self {
            width: page::text_width(orientation),
            height: page::text_height(orientation),
        }
    }
}

/// Writes blocks one below the other.
pub(super) fn blocks(xml: &mut Xml, blocks: &[Block], room: Room, drawings: &mut Drawings) {
    let width = room.width;
    let mut new_page = false;
    for block in blocks {
        match block {
            Block::PageBreak => new_page = true,
            Block::Paragraph(block) => {
                paragraph(xml, block, width, std::mem::take(&mut new_page));
            }
            Block::Table(table) => {
                if std::mem::take(&mut new_page) {
                    thin_line(xml, true);
                }
                ruled_table(xml, table, width);
                // Also keeps two tables from growing together.
                thin_line(xml, false);
            }
            Block::Columns(block) => {
                if std::mem::take(&mut new_page) {
                    thin_line(xml, true);
                }
                columns::columns(xml, block, width);
                thin_line(xml, false);
            }
            Block::Chart(chart) => {
                if std::mem::take(&mut new_page) {
                    thin_line(xml, true);
                }
                chart::place(xml, chart, room, drawings);
            }
        }
    }
}

/// The end of a section before the last one.
#[derive(Clone, Copy)]
pub(super) struct SectionEnd {
    orientation: Orientation,
    first: bool,
}

impl SectionEnd {
    fn write(self, xml: &mut Xml) {
        page::section_properties(xml, self.orientation, self.first);
    }
}

/// Writes the blocks of a section before the last one. A paragraph that stands last ends it: one more, however thin, may
/// find no room on a full page and leave an empty one.
fn ended_blocks(
    xml: &mut Xml,
    all: &[Block],
    (room, end): (Room, SectionEnd),
    drawings: &mut Drawings,
) {
    if let Some((Block::Paragraph(last), before)) = all.split_last()
        && last.rule.is_none()
    {
        blocks(xml, before, room, drawings);
        let new_page = matches!(before.last(), Some(Block::PageBreak));
        let sheet = sheet(last.style);
        whole_paragraph(xml, &sheet, last, (room.width, new_page), Some(end));
        return;
    }
    blocks(xml, all, room, drawings);
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.style("w:pStyle", "Rule");
            end.write(xml);
        });
    });
}

/// Writes an empty line of 6 pt.
pub(super) fn thin_line(xml: &mut Xml, new_page: bool) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.style("w:pStyle", "Rule");
            if new_page {
                xml.empty("w:pageBreakBefore", &[]);
            }
        });
    });
}

/// Writes a paragraph in the style that its kind has.
pub(super) fn paragraph(xml: &mut Xml, paragraph: &Paragraph, width: u32, new_page: bool) {
    paragraph_as(xml, &sheet(paragraph.style), paragraph, width, new_page);
}

/// Writes a paragraph in a style of the renderer's choice.
pub(super) fn paragraph_as(
    xml: &mut Xml,
    sheet: &Sheet,
    paragraph: &Paragraph,
    width: u32,
    new_page: bool,
) {
    whole_paragraph(xml, sheet, paragraph, (width, new_page), None);
}

fn whole_paragraph(
    xml: &mut Xml,
    sheet: &Sheet,
    paragraph: &Paragraph,
    (width, new_page): (u32, bool),
    end: Option<SectionEnd>,
) {
    let balanced = match (paragraph.style.is_balanced(), paragraph.runs.as_slice()) {
        (true, [only]) => Some(Run {
            text: measure::balanced(&only.text, sheet.size, width),
            ..only.clone()
        }),
        _ => None,
    };
    let runs = balanced
        .as_ref()
        .map_or(paragraph.runs.as_slice(), std::slice::from_ref);
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.style("w:pStyle", sheet.id);
            if paragraph.rule.is_some() || paragraph.keep_with_next {
                xml.empty("w:keepNext", &[]);
            }
            if new_page {
                xml.empty("w:pageBreakBefore", &[]);
            }
            if let Some(align) = paragraph.align {
                xml.value("w:jc", style::alignment(align));
            }
            if let Some(end) = end {
                end.write(xml);
            }
        });
        for part in runs {
            run(xml, part);
        }
    });
    if let Some(kind) = paragraph.rule {
        let lines: String = runs.iter().map(|run| run.text.as_str()).collect();
        let length = measure::rule_length(kind, &lines, sheet.size, width);
        rule_line(xml, (width - length) / 2);
    }
}

/// Writes a line with `indent` free on both sides.
fn rule_line(xml: &mut Xml, indent: u32) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.style("w:pStyle", "Rule");
            xml.element("w:pBdr", &[], |xml| {
                xml.empty(
                    "w:top",
                    &[
                        ("w:val", "single"),
                        ("w:sz", "6"),
                        ("w:space", "0"),
                        ("w:color", "000000"),
                    ],
                );
            });
            // Off the descenders of the text above.
            xml.empty("w:spacing", &[("w:before", "40")]);
            let indent = indent.to_string();
            xml.empty("w:ind", &[("w:left", &indent), ("w:right", &indent)]);
        });
    });
}

/// Writes a stretch of text.
pub(super) fn run(xml: &mut Xml, run: &Run) {
    xml.element("w:r", &[], |xml| {
        if run.bold || run.italic {
            xml.element("w:rPr", &[], |xml| {
                if run.bold {
                    xml.empty("w:b", &[]);
                    xml.empty("w:bCs", &[]);
                }
                if run.italic {
                    xml.empty("w:i", &[]);
                    xml.empty("w:iCs", &[]);
                }
            });
        }
        for (index, line) in inert(&run.text).split('\n').enumerate() {
            if index > 0 {
                xml.empty("w:br", &[]);
            }
            xml.text_element("w:t", &[("xml:space", "preserve")], line);
        }
    });
}
