//! What is done with a session: a confirmed verdict beside one raw flush of the same bytes.

use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::Instant;

use thamdinh::domain::event::Event;
use thamdinh::domain::id::CellId;
use thamdinh::domain::review::{CellVerdict, Verdict};
use thamdinh::session::Session;

use super::Failure;
use super::measure::{Report, Times};
use super::rounds::{Shape, opening};

/// Verdicts that are confirmed.
const VERDICTS: usize = 100;

/// A verdict of one member after the other, each beside a flush of as many bytes to a plain file in the same folder.
pub fn confirm(
    path: &Path,
    places: &Path,
    shape: Shape,
    report: &mut Report,
) -> Result<(), Failure> {
    let mut session = Session::open(path, opening("chu-tich", places))?;
    let mut plain = tempfile::NamedTempFile::new_in(path.parent().ok_or("a folder")?)?;
    let (mut submits, mut flushes) = (Vec::new(), Vec::new());
    for at in 0..VERDICTS {
        let verdict = CellVerdict {
            cell: CellId::new(format!("{:05}", at % shape.units), "1.1"),
            verdict: Verdict::Accept,
            why: String::new(),
        };
        let event = Event::ReviewConfirmed {
            cells: vec![verdict],
        };
        let seen = session.state().head();
        let begin = Instant::now();
        session.submit(event, Some(seen))?;
        submits.push(begin.elapsed().as_secs_f64() * 1000.0);
        let entry = session.entries(session.state().head(), 1)?;
        let body: usize = entry
            .iter()
            .map(|e| e.hashed_bytes().len() + e.sig.len())
            .sum();
        // A WAL takes whole pages: the entry's own, and those of the index above it.
        let bytes = vec![7_u8; body.next_multiple_of(4096)];
        let begin = Instant::now();
        plain.seek(SeekFrom::End(0))?;
        plain.write_all(&bytes)?;
        plain.as_file().sync_all()?;
        flushes.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    let (submits, flushes) = (Times::of(submits), Times::of(flushes));
    let ratio = submits.at(0.5) / flushes.at(0.5);
    let none = f64::INFINITY;
    report.add(shape.name, "confirmed verdict, durable", &submits, none);
    report.add(
        shape.name,
        "one raw flush of the same bytes",
        &flushes,
        none,
    );
    report.add_number(shape.name, "confirmed verdict ÷ raw flush", ratio, 1.3, "×");
    Ok(())
}
