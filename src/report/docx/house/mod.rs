//! A secretariat's own Word file in the place of our layout: its named places are filled, everything else of it stays
//! byte for byte.
//!
//! A place is written in the text as `{{name}}`, or is a content control whose tag or title is the name; both at any
//! spot of the text, of headers and of footers. Names are read without regard to diacritics, case, spaces and hyphens.
//! Word cuts text into runs as it likes, so a name may be spread over several of them.
//!
//! Blocks are set in the template's styles of the same names as ours; those that it lacks are added to it.
//! Every page has to show the state of the journal, and a draft its mark: where a header or footer has no place for
//! them, our lines are added to it. Refusing such a template would stop a secretariat for a rule that it need not know.

mod archive;
mod controls;
mod edits;
mod fault;
mod fill;
mod frame;
mod placeholders;
mod relations;
mod styles;
mod tree;

pub use fault::{HouseFault, PartKind};

use std::collections::BTreeSet;

use self::archive::Package;
use self::fill::{Filled, Filling};
use self::relations::Story;
use self::styles::HouseStyles;
use crate::report::document::{Block, Document};
use crate::text::fold;

/// What stands in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text in a line.
    Text(String),
    /// Paragraphs and tables, in the place of a paragraph.
    Blocks(Vec<Block>),
    /// A text as a QR code.
    Code(String),
}

/// A place with its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: &'static str,
    /// What stands there.
    pub content: Content,
}

/// What a template is filled with.
#[derive(Clone, Debug)]
pub struct Places {
    /// All known places.
    pub places: Vec<Place>,
    /// Names of which each must stand in the text; a list of lists, of which one is enough.
    pub required: Vec<Vec<&'static str>>,
    /// Names that make a footer show the state of the journal.
    pub foot: Vec<&'static str>,
    /// The name that makes a header show the mark of a draft.
    pub mark: &'static str,
    /// The paper in our own layout, for what is added where the template lacks it.
    pub paper: Document,
}

impl Places {
    fn place(&self, name: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.name == name)
    }

    /// The place that is written so, whatever its diacritics.
    fn written(&self, written: &str) -> Option<&Place> {
        self.place(&key(written))
    }

    fn names(&self) -> Vec<&'static str> {
        self.places.iter().map(|place| place.name).collect()
    }
}

/// The name that is meant by what is written.
fn key(written: &str) -> String {
    let folded = fold(written);
    let words =
        folded.split(|letter: char| letter == '_' || letter == '-' || letter.is_whitespace());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("_")
}

/// The template with its places filled: the same template and the same places give the same bytes.
///
/// # Errors
/// The file is no Word document that can be filled, names a place that there is not, or lacks one that there must be.
pub fn fill(template: &[u8], places: &Places) -> Result<Vec<u8>, HouseFault> {
    let mut package = Package::open(template)?;
    let story = Story::of(&mut package)?;
    let mut styles = HouseStyles::of(&mut package, &story)?;
    let mut found: BTreeSet<&'static str> = BTreeSet::new();
    let frame = frame::plan(&mut package, &story, places)?;
    let parts: Vec<(String, PartKind)> = story.parts(&frame);
    for (name, kind) in parts {
        let Some(text) = package.text(&name)? else {
            continue;
        };
        let filling = Filling {
            places,
            styles: &styles,
            kind,
            part: &name,
            frame: &frame,
        };
        let Filled {
            text,
            names,
            code,
            styles: used,
        } = filling.fill(&text)?;
        if kind == PartKind::Text {
            found.extend(names);
        }
        styles.used(used);
        package.put(&name, text.into_bytes());
        if code {
            relations::add_code(&mut package, &name, places)?;
        }
    }
    need_required(places, &found)?;
    styles.merge(&mut package, &story, places.paper.language)?;
    package.finish()
}

fn need_required(places: &Places, found: &BTreeSet<&'static str>) -> Result<(), HouseFault> {
    let missing = |wanted: &Vec<&'static str>| -> Vec<&'static str> {
        let wanted = wanted.iter().copied();
        wanted.filter(|name| !found.contains(name)).collect()
    };
    let lacks: Vec<Vec<&'static str>> = places.required.iter().map(missing).collect();
    if lacks.iter().any(Vec::is_empty) {
        return Ok(());
    }
    Err(HouseFault::Missing { lacks })
}

#[cfg(test)]
mod tests;
