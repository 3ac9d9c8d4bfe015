//! Spoiled files of units, one mistake each, with the cell and the kind that must be told.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::context::Context;
use super::outcome::Outcome;
use super::problem::Severity;
use super::round::RoundDraft;
use super::workbook::InProcess;
use super::{evidence, explanation, round, self_assessment, survey};

const HEAD: &str = "Mã đơn vị,STT,\"Tiêu chí, tiêu chí thành phần\",Điểm tối đa,Số liệu kê khai,Điểm tự đánh giá,Giải trình,Tài liệu kiểm chứng\n";

pub(super) fn small_round() -> RoundDraft {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nho");
    round::read(&path, &InProcess).value.unwrap()
}

pub(super) fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// Each problem as `code@place`, and whether there is a value.
pub(super) fn told<T>(outcome: &Outcome<T>) -> (Vec<String>, bool) {
    let told = outcome.problems.iter().map(|problem| {
        let mark = match problem.severity() {
            Severity::Error => "",
            Severity::Warning => "?",
        };
        format!("{}{mark}@{}", problem.kind.code(), problem.place)
    });
    (told.collect(), outcome.value.is_some())
}

#[test]
fn spoiled_self_assessments() {
    let draft = small_round();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    let folder = tempfile::tempdir().unwrap();
    let good = "dv-1,1.1.1,Ban hành kế hoạch kịp thời,2,Đúng hạn,2,,\n";
    let with = |rows: &str| format!("{HEAD}{good}{rows}");
    let cases: [(&str, String, &[&str]); 22] = [
        ("nothing wrong", with(""), &[]),
        (
            "unknown unit",
            with("dv-9,1.1.1,,2,,1,,\n"),
            &["unknown-unit@a.csv › A3"],
        ),
        (
            "unknown item",
            with("dv-2,7.7.7,,2,,1,,\n"),
            &["unknown-item@a.csv › B3"],
        ),
        (
            "above max",
            with("dv-2,1.1.1,,2,,\"2,5\",,\n"),
            &["score-above-max@a.csv › F3"],
        ),
        (
            "off step",
            with("dv-2,1.1.2,,3,,\"0,7\",,\n"),
            &["score-off-step?@a.csv › F3"],
        ),
        (
            "negative",
            with("dv-2,1.1.1,,2,,-1,,\n"),
            &["score-negative@a.csv › F3"],
        ),
        (
            "thousands or a fraction",
            with("dv-2,1.1.1,,2,,1.234,,\n"),
            &["number-ambiguous@a.csv › F3"],
        ),
        (
            "no number",
            with("dv-2,1.1.1,,2,,hai,,\n"),
            &["not-a-number@a.csv › F3"],
        ),
        (
            "too precise",
            with("dv-2,1.1.1,,2,,\"0,33333\",,\n"),
            &["number-too-precise@a.csv › F3"],
        ),
        (
            "too large",
            with("dv-2,1.1.1,,2,,99999999,,\n"),
            &["number-too-large@a.csv › F3"],
        ),
        (
            "item twice",
            with("dv-1,1.1.1,,2,,1,,\n"),
            &["item-twice@a.csv › B3"],
        ),
        (
            "survey item scored",
            with("dv-1,3.1.1,,4,,1,,\n"),
            &["not-self-scored@a.csv › F3"],
        ),
        (
            "council item scored",
            with("dv-1,3.1.2,,1,,1,,\n"),
            &["not-self-scored@a.csv › F3"],
        ),
        (
            "score without a code",
            with("dv-1,,Sáng kiến,2,,1,,\n"),
            &["code-missing@a.csv › B3"],
        ),
        (
            "another title",
            with("dv-2,1.1.1,Mức độ hoàn thành kế hoạch,2,,1,,\n"),
            &["title-differs?@a.csv › C3"],
        ),
        (
            "another maximum",
            with("dv-2,1.1.1,,3,,1,,\n"),
            &["max-differs?@a.csv › D3"],
        ),
        (
            "sums, notes and signatures",
            with(
                "dv-1,I,CHỈ ĐẠO ĐIỀU HÀNH,9,,7,,\ndv-1,1.1,,5,,4,,\ndv-1,,Tổng cộng,20,,17,,\ndv-1,Ghi chú,,,,,,\n(KAD là không áp dụng),,,,,,,\ndv-1,,,,,NGƯỜI LẬP,,\n",
            ),
            &[],
        ),
        (
            "an item that became a criterion",
            with("dv-1,1.1,Một tiêu chí khác,2,,2,,\n"),
            &["title-differs?@a.csv › C3", "not-an-item@a.csv › B3"],
        ),
        (
            "column missing",
            "Mã đơn vị,STT,Tiêu chí,Điểm tối đa,Giải trình\ndv-1,1.1.1,,2,\n".into(),
            &["column-missing@a.csv › A1"],
        ),
        (
            "no headings",
            "dv-1;1.1.1;2\n".into(),
            &["headings-not-found@a.csv"],
        ),
        ("headings only", HEAD.into(), &["no-rows@a.csv"]),
        (
            "two at once",
            with("dv-9,1.1.1,,2,,1,,\ndv-2,1.1.1,,2,,9,,\n"),
            &["unknown-unit@a.csv › A3", "score-above-max@a.csv › F4"],
        ),
    ];
    for (name, csv, expected) in cases {
        let path = file(folder.path(), "a.csv", csv);
        let (problems, taken) = told(&self_assessment::read(&[path], &InProcess, &context));
        assert_eq!(problems, expected, "{name}");
        assert_eq!(
            taken,
            problems.iter().all(|problem| problem.contains('?')),
            "{name}"
        );
    }
}

