//! QR codes as pictures: PNG files and the markup that shows them.

use super::DocxError;
use super::xml::{Xml, inert};
use crate::report::qr::{QUIET_ZONE, QrCode};

/// Pixels of a module: sharp where a printer scales the picture.
const MODULE_PIXELS: usize = 8;
/// English metric units of a millimetre.
pub(super) const EMU_PER_MM: u32 = 36_000;
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// The picture of a text's code, one bit a pixel; None where the text is too long for a code.
///
/// # Errors
///
/// [`DocxError`] when the picture cannot be written.
pub(super) fn png_of_code(text: &str) -> Result<Option<Vec<u8>>, DocxError> {
    let Some(code) = QrCode::of(text) else {
        return Ok(None);
    };
    let side = (code.width() + 2 * QUIET_ZONE) * MODULE_PIXELS;
    let mut pixels = Vec::new();
    for y in 0..side {
        let row = (y / MODULE_PIXELS).checked_sub(QUIET_ZONE);
        let row = row.and_then(|row| code.rows().get(row));
        let is_dark = |x: usize| {
            let column = (x / MODULE_PIXELS).checked_sub(QUIET_ZONE);
            let module = column.and_then(|column| row?.get(column));
            module.copied().unwrap_or(false)
        };
        for first in (0..side).step_by(8) {
            let byte = (0..8).fold(0_u8, |byte, bit| {
                byte << 1 | u8::from(!is_dark(first + bit))
            });
            pixels.push(byte);
        }
    }
    let mut bytes = Vec::new();
    let length = u32::try_from(side).unwrap_or(u32::MAX);
    let mut encoder = png::Encoder::new(&mut bytes, length, length);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(Some(bytes))
}

/// What a drawing stands in a line as.
pub(super) struct Placed<'a> {
    /// Its number among the drawings of the file.
    pub(super) id: u32,
    /// Its name in the file.
    pub(super) name: &'a str,
    /// What it shows, for who cannot see it.
    pub(super) alt: &'a str,
    /// Width and height in millimetres.
    pub(super) size_mm: [u32; 2],
}

impl Placed<'_> {
    /// Writes the drawing, which stands in a run; `content` writes what it is, of the kind that `uri` names.
    pub(super) fn drawing(&self, xml: &mut Xml, uri: &str, content: impl FnOnce(&mut Xml)) {
        let [width, height] = self.size_mm.map(|side| (side * EMU_PER_MM).to_string());
        xml.element("w:drawing", &[], |xml| {
            let edges = [
                ("distT", "0"),
                ("distB", "0"),
                ("distL", "0"),
                ("distR", "0"),
            ];
            let attributes: Vec<_> = [("xmlns:wp", PLACED), ("xmlns:r", RELATIONS)]
                .into_iter()
                .chain(edges)
                .collect();
            xml.element("wp:inline", &attributes, |xml| {
                xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
                let id = self.id.to_string();
                let alt = inert(self.alt);
                let about = [("id", id.as_str()), ("name", self.name), ("descr", &alt)];
                xml.empty("wp:docPr", &about);
                xml.empty("wp:cNvGraphicFramePr", &[]);
                xml.element("a:graphic", &[("xmlns:a", DRAWING)], |xml| {
                    xml.element("a:graphicData", &[("uri", uri)], content);
                });
            });
        });
    }
}

/// Writes a code's square picture, `relation` among its part's relations and `side_mm` long; it stands in a run.
pub(super) fn code_drawing(xml: &mut Xml, id: u32, relation: &str, text: &str, side_mm: u32) {
    let placed = Placed {
        id,
        name: "QR",
        alt: &format!("QR: {text}"),
        size_mm: [side_mm; 2],
    };
    let side = (side_mm * EMU_PER_MM).to_string();
    placed.drawing(xml, PICTURE, |xml| {
        xml.element("pic:pic", &[("xmlns:pic", PICTURE)], |xml| {
            xml.element("pic:nvPicPr", &[], |xml| {
                xml.empty("pic:cNvPr", &[("id", &id.to_string()), ("name", "QR")]);
                xml.empty("pic:cNvPicPr", &[]);
            });
            xml.element("pic:blipFill", &[], |xml| {
                xml.empty("a:blip", &[("r:embed", relation)]);
                xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
            });
            xml.element("pic:spPr", &[], |xml| {
                xml.element("a:xfrm", &[], |xml| {
                    xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                    xml.empty("a:ext", &[("cx", &side), ("cy", &side)]);
                });
                xml.element("a:prstGeom", &[("prst", "rect")], |xml| {
                    xml.empty("a:avLst", &[]);
                });
            });
        });
    });
}
