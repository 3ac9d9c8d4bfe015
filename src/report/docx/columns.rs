//! Two columns without rules.

use super::body::{paragraph, thin_line};
use super::table::table_start;
use super::xml::Xml;
use crate::report::document::Columns;

/// Writes two columns side by side.
pub(super) fn columns(xml: &mut Xml, columns: &Columns, width: u32) {
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
