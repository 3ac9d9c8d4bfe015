use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{Content, HouseFault, PartKind, Place, Places, fill, key};
use crate::locale::Language;
use crate::report::document::{
    Align, Block, Column, Document, Orientation, Paragraph, Row, Section, Style, Table,
};
use crate::report::docx::render;

const HOSTILE: &str = "]]></w:t><script>\u{1b}[31m\u{202e}=1+1 & {{noi_dung}}";

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Mẫu".to_owned(),
        author: String::new(),
        created: "2026-12-22T01:30:00Z".to_owned(),
        language: Language::Vietnamese,
        sections: vec![Section {
            orientation: Orientation::Portrait,
            blocks,
        }],
        footer: Vec::new(),
        code: None,
        mark: None,
    }
}

fn line(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Style::Body, text))
}

fn places() -> Places {
    let table = Table::new(
        vec![Column::new("Đơn vị", 1, Align::Left)],
        vec![Row::of_texts(["Sở Nội vụ <b>".to_owned()])],
    );
    let of = |name, content| Place { name, content };
    let mut paper = document(Vec::new());
    paper.footer = vec!["nhật ký 12 bản ghi".to_owned(), "0000 ffff".to_owned()];
    paper.code = Some("12 0000 ffff".to_owned());
    paper.mark = Some("DỰ THẢO".to_owned());
    Places {
        places: vec![
            of("so_ky_hieu", Content::Text("05/BB-HĐTĐ".to_owned())),
            of("dia_diem", Content::Text(HOSTILE.to_owned())),
            of("so_muc_nhat_ky", Content::Text("12".to_owned())),
            of("ma_bam", Content::Text("0000 ffff".to_owned())),
            of("du_thao", Content::Text("DỰ THẢO".to_owned())),
            of("ma_qr", Content::Code("12 0000 ffff".to_owned())),
            of(
                "noi_dung",
                Content::Blocks(vec![
                    Block::Paragraph(Paragraph::new(Style::Heading1, "I. THÀNH PHẦN")),
                    Block::Table(table),
                ]),
            ),
            of("ket_luan", Content::Blocks(Vec::new())),
        ],
        required: vec![vec!["noi_dung"], vec!["ket_luan", "dia_diem"]],
        foot: vec!["so_muc_nhat_ky", "ma_bam"],
        mark: "du_thao",
        paper,
    }
}

fn template(blocks: Vec<Block>) -> Vec<u8> {
    render(&document(blocks)).unwrap()
}

fn bytes_of(file: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut bytes = Vec::new();
    archive.by_name(name).ok()?.read_to_end(&mut bytes).unwrap();
    Some(bytes)
}

fn part(file: &[u8], name: &str) -> String {
    String::from_utf8(bytes_of(file, name).unwrap()).unwrap()
}

/// The file with one part changed, or added.
fn changed(file: &[u8], name: &str, change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    let before = bytes_of(file, name).unwrap_or_default();
    for at in 0..archive.len() {
        let from = archive.by_index_raw(at).unwrap();
        if from.name().unwrap() != name {
            to.raw_copy_file(from).unwrap();
        }
    }
    to.start_file(name, SimpleFileOptions::default()).unwrap();
    let text = change(String::from_utf8(before).unwrap());
    to.write_all(text.as_bytes()).unwrap();
    to.finish().unwrap().into_inner()
}

fn body(file: &[u8], change: impl FnOnce(String) -> String) -> Vec<u8> {
    changed(file, "word/document.xml", change)
}

/// The texts of a part, one after the other.
fn texts(part: &str) -> String {
    let pieces = part.split("<w:t").skip(1).filter_map(|piece| {
        let (tag, rest) = piece.split_once('>')?;
        (tag.is_empty() || tag.starts_with(' ')).then(|| rest.split('<').next().unwrap_or(""))
    });
    pieces.collect()
}

#[test]
fn names_are_read_without_diacritics_case_and_spaces() {
    for written in [
        "noi_dung",
        " Nội dung ",
        "NỘI-DUNG",
        "nội\u{a0}dung",
        "no\u{302}\u{323}i_dung",
    ] {
        assert_eq!(key(written), "noi_dung", "{written}");
    }
}

