//! Letters for walls, with every mark of Vietnamese: seven rows high, of half blocks, which every font has.

use ratatui::layout::Rect;
use unicode_normalization::UnicodeNormalization;

use crate::tui::{canvas::Canvas, theme::Meaning};

/// Columns that one big letter takes, with the gap behind it.
pub const WIDTH: u16 = 6;
/// Rows that a line of big letters takes, with room for two marks above and one below.
pub const HEIGHT: u16 = 7;
/// Rows that a line of figures takes.
pub const FIGURE_HEIGHT: u16 = 4;

/// The dot row in which a letter begins; marks stand above it.
const TOP: u32 = 5;
/// Dot rows of a line of letters.
const ROWS: u32 = 14;

/// Five columns of dots for each character from the blank to `~`, the lowest bit on top.
#[rustfmt::skip]
const GLYPHS: [[u8; 5]; 95] = [
    [0, 0, 0, 0, 0], [0, 0, 0x5f, 0, 0], [0, 7, 0, 7, 0], [0x14, 0x7f, 0x14, 0x7f, 0x14],
    [0x24, 0x2a, 0x7f, 0x2a, 0x12], [0x23, 0x13, 8, 0x64, 0x62], [0x36, 0x49, 0x56, 0x20, 0x50], [0, 0, 7, 0, 0],
    [0, 0x1c, 0x22, 0x41, 0], [0, 0x41, 0x22, 0x1c, 0], [0x2a, 0x1c, 0x7f, 0x1c, 0x2a], [8, 8, 0x3e, 8, 8],
    [0, 0x80, 0x60, 0, 0], [8, 8, 8, 8, 8], [0, 0x60, 0x60, 0, 0], [0x20, 0x10, 8, 4, 2],
    [0x3e, 0x41, 0x41, 0x41, 0x3e], [0, 0x42, 0x7f, 0x40, 0], [0x62, 0x51, 0x49, 0x49, 0x46],
    [0x22, 0x41, 0x49, 0x49, 0x36], [0x18, 0x14, 0x12, 0x7f, 0x10], [0x27, 0x45, 0x45, 0x45, 0x39],
    [0x3c, 0x4a, 0x49, 0x49, 0x30], [1, 0x71, 9, 5, 3], [0x36, 0x49, 0x49, 0x49, 0x36], [6, 0x49, 0x49, 0x29, 0x1e],
    [0, 0, 0x36, 0, 0], [0, 0x80, 0x6c, 0, 0], [0, 8, 0x14, 0x22, 0x41], [0x14, 0x14, 0x14, 0x14, 0x14],
    [0x41, 0x22, 0x14, 8, 0], [2, 1, 0x51, 9, 6], [0x3e, 0x41, 0x5d, 0x55, 0x1e],
    [0x7c, 0x12, 0x11, 0x12, 0x7c], [0x7f, 0x49, 0x49, 0x49, 0x36], [0x3e, 0x41, 0x41, 0x41, 0x22],
    [0x7f, 0x41, 0x41, 0x41, 0x3e], [0x7f, 0x49, 0x49, 0x49, 0x41], [0x7f, 9, 9, 9, 1],
    [0x3e, 0x41, 0x49, 0x49, 0x3a], [0x7f, 8, 8, 8, 0x7f], [0, 0x41, 0x7f, 0x41, 0], [0x20, 0x40, 0x41, 0x3f, 1],
    [0x7f, 8, 0x14, 0x22, 0x41], [0x7f, 0x40, 0x40, 0x40, 0x40], [0x7f, 2, 0xc, 2, 0x7f], [0x7f, 4, 8, 0x10, 0x7f],
    [0x3e, 0x41, 0x41, 0x41, 0x3e], [0x7f, 9, 9, 9, 6], [0x3e, 0x41, 0x51, 0x21, 0x5e], [0x7f, 9, 0x19, 0x29, 0x46],
    [0x46, 0x49, 0x49, 0x49, 0x31], [1, 1, 0x7f, 1, 1], [0x3f, 0x40, 0x40, 0x40, 0x3f], [0x1f, 0x20, 0x40, 0x20, 0x1f],
    [0x3f, 0x40, 0x38, 0x40, 0x3f], [0x63, 0x14, 8, 0x14, 0x63], [7, 8, 0x70, 8, 7], [0x61, 0x51, 0x49, 0x45, 0x43],
    [0, 0x7f, 0x41, 0x41, 0], [2, 4, 8, 0x10, 0x20], [0, 0x41, 0x41, 0x7f, 0], [4, 2, 1, 2, 4],
    [0x40, 0x40, 0x40, 0x40, 0x40], [0, 1, 2, 4, 0], [0x20, 0x54, 0x54, 0x54, 0x78], [0x7f, 0x44, 0x44, 0x44, 0x38],
    [0x38, 0x44, 0x44, 0x44, 0x28], [0x38, 0x44, 0x44, 0x44, 0x7f], [0x38, 0x54, 0x54, 0x54, 0x18],
    [8, 0x7e, 9, 1, 2], [0x18, 0xa4, 0xa4, 0xa4, 0x7c], [0x7f, 8, 4, 4, 0x78], [0, 0x44, 0x7d, 0x40, 0],
    [0x40, 0x80, 0x84, 0x7d, 0], [0x7f, 0x10, 0x28, 0x44, 0], [0, 0x41, 0x7f, 0x40, 0], [0x7c, 4, 0x18, 4, 0x78],
    [0x7c, 8, 4, 4, 0x78], [0x38, 0x44, 0x44, 0x44, 0x38], [0xfc, 0x24, 0x24, 0x24, 0x18], [0x18, 0x24, 0x24, 0x24, 0xfc],
    [0x7c, 8, 4, 4, 8], [0x48, 0x54, 0x54, 0x54, 0x20], [4, 0x3f, 0x44, 0x40, 0x20], [0x3c, 0x40, 0x40, 0x20, 0x7c],
    [0x1c, 0x20, 0x40, 0x20, 0x1c], [0x3c, 0x40, 0x30, 0x40, 0x3c], [0x44, 0x28, 0x10, 0x28, 0x44],
    [0x1c, 0xa0, 0xa0, 0xa0, 0x7c], [0x44, 0x64, 0x54, 0x4c, 0x44], [0, 8, 0x36, 0x41, 0], [0, 0, 0x7f, 0, 0],
    [0, 0x41, 0x36, 8, 0], [8, 4, 8, 0x10, 8],
];

