//! A key press, written one way by the action table, the terminal and the tests.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with the modifiers that matter: Shift is dropped from letters, because the letter already shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Control, Alt and, for keys that are no letters, Shift.
    pub modifiers: KeyModifiers,
}

impl Key {
    /// A printable character.
    #[must_use]
    pub const fn char(letter: char) -> Self {
        Self {
            code: KeyCode::Char(letter),
            modifiers: KeyModifiers::NONE,
        }
    }

    /// A character with Control held.
    #[must_use]
    pub const fn ctrl(letter: char) -> Self {
        Self {
            code: KeyCode::Char(letter),
            modifiers: KeyModifiers::CONTROL,
        }
    }

    /// A character with Alt held.
    #[must_use]
    pub const fn alt(letter: char) -> Self {
        Self {
            code: KeyCode::Char(letter),
            modifiers: KeyModifiers::ALT,
        }
    }

    /// A named key without modifiers.
    #[must_use]
    pub const fn named(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::NONE,
        }
    }

    /// A named key with Control held.
    #[must_use]
    pub const fn ctrl_named(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::CONTROL,
        }
    }

    /// A named key with Alt held.
    #[must_use]
    pub const fn alt_named(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::ALT,
        }
    }

    /// A function key.
    #[must_use]
    pub const fn function(number: u8) -> Self {
        Self::named(KeyCode::F(number))
    }

    /// The character that this key types, if it types one.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if self.modifiers.is_empty() && !letter.is_control() => {
                Some(letter)
            }
            _ => None,
        }
    }

    /// The same key with the diacritics of its letter dropped, so that a shortcut still works while a
    /// Vietnamese input method is on (`aa` arrives as `a`, Backspace, `â`).
    #[must_use]
    pub fn without_diacritics(self) -> Self {
        use unicode_normalization::UnicodeNormalization;
        let KeyCode::Char(letter) = self.code else {
            return self;
        };
        let plain = match letter {
            'đ' => 'd',
            'Đ' => 'D',
            other => std::iter::once(other).nfd().next().unwrap_or(other),
        };
        Self {
            code: KeyCode::Char(plain),
            modifiers: self.modifiers,
        }
    }

    /// Reads `j`, `enter`, `ctrl-p`, `f1`, `shift-tab`; the names are those that [`Key`] prints, in any case.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let lower = name.to_lowercase();
        if let Some((code, _)) = NAMES
            .iter()
            .find(|(_, label)| label.to_lowercase() == lower)
        {
            return Some(Self::named(*code));
        }
        let mut letters = name.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return Some(Self::char(letter));
        }
        if let Some(rest) = lower.strip_prefix("ctrl-") {
            return Self::parse(rest).map(|key| Self {
                modifiers: KeyModifiers::CONTROL,
                ..key
            });
        }
        if let Some(rest) = lower.strip_prefix("alt-") {
            return Self::parse(rest).map(|key| Self {
                modifiers: KeyModifiers::ALT,
                ..key
            });
        }
        lower
            .strip_prefix('f')
            .and_then(|digits| digits.parse().ok())
            .map(Self::function)
    }
}

/// The named keys as keyboards print them; arrows are drawn.
const NAMES: [(KeyCode, &str); 15] = [
    (KeyCode::Enter, "Enter"),
    (KeyCode::Esc, "Esc"),
    (KeyCode::Tab, "Tab"),
    (KeyCode::BackTab, "Shift-Tab"),
    (KeyCode::Backspace, "Backspace"),
    (KeyCode::Delete, "Del"),
    (KeyCode::Up, "↑"),
    (KeyCode::Down, "↓"),
    (KeyCode::Left, "←"),
    (KeyCode::Right, "→"),
    (KeyCode::Home, "Home"),
    (KeyCode::End, "End"),
    (KeyCode::PageUp, "PgUp"),
    (KeyCode::PageDown, "PgDn"),
    (KeyCode::Char(' '), "Space"),
];

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let mut code = event.code;
        if let KeyCode::Char(letter) = code {
            modifiers.remove(KeyModifiers::SHIFT);
            if modifiers.contains(KeyModifiers::CONTROL) {
                code = KeyCode::Char(letter.to_ascii_lowercase());
            }
        }
        if code == KeyCode::BackTab {
            modifiers.remove(KeyModifiers::SHIFT);
        }
        Self { code, modifiers }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            f.write_str("Ctrl-")?;
        }
        if self.modifiers.contains(KeyModifiers::ALT) {
            f.write_str("Alt-")?;
        }
        if let Some((_, label)) = NAMES.iter().find(|(code, _)| *code == self.code) {
            return f.write_str(label);
        }
        match self.code {
            KeyCode::Char(letter) if !self.modifiers.is_empty() => {
                write!(f, "{}", letter.to_uppercase())
            }
            KeyCode::Char(letter) => write!(f, "{letter}"),
            KeyCode::F(number) => write!(f, "F{number}"),
            other => write!(f, "{other:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_key_prints_is_read_back_as_the_same_key() {
        for key in [
            Key::char('a'),
            Key::char('A'),
            Key::ctrl('p'),
            Key::alt('3'),
            Key::function(10),
            Key::named(KeyCode::BackTab),
            Key::char(' '),
            Key::ctrl_named(KeyCode::Home),
        ] {
            assert_eq!(Key::parse(&key.to_string()), Some(key), "{key}");
        }
    }

    #[test]
    fn shift_is_dropped_from_letters_and_control_letters_are_lower_case() {
        let shifted = KeyEvent::new(KeyCode::Char('A'), KeyModifiers::SHIFT);
        assert_eq!(Key::from(shifted), Key::char('A'));
        let control = KeyEvent::new(
            KeyCode::Char('S'),
            KeyModifiers::CONTROL | KeyModifiers::SHIFT,
        );
        assert_eq!(Key::from(control), Key::ctrl('s'));
    }

    #[test]
    fn diacritics_fall_off_a_shortcut() {
        for (typed, plain) in [('â', 'a'), ('ế', 'e'), ('đ', 'd'), ('Ư', 'U'), ('x', 'x')] {
            assert_eq!(Key::char(typed).without_diacritics(), Key::char(plain));
        }
    }
}