#[test]
fn spoiled_bytes() {
    let draft = small_round();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    let folder = tempfile::tempdir().unwrap();
    let good = format!("{HEAD}dv-1,1.1.1,,2,,2,,\n");
    let utf16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(good.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let cases: [(&str, Vec<u8>, &[&str]); 8] = [
        ("a.csv", utf16.clone(), &[]),
        (
            "a.csv",
            utf16[..utf16.len() - 1].to_vec(),
            &["undecodable@a.csv"],
        ),
        (
            "a.csv",
            b"M\xE3 \xF0\xBD,x\n".to_vec(),
            &["undecodable@a.csv"],
        ),
        ("a.csv", Vec::new(), &["file-empty@a.csv"]),
        ("a.csv", b" \r\n\n".to_vec(), &["file-empty@a.csv"]),
        (
            "a.csv",
            format!("{HEAD}dv-1,1.1.1,\"x,2,,2,,\n").into_bytes(),
            &["quote-unclosed@a.csv"],
        ),
        (
            "a.xlsx",
            good.clone().into_bytes(),
            &["not-a-workbook@a.xlsx"],
        ),
        (
            "a.xlsx",
            b"PK\x03\x04 cut".to_vec(),
            &["workbook-damaged@a.xlsx"],
        ),
    ];
    for (name, bytes, expected) in cases {
        let path = file(folder.path(), name, bytes);
        let (problems, taken) = told(&self_assessment::read(&[path], &InProcess, &context));
        assert_eq!(problems, expected);
        assert_eq!(taken, expected.is_empty());
    }
    let missing = folder.path().join("none.csv");
    let (problems, _) = told(&self_assessment::read(&[missing], &InProcess, &context));
    assert_eq!(problems, ["file-unreadable@none.csv"]);
}

#[test]
fn a_unit_stands_once_in_a_run_and_its_titles_name_it() {
    let draft = small_round();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    let folder = tempfile::tempdir().unwrap();
    let many = file(
        folder.path(),
        "a.csv",
        format!("{HEAD}dv-1,1.1.1,,2,,2,,\n"),
    );
    let table = "STT,Tiêu chí,Điểm tối đa,Điểm tự đánh giá\n1.1.1,,2,2\n";
    for (title, expected) in [
        (
            "Đơn vị: Đơn vị mẫu số 1 (dv-1)\n",
            &["unit-twice@b.csv"][..],
        ),
        ("ĐƠN VỊ: đơn vị mẫu số 2\n", &[]),
        ("Mã đơn vị,dv-2\n", &[]),
        ("Mã đơn vị: dv-2\n", &[]),
        (
            "Đơn vị: Đơn vị mẫu số 1 (dv-2)\n",
            &["unit-name-differs?@b.csv › A1"],
        ),
        ("Đơn vị: Sở X (so-x)\n", &["unknown-unit@b.csv › A1"]),
        ("Đơn vị: Sở X\n", &["unknown-unit@b.csv › A1"]),
        ("Bảng tự đánh giá\n", &["unit-not-named@b.csv"]),
    ] {
        let one = file(folder.path(), "b.csv", format!("{title}{table}"));
        let (problems, _) = told(&self_assessment::read(
            &[many.clone(), one],
            &InProcess,
            &context,
        ));
        assert_eq!(problems, expected, "{title}");
    }
    let alone = file(
        folder.path(),
        "c.csv",
        "Mã đơn vị,Mã tiêu chí,\"Số, ký hiệu\",Trích yếu nội dung\ndv-3,1.1.1,1/KH,Kế hoạch\n",
    );
    let (problems, _) = told(&self_assessment::read(&[many, alone], &InProcess, &context));
    assert_eq!(problems, ["evidence-alone@c.csv › B2"]);
}

#[test]
fn spoiled_evidence_surveys_and_explanations() {
    let draft = small_round();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    let folder = tempfile::tempdir().unwrap();
    let head = "Mã đơn vị,STT,Mã tiêu chí,\"Số, ký hiệu\",Ngày ban hành,Trích yếu nội dung\n";
    for (row, expected) in [
        ("dv-1,1,1.1; 2.1.1,1/KH,1/2/2026,Kế hoạch\n", &[][..]),
        (
            "dv-1,1,1.1.1; 8.8,1/KH,1/2/2026,Kế hoạch\n",
            &["unknown-item@a.csv › C2"],
        ),
        (
            "dv-1,1,,1/KH,1/2/2026,Kế hoạch\n",
            &["evidence-without-item@a.csv › C2"],
        ),
        (
            "dv-1,1,1.1.1,1/KH,30/02/2026,Kế hoạch\n",
            &["date-unread?@a.csv › E2"],
        ),
        (
            "dv-9,1,1.1.1,1/KH,1/2/2026,Kế hoạch\n",
            &["unknown-unit@a.csv › A2"],
        ),
        (",,,,,Người lập\n", &[]),
    ] {
        let path = file(folder.path(), "a.csv", format!("{head}{row}"));
        assert_eq!(
            told(&evidence::read(&[path], &InProcess, &context)).0,
            expected,
            "{row}"
        );
    }
    let percent = file(
        folder.path(),
        "p.csv",
        "Mã đơn vị,Mã tiêu chí,Tỷ lệ (%)\ndv-1,3.1.1,\"91,1%\"\ndv-2,3.1.1,101\n",
    );
    let (problems, _) = told(&survey::read(&percent, &InProcess, &context));
    assert_eq!(problems, ["percent-outside@p.csv › C3"]);
    let percent = file(
        folder.path(),
        "p.csv",
        "Mã đơn vị,Mã tiêu chí,Tỷ lệ (%)\ndv-1,3.1.1,\"91,1%\"\n",
    );
    let read = survey::read(&percent, &InProcess, &context).value.unwrap();
    assert_eq!(read.scores[0].score.exact_text(), "3.644");
    for (row, expected) in [
        ("dv-1,3.1.1,4\n", &[][..]),
        ("dv-1,3.1.1,\n", &["value-missing@s.csv › C2"]),
        ("dv-1,3.1.1,\"4,5\"\n", &["score-above-max@s.csv › C2"]),
        ("dv-1,1.1.1,1\n", &["not-surveyed@s.csv › B2"]),
        ("dv-1,3.1,1\n", &["not-an-item@s.csv › B2"]),
        ("dv-1,3.1.1,1\ndv-1,3.1.1,2\n", &["cell-twice@s.csv › B3"]),
    ] {
        let path = file(
            folder.path(),
            "s.csv",
            format!("Mã đơn vị,Mã tiêu chí,Điểm\n{row}"),
        );
        assert_eq!(
            told(&survey::read(&path, &InProcess, &context)).0,
            expected,
            "{row}"
        );
    }
    let head = "Mã đơn vị,Mã tiêu chí,Ý kiến,Giải trình,Tài liệu bổ sung\n";
    for (row, expected) in [
        (
            "dv-1,1.1.1,Nhất trí,,\ndv-1,1.1.2,KHÔNG NHẤT TRÍ,Vì,01/KH\ndv-2,1.1.1,,Đã nộp,\n",
            &[][..],
        ),
        ("dv-1,1.1.1,Có thể,Vì,\n", &["not-one-of@g.csv › C2"]),
        (
            "dv-1,1.1.1,Không nhất trí,,\n",
            &["value-missing@g.csv › D2"],
        ),
        ("dv-1,1.1,Nhất trí,,\n", &["not-an-item@g.csv › B2"]),
        (
            "dv-1,1.1.1,Nhất trí,,\ndv-1,1.1.1,,Vì,\n",
            &["cell-twice@g.csv › B3"],
        ),
    ] {
        let path = file(folder.path(), "g.csv", format!("{head}{row}"));
        assert_eq!(
            told(&explanation::read(&[path], &InProcess, &context)).0,
            expected,
            "{row}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_table_makes_it_panic_or_refuse_without_a_reason(rows in proptest::collection::vec(proptest::collection::vec("(dv-[1-5]|1\\.[12](\\.[12])?|I{1,3}|KAD|-?[0-9]{1,4}([.,][0-9]{0,5})?|\\PC{0,6})?", 8), 0..12)) {
        let draft = small_round();
        let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
        let folder = tempfile::tempdir().unwrap();
        let mut writer = csv::Writer::from_writer(HEAD.as_bytes().to_vec());
        for row in rows {
            writer.write_record(row).unwrap();
        }
        let path = file(folder.path(), "a.csv", writer.into_inner().unwrap());
        let (problems, taken) = told(&self_assessment::read(&[path], &InProcess, &context));
        prop_assert_eq!(taken, problems.iter().all(|problem| problem.contains("?@")));
    }
}
