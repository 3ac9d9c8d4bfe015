//! The styles of our papers, in the sizes of annex I of Nghị định 30/2020/NĐ-CP.

use crate::report::document::{Align, Style};

/// One paragraph style. Sizes are half points, lengths twips.
///
/// Names are Vietnamese in papers of either language: they are what a secretariat's own template is keyed by.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) size: u32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) boxed: bool,
    pub(super) align: Align,
    pub(super) first_line: u32,
    pub(super) before: u32,
    pub(super) after: u32,
    /// The exact height of a line; otherwise lines are as the font has them, times `spacing`.
    pub(super) exact: Option<u32>,
    /// Line spacing in 240ths.
    pub(super) spacing: u32,
    pub(super) keep_with_next: bool,
    pub(super) outline: Option<u8>,
}

/// What styles have in common.
pub(super) const BASE: Sheet = Sheet {
    id: "Normal",
    name: "Normal",
    size: 28,
    bold: false,
    italic: false,
    boxed: false,
    align: Align::Left,
    first_line: 0,
    before: 0,
    after: 0,
    exact: None,
    spacing: 240,
    keep_with_next: false,
    outline: None,
};

/// 1.27 cm.
const INDENT: u32 = 720;
/// 6 pt, the least between paragraphs.
const GAP: u32 = 120;

/// Letterheads and signatures: bold and centred.
const CENTRED: Sheet = Sheet {
    bold: true,
    align: Align::Centre,
    ..BASE
};

/// Running text: justified, indented, a little more than single spacing.
const RUNNING: Sheet = Sheet {
    align: Align::Justified,
    first_line: INDENT,
    after: GAP,
    spacing: 264,
    ..BASE
};

/// Headings: bold, with what follows.
const HEADING: Sheet = Sheet {
    bold: true,
    align: Align::Left,
    before: GAP,
    keep_with_next: true,
    ..RUNNING
};

/// The style of a paragraph of the model.
pub(super) const fn sheet(style: Style) -> Sheet {
    match style {
        Style::State => Sheet {
            id: "State",
            name: "Quốc hiệu",
            size: 26,
            ..CENTRED
        },
        Style::Motto => Sheet {
            id: "Motto",
            name: "Tiêu ngữ",
            ..CENTRED
        },
        Style::Superior => Sheet {
            id: "Superior",
            name: "Cơ quan chủ quản",
            size: 26,
            bold: false,
            ..CENTRED
        },
        Style::Issuer => Sheet {
            id: "Issuer",
            name: "Cơ quan ban hành",
            size: 26,
            ..CENTRED
        },
        Style::Number => Sheet {
            id: "Number",
            name: "Số, ký hiệu",
            size: 26,
            bold: false,
            before: GAP,
            ..CENTRED
        },
        Style::PlaceDate => Sheet {
            id: "PlaceDate",
            name: "Địa danh, thời gian",
            bold: false,
            italic: true,
            before: GAP,
            ..CENTRED
        },
        Style::Title => Sheet {
            id: "Title",
            name: "Title",
            before: 240,
            keep_with_next: true,
            ..CENTRED
        },
        Style::Subject => Sheet {
            id: "Subtitle",
            name: "Subtitle",
            keep_with_next: true,
            ..CENTRED
        },
        Style::Heading1 => Sheet {
            id: "Heading1",
            name: "heading 1",
            outline: Some(0),
            ..HEADING
        },
        Style::Heading2 => Sheet {
            id: "Heading2",
            name: "heading 2",
            outline: Some(1),
            ..HEADING
        },
        Style::Heading3 => Sheet {
            id: "Heading3",
            name: "heading 3",
            italic: true,
            outline: Some(2),
            ..HEADING
        },
        Style::Body => Sheet {
            id: "BodyText",
            name: "Body Text",
            ..RUNNING
        },
        Style::Item => Sheet {
            id: "List",
            name: "List",
            ..RUNNING
        },
        Style::Caption => Sheet {
            id: "Caption",
            name: "caption",
            size: 26,
            before: GAP,
            after: 60,
            keep_with_next: true,
            ..CENTRED
        },
        Style::TableHead => Sheet {
            id: "TableHead",
            name: "Đầu bảng",
            size: 24,
            keep_with_next: true,
            ..CENTRED
        },
        Style::TableText => Sheet {
            id: "TableText",
            name: "Nội dung bảng",
            size: 24,
            ..BASE
        },
        Style::Note => Sheet {
            id: "Note",
            name: "Ghi chú, nguồn",
            size: 22,
            italic: true,
            align: Align::Justified,
            before: 60,
            after: GAP,
            ..BASE
        },
        Style::AnnexNumber => Sheet {
            id: "AnnexNumber",
            name: "Số phụ lục",
            keep_with_next: true,
            outline: Some(0),
            ..CENTRED
        },
        Style::SignatureTitle => Sheet {
            id: "SignatureTitle",
            name: "Chức vụ người ký",
            before: GAP,
            keep_with_next: true,
            ..CENTRED
        },
        Style::SignatureOffice => Sheet {
            id: "SignatureOffice",
            name: "Cơ quan người ký",
            size: 26,
            keep_with_next: true,
            ..CENTRED
        },
        Style::SignatureHint => Sheet {
            id: "SignatureHint",
            name: "Chỉ dẫn ký",
            size: 26,
            bold: false,
            italic: true,
            keep_with_next: true,
            ..CENTRED
        },
        // Room for a signature and a stamp above the name.
        Style::SignatureName => Sheet {
            id: "SignatureName",
            name: "Họ tên người ký",
            before: 1_300,
            ..CENTRED
        },
        Style::DistributionTitle => Sheet {
            id: "DistributionTitle",
            name: "Nơi nhận",
            size: 24,
            bold: true,
            italic: true,
            before: 240,
            keep_with_next: true,
            ..BASE
        },
        Style::DistributionItem => Sheet {
            id: "DistributionItem",
            name: "Danh sách nơi nhận",
            size: 22,
            ..BASE
        },
    }
}

