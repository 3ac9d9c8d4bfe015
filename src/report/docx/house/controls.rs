//! Content controls (`w:sdt`) whose tag or title names a place.

use std::ops::Range;

use super::Places;
use super::tree::{Tree, local};

/// What a content control is in the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Text in a line.
    Line,
    /// Paragraphs and tables.
    Blocks,
    /// A cell of a table: its content.
    Cell,
}

/// A content control that names a place.
#[derive(Debug)]
pub(super) struct Control {
    /// The control.
    pub(super) at: usize,
    /// The place's name.
    pub(super) name: &'static str,
    /// What it is in the place of.
    pub(super) level: Level,
    /// What is replaced.
    pub(super) content: Range<usize>,
    /// The properties of the first paragraph in it, as they stand.
    pub(super) paragraph: String,
    /// The properties of the first run in it, as they stand.
    pub(super) run: String,
    /// What has to go, or Word shows its hint or other data in the place of what we write.
    pub(super) drop: Vec<Range<usize>>,
}

/// The content controls of a part that name places, without those inside others.
pub(super) fn controls(tree: &Tree<'_>, places: &Places) -> Vec<Control> {
    let mut all: Vec<Control> = Vec::new();
    let mut done = 0;
    for (at, element) in tree.all() {
        if element.whole.start < done || tree.name(element) != "w:sdt" {
            continue;
        }
        if let Some(control) = control(tree, at, places) {
            done = element.whole.end;
            all.push(control);
        }
    }
    all
}

fn control(tree: &Tree<'_>, at: usize, places: &Places) -> Option<Control> {
    let (properties, _) = tree.child(at, "w:sdtPr")?;
    let (content, element) = tree.child(at, "w:sdtContent")?;
    let said = |name: &str| {
        let (_, element) = tree.child(properties, name)?;
        tree.attribute(element, "w:val")
    };
    let names = [said("w:tag"), said("w:alias")];
    let place = names
        .iter()
        .flatten()
        .find_map(|name| places.written(name))?;
    let first = tree
        .children(content)
        .next()
        .map(|(at, element)| (at, tree.name(element)));
    let (level, content, inner) = match first {
        Some((at, "w:tr")) => (
            Level::Cell,
            cell_content(tree, tree.child(at, "w:tc")?.0)?,
            at,
        ),
        Some((at, "w:tc")) => (Level::Cell, cell_content(tree, at)?, at),
        Some((_, "w:p" | "w:tbl" | "w:sdt")) if tree.nearest(at, "w:p").is_none() => {
            (Level::Blocks, element.inner.clone(), content)
        }
        Some(_) => (Level::Line, element.inner.clone(), content),
        None => return None,
    };
    let hint = tree.child(properties, "w:showingPlcHdr").is_some();
    Some(Control {
        at,
        name: place.name,
        level,
        content,
        paragraph: first_of(tree, inner, "w:p", "w:pPr"),
        // The look of the hint is not the look of what stands in its place.
        run: if hint {
            let own = tree.child(properties, "w:rPr");
            own.map_or_else(String::new, |(_, element)| {
                tree.slice(&element.whole).to_owned()
            })
        } else {
            first_of(tree, inner, "w:r", "w:rPr")
        },
        drop: tree
            .children(properties)
            .filter(|(_, element)| {
                matches!(local(tree.name(element)), "showingPlcHdr" | "dataBinding")
            })
            .map(|(_, element)| element.whole.clone())
            .collect(),
    })
}

/// What is in a cell after its properties.
fn cell_content(tree: &Tree<'_>, at: usize) -> Option<Range<usize>> {
    let cell = tree.element(at)?;
    let from = tree
        .child(at, "w:tcPr")
        .map_or(cell.inner.start, |(_, element)| element.whole.end);
    Some(from..cell.inner.end)
}

/// The properties of the first element of a name inside another one.
fn first_of(tree: &Tree<'_>, at: usize, name: &str, properties: &str) -> String {
    let mut inside = tree.inside(at);
    let first = inside.find(|(_, element)| tree.name(element) == name);
    let own = first.and_then(|(at, _)| tree.child(at, properties));
    own.map_or_else(String::new, |(_, element)| {
        tree.slice(&element.whole).to_owned()
    })
}
