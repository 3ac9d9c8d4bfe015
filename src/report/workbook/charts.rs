//! Charts of each block with the figures that they draw: index by unit, areas' means, points lost by area.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLine, ChartSolidFill, ChartType, ColNum,
    Color, RowNum, Worksheet, XlsxError,
};

use crate::domain::consolidation::index_of;
use crate::domain::points::Points;
use crate::report::outcome::BlockOutcome;

use super::Book;
use super::deductions::{self, AREA, BLOCK, LOST};
use super::formula::{cell, down, exact, percentage};
use super::page::Column;
use super::place::{BlockPlace, elsewhere};
use super::put::{Sheet, shown};
use super::ranking::{Columns, area_column, block_name, mean_row, unit_rows};

const CODE: ColNum = 0;
const TITLE: ColNum = 1;
const MAX: ColNum = 2;
const MEAN: ColNum = 3;
const SHARE: ColNum = 4;
const LOSS: ColNum = 5;
const LAST: ColNum = 6;

const FIRST: RowNum = 4;
/// Pixels of a row.
const ROW_HEIGHT: u32 = 20;
/// Pixels of a chart's width, about that of the table.
const WIDTH: u32 = 900;
const AROUND: u32 = 130;
const BAR: u32 = 19;
const BARS: Color = Color::RGB(0x002E_75B6);
const LOSSES: Color = Color::RGB(0x00C5_5A11);
const FONT: &str = "Times New Roman";

/// What one chart draws.
struct Drawn<'a> {
    title: String,
    axis: &'a str,
    sheet: &'a str,
    labels: (RowNum, ColNum, RowNum),
    values: ColNum,
    colour: Color,
    /// Nothing is above a hundred.
    to_hundred: bool,
}

/// Writes the sheet.
pub(super) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(book, &book.places.charts)?;
    let looks = &book.looks;
    let columns: [Column<'_>; 7] = [
        ("workbook-column-code", 8, &looks.plain),
        ("workbook-column-area-title", 62, &looks.plain),
        ("workbook-column-max", 12, &looks.plain),
        ("workbook-column-mean", 12, &looks.plain),
        ("workbook-column-mean-share", 12, &looks.plain),
        ("workbook-column-lost-sum", 12, &looks.plain),
        ("workbook-column-units", 10, &looks.plain),
    ];
    sheet.columns(&columns)?;
    let title = book.locale.text("workbook-title-charts");
    sheet.titles(&title, FIRST - 1)?;
    let mut row = FIRST;
    for (block, place) in book.outcome.blocks.iter().zip(&book.places.blocks) {
        row = sheet.block(row, &columns, block, place)?;
    }
    sheet.page((0, 0), (row, LAST))?;
    sheet.out.set_portrait();
    Ok(sheet.out)
}

