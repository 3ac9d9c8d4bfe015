//! Styles by meaning. Screens name what a thing means; only this file names a colour.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen means to the person who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Meaning {
    /// Plain text.
    Text,
    /// Text of lesser weight: labels, units, what is not now.
    Dim,
    /// The head of a pane or a table.
    Title,
    /// The head of the pane that has the keyboard.
    Focus,
    /// The row or field that the next key acts on.
    Selected,
    /// The selected row of a pane that does not have the keyboard.
    SelectedAway,
    /// A self score that was accepted.
    Accepted,
    /// A score that was changed.
    Adjusted,
    /// A cell in dispute.
    Disputed,
    /// A computed warning.
    PreCheck,
    /// Something that is still to be done.
    Missing,
    /// A verdict that was drafted and not confirmed.
    Draft,
    /// Something that can no longer change.
    Locked,
    /// An error, or an action that cannot be taken back.
    Danger,
    /// Something that went well.
    Good,
    /// The filled part of a bar.
    Bar,
    /// The empty part of a bar.
    BarRest,
    /// A key that can be pressed.
    Key,
    /// The letters of a row that a search matched.
    Match,
    /// A line that bounds a pane.
    Border,
    /// A line that bounds the pane that has the keyboard.
    BorderFocus,
    /// The line of tabs and the status line.
    Strip,
    /// The tab that is shown.
    StripHere,
    /// The inside of a text field.
    Field,
}

/// Every meaning, for tests that go through all of them.
pub const MEANINGS: [Meaning; 24] = [
    Meaning::Text,
    Meaning::Dim,
    Meaning::Title,
    Meaning::Focus,
    Meaning::Selected,
    Meaning::SelectedAway,
    Meaning::Accepted,
    Meaning::Adjusted,
    Meaning::Disputed,
    Meaning::PreCheck,
    Meaning::Missing,
    Meaning::Draft,
    Meaning::Locked,
    Meaning::Danger,
    Meaning::Good,
    Meaning::Bar,
    Meaning::BarRest,
    Meaning::Key,
    Meaning::Match,
    Meaning::Border,
    Meaning::BorderFocus,
    Meaning::Strip,
    Meaning::StripHere,
    Meaning::Field,
];

/// A set of styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// Light letters; the terminal's own dark background stays.
    #[default]
    Dark,
    /// Dark letters on white.
    Light,
    /// Black and white with a few strong colours, for weak eyes and projectors.
    HighContrast,
    /// No colour at all: bold, reverse, underline and dim only.
    Mono,
}

impl Theme {
    /// Reads `dark`, `light`, `high-contrast` or `mono`.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "dark" => Some(Self::Dark),
            "light" => Some(Self::Light),
            "high-contrast" => Some(Self::HighContrast),
            "mono" => Some(Self::Mono),
            _ => None,
        }
    }

    /// The next theme, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::HighContrast,
            Self::HighContrast => Self::Mono,
            Self::Mono => Self::Dark,
        }
    }

    /// How `meaning` looks.
    #[must_use]
    pub fn style(self, meaning: Meaning) -> Style {
        match self {
            Self::Dark => dark(meaning),
            Self::Light => light(meaning),
            Self::HighContrast => high_contrast(meaning),
            Self::Mono => mono(meaning),
        }
    }
}

/// A foreground from the 256 colours that every terminal of today has.
fn ink(index: u8) -> Style {
    Style::new().fg(Color::Indexed(index))
}

fn dark(meaning: Meaning) -> Style {
    match meaning {
        Meaning::Text => Style::new(),
        Meaning::Dim => ink(245),
        Meaning::Title => ink(152).add_modifier(Modifier::BOLD),
        Meaning::Focus => ink(222).add_modifier(Modifier::BOLD),
        Meaning::Selected => Style::new()
            .bg(Color::Indexed(24))
            .add_modifier(Modifier::BOLD),
        Meaning::SelectedAway => Style::new().bg(Color::Indexed(237)),
        Meaning::Accepted | Meaning::Good => ink(114),
        Meaning::Adjusted => ink(179),
        Meaning::Disputed => ink(210).add_modifier(Modifier::BOLD),
        Meaning::PreCheck => ink(221),
        Meaning::Missing => ink(250),
        Meaning::Draft => ink(117),
        Meaning::Locked => ink(146),
        Meaning::Danger => ink(203).add_modifier(Modifier::BOLD),
        Meaning::Bar => ink(73),
        Meaning::BarRest | Meaning::Border => ink(240),
        Meaning::Key | Meaning::BorderFocus => ink(222),
        Meaning::Match => Style::new().add_modifier(Modifier::UNDERLINED),
        Meaning::Strip => ink(250).bg(Color::Indexed(236)),
        Meaning::StripHere => ink(231).bg(Color::Indexed(24)).add_modifier(Modifier::BOLD),
        Meaning::Field => Style::new().bg(Color::Indexed(235)),
    }
}

