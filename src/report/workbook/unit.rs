//! The sheet of a unit: its items by area, with the sums of what counts.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use crate::domain::cell::{CellEvent, FinalSource};
use crate::domain::id::ItemIx;
use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::locale::domain;
use crate::report::outcome::{BlockOutcome, ItemOutcome, UnitOutcome};

use super::Book;
use super::formula::{capped, cell, down, exact, percentage, runs, sum};
use super::page::Column;
use super::place::{BlockPlace, UNIT_FIGURES, UNIT_HEADINGS};
use super::put::Sheet;

const CODE: ColNum = 0;
const TITLE: ColNum = 1;
const MAX: ColNum = 2;
const OWN: ColNum = 3;
const APPRAISED: ColNum = 4;
const FINAL: ColNum = 5;
/// Points that count.
const SCORE: ColNum = 6;
/// Maximum that counts.
const OF: ColNum = 7;
const LOST: ColNum = 8;
const SOURCE: ColNum = 9;
const BY: ColNum = 10;
const REASON: ColNum = 11;
const EXPLANATION: ColNum = 12;
const ANSWER: ColNum = 13;

const TITLE_WIDTH: u8 = 40;
const BY_WIDTH: u8 = 24;
const REASON_WIDTH: u8 = 36;
const ANSWER_WIDTH: u8 = 30;

/// Height of the headings of the unit's figures, in points.
const FIGURES_HEIGHT: u8 = 33;

/// The figures of the whole unit and where they stand.
const FIGURES: [(ColNum, &str); 6] = [
    (SCORE, "workbook-column-total"),
    (OF, "workbook-column-of"),
    (LOST, "workbook-column-lost"),
    (SOURCE, "workbook-column-index"),
    (BY, "workbook-column-rank"),
    (REASON, "workbook-column-band"),
];

/// Where other sheets find a unit's figure.
pub(super) fn total_cell() -> String {
    cell(UNIT_FIGURES, SCORE)
}

/// Where other sheets find the maximum that counts for a unit.
pub(super) fn max_cell() -> String {
    cell(UNIT_FIGURES, OF)
}

/// Where other sheets find what an area counts.
pub(super) fn area_cell(row: RowNum) -> String {
    cell(row, SCORE)
}

