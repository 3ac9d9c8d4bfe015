//! The formulas that compute a score from a figure typed as text, whatever the decimal mark of the machine.
//!
//! Only functions that Excel has had since 2003 stand in them, so that they survive a workbook saved as .xls; numbers
//! are cut out of the text digit by digit, because `VALUE` reads marks by the machine's own settings. The steps stand in
//! columns of a hidden sheet, in the row that the item has on the sheet of answers.

use crate::domain::points::{Points, SCALE};
use crate::domain::rule::{RatioStep, Rule};

use super::figure::{LARGEST, LONGEST_FIGURE, WHOLE_DIGITS, largest_exact, linear, threshold};

/// The column of the hidden sheet that holds the score.
pub(super) const SCORE: &str = "R";

/// A range of the hidden sheet of lists: labels and their points in ten-thousandths.
pub(super) struct ListRange {
    pub(super) labels: String,
    pub(super) points: String,
    pub(super) any_case: bool,
}

/// A text as a literal of a formula.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The cell's text without no-break spaces and spaces at its ends.
pub(super) fn trimmed(cell: &str) -> String {
    format!("TRIM(SUBSTITUTE({cell},\"\u{a0}\",\" \"))")
}

/// The formulas of one row by column; `figure` is the cell that the figure is typed in.
pub(super) fn row_formulas(
    rule: &Rule,
    (max, decimals): (Points, u32),
    row: u32,
    figure: &str,
    list: Option<&ListRange>,
) -> Vec<(&'static str, String)> {
    let mut cells = vec![("A", trimmed(figure))];
    match rule {
        Rule::Choice(_) => {
            if let Some(list) = list {
                cells.push((SCORE, choice(row, list)));
            }
        }
        Rule::Steps(steps) => {
            cells.extend(ratio(row));
            let limit = largest_exact(rule, max, decimals);
            cells.push((SCORE, guarded(row, limit, &steps_sum(row, steps))));
        }
        Rule::Linear => {
            cells.extend(ratio(row));
            let limit = largest_exact(rule, max, decimals);
            cells.push((SCORE, guarded(row, limit, &share(row, max, decimals))));
        }
        Rule::Count { each, cap } => {
            let (each, cap) = (each.ten_thousandths(), cap.ten_thousandths());
            let score = format!("MIN({each}*MIN(I{row}/{SCALE},1000000),{cap})/{SCALE}");
            cells.extend(count(row, &score));
        }
        Rule::Deduct { each, floor } => {
            let (max, each) = (max.ten_thousandths(), each.ten_thousandths());
            let floor = floor.ten_thousandths();
            let score = format!("MAX({max}-{each}*MIN(I{row}/{SCALE},1000000),{floor})/{SCALE}");
            cells.extend(count(row, &score));
        }
        Rule::Free { .. } => return Vec::new(),
    }
    cells
}

fn choice(row: u32, list: &ListRange) -> String {
    let (labels, points) = (&list.labels, &list.points);
    let same = if list.any_case {
        format!("EXACT(LOWER(A{row}),LOWER({labels}))")
    } else {
        format!("EXACT(A{row},{labels})")
    };
    format!(
        "IF(A{row}=\"\",\"\",IF(SUMPRODUCT(--{same})=0,\"\",SUMPRODUCT({same}*{points})/{SCALE}))"
    )
}

/// The two numbers of `95/98` or `95%`, and how they are counted.
fn ratio(row: u32) -> Vec<(&'static str, String)> {
    let slash = format!("IF(ISNUMBER(FIND(\"/\",A{row})),FIND(\"/\",A{row}),0)");
    let done = format!(
        "IF(LEN(A{row})>{LONGEST_FIGURE},\"\",IF(B{row}>0,TRIM(LEFT(A{row},B{row}-1)),\
         IF(RIGHT(A{row},1)=\"%\",TRIM(LEFT(A{row},LEN(A{row})-1)),\"\")))"
    );
    let due = format!(
        "IF(LEN(A{row})>{LONGEST_FIGURE},\"\",IF(B{row}>0,TRIM(MID(A{row},B{row}+1,{LONGEST_FIGURE})),\
         IF(RIGHT(A{row},1)=\"%\",\"100\",\"\")))"
    );
    let scale = format!(
        "IF(OR(I{row}<0,P{row}<=0),0,IF(AND(MOD(I{row},{SCALE})=0,MOD(P{row},{SCALE})=0),{SCALE},1))"
    );
    let mut cells = vec![("B", slash)];
    cells.extend(number(row, ["C", "D", "E", "F", "G", "H", "I"], done));
    cells.extend(number(row, ["J", "K", "L", "M", "N", "O", "P"], due));
    cells.push(("Q", scale));
    cells
}

fn count(row: u32, score: &str) -> Vec<(&'static str, String)> {
    let text = format!("IF(LEN(A{row})>{LONGEST_FIGURE},\"\",A{row})");
    let mut cells = number(row, ["C", "D", "E", "F", "G", "H", "I"], text);
    let score = format!("IF(I{row}<0,\"\",IF(MOD(I{row},{SCALE})<>0,\"\",{score}))");
    cells.push((SCORE, score));
    cells
}

/// A ratio's score where there is one and it is exact.
fn guarded(row: u32, limit: i64, score: &str) -> String {
    format!("IF(Q{row}=0,\"\",IF(MAX(I{row},P{row})/Q{row}>{limit},\"\",{score}))")
}

