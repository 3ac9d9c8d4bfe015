//! The parts around the text.

use super::chart;
use super::xml::{Xml, inert};
use crate::report::document::Document;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The relation of the footer to the picture of its code.
pub(super) const CODE: &str = "rId1";

/// Which part has which type, with that many charts.
pub(super) fn content_types(charts: usize) -> String {
    let mut xml = Xml::new();
    let namespace = format!("{PACKAGE}/content-types");
    xml.element("Types", &[("xmlns", &namespace)], |xml| {
        for (extension, kind) in [
            (
                "rels",
                "application/vnd.openxmlformats-package.relationships+xml",
            ),
            ("xml", "application/xml"),
            ("png", "image/png"),
            (
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
        ] {
            xml.empty(
                "Default",
                &[("Extension", extension), ("ContentType", kind)],
            );
        }
        for (part, kind) in [
            ("document", "document.main"),
            ("styles", "styles"),
            ("settings", "settings"),
            ("fontTable", "fontTable"),
            ("header1", "header"),
            ("header2", "header"),
            ("footer1", "footer"),
        ] {
            let (name, kind) = (format!("/word/{part}.xml"), format!("{WORD}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        }
        for (name, kind) in [
            (
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
            ),
            (
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            ),
        ] {
            xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
        }
        let kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
        for number in 1..=charts {
            let name = format!("/word/charts/chart{number}.xml");
            xml.empty("Override", &[("PartName", &name), ("ContentType", kind)]);
        }
    });
    xml.finish()
}

/// What the package consists of.
pub(super) fn package_relationships() -> String {
    relationships(&[
        (
            "rId1",
            &format!("{OFFICE}/relationships/officeDocument"),
            "word/document.xml",
        ),
        (
            "rId2",
            &format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        (
            "rId3",
            &format!("{OFFICE}/relationships/extended-properties"),
            "docProps/app.xml",
        ),
    ])
}

/// What the text refers to, with that many charts; the sections name headers and footer by these ids.
pub(super) fn document_relationships(charts: usize) -> String {
    let fixed = [
        ("styles", "styles.xml"),
        ("settings", "settings.xml"),
        ("fontTable", "fontTable.xml"),
        ("header", "header1.xml"),
        ("header", "header2.xml"),
        ("footer", "footer1.xml"),
    ];
    let fixed = fixed.into_iter().zip(1_usize..);
    let fixed =
        fixed.map(|((kind, target), number)| (format!("rId{number}"), kind, target.to_owned()));
    let drawn = (0_u32..).take(charts);
    let drawn = drawn.map(|at| {
        (
            chart::relation(at),
            "chart",
            format!("charts/chart{}.xml", at + 1),
        )
    });
    let all: Vec<(String, String, String)> = fixed
        .chain(drawn)
        .map(|(id, kind, target)| (id, format!("{OFFICE}/relationships/{kind}"), target))
        .collect();
    let all: Vec<_> = all
        .iter()
        .map(|(id, kind, target)| (id.as_str(), kind.as_str(), target.as_str()))
        .collect();
    relationships(&all)
}

/// The relation of the footer to the picture of its code.
pub(super) fn footer_relationships() -> String {
    let kind = format!("{OFFICE}/relationships/image");
    relationships(&[(CODE, &kind, "media/code.png")])
}

/// Relations of a part: id, kind, target.
pub(super) fn relationships(relations: &[(&str, &str, &str)]) -> String {
    let mut xml = Xml::new();
    let namespace = format!("{PACKAGE}/relationships");
    xml.element("Relationships", &[("xmlns", &namespace)], |xml| {
        for (id, kind, target) in relations {
            xml.empty(
                "Relationship",
                &[("Id", id), ("Type", kind), ("Target", target)],
            );
        }
    });
    xml.finish()
}

/// Title, author and time.
pub(super) fn core_properties(document: &Document) -> String {
    let mut xml = Xml::new();
    let core = format!("{PACKAGE}/metadata/core-properties");
    xml.element(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &core),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
        |xml| {
            xml.text_element("dc:title", &[], &inert(&document.title));
            xml.text_element("dc:creator", &[], &inert(&document.author));
            xml.text_element("dc:language", &[], document.language.code());
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.text_element(name, &[("xsi:type", "dcterms:W3CDTF")], &document.created);
            }
        },
    );
    xml.finish()
}

/// Which program wrote the file.
pub(super) fn application_properties() -> String {
    let mut xml = Xml::new();
    let namespace = format!("{OFFICE}/extended-properties");
    xml.element("Properties", &[("xmlns", &namespace)], |xml| {
        xml.text_element("Application", &[], env!("CARGO_PKG_NAME"));
    });
    xml.finish()
}

/// How word processors treat the file: as a modern one, so that they lay it out without compatibility tricks.
pub(super) fn settings() -> String {
    let mut xml = Xml::new();
    xml.element("w:settings", super::page::NAMESPACES, |xml| {
        xml.value("w:defaultTabStop", "720");
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.element("w:compat", &[], |xml| {
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            );
        });
    });
    xml.finish()
}

/// The one font.
pub(super) fn font_table() -> String {
    let mut xml = Xml::new();
    xml.element("w:fonts", super::page::NAMESPACES, |xml| {
        xml.element("w:font", &[("w:name", "Times New Roman")], |xml| {
            xml.value("w:charset", "00");
            xml.value("w:family", "roman");
            xml.value("w:pitch", "variable");
        });
    });
    xml.finish()
}
