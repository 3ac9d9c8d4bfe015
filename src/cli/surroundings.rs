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
    /// The system's viewer of documents, where there is one and a screen for it.
    pub viewer: Option<PathBuf>,
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
            viewer: viewer(),
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

/// The program that shows a document as the desktop would; None over SSH, whose desktop is elsewhere, and without one.
fn viewer() -> Option<PathBuf> {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"]
        .into_iter()
        .any(is_set)
    {
        return None;
    }
    let (name, needs_screen) = match std::env::consts::OS {
        "macos" => ("open", false),
        "windows" => ("explorer.exe", false),
        _ => ("xdg-open", true),
    };
    if needs_screen && !["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(is_set) {
        return None;
    }
    let path = std::env::var_os("PATH")?;
    let places = std::env::split_paths(&path).map(|folder| folder.join(name));
    places.into_iter().find(|program| program.is_file())
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
