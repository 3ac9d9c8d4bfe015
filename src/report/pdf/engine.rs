//! From a document to the bytes of its PDF.

use chrono::{Datelike as _, Timelike as _};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{PdfError, data, world};
use crate::report::document::Document;
use crate::report::qr::QrCode;

/// Points of the code's picture to a side of a module: readers that smooth pictures leave its edges sharp.
const POINTS_PER_MODULE: usize = 8;
/// Papers for which what was laid out is kept: what all papers share stays, what only one had goes, and memory
/// stays the same over any number of papers.
const KEPT_FOR: usize = 2;

/// The bytes of the PDF.
pub(super) fn render(document: &Document) -> Result<Vec<u8>, PdfError> {
    let timestamp = Timestamp::new_utc(time(&document.created)?);
    let code = document.code.as_deref().and_then(QrCode::of);
    let picture = code.as_ref().map(picture);
    let paper = data::paper(document, picture.as_ref().map(|picture| picture.side));
    let data = serde_json::to_vec(&paper).map_err(|error| PdfError::Data(error.to_string()))?;
    let bytes = pages(data, picture, timestamp);
    typst::comemo::evict(KEPT_FOR);
    bytes
}

fn pages(data: Vec<u8>, code: Option<Picture>, timestamp: Timestamp) -> Result<Vec<u8>, PdfError> {
    // Two papers with the same words are the same paper, and no others are.
    let ident = format!("{:032x}", typst::utils::hash128(&data));
    let world = world::Paper {
        data: Bytes::new(data),
        code: Bytes::new(code.map_or_else(Vec::new, |code| code.grey)),
    };
    let laid_out = typst::compile::<PagedDocument>(&world);
    let document = laid_out.output.map_err(|errors| fault(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2b])
        .map_err(|error| PdfError::Layout(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("thamdinh".to_owned())),
        timestamp: Some(timestamp),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| fault(&errors))
}

/// What went wrong, in the words of the first error; a text without a glyph is an error of its own.
fn fault(errors: &[SourceDiagnostic]) -> PdfError {
    let words = errors.first().map_or("", |error| error.message.as_str());
    match words
        .split_once("the text `")
        .and_then(|(_, rest)| rest.split_once('`'))
    {
        Some((text, rest)) if rest.contains("displayed") => PdfError::NoGlyph(text.to_owned()),
        _ => PdfError::Layout(words.to_owned()),
    }
}

/// A square of grey values.
struct Picture {
    side: usize,
    grey: Vec<u8>,
}

fn picture(code: &QrCode) -> Picture {
    let mut grey = Vec::new();
    for row in code.rows() {
        let line = row.iter().flat_map(|dark| {
            let value = if *dark { 0x00 } else { 0xff };
            std::iter::repeat_n(value, POINTS_PER_MODULE)
        });
        let line: Vec<u8> = line.collect();
        for _ in 0..POINTS_PER_MODULE {
            grey.extend_from_slice(&line);
        }
    }
    Picture {
        side: code.width() * POINTS_PER_MODULE,
        grey,
    }
}

/// The time of `2026-12-22T01:30:00Z`.
fn time(created: &str) -> Result<Datetime, PdfError> {
    let unknown = || PdfError::Time(created.to_owned());
    let time = chrono::NaiveDateTime::parse_from_str(created, "%Y-%m-%dT%H:%M:%SZ")
        .map_err(|_| unknown())?;
    let part = |value: u32| u8::try_from(value).unwrap_or(0);
    Datetime::from_ymd_hms(
        time.year(),
        part(time.month()),
        part(time.day()),
        part(time.hour()),
        part(time.minute()),
        part(time.second()),
    )
    .ok_or_else(unknown)
}