#[test]
fn places_are_filled_and_what_was_typed_is_inert() {
    let file = template(vec![
        line("Số: {{Số ký hiệu}}, họp tại {{dia_diem}} hôm nay"),
        line("{{noi_dung}}"),
    ]);
    let filled = fill(&file, &places()).unwrap();
    let text = part(&filled, "word/document.xml");
    let shown = texts(&text);
    assert!(
        shown.starts_with("Số: 05/BB-HĐTĐ, họp tại ]]&gt;&lt;/w:t&gt;&lt;script&gt;"),
        "{shown}"
    );
    // What a value says is no place.
    assert!(shown.contains("{{noi_dung}} hôm nay") && shown.contains("I. THÀNH PHẦN"));
    assert!(shown.contains("Sở Nội vụ &lt;b&gt;"));
    assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'));
    assert_eq!(filled, fill(&file, &places()).unwrap());
}

#[test]
fn a_name_may_be_spread_over_runs() {
    let file = body(&template(vec![line("SO"), line("{{noi_dung}}")]), |text| {
        let run = |inner: &str| format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{inner}</w:t></w:r>");
        let cut = ["Số {", "{so_", "ky", "_hieu}", "} sau"].map(run);
        let mixed = cut.join("<w:proofErr w:type=\"spellStart\"/>");
        let from = text
            .find("<w:r><w:t xml:space=\"preserve\">SO</w:t></w:r>")
            .unwrap();
        let whole = "<w:r><w:t xml:space=\"preserve\">SO</w:t></w:r>";
        format!("{}{mixed}{}", &text[..from], &text[from + whole.len()..])
    });
    let filled = fill(&file, &places()).unwrap();
    let text = part(&filled, "word/document.xml");
    assert!(
        texts(&text).starts_with("Số 05/BB-HĐTĐ sau"),
        "{}",
        texts(&text)
    );
    // The runs are still there, and what is left of the last one keeps its space.
    assert_eq!(text.matches("<w:rPr><w:b/></w:rPr>").count(), 5);
    assert!(text.contains("<w:t xml:space=\"preserve\"> sau</w:t>"));
}

#[test]
fn everything_else_of_a_template_stays_byte_for_byte() {
    let with_places = |text: String| text.replace("<w:p>", "<w:p w:rsidR=\"00AB12\">");
    let file = body(
        &template(vec![line("Cơ quan <A>"), line("{{noi_dung}}"), line("Hết")]),
        with_places,
    );
    let file = changed(&file, "word/header1.xml", |text| {
        text.replace("</w:hdr>", "<w:p/></w:hdr>")
    });
    let file = changed(&file, "word/media/logo.bin", |_| "lô gô".to_owned());
    let mut places = places();
    places.paper.mark = None;
    let filled = fill(&file, &places).unwrap();
    for name in [
        "word/header1.xml",
        "word/header2.xml",
        "word/settings.xml",
        "word/media/logo.bin",
        "docProps/core.xml",
    ] {
        assert_eq!(bytes_of(&filled, name), bytes_of(&file, name), "{name}");
    }
    let (before, after) = (
        part(&file, "word/document.xml"),
        part(&filled, "word/document.xml"),
    );
    let place = before.find("<w:p w:rsidR=\"00AB12\"><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{{noi").unwrap();
    assert_eq!(before[..place], after[..place]);
    let end = before.rfind("<w:p w:rsidR").unwrap();
    assert!(after.ends_with(&before[end..]));
}

#[test]
fn the_styles_of_the_template_are_used_and_lacking_ones_are_added() {
    let file = template(vec![line("{{noi_dung}}")]);
    // Heading 1 has another id there, the table's style is missing and its id is another one's.
    let file = changed(&file, "word/styles.xml", |text| {
        let text = text.replace("w:styleId=\"Heading1\"", "w:styleId=\"u1\"");
        let text = text.replace("w:styleId=\"TableGrid\"", "w:styleId=\"Luoi\"");
        let text = text.replace("w:val=\"Table Grid\"", "w:val=\"Lưới\"");
        text.replace("w:styleId=\"TableText\"", "w:styleId=\"TableGrid\"")
            .replace("Nội dung bảng\"", "Khác\"")
    });
    let filled = fill(&file, &places()).unwrap();
    let text = part(&filled, "word/document.xml");
    assert!(text.contains("<w:pStyle w:val=\"u1\"/>") && !text.contains("w:val=\"Heading1\""));
    assert!(text.contains("<w:tblStyle w:val=\"TableGridThamdinh\"/>"));
    assert!(text.contains("<w:pStyle w:val=\"TableText\"/>"));
    let styles = part(&filled, "word/styles.xml");
    for id in ["TableGridThamdinh", "TableText"] {
        assert_eq!(
            styles.matches(&format!("w:styleId=\"{id}\"")).count(),
            1,
            "{id}"
        );
    }
    // Styles that are not used are not added.
    assert_eq!(styles.matches("w:styleId=\"u1\"").count(), 1);
    assert!(!styles.contains("w:styleId=\"Heading1\""));
}

