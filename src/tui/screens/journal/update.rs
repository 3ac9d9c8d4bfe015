//! What the journal screen does with actions and answers.

use super::{
    entry,
    state::{ENTRY, Filter, Journal, LIST, author_of},
};
use crate::{
    domain::id::{CellId, MemberIx, Seq},
    locale::domain as words,
    tui::{
        action::Action,
        app::Cx,
        layers::{Answer, Dialog, FormField, Layer, Pickable, Picker, Purpose},
        layout::PartId,
        screens::{Jump, Reply, ScreenId, Tone},
    },
};

/// Which entries to show.
const FILTER: &str = "filter";
/// The number of the entry to go to.
const NUMBER: &str = "number";
/// Which cell of the entry to look at.
const CELL: &str = "cell";

const fn purpose(what: &'static str) -> Purpose {
    Purpose {
        owner: ScreenId::Journal,
        what,
    }
}

/// The height of the list as it was last drawn.
pub fn height(cx: &Cx<'_>) -> usize {
    cx.layout.height(LIST)
}

/// Does an action.
pub fn act(journal: &mut Journal, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    if action == Action::GoToCell {
        return look(journal, cx);
    }
    if journal.open {
        act_in_entry(journal, action, cx);
        return Vec::new();
    }
    if journal.search.is_open() {
        act_in_search(journal, action, cx);
        return Vec::new();
    }
    match action {
        Action::Search => journal.search.open(),
        Action::Filter => return vec![Reply::Open(filter(journal, cx))],
        Action::ClearFilter => journal.narrow(|journal| {
            journal.filter = Filter::default();
            journal.search.drop_search();
        }),
        Action::Back => journal.narrow(|journal| {
            journal.search.drop_search();
        }),
        Action::GoToNumber => return vec![Reply::Open(number(cx))],
        Action::Open => journal.open = journal.current(cx.model, height(cx)).is_some(),
        other => move_list(journal, other, cx),
    }
    Vec::new()
}

fn move_list(journal: &mut Journal, action: Action, cx: &Cx<'_>) {
    let height = height(cx);
    journal.move_list(cx.model, height, |list, rows| {
        list.act(action, rows, height);
    });
}

fn act_in_search(journal: &mut Journal, action: Action, cx: &Cx<'_>) {
    match action {
        Action::Submit => journal.search.keep(),
        Action::Back => journal.narrow(|journal| {
            journal.search.drop_search();
        }),
        Action::Edit(edit) => journal.narrow(|journal| {
            journal.search.edit(edit);
        }),
        other => move_list(journal, other, cx),
    }
}

fn act_in_entry(journal: &mut Journal, action: Action, cx: &Cx<'_>) {
    match action {
        Action::Back => journal.open = false,
        // The list has the newest first: the entry before stands below.
        Action::Left => move_list(journal, Action::Down, cx),
        Action::Right => move_list(journal, Action::Up, cx),
        other => {
            let rows = cx
                .layout
                .viewport(ENTRY)
                .map_or(0, |viewport| viewport.rows);
            journal.entry.act(other, rows, cx.layout.height(ENTRY));
        }
    }
}

/// Takes the wheel over a part.
pub fn wheeled(journal: &mut Journal, part: PartId, by: isize, cx: &Cx<'_>) {
    let height = cx.layout.height(part);
    match part {
        LIST => journal.move_list(cx.model, height, |list, rows| list.wheel(by, rows, height)),
        ENTRY => {
            let rows = cx
                .layout
                .viewport(ENTRY)
                .map_or(0, |viewport| viewport.rows);
            journal.entry.wheel(by, rows, height);
        }
        _ => {}
    }
}

/// One change of the filter.
type Change = (Filter, String);

