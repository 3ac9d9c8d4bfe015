//! Reading back what was handed over, with other programs' eyes.

use std::io::{Cursor, Read as _, Write as _};
use std::process::{Command, Stdio};

use calamine::{Data, Reader as _, Xlsx};
use quick_xml::Reader;
use quick_xml::events::Event;

/// The parts of an Office file that are XML, by their names; each is checked to be well formed.
pub fn xml_parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            assert_well_formed(&name, &text);
            parts.push((name, text));
        }
    }
    parts
}

fn assert_well_formed(name: &str, xml: &str) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return,
            Ok(_) => {}
            Err(error) => assert_eq!(error.to_string(), "", "{name}"),
        }
    }
}

/// The text of a Word file.
pub struct Docx {
    /// Paragraphs outside tables.
    pub paragraphs: Vec<String>,
    /// Tables: rows of cells.
    pub tables: Vec<Vec<Vec<String>>>,
}

impl Docx {
    /// Reads the text of the main part.
    pub fn read(bytes: &[u8]) -> Docx {
        let parts = xml_parts(bytes);
        let (_, xml) = parts
            .iter()
            .find(|(name, _)| name == "word/document.xml")
            .unwrap();
        let mut read = Docx {
            paragraphs: Vec::new(),
            tables: Vec::new(),
        };
        let mut reader = Reader::from_str(xml);
        let (mut in_table, mut in_text, mut paragraph) = (false, false, String::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Eof => break,
                Event::Start(tag) => match tag.name().as_ref() {
                    "w:tbl" => {
                        in_table = true;
                        read.tables.push(Vec::new());
                    }
                    "w:tr" => read.tables.last_mut().unwrap().push(Vec::new()),
                    "w:tc" => read
                        .tables
                        .last_mut()
                        .unwrap()
                        .last_mut()
                        .unwrap()
                        .push(String::new()),
                    "w:t" => in_text = true,
                    _ => {}
                },
                Event::Empty(tag) if tag.name().as_ref() == "w:br" => paragraph.push('\n'),
                Event::Text(text) if in_text => paragraph.push_str(&text.xml10_content()),
                Event::GeneralRef(name) if in_text => paragraph.push_str(entity(&name)),
                Event::End(tag) => match tag.name().as_ref() {
                    "w:t" => in_text = false,
                    "w:tbl" => in_table = false,
                    "w:p" => {
                        let text = std::mem::take(&mut paragraph);
                        if in_table {
                            let row = read.tables.last_mut().unwrap().last_mut().unwrap();
                            let cell = row.last_mut().unwrap();
                            if !cell.is_empty() {
                                cell.push('\n');
                            }
                            cell.push_str(&text);
                        } else {
                            read.paragraphs.push(text);
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        read
    }

    /// Everything, line by line.
    pub fn text(&self) -> String {
        let cells = self.tables.iter().flatten().flatten();
        let all: Vec<&str> = self
            .paragraphs
            .iter()
            .chain(cells)
            .map(String::as_str)
            .collect();
        all.join("\n")
    }
}

fn entity(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "?",
    }
}

/// What a workbook holds.
pub struct Workbook {
    /// Sheets: name and rows of cells.
    pub sheets: Vec<(String, Vec<Vec<Data>>)>,
    /// Every formula.
    pub formulas: Vec<String>,
}

impl Workbook {
    /// The sheet with this name.
    pub fn sheet(&self, name: &str) -> &[Vec<Data>] {
        let sheet = self.sheets.iter().find(|(own, _)| own == name);
        &sheet.unwrap_or_else(|| unreachable!("no sheet {name}")).1
    }

    /// Everything, line by line.
    pub fn text(&self) -> String {
        let cells = self
            .sheets
            .iter()
            .flat_map(|(_, rows)| rows.iter().flatten());
        let texts: Vec<String> = cells.map(ToString::to_string).collect();
        texts.join("\n")
    }
}

/// Reads a workbook with the values that it keeps.
pub fn workbook(bytes: &[u8]) -> Workbook {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut read = Workbook {
        sheets: Vec::new(),
        formulas: Vec::new(),
    };
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        let rows = range.rows().map(<[Data]>::to_vec).collect();
        read.sheets.push((name.clone(), rows));
        let formulas = book.worksheet_formula(&name).unwrap();
        let cells = formulas.rows().flatten();
        read.formulas
            .extend(cells.filter(|formula| !formula.is_empty()).cloned());
    }
    read
}

/// The texts of a page, entities and the escapes of its data read.
pub fn html_text(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<').skip(1) {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    for (escaped, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
        ("\\u003c", "<"),
        ("\\u003e", ">"),
        ("\\u0026", "&"),
    ] {
        text = text.replace(escaped, letter);
    }
    text
}

/// The text of a PDF as poppler reads it; None, said aloud, where poppler is not installed.
pub fn pdf_text(bytes: &[u8]) -> Option<String> {
    let started = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = started else {
        eprintln!("SKIPPED: pdftotext is not installed, so no PDF was read");
        return None;
    };
    let mut input = child.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writing = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).unwrap())
}
