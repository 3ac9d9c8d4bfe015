//! What all papers of the council begin and end with.

use super::clock;
use super::document::{Block, Columns, Paragraph, Rule, Run, Style};
use super::outcome::JournalHead;
use crate::locale::Locale;
use crate::text::date::Date;

/// Who issues a paper, under which number, where and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterhead {
    /// The body above the issuer.
    pub superior: String,
    /// The issuer.
    pub issuer: String,
    /// The number; empty until one is given.
    pub number: String,
    /// What follows the number: `BB-HĐTĐ`.
    pub symbol: String,
    /// Where the issuer has its seat.
    pub place: String,
    /// The day of the paper.
    pub day: Date,
}

impl Letterhead {
    /// Number and symbol: `05/BB-HĐTĐ`; room is left for a number that was not given yet.
    #[must_use]
    pub fn number_and_symbol(&self) -> String {
        let number = match self.number.trim().parse::<u32>() {
            Ok(number) => format!("{number:02}"),
            Err(_) if self.number.trim().is_empty() => " ".repeat(8),
            Err(_) => self.number.trim().to_owned(),
        };
        format!("{number}/{}", self.symbol)
    }

    /// The two columns at the head of page 1.
    #[must_use]
    pub fn block(&self, locale: &Locale) -> Block {
        let number = locale.with("paper-number", &[("number", &self.number_and_symbol())]);
        let day = clock::day(self.day, locale);
        let place_and_day = locale.with(
            "paper-place-and-day",
            &[("place", &self.place), ("day", &day)],
        );
        Block::Columns(Columns {
            left_percent: 42,
            left: vec![
                Paragraph::new(Style::Superior, self.superior.to_uppercase()),
                Paragraph::new(Style::Issuer, self.issuer.to_uppercase()).ruled(Rule::Short),
                Paragraph::new(Style::Number, number),
            ],
            right: vec![
                Paragraph::new(Style::State, locale.text("paper-state")),
                Paragraph::new(Style::Motto, locale.text("paper-motto")).ruled(Rule::Full),
                Paragraph::new(Style::PlaceDate, place_and_day),
            ],
        })
    }
}

/// Who signs a paper: a capacity and, below it, the office that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    /// The capacity, such as "Thư ký".
    pub capacity: String,
    /// The office; the name is written by hand.
    pub office: String,
}

/// The places for two signatures; on minutes the secretary stands left and the chair right.
#[must_use]
pub fn signatures(left: &Signatory, right: &Signatory, locale: &Locale) -> Block {
    let column = |signatory: &Signatory| {
        vec![
            Paragraph::new(Style::SignatureTitle, signatory.capacity.to_uppercase()),
            Paragraph::new(Style::SignatureOffice, signatory.office.clone()),
            Paragraph::new(Style::SignatureHint, locale.text("paper-sign-here")),
            Paragraph::new(Style::SignatureName, ""),
        ]
    };
    Block::Columns(Columns {
        left_percent: 50,
        left: column(left),
        right: column(right),
    })
}

/// "Nơi nhận:" with its list.
#[must_use]
pub fn distribution(receivers: &[String], locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![Paragraph::new(
        Style::DistributionTitle,
        locale.text("paper-distribution"),
    )];
    let last = receivers.len().saturating_sub(1);
    for (index, receiver) in receivers.iter().enumerate() {
        let end = if index == last { "." } else { ";" };
        blocks.push(Paragraph::new(
            Style::DistributionItem,
            format!("- {receiver}{end}"),
        ));
    }
    blocks.into_iter().map(Block::Paragraph).collect()
}

/// A hash as people compare it: 16 groups of 4 hexadecimal digits.
#[must_use]
pub fn hash_groups(hash: &[u8; 32]) -> String {
    let groups: Vec<String> = hash
        .chunks(2)
        .map(|pair| pair.iter().map(|byte| format!("{byte:02x}")).collect())
        .collect();
    groups.join(" ")
}

/// What the QR code on every page says: the number of entries and the hash of the last one, in 16 groups of 4.
#[must_use]
pub fn journal_code(journal: &JournalHead) -> String {
    format!("{} {}", journal.entries, hash_groups(&journal.hash))
}

/// Running text that begins with its label in bold.
#[must_use]
pub fn labelled(style: Style, label: &str, text: &str) -> Block {
    Block::Paragraph(Paragraph::of(
        style,
        vec![Run::bold(format!("{label} ")), Run::plain(text)],
    ))
}

#[cfg(test)]
mod tests {
    use super::{Date, Letterhead, hash_groups};

    fn letterhead(number: &str) -> Letterhead {
        Letterhead {
            superior: String::new(),
            issuer: String::new(),
            number: number.to_owned(),
            symbol: "BB-HĐTĐ".to_owned(),
            place: String::new(),
            day: Date::new(2026, 12, 22).unwrap(),
        }
    }

    #[test]
    fn numbers_below_10_are_padded() {
        for (number, expected) in [
            ("5", "05/BB-HĐTĐ"),
            ("05", "05/BB-HĐTĐ"),
            ("128", "128/BB-HĐTĐ"),
            ("12a", "12a/BB-HĐTĐ"),
            ("", "        /BB-HĐTĐ"),
        ] {
            assert_eq!(letterhead(number).number_and_symbol(), expected);
        }
    }

    #[test]
    fn a_hash_has_16_groups_of_4() {
        let groups = hash_groups(&[0xab; 32]);
        assert_eq!(groups.split(' ').count(), 16);
        assert!(groups.split(' ').all(|group| group == "abab"));
    }
}
