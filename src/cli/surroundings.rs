//! What the program finds around it: the one file of the command line that reads the environment.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

use crate::locale::Language;

/// What the program finds around it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// The language that the environment asks for.
    pub language: Language,
    /// Colour was asked not to be used, or the terminal has none.
    pub no_colour: bool,
    /// Standard output is a terminal.
    pub output_is_terminal: bool,
    /// Standard error is a terminal: somebody watches how far it is.
    pub errors_are_seen: bool,
    /// The terminal can't move its cursor.
    pub no_cursor: bool,
    /// Standard input is a terminal.
    pub input_is_terminal: bool,
    /// Columns of the terminal.
    pub columns: Option<usize>,
    /// The passphrase of the seat's key.
    pub passphrase: Option<String>,
    /// This program.
    pub program: PathBuf,
}

impl Surroundings {
    /// Looks around.
    pub fn look() -> Surroundings {
        let said = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let language = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(said);
        let output_is_terminal = std::io::stdout().is_terminal();
        Surroundings {
            language: language.map_or(Language::default(), |v| Language::of_environment(&v)),
            no_colour: said("NO_COLOR").is_some() || said("TERM").as_deref() == Some("dumb"),
            output_is_terminal,
            errors_are_seen: std::io::stderr().is_terminal(),
            no_cursor: said("TERM").as_deref() == Some("dumb"),
            input_is_terminal: std::io::stdin().is_terminal(),
            columns: output_is_terminal
                .then(|| crossterm::terminal::size().ok())
                .flatten()
                .map(|(columns, _)| usize::from(columns)),
            passphrase: said("THAMDINH_PASSPHRASE"),
            program: std::env::current_exe().unwrap_or_else(|_| PathBuf::from("thamdinh")),
        }
    }

    /// The language: that of `--lang` if it stands among the arguments, which are not parsed yet, else the surroundings'.
    pub fn language_of(&self, arguments: &[OsString]) -> Language {
        let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
        while let Some(argument) = arguments.next() {
            let code = match argument.strip_prefix("--lang") {
                Some("") => arguments.next().map(|code| code.into_owned()),
                Some(rest) => rest.strip_prefix('=').map(str::to_owned),
                None => None,
            };
            if let Some(language) = code.and_then(|code| code.parse().ok()) {
                return language;
            }
        }
        self.language
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_the_arguments_are_parsed() {
        let around = Surroundings::default();
        for (arguments, expected) in [
            (
                &["thamdinh", "status", "--lang", "en"][..],
                Language::English,
            ),
            (&["thamdinh", "--lang=en", "x"], Language::English),
            (&["thamdinh", "--lang"], Language::Vietnamese),
            (&["thamdinh", "--lang", "fr"], Language::Vietnamese),
        ] {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            assert_eq!(around.language_of(&arguments), expected);
        }
    }
}
