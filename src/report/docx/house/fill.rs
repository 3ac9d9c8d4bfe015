//! One part of a template with its places filled.

use std::collections::BTreeSet;
use std::ops::Range;

use super::controls::{Control, Level, controls};
use super::edits::Edits;
use super::fault::{HouseFault, PartKind};
use super::frame::Frame;
use super::placeholders::{Mark, Named, named};
use super::relations::CODE;
use super::styles::HouseStyles;
use super::tree::Tree;
use super::{Content, Place, Places};
use crate::report::document::{Block, Orientation, Paragraph, Style};
use crate::report::docx::body::{Room, blocks, styled_line};
use crate::report::docx::chart::Drawings;
use crate::report::docx::xml::{Xml, escaped, inert};
use crate::report::docx::{page, picture};

/// The side of a code that stands in a line: 16 mm.
const CODE_SIDE_MM: u32 = 16;
/// The number of the first code among the drawings of a file, above those that Word gives.
const FIRST_CODE: u32 = 900_000;
/// What stands left and right in a cell by default, in twips.
const CELL_MARGINS: u32 = 216;
const TEXT_START: &str = "<w:t xml:space=\"preserve\">";
const TEXT_END: &str = "</w:t>";
/// What spans paragraphs and stays when its paragraph goes.
const RANGE_MARKS: [&str; 6] = [
    "w:bookmarkStart",
    "w:bookmarkEnd",
    "w:commentRangeStart",
    "w:commentRangeEnd",
    "w:permStart",
    "w:permEnd",
];

/// What a part is filled with.
pub(super) struct Filling<'a> {
    pub(super) places: &'a Places,
    pub(super) styles: &'a HouseStyles,
    pub(super) kind: PartKind,
    pub(super) part: &'a str,
    pub(super) frame: &'a Frame,
}

/// A part with its places filled.
pub(super) struct Filled {
    pub(super) text: String,
    /// The places that it names.
    pub(super) names: BTreeSet<&'static str>,
    /// Whether it shows a code.
    pub(super) code: bool,
    /// Our styles that it uses.
    pub(super) styles: BTreeSet<String>,
}

impl Filling<'_> {
    /// Fills a part.
    pub(super) fn fill(&self, part: &str) -> Result<Filled, HouseFault> {
        let (mark, part) = match part.strip_prefix('\u{feff}') {
            Some(rest) => ("\u{feff}", rest),
            None => ("", part),
        };
        let damaged = || HouseFault::Damaged {
            part: self.part.to_owned(),
        };
        let tree = Tree::of(part).map_err(|_| damaged())?;
        let mut work = Work {
            filling: self,
            tree: &tree,
            edits: Edits::default(),
            filled: Filled {
                text: String::new(),
                names: BTreeSet::new(),
                code: false,
                styles: BTreeSet::new(),
            },
            codes: 0,
        };
        let controls = controls(&tree, self.places);
        let taken: Vec<Range<usize>> = controls
            .iter()
            .filter_map(|control| Some(tree.element(control.at)?.whole.clone()))
            .collect();
        for control in &controls {
            work.control(control)?;
        }
        let unclosed = |near| HouseFault::Unclosed {
            kind: self.kind,
            near,
        };
        for paragraph in named(&tree).map_err(|open| unclosed(open.0))? {
            let from = tree
                .element(paragraph.at)
                .map_or(0, |element| element.whole.start);
            if !taken.iter().any(|range| range.contains(&from)) {
                work.paragraph(&paragraph, &taken)?;
            }
        }
        work.frame();
        let Work {
            edits, mut filled, ..
        } = work;
        filled.text = format!("{mark}{}", edits.made(part));
        Ok(filled)
    }
}

struct Work<'a> {
    filling: &'a Filling<'a>,
    tree: &'a Tree<'a>,
    edits: Edits,
    filled: Filled,
    codes: u32,
}

impl<'a> Work<'a> {
    fn paragraph(&mut self, paragraph: &Named, taken: &[Range<usize>]) -> Result<(), HouseFault> {
        let is_taken = |mark: &Mark| {
            let mut pieces = mark.pieces.iter();
            pieces.any(|(_, piece)| taken.iter().any(|range| range.contains(&piece.start)))
        };
        for mark in paragraph.marks.iter().filter(|mark| !is_taken(mark)) {
            let place = self.known(mark, paragraph)?;
            self.filled.names.insert(place.name);
            match &place.content {
                Content::Text(text) => {
                    let text = lines(text);
                    self.in_line(mark, &text);
                }
                Content::Code(text) => {
                    let drawing = self.code(text);
                    let text = format!("{TEXT_END}{drawing}{TEXT_START}");
                    self.in_line(mark, &text);
                }
                Content::Blocks(content) => {
                    if !paragraph.is_alone || self.filling.kind != PartKind::Text {
                        return Err(self.not_alone(place.name, &paragraph.near));
                    }
                    self.in_place_of(paragraph.at, content);
                }
            }
        }
        Ok(())
    }

