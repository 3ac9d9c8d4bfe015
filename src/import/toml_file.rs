//! TOML read key by key, so that every problem is found and has its line.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::points::Points;
use crate::text::number::{parse_decimal, parse_plain};
use crate::text::{Date, scrub};

use super::cells::within_limit;
use super::file::{bytes, shown_name};
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};

type Entry<'d> = &'d Spanned<DeValue<'d>>;

/// A file's name and where its lines begin.
#[derive(Debug)]
struct Lines {
    file: String,
    starts: Vec<usize>,
}

impl Lines {
    fn place(&self, at: usize) -> Place {
        let line = self.starts.partition_point(|start| *start <= at);
        Place {
            line: u32::try_from(line).ok(),
            ..Place::file(&self.file)
        }
    }
}

/// A table of the file, with the keys that were asked for.
#[derive(Debug)]
pub struct Table<'d> {
    lines: &'d Lines,
    map: &'d DeTable<'d>,
    path: String,
    at: usize,
    asked: BTreeSet<&'static str>,
}

/// Opens a TOML file and hands its root table to `read`; keys of the root that `read` did not ask for are problems.
pub fn open<T>(
    path: &Path,
    read: impl FnOnce(&mut Table<'_>, &mut Findings) -> Option<T>,
) -> Outcome<T> {
    let file = shown_name(path);
    let mut findings = Findings::new();
    let text = match bytes(path).and_then(|bytes| super::csv_file::decode(&bytes)) {
        Ok(text) => text,
        Err(kind) => {
            findings.note(Place::file(&file), kind);
            return findings.conclude(None);
        }
    };
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    let lines = Lines {
        file,
        starts: std::iter::once(0).chain(ends).collect(),
    };
    let (root, errors) = DeTable::parse_recoverable(&text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        let reason = scrub(error.message());
        findings.note(lines.place(at), ProblemKind::TomlSyntax { reason });
    }
    if !errors.is_empty() {
        // What stands after a syntax error is not what its author meant.
        return findings.conclude(None);
    }
    let mut table = Table {
        lines: &lines,
        map: root.get_ref(),
        path: String::new(),
        at: 0,
        asked: BTreeSet::new(),
    };
    let value = read(&mut table, &mut findings);
    table.finish(&mut findings);
    findings.conclude(value)
}

impl<'d> Table<'d> {
    /// Where the table begins.
    pub fn place(&self) -> Place {
        self.lines.place(self.at)
    }

    /// Where a key's value stands; the table's beginning if it has no such key.
    pub fn place_of(&self, key: &str) -> Place {
        let at = self
            .map
            .get(key)
            .map_or(self.at, |entry| entry.span().start);
        self.lines.place(at)
    }

    /// The key with the tables that it stands in: `block.band.from`.
    pub fn name_of(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Whether the table has the key.
    pub fn has(&self, key: &str) -> bool {
        self.map.contains_key(key)
    }

    fn entry(&mut self, key: &'static str) -> Option<Entry<'d>> {
        self.asked.insert(key);
        let map: &'d DeTable<'d> = self.map;
        map.get(key)
    }

    fn needed(&mut self, key: &'static str, findings: &mut Findings) -> Option<Entry<'d>> {
        let entry = self.entry(key);
        if entry.is_none() {
            let key = self.name_of(key);
            findings.note(self.place(), ProblemKind::KeyMissing { key });
        }
        entry
    }

    fn wrong(&self, key: &str, expected: &str, findings: &mut Findings) {
        findings.note(
            self.place_of(key),
            ProblemKind::KeyWrongForm {
                key: self.name_of(key),
                expected: expected.to_owned(),
            },
        );
    }

    /// A text that must be there and not be empty.
    pub fn text(&mut self, key: &'static str, findings: &mut Findings) -> Option<String> {
        self.needed(key, findings)?;
        let text = self.text_if(key, findings)?;
        if text.is_empty() {
            let heading = self.name_of(key);
            findings.note(self.place_of(key), ProblemKind::ValueMissing { heading });
            return None;
        }
        Some(text)
    }

    /// A text that may be left out.
    pub fn text_if(&mut self, key: &'static str, findings: &mut Findings) -> Option<String> {
        let entry = self.entry(key)?;
        match entry.get_ref() {
            DeValue::String(text) => Some(scrub(text).trim().to_owned()),
            _ => {
                self.wrong(key, "\"…\"", findings);
                None
            }
        }
    }

    /// Texts in an array, each with its place; none if the key is left out.
    pub fn texts(&mut self, key: &'static str, findings: &mut Findings) -> Vec<(String, Place)> {
        let Some(entry) = self.entry(key) else {
            return Vec::new();
        };
        let Some(array) = entry.get_ref().as_array() else {
            self.wrong(key, "[\"…\", \"…\"]", findings);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for value in array.iter() {
            match value.get_ref().as_str() {
                Some(text) => texts.push((
                    scrub(text).trim().to_owned(),
                    self.lines.place(value.span().start),
                )),
                None => self.wrong(key, "[\"…\", \"…\"]", findings),
            }
        }
        texts
    }

    /// Points that must be there.
    pub fn points(&mut self, key: &'static str, findings: &mut Findings) -> Option<Points> {
        self.needed(key, findings)?;
        self.points_if(key, findings)
    }

    /// Points that may be left out: a text (`"12,5"`) or a number.
    pub fn points_if(&mut self, key: &'static str, findings: &mut Findings) -> Option<Points> {
        let entry = self.entry(key)?;
        let (read, shown) = match entry.get_ref() {
            DeValue::String(text) => (parse_decimal(text), text.as_ref()),
            DeValue::Integer(number) => (parse_plain(number.as_str()), number.as_str()),
            DeValue::Float(number) => (parse_plain(number.as_str()), number.as_str()),
            _ => {
                self.wrong(key, "\"12.5\"", findings);
                return None;
            }
        };
        match read
            .map_err(ProblemKind::from)
            .and_then(|value| within_limit(value, shown))
        {
            Ok(points) => Some(points),
            Err(kind) => {
                findings.note(self.place_of(key), kind);
                None
            }
        }
    }

    /// A whole number that must be there and lie within a range.
    pub fn whole(
        &mut self,
        key: &'static str,
        range: RangeInclusive<i64>,
        findings: &mut Findings,
    ) -> Option<i64> {
        let entry = self.needed(key, findings)?;
        let number = match entry.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            let expected = format!("{} … {}", range.start(), range.end());
            self.wrong(key, &expected, findings);
        }
        number
    }

    /// A day that must be there: `"30/11/2026"` or a TOML date.
    pub fn day(&mut self, key: &'static str, findings: &mut Findings) -> Option<Date> {
        let entry = self.needed(key, findings)?;
        let read = match entry.get_ref() {
            DeValue::String(text) => Date::parse(text),
            DeValue::Datetime(moment) => Date::parse(&moment.to_string()),
            _ => {
                self.wrong(key, "\"30/11/2026\"", findings);
                return None;
            }
        };
        match read {
            Ok(day) => Some(day),
            Err(error) => {
                findings.note(self.place_of(key), error.into());
                None
            }
        }
    }

    /// True or false; `default` if it is left out.
    pub fn flag(&mut self, key: &'static str, default: bool, findings: &mut Findings) -> bool {
        let Some(entry) = self.entry(key) else {
            return default;
        };
        entry.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, "true / false", findings);
            default
        })
    }

    /// A table that must be there.
    pub fn table(&mut self, key: &'static str, findings: &mut Findings) -> Option<Table<'d>> {
        self.needed(key, findings)?;
        self.table_if(key, findings)
    }

    /// A table that may be left out.
    pub fn table_if(&mut self, key: &'static str, findings: &mut Findings) -> Option<Table<'d>> {
        let entry = self.entry(key)?;
        let Some(map) = entry.get_ref().as_table() else {
            self.wrong(key, "[…] / { … }", findings);
            return None;
        };
        Some(self.inner(key, map, entry.span().start))
    }

    /// Tables in an array; none if the key is left out.
    pub fn tables(&mut self, key: &'static str, findings: &mut Findings) -> Vec<Table<'d>> {
        let Some(entry) = self.entry(key) else {
            return Vec::new();
        };
        let Some(array) = entry.get_ref().as_array() else {
            self.wrong(key, "[[…]]", findings);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for value in array.iter() {
            match value.get_ref().as_table() {
                Some(map) => tables.push(self.inner(key, map, value.span().start)),
                None => self.wrong(key, "[[…]]", findings),
            }
        }
        tables
    }

    fn inner(&self, key: &str, map: &'d DeTable<'d>, at: usize) -> Table<'d> {
        Table {
            lines: self.lines,
            map,
            path: self.name_of(key),
            at,
            asked: BTreeSet::new(),
        }
    }

    /// Ends the reading of the table: keys that nobody asked for are problems.
    pub fn finish(&self, findings: &mut Findings) {
        for (key, _) in self.map.iter() {
            if !self.asked.contains(key.get_ref().as_ref()) {
                findings.note(
                    self.lines.place(key.span().start),
                    ProblemKind::KeyUnknown {
                        key: scrub(&self.name_of(key.get_ref())),
                    },
                );
            }
        }
    }
}