/// A letter with its marks: six columns of dots.
type Letter = [u16; 6];

/// How many letters `text` has; all are of one width.
#[must_use]
pub fn count(text: &str) -> u16 {
    u16::try_from(letters(text).len()).unwrap_or(u16::MAX)
}

/// Draws one line of letters.
pub fn letters_at(canvas: &mut Canvas<'_>, area: Rect, text: &str, meaning: Meaning) {
    draw(canvas, area, text, (0, ROWS), meaning);
}

/// Draws one line of figures, which need no room for marks: [`FIGURE_HEIGHT`] rows high, or twice as large.
pub fn figures_at(canvas: &mut Canvas<'_>, area: Rect, text: &str, scale: u16, meaning: Meaning) {
    if scale < 2 {
        draw(canvas, area, text, (TOP, TOP + 8), meaning);
        return;
    }
    let letters = letters(text);
    for (y, row) in (area.top()..area.bottom()).zip(TOP..TOP + 8) {
        let mut line = String::new();
        for column in letters.iter().flatten() {
            line.push_str(if is_set(*column, row) { "██" } else { "  " });
        }
        let line: String = line.chars().take(usize::from(area.width)).collect();
        canvas.text(area.x, y, area.width, line.trim_end(), meaning);
    }
}

fn draw(
    canvas: &mut Canvas<'_>,
    area: Rect,
    text: &str,
    (from, until): (u32, u32),
    meaning: Meaning,
) {
    let letters = letters(text);
    for (y, upper) in (area.top()..area.bottom()).zip((from..until).step_by(2)) {
        let mut line = String::new();
        for column in letters.iter().flatten() {
            line.push(match (is_set(*column, upper), is_set(*column, upper + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        // Cut between columns of dots, without the dots of a cut text.
        let line: String = line.chars().take(usize::from(area.width)).collect();
        canvas.text(area.x, y, area.width, line.trim_end(), meaning);
    }
}

const fn is_set(column: u16, row: u32) -> bool {
    column >> row & 1 == 1
}

/// The letters of a text, marks put on what they stand behind in the decomposed form.
fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut base = ' ';
    let mut hat = false;
    for symbol in text.nfd() {
        if ('\u{300}'..='\u{36f}').contains(&symbol) {
            if let Some(letter) = letters.last_mut() {
                mark(letter, base, symbol, hat);
                hat |= matches!(symbol, '\u{302}' | '\u{306}');
            }
            continue;
        }
        (base, hat) = (symbol, false);
        letters.push(plain(symbol));
    }
    letters
}

/// What stands in texts beside letters, and letters that no other is drawn from.
#[rustfmt::skip]
const SIGNS: [(char, [u8; 5]); 16] = [
    ('Đ', [8, 0x7f, 0x49, 0x41, 0x3e]), ('đ', [0x38, 0x44, 0x44, 0x46, 0x7f]), ('–', [8, 8, 8, 8, 8]),
    ('≥', [0x51, 0x4a, 0x44, 0x40, 0]), ('✓', [0x10, 0x20, 0x10, 8, 4]),
    ('✗', [0x22, 0x14, 8, 0x14, 0x22]), ('▶', [0x7f, 0x3e, 0x1c, 8, 0]), ('→', [8, 8, 0x2a, 0x1c, 8]),
    ('●', [0x1c, 0x3e, 0x3e, 0x3e, 0x1c]), ('○', [0x1c, 0x22, 0x22, 0x22, 0x1c]), ('◐', [0x1c, 0x3e, 0x3e, 0x22, 0x1c]),
    ('×', [0x22, 0x14, 8, 0x14, 0x22]), ('■', [0x3e, 0x3e, 0x3e, 0x3e, 0x3e]), ('§', [0x4a, 0x55, 0x55, 0x55, 0x29]),
    ('▤', [0x7f, 0x55, 0x55, 0x55, 0x7f]), ('…', [0x40, 0, 0x40, 0, 0x40]),
];

fn plain(symbol: char) -> Letter {
    let drawn = match symbol {
        '—' | '−' => '–',
        '“' | '”' => '"',
        '’' | '‘' => '\'',
        '\u{a0}' => ' ',
        other => other,
    };
    let sign = SIGNS.iter().find(|(sign, _)| *sign == drawn);
    let place = u32::from(drawn).checked_sub(32).map(|at| at as usize);
    let dots = sign.map(|(_, dots)| dots).or_else(|| GLYPHS.get(place?));
    let mut letter = [0; 6];
    match dots {
        Some(dots) => {
            for (column, dots) in letter.iter_mut().zip(dots) {
                *column = u16::from(*dots) << TOP;
            }
        }
        // Anything else is a dot in the middle, as in "2026 · khối phường".
        None => put(&mut letter, TOP + 3, "..#..."),
    }
    if symbol == 'đ' {
        put(&mut letter, TOP + 1, "...###");
    }
    letter
}

/// Sets the dots of one row.
fn put(letter: &mut Letter, row: u32, dots: &str) {
    for (column, dot) in letter.iter_mut().zip(dots.chars()) {
        if dot == '#' {
            *column |= 1 << row;
        }
    }
}

/// Puts a mark on a letter; a tone stands higher on a letter with a hat.
fn mark(letter: &mut Letter, base: char, mark: char, hat: bool) {
    let tall = base.is_uppercase();
    // A row of air keeps a mark from closing the letter below it.
    let near = if tall { TOP - 3 } else { TOP - 1 };
    let row = match (hat, tall) {
        (false, _) => near,
        (true, false) => TOP - 4,
        (true, true) => TOP - 5,
    };
    if base == 'i' {
        // The mark stands in the place of the dot.
        for column in letter.iter_mut() {
            *column &= !(1 << TOP);
        }
    }
    let two = match mark {
        '\u{300}' => [".#....", "..#..."],
        '\u{301}' => ["...#..", "..#..."],
        '\u{303}' => [".#..#.", "#.##.."],
        '\u{309}' => [".##...", "..#..."],
        '\u{302}' => ["..#...", ".#.#.."],
        '\u{306}' => ["#...#.", ".###.."],
        '\u{31b}' => {
            let row = if tall { TOP - 1 } else { TOP + 1 };
            put(letter, row, ".....#");
            put(letter, row + 1, "....#.");
            return;
        }
        '\u{323}' => {
            put(letter, ROWS - 1, "..#...");
            return;
        }
        // `≠` is decomposed too.
        '\u{338}' => {
            for (row, dots) in (TOP + 1..).zip(["...#..", "...#..", "..#...", ".#....", ".#...."]) {
                put(letter, row, dots);
            }
            return;
        }
        _ => return,
    };
    put(letter, row, two[0]);
    put(letter, row + 1, two[1]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::buffer::Buffer;

    fn drawn(text: &str) -> String {
        let area = Rect::new(0, 0, count(text) * WIDTH, HEIGHT);
        let mut buffer = Buffer::empty(area);
        letters_at(
            &mut Canvas::new(&mut buffer, crate::tui::theme::Theme::Mono),
            area,
            text,
            Meaning::Text,
        );
        let rows = (0..HEIGHT).map(|y| {
            let row: String = (0..area.width).map(|x| buffer[(x, y)].symbol()).collect();
            row.trim_end().to_owned() + "\n"
        });
        rows.collect()
    }

    #[test]
    fn letters_with_two_marks_look_like_themselves_in_either_form() {
        let composed = drawn("ĐIỂM Hội đồng thẩm định");
        assert_eq!(
            drawn("ĐIÊ\u{309}M Hô\u{323}i đô\u{300}ng thâ\u{309}m đi\u{323}nh"),
            composed
        );
        insta::assert_snapshot!(composed);
    }

    #[test]
    fn no_two_letters_of_vietnamese_look_the_same() {
        let all = "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ";
        let mut drawings: Vec<(Letter, char)> = Vec::new();
        for symbol in all.chars().chain(all.to_uppercase().chars()) {
            let letter = letters(&symbol.to_string())[0];
            if let Some((_, other)) = drawings.iter().find(|(drawn, _)| *drawn == letter) {
                panic!("{symbol} looks like {other}");
            }
            drawings.push((letter, symbol));
        }
    }
}