/// Thresholds nest: each adds what it gives above the next lower one.
fn steps_sum(row: u32, steps: &[RatioStep]) -> String {
    let lower = steps.iter().skip(1).map(|step| step.points);
    let parts: Vec<String> = steps
        .iter()
        .zip(lower.chain([Points::ZERO]))
        .map(|(step, lower)| {
            let (times, per) = threshold(step.from);
            let gain = (step.points - lower).ten_thousandths();
            format!("{gain}*(I{row}/Q{row}*{times}>=P{row}/Q{row}*{per})")
        })
        .collect();
    format!("({})/{SCALE}", parts.join("+"))
}

/// Maximum × done ÷ due, rounded half up by whole numbers alone.
fn share(row: u32, max: Points, decimals: u32) -> String {
    let (share, unit, round) = linear(max, decimals);
    let (done, due) = (
        format!("MIN(I{row},P{row})/Q{row}"),
        format!("P{row}/Q{row}"),
    );
    format!(
        "MIN(INT(({twice}*{done}+{due}*{unit})/(2*{due}*{unit}))*{round},{max})/{SCALE}",
        twice = 2 * share,
        max = max.ten_thousandths()
    )
}

/// One number out of a text, in ten-thousandths; -1 where it is none or has two meanings. Columns: the text, its points,
/// its commas, where the decimal mark stands (0: nowhere), what stands before it, what after it, the number.
fn number(row: u32, columns: [&'static str; 7], text: String) -> Vec<(&'static str, String)> {
    let [s, dots, commas, mark, whole, fraction, _] =
        columns.map(|column| format!("{column}{row}"));
    let [
        at_s,
        at_dots,
        at_commas,
        at_mark,
        at_whole,
        at_fraction,
        at_value,
    ] = columns;
    // Filled up with zeros, because looking for an empty text is 1 in Excel and an error in LibreOffice.
    let only_digits_and_marks = format!(
        "SUMPRODUCT(--ISNUMBER(FIND(MID({s}&REPT(\"0\",{LONGEST_FIGURE}),ROW($1:${LONGEST_FIGURE}),1),\"0123456789,.\")))={LONGEST_FIGURE}"
    );
    // With both marks, the one that stands once and last is the decimal mark.
    let mixed = format!(
        "IF({commas}=1,IF(ISNUMBER(FIND(\".\",{s},FIND(\",\",{s}))),IF({dots}=1,FIND(\".\",{s}),-1),FIND(\",\",{s})),\
         IF({dots}=1,IF(ISNUMBER(FIND(\",\",{s},FIND(\".\",{s}))),-1,FIND(\".\",{s})),-1))"
    );
    let place = format!(
        "IF({s}=\"\",-1,IF({only_digits_and_marks},IF({dots}+{commas}=0,0,IF({dots}+{commas}=1,\
         FIND(\".\",SUBSTITUTE({s},\",\",\".\")),IF({dots}*{commas}=0,0,{mixed}))),-1))"
    );
    vec![
        (at_s, text),
        (at_dots, format!("LEN({s})-LEN(SUBSTITUTE({s},\".\",\"\"))")),
        (
            at_commas,
            format!("LEN({s})-LEN(SUBSTITUTE({s},\",\",\"\"))"),
        ),
        (at_mark, place),
        (
            at_whole,
            format!("IF({mark}<0,\"\",IF({mark}=0,{s},LEFT({s},{mark}-1)))"),
        ),
        (
            at_fraction,
            format!("IF({mark}<=0,\"\",MID({s},{mark}+1,{LONGEST_FIGURE}))"),
        ),
        (
            at_value,
            number_value(&dots, &commas, &mark, &whole, &fraction),
        ),
    ]
}

fn number_value(dots: &str, commas: &str, mark: &str, whole: &str, fraction: &str) -> String {
    let digits = format!("SUBSTITUTE(SUBSTITUTE({whole},\".\",\"\"),\",\",\"\")");
    let groups = format!("(LEN({whole})-LEN({digits}))");
    let is_digit =
        |place: u32| format!("ISNUMBER(FIND(MID({whole},LEN({whole})-{place},1),\"0123456789\"))");
    let badly_grouped = format!(
        "IF({groups}=0,FALSE,IF(OR({groups}>2,LEN({whole})<4*{groups}+1,LEN({whole})>4*{groups}+3,LEFT({whole},1)=\"0\"),TRUE,\
         IF({third},TRUE,IF({groups}=2,{seventh},FALSE))))",
        third = is_digit(3),
        seventh = is_digit(7)
    );
    // `1.234` may mean a fraction or thousands.
    let ambiguous =
        format!("AND({dots}+{commas}=1,LEN({fraction})=3,LEN({whole})<=3,LEFT({whole},1)<>\"0\")");
    let sum = format!("VALUE({digits})*{SCALE}+VALUE(LEFT({fraction}&\"0000\",4))");
    format!(
        "IF({mark}<0,-1,IF(OR({digits}=\"\",AND({mark}>0,{fraction}=\"\"),{ambiguous},LEN({digits})>{WHOLE_DIGITS}),-1,\
         IF({badly_grouped},-1,IF(VALUE(MID({fraction}&\"00000\",5,{LONGEST_FIGURE}))>0,-1,IF({sum}>{LARGEST},-1,{sum})))))"
    )
}
