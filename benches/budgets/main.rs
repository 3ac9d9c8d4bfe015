//! The budgets of the design, measured: `cargo bench` prints for the city and for a made-up nation what was measured
//! beside what was promised. Nothing fails here: machines differ, ratios are for people to read.
#![expect(clippy::print_stdout, reason = "a benchmark is there to print")]
#![expect(clippy::float_arithmetic, reason = "times and ratios are no scores")]

mod letters;
mod measure;
mod paper;
mod result_book;
mod room;
mod rounds;
mod screen;
mod terminal;
mod work;
mod workbook;

use std::path::Path;

use thamdinh::domain::consolidation::Consolidation;
use thamdinh::domain::impact::Impact;
use thamdinh::domain::sensitivity::Sensitivity;
use thamdinh::domain::state::State;
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::session::verify::{verify, verify_hashes};
use thamdinh::session::{Opening, Session};

use measure::{Report, Times, fast, slow, times};
use rounds::{Shape, build, opening, write_key};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let mut report = Report::default();
    // `cargo bench -- workbooks` measures these alone, `cargo bench -- room` the screens of a meeting.
    let only_workbooks = std::env::args().any(|argument| argument == "workbooks");
    if std::env::args().any(|argument| argument == "room") {
        let path = folder.path().join("city.thamdinh");
        build(&path, Shape::CITY)?;
        room::measure(&path, folder.path(), Shape::CITY, &mut report)?;
        report.print();
        return Ok(());
    }
    let shapes: &[Shape] = if only_workbooks {
        &[]
    } else {
        &[Shape::CITY, Shape::NATION]
    };
    for &shape in shapes {
        let path = folder.path().join(format!("{}.thamdinh", shape.name));
        println!(
            "building the {}: {} units × {} items …",
            shape.name,
            shape.units,
            shape.items()
        );
        build(&path, shape)?;
        let places = folder.path().join(format!("{}-places", shape.name));
        open(&path, &places, shape, &mut report)?;
        consolidate(&path, shape, &mut report)?;
        check(&path, shape, &mut report)?;
        screen::measure(&path, &places, shape, &mut report)?;
        let home = folder.path().join(format!("{}-home", shape.name));
        write_key(&home, "chu-tich")?;
        if let Err(failure) = terminal::measure(&path, shape, &home, &mut report) {
            println!("the program in a pty: {failure}");
        }
        if shape.units < 1000
            && let Err(failure) = letters::measure(&path, folder.path(), shape, &mut report)
        {
            println!("the letters to units: {failure}");
        }
        if shape.units < 1000
            && let Err(failure) = result_book::measure(&path, shape, &mut report)
        {
            println!("the result as a workbook: {failure}");
        }
        // Last, because it writes.
        work::confirm(&path, &places, shape, &mut report)?;
        if shape.units < 1000
            && let Err(failure) = room::measure(&path, &places, shape, &mut report)
        {
            println!("the room's screens: {failure}");
        }
    }
    if let Err(failure) = workbook::measure(folder.path(), &mut report) {
        println!("the child that reads workbooks: {failure}");
    }
    paper::measure(&mut report)?;
    report.print();
    Ok(())
}

fn budget(shape: Shape, city: f64, nation: f64) -> f64 {
    if shape.units > 1000 { nation } else { city }
}

fn open(path: &Path, places: &Path, shape: Shape, report: &mut Report) -> Result<(), Failure> {
    let none = f64::INFINITY;
    let all = slow(|| Session::open(path, Opening::reader()));
    report.add(shape.name, "open by folding every entry", &all, none);
    let seat = || opening("chu-tich", places);
    // Closing it keeps a snapshot, with the pre-checks that a screen asks for.
    Session::open(path, seat())?.state().findings();
    let kept = slow(|| Session::open_at_once(path, seat()));
    let what = "open with snapshot, past hashed meanwhile";
    report.add(shape.name, what, &kept, budget(shape, 15.0, 100.0));
    let whole = slow(|| Session::open(path, seat()));
    report.add(
        shape.name,
        "open with snapshot and hash the past",
        &whole,
        none,
    );
    Ok(())
}

fn consolidate(path: &Path, shape: Shape, report: &mut Report) -> Result<(), Failure> {
    let session = Session::open(path, Opening::reader())?;
    let state = session.state();
    println!("  {} entries", session.head().seq);
    report.add(
        shape.name,
        "consolidate and rank",
        &fast(|| Consolidation::of(state, Viewpoint::Whole)),
        budget(shape, 1.0, 5.0),
    );
    // Two states that differ in one unit, turn by turn, so that it moves among the others each time.
    let mut changed = state.clone();
    let unit = rounds::change_one(&mut changed, shape)?;
    let mut standing = Consolidation::of(state, Viewpoint::Whole);
    let mut turn = false;
    let again = fast(|| {
        turn = !turn;
        let now = if turn { &changed } else { state };
        standing.refresh(now, unit, Viewpoint::Whole);
    });
    report.add(shape.name, "consolidate after one change", &again, 0.05);
    // The nation has no council that would settle its disputes in one meeting.
    if shape.units < 1000 {
        disputes(state, shape, report);
    }
    Ok(())
}

/// What is derived when a meeting begins: what every open dispute can change, and how far the whole table can move.
fn disputes(state: &State, shape: Shape, report: &mut Report) {
    let whole = Viewpoint::Whole;
    let standing = Consolidation::of(state, whole);
    let open = state.open_disputes(whole);
    println!("  {} open disputes", open.len());
    let impacts = || -> Vec<_> {
        let cells = state.open_disputes(whole).into_iter();
        let impacts = cells.map(|cell| Impact::of(state, &standing, cell, whole));
        impacts.collect()
    };
    let what = "impact of every open dispute and the sensitivity";
    let both = || (impacts(), Sensitivity::of(state, &standing, whole));
    report.add(shape.name, what, &slow(both), 20.0);
    let what = "the agenda in order by impact";
    let agenda = || state.agenda_with_disputes(&standing, &[], whole, true);
    report.add(shape.name, what, &slow(agenda), f64::INFINITY);
}

fn check(path: &Path, shape: Shape, report: &mut Report) -> Result<(), Failure> {
    let session = Session::open(path, Opening::reader())?;
    let hashes: Times = slow(|| verify_hashes(session.store()));
    let what = "verify hashes and head";
    report.add(
        shape.name,
        what,
        &hashes,
        budget(shape, f64::INFINITY, 300.0),
    );
    let found = verify(session.store())?;
    assert!(found.bad.is_none(), "{:?}", found.bad);
    let runs = if shape.units > 1000 { 3 } else { 11 };
    let whole = times(runs, || verify(session.store()));
    let what = "verify the whole: signatures and rules too";
    report.add(
        shape.name,
        what,
        &whole,
        budget(shape, 500.0, f64::INFINITY),
    );
    Ok(())
}
