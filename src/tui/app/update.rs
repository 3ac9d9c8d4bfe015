//! What follows from a message: the app changes, and effects come out.

use super::{App, Cx, Effect, Msg, QUIT, is_shell};
use std::sync::Arc;

use crate::domain::council::Role;
use crate::locale::Locale;
use crate::session::focus::Showing;
use crate::tui::{
    action::{Action, Availability, Context, action_for, types_text},
    key::Key,
    layers::{Answer, Dialog, Help, Layer, Palette, Wish},
    layout::{Room, Target},
    model::Model,
    screens::{Reply, Screen, ScreenId, Tone},
    widgets::Line,
};

/// Takes a message; answers what is to be done outside.
#[must_use]
pub fn update(app: &mut App, model: &Model<'_>, msg: Msg) -> Vec<Effect> {
    // What changed since the last frame is drawn, whatever comes behind it.
    let waits = app.changed;
    let mut effects = told(app, model, msg);
    app.changed |= waits;
    effects.extend(app.screen().and_then(|screen| screen.wants(&app.cx(model))));
    effects.extend(begun(app, model));
    effects.extend(shown(app, model).map(Effect::ShowRoom));
    effects
}

/// Says since when something is being filled in: a form or a dialog, until it is left or has had its answer.
fn begun(app: &mut App, model: &Model<'_>) -> Option<Effect> {
    let contexts = app.contexts();
    let leaves = matches!(app.layers.last(), Some(Layer::Dialog(dialog)) if dialog.purpose == QUIT);
    let fills = !leaves
        && contexts
            .iter()
            .any(|context| matches!(context, Context::Form | Context::Dialog));
    let begun = fills.then(|| app.begun_at.unwrap_or(model.state.head()));
    if begun == app.begun_at {
        return None;
    }
    app.begun_at = begun;
    Some(Effect::BegunAt(begun))
}

/// What the room is to be shown now, if it is something else than before: the secretary's screen leads it while a
/// meeting is open.
fn shown(app: &mut App, model: &Model<'_>) -> Option<Showing> {
    let leads = matches!(model.me().map(|me| &me.role), Some(Role::Secretary));
    if !leads || model.state.open_meeting().is_none() {
        app.shown = None;
        return None;
    }
    let showing = app.screen()?.showing(&app.cx(model))?;
    if app.shown.as_ref() == Some(&showing) {
        return None;
    }
    app.shown = Some(showing.clone());
    Some(showing)
}

fn told(app: &mut App, model: &Model<'_>, msg: Msg) -> Vec<Effect> {
    app.changed = true;
    match msg {
        Msg::Pressed(key) => {
            app.said = None;
            pressed(app, model, key)
        }
        Msg::Pasted(text) => {
            if let Some(layer) = app.layers.last_mut() {
                layer.pasted(&text);
                return Vec::new();
            }
            on_screen(app, model, |screen, cx| screen.pasted(&text, cx))
        }
        Msg::Clicked(target) => {
            app.said = None;
            clicked(app, model, target)
        }
        Msg::Wheeled(part, by) => {
            wheeled(app, model, part, by);
            Vec::new()
        }
        Msg::Resized(width, height) => {
            app.size = (width, height);
            Vec::new()
        }
        Msg::Paused => {
            // What is kept as a draft is not seen, so nothing is drawn.
            app.changed = false;
            kept(app, model)
        }
        Msg::Changed => {
            refreshed(app, model);
            Vec::new()
        }
        Msg::Submitted(purpose, outcome) => {
            // What was refused for something newer was shown it; what was written is behind.
            app.begun_at = None;
            let owner = purpose.owner;
            on_owner(app, model, owner, |screen, cx| {
                screen.submitted(purpose.what, &outcome, cx)
            })
        }
        Msg::EntriesRead(first, page) => on_owner(app, model, ScreenId::Journal, |screen, cx| {
            screen.read(first, page, cx);
            Vec::new()
        }),
        Msg::DocumentsSeen(cell, seen) => on_owner(app, model, ScreenId::Review, |screen, _| {
            screen.seen(cell, seen);
            Vec::new()
        }),
        Msg::News(news) => on_owner(app, model, ScreenId::Intake, |screen, cx| {
            screen.news(news, cx)
        }),
        Msg::Room(news) => {
            let mut changed = false;
            let effects = on_screen(app, model, |screen, cx| {
                changed = screen.heard(news, cx);
                Vec::new()
            });
            app.changed = changed;
            effects
        }
        Msg::Said(tone, text) => {
            app.said = Some((tone, text));
            Vec::new()
        }
    }
}

