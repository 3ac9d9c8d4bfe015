//! The help of commands and flags in the user's language, and clap's own complaints in it.
//!
//! Ids of the messages follow from the names: `cli-help-meeting-open` for a command, `cli-flag-unit` for a flag that
//! means the same everywhere, `cli-flag-lock-groups` where a command means something of its own.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use super::flags::ValueFault;
use crate::locale::Locale;
use crate::text::number::NumberError;

/// The command with its help in the user's language.
pub fn localised(command: Command, locale: &Locale) -> Command {
    localise(command, locale, "")
}

fn localise(command: Command, locale: &Locale, path: &str) -> Command {
    let name = command.get_name().to_owned();
    let own = match path {
        "" if name == "thamdinh" => String::new(),
        "" => name,
        path => format!("{path}-{name}"),
    };
    let about = if own.is_empty() {
        locale.text("cli-help")
    } else {
        locale.text(&format!("cli-help-{own}"))
    };
    let usage = locale.text("cli-heading-usage");
    let mut template = format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}");
    if own.is_empty() {
        template.push_str("\n\n");
        template.push_str(&locale.text("cli-help-after"));
    }
    command
        .about(StyledStr::from(about))
        .help_template(template)
        .subcommand_help_heading(locale.text("cli-heading-commands"))
        .subcommand_value_name(locale.text("cli-heading-command"))
        .mut_args(|argument| flag(argument, locale, &own))
        .mut_subcommands(|inner| localise(inner, locale, &own))
}

fn flag(argument: Arg, locale: &Locale, path: &str) -> Arg {
    let words = locale.text(&message_of(&argument, locale, path));
    let heading = if argument.is_positional() {
        locale.text("cli-heading-arguments")
    } else {
        locale.text("cli-heading-options")
    };
    argument.help(StyledStr::from(words)).help_heading(heading)
}

/// The message of a flag: that of its command where there is one, else the common one.
fn message_of(argument: &Arg, locale: &Locale, path: &str) -> String {
    let id = argument.get_id().as_str().replace('_', "-");
    let own = format!("cli-flag-{path}-{id}");
    if locale.has(&own) {
        own
    } else {
        format!("cli-flag-{id}")
    }
}

/// What clap says of a wrong command line, in the user's language.
pub fn complaint(error: &clap::Error, locale: &Locale) -> String {
    let one = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        Some(ContextValue::StyledStr(text)) => Some(text.to_string()),
        _ => None,
    };
    let argument = one(ContextKind::InvalidArg).unwrap_or_default();
    let value = one(ContextKind::InvalidValue).unwrap_or_default();
    let named = [("flag", argument.as_str()), ("value", value.as_str())];
    let said = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => {
            locale.with("cli-clap-value-missing", &named)
        }
        ErrorKind::InvalidValue => {
            let allowed = one(ContextKind::ValidValue).unwrap_or_default();
            let values = [named.as_slice(), &[("allowed", allowed.as_str())]].concat();
            locale.with("cli-clap-value", &values)
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error)
                .map_or_else(String::new, |source| value_fault(source, locale));
            let values = [named.as_slice(), &[("why", why.as_str())]].concat();
            locale.with("cli-clap-validation", &values)
        }
        ErrorKind::UnknownArgument => locale.with("cli-clap-unknown", &named),
        ErrorKind::InvalidSubcommand => {
            let command = one(ContextKind::InvalidSubcommand).unwrap_or_default();
            locale.with("cli-clap-subcommand", &[("command", &command)])
        }
        ErrorKind::MissingRequiredArgument => locale.with("cli-clap-missing", &named),
        ErrorKind::MissingSubcommand => locale.text("cli-clap-no-subcommand"),
        ErrorKind::ArgumentConflict => {
            let other = one(ContextKind::PriorArg).unwrap_or_default();
            let values = [named.as_slice(), &[("other", other.as_str())]].concat();
            locale.with("cli-clap-conflict", &values)
        }
        ErrorKind::TooFewValues | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            locale.with("cli-clap-count", &named)
        }
        _ => error.to_string(),
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand];
    match near.into_iter().find_map(one) {
        Some(near) => format!(
            "{said} {}",
            locale.with("cli-clap-near", &[("near", &near)])
        ),
        None => said,
    }
}

/// Why a value is not what its flag takes.
fn value_fault(source: &(dyn std::error::Error + 'static), locale: &Locale) -> String {
    let Some(fault) = source.downcast_ref::<ValueFault>() else {
        return source.to_string();
    };
    match fault {
        ValueFault::Number(NumberError::Ambiguous {
            text,
            as_decimal,
            as_thousands,
        }) => {
            let values = [
                ("text", text.as_str()),
                ("as_decimal", as_decimal.as_str()),
                ("as_thousands", as_thousands.as_str()),
            ];
            let what = locale.with("import-number-ambiguous", &values);
            format!(
                "{what} {}",
                locale.with("import-number-ambiguous-remedy", &values)
            )
        }
        ValueFault::Number(NumberError::TooPrecise { text }) => {
            locale.with("import-number-too-precise", &[("text", text)])
        }
        ValueFault::Number(NumberError::TooLarge { text }) => {
            locale.with("import-number-too-large", &[("text", text)])
        }
        ValueFault::Number(NumberError::NotANumber { text }) => {
            locale.with("import-not-a-number", &[("text", text)])
        }
        ValueFault::Number(NumberError::Empty) | ValueFault::Empty => {
            locale.text("cli-value-empty")
        }
        ValueFault::Time => locale.text("cli-value-time"),
        ValueFault::Cells => locale.text("cli-value-cells"),
        ValueFault::Cell => locale.text("cli-value-cell"),
        ValueFault::Trial => locale.text("cli-value-trial"),
        ValueFault::Tally => locale.text("cli-value-tally"),
        ValueFault::Hands => locale.text("sitting-value-hands"),
        ValueFault::Dissent => locale.text("cli-value-dissent"),
        ValueFault::Groups => locale.text("cli-value-groups"),
        ValueFault::Stage => locale.text("cli-value-stage"),
        ValueFault::Postgres => locale.text("cli-value-postgres"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::flags::Flags;
    use crate::locale::Language;
    use clap::CommandFactory;

    fn missing(command: &Command, locale: &Locale, path: &str, found: &mut Vec<String>) {
        for argument in command.get_arguments() {
            let id = message_of(argument, locale, path);
            if !locale.has(&id) && !argument.is_hide_set() {
                found.push(id);
            }
        }
        for inner in command.get_subcommands().filter(|c| !c.is_hide_set()) {
            let own = match path {
                "" => inner.get_name().to_owned(),
                path => format!("{path}-{}", inner.get_name()),
            };
            let id = format!("cli-help-{own}");
            if !locale.has(&id) {
                found.push(id);
            }
            missing(inner, locale, &own, found);
        }
    }

    #[test]
    fn every_command_and_flag_is_explained() {
        Flags::command().debug_assert();
        let mut found = Vec::new();
        missing(
            &Flags::command(),
            &Locale::new(Language::English),
            "",
            &mut found,
        );
        found.sort();
        found.dedup();
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn a_wrong_score_is_explained_in_the_language_spoken() {
        let vietnamese = Locale::new(Language::Vietnamese);
        let arguments = "thamdinh score s --as m --unit u --item 1 --score 1.234";
        let error = localised(Flags::command(), &vietnamese)
            .try_get_matches_from(arguments.split(' '))
            .unwrap_err();
        let said = complaint(&error, &vietnamese);
        assert!(said.contains("1,2340") && said.contains("1234"), "{said}");
        assert!(!said.contains("invalid"), "{said}");
    }
}
