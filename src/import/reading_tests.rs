//! Tables as units really send them: what each gives, and what is told of it.

use std::path::{Path, PathBuf};

use crate::domain::self_assessment::{Claim, SelfAssessment};

use super::context::Context;
use super::outcome::Outcome;
use super::self_assessment;
use super::spoiled_tests::{file, small_round, told};
use super::workbook::InProcess;

fn read(files: &[PathBuf]) -> Outcome<Vec<SelfAssessment>> {
    let draft = small_round();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    self_assessment::read(files, &InProcess, &context)
}

/// The answered items of a submission: `1.1.1=2.00`.
fn scores(submission: &SelfAssessment) -> Vec<String> {
    let answered = submission.answers.iter().filter_map(|answer| {
        let score = match answer.claim? {
            Claim::Score(score) => score.exact_text(),
            Claim::NotApplicable => "KAD".to_owned(),
        };
        Some(format!("{}={score}", answer.item))
    });
    answered.collect()
}

#[test]
fn a_real_workbook_reads_the_same_in_every_form() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bang-tinh");
    for name in ["an-va-gop.xlsx", "an-va-gop.ods", "an-va-gop.xls"] {
        let outcome = read(&[folder.join(name)]);
        assert_eq!(
            told(&outcome).0,
            [
                format!("sheet-hidden?@{name} › Nháp"),
                format!("hidden-row-skipped?@{name} › Tự đánh giá › D13"),
            ]
        );
        let submissions = outcome.value.unwrap();
        assert_eq!(
            scores(&submissions[0]),
            [
                "1.1.1=2.00",
                "1.1.2=2.00",
                "1.2.1=1.94",
                "1.2.2=1.50",
                "2.1.1=3.00"
            ]
        );
        let merged = &submissions[0].answers[4];
        assert_eq!(
            merged.explanation,
            "Không có hồ sơ quá hạn\nĐã đối chiếu với Bộ phận Một cửa"
        );
    }
}

const HEAD: &str =
    "Đơn vị: Đơn vị mẫu số 1 (dv-1)\nSTT,Tiêu chí,Điểm tối đa,Số liệu kê khai,Điểm tự đánh giá\n";

#[test]
fn rows_are_told_apart_and_codes_are_read_as_they_are_written() {
    let folder = tempfile::tempdir().unwrap();
    for (name, rows, expected) in [
        (
            "dots, spaces, NBSP, full width, a comma, names of levels",
            "1.1.1.,,2,,1\n\u{a0}1.1.2\u{a0},,3,,1\n１.２.１,,2,,1\n\"1,2,2\",,2,,1\nTiêu chí 2.1.1,,3,,1\n(2.1.2),,3,,1\n",
            &[
                "1.1.1=1.00",
                "1.1.2=1.00",
                "1.2.1=1.00",
                "1.2.2=1.00",
                "2.1.1=1.00",
                "2.1.2=1.00",
            ][..],
        ),
        (
            "titles without codes, with and without marks",
            ",Ban hành kế hoạch kịp thời,2,,1\n,MUC DO HOAN THANH KE HOACH,3,,1\n,1.2.1 Tỷ lệ nhiệm vụ được giao hoàn thành đúng hạn,2,,1\n",
            &["1.1.1=1.00", "1.1.2=1.00", "1.2.1=1.00"],
        ),
        (
            "areas in Roman numerals and in capitals, with sums",
            "I,CHỈ ĐẠO ĐIỀU HÀNH,9,,1\n1.1.1,,2,,1\n,Cộng,9,,1\nB,Thủ tục hành chính,6,,1\n2.1.1,,3,,1\nTổng cộng,,20,,2\n,Tổng điểm mục II,6,,1\n",
            &["1.1.1=1.00", "2.1.1=1.00"],
        ),
        (
            "codes that start again in an area",
            "I,Chỉ đạo điều hành,9,,\n1,Kế hoạch cải cách hành chính,5,,\n1.1,Ban hành kế hoạch kịp thời,2,,1\nII,Thủ tục hành chính,6,,\n1,Giải quyết thủ tục hành chính,6,,\n1.1,Hồ sơ quá hạn không có văn bản xin lỗi,3,,2\n1.2,Chất lượng báo cáo,3,,3\n",
            &["1.1.1=1.00", "2.1.1=2.00", "2.1.2=3.00"],
        ),
        (
            "notes and signatures below, numbered like criteria",
            "1.1.1,,2,,1\n,,,,\nGhi chú:,,,,\n1,Số liệu tính đến 30/11,,,\n1.1.2,Xem phụ lục,,,\n,,,\"Hải Phòng, ngày 30 tháng 11 năm 2026\",\nNGƯỜI LẬP BIỂU,,,CHỦ TỊCH,\n",
            &["1.1.1=1.00"],
        ),
        (
            "a note in the middle, and rows with nothing but an explanation after it",
            "Ghi chú: xem phụ lục,,,,\n1.1.2,Mức độ hoàn thành kế hoạch,3,,\n1.2.1,Tỷ lệ,2,,\n1.2.2,,2,,1\n",
            &["1.2.2=1.00"],
        ),
        (
            "numbers as people type them",
            "1.1.1,,2,,\"1,5 điểm\"\n1.1.2,,3,,2.5đ\n1.2.1,,2,,\u{a0}0.75\u{a0}\n1.2.2,,2,,KAD\n",
            &["1.1.1=1.50", "1.1.2=2.50", "1.2.1=0.75", "1.2.2=KAD"],
        ),
        (
            "headings again on a second page",
            "1.1.1,,2,,1\nSTT,Tiêu chí,Điểm tối đa,Số liệu kê khai,Điểm tự đánh giá\n(1),(2),(3),(4),(5)\n1.1.2,,3,,1\n",
            &["1.1.1=1.00", "1.1.2=1.00"],
        ),
    ] {
        let outcome = read(&[file(folder.path(), "a.csv", format!("{HEAD}{rows}"))]);
        assert_eq!(told(&outcome).0, Vec::<String>::new(), "{name}");
        assert_eq!(scores(&outcome.value.unwrap()[0]), expected, "{name}");
    }
}

