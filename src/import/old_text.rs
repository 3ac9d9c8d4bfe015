//! Files in the font encodings of before Unicode: told by evidence, converted when certain, refused when suspected.
//!
//! What decides is how many words become Vietnamese syllables and how many already are. A file with nothing but such
//! text is taken as a whole; a file that has proper Vietnamese too is taken cell by cell, and only where every word
//! agrees. Proper Unicode Vietnamese is never changed.

use std::collections::BTreeSet;

use crate::text::legacy::{Legacy, is_suspicious, unscrubbed};
use crate::text::syllable::is_syllable;
use crate::text::{nfc, one_line, scrub, truncate};

use super::csv_file;
use super::grid::{Content, Sheet};
use super::problem::ProblemKind;

/// Where an example stands: the sheet's position, the row's number, the column.
pub(super) type At = (usize, u32, u32);

/// The sheets of a file, and what was found in them.
pub(super) type Told = (Vec<Sheet>, Option<Finding>);

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Finding {
    /// Cells were converted.
    Converted(Example),
    /// Cells look like an old encoding, and nobody can be certain.
    Uncertain(Example),
}

/// One cell of those that were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Example {
    /// The encoding's name.
    pub(super) encoding: &'static str,
    /// How many cells there are.
    pub(super) cells: usize,
    /// Where the example stands.
    pub(super) at: At,
    /// What stands there.
    pub(super) before: String,
    /// What it would be.
    pub(super) after: String,
}

/// Columns of an example.
const SHOWN: usize = 60;

/// Finds and converts text in an old encoding. None for a proper file, which is left as it is.
pub(super) fn settle(sheets: &mut [Sheet]) -> Option<Finding> {
    if !texts(sheets).any(|(_, text)| is_suspicious(text)) {
        return None;
    }
    let (proper, western): (Vec<_>, Vec<_>) = texts(sheets)
        .filter(|(_, text)| !text.is_ascii())
        .partition(|(_, text)| text.chars().any(is_beyond_latin));
    let weigh = |cells: &[(At, &str)]| -> Vec<Cell> {
        cells
            .iter()
            .map(|(at, text)| Cell::new(*at, text))
            .collect()
    };
    let verdict = if proper.is_empty() {
        of_whole(&weigh(&western))
    } else {
        // One sign in a large proper file must not cost a look at every word of it.
        let suspicious: Vec<_> = western
            .iter()
            .copied()
            .filter(|(_, text)| is_suspicious(text))
            .collect();
        match of_each(&weigh(&suspicious)) {
            Verdict::Certain(..) => of_each(&weigh(&western)),
            other => other,
        }
    };
    match verdict {
        Verdict::Proper => None,
        Verdict::Uncertain(legacy, at) => Some(Finding::Uncertain(example(sheets, legacy, at, 1)?)),
        Verdict::Certain(legacy, places) => {
            let first = places.first().copied()?;
            let example = example(sheets, legacy, first, places.len())?;
            convert(sheets, legacy, &places);
            Some(Finding::Converted(example))
        }
    }
}

/// The table of bytes that are no Unicode: in a font encoding, or in windows-1258, the Vietnamese code page of Windows.
/// None if they are neither.
///
/// # Errors
/// A quote is never closed.
pub(super) fn of_bytes(bytes: &[u8]) -> Result<Option<Told>, ProblemKind> {
    // UTF-16 that is cut off, or no text at all.
    if bytes.contains(&0) || bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Ok(None);
    }
    let (western, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    let (eastern, _) = encoding_rs::WINDOWS_1258.decode_without_bom_handling(bytes);
    let untouched = vec![csv_file::table(&western)?];
    let mut sheets = untouched.clone();
    let finding = settle(&mut sheets);
    if !is_vietnamese(&eastern) {
        return Ok(finding.map(|finding| (sheets, Some(finding))));
    }
    let read = vec![csv_file::table(&eastern)?];
    let example = page_example(&untouched, &read);
    Ok(example.map(|example| match finding {
        // Right in both: nobody can tell which.
        Some(Finding::Converted(_)) => (untouched, Some(Finding::Uncertain(example))),
        _ => (read, Some(Finding::Converted(example))),
    }))
}

