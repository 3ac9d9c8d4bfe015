//! One entry of a note: a document, or words that stay a note.

use super::pattern::{self, ADDRESS, BARE_NUMBER, DATE, ISSUER, LOCATION, NUMBER, PAGE, PATH};
use crate::domain::self_assessment::Evidence;
use crate::text::{Date, one_line};

/// What may stand between the parts of a citation.
const BETWEEN: [char; 8] = [' ', ',', '(', ')', ':', '–', '-', '.'];

/// Whether a text is a number and symbol without anything else: `12/KH-UBND`.
pub fn is_number_alone(text: &str) -> bool {
    let Some((number, symbol)) = text.split_once('/') else {
        return false;
    };
    let letter = |c: char| c.is_ascii_uppercase() || c == 'Đ';
    (1..=5).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && symbol.starts_with(letter)
        && symbol.ends_with(|c: char| letter(c) || c.is_ascii_digit())
        && symbol
            .chars()
            .all(|c| letter(c) || c == '-' || c.is_ascii_digit())
}

/// The document with this number, of which nothing else is said.
pub fn of_number(number: &str) -> Evidence {
    Evidence {
        number: number.to_owned(),
        ..Evidence::default()
    }
}

/// The document that an entry names; None if it names none.
pub fn document(entry: &str) -> Option<Evidence> {
    let mut rest = entry.to_owned();
    let location = [&LOCATION, &ADDRESS, &PATH]
        .into_iter()
        .find_map(|form| pattern::take(form, &mut rest))
        .map(|place| place.trim_end_matches(['.', ',', ' ']).to_owned())
        .unwrap_or_default();
    let page = pattern::take(&PAGE, &mut rest).unwrap_or_default();
    let mut document = match numbered(&rest).or_else(|| with_bare_number(&rest)) {
        Some(document) => document,
        // `lưu tại bộ phận một cửa` is no document.
        None if ![&ADDRESS, &PATH]
            .iter()
            .any(|form| pattern::find(form, &location).is_some()) =>
        {
            return None;
        }
        None => Evidence {
            title: one_line(rest.trim_matches(BETWEEN)),
            ..Evidence::default()
        },
    };
    document.page = one_line(&page);
    document.location = one_line(&location);
    Some(document)
}

/// A document by its number and symbol.
fn numbered(text: &str) -> Option<Evidence> {
    for groups in NUMBER.as_ref()?.captures_iter(text) {
        let (word, number, symbol) = (groups.get(1)?, groups.get(2)?, groups.get(3)?);
        let upper = symbol.as_str().starts_with(char::is_uppercase);
        let called = !word.is_empty() && symbol.as_str().contains(['-', '/']);
        if !(upper || called) {
            continue; // `3/hồ sơ` counts something.
        }
        let before = text.get(..word.start())?;
        let after = text.get(number.end()..)?;
        return Some(described(before, number.as_str(), after));
    }
    None
}

/// A document whose symbol nobody wrote: `Công văn số 45 ngày 05/01/2026 của Sở Nội vụ`. Without date or issuer a
/// number alone is not a document.
fn with_bare_number(text: &str) -> Option<Evidence> {
    let groups = pattern::find(&BARE_NUMBER, text)?;
    let (whole, number) = (groups.get(0)?, groups.get(1)?);
    let before = text.get(..whole.start())?;
    let document = described(before, number.as_str(), text.get(number.end()..)?);
    (document.date.is_some() || !document.issuer.is_empty()).then_some(document)
}

/// Reads what stands around a number: its kind before it; date, issuer and title after it.
fn described(before: &str, number: &str, after: &str) -> Evidence {
    let mut document = Evidence {
        number: one_line(number),
        ..Evidence::default()
    };
    let mut rest = after.trim_start_matches(BETWEEN);
    loop {
        let (date, issuer) = (document.date.is_none(), document.issuer.is_empty());
        if let Some((day, tail)) = dated(rest).filter(|_| date) {
            document.date = Some(day);
            rest = tail.trim_start_matches(BETWEEN);
        } else if let Some((who, tail)) = issued(rest).filter(|_| issuer) {
            document.issuer = who;
            rest = tail.trim_start_matches(BETWEEN);
        } else {
            break;
        }
    }
    let kind = before.trim_matches(BETWEEN);
    let title = format!("{kind} {}", rest.trim_end_matches(BETWEEN));
    document.title = one_line(&title);
    document
}

fn dated(text: &str) -> Option<(Date, &str)> {
    let groups = pattern::find(&DATE, text)?;
    let part = |at| groups.get(at).map(|part| part.as_str());
    let date = Date::new(
        part(3)?.parse().ok()?,
        part(2)?.parse().ok()?,
        part(1)?.parse().ok()?,
    )?;
    Some((date, text.get(groups.get(0)?.end()..)?))
}

fn issued(text: &str) -> Option<(String, &str)> {
    let issuer = pattern::find(&ISSUER, text)?.get(1)?;
    Some((one_line(issuer.as_str()), text.get(issuer.end()..)?))
}
