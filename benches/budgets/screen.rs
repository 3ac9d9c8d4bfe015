//! The screens without a terminal: the first frame, one key, a search.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use thamdinh::domain::stage::Stage;
use thamdinh::import::InProcess;
use thamdinh::locale::{Language, Locale};
use thamdinh::session::Session;
use thamdinh::tui::app::{App, Msg, update, view};
use thamdinh::tui::desk::Desk;
use thamdinh::tui::driver::Outside;
use thamdinh::tui::key::Key;
use thamdinh::tui::theme::Theme;

use super::Failure;
use super::measure::{Report, Times, slow, times};
use super::rounds::{Shape, opening};

/// A large window.
const WINDOW: Rect = Rect {
    x: 0,
    y: 0,
    width: 200,
    height: 60,
};

/// An app on a session, without a terminal.
struct Screen {
    app: App,
    desk: Desk,
}

impl Screen {
    fn open(path: &Path, places: &Path) -> Result<Screen, Failure> {
        let session = Session::open_at_once(path, opening("chu-tich", places))?;
        let locale = Arc::new(Locale::new(Language::Vietnamese));
        let desk = Desk::new(session, locale, Arc::new(InProcess))?;
        let app = desk.app(Theme::Dark);
        let mut screen = Screen { app, desk };
        screen.tell(Msg::Changed);
        screen.tell(Msg::Resized(WINDOW.width, WINDOW.height));
        screen.draw();
        Ok(screen)
    }

    fn tell(&mut self, msg: Msg) {
        let mut waiting = vec![msg];
        while let Some(msg) = waiting.pop() {
            let effects = update(&mut self.app, &self.desk.model(), msg);
            for effect in effects {
                waiting.extend(self.desk.perform(effect));
            }
        }
    }

    fn draw(&mut self) -> Buffer {
        let mut buffer = Buffer::empty(WINDOW);
        let layout = view(&self.app, &self.desk.model(), &mut buffer);
        self.app.drawn(layout);
        buffer
    }

    fn press(&mut self, key: Key) -> Buffer {
        self.tell(Msg::Pressed(key));
        self.draw()
    }

    fn text(&mut self) -> String {
        let buffer = self.draw();
        buffer.content().iter().map(|cell| cell.symbol()).collect()
    }
}

/// Opens, works and searches.
pub fn measure(
    path: &Path,
    places: &Path,
    shape: Shape,
    report: &mut Report,
) -> Result<(), Failure> {
    let nation = shape.units > 1000;
    let first = slow(|| Screen::open(path, places).map(|_| ()));
    report.add(
        shape.name,
        "open with snapshot to a first frame of 200×60, in here",
        &first,
        f64::INFINITY,
    );
    let mut screen = Screen::open(path, places)?;
    let stage = screen.desk.model().state.stage();
    assert!(stage == Stage::Review, "the round is under review");
    screen.press(Key::char('2'));
    // Everything, not only what waits for the member here.
    screen.press(Key::char('F'));
    let down = Key::named(KeyCode::Down);
    let moves = times(400, || screen.press(down));
    let budget = |ms: f64| if nation { ms } else { f64::INFINITY };
    let what = "one key: update and draw";
    report.add_median(
        shape.name,
        &format!("{what}, half of them"),
        &moves,
        budget(1.5),
    );
    report.add_p99(
        shape.name,
        &format!("{what}, 99 of 100"),
        &moves,
        budget(5.0),
    );
    search(&mut screen, shape, report)
}

fn search(screen: &mut Screen, shape: Shape, report: &mut Report) -> Result<(), Failure> {
    let mut all = Vec::new();
    for query in ["phuong nguyen duc", "so 12", "1.7", "ty le ho so"] {
        screen.press(Key::char('/'));
        for letter in query.chars() {
            let begin = Instant::now();
            let frame = screen.press(Key::char(letter));
            all.push(begin.elapsed().as_secs_f64() * 1000.0);
            drop(frame);
        }
        if query == "phuong nguyen duc" {
            assert!(screen.text().contains("Phường Nguyễn Đức"), "found");
        }
        screen.press(Key::named(KeyCode::Esc));
        screen.press(Key::char('F'));
    }
    let what = "search all cells: one letter, update and draw";
    report.add(shape.name, what, &Times::of(all), 12.0);
    Ok(())
}
