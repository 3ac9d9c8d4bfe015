use super::*;
use crate::domain::id::UnitId;
use crate::domain::self_assessment::Evidence;
use crate::text::Date;

fn document(number: &str, title: &str, location: &str) -> Evidence {
    Evidence {
        number: number.into(),
        title: title.into(),
        location: location.into(),
        ..Evidence::default()
    }
}

fn file(relative: &str) -> Found {
    Found {
        path: relative.into(),
        relative: relative.into(),
    }
}

/// The units `11413` (Phường Hồng Bàng) and `so-y-te` (Sở Y tế).
fn units() -> (UnitId, UnitId, Scopes) {
    let (ward, health): (UnitId, UnitId) = ("11413".into(), "so-y-te".into());
    let scopes = Scopes::new([(&ward, "Phường Hồng Bàng"), (&health, "Sở Y tế")]);
    (ward, health, scopes)
}

#[test]
fn a_file_is_found_by_place_name_number_or_title() {
    let (ward, _, scopes) = units();
    let evidence = [
        document("12/KH-UBND", "Kế hoạch cải cách hành chính năm 2026", ""),
        document("05/2026/QĐ-UBND", "", ""),
        document("01/KH-DV1", "", ""),
        document("123-BC/ĐU", "", ""),
        document("7/TB-UBND", "", "2026/quy-1/thong bao.pdf"),
        document("8/TB-UBND", "", "anh-mot-cua.jpg"),
        document("1/KH-UBND", "", ""),
    ];
    let index = Index::new(vec![(&ward, &evidence)]);
    let at = |relative: &str| match index.document_of(&file(relative), &scopes) {
        Matched::One(tier, documents) => Some((documents[0].1, tier)),
        Matched::Nothing => None,
        Matched::Several(why) => panic!("{relative}: {why:?}"),
    };
    for (relative, expected) in [
        ("12-KH-UBND.pdf", Some((0, Tier::Number))),
        ("12_KH_UBND signed.pdf", Some((0, Tier::Number))),
        ("KH 12 UBND.pdf", Some((0, Tier::Number))),
        (
            "Kế hoạch số 12.KH.UBND ngày 05.01.2026.docx",
            Some((0, Tier::Number)),
        ),
        ("12KH-UBND.pdf", Some((0, Tier::Number))),
        (
            "11413/ke-hoach-cai-cach-hanh-chinh-nam-2026.pdf",
            Some((0, Tier::Title)),
        ),
        (
            "01. Kế hoạch cải cách hành chính năm 2026.pdf",
            Some((0, Tier::Title)),
        ),
        ("05-QD-UBND.pdf", Some((1, Tier::Number))),
        ("5_2026_QĐ_UBND.pdf", Some((1, Tier::Number))),
        ("01-KH-DV1.pdf", Some((2, Tier::Number))),
        ("123 BC ĐU.pdf", Some((3, Tier::Number))),
        ("BC 123 DU.pdf", Some((3, Tier::Number))),
        ("2026/quy-1/Thông báo.pdf", Some((4, Tier::Place))),
        (
            "Phường Hồng Bàng/2026/quy-1/thong bao.pdf",
            Some((4, Tier::Place)),
        ),
        ("khac/thong bao.pdf", Some((4, Tier::Name))),
        ("anh-mot-cua.jpg", Some((5, Tier::Place))),
        // Another unit's folder, another number, no symbol.
        ("so-y-te/12-KH-UBND.pdf", None),
        ("112-KH-UBND.pdf", None),
        ("12-BC-UBND.pdf", None),
        ("12.pdf", None),
        ("12 KH UBND 1.pdf", Some((0, Tier::Number))),
        ("2026 KH UBND 5.pdf", None),
    ] {
        assert_eq!(at(relative), expected, "{relative}");
    }
}

#[test]
fn what_could_be_several_documents_is_told() {
    let (ward, health, scopes) = units();
    let dated = |year| Evidence {
        date: Date::new(year, 1, 5),
        ..document("3/KH-UBND", "", "")
    };
    let wards = [document("12/KH-UBND", "", ""), dated(2025), dated(2026)];
    let others = [document("12/KH-UBND", "", "")];
    let index = Index::new(vec![(&ward, &wards), (&health, &others)]);
    let what = |relative: &str| index.document_of(&file(relative), &scopes);
    assert_eq!(
        what("12-KH-UBND.pdf"),
        Matched::Several(Ambiguity::Units(vec![ward.clone(), health.clone()]))
    );
    assert_eq!(
        what("Sở Y tế/12-KH-UBND.pdf"),
        Matched::One(Tier::Number, vec![(1, 0)])
    );
    assert_eq!(
        what("11413/3-KH-UBND.pdf"),
        Matched::Several(Ambiguity::Documents(
            ward.clone(),
            vec![
                "3/KH-UBND (05/01/2025)".into(),
                "3/KH-UBND (05/01/2026)".into()
            ]
        ))
    );
    for name in [
        "3-KH-UBND 05.01.2026.pdf",
        "3-KH-UBND_20260105.pdf",
        "2026-01-05 3-KH-UBND.pdf",
    ] {
        assert_eq!(
            what(&format!("11413/{name}")),
            Matched::One(Tier::Number, vec![(0, 2)]),
            "{name}"
        );
    }
}

#[test]
fn a_folder_is_listed_without_what_leads_out_of_it() {
    let place = tempfile::tempdir().unwrap();
    let root = place.path().join("tài liệu");
    std::fs::create_dir_all(root.join("11413/2026")).unwrap();
    std::fs::write(place.path().join("secret.pdf"), "x").unwrap();
    std::fs::write(root.join("11413/2026/12-KH-UBND.pdf"), "abc").unwrap();
    // NFD on the disk, NFC in the listing.
    std::fs::write(root.join("Ke\u{302}\u{301} hoa\u{323}ch.pdf"), "").unwrap();
    std::fs::write(root.join("Thumbs.db"), "x").unwrap();
    std::fs::write(root.join("~$a.docx"), "x").unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(place.path().join("secret.pdf"), root.join("out.pdf")).unwrap();
        std::os::unix::fs::symlink(&root, root.join("loop")).unwrap();
        std::os::unix::fs::symlink(root.join("11413/2026/12-KH-UBND.pdf"), root.join("in.pdf"))
            .unwrap();
    }
    let listing = list(&root).value.unwrap();
    let names: Vec<&str> = listing.files.iter().map(|f| f.relative.as_str()).collect();
    let passed: Vec<&str> = listing.passed.iter().map(|p| p.relative.as_str()).collect();
    if cfg!(unix) {
        assert_eq!(
            names,
            ["11413/2026/12-KH-UBND.pdf", "Kế hoạch.pdf", "in.pdf"]
        );
        assert_eq!(passed, ["loop", "out.pdf"]);
        assert_eq!(file_at(&root, "out.pdf"), None);
    }
    assert_eq!(
        sha256_of(&file_at(&root, "11413\\2026/12-KH-UBND.pdf").unwrap()).unwrap(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    assert!(file_at(&root, "Kế hoạch.pdf").is_some());
    for outside in [
        "../secret.pdf",
        "/etc/passwd",
        "",
        "11413",
        "C:/x.pdf",
        "11413/../../secret.pdf",
    ] {
        assert_eq!(file_at(&root, outside), None, "{outside}");
    }
    assert!(list(&root.join("missing")).is_refused());
    assert!(list(&root.join("11413/2026/12-KH-UBND.pdf")).is_refused());
}
