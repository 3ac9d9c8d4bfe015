//! Many seats on one file: processes that change the same cells at once, some of them killed. What was acknowledged is in
//! the journal once, what was refused is not, and nobody waits for ever.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use thamdinh::domain::event::Event;
use thamdinh::domain::id::{CellId, MemberId, Seq};
use thamdinh::domain::points::Points;
use thamdinh::domain::refusal::Refusal;
use thamdinh::domain::review::{CellVerdict, Verdict};
use thamdinh::session::verify::verify;
use thamdinh::session::{Clock, Opening, Seat, Session, SessionError};

use crate::cli::Office;

/// Processes at once.
const PROCESSES: usize = 8;
/// Changes that they try in all.
const CHANGES: usize = 10_000;
/// Processes that are killed in the middle; each is started again for the rest of its changes.
const KILLED: usize = 3;
/// The cells that everybody changes.
const CELLS: [(&str, &str); 2] = [("dv-1", "1.1.1"), ("dv-1", "1.1.2")];
/// The test below, by the name under which its processes are started.
const THIS_TEST: &str =
    "seats::eight_processes_change_the_same_cells_and_nothing_acknowledged_is_lost";
/// How a process of the test is told what to do: its number, the first and the last of its changes, session, answers.
const TOLD: &str = "THAMDINH_TEST_SEAT";

/// What a process says of a change, each on a line: `+SEQ TEXT` written, `-TEXT` refused for something newer.
fn answers_of(office: &Office, process: usize) -> Vec<String> {
    let text = fs::read_to_string(office.path(&format!("answers-{process}"))).unwrap_or_default();
    // What was cut off by the kill was not said.
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    whole.lines().map(str::to_owned).collect()
}

fn start(office: &Office, process: usize, first: usize, last: usize) -> Child {
    let told = [
        process.to_string(),
        first.to_string(),
        last.to_string(),
        office.session.display().to_string(),
        office
            .path(&format!("answers-{process}"))
            .display()
            .to_string(),
        office.path("home").display().to_string(),
    ];
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", THIS_TEST, "--quiet"])
        .env(TOLD, told.join("\n"))
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

fn key(home: &Path, member: &str) -> std::path::PathBuf {
    home.join("config/thamdinh/keys").join(member)
}

fn opening(home: &Path, member: &str) -> Opening {
    let seat = Seat::from_file(MemberId::new(member), &key(home, member), None).unwrap();
    Opening {
        seat: Some(seat),
        clock: Clock::System,
        places: None,
    }
}

fn verdict(cell: (&str, &str), why: &str) -> Event {
    Event::ReviewConfirmed {
        cells: vec![CellVerdict {
            cell: CellId::new(cell.0, cell.1),
            verdict: Verdict::Adjust(Points::ZERO),
            why: why.to_owned(),
        }],
    }
}

/// What each of the processes does.
fn work(told: &str) {
    let told: Vec<&str> = told.lines().collect();
    let number = |at: usize| told[at].parse::<usize>().unwrap();
    let (process, first, last) = (number(0), number(1), number(2));
    let member = if process.is_multiple_of(2) {
        "tv-1"
    } else {
        "tv-2"
    };
    let mut answers = OpenOptions::new()
        .create(true)
        .append(true)
        .open(told[4])
        .unwrap();
    let path = Path::new(told[3]);
    let mut session = Session::open(path, opening(Path::new(told[5]), member)).unwrap();
    for change in first..last {
        let why = format!("tiến trình {process} lần {change};");
        let seen = session.state().head();
        let event = verdict(CELLS[change % CELLS.len()], &why);
        let answer = match session.submit(event, Some(seen)) {
            Ok(seq) => format!("+{} {why}\n", seq.0),
            Err(SessionError::Refused(refusal)) if matches!(*refusal, Refusal::Stale { .. }) => {
                format!("-{why}\n")
            }
            Err(error) => unreachable!("{error}"),
        };
        answers.write_all(answer.as_bytes()).unwrap();
    }
}

#[test]
fn eight_processes_change_the_same_cells_and_nothing_acknowledged_is_lost() {
    // Each process is this test again, told what to do.
    if let Ok(told) = std::env::var(TOLD) {
        return work(&told);
    }
    let office = Office::small_in_review();
    // Somebody who was there from the beginning, and follows by refreshing.
    let mut follower = Session::open(&office.session, Opening::reader()).unwrap();
    let share = CHANGES / PROCESSES;
    let mut running: Vec<Child> = (0..PROCESSES)
        .map(|process| start(&office, process, 0, share))
        .collect();
    for (process, child) in running.iter_mut().enumerate().take(KILLED) {
        // In the middle of its work, at whatever it does then.
        while answers_of(&office, process).len() < share / 4 * (process + 1) {
            follower
                .wait_for_change(std::time::Duration::from_millis(50))
                .unwrap();
            follower.refresh().unwrap();
            assert!(child.try_wait().unwrap().is_none());
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // The change during which it was killed may be written or not; it is tried again under another number.
        trim(&office, process);
        let done = answers_of(&office, process).len() + 1;
        *child = start(&office, process, done, share);
    }
    for child in &mut running {
        assert!(child.wait().unwrap().success());
    }
    follower.refresh().unwrap();
    judge(&office, &follower);
}

/// Takes a line that was cut off away, so that the next process begins a new one.
fn trim(office: &Office, process: usize) {
    let whole = answers_of(office, process);
    let mut text = whole.join("\n");
    text.push('\n');
    fs::write(office.path(&format!("answers-{process}")), text).unwrap();
}

fn judge(office: &Office, follower: &Session) {
    let session = Session::open(&office.session, Opening::reader()).unwrap();
    let entries = session.entries(Seq(1), usize::MAX).unwrap();
    // The reason of each change is written once at most; `;` ends it, so that none is the beginning of another.
    let mut written: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for entry in entries
        .iter()
        .filter(|entry| entry.body.contains("tiến trình"))
    {
        let from = entry.body.find("tiến trình").unwrap();
        let length = entry.body[from..].find(';').unwrap();
        let why = entry.body[from..=from + length].to_owned();
        written.entry(why).or_default().push(entry.seq);
    }
    let (mut acknowledged, mut refused) = (0, BTreeSet::new());
    for process in 0..PROCESSES {
        let answers = answers_of(office, process);
        assert!(
            answers.iter().any(|answer| answer.starts_with('+')),
            "{process} starved"
        );
        for answer in answers {
            if let Some(why) = answer.strip_prefix('-') {
                refused.insert(why.to_owned());
                continue;
            }
            let (seq, why) = answer.strip_prefix('+').unwrap().split_once(' ').unwrap();
            assert_eq!(
                written.get(why),
                Some(&vec![seq.parse().unwrap()]),
                "{answer}"
            );
            acknowledged += 1;
        }
    }
    assert!(refused.iter().all(|why| !written.contains_key(why)));
    assert!(!refused.is_empty(), "nobody ever stood in another's way");
    assert!(acknowledged + refused.len() + KILLED >= CHANGES);
    // Beyond what was acknowledged only what a killed process could not say any more.
    assert!(written.len() - acknowledged <= KILLED);
    let found = verify(session.store()).unwrap();
    assert!(found.bad.is_none(), "{:?}", found.bad);
    assert_eq!(session.head(), follower.head());
    assert_eq!(session.state(), follower.state());
    println!(
        "{acknowledged} written, {} refused for something newer",
        refused.len()
    );
}
