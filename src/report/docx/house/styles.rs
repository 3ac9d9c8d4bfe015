//! Our styles in a template: its own of the same names, else ours, added.

use std::collections::BTreeSet;

use super::archive::Package;
use super::fault::HouseFault;
use super::relations::{Added, Story, before_end};
use super::tree::Tree;
use crate::locale::Language;
use crate::report::docx::style::{BASE, Sheet, all_sheets};
use crate::report::docx::style_part::{self, TABLE, TABLE_NAME};
use crate::report::docx::xml::{StyleIds, Xml};

/// What is put after the id of a style of ours whose own is taken by another one.
const SUFFIX: &str = "Thamdinh";

/// Which of our styles a template has, and under which ids.
pub(super) struct HouseStyles {
    ids: StyleIds,
    lacking: BTreeSet<&'static str>,
    used: BTreeSet<String>,
    part: Option<String>,
}

/// A style of the template.
struct Known {
    id: String,
    name: String,
    kind: String,
    is_default: bool,
}

impl HouseStyles {
    /// Reads the styles of a template.
    pub(super) fn of(package: &mut Package<'_>, story: &Story) -> Result<Self, HouseFault> {
        let part = story
            .targets("styles")
            .next()
            .map(|relation| relation.target.clone());
        let text = match &part {
            Some(part) => package.text(part)?,
            None => None,
        };
        let known = match (&text, &part) {
            (Some(text), Some(part)) => known(text, part)?,
            _ => Vec::new(),
        };
        let mut styles = Self {
            ids: StyleIds::default(),
            lacking: BTreeSet::new(),
            used: BTreeSet::new(),
            part: part.filter(|_| text.is_some()),
        };
        for sheet in all_sheets() {
            let own = |style: &&Known| {
                let same = style.name.to_lowercase() == sheet.name.to_lowercase();
                style.kind == "paragraph" && (same || sheet.id == BASE.id && style.is_default)
            };
            let own = known.iter().find(own).map(|style| style.id.clone());
            styles.note(sheet.id, own, &known);
        }
        let table =
            |style: &&Known| style.kind == "table" && style.name.eq_ignore_ascii_case(TABLE_NAME);
        let own = known.iter().find(table).map(|style| style.id.clone());
        styles.note(TABLE, own, &known);
        Ok(styles)
    }

    fn note(&mut self, ours: &'static str, own: Option<String>, known: &[Known]) {
        let there = own.unwrap_or_else(|| {
            self.lacking.insert(ours);
            let taken = known
                .iter()
                .any(|style| style.id.eq_ignore_ascii_case(ours));
            if taken {
                format!("{ours}{SUFFIX}")
            } else {
                ours.to_owned()
            }
        });
        self.ids.0.insert(ours, there);
    }

    /// The ids that our styles have in the template.
    pub(super) fn ids(&self) -> StyleIds {
        self.ids.clone()
    }

    /// Notes that these of our styles are used.
    pub(super) fn used(&mut self, used: BTreeSet<String>) {
        self.used.extend(used);
    }

    /// Adds those that are used and lacking.
    pub(super) fn merge(
        self,
        package: &mut Package<'_>,
        story: &Story,
        language: Language,
    ) -> Result<(), HouseFault> {
        let Some(part) = &self.part else {
            let text = style_part::styles(language);
            let added = Added {
                name: "word/thamdinh-styles.xml",
                id: "rIdThamdinhStyles",
                kind: "styles",
                text: &text,
            };
            return story.add(package, &added);
        };
        let mut xml = Xml::fragment(self.ids.clone());
        let wanted = |id: &str| self.lacking.contains(id) && self.used.contains(id);
        let sheets: Vec<Sheet> = all_sheets().filter(|sheet| wanted(sheet.id)).collect();
        let needs_base = !sheets.is_empty() && self.lacking.contains(BASE.id);
        if needs_base && !wanted(BASE.id) {
            style_part::paragraph_style(&mut xml, &BASE);
        }
        for sheet in &sheets {
            style_part::paragraph_style(&mut xml, sheet);
        }
        if wanted(TABLE) {
            style_part::table_style(&mut xml);
        }
        let (text, _) = xml.finish_fragment();
        if text.is_empty() {
            return Ok(());
        }
        before_end(package, part, &text)
    }
}

fn known(text: &str, part: &str) -> Result<Vec<Known>, HouseFault> {
    let damaged = |_| HouseFault::Damaged {
        part: part.to_owned(),
    };
    let tree = Tree::of(text.trim_start_matches('\u{feff}')).map_err(damaged)?;
    let styles = tree
        .all()
        .filter(|(_, element)| tree.name(element) == "w:style");
    let known = styles.filter_map(|(at, element)| {
        let (_, name) = tree.child(at, "w:name")?;
        Some(Known {
            id: tree.attribute(element, "w:styleId")?,
            name: tree.attribute(name, "w:val")?,
            kind: tree
                .attribute(element, "w:type")
                .unwrap_or_else(|| "paragraph".to_owned()),
            is_default: tree
                .attribute(element, "w:default")
                .is_some_and(|value| value != "0"),
        })
    });
    Ok(known.collect())
}
