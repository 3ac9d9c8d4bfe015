//! Which unit a file is from: the folder that bears a unit's code or name.

use std::collections::HashMap;

use super::Found;
use crate::domain::id::UnitId;
use crate::import::heading::key;

/// The units by the names of their folders.
#[derive(Debug, Clone, Default)]
pub struct Scopes {
    by_code: HashMap<String, UnitId>,
    /// None for a name that several units have.
    by_name: HashMap<String, Option<UnitId>>,
}

impl Scopes {
    /// The scopes of these units, each with its code and name.
    pub fn new<'a>(units: impl IntoIterator<Item = (&'a UnitId, &'a str)>) -> Scopes {
        let mut scopes = Scopes::default();
        for (id, name) in units {
            scopes.by_code.insert(key(id.as_str()), id.clone());
            scopes
                .by_name
                .entry(key(name))
                .and_modify(|known| *known = None)
                .or_insert_with(|| Some(id.clone()));
        }
        scopes
    }

    /// The unit whose folder the file lies in; the innermost folder that names one counts. None if no folder does.
    pub fn of(&self, file: &Found) -> Option<&UnitId> {
        file.folders().rev().find_map(|folder| self.named(folder))
    }

    /// `11413`, `Phường Hồng Bàng`, `phuong-hong-bang`, `11413 - Phường Hồng Bàng`, `Phường Hồng Bàng (11413)`.
    fn named(&self, folder: &str) -> Option<&UnitId> {
        let folder = key(folder);
        let by_code = |code: &str| self.by_code.get(code);
        let by_name = |name: &str| self.by_name.get(name)?.as_ref();
        by_code(&folder).or_else(|| by_name(&folder)).or_else(|| {
            let (first, rest) = folder.split_once(' ')?;
            let (start, last) = folder.rsplit_once(' ')?;
            let both = |code: &str, name: &str| {
                by_code(code).filter(|unit| by_name(name).is_none_or(|other| other == *unit))
            };
            // A code beside words is the unit's, unless the words are another unit's name.
            let long = |code: &&str| code.len() >= 4;
            Some(first)
                .filter(long)
                .and_then(|code| both(code, rest))
                .or_else(|| Some(last).filter(long).and_then(|code| both(code, start)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_a_units_by_code_or_name() {
        let units: [(UnitId, &str); 4] = [
            ("11413".into(), "Phường Hồng Bàng"),
            ("so-y-te".into(), "Sở Y tế"),
            ("a1".into(), "Xã Tân Minh"),
            ("a2".into(), "Xã Tân Minh"),
        ];
        let scopes = Scopes::new(units.iter().map(|(id, name)| (id, *name)));
        for (relative, unit) in [
            ("11413/12.pdf", Some("11413")),
            ("Phường Hồng Bàng/12.pdf", Some("11413")),
            ("phuong_hong_bang/2026/12.pdf", Some("11413")),
            ("11413 - Phường Hồng Bàng/12.pdf", Some("11413")),
            ("Phuong Hong Bang (11413)/12.pdf", Some("11413")),
            ("11413 - Sở Y tế/12.pdf", None),
            ("SO-Y-TE/11413/12.pdf", Some("11413")),
            ("Xã Tân Minh/12.pdf", None),
            ("11413.pdf", None),
            ("khac/12.pdf", None),
        ] {
            let file = Found {
                path: relative.into(),
                relative: relative.into(),
            };
            assert_eq!(scopes.of(&file).map(UnitId::as_str), unit, "{relative}");
        }
    }
}
