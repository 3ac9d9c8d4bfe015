//! What a bundle is made of, when one is made, and that it is made whole or not at all.

use std::fs;
use std::ops::ControlFlow;

use thamdinh::journal::Hash;
use thamdinh::locale::{Language, Locale};
use thamdinh::report::papers::Part;
use thamdinh::session::bundle::write::write;
use thamdinh::session::bundle::{BundleError, Choice, Order};
use thamdinh::store::SqliteStore;

use super::{BOTH, OUT, files, leftovers, problems, verify};
use crate::cli::Office;
use crate::meeting_script::{before_the_meeting, sealed};

#[test]
fn it_holds_the_sealed_result_the_session_and_every_paper() {
    let office = sealed();
    let made = office.json(&BOTH);
    let sealed = office.json(&["verify", "SESSION"]);
    let bundle = files(&office.path(OUT));
    let result = Hash::of(&bundle["result.json"]).to_string();
    assert_eq!(sealed["sealed"][1]["result_sha256"], result);
    assert_eq!(made["result_sha256"], result);
    assert_eq!(
        (&made["draft"], &made["version"]),
        (&false.into(), &2.into())
    );
    assert_eq!(made["signed_by"], serde_json::json!(["chu-tich", "thu-ky"]));
    assert_eq!(made["files"], bundle.len() - 3);
    let copy = office.path(OUT).join("session.thamdinh");
    let copied = office.json(&["verify", &copy.display().to_string()]);
    assert_eq!(copied, sealed);

    let mut papers = 0;
    for part in Part::ALL {
        let alone = format!("rieng-{}", part.code());
        let line = ["export", "SESSION", "--only", part.code(), "--out", &alone];
        office.done(&line);
        for (name, bytes) in files(&office.path(&alone)) {
            assert!(bundle.get(&name) == Some(&bytes), "{name}");
            papers += 1;
        }
    }
    // The frame: README.txt, bundle.json, allowed_signers, the session, the result and five files of sums and signatures.
    assert_eq!(papers + 10, bundle.len());
    let (_, said) = verify(&office, OUT);
    assert_eq!(said["papers"]["compared"], papers);
    assert_eq!(said["signed"].as_array().map(Vec::len), Some(2));
}

#[test]
fn the_same_session_gives_the_same_bundle_in_the_language_asked_for() {
    let office = sealed();
    office.done(&BOTH);
    let other = BOTH.map(|word| if word == OUT { "lan-hai" } else { word });
    office.done(&other);
    let (one, two) = (files(&office.path(OUT)), files(&office.path("lan-hai")));
    assert!(one == two);
    office.done(&[other.as_slice(), &["--replace", "--lang", "en"]].concat());
    let english = files(&office.path("lan-hai"));
    assert!(one["bien-ban-1.docx"] != english["bien-ban-1.docx"]);
    assert!(one["README.txt"] == english["README.txt"]);
    assert!(problems(&office, "lan-hai").is_empty());
}

#[test]
fn before_the_lock_it_is_a_draft_and_before_the_meeting_there_is_none() {
    let office = Office::small_in_review();
    let said = office.refused(&["export", "SESSION", "--out", OUT, "--as", "tk"]);
    assert!(
        said.contains("chưa họp") && said.contains("--only"),
        "{said}"
    );
    assert!(!office.path(OUT).exists() && leftovers(&office).is_empty());

    let office = before_the_meeting();
    let line = ["export", "SESSION", "--out", OUT, "--as", "thu-ky"];
    let said = office.done(&line);
    assert!(said.contains("DỰ THẢO"), "{said}");
    let bundle = files(&office.path(OUT));
    let names: Vec<&str> = bundle.keys().map(String::as_str).collect();
    assert!(names.contains(&"DU-THAO.txt") && names.contains(&"result.du-thao.json"));
    let signed = |name: &&str| name.contains(".sig") || **name == *"result.json";
    assert!(!names.iter().any(signed), "{names:?}");
    assert!(bundle["README.txt"].starts_with("DỰ THẢO".as_bytes()));
    let (_, said) = verify(&office, OUT);
    assert_eq!(
        (&said["draft"], &said["sound"]),
        (&true.into(), &true.into())
    );
    let said = office.done(&["verify", OUT]);
    assert!(said.starts_with("DỰ THẢO"), "{said}");

    let countersign = [line.as_slice(), &["--countersign", "chu-tich", "--replace"]].concat();
    assert!(office.refused(&countersign).contains("dự thảo"));
    let sign = [line.as_slice(), &["--sign"]].concat();
    assert!(office.refused(&sign).contains("dự thảo"));
    fs::write(office.path(OUT).join("SHA256SUMS.sig"), "x").unwrap();
    assert_eq!(problems(&office, OUT), ["SHA256SUMS.sig unlisted"]);
}

