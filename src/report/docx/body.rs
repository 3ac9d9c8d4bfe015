//! The text of a document.

use super::measure;
use super::page::{self, NAMESPACES};
use super::style::{self, sheet};
use super::xml::{Xml, inert};
use crate::report::document::{
    Align, Block, Cell, Columns, Document, Orientation, Paragraph, Row, Run, Style, Table,
};

/// Letters from which a row may be broken over two pages: longer ones could outgrow a page.
const LONG_ROW: usize = 600;

/// The part with the text.
pub(super) fn document(document: &Document) -> String {
    let mut xml = Xml::new();
    xml.element("w:document", NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            let last = document.sections.len().saturating_sub(1);
            for (index, section) in document.sections.iter().enumerate() {
                blocks(xml, &section.blocks, section.orientation);
                let first = index == 0;
                if index == last {
                    page::section_properties(xml, section.orientation, first);
                } else {
                    section_end(xml, section.orientation, first);
                }
            }
        });
    });
    xml.finish()
}

/// Writes one line in a style that is named by its id.
pub(super) fn styled_line(xml: &mut Xml, style_id: &str, line: &str) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", style_id));
        run(xml, &Run::plain(line));
    });
}

fn blocks(xml: &mut Xml, blocks: &[Block], orientation: Orientation) {
    let width = page::text_width(orientation);
    let mut new_page = false;
    for block in blocks {
        match block {
            Block::PageBreak => new_page = true,
            Block::Paragraph(block) => {
                paragraph(xml, block, width, std::mem::take(&mut new_page));
            }
            Block::Table(table) => {
                if std::mem::take(&mut new_page) {
                    thin_line(xml, true);
                }
                ruled_table(xml, table, width);
                // Also keeps two tables from growing together.
                thin_line(xml, false);
            }
            Block::Chart(chart) => {
                let title = Paragraph::new(Style::Caption, chart.title_with_unit());
                paragraph(xml, &title, width, std::mem::take(&mut new_page));
                ruled_table(xml, &chart.table(), width);
                let source = Paragraph::new(Style::Note, chart.source.clone());
                paragraph(xml, &source, width, false);
            }
            Block::Columns(block) => {
                if std::mem::take(&mut new_page) {
                    thin_line(xml, true);
                }
                columns(xml, block, width);
                thin_line(xml, false);
            }
        }
    }
}

/// Writes the paragraph that ends a section before the last one; it takes next to no room.
fn section_end(xml: &mut Xml, orientation: Orientation, first: bool) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", "Rule");
            page::section_properties(xml, orientation, first);
        });
    });
}

/// Writes an empty line of 6 pt.
fn thin_line(xml: &mut Xml, new_page: bool) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", "Rule");
            if new_page {
                xml.empty("w:pageBreakBefore", &[]);
            }
        });
    });
}

fn paragraph(xml: &mut Xml, paragraph: &Paragraph, width: u32, new_page: bool) {
    let sheet = sheet(paragraph.style);
    let balanced = match (paragraph.style.is_balanced(), paragraph.runs.as_slice()) {
        (true, [only]) => Some(Run {
            text: measure::balanced(&only.text, sheet.size, width),
            ..only.clone()
        }),
        _ => None,
    };
    let runs = balanced
        .as_ref()
        .map_or(paragraph.runs.as_slice(), std::slice::from_ref);
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", sheet.id);
            if paragraph.rule.is_some() || paragraph.keep_with_next {
                xml.empty("w:keepNext", &[]);
            }
            if new_page {
                xml.empty("w:pageBreakBefore", &[]);
            }
            if let Some(align) = paragraph.align {
                xml.value("w:jc", style::alignment(align));
            }
        });
        for part in runs {
            run(xml, part);
        }
    });
    if let Some(kind) = paragraph.rule {
        let lines: String = runs.iter().map(|run| run.text.as_str()).collect();
        let length = measure::rule_length(kind, &lines, sheet.size, width);
        rule_line(xml, (width - length) / 2);
    }
}

/// Writes a line with `indent` free on both sides.
fn rule_line(xml: &mut Xml, indent: u32) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", "Rule");
            xml.element("w:pBdr", &[], |xml| {
                xml.empty(
                    "w:top",
                    &[
                        ("w:val", "single"),
                        ("w:sz", "6"),
                        ("w:space", "0"),
                        ("w:color", "000000"),
                    ],
                );
            });
            // Off the descenders of the text above.
            xml.empty("w:spacing", &[("w:before", "40")]);
            let indent = indent.to_string();
            xml.empty("w:ind", &[("w:left", &indent), ("w:right", &indent)]);
        });
    });
}

