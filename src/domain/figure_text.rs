//! The words of a reported figure: numbers, marks, units, and the words that would change a number.

use super::points::Points;
use super::reported::Unclear;
use crate::text::number::{NumberError, parse_decimal};

/// Words that a unit may have: `hồ sơ`, `văn bản quy phạm pháp luật`. More of them are a sentence.
const UNIT_WORDS: usize = 8;

/// Words that make another number of the one before them, or leave it open.
const CHANGING: [&str; 27] = [
    "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "chục", "tá", "rưỡi", "nửa", "lẻ", "hơn",
    "khoảng", "gần", "dưới", "trở", "trừ", "không", "chưa", "chẳng", "thiếu", "quá", "xấp", "ước",
    "mỗi", "tối",
];

/// A piece of a figure's text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Token<'t> {
    /// Digits with their marks and sign.
    Number(&'t str),
    /// Letters; true if they stand apart from what is before them.
    Word(&'t str, bool),
    /// `%`.
    Percent,
    /// `/`.
    Over,
    /// `=`.
    Equals,
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// `:` or `,`.
    Pause,
}

/// The pieces of a text in lower case; None if something else stands in it, or no digit.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || ".;,".contains(c));
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut apart = true;
    while let Some(first) = rest.chars().next() {
        let (token, length) = match first {
            _ if first.is_whitespace() => {
                rest = rest.get(first.len_utf8()..)?;
                apart = true;
                continue;
            }
            '%' => (Token::Percent, 1),
            '/' => (Token::Over, 1),
            '=' => (Token::Equals, 1),
            '(' => (Token::Open, 1),
            ')' => (Token::Close, 1),
            ':' | ',' => (Token::Pause, 1),
            _ if first.is_ascii_digit() || "-−–+".contains(first) => {
                let length = number_length(rest);
                (Token::Number(rest.get(..length)?), length)
            }
            _ if first.is_alphabetic() => {
                let end = rest.find(|c: char| !c.is_alphabetic());
                let length = end.unwrap_or(rest.len());
                (Token::Word(rest.get(..length)?, apart), length)
            }
            _ => return None,
        };
        tokens.push(token);
        rest = rest.get(length..)?;
        apart = false;
    }
    Some(tokens)
}

/// Bytes of the number that the text begins with: its sign, digits, and marks that a digit follows.
fn number_length(text: &str) -> usize {
    let mut length = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let sign = at == 0 && "-−–+".contains(letter);
        let mark = ".,".contains(letter)
            && letters
                .peek()
                .is_some_and(|(_, next)| next.is_ascii_digit());
        if !(sign || mark || letter.is_ascii_digit()) {
            break;
        }
        length = at + letter.len_utf8();
    }
    length
}

/// A number with its unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Quantity<'t> {
    /// The digits as written.
    pub digits: &'t str,
    /// A percentage.
    pub percent: bool,
    unit: Vec<&'t str>,
}

impl Quantity<'_> {
    /// The number; None if the digits are none.
    pub fn value(&self) -> Result<Option<Points>, Unclear> {
        let value = match parse_decimal(self.digits) {
            Ok(value) => Points::from_ten_thousandths(value),
            Err(NumberError::Ambiguous { .. }) => return Err(Unclear::Thousands),
            Err(NumberError::TooPrecise { .. } | NumberError::TooLarge { .. }) => {
                return Err(Unclear::TooLong);
            }
            Err(NumberError::Empty | NumberError::NotANumber { .. }) => return Ok(None),
        };
        if self.is_qualified() {
            return Err(Unclear::Qualified);
        }
        if value < Points::ZERO {
            return Err(Unclear::Negative);
        }
        if value > Points::whole(100_000_000) {
            return Err(Unclear::TooLong);
        }
        Ok(Some(value))
    }

    /// True if a word beside the number changes it. What was typed without marks throughout is judged without them.
    pub fn is_qualified(&self) -> bool {
        let plain = self.unit.iter().all(|word| word.is_ascii());
        let is =
            |word: &str, known: &str| word == known || (plain && crate::text::fold(known) == word);
        let changes = |word: &&str| CHANGING.iter().any(|known| is(word, known));
        // `1 phần ba` is a third; `1 phần mềm` is one program.
        let divides = |pair: &[&str]| match pair {
            [word, next] => is(word, "phần") && !is(next, "mềm"),
            _ => false,
        };
        self.unit.iter().any(changes)
            || self.unit.windows(2).any(divides)
            || self.unit.last().is_some_and(|word| is(word, "trên"))
    }

    /// True if both count the same, as far as they say.
    pub fn counts_like(&self, other: &Quantity<'_>) -> bool {
        let folded = |unit: &[&str]| crate::text::fold(&unit.join(" "));
        self.unit.is_empty() || other.unit.is_empty() || folded(&self.unit) == folded(&other.unit)
    }
}

