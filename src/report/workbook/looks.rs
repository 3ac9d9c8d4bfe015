//! The looks of cells. Most cells take theirs from their column, which costs nothing a cell.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatScript, FormatUnderline};

const FONT: &str = "Times New Roman";
const HEADING: Color = Color::RGB(0x00D6_E4F0);
const AREA: Color = Color::RGB(0x00DD_EBF7);
const LINE: Color = Color::RGB(0x00A6_A6A6);
const LINK: Color = Color::RGB(0x0005_63C1);
const QUIET: Color = Color::RGB(0x0059_5959);
const WARNING: Color = Color::RGB(0x00B0_0020);
const LOST: Color = Color::RGB(0x00F8_CBAD);

/// Points with two decimals, and the further ones that they have.
const POINTS: &str = "0.00##";
/// A declared index.
const INDEX: &str = "0.00";
const CHANGE: &str = "+0.00;-0.00;0.00";
/// Counts.
const COUNT: &str = "#,##0";
const TIME: &str = "dd/mm/yyyy hh:mm:ss";

/// The looks of cells.
///
/// Text that somebody typed carries the quote prefix: it is a text already, and stays one when it is typed again in
/// its cell. The number format "@" would do the same, but some programs show a long text of that format as `####`.
pub(super) struct Looks {
    pub(super) title: Format,
    pub(super) subtitle: Format,
    pub(super) draft: Format,
    pub(super) plain: Format,
    pub(super) label: Format,
    pub(super) note: Format,
    /// Lines of text across several cells.
    pub(super) paragraph: Format,
    pub(super) link: Format,
    pub(super) heading: Format,
    /// A heading that stands on its side.
    pub(super) upright: Format,
    pub(super) code: Format,
    pub(super) text: Format,
    pub(super) unit_link: Format,
    pub(super) centred: Format,
    pub(super) points: Format,
    pub(super) index: Format,
    /// What was gained or lost, with its sign.
    pub(super) change: Format,
    pub(super) count: Format,
    pub(super) time: Format,
    pub(super) hash: Format,
    pub(super) lost_points: Format,
    /// A score that nothing has settled yet.
    pub(super) provisional: Format,
    pub(super) area_text: Format,
    pub(super) area_points: Format,
    pub(super) total_text: Format,
    pub(super) total_points: Format,
    pub(super) total_index: Format,
    pub(super) total_count: Format,
    /// What a condition lays over a cell that lost points.
    pub(super) lost: Format,
}

impl Looks {
    pub(super) fn new() -> Looks {
        let font = Format::new().set_font_name(FONT).set_font_size(11);
        let cell = font
            .clone()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE);
        let text = cell.clone().set_text_wrap().set_quote_prefix();
        let centred = cell.clone().set_text_wrap().set_align(FormatAlign::Center);
        let right = cell.clone().set_align(FormatAlign::Right).set_indent(1);
        let number = |format: &str| right.clone().set_num_format(format);
        let shaded =
            |format: &Format, colour: Color| format.clone().set_bold().set_background_color(colour);
        let heading = shaded(&centred, HEADING).set_align(FormatAlign::VerticalCenter);
        Looks {
            title: font.clone().set_bold().set_font_size(14),
            subtitle: font.clone().set_bold().set_font_size(12),
            draft: font
                .clone()
                .set_bold()
                .set_font_size(14)
                .set_font_color(WARNING),
            label: font.clone().set_bold().set_align(FormatAlign::Top),
            paragraph: font.clone().set_text_wrap().set_align(FormatAlign::Top),
            note: font
                .clone()
                .set_italic()
                .set_font_color(QUIET)
                .set_align(FormatAlign::Top),
            link: font
                .clone()
                .set_align(FormatAlign::Top)
                .set_font_color(LINK)
                .set_underline(FormatUnderline::Single),
            upright: heading
                .clone()
                .set_rotation(90)
                .set_font_size(9)
                .set_font_script(FormatScript::None),
            code: text.clone().set_align(FormatAlign::Center),
            unit_link: text
                .clone()
                .set_font_color(LINK)
                .set_underline(FormatUnderline::Single),
            points: number(POINTS),
            index: number(INDEX).set_bold(),
            change: number(CHANGE),
            count: number(COUNT),
            time: cell
                .clone()
                .set_align(FormatAlign::Center)
                .set_num_format(TIME),
            hash: cell.clone().set_font_name("Courier New").set_font_size(9),
            lost_points: number(POINTS).set_background_color(LOST),
            provisional: number(POINTS).set_italic().set_font_color(QUIET),
            area_text: shaded(&text, AREA),
            area_points: shaded(&number(POINTS), AREA),
            total_text: shaded(&text, HEADING),
            total_points: shaded(&number(POINTS), HEADING),
            total_index: shaded(&number(INDEX), HEADING),
            total_count: shaded(&number(COUNT), HEADING),
            lost: Format::new().set_background_color(LOST),
            plain: font.set_align(FormatAlign::Top).set_quote_prefix(),
            heading,
            centred,
            text,
        }
    }
}
