//! The documents of the selected cell: how each stands on this machine, and opening one.

use std::path::{Path, PathBuf};

use super::{questions::purpose, state::Review};
use crate::{
    domain::{
        id::{CellIx, Moment},
        self_assessment::Evidence,
        stage::Stage,
    },
    locale::domain as says,
    session::documents::{self, Seen, Standing},
    tui::{
        app::{Cx, Effect},
        layers::{Dialog, Layer, Pickable, Picker},
        screens::{Reply, Tone},
        theme::Meaning,
        widgets::Line,
        words,
    },
};

/// Choose a document to open.
pub const OPEN: &str = "open-document";
/// Show where a document is.
pub const WHERE: &str = "where-document";

/// Endings of files that a viewer shows; anything else might be run.
const SHOWN: [&str; 22] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ods", "odt", "odp", "ppt", "pptx", "rtf", "txt", "csv",
    "jpg", "jpeg", "png", "tif", "tiff", "gif", "bmp", "zip", "eml",
];

/// What is known of how the documents of a cell stand.
#[derive(Clone, Copy, Debug)]
pub enum Sight<'a> {
    /// Nobody looks at them here.
    Unasked,
    /// They are being looked at.
    Looking,
    /// How each stands.
    Seen(&'a [Seen]),
}

impl Review {
    /// What is known of the documents of a cell.
    pub(super) fn sight_of(&self, cell: CellIx) -> Sight<'_> {
        self.seen_of(cell).map_or(Sight::Looking, Sight::Seen)
    }
}

/// The glyph, the message and the meaning of how a document stands; None while it is being looked at.
const fn standing(seen: Option<Standing>) -> (&'static str, &'static str, Meaning) {
    match seen {
        Some(Standing::Present) => ("✓", "document-present", Meaning::Good),
        Some(Standing::NotAttached) => ("○", "document-not-attached", Meaning::Missing),
        Some(Standing::NotHere) => ("?", "document-not-here", Meaning::PreCheck),
        Some(Standing::Changed) => ("≠", "document-changed", Meaning::Danger),
        None => ("…", "document-checking", Meaning::Dim),
    }
}

/// The documents of a cell with what each is for and how it stands.
pub fn lines<'a>(
    cx: &Cx<'a>,
    cell: CellIx,
    evidence: &[&'a Evidence],
    sight: Sight<'_>,
    lines: &mut Vec<Line<'a>>,
) {
    let own = cx.model.cell_id(cell).map(|id| id.item);
    for (place, document) in evidence.iter().enumerate() {
        let seen = match sight {
            Sight::Unasked => None,
            Sight::Looking => Some(standing(None)),
            Sight::Seen(seen) => Some(standing(seen.get(place).map(|seen| seen.standing))),
        };
        let (glyph, word, meaning) = seen.unwrap_or(("▤", "", Meaning::Dim));
        let name = format!("{}. {}", place + 1, name_of(cx, document));
        lines.push(Line::marked(glyph, name, Meaning::Text));
        let others = document
            .items
            .iter()
            .filter(|item| Some(*item) != own.as_ref());
        let others: Vec<&str> = others.map(|item| item.as_str()).collect();
        let mut parts = Vec::new();
        if !word.is_empty() {
            parts.push(cx.locale.text(word));
        }
        if !others.is_empty() {
            let items = others.join(", ");
            parts.push(cx.locale.with("document-for-others", &[("items", &items)]));
        }
        if !document.location.is_empty() {
            parts.push(document.location.clone());
        }
        if !parts.is_empty() {
            lines.push(Line::labelled(" ", parts.join(" · "), meaning));
        }
    }
}

/// Number, day, issuer, title and page.
pub fn name_of(cx: &Cx<'_>, document: &Evidence) -> String {
    let date = document.date.map(words::day).unwrap_or_default();
    let page = match document.page.as_str() {
        "" => String::new(),
        page if page.starts_with(|c: char| c.is_ascii_digit()) => {
            cx.locale.with("document-page", &[("page", page)])
        }
        page => page.to_owned(),
    };
    let parts = [
        document.number.as_str(),
        &date,
        &document.issuer,
        &document.title,
        &page,
    ];
    let shown: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if shown.is_empty() {
        document.location.clone()
    } else {
        shown.join(" · ")
    }
}

