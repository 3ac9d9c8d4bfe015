//! The faces that papers are set in. Fonts of the computer are never looked for.

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
    let first = faces().first();
    first.is_some_and(|face| face.ttf().glyph_index(letter).is_some())
}
