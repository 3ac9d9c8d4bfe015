//! The meeting on many screens: from what the secretary does to the picture of the room's screen in another process, with
//! thirty screens on the same file.

use std::io::Read as _;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use thamdinh::domain::event::Event;
use thamdinh::domain::id::{CellId, MemberId};
use thamdinh::domain::meeting::Attendance;
use thamdinh::domain::stage::Stage;
use thamdinh::session::Session;
use thamdinh::session::focus::Showing;

use super::Failure;
use super::measure::{Report, Times};
use super::rounds::{Shape, opening};

/// Screens on the file.
const SCREENS: usize = 30;
/// What is done before them, twice.
const RUNS: usize = 60;
/// The longest that anybody waits for a picture.
const PATIENCE: Duration = Duration::from_secs(20);
/// A pause of another length each time, so that no screen is met at the same point of its round.
const PAUSE: Duration = Duration::from_millis(103);

/// A screen of the room, and when it drew.
struct Screen {
    child: Box<dyn Child + Send + Sync>,
    drawn: Receiver<Instant>,
    /// While it is held open, the program has a terminal.
    _writer: Box<dyn std::io::Write + Send>,
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Measures what the room sees of entries and of the secretary's focus.
pub fn measure(
    path: &Path,
    places: &Path,
    shape: Shape,
    report: &mut Report,
) -> Result<(), Failure> {
    let mut secretary = Session::open(path, opening("thu-ky", places))?;
    open_meeting(&mut secretary)?;
    let screens: Vec<Screen> = (0..SCREENS)
        .map(|_| screen(path))
        .collect::<Result<_, _>>()?;
    for screen in &screens {
        screen.drawn.recv_timeout(PATIENCE)?;
    }
    let (mut focus, mut entries, mut written) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..RUNS {
        let unit = format!("{:05}", run % 2);
        let begin = settled(&screens, run)?;
        secretary.put_focus(&Showing::Item(CellId::new(&unit, "1.1")))?;
        focus.extend(seen(&screens, begin)?);
        let change = if run.is_multiple_of(2) {
            Attendance::In { delegate: None }
        } else {
            Attendance::Out
        };
        let begin = settled(&screens, run)?;
        let at = secretary.now();
        secretary.submit(
            Event::AttendanceChanged {
                at,
                member: MemberId::new("chu-tich"),
                change,
            },
            None,
        )?;
        written.push(begin.elapsed().as_secs_f64() * 1000.0);
        entries.extend(seen(&screens, begin)?);
    }
    for (what, times, budget) in [
        (
            "secretary's focus → drawn on each of 30 screens",
            focus,
            250.0,
        ),
        ("entry → drawn on each of 30 screens", entries, 100.0),
        ("entry acknowledged, 30 screens looking on", written, 15.0),
    ] {
        report.add_p99(shape.name, what, &Times::of(times), budget);
    }
    Ok(())
}

fn open_meeting(secretary: &mut Session) -> Result<(), Failure> {
    for to in [Stage::Explanation, Stage::SecondReview, Stage::Meeting] {
        let why = "Đo tốc độ".to_owned();
        secretary.submit(Event::StageMoved { to, why }, None)?;
    }
    let at = secretary.now();
    let (place, number) = ("Phòng họp".to_owned(), String::new());
    secretary.submit(Event::MeetingOpened { at, place, number }, None)?;
    Ok(())
}

fn screen(path: &Path) -> Result<Screen, Failure> {
    let size = PtySize {
        rows: 36,
        cols: 120,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size)?;
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_thamdinh"));
    command.args(["present", &path.display().to_string()]);
    command.env("TERM", "xterm-256color");
    let mut reader = pair.master.try_clone_reader()?;
    let writer = pair.master.take_writer()?;
    let child = pair.slave.spawn_command(command)?;
    drop(pair.slave);
    let (send, drawn) = channel();
    std::thread::spawn(move || {
        let _master = pair.master;
        let mut buffer = vec![0; 65_536];
        while let Ok(1..) = reader.read(&mut buffer) {
            if send.send(Instant::now()).is_err() {
                break;
            }
        }
    });
    Ok(Screen {
        child,
        drawn,
        _writer: writer,
    })
}

/// Waits until nothing is drawn any more; answers the moment at which the next thing is done.
fn settled(screens: &[Screen], run: usize) -> Result<Instant, Failure> {
    std::thread::sleep(PAUSE + Duration::from_millis(u64::try_from(run * 7 % 90)?));
    for screen in screens {
        while screen.drawn.try_recv().is_ok() {}
    }
    Ok(Instant::now())
}

/// Milliseconds until each of the screens drew.
fn seen(screens: &[Screen], begin: Instant) -> Result<Vec<f64>, Failure> {
    let waits = screens.iter().map(|screen| {
        let at = screen.drawn.recv_timeout(PATIENCE)?;
        Ok(at.duration_since(begin).as_secs_f64() * 1000.0)
    });
    waits.collect()
}
