//! What the screen does with actions, answers and news.

use super::{
    rows::{Row, Told},
    state::{Intaking, LIST, Phase},
};
use crate::{
    domain::id::{CellId, CellIx},
    session::intake::{Again, Kind},
    tui::{
        action::Action,
        app::{Cx, Effect},
        layers::{Answer, Layer, Pickable, Picker, Purpose},
        model::Model,
        order::{News, Order},
        screens::{Jump, Reply, ScreenId, Tone},
        words,
    },
};

/// What the files are.
const KIND: &str = "kind";
/// What was shown is taken in.
const TAKE: &str = "take";

/// The kinds, in the order in which they are offered.
pub const KINDS: [(Kind, &str); 8] = [
    (Kind::SelfAssessment, "intake-kind-self"),
    (Kind::Evidence, "intake-kind-evidence"),
    (Kind::Survey, "intake-kind-survey"),
    (Kind::Explanation, "intake-kind-explanation"),
    (Kind::LastYear, "last-year-kind"),
    (Kind::Units, "intake-kind-units"),
    (Kind::Members, "intake-kind-members"),
    (Kind::Index, "intake-kind-index"),
];

const fn purpose(what: &'static str) -> Purpose {
    Purpose {
        owner: ScreenId::Intake,
        what,
    }
}

/// Does an action.
pub fn act(screen: &mut Intaking, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    if matches!(screen.phase, Phase::Reading { .. }) {
        return match action {
            Action::Back => vec![Reply::Effect(Effect::Order(Order::Stop))],
            _ => Vec::new(),
        };
    }
    match action {
        Action::TakeIn => take_in(screen),
        Action::ReadFiles => read(screen),
        _ if screen.typing => in_path(screen, action),
        _ if screen.search.is_open() => {
            in_search(screen, action, cx);
            Vec::new()
        }
        Action::EditPath => {
            screen.typing = true;
            Vec::new()
        }
        Action::ChooseKind => vec![Reply::Open(kinds(cx))],
        Action::ToggleReplace => {
            screen.replace = !screen.replace;
            Vec::new()
        }
        Action::TogglePartial => {
            screen.partial = !screen.partial;
            Vec::new()
        }
        Action::Search => {
            screen.search.open();
            Vec::new()
        }
        Action::Back => {
            if screen.search.drop_search() {
                screen.narrow(cx);
            }
            Vec::new()
        }
        Action::Left => open_or_close(screen, cx, Some(false)),
        Action::Right => open_or_close(screen, cx, Some(true)),
        Action::Open => open(screen, cx),
        other => {
            move_list(screen, other, cx);
            Vec::new()
        }
    }
}

fn move_list(screen: &mut Intaking, action: Action, cx: &Cx<'_>) {
    let height = cx.layout.height(LIST);
    if screen.list.act(action, screen.rows.len(), height) {
        screen.detail.reset();
    }
}

fn in_path(screen: &mut Intaking, action: Action) -> Vec<Reply> {
    match action {
        Action::Submit => return read(screen),
        Action::CompletePath => {
            let order = Order::Complete(screen.kind, screen.path.text().to_owned());
            return vec![Reply::Effect(Effect::Order(order))];
        }
        Action::Back => screen.typing = false,
        Action::Edit(edit) => {
            screen.path.edit(edit, u16::MAX);
        }
        _ => {}
    }
    screen.names.clear();
    Vec::new()
}

fn in_search(screen: &mut Intaking, action: Action, cx: &Cx<'_>) {
    match action {
        Action::Submit => screen.search.keep(),
        Action::Back => {
            screen.search.drop_search();
            screen.narrow(cx);
        }
        Action::Edit(edit) => {
            screen.search.edit(edit);
            screen.narrow(cx);
        }
        other => move_list(screen, other, cx),
    }
}

fn read(screen: &mut Intaking) -> Vec<Reply> {
    let asked = screen.asked();
    screen.typing = false;
    screen.names.clear();
    screen.rows.clear();
    screen.phase = Phase::Reading {
        done: 0,
        of: 0,
        file: String::new(),
        asked: asked.clone(),
    };
    vec![Reply::Effect(Effect::Order(Order::Read(asked)))]
}

fn take_in(screen: &Intaking) -> Vec<Reply> {
    let shown = screen.shown().filter(|intake| !intake.is_refused);
    let order = shown.map(|intake| Order::Take(purpose(TAKE), intake.clone()));
    order
        .map(|order| Reply::Effect(Effect::Order(order)))
        .into_iter()
        .collect()
}

fn kinds(cx: &Cx<'_>) -> Layer {
    let options = KINDS.iter().map(|(_, id)| {
        let name = words::capitalised(&cx.locale.text(id));
        Pickable::new(name)
    });
    let title = cx.locale.text("intake-kind-title");
    Layer::Picker(Picker::new(purpose(KIND), title, options.collect()))
}