fn pressed(app: &mut App, model: &Model<'_>, key: Key) -> Vec<Effect> {
    let contexts = app.contexts();
    if let Some(action) = action_for(&contexts, key) {
        return act(app, model, action);
    }
    let Some(letter) = key.typed().filter(|_| types_text(&contexts)) else {
        app.changed = false;
        return Vec::new();
    };
    if let Some(layer) = app.layers.last_mut() {
        layer.typed(letter);
        return Vec::new();
    }
    on_screen(app, model, |screen, cx| screen.typed(letter, cx))
}

fn act(app: &mut App, model: &Model<'_>, action: Action) -> Vec<Effect> {
    let helping = matches!(app.layers.last(), Some(Layer::Help(_)));
    if is_shell(action) && !(helping && action == Action::Help) {
        return shell(app, model, action);
    }
    if app.layers.is_empty() {
        return act_on_screen(app, model, action);
    }
    on_layer(app, model, |layer, cx| layer.act(action, cx))
}

fn act_on_screen(app: &mut App, model: &Model<'_>, action: Action) -> Vec<Effect> {
    let refusal = app
        .screen()
        .map(|screen| screen.availability(action, &app.cx(model)));
    if let Some(Availability::No(why)) = refusal {
        app.said = Some((Tone::Bad, app.locale.text(why)));
        return Vec::new();
    }
    on_screen(app, model, |screen, cx| screen.act(action, cx))
}

fn shell(app: &mut App, model: &Model<'_>, action: Action) -> Vec<Effect> {
    match action {
        Action::Quit => return quit(app, model),
        Action::Help => {
            let contexts = app.contexts();
            app.layers.push(Layer::Help(Help::new(contexts)));
        }
        Action::Palette => open_palette(app, model),
        Action::Redraw => return vec![Effect::Redraw],
        Action::NextTheme => app.theme = app.theme.next(),
        Action::NextLanguage => {
            app.locale = Arc::new(Locale::new(app.locale.language().next()));
            refreshed(app, model);
        }
        Action::Show(screen) => show(app, model, screen),
        Action::NextScreen => show_beside(app, model, true),
        Action::PreviousScreen => show_beside(app, model, false),
        _ => {}
    }
    Vec::new()
}

/// Leaves at once if nothing is unfinished, or if the question is already on the screen and asked again.
fn quit(app: &mut App, model: &Model<'_>) -> Vec<Effect> {
    let asked = matches!(app.layers.last(), Some(Layer::Dialog(dialog)) if dialog.purpose == QUIT);
    let unfinished: Vec<String> = app
        .screens
        .iter()
        .filter_map(|(_, screen)| screen.unfinished(&app.cx(model)))
        .collect();
    if asked || unfinished.is_empty() {
        return leave(app, model);
    }
    let text = unfinished.into_iter().map(Line::new).collect();
    let dialog = Dialog::new(
        QUIT,
        app.locale.text("tui-quit-title"),
        app.locale.text("tui-action-quit"),
    );
    app.layers.push(Layer::Dialog(dialog.text(text)));
    Vec::new()
}

fn leave(app: &mut App, model: &Model<'_>) -> Vec<Effect> {
    let mut effects = kept(app, model);
    effects.push(Effect::Quit);
    effects
}

