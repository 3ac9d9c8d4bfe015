//! Tables with rules.

use super::body::paragraph_as;
use super::style::{self, Sheet};
use super::xml::Xml;
use crate::report::document::{Align, Cell, Paragraph, Row, RowKind, Run, Style, Table};

/// Letters from which a row may be broken over two pages: longer ones could outgrow a page.
const LONG_ROW: usize = 600;
/// The ground of a row that heads those below it: light enough to print and to copy.
const GROUP_GROUND: &str = "EDEDED";

/// Writes what all tables begin with: style, width, fixed layout, grid.
pub(super) fn table_start(xml: &mut Xml, style_id: Option<&str>, widths: &[u32]) {
    let width: u32 = widths.iter().sum();
    xml.element("w:tblPr", &[], |xml| {
        if let Some(id) = style_id {
            xml.style("w:tblStyle", id);
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

/// Writes a table with rules; its head is repeated on each page.
pub(super) fn ruled_table(xml: &mut Xml, table: &Table, width: u32) {
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
                let look = Look {
                    sheet: head_sheet(table),
                    kind: RowKind::Plain,
                    align: None,
                };
                cell(xml, &head, *width, look);
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
            let look = Look {
                sheet: text_sheet(table),
                kind: row.kind,
                align: align.filter(|_| row.kind != RowKind::Group),
            };
            cell(xml, inner, width, look);
            first = next;
        }
    });
}

/// How the text of a cell looks.
#[derive(Clone, Copy)]
struct Look {
    sheet: Sheet,
    kind: RowKind,
    align: Option<Align>,
}

const fn head_sheet(table: &Table) -> Sheet {
    if table.compact {
        style::COMPACT_HEAD
    } else {
        style::sheet(Style::TableHead)
    }
}

const fn text_sheet(table: &Table) -> Sheet {
    if table.compact {
        style::COMPACT_TEXT
    } else {
        style::sheet(Style::TableText)
    }
}

fn cell(xml: &mut Xml, cell: &Cell, width: u32, look: Look) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if cell.span > 1 {
                xml.value("w:gridSpan", &cell.span.to_string());
            }
            if look.kind == RowKind::Group {
                xml.empty(
                    "w:shd",
                    &[
                        ("w:val", "clear"),
                        ("w:color", "auto"),
                        ("w:fill", GROUP_GROUND),
                    ],
                );
            }
            xml.value("w:vAlign", "center");
        });
        for runs in &cell.paragraphs {
            cell_paragraph(xml, runs, width, look);
        }
        if cell.paragraphs.is_empty() {
            cell_paragraph(xml, &[], width, look);
        }
    });
}

fn cell_paragraph(xml: &mut Xml, runs: &[Run], width: u32, look: Look) {
    let mut runs = runs.to_vec();
    if look.kind != RowKind::Plain {
        runs.iter_mut().for_each(|run| run.bold = true);
    }
    let mut inner = Paragraph::of(Style::TableText, runs);
    inner.align = look.align;
    // A heading never stands alone at the end of a page.
    inner.keep_with_next = look.kind == RowKind::Group;
    paragraph_as(xml, &look.sheet, &inner, width, false);
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
