//! The web page for publication: one file that needs nothing else, neither network nor script.
//!
//! Without a script it shows, in Vietnamese, the ranking of every block, the areas of every unit, the charts and how to
//! check the result. The script adds search without diacritics, sorting, a view of one unit with all its items, and
//! English. It fills the page by text nodes only, and the policy at the head of the file allows that script, that
//! style and nothing else: whatever was typed stays text.
//!
//! What is not in [`Page`] is not published: no verdict of a member, no vote, no answer, explanation or evidence of a
//! unit, nobody's draft.

mod areas;
mod bars;
mod charts;
mod check;
mod data;
mod facts;
mod gather;
mod inert;
mod policy;
mod ranking;
mod said;
mod shell;

pub use facts::{
    Page, PageBlock, PageItem, PageLastYear, PageLine, PageLock, PageSet, PageSigner, PageUnit,
};
pub use said::Both;

#[cfg(test)]
mod axe_tests;
#[cfg(test)]
mod browser;
#[cfg(test)]
mod browser_tests;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

/// The page as the bytes of its file.
#[must_use]
pub fn render(page: &Page, both: &Both) -> Vec<u8> {
    shell::file(page, both).into_bytes()
}
