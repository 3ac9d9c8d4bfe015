//! The signature under the result: two groups of its hash are retyped from the printed page.

use crate::{
    domain::id::Version,
    journal::Hash,
    session::seal::{blanks, result_hash},
    tui::{input::TextField, model::Model},
};

/// A signature in the making.
#[derive(Clone, Debug)]
pub struct Ceremony {
    /// Version of the result.
    pub version: Version,
    /// Its hash.
    pub hash: Hash,
    /// The hash in groups of four.
    pub groups: [String; 16],
    /// The places of the two blank groups.
    pub blanks: [usize; 2],
    /// What is typed into them.
    pub fields: [TextField; 2],
    /// Which of them has the keyboard.
    pub focus: usize,
    /// What was refused last.
    pub refusal: Option<String>,
    /// The journal's length for which the hash holds.
    length: usize,
}

impl Ceremony {
    /// The ceremony for the seat here and the result as it stands; None if the result cannot be written.
    #[must_use]
    pub fn new(model: &Model<'_>) -> Option<Self> {
        let hash = result_hash(model.state).ok()?;
        Some(Self {
            version: model.state.version(),
            groups: hash.groups(),
            blanks: blanks(&model.my_id(), &hash),
            hash,
            fields: [TextField::line(), TextField::line()],
            focus: 0,
            refusal: None,
            length: model.log.len(),
        })
    }

    /// True while the result is the one that is being signed.
    pub fn stands(&mut self, model: &Model<'_>) -> bool {
        if self.length != model.log.len() {
            self.length = model.log.len();
            return result_hash(model.state).is_ok_and(|hash| hash == self.hash)
                && model.state.version() == self.version;
        }
        true
    }

    /// What was retyped.
    #[must_use]
    pub fn retyped(&self) -> [String; 2] {
        [self.fields[0].value(), self.fields[1].value()]
    }

    /// True once both groups are those of the hash.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.blanks.iter().zip(&self.fields).all(|(place, field)| {
            self.groups
                .get(*place)
                .is_some_and(|group| group.eq_ignore_ascii_case(&field.value()))
        })
    }

    /// Types a letter of a hash; anything else is left out. A full field hands the keyboard on.
    pub fn type_char(&mut self, letter: char) {
        // Whoever presses Tab out of habit after a full group must not lose the next letter.
        self.leave_full_group();
        let Some(field) = self.fields.get_mut(self.focus) else {
            return;
        };
        self.refusal = None;
        if letter.is_ascii_hexdigit() && field.text().len() < 4 {
            field.type_char(letter.to_ascii_lowercase());
        }
        self.leave_full_group();
    }

    /// Goes on to the other group when this one is full and that one is not.
    fn leave_full_group(&mut self) {
        let is_full = |at: usize| {
            self.fields
                .get(at)
                .is_none_or(|field| field.text().len() >= 4)
        };
        let other = 1 - self.focus.min(1);
        if is_full(self.focus) && !is_full(other) {
            self.focus = other;
        }
    }
}
