//! Which document of an evidence index a file is: by its place, its name, the number and symbol in its name, or the
//! document's title. What could be several documents is told, never guessed.

use std::collections::{BTreeSet, HashMap};

use super::{Found, Scopes};
use crate::domain::id::UnitId;
use crate::domain::self_assessment::Evidence;
use crate::import::heading::key;
use crate::text::document::{number_tokens, tokens};

/// Tokens of the longest number and symbol.
const LONGEST: usize = 10;
/// A title shorter than this is no name.
const SHORTEST_TITLE: usize = 12;

/// What a file was recognised by, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// The index names its place.
    Place,
    /// The index names its file name.
    Name,
    /// Number and symbol stand in its name.
    Number,
    /// Its name is the title.
    Title,
}

/// A document: the position of its unit among those of the index, and its own in the unit's evidence.
pub type Document = (usize, usize);

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matched {
    /// No document.
    Nothing,
    /// This document, or the same one listed several times for different pages.
    One(Tier, Vec<Document>),
    /// It could be several.
    Several(Ambiguity),
}

/// Why a file is no single document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ambiguity {
    /// Documents of several units.
    Units(Vec<UnitId>),
    /// Several documents of one unit.
    Documents(UnitId, Vec<String>),
}

/// The documents of units, to be found by what files are called.
#[derive(Debug)]
pub struct Index<'a> {
    units: Vec<(&'a UnitId, &'a [Evidence])>,
    by_place: HashMap<String, Vec<Document>>,
    by_name: HashMap<String, Vec<Document>>,
    by_number: HashMap<String, Vec<Document>>,
    by_title: HashMap<String, Vec<Document>>,
}

impl<'a> Index<'a> {
    /// The index of the evidence of these units.
    pub fn new(units: Vec<(&'a UnitId, &'a [Evidence])>) -> Index<'a> {
        let mut index = Index {
            units: Vec::new(),
            by_place: HashMap::new(),
            by_name: HashMap::new(),
            by_number: HashMap::new(),
            by_title: HashMap::new(),
        };
        for (unit, (_, evidence)) in units.iter().enumerate() {
            for (at, document) in evidence.iter().enumerate() {
                index.add((unit, at), document);
            }
        }
        index.units = units;
        index
    }

    fn add(&mut self, at: Document, document: &Evidence) {
        let mut put = |map: Map, text: String| {
            let map = match map {
                Map::Place => &mut self.by_place,
                Map::Name => &mut self.by_name,
                Map::Number => &mut self.by_number,
                Map::Title => &mut self.by_title,
            };
            if !text.is_empty() {
                map.entry(text).or_default().push(at);
            }
        };
        let place = place_key(&document.location);
        if let Some((_, name)) = place.rsplit_once('/') {
            put(Map::Name, name.to_owned());
        } else if place.contains('.') {
            put(Map::Name, place.clone());
        }
        put(Map::Place, place);
        let number = number_tokens(&document.number);
        let has_symbol = number.iter().any(|token| !is_number(token));
        if number.first().is_some_and(|first| is_number(first)) && has_symbol {
            put(Map::Number, number.join("/"));
            // Files are mostly called without the year: `05/2026/QĐ-UBND` is `05-QD-UBND.pdf`.
            if let [first, year, rest @ ..] = number.as_slice()
                && is_year(year)
                && !rest.is_empty()
            {
                put(Map::Number, format!("{first}/{}", rest.join("/")));
            }
        }
        let title = key(&document.title);
        if title.chars().count() >= SHORTEST_TITLE {
            put(Map::Title, title);
        }
    }

    /// What a file is.
    pub fn document_of(&self, file: &Found, scopes: &Scopes) -> Matched {
        let scope = scopes.of(file);
        let in_scope = |documents: Option<&Vec<Document>>| -> Vec<Document> {
            let documents = documents.into_iter().flatten().copied();
            documents
                .filter(|(unit, _)| {
                    scope.is_none_or(|scope| {
                        self.units.get(*unit).is_some_and(|(id, _)| *id == scope)
                    })
                })
                .collect()
        };
        for (tier, found) in self.candidates(file) {
            let documents = in_scope(found);
            if !documents.is_empty() {
                return self.decide(tier, documents, file);
            }
        }
        Matched::Nothing
    }

    /// Documents that a file could be, the surest first.
    fn candidates(&self, file: &Found) -> Vec<(Tier, Option<&Vec<Document>>)> {
        let place = place_key(&file.relative);
        let name = place.rsplit('/').next().unwrap_or_default();
        let stem = stem(file.name());
        let mut candidates = Vec::new();
        // A place may be written from the unit's own folder on.
        let inner = place.match_indices('/').map(|(at, _)| place.get(at + 1..));
        let places = std::iter::once(Some(place.as_str())).chain(inner);
        for inner in places
            .flatten()
            .filter(|inner| inner.contains('/') || *inner == place)
        {
            candidates.push((Tier::Place, self.by_place.get(inner)));
        }
        candidates.push((Tier::Name, self.by_name.get(name)));
        candidates.push((Tier::Name, self.by_place.get(place_key(stem).as_str())));
        for number in numbers_in(stem) {
            candidates.push((Tier::Number, self.by_number.get(&number)));
        }
        let title = key(stem);
        candidates.push((Tier::Title, self.by_title.get(&title)));
        let unnumbered = title
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .trim_start();
        candidates.push((Tier::Title, self.by_title.get(unnumbered)));
        candidates
    }

    fn decide(&self, tier: Tier, documents: Vec<Document>, file: &Found) -> Matched {
        let units: BTreeSet<usize> = documents.iter().map(|(unit, _)| *unit).collect();
        if units.len() > 1 {
            let names = units.iter().filter_map(|unit| self.units.get(*unit));
            return Matched::Several(Ambiguity::Units(
                names.map(|(id, _)| (*id).clone()).collect(),
            ));
        }
        let Some((first, others)) = documents.split_first() else {
            return Matched::Nothing;
        };
        let same = |other: &Document| {
            let (one, two) = (self.evidence(*first), self.evidence(*other));
            one.zip(two).is_some_and(|(one, two)| {
                one.date == two.date && number_tokens(&one.number) == number_tokens(&two.number)
            })
        };
        if others.iter().all(same) {
            return Matched::One(tier, documents);
        }
        // The same number in different years: the day in the file's name decides, if one stands there.
        let dated: Vec<Document> = documents
            .iter()
            .copied()
            .filter(|at| self.evidence(*at).is_some_and(|e| is_dated(file, e)))
            .collect();
        if let [one] = dated.as_slice() {
            return Matched::One(tier, vec![*one]);
        }
        let unit = self.units.get(first.0).map(|(id, _)| (*id).clone());
        let names = documents.iter().filter_map(|at| self.evidence(*at));
        let names = names.map(|e| match e.date {
            Some(date) => format!("{} ({date})", e.number),
            None => e.number.clone(),
        });
        match unit {
            Some(unit) => Matched::Several(Ambiguity::Documents(unit, names.collect())),
            None => Matched::Nothing,
        }
    }

    /// The document at a position.
    pub fn evidence(&self, (unit, at): Document) -> Option<&'a Evidence> {
        self.units.get(unit)?.1.get(at)
    }
}

