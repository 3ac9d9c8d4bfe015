//! Old font encodings: what is certain is converted, what is suspected is refused, what is proper is never touched.

use std::path::Path;

use proptest::prelude::*;

use crate::text::legacy::Legacy;

use super::grid::{Cell, Content, Row, Sheet};
use super::old_text::{Finding, settle};
use super::spoiled_tests::{file, told};
use super::workbook::InProcess;
use super::{file as files, index_set, units};

fn sheet(texts: &[&str]) -> Vec<Sheet> {
    let rows = (1_u32..).zip(texts).map(|(number, text)| Row {
        number,
        cells: vec![Cell {
            column: 0,
            content: Content::Text((*text).to_owned()),
        }],
        ..Row::default()
    });
    vec![Sheet {
        rows: rows.collect(),
        ..Sheet::default()
    }]
}

fn texts(sheets: &[Sheet]) -> Vec<String> {
    let rows = sheets.iter().flat_map(|sheet| &sheet.rows);
    rows.map(|row| row.text(0)).collect()
}

const PROPER: [&str; 6] = [
    "Sở Nội vụ thành phố Hải Phòng",
    "BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM",
    "Ban hành kế hoạch cải cách hành chính năm 2026",
    "Quyết định số 12/QĐ-UBND ngày 05/02/2026",
    "Tỷ lệ hồ sơ giải quyết đúng hạn",
    "Có",
];

#[test]
fn a_file_in_an_old_encoding_is_converted_as_a_whole() {
    for legacy in Legacy::ALL {
        let old: Vec<String> = PROPER
            .iter()
            .map(|text| legacy.encode(text).unwrap())
            .collect();
        let old: Vec<&str> = old.iter().map(String::as_str).collect();
        let mut sheets = sheet(&old);
        let Some(Finding::Converted(example)) = settle(&mut sheets) else {
            panic!("{legacy:?} is not converted");
        };
        assert_eq!((example.encoding, example.cells), (legacy.name(), 6));
        assert_eq!(example.after, PROPER[0]);
        let fold = |texts: &[String]| -> Vec<String> {
            texts.iter().map(|text| text.to_lowercase()).collect()
        };
        assert_eq!(
            fold(&texts(&sheets)),
            fold(&PROPER.map(str::to_owned)),
            "{legacy:?}"
        );
    }
}

#[test]
fn a_pasted_cell_in_a_proper_file_is_converted_alone_where_every_word_agrees() {
    let mut sheets = sheet(&[
        PROPER[0],
        "Có",
        "Đã gửi",
        "KÕ ho¹ch ®· ban hµnh ®óng h¹n",
        "Hải Phòng",
    ]);
    let Some(Finding::Converted(example)) = settle(&mut sheets) else {
        panic!("not converted");
    };
    assert_eq!((example.cells, example.at), (1, (0, 4, 0)));
    assert_eq!(
        texts(&sheets),
        [
            PROPER[0],
            "Có",
            "Đã gửi",
            "Kế hoạch đã ban hành đúng hạn",
            "Hải Phòng"
        ]
    );
}

#[test]
fn what_is_not_certain_is_suspected_and_left_as_it_is() {
    for given in [
        // Nearly half of the words are no Vietnamese in any encoding.
        &["KÕ ho¹ch Bürö ®· Strüß ban hµnh Ûber ®óng"][..],
        // Two encodings in one file.
        &[
            "Sở Nội vụ",
            "KÕ ho¹ch ®· ban hµnh",
            "Keá hoaïch ñaõ ban haønh",
        ],
    ] {
        let mut sheets = sheet(given);
        let before = sheets.clone();
        assert!(
            matches!(settle(&mut sheets), Some(Finding::Uncertain(_))),
            "{given:?}"
        );
        assert_eq!(sheets, before);
    }
}

#[test]
fn signs_and_foreign_names_are_no_old_encoding() {
    for given in [
        &[
            "Sở Nội vụ",
            "nồng độ 10 µm",
            "± 5 %",
            "§ 3",
            "½ ngày",
            "© 2026",
            "Ø20",
        ][..],
        &["khong dau", "10 µm", "Müller", "Crédit Agricole"],
        &[
            "Sở Nội vụ",
            "Société Générale",
            "Nestlé Việt Nam",
            "Zürich, Köln và Malmö",
        ],
        &["Có", "Không", "hài lòng", "» Có «"],
    ] {
        let mut sheets = sheet(given);
        let before = sheets.clone();
        assert_eq!(settle(&mut sheets), None, "{given:?}");
        assert_eq!(sheets, before);
    }
}