    fn known(&self, mark: &Mark, paragraph: &Named) -> Result<&'a Place, HouseFault> {
        let places = self.filling.places;
        places
            .written(&mark.written)
            .ok_or_else(|| HouseFault::Unknown {
                written: mark.written.clone(),
                kind: self.filling.kind,
                near: paragraph.near.clone(),
                known: places.names(),
            })
    }

    fn not_alone(&self, name: &'static str, near: &str) -> HouseFault {
        HouseFault::NotAlone {
            name,
            kind: self.filling.kind,
            near: near.to_owned(),
        }
    }

    /// Puts text, already markup, in the place of a mark.
    fn in_line(&mut self, mark: &Mark, text: &str) {
        for (number, (at, piece)) in mark.pieces.iter().enumerate() {
            let text = if number == 0 { text } else { "" };
            self.edits.replace(piece.clone(), text);
            // What is left may begin or end with a space, which counts only where the element says so.
            if let Some(element) = self.tree.element(*at) {
                self.edits.replace(element.tag.clone(), TEXT_START);
            }
        }
    }

    /// Puts blocks in the place of a paragraph.
    fn in_place_of(&mut self, at: usize, content: &[Block]) {
        let Some(element) = self.tree.element(at) else {
            return;
        };
        let width = self.width_at(at);
        let mut text = self.kept(at);
        text.push_str(&self.blocks(content, width));
        let ends_section = self
            .tree
            .inside(at)
            .any(|(_, inner)| self.tree.name(inner) == "w:sectPr");
        let is_only = content.is_empty() && self.is_in_cell(at);
        if ends_section || is_only {
            // The paragraph itself stays, without its text.
            let properties = self
                .tree
                .child(at, "w:pPr")
                .map(|(_, inner)| inner.whole.clone());
            let properties = properties.map_or("", |range| self.tree.slice(&range));
            text.push_str(&format!("<w:p>{properties}</w:p>"));
        }
        self.edits.replace(element.whole.clone(), text);
    }

    /// Bookmarks and the like, which may begin in one paragraph and end in another.
    fn kept(&self, at: usize) -> String {
        let inside = self.tree.inside(at);
        let marks = inside.filter(|(_, inner)| RANGE_MARKS.contains(&self.tree.name(inner)));
        marks
            .map(|(_, inner)| self.tree.slice(&inner.whole))
            .collect()
    }

    fn is_in_cell(&self, at: usize) -> bool {
        let parent = self.tree.around(at).next();
        parent.is_some_and(|(_, element)| self.tree.name(element) == "w:tc")
    }

    /// Blocks as markup; charts as tables of their values, so that the template needs no further parts.
    fn blocks(&mut self, content: &[Block], width: u32) -> String {
        let plain: Vec<Block> = content.iter().flat_map(without_charts).collect();
        let mut xml = Xml::fragment(self.filling.styles.ids());
        let room = Room {
            width,
            height: width,
        };
        blocks(&mut xml, &plain, room, &mut Drawings::default());
        self.finish(xml)
    }

    fn finish(&mut self, xml: Xml) -> String {
        let (text, used) = xml.finish_fragment();
        self.filled.styles.extend(used);
        text
    }

    fn code(&mut self, text: &str) -> String {
        let mut xml = Xml::fragment(self.filling.styles.ids());
        let id = FIRST_CODE + self.codes;
        self.codes += 1;
        self.filled.code = true;
        picture::code_drawing(&mut xml, id, CODE, text, CODE_SIDE_MM);
        self.finish(xml)
    }

    fn control(&mut self, control: &Control) -> Result<(), HouseFault> {
        let places = self.filling.places;
        let Some(place) = places.place(control.name) else {
            return Ok(());
        };
        self.filled.names.insert(place.name);
        let run = |inner: &str| format!("<w:r>{}{inner}</w:r>", control.run);
        let text = match &place.content {
            Content::Text(text) => run(&format!("{TEXT_START}{}{TEXT_END}", lines(text))),
            Content::Code(text) => run(&self.code(text)),
            Content::Blocks(content) => {
                let in_text = self.filling.kind == PartKind::Text;
                if control.level == Level::Line || !in_text {
                    return Err(self.not_alone(place.name, places_near(self.tree, control)));
                }
                let width = self.width_at(control.at);
                let text = self.blocks(content, width);
                self.edits
                    .replace(control.content.clone(), or_empty_paragraph(text));
                self.drop_hints(control);
                return Ok(());
            }
        };
        let text = match control.level {
            Level::Line => text,
            Level::Blocks | Level::Cell => format!("<w:p>{}{text}</w:p>", control.paragraph),
        };
        self.edits.replace(control.content.clone(), text);
        self.drop_hints(control);
        Ok(())
    }

    fn drop_hints(&mut self, control: &Control) {
        for hint in &control.drop {
            self.edits.replace(hint.clone(), "");
        }
    }

    /// The width that blocks have at an element: of its cell, else between the margins of its page.
    fn width_at(&self, at: usize) -> u32 {
        let tree = self.tree;
        let cell = tree.nearest(at, "w:tc").and_then(|(cell, _)| {
            let (properties, _) = tree.child(cell, "w:tcPr")?;
            let (_, width) = tree.child(properties, "w:tcW")?;
            let in_twips = tree
                .attribute(width, "w:type")
                .is_none_or(|kind| kind == "dxa");
            let width: u32 = tree.attribute(width, "w:w")?.parse().ok()?;
            in_twips.then_some(width.saturating_sub(CELL_MARGINS))
        });
        let from = tree.element(at).map_or(0, |element| element.whole.start);
        let page = || {
            let mut sections = tree
                .all()
                .filter(|(_, element)| tree.name(element) == "w:sectPr");
            let (section, _) = sections.find(|(_, element)| element.whole.end > from)?;
            page_width(tree, section)
        };
        cell.filter(|width| *width > 0)
            .or_else(page)
            .unwrap_or_else(|| Room::of(Orientation::Portrait).width)
    }

    /// What a part has to show on every page and has no place for.
    fn frame(&mut self) {
        let Some(root) = self.tree.element(0) else {
            return;
        };
        let places = self.filling.places;
        let end = root.inner.end;
        let lacks = |names: &[&str], there: &BTreeSet<&'static str>| {
            names.iter().any(|name| !there.contains(name))
        };
        match self.filling.kind {
            PartKind::Text => {
                let references = self.filling.frame.references(self.tree);
                if let Some((range, text)) = references {
                    self.edits.replace(range, text);
                }
            }
            PartKind::Footer if lacks(&places.foot, &self.filled.names) => {
                let mut xml = Xml::fragment(self.filling.styles.ids());
                let picture = places.paper.code.is_some().then_some(CODE);
                page::footer_content(&mut xml, &places.paper, picture);
                self.filled.code |= picture.is_some();
                let text = self.finish(xml);
                self.edits.replace(end..end, text);
            }
            PartKind::Header if lacks(&[places.mark], &self.filled.names) => {
                let mut xml = Xml::fragment(self.filling.styles.ids());
                if let Some(mark) = &places.paper.mark {
                    styled_line(&mut xml, "Mark", mark);
                }
                let text = self.finish(xml);
                self.edits.replace(end..end, text);
            }
            PartKind::Footer | PartKind::Header => {}
        }
    }
}

