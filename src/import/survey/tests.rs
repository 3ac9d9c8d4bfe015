use super::super::spoiled_tests::{file, small_round, told};
use super::super::workbook::InProcess;
use super::*;

/// What reading a CSV gives: `unit item points` of each result, and each problem as `code@place`.
fn read_csv(csv: &str) -> (Vec<String>, Vec<String>) {
    let draft = small_round();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "s.csv", csv);
    let read = read(&path, &InProcess, &context);
    let (problems, _) = told(&read);
    let scores = read.value.map(|draft| draft.scores).unwrap_or_default();
    let scores = scores
        .iter()
        .map(|s| format!("{} {} {}", s.unit, s.item, s.score.exact_text()));
    (scores.collect(), problems)
}

#[track_caller]
fn gives(csv: &str, scores: &[&str]) {
    let (found, problems) = read_csv(csv);
    assert_eq!(
        (found, problems),
        (scores.iter().map(|s| (*s).to_owned()).collect(), vec![]),
        "{csv}"
    );
}

#[track_caller]
fn refuses(csv: &str, problems: &[&str]) {
    let (scores, found) = read_csv(csv);
    assert_eq!(found, problems, "{csv}");
    assert!(scores.is_empty(), "{csv}");
}

#[test]
fn points_percentages_and_counts_give_points() {
    let head = "Mã đơn vị,Mã tiêu chí";
    gives(
        &format!("{head},Điểm\ndv-1,3.1.1,\"3,61\"\n"),
        &["dv-1 3.1.1 3.61"],
    );
    gives(
        &format!("{head},Tỷ lệ (%)\ndv-1,3.1.1,\"91,1%\"\n"),
        &["dv-1 3.1.1 3.644"],
    );
    gives(
        &format!("{head},Tỷ lệ (%)\ndv-1,3.1.1,\"0,5%\"\n"),
        &["dv-1 3.1.1 0.02"],
    );
    // 4 × (70·100 + 20·60 + 8·20 + 2·0) ÷ (100 × 100) = 3,344
    gives(
        &format!("{head},A,B,C,D\ndv-1,3.1.1,70,20,8,2\n"),
        &["dv-1 3.1.1 3.344"],
    );
    // 4 × (1·100 + 2·60) ÷ (100 × 3) = 2,93333…
    gives(
        &format!("{head},Mức A,Mức B\ndv-1,3.1.1,1,2\n"),
        &["dv-1 3.1.1 2.9333"],
    );
    // 4 × (1·100 + 2·75) ÷ (100 × 3) = 3,33333…; half up at the fourth decimal of 4 × 12.5 ÷ 100 ÷ …
    gives(
        &format!("{head},Rất hài lòng (100%),Hài lòng (75%),Tổng số phiếu\ndv-1,3.1.1,1,2,3\n"),
        &["dv-1 3.1.1 3.3333"],
    );
    // 4 × 1 × 12,5 ÷ (100 × 1.600) = 0,0003125, and 4 × 12,5 ÷ (100 × 10.000) = 0,00005: half goes up.
    gives(
        &format!("{head},A (12,5%),B (0%)\ndv-1,3.1.1,1,9.999\n")
            .replace("A (12,5%)", "\"A (12,5%)\""),
        &["dv-1 3.1.1 0.0001"],
    );
    // Two forms that agree, one of them rounded.
    gives(
        &format!("{head},Điểm,A,B\ndv-1,3.1.1,\"2,93\",1,2\ndv-2,3.1.1,,1,0\n"),
        &["dv-1 3.1.1 2.93", "dv-2 3.1.1 4.00"],
    );
}

