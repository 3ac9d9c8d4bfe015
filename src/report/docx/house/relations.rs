//! What the parts of a template are and how they refer to each other.

use super::Places;
use super::archive::Package;
use super::fault::{HouseFault, PartKind};
use super::frame::Frame;
use super::tree::Tree;
use crate::report::docx::picture;
use crate::report::docx::xml::escaped;

/// The relation of a part to the picture of the code.
pub(super) const CODE: &str = "rIdThamdinhCode";
const CODE_PART: &str = "word/media/thamdinh-code.png";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES: &str = "[Content_Types].xml";
const DOCUMENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The text of a template with what it refers to.
pub(super) struct Story {
    /// The part with the text.
    pub(super) main: String,
    relations: Vec<Relation>,
}

/// A relation of the text to another part.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    kind: String,
    /// The other part.
    pub(super) target: String,
}

impl Relation {
    /// Whether it is of a kind: `header`, `styles`.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

impl Story {
    /// Finds the text, in a file that is a Word document without macros.
    pub(super) fn of(package: &mut Package<'_>) -> Result<Self, HouseFault> {
        let has_macros = |name: &str| name.to_ascii_lowercase().ends_with("vbaproject.bin");
        if package.has(has_macros) {
            return Err(HouseFault::Macros);
        }
        let types = package.text(CONTENT_TYPES)?.ok_or(HouseFault::NotWord)?;
        let roots = relations(package, "_rels/.rels", "")?;
        let main = roots.iter().find(|relation| relation.is("officeDocument"));
        let main = main.ok_or(HouseFault::NotWord)?.target.clone();
        let kind = content_type(&types, &main)?.unwrap_or_default();
        if kind.contains("macroEnabled") {
            return Err(HouseFault::Macros);
        }
        if kind != DOCUMENT {
            let is_word = kind.contains("wordprocessingml");
            return Err(if is_word {
                HouseFault::OtherForm
            } else {
                HouseFault::NotWord
            });
        }
        let text = package.text(&main)?.ok_or(HouseFault::NotWord)?;
        need_our_words(&text, &main)?;
        let folder = main
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder)
            .to_owned();
        let relations = relations(package, &relations_of(&main), &folder)?;
        Ok(Self { main, relations })
    }

    /// The parts that a relation of a kind points to.
    pub(super) fn targets<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Relation> {
        self.relations
            .iter()
            .filter(move |relation| relation.is(kind))
    }

    /// The parts that may name places, headers and footers first.
    pub(super) fn parts(&self, frame: &Frame) -> Vec<(String, PartKind)> {
        let of = |kind: &'static str, part: PartKind| {
            self.targets(kind)
                .map(move |relation| (relation.target.clone(), part))
        };
        let mut parts: Vec<(String, PartKind)> = of("header", PartKind::Header)
            .chain(of("footer", PartKind::Footer))
            .collect();
        parts.extend(frame.added());
        parts.push((self.main.clone(), PartKind::Text));
        parts
    }

    /// Adds a part of the text with its type and its relation.
    pub(super) fn add(
        &self,
        package: &mut Package<'_>,
        part: &Added<'_>,
    ) -> Result<(), HouseFault> {
        package.put(part.name, part.text.as_bytes().to_vec());
        let kind = format!("{OFFICE}/{}", part.kind);
        add_relation(package, &self.main, (part.id, &kind, part.name))?;
        let declared = format!(
            "<Override PartName=\"/{}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml\"/>",
            part.name, part.kind
        );
        before_end(package, CONTENT_TYPES, &declared)
    }
}

/// A part to be added to the text.
pub(super) struct Added<'a> {
    pub(super) name: &'a str,
    pub(super) id: &'a str,
    pub(super) kind: &'a str,
    pub(super) text: &'a str,
}

/// Fails unless the text is written in the words that we write: Word's "strict" files are not.
fn need_our_words(text: &str, part: &str) -> Result<(), HouseFault> {
    let damaged = || HouseFault::Damaged {
        part: part.to_owned(),
    };
    let tree = Tree::of(text.trim_start_matches('\u{feff}')).map_err(|_| damaged())?;
    let root = tree.element(0).ok_or_else(damaged)?;
    if tree.attribute(root, "xmlns:w").as_deref() == Some(WORD) {
        Ok(())
    } else {
        Err(HouseFault::OtherForm)
    }
}

