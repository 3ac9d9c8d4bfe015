//! What the journal signs is checked with `ssh-keygen` alone, and the other way round.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use thamdinh::journal::entry::NAMESPACE;
use thamdinh::journal::key::{armor, unarmor};
use thamdinh::journal::{Draft, Entry, Head, PublicKey, Signer, generate};

/// A key that stands in the tree for everybody to see. For tests only.
fn test_key() -> Signer {
    Signer::from_seed(b"thamdinh test key, never use it!")
}

fn entry() -> Entry {
    let draft = Draft {
        at: 1_796_083_200_000,
        author: "so-noi-vu".to_owned(),
        kind: "note".to_owned(),
        body: r#"{"text":"Hội đồng họp phiên thứ nhất"}"#.to_owned(),
    };
    Entry::sign(draft, Head::GENESIS, &test_key()).unwrap()
}

/// `false`, with a line that says so, where there is no OpenSSH to test against.
pub fn ssh_keygen_is_here() -> bool {
    let here = Command::new("ssh-keygen")
        .arg("-?")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok();
    if !here {
        eprintln!("SKIPPED: ssh-keygen is not installed, so nothing was checked against it");
    }
    here
}

/// Runs `ssh-keygen` in `dir` and says whether it agreed.
fn ssh_keygen(dir: &Path, args: &[&str], stdin: Option<&str>) -> bool {
    let mut command = Command::new("ssh-keygen");
    command.current_dir(dir).args(args);
    if let Some(file) = stdin {
        command.stdin(fs::File::open(dir.join(file)).unwrap());
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    println!("ssh-keygen {args:?}: {said}");
    output.status.success()
}

#[test]
fn ssh_keygen_accepts_an_entry_and_refuses_a_changed_one() {
    if !ssh_keygen_is_here() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let entry = entry();
    let allowed = format!("so-noi-vu {}\n", test_key().public().openssh());
    fs::write(dir.path().join("allowed_signers"), allowed).unwrap();
    fs::write(dir.path().join("entry.sig"), armor(&entry.sig).unwrap()).unwrap();
    fs::write(dir.path().join("entry"), entry.hash.as_bytes()).unwrap();
    let verify = |namespace: &str, file: &str| {
        let args = [
            "-Y",
            "verify",
            "-f",
            "allowed_signers",
            "-I",
            "so-noi-vu",
            "-n",
            namespace,
            "-s",
            "entry.sig",
        ];
        ssh_keygen(dir.path(), &args, Some(file))
    };
    assert!(verify(NAMESPACE, "entry"));
    assert!(!verify("thamdinh-result@v1", "entry"));
    let mut changed = *entry.hash.as_bytes();
    changed[31] ^= 1;
    fs::write(dir.path().join("changed"), changed).unwrap();
    assert!(!verify(NAMESPACE, "changed"));
}

#[test]
fn ssh_keygen_makes_the_same_signature_with_our_key_file() {
    if !ssh_keygen_is_here() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("key");
    write_private(&path, &test_key().to_openssh("kiểm thử").unwrap());
    fs::write(dir.path().join("message"), "kết quả").unwrap();
    let sign = [
        "-Y",
        "sign",
        "-q",
        "-f",
        "key",
        "-n",
        "thamdinh-result@v1",
        "message",
    ];
    assert!(ssh_keygen(dir.path(), &sign, None));
    let theirs = fs::read_to_string(dir.path().join("message.sig")).unwrap();
    let ours = test_key()
        .sign_armored("thamdinh-result@v1", "kết quả".as_bytes())
        .unwrap();
    assert_eq!(unarmor(&theirs), unarmor(&ours));
    test_key()
        .public()
        .verify_armored("thamdinh-result@v1", "kết quả".as_bytes(), &theirs)
        .unwrap();
}

#[test]
fn key_files_go_both_ways() {
    if !ssh_keygen_is_here() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let make = [
        "-q",
        "-t",
        "ed25519",
        "-N",
        "mật khẩu",
        "-C",
        "chủ tịch",
        "-f",
        "theirs",
    ];
    assert!(ssh_keygen(dir.path(), &make, None));
    let theirs = fs::read_to_string(dir.path().join("theirs")).unwrap();
    let theirs = Signer::from_openssh(&theirs, Some("mật khẩu")).unwrap();
    let line = fs::read_to_string(dir.path().join("theirs.pub")).unwrap();
    assert_eq!(theirs.public(), &PublicKey::from_openssh(&line).unwrap());

    let ours = generate::signer().unwrap();
    let locked = generate::locked_openssh(&ours, "thư ký", "mật khẩu").unwrap();
    write_private(&dir.path().join("ours"), &locked);
    assert!(!ssh_keygen(
        dir.path(),
        &["-y", "-P", "sai", "-f", "ours"],
        None
    ));
    assert!(ssh_keygen(
        dir.path(),
        &["-y", "-P", "mật khẩu", "-f", "ours"],
        None
    ));
}

#[test]
fn other_kinds_of_keys_are_refused() {
    if !ssh_keygen_is_here() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    assert!(ssh_keygen(
        dir.path(),
        &["-q", "-t", "ecdsa", "-N", "", "-f", "key"],
        None
    ));
    let read = |name| fs::read_to_string(dir.path().join(name)).unwrap();
    assert!(PublicKey::from_openssh(&read("key.pub")).is_err());
    assert!(Signer::from_openssh(&read("key"), None).is_err());
    assert!(Signer::from_openssh("", None).is_err());
    assert!(PublicKey::from_openssh("ssh-ed25519 AAAA").is_err());
}

/// The bytes of version 1, for ever: whoever changes one of these makes every journal in the world unreadable.
#[test]
fn the_hashed_and_signed_bytes_of_version_1_stay() {
    let entry = entry();
    let now = format!(
        "{}\n{}\n{}\n{}\n{}",
        test_key().public().openssh(),
        entry.key,
        String::from_utf8(entry.hashed_bytes()).unwrap(),
        entry.hash,
        armor(&entry.sig).unwrap()
    );
    assert_eq!(now, include_str!("../golden/entry-v1.txt"));
}

/// `ssh-keygen` refuses a private key that others may read.
fn write_private(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    }
}