/// What is left to read of a figure's pieces.
pub(super) struct Part<'s, 't> {
    rest: &'s [Token<'t>],
}

impl<'s, 't> Part<'s, 't> {
    pub(super) const fn new(rest: &'s [Token<'t>]) -> Self {
        Part { rest }
    }

    pub(super) const fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    fn words(&mut self, wanted: &[&str]) -> bool {
        let mut rest = self.rest;
        for word in wanted {
            match rest.split_first() {
                Some((Token::Word(found, _), after)) if is_word(found, word) => rest = after,
                _ => return false,
            }
        }
        self.rest = rest;
        true
    }

    /// Takes this very piece.
    pub(super) fn take(&mut self, wanted: Token<'_>) -> bool {
        match self.rest.split_first() {
            Some((token, after)) if *token == wanted => {
                self.rest = after;
                true
            }
            _ => false,
        }
    }

    /// `Đạt tỷ lệ: ` before the figure says nothing that the figure does not.
    pub(super) fn skip_lead(&mut self) {
        self.words(&["đạt"]);
        let _ = self.words(&["tỷ", "lệ"]) || self.words(&["tỉ", "lệ"]);
        self.take(Token::Pause);
    }

    /// `/`, `trên`, `trên tổng số`.
    pub(super) fn take_over(&mut self) -> bool {
        let over = self.take(Token::Over) || self.words(&["trên"]);
        if over && self.words(&["tổng"]) {
            self.words(&["số"]);
        }
        over
    }

    /// What leads to a percentage beside a ratio: `=`, `(`, `, đạt`, `chiếm tỷ lệ`; true inside if a bracket opens.
    pub(super) fn take_statement(&mut self) -> Option<bool> {
        let mut found = self.take(Token::Pause);
        let opened = self.take(Token::Open);
        found |= opened || self.take(Token::Equals);
        found |= self.words(&["đạt"]) || self.words(&["chiếm"]) || self.words(&["tương", "đương"]);
        found |= self.words(&["tỷ", "lệ"]) || self.words(&["tỉ", "lệ"]);
        self.take(Token::Pause);
        found.then_some(opened)
    }

    /// A number, a percent sign if there is one, and its unit.
    pub(super) fn quantity(&mut self) -> Option<Quantity<'t>> {
        let (Token::Number(digits), after) = self.rest.split_first()? else {
            return None;
        };
        self.rest = after;
        let percent = self.take(Token::Percent) || self.words(&["phần", "trăm"]);
        let before = self.rest;
        let bracket = self.take(Token::Open);
        let unit = self.unit(!bracket && !percent)?;
        if bracket && (unit.is_empty() || !self.take(Token::Close)) {
            // The bracket holds something else: `95/98 (96,94 %)`.
            self.rest = before;
            return Some(Quantity {
                digits,
                percent,
                unit: Vec::new(),
            });
        }
        Some(Quantity {
            digits,
            percent,
            unit,
        })
    }

    /// Words up to `trên` or one that leads to a percentage; a lone letter must stand apart: `2b` is no quantity.
    fn unit(&mut self, follows_digits: bool) -> Option<Vec<&'t str>> {
        let mut unit = Vec::new();
        while let Some((Token::Word(word, apart), after)) = self.rest.split_first() {
            let ends = ["trên", "đạt", "chiếm"]
                .iter()
                .any(|end| is_word(word, end));
            // `3 trên` and no more is `3 or more`, which is for the reader of ratios to find out.
            if ends && self.leads_on() {
                break;
            }
            let lone = word.chars().count() == 1;
            if follows_digits && unit.is_empty() && !apart && lone {
                return None;
            }
            unit.push(*word);
            self.rest = after;
        }
        (unit.len() <= UNIT_WORDS).then_some(unit)
    }

    /// True if a number comes later: the word here then stands between two.
    fn leads_on(&self) -> bool {
        self.rest
            .iter()
            .any(|token| matches!(token, Token::Number(_)))
    }
}

/// The word, or the word typed without its marks.
fn is_word(found: &str, wanted: &str) -> bool {
    found == wanted || (found.is_ascii() && crate::text::fold(wanted) == found)
}

/// True if the percentage is that of the ratio, rounded or cut off where its digits end. The last mark is its decimal
/// mark: the ratio beside it leaves no doubt.
pub(super) fn adds_up(done: Points, due: Points, percent: &str) -> bool {
    let (whole, fraction) = percent.rsplit_once(['.', ',']).unwrap_or((percent, ""));
    let digits: String = whole.chars().chain(fraction.chars()).collect();
    let places = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
    let Some(stated) = digits.parse::<i128>().ok().filter(|_| digits.len() <= 16) else {
        return false;
    };
    let Some(scale) = 10_i128.checked_pow(places) else {
        return false;
    };
    let exact = 100 * i128::from(done.ten_thousandths()) * scale;
    let due = i128::from(due.ten_thousandths());
    (exact - stated * due).abs() < due
}