#[test]
fn content_controls_of_the_names_are_filled() {
    let file = body(
        &template(vec![line("DONG"), line("{{noi_dung}}"), line("KHOI")]),
        |text| {
            let line = "<w:sdt><w:sdtPr><w:rPr><w:i/></w:rPr><w:alias w:val=\"Số ký hiệu\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Bấm để nhập {{gì}}</w:t></w:r></w:sdtContent></w:sdt>";
            let text = text.replace("<w:r><w:t xml:space=\"preserve\">DONG</w:t></w:r>", line);
            let from = text.find("<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t xml:space=\"preserve\">KHOI").unwrap();
            let to = from + text[from..].find("</w:p>").unwrap() + "</w:p>".len();
            let block = format!(
                "<w:sdt><w:sdtPr><w:tag w:val=\"dia_diem\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
                &text[from..to]
            );
            format!("{}{block}{}", &text[..from], &text[to..])
        },
    );
    let filled = fill(&file, &places()).unwrap();
    let text = part(&filled, "word/document.xml");
    assert!(text.contains("<w:sdtContent><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">05/BB-HĐTĐ</w:t></w:r></w:sdtContent>"));
    assert!(!text.contains("showingPlcHdr") && !text.contains("dataBinding"));
    assert!(text.contains("<w:sdtContent><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t xml:space=\"preserve\">]]&gt;"));
}

#[test]
fn every_page_shows_the_journal_and_the_mark() {
    let file = template(vec![line("{{noi_dung}}")]);
    let filled = fill(&file, &places()).unwrap();
    // Our own template has both footers in one part, and two headers.
    let foot = part(&filled, "word/footer1.xml");
    assert!(
        texts(&foot).contains("nhật ký 12 bản ghi0000 ffff") && foot.contains("rIdThamdinhCode")
    );
    assert!(part(&filled, "word/_rels/footer1.xml.rels").contains("/word/media/thamdinh-code.png"));
    for name in ["word/header1.xml", "word/header2.xml"] {
        assert!(texts(&part(&filled, name)).contains("DỰ THẢO"), "{name}");
    }

    // A template with places of its own for them gets nothing more.
    let own = |text: String| {
        let run = "<w:p><w:r><w:t>{{so_muc_nhat_ky}} {{ma_bam}} {{ma_qr}}</w:t></w:r></w:p>";
        text.replace("</w:ftr>", &format!("{run}</w:ftr>"))
    };
    let file = changed(&file, "word/footer1.xml", own);
    let filled = fill(&file, &places()).unwrap();
    let foot = part(&filled, "word/footer1.xml");
    assert!(texts(&foot).contains("12 0000 ffff ") && !texts(&foot).contains("nhật ký"));
    assert_eq!(foot.matches("<w:drawing>").count(), 1);
}

#[test]
fn a_template_without_headers_and_footers_gets_them() {
    let bare = |text: String| {
        let from = text.find("<w:headerReference").unwrap();
        let to = text.find("<w:type ").unwrap();
        format!("{}{}", &text[..from], &text[to..])
    };
    let file = body(&template(vec![line("{{noi_dung}}")]), bare);
    let filled = fill(&file, &places()).unwrap();
    let text = part(&filled, "word/document.xml");
    for (element, id) in [
        ("w:headerReference", "rIdThamdinhHeader"),
        ("w:footerReference", "rIdThamdinhFooter"),
    ] {
        for kind in ["default", "first"] {
            let there = text.split('<').any(|tag| {
                tag.starts_with(element)
                    && tag.contains(&format!("w:type=\"{kind}\""))
                    && tag.contains(id)
            });
            assert!(there, "{element} {kind}");
        }
    }
    assert!(texts(&part(&filled, "word/thamdinh-footer.xml")).contains("0000 ffff"));
    assert!(part(&filled, "word/_rels/document.xml.rels").contains("/word/thamdinh-footer.xml"));
    assert!(part(&filled, "[Content_Types].xml").contains("/word/thamdinh-header.xml"));
}

#[test]
fn what_cannot_be_filled_is_refused_with_its_place() {
    let good = || template(vec![line("{{noi_dung}}")]);
    let with = |text: &str| fill(&template(vec![line("{{noi_dung}}"), line(text)]), &places());
    let HouseFault::Unknown {
        written,
        kind,
        near,
        known,
    } = with("trước {{so_hieu}} sau").unwrap_err()
    else {
        panic!("an unknown name was taken");
    };
    assert_eq!(
        (written.as_str(), kind, near.as_str()),
        ("so_hieu", PartKind::Text, "trước {{so_hieu}} sau")
    );
    assert!(known.contains(&"noi_dung") && known.len() == 8);
    assert!(matches!(with("{{ma_bam"), Err(HouseFault::Unclosed { .. })));
    assert!(matches!(
        with("Xem {{noi_dung}}"),
        Err(HouseFault::NotAlone {
            name: "noi_dung",
            ..
        })
    ));
    assert_eq!(
        fill(&template(vec![line("{{dia_diem}}")]), &places()),
        Err(HouseFault::Missing {
            lacks: vec![vec!["noi_dung"], vec!["ket_luan"]]
        })
    );
    let in_header = changed(&good(), "word/header2.xml", |text| {
        text.replace(
            "</w:hdr>",
            "<w:p><w:r><w:t>{{noi_dung}}</w:t></w:r></w:p></w:hdr>",
        )
    });
    assert!(matches!(
        fill(&in_header, &places()),
        Err(HouseFault::NotAlone {
            kind: PartKind::Header,
            ..
        })
    ));

    let main = "wordprocessingml.document.main";
    let typed = |kind: &str| {
        changed(&good(), "[Content_Types].xml", |text| {
            text.replace(main, kind)
        })
    };
    let strict = body(&good(), |text| {
        text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    });
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
    let damaged = || {
        Err(HouseFault::Damaged {
            part: "word/document.xml".to_owned(),
        })
    };
    for (file, expected) in [
        (b"PK".to_vec(), Err(HouseFault::NotWord)),
        (Vec::new(), Err(HouseFault::NotWord)),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
            Err(HouseFault::OldOrLocked),
        ),
        (
            changed(&good(), "word/vbaProject.bin", |_| String::new()),
            Err(HouseFault::Macros),
        ),
        (
            typed("ms-word.document.macroEnabled.main"),
            Err(HouseFault::Macros),
        ),
        (
            typed("wordprocessingml.template.main"),
            Err(HouseFault::OtherForm),
        ),
        (typed("spreadsheetml.sheet.main"), Err(HouseFault::NotWord)),
        (strict, Err(HouseFault::OtherForm)),
        (
            body(&good(), |text| text.replace("</w:body>", "")),
            damaged(),
        ),
        (
            body(&good(), |text| text.replace("?>", &format!("?>{bomb}"))),
            damaged(),
        ),
    ] {
        assert_eq!(fill(&file, &places()), expected);
    }
}

#[test]
fn a_part_that_unpacks_to_more_than_any_template_is_not_read() {
    let good = template(vec![line("{{noi_dung}}")]);
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    let mut archive = ZipArchive::new(Cursor::new(&good)).unwrap();
    for at in 0..archive.len() {
        to.raw_copy_file(archive.by_index_raw(at).unwrap()).unwrap();
    }
    to.start_file("word/media/big.bin", SimpleFileOptions::default())
        .unwrap();
    let megabyte = vec![0_u8; 1 << 20];
    for _ in 0..257 {
        to.write_all(&megabyte).unwrap();
    }
    let file = to.finish().unwrap().into_inner();
    assert!(file.len() < 1 << 20);
    assert_eq!(fill(&file, &places()), Err(HouseFault::TooLarge));
}