/// The first cell that windows-1258 reads in its own way.
fn page_example(before: &[Sheet], after: &[Sheet]) -> Option<Example> {
    let cells = texts(after).filter(|(_, text)| !text.is_ascii()).count();
    let (at, text) = texts(after).find(|(_, text)| text.chars().any(is_beyond_latin))?;
    let (_, seen) = texts(before).find(|(place, _)| *place == at)?;
    Some(Example {
        encoding: "windows-1258",
        cells,
        at,
        before: shown(seen),
        after: shown(text),
    })
}

/// Whether a text that was read by windows-1258 is Vietnamese for certain.
fn is_vietnamese(text: &str) -> bool {
    let text = nfc(text);
    let words: Vec<&str> = words(&text).filter(|word| !is_short_form(word)).collect();
    let right = words.iter().filter(|word| is_syllable(word)).count();
    words.len() >= 2 && (words.len() - right) * 20 <= words.len()
}

fn texts(sheets: &[Sheet]) -> impl Iterator<Item = (At, &str)> {
    sheets.iter().enumerate().flat_map(|(sheet, table)| {
        table.rows.iter().flat_map(move |row| {
            row.cells
                .iter()
                .filter_map(move |cell| match &cell.content {
                    Content::Text(text) => Some(((sheet, row.number, cell.column), text.as_str())),
                    _ => None,
                })
        })
    })
}

/// Vietnamese letters that no old encoding shows: a cell with one of them is Unicode.
fn is_beyond_latin(letter: char) -> bool {
    matches!(letter, 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | '\u{300}'..='\u{36f}' | 'Ạ'..='ỹ')
}

/// What the words of one cell say.
struct Cell {
    at: At,
    words: usize,
    /// Words that are syllables as they stand.
    unicode: usize,
    /// For each encoding: words that would be syllables, and words that only then would be.
    legacy: [(usize, usize); 2],
    /// Words that only then would be, to count each once.
    won: [Vec<String>; 2],
}

impl Cell {
    fn new(at: At, text: &str) -> Self {
        let text = unscrubbed(text);
        let mut cell = Self {
            at,
            words: 0,
            unicode: 0,
            legacy: [(0, 0); 2],
            won: [Vec::new(), Vec::new()],
        };
        for word in words(&text) {
            let as_it_stands = is_syllable(word);
            let decoded = Legacy::ALL.map(|legacy| legacy.decode(word));
            // QĐ, HĐND: short forms are no syllables in any encoding.
            if decoded.iter().any(|word| is_short_form(word)) {
                continue;
            }
            cell.words += 1;
            cell.unicode += usize::from(as_it_stands);
            for ((decoded, (right, gained)), won) in
                decoded.iter().zip(&mut cell.legacy).zip(&mut cell.won)
            {
                if is_syllable(decoded) {
                    *right += 1;
                    if !as_it_stands {
                        *gained += 1;
                        won.push(word.to_owned());
                    }
                }
            }
        }
        cell
    }

    fn right(&self, legacy: Legacy) -> usize {
        self.of(legacy).0
    }

    fn gained(&self, legacy: Legacy) -> usize {
        self.of(legacy).1
    }

    fn of(&self, legacy: Legacy) -> (usize, usize) {
        match legacy {
            Legacy::Tcvn3 => self.legacy[0],
            Legacy::Vni => self.legacy[1],
        }
    }
}

/// The words that have letters beyond ASCII, with a letter of ASCII that they belong to, and no digits.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| {
        letter.is_whitespace()
            || (letter.is_ascii() && !letter.is_ascii_alphanumeric())
            || "“”‘’–—…•".contains(letter)
    })
    .filter(|word| {
        !word.is_ascii()
            && word.bytes().any(|byte| byte.is_ascii_alphabetic())
            && !word.bytes().any(|byte| byte.is_ascii_digit())
    })
}

fn is_short_form(word: &str) -> bool {
    word.contains('Đ')
        && word
            .chars()
            .all(|letter| letter == 'Đ' || letter.is_ascii_uppercase())
}

enum Verdict {
    Proper,
    Uncertain(Legacy, At),
    Certain(Legacy, Vec<At>),
}

