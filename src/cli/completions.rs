//! `completions SHELL` and `man`.

use clap::CommandFactory;
use clap_complete::Shell;

use super::fault::Fault;
use super::flags::Flags;
use super::help;
use super::reply::Reply;
use crate::locale::Locale;

/// The completions of a shell.
pub fn shell(shell: Shell) -> Reply {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Flags::command(), "thamdinh", &mut text);
    Reply {
        text,
        ..Reply::default()
    }
}

/// The manual page of the program with all its commands, in the language spoken.
///
/// # Errors
/// The page can't be written.
pub fn man(locale: &Locale) -> Result<Reply, Fault> {
    let mut command = help::localised(Flags::command(), locale);
    command.build();
    let mut text = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut text)?;
    for inner in command.get_subcommands().filter(|c| !c.is_hide_set()) {
        let page = clap_mangen::Man::new(inner.clone());
        page.render_synopsis_section(&mut text)?;
        page.render_description_section(&mut text)?;
        page.render_options_section(&mut text)?;
    }
    Ok(Reply {
        text,
        ..Reply::default()
    })
}
