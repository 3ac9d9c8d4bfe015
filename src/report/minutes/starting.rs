//! A Word file with the named places of the minutes in our layout, for a secretariat to make its own of.

use super::places::{ALL, CODE, FOOT, MARK};
use crate::locale::Locale;
use crate::report::document::{
    Block, Columns, Document, Orientation, Paragraph, Rule, Section, Style,
};

fn place(name: &str) -> String {
    format!("{{{{{name}}}}}")
}

/// The paper to begin with; `created` stands in its file's properties.
#[must_use]
pub fn starting_template(created: &str, locale: &Locale) -> Document {
    let line = |style, name: &str| Paragraph::new(style, place(name));
    let text = |style, name: &str| Block::Paragraph(line(style, name));
    let number = locale.with("paper-number", &[("number", &place("so_ky_hieu"))]);
    let place_and_day = locale.with(
        "paper-place-and-day",
        &[("place", &place("dia_danh")), ("day", &place("ngay_thang"))],
    );
    let letterhead = Block::Columns(Columns {
        left_percent: 42,
        left: vec![
            line(Style::Superior, "co_quan_chu_quan"),
            line(Style::Issuer, "co_quan_ban_hanh").ruled(Rule::Short),
            Paragraph::new(Style::Number, number),
        ],
        right: vec![
            Paragraph::new(Style::State, locale.text("paper-state")),
            Paragraph::new(Style::Motto, locale.text("paper-motto")).ruled(Rule::Full),
            Paragraph::new(Style::PlaceDate, place_and_day),
        ],
    });
    let title = locale.text("minutes-title").to_uppercase();
    let foot = FOOT.map(place);
    let [entries, hash] = &foot;
    let values = [("entries", entries.as_str())];
    Document {
        title: locale.text("house-starting-title"),
        author: String::new(),
        created: created.to_owned(),
        language: locale.language(),
        sections: vec![Section {
            orientation: Orientation::Portrait,
            blocks: vec![
                letterhead,
                Block::Paragraph(Paragraph::new(Style::Title, title)),
                Block::Paragraph(line(Style::Subject, "trich_yeu").ruled(Rule::Short)),
                text(Style::Body, "can_cu"),
                text(Style::Body, ALL),
                text(Style::Body, "chu_ky"),
                text(Style::Body, "noi_nhan"),
            ],
        }],
        footer: vec![locale.with("house-starting-foot", &values), hash.clone()],
        code: Some(place(CODE)),
        mark: Some(place(MARK)),
    }
}
