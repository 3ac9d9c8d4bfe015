//! What the review screen asks in dialogs and pickers.

use super::{
    queue::{Checked, Filter, Standing, checked_counts},
    state::Review,
    verdicts::{acceptable, ready},
};
use crate::{
    domain::{
        id::{BlockIx, CellIx},
        review::{CellVerdict, Value, Verdict},
    },
    locale::domain as says,
    tui::{
        app::Cx,
        layers::{Dialog, FormField, Layer, Pickable, Picker, Purpose},
        screens::ScreenId,
        theme::{Mark, Meaning},
        widgets::Line,
        words,
    },
};

/// Confirm all drafts.
pub const CONFIRM: &str = "confirm";
/// Confirm the cell in the verdict pane.
pub const CONFIRM_ONE: &str = "confirm-one";
/// Accept what the queue shows.
pub const ACCEPT_MANY: &str = "accept-many";
/// Choose what the queue shows.
pub const FILTER: &str = "filter";
/// Choose a ready reason.
pub const PHRASE: &str = "phrase";
/// Raise the cell for the council.
pub const FLAG: &str = "flag";
/// Take the flag back.
pub const UNFLAG: &str = "unflag";
/// Keep the own verdict.
pub const KEEP: &str = "keep";
/// Answer a pre-check.
pub const ANSWER: &str = "answer-pre-check";

/// The ready reasons, as messages.
pub const PHRASES: [&str; 10] = [
    "tui-phrase-no-evidence",
    "tui-phrase-wrong-year",
    "tui-phrase-figures-differ",
    "tui-phrase-incomplete",
    "tui-phrase-wrong-body",
    "tui-phrase-late",
    "tui-phrase-below-ratio",
    "tui-phrase-above-rule",
    "tui-phrase-repeated",
    "tui-phrase-nothing-arose",
];

/// A purpose of this screen.
#[must_use]
pub const fn purpose(what: &'static str) -> Purpose {
    Purpose {
        owner: ScreenId::Review,
        what,
    }
}

/// Asks whether all drafts are to be confirmed, with the list of them; None if there are none.
#[must_use]
pub fn confirm(review: &Review, cx: &Cx<'_>) -> Option<Layer> {
    let (cells, refused) = ready(review, cx.model);
    if cells.is_empty() && refused.is_empty() {
        return None;
    }
    let count = cells.len().to_string();
    let mut text = vec![
        Line::new(cx.locale.with("tui-confirm-text", &[("n", &count)])),
        Line::blank(),
    ];
    text.extend(cells.iter().map(|verdict| verdict_line(cx, verdict)));
    if !refused.is_empty() {
        text.push(Line::blank());
        text.push(Line::of(
            cx.locale.text("tui-confirm-refused"),
            Meaning::Danger,
        ));
        for (verdict, refusal) in &refused {
            let cell = cell_name(cx, verdict);
            text.push(Line::marked(
                "✗",
                format!(
                    "{cell}: {}",
                    says::refusal(cx.locale, cx.model.state, refusal)
                ),
                Meaning::Danger,
            ));
        }
    }
    let dialog = Dialog::new(
        purpose(CONFIRM),
        cx.locale.text("tui-confirm-title"),
        cx.locale.text("tui-confirm-do"),
    );
    Some(Layer::Dialog(dialog.text(text).danger()))
}

/// Asks whether all acceptable cells of the queue are to be accepted, with the list of them; None if there are none.
#[must_use]
pub fn accept_many(review: &Review, cx: &Cx<'_>) -> Option<Layer> {
    let (cells, left_out) = acceptable(review, cx.model);
    if cells.is_empty() {
        return None;
    }
    let count = cells.len().to_string();
    let mut text = vec![Line::new(
        cx.locale.with("tui-accept-many-text", &[("n", &count)]),
    )];
    if left_out > 0 {
        let left_out = left_out.to_string();
        text.push(Line::marked(
            "!",
            cx.locale
                .with("tui-accept-many-left-out", &[("n", &left_out)]),
            Meaning::PreCheck,
        ));
    }
    text.push(Line::blank());
    text.extend(cells.iter().map(|verdict| verdict_line(cx, verdict)));
    let dialog = Dialog::new(
        purpose(ACCEPT_MANY),
        cx.locale.text("tui-accept-many-title"),
        cx.locale.text("tui-confirm-do"),
    );
    Some(Layer::Dialog(dialog.text(text).danger()))
}

