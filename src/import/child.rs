//! Workbooks are read in a child process of the same program, which may take so much memory and time and no more.

use std::io::{self, BufReader, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::grid::Sheet;
use super::problem::ProblemKind;
use super::wire::{self, Sender};
use super::workbook::{self, Stop, WorkbookReader};

/// The hidden command of the program that calls [`run`].
pub const COMMAND: &str = "read-workbook";

/// Address space that the child may take, in bytes.
#[cfg(unix)]
const MEMORY_LIMIT: u64 = 1_500_000_000;
/// How long reading a workbook may take.
const TIME_LIMIT: Duration = Duration::from_secs(20);
/// What a child may hand over, in bytes.
const OUTPUT_LIMIT: u64 = 1_500_000_000;
/// How soon a child ends after it was asked to stop.
const HEED: Duration = Duration::from_millis(40);

/// What came out of the child: the tables or what is wrong; None if it ended before it could say.
type Received = Option<Result<Vec<Sheet>, ProblemKind>>;

/// Reads workbooks by starting the program with [`COMMAND`] and the file.
#[derive(Debug, Clone)]
pub struct ChildReader {
    /// The program to start: this program itself.
    pub program: PathBuf,
}

impl WorkbookReader for ChildReader {
    fn read(&self, path: &Path) -> Result<Vec<Sheet>, ProblemKind> {
        self.read_until(path, &Stop::default())
    }

    fn read_until(&self, path: &Path, stop: &Stop) -> Result<Vec<Sheet>, ProblemKind> {
        let failed = |error: io::Error| ProblemKind::ReaderFailed {
            reason: error.to_string(),
        };
        // An absolute path cannot be taken for a flag.
        let path = std::path::absolute(path).map_err(failed)?;
        let mut child = Command::new(&self.program)
            .arg(COMMAND)
            .arg(path)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let output = gather(&mut child, stop);
        // After its time or its output, whichever came first, there is nothing more to wait for.
        let stopped = if output.is_none() {
            child.kill()
        } else {
            Ok(())
        };
        let status = child.wait().map_err(failed)?;
        stopped.map_err(failed)?;
        let Some(output) = output else {
            return Err(ProblemKind::WorkbookTooSlow {
                seconds: TIME_LIMIT.as_secs(),
            });
        };
        match output {
            Some(read) => read,
            None => Err(death(status)),
        }
    }
}

/// What the child handed over, inner None if that is not whole; None when its time is over, or nobody wants it any more.
fn gather(child: &mut Child, stop: &Stop) -> Option<Received> {
    let stdout = child.stdout.take()?;
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let output = BufReader::with_capacity(1 << 16, stdout.take(OUTPUT_LIMIT));
        // Nobody listens any more when the time was over.
        let _ = send.send(wire::receive(output));
    });
    let began = Instant::now();
    while began.elapsed() < TIME_LIMIT && !stop.is_asked() {
        match receive.recv_timeout(HEED) {
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            gathered => return gathered.ok(),
        }
    }
    None
}

/// Why a child ended without an answer.
fn death(status: ExitStatus) -> ProblemKind {
    match status.code() {
        // A panic of the reader: the file is not what it says.
        Some(101) => ProblemKind::WorkbookDamaged {
            reason: "panic".to_owned(),
        },
        Some(code) => ProblemKind::ReaderFailed {
            reason: format!("exit {code}"),
        },
        // Ended by a signal: out of memory (abort), or stopped by the system.
        None => ProblemKind::WorkbookTooHeavy,
    }
}

/// The child's work: takes its limits, reads the workbook and writes it out for the parent.
///
/// # Errors
/// The parent no longer listens.
pub fn run(path: &Path, out: &mut dyn Write) -> io::Result<()> {
    take_limits();
    let mut sender = Sender::new(out)?;
    let read = workbook::bytes_of(path).and_then(|bytes| workbook::read_into(&bytes, &mut sender));
    sender.finish(read)
}

/// Limits this process. A system without such limits still has the parent's clock.
#[cfg(unix)]
fn take_limits() {
    let seconds = TIME_LIMIT.as_secs();
    limit(libc::RLIMIT_AS, MEMORY_LIMIT);
    limit(libc::RLIMIT_CPU, seconds);
    // An abort is an answer here, not something to keep a dump of.
    limit(libc::RLIMIT_CORE, 0);
}

#[cfg(not(unix))]
fn take_limits() {}

#[cfg(all(unix, target_os = "linux", target_env = "gnu"))]
type Resource = libc::__rlimit_resource_t;
#[cfg(all(unix, not(all(target_os = "linux", target_env = "gnu"))))]
type Resource = libc::c_int;

#[cfg(unix)]
#[expect(
    unsafe_code,
    reason = "setrlimit is only reachable through libc; it reads one struct that outlives the call"
)]
fn limit(resource: Resource, most: u64) {
    let limits = libc::rlimit {
        rlim_cur: most,
        rlim_max: most,
    };
    // SAFETY: `limits` is a valid rlimit for the whole call, and setrlimit keeps no pointer to it. A refusal (the
    // limit is already lower) leaves the stricter limit in force, so the result does not matter.
    let _ = unsafe { libc::setrlimit(resource, &raw const limits) };
}