fn light(meaning: Meaning) -> Style {
    match meaning {
        // Its own background, so that it can be chosen in a dark terminal too.
        Meaning::Text => ink(235).bg(Color::Indexed(231)),
        Meaning::Dim => ink(242),
        Meaning::Title => ink(24).add_modifier(Modifier::BOLD),
        Meaning::Focus => ink(94).add_modifier(Modifier::BOLD),
        Meaning::Selected => Style::new()
            .bg(Color::Indexed(153))
            .add_modifier(Modifier::BOLD),
        Meaning::SelectedAway => Style::new().bg(Color::Indexed(253)),
        Meaning::Accepted | Meaning::Good => ink(22),
        Meaning::Adjusted => ink(94),
        Meaning::Disputed => ink(124).add_modifier(Modifier::BOLD),
        Meaning::PreCheck => ink(130),
        Meaning::Missing => ink(238),
        Meaning::Draft => ink(25),
        Meaning::Locked => ink(60),
        Meaning::Danger => ink(160).add_modifier(Modifier::BOLD),
        Meaning::Bar => ink(30),
        Meaning::BarRest | Meaning::Border => ink(249),
        Meaning::Key => ink(94).add_modifier(Modifier::BOLD),
        Meaning::BorderFocus => ink(94),
        Meaning::Match => Style::new().add_modifier(Modifier::UNDERLINED),
        Meaning::Strip => ink(238).bg(Color::Indexed(254)),
        Meaning::StripHere => ink(231).bg(Color::Indexed(25)).add_modifier(Modifier::BOLD),
        Meaning::Field => Style::new().bg(Color::Indexed(254)),
    }
}

fn high_contrast(meaning: Meaning) -> Style {
    let on_black = |foreground| Style::new().fg(foreground).bg(Color::Black);
    match meaning {
        Meaning::Text | Meaning::Dim | Meaning::Border | Meaning::BarRest => on_black(Color::White),
        Meaning::Title => on_black(Color::White).add_modifier(Modifier::BOLD),
        Meaning::Focus | Meaning::BorderFocus | Meaning::Key => {
            on_black(Color::LightYellow).add_modifier(Modifier::BOLD)
        }
        Meaning::Selected | Meaning::StripHere => Style::new()
            .fg(Color::Black)
            .bg(Color::LightYellow)
            .add_modifier(Modifier::BOLD),
        Meaning::SelectedAway | Meaning::Field => {
            on_black(Color::White).add_modifier(Modifier::UNDERLINED)
        }
        Meaning::Accepted | Meaning::Good | Meaning::Bar => on_black(Color::LightGreen),
        Meaning::Adjusted | Meaning::PreCheck => on_black(Color::LightYellow),
        Meaning::Draft => on_black(Color::LightCyan),
        Meaning::Disputed | Meaning::Danger => {
            on_black(Color::LightRed).add_modifier(Modifier::BOLD)
        }
        Meaning::Missing | Meaning::Locked => on_black(Color::White),
        Meaning::Match => Style::new().add_modifier(Modifier::UNDERLINED),
        Meaning::Strip => Style::new().fg(Color::Black).bg(Color::White),
    }
}

