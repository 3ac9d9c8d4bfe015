//! Spoiled files of a round's setup, one mistake each, with the place and the kind that must be told.

use std::fs;
use std::path::Path;

use super::spoiled_tests::{file, small_round, told};
use super::workbook::InProcess;
use super::{index_set, members, round, units};

#[test]
fn spoiled_units_and_members() {
    let draft = small_round();
    let folder = tempfile::tempdir().unwrap();
    for (rows, expected) in [
        ("dv-1,Một,mau,Có\ndv-2,Hai,Khối mẫu,Không\n", &[][..]),
        (
            "dv-1,Một,mau,Có\ndv-1,Hai,mau,\n",
            &["duplicate-id@u.csv › A3"],
        ),
        (
            "dv 1,Một,khac,có lẽ\n",
            &[
                "bad-id@u.csv › A2",
                "unknown-reference@u.csv › C2",
                "not-one-of@u.csv › D2",
            ],
        ),
        ("dv-1,,mau,\n", &["value-missing@u.csv › B2"]),
        ("", &["no-rows@u.csv"]),
    ] {
        let path = file(
            folder.path(),
            "u.csv",
            format!("Mã,Tên đơn vị,Khối,Xếp hạng\n{rows}"),
        );
        assert_eq!(
            told(&units::read(&path, &InProcess, &draft.round.blocks)).0,
            expected,
            "{rows}"
        );
    }
    let head =
        "Mã,Tên cơ quan,Chức danh,Vai trò,Đơn vị được đánh giá,Khóa công khai,Giúp việc cho\n";
    let fixed = "ct,A,,chủ tịch,,,\ntk,B,,thư ký,,,\n";
    for (rows, expected) in [
        ("", &[][..]),
        ("gv,C,,tổ giúp việc,,,ct\n", &[]),
        (
            "gv,C,,tổ giúp việc,,,tk\n",
            &["unknown-reference@m.csv › G4"],
        ),
        ("gv,C,,tổ giúp việc,,,\n", &["value-missing@m.csv › G4"]),
        (
            "x,C,,khách,dv-9,ssh-rsa AAAA,\n",
            &[
                "not-one-of@m.csv › D4",
                "unknown-unit@m.csv › E4",
                "key-unreadable@m.csv › F4",
            ],
        ),
        (
            "ct,C,,Chủ tịch,,,\n",
            &["duplicate-id@m.csv › A4", "role-not-once@m.csv"],
        ),
    ] {
        let path = file(folder.path(), "m.csv", format!("{head}{fixed}{rows}"));
        assert_eq!(
            told(&members::read(&path, &InProcess, &draft.units)).0,
            expected,
            "{rows}"
        );
    }
}

#[test]
fn spoiled_index_sets() {
    let folder = tempfile::tempdir().unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nho/bo-chi-so.toml");
    let good = fs::read_to_string(path).unwrap();
    let line_of =
        |text: &str, needle: &str| text[..text.find(needle).unwrap()].matches('\n').count() + 1;
    let third = line_of(&good, "[[area.child.child]]");
    for (from, to, expected) in [
        (
            "total = \"20\"",
            "total = \"21\"",
            vec!["total-differs@i.toml:5".to_owned()],
        ),
        (
            "na = \"exclude\"\n",
            "",
            vec![format!("no-na-policy@i.toml:{third}")],
        ),
        (
            "method = \"appraised\"\n",
            "",
            vec![format!("no-method@i.toml:{third}")],
        ),
        (
            "method = \"appraised\"",
            "method = \"khác\"",
            vec![format!("not-one-of@i.toml:{}", third + 4)],
        ),
        (
            "max = \"5\"",
            "max = \"6\"",
            vec![
                "sum-differs@i.toml:9".into(),
                "sum-differs@i.toml:14".into(),
            ],
        ),
        (
            "max = \"5\"",
            "max = \"1.234\"",
            vec!["number-ambiguous@i.toml:17".into()],
        ),
        (
            "code = \"1.1.2\"",
            "code = \"1.1.1\"",
            vec![format!("duplicate-id@i.toml:{}", third + 10)],
        ),
        (
            "points = \"2\"",
            "points = \"3\"",
            vec![format!("rule-exceeds-max@i.toml:{third}")],
        ),
        (
            "kind = \"linear\"",
            "kind = \"lineal\"",
            vec![format!(
                "not-one-of@i.toml:{}",
                line_of(&good, "kind = \"linear\"")
            )],
        ),
        (
            "title = \"Bộ chỉ số mẫu rút gọn\"",
            "titel = \"Bộ\"",
            vec!["key-missing@i.toml:1".into(), "key-unknown@i.toml:3".into()],
        ),
        (
            "id = \"nho\"",
            "id = \"nho",
            vec!["toml-syntax@i.toml:2".into()],
        ),
    ] {
        assert!(good.contains(from), "{from}");
        let path = file(folder.path(), "i.toml", good.replacen(from, to, 1));
        let (problems, taken) = told(&index_set::read(&path, &InProcess));
        let problems: Vec<&String> = problems
            .iter()
            .filter(|told| expected.contains(told))
            .collect();
        assert_eq!(problems.len(), expected.len(), "{to}: {expected:?}");
        assert!(!taken);
    }
}

