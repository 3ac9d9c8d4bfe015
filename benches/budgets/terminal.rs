//! The real program in a real terminal: from exec to the first usable frame, and what memory it took.

use std::io::Read as _;
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::Failure;
use super::measure::{Report, Times};
use super::rounds::Shape;

/// Runs of the whole program.
const RUNS: usize = 15;
/// The longest that anybody waits for a frame.
const PATIENCE: Duration = Duration::from_secs(30);
/// Silence after which what was drawn is the whole frame.
const SILENCE: Duration = Duration::from_millis(120);

/// One start of the program.
struct Start {
    /// Milliseconds from exec to the last byte of the first frame.
    first_frame: f64,
    /// The most memory it had then, in MB.
    memory: f64,
}

/// Starts the program on a session again and again.
pub fn measure(path: &Path, shape: Shape, home: &Path, report: &mut Report) -> Result<(), Failure> {
    let nation = shape.units > 1000;
    let budget = |city: f64, whole: f64| if nation { whole } else { city };
    // The first run folds every entry and keeps a snapshot.
    let cold = start(path, home)?;
    let mut times = Vec::new();
    let mut memory: f64 = 0.0;
    for _ in 0..RUNS {
        let run = start(path, home)?;
        times.push(run.first_frame);
        memory = memory.max(run.memory);
    }
    let what = "exec → first frame in a pty";
    report.add(shape.name, what, &Times::of(times), budget(15.0, 100.0));
    report.add_number(
        shape.name,
        &format!("{what}, without a snapshot"),
        cold.first_frame,
        f64::INFINITY,
        "ms",
    );
    let limit = budget(60.0, 400.0);
    report.add_number(
        shape.name,
        "memory at the first frame (VmHWM)",
        memory,
        limit,
        "MB",
    );
    let what = "memory (VmHWM), without a snapshot";
    report.add_number(shape.name, what, cold.memory, limit, "MB");
    Ok(())
}

fn start(path: &Path, home: &Path) -> Result<Start, Failure> {
    let size = PtySize {
        rows: 60,
        cols: 200,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size)?;
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_thamdinh"));
    command.args(["open", &path.display().to_string(), "--as", "chu-tich"]);
    command.env("HOME", home);
    command.env("XDG_STATE_HOME", home.join("state"));
    command.env("XDG_CONFIG_HOME", home.join("config"));
    command.env("TERM", "xterm-256color");
    command.env("LANG", "vi_VN.UTF-8");
    let mut reader = pair.master.try_clone_reader()?;
    let (send, bytes) = channel();
    std::thread::spawn(move || {
        let mut buffer = vec![0; 65_536];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            let part = buffer.get(..count).unwrap_or_default().to_vec();
            if send.send((Instant::now(), part)).is_err() {
                break;
            }
        }
    });
    let begin = Instant::now();
    let mut child = pair.slave.spawn_command(command)?;
    drop(pair.slave);
    let drawn = until_silent(&bytes, begin)?;
    let memory = child.process_id().map_or(f64::NAN, peak_memory);
    let mut writer = pair.master.take_writer()?;
    // Leaves by its own door, so that a snapshot is kept where one is due.
    std::io::Write::write_all(&mut writer, b"q")?;
    let asked = Instant::now();
    while child.try_wait()?.is_none() {
        if asked.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            return Err("the program did not leave".into());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(Start {
        first_frame: drawn.duration_since(begin).as_secs_f64() * 1000.0,
        memory,
    })
}

/// When the last byte of the first frame came: one that shows the title of the round, before a silence.
fn until_silent(bytes: &Receiver<(Instant, Vec<u8>)>, begin: Instant) -> Result<Instant, Failure> {
    let mut all = Vec::new();
    let mut last = None;
    while begin.elapsed() < PATIENCE {
        match bytes.recv_timeout(SILENCE) {
            Ok((at, part)) => {
                all.extend_from_slice(&part);
                last = Some(at);
            }
            Err(RecvTimeoutError::Timeout) => {
                if let Some(last) = last.filter(|_| shows_the_overview(&all)) {
                    return Ok(last);
                }
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let said = String::from_utf8_lossy(&all).into_owned();
    Err(format!("no frame came, only: {said}").into())
}

/// Whether the bars by member, which are counted from every cell, are on the screen.
fn shows_the_overview(bytes: &[u8]) -> bool {
    let (Some(rows), Some(columns)) = (NonZero::new(60), NonZero::new(200)) else {
        return false;
    };
    let mut screen = vt100::Parser::new(rows, columns, 0);
    screen.process(bytes);
    let text = screen.screen().contents();
    text.contains("Khối đo tốc độ") && text.contains("Sở thanh-vien-1")
}

/// The most memory that a process had, in MB.
pub fn peak_memory(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes =
        line.and_then(|rest| rest.trim().strip_suffix("kB")?.trim().parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |count| count / 1024.0)
}
