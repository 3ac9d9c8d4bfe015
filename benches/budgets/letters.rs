//! Papers of a city: the letters to all units, and what memory they take against a part of them.

use std::path::Path;
use std::process::{Command, Stdio};

use thamdinh::locale::{Language, Locale};
use thamdinh::report::papers::{Form, PaperError, Part};
use thamdinh::session::{Opening, Session, papers};

use super::Failure;
use super::measure::{Report, slow};
use super::rounds::Shape;
use super::terminal::peak_memory;

/// Milliseconds for all letters as Word files.
const BUDGET: f64 = 3_000.0;
/// Units whose letters are the part.
const PART: usize = 16;

/// Renders the letters of every unit, gathering the result among it; then has the program write them.
pub fn measure(
    path: &Path,
    folder: &Path,
    shape: Shape,
    report: &mut Report,
) -> Result<(), Failure> {
    let session = Session::open(path, Opening::reader())?;
    let locale = Locale::new(Language::Vietnamese);
    let render = || -> Result<usize, PaperError> {
        let Ok(papers) = papers::of(&session, &locale) else {
            return Ok(0);
        };
        let files = papers.files(Part::Letters, &[]);
        let letters = files.iter().filter(|file| file.form == Form::Word);
        let mut count = 0;
        for letter in letters {
            count += usize::from(!papers.render(letter)?.is_empty());
        }
        Ok(count)
    };
    assert_eq!(render()?, shape.units, "a letter a unit");
    let what = format!("{} letters as .docx", shape.units);
    report.add(shape.name, &what, &slow(render), BUDGET);
    let some: Vec<String> = (0..PART).map(|at| format!("{at:05}")).collect();
    let part = memory(path, &folder.join("some"), &some)?;
    let all = memory(path, &folder.join("all"), &[])?;
    let what = format!("memory, letters of {} units ÷ of {PART}", shape.units);
    report.add_number(shape.name, &what, all / part, 1.1, "×");
    Ok(())
}

/// The most memory that the program had while it wrote the letters of these units, or of all.
fn memory(path: &Path, folder: &Path, units: &[String]) -> Result<f64, Failure> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thamdinh"));
    command
        .arg("export")
        .arg(path)
        .args(["--only", "letters", "--out"])
        .arg(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    for unit in units {
        command.args(["--unit", unit]);
    }
    let mut child = command.spawn()?;
    let mut most = f64::NAN;
    loop {
        // A process that has ended has no such line any more.
        most = most.max(peak_memory(child.id()));
        if let Some(status) = child.try_wait()? {
            assert!(status.success(), "the letters are written");
            return Ok(most);
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
}