/// `✓ Phường Hồng Bàng · 1.2.1: 1,00 → 0,50 – lý do`.
fn verdict_line(cx: &Cx<'_>, verdict: &CellVerdict) -> Line<'static> {
    let cell = cx.model.state.find_cell(&verdict.cell);
    let claim = cell
        .and_then(|cell| cx.model.unit(cell)?.claim(cell.item))
        .map(Value::from);
    let own = claim.map_or_else(|| "?".to_owned(), |value| words::value(cx.locale, value));
    let (mark, given) = match verdict.verdict {
        Verdict::Accept => (Mark::Accepted, own.clone()),
        Verdict::Adjust(points) => (Mark::Adjusted, says::points(cx.locale, points)),
        Verdict::NotApplicable => (
            Mark::NotApplicable,
            cx.locale.text("tui-verdict-not-applicable"),
        ),
    };
    let change = if verdict.verdict == Verdict::Accept {
        given
    } else {
        format!("{own} → {given}")
    };
    let why = if verdict.why.is_empty() {
        String::new()
    } else {
        format!(" – {}", verdict.why)
    };
    Line::marked(
        mark.glyph(),
        format!("{}: {change}{why}", cell_name(cx, verdict)),
        mark.meaning(),
    )
}

fn cell_name(cx: &Cx<'_>, verdict: &CellVerdict) -> String {
    let cell = cx.model.state.find_cell(&verdict.cell);
    let unit = cell
        .and_then(|cell| cx.model.unit(cell))
        .map_or("?", |unit| unit.unit.name.as_str());
    format!("{unit} · {}", verdict.cell.item)
}

/// One way to change the filter.
#[derive(Clone, Copy, Debug)]
pub enum FilterChange {
    /// Show everything.
    All,
    /// Only what is mine, or everybody's.
    Mine(bool),
    /// By how cells stand.
    Standing(Standing),
    /// By what the pre-checks found; None for whatever they found.
    Checked(Option<Checked>),
    /// Of a block.
    Block(BlockIx),
    /// Of a unit.
    Unit(crate::domain::id::UnitIx),
    /// Under a node of an index set.
    Node(usize, crate::domain::id::NodeIx),
}

impl FilterChange {
    /// The filter after the change.
    #[must_use]
    pub fn after(self, filter: Filter) -> Filter {
        match self {
            Self::All => Filter::all(),
            Self::Mine(mine) => Filter { mine, ..filter },
            Self::Standing(standing) => Filter { standing, ..filter },
            Self::Checked(checked) => Filter { checked, ..filter },
            Self::Block(block) => Filter {
                block: Some(block),
                unit: None,
                node: None,
                ..filter
            },
            Self::Unit(unit) => Filter {
                unit: Some(unit),
                block: None,
                ..filter
            },
            Self::Node(set, node) => Filter {
                node: Some((set, node)),
                ..filter
            },
        }
    }
}

/// Every change of the filter that the picker offers, with its name.
#[must_use]
pub fn filter_changes(review: &Review, cx: &Cx<'_>) -> Vec<(FilterChange, String)> {
    let text = |id: &str| cx.locale.text(id);
    let mut changes = vec![
        (FilterChange::Mine(true), text("tui-filter-mine")),
        (FilterChange::Mine(false), text("tui-filter-everybody")),
        (
            FilterChange::Standing(Standing::Open),
            text("tui-filter-open"),
        ),
        (
            FilterChange::Standing(Standing::Drafted),
            text("tui-filter-drafted"),
        ),
        (
            FilterChange::Standing(Standing::Adjusted),
            text("tui-filter-adjusted"),
        ),
        (
            FilterChange::Standing(Standing::Disputed),
            text("tui-filter-disputed"),
        ),
        (
            FilterChange::Standing(Standing::Unrevisited),
            text("second-filter-unrevisited"),
        ),
        (
            FilterChange::Standing(Standing::Answered),
            text("second-filter-answered"),
        ),
        (
            FilterChange::Standing(Standing::Differing),
            text("second-filter-differing"),
        ),
        (
            FilterChange::Standing(Standing::Any),
            text("tui-filter-any"),
        ),
        (FilterChange::All, text("tui-filter-all")),
    ];
    changes.extend(check_changes(review, cx));
    let state = cx.model.state;
    for (place, block) in state.blocks().iter().enumerate() {
        let name = cx.locale.with("tui-filter-block", &[("name", &block.name)]);
        changes.push((FilterChange::Block(BlockIx::at(place)), name));
    }
    for (place, set) in state.index_sets().iter().enumerate() {
        for (ix, node) in set.nodes().iter().enumerate() {
            let ix = crate::domain::id::NodeIx::at(ix);
            let id = if node.parent.is_none() {
                "tui-filter-area"
            } else {
                "tui-filter-node"
            };
            let name = cx.locale.with(
                id,
                &[
                    ("code", node.code.as_str()),
                    ("name", &node.title),
                    ("set", &set.header().title),
                ],
            );
            changes.push((FilterChange::Node(place, ix), name));
        }
    }
    for (ix, unit) in state.unit_positions() {
        let name = cx
            .locale
            .with("tui-filter-unit", &[("name", &unit.unit.name)]);
        changes.push((FilterChange::Unit(ix), name));
    }
    changes
}

/// Each thing that the pre-checks found, with how many cells the queue would then show; and the way back.
fn check_changes(review: &Review, cx: &Cx<'_>) -> Vec<(FilterChange, String)> {
    let filter = Filter {
        checked: None,
        ..review.filter_in(cx.model)
    };
    let none = cx.locale.text("checks-filter-none");
    let mut changes = vec![(FilterChange::Checked(None), none)];
    for (checked, count) in checked_counts(&review.asked(cx.model, filter)) {
        let values = [
            ("what", checked_words(cx, checked)),
            ("count", cx.locale.count(count)),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let name = cx.locale.with("checks-filter", &values);
        changes.push((FilterChange::Checked(Some(checked)), name));
    }
    changes
}

/// What the queue is filtered by, in words.
#[must_use]
pub fn checked_words(cx: &Cx<'_>, checked: Checked) -> String {
    match checked {
        Checked::Any => cx.locale.text("checks-filter-any"),
        Checked::Unanswered => cx.locale.text("checks-filter-unanswered"),
        Checked::Weighs(severity) => cx.locale.with(
            "checks-filter-severity",
            &[("severity", &says::severity(cx.locale, severity))],
        ),
        Checked::Found(check) => cx.locale.with(
            "checks-filter-check",
            &[("check", &says::precheck(cx.locale, check))],
        ),
    }
}

/// Asks what the queue is to show.
#[must_use]
pub fn filter(review: &Review, cx: &Cx<'_>) -> Layer {
    let options = filter_changes(review, cx)
        .into_iter()
        .map(|(_, name)| Pickable::new(name))
        .collect();
    Layer::Picker(Picker::new(
        purpose(FILTER),
        cx.locale.text("tui-filter-title"),
        options,
    ))
}

/// Asks which ready reason is meant.
#[must_use]
pub fn phrase(cx: &Cx<'_>) -> Layer {
    let options = PHRASES
        .iter()
        .map(|id| Pickable::new(cx.locale.text(id)))
        .collect();
    Layer::Picker(Picker::new(
        purpose(PHRASE),
        cx.locale.text("tui-phrase-title"),
        options,
    ))
}

/// Asks why a cell is raised, or whether the own flag is to be taken back.
#[must_use]
pub fn flag(cx: &Cx<'_>, flagged: bool) -> Layer {
    let (what, title, submit) = if flagged {
        (UNFLAG, "tui-unflag-title", "tui-unflag-do")
    } else {
        (FLAG, "tui-flag-title", "tui-action-flag")
    };
    let mut dialog = Dialog::new(purpose(what), cx.locale.text(title), cx.locale.text(submit));
    if !flagged {
        dialog = dialog.fields(vec![FormField::lines(
            "flag-note",
            cx.locale.text("tui-flag-note"),
            "",
        )]);
    }
    Layer::Dialog(dialog)
}

/// Asks for the answer to a pre-check of a cell; None if none stands on it.
#[must_use]
pub fn answer(cx: &Cx<'_>, cell: CellIx) -> Option<Layer> {
    let findings = cx.model.state.listed_checks(cell, cx.model.viewpoint());
    if findings.is_empty() {
        return None;
    }
    let mut text = Vec::new();
    for (place, listed) in findings.iter().enumerate() {
        let severity = says::severity(cx.locale, listed.severity);
        let said = says::finding(cx.locale, listed.finding);
        text.push(Line::labelled(
            format!("{}.", place + 1),
            format!("{said} ({severity})"),
            Meaning::PreCheck,
        ));
        for answer in &listed.answers {
            let office = cx.model.office(answer.member);
            let said = format!("{office}: {}", answer.text);
            text.push(Line::marked("✓", said, Meaning::Good));
        }
    }
    let numbers = (1..=findings.len())
        .map(|number| number.to_string())
        .collect();
    let fields = vec![
        FormField::choice("answer-which", cx.locale.text("tui-answer-which"), numbers),
        FormField::lines("answer-text", cx.locale.text("tui-answer-text"), ""),
    ];
    let dialog = Dialog::new(
        purpose(ANSWER),
        cx.locale.text("tui-answer-title"),
        cx.locale.text("tui-answer-do"),
    );
    Some(Layer::Dialog(dialog.text(text).fields(fields)))
}
