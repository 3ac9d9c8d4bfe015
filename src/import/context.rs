//! What files of units are read against: which units there are, and the index set of each.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use crate::domain::id::{NodeIx, UnitId};
use crate::domain::index_set::{IndexSet, Node};
use crate::domain::round::Block;
use crate::domain::unit::Unit;
use crate::text::{one_line, roman_to_number};

use super::cells::Line;
use super::grid::Row;
use super::heading::key;
use super::outcome::Findings;
use super::problem::{Place, ProblemKind};

/// A unit with the index set that it is assessed by.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// Its index set.
    pub set: &'a IndexSet,
}

/// Where each file of a run speaks first of which unit, by the file's name.
pub type Met = BTreeMap<String, BTreeMap<UnitId, Place>>;

/// The units of a round.
#[derive(Debug, Clone, Default)]
pub struct Context<'a> {
    by_id: HashMap<&'a str, Known<'a>>,
    by_name: HashMap<String, Vec<Known<'a>>>,
    /// Kept whatever else is wrong in a file: files that speak of the same unit are taken together or not at all.
    met: RefCell<Met>,
}

impl<'a> Context<'a> {
    /// The context of these units with their index sets.
    pub fn new(pairs: impl IntoIterator<Item = (&'a Unit, &'a IndexSet)>) -> Self {
        let mut context = Self::default();
        for (unit, set) in pairs {
            let known = Known { unit, set };
            context.by_id.insert(unit.id.as_str(), known);
            context
                .by_name
                .entry(key(&unit.name))
                .or_default()
                .push(known);
        }
        context
    }

    /// The context of a round's units: each block names its index set. Units without one are left out.
    pub fn of_round(units: &'a [Unit], blocks: &'a [Block], sets: &'a [IndexSet]) -> Self {
        Self::new(units.iter().filter_map(|unit| {
            let block = blocks.iter().find(|block| block.id == unit.block)?;
            let set = sets.iter().find(|set| *set.id() == block.index_set)?;
            Some((unit, set))
        }))
    }

    /// The unit with this code.
    pub fn unit(&self, id: &str) -> Option<Known<'a>> {
        self.by_id.get(id).copied()
    }

    /// Which files spoke of which units so far, with the place where each did first.
    pub fn met(&self) -> Met {
        self.met.borrow().clone()
    }

    /// The unit that a text names: by its code, by its name with the code in brackets, or by its name.
    pub(super) fn named_in_any_way(&self, text: &str) -> Option<Known<'a>> {
        let text = one_line(text);
        let (name, code) = name_and_code(&text);
        let by_code = self.unit(&text).or_else(|| self.unit(code?));
        by_code
            .or_else(|| self.named(&text))
            .or_else(|| self.named(name))
    }

    /// Remembers that a file speaks of a unit; what is noted from now on is about the unit.
    pub(super) fn meet(
        &self,
        unit: &UnitId,
        file: &str,
        place: impl FnOnce() -> Place,
        findings: &mut Findings,
    ) {
        findings.about_unit(unit);
        let mut met = self.met.borrow_mut();
        // Asked for every row of a table, and new for few of them.
        if met.get(file).is_some_and(|units| units.contains_key(unit)) {
            return;
        }
        let units = met.entry(file.to_owned()).or_default();
        units.insert(unit.clone(), place());
    }

    /// The only unit with this name, however it is written.
    fn named(&self, name: &str) -> Option<Known<'a>> {
        match self.by_name.get(&key(name))?.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// The unit of a row's cell, or a problem.
    pub(super) fn unit_of_line(
        &self,
        line: &Line<'_>,
        column: Option<u32>,
        findings: &mut Findings,
    ) -> Option<Known<'a>> {
        findings.about_nothing();
        let id = line.needed(column, "Mã đơn vị", findings)?;
        let known = self.unit(&id);
        self.met_in_line(known, id, line, column, findings)
    }

    /// Remembers that a row speaks of the unit; without one, `named` is a unit that the round does not have.
    fn met_in_line(
        &self,
        known: Option<Known<'a>>,
        named: String,
        line: &Line<'_>,
        column: Option<u32>,
        findings: &mut Findings,
    ) -> Option<Known<'a>> {
        match known {
            Some(known) => {
                let file = &line.book.file;
                self.meet(&known.unit.id, file, || line.place(column), findings);
            }
            None => findings.note(line.place(column), ProblemKind::UnknownUnit { unit: named }),
        }
        known
    }

    /// The unit that a row's cell names in words, or a problem. A code in brackets behind the name counts.
    pub(super) fn unit_named_in_line(
        &self,
        line: &Line<'_>,
        column: Option<u32>,
        findings: &mut Findings,
    ) -> Option<Known<'a>> {
        findings.about_nothing();
        let text = one_line(&line.needed(column, "Tên đơn vị", findings)?);
        let (name, code) = name_and_code(&text);
        let known = match code {
            Some(code) => self.unit(code).or_else(|| self.named(&text)),
            None => self.named(name).or_else(|| self.unit(name)),
        };
        self.met_in_line(known, text, line, column, findings)
    }

    /// One unit for each index set of the round.
    pub(super) fn sets(&self) -> impl Iterator<Item = Known<'a>> {
        let mut seen: Vec<&str> = Vec::new();
        self.by_id.values().copied().filter(move |known| {
            let id = known.set.id().as_str();
            let new = !seen.contains(&id);
            if new {
                seen.push(id);
            }
            new
        })
    }

    /// The unit that title rows name: a cell `Mã đơn vị` with its value, or `Đơn vị: Phường Hồng Bàng (11311)`, where
    /// the code in brackets counts and otherwise the name. None if no row says anything; a problem if it is unknown.
    pub(super) fn unit_of_titles(
        &self,
        place_of: impl Fn(&Row) -> Place,
        titles: &[Row],
        findings: &mut Findings,
    ) -> Option<Known<'a>> {
        findings.about_nothing();
        for row in titles {
            if let Some(code) = super::index_set_table::value_of(row, "Mã đơn vị") {
                let known = self.unit(&code);
                match known {
                    Some(known) => {
                        let place = place_of(row);
                        self.meet(&known.unit.id, &place.file, || place.clone(), findings);
                    }
                    None => findings.note(place_of(row), ProblemKind::UnknownUnit { unit: code }),
                }
                return known;
            }
        }
        for row in titles {
            let label = ["Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị"];
            let value = label
                .iter()
                .find_map(|label| super::index_set_table::value_of(row, label));
            let Some(value) = value else { continue };
            let (name, code) = name_and_code(&value);
            let known = match code {
                Some(code) => self.unit(code),
                None => self.named(name),
            };
            if let Some(known) = known {
                let place = place_of(row);
                self.meet(&known.unit.id, &place.file, || place.clone(), findings);
            }
            match (known, code) {
                (None, _) => {
                    let unit = code.unwrap_or(name).to_owned();
                    findings.note(place_of(row), ProblemKind::UnknownUnit { unit });
                }
                (Some(known), Some(code))
                    if !name.is_empty() && key(name) != key(&known.unit.name) =>
                {
                    let kind = ProblemKind::UnitNameDiffers {
                        unit: code.to_owned(),
                        expected: known.unit.name.clone(),
                        found: name.to_owned(),
                    };
                    findings.note(place_of(row), kind);
                }
                (Some(_), _) => {}
            }
            return known;
        }
        None
    }
}

