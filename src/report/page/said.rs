//! What the page says in two languages: Vietnamese stands in the markup, and the script puts English in its place.

use serde_json::{Value as Json, json};

use crate::domain::points::Points;
use crate::locale::{Language, Locale, domain as words};

/// The locales of both languages.
pub struct Both {
    /// The language of the markup.
    pub vietnamese: Locale,
    /// What the switch shows.
    pub english: Locale,
}

impl Default for Both {
    fn default() -> Self {
        Both {
            vietnamese: Locale::new(Language::Vietnamese),
            english: Locale::new(Language::English),
        }
    }
}

/// A text with the place of its other language in the table of texts; none where both say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// In Vietnamese.
    pub text: String,
    /// Where the script finds both.
    pub at: Option<usize>,
}

/// Texts as they are used, each pair once.
pub struct Texts<'a> {
    both: &'a Both,
    pairs: Vec<[String; 2]>,
}

impl<'a> Texts<'a> {
    /// No texts yet.
    pub fn new(both: &'a Both) -> Self {
        Texts {
            both,
            pairs: Vec::new(),
        }
    }

    /// A text that takes no values.
    pub fn text(&mut self, id: &str) -> Said {
        self.say(|locale| locale.text(id))
    }

    /// A text with values that are the same in both languages.
    pub fn with(&mut self, id: &str, values: &[(&str, &str)]) -> Said {
        self.say(|locale| locale.with(id, values))
    }

    /// Whatever a locale says.
    pub fn say(&mut self, text: impl Fn(&Locale) -> String) -> Said {
        let pair = [text(&self.both.vietnamese), text(&self.both.english)];
        let [vietnamese, english] = &pair;
        if vietnamese == english {
            let text = vietnamese.clone();
            return Said { text, at: None };
        }
        let text = vietnamese.clone();
        let at = self.pairs.iter().position(|known| *known == pair);
        let at = at.unwrap_or_else(|| {
            self.pairs.push(pair);
            self.pairs.len() - 1
        });
        let at = Some(at);
        Said { text, at }
    }

    /// Points as Vietnamese papers show them.
    pub fn points(&self, points: Points) -> String {
        words::points(&self.both.vietnamese, points)
    }

    /// A text for the script, in both languages.
    pub fn word(&self, id: &str, values: &[(&str, &str)]) -> Json {
        let Both {
            vietnamese,
            english,
        } = self.both;
        json!([vietnamese.with(id, values), english.with(id, values)])
    }

    /// The table of texts that [`Said::at`] points into.
    pub fn into_table(self) -> Json {
        json!(self.pairs)
    }
}