/// Every filter that can be picked: each author and each kind that the journal has, with how many entries it has.
fn changes(journal: &Journal, cx: &Cx<'_>) -> Vec<(Change, usize)> {
    let mut authors: Vec<(MemberIx, usize)> = Vec::new();
    let mut kinds: Vec<(&'static str, usize)> = Vec::new();
    for line in cx.model.log {
        if let Some(author) = author_of(cx.model, line) {
            count(&mut authors, author);
        }
        count(&mut kinds, line.kind);
    }
    let filter = journal.filter;
    let all = cx.model.log.len();
    let mut changes = Vec::new();
    if filter.author.is_some() {
        let name = cx.locale.text("screens-journal-filter-any-author");
        changes.push((
            (
                Filter {
                    author: None,
                    ..filter
                },
                name,
            ),
            all,
        ));
    }
    if filter.kind.is_some() {
        let name = cx.locale.text("screens-journal-filter-any-kind");
        changes.push((
            (
                Filter {
                    kind: None,
                    ..filter
                },
                name,
            ),
            all,
        ));
    }
    for (author, count) in authors {
        let office = cx.model.office(author);
        let name = cx
            .locale
            .with("screens-journal-filter-author", &[("author", office)]);
        changes.push((
            (
                Filter {
                    author: Some(author),
                    ..filter
                },
                name,
            ),
            count,
        ));
    }
    for (kind, count) in kinds {
        let word = words::event_kind(cx.locale, kind);
        let name = cx
            .locale
            .with("screens-journal-filter-kind", &[("kind", &word)]);
        changes.push((
            (
                Filter {
                    kind: Some(kind),
                    ..filter
                },
                name,
            ),
            count,
        ));
    }
    changes
}

fn count<T: PartialEq>(counts: &mut Vec<(T, usize)>, thing: T) {
    match counts.iter_mut().find(|(counted, _)| *counted == thing) {
        Some((_, count)) => *count += 1,
        None => counts.push((thing, 1)),
    }
}

fn filter(journal: &Journal, cx: &Cx<'_>) -> Layer {
    let options = changes(journal, cx)
        .into_iter()
        .map(|((_, name), count)| Pickable::new(name).with_detail(cx.locale.count(count)))
        .collect();
    Layer::Picker(Picker::new(
        purpose(FILTER),
        cx.locale.text("screens-journal-filter-title"),
        options,
    ))
}

fn number(cx: &Cx<'_>) -> Layer {
    let text = |id: &str| cx.locale.text(id);
    let dialog = Dialog::new(
        purpose(NUMBER),
        text("screens-journal-number-title"),
        text("screens-journal-number-do"),
    );
    let field = FormField::line("journal-number", text("screens-journal-number-field"), "");
    Layer::Dialog(dialog.fields(vec![field]))
}

/// The cells of the selected entry.
fn cells_here(journal: &Journal, cx: &Cx<'_>) -> Vec<CellId> {
    let line = journal.current(cx.model, height(cx));
    let written = line.and_then(|line| journal.written(line.seq));
    written
        .map(|written| entry::cells(&written.recorded.event))
        .unwrap_or_default()
}

/// Looks at the cell that the entry is about; asks which if it is about several.
fn look(journal: &Journal, cx: &Cx<'_>) -> Vec<Reply> {
    let cells = cells_here(journal, cx);
    match cells.as_slice() {
        [] => vec![Reply::Say(
            Tone::Plain,
            cx.locale.text("screens-journal-no-cell"),
        )],
        [cell] => jump(cx, cell),
        cells => {
            let options = cells
                .iter()
                .map(|cell| Pickable::new(words::cell(cx.locale, cx.model.state, cell)))
                .collect();
            let title = cx.locale.text("screens-journal-which-cell");
            vec![Reply::Open(Layer::Picker(Picker::new(
                purpose(CELL),
                title,
                options,
            )))]
        }
    }
}

fn jump(cx: &Cx<'_>, cell: &CellId) -> Vec<Reply> {
    let cell = cx.model.state.find_cell(cell);
    let look = cell.map(|cell| Jump::Look {
        cell,
        back: ScreenId::Journal,
    });
    look.map(|look| Reply::Jump(ScreenId::Disputes, look))
        .into_iter()
        .collect()
}

/// Takes the answer to what was asked as `what`.
///
/// # Errors
///
/// The sentence that says why the answer cannot be taken.
pub fn answered(
    journal: &mut Journal,
    what: &str,
    answer: &Answer<'_>,
    cx: &Cx<'_>,
) -> Result<Vec<Reply>, String> {
    match (what, answer) {
        (FILTER, Answer::Picked(place)) => {
            if let Some(((filter, _), _)) = changes(journal, cx).get(*place) {
                journal.narrow(|journal| journal.filter = *filter);
            }
        }
        (CELL, Answer::Picked(place)) => {
            return Ok(cells_here(journal, cx)
                .get(*place)
                .map(|cell| jump(cx, cell))
                .unwrap_or_default());
        }
        (NUMBER, Answer::Form([number])) => go_to(journal, cx, &number.value())?,
        _ => {}
    }
    Ok(Vec::new())
}

/// Goes to an entry; what hides it is dropped.
fn go_to(journal: &mut Journal, cx: &Cx<'_>, typed: &str) -> Result<(), String> {
    let last = cx.model.log.len();
    let number: Option<u64> = typed.trim().trim_start_matches('#').parse().ok();
    let place = number
        .and_then(|number| usize::try_from(number).ok())
        .filter(|number| (1..=last).contains(number));
    let Some(place) = place else {
        return Err(cx.locale.with(
            "screens-journal-number-bad",
            &[("last", &cx.locale.count(last))],
        ));
    };
    let line = place.checked_sub(1).and_then(|at| cx.model.log.get(at));
    if let Some(line) = line {
        show_entry(journal, cx, line.seq);
    }
    Ok(())
}

/// Selects an entry; what hides it is dropped. Answers whether there is such an entry.
pub fn show_entry(journal: &mut Journal, cx: &Cx<'_>, seq: Seq) -> bool {
    if row_of(journal, cx, seq).is_none() {
        journal.narrow(|journal| {
            journal.filter = Filter::default();
            journal.search.drop_search();
        });
    }
    let row = row_of(journal, cx, seq);
    if let Some(row) = row {
        let height = height(cx);
        journal.move_list(cx.model, height, |list, rows| {
            list.select(row, rows, height)
        });
    }
    row.is_some()
}

fn row_of(journal: &Journal, cx: &Cx<'_>, seq: Seq) -> Option<usize> {
    let shown = journal.shown(cx.model);
    shown
        .iter()
        .position(|place| cx.model.log.get(*place).is_some_and(|line| line.seq == seq))
}