/// Lets the screen keep what was typed, in its own fields and in the dialogs that it opened.
fn kept(app: &mut App, model: &Model<'_>) -> Vec<Effect> {
    let typed: Vec<_> = app
        .layers
        .iter()
        .filter_map(|layer| match layer {
            Layer::Dialog(dialog) if dialog.purpose != QUIT => {
                Some((dialog.purpose, dialog.fields.clone()))
            }
            _ => None,
        })
        .collect();
    for (purpose, fields) in typed {
        let _nothing = on_owner(app, model, purpose.owner, |screen, cx| {
            screen.drafted(purpose.what, &fields, cx);
            Vec::new()
        });
    }
    on_screen(app, model, |screen, cx| screen.paused(cx))
}

fn open_palette(app: &mut App, model: &Model<'_>) {
    if matches!(app.layers.last(), Some(Layer::Palette(_))) {
        return;
    }
    let contexts = app.screen_contexts();
    if let Some(screen) = app.screen() {
        let palette = Palette::new(&contexts, screen, &app.cx(model));
        app.layers.push(Layer::Palette(palette));
    }
}

fn show(app: &mut App, model: &Model<'_>, screen: ScreenId) {
    if screen == ScreenId::Intake && app.screens.iter().all(|(id, _)| *id != screen) {
        app.said = Some((Tone::Bad, app.locale.text("intake-secretary-only")));
        return;
    }
    let there = app.screens.iter().find(|(id, _)| *id == screen);
    if let Some(why) = there.and_then(|(_, screen)| screen.absent(model)) {
        app.said = Some((Tone::Bad, app.locale.text(why)));
        return;
    }
    if app.screens.iter().any(|(id, _)| *id == screen) {
        app.here = screen;
        app.layers.clear();
        refresh_here(app, model);
        let _nothing = on_screen(app, model, |screen, cx| {
            screen.shown(cx);
            Vec::new()
        });
    }
}

fn show_beside(app: &mut App, model: &Model<'_>, forward: bool) {
    let tabs = app.tabs(model);
    let place = tabs.iter().position(|id| *id == app.here).unwrap_or(0);
    // Going back is going round by one less than all.
    let by = if forward {
        1
    } else {
        tabs.len().saturating_sub(1)
    };
    let next = (place + by).checked_rem(tabs.len()).unwrap_or(0);
    if let Some(id) = tabs.get(next) {
        show(app, model, *id);
    }
}

fn clicked(app: &mut App, model: &Model<'_>, target: Target) -> Vec<Effect> {
    if !app.layers.is_empty() {
        return on_layer(app, model, |layer, cx| layer.clicked(target, cx));
    }
    match target {
        Target::Tab(screen) => shell(app, model, Action::Show(screen)),
        Target::Act(action) => act(app, model, action),
        other => on_screen(app, model, |screen, cx| screen.clicked(other, cx)),
    }
}

fn wheeled(app: &mut App, model: &Model<'_>, part: &'static str, by: isize) {
    let App {
        locale,
        layout,
        size,
        screens,
        layers,
        here,
        ..
    } = app;
    let cx = Cx {
        locale,
        layout,
        room: Room::of(size.0, size.1),
        model,
    };
    if let Some(layer) = layers.last_mut() {
        layer.wheeled(part, by, &cx);
    } else if let Some((_, screen)) = screens.iter_mut().find(|(id, _)| id == here) {
        screen.wheeled(part, by, &cx);
    }
}

/// Derives the shown screen again; the others follow when they are shown.
fn refreshed(app: &mut App, model: &Model<'_>) {
    app.stale = app.screens.iter().map(|(id, _)| *id).collect();
    refresh_here(app, model);
}

fn refresh_here(app: &mut App, model: &Model<'_>) {
    let here = app.here;
    let Some(place) = app.stale.iter().position(|id| *id == here) else {
        return;
    };
    app.stale.remove(place);
    let _nothing = on_screen(app, model, |screen, cx| {
        screen.refreshed(cx);
        Vec::new()
    });
}

