//! The terminal: taken, drawn on, and given back clean, whatever ends the program.

use std::{
    io::{self, BufWriter, IsTerminal, Stdout, Write},
    panic,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute, queue,
    style::{Print, ResetColor, force_color_output},
    terminal::{
        BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
        LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
    },
};
use ratatui::{Terminal, backend::CrosstermBackend, buffer::Buffer, layout::Position};
use signal_hook::{
    consts::{SIGHUP, SIGTERM},
    iterator::{Handle, Signals},
    low_level::emulate_default_handler,
};
use thiserror::Error;

/// Clicks and the wheel in SGR coordinates, without the flood of movements that crossterm's own command asks for.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";
/// A terminal that is gone makes crossterm's reader spin; the program ends by itself after this time.
const GRACE: Duration = Duration::from_millis(800);

/// Why there is no screen.
#[derive(Debug, Error)]
pub enum TerminalError {
    /// Input or output is not a terminal.
    #[error("standard input and output must be a terminal")]
    NotATerminal,
    /// The terminal answered with an error.
    #[error("the terminal: {0}")]
    Io(#[from] io::Error),
}

type Hook = Box<dyn Fn(&panic::PanicHookInfo<'_>) + Sync + Send + 'static>;

/// The terminal while it is taken. Dropping it gives the terminal back.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    stop: Arc<AtomicBool>,
    signals: Handle,
    hook: Option<Arc<Hook>>,
}

impl Screen {
    /// Takes the terminal: raw mode, the alternate screen, bracketed paste and the mouse.
    pub(super) fn open() -> Result<Self, TerminalError> {
        if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            return Err(TerminalError::NotATerminal);
        }
        let stop = Arc::new(AtomicBool::new(false));
        let signals = watch_signals(Arc::clone(&stop))?;
        let hook = hook_panics();
        let taken = take();
        let terminal = taken.and_then(|()| {
            let output = BufWriter::with_capacity(1 << 16, io::stdout());
            Terminal::new(CrosstermBackend::new(output))
        });
        match terminal {
            Ok(terminal) => Ok(Self {
                terminal,
                stop,
                signals,
                hook: Some(hook),
            }),
            Err(error) => {
                give_back();
                signals.close();
                unhook_panics(hook);
                Err(error.into())
            }
        }
    }

    /// Columns and rows of the window.
    pub(super) fn size(&self) -> Result<(u16, u16), TerminalError> {
        let size = self.terminal.size()?;
        Ok((size.width, size.height))
    }

    /// Whether a signal asked the program to end.
    pub(super) fn is_asked_to_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Forgets what is on the terminal, so that the next frame draws every cell.
    pub(super) fn forget(&mut self) -> Result<(), TerminalError> {
        Ok(self.terminal.clear()?)
    }

    /// Draws a frame; `paint` answers where the cursor stands, and anything else that it wants to hand on.
    pub(super) fn draw<T>(
        &mut self,
        paint: impl FnOnce(&mut Buffer) -> (Option<Position>, T),
    ) -> Result<T, TerminalError> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        let mut painted = None;
        self.terminal.draw(|frame| {
            let (cursor, rest) = paint(frame.buffer_mut());
            if let Some(place) = cursor {
                frame.set_cursor_position(place);
            }
            painted = Some(rest);
        })?;
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        self.terminal.backend_mut().flush()?;
        painted.ok_or_else(|| TerminalError::Io(io::Error::other("no frame was painted")))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.signals.close();
        give_back();
        if let Some(hook) = self.hook.take() {
            unhook_panics(hook);
        }
    }
}

fn take() -> io::Result<()> {
    // With NO_COLOR crossterm would drop bold and reverse too; the mono theme sets no colour in the first place.
    force_color_output(true);
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        // A console without a second screen keeps what stood there.
        Clear(ClearType::All),
        EnableBracketedPaste,
        Print(MOUSE_ON)
    )
}

/// Gives the terminal back. Nothing can be done about an error here, and each step is tried.
fn give_back() {
    let mut output = io::stdout();
    let _ = execute!(
        output,
        EndSynchronizedUpdate,
        Print(MOUSE_OFF),
        DisableBracketedPaste,
        ResetColor,
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode();
}

/// The default hook leaves bracketed paste and the mouse on, and prints on the screen that is about to vanish.
fn hook_panics() -> Arc<Hook> {
    let before: Arc<Hook> = Arc::new(panic::take_hook());
    let then = Arc::clone(&before);
    panic::set_hook(Box::new(move |info| {
        give_back();
        then(info);
    }));
    before
}

fn unhook_panics(before: Arc<Hook>) {
    if !thread::panicking() {
        panic::set_hook(Box::new(move |info| before(info)));
    }
}

/// Sets `stop` on SIGTERM and SIGHUP; if the loop does not end by itself, gives the terminal back and ends.
fn watch_signals(stop: Arc<AtomicBool>) -> io::Result<Handle> {
    let mut signals = Signals::new([SIGTERM, SIGHUP])?;
    let handle = signals.handle();
    let watched = handle.clone();
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            if let Some(signal) = signals.forever().next() {
                stop.store(true, Ordering::Relaxed);
                thread::sleep(GRACE);
                if !watched.is_closed() {
                    give_back();
                    let _ = emulate_default_handler(signal);
                }
            }
        })?;
    Ok(handle)
}