#[test]
fn a_unit_in_several_files_and_sheets_is_joined_and_named_by_all_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let first = file(
        folder.path(),
        "a.csv",
        format!("{HEAD}1.1.1,,2,,1\n2.1.1,,3,,\n"),
    );
    let second = file(
        folder.path(),
        "b.csv",
        format!("{HEAD}1.1.1,,2,,\n2.1.1,,3,,2\n"),
    );
    let index = file(
        folder.path(),
        "c.csv",
        "Mã đơn vị,Mã tiêu chí,\"Số, ký hiệu\",Trích yếu nội dung\ndv-1,1.1.1,1/KH,Kế hoạch\n",
    );
    let outcome = read(&[first.clone(), second.clone(), index.clone()]);
    assert_eq!(told(&outcome).0, Vec::<String>::new());
    let submissions = outcome.value.unwrap();
    assert_eq!(submissions.len(), 1);
    assert_eq!(scores(&submissions[0]), ["1.1.1=1.00", "2.1.1=2.00"]);
    assert_eq!(submissions[0].source.file, "a.csv + b.csv + c.csv");
    let lines: String = [first.clone(), second, index]
        .iter()
        .map(|path| {
            let hash = super::file::sha256_hex(&std::fs::read(path).unwrap());
            format!("{hash}  {}\n", super::file::shown_name(path))
        })
        .collect();
    assert_eq!(
        submissions[0].source.sha256,
        super::file::sha256_hex(lines.as_bytes())
    );
    // One answer in both: refused with both places, and nothing is taken.
    let third = file(
        folder.path(),
        "d.csv",
        format!("{HEAD}1.1.1,,2,,2\n2.1.2,,3,,3\n"),
    );
    let (problems, taken) = told(&read(&[first, third]));
    assert_eq!(problems, ["item-twice@d.csv › A3"]);
    assert!(!taken);
}

#[test]
fn a_merged_unit_counts_for_each_of_its_rows() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let head = [
        "Mã đơn vị",
        "STT",
        "Tiêu chí",
        "Điểm tối đa",
        "Điểm tự đánh giá",
        "Tài liệu kiểm chứng",
    ];
    for (column, text) in (0_u16..).zip(head) {
        sheet.write(0, column, text).unwrap();
    }
    let plain = rust_xlsxwriter::Format::new();
    for (first, unit) in [(1_u32, "dv-1"), (3, "dv-2")] {
        sheet
            .merge_range(first, 0, first + 1, 0, unit, &plain)
            .unwrap();
        // One document for both items.
        sheet
            .merge_range(first, 5, first + 1, 5, "01/KH", &plain)
            .unwrap();
        for (row, code, max) in [(first, "1.1.1", 2.0), (first + 1, "1.1.2", 3.0)] {
            sheet.write(row, 1, code).unwrap();
            sheet.write(row, 3, max).unwrap();
            sheet.write(row, 4, 1.0).unwrap();
        }
    }
    let outcome = read(&[file(
        folder.path(),
        "a.xlsx",
        book.save_to_buffer().unwrap(),
    )]);
    assert_eq!(told(&outcome).0, Vec::<String>::new());
    let submissions = outcome.value.unwrap();
    assert_eq!(submissions.len(), 2);
    for submission in submissions {
        assert_eq!(scores(&submission), ["1.1.1=1.00", "1.1.2=1.00"]);
        let notes: Vec<&str> = submission
            .answers
            .iter()
            .map(|a| a.evidence_note.as_str())
            .collect();
        assert_eq!(notes, ["01/KH", "01/KH"]);
    }
}

#[test]
fn a_self_assessment_in_an_old_encoding_reads_as_its_unicode_twin() {
    use crate::text::legacy::Legacy;
    let folder = tempfile::tempdir().unwrap();
    let rows = "1.1.1,Ban hành kế hoạch kịp thời,2,Đúng hạn,2\n1.1.2,Mức độ hoàn thành kế hoạch,3,48/50,\"2,5\"\n";
    let text = format!("{HEAD}{rows}");
    let twin = read(&[file(folder.path(), "a.csv", &text)]).value.unwrap();
    for legacy in Legacy::ALL {
        let old = legacy.encode(&text).unwrap();
        // As windows-1252 bytes, and as the same letters that a program saved as UTF-8.
        for bytes in [
            encoding_rs::WINDOWS_1252.encode(&old).0.into_owned(),
            old.clone().into_bytes(),
        ] {
            let outcome = read(&[file(folder.path(), "a.csv", bytes)]);
            assert_eq!(
                told(&outcome).0,
                ["legacy-converted?@a.csv › A1"],
                "{legacy:?}"
            );
            assert_eq!(
                outcome.value.unwrap()[0].answers,
                twin[0].answers,
                "{legacy:?}"
            );
        }
    }
}
