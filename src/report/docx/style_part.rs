//! The part with the styles.

use super::style::{BASE, Sheet, alignment, all_sheets};
use super::xml::Xml;
use crate::locale::Language;

/// The id of the style of ruled tables.
pub(super) const TABLE: &str = "TableGrid";
/// Its name.
pub(super) const TABLE_NAME: &str = "Table Grid";

/// The one font of papers.
pub(super) const FONT: &str = "Times New Roman";

/// The language of a text, for spelling checks and the marks of numbers.
pub(super) const fn language_code(language: Language) -> &'static str {
    match language {
        Language::Vietnamese => "vi-VN",
        Language::English => "en-GB",
    }
}

/// The part with all styles.
pub(super) fn styles(language: Language) -> String {
    let mut xml = Xml::new();
    let namespace = super::page::NAMESPACES;
    xml.element("w:styles", namespace, |xml| {
        defaults(xml, language);
        for sheet in all_sheets() {
            paragraph_style(xml, &sheet);
        }
        table_style(xml);
    });
    xml.finish()
}

fn defaults(xml: &mut Xml, language: Language) {
    let font = FONT;
    let code = language_code(language);
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                xml.empty(
                    "w:rFonts",
                    &[
                        ("w:ascii", font),
                        ("w:hAnsi", font),
                        ("w:eastAsia", font),
                        ("w:cs", font),
                    ],
                );
                xml.value("w:color", "000000");
                xml.value("w:sz", "28");
                xml.value("w:szCs", "28");
                xml.empty(
                    "w:lang",
                    &[("w:val", code), ("w:eastAsia", code), ("w:bidi", "ar-SA")],
                );
            });
        });
        xml.empty("w:pPrDefault", &[]);
    });
}

/// Writes a paragraph style.
pub(super) fn paragraph_style(xml: &mut Xml, sheet: &Sheet) {
    let id = xml.id_there(sheet.id);
    let mut attributes = vec![("w:type", "paragraph"), ("w:styleId", id.as_str())];
    let normal = sheet.id == BASE.id;
    if normal {
        attributes.insert(1, ("w:default", "1"));
    }
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", sheet.name);
        if !normal {
            xml.style("w:basedOn", BASE.id);
        }
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| paragraph_properties(xml, sheet));
        xml.element("w:rPr", &[], |xml| run_properties(xml, sheet));
    });
}

fn paragraph_properties(xml: &mut Xml, sheet: &Sheet) {
    if sheet.keep_with_next {
        xml.empty("w:keepNext", &[]);
    }
    let (line, rule) = match sheet.exact {
        Some(height) => (height, "exact"),
        None => (sheet.spacing, "auto"),
    };
    xml.empty(
        "w:spacing",
        &[
            ("w:before", &sheet.before.to_string()),
            ("w:after", &sheet.after.to_string()),
            ("w:line", &line.to_string()),
            ("w:lineRule", rule),
        ],
    );
    xml.empty("w:ind", &[("w:firstLine", &sheet.first_line.to_string())]);
    xml.value("w:jc", alignment(sheet.align));
    if let Some(level) = sheet.outline {
        xml.value("w:outlineLvl", &level.to_string());
    }
}

fn run_properties(xml: &mut Xml, sheet: &Sheet) {
    if sheet.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if sheet.italic {
        xml.empty("w:i", &[]);
        xml.empty("w:iCs", &[]);
    }
    let size = sheet.size.to_string();
    xml.value("w:sz", &size);
    xml.value("w:szCs", &size);
    if sheet.boxed {
        xml.empty(
            "w:bdr",
            &[
                ("w:val", "single"),
                ("w:sz", "8"),
                ("w:space", "0"),
                ("w:color", "000000"),
            ],
        );
    }
}

/// The style of ruled tables: thin black rules, a little air in the cells.
pub(super) fn table_style(xml: &mut Xml) {
    let id = xml.id_there(TABLE);
    xml.element(
        "w:style",
        &[("w:type", "table"), ("w:styleId", &id)],
        |xml| {
            xml.value("w:name", TABLE_NAME);
            xml.element("w:tblPr", &[], |xml| {
                xml.element("w:tblBorders", &[], |xml| {
                    for side in [
                        "w:top",
                        "w:left",
                        "w:bottom",
                        "w:right",
                        "w:insideH",
                        "w:insideV",
                    ] {
                        xml.empty(
                            side,
                            &[
                                ("w:val", "single"),
                                ("w:sz", "4"),
                                ("w:space", "0"),
                                ("w:color", "000000"),
                            ],
                        );
                    }
                });
                xml.element("w:tblCellMar", &[], |xml| {
                    for (side, width) in [
                        ("w:top", "30"),
                        ("w:left", "80"),
                        ("w:bottom", "30"),
                        ("w:right", "80"),
                    ] {
                        xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
                    }
                });
            });
        },
    );
}