/// The encoding under which more words are right, and the other.
fn better(right: impl Fn(Legacy) -> usize) -> (Legacy, Legacy) {
    if right(Legacy::Vni) > right(Legacy::Tcvn3) {
        (Legacy::Vni, Legacy::Tcvn3)
    } else {
        (Legacy::Tcvn3, Legacy::Vni)
    }
}

/// A file without a single letter that only Unicode has.
fn of_whole(cells: &[Cell]) -> Verdict {
    let sum = |count: &dyn Fn(&Cell) -> usize| cells.iter().map(count).sum::<usize>();
    let (words, unicode) = (sum(&|cell| cell.words), sum(&|cell| cell.unicode));
    let right = |legacy: Legacy| sum(&|cell| cell.right(legacy));
    let (best, other) = better(right);
    let (gained, missed) = (sum(&|cell| cell.gained(best)), words - right(best));
    let first = cells.iter().find(|cell| cell.gained(best) > 0);
    let Some(first) = first.filter(|_| words - unicode >= 2 && gained >= 2) else {
        return Verdict::Proper;
    };
    if missed * 20 <= words && right(other) + 2 <= right(best) {
        let mut places = vec![first.at];
        places.extend(
            cells
                .iter()
                .map(|cell| cell.at)
                .filter(|at| *at != first.at),
        );
        return Verdict::Certain(best, places);
    }
    // Foreign names are a few words; an old encoding is most of them.
    if gained >= 3 && right(best) * 2 > words && right(best) > unicode {
        return Verdict::Uncertain(best, first.at);
    }
    Verdict::Proper
}

/// A file that has proper Vietnamese too: each cell speaks for itself.
fn of_each(cells: &[Cell]) -> Verdict {
    let mut certain: Option<(Legacy, Vec<At>)> = None;
    let mut weak: Vec<(Legacy, &Cell)> = Vec::new();
    for cell in cells {
        let (best, other) = better(|legacy| cell.right(legacy));
        let (right, gained) = (cell.right(best), cell.gained(best));
        if gained >= 2 && right == cell.words && cell.right(other) < right {
            match &mut certain {
                Some((legacy, _)) if *legacy != best => return Verdict::Uncertain(best, cell.at),
                Some((_, places)) => places.push(cell.at),
                None => certain = Some((best, vec![cell.at])),
            }
        } else if gained >= 3 && right * 2 > cell.words && right > cell.unicode {
            return Verdict::Uncertain(best, cell.at);
        } else if gained >= 1 && right == cell.words {
            weak.push((best, cell));
        }
    }
    if let Some((legacy, mut places)) = certain {
        let agree = weak
            .iter()
            .filter(|(_, cell)| cell.right(legacy) == cell.words);
        places.extend(agree.map(|(_, cell)| cell.at));
        return Verdict::Certain(legacy, places);
    }
    let distinct: BTreeSet<&String> = weak
        .iter()
        .flat_map(|(legacy, cell)| match legacy {
            Legacy::Tcvn3 => &cell.won[0],
            Legacy::Vni => &cell.won[1],
        })
        .collect();
    match weak.first() {
        Some((legacy, cell)) if distinct.len() >= 3 => Verdict::Uncertain(*legacy, cell.at),
        _ => Verdict::Proper,
    }
}

fn example(sheets: &[Sheet], legacy: Legacy, at: At, cells: usize) -> Option<Example> {
    let (_, text) = texts(sheets).find(|(place, _)| *place == at)?;
    Some(Example {
        encoding: legacy.name(),
        cells,
        at,
        before: shown(&unscrubbed(text)),
        after: shown(&legacy.decode(&unscrubbed(text))),
    })
}

/// A text on one line, as it may be shown.
fn shown(text: &str) -> String {
    truncate(&one_line(&scrub(text)), SHOWN).into_owned()
}

fn convert(sheets: &mut [Sheet], legacy: Legacy, places: &[At]) {
    let places: BTreeSet<At> = places.iter().copied().collect();
    for (sheet, table) in sheets.iter_mut().enumerate() {
        for row in &mut table.rows {
            for cell in &mut row.cells {
                if let Content::Text(text) = &mut cell.content
                    && places.contains(&(sheet, row.number, cell.column))
                {
                    *text = scrub(&legacy.decode(&unscrubbed(text)));
                }
            }
        }
    }
}
