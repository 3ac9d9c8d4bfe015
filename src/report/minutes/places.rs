//! The named places of the minutes, for a secretariat's own Word file.

use super::layout::{Part, paragraph};
use super::pieces::Pieces;
use super::{Minutes, Seat, SeatRole};
use crate::domain::meeting::MinutesPart;
use crate::locale::Locale;
use crate::report::clock;
use crate::report::document::{Block, Style};
use crate::report::docx::house::{Content, Place, Places};
use crate::report::letterhead::hash_groups;

/// The whole text between the letterhead and the signatures.
pub(super) const ALL: &str = "noi_dung";
/// The parts of it, for who sets them apart; all of them are needed then.
pub(super) const PARTS: [&str; 7] = [
    "mo_dau",
    "thanh_phan",
    "dieu_kien_hop",
    "dien_bien",
    "bang_ket_qua",
    "bieu_quyet",
    "ket_thuc",
];
/// The secretary's conclusion; needed too where there is one.
const CONCLUSION: &str = "ket_luan";
/// How many entries the journal has, and the hash of the last one: what every page shows.
pub(super) const FOOT: [&str; 2] = ["so_muc_nhat_ky", "ma_bam"];
/// DỰ THẢO before the lock, nothing after it.
pub(super) const MARK: &str = "du_thao";
/// Both of [`FOOT`] as a QR code.
pub(super) const CODE: &str = "ma_qr";

/// Places that take text in a line, or a code.
const IN_LINES: [&str; 22] = [
    "co_quan_chu_quan",
    "co_quan_ban_hanh",
    "so_ky_hieu",
    "dia_danh",
    "ngay_thang",
    "ten_ky",
    "trich_yeu",
    "thoi_gian_bat_dau",
    "thoi_gian_ket_thuc",
    "dia_diem",
    "chu_tri",
    "chuc_danh_chu_tri",
    "thu_ky",
    "so_co_mat",
    "so_vang_mat",
    "so_thanh_vien",
    "phien_ban",
    "so_muc_nhat_ky",
    "ma_bam",
    "ma_bam_ket_qua",
    MARK,
    CODE,
];
/// Places that take paragraphs and tables.
const IN_BLOCKS: [&str; 12] = [
    ALL,
    "can_cu",
    "mo_dau",
    "thanh_phan",
    "dieu_kien_hop",
    "dien_bien",
    "bang_ket_qua",
    "bieu_quyet",
    CONCLUSION,
    "ket_thuc",
    "chu_ky",
    "noi_nhan",
];

/// The names of places that take text in a line, or a code.
#[must_use]
pub const fn places_in_lines() -> &'static [&'static str] {
    &IN_LINES
}

/// The names of places that take paragraphs and tables.
#[must_use]
pub const fn places_in_blocks() -> &'static [&'static str] {
    &IN_BLOCKS
}

impl Minutes {
    /// What a secretariat's own Word file is filled with.
    #[must_use]
    pub fn places(&self, locale: &Locale) -> Places {
        let paper = self.document(locale);
        let mut required = PARTS.to_vec();
        if self.has_text(MinutesPart::Conclusion) {
            required.push(CONCLUSION);
        }
        let mut places = self.in_lines(locale);
        places.extend(self.in_blocks(locale));
        places.push(Place {
            name: CODE,
            content: Content::Code(paper.code.clone().unwrap_or_default()),
        });
        Places {
            places,
            required: vec![vec![ALL], required],
            foot: FOOT.to_vec(),
            mark: MARK,
            paper,
        }
    }

    fn in_lines(&self, locale: &Locale) -> Vec<Place> {
        let seat = |seat: &Option<Seat>| seat.as_ref().map(Seat::title_and_office);
        let seat = |whose| seat(whose).unwrap_or_else(|| locale.text("minutes-nobody"));
        let chair = match self.chair.as_ref().map(|chair| chair.role) {
            Some(SeatRole::Chair) | None => "minutes-chair",
            Some(_) => "minutes-presided",
        };
        let closed = self.closed.map(|closed| closed.time_and_day(locale));
        let head = &self.letterhead;
        let members = self.present.len() + self.absent.len();
        let entries = usize::try_from(self.journal.entries).unwrap_or(usize::MAX);
        let sealed = self
            .lock
            .as_ref()
            .map(|lock| hash_groups(&lock.result_sha256));
        let draft = self.lock.is_none().then(|| locale.text("report-draft"));
        let texts = [
            ("co_quan_chu_quan", head.superior.to_uppercase()),
            ("co_quan_ban_hanh", head.issuer.to_uppercase()),
            ("so_ky_hieu", head.number_and_symbol()),
            ("dia_danh", head.place.clone()),
            ("ngay_thang", clock::day(head.day, locale)),
            ("ten_ky", self.round_title.clone()),
            ("trich_yeu", self.subject(locale)),
            ("thoi_gian_bat_dau", self.opened.time_and_day(locale)),
            (
                "thoi_gian_ket_thuc",
                closed.unwrap_or_else(|| locale.text("minutes-still-open")),
            ),
            ("dia_diem", self.venue.clone()),
            ("chu_tri", seat(&self.chair)),
            ("chuc_danh_chu_tri", locale.text(chair)),
            ("thu_ky", seat(&self.secretary)),
            ("so_co_mat", locale.count(self.present.len())),
            ("so_vang_mat", locale.count(self.absent.len())),
            ("so_thanh_vien", locale.count(members)),
            ("phien_ban", self.version.to_string()),
            ("so_muc_nhat_ky", locale.count(entries)),
            ("ma_bam", hash_groups(&self.journal.hash)),
            ("ma_bam_ket_qua", sealed.unwrap_or_default()),
            (MARK, draft.unwrap_or_default()),
        ];
        let texts = texts.into_iter().map(|(name, text)| Place {
            name,
            content: Content::Text(text.trim().to_owned()),
        });
        texts.collect()
    }

    fn in_blocks(&self, locale: &Locale) -> Vec<Place> {
        let written = |write: &dyn Fn(&mut Pieces)| -> Vec<Block> {
            let mut pieces = Pieces::new();
            write(&mut pieces);
            pieces
                .into_list()
                .into_iter()
                .map(|piece| piece.block)
                .collect()
        };
        let part = |part: Part| written(&|pieces| part(self, locale, pieces));
        let blocks = [
            ("can_cu", written(&|pieces| self.bases(pieces))),
            (
                "mo_dau",
                written(&|pieces| self.when_and_where(locale, pieces)),
            ),
            ("thanh_phan", part(Self::people)),
            ("dieu_kien_hop", part(Self::quorum_and_recusals)),
            ("dien_bien", part(Self::proceedings)),
            ("bang_ket_qua", part(Self::result_tables)),
            ("bieu_quyet", part(Self::approval)),
            (
                CONCLUSION,
                written(&|pieces| self.text(MinutesPart::Conclusion, pieces)),
            ),
            (
                "ket_thuc",
                vec![paragraph(Style::Body, self.closing_line(locale))],
            ),
            ("chu_ky", vec![self.signature_block(locale)]),
            ("noi_nhan", Self::receivers(locale)),
            (
                ALL,
                written(&|pieces| {
                    self.when_and_where(locale, pieces);
                    self.numbered_parts(locale, pieces);
                    pieces.push(paragraph(Style::Body, self.closing_line(locale)));
                }),
            ),
        ];
        let blocks = blocks.into_iter().map(|(name, blocks)| Place {
            name,
            content: Content::Blocks(blocks),
        });
        blocks.collect()
    }
}
