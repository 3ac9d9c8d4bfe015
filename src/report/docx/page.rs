//! A4 pages: sizes and margins in twips (1/20 pt, 56.7 to the millimetre), headers and footers.

use super::xml::{Attributes, Xml};
use super::{body, picture};
use crate::report::document::{Document, Orientation, Run};

/// The short side of A4: 210 mm.
const SHORT_SIDE: u32 = 11_906;
/// The long side of A4: 297 mm.
const LONG_SIDE: u32 = 16_838;
/// 25 mm, so that the page number and a mark fit in the margin; the decree allows 20 to 25.
const TOP: u32 = 1_417;
/// 25 mm, so that the code and the lines at the foot fit in the margin; the decree allows 20 to 25.
const BOTTOM: u32 = 1_417;
/// 30 mm; the decree allows 30 to 35.
const LEFT: u32 = 1_701;
/// 15 mm; the decree allows 15 to 20.
const RIGHT: u32 = 851;
/// From the upper edge to the page number: 10 mm.
const HEADER: u32 = 567;
/// From the lower edge to the foot: 7 mm.
const FOOTER: u32 = 397;
/// The side of the code with its white margin: 16 mm, so that a module of a code of 80 letters is 0.4 mm.
const CODE_SIDE_MM: u32 = 16;
/// Its number among the drawings of a file.
const CODE_DRAWING: u32 = 1;

/// The namespaces of every part with text.
pub(super) const NAMESPACES: &Attributes<'static> = &[
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
];

/// The width between the margins in twips.
pub(super) const fn text_width(orientation: Orientation) -> u32 {
    let width = match orientation {
        Orientation::Portrait => SHORT_SIDE,
        Orientation::Landscape => LONG_SIDE,
    };
    width - LEFT - RIGHT
}

/// The height between the margins in twips.
pub(super) const fn text_height(orientation: Orientation) -> u32 {
    let height = match orientation {
        Orientation::Portrait => LONG_SIDE,
        Orientation::Landscape => SHORT_SIDE,
    };
    height - TOP - BOTTOM
}

/// Writes the properties of a section; the first one carries the headers, which later ones inherit.
pub(super) fn section_properties(xml: &mut Xml, orientation: Orientation, first: bool) {
    xml.element("w:sectPr", &[], |xml| {
        if first {
            for (element, kind, id) in [
                ("w:headerReference", "first", "rId4"),
                ("w:headerReference", "default", "rId5"),
                ("w:footerReference", "first", "rId6"),
                ("w:footerReference", "default", "rId6"),
            ] {
                xml.empty(element, &[("w:type", kind), ("r:id", id)]);
            }
        }
        xml.value("w:type", "nextPage");
        let (width, height) = match orientation {
            Orientation::Portrait => (SHORT_SIDE, LONG_SIDE),
            Orientation::Landscape => (LONG_SIDE, SHORT_SIDE),
        };
        let (width, height) = (width.to_string(), height.to_string());
        match orientation {
            Orientation::Portrait => xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]),
            Orientation::Landscape => xml.empty(
                "w:pgSz",
                &[("w:w", &width), ("w:h", &height), ("w:orient", "landscape")],
            ),
        }
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &TOP.to_string()),
                ("w:right", &RIGHT.to_string()),
                ("w:bottom", &BOTTOM.to_string()),
                ("w:left", &LEFT.to_string()),
                ("w:header", &HEADER.to_string()),
                ("w:footer", &FOOTER.to_string()),
                ("w:gutter", "0"),
            ],
        );
        if first {
            xml.empty("w:titlePg", &[]);
        }
    });
}

/// The header of page 1: the mark, and no number.
pub(super) fn first_header(document: &Document) -> String {
    let mut xml = Xml::new();
    xml.element("w:hdr", NAMESPACES, |xml| match &document.mark {
        Some(mark) => body::styled_line(xml, "Mark", mark),
        None => body::styled_line(xml, "Header", ""),
    });
    xml.finish()
}

/// The header of the other pages: the number in the middle, and the mark.
pub(super) fn header(document: &Document) -> String {
    let mut xml = Xml::new();
    xml.element("w:hdr", NAMESPACES, |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.style("w:pStyle", "Header"));
            page_number(xml);
        });
        if let Some(mark) = &document.mark {
            body::styled_line(xml, "Mark", mark);
        }
    });
    xml.finish()
}

/// The footer of every page: its lines, and beside them the code, whose picture is `picture` among the footer's relations.
pub(super) fn footer(document: &Document, picture: Option<&str>) -> String {
    let mut xml = Xml::new();
    xml.element("w:ftr", NAMESPACES, |xml| {
        footer_content(xml, document, picture);
    });
    xml.finish()
}

/// Writes what stands at the foot of every page, as wide as the page allows.
pub(super) fn footer_content(xml: &mut Xml, document: &Document, picture: Option<&str>) {
    let lines = |xml: &mut Xml| {
        for line in &document.footer {
            body::styled_line(xml, "Footer", line);
        }
        if document.footer.is_empty() {
            body::styled_line(xml, "Footer", "");
        }
    };
    let Some(code) = &document.code else {
        lines(xml);
        return;
    };
    // Fiftieths of a per cent, so that the table fits upright pages and those that lie on their side.
    let [left, right] = ["4470", "530"];
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
            xml.value("w:jc", "center");
            xml.element("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", "0"), ("w:type", "dxa")]);
                }
            });
        });
        xml.element("w:tblGrid", &[], |xml| {
            for width in [left, right] {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
        xml.element("w:tr", &[], |xml| {
            footer_cell(xml, left, lines);
            footer_cell(xml, right, |xml| {
                xml.element("w:p", &[], |xml| {
                    xml.element("w:pPr", &[], |xml| {
                        xml.style("w:pStyle", "Footer");
                        xml.value("w:jc", "right");
                    });
                    match picture {
                        Some(picture) => xml.element("w:r", &[], |xml| {
                            picture::code_drawing(xml, CODE_DRAWING, picture, code, CODE_SIDE_MM);
                        }),
                        None => body::run(xml, &Run::plain(code)),
                    }
                });
            });
        });
    });
    // A part must end with a paragraph.
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.style("w:pStyle", "Rule");
            xml.empty("w:spacing", &[("w:line", "20"), ("w:lineRule", "exact")]);
        });
    });
}

fn footer_cell(xml: &mut Xml, share: &str, content: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", share), ("w:type", "pct")]);
            xml.value("w:vAlign", "center");
        });
        content(xml);
    });
}

/// Writes the field that shows the number of its page.
fn page_number(xml: &mut Xml) {
    let mark = |xml: &mut Xml, kind: &str| {
        xml.element("w:r", &[], |xml| {
            xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        });
    };
    mark(xml, "begin");
    xml.element("w:r", &[], |xml| {
        xml.text_element("w:instrText", &[("xml:space", "preserve")], " PAGE ");
    });
    mark(xml, "separate");
    xml.element("w:r", &[], |xml| xml.text_element("w:t", &[], "2"));
    mark(xml, "end");
}