/// Text as markup inside a text element; `\n` breaks the line.
fn lines(text: &str) -> String {
    let text = inert(text);
    let lines: Vec<String> = text.split('\n').map(escaped).collect();
    lines.join(&format!("{TEXT_END}<w:br/>{TEXT_START}"))
}

fn or_empty_paragraph(text: String) -> String {
    if text.is_empty() {
        "<w:p/>".to_owned()
    } else {
        text
    }
}

fn places_near<'a>(tree: &Tree<'a>, control: &Control) -> &'a str {
    let mut inside = tree.inside(control.at);
    let text = inside.find(|(_, element)| tree.name(element) == "w:t");
    text.map_or("", |(_, element)| tree.slice(&element.inner))
}

fn page_width(tree: &Tree<'_>, section: usize) -> Option<u32> {
    let number = |element: &str, name: &str| -> Option<u32> {
        let (_, element) = tree.child(section, element)?;
        tree.attribute(element, name)?.parse().ok()
    };
    let width = number("w:pgSz", "w:w")?;
    let margins = number("w:pgMar", "w:left")?.checked_add(number("w:pgMar", "w:right")?)?;
    width.checked_sub(margins).filter(|width| *width > 0)
}

fn without_charts(block: &Block) -> Vec<Block> {
    let Block::Chart(chart) = block else {
        return vec![block.clone()];
    };
    let line = |style, text: String| Block::Paragraph(Paragraph::new(style, text));
    vec![
        line(Style::Caption, chart.title_with_unit()),
        Block::Table(chart.table()),
        line(Style::Note, chart.source.clone()),
    ]
}
