//! Half-filled forms: what was typed and not recorded yet, kept outside the journal.

use std::collections::BTreeMap;

/// Under this word the forms of the meeting are kept among a seat's drafts.
pub const PREFIX: &str = "meeting/";

/// What was typed, by the name of its form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    prefix: &'static str,
    texts: BTreeMap<String, String>,
    changed: bool,
}

impl Default for Kept {
    fn default() -> Self {
        Self::new(BTreeMap::new())
    }
}

impl Kept {
    /// What was kept; names begin with [`PREFIX`].
    #[must_use]
    pub fn new(texts: BTreeMap<String, String>) -> Self {
        Self::under(PREFIX, texts)
    }

    /// What was kept under another word; names begin with it.
    #[must_use]
    pub const fn under(prefix: &'static str, texts: BTreeMap<String, String>) -> Self {
        Self {
            prefix,
            texts,
            changed: false,
        }
    }

    /// What was typed into a form.
    #[must_use]
    pub fn get(&self, form: &str) -> Option<&str> {
        self.texts
            .get(&format!("{}{form}", self.prefix))
            .map(String::as_str)
    }

    /// Keeps what stands in a form; an empty text is forgotten.
    pub fn set(&mut self, form: &str, text: &str) {
        let name = format!("{}{form}", self.prefix);
        if text.trim().is_empty() {
            self.changed |= self.texts.remove(&name).is_some();
        } else if self.texts.get(&name).map(String::as_str) != Some(text) {
            self.texts.insert(name, text.to_owned());
            self.changed = true;
        }
    }

    /// How many forms are half filled.
    #[must_use]
    pub fn count(&self) -> usize {
        self.texts.len()
    }

    /// Everything that is to be kept, if it has changed since it was asked for last.
    pub fn take_change(&mut self) -> Option<BTreeMap<String, String>> {
        std::mem::take(&mut self.changed).then(|| self.texts.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_change_is_handed_out_and_an_empty_text_is_forgotten() {
        let mut kept = Kept::default();
        kept.set("note", "Sở Y tế");
        kept.set("note", "Sở Y tế");
        assert_eq!(kept.take_change().map(|texts| texts.len()), Some(1));
        assert_eq!(kept.take_change(), None);
        kept.set("note", "  ");
        assert_eq!((kept.count(), kept.get("note")), (0, None));
        assert_eq!(kept.take_change(), Some(BTreeMap::new()));
    }
}
