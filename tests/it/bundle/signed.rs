//! Who signs a bundle: both at once, one after the other on two machines, with a key that was changed since.

use std::fs;

use super::{BOTH, OUT, files, problems, shell};
use crate::cli::Office;
use crate::journal_keys::ssh_keygen_is_here;
use crate::meeting_script::sealed;

const BY_SECRETARY: [&str; 6] = ["export", "SESSION", "--out", OUT, "--as", "thu-ky"];
const SIGN: [&str; 7] = [
    "export", "SESSION", "--out", OUT, "--sign", "--as", "chu-tich",
];

#[test]
fn the_chair_signs_later_and_only_what_is_sound() {
    let office = sealed();
    let said = office.done(&BY_SECRETARY);
    assert!(said.contains("Chưa có chữ ký của Chủ tịch"), "{said}");
    assert!(said.contains("--as chu-tich --sign"), "{said}");
    assert_eq!(problems(&office, OUT), ["SHA256SUMS.sig unsigned"]);

    let paper = office.path(OUT).join("bien-ban-1.docx");
    let bytes = fs::read(&paper).unwrap();
    fs::write(&paper, "x").unwrap();
    let answer = office.run(&SIGN);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains("bien-ban-1.docx"), "{}", answer.out);
    assert!(!office.path(OUT).join("SHA256SUMS.sig").exists());
    fs::write(&paper, bytes).unwrap();

    let before = files(&office.path(OUT));
    office.done(&SIGN);
    let mut after = files(&office.path(OUT));
    assert!(after.remove("SHA256SUMS.sig").is_some());
    assert!(after == before);
    assert!(problems(&office, OUT).is_empty());
    let again = office.json(&SIGN);
    assert_eq!(again["added"], false);
    assert!(problems(&office, OUT).is_empty());
}

#[test]
fn the_chair_needs_nothing_but_the_bundle() {
    let office = sealed();
    office.done(&BY_SECRETARY);
    let session = format!("{OUT}/session.thamdinh");
    let line = SIGN.map(|word| match word {
        "SESSION" => session.as_str(),
        word => word,
    });
    office.done(&line);
    assert!(problems(&office, OUT).is_empty());
}

#[test]
fn nobody_signs_for_others_or_what_is_not_theirs() {
    let office = sealed();
    office.done(&BY_SECRETARY);
    let by = |seat| SIGN.map(|word| if word == "chu-tich" { seat } else { word });
    let said = office.refused(&by("so-khcn"));
    assert!(said.contains("so-khcn"), "{said}");
    let answer = office.run(&SIGN[..5]);
    assert_eq!(answer.code, 2, "{}", answer.err);
    let other = Office::small();
    let elsewhere = other.session.display().to_string();
    let line = SIGN.map(|word| match word {
        "SESSION" => elsewhere.as_str(),
        word => word,
    });
    let said = office.refused(&line);
    assert!(said.contains("không phải của phiên làm việc này"), "{said}");
    assert_eq!(problems(&office, OUT), ["SHA256SUMS.sig unsigned"]);

    // A member's bundle is nobody's signature.
    let line = ["export", "SESSION", "--out", "khac", "--as", "so-khcn"];
    let made = office.json(&line);
    assert_eq!(
        made["unsigned_by"],
        serde_json::json!(["chu-tich", "thu-ky"])
    );
    let countersign = [
        line.as_slice(),
        &["--replace", "--countersign", "so-tu-phap"],
    ]
    .concat();
    assert!(office.refused(&countersign).contains("so-tu-phap"));
    office.refused(&["verify", "nho"]);
}

#[test]
fn a_key_that_was_changed_since_the_lock_signs_the_bundle_and_the_old_one_the_result() {
    if !ssh_keygen_is_here() {
        return;
    }
    let office = sealed();
    let old = office.json(&["key", "show", "chu-tich"]);
    let made = office.json(&["key", "new", "chu-tich", "--out", "khoa-moi"]);
    let key = made["public_key"].as_str().unwrap();
    let line = ["key", "enter", "SESSION", "--member", "chu-tich"];
    office.done(&[line.as_slice(), &["--public-key", key, "--as", "thu-ky"]].concat());

    let said = office.refused(&BOTH);
    assert!(said.contains("chu-tich"), "{said}");
    assert!(!office.path(OUT).exists());
    let place = old["file"].as_str().unwrap();
    fs::copy(office.path("khoa-moi"), place).unwrap();
    office.done(&BOTH);
    assert!(problems(&office, OUT).is_empty());
    let folder = office.path(OUT);
    let allowed = fs::read_to_string(folder.join("allowed_signers")).unwrap();
    let of_chair = allowed.lines().filter(|line| line.starts_with("chu-tich "));
    assert_eq!(of_chair.count(), 2, "{allowed}");
    let readme = fs::read_to_string(folder.join("README.txt")).unwrap();
    let commands = readme
        .lines()
        .filter_map(|line| line.strip_prefix("    ssh-"));
    for command in commands {
        let (done, said) = shell(&folder, &format!("ssh-{command}"));
        assert!(done, "{said}");
    }
}