#[test]
fn wide_tables_and_tables_of_one_item_are_recognised() {
    gives(
        "Kết quả điều tra,\nMã đơn vị,Tên đơn vị,3.1.1\ndv-1,Đơn vị mẫu số 1,\"3,5\"\ndv-2,,\ndv-3,,4\nTổng cộng,,\"7,5\"\n",
        &["dv-1 3.1.1 3.50", "dv-3 3.1.1 4.00"],
    );
    gives(
        "STT,Đơn vị,TC 3.1.1 (%)\n1,Đơn vị mẫu số 2,90\n",
        &["dv-2 3.1.1 3.60"],
    );
    // The only surveyed item of the set, or the one that the titles name.
    gives(
        "Mã đơn vị,Chỉ số hài lòng (%)\ndv-1,\"87,5\"\n",
        &["dv-1 3.1.1 3.50"],
    );
    gives(
        "Tiêu chí:,3.1.1 Mức độ hài lòng\nTT,Tên đơn vị,A,B,C,D\n1,đơn vị mẫu số 4,50,50,0,0\n",
        &["dv-4 3.1.1 3.20"],
    );
}

#[test]
fn what_is_wrong_is_told_with_its_cell() {
    let head = "Mã đơn vị,Mã tiêu chí";
    refuses(
        &format!("{head},A,B\ndv-1,3.1.1,0,0\n"),
        &["no-answers@s.csv › C2"],
    );
    refuses(
        &format!("{head},A,B\ndv-1,3.1.1,\"1,5\",-2\n"),
        &["not-a-count@s.csv › C2", "not-a-count@s.csv › D2"],
    );
    refuses(
        &format!("{head},A,B\ndv-1,3.1.1,,\n"),
        &["value-missing@s.csv › C2"],
    );
    refuses(
        &format!("{head},A (100%),B\ndv-1,3.1.1,1,1\n"),
        &["weight-missing@s.csv › D1"],
    );
    refuses(
        &format!("{head},A (130%)\ndv-1,3.1.1,1\n"),
        &["percent-outside@s.csv › C1"],
    );
    refuses(
        &format!("{head},A,B,Tổng số phiếu\ndv-1,3.1.1,1,1,3\n"),
        &["answers-differ@s.csv › E2"],
    );
    refuses(
        &format!("{head},Điểm,Tỷ lệ (%)\ndv-1,3.1.1,3,90\n"),
        &["forms-differ@s.csv › D2"],
    );
    refuses(
        &format!("{head},Tỷ lệ (%)\ndv-1,3.1.1,\"0,92\"\n"),
        &["percent-ambiguous@s.csv › C2"],
    );
    refuses(
        "Mã đơn vị,3.1.1 (%)\ndv-1,101\ndv-9,5\n",
        &["percent-outside@s.csv › B2", "unknown-unit@s.csv › A3"],
    );
    refuses(
        "Mã đơn vị,3.1.1\ndv-1,1\ndv-1,2\n",
        &["cell-twice@s.csv › B3"],
    );
    refuses("Mã đơn vị,3.1.1\ndv-1,5\n", &["score-above-max@s.csv › B2"]);
    refuses("Tên đơn vị,Điểm\nSở lạ,5\n", &["unknown-unit@s.csv › A2"]);
    refuses(
        "Mã tiêu chí,Điểm\n3.1.1,5\n",
        &["column-missing@s.csv › A1"],
    );
    refuses(
        "Mã đơn vị,Ghi chú\ndv-1,x\n",
        &["column-missing@s.csv › A1"],
    );
    refuses("a,b\nc,d\n", &["headings-not-found@s.csv"]);
}

#[test]
fn a_cell_shown_in_percent_is_that_percentage() {
    let draft = small_round();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let percent = rust_xlsxwriter::Format::new().set_num_format("0.0%");
    let sheet = book.add_worksheet();
    for (column, heading) in (0_u16..).zip(["Mã đơn vị", "Mã tiêu chí", "Tỷ lệ (%)"]) {
        sheet.write(0, column, heading).unwrap();
    }
    sheet.write(1, 0, "dv-1").unwrap();
    sheet.write(1, 1, "3.1.1").unwrap();
    sheet.write_with_format(1, 2, 0.911, &percent).unwrap();
    book.save(&path).unwrap();
    let read = read(&path, &InProcess, &context);
    assert_eq!(read.problems, []);
    let scores = read.value.unwrap().scores;
    assert_eq!(scores[0].score.exact_text(), "3.644");
}
