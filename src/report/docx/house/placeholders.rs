//! `{{name}}` in the text of paragraphs, however Word cut it into runs.

use std::ops::Range;

use super::tree::Tree;

/// Letters of the text around a place that a message shows.
const NEAR: usize = 60;
/// What stands between two texts of a paragraph that are not one: a tab, a line break.
const BREAK: char = '\u{1}';

/// A paragraph that names places.
#[derive(Debug)]
pub(super) struct Named {
    /// The paragraph.
    pub(super) at: usize,
    /// Its text, as far as a message shows it.
    pub(super) near: String,
    /// What it names.
    pub(super) marks: Vec<Mark>,
    /// Whether it has one mark and nothing else.
    pub(super) is_alone: bool,
}

/// One `{{name}}`.
#[derive(Debug)]
pub(super) struct Mark {
    /// What stands between the braces.
    pub(super) written: String,
    /// The bytes of the part that it takes, each with the text element that they stand in.
    pub(super) pieces: Vec<(usize, Range<usize>)>,
}

/// A `{{` that no `}}` follows in its paragraph; the text around it.
#[derive(Debug)]
pub(super) struct Unclosed(pub(super) String);

/// The texts of a paragraph one after the other.
#[derive(Default)]
struct Joined {
    text: String,
    /// Where each text element begins in the text, and in the part.
    starts: Vec<(usize, usize, usize)>,
}

impl Joined {
    fn of(tree: &Tree<'_>, paragraph: usize) -> Self {
        let mut joined = Joined::default();
        for (at, element) in tree.inside(paragraph) {
            let own = || tree.nearest(at, "w:p").map(|(at, _)| at) == Some(paragraph);
            match tree.name(element) {
                "w:t" if own() => {
                    joined
                        .starts
                        .push((joined.text.len(), element.inner.start, at));
                    joined.text.push_str(tree.slice(&element.inner));
                }
                // Tabs of a paragraph's properties stand inside `w:tabs`.
                "w:tab" | "w:br" | "w:cr" if own() && tree.nearest(at, "w:r").is_some() => {
                    joined.text.push(BREAK);
                }
                _ => {}
            }
        }
        joined
    }

    /// The bytes of the part that a stretch of the text takes.
    fn pieces(&self, tree: &Tree<'_>, stretch: &Range<usize>) -> Vec<(usize, Range<usize>)> {
        let pieces = self.starts.iter().filter_map(|(start, in_part, at)| {
            let length = tree.element(*at)?.inner.len();
            let from = stretch.start.max(*start);
            let to = stretch.end.min(start + length);
            (from < to).then(|| (*at, in_part + from - start..in_part + to - start))
        });
        pieces.collect()
    }

    fn near(&self, from: usize) -> String {
        let shown: Vec<char> = self.text.chars().collect();
        let at = self
            .text
            .get(..from)
            .map_or(0, |before| before.chars().count());
        let first = at.saturating_sub(NEAR / 3);
        let text: String = shown.iter().skip(first).take(NEAR).collect();
        text.replace(BREAK, " ")
    }
}

/// The paragraphs of a part that name places.
///
/// # Errors
/// One of them begins a place and does not end it.
pub(super) fn named(tree: &Tree<'_>) -> Result<Vec<Named>, Unclosed> {
    let mut all = Vec::new();
    for (at, element) in tree.all() {
        if tree.name(element) != "w:p" || element.inner.is_empty() {
            continue;
        }
        let joined = Joined::of(tree, at);
        if let Some(named) = of_paragraph(tree, at, &joined)? {
            all.push(named);
        }
    }
    Ok(all)
}

fn of_paragraph(tree: &Tree<'_>, at: usize, joined: &Joined) -> Result<Option<Named>, Unclosed> {
    let mut marks = Vec::new();
    let mut rest = String::new();
    let mut done = 0;
    while let Some(open) = found(&joined.text, "{{", done) {
        let unclosed = || Unclosed(joined.near(open));
        let close = found(&joined.text, "}}", open).ok_or_else(unclosed)?;
        let written = joined.text.get(open + 2..close).unwrap_or("");
        if written.contains(BREAK) || written.contains("{{") {
            return Err(unclosed());
        }
        rest.push_str(joined.text.get(done..open).unwrap_or(""));
        done = close + 2;
        marks.push(Mark {
            written: written.to_owned(),
            pieces: joined.pieces(tree, &(open..done)),
        });
    }
    if marks.is_empty() {
        return Ok(None);
    }
    rest.push_str(joined.text.get(done..).unwrap_or(""));
    let is_blank = rest
        .chars()
        .all(|letter| letter.is_whitespace() || letter == BREAK);
    Ok(Some(Named {
        at,
        near: joined.near(0),
        is_alone: marks.len() == 1 && is_blank,
        marks,
    }))
}

fn found(text: &str, what: &str, from: usize) -> Option<usize> {
    text.get(from..)?.find(what).map(|at| from + at)
}
