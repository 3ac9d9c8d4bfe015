//! The command line: flags in, validated commands out; the only place that prints.
//!
//! Reading order: [`flags`] is what may stand on the line, [`setting`] what every command works with, then a file a
//! command; a command answers a [`reply::Reply`] made on a [`page::Page`], or fails with a [`fault::Fault`], which
//! becomes words in [`words`], a hint and an exit code here. [`output`] is the only file that prints, [`surroundings`]
//! the only one that reads the environment.

pub mod advance;
mod ask;
pub mod cell;
pub mod completions;
pub mod demo;
mod dispute_life;
pub mod disputes;
pub mod export;
pub mod fault;
pub mod flags;
mod forms;
pub mod help;
pub mod house;
pub mod impact;
pub mod import;
mod import_explanation;
mod import_folder;
mod index_tree;
mod instant;
pub mod key;
pub mod leniency;
pub mod lock;
pub mod log;
pub mod mark;
pub mod meeting;
pub mod minutes;
pub mod new;
mod next;
pub mod open;
pub mod output;
pub mod page;
pub mod prechecks;
pub mod present;
mod problem;
pub mod recuse;
pub mod reopen;
pub mod reply;
pub mod result;
mod result_changes;
pub mod score;
mod score_file;
pub mod sensitivity;
pub mod setting;
pub mod status;
pub mod surroundings;
pub mod template;
pub mod verify;
pub mod what_if;
pub mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};

use fault::{Exit, Fault};
use flags::{Command, Flags, ValueFault};
use reply::Reply;
use setting::Setting;
use surroundings::Surroundings;

use crate::locale::Locale;
use crate::session::Places;

/// Runs the program.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let around = Surroundings::look();
    let locale = Locale::new(around.language_of(&arguments));
    let command = help::localised(Flags::command(), &locale);
    let parsed = command
        .try_get_matches_from(arguments)
        .and_then(|matches| Flags::from_arg_matches(&matches));
    let flags = match parsed {
        Ok(flags) => flags,
        Err(error) => return complain(&error, &locale),
    };
    let Flags {
        global, command, ..
    } = flags;
    let setting = Setting {
        locale,
        global,
        around,
        places: Places::of_this_person(),
    };
    let exit = match dispatch(&setting, command) {
        Ok(reply) => deliver(&setting, &reply),
        Err(fault) => report(&setting, &fault),
    };
    ExitCode::from(exit.code())
}

fn dispatch(setting: &Setting, command: Command) -> Result<Reply, Fault> {
    match command {
        Command::Demo(flags) => demo::run(setting, &flags),
        Command::New(flags) => new::run(setting, &flags),
        Command::Template(flags) => template::run(setting, &flags),
        Command::Export(flags) => export::run(setting, &flags),
        Command::Import(flags) => import::run(setting, &flags),
        Command::Open(flags) => open::run(setting, &flags),
        Command::Present(flags) => present::run(setting, &flags),
        Command::Status(flags) if flags.prechecks => prechecks::run(setting, &flags),
        Command::Status(flags) => status::run(setting, &flags),
        Command::Score(flags) => score::run(setting, flags),
        Command::Cell(flags) => cell::run(setting, &flags),
        Command::Disputes(flags) => disputes::run(setting, &flags),
        Command::Flag(flags) => mark::flag(setting, flags),
        Command::Unflag(flags) => mark::unflag(setting, flags),
        Command::Answer(flags) => mark::answer(setting, flags),
        Command::Recuse(flags) => recuse::run(setting, flags),
        Command::Advance(flags) => advance::run(setting, flags),
        Command::Meeting(flags) => meeting::run(setting, *flags),
        Command::Result(flags) => result::run(setting, &flags),
        Command::Lock(flags) => lock::run(setting, &flags),
        Command::Reopen(flags) => reopen::run(setting, flags),
        Command::Verify(flags) => verify::run(setting, &flags),
        Command::Log(flags) => log::run(setting, &flags),
        Command::Minutes(flags) => minutes::run(setting, &flags),
        Command::Key(flags) => key::run(setting, flags.action),
        Command::Completions(flags) => Ok(completions::shell(flags.shell)),
        Command::Man => completions::man(&setting.locale),
        Command::ReadWorkbook => {
            let mut input = std::io::stdin().lock();
            output::straight(|out| crate::import::child::run(&mut input, out))?;
            Ok(Reply::default())
        }
    }
}

fn deliver(setting: &Setting, reply: &Reply) -> Exit {
    output::err(&reply.aside);
    match output::out_bytes(&reply.text) {
        Ok(()) if reply.found_problems => Exit::Refused,
        Ok(()) => Exit::Done,
        Err(error) => report(setting, &Fault::Io(error)),
    }
}

/// Says why a command failed, for a person or for a program.
fn report(setting: &Setting, fault: &Fault) -> Exit {
    let locale = &setting.locale;
    let message = words::message(locale, fault);
    let hint = words::hint(locale, fault);
    if setting.global.json {
        let mut error = serde_json::json!({
            "kind": fault.kind(),
            "message": message,
            "hint": hint,
        });
        if let (Fault::Problems { problems }, Some(object)) = (fault, error.as_object_mut()) {
            object.insert("problems".to_owned(), problem::json(locale, problems));
        }
        output::err(&format!("{}\n", serde_json::json!({ "error": error })));
    } else {
        output::err(&format!("{message}\n"));
        if let Some(hint) = hint {
            output::err(&format!(
                "{}\n",
                locale.with("cli-hint", &[("hint", &hint)])
            ));
        }
    }
    fault.exit()
}

/// Answers what clap asks for (help, version), or says what is wrong with the command line.
fn complain(error: &clap::Error, locale: &Locale) -> ExitCode {
    let exit = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            match output::out(&error.to_string()) {
                Ok(()) => Exit::Done,
                Err(_) => Exit::Refused,
            }
        }
        _ => {
            output::err(&format!("{}\n", help::complaint(error, locale)));
            output::err(&format!("{}\n", locale.text("cli-hint-help")));
            // A score that can't be read is bad input like one in a file; anything else is a misused command.
            let fault =
                std::error::Error::source(error).and_then(|e| e.downcast_ref::<ValueFault>());
            if matches!(fault, Some(ValueFault::Number(_))) {
                Exit::Refused
            } else {
                Exit::Usage
            }
        }
    };
    ExitCode::from(exit.code())
}
