use super::*;
use crate::domain::id::Moment;

fn signer(is_chair: bool, member: &str, office: &str) -> Signer {
    let signed = |file, over, namespace, fingerprint: &str| Signed {
        file,
        over,
        namespace,
        fingerprint: fingerprint.to_owned(),
    };
    let [result, sums] = if is_chair {
        ["result.json.sig", "SHA256SUMS.sig"]
    } else {
        ["result.json.thu-ky.sig", "SHA256SUMS.thu-ky.sig"]
    };
    let new = if is_chair { "SHA256:moi" } else { "SHA256:thu" };
    Signer {
        is_chair,
        member: member.to_owned(),
        office: office.to_owned(),
        over_result: signed(
            result,
            "result.json",
            "thamdinh-result@v1",
            if is_chair { "SHA256:cu" } else { "SHA256:thu" },
        ),
        over_sums: signed(sums, "SHA256SUMS", "thamdinh-bundle@v1", new),
    }
}

fn sample() -> ReadMe {
    ReadMe {
        council: "HỘI ĐỒNG THẨM ĐỊNH".to_owned(),
        round: "Xác định Chỉ số cải cách hành chính năm 2026".to_owned(),
        version: 2,
        lock: Some(Lock {
            at: Clock::at(Moment(1_799_000_000_000), 420),
            result_sha256: [0xab; 32],
            reopened: false,
            signers: vec![
                signer(true, "chu-tich", "Ủy ban nhân dân thành phố"),
                signer(false, "thu-ky", "Sở\nNội vụ"),
            ],
        }),
        journal: JournalHead {
            entries: 13_500,
            hash: [0xcd; 32],
        },
        result: "result.json",
        papers: vec![Papers {
            part: Part::Minutes,
            paths: ["bien-ban-1.docx", "thu/a.docx", "thu/b.docx"]
                .map(str::to_owned)
                .to_vec(),
        }],
    }
}

#[test]
fn it_says_in_vietnamese_and_below_in_english_what_is_there_and_how_it_is_checked() {
    let text = sample().text();
    insta::assert_snapshot!(text);
    let wide: Vec<&str> = text
        .lines()
        .filter(|line| line.chars().count() > 110 && !line.contains("ssh-keygen -Y"))
        .collect();
    assert!(wide.is_empty(), "{wide:#?}");
    let [vietnamese, english] = [text.find("BỘ HỒ SƠ"), text.find("HANDED OVER")];
    assert!(vietnamese < english && vietnamese == Some(0), "{text}");
    assert!(!text.contains('⟨'), "{text}");
}

#[test]
fn a_draft_says_so_and_asks_for_no_signature() {
    let draft = ReadMe {
        lock: None,
        result: "result.du-thao.json",
        ..sample()
    };
    let text = draft.text();
    assert!(text.starts_with("DỰ THẢO"), "{text}");
    assert!(
        !text.contains("ssh-keygen -Y") && !text.contains(".sig"),
        "{text}"
    );
    assert!(text.contains("    sha256sum -c SHA256SUMS\n"), "{text}");
    assert!(draft_mark().starts_with("DỰ THẢO") && draft_mark().contains("DRAFT"));
}

#[test]
fn every_part_is_explained_in_both_languages() {
    for language in [Language::Vietnamese, Language::English] {
        let locale = Locale::new(language);
        for part in Part::ALL {
            let id = format!("readme-part-{}", part.code());
            assert!(locale.has(&id), "{id}");
        }
    }
}

#[test]
fn nothing_typed_begins_a_line_of_allowed_signers() {
    let evil = signer(false, "thu-ky", "Sở\nke-gian ssh-ed25519 AAAA");
    let text = allowed_signers(&[(&evil, vec!["thu-ky KEY".to_owned()])]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("# ") && lines[1].starts_with("# "));
    assert_eq!(
        lines[2],
        "thu-ky KEY Thư ký Hội đồng - Sở ke-gian ssh-ed25519 AAAA"
    );
}