#[test]
fn a_reopened_version_can_still_be_exported_with_the_papers_of_its_time() {
    let office = sealed();
    let line = ["export", "SESSION", "--out", OUT, "--as", "thu-ky"];
    let made = office.json(&[line.as_slice(), &["--version", "1"]].concat());
    let sealed = office.json(&["verify", "SESSION"]);
    assert_eq!(made["result_sha256"], sealed["sealed"][0]["result_sha256"]);
    assert_eq!(made["entries"], sealed["entries"]);
    let bundle = files(&office.path(OUT));
    assert!(bundle.contains_key("bien-ban-1.docx") && !bundle.contains_key("bien-ban-2.docx"));
    let about: serde_json::Value = serde_json::from_slice(&bundle["bundle.json"]).unwrap();
    assert!(about["papers"]["entries"].as_u64() < about["journal"]["entries"].as_u64());
    let readme = String::from_utf8(bundle["README.txt"].clone()).unwrap();
    assert!(readme.contains("mở lại"), "{readme}");
    assert_eq!(problems(&office, OUT), ["SHA256SUMS.sig unsigned"]);

    let never = [line.as_slice(), &["--version", "3", "--replace"]].concat();
    assert!(office.refused(&never).contains("1, 2"));
    let (_, said) = verify(&office, OUT);
    assert_eq!(said["version"], 1);
}

#[test]
fn it_takes_no_place_that_is_not_its_own() {
    let office = sealed();
    fs::create_dir(office.path("cua-toi")).unwrap();
    office.write("cua-toi/quan-trong.docx", "x");
    let to = |out| {
        [
            "export",
            "SESSION",
            "--out",
            out,
            "--as",
            "thu-ky",
            "--replace",
        ]
    };
    for (out, named) in [("cua-toi", "quan-trong.docx"), (".", "hp.thamdinh")] {
        let said = office.refused(&to(out));
        assert!(said.contains(named) || out == ".", "{said}");
    }
    office.refused(&to("hp.thamdinh"));
    office.refused(&to("khong-co/ho-so"));
    office.done(&to(OUT));
    let said = office.refused(&to(OUT)[..6]);
    assert!(said.contains("--replace"), "{said}");
    let paper = office.path(OUT).join("bien-ban-1.docx");
    fs::write(&paper, "sửa tay").unwrap();
    let said = office.refused(&to(OUT));
    assert!(said.contains("bien-ban-1.docx"), "{said}");
    assert_eq!(fs::read_to_string(paper).unwrap(), "sửa tay");
    assert!(office.path("cua-toi/quan-trong.docx").is_file());
    assert!(office.session.is_file() && leftovers(&office).is_empty());
}

#[test]
fn stopped_anywhere_or_out_of_space_it_leaves_nothing() {
    let office = sealed();
    let store = SqliteStore::open_read_only(&office.session).unwrap();
    let (out, locale) = (office.path(OUT), Locale::new(Language::Vietnamese));
    let order = Order {
        choice: Choice::Latest,
        out: &out,
        replace: false,
        seat: None,
        countersigner: None,
        locale: &locale,
    };
    let mut steps = 0;
    let count = |_: usize, _: usize, _: &str| {
        steps += 1;
        ControlFlow::Continue(())
    };
    let mut count = count;
    write(&store, &order, &mut count).unwrap();
    fs::remove_dir_all(&out).unwrap();
    for last in [1, 2, steps / 2, steps] {
        let mut left = last;
        let stopped = write(&store, &order, &mut |_, _, _| {
            left -= 1;
            match left {
                0 => ControlFlow::Break(()),
                _ => ControlFlow::Continue(()),
            }
        });
        assert!(matches!(stopped, Err(BundleError::Stopped)), "{last}");
        assert!(!out.exists() && leftovers(&office).is_empty(), "{last}");
    }

    // A file that may not grow beyond so many blocks stands for a disk that is full: at the copy of the session, and at a
    // paper that comes later.
    for blocks in [20, 300] {
        let program = env!("CARGO_BIN_EXE_thamdinh");
        let line = format!(
            "trap '' XFSZ; ulimit -f {blocks}; exec {program} export {} --out {OUT}",
            office.session.display()
        );
        let mut command = office.command(&[]);
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &line]).current_dir(office.path("."));
        for (name, value) in command.get_envs() {
            shell.env(name, value.unwrap_or_default());
        }
        command.args(["--version"]);
        let output = shell.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if blocks == 20 {
            assert_eq!(output.status.code(), Some(1), "{said}");
        }
        assert!(output.status.success() == out.exists(), "{said}");
        assert!(leftovers(&office).is_empty());
    }
}
