//! The minutes as an office program sees them: LibreOffice opens the Word file and lays out what we wrote.
#![expect(clippy::print_stderr, reason = "a test that was skipped says so")]

use std::process::{Command, Stdio};

use super::sample::minutes;
use crate::locale::{Language, Locale};
use crate::report::docx;

fn is_installed(program: &str) -> bool {
    let tried = Command::new(program)
        .arg(if program == "soffice" {
            "--version"
        } else {
            "-v"
        })
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    tried.is_ok()
}

#[test]
fn libreoffice_opens_the_minutes_and_shows_every_part() {
    if !is_installed("soffice") || !is_installed("pdftotext") {
        eprintln!("SKIPPED: soffice or pdftotext is not installed, so nothing was opened with it");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bien-ban.docx");
    let document = minutes().document(&Locale::new(Language::Vietnamese));
    std::fs::write(&file, docx::render(&document).unwrap()).unwrap();
    let converted = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.path().display()
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&file)
        .output()
        .unwrap();
    assert!(
        converted.status.success(),
        "{}",
        String::from_utf8_lossy(&converted.stderr)
    );
    let text = Command::new("pdftotext")
        .args(["-layout", "bien-ban.pdf", "-"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    for part in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "BIÊN BẢN",
        "THƯ KÝ",
    ] {
        assert!(text.contains(part), "{part} is missing in:\n{text}");
    }
    // The journal's head stands on every page; a page ends with a form feed.
    let pages: Vec<&str> = text
        .split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert!(pages.len() > 1);
    let head = crate::report::letterhead::hash_groups(&minutes().journal.hash);
    let first_group = head
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned();
    for page in pages {
        assert!(page.contains(&first_group), "no head hash on:\n{page}");
    }
}