/// The head of a compact table's column.
pub(super) const COMPACT_HEAD: Sheet = Sheet {
    id: "CompactTableHead",
    name: "Đầu bảng thu gọn",
    size: 19,
    ..sheet(Style::TableHead)
};

/// The text of a compact table.
pub(super) const COMPACT_TEXT: Sheet = Sheet {
    id: "CompactTableText",
    name: "Nội dung bảng thu gọn",
    size: 19,
    ..BASE
};

/// The styles that only a renderer uses.
const FURNITURE: [Sheet; 8] = [
    BASE,
    Sheet {
        id: "Header",
        name: "header",
        size: 26,
        bold: false,
        ..CENTRED
    },
    Sheet {
        id: "Footer",
        name: "footer",
        size: 17,
        bold: false,
        ..CENTRED
    },
    Sheet {
        id: "Mark",
        name: "Dấu dự thảo",
        size: 24,
        boxed: true,
        align: Align::Right,
        ..CENTRED
    },
    COMPACT_HEAD,
    COMPACT_TEXT,
    Sheet {
        id: "Picture",
        name: "Hình",
        keep_with_next: true,
        align: Align::Centre,
        ..BASE
    },
    Sheet {
        id: "Rule",
        name: "Đường kẻ",
        size: 2,
        exact: Some(GAP),
        ..BASE
    },
];

const ALL: [Style; 24] = [
    Style::State,
    Style::Motto,
    Style::Superior,
    Style::Issuer,
    Style::Number,
    Style::PlaceDate,
    Style::Title,
    Style::Subject,
    Style::Heading1,
    Style::Heading2,
    Style::Heading3,
    Style::Body,
    Style::Item,
    Style::Caption,
    Style::TableHead,
    Style::TableText,
    Style::Note,
    Style::AnnexNumber,
    Style::SignatureTitle,
    Style::SignatureOffice,
    Style::SignatureHint,
    Style::SignatureName,
    Style::DistributionTitle,
    Style::DistributionItem,
];

/// Every paragraph style.
pub(super) fn all_sheets() -> impl Iterator<Item = Sheet> {
    FURNITURE.into_iter().chain(ALL.map(sheet))
}

/// The value of an alignment in the markup.
pub(super) const fn alignment(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
        Align::Justified => "both",
    }
}
