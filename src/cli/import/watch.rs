//! While files are read: a bar with the file's name, lines for programs, and Ctrl-C.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::json;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

use crate::cli::output::{self, Bar};
use crate::cli::setting::Setting;
use crate::session::intake::Step;

/// Watches over a reading.
pub(super) struct Watch {
    stop: Arc<AtomicBool>,
    bar: Option<Bar>,
    lines: bool,
    told: Option<usize>,
}

impl Watch {
    /// Begins to watch. From here on a signal stops the reading; what is written afterwards is written whole.
    ///
    /// # Errors
    /// The system takes no handler for signals.
    pub(super) fn begin(setting: &Setting) -> std::io::Result<Watch> {
        let stop = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            flag::register(signal, Arc::clone(&stop))?;
        }
        let shows = setting.around.errors_are_seen
            && !setting.global.plain
            && !setting.global.json
            && !setting.around.no_cursor;
        Ok(Watch {
            stop,
            bar: shows.then(|| Bar::new(&setting.locale.text("intake-reading"))),
            lines: setting.global.json,
            told: None,
        })
    }

    /// Takes a step of the reading.
    pub(super) fn step(&mut self, step: Step<'_>) -> ControlFlow<()> {
        if self.stop.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        if let Some(bar) = &self.bar {
            bar.show(step.done, step.of, step.file);
        }
        if self.lines && step.done > 0 && self.told != Some(step.done) {
            self.told = Some(step.done);
            let line = json!({
                "event": "reading", "done": step.done, "of": step.of, "file": step.file,
            });
            // Nobody waits for the end of an answer that nobody reads.
            if output::acknowledge(&line.to_string()).is_err() {
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    }

    /// Takes the bar away; true if a signal came at any time.
    pub(super) fn end(self) -> bool {
        if let Some(bar) = self.bar {
            bar.clear();
        }
        self.stop.load(Ordering::Relaxed)
    }
}