/// The documents that the index lists for the selected cell.
fn listed<'a>(review: &Review, cx: &Cx<'a>) -> Vec<&'a Evidence> {
    let unit = review
        .cell()
        .and_then(|cell| Some((cell, cx.model.unit(cell)?)));
    unit.map(|(cell, unit)| unit.evidence(cell.item).collect())
        .unwrap_or_default()
}

/// What must be looked at on the disk before the selected cell's documents can be shown as they stand.
pub fn wants(review: &Review, cx: &Cx<'_>) -> Option<Effect> {
    let cell = review.cell()?;
    let known = review.seen_of(cell).is_some();
    (!known && !listed(review, cx).is_empty()).then_some(Effect::LookAtDocuments(cell))
}

/// Opens the document of the selected cell; of several, asks which.
pub fn open(review: &Review, cx: &Cx<'_>) -> Vec<Reply> {
    let evidence = listed(review, cx);
    match evidence.as_slice() {
        [] => vec![Reply::Say(Tone::Plain, cx.locale.text("document-none"))],
        [only] => show(review, cx, 0, only),
        several => {
            let seen = review.cell().and_then(|cell| review.seen_of(cell));
            let options = several.iter().enumerate().map(|(place, document)| {
                let seen = seen.and_then(|seen| seen.get(place));
                let (glyph, word, _) = standing(seen.map(|seen| seen.standing));
                let state = format!("{glyph} {}", cx.locale.text(word));
                Pickable::new(name_of(cx, document)).with_detail(state)
            });
            let title = cx.locale.text("document-pick");
            let picker = Picker::new(purpose(OPEN), title, options.collect());
            vec![Reply::Open(Layer::Picker(picker))]
        }
    }
}

/// Opens the document that was picked.
pub fn picked(review: &Review, cx: &Cx<'_>, place: usize) -> Vec<Reply> {
    match listed(review, cx).get(place) {
        Some(document) => show(review, cx, place, document),
        None => Vec::new(),
    }
}

fn show(review: &Review, cx: &Cx<'_>, place: usize, document: &Evidence) -> Vec<Reply> {
    let seen = review
        .cell()
        .and_then(|cell| review.seen_of(cell)?.get(place));
    let Some(seen) = seen else {
        return vec![Reply::Say(Tone::Plain, cx.locale.text("document-wait"))];
    };
    let address = ["http://", "https://"]
        .iter()
        .any(|start| document.location.starts_with(start));
    let target = match &seen.path {
        Some(path) => Some(path.clone()),
        None if address => Some(PathBuf::from(&document.location)),
        None => None,
    };
    match target {
        Some(target) if cx.model.can_show && (seen.path.is_none() || is_shown(&target)) => {
            vec![Reply::Effect(Effect::ShowDocument(target))]
        }
        _ => vec![Reply::Open(place_of(cx, document, seen))],
    }
}

