//! The result of a city as a workbook.

use std::path::Path;

use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::locale::{Language, Locale};
use thamdinh::report::papers::Part;
use thamdinh::session::{Opening, Session, journal_lines, papers};

use super::Failure;
use super::measure::{Report, slow};
use super::rounds::Shape;

/// Milliseconds for the workbook, from the open session to its bytes.
const BUDGET: f64 = 200.0;

/// Renders the workbook, gathering the result and reading the journal among it; then its parts.
pub fn measure(path: &Path, shape: Shape, report: &mut Report) -> Result<(), Failure> {
    let session = Session::open(path, Opening::reader())?;
    let locale = Locale::new(Language::Vietnamese);
    let render = || {
        let papers = papers::of(&session, &locale).ok()?;
        let file = papers.files(Part::Workbook, &[]).into_iter().next()?;
        papers.render(&file).ok()
    };
    assert!(
        render().is_some_and(|bytes| bytes.len() > 100_000),
        "a whole workbook"
    );
    report.add(shape.name, "result workbook", &slow(render), BUDGET);
    let journal = || {
        let read = (session.store(), session.head().seq);
        journal_lines::all(read, session.state(), Viewpoint::Anyone, &locale).ok()
    };
    let what = "of it, the journal read and put into words";
    report.add(shape.name, what, &slow(journal), f64::INFINITY);
    let gather = || {
        papers::of(&session, &locale)
            .map(|papers| papers.outcome.pending)
            .ok()
    };
    let what = "of it, the result gathered";
    report.add(shape.name, what, &slow(gather), f64::INFINITY);
    Ok(())
}
