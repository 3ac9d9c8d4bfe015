//! What the disputes screen asks: which disputes to show, and why a cell is raised for the council.

use super::found::{Filter, Standing};
use crate::{
    domain::{
        dispute::DisputeKind,
        id::{BlockIx, CellIx, NodeCode},
    },
    locale::domain as words,
    tui::{
        app::Cx,
        layers::{Dialog, FormField, Layer, Pickable, Picker, Purpose},
        screens::ScreenId,
        widgets::Line,
    },
};

/// Which disputes to show.
pub const FILTER: &str = "filter";
/// Raise the cell for the council.
pub const FLAG: &str = "flag";
/// Take the flag back.
pub const UNFLAG: &str = "unflag";

/// A purpose of this screen.
#[must_use]
pub const fn purpose(what: &'static str) -> Purpose {
    Purpose {
        owner: ScreenId::Disputes,
        what,
    }
}

/// One change of the filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// By how they stand.
    Standing(Standing),
    /// Only those of the person here, or all again.
    Mine(bool),
    /// Only one kind, or all again.
    Kind(Option<DisputeKind>),
    /// Only one block, or all again.
    Block(Option<BlockIx>),
    /// Only one area, or all again.
    Area(Option<NodeCode>),
}

impl Change {
    /// The filter after the change.
    #[must_use]
    pub fn after(self, mut filter: Filter) -> Filter {
        match self {
            Self::Standing(standing) => filter.standing = standing,
            Self::Mine(mine) => filter.mine = mine,
            Self::Kind(kind) => filter.kind = kind,
            Self::Block(block) => filter.block = block,
            Self::Area(area) => filter.area = area,
        }
        filter
    }
}

/// Every change that can be picked, with its words.
#[must_use]
pub fn changes(cx: &Cx<'_>, filter: &Filter) -> Vec<(Change, String)> {
    let text = |id: &str| cx.locale.text(id);
    let mut changes = vec![
        (
            Change::Standing(Standing::Open),
            text("screens-filter-open"),
        ),
        (
            Change::Standing(Standing::Found),
            text("second-filter-found"),
        ),
        (
            Change::Standing(Standing::Asked),
            text("second-filter-asked"),
        ),
        (
            Change::Standing(Standing::Explained),
            text("second-filter-explained"),
        ),
        (
            Change::Standing(Standing::Settled),
            text("screens-filter-settled"),
        ),
        (Change::Standing(Standing::All), text("screens-filter-all")),
    ];
    if cx.model.seat.is_some() {
        let id = if filter.mine {
            "screens-filter-everyone"
        } else {
            "screens-filter-mine"
        };
        changes.push((Change::Mine(!filter.mine), text(id)));
    }
    if filter.kind.is_some() {
        changes.push((Change::Kind(None), text("screens-filter-any-kind")));
    }
    for kind in DisputeKind::ALL {
        let name = words::dispute_kind(cx.locale, kind);
        changes.push((
            Change::Kind(Some(kind)),
            cx.locale.with("screens-filter-kind", &[("kind", &name)]),
        ));
    }
    if filter.block.is_some() {
        changes.push((Change::Block(None), text("screens-filter-any-block")));
    }
    for (place, block) in cx.model.state.blocks().iter().enumerate() {
        let name = cx
            .locale
            .with("screens-filter-block", &[("block", &block.name)]);
        changes.push((Change::Block(Some(BlockIx::at(place))), name));
    }
    if filter.area.is_some() {
        changes.push((Change::Area(None), text("screens-filter-any-area")));
    }
    for (code, title) in areas(cx) {
        let name = cx.locale.with(
            "screens-filter-area",
            &[("code", code.as_str()), ("title", &title)],
        );
        changes.push((Change::Area(Some(code)), name));
    }
    changes
}

/// The areas of all index sets, each code once.
fn areas(cx: &Cx<'_>) -> Vec<(NodeCode, String)> {
    let mut areas: Vec<(NodeCode, String)> = Vec::new();
    for set in cx.model.state.index_sets() {
        for node in set.areas().iter().filter_map(|area| set.node(*area)) {
            if !areas.iter().any(|(code, _)| *code == node.code) {
                areas.push((node.code.clone(), node.title.clone()));
            }
        }
    }
    areas
}

/// Asks which disputes to show.
#[must_use]
pub fn filter(cx: &Cx<'_>, filter: &Filter) -> Layer {
    let options = changes(cx, filter)
        .into_iter()
        .map(|(_, name)| Pickable::new(name))
        .collect();
    Layer::Picker(Picker::new(
        purpose(FILTER),
        cx.locale.text("screens-filter-disputes-title"),
        options,
    ))
}

/// Asks why the cell is raised for the council, or whether the flag is taken back.
#[must_use]
pub fn flag(cx: &Cx<'_>, cell: CellIx, flagged: bool) -> Layer {
    let id = cx.model.cell_id(cell);
    let name = id.map_or_else(String::new, |id| {
        words::cell(cx.locale, cx.model.state, &id)
    });
    let text = |id: &str| cx.locale.text(id);
    if flagged {
        let dialog = Dialog::new(
            purpose(UNFLAG),
            text("screens-unflag-title"),
            text("screens-unflag-do"),
        );
        return Layer::Dialog(dialog.text(vec![Line::new(name)]));
    }
    let dialog = Dialog::new(
        purpose(FLAG),
        text("screens-flag-title"),
        text("screens-flag-do"),
    );
    let fields = vec![FormField::lines("flag-note", text("screens-flag-note"), "")];
    Layer::Dialog(dialog.text(vec![Line::new(name)]).fields(fields))
}