fn is_shown(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| SHOWN.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Says where a document is, in full, so that it can be copied.
fn place_of(cx: &Cx<'_>, document: &Evidence, seen: &Seen) -> Layer {
    let text = |id: &str| cx.locale.text(id);
    let (glyph, word, meaning) = standing(Some(seen.standing));
    let mut lines = vec![
        Line::new(name_of(cx, document)),
        Line::marked(glyph, text(word), meaning),
        Line::blank(),
    ];
    if let Some(path) = &seen.path {
        let path = path.display().to_string();
        lines.push(Line::labelled(
            text("document-path"),
            crate::text::scrub(&path),
            Meaning::Focus,
        ));
        let why = if cx.model.can_show {
            "document-kind-not-opened"
        } else {
            "document-no-viewer"
        };
        lines.push(Line::of(text(why), Meaning::Dim));
    } else {
        lines.push(Line::of(text("document-no-file"), Meaning::Dim));
    }
    if !document.location.is_empty() {
        lines.push(Line::labelled(
            text("document-location"),
            document.location.clone(),
            Meaning::Text,
        ));
    }
    if !document.sha256.is_empty() {
        lines.push(Line::labelled(
            "SHA-256",
            document.sha256.clone(),
            Meaning::Dim,
        ));
    }
    let dialog = Dialog::new(
        purpose(WHERE),
        text("document-title"),
        text("document-close"),
    );
    Layer::Dialog(dialog.text(lines))
}

/// The documents that a note names, one a line.
pub fn cited(cx: &Cx<'_>, note: &str, lines: &mut Vec<Line<'_>>) {
    for document in documents::cited(note) {
        lines.push(Line::marked("▤", name_of(cx, &document), Meaning::Dim));
    }
}

/// Words about a unit's answer to an adjusted score, and how late it came.
pub fn with_lateness(cx: &Cx<'_>, words: String, at: Moment) -> String {
    match says::late(cx.locale, cx.model.state, Stage::Explanation, at) {
        Some(late) => format!("{words} ({late})"),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            event::Event,
            id::{CellId, MemberId},
            self_assessment::Source,
            stage::Stage,
        },
        tui::{
            app::Msg,
            draft::Drafts,
            screens::{Screen, ScreenId},
            testing::{Seat, SmallRound},
        },
    };

    fn document(number: &str) -> Evidence {
        Evidence {
            items: vec!["1.1.1".into(), "1.1.2".into()],
            number: number.into(),
            sha256: "ab".repeat(32),
            ..Evidence::default()
        }
    }

    /// A reviewer at the first cell, whose unit sent these documents for it.
    fn seat(numbers: &[&str], can_show: bool) -> (Seat, CellIx) {
        let mut round = SmallRound::at(Stage::Review, "tv-1");
        round.can_show = can_show;
        let event = Event::EvidenceSubmitted {
            unit: "dv-1".into(),
            source: Source::default(),
            evidence: numbers.iter().map(|number| document(number)).collect(),
        };
        round.apply(&MemberId::new("tk"), event);
        let cell = round
            .state()
            .find_cell(&CellId::new("dv-1", "1.1.1"))
            .unwrap();
        let review: Box<dyn Screen + Send> = Box::new(Review::new(Drafts::new()));
        let mut seat = Seat::new(round, vec![(ScreenId::Review, review)], 120, 36);
        seat.effects.clear();
        (seat, cell)
    }

    fn seen(standing: Standing, path: Option<&str>) -> Seen {
        Seen {
            standing,
            path: path.map(PathBuf::from),
        }
    }

    #[test]
    fn each_document_says_how_it_stands_by_glyph_and_word() {
        for (standing, glyph, word) in [
            (Standing::Present, "✓ 1. 12/KH", "có tệp"),
            (Standing::NotAttached, "○ 1. 12/KH", "chưa đính kèm"),
            (Standing::NotHere, "? 1. 12/KH", "không thấy tệp"),
            (Standing::Changed, "≠ 1. 12/KH", "tệp đã đổi"),
        ] {
            let (mut seat, cell) = seat(&["12/KH"], false);
            seat.tell(Msg::DocumentsSeen(cell, vec![seen(standing, None)]));
            let text = seat.text();
            assert!(text.contains(glyph) && text.contains(word), "{text}");
            assert!(text.contains("dùng cả cho 1.1.2"), "{text}");
        }
    }

    #[test]
    fn a_document_is_opened_where_there_is_a_viewer_and_located_where_there_is_none() {
        let path = "/ho-so/dv-1/12-KH.pdf";
        let (mut shown, cell) = seat(&["12/KH"], true);
        shown.tell(Msg::DocumentsSeen(
            cell,
            vec![seen(Standing::Present, Some(path))],
        ));
        shown.keys("o");
        assert_eq!(shown.effects, [Effect::ShowDocument(PathBuf::from(path))]);
        for (path, can_show) in [(path, false), ("/ho-so/dv-1/12-KH.sh", true)] {
            let (mut located, cell) = seat(&["12/KH"], can_show);
            located.tell(Msg::DocumentsSeen(
                cell,
                vec![seen(Standing::Changed, Some(path))],
            ));
            located.keys("o");
            let text = located.text();
            assert!(text.contains(path) && text.contains("tệp đã đổi"), "{text}");
            assert!(
                !located
                    .effects
                    .iter()
                    .any(|e| matches!(e, Effect::ShowDocument(_)))
            );
        }
    }

    #[test]
    fn of_several_documents_one_is_picked() {
        let (mut seat, cell) = seat(&["12/KH", "13/KH"], true);
        let second = "/ho-so/13-KH.pdf";
        let documents = vec![
            seen(Standing::NotHere, None),
            seen(Standing::Present, Some(second)),
        ];
        seat.tell(Msg::DocumentsSeen(cell, documents));
        seat.keys("o");
        let text = seat.text();
        assert!(
            text.contains("Mở tài liệu nào?") && text.contains("✓ có tệp"),
            "{text}"
        );
        seat.keys("↓ enter");
        assert_eq!(seat.effects, [Effect::ShowDocument(PathBuf::from(second))]);
    }
}
