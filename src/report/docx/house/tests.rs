use super::key;

#[test]
fn names_are_read_without_diacritics_case_and_spaces() {
    for written in [
        "noi_dung",
        " Nội dung ",
        "NỘI-DUNG",
        "nội\u{a0}dung",
        "no\u{302}\u{323}i_dung",
    ] {
        assert_eq!(key(written), "noi_dung", "{written}");
    }
}
