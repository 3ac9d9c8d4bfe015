//! OpenDocument workbooks, read cell by cell: repeated cells and rows cost nothing before they hold something.

use std::collections::HashSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::text::{Date, scrub, spreadsheet_text};

use super::grid::{Content, Region};
use super::layout::{Layout, MERGED_LIMIT, attribute};
use super::ods_text;
use super::percent::hundredfold;
use super::problem::ProblemKind;
use super::sink::Sink;
use super::unpacked::Unpacked;
use super::workbook::Budget;

/// Rows and columns of the largest sheet that spreadsheet programs have.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

type Xml<'a> = Reader<&'a [u8]>;

/// The sheets of an OpenDocument workbook.
///
/// # Errors
/// It has a password, is damaged, or holds more than a workbook may.
pub fn read(unpacked: &Unpacked, sink: &mut impl Sink) -> Result<(), ProblemKind> {
    let manifest = unpacked.part("META-INF/manifest.xml").unwrap_or_default();
    if memchr::memmem::find(manifest, b"encryption-data").is_some() {
        return Err(ProblemKind::WorkbookProtected);
    }
    let Some(text) = unpacked.text("content.xml") else {
        return Err(damaged("content.xml"));
    };
    let mut cells = Cells {
        budget: Budget::default(),
        computed: by_an_office(unpacked),
        sink,
    };
    let mut xml = Reader::from_str(&text);
    xml.config_mut().expand_empty_elements = true;
    let mut hidden_styles = HashSet::new();
    let mut style = String::new();
    loop {
        match xml.read_event().map_err(damaged)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "style" => style = attribute(&element, "name").unwrap_or_default(),
                "table-properties"
                    if attribute(&element, "display").as_deref() == Some("false") =>
                {
                    hidden_styles.insert(style.clone());
                }
                // What was deleted, and what charts and queries keep, is no sheet.
                "tracked-changes" | "dde-links" | "content-validations" | "forms" => {
                    skip(&mut xml, &element)?;
                }
                "table" => {
                    let hidden = attribute(&element, "style-name")
                        .is_some_and(|style| hidden_styles.contains(&style));
                    let name = attribute(&element, "name").unwrap_or_default();
                    cells.sink.begin(&name)?;
                    let layout = table(&mut xml, &mut cells)?;
                    cells.sink.end(hidden, layout)?;
                }
                _ => {}
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Whether a spreadsheet program wrote the workbook. LibreOffice leaves a formula that gave the empty text without any
/// value, just as a program does that computes nothing; but what LibreOffice and Excel save, they have computed.
fn by_an_office(unpacked: &Unpacked) -> bool {
    let meta = unpacked.text("meta.xml").unwrap_or_default();
    let generator = meta
        .split_once("<meta:generator>")
        .and_then(|(_, rest)| rest.split_once('<'));
    generator.is_some_and(|(name, _)| name.to_ascii_lowercase().contains("office"))
}

/// Where the cells go, and how many may.
struct Cells<'a, S> {
    budget: Budget,
    /// A formula without a value gave the empty text.
    computed: bool,
    sink: &'a mut S,
}

impl<S: Sink> Cells<'_, S> {
    fn take(&mut self, row: u32, column: u32, content: &Content) -> Result<(), ProblemKind> {
        if self.computed && *content == Content::Uncomputed {
            return Ok(());
        }
        self.budget.spend(true)?;
        self.sink.cell(row, column, content.clone())
    }
}

fn damaged(error: impl std::fmt::Display) -> ProblemKind {
    ProblemKind::WorkbookDamaged {
        reason: scrub(&error.to_string()),
    }
}

fn skip(xml: &mut Xml<'_>, element: &BytesStart<'_>) -> Result<(), ProblemKind> {
    xml.read_to_end(element.name()).map(drop).map_err(damaged)
}

/// How often a cell or row stands there.
fn repeats(element: &BytesStart<'_>, name: &str) -> u32 {
    let times = attribute(element, name).and_then(|times| times.parse().ok());
    times.unwrap_or(1_u32).max(1)
}

