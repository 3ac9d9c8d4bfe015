//! Bundles that fit in themselves and are wrong: the list of sums was made again after something was changed.

use std::fs;

use super::{BOTH, OUT, files, problems, sum_again, verify};
use crate::cli::Office;
use crate::meeting_script::sealed;

/// What is found after `change` when the sums fit again.
fn forged(office: &Office, change: impl Fn(&std::path::Path)) -> Vec<String> {
    let folder = office.path(OUT);
    let before = files(&folder);
    change(&folder);
    sum_again(&folder);
    let found = problems(office, OUT);
    fs::remove_dir_all(&folder).unwrap();
    for (name, bytes) in before {
        fs::create_dir_all(folder.join(&name).parent().unwrap()).unwrap();
        fs::write(folder.join(name), bytes).unwrap();
    }
    found
}

fn replace(path: &std::path::Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn what_was_changed_is_found_though_the_sums_fit() {
    let office = sealed();
    office.done(&BOTH);
    let sums = [
        "SHA256SUMS.sig bad_signature",
        "SHA256SUMS.thu-ky.sig bad_signature",
    ];
    let expect = |found: Vec<String>, wanted: &[&str]| {
        for one in wanted.iter().chain(&sums) {
            assert!(found.iter().any(|it| it == one), "{one}: {found:?}");
        }
    };
    let found = forged(&office, |at| {
        replace(&at.join("result.json"), "\"rank\":2", "\"rank\":1");
    });
    expect(found, &["result.json result_differs"]);
    let found = forged(&office, |at| {
        fs::copy(at.join("bien-ban-2.docx"), at.join("bien-ban-1.docx")).unwrap();
    });
    expect(found, &["bien-ban-1.docx paper_differs"]);
    let found = forged(&office, |at| {
        replace(&at.join("README.txt"), "sha256sum -c", "true");
    });
    expect(found, &["README.txt paper_differs"]);
    let found = forged(&office, |at| fs::write(at.join("them.docx"), "x").unwrap());
    expect(found, &["them.docx foreign"]);
    let found = forged(&office, |at| {
        fs::remove_file(at.join("bien-ban-1.docx")).unwrap();
    });
    expect(found, &["bien-ban-1.docx missing"]);
    let found = forged(&office, |at| {
        replace(&at.join("allowed_signers"), "chu-tich ", "thu-ky ");
    });
    expect(found, &["allowed_signers signers"]);
    let found = forged(&office, |at| {
        replace(&at.join("bundle.json"), "\"version\": 2", "\"version\": 1");
    });
    expect(found, &["bundle.json about"]);
    let found = forged(&office, |at| {
        replace(&at.join("bundle.json"), "\"version\": 2", "\"version\": 7");
    });
    assert!(
        found.contains(&"session.thamdinh version".to_owned()),
        "{found:?}"
    );
    let found = forged(&office, |at| {
        replace(
            &at.join("bundle.json"),
            "\"draft\": false",
            "\"draft\": true",
        );
    });
    assert!(found.contains(&"bundle.json about".to_owned()), "{found:?}");
    assert!(problems(&office, OUT).is_empty());
}

#[test]
fn a_session_that_was_written_to_is_named_and_not_touched() {
    let office = sealed();
    office.done(&BOTH);
    let folder = office.path(OUT);
    let session = folder.join("session.thamdinh");
    let open = || rusqlite::Connection::open(&session).unwrap();
    let drop_guard = |connection: &rusqlite::Connection, of: &str| {
        connection
            .execute_batch(&format!("DROP TRIGGER {of}"))
            .unwrap();
    };

    let connection = open();
    drop_guard(&connection, "entry_never_changed");
    drop(connection);
    sum_again(&folder);
    let found = problems(&office, OUT);
    assert!(
        found.contains(&"session.thamdinh store".to_owned()),
        "{found:?}"
    );

    // With its guards whole again, but with an entry changed.
    let fresh = files(&office.path(OUT));
    office.done(
        &[BOTH
            .map(|word| if word == OUT { "moi" } else { word })
            .as_slice()]
        .concat(),
    );
    fs::copy(office.path("moi/session.thamdinh"), &session).unwrap();
    let connection = open();
    let guard: String = connection
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'entry_never_changed'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    drop_guard(&connection, "entry_never_changed");
    connection
        .execute("UPDATE entry SET at = at + 1 WHERE seq = 40", [])
        .unwrap();
    connection.execute_batch(&guard).unwrap();
    drop(connection);
    sum_again(&folder);
    let (_, said) = verify(&office, OUT);
    let first = &said["problems"][0];
    assert_eq!(
        (&first["file"], &first["why"]),
        (&"session.thamdinh".into(), &"entry".into())
    );
    assert!(first["message"].as_str().unwrap().contains("40"), "{first}");

    fs::copy(office.path("moi/session.thamdinh"), &session).unwrap();
    let connection = open();
    connection
        .pragma_update(None, "journal_mode", "WAL")
        .unwrap();
    drop(connection);
    sum_again(&folder);
    let found = problems(&office, OUT);
    assert!(
        found.contains(&"session.thamdinh session_in_use".to_owned()),
        "{found:?}"
    );
    let names: Vec<String> = files(&folder).into_keys().collect();
    assert_eq!(names, fresh.into_keys().collect::<Vec<_>>());
}

#[test]
fn a_journal_that_this_person_saw_otherwise_is_refused_and_a_later_one_said() {
    let office = sealed();
    office.done(&BOTH);
    // Another course of the same session: one entry more, which the bundle does not have.
    office.done(&["advance", "SESSION", "--to", "published", "--as", "thu-ky"]);
    office.done(&["status", "SESSION"]);
    let said = office.done(&["verify", OUT]);
    assert!(said.contains("dài hơn"), "{said}");

    // What this person remembers is another entry of that number.
    let heads = office.path("home/state/thamdinh/heads");
    let mut changed = 0;
    for entry in fs::read_dir(heads).unwrap() {
        let path = entry.unwrap().path();
        if !path.display().to_string().ends_with("--") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let (seq, _) = text.trim().split_once(' ').unwrap();
        let earlier: u64 = seq.parse().unwrap();
        let line = format!("{:>20} {}\n", earlier - 1, "0".repeat(64));
        fs::write(&path, line).unwrap();
        changed += 1;
    }
    assert_eq!(changed, 1);
    let said = office.refused(&["verify", OUT]);
    assert!(said.contains("không nối tiếp"), "{said}");
}
