//! Columns with the number of answers of a kind, and what an answer of that kind weighs.

use crate::domain::points::Points;
use crate::import::grid::Row;
use crate::import::heading::key;
use crate::import::outcome::Findings;
use crate::import::problem::{Place, ProblemKind};
use crate::text::{one_line, parse_decimal};

/// What an answer A, B, C or D weighs where the heading does not say it, in percent (national index sets).
const DEFAULT_WEIGHTS: [i64; 4] = [100, 60, 20, 0];

/// A column with the number of answers of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Where it stands.
    pub column: u32,
    /// What an answer weighs, in percent.
    pub weight: Points,
}

/// The count columns of a heading row, among those that are not known as something else.
pub fn columns(
    headings: &Row,
    known: &[u32],
    place: impl Fn(u32) -> Place,
    findings: &mut Findings,
) -> Vec<Count> {
    let others = headings
        .filled()
        .filter(|cell| !known.contains(&cell.column));
    let named: Vec<(u32, String)> = others
        .map(|cell| (cell.column, one_line(&cell.content.text())))
        .filter(|(_, heading)| counts_answers(heading))
        .collect();
    let weighted = named
        .iter()
        .any(|(_, heading)| written_weight(heading).is_some());
    let mut counts = Vec::new();
    for (column, heading) in named {
        let weight = match written_weight(&heading) {
            Some(Ok(weight)) => Some(weight),
            Some(Err(kind)) => {
                findings.note(place(column), kind);
                continue;
            }
            // Where one column says its weight, all do: nobody can tell what the others would be.
            None if weighted => None,
            None => default_weight(&heading),
        };
        match weight {
            Some(weight) => counts.push(Count { column, weight }),
            None => findings.note(place(column), ProblemKind::WeightMissing { heading }),
        }
    }
    counts
}

/// Whether a heading counts answers: `A`, `Mức B`, `Số phiếu mức 1 (60%)`, `Rất hài lòng (100%)`.
fn counts_answers(heading: &str) -> bool {
    let folded = key(heading);
    let words: Vec<&str> = folded.split(' ').collect();
    let starts = [
        "so phieu",
        "so y kien",
        "so luot",
        "muc",
        "phuong an",
        "lua chon",
        "tra loi",
    ];
    let speaks = [
        "hai long",
        "rat tot",
        "dap ung",
        "dong y",
        "binh thuong",
        "trung binh",
    ];
    letter_of(&folded).is_some()
        || starts
            .iter()
            .any(|start| folded.starts_with(start) && words.len() <= 8)
        || (written_weight(heading).is_some())
        || speaks
            .iter()
            .any(|word| folded.contains(word) && words.len() <= 5)
}

/// Which of the answers A to D a heading counts.
fn letter_of(folded: &str) -> Option<usize> {
    let last = folded.split(' ').next_back()?;
    let rest = folded.strip_suffix(last)?.trim();
    let known = [
        "",
        "muc",
        "phuong an",
        "so phieu",
        "so phieu muc",
        "lua chon",
        "tra loi",
        "so y kien",
        "so phieu phuong an",
    ];
    if !known.contains(&rest) {
        return None;
    }
    ["a", "b", "c", "d"]
        .iter()
        .position(|letter| *letter == last)
}

fn default_weight(heading: &str) -> Option<Points> {
    let at = letter_of(&key(heading))?;
    DEFAULT_WEIGHTS.get(at).map(|weight| Points::whole(*weight))
}

/// The weight that a heading writes: the number before its percent sign.
fn written_weight(heading: &str) -> Option<Result<Points, ProblemKind>> {
    let (before, _) = heading.split_once('%')?;
    let number = before
        .trim_end()
        .rsplit(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
        .next()
        .filter(|number| !number.is_empty())?;
    let weight = parse_decimal(number).map(Points::from_ten_thousandths);
    Some(match weight {
        Ok(weight) if weight <= Points::whole(100) => Ok(weight),
        Ok(_) => Err(ProblemKind::PercentOutside {
            text: format!("{number}%"),
        }),
        Err(error) => Err(error.into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::grid::{Cell, Content};

    /// Weights in percent, with the code of each problem.
    fn weights(headings: &[&str]) -> (Vec<i64>, Vec<&'static str>) {
        let cells = (0_u32..)
            .zip(headings)
            .map(|(column, text)| Cell {
                column,
                content: Content::Text((*text).to_owned()),
            })
            .collect();
        let row = Row {
            number: 1,
            hidden: false,
            cells,
        };
        let mut findings = Findings::new();
        let counts = columns(&row, &[], |_| Place::default(), &mut findings);
        let weights = counts
            .iter()
            .map(|count| count.weight.ten_thousandths() / 10_000);
        let problems = findings.conclude(Some(())).problems;
        (
            weights.collect(),
            problems.iter().map(|problem| problem.kind.code()).collect(),
        )
    }

    #[test]
    fn headings_carry_their_weights() {
        for (headings, expected) in [
            (&["A", "B", "C", "D"][..], &[100, 60, 20, 0][..]),
            (&["Mức A", "Số phiếu B", "Phương án C"], &[100, 60, 20]),
            (&["A (100%)", "B (75 %)", "C (0%)"], &[100, 75, 0]),
            (
                &[
                    "Rất hài lòng (100%)",
                    "Hài lòng 60%",
                    "Số phiếu mức 3 (20%)",
                ],
                &[100, 60, 20],
            ),
            (&["Ghi chú", "Đơn vị tính", "Thời gian"], &[]),
        ] {
            assert_eq!(
                weights(headings),
                (expected.to_vec(), vec![]),
                "{headings:?}"
            );
        }
    }

    #[test]
    fn a_weight_that_is_missing_or_too_large_is_told() {
        assert_eq!(
            weights(&["A (100%)", "B"]),
            (vec![100], vec!["weight-missing"])
        );
        assert_eq!(
            weights(&["Rất hài lòng", "Hài lòng"]).1,
            ["weight-missing"; 2]
        );
        assert_eq!(
            weights(&["Số phiếu mức 1", "Số phiếu mức 2"]).1,
            ["weight-missing"; 2]
        );
        assert_eq!(weights(&["A (120%)"]).1, ["percent-outside"]);
    }
}
