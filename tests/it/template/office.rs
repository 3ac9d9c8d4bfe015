//! LibreOffice, without a screen, each run with a folder of its own for what it remembers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use thamdinh::locale::Language;

use super::form::{assert_same, handed_in, read_file, round, workbook, workbook_in};
use super::round_trip::{UNIT, completed, story};

/// Whether LibreOffice is there; a test that goes without says so.
pub fn is_there() -> bool {
    let tried = Command::new("soffice")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if tried.is_err() {
        eprintln!("SKIPPED: soffice is not installed, so nothing was saved again with it");
    }
    tried.is_ok()
}

/// How LibreOffice is set up.
#[derive(Clone, Copy)]
pub struct Manner<'a> {
    /// Every formula is computed again on opening; otherwise stored values are trusted.
    pub recalculate: bool,
    /// Where the decimal mark comes from.
    pub locale: &'a str,
}

impl Default for Manner<'_> {
    fn default() -> Self {
        Manner {
            recalculate: false,
            locale: "vi-VN",
        }
    }
}

/// Saves files again in a format; returns the folder of the new ones.
pub fn save_again(folder: &Path, files: &[PathBuf], format: &str, manner: Manner<'_>) -> PathBuf {
    let profile = folder.join(format!(
        "profile-{format}-{}-{}",
        manner.locale, manner.recalculate
    ));
    let user = profile.join("user");
    fs::create_dir_all(&user).unwrap();
    let mode = if manner.recalculate { 0 } else { 1 };
    let settings = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>{mode}</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{}</value></prop></item>
</oor:items>"#,
        manner.locale
    );
    fs::write(user.join("registrymodifications.xcu"), settings).unwrap();
    let out = folder.join(format!("{format}-{}", manner.locale));
    let ran = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", format, "--outdir"])
        .arg(&out)
        .args(files)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(ran.status.success(), "{said}");
    let made = fs::read_dir(&out).unwrap().count();
    assert_eq!(made, files.len(), "{said}");
    out
}

#[test]
fn libreoffice_saves_again_exactly_what_was_said() {
    if !is_there() {
        return;
    }
    let state = round("nho");
    let said = story(&state);
    let state_after = handed_in(&state, said.clone());
    let said = completed(&said);
    let folder = tempfile::tempdir().unwrap();
    let from = folder.path().join("from");
    fs::create_dir(&from).unwrap();
    let files = [
        ("said.xlsx", workbook(&state_after, UNIT)),
        (
            "said-en.xlsx",
            workbook_in(&state_after, UNIT, Language::English),
        ),
        ("empty.xlsx", workbook(&state, UNIT)),
    ]
    .map(|(name, bytes)| {
        let path = from.join(name);
        fs::write(&path, bytes).unwrap();
        path
    });
    let nothing = super::form::submission(&state, UNIT, Vec::new(), |_| {});
    for format in ["xlsx", "ods", "xls"] {
        let out = save_again(folder.path(), &files, format, Manner::default());
        for (name, expected) in [("said", &said), ("said-en", &said), ("empty", &nothing)] {
            let path = out.join(format!("{name}.{format}"));
            let read = read_file(&state, &path);
            assert_same(&read, expected, &path.display().to_string());
        }
    }
}
