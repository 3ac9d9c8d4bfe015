//! While a bundle is made or checked: a bar with the file's name, and Ctrl-C.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

use crate::cli::forms;
use crate::cli::output::Bar;
use crate::cli::setting::Setting;

/// Watches over a long piece of work.
pub struct Progress<'a> {
    setting: &'a Setting,
    name: &'static str,
    stop: Arc<AtomicBool>,
    bar: Option<Bar>,
}

impl<'a> Progress<'a> {
    /// Begins to watch: from here on a signal stops the work between two files, so that what was begun can be cleared
    /// away. `name` is the message that stands before the bar.
    ///
    /// # Errors
    /// The system takes no handler for signals.
    pub fn begin(setting: &'a Setting, name: &'static str) -> std::io::Result<Progress<'a>> {
        let stop = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            flag::register(signal, Arc::clone(&stop))?;
        }
        Ok(Progress {
            setting,
            name,
            stop,
            bar: None,
        })
    }

    /// Takes a step.
    pub fn step(&mut self, done: usize, of: usize, file: &str) -> ControlFlow<()> {
        if self.stop.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        if self.bar.is_none() {
            self.bar = forms::bar(self.setting, self.name, of);
        }
        if let Some(bar) = &self.bar {
            bar.show(done, of, file);
        }
        ControlFlow::Continue(())
    }

    /// Takes the bar away.
    pub fn end(self) {
        if let Some(bar) = self.bar {
            bar.clear();
        }
    }
}