#[test]
fn an_index_set_in_a_table_is_the_one_in_toml() {
    let folder = tempfile::tempdir().unwrap();
    let csv = "Mã bộ chỉ số: thu\nTên bộ chỉ số: Bộ chỉ số thử\nĐiểm thưởng tối đa,1\n\
        STT,Tiêu chí,Điểm tối đa,Cách tính điểm,Tài liệu kiểm chứng,Phương pháp,Quy tắc,Không áp dụng\n\
        I,Chỉ đạo,3,,,,,\n\
        1.1,Kế hoạch,3,,,,,\n\
        1.1.1,Ban hành,1,Có: 1,Kế hoạch,Thẩm định,choice: Có=1; Không=0,Loại trừ\n\
        1.1.2,Hoàn thành,2,,,appraised,steps: 100=2; 80=1,tính 0\n\
        II,Thưởng,0,,,,,\n\
        9.1,Sáng kiến,1,,,Điểm thưởng,\"count: 0,5; 1\",zero\n";
    let read = |text: &str| index_set::read(&file(folder.path(), "i.csv", text), &InProcess);
    let set = read(csv);
    assert_eq!(told(&set).0, Vec::<String>::new());
    let set = set.value.unwrap();
    assert_eq!(
        (set.id().as_str(), set.item_count(), set.areas().len()),
        ("thu", 3, 2)
    );
    assert_eq!(set.header().total.exact_text(), "3.00");
    assert_eq!(set.header().bonus_cap.exact_text(), "1.00");
    for (from, to, expected) in [
        (
            "1.1.2,Hoàn thành,2",
            "1.1.2,Hoàn thành,1",
            "sum-differs@i.csv › A6",
        ),
        ("tính 0", "", "no-na-policy@i.csv › A8"),
        (
            "choice: Có=1",
            "choice: Có=2",
            "rule-exceeds-max@i.csv › A7",
        ),
        ("steps: 100=2", "step 100", "rule-unreadable@i.csv › G8"),
        ("Mã bộ chỉ số: thu", "x", "value-missing@i.csv"),
    ] {
        let (problems, taken) = told(&read(&csv.replacen(from, to, 1)));
        assert!(
            problems.contains(&expected.to_owned()),
            "{to}: {problems:?}"
        );
        assert!(!taken);
    }
}

#[test]
fn spoiled_rounds() {
    let folder = tempfile::tempdir().unwrap();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nho");
    for name in ["units.csv", "members.csv", "bo-chi-so.toml"] {
        fs::copy(source.join(name), folder.path().join(name)).unwrap();
    }
    let good = fs::read_to_string(source.join("round.toml")).unwrap();
    for (from, to, expected) in [
        ("id = \"nho\"", "id = \"nho\" ", &[][..]),
        (
            "from = \"01/01/2026\"",
            "from = \"01/01/2027\"",
            &["period-reversed"],
        ),
        (
            "from = \"01/01/2026\"",
            "from = \"31/02/2026\"",
            &["not-a-date"],
        ),
        ("quorum = \"2/3\"", "quorum = \"3/2\"", &["not-a-fraction"]),
        ("from = \"65\"", "from = \"85\"", &["bands-not-falling"]),
        (
            "index_set = \"nho\"",
            "index_set = \"khac\"",
            &["unknown-reference"],
        ),
        (
            "member = \"tv-1\"",
            "member = \"tv-9\"",
            &["unknown-reference"],
        ),
        ("node = \"2\"", "node = \"7\"", &["unknown-reference"]),
        (
            "blocks = [\"mau\"]",
            "blocks = [\"x\"]",
            &["unknown-reference"],
        ),
        (
            "units = [\"dv-2\"]",
            "units = [\"dv-9\"]",
            &["unknown-reference"],
        ),
        (
            "units = \"units.csv\"",
            "units = \"none.csv\"",
            &["file-unreadable", "unknown-unit"],
        ),
        ("year = 2026", "year = \"2026\"", &["key-wrong-form"]),
        ("quorum =", "quorums =", &["key-missing", "key-unknown"]),
    ] {
        assert!(good.contains(from), "{from}");
        file(folder.path(), "round.toml", good.replacen(from, to, 1));
        let outcome = round::read(folder.path(), &InProcess);
        let codes: Vec<&str> = outcome
            .problems
            .iter()
            .map(|problem| problem.kind.code())
            .collect();
        assert_eq!(codes, expected, "{to}");
        assert_eq!(outcome.value.is_some(), expected.is_empty());
    }
}
