//! Workbooks are read in a child process of the same program, which may take so much memory and time and no more.

use std::io::{self, BufReader, BufWriter, Read, Write};
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

/// Reads workbooks by starting the program with [`COMMAND`] and giving it the bytes.
#[derive(Debug, Clone)]
pub struct ChildReader {
    /// The program to start: this program itself.
    pub program: PathBuf,
}

impl WorkbookReader for ChildReader {
    fn read(&self, path: &Path, bytes: &[u8]) -> Result<Vec<Sheet>, ProblemKind> {
        self.read_until(path, bytes, &Stop::default())
    }

    fn read_until(
        &self,
        _path: &Path,
        bytes: &[u8],
        stop: &Stop,
    ) -> Result<Vec<Sheet>, ProblemKind> {
        let failed = |error: io::Error| ProblemKind::ReaderFailed {
            reason: error.to_string(),
        };
        let mut child = Command::new(&self.program)
            .arg(COMMAND)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let received = converse(&mut child, bytes, stop);
        let status = child.wait().map_err(failed)?;
        match received.map_err(failed)? {
            Some(Some(read)) => read,
            Some(None) => Err(death(status)),
            None => Err(ProblemKind::WorkbookTooSlow {
                seconds: TIME_LIMIT.as_secs(),
            }),
        }
    }
}

/// Gives the child the workbook's bytes and takes what it hands over, inner None if that is not whole. None, and the
/// child is ended, when its time is over or nobody wants it any more.
fn converse(child: &mut Child, bytes: &[u8], stop: &Stop) -> io::Result<Option<Received>> {
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || {
            // A child that has seen enough takes no more; its answer says why.
            stdin.map(|mut stdin| stdin.write_all(bytes))
        });
        scope.spawn(move || {
            let received = stdout.and_then(|stdout| {
                wire::receive(BufReader::with_capacity(1 << 16, stdout.take(OUTPUT_LIMIT)))
            });
            // Nobody listens any more when the time was over.
            let _ = send.send(received);
        });
        let began = Instant::now();
        while began.elapsed() < TIME_LIMIT && !stop.is_asked() {
            match receive.recv_timeout(HEED) {
                Err(mpsc::RecvTimeoutError::Timeout) => {}
                received => return Ok(received.ok()),
            }
        }
        // Without the child both threads come to their ends.
        child.kill().map(|()| None)
    })
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

/// The child's work: takes its limits, reads the workbook's bytes and writes its cells out for the parent.
///
/// # Errors
/// The parent no longer speaks or listens.
pub fn run(input: &mut dyn Read, out: &mut dyn Write) -> io::Result<()> {
    take_limits();
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    // What is written to standard output directly goes out at every line end.
    let mut sender = Sender::new(BufWriter::with_capacity(1 << 16, out))?;
    let read = workbook::read_into(&bytes, &mut sender);
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
