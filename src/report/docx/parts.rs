//! The parts around the text.

use super::xml::{Xml, inert};
use crate::report::document::Document;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Which part has which type.
pub(super) fn content_types() -> String {
    let mut xml = Xml::new();
    let namespace = format!("{PACKAGE}/content-types");
    xml.element("Types", &[("xmlns", &namespace)], |xml| {
        for (extension, kind) in [
            (
                "rels",
                "application/vnd.openxmlformats-package.relationships+xml",
            ),
            ("xml", "application/xml"),
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
    });
    xml.finish()
}

/// What the package consists of.
pub(super) fn package_relationships() -> String {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relationships(&[
        (
            &format!("{OFFICE}/relationships/officeDocument"),
            "word/document.xml",
        ),
        (&core, "docProps/core.xml"),
        (
            &format!("{OFFICE}/relationships/extended-properties"),
            "docProps/app.xml",
        ),
    ])
}

/// What the text refers to; the sections name headers and footer by these places.
pub(super) fn document_relationships() -> String {
    let kinds = [
        "styles",
        "settings",
        "fontTable",
        "header",
        "header",
        "footer",
    ]
    .map(|kind| format!("{OFFICE}/relationships/{kind}"));
    let targets = [
        "styles.xml",
        "settings.xml",
        "fontTable.xml",
        "header1.xml",
        "header2.xml",
        "footer1.xml",
    ];
    let pairs: Vec<_> = kinds.iter().map(String::as_str).zip(targets).collect();
    relationships(&pairs)
}

fn relationships(pairs: &[(&str, &str)]) -> String {
    let mut xml = Xml::new();
    let namespace = format!("{PACKAGE}/relationships");
    xml.element("Relationships", &[("xmlns", &namespace)], |xml| {
        for (index, (kind, target)) in pairs.iter().enumerate() {
            let id = format!("rId{}", index + 1);
            xml.empty(
                "Relationship",
                &[("Id", &id), ("Type", kind), ("Target", target)],
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
