//! Takes a note apart: its entries, and the numbers that refer to the evidence index.

use super::pattern::{self, BULLET, NEXT, NUMBER, NUMBERS};

/// Rows that one reference may name: `TL 1-9999` is a mistake.
const RANGE_LIMIT: u32 = 100;

/// The entries of a note: parted by line ends and semicolons, and where another document begins in a sentence.
pub fn entries(note: &str) -> Vec<&str> {
    let mut entries = Vec::new();
    for part in note.split(['\n', ';']) {
        let mut rest = unlisted(part);
        while let Some((first, second)) = split_once(rest) {
            entries.push(first.trim());
            rest = unlisted(second);
        }
        entries.push(rest);
    }
    entries.retain(|entry| !entry.is_empty());
    entries
}

/// The text without what marks it as an entry of a list.
fn unlisted(part: &str) -> &str {
    let part = part.trim();
    let bullet = pattern::find(&BULLET, part).and_then(|groups| groups.get(0));
    bullet.map_or(part, |bullet| part.get(bullet.end()..).unwrap_or(part))
}

/// Splits before the second document of a sentence. A document after ` và ` that another one's title names belongs
/// to the title.
fn split_once(text: &str) -> Option<(&str, &str)> {
    let next = NEXT.as_ref()?;
    for groups in next.captures_iter(text) {
        let parting = groups.get(1)?;
        let (first, second) = (text.get(..parting.start())?, text.get(parting.end()..)?);
        let named = NUMBER.as_ref()?.find_iter(first).count();
        let joined = parting.as_str().trim_start().starts_with(['v', 'c']);
        if named == 1 || (named > 1 && !joined) {
            return Some((first, second));
        }
    }
    None
}

/// The rows of the index that an entry refers to; None if it is something else. Numbers alone are a reference only
/// after one.
pub fn references(entry: &str, after_one: bool) -> Option<Vec<u32>> {
    let found = pattern::find(&pattern::REFERENCE, entry)
        .or_else(|| pattern::find(&pattern::REFERENCE_IN_BRACKETS, entry))
        .or_else(|| pattern::find(&pattern::REFERENCE_MORE, entry).filter(|_| after_one))?;
    let text = found.get(1)?.as_str();
    let mut numbers = Vec::new();
    for groups in NUMBERS.as_ref()?.captures_iter(text) {
        let number = |at| groups.get(at).and_then(|n| n.as_str().parse::<u32>().ok());
        let first = number(1)?;
        let last = number(2).unwrap_or(first);
        if first <= last && last - first <= RANGE_LIMIT {
            numbers.extend(first..=last);
        }
    }
    Some(numbers)
}
