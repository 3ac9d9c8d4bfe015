//! The bundle from outside: what it holds, who signs it, and that whatever is done to it is found, by two common programs
//! as its README has them, and by `verify`.

mod forged;
mod made;
mod readme;
mod signed;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::cli::{Answer, Office};

/// The folder that is exported to.
const OUT: &str = "ho-so";

/// Signs with both keys.
const BOTH: [&str; 8] = [
    "export",
    "SESSION",
    "--out",
    OUT,
    "--as",
    "thu-ky",
    "--countersign",
    "chu-tich",
];

/// Every file below a folder with its bytes, by its path with `/` between names.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder_open) = open.pop() {
        for entry in fs::read_dir(folder_open).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            files.insert(name, fs::read(&path).unwrap());
        }
    }
    files
}

/// What `verify --json` says of the bundle.
fn verify(office: &Office, folder: &str) -> (Answer, Value) {
    let answer = office.run(&["verify", folder, "--json"]);
    let said = serde_json::from_str(&answer.out).unwrap();
    (answer, said)
}

/// The problems that `verify` names, as `FILE WHY`.
fn problems(office: &Office, folder: &str) -> Vec<String> {
    let (answer, said) = verify(office, folder);
    let problems = said["problems"].as_array().unwrap();
    assert_eq!(answer.code, i32::from(!problems.is_empty()), "{said}");
    assert_eq!(said["sound"], problems.is_empty(), "{said}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    problems
        .iter()
        .map(|one| format!("{} {}", text(&one["file"]), text(&one["why"])))
        .collect()
}

/// Runs a line of a shell in a folder, in the language that programs are written in; says whether all of it went well,
/// and what it wrote.
fn shell(folder: &Path, line: &str) -> (bool, String) {
    let mut command = Command::new("sh");
    command.current_dir(folder).env("LC_ALL", "C");
    let output = command.args(["-c", line]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    (output.status.success(), said)
}

/// Has the list of sums fit the files again, as somebody would who forges a bundle.
fn sum_again(folder: &Path) {
    let line = "find . -type f ! -name 'SHA256SUMS*' -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum > SHA256SUMS";
    let (done, said) = shell(folder, line);
    assert!(done, "{said}");
}

/// True where a temporary folder was left behind.
fn leftovers(office: &Office) -> Vec<String> {
    let names = fs::read_dir(office.path(".")).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(".thamdinh-"))
        .collect()
}