enum Map {
    Place,
    Name,
    Number,
    Title,
}

fn is_number(token: &str) -> bool {
    token.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_year(token: &str) -> bool {
    token.len() == 4 && is_number(token) && (token.starts_with("19") || token.starts_with("20"))
}

/// A place without case and diacritics, its parts joined by `/`.
fn place_key(place: &str) -> String {
    let place = crate::text::fold(place).replace('\\', "/");
    let parts = place
        .split('/')
        .map(str::trim)
        .filter(|part| !matches!(*part, "" | "."));
    parts.collect::<Vec<_>>().join("/")
}

/// A file's name without its ending.
fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 && !ending.contains(' ') => {
            stem
        }
        _ => name,
    }
}

/// Numbers and symbols that may stand in a file's name, the longest first: those that begin with a number, then those
/// whose number stands after the kind (`KH 12 UBND`).
fn numbers_in(stem: &str) -> Vec<String> {
    let tokens = tokens(stem);
    let windows = |from: usize| {
        let longest = (tokens.len() - from).min(LONGEST);
        (2..=longest).filter_map(move |length| Some((length, from.checked_add(length)?)))
    };
    let mut found: Vec<(bool, usize, String)> = Vec::new();
    let mut numbers = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| is_number(token));
    for (at, _) in numbers.clone() {
        for (length, end) in windows(at) {
            let window = tokens.get(at..end).unwrap_or_default();
            found.push((false, length, window.join("/")));
        }
    }
    if let Some((number, token)) = numbers.next() {
        for start in number.saturating_sub(LONGEST)..number {
            for (length, end) in windows(start).filter(|(_, end)| *end > number) {
                let before = tokens.get(start..number).unwrap_or_default();
                let after = tokens.get(number + 1..end).unwrap_or_default();
                let mut parts = vec![token.as_str()];
                parts.extend(before.iter().chain(after).map(String::as_str));
                found.push((true, length, parts.join("/")));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    found.into_iter().map(|(_, _, number)| number).collect()
}

/// Whether the day of a document stands in a file's name, in either order.
fn is_dated(file: &Found, document: &Evidence) -> bool {
    let Some(date) = document.date else {
        return false;
    };
    let (day, month, year) = (date.day(), date.month(), date.year());
    let runs = [
        [u16::from(day), u16::from(month), year],
        [year, u16::from(month), u16::from(day)],
    ];
    let tokens = tokens(stem(file.name()));
    let has = |run: &[u16; 3]| {
        let run = run.map(|part| part.to_string());
        tokens.windows(3).any(|window| window == run)
    };
    let run_together = [
        format!("{day:02}{month:02}{year}"),
        format!("{year}{month:02}{day:02}"),
    ];
    let bare = |text: &String| text.trim_start_matches('0').to_owned();
    runs.iter().any(has) || run_together.iter().any(|text| tokens.contains(&bare(text)))
}
