//! The looks of cells: Times New Roman as on paper, a colour for what is to be filled in.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, ProtectionOptions, Worksheet};

/// Where something is typed.
pub(in crate::report) const INPUT: Color = Color::RGB(0x00FF_FBE6);
/// Something is missing.
pub(in crate::report) const MISSING: Color = Color::RGB(0x00FF_D966);
/// Something can't be right.
pub(in crate::report) const WRONG: Color = Color::RGB(0x00F4_A6A0);
/// Differs from what the figures give.
pub(in crate::report) const DIFFERS: Color = Color::RGB(0x00F8_CBAD);
/// Not for the unit.
pub(in crate::report) const OTHERS: Color = Color::RGB(0x00D9_D9D9);
const HEADING: Color = Color::RGB(0x00D6_E4F0);
const AREA: Color = Color::RGB(0x00DD_EBF7);
const CRITERION: Color = Color::RGB(0x00F2_F2F2);
const QUIET: Color = Color::RGB(0x0059_5959);

/// The looks of cells.
pub(in crate::report) struct Looks {
    pub(in crate::report) title: Format,
    pub(in crate::report) subtitle: Format,
    pub(in crate::report) plain: Format,
    pub(in crate::report) strong: Format,
    pub(in crate::report) note: Format,
    pub(in crate::report) heading: Format,
    /// Areas and criteria, by depth: text, then points.
    pub(in crate::report) area: [Format; 2],
    pub(in crate::report) criterion: [Format; 2],
    pub(in crate::report) total: [Format; 2],
    pub(in crate::report) code: Format,
    pub(in crate::report) text: Format,
    pub(in crate::report) points: Format,
    pub(in crate::report) status: Format,
    pub(in crate::report) input_text: Format,
    pub(in crate::report) input_figure: Format,
    /// Scores that a formula may leave empty have no number format of their own: where one has, LibreOffice saves
    /// the empty text as 0 in an .xls file, which would count as a score.
    pub(in crate::report) input_points: Format,
    pub(in crate::report) computed: Format,
    pub(in crate::report) others_text: Format,
    pub(in crate::report) others_points: Format,
    pub(in crate::report) signature: Format,
    pub(in crate::report) count: Format,
}

const POINTS: &str = "0.00##";
const TEXT: &str = "@";

impl Looks {
    pub(in crate::report) fn new() -> Looks {
        let font = Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(11);
        let wrapped = font.clone().set_text_wrap().set_align(FormatAlign::Top);
        let cell = wrapped.clone().set_border(FormatBorder::Thin);
        let centred = cell.clone().set_align(FormatAlign::Center);
        let points = centred.clone().set_num_format(POINTS);
        let shaded = |colour: Color| {
            let text = cell.clone().set_bold().set_background_color(colour);
            let sum = points.clone().set_bold().set_background_color(colour);
            [text.set_num_format(TEXT), sum]
        };
        let input = |format: &Format| format.clone().set_background_color(INPUT).set_unlocked();
        let others = |format: &Format| {
            format
                .clone()
                .set_background_color(OTHERS)
                .set_font_color(QUIET)
        };
        Looks {
            title: font
                .clone()
                .set_font_size(14)
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            subtitle: font
                .clone()
                .set_font_size(12)
                .set_bold()
                .set_align(FormatAlign::Center),
            strong: font.clone().set_bold(),
            note: wrapped.clone().set_italic(),
            heading: centred
                .clone()
                .set_bold()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(HEADING),
            area: shaded(AREA),
            criterion: shaded(CRITERION),
            total: shaded(HEADING),
            code: centred.clone().set_num_format(TEXT),
            text: cell.clone().set_num_format(TEXT),
            input_text: input(&cell).set_num_format(TEXT),
            input_figure: input(&centred).set_num_format(TEXT),
            input_points: input(&centred).set_bold(),
            computed: centred.clone(),
            others_text: others(&cell).set_num_format(TEXT),
            others_points: others(&points),
            signature: font.clone().set_bold().set_align(FormatAlign::Center),
            count: font.clone().set_bold().set_align(FormatAlign::Left),
            status: centred,
            points,
            plain: wrapped,
        }
    }

    /// A sample of a colour beside its meaning.
    pub(in crate::report) fn sample(colour: Color) -> Format {
        Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(11)
            .set_align(FormatAlign::Center)
            .set_border(FormatBorder::Thin)
            .set_background_color(colour)
    }

    /// What a condition lays over a cell.
    pub(in crate::report) fn over(colour: Color) -> Format {
        Format::new().set_background_color(colour).set_bold()
    }
}

/// Sets a sheet up for A4 across, its width on one page, locked but for the heights and widths of its cells: rows grow
/// with their text only where their height may change. A sheet whose rows belong to nothing may be sortable.
pub(in crate::report) fn set_page(sheet: &mut Worksheet, sortable: bool) {
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_footer("&C&\"Times New Roman,Regular\"&10&P/&N")
        .protect_with_options(&ProtectionOptions {
            format_rows: true,
            format_columns: true,
            sort: sortable,
            ..ProtectionOptions::new()
        });
}
