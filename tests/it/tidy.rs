//! What the compiler does not check: which module may import which, how long a file may be, who may ask for the time,
//! the environment or chance, who may print, and that every dependency says why it is there.

use std::fs;
use std::path::{Path, PathBuf};

/// Lines that a file may have.
const LONGEST: usize = 500;

/// What each module may import of this crate; `cli` and the binary may import everything.
const LAYERS: [(&str, &[&str]); 10] = [
    ("text", &[]),
    ("domain", &["text"]),
    ("journal", &["domain", "text"]),
    ("store", &["domain", "journal"]),
    ("import", &["domain", "text"]),
    ("locale", &["domain", "text"]),
    ("report", &["domain", "text", "locale"]),
    (
        "session",
        &[
            "domain", "journal", "store", "import", "report", "locale", "text",
        ],
    ),
    ("tui", &["session", "report", "domain", "text", "locale"]),
    (
        "cli",
        &[
            "text", "domain", "journal", "store", "import", "locale", "report", "session", "tui",
        ],
    ),
];

/// What only the named files may contain.
const ONLY_THERE: [(&str, &[&str], &[&str]); 5] = [
    (
        "the time of day",
        &["Utc::now", "Local::now", "SystemTime::now"],
        &["src/session/clock.rs"],
    ),
    (
        "the environment",
        &[
            "env::var",
            "env::current_",
            "env::args",
            "env::temp_dir",
            "env::home_dir",
        ],
        &[
            "src/cli/surroundings.rs",
            "src/session/places.rs",
            "src/main.rs",
        ],
    ),
    (
        "chance",
        &[
            "OsRng",
            "getrandom::",
            "rand::",
            "thread_rng",
            "RandomState",
        ],
        &["src/journal/generate.rs"],
    ),
    (
        "printing",
        &["println!", "print!(", "eprint!(", "eprintln!", "dbg!"],
        &[],
    ),
    (
        "standard output",
        &["io::stdout", "io::stderr", "stdout()", "stderr()"],
        &[
            "src/cli/output.rs",
            "src/cli/surroundings.rs",
            "src/tui/terminal.rs",
        ],
    ),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, as its path from the root and its text.
fn files(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    assert!(!found.is_empty(), "{folder} has no files");
    found
}

fn collect(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root()).unwrap().display().to_string();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The code of a file with the numbers of its lines: without comments, and without what is there for tests only.
fn code<'a>(name: &str, text: &'a str) -> Vec<(usize, &'a str)> {
    let file = Path::new(name)
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let folder_of_tests = name.contains("/tests/");
    if folder_of_tests || file == "tests" || file.ends_with("_tests") || is_only_for_tests(name) {
        return Vec::new();
    }
    // A module of tests stands at the end of its file.
    let mut lines = Vec::new();
    let all: Vec<&str> = text.lines().collect();
    for (at, line) in all.iter().enumerate() {
        let next = all.get(at + 1).copied().unwrap_or_default();
        if line.trim() == "#[cfg(test)]"
            && next.trim_start().contains("mod ")
            && next.ends_with('{')
        {
            break;
        }
        if !line.trim_start().starts_with("//") {
            lines.push((at + 1, *line));
        }
    }
    lines
}

/// True for a file that its parent includes under `#[cfg(test)]`.
fn is_only_for_tests(name: &str) -> bool {
    let path = root().join(name);
    let (Some(folder), Some(module)) = (path.parent(), path.file_stem()) else {
        return false;
    };
    let module = module.to_string_lossy();
    let beside = folder.with_extension("rs");
    let parents = [folder.join("mod.rs"), folder.join("lib.rs"), beside];
    parents
        .iter()
        .filter_map(|parent| fs::read_to_string(parent).ok())
        .any(|text| {
            let lines: Vec<&str> = text.lines().map(str::trim).collect();
            lines.windows(2).any(|pair| match pair {
                ["#[cfg(test)]", declaration] => {
                    declaration
                        .trim_start_matches("pub")
                        .trim_start_matches("(super)")
                        .trim()
                        == format!("mod {module};")
                }
                _ => false,
            })
        })
}

#[test]
fn modules_import_inwards_only() {
    let mut wrong = Vec::new();
    for (name, text) in files("src") {
        let module = name
            .split('/')
            .nth(1)
            .unwrap_or_default()
            .trim_end_matches(".rs")
            .to_owned();
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == module) else {
            assert!(
                ["lib", "main"].contains(&module.as_str()),
                "{name} belongs to no layer"
            );
            continue;
        };
        for (number, line) in code(&name, &text) {
            for imported in line.split("crate::").skip(1) {
                let imported = imported
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
                    .unwrap_or_default();
                let is_layer = LAYERS.iter().any(|(layer, _)| *layer == imported);
                if is_layer && imported != module && !allowed.contains(&imported) {
                    wrong.push(format!(
                        "{name}:{number}: {module} must not import {imported}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn files_are_short_enough_to_be_read() {
    let all = ["src", "tests", "benches", "fixtures"]
        .into_iter()
        .flat_map(files);
    let long: Vec<String> = all
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(name, lines)| format!("{name}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn time_environment_chance_and_printing_have_their_files() {
    let mut wrong = Vec::new();
    for (name, text) in files("src") {
        for (number, line) in code(&name, &text) {
            for (what, marks, places) in ONLY_THERE {
                if !places.contains(&name.as_str()) && marks.iter().any(|mark| line.contains(mark))
                {
                    wrong.push(format!("{name}:{number}: {what}: {}", line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut section = "";
    let mut silent = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.contains("dependencies") && line.contains('=') && !line.starts_with('#') {
            let reason = line.rsplit_once("# ").map_or("", |(_, reason)| reason);
            if reason.len() < 3 {
                silent.push(line.to_owned());
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn nothing_is_half_done_and_no_name_says_nothing() {
    // Written apart, so that this file does not find itself.
    let half_done =
        [["TO", "DO"], ["FIX", "ME"], ["XX", "X:"], ["HA", "CK"]].map(|parts| parts.concat());
    let empty_names = [
        "utils", "util", "manager", "helper", "helpers", "common", "misc", "stuff",
    ];
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "benches", "fixtures"] {
        for (name, text) in files(folder) {
            let stem = Path::new(&name)
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if empty_names.contains(&stem.as_str()) {
                wrong.push(format!("{name}: the name says nothing"));
            }
            for (at, line) in text.lines().enumerate() {
                if half_done.iter().any(|word| line.contains(word.as_str())) {
                    wrong.push(format!("{name}:{}: {}", at + 1, line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
