//! The faces that papers are set in. Fonts of the computer are never looked for.

use std::collections::HashSet;
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The files; see the README beside them.
const FILES: [&[u8]; 4] = [
    include_bytes!("fonts/Tinos-Regular.ttf"),
    include_bytes!("fonts/Tinos-Bold.ttf"),
    include_bytes!("fonts/Tinos-Italic.ttf"),
    include_bytes!("fonts/Tinos-BoldItalic.ttf"),
];

static FACES: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let faces = FILES.into_iter();
    faces
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(faces())));

/// The letters of the first face; none of ours is beyond the basic plane.
static LETTERS: LazyLock<HashSet<char>> = LazyLock::new(|| {
    let Some(face) = faces().first() else {
        return HashSet::new();
    };
    let letters = '\0'..='\u{ffff}';
    letters.filter(|letter| has(face, *letter)).collect()
});

/// All faces.
pub(super) fn faces() -> &'static [Font] {
    &FACES
}

/// What the faces are, in the same order.
pub(super) fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

/// Whether a letter can be set: the faces have the same ones.
pub(super) fn have(letter: char) -> bool {
    LETTERS.contains(&letter)
}

/// Whether a face has a letter.
pub(super) fn has(face: &Font, letter: char) -> bool {
    face.info().coverage.contains(u32::from(letter))
}
