//! The budgets of the design, measured: `cargo bench` prints for the city and for a made-up nation what was measured
//! beside what was promised. Nothing fails here: machines differ, ratios are for people to read.
#![expect(clippy::print_stdout, reason = "a benchmark is there to print")]
#![expect(clippy::float_arithmetic, reason = "times and ratios are no scores")]

mod measure;
mod rounds;

use std::path::Path;

use thamdinh::domain::consolidation::Consolidation;
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::session::verify::verify;
use thamdinh::session::{Opening, Session};

use measure::{Report, fast, slow};
use rounds::{Shape, build};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let mut report = Report::default();
    for shape in [Shape::CITY, Shape::NATION] {
        let path = folder.path().join(format!("{}.thamdinh", shape.name));
        println!(
            "building the {}: {} units × {} items …",
            shape.name,
            shape.units,
            shape.items()
        );
        build(&path, shape)?;
        measure_round(&path, shape, &mut report)?;
    }
    report.print();
    Ok(())
}

fn measure_round(path: &Path, shape: Shape, report: &mut Report) -> Result<(), Failure> {
    let nation = shape.units > 1000;
    let name = shape.name;
    let budget = |city: f64, whole: f64| if nation { whole } else { city };
    report.add(
        name,
        "open (read, check hashes, fold)",
        slow(|| Session::open(path, Opening::reader())),
        budget(15.0, 100.0),
    );
    let session = Session::open(path, Opening::reader())?;
    let state = session.state();
    println!("  {} entries", session.head().seq);
    report.add(
        name,
        "consolidate and rank",
        fast(|| Consolidation::of(state, Viewpoint::Whole)),
        budget(1.0, 5.0),
    );
    let mut standing = Consolidation::of(state, Viewpoint::Whole);
    let changed = state
        .unit_positions()
        .nth(shape.units / 2)
        .map(|(unit, _)| unit);
    if let Some(unit) = changed {
        let again = fast(|| standing.refresh(state, unit, Viewpoint::Whole));
        report.add(
            name,
            "consolidate after one change",
            again,
            budget(0.05, 0.05),
        );
    }
    report.add(
        name,
        "verify, with all signatures and rules",
        slow(|| verify(session.store())),
        budget(500.0, 300.0),
    );
    Ok(())
}
