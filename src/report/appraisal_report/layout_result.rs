use super::layout::text;
use super::{AppraisalReport, AreaChanges, BlockChanges, BlockSummary, UnitLine};
use crate::domain::points::Points;
use crate::locale::{Locale, domain};
use crate::report::chart::{Chart, ChartKind, Series};
use crate::report::document::{Align, Block, Column, Row, RowKind, Style, Table};
use crate::report::sheets::layout::signed;

impl AppraisalReport {
    pub(super) fn result(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        if self.pending > 0 {
            blocks.push(text(
                Style::Body,
                locale.counted("appraisal-provisional", self.pending, &[]),
            ));
        }
        let mut charts = 0;
        let means: Vec<(&BlockSummary, (Points, Points))> = self
            .blocks
            .iter()
            .filter_map(|block| Some((block, block.means?)))
            .collect();
        if !means.is_empty() {
            charts += 1;
            let series = |id: &str, of: fn(&(Points, Points)) -> Points| {
                let values = means.iter().map(|(_, pair)| of(pair)).collect();
                Series::new(locale.text(id), values, locale)
            };
            blocks.push(Block::Chart(Chart {
                kind: ChartKind::Bars,
                title: numbered(charts, "appraisal-chart-means", &[], locale),
                unit: locale.text("appraisal-unit-points"),
                source: self.source(locale),
                labels: means.iter().map(|(block, _)| block.name.clone()).collect(),
                series: vec![
                    series("appraisal-series-own", |pair| pair.0),
                    series("appraisal-series-given", |pair| pair.1),
                ],
            }));
        }
        for (number, block) in (1_usize..).zip(&self.blocks) {
            blocks.push(text(Style::Heading2, format!("{number}. {}", block.name)));
            for sentence in block.sentences(locale) {
                blocks.push(text(Style::Body, sentence));
            }
            let values = [("number", &*number.to_string()), ("block", &block.name)];
            let caption = locale.counted("appraisal-ranking-caption", block.units.len(), &values);
            blocks.push(text(Style::Caption, caption));
            blocks.push(Block::Table(block.ranking(locale)));
            blocks.push(text(Style::Note, locale.text("appraisal-ranking-note")));
            if !block.areas.is_empty() {
                charts += 1;
                let values = [("block", block.name.as_str())];
                let percents = block.areas.iter().map(|area| area.percent).collect();
                blocks.push(Block::Chart(Chart {
                    kind: ChartKind::Bars,
                    title: numbered(charts, "appraisal-chart-areas", &values, locale),
                    unit: "%".to_owned(),
                    source: self.source(locale),
                    labels: block.areas.iter().map(|area| area.name.clone()).collect(),
                    series: vec![Series::new(block.name.clone(), percents, locale)],
                }));
            }
        }
    }

    /// Where the values of charts come from.
    fn source(&self, locale: &Locale) -> String {
        let version = self.standing.version.to_string();
        let entries = usize::try_from(self.standing.journal.entries).unwrap_or(usize::MAX);
        let id = if self.standing.is_draft() {
            "appraisal-source-draft"
        } else {
            "appraisal-source"
        };
        locale.counted(id, entries, &[("version", &version)])
    }

