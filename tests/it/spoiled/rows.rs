//! Spoiled rows, headings and texts.

use super::form::Cell;
use super::{C, O, Spoiled, X, changed};

pub fn rows() -> Vec<Spoiled> {
    vec![
        changed(
            "an unknown code",
            X,
            |sheet| sheet.set("A7", Cell::Text("7.7.7")),
            &["unknown-item@a.xlsx › Tự đánh giá › A7"],
            "7.7.7",
        ),
        changed(
            "a code that became a date",
            X,
            |sheet| sheet.set("A7", Cell::Day(2001, 1, 1)),
            &["unknown-item@a.xlsx › Tự đánh giá › A7"],
            "01/01/2001",
        ),
        changed(
            "no code and a strange title",
            X,
            |sheet| {
                sheet.clear("A7");
                sheet.set("B7", Cell::Text("Sáng kiến khác"));
            },
            &["code-missing@a.xlsx › Tự đánh giá › A7"],
            "Sáng kiến khác",
        ),
        changed(
            "a code twice",
            X,
            |sheet| {
                sheet.set("A8", Cell::Text("1.1.1"));
                sheet.clear("B8");
                sheet.clear("C8");
            },
            &["item-twice@a.xlsx › Tự đánh giá › A8"],
            "1.1.1",
        ),
        changed(
            "a code twice",
            C,
            |sheet| {
                sheet.set("A8", Cell::Text("1.1.1"));
                sheet.clear("B8");
                sheet.clear("C8");
            },
            &["item-twice@a.csv › A8"],
            "A7",
        ),
        changed(
            "a code that may be two",
            X,
            |sheet| {
                sheet.set("A14", Cell::Number(1.1));
                sheet.clear("B14");
                sheet.clear("C14");
            },
            &["code-ambiguous@a.xlsx › Tự đánh giá › A14"],
            "2.1.1",
        ),
        changed(
            "a score on a criterion with another title",
            X,
            |sheet| {
                sheet.set("B13", Cell::Text("Một tiêu chí khác"));
                sheet.set("E13", Cell::Number(1.0));
            },
            &[
                "title-differs?@a.xlsx › Tự đánh giá › B13",
                "not-an-item@a.xlsx › Tự đánh giá › A13",
            ],
            "2.1",
        ),
        changed(
            "a hidden row with the only answer",
            X,
            |sheet| sheet.hidden.push(7),
            &["hidden-answer@a.xlsx › Tự đánh giá › E7"],
            "1.1.1",
        ),
        changed(
            "a filtered row with the only answer",
            O,
            |sheet| sheet.hidden.push(7),
            &["hidden-answer@a.ods › Tự đánh giá › E7"],
            "1.1.1",
        ),
        changed(
            "no headings",
            X,
            |sheet| sheet.clear_row(4),
            &["headings-not-found@a.xlsx › Tự đánh giá"],
            "Điểm tự đánh giá",
        ),
        changed(
            "a column missing",
            X,
            |sheet| sheet.clear("E4"),
            &["column-missing@a.xlsx › Tự đánh giá › A4"],
            "Điểm tự đánh giá",
        ),
        changed(
            "a column missing",
            O,
            |sheet| sheet.clear("C4"),
            &["column-missing@a.ods › Tự đánh giá › A4"],
            "Điểm tối đa",
        ),
        changed(
            "a column twice",
            X,
            |sheet| sheet.set("F4", Cell::Text("Điểm tự đánh giá")),
            &["column-twice@a.xlsx › Tự đánh giá › F4"],
            "E4",
        ),
        changed(
            "nothing below the headings",
            X,
            |sheet| sheet.cells.retain(|(row, _), _| *row <= 4),
            &["no-rows@a.xlsx › Tự đánh giá"],
            "tiêu đề",
        ),
        changed(
            "no unit",
            X,
            |sheet| sheet.clear("A2"),
            &["unit-not-named@a.xlsx › Tự đánh giá"],
            "Mã đơn vị",
        ),
        changed(
            "an unknown unit",
            X,
            |sheet| sheet.set("A2", Cell::Text("Đơn vị: Sở X (so-x)")),
            &["unknown-unit@a.xlsx › Tự đánh giá › A2"],
            "so-x",
        ),
        changed(
            "an unknown unit",
            C,
            |sheet| sheet.set("A2", Cell::Text("Đơn vị: Sở X")),
            &["unknown-unit@a.csv › A2"],
            "Sở X",
        ),
        changed(
            "text that may be TCVN3",
            X,
            |sheet| {
                sheet.set(
                    "F7",
                    Cell::Text("KÕ ho¹ch Bürö ®· Strüß ban hµnh Ûber ®óng"),
                )
            },
            &["legacy-uncertain@a.xlsx › Tự đánh giá › F7"],
            "TCVN3",
        ),
        changed(
            "text in two old encodings",
            O,
            |sheet| {
                sheet.set("F7", Cell::Text("KÕ ho¹ch ®· ban hµnh"));
                sheet.set("F8", Cell::Text("Keá hoaïch ñaõ ban haønh"));
            },
            &["legacy-uncertain@a.ods › Tự đánh giá › F8"],
            "VNI",
        ),
    ]
}
