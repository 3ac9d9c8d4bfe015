//! The loop: events in, messages to the app, effects out, a frame when something has changed.

use std::time::Duration;

use crossterm::event::{self, Event, KeyEventKind, MouseButton, MouseEventKind};

use super::{
    app::{App, Effect, Msg, update, view},
    key::Key,
    model::Model,
    terminal::{Screen, TerminalError},
};

/// How long the loop waits for a key before it looks whether the round has changed.
const TICK: Duration = Duration::from_millis(60);
/// At most so many events are taken before a frame is drawn, so that a flood never freezes the picture.
const BATCH: usize = 512;
/// Rows that one notch of the wheel scrolls.
const WHEEL_ROWS: isize = 3;

/// What lies outside the screen: the session behind it.
pub trait Outside {
    /// The round as it stands, and who looks at it.
    fn model(&self) -> Model<'_>;

    /// Does an effect; answers what the app is to be told.
    fn perform(&mut self, effect: Effect) -> Vec<Msg>;

    /// Looks whether the round was changed by another seat; cheap, because it is asked many times a second.
    fn look(&mut self) -> Vec<Msg>;
}

/// Runs the app on the terminal until it is left.
///
/// # Errors
///
/// [`TerminalError::NotATerminal`] before anything was touched; otherwise the terminal's own error, with the terminal
/// restored.
pub fn run(app: &mut App, outside: &mut dyn Outside) -> Result<(), TerminalError> {
    let mut screen = Screen::open()?;
    let (width, height) = screen.size()?;
    let mut going = true;
    tell(
        app,
        outside,
        Msg::Resized(width, height),
        &mut going,
        &mut screen,
    )?;
    let mut typed_since_pause = false;
    while going && !screen.is_asked_to_stop() {
        if app.needs_drawing() {
            draw(app, outside, &mut screen)?;
        }
        if event::poll(TICK)? {
            typed_since_pause = true;
            for msg in take_batch(app)? {
                tell(app, outside, msg, &mut going, &mut screen)?;
            }
        } else if typed_since_pause {
            typed_since_pause = false;
            tell(app, outside, Msg::Paused, &mut going, &mut screen)?;
        }
        for msg in outside.look() {
            tell(app, outside, msg, &mut going, &mut screen)?;
        }
    }
    // Whatever ended the loop, what was typed is kept.
    tell(app, outside, Msg::Paused, &mut going, &mut screen)?;
    Ok(())
}

/// Reads the events that wait. A click ends the batch: where it lands depends on what the keys before it changed.
fn take_batch(app: &App) -> Result<Vec<Msg>, TerminalError> {
    let mut msgs = Vec::new();
    loop {
        let event = event::read()?;
        let is_mouse = matches!(event, Event::Mouse(_));
        msgs.extend(msg_of(app, event));
        if is_mouse || msgs.len() >= BATCH || !event::poll(Duration::ZERO)? {
            return Ok(msgs);
        }
    }
}

/// What an event of the terminal means to the app; the mouse is read by what the last frame drew.
#[must_use]
pub fn msg_of(app: &App, event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Msg::Pressed(Key::from(key))),
        Event::Paste(text) => Some(Msg::Pasted(text)),
        Event::Resize(width, height) => Some(Msg::Resized(width, height)),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                app.layout().at(mouse.column, mouse.row).map(Msg::Clicked)
            }
            MouseEventKind::ScrollDown => app
                .layout()
                .scrolls_at(mouse.column, mouse.row)
                .map(|part| Msg::Wheeled(part, WHEEL_ROWS)),
            MouseEventKind::ScrollUp => app
                .layout()
                .scrolls_at(mouse.column, mouse.row)
                .map(|part| Msg::Wheeled(part, -WHEEL_ROWS)),
            _ => None,
        },
        Event::Key(_) | Event::FocusGained | Event::FocusLost => None,
    }
}

/// Tells the app something and does what follows, until nothing more follows.
fn tell(
    app: &mut App,
    outside: &mut dyn Outside,
    msg: Msg,
    going: &mut bool,
    screen: &mut Screen,
) -> Result<(), TerminalError> {
    let mut waiting = std::collections::VecDeque::from([msg]);
    while let Some(msg) = waiting.pop_front() {
        for effect in update(app, &outside.model(), msg) {
            if effect == Effect::Quit {
                *going = false;
            } else if effect == Effect::Redraw {
                screen.forget()?;
            } else {
                waiting.extend(outside.perform(effect));
            }
        }
    }
    Ok(())
}

fn draw(app: &mut App, outside: &dyn Outside, screen: &mut Screen) -> Result<(), TerminalError> {
    let model = outside.model();
    let layout = screen.draw(|buffer| {
        let layout = view(app, &model, buffer);
        (layout.cursor, layout)
    })?;
    app.drawn(layout);
    Ok(())
}