#[test]
fn text_files_in_old_encodings_and_in_the_vietnamese_page_of_windows_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let rows =
        "Mã,Tên đơn vị,Khối\nso-noi-vu,Sở Nội vụ,Khối sở ngành\nso-y-te,Sở Y tế,Khối sở ngành\n";
    let western = |text: &str| {
        let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
        assert!(!lost);
        bytes.into_owned()
    };
    // Windows-1258 keeps the five tones as marks after their letter.
    let eastern: String = rows
        .chars()
        .flat_map(|letter| {
            use unicode_normalization::UnicodeNormalization as _;
            let parts: Vec<char> = std::iter::once(letter).nfd().collect();
            let (tones, rest): (Vec<char>, Vec<char>) = parts
                .into_iter()
                .partition(|part| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(*part));
            let base: String = rest.into_iter().nfc().collect();
            base.chars().chain(tones).collect::<Vec<char>>()
        })
        .collect();
    let (eastern, _, lost) = encoding_rs::WINDOWS_1258.encode(&eastern);
    assert!(!lost);
    for (name, bytes) in [
        ("TCVN3 (ABC)", western(&Legacy::Tcvn3.encode(rows).unwrap())),
        ("VNI", western(&Legacy::Vni.encode(rows).unwrap())),
        ("windows-1258", eastern.into_owned()),
    ] {
        let path = file(folder.path(), "u.csv", bytes);
        let outcome = files::open(&path, &InProcess);
        let (problems, taken) = told(&outcome);
        assert_eq!(problems.len(), 1, "{name}: {problems:?}");
        assert!(
            problems[0].starts_with("legacy-converted?@u.csv"),
            "{name}: {problems:?}"
        );
        assert!(taken);
        let book = outcome.value.unwrap();
        assert_eq!(book.sheets[0].rows[1].text(1), "Sở Nội vụ", "{name}");
    }
    let path = file(folder.path(), "u.csv", b"a,\xFF\xFB\xFA\n\x81,\x90\n");
    assert_eq!(
        told(&files::open(&path, &InProcess)).0,
        ["undecodable@u.csv"]
    );
}

/// Every proper text that the sample has: names of units, titles, guides and evidence of the index sets.
fn proper_texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/hai-phong-2026");
    let mut texts = Vec::new();
    for name in ["bo-chi-so-so-nganh.toml", "bo-chi-so-xa-phuong.toml"] {
        let set = index_set::read(&folder.join(name), &InProcess)
            .value
            .unwrap();
        for node in set.nodes() {
            texts.push(node.title.clone());
            if let Some(item) = &node.item {
                texts.extend([item.guide.clone(), item.evidence.clone()]);
            }
        }
    }
    let round = super::round::read(&folder, &InProcess).value.unwrap();
    let read = units::read(&folder.join("units.csv"), &InProcess, &round.round.blocks);
    texts.extend(read.value.unwrap().into_iter().map(|unit| unit.name));
    texts.retain(|text| !text.is_empty());
    texts
}

#[test]
fn no_proper_text_of_the_sample_is_taken_for_an_old_encoding() {
    let proper = proper_texts();
    assert!(proper.len() > 300);
    for text in &proper {
        let mut sheets = sheet(&[text]);
        assert_eq!(settle(&mut sheets), None, "{text}");
        // The same in capitals, and beside a sign that old encodings use as a letter.
        let beside = format!("{} § ½ µ", text.to_uppercase());
        assert_eq!(settle(&mut sheet(&[text, &beside])), None, "{beside}");
    }
}

#[test]
fn every_name_of_the_sample_comes_back_from_both_encodings() {
    for text in proper_texts() {
        for legacy in Legacy::ALL {
            let Some(old) = legacy.encode(&text) else {
                continue;
            };
            let back = legacy.decode(&old);
            // TCVN3 has no capitals with tones.
            assert_eq!(back.to_lowercase(), text.to_lowercase(), "{legacy:?} {old}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_changed_without_being_told(texts in proptest::collection::vec("\\PC{0,12}|[à-ỹ ]{0,8}|[¡-ÿ a-z]{0,10}", 0..6)) {
        let given: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut sheets = sheet(&given);
        let before = sheets.clone();
        match settle(&mut sheets) {
            Some(Finding::Converted(example)) => prop_assert!(example.cells > 0),
            Some(Finding::Uncertain(_)) | None => prop_assert_eq!(sheets, before),
        }
    }
}
