//! Problems know the unit and item that they are about, and a run remembers which files speak of which units.

use super::context::Context;
use super::self_assessment;
use super::spoiled_tests::{file, small_round};
use super::workbook::InProcess;

const HEAD: &str = "Mã đơn vị,STT,Tiêu chí,Điểm tối đa,Số liệu kê khai,Điểm tự đánh giá\n";

#[test]
fn a_problem_knows_its_cell_and_a_run_which_files_speak_of_whom() {
    let draft = small_round();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    let folder = tempfile::tempdir().unwrap();
    let rows = "dv-1,1.1.1,,2,,9\ndv-2,7.7.7,,2,,1\ndv-9,1.1.1,,2,,1\n,1.1.2,,3,,1\n";
    let files = [
        file(folder.path(), "a.csv", format!("{HEAD}{rows}")),
        file(folder.path(), "b.csv", "không có bảng\n"),
    ];
    let read = self_assessment::read(&files, &InProcess, &context);
    let about: Vec<String> = read
        .problems
        .iter()
        .map(|problem| {
            let unit = problem.unit.as_ref().map_or("-", |unit| unit.as_str());
            let item = problem.item.as_ref().map_or("-", |item| item.as_str());
            format!("{} {unit} {item}", problem.kind.code())
        })
        .collect();
    assert_eq!(
        about,
        [
            "score-above-max dv-1 1.1.1",
            "unknown-item dv-2 -",
            "unknown-unit - -",
            "value-missing - -",
            "headings-not-found - -",
        ]
    );
    let met = context.met();
    assert_eq!(met.keys().collect::<Vec<_>>(), ["a.csv"]);
    let places = met.values().flatten();
    let places: Vec<String> = places.map(|(unit, at)| format!("{unit} {at}")).collect();
    assert_eq!(places, ["dv-1 a.csv › A2", "dv-2 a.csv › A3"]);
}
