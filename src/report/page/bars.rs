//! A chart of horizontal bars as inline SVG, once for wide windows and once for phones, with its figures as a table.
//!
//! On a phone nothing is scaled down: a label stands above its bar, and lengths are parts of the window's width.

use maud::{Markup, html};

use super::said::{Said, Texts};
use crate::domain::points::Points;
use crate::locale::domain as words;
use crate::text::{truncate, wrap};

/// Letters of a label; a longer one is cut in the picture and whole in the table.
const LABEL_COLUMNS: usize = 50;
/// Letters of a line of a label on phones, and how many lines it may take.
const LINE_COLUMNS: usize = 34;
const LINES: usize = 2;
/// Width of the picture in wide windows, and the parts of it for labels and bars; the rest is for the values.
const WIDE: i64 = 800;
const LABELS: i64 = 340;
const BARS: i64 = 390;
/// Height of a row in wide windows, and of a bar and a line of its label on phones.
const ROW: i64 = 19;
const NARROW_BAR: i64 = 20;
const LINE: i64 = 15;

/// One bar.
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// Its value, 0 or more.
    pub value: Points,
}

/// A chart.
pub struct Bars {
    /// Names its elements, without spaces.
    pub id: String,
    /// What it shows.
    pub title: Said,
    /// What its numbers count.
    pub unit: Said,
    /// Where they come from.
    pub source: Said,
    /// Heading of the labels in the table.
    pub heading: Said,
    /// The value whose bar takes the whole width.
    pub whole: Points,
    /// Its bars, from top to bottom.
    pub bars: Vec<Bar>,
}

impl Bars {
    /// The chart with its caption and its table.
    pub fn figure(&self, texts: &mut Texts<'_>) -> Markup {
        let described = self.described(texts);
        let (table, source) = (
            texts.text("page-chart-table"),
            texts.text("page-chart-source"),
        );
        let counts = texts.text("page-chart-counts");
        html! {
            figure {
                figcaption {
                    strong data-t=[self.title.at] { (self.title.text) }
                    span.unit { span data-t=[counts.at] { (counts.text) } " " span data-t=[self.unit.at] { (self.unit.text) } }
                }
                (self.wide(&described, texts))
                (self.narrow(&described, texts))
                p.source { span data-t=[source.at] { (source.text) } " " span data-t=[self.source.at] { (self.source.text) } }
                details {
                    summary data-t=[table.at] { (table.text) }
                    (self.table(texts))
                }
            }
        }
    }

    fn described(&self, texts: &mut Texts<'_>) -> Said {
        let count = self.bars.len();
        let ends = (
            self.bars.iter().max_by_key(|bar| bar.value),
            self.bars.iter().min_by_key(|bar| bar.value),
        );
        let (Some(most), Some(least)) = ends else {
            return texts.text("page-chart-empty");
        };
        texts.say(|locale| {
            let points = |bar: &Bar| words::points(locale, bar.value);
            let (high, low) = (points(most), points(least));
            let values = [
                ("most", most.label.as_str()),
                ("high", high.as_str()),
                ("least", least.label.as_str()),
                ("low", low.as_str()),
            ];
            locale.counted("page-chart-described", count, &values)
        })
    }

    /// A value's part of `full`, never below 0.
    fn part(&self, value: Points, full: i64) -> i64 {
        let whole = self.whole.ten_thousandths().max(1);
        let value = value.ten_thousandths().clamp(0, whole);
        let part = i128::from(value) * i128::from(full) / i128::from(whole);
        i64::try_from(part).unwrap_or(0)
    }

    fn wide(&self, described: &Said, texts: &Texts<'_>) -> Markup {
        let height = rows(self.bars.len(), ROW);
        html! {
            svg.wide role="img" aria-labelledby={ (self.id) "-w" } aria-describedby={ (self.id) "-wd" }
                viewBox={ "0 0 " (WIDE) " " (height) } width=(WIDE) height=(height) {
                title id={ (self.id) "-w" } data-t=[self.title.at] { (self.title.text) }
                desc id={ (self.id) "-wd" } data-t=[described.at] { (described.text) }
                @for (at, bar) in self.bars.iter().enumerate() {
                    @let top = rows(at, ROW);
                    @let length = self.part(bar.value, BARS);
                    text.label x=(LABELS - 8) y=(top + 14) text-anchor="end" { (truncate(&bar.label, LABEL_COLUMNS)) }
                    rect.bar x=(LABELS) y=(top + 4) width=(length) height=(ROW - 7) {}
                    text.value x=(LABELS + length + 6) y=(top + 14) data-n=(bar.value.ten_thousandths()) {
                        (texts.points(bar.value))
                    }
                }
                line.axis x1=(LABELS) y1="0" x2=(LABELS) y2=(height) {}
            }
        }
    }

    fn narrow(&self, described: &Said, texts: &Texts<'_>) -> Markup {
        let mut height = 0;
        let placed: Vec<(i64, Vec<String>, &Bar)> = self
            .bars
            .iter()
            .map(|bar| {
                let top = height;
                let lines = short(&bar.label);
                height += rows(lines.len(), LINE) + NARROW_BAR;
                (top, lines, bar)
            })
            .collect();
        html! {
            svg.narrow role="img" aria-labelledby={ (self.id) "-n" } aria-describedby={ (self.id) "-nd" }
                width="100%" height=(height) {
                title id={ (self.id) "-n" } data-t=[self.title.at] { (self.title.text) }
                desc id={ (self.id) "-nd" } data-t=[described.at] { (described.text) }
                @for (top, lines, bar) in placed {
                    @for (at, line) in lines.iter().enumerate() {
                        text.label x="0" y=(top + 12 + rows(at, LINE)) { (line) }
                    }
                    @let below = top + rows(lines.len(), LINE);
                    @let length = percent(self.part(bar.value, 8_000));
                    rect.bar x="0" y=(below + 1) width=(length) height="12" {}
                    text.value x=(length) dx="6" y=(below + 11) data-n=(bar.value.ten_thousandths()) {
                        (texts.points(bar.value))
                    }
                }
            }
        }
    }

    fn table(&self, texts: &Texts<'_>) -> Markup {
        html! {
            table.figures {
                thead {
                    tr {
                        th scope="col" data-t=[self.heading.at] { (self.heading.text) }
                        th scope="col" data-t=[self.unit.at] { (self.unit.text) }
                    }
                }
                tbody {
                    @for bar in &self.bars {
                        tr {
                            th scope="row" lang="vi" { (bar.label) }
                            td.number data-n=(bar.value.ten_thousandths()) { (texts.points(bar.value)) }
                        }
                    }
                }
            }
        }
    }
}

/// A label on the few lines that a phone has for it.
fn short(label: &str) -> Vec<String> {
    let cut = truncate(label, LINE_COLUMNS * LINES - 4);
    let mut lines = wrap(&cut, LINE_COLUMNS);
    lines.truncate(LINES);
    lines
}

/// The height of so many rows.
fn rows(count: usize, height: i64) -> i64 {
    i64::try_from(count).unwrap_or(0).saturating_mul(height)
}

/// Hundredths of a percent as SVG writes a length.
fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
