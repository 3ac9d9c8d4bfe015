//! Files are read aside, while somebody goes on looking at a screen.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread;

use crate::domain::state::State;

use super::{Intake, Request, WorkbookReader, inputs, read};

/// What is heard of a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// So many files of so many were read, this one last.
    Step {
        /// Files that were read.
        done: usize,
        /// Files there are.
        of: usize,
        /// The file.
        file: String,
    },
    /// What the files come to; none when it was stopped.
    Done(Option<Arc<Intake>>),
}

/// A reading that goes on aside. It stops when nobody holds it any more.
#[derive(Debug)]
pub struct Background {
    stop: Arc<AtomicBool>,
    news: Receiver<News>,
}

impl Background {
    /// Starts to read against the state as it is.
    pub fn start(
        state: State,
        request: Request,
        reader: Arc<dyn WorkbookReader + Send + Sync>,
    ) -> Background {
        let stop = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stop);
        let (send, news) = mpsc::channel();
        thread::spawn(move || {
            let mut told = None;
            let intake = read(&state, &request, reader.as_ref(), &mut |step| {
                if asked.load(Ordering::Relaxed) {
                    return ControlFlow::Break(());
                }
                let step = News::Step {
                    done: step.done,
                    of: step.of,
                    file: step.file.to_owned(),
                };
                if told.as_ref() != Some(&step) {
                    told = Some(step.clone());
                    // A listener that went away has stopped the reading by that.
                    let _ = send.send(step);
                }
                ControlFlow::Continue(())
            });
            let _ = send.send(News::Done(intake.map(Arc::new)));
        });
        Background { stop, news }
    }

    /// What was heard since it was asked last.
    pub fn news(&self) -> Vec<News> {
        self.news.try_iter().collect()
    }

    /// Asks it to stop; [`News::Done`] with nothing follows.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A path as far as it is certain, with the names that it could go on with when there are several.
pub fn complete(kind: super::Kind, typed: &str) -> (String, Vec<String>) {
    inputs::complete(kind, typed)
}

/// A path as somebody types or pastes it: quotes around it fall away, `~` is the person's own folder.
pub fn path_of(typed: &str) -> PathBuf {
    let typed = typed.trim();
    let quoted = ['\'', '"']
        .into_iter()
        .find_map(|quote| typed.strip_prefix(quote)?.strip_suffix(quote));
    crate::session::places::expanded(quoted.unwrap_or(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_fall_away_and_a_tilde_is_home() {
        assert_eq!(path_of(" 'a b/c.xlsx' "), PathBuf::from("a b/c.xlsx"));
        assert_eq!(path_of("\"a\""), PathBuf::from("a"));
        let home = path_of("~");
        assert!(home.is_absolute());
        assert_eq!(path_of("~/gui"), home.join("gui"));
        assert_eq!(path_of("~ai/gui"), PathBuf::from("~ai/gui"));
    }
}
