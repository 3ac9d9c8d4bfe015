//! Files that come in, without a thread: read at once, unless the reading is to be watched.

use std::{ops::ControlFlow, sync::Arc};

use super::SmallRound;
use crate::{
    import::InProcess,
    session::intake::{
        self, Request,
        background::{complete, path_of},
    },
    tui::{
        app::Msg,
        driver::Outside as _,
        order::{News, Order},
    },
};

impl SmallRound {
    pub(super) fn order(&mut self, order: Order) -> Vec<Msg> {
        match order {
            Order::Read(asked) => {
                let request = Request {
                    kind: asked.kind,
                    given: vec![path_of(&asked.path)],
                    replace: asked.replace,
                    partial: asked.partial,
                    now: self.model().now,
                };
                let mut news = Vec::new();
                let read = intake::read(self.state(), &request, &InProcess, &mut |step| {
                    news.push(News::Reading {
                        done: step.done,
                        of: step.of,
                        file: step.file.to_owned(),
                    });
                    if self.is_slow && step.done > 0 {
                        ControlFlow::Break(())
                    } else {
                        ControlFlow::Continue(())
                    }
                });
                news.extend(read.map(|intake| News::Read(Arc::new(intake))));
                news.into_iter().map(Msg::News).collect()
            }
            Order::Stop => vec![Msg::News(News::Stopped)],
            Order::Take(purpose, intake) => {
                if !intake.changed_since().is_empty() {
                    return vec![Msg::Submitted(purpose, Err("changed".to_owned()))];
                }
                let outcome = self.submit(intake.events.clone());
                vec![Msg::Changed, Msg::Submitted(purpose, outcome)]
            }
            Order::Complete(kind, typed) => {
                let (path, names) = complete(kind, &typed);
                vec![Msg::News(News::Completed { path, names })]
            }
        }
    }
}
