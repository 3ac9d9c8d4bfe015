//! The two hidden sheets: the steps of each computed score, and the lists that may be chosen from.

use std::collections::HashMap;

use rust_xlsxwriter::utility::{column_name_to_number, column_number_to_name};
use rust_xlsxwriter::{ColNum, Format, Formula, RowNum, Worksheet, XlsxError};

use crate::domain::rule::Rule;

use super::Template;
use super::answers::{FIRST_LINE, Names, column};
use super::evidence;
use super::figure::Choices;
use super::formula::{ListRange, row_formulas, trimmed};

/// The column of the codes that the evidence index names, each between semicolons.
const DOCUMENTS: ColNum = 18;
/// Where the codes of items stand on the sheet of lists: rows from 0.
const FIRST_ROW: RowNum = 1;

/// Writes the steps of each score in the row that its item has on the sheet of answers.
pub(super) fn write(
    sheet: &mut Worksheet,
    template: &Template,
    names: &Names,
    lists: &Lists,
) -> Result<(), XlsxError> {
    sheet
        .set_name(&names.calculation)?
        .set_hidden(true)
        .set_formula_result_default("");
    sheet.protect();
    for (at, line, question) in template.scored() {
        let Some(rule) = &question.rule else { continue };
        let row = FIRST_LINE + row_of(at);
        let figure = format!(
            "{}!{}{}",
            names.quoted(&names.answers),
            column_number_to_name(column::FIGURE),
            row + 1
        );
        let list = lists.range(at, names);
        let formulas = row_formulas(
            rule,
            (line.max, template.linear_decimals),
            row + 1,
            &figure,
            list.as_ref(),
        );
        for (letter, formula) in formulas {
            // Every step hangs on the figure, so that whoever recalculates one recalculates all; nobody reads these.
            let formula = Formula::new(format!("={formula}")).set_result("");
            sheet.write_formula(row, column_name_to_number(letter), formula)?;
        }
    }
    for row in 0..evidence::rows(template) {
        let cell = format!(
            "{}!A{}",
            names.quoted(&names.evidence),
            evidence::FIRST_LINE + row + 1
        );
        let codes = template
            .evidence
            .get(usize::try_from(row).unwrap_or(usize::MAX))
            .map_or_else(String::new, |document| {
                let codes: Vec<&str> = document.items.iter().map(|code| code.as_str()).collect();
                format!(";{};", codes.join(";"))
            });
        let text = format!(
            "=IF({text}=\"\",\"\",\";\"&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({text},\" \",\"\"),\",\",\";\"),CHAR(10),\";\")&\";\")",
            text = trimmed(&cell)
        );
        sheet.write_formula(row, DOCUMENTS, Formula::new(text).set_result(codes))?;
    }
    Ok(())
}

/// A condition that holds if the evidence index names one of these codes: an item, or what stands above it.
pub(super) fn documented<'a>(
    template: &Template,
    codes: impl Iterator<Item = &'a str>,
    names: &Names,
) -> String {
    let range = format!(
        "{sheet}!$S$1:$S${last}",
        sheet = names.quoted(&names.calculation),
        last = evidence::rows(template)
    );
    let found: Vec<String> = codes
        .map(|code| {
            let wanted = super::formula::quoted(&format!(";{};", code.replace(' ', "")));
            format!("ISNUMBER(FIND({wanted},{range}))")
        })
        .collect();
    format!("SUMPRODUCT({}+0)>0", found.join("+"))
}

/// Writes the codes of items and every list of labels once.
pub(super) fn write_lists(
    sheet: &mut Worksheet,
    template: &Template,
    names: &Names,
    lists: &Lists,
) -> Result<(), XlsxError> {
    sheet.set_name(&names.lists)?.set_hidden(true);
    sheet.protect();
    let text = Format::new().set_num_format("@");
    for (row, code) in (FIRST_ROW..).zip(codes(template)) {
        sheet.write_string_with_format(row, 0, code, &text)?;
    }
    for (at, list) in lists.lists.iter().enumerate() {
        let first = list_column(at);
        for (row, (label, points)) in (FIRST_ROW..).zip(&list.labels) {
            sheet.write_string_with_format(row, first, label, &text)?;
            let points = i32::try_from(points.ten_thousandths()).unwrap_or(i32::MAX);
            sheet.write_number(row, first + 1, points)?;
        }
    }
    Ok(())
}

/// The range of the codes of items, for the evidence index.
pub(super) fn codes_range(template: &Template, names: &Names) -> String {
    format!(
        "{}!$A${}:$A${}",
        names.quoted(&names.lists),
        FIRST_ROW + 1,
        FIRST_ROW + row_of(codes(template).count())
    )
}

fn codes(template: &Template) -> impl Iterator<Item = &str> {
    template.scored().map(|(_, line, _)| line.code.as_str())
}

/// Every different list of labels, and which one each item chooses from.
pub(super) struct Lists {
    lists: Vec<Choices>,
    by_line: HashMap<usize, usize>,
}

impl Lists {
    pub(super) fn of(template: &Template) -> Lists {
        let mut lists: Vec<Choices> = Vec::new();
        let mut by_line = HashMap::new();
        for (at, line, question) in template.scored() {
            let Some(Rule::Choice(options)) = &question.rule else {
                continue;
            };
            let own = Choices::of(options, line.max, template.linear_decimals);
            if own.labels.is_empty() {
                continue;
            }
            let known = lists.iter().position(|list| list.labels == own.labels);
            let list = known.unwrap_or_else(|| {
                lists.push(own);
                lists.len() - 1
            });
            by_line.insert(at, list);
        }
        Lists { lists, by_line }
    }

    /// The cells of an item's labels and their points, if it is scored by a choice.
    pub(super) fn range(&self, line: usize, names: &Names) -> Option<ListRange> {
        let at = *self.by_line.get(&line)?;
        let list = self.lists.get(at)?;
        let last = FIRST_ROW + row_of(list.labels.len());
        let sheet = names.quoted(&names.lists);
        let cells = |column: ColNum| {
            let letter = column_number_to_name(column);
            format!("{sheet}!${letter}${}:${letter}${last}", FIRST_ROW + 1)
        };
        Some(ListRange {
            labels: cells(list_column(at)),
            points: cells(list_column(at) + 1),
            any_case: list.any_case,
        })
    }
}

/// Labels and points of the n-th list stand side by side, a column apart from the next list.
fn list_column(at: usize) -> ColNum {
    ColNum::try_from(2 + 3 * at).unwrap_or(ColNum::MAX)
}

/// A position as a row.
pub(super) fn row_of(at: usize) -> RowNum {
    RowNum::try_from(at).unwrap_or(RowNum::MAX)
}