/// `Phường Hồng Bàng (11311)` apart.
fn name_and_code(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let apart = text
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    match apart {
        Some((name, code)) => (name.trim(), Some(code.trim())),
        None => (text, None),
    }
}

/// The node that a code cell names: as written, without what people put around codes, or an area's number in Roman
/// numerals.
pub(super) fn node_of<'a>(set: &'a IndexSet, code: &str) -> Option<(NodeIx, &'a Node)> {
    let ix = set.node_by_code(code).or_else(|| {
        let bare = clean_code(code);
        let roman = || roman_to_number(&bare).map(|number| number.to_string());
        set.node_by_code(&bare)
            .or_else(|| roman().and_then(|number| set.node_by_code(&number)))
    })?;
    set.node(ix).map(|node| (ix, node))
}

/// A code without what people put around it: spaces, brackets, a dot at the end, full-width digits, a comma for a point,
/// `Mục` or `Tiêu chí` before it.
pub(super) fn clean_code(code: &str) -> String {
    let line = one_line(code);
    let bare = match line.rsplit_once(' ') {
        Some((before, last)) if is_name_of_level(before) => last,
        _ => line.as_str(),
    };
    let plain: String = bare
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| match letter {
            '\u{ff10}'..='\u{ff19}' => {
                char::from_u32(u32::from(letter) - 0xFF10 + 0x30).unwrap_or(letter)
            }
            '\u{ff0e}' | '\u{3002}' | ',' => '.',
            _ => letter,
        })
        .collect();
    plain
        .trim_matches(|letter: char| {
            matches!(letter, '.' | '(' | ')' | ':' | ';' | '\'' | '’' | '-')
        })
        .to_owned()
}

fn is_name_of_level(text: &str) -> bool {
    matches!(
        key(text).as_str(),
        "muc"
            | "phan"
            | "linh vuc"
            | "tieu chi"
            | "tieu chi thanh phan"
            | "chi so"
            | "chi so thanh phan"
            | "noi dung"
    )
}

/// Whether a text could be the code of a node: short, without spaces, with a digit.
pub(super) fn looks_like_code(text: &str) -> bool {
    text.chars().count() <= 16
        && text.contains(|c: char| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/'))
}
