use super::*;
use crate::domain::id::NodeCode;
use crate::text::Date;

fn day(year: u16, month: u8, day: u8) -> Option<Date> {
    Some(Date::new(year, month, day).unwrap())
}

/// Number, date, issuer, title, page, location of each document.
type Parts<'a> = (&'a str, Option<Date>, &'a str, &'a str, &'a str, &'a str);

#[track_caller]
fn check(note: &str, expected: &[Parts<'_>]) {
    let cited = read(note);
    let found: Vec<Parts<'_>> = cited
        .documents
        .iter()
        .map(|d| {
            (
                d.number.as_str(),
                d.date,
                d.issuer.as_str(),
                d.title.as_str(),
                d.page.as_str(),
                d.location.as_str(),
            )
        })
        .collect();
    assert_eq!(found, expected, "{note}");
    assert_eq!(cited.references, [] as [u32; 0], "{note}");
}

#[test]
fn a_citation_is_read_into_its_parts() {
    let fifth = day(2026, 1, 5);
    check(
        "Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND phường về CCHC (trang 3)",
        &[(
            "12/KH-UBND",
            fifth,
            "UBND phường",
            "Kế hoạch về CCHC",
            "3",
            "",
        )],
    );
    check("12/KH-UBND", &[("12/KH-UBND", None, "", "", "", "")]);
    check(
        "Quyết định số: 05/2026/QĐ-UBND, ngày 5 tháng 1 năm 2026",
        &[("05/2026/QĐ-UBND", fifth, "", "Quyết định", "", "")],
    );
    check(
        "Báo cáo 123-BC/ĐU (5-1-2026) tr. 3-5",
        &[("123-BC/ĐU", fifth, "", "Báo cáo", "3-5", "")],
    );
    check(
        "Công văn số 45/UBND-VX của UBND xã An Lão ngày 05.01.2026 v/v rà soát thủ tục",
        &[(
            "45/UBND-VX",
            fifth,
            "UBND xã An Lão",
            "Công văn v/v rà soát thủ tục",
            "",
            "",
        )],
    );
    check(
        "Công văn số 45 ngày 05/01/2026 của Sở Nội vụ",
        &[("45", fifth, "Sở Nội vụ", "Công văn", "", "")],
    );
    check(
        "Số:\u{a0}12 /KH-UBND",
        &[("12 /KH-UBND", None, "", "", "", "")],
    );
    check(
        "Luật số 15/2025/QH15 (trang 2, 4)",
        &[("15/2025/QH15", None, "", "Luật", "2, 4", "")],
    );
    check(
        "kế hoạch số 12/kh-ubnd",
        &[("12/kh-ubnd", None, "", "kế hoạch", "", "")],
    );
    check(
        "12/KH-UBND - Kế hoạch CCHC, trang 5 đến 7",
        &[("12/KH-UBND", None, "", "Kế hoạch CCHC", "5 đến 7", "")],
    );
}

#[test]
fn numbers_alone_are_read_as_they_are_within_sentences() {
    for number in ["06/KH-VP", "1150/QĐ-BNV", "05/2026/QĐ-UBND", "12/KH-UBND"] {
        let alone = read(number).documents;
        let mut within = read(&format!("Văn bản số {number}")).documents;
        within[0].title.clear();
        assert_eq!(alone, within, "{number}");
    }
}

#[test]
fn where_it_lies_is_told_from_the_title() {
    check(
        "Kế hoạch 12/KH-UBND (tệp: 2026/12 KH UBND.pdf)",
        &[(
            "12/KH-UBND",
            None,
            "",
            "Kế hoạch",
            "",
            "2026/12 KH UBND.pdf",
        )],
    );
    check(
        "12/KH-UBND, https://cchc.example.vn/12.pdf",
        &[(
            "12/KH-UBND",
            None,
            "",
            "",
            "",
            "https://cchc.example.vn/12.pdf",
        )],
    );
    check(
        "Ảnh chụp bộ phận một cửa anh/mot-cua.jpg",
        &[(
            "",
            None,
            "",
            "Ảnh chụp bộ phận một cửa",
            "",
            "anh/mot-cua.jpg",
        )],
    );
}

#[test]
fn several_documents_are_told_apart() {
    let numbers = |note: &str| -> Vec<String> {
        read(note).documents.into_iter().map(|d| d.number).collect()
    };
    for note in [
        "06/KH-VP; 395/BC-VP",
        "06/KH-VP, 395/BC-VP",
        "06/KH-VP và 395/BC-VP",
        "- Kế hoạch số 06/KH-VP\n- Báo cáo số 395/BC-VP ngày 1/10/2026",
        "1. Kế hoạch số 06/KH-VP 2. Báo cáo số 395/BC-VP",
        "a) 06/KH-VP;\nb) 395/BC-VP.",
        "(1) Kế hoạch số 06/KH-VP ngày 05/01/2026, Báo cáo kết quả số 395/BC-VP",
        "+ Kế hoạch số 06/KH-VP. + Báo cáo 395/BC-VP",
    ] {
        assert_eq!(numbers(note), ["06/KH-VP", "395/BC-VP"], "{note}");
    }
    // What a title names is not cited by itself.
    check(
        "Báo cáo số 9/BC-UBND về thực hiện Kế hoạch số 5/KH-UBND và Quyết định số 6/QĐ-UBND",
        &[(
            "9/BC-UBND",
            None,
            "",
            "Báo cáo về thực hiện Kế hoạch số 5/KH-UBND và Quyết định số 6/QĐ-UBND",
            "",
            "",
        )],
    );
}

#[test]
fn what_names_no_document_stays_a_note() {
    for note in [
        "",
        "Không có",
        "Hồ sơ lưu tại bộ phận một cửa",
        "28/28 nhiệm vụ, 3/hồ sơ, 24/7",
        "Báo cáo tháng 5/2026 của đơn vị",
        "Đã nộp ngày 05/01/2026",
        "Trang thông tin điện tử của phường",
        "Số liệu trên phần mềm: 95 hồ sơ",
    ] {
        assert_eq!(read(note), Cited::default(), "{note}");
    }
}

#[test]
fn references_name_rows_of_the_index() {
    for (note, rows) in [
        ("TL 3", &[3][..]),
        ("tài liệu số 2, 5", &[2, 5]),
        ("[3]", &[3]),
        ("[2, 5], [7]", &[2, 5, 7]),
        ("TLKC 1-3", &[1, 2, 3]),
        ("TL 3; 5", &[3, 5]),
        ("TL1, TL4", &[1, 4]),
        ("Tài liệu kiểm chứng số 4 và 6", &[4, 6]),
        ("5", &[]),
        ("TL 1-900", &[]),
    ] {
        let cited = read(note);
        assert_eq!(cited.references, rows, "{note}");
        assert_eq!(cited.documents, [], "{note}");
    }
}

fn answer(item: &str, note: &str) -> SelfAnswer {
    SelfAnswer {
        item: item.into(),
        claim: None,
        reported: String::new(),
        explanation: String::new(),
        evidence_note: note.into(),
    }
}

fn row(number: Option<u32>, symbol: &str, date: Option<Date>, items: &[&str]) -> Listed {
    let evidence = Evidence {
        items: items.iter().map(NodeCode::new).collect(),
        number: symbol.into(),
        date,
        ..Evidence::default()
    };
    Listed { number, evidence }
}

#[test]
fn notes_link_the_index_and_add_only_what_it_lacks() {
    let index = vec![
        row(Some(7), "12/KH-UBND", day(2026, 1, 5), &["1.1"]),
        row(Some(9), "20/BC-UBND", None, &["1.2"]),
    ];
    let answers = [
        answer("1.1", "Số 12 /KH-UBND"),
        answer("1.2", "Kế hoạch 12/KH-UBND ngày 5/1/2026; TL 9"),
        answer("1.3", "TL 7; 12/KH-UBND ngày 05/01/2025; không có gì thêm"),
        answer("1.4", "33/CV-UBND"),
        answer("1.5", "Công văn số 33/CV-UBND; 33/CV-UBND"),
    ];
    let found: Vec<(String, Option<Date>, String)> = complete(index, &answers)
        .into_iter()
        .map(|e| {
            let items: Vec<&str> = e.items.iter().map(NodeCode::as_str).collect();
            (e.number, e.date, items.join(" "))
        })
        .collect();
    let expect = |number: &str, date, items: &str| (number.to_owned(), date, items.to_owned());
    assert_eq!(
        found,
        [
            expect("12/KH-UBND", day(2026, 1, 5), "1.1 1.2 1.3"),
            expect("20/BC-UBND", None, "1.2"),
            expect("12/KH-UBND", day(2025, 1, 5), "1.3"),
            expect("33/CV-UBND", None, "1.4 1.5"),
        ]
    );
    // Without numbers of their own, rows count from the top.
    let linked = complete(
        vec![row(None, "1/A", None, &[]), row(None, "2/B", None, &[])],
        &[answer("1.1", "TL 2")],
    );
    assert_eq!(linked[1].items, ["1.1".into()]);
    assert!(linked[0].items.is_empty());
}

proptest::proptest! {
    #[test]
    fn any_note_is_read_and_nothing_is_invented(note in "(\\PC|[0-9/.;,\\n -]|KH|UBND|ngày|trang|TL|của){0,60}") {
        let cited = read(&note);
        let plain = crate::text::one_line(&pattern::plain(&note));
        for document in &cited.documents {
            for part in [&document.number, &document.issuer, &document.page, &document.location] {
                proptest::prop_assert!(plain.contains(part.as_str()), "{part} in {plain}");
            }
            proptest::prop_assert!(!document.number.is_empty() || !document.location.is_empty());
        }
    }
}