    pub(super) fn changed(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        let mut all = AreaChanges::default();
        self.changes.iter().for_each(|block| all.add(&block.sum()));
        let values = [
            ("lowered", locale.count(all.lowered)),
            ("pointslowered", domain::points(locale, all.points_lowered)),
            ("raised", locale.count(all.raised)),
            ("pointsraised", domain::points(locale, all.points_raised)),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        blocks.push(text(
            Style::Body,
            locale.counted("appraisal-changes", all.cells, &values),
        ));
        blocks.push(text(
            Style::Caption,
            locale.text("appraisal-changes-caption"),
        ));
        blocks.push(Block::Table(self.changes_table(&all, locale)));
        blocks.push(text(Style::Note, locale.text("appraisal-changes-note")));
        let with_areas = self.blocks.iter().filter(|block| !block.areas.is_empty());
        let has_means = self.blocks.iter().any(|block| block.means.is_some());
        let mut charts = with_areas.count() + usize::from(has_means);
        for block in &self.changes {
            if block.sum().lowered + block.sum().raised == 0 {
                continue;
            }
            let values = |of: fn(&AreaChanges) -> Points| block.areas.iter().map(of).collect();
            let named = [("block", block.name.as_str())];
            charts += 1;
            blocks.push(Block::Chart(Chart {
                kind: ChartKind::Bars,
                title: numbered(charts, "appraisal-chart-changes", &named, locale),
                unit: locale.text("appraisal-unit-points"),
                source: self.source(locale),
                labels: block.areas.iter().map(|area| area.name.clone()).collect(),
                series: vec![
                    Series::new(
                        locale.text("appraisal-series-lowered"),
                        values(|area| area.points_lowered),
                        locale,
                    ),
                    Series::new(
                        locale.text("appraisal-series-raised"),
                        values(|area| area.points_raised),
                        locale,
                    ),
                ],
            }));
        }
    }

    fn changes_table(&self, all: &AreaChanges, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        let columns = vec![
            Column::new(head("appraisal-column-area"), 40, Align::Left),
            Column::new(head("appraisal-column-cells"), 12, Align::Right),
            Column::new(head("appraisal-column-lowered"), 11, Align::Right),
            Column::new(head("appraisal-column-points-lowered"), 12, Align::Right),
            Column::new(head("appraisal-column-raised"), 11, Align::Right),
            Column::new(head("appraisal-column-points-raised"), 12, Align::Right),
            Column::new(head("appraisal-column-na"), 12, Align::Right),
        ];
        let width = u32::try_from(columns.len()).unwrap_or(1);
        let mut rows = Vec::new();
        for block in &self.changes {
            rows.push(Row::group(block.name.clone(), width));
            rows.extend(
                block
                    .areas
                    .iter()
                    .map(|area| area.row(area.name.clone(), locale)),
            );
            let sum = locale.text("sheets-sum");
            rows.push(
                BlockChanges::sum(block)
                    .row(sum, locale)
                    .as_kind(RowKind::Total),
            );
        }
        rows.push(
            all.row(locale.text("sheets-all"), locale)
                .as_kind(RowKind::Total),
        );
        Table::new(columns, rows).compact()
    }
}

impl AreaChanges {
    fn row(&self, name: String, locale: &Locale) -> Row {
        Row::of_texts([
            name,
            locale.count(self.cells),
            locale.count(self.lowered),
            domain::points(locale, self.points_lowered),
            locale.count(self.raised),
            domain::points(locale, self.points_raised),
            locale.count(self.not_applicable),
        ])
    }
}

impl BlockSummary {
    /// Mean, highest and lowest, and how many units each band has.
    fn sentences(&self, locale: &Locale) -> Vec<String> {
        let ranked: Vec<&UnitLine> = self
            .units
            .iter()
            .filter(|unit| unit.rank.is_some())
            .collect();
        let (Some(first), Some(last), Some(mean)) = (ranked.first(), ranked.last(), self.mean)
        else {
            return vec![locale.text("appraisal-nobody-ranked")];
        };
        let with = |index: Points| -> String {
            let names = ranked.iter().filter(|unit| unit.index == index);
            let names: Vec<&str> = names.map(|unit| unit.name.as_str()).collect();
            names.join(", ")
        };
        let values = [
            ("mean", domain::points(locale, mean)),
            ("first", with(first.index)),
            ("highest", domain::points(locale, first.index)),
            ("last", with(last.index)),
            ("lowest", domain::points(locale, last.index)),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let mut sentences = vec![locale.counted("appraisal-block", ranked.len(), &values)];
        let bands = self
            .bands
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(band, count)| locale.counted("appraisal-band", *count, &[("band", band)]));
        let bands: Vec<String> = bands.collect();
        if !bands.is_empty() {
            sentences.push(locale.with("appraisal-bands", &[("bands", &bands.join("; "))]));
        }
        sentences
    }

    fn ranking(&self, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        let rows = self.units.iter().map(|unit| {
            let rank = unit.rank.map(|rank| rank.to_string());
            let mark = if unit.pending > 0 { "*" } else { "" };
            Row::of_texts([
                rank.unwrap_or_else(|| locale.text("minutes-not-ranked")),
                unit.name.clone(),
                domain::points(locale, unit.own),
                domain::points(locale, unit.given),
                signed(unit.given - unit.own, locale),
                format!("{}{mark}", domain::points(locale, unit.total)),
                domain::points(locale, unit.index),
                unit.band.clone(),
            ])
        });
        Table::new(
            vec![
                Column::new(head("minutes-column-rank"), 8, Align::Centre),
                Column::new(head("minutes-column-unit"), 34, Align::Left),
                Column::new(head("appraisal-column-own"), 13, Align::Right),
                Column::new(head("appraisal-column-given"), 13, Align::Right),
                Column::new(head("sheets-column-difference"), 11, Align::Right),
                Column::new(head("appraisal-column-total"), 11, Align::Right),
                Column::new(head("minutes-column-index"), 10, Align::Right),
                Column::new(head("minutes-column-band"), 14, Align::Centre),
            ],
            rows.collect(),
        )
        .compact()
    }
}

fn numbered(number: usize, id: &str, values: &[(&str, &str)], locale: &Locale) -> String {
    let number = number.to_string();
    let all: Vec<(&str, &str)> = [("number", number.as_str())]
        .iter()
        .chain(values)
        .copied()
        .collect();
    locale.with(id, &all)
}
