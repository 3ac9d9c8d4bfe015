//! Spoiled scores and figures.

use super::form::{Cell, Sheet};
use super::{C, O, Spoiled, X, changed};

pub fn scores() -> Vec<Spoiled> {
    let score = |cell: Cell| move |sheet: &mut Sheet| sheet.set("E7", cell.clone());
    vec![
        changed(
            "above the maximum",
            X,
            score(Cell::Number(2.5)),
            &["score-above-max@a.xlsx › Tự đánh giá › E7"],
            "2,50",
        ),
        changed(
            "above the maximum",
            O,
            score(Cell::Number(2.5)),
            &["score-above-max@a.ods › Tự đánh giá › E7"],
            "2,50",
        ),
        changed(
            "above the maximum",
            C,
            score(Cell::Text("2,5")),
            &["score-above-max@a.csv › E7"],
            "2,50",
        ),
        changed(
            "negative",
            X,
            score(Cell::Number(-1.0)),
            &["score-negative@a.xlsx › Tự đánh giá › E7"],
            "-1,00",
        ),
        changed(
            "a word",
            X,
            score(Cell::Text("hai")),
            &["not-a-number@a.xlsx › Tự đánh giá › E7"],
            "“hai”",
        ),
        changed(
            "a word",
            O,
            score(Cell::Text("hai điểm rưỡi")),
            &["not-a-number@a.ods › Tự đánh giá › E7"],
            "hai điểm rưỡi",
        ),
        changed(
            "thousands or a fraction",
            X,
            score(Cell::Text("1.234")),
            &["number-ambiguous@a.xlsx › Tự đánh giá › E7"],
            "1,2340",
        ),
        changed(
            "too precise",
            X,
            score(Cell::Text("0,33333")),
            &["number-too-precise@a.xlsx › Tự đánh giá › E7"],
            "0,33333",
        ),
        changed(
            "too large",
            X,
            score(Cell::Number(99_999_999.0)),
            &["number-too-large@a.xlsx › Tự đánh giá › E7"],
            "99999999",
        ),
        changed(
            "1.5 became a date",
            X,
            score(Cell::Day(2026, 5, 1)),
            &["date-for-number@a.xlsx › Tự đánh giá › E7"],
            "01/05/2026",
        ),
        changed(
            "1.5 became a date",
            O,
            score(Cell::Day(2026, 5, 1)),
            &["date-for-number@a.ods › Tự đánh giá › E7"],
            "1/5",
        ),
        changed(
            "5/8 became a date",
            X,
            |sheet| sheet.set("D8", Cell::Day(2026, 8, 5)),
            &["date-for-number@a.xlsx › Tự đánh giá › D8"],
            "5/8",
        ),
        changed(
            "a formula that was never computed",
            X,
            score(Cell::Formula(None)),
            &["formula-without-value@a.xlsx › Tự đánh giá › E7"],
            "công thức",
        ),
        changed(
            "a formula that was never computed",
            O,
            score(Cell::Formula(None)),
            &["formula-without-value@a.ods › Tự đánh giá › E7"],
            "công thức",
        ),
        changed(
            "figures that were never computed",
            X,
            |sheet| sheet.set("D10", Cell::Formula(None)),
            &["formula-without-value@a.xlsx › Tự đánh giá › D10"],
            "công thức",
        ),
        changed(
            "a broken formula",
            X,
            score(Cell::Formula(Some("#REF!"))),
            &["faulty-cell@a.xlsx › Tự đánh giá › E7"],
            "#REF!",
        ),
        changed(
            "a broken formula",
            O,
            score(Cell::Formula(Some("#DIV/0!"))),
            &["faulty-cell@a.ods › Tự đánh giá › E7"],
            "#DIV/0!",
        ),
        changed(
            "a score over two items",
            X,
            |sheet| {
                sheet.merged.push((7, 4, 8, 4));
                sheet.clear("E8");
            },
            &["score-merged@a.xlsx › Tự đánh giá › E8"],
            "“2”",
        ),
        changed(
            "a surveyed item scored",
            X,
            |sheet| {
                sheet.set("A16", Cell::Text("3.1.1"));
                sheet.clear("B16");
                sheet.set("C16", Cell::Number(4.0));
                sheet.set("E16", Cell::Number(3.5));
            },
            &["not-self-scored@a.xlsx › Tự đánh giá › E16"],
            "3.1.1",
        ),
    ]
}
