//! Tests that the Fluent files of both languages agree with each other and with the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;

use super::catalogue::tests::sources_of;
use super::{Language, Locale};

/// Each message of one source with the variables that it uses.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_lowercase() || first == '-') {
            current = line.split('=').next().unwrap_or_default().trim().to_owned();
            let repeated = messages.insert(current.clone(), BTreeSet::new());
            assert!(repeated.is_none(), "{current} is written twice");
        }
        for part in line.split('$').skip(1) {
            let end =
                |letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_';
            let name = part.split(end).next().unwrap_or_default();
            if let Some(variables) = messages.get_mut(&current) {
                variables.insert(name.to_owned());
            }
        }
    }
    messages
}

#[test]
fn every_file_parses_without_errors() {
    for language in Language::ALL {
        for (part, source) in sources_of(language) {
            if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                panic!("{language}/{part}.ftl: {errors:?}");
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    for ((part, vietnamese), (_, english)) in sources_of(Language::Vietnamese)
        .iter()
        .zip(sources_of(Language::English))
    {
        assert_eq!(
            messages(vietnamese),
            messages(english),
            "{part}.ftl, Vietnamese left, English right"
        );
    }
}

#[test]
fn a_message_id_belongs_to_one_part_only() {
    let mut seen = BTreeMap::new();
    for (part, source) in sources_of(Language::Vietnamese) {
        for id in messages(source).into_keys() {
            if let Some(other) = seen.insert(id.clone(), part) {
                panic!("{id} is in {other}.ftl and in {part}.ftl");
            }
        }
    }
}

/// Collects the ids that are written out in calls of [`Locale::text`], [`Locale::with`] and [`Locale::counted`].
fn called_ids(folder: &Path, ids: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            called_ids(&path, ids);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code: String = fs::read_to_string(&path)
                .unwrap()
                .split_whitespace()
                .collect();
            for receiver in ["locale.text(\"", "locale.with(\"", "locale.counted(\""] {
                for call in code.split(receiver).skip(1) {
                    let id = call.split('"').next().unwrap_or_default();
                    ids.insert(id.to_owned(), path.display().to_string());
                }
            }
        }
    }
}

#[test]
fn every_message_that_the_code_names_exists() {
    let locale = Locale::new(Language::English);
    let mut ids = BTreeMap::new();
    called_ids(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut ids);
    ids.remove("no-such-message");
    for (id, path) in ids {
        assert!(locale.has(&id), "{path} asks for {id}");
    }
}