fn mono(meaning: Meaning) -> Style {
    let plain = Style::new();
    match meaning {
        Meaning::Text
        | Meaning::Missing
        | Meaning::Accepted
        | Meaning::Good
        | Meaning::Locked
        | Meaning::Bar
        | Meaning::Draft => plain,
        Meaning::Dim | Meaning::BarRest | Meaning::Border => plain.add_modifier(Modifier::DIM),
        Meaning::Title
        | Meaning::Adjusted
        | Meaning::PreCheck
        | Meaning::Key
        | Meaning::BorderFocus => plain.add_modifier(Modifier::BOLD),
        Meaning::Focus => plain.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
        Meaning::Disputed | Meaning::Danger => {
            plain.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED))
        }
        Meaning::Selected | Meaning::StripHere => {
            plain.add_modifier(Modifier::REVERSED.union(Modifier::BOLD))
        }
        Meaning::SelectedAway | Meaning::Match | Meaning::Field => {
            plain.add_modifier(Modifier::UNDERLINED)
        }
        Meaning::Strip => plain,
    }
}

/// The state of a cell as the screen shows it: a glyph and a word beside its colour, never colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Nobody has reviewed it yet.
    Missing,
    /// Drafted by the person here, not confirmed.
    Draft,
    /// The self score stands.
    Accepted,
    /// Another score was given.
    Adjusted,
    /// Declared not applicable.
    NotApplicable,
    /// In dispute.
    Disputed,
    /// Other reviewers give something else, and what is not shown yet.
    Differing,
    /// A computed warning stands.
    PreCheck,
    /// Settled by a ruling.
    Ruled,
    /// Locked with the result.
    Locked,
    /// The person here may not review it: their own organisation.
    Recused,
}

impl Mark {
    /// One column wide, told apart without colour.
    #[must_use]
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Missing => "○",
            Self::Draft => "✎",
            Self::Accepted => "✓",
            Self::Adjusted => "±",
            Self::NotApplicable => "–",
            Self::Disputed => "≠",
            Self::Differing => "↔",
            Self::PreCheck => "!",
            Self::Ruled => "§",
            Self::Locked => "■",
            Self::Recused => "×",
        }
    }

    /// The message that names it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing => "tui-mark-missing",
            Self::Draft => "tui-mark-draft",
            Self::Accepted => "tui-mark-accepted",
            Self::Adjusted => "tui-mark-adjusted",
            Self::NotApplicable => "tui-mark-not-applicable",
            Self::Disputed => "tui-mark-disputed",
            Self::Differing => "second-mark-differing",
            Self::PreCheck => "tui-mark-pre-check",
            Self::Ruled => "tui-mark-ruled",
            Self::Locked => "tui-mark-locked",
            Self::Recused => "tui-mark-recused",
        }
    }

    /// Its style.
    #[must_use]
    pub fn meaning(self) -> Meaning {
        match self {
            Self::Missing => Meaning::Missing,
            Self::Draft => Meaning::Draft,
            Self::Accepted => Meaning::Accepted,
            Self::Adjusted => Meaning::Adjusted,
            Self::NotApplicable | Self::Recused => Meaning::Dim,
            Self::Disputed | Self::Differing => Meaning::Disputed,
            Self::PreCheck => Meaning::PreCheck,
            Self::Ruled => Meaning::Good,
            Self::Locked => Meaning::Locked,
        }
    }
}

/// Every mark, for the legend of the help overlay.
pub const MARKS: [Mark; 11] = [
    Mark::Missing,
    Mark::Draft,
    Mark::Accepted,
    Mark::Adjusted,
    Mark::NotApplicable,
    Mark::Disputed,
    Mark::Differing,
    Mark::PreCheck,
    Mark::Ruled,
    Mark::Locked,
    Mark::Recused,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mono_sets_no_colour_and_still_shows_the_selection() {
        for meaning in MEANINGS {
            let style = Theme::Mono.style(meaning);
            assert_eq!((style.fg, style.bg), (None, None), "{meaning:?}");
        }
        assert!(
            Theme::Mono
                .style(Meaning::Selected)
                .add_modifier
                .contains(Modifier::REVERSED)
        );
    }

    #[test]
    fn every_mark_has_its_own_glyph_of_one_column() {
        use unicode_width::UnicodeWidthStr;
        let mut glyphs: Vec<_> = MARKS.iter().map(|mark| mark.glyph()).collect();
        assert!(glyphs.iter().all(|glyph| glyph.width() == 1));
        glyphs.sort_unstable();
        glyphs.dedup();
        assert_eq!(glyphs.len(), MARKS.len());
    }
}