/// Writes the sheet.
pub(super) fn write(
    book: &Book<'_>,
    (block, place): (&BlockOutcome<'_>, &BlockPlace),
    (unit, name): (&UnitOutcome<'_>, &str),
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(book, name)?;
    let looks = &book.looks;
    let columns: [Column<'_>; 14] = [
        ("workbook-column-code", 8, &looks.code),
        ("workbook-column-title", TITLE_WIDTH, &looks.text),
        ("workbook-column-max", 8, &looks.points),
        ("workbook-column-self", 8, &looks.points),
        ("workbook-column-appraised", 8, &looks.points),
        ("workbook-column-final", 8, &looks.points),
        ("workbook-column-score", 8, &looks.points),
        ("workbook-column-of", 8, &looks.points),
        ("workbook-column-lost", 8, &looks.points),
        ("workbook-column-source", 15, &looks.text),
        ("workbook-column-by", BY_WIDTH, &looks.text),
        ("workbook-column-reason", REASON_WIDTH, &looks.text),
        ("workbook-column-explanation", ANSWER_WIDTH, &looks.text),
        ("workbook-column-answer", ANSWER_WIDTH, &looks.text),
    ];
    sheet.columns(&columns)?;
    sheet.titles(&unit.unit.name, UNIT_HEADINGS)?;
    sheet.page((UNIT_HEADINGS + 1, MAX), (place.rows.last, ANSWER))?;
    let back = sheet.locale().text("workbook-to-ranking");
    sheet.link(UNIT_FIGURES, TITLE, (&place.ranking, &back), &looks.link)?;
    sheet.figures(block, unit, place)?;
    sheet.headings(UNIT_HEADINGS, &columns)?;
    sheet.codes(CODE, UNIT_HEADINGS + 1, place.rows.last)?;
    let mut area = 0;
    for (item, row) in unit.items.iter().zip(&place.rows.items) {
        while usize::from(item.node.area) >= area {
            sheet.area(block, unit, place, area)?;
            area += 1;
        }
        sheet.item(*row, item)?;
    }
    while area < place.rows.areas.len() {
        sheet.area(block, unit, place, area)?;
        area += 1;
    }
    Ok(sheet.out)
}

impl Sheet<'_> {
    /// The unit as a whole: sums of its areas, index, rank, bands.
    fn figures(
        &mut self,
        block: &BlockOutcome<'_>,
        unit: &UnitOutcome<'_>,
        place: &BlockPlace,
    ) -> Result<(), XlsxError> {
        let looks = self.looks();
        let code = format!("{} · {}", unit.unit.id, block.block.name);
        self.text_as(UNIT_FIGURES - 1, TITLE, &code, &looks.label)?;
        for (column, id) in FIGURES {
            self.words(UNIT_FIGURES - 1, column, id, &looks.heading)?;
        }
        self.out.set_row_height(UNIT_FIGURES - 1, FIGURES_HEIGHT)?;
        let (row, result) = (UNIT_FIGURES, &unit.result);
        let of_areas = |column: ColNum| {
            let areas: Vec<String> = place
                .rows
                .areas
                .iter()
                .map(|at| cell(*at, column))
                .collect();
            exact(&sum(&areas))
        };
        let points = Some(&looks.total_points);
        self.formula(
            row,
            SCORE,
            &of_areas(SCORE),
            &result.total.exact_text(),
            points,
        )?;
        self.formula(row, OF, &of_areas(OF), &result.max.exact_text(), points)?;
        self.formula(
            row,
            LOST,
            &of_areas(LOST),
            &unit.lost().exact_text(),
            points,
        )?;
        let index = percentage(&total_cell(), &max_cell());
        let shown = result.index.exact_text();
        self.formula(row, SOURCE, &index, &shown, Some(&looks.total_index))?;
        match result.rank {
            Some(rank) => {
                self.out
                    .write_number_with_format(row, BY, rank, &looks.total_count)?;
            }
            None => self.words(row, BY, "workbook-not-ranked", &looks.total_text)?,
        }
        let bands = [unit.band, unit.head_band];
        let bands: Vec<&str> = bands.into_iter().flatten().collect();
        self.text_as(row, REASON, &bands.join(" · "), &looks.total_text)
    }

    fn area(
        &mut self,
        block: &BlockOutcome<'_>,
        unit: &UnitOutcome<'_>,
        place: &BlockPlace,
        at: usize,
    ) -> Result<(), XlsxError> {
        let looks = self.looks();
        let (Some(row), Some(result)) = (place.rows.areas.get(at), unit.result.areas.get(at))
        else {
            return Ok(());
        };
        let Some(node) = block.set.node(result.area) else {
            return Ok(());
        };
        for column in CODE..=ANSWER {
            self.out.write_blank(*row, column, &looks.area_text)?;
        }
        self.text_as(*row, CODE, node.code.as_str(), &looks.area_text)?;
        self.text_as(*row, TITLE, &node.title, &looks.area_text)?;
        self.fit(*row, [(node.title.as_str(), u16::from(TITLE_WIDTH))])?;
        self.points_as(*row, MAX, node.max, &looks.area_points)?;
        let items = Items::of(block, place, at);
        let points = Some(&looks.area_points);
        self.formula(
            *row,
            SCORE,
            &items.score(),
            &result.score.exact_text(),
            points,
        )?;
        let of = exact(&sum(&items.all(OF)));
        self.formula(*row, OF, &of, &result.max.exact_text(), points)?;
        let lost: Points = unit
            .items
            .iter()
            .filter(|item| usize::from(item.node.area) == at)
            .map(|item| item.lost)
            .sum();
        let sum_of_lost = exact(&sum(&items.all(LOST)));
        self.formula(*row, LOST, &sum_of_lost, &lost.exact_text(), points)
    }

    fn item(&mut self, row: RowNum, item: &ItemOutcome<'_>) -> Result<(), XlsxError> {
        let (result, locale) = (&item.result, self.locale());
        self.text(row, CODE, item.node.code.as_str())?;
        self.text(row, TITLE, &item.node.title)?;
        self.points(row, MAX, item.node.max)?;
        self.value(row, OWN, result.claim.map(Into::into))?;
        self.value(row, APPRAISED, item.appraised)?;
        self.value(row, FINAL, result.settled.map(|settled| settled.value))?;
        if result.settled.is_some() {
            self.points(row, SCORE, result.score)?;
        } else {
            let provisional = &self.looks().provisional;
            self.points_as(row, SCORE, result.score, provisional)?;
        }
        self.points(row, OF, result.max)?;
        if item.lost == Points::ZERO {
            self.points(row, LOST, item.lost)?;
        } else {
            let points = &self.looks().lost_points;
            self.points_as(row, LOST, item.lost, points)?;
        }
        let source = match result.settled.map(|settled| settled.source) {
            Some(FinalSource::Ruling) => "workbook-source-ruling",
            Some(FinalSource::Agreed) => "workbook-source-agreed",
            Some(FinalSource::Survey) => "workbook-source-survey",
            Some(FinalSource::Unclaimed) => "workbook-source-unclaimed",
            None => "workbook-source-pending",
        };
        self.text(row, SOURCE, &locale.text(source))?;
        let by = super::deductions::by(locale, item);
        self.text(row, BY, &by)?;
        self.text(row, REASON, &item.reason)?;
        let explanation = item.answer.map_or("", |answer| answer.explanation.as_str());
        self.text(row, EXPLANATION, explanation)?;
        let answer = self.answer(item);
        self.text(row, ANSWER, &answer)?;
        let texts = [
            (item.node.title.as_str(), TITLE_WIDTH),
            (&by, BY_WIDTH),
            (&item.reason, REASON_WIDTH),
            (explanation, ANSWER_WIDTH),
            (&answer, ANSWER_WIDTH),
        ];
        self.fit(row, texts.map(|(text, width)| (text, u16::from(width))))
    }

    /// What the unit answered to the appraised score.
    fn answer(&self, item: &ItemOutcome<'_>) -> String {
        let log = self.book.state.visible_log(item.cell, self.book.viewpoint);
        let answered = log.filter_map(|entry| match &entry.event {
            CellEvent::Explained(answer) => Some(answer),
            _ => None,
        });
        let Some(answer) = answered.last() else {
            return String::new();
        };
        let position = domain::position_taken(self.locale(), answer.position);
        match answer.text.trim() {
            "" => position,
            text => format!("{position}: {text}"),
        }
    }
}

/// The rows of an area's items, bonus and penalty apart.
struct Items {
    scored: Vec<(RowNum, RowNum)>,
    bonus: Vec<(RowNum, RowNum)>,
    penalty: Vec<(RowNum, RowNum)>,
    caps: (Points, Points),
}

impl Items {
    fn of(block: &BlockOutcome<'_>, place: &BlockPlace, area: usize) -> Items {
        let rows = |wanted: fn(Method) -> bool| {
            let here = |ix: &ItemIx| {
                let kind = block.set.item(*ix);
                kind.is_some_and(|(node, item)| {
                    usize::from(node.area) == area && wanted(item.method)
                })
            };
            let items = block.set.item_positions().zip(&place.rows.items);
            let rows = items.filter(|(ix, _)| here(ix));
            runs(rows.map(|(_, row)| *row))
        };
        let header = block.set.header();
        Items {
            scored: rows(|method| !method.is_adjustment()),
            bonus: rows(|method| method == Method::Bonus),
            penalty: rows(|method| method == Method::Penalty),
            caps: (header.bonus_cap, header.penalty_cap),
        }
    }

    fn all(&self, column: ColNum) -> Vec<String> {
        let rows = self.scored.iter().chain(&self.bonus).chain(&self.penalty);
        rows.map(|(first, last)| down(column, *first, *last))
            .collect()
    }

    /// What counts: the sum; bonus and penalty each under its cap.
    fn score(&self) -> String {
        let of = |rows: &[(RowNum, RowNum)]| {
            let ranges: Vec<String> = rows
                .iter()
                .map(|(first, last)| down(SCORE, *first, *last))
                .collect();
            sum(&ranges)
        };
        let mut parts = of(&self.scored);
        if !self.bonus.is_empty() || !self.penalty.is_empty() {
            let bonus = capped(&of(&self.bonus), self.caps.0);
            let penalty = capped(&of(&self.penalty), self.caps.1);
            parts = format!("{bonus}-{penalty}");
        }
        exact(&parts)
    }
}
