//! The elements of a part with their places in its bytes, so that a change touches only what it changes.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

/// Elements that a part may have.
const ELEMENTS: usize = 2_000_000;

/// An element by where it stands in its part.
#[derive(Clone, Debug)]
pub(super) struct Element {
    /// From its start tag to its end tag.
    pub(super) whole: Range<usize>,
    /// Its start tag, or all of it where it is empty.
    pub(super) tag: Range<usize>,
    /// What is in it.
    pub(super) inner: Range<usize>,
    /// The element around it.
    pub(super) parent: Option<usize>,
}

/// The elements of a part in their order.
pub(super) struct Tree<'a> {
    /// The part.
    pub(super) text: &'a str,
    elements: Vec<Element>,
}

/// A part that is no XML, or XML with a document type.
#[derive(Debug)]
pub(super) struct Broken;

impl<'a> Tree<'a> {
    /// Reads a part.
    pub(super) fn of(text: &'a str) -> Result<Self, Broken> {
        let mut reader = Reader::from_str(text);
        let mut elements: Vec<Element> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        loop {
            let from = place(reader.buffer_position())?;
            let event = reader.read_event().map_err(|_| Broken)?;
            let to = place(reader.buffer_position())?;
            match event {
                Event::Start(_) | Event::Empty(_) => {
                    let is_empty = matches!(event, Event::Empty(_));
                    elements.push(Element {
                        whole: from..to,
                        tag: from..to,
                        inner: to..to,
                        parent: open.last().copied(),
                    });
                    if !is_empty {
                        open.push(elements.len() - 1);
                    }
                }
                Event::End(_) => {
                    let at = open.pop().ok_or(Broken)?;
                    let element = elements.get_mut(at).ok_or(Broken)?;
                    element.inner.end = from;
                    element.whole.end = to;
                }
                // Entities of one's own are how small files become huge ones.
                Event::DocType(_) => return Err(Broken),
                Event::Eof => break,
                _ => {}
            }
            if elements.len() > ELEMENTS {
                return Err(Broken);
            }
        }
        if !open.is_empty() || elements.is_empty() {
            return Err(Broken);
        }
        Ok(Self { text, elements })
    }

    /// The element at a position; of all that [`Tree::all`] gives there is one.
    pub(super) fn element(&self, at: usize) -> Option<&Element> {
        self.elements.get(at)
    }

    /// Every position with its element.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &Element)> {
        self.elements.iter().enumerate()
    }

    /// The name of an element with its prefix.
    pub(super) fn name(&self, element: &Element) -> &'a str {
        let tag = self.slice(&element.tag).trim_start_matches('<');
        let end = tag.find(|letter: char| letter.is_whitespace() || letter == '/' || letter == '>');
        tag.get(..end.unwrap_or(tag.len())).unwrap_or(tag)
    }

    /// What stands there.
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or("")
    }

    /// The value of an attribute, by its name with its prefix.
    pub(super) fn attribute(&self, element: &Element, name: &str) -> Option<String> {
        let mut reader = Reader::from_str(self.slice(&element.tag));
        reader.config_mut().check_end_names = false;
        let (Event::Start(tag) | Event::Empty(tag)) = reader.read_event().ok()? else {
            return None;
        };
        let attribute = tag.try_get_attribute(name).ok()??;
        let value = attribute
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .ok()?;
        Some(value.into_owned())
    }

    /// Elements right inside another one.
    pub(super) fn children(&self, at: usize) -> impl Iterator<Item = (usize, &Element)> {
        self.inside(at)
            .filter(move |(_, element)| element.parent == Some(at))
    }

    /// Elements anywhere inside another one.
    pub(super) fn inside(&self, at: usize) -> impl Iterator<Item = (usize, &Element)> {
        let end = self.element(at).map_or(0, |element| element.whole.end);
        let after = self.elements.iter().enumerate().skip(at + 1);
        after.take_while(move |(_, element)| element.whole.start < end)
    }

    /// The first element of a name right inside another one.
    pub(super) fn child(&self, at: usize, name: &str) -> Option<(usize, &Element)> {
        self.children(at)
            .find(|(_, element)| self.name(element) == name)
    }

    /// The elements around another one, from the inside.
    pub(super) fn around(&self, at: usize) -> impl Iterator<Item = (usize, &Element)> {
        let step = |at: usize| self.element(at)?.parent;
        let up = std::iter::successors(step(at), move |at| step(*at));
        up.filter_map(|at| Some((at, self.element(at)?)))
    }

    /// The nearest element of a name around another one.
    pub(super) fn nearest(&self, at: usize, name: &str) -> Option<(usize, &Element)> {
        self.around(at)
            .find(|(_, element)| self.name(element) == name)
    }
}

fn place(position: u64) -> Result<usize, Broken> {
    usize::try_from(position).map_err(|_| Broken)
}

/// The name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}
