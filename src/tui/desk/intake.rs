//! Files that come in: read aside, told to the screen as they are read, and taken in as they were shown.

use std::sync::Arc;

use super::Desk;
use crate::{
    session::intake::{
        Intake, Request, WorkbookReader,
        background::{self, Background, complete, path_of},
    },
    tui::{
        app::Msg,
        layers::Purpose,
        order::{Asked, News, Order},
    },
};

/// Who reads workbooks.
pub type Reader = Arc<dyn WorkbookReader + Send + Sync>;

/// The place where files come in.
pub(super) struct Counter {
    reader: Reader,
    running: Option<Background>,
}

impl Counter {
    /// A place with nothing to do.
    pub(super) const fn new(reader: Reader) -> Counter {
        Counter {
            reader,
            running: None,
        }
    }
}

impl Desk {
    pub(super) fn order(&mut self, order: Order) -> Vec<Msg> {
        match order {
            Order::Read(asked) => {
                self.read(&asked);
                Vec::new()
            }
            Order::Stop => {
                if let Some(running) = &self.counter.running {
                    running.stop();
                }
                Vec::new()
            }
            Order::Take(purpose, intake) => self.take_in(purpose, &intake),
            Order::Complete(kind, typed) => {
                let (path, names) = complete(kind, &typed);
                vec![Msg::News(News::Completed { path, names })]
            }
        }
    }

    fn read(&mut self, asked: &Asked) {
        let request = Request {
            kind: asked.kind,
            given: vec![path_of(&asked.path)],
            replace: asked.replace,
            partial: asked.partial,
            now: self.session.now(),
        };
        let state = self.session.state().clone();
        let reader = Arc::clone(&self.counter.reader);
        // One that still goes on stops when it is let go.
        self.counter.running = Some(Background::start(state, request, reader));
    }

    fn take_in(&mut self, purpose: Purpose, intake: &Intake) -> Vec<Msg> {
        let changed = intake.changed_since();
        if !changed.is_empty() {
            let names: Vec<&str> = changed.iter().map(|file| file.name.as_str()).collect();
            let files = names.join(", ");
            let why = self
                .locale
                .with("intake-file-differs", &[("files", &files)]);
            return vec![Msg::Submitted(purpose, Err(why))];
        }
        self.submit(purpose, intake.events.clone())
    }

    /// What was heard of files that are being read.
    pub(super) fn heard(&mut self) -> Vec<Msg> {
        let Some(running) = &self.counter.running else {
            return Vec::new();
        };
        let heard = running.news();
        if heard
            .iter()
            .any(|news| matches!(news, background::News::Done(_)))
        {
            self.counter.running = None;
        }
        let news = heard.into_iter().map(|news| match news {
            background::News::Step { done, of, file } => News::Reading { done, of, file },
            background::News::Done(Some(intake)) => News::Read(intake),
            background::News::Done(None) => News::Stopped,
        });
        news.map(Msg::News).collect()
    }
}