/// Reads a sheet to its end; what it hides and merges.
fn table<S: Sink>(xml: &mut Xml<'_>, to: &mut Cells<'_, S>) -> Result<Layout, ProblemKind> {
    let mut layout = Layout::default();
    let mut row = 0_u32;
    loop {
        match xml.read_event().map_err(damaged)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "table-row" => {
                    let times = repeats(&element, "number-rows-repeated");
                    let is_hidden = attribute(&element, "visibility")
                        .is_some_and(|value| value == "collapse" || value == "filter");
                    let cells = cells(xml, row, &mut layout)?;
                    for copy in 0..times {
                        let number = row.saturating_add(copy);
                        if cells.is_empty() || number >= ROWS {
                            break;
                        }
                        if is_hidden {
                            layout.hidden_rows.push(number + 1);
                        }
                        for (column, content) in &cells {
                            to.take(number, *column, content)?;
                        }
                    }
                    row = row.saturating_add(times);
                }
                // Pictures and charts over the sheet, and cells of other tables.
                "shapes" | "table-source" | "scenario" | "forms" => skip(xml, &element)?,
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "table" => return Ok(layout),
            Event::Eof => return Err(damaged("table")),
            _ => {}
        }
        if layout.merged.len() > MERGED_LIMIT {
            return Err(ProblemKind::WorkbookTooHeavy);
        }
    }
}

/// The cells of a row that hold something, by column.
fn cells(
    xml: &mut Xml<'_>,
    row: u32,
    layout: &mut Layout,
) -> Result<Vec<(u32, Content)>, ProblemKind> {
    let mut cells = Vec::new();
    let mut column = 0_u32;
    loop {
        match xml.read_event().map_err(damaged)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "table-cell" | "covered-table-cell" => {
                    let times = repeats(&element, "number-columns-repeated");
                    let (wide, high) = (
                        repeats(&element, "number-columns-spanned"),
                        repeats(&element, "number-rows-spanned"),
                    );
                    if wide > 1 || high > 1 {
                        layout.merged.push(Region {
                            top: row.saturating_add(1),
                            left: column,
                            bottom: row.saturating_add(high),
                            right: column.saturating_add(wide - 1),
                        });
                    }
                    let text = ods_text::of_cell(xml).map_err(damaged)?;
                    if let Some(content) = content(&element, text) {
                        let end = column.saturating_add(times).min(COLUMNS);
                        cells.extend((column..end).map(|at| (at, content.clone())));
                    }
                    column = column.saturating_add(times);
                }
                _ => skip(xml, &element)?,
            },
            Event::End(element) if element.local_name().as_ref() == "table-row" => {
                return Ok(cells);
            }
            Event::Eof => return Err(damaged("table-row")),
            _ => {}
        }
    }
}

/// What a cell holds by its attributes, or by the text that it shows.
fn content(cell: &BytesStart<'_>, shown: String) -> Option<Content> {
    let (mut kind, mut value, mut formula, mut is_fault) = (String::new(), None, false, false);
    for attribute in cell.attributes().with_checks(false).flatten() {
        let text = || {
            attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map(std::borrow::Cow::into_owned)
                .unwrap_or_default()
        };
        match attribute.key.as_ref() {
            "calcext:value-type" => is_fault = text() == "error",
            "office:value-type" => kind = text(),
            "office:value"
            | "office:string-value"
            | "office:date-value"
            | "office:time-value"
            | "office:boolean-value" => value = Some(text()),
            "table:formula" => formula = true,
            _ => {}
        }
    }
    if is_fault {
        return Some(Content::Fault(scrub(shown.trim())));
    }
    let words = |text: &str| (!text.trim().is_empty()).then(|| Content::Text(scrub(text)));
    match (kind.as_str(), value) {
        ("float" | "percentage" | "currency", Some(value)) => {
            let number = value.parse::<f64>().ok().and_then(spreadsheet_text);
            Some(match number {
                Some(number) if kind == "percentage" => Content::Percent(hundredfold(&number)),
                Some(number) => Content::Number(number),
                None => Content::Text(scrub(&value)),
            })
        }
        ("date", Some(value)) => Some(day(&value)),
        ("time", Some(value)) => words(if shown.trim().is_empty() {
            &value
        } else {
            &shown
        }),
        ("boolean", Some(value)) => Some(Content::Flag(value == "true")),
        ("string", Some(value)) => words(&value),
        // A formula that gave the empty text says nothing; one without any value was never computed.
        ("", None) if formula && shown.trim().is_empty() => Some(Content::Uncomputed),
        _ => words(&shown),
    }
}

/// `2026-11-30` or `2026-11-30T08:00:00`.
fn day(value: &str) -> Content {
    let date = value.split('T').next().unwrap_or(value);
    Date::parse(date).map_or_else(|_| Content::Text(scrub(value)), Content::Day)
}
