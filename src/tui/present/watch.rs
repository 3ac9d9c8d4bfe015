//! The session behind the room's screen: looked at for as long as the screen is lit.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use super::{Present, RoomNews};
use crate::{
    locale::Locale,
    session::{
        focus::Focus,
        onlooker::{Look, Onlooker},
    },
    tui::{
        app::{App, Effect, Msg, update},
        desk::RunError,
        driver::{self, Outside},
        model::Model,
        screens::{Screen, ScreenId},
        theme::Theme,
        words,
    },
};

/// How long a page stays before the next is shown by itself.
const PAGE_STAYS: Duration = Duration::from_secs(12);

/// The session as the room looks on.
struct Watch {
    onlooker: Onlooker,
    locale: Arc<Locale>,
    focus: Option<Focus>,
    turned: Instant,
}

impl Outside for Watch {
    fn model(&self) -> Model<'_> {
        let session = self.onlooker.session();
        Model {
            state: session.state(),
            log: session.log(),
            seat: None,
            now: session.now(),
            drafts: 0,
            place: "",
            can_show: false,
        }
    }

    /// Nothing is done from here: the room only looks on.
    fn perform(&mut self, _effect: Effect) -> Vec<Msg> {
        Vec::new()
    }

    fn look(&mut self) -> Vec<Msg> {
        let mut msgs = match self.onlooker.look() {
            Look::Same => Vec::new(),
            Look::Changed => vec![Msg::Changed],
            Look::Anew => vec![Msg::Room(RoomNews::Found), Msg::Changed],
            Look::Lost(error) => {
                let state = self.onlooker.session().state();
                let why = words::session_error(&self.locale, state, &error);
                vec![Msg::Room(RoomNews::Lost(why))]
            }
        };
        let focus = self.onlooker.focus();
        if focus != self.focus {
            self.focus = focus;
            self.turned = Instant::now();
            msgs.push(Msg::Room(RoomNews::Focus(Option::clone(&self.focus))));
        }
        if self.turned.elapsed() >= PAGE_STAYS {
            self.turned = Instant::now();
            msgs.push(Msg::Room(RoomNews::Turn));
        }
        msgs
    }
}

/// Shows the session to the room until somebody leaves the screen.
///
/// # Errors
///
/// There is no terminal, or it fails; or the session can't be read to begin with.
pub fn run(path: &Path, locale: Arc<Locale>, theme: Theme) -> Result<(), RunError> {
    let mut watch = Watch {
        onlooker: Onlooker::open(path)?,
        locale: Arc::clone(&locale),
        focus: None,
        turned: Instant::now(),
    };
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> =
        vec![(ScreenId::Present, Box::<Present>::default())];
    let mut app = App::new(locale, theme, screens);
    app.fill_window();
    let _first = update(&mut app, &watch.model(), Msg::Changed);
    for msg in watch.look() {
        let _first = update(&mut app, &watch.model(), msg);
    }
    driver::run(&mut app, &mut watch)?;
    Ok(())
}
