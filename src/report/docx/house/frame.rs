//! Headers and footers that every page needs and the template does not have.

use std::ops::Range;

use super::Places;
use super::archive::Package;
use super::fault::{HouseFault, PartKind};
use super::relations::{Added, Story};
use super::tree::Tree;
use crate::report::docx::page::NAMESPACES;
use crate::report::docx::xml::Xml;

const HEADER: (&str, &str, &str) = ("word/thamdinh-header.xml", "rIdThamdinhHeader", "w:hdr");
const FOOTER: (&str, &str, &str) = ("word/thamdinh-footer.xml", "rIdThamdinhFooter", "w:ftr");
/// Kinds of pages that have headers and footers of their own.
const DEFAULT: &str = "default";
const FIRST: &str = "first";
const EVEN: &str = "even";

/// Which kinds of pages lack a header or a footer.
#[derive(Debug, Default)]
pub(super) struct Frame {
    headers: Vec<&'static str>,
    footers: Vec<&'static str>,
}

/// Finds what is missing and adds empty parts for it, which are filled as the others are.
pub(super) fn plan(
    package: &mut Package<'_>,
    story: &Story,
    places: &Places,
) -> Result<Frame, HouseFault> {
    let damaged = || HouseFault::Damaged {
        part: story.main.clone(),
    };
    let text = package.text(&story.main)?.ok_or_else(damaged)?;
    let tree = Tree::of(text.trim_start_matches('\u{feff}')).map_err(|_| damaged())?;
    let mut kinds = vec![DEFAULT];
    if has(&tree, "w:titlePg") {
        kinds.push(FIRST);
    }
    if has_even_pages(package, story)? {
        kinds.push(EVEN);
    }
    let lacking = |element: &str| -> Vec<&'static str> {
        let there = references_of_first(&tree, element);
        let kinds = kinds.iter().copied();
        kinds
            .filter(|kind| !there.iter().any(|known| known == kind))
            .collect()
    };
    let frame = Frame {
        footers: lacking("w:footerReference"),
        // Only the mark of a draft has to stand at the head.
        headers: match places.paper.mark {
            Some(_) => lacking("w:headerReference"),
            None => Vec::new(),
        },
    };
    for ((name, id, root), kind, lacking) in [
        (HEADER, "header", &frame.headers),
        (FOOTER, "footer", &frame.footers),
    ] {
        if !lacking.is_empty() {
            let mut xml = Xml::new();
            xml.element(root, NAMESPACES, |_| {});
            let text = xml.finish();
            let text = text.as_str();
            story.add(
                package,
                &Added {
                    name,
                    id,
                    kind,
                    text,
                },
            )?;
        }
    }
    Ok(frame)
}

fn has(tree: &Tree<'_>, name: &str) -> bool {
    tree.all().any(|(_, element)| {
        let off = || {
            tree.attribute(element, "w:val")
                .is_some_and(|value| value == "0" || value == "false")
        };
        tree.name(element) == name && !off()
    })
}

fn has_even_pages(package: &mut Package<'_>, story: &Story) -> Result<bool, HouseFault> {
    let Some(settings) = story.targets("settings").next() else {
        return Ok(false);
    };
    let Some(text) = package.text(&settings.target)? else {
        return Ok(false);
    };
    let Ok(tree) = Tree::of(text.trim_start_matches('\u{feff}')) else {
        return Ok(false);
    };
    Ok(has(&tree, "w:evenAndOddHeaders"))
}

/// The section whose headers and footers later ones inherit.
fn first_section(tree: &Tree<'_>) -> Option<usize> {
    let mut all = tree.all();
    all.find(|(_, element)| tree.name(element) == "w:sectPr")
        .map(|(at, _)| at)
}

fn references_of_first(tree: &Tree<'_>, element: &str) -> Vec<String> {
    let Some(section) = first_section(tree) else {
        return Vec::new();
    };
    let own = tree
        .children(section)
        .filter(|(_, inner)| tree.name(inner) == element);
    own.map(|(_, inner)| {
        tree.attribute(inner, "w:type")
            .unwrap_or_else(|| DEFAULT.to_owned())
    })
    .collect()
}

impl Frame {
    /// The parts that were added.
    pub(super) fn added(&self) -> Vec<(String, PartKind)> {
        let mut added = Vec::new();
        if !self.headers.is_empty() {
            added.push((HEADER.0.to_owned(), PartKind::Header));
        }
        if !self.footers.is_empty() {
            added.push((FOOTER.0.to_owned(), PartKind::Footer));
        }
        added
    }

    /// The references to them, with what they take the place of in the text; None where nothing was missing.
    pub(super) fn references(&self, tree: &Tree<'_>) -> Option<(Range<usize>, String)> {
        let reference = |element: &str, kind: &str, id: &str| {
            format!(
                "<{element} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" w:type=\"{kind}\" r:id=\"{id}\"/>"
            )
        };
        let headers = self
            .headers
            .iter()
            .map(|kind| reference("w:headerReference", kind, HEADER.1));
        let footers = self
            .footers
            .iter()
            .map(|kind| reference("w:footerReference", kind, FOOTER.1));
        let all: String = headers.chain(footers).collect();
        if all.is_empty() {
            return None;
        }
        let Some(section) = first_section(tree).and_then(|at| tree.element(at)) else {
            let (_, body) = tree.child(0, "w:body")?;
            let end = body.inner.end;
            return Some((end..end, format!("<w:sectPr>{all}</w:sectPr>")));
        };
        if section.inner.is_empty() {
            return Some((section.whole.clone(), format!("<w:sectPr>{all}</w:sectPr>")));
        }
        let after = section.tag.end;
        Some((after..after, all))
    }
}
