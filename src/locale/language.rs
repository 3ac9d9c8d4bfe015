use std::fmt;
use std::str::FromStr;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// The language of the council; what is spoken when nothing else is asked for.
    #[default]
    Vietnamese,
    /// For readers from outside.
    English,
}

impl Language {
    /// Both languages, Vietnamese first.
    pub const ALL: [Self; 2] = [Self::Vietnamese, Self::English];

    /// The other language.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Vietnamese => Self::English,
            Self::English => Self::Vietnamese,
        }
    }

    /// The code that `--lang` takes: `vi` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The language that a value of `LC_ALL`, `LC_MESSAGES` or `LANG` asks for, such as `en_US.UTF-8`.
    ///
    /// Anything that is not English, `C` and `POSIX` included, means Vietnamese: the program is the council's.
    #[must_use]
    pub fn of_environment(value: &str) -> Self {
        let name = value.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if name.eq_ignore_ascii_case("en") {
            Self::English
        } else {
            Self::Vietnamese
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The program does not speak the language that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language {0:?}: vi or en")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match code.trim().to_ascii_lowercase().as_str() {
            "vi" => Ok(Self::Vietnamese),
            "en" => Ok(Self::English),
            _ => Err(UnknownLanguage(code.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_environment_names_a_language_in_many_ways() {
        for (value, expected) in [
            ("en_US.UTF-8", Language::English),
            ("en", Language::English),
            ("EN-gb", Language::English),
            ("vi_VN.UTF-8", Language::Vietnamese),
            ("C.UTF-8", Language::Vietnamese),
            ("", Language::Vietnamese),
            ("eng", Language::Vietnamese),
        ] {
            assert_eq!(Language::of_environment(value), expected, "{value:?}");
        }
    }

    #[test]
    fn a_flag_is_taken_by_its_code_and_nothing_else() {
        assert_eq!("vi".parse(), Ok(Language::Vietnamese));
        assert_eq!(" EN".parse(), Ok(Language::English));
        assert!("fr".parse::<Language>().is_err());
    }
}