/// Lets the shown screen do something, then does what it asks.
fn on_screen(
    app: &mut App,
    model: &Model<'_>,
    run: impl FnOnce(&mut dyn Screen, &Cx<'_>) -> Vec<Reply>,
) -> Vec<Effect> {
    let here = app.here;
    on_owner(app, model, here, run)
}

/// Lets a screen do something, shown or not, then does what it asks.
fn on_owner(
    app: &mut App,
    model: &Model<'_>,
    owner: ScreenId,
    run: impl FnOnce(&mut dyn Screen, &Cx<'_>) -> Vec<Reply>,
) -> Vec<Effect> {
    let App {
        locale,
        layout,
        size,
        screens,
        ..
    } = app;
    let cx = Cx {
        locale,
        layout,
        room: Room::of(size.0, size.1),
        model,
    };
    let Some((_, screen)) = screens.iter_mut().find(|(id, _)| *id == owner) else {
        return Vec::new();
    };
    let replies = run(screen.as_mut(), &cx);
    replied(app, model, replies)
}

fn replied(app: &mut App, model: &Model<'_>, replies: Vec<Reply>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for reply in replies {
        match reply {
            Reply::Open(layer) => app.layers.push(layer),
            Reply::Say(tone, text) => app.said = Some((tone, text)),
            Reply::Show(screen) => show(app, model, screen),
            Reply::Jump(screen, jump) => {
                show(app, model, screen);
                effects.extend(on_screen(app, model, |screen, cx| {
                    screen.jump(jump, cx);
                    Vec::new()
                }));
            }
            Reply::Effect(effect) => effects.push(effect),
        }
    }
    effects
}

/// Lets the top layer do something, then does what it wishes.
fn on_layer(
    app: &mut App,
    model: &Model<'_>,
    run: impl FnOnce(&mut Layer, &Cx<'_>) -> Wish,
) -> Vec<Effect> {
    let App {
        locale,
        layout,
        size,
        layers,
        ..
    } = app;
    let cx = Cx {
        locale,
        layout,
        room: Room::of(size.0, size.1),
        model,
    };
    let Some(layer) = layers.last_mut() else {
        return Vec::new();
    };
    match run(layer, &cx) {
        Wish::Stay => Vec::new(),
        Wish::Close => {
            let effects = kept(app, model);
            app.layers.pop();
            effects
        }
        Wish::Do(action) => {
            app.layers.pop();
            act(app, model, action)
        }
        Wish::Answer(picked) => answered(app, model, picked),
    }
}

/// Brings the answer of the top layer to the screen that asked; a refused dialog stays.
fn answered(app: &mut App, model: &Model<'_>, picked: Option<usize>) -> Vec<Effect> {
    let Some(mut layer) = app.layers.pop() else {
        return Vec::new();
    };
    let (purpose, answer) = match (&layer, picked) {
        (Layer::Dialog(dialog), _) => (dialog.purpose, Answer::Form(&dialog.fields)),
        (Layer::Picker(picker), Some(index)) => (picker.purpose, Answer::Picked(index)),
        _ => return Vec::new(),
    };
    if purpose == QUIT {
        return leave(app, model);
    }
    let App {
        locale,
        layout,
        size,
        screens,
        ..
    } = app;
    let cx = Cx {
        locale,
        layout,
        room: Room::of(size.0, size.1),
        model,
    };
    let Some((_, screen)) = screens.iter_mut().find(|(id, _)| *id == purpose.owner) else {
        return Vec::new();
    };
    match screen.answered(purpose.what, &answer, &cx) {
        Ok(replies) => replied(app, model, replies),
        Err(why) => {
            match &mut layer {
                Layer::Dialog(dialog) => {
                    dialog.refuse(why);
                    app.layers.push(layer);
                }
                _ => app.said = Some((Tone::Bad, why)),
            }
            Vec::new()
        }
    }
}