/// Takes the answer to what was asked as `what`.
pub fn answered(screen: &mut Intaking, what: &str, answer: &Answer<'_>) {
    if let (KIND, Answer::Picked(place)) = (what, answer)
        && let Some((kind, _)) = KINDS.get(*place)
    {
        screen.kind = *kind;
    }
}

/// Opens a file, closes it, or does whichever it is not.
fn open_or_close(screen: &mut Intaking, cx: &Cx<'_>, wanted: Option<bool>) -> Vec<Reply> {
    let Some(Row::File(file)) = screen.current() else {
        return Vec::new();
    };
    let is_open = screen.opened.contains(&file);
    if wanted.unwrap_or(!is_open) {
        screen.opened.insert(file);
    } else {
        screen.opened.remove(&file);
    }
    screen.narrow(cx);
    Vec::new()
}

/// Opens what is selected: a file, or the cell that a problem or difference is about.
fn open(screen: &mut Intaking, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(told) = screen.told() else {
        return Vec::new();
    };
    let cell = match screen.current() {
        Some(Row::File(_)) => return open_or_close(screen, cx, None),
        Some(Row::Problem(at)) => {
            let problem = told.intake.problems.get(at);
            let cell = problem.and_then(|problem| {
                let (unit, item) = (problem.unit.as_ref()?, problem.item.as_ref()?);
                cx.model
                    .state
                    .find_cell(&CellId::new(unit.as_str(), item.as_str()))
            });
            if cell.is_none() {
                // What is not about a cell of the round is found in the file.
                let place = problem.map(|problem| problem.place.to_string());
                return vec![Reply::Say(Tone::Plain, place.unwrap_or_default())];
            }
            cell
        }
        Some(Row::Unit(unit)) => {
            cell_of(told, unit, 0).or_else(|| first_cell(told, unit, cx.model))
        }
        Some(Row::Cell(unit, cell)) => cell_of(told, unit, cell),
        None => None,
    };
    let jump = cell.map(|cell| Reply::Jump(ScreenId::Review, Jump::Cell(cell)));
    jump.into_iter().collect()
}

fn cell_of(told: &Told, unit: usize, cell: usize) -> Option<CellIx> {
    match &told.intake.units.get(unit)?.again {
        Again::Replaces(difference) | Again::Refused(difference) => Some(CellIx {
            unit: difference.unit,
            item: difference.cells.get(cell)?.item,
        }),
        Again::First | Again::Unchanged => None,
    }
}

/// The first cell of a unit.
fn first_cell(told: &Told, unit: usize, model: &Model<'_>) -> Option<CellIx> {
    let unit = model
        .state
        .unit_ix(told.intake.units.get(unit)?.unit.as_str())?;
    let item = model.state.unit(unit)?.set.item_positions().next()?;
    Some(CellIx { unit, item })
}

/// Takes news of the reading.
pub fn news(screen: &mut Intaking, news: News, cx: &Cx<'_>) -> Vec<Reply> {
    match news {
        News::Reading { done, of, file } => {
            if let Phase::Reading {
                done: seen,
                of: all,
                file: last,
                ..
            } = &mut screen.phase
            {
                (*seen, *all, *last) = (done, of, file);
            }
        }
        News::Read(intake) => {
            if let Phase::Reading { asked, .. } = &screen.phase {
                let asked = asked.clone();
                screen.show(Told::of(intake, cx.locale, cx.model), asked);
            }
        }
        News::Stopped => {
            if matches!(screen.phase, Phase::Reading { .. }) {
                screen.phase = Phase::Idle;
                let said = cx.locale.text("intake-stopped");
                return vec![Reply::Say(Tone::Plain, said)];
            }
        }
        News::Completed { path, names } => {
            if screen.typing {
                screen.path.set(&path);
                screen.names = names;
            }
        }
    }
    Vec::new()
}

/// Takes what the journal said.
pub fn submitted(screen: &mut Intaking, outcome: &Result<(), String>, cx: &Cx<'_>) -> Vec<Reply> {
    if let Err(why) = outcome {
        return vec![Reply::Say(Tone::Bad, why.clone())];
    }
    let Phase::Read { told, .. } = std::mem::take(&mut screen.phase) else {
        return Vec::new();
    };
    let subjects = words::subjects(cx.locale, &told.intake);
    let rows = words::rows(cx.locale, &told.intake);
    let told = told.taken();
    screen.opened = told.good();
    screen.phase = Phase::Taken {
        told: Box::new(told),
    };
    screen.narrow(cx);
    let said = cx
        .locale
        .with("intake-taken", &[("subjects", &subjects), ("rows", &rows)]);
    vec![Reply::Say(Tone::Good, said)]
}
