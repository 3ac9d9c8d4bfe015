//! A terminal for the program: keys in as bytes, the picture out as a screen; waits are for what is shown, never for time
//! to pass.

use std::io::{Read, Write};
use std::num::NonZero;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

/// How long anything may take to be shown; only a failing test waits as long.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the terminal shows, and whether the program still writes to it.
struct Shown {
    parser: vt100::Parser,
    ended: bool,
}

/// The program in a pty.
pub struct Terminal {
    shown: Arc<(Mutex<Shown>, Condvar)>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
}

impl Terminal {
    /// Starts a command in a window of `columns` × `rows`.
    pub fn run(command: &Command, columns: u16, rows: u16) -> Terminal {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut builder = CommandBuilder::new(command.get_program());
        builder.args(command.get_args());
        builder.env_clear();
        for (name, value) in command.get_envs() {
            if let Some(value) = value {
                builder.env(name, value);
            }
        }
        builder.env("TERM", "xterm-256color");
        if let Some(folder) = command.get_current_dir() {
            builder.cwd(folder);
        }
        let child = pair.slave.spawn_command(builder).unwrap();
        // While this side held the other end open, the end of the program would not be seen.
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let cells = |count| NonZero::new(count).unwrap();
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let shown = Arc::new((
            Mutex::new(Shown {
                parser,
                ended: false,
            }),
            Condvar::new(),
        ));
        let drawn = Arc::clone(&shown);
        std::thread::spawn(move || {
            // The master lives as long as somebody reads from it.
            let _master = pair.master;
            let mut bytes = [0; 16_384];
            loop {
                let count = reader.read(&mut bytes).unwrap_or(0);
                let mut shown = drawn.0.lock().unwrap();
                shown.parser.process(&bytes[..count]);
                shown.ended = count == 0;
                drawn.1.notify_all();
                if count == 0 {
                    return;
                }
            }
        });
        Terminal {
            shown,
            writer,
            child,
        }
    }

    /// Sends bytes in one write, as a keyboard or an input method does.
    pub fn send(&mut self, bytes: &str) {
        self.writer.write_all(bytes.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Sends bytes and waits until `text` is shown.
    pub fn send_until(&mut self, bytes: &str, text: &str) -> String {
        self.send(bytes);
        self.until(text)
    }

    /// Waits until `text` is shown; answers the whole screen.
    pub fn until(&self, text: &str) -> String {
        self.when(text, |screen| screen.contains(text))
    }

    /// Waits until what is shown satisfies a condition; answers the whole screen.
    pub fn when(&self, what: &str, holds: impl Fn(&str) -> bool) -> String {
        let end = Instant::now() + PATIENCE;
        let mut shown = self.shown.0.lock().unwrap();
        loop {
            let screen = shown.parser.screen().contents();
            if holds(&screen) {
                return screen;
            }
            let left = end.saturating_duration_since(Instant::now());
            assert!(
                !shown.ended && !left.is_zero(),
                "never shown: {what}\n{screen}"
            );
            shown = self.shown.1.wait_timeout(shown, left).unwrap().0;
        }
    }

    /// Waits for the program to end; answers its exit code.
    pub fn end(mut self) -> u32 {
        self.child.wait().unwrap().exit_code()
    }

    /// Ends the program at once, as a power cut would.
    pub fn kill(mut self) {
        let pid = self.child.process_id().unwrap().to_string();
        let killed = Command::new("kill").args(["-9", &pid]).status().unwrap();
        assert!(killed.success());
        self.child.wait().unwrap();
    }
}
