//! kill -9: whatever was acknowledged is in the session, whenever the process was killed.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::thread;

use thamdinh::domain::event::Event;
use thamdinh::domain::id::Seq;
use thamdinh::session::{Opening, Session};

use crate::cli::Office;

/// How often a process is killed.
const KILLS: u64 = 120;
/// Verdicts that each process is given; more than it lives to confirm.
const LINES: usize = 400;

#[test]
fn a_killed_process_loses_nothing_that_it_acknowledged() {
    let office = Office::small_in_review();
    let mut acknowledged: BTreeMap<u64, String> = BTreeMap::new();
    for run in 0..KILLS {
        let reasons: Vec<String> = (0..LINES)
            .map(|line| format!("lượt {run} dòng {line}"))
            .collect();
        // The k-th line is the k-th acknowledged: the process works through them in order.
        let entries = confirm_and_kill(&office, &reasons, run);
        assert!(
            !entries.is_empty() && entries.len() < LINES,
            "{run}: {}",
            entries.len()
        );
        acknowledged.extend(entries.into_iter().zip(reasons));
        need_all(&office, &acknowledged);
    }
    assert!(acknowledged.len() >= usize::try_from(KILLS).unwrap());
    let verified = office.json(&["verify", "SESSION"]);
    assert_eq!(verified["sound"], true, "{verified}");
}

/// Starts a process that confirms, kills it after some acknowledgement, and answers the entries it acknowledged.
fn confirm_and_kill(office: &Office, reasons: &[String], run: u64) -> Vec<u64> {
    let mut process = office
        .command(&["score", "SESSION", "--from", "-", "--as", "tv-1"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = process.stdin.take().unwrap();
    let lines: String = reasons
        .iter()
        .map(|why| format!("dv-1,1.1.1,1,{why}\n"))
        .collect();
    // The process dies with lines unread, so that writing them fails in the end.
    let feeder = thread::spawn(move || drop(stdin.write_all(lines.as_bytes())));
    let mut answers = BufReader::new(process.stdout.take().unwrap()).lines();
    let mut entries = Vec::new();
    for _ in 0..=run % 7 {
        entries.push(entry(&answers.next().unwrap().unwrap()));
    }
    // Each time the blow falls at another moment of the next verdict: between its lines, in the middle of a write.
    for _ in 0..(run * 7_919) % 200_000 {
        std::hint::spin_loop();
    }
    process.kill().unwrap();
    process.wait().unwrap();
    // What it had said before it died counts too; a line that was cut off was not said.
    entries.extend(
        answers
            .map_while(Result::ok)
            .filter(|line| line.ends_with("1.1.1"))
            .map(|line| entry(&line)),
    );
    feeder.join().unwrap();
    entries
}

/// The entry that an acknowledgement names: `✓ 123 dv-1 1.1.1`.
fn entry(line: &str) -> u64 {
    let number = line
        .strip_prefix("✓ ")
        .and_then(|rest| rest.split(' ').next());
    number.unwrap().parse().unwrap()
}

/// Opens the session anew and looks for every acknowledged verdict.
fn need_all(office: &Office, acknowledged: &BTreeMap<u64, String>) {
    let session = Session::open(&office.session, Opening::reader()).unwrap();
    for (seq, why) in acknowledged.iter().rev().take(40) {
        let recorded = session.entries(Seq(*seq), 1).unwrap().into_iter().next();
        let entry =
            recorded.unwrap_or_else(|| unreachable!("entry {seq} was acknowledged and is gone"));
        assert_eq!(entry.kind, "review_confirmed");
        assert!(entry.body.contains(why.as_str()), "{seq}: {}", entry.body);
    }
    let kept = session.state().head().0;
    assert!(acknowledged.keys().all(|seq| *seq <= kept));
    assert!(matches!(
        session.event(Seq(1)).unwrap().map(|r| r.event),
        Some(Event::RoundSetUp(_))
    ));
}
