//! Charts as DrawingML: parts of their own, with the workbook that a word processor edits their values in.

mod scale;
mod space;
mod workbook;

use super::DocxError;
use super::body::{Room, paragraph};
use super::package::Part;
use super::picture::Placed;
use super::xml::Xml;
use crate::report::chart::{Chart, ChartKind};
use crate::report::document::{Block, Document, Paragraph, Style};

/// What a chart is in a line of text.
const CHART: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The number of the first drawing in the text; the code at the foot has the one before.
const FIRST_DRAWING: u32 = 2;
/// Twips of a millimetre, rounded up.
const TWIPS_PER_MM: u32 = 57;
/// Height of a bar with its value beside it.
const BAR_MM: u32 = 4;
/// Height between the bars of two labels.
const GAP_MM: u32 = 2;
/// Height of axis, unit and legend.
const FRAME_MM: u32 = 26;
/// Height of caption, unit and source around a chart.
const AROUND_MM: u32 = 34;
/// Labels beyond which a description tells no values.
const DESCRIBED: usize = 24;

/// Numbers the charts of a text as they are written.
#[derive(Debug, Default)]
pub(super) struct Drawings {
    next: u32,
}

/// Some of a chart's labels, as many as fit on a page.
#[derive(Clone, Copy)]
pub(super) struct Slice<'a> {
    chart: &'a Chart,
    from: usize,
    to: usize,
}

impl Slice<'_> {
    fn labels(&self) -> impl Iterator<Item = &str> + Clone {
        let labels = self.chart.labels.iter().take(self.to).skip(self.from);
        labels.map(String::as_str)
    }

    fn height_mm(&self) -> u32 {
        let labels = u32::try_from(self.to - self.from).unwrap_or(u32::MAX);
        FRAME_MM.saturating_add(labels.saturating_mul(label_mm(self.chart)))
    }
}

/// The height that a label's bars take.
fn label_mm(chart: &Chart) -> u32 {
    let bars = match chart.kind {
        ChartKind::Stacked => 1,
        ChartKind::Bars => u32::try_from(chart.series.len()).unwrap_or(u32::MAX).max(1),
    };
    bars.saturating_mul(BAR_MM).saturating_add(GAP_MM)
}

/// A chart in slices of about the same height, each fit for a page.
pub(super) fn slices(chart: &Chart, room: Room) -> Vec<Slice<'_>> {
    let height = (room.height / TWIPS_PER_MM).saturating_sub(FRAME_MM + AROUND_MM);
    let most = usize::try_from(height / label_mm(chart)).unwrap_or(usize::MAX);
    let count = chart.labels.len();
    let pages = count.div_ceil(most.max(1)).max(1);
    let each = count.div_ceil(pages);
    let slice = |page: usize| Slice {
        chart,
        from: (page * each).min(count),
        to: ((page + 1) * each).min(count),
    };
    (0..pages).map(slice).collect()
}

/// The slices of all charts of a document, in their order.
pub(super) fn all_slices(document: &Document) -> Vec<Slice<'_>> {
    let mut all = Vec::new();
    for section in &document.sections {
        let room = Room::of(section.orientation);
        for block in &section.blocks {
            if let Block::Chart(chart) = block {
                all.extend(slices(chart, room));
            }
        }
    }
    all
}

/// The relation of the text to its `number`th chart, from 0.
pub(super) fn relation(number: u32) -> String {
    format!("rIdChart{}", number + 1)
}

/// Writes a chart where it stands in the text: its title, the drawing, unit and source.
pub(super) fn place(xml: &mut Xml, chart: &Chart, room: Room, drawings: &mut Drawings) {
    let slices = slices(chart, room);
    for (slice, page) in slices.iter().zip(1_usize..) {
        let title = chart.title_with_unit();
        let title = match slices.len() {
            1 => title,
            pages => format!("{title} – {page}/{pages}"),
        };
        let caption = Paragraph::new(Style::Caption, title.clone());
        paragraph(xml, &caption, room.width, false);
        let number = drawings.next;
        drawings.next += 1;
        let alt = description(slice, title);
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.style("w:pStyle", "Picture"));
            let placed = Placed {
                id: FIRST_DRAWING + number,
                name: &format!("Chart {}", number + 1),
                alt: &alt,
                size_mm: [room.width / TWIPS_PER_MM, slice.height_mm()],
            };
            xml.element("w:r", &[], |xml| {
                placed.drawing(xml, CHART, |xml| {
                    let relation = relation(number);
                    xml.empty("c:chart", &[("xmlns:c", CHART), ("r:id", &relation)]);
                });
            });
        });
        let source = Paragraph::new(Style::Note, chart.source.clone());
        paragraph(xml, &source, room.width, false);
    }
}

/// What a chart shows, for who cannot see it: its title, and the values where they are few.
fn description(slice: &Slice<'_>, title: String) -> String {
    let chart = slice.chart;
    if slice.to - slice.from > DESCRIBED {
        return title;
    }
    let mut text = title;
    for (label, at) in slice.labels().zip(slice.from..) {
        let values = chart.series.iter().filter_map(|series| {
            let value = series.shown.get(at)?;
            Some(match chart.series.len() {
                1 => value.clone(),
                _ => format!("{} {value}", series.name),
            })
        });
        let values: Vec<String> = values.collect();
        text.push_str(&format!("; {label}: {}", values.join(", ")));
    }
    text
}

/// The parts of a chart: the drawing, its relation, its workbook.
///
/// # Errors
///
/// [`DocxError`] when the workbook cannot be written.
pub(super) fn parts(
    slice: &Slice<'_>,
    number: usize,
    document: &Document,
) -> Result<[Part; 3], DocxError> {
    let number = number + 1;
    let relations = super::parts::relationships(&[(
        "rId1",
        &format!("{RELATIONS}/package"),
        &format!("../embeddings/chart{number}.xlsx"),
    )]);
    Ok([
        (
            format!("word/charts/chart{number}.xml"),
            space::chart_space(slice, document.language).into_bytes(),
        ),
        (
            format!("word/charts/_rels/chart{number}.xml.rels"),
            relations.into_bytes(),
        ),
        (
            format!("word/embeddings/chart{number}.xlsx"),
            workbook::workbook(slice, document)?,
        ),
    ])
}