impl Sheet<'_> {
    /// A block's table and charts from a row on; the row behind them.
    fn block(
        &mut self,
        top: RowNum,
        columns: &[Column<'_>],
        block: &BlockOutcome<'_>,
        place: &BlockPlace,
    ) -> Result<RowNum, XlsxError> {
        let (looks, locale) = (self.looks(), self.locale());
        let name = block_name(self.book, block);
        self.text_as(top, CODE, &name, &looks.subtitle)?;
        self.headings(top + 1, columns)?;
        let first = top + 2;
        let mut row = first;
        for area in 0..block.set.areas().len() {
            self.area_figures(row, area, block, place)?;
            row += 1;
        }
        let areas_last = row.saturating_sub(1);
        let version = self.book.outcome.standing.version.to_string();
        let source = locale.with(
            "workbook-chart-source",
            &[
                ("council", &self.book.outcome.round.council),
                ("version", &version),
            ],
        );
        self.text_as(row, CODE, &source, &looks.note)?;
        row += 2;
        if block.units.is_empty() || block.set.areas().is_empty() {
            return Ok(row);
        }
        let with = |id: &str| shown(&locale.with(id, &[("block", &name)]), locale);
        let (units_first, units_last) = unit_rows(block);
        let by_area = (first, TITLE, areas_last);
        let index = Columns::of(self.book, block).index;
        let charts = [
            Drawn {
                title: with("workbook-chart-index"),
                axis: "workbook-axis-index",
                sheet: &place.ranking,
                labels: (units_first, 2, units_last),
                values: index,
                colour: BARS,
                to_hundred: block
                    .units
                    .iter()
                    .all(|u| u.result.index <= Points::whole(100)),
            },
            Drawn {
                title: with("workbook-chart-areas"),
                axis: "workbook-axis-share",
                sheet: &self.book.places.charts,
                labels: by_area,
                values: SHARE,
                colour: BARS,
                to_hundred: true,
            },
            Drawn {
                title: with("workbook-chart-lost"),
                axis: "workbook-axis-lost",
                sheet: &self.book.places.charts,
                labels: by_area,
                values: LOSS,
                colour: LOSSES,
                to_hundred: false,
            },
        ];
        for drawn in charts {
            let (from, _, to) = drawn.labels;
            let wide = if drawn.values == index { 1 } else { 2 };
            let height = AROUND + (to - from + 1) * BAR * wide;
            let chart = self.chart(&drawn, height);
            self.out.insert_chart(row, CODE, &chart)?;
            row += height / ROW_HEIGHT + 2;
        }
        Ok(row)
    }

    /// A row of figures: maximum, mean, its share of the maximum, what all units lost.
    fn area_figures(
        &mut self,
        row: RowNum,
        at: usize,
        block: &BlockOutcome<'_>,
        place: &BlockPlace,
    ) -> Result<(), XlsxError> {
        let looks = self.looks();
        let node = block
            .set
            .areas()
            .get(at)
            .and_then(|area| block.set.node(*area));
        let Some(node) = node else {
            return Ok(());
        };
        let name = block_name(self.book, block);
        self.text_as(row, CODE, node.code.as_str(), &looks.code)?;
        self.text_as(row, TITLE, &node.title, &looks.text)?;
        self.points_as(row, MAX, node.max, &looks.points)?;
        let mean = block.area_means.get(at).copied().flatten();
        let shown_mean = mean.map_or_else(|| "–".to_owned(), Points::exact_text);
        if mean.is_some() {
            let from = elsewhere(&place.ranking, &cell(mean_row(block), area_column(at)));
            self.formula(row, MEAN, &from, &shown_mean, Some(&looks.points))?;
        } else {
            self.text_as(row, MEAN, &shown_mean, &looks.points)?;
        }
        let share = index_of(mean.unwrap_or_default(), node.max);
        let formula = if mean.is_some() {
            percentage(&cell(row, MEAN), &cell(row, MAX))
        } else {
            "0".to_owned()
        };
        self.formula(
            row,
            SHARE,
            &formula,
            &share.exact_text(),
            Some(&looks.points),
        )?;
        let lost: Points = block
            .units
            .iter()
            .flat_map(|unit| &unit.items)
            .filter(|item| usize::from(item.node.area) == at)
            .map(|item| item.lost)
            .sum();
        let column = |column| {
            let last = deductions::last_row(self.book.outcome);
            let cells = down(column, deductions::FIRST, last);
            elsewhere(&self.book.places.deductions, &cells)
        };
        // EXACT: a name is a name, whatever signs it is made of.
        let block_cell = cell(row, LAST + 1);
        let formula = exact(&format!(
            "SUMPRODUCT(EXACT({},{block_cell})*EXACT({},{})*{})",
            column(BLOCK),
            column(AREA),
            cell(row, CODE),
            column(LOST),
        ));
        self.formula(row, LOSS, &formula, &lost.exact_text(), Some(&looks.points))?;
        self.out.write_number_with_format(
            row,
            LAST,
            u32::try_from(block.units.len()).unwrap_or(u32::MAX),
            &looks.count,
        )?;
        // The name that the formula looks for, beside the table and off the page.
        self.text_as(row, LAST + 1, &name, &looks.note)
    }

    fn chart(&self, drawn: &Drawn<'_>, height: u32) -> Chart {
        let locale = self.locale();
        let (sheet, (first, labels, last)) = (drawn.sheet, drawn.labels);
        let mut font = ChartFont::new();
        font.set_name(FONT).set_size(10);
        let mut title = ChartFont::new();
        title.set_name(FONT).set_size(13).set_bold();
        let mut fill = ChartFormat::new();
        fill.set_solid_fill(ChartSolidFill::new().set_color(drawn.colour));
        let mut line = ChartLine::new();
        line.set_color(Color::RGB(0x00D9_D9D9));
        let mut chart = Chart::new(ChartType::Bar);
        chart
            .add_series()
            .set_name(locale.text(drawn.axis).as_str())
            .set_categories((sheet, first, labels, last, labels))
            .set_values((sheet, first, drawn.values, last, drawn.values))
            .set_format(&mut fill)
            .set_gap(40)
            .set_data_label(
                ChartDataLabel::new()
                    .show_value()
                    .set_num_format("0.00")
                    .set_font(&font),
            );
        chart
            .title()
            .set_name(drawn.title.as_str())
            .set_font(&title);
        chart.legend().set_hidden();
        // The axes of a bar chart are turned: y has the names. The first stands at the top, and the values below.
        chart
            .y_axis()
            .set_reverse()
            .set_font(&font)
            .set_label_interval(1);
        chart
            .x_axis()
            .set_name(locale.text(drawn.axis).as_str())
            .set_name_font(&font)
            .set_font(&font)
            .set_min(0)
            .set_num_format("0")
            .set_major_gridlines_line(&line)
            .set_label_position(rust_xlsxwriter::ChartAxisLabelPosition::High);
        if drawn.to_hundred {
            chart.x_axis().set_max(100);
        }
        chart.set_width(WIDTH).set_height(height);
        chart.set_alt_text(drawn.title.as_str());
        chart
    }
}
