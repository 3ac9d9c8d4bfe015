//! `sha256sum` and `ssh-keygen`, exactly as the README of the bundle has them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{BOTH, OUT, files, problems, shell};
use crate::journal_keys::ssh_keygen_is_here;
use crate::meeting_script::sealed;

/// The commands of the README, in its order, each once: it is written in two languages.
fn commands(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("README.txt")).unwrap();
    let mut commands: Vec<String> = Vec::new();
    for line in text.lines() {
        let command = line
            .strip_prefix("    ")
            .filter(|rest| !rest.starts_with(' '));
        if let Some(command) = command
            && !commands.iter().any(|known| known == command)
        {
            commands.push(command.to_owned());
        }
    }
    commands
}

/// Whether all commands of the README go well.
fn holds(folder: &Path, commands: &[String]) -> bool {
    commands.iter().all(|command| shell(folder, command).0)
}

#[test]
fn two_common_programs_check_the_bundle_and_see_whatever_is_done_to_it() {
    if !ssh_keygen_is_here() {
        return;
    }
    let office = sealed();
    office.done(&BOTH);
    let folder = office.path(OUT);
    let commands = commands(&folder);
    let programs: Vec<&str> = commands
        .iter()
        .filter_map(|command| command.split(' ').next())
        .collect();
    assert_eq!(programs[0], "sha256sum", "{commands:#?}");
    assert_eq!(programs[1..], ["ssh-keygen"; 4], "{commands:#?}");
    for command in &commands {
        let (done, said) = shell(&folder, command);
        assert!(done, "{command}\n{said}");
        let good = said.lines().all(|line| line.ends_with(": OK")) || said.starts_with("Good \"");
        assert!(good, "{command}\n{said}");
    }
    assert!(problems(&office, OUT).is_empty());

    let before = files(&folder);
    // Papers are changed all at once in the test below: making all of them again takes longer than these files do.
    let papers = [".docx", ".xlsx", ".pdf", ".html"];
    let is_paper = |name: &str| papers.iter().any(|ending| name.ends_with(ending));
    for (name, bytes) in before.iter().filter(|(name, _)| !is_paper(name)) {
        let mut changed = bytes.clone();
        let at = changed.len() / 2;
        changed[at] ^= 1;
        fs::write(folder.join(name), changed).unwrap();
        assert!(!holds(&folder, &commands), "{name} was changed unseen");
        let found = problems(&office, OUT);
        let is_named = |one: &String| one.starts_with(&format!("{name} "));
        assert!(found.iter().any(is_named), "{name}: {found:?}");
        fs::write(folder.join(name), bytes).unwrap();
    }
    for (one, other) in [
        ("SHA256SUMS.sig", "SHA256SUMS.thu-ky.sig"),
        ("result.json.sig", "result.json.thu-ky.sig"),
        ("result.json.sig", "SHA256SUMS.sig"),
    ] {
        fs::write(folder.join(one), &before[other]).unwrap();
        fs::write(folder.join(other), &before[one]).unwrap();
        assert!(!holds(&folder, &commands), "{one} was swapped unseen");
        assert!(!problems(&office, OUT).is_empty(), "{one}");
        for name in [one, other] {
            fs::write(folder.join(name), &before[name]).unwrap();
        }
    }
    assert!(holds(&folder, &commands));
}

#[test]
fn every_changed_missing_and_added_file_is_named() {
    let office = sealed();
    office.done(&BOTH);
    let folder = office.path(OUT);
    let before = files(&folder);
    let beside = |name: &str| name.starts_with("SHA256SUMS");
    for (name, bytes) in before.iter().filter(|(name, _)| !beside(name)) {
        let mut changed = bytes.clone();
        changed[bytes.len() - 1] ^= 0x80;
        fs::write(folder.join(name), changed).unwrap();
    }
    let found: BTreeSet<String> = problems(&office, OUT).into_iter().collect();
    for name in before.keys().filter(|name| !beside(name)) {
        assert!(
            found.contains(&format!("{name} changed")),
            "{name}: {found:?}"
        );
    }
    for (name, bytes) in &before {
        fs::write(folder.join(name), bytes).unwrap();
    }

    for name in [
        "bien-ban-2.docx",
        "SHA256SUMS.thu-ky.sig",
        "result.json.sig",
    ] {
        fs::remove_file(folder.join(name)).unwrap();
        let found = problems(&office, OUT);
        let is_named = |one: &String| one.starts_with(&format!("{name} "));
        assert!(found.iter().any(is_named), "{name}: {found:?}");
        fs::write(folder.join(name), &before[name]).unwrap();
    }

    fs::create_dir_all(folder.join("thu/sau")).unwrap();
    fs::create_dir_all(folder.join("trong")).unwrap();
    fs::write(folder.join("thu/sau/moi.txt"), "x").unwrap();
    fs::write(folder.join("session.thamdinh-wal"), "").unwrap();
    std::os::unix::fs::symlink("README.txt", folder.join("lien-ket")).unwrap();
    let found = problems(&office, OUT);
    for name in [
        "thu/sau/moi.txt",
        "trong/",
        "lien-ket",
        "session.thamdinh-wal",
    ] {
        assert!(found.contains(&format!("{name} unlisted")), "{found:?}");
    }
}

#[test]
fn checking_a_bundle_leaves_it_as_it_is() {
    let office = sealed();
    office.done(&BOTH);
    let before = files(&office.path(OUT));
    assert!(problems(&office, OUT).is_empty());
    office.done(&["verify", OUT]);
    office.done(&["verify", OUT, "--as", "thu-ky", "--lang", "en"]);
    assert_eq!(files(&office.path(OUT)), before);
}
