//! The list of sums, `SHA256SUMS`: what `sha256sum -c` reads.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::journal::Hash;

/// SHA-256 of files by their paths, with `/` between names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums(BTreeMap<String, Hash>);

impl Sums {
    /// Puts a file on the list.
    pub fn put(&mut self, path: impl Into<String>, sum: Hash) {
        self.0.insert(path.into(), sum);
    }

    /// The sum of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<Hash> {
        self.0.get(path).copied()
    }

    /// Files in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Hash)> {
        self.0.iter().map(|(path, sum)| (path.as_str(), *sum))
    }

    /// How many files are on the list.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True without any file.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The list as a file: a line a file, in the order of the paths' bytes.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (path, sum) in &self.0 {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{sum}  {path}");
        }
        text
    }

    /// Reads a list in exactly the form that [`Sums::text`] gives it; another form, or a path that leads out of the
    /// folder, gives the number of its line.
    ///
    /// # Errors
    /// The number of the first bad line, from 1.
    pub fn read(text: &str) -> Result<Sums, usize> {
        let mut sums = Sums::default();
        for (number, line) in (1..).zip(text.lines()) {
            let (sum, path) = line.split_once("  ").ok_or(number)?;
            let sum: Hash = sum.parse().map_err(|_| number)?;
            if !is_inside(path) {
                return Err(number);
            }
            sums.put(path, sum);
        }
        match sums.text() == text {
            true => Ok(sums),
            false => Err(first_difference(&sums.text(), text)),
        }
    }
}

/// Whether a path stays in its folder and is one that any tool reads the same.
fn is_inside(path: &str) -> bool {
    let names = |name: &str| !name.is_empty() && name != "." && name != "..";
    path.split('/').all(names) && !path.chars().any(|c| c.is_control() || c == '\\')
}

fn first_difference(ours: &str, theirs: &str) -> usize {
    let same = ours
        .split('\n')
        .zip(theirs.split('\n'))
        .take_while(|(a, b)| a == b);
    same.count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> Sums {
        let mut sums = Sums::default();
        sums.put("phu-luc.docx", Hash::of(b"b"));
        sums.put("thong-bao-tru-diem/11311.docx", Hash::of(b"c"));
        sums.put("README.txt", Hash::of(b"a"));
        sums
    }

    #[test]
    fn the_list_goes_there_and_back_in_the_order_of_its_paths() {
        let text = list().text();
        let names: Vec<&str> = text.lines().filter_map(|line| line.get(66..)).collect();
        assert_eq!(
            names,
            [
                "README.txt",
                "phu-luc.docx",
                "thong-bao-tru-diem/11311.docx"
            ]
        );
        assert_eq!(Sums::read(&text), Ok(list()));
    }

    #[test]
    fn any_other_form_is_refused_with_its_line() {
        let text = list().text();
        let lines: Vec<&str> = text.lines().collect();
        let sum = Hash::of(b"d");
        for (bad, line) in [
            (text.replace("  phu", " *phu"), 2),
            (text.replace('\n', "\r\n"), 1),
            (text.trim_end().to_owned(), 4),
            (text.to_uppercase(), 1),
            (format!("{}\n{}\n", lines[1], lines[0]), 1),
            (format!("{}\n{}\n", lines[0], lines[0]), 2),
            (format!("{sum}  ../etc/passwd\n"), 1),
            (format!("{sum}  /etc/passwd\n"), 1),
            (format!("{sum}  a//b\n"), 1),
            (format!("{}\nx\n", lines[0]), 2),
        ] {
            assert_eq!(Sums::read(&bad), Err(line), "{bad}");
        }
    }
}