/// Where the relations of a part stand.
fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let folder = if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    };
    format!("{folder}_rels/{name}.rels")
}

fn relations(
    package: &mut Package<'_>,
    part: &str,
    folder: &str,
) -> Result<Vec<Relation>, HouseFault> {
    let Some(text) = package.text(part)? else {
        return Ok(Vec::new());
    };
    let tree = tree_of(&text, part)?;
    let all = tree.all().filter_map(|(_, element)| {
        let said = |name: &str| tree.attribute(element, name);
        if said("TargetMode").as_deref() == Some("External") {
            return None;
        }
        Some(Relation {
            kind: said("Type")?,
            target: resolved(folder, &said("Target")?),
        })
    });
    Ok(all.collect())
}

fn tree_of<'a>(text: &'a str, part: &str) -> Result<Tree<'a>, HouseFault> {
    let damaged = |_| HouseFault::Damaged {
        part: part.to_owned(),
    };
    Tree::of(text.trim_start_matches('\u{feff}')).map_err(damaged)
}

/// A part's name from a target beside the parts of a folder.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut names: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
    for name in target.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop();
            }
            name => names.push(name),
        }
    }
    names.join("/")
}

fn content_type(types: &str, part: &str) -> Result<Option<String>, HouseFault> {
    let tree = tree_of(types, CONTENT_TYPES)?;
    let wanted = format!("/{part}");
    let mut all = tree.all().map(|(_, element)| element);
    let declared = all.find(|element| {
        let name = tree.attribute(element, "PartName");
        name.is_some_and(|name| name.eq_ignore_ascii_case(&wanted))
    });
    Ok(declared.and_then(|element| tree.attribute(element, "ContentType")))
}

/// Adds the picture of the code to a part that shows it.
pub(super) fn add_code(
    package: &mut Package<'_>,
    part: &str,
    places: &Places,
) -> Result<(), HouseFault> {
    let packing = |error: &dyn std::fmt::Display| HouseFault::Packing(error.to_string());
    if package
        .text(CONTENT_TYPES)?
        .is_some_and(|types| !has_default(&types, "png"))
    {
        let declared = "<Default Extension=\"png\" ContentType=\"image/png\"/>";
        before_end(package, CONTENT_TYPES, declared)?;
    }
    let code = places.paper.code.as_deref().unwrap_or_default();
    let picture = picture::png_of_code(code).map_err(|error| packing(&error))?;
    package.put(CODE_PART, picture.unwrap_or_default());
    let kind = format!("{OFFICE}/image");
    add_relation(package, part, (CODE, &kind, CODE_PART))
}

fn has_default(types: &str, extension: &str) -> bool {
    let Ok(tree) = Tree::of(types.trim_start_matches('\u{feff}')) else {
        return false;
    };
    let mut all = tree.all();
    all.any(|(_, element)| {
        let said = tree.attribute(element, "Extension");
        said.is_some_and(|said| said.eq_ignore_ascii_case(extension))
    })
}

/// Adds a relation of a part: id, kind, target; once.
fn add_relation(
    package: &mut Package<'_>,
    part: &str,
    (id, kind, target): (&str, &str, &str),
) -> Result<(), HouseFault> {
    let place = relations_of(part);
    let there = package.text(&place)?;
    if there
        .as_ref()
        .is_some_and(|text| text.contains(&format!("\"{id}\"")))
    {
        return Ok(());
    }
    if there.is_none() {
        let empty = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"{PACKAGE}\"></Relationships>"
        );
        package.put(&place, empty.into_bytes());
    }
    let declared = format!(
        "<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"/{}\"/>",
        escaped(target)
    );
    before_end(package, &place, &declared)
}

/// Writes something before the end of a part's root.
pub(super) fn before_end(
    package: &mut Package<'_>,
    part: &str,
    what: &str,
) -> Result<(), HouseFault> {
    let damaged = || HouseFault::Damaged {
        part: part.to_owned(),
    };
    let text = package.text(part)?.ok_or_else(damaged)?;
    let close = text.rfind("</").ok_or_else(damaged)?;
    let (before, after) = text.split_at(close);
    package.put(part, format!("{before}{what}{after}").into_bytes());
    Ok(())
}