fn run(xml: &mut Xml, run: &Run) {
    xml.element("w:r", &[], |xml| {
        if run.bold || run.italic {
            xml.element("w:rPr", &[], |xml| {
                if run.bold {
                    xml.empty("w:b", &[]);
                    xml.empty("w:bCs", &[]);
                }
                if run.italic {
                    xml.empty("w:i", &[]);
                    xml.empty("w:iCs", &[]);
                }
            });
        }
        for (index, line) in inert(&run.text).split('\n').enumerate() {
            if index > 0 {
                xml.empty("w:br", &[]);
            }
            xml.text_element("w:t", &[("xml:space", "preserve")], line);
        }
    });
}

/// Writes what all tables begin with: style, width, fixed layout, grid.
fn table_start(xml: &mut Xml, style_id: Option<&str>, widths: &[u32]) {
    let width: u32 = widths.iter().sum();
    xml.element("w:tblPr", &[], |xml| {
        if let Some(id) = style_id {
            xml.value("w:tblStyle", id);
        }
        xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        if style_id.is_none() {
            xml.element("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", "0"), ("w:type", "dxa")]);
                }
            });
        }
    });
    xml.element("w:tblGrid", &[], |xml| {
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
    });
}

fn columns(xml: &mut Xml, columns: &Columns, width: u32) {
    let left = width * columns.left_percent.min(100) / 100;
    let widths = [left, width - left];
    xml.element("w:tbl", &[], |xml| {
        table_start(xml, None, &widths);
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
            for (paragraphs, width) in [&columns.left, &columns.right].into_iter().zip(widths) {
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| {
                        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
                    });
                    for inner in paragraphs {
                        paragraph(xml, inner, width, false);
                    }
                    // A cell must end with a paragraph.
                    if paragraphs.is_empty() {
                        thin_line(xml, false);
                    }
                });
            }
        });
    });
}

fn ruled_table(xml: &mut Xml, table: &Table, width: u32) {
    let widths = column_widths(table, width);
    xml.element("w:tbl", &[], |xml| {
        table_start(xml, Some("TableGrid"), &widths);
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                xml.empty("w:tblHeader", &[]);
            });
            for (column, width) in table.columns.iter().zip(&widths) {
                let head = Cell::new(column.head.clone());
                cell(xml, &head, *width, Style::TableHead, None);
            }
        });
        for row in &table.rows {
            table_row(xml, row, table, &widths);
        }
    });
}

fn table_row(xml: &mut Xml, row: &Row, table: &Table, widths: &[u32]) {
    xml.element("w:tr", &[], |xml| {
        if row_length(row) < LONG_ROW {
            xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        }
        let mut first = 0;
        for inner in &row.cells {
            let next = first + usize::try_from(inner.span).unwrap_or(1).max(1);
            let width = widths.iter().take(next).skip(first).sum();
            let align = table.columns.get(first).map(|column| column.align);
            cell(xml, inner, width, Style::TableText, align);
            first = next;
        }
    });
}

fn cell(xml: &mut Xml, cell: &Cell, width: u32, style: Style, align: Option<Align>) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if cell.span > 1 {
                xml.value("w:gridSpan", &cell.span.to_string());
            }
            xml.value("w:vAlign", "center");
        });
        for runs in &cell.paragraphs {
            let mut inner = Paragraph::of(style, runs.clone());
            inner.align = align;
            paragraph(xml, &inner, width, false);
        }
        if cell.paragraphs.is_empty() {
            paragraph(xml, &Paragraph::new(style, ""), width, false);
        }
    });
}

/// The widths of the columns in twips; the last one takes what rounding leaves.
fn column_widths(table: &Table, width: u32) -> Vec<u32> {
    let shares: u32 = table
        .columns
        .iter()
        .map(|column| column.share)
        .sum::<u32>()
        .max(1);
    let mut widths: Vec<u32> = table
        .columns
        .iter()
        .map(|column| width * column.share / shares)
        .collect();
    let used: u32 = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += width.saturating_sub(used);
    }
    widths
}

fn row_length(row: &Row) -> usize {
    let runs = row
        .cells
        .iter()
        .flat_map(|cell| cell.paragraphs.iter().flatten());
    runs.map(|run| run.text.len()).sum()
}
