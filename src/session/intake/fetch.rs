//! Workbooks are read file by file, as many at once as there are processors, before anything is made of them; the one
//! thing of an intake that takes long, tells how far it is and can be stopped.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::import::archive::{self, Form};
use crate::import::file;
use crate::import::grid::Sheet;
use crate::import::{ProblemKind, Stop, WorkbookReader};

use super::inputs::Input;

/// How long nothing is heard of a reading before its caller is asked again whether it goes on.
const PAUSE: Duration = Duration::from_millis(80);
/// More children at once would only share the processors.
const MOST_AT_ONCE: usize = 8;

/// How far a reading is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step<'a> {
    /// Files that were read.
    pub done: usize,
    /// Files there are.
    pub of: usize,
    /// The file that was read last; the first before any was.
    pub file: &'a str,
}

/// Files that were read, for the readers that make something of them. Answers for no other file.
#[derive(Debug, Default)]
pub struct Fetched {
    names: HashMap<PathBuf, String>,
    sheets: HashMap<PathBuf, Result<Vec<Sheet>, ProblemKind>>,
    /// SHA-256 of each file's bytes in hex; none for one that can't be read.
    pub hashes: HashMap<PathBuf, String>,
}

/// What reading one file gave.
struct Read {
    at: usize,
    hash: Option<String>,
    /// The tables of a workbook; a text file is read when something is made of it.
    sheets: Option<Result<Vec<Sheet>, ProblemKind>>,
}

/// Reads the files. `progress` is told after each, and now and then while one takes long; None once it says to stop,
/// with every child ended.
pub fn fetch(
    inputs: &[Input],
    reader: &(dyn WorkbookReader + Sync),
    progress: &mut dyn FnMut(Step<'_>) -> ControlFlow<()>,
) -> Option<Fetched> {
    let stop = Stop::default();
    let next = AtomicUsize::new(0);
    let at_once = thread::available_parallelism().map_or(1, usize::from);
    let (send, receive) = mpsc::channel();
    let mut fetched = Fetched::default();
    let went_on = thread::scope(|scope| {
        for _ in 0..at_once.min(MOST_AT_ONCE).min(inputs.len()) {
            let (send, stop, next) = (send.clone(), &stop, &next);
            scope.spawn(move || {
                while let Some((at, input)) = take(inputs, next) {
                    if stop.is_asked() || send.send(read(at, &input.path, reader, stop)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let went_on = gather(inputs, &receive, &mut fetched, progress);
        if went_on.is_break() {
            stop.ask();
        }
        went_on
    });
    went_on.is_continue().then_some(fetched)
}

fn take<'a>(inputs: &'a [Input], next: &AtomicUsize) -> Option<(usize, &'a Input)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    Some((at, inputs.get(at)?))
}

/// Takes what the threads read, in whatever order it comes.
fn gather(
    inputs: &[Input],
    receive: &mpsc::Receiver<Read>,
    fetched: &mut Fetched,
    progress: &mut dyn FnMut(Step<'_>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let of = inputs.len();
    let mut done = 0;
    let mut file = inputs.first().map_or("", |input| input.name.as_str());
    progress(Step { done, of, file })?;
    while done < of {
        match receive.recv_timeout(PAUSE) {
            Ok(read) => {
                done += 1;
                if let Some(input) = inputs.get(read.at) {
                    file = &input.name;
                    fetched.take(input, read);
                }
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        }
        progress(Step { done, of, file })?;
    }
    ControlFlow::Continue(())
}

fn read(at: usize, path: &Path, reader: &dyn WorkbookReader, stop: &Stop) -> Read {
    let bytes = file::bytes(path).ok();
    // What is wrong with the archive itself is told when the file is opened.
    let form = bytes.as_deref().map(archive::look);
    let sheets = match form {
        Some(Ok(Form::Xlsx | Form::Xls | Form::Ods)) => bytes
            .as_deref()
            .map(|bytes| reader.read_until(path, bytes, stop)),
        Some(Ok(Form::Text) | Err(_)) | None => None,
    };
    Read {
        at,
        hash: bytes.as_deref().map(file::sha256_hex),
        sheets,
    }
}

impl Fetched {
    fn take(&mut self, input: &Input, read: Read) {
        let path = || input.path.clone();
        self.names.insert(path(), input.name.clone());
        if let Some(hash) = read.hash {
            self.hashes.insert(path(), hash);
        }
        if let Some(sheets) = read.sheets {
            self.sheets.insert(path(), sheets);
        }
    }
}

impl WorkbookReader for Fetched {
    fn read(&self, path: &Path, bytes: &[u8]) -> Result<Vec<Sheet>, ProblemKind> {
        let as_fetched = self.hashes.get(path) == Some(&file::sha256_hex(bytes));
        let sheets = self.sheets.get(path).filter(|_| as_fetched);
        sheets.cloned().unwrap_or(Err(ProblemKind::FileChanged))
    }

    fn name_of(&self, path: &Path) -> String {
        let name = self.names.get(path).cloned();
        name.unwrap_or_else(|| file::shown_name(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::InProcess;

    #[test]
    fn a_file_that_changes_between_reading_and_taking_is_refused() {
        let book = Path::new(env!("CARGO_MANIFEST_DIR"));
        let book = book.join("fixtures/hai-phong-2026/tu-danh-gia/so-y-te.xlsx");
        let bytes = std::fs::read(&book).unwrap();
        let inputs = [Input {
            path: book.clone(),
            name: "so-y-te.xlsx".to_owned(),
        }];
        let fetched = fetch(&inputs, &InProcess, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(fetched.read(&book, &bytes), InProcess.read(&book, &bytes));
        let changed = [bytes.as_slice(), b"x"].concat();
        assert_eq!(fetched.read(&book, &changed), Err(ProblemKind::FileChanged));
    }
}
