//! What runs of files come to: groups, repeats, late ones, stopping.

use std::fs;
use std::path::Path;

use super::*;
use crate::domain::event::Recorded;
use crate::domain::id::Seq;
use crate::domain::stage::Stage;
use crate::import::grid::Sheet;
use crate::import::{InProcess, ProblemKind};
use crate::session::setup;

const HEAD: &str = "Mã đơn vị,STT,Tiêu chí,Điểm tối đa,Số liệu kê khai,Điểm tự đánh giá\n";
/// 20/11/2026 at noon in Hải Phòng.
const NOON: Moment = Moment(1_795_150_800_000);

/// The small round, a folder of files, and what is asked of them.
struct Desk {
    state: State,
    folder: tempfile::TempDir,
    request: Request,
}

impl Desk {
    fn new() -> Desk {
        let mut desk = Desk::in_setup();
        desk.apply(vec![Event::StageMoved {
            to: Stage::SelfAssessment,
            why: String::new(),
        }]);
        desk
    }

    fn in_setup() -> Desk {
        let round = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nho");
        let setup = setup::read(&round, &InProcess).value.unwrap();
        let secretary = setup.secretary().unwrap().clone();
        let mut desk = Desk {
            state: State::default(),
            folder: tempfile::tempdir().unwrap(),
            request: Request {
                kind: Kind::SelfAssessment,
                given: Vec::new(),
                replace: false,
                partial: false,
                now: NOON,
            },
        };
        desk.apply(setup.events(&secretary, "ssh-ed25519 test"));
        desk
    }

    fn apply(&mut self, events: Vec<Event>) {
        for event in events {
            let author = self.state.founder().cloned().unwrap_or_else(|| "tk".into());
            self.state.permit(&author, &event).unwrap();
            self.state.apply(&Recorded {
                seq: Seq(self.state.head().0 + 1),
                at: NOON,
                author,
                event,
            });
        }
    }

    /// A file of rows `unit,item,score`.
    fn file(&mut self, name: &str, rows: &[(&str, &str, &str)]) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let rows: String = rows
            .iter()
            .map(|(unit, item, score)| format!("{unit},{item},,,,\"{score}\"\n"))
            .collect();
        fs::write(&path, format!("{HEAD}{rows}")).unwrap();
        self.request.given = vec![self.folder.path().to_owned()];
    }

    fn read(&self) -> Intake {
        let mut go_on = |_: Step<'_>| ControlFlow::Continue(());
        read(&self.state, &self.request, &InProcess, &mut go_on).unwrap()
    }
}

fn files(intake: &Intake) -> Vec<(&str, FileState)> {
    let files = intake.files.iter();
    files.map(|file| (file.name.as_str(), file.state)).collect()
}

fn codes(intake: &Intake) -> Vec<String> {
    let problems = intake.problems.iter();
    let told = problems.map(|problem| format!("{} {}", problem.place, problem.kind.code()));
    told.collect()
}

fn takes(intake: &Intake) -> Vec<(String, bool)> {
    let events = intake.events.iter().map(|event| match event {
        Event::SelfAssessmentSubmitted {
            submission,
            replaces,
        } => (submission.unit.to_string(), *replaces),
        other => (other.kind().to_owned(), false),
    });
    events.collect()
}

#[test]
fn one_bad_file_refuses_all_or_is_left_out_with_what_belongs_to_it() {
    use FileState::{Good, LeftOut, Refused};
    let mut desk = Desk::new();
    desk.file("1.csv", &[("dv-1", "1.1.1", "2")]);
    desk.file("2/ban.csv", &[("dv-2", "1.1.1", "9")]);
    let index = desk.folder.path().join("3.csv");
    let head = "Mã đơn vị,Mã tiêu chí,\"Số, ký hiệu\",Ngày ban hành,Cơ quan ban hành\n";
    fs::write(&index, format!("{head}dv-2,1.1.1,01/KH,02/03/2026,UBND\n")).unwrap();
    desk.file("4/ban.csv", &[("dv-3", "1.1.1", "1")]);
    let intake = desk.read();
    assert!(intake.is_refused && intake.events.is_empty());
    assert_eq!((intake.subjects, intake.rows), (0, 0));
    let expected = [
        ("1.csv", Good),
        ("2/ban.csv", Refused),
        ("3.csv", LeftOut),
        ("4/ban.csv", Good),
    ];
    assert_eq!(files(&intake), expected);
    assert_eq!(codes(&intake), ["2/ban.csv › F2 score-above-max"]);
    desk.request.partial = true;
    let intake = desk.read();
    assert!(!intake.is_refused);
    assert_eq!(files(&intake), expected);
    let taken = ["dv-1", "dv-3"].map(|unit| (unit.to_owned(), false));
    assert_eq!(takes(&intake), taken);
    assert_eq!((intake.subjects, intake.rows), (2, 2));
    // Where nothing is good there is nothing to take in part.
    desk.request.given = vec![desk.folder.path().join("2"), "khong-co".into()];
    let intake = desk.read();
    assert!(intake.is_refused);
    assert_eq!(codes(&intake).len(), 2, "{:?}", codes(&intake));
}

#[test]
fn a_repeat_is_passed_over_refused_or_replaces_only_what_differs() {
    let mut desk = Desk::new();
    desk.file("1.csv", &[("dv-1", "1.1.1", "2"), ("dv-1", "1.1.2", "1")]);
    desk.file("2.csv", &[("dv-2", "1.1.1", "2")]);
    let first = desk.read();
    desk.apply(first.events);
    // The same once more: nothing is refused and nothing is taken, with or without the wish to replace.
    for replace in [false, true] {
        desk.request.replace = replace;
        let same = desk.read();
        assert!(!same.is_refused && same.events.is_empty() && same.problems.is_empty());
        assert_eq!(same.count(FileState::Unchanged), 2);
    }
    desk.file("1.csv", &[("dv-1", "1.1.1", "2"), ("dv-1", "1.1.2", "1,5")]);
    desk.file("3.csv", &[("dv-3", "1.1.1", "2")]);
    desk.request.replace = false;
    let refused = desk.read();
    assert!(refused.is_refused);
    assert_eq!(codes(&refused), ["1.csv › A2 already-submitted"]);
    let kind = &refused.problems[0].kind;
    let entry = desk.state.head().0 - 1;
    assert_eq!(
        *kind,
        ProblemKind::AlreadySubmitted {
            unit: "dv-1".into(),
            entry,
            date: "20/11/2026".into(),
            cells: 1
        }
    );
    desk.request.replace = true;
    let taken = desk.read();
    let expected = [("dv-1".to_owned(), true), ("dv-3".to_owned(), false)];
    assert_eq!(takes(&taken), expected);
    let Again::Replaces(difference) = &taken.units[0].again else {
        panic!("{:?}", taken.units);
    };
    assert_eq!(difference.cells.len(), 1);
    assert_eq!(taken.count(FileState::Unchanged), 1);
    desk.apply(taken.events);
    let unit = desk.state.unit(difference.unit).unwrap();
    assert_eq!(unit.earlier.len(), 1);
}

#[test]
fn a_unit_in_several_files_is_one_submission_and_its_files_stand_or_fall_together() {
    use FileState::{Good, LeftOut, Refused, Unchanged};
    let mut desk = Desk::new();
    desk.file("1-a.csv", &[("dv-1", "1.1.1", "2")]);
    desk.file("1-b.csv", &[("dv-1", "1.1.2", "1")]);
    desk.file("2.csv", &[("dv-2", "1.1.1", "2")]);
    let first = desk.read();
    assert_eq!((first.units.len(), first.subjects, first.rows), (2, 2, 3));
    desk.apply(first.events);
    let all = ["1-a.csv", "1-b.csv", "2.csv"];
    let states = |intake: &Intake| {
        intake
            .files
            .iter()
            .map(|file| file.state)
            .collect::<Vec<_>>()
    };
    assert_eq!(states(&desk.read()), [Unchanged; 3]);
    // The second file says something else: the first answers for the unit, and nobody else is refused for it.
    desk.file("1-b.csv", &[("dv-1", "1.1.2", "1,5")]);
    let refused = desk.read();
    assert_eq!(codes(&refused), ["1-a.csv › A2 already-submitted"]);
    assert_eq!(states(&refused), [Refused, LeftOut, Unchanged]);
    desk.request.replace = true;
    let taken = desk.read();
    let expected: Vec<_> = all.into_iter().zip([Good, Good, Unchanged]).collect();
    assert_eq!(files(&taken), expected);
    assert_eq!(takes(&taken), [("dv-1".to_owned(), true)]);
}

#[test]
fn another_index_is_refused_unless_it_replaces_and_keeps_the_files_that_were_attached() {
    let mut desk = Desk::new();
    desk.file("1.csv", &[("dv-1", "1.1.1", "2"), ("dv-1", "1.1.2", "1")]);
    desk.apply(desk.read().events);
    let index = |desk: &mut Desk, documents: &[&str]| {
        let head = "Mã đơn vị,Mã tiêu chí,\"Số, ký hiệu\",Ngày ban hành\n";
        let rows: String = documents
            .iter()
            .map(|number| format!("dv-1,1.1.1,{number},02/03/2026\n"))
            .collect();
        let path = desk.folder.path().join("tlkc.csv");
        fs::write(&path, format!("{head}{rows}")).unwrap();
        desk.request.kind = Kind::Evidence;
        desk.request.given = vec![path];
    };
    index(&mut desk, &["01/KH"]);
    let mut first = desk.read();
    let Some(Event::EvidenceSubmitted { evidence, .. }) = first.events.first_mut() else {
        panic!("{first:?}");
    };
    evidence[0].sha256 = "ab".repeat(32);
    desk.apply(first.events);
    assert_eq!(desk.read().count(FileState::Unchanged), 1);
    index(&mut desk, &["01/KH", "02/BC"]);
    assert_eq!(codes(&desk.read()), ["tlkc.csv › A2 index-already"]);
    desk.request.replace = true;
    let taken = desk.read();
    let Some(Event::EvidenceSubmitted { evidence, .. }) = taken.events.first() else {
        panic!("{taken:?}");
    };
    let hashes: Vec<usize> = evidence.iter().map(|one| one.sha256.len()).collect();
    assert_eq!(hashes, [64, 0]);
    desk.apply(taken.events);
    // The answers once more, without an index: it stands, and nothing is otherwise.
    let index = desk.request.given.clone();
    desk.request.kind = Kind::SelfAssessment;
    desk.request.given = vec![desk.folder.path().join("1.csv")];
    assert_eq!(desk.read().count(FileState::Unchanged), 1);
    desk.file("1.csv", &[("dv-1", "1.1.1", "1"), ("dv-1", "1.1.2", "1")]);
    desk.request.given = vec![desk.folder.path().join("1.csv")];
    let answers = desk.read();
    let Some(Event::SelfAssessmentSubmitted { submission, .. }) = answers.events.first() else {
        panic!("{answers:?}");
    };
    assert_eq!(submission.evidence.len(), 2);
    (desk.request.kind, desk.request.given) = (Kind::Evidence, index);
    // Nothing can be listed for a unit that has handed in nothing.
    let path = desk.folder.path().join("tlkc.csv");
    let text = fs::read_to_string(&path).unwrap().replace("dv-1", "dv-2");
    fs::write(&path, text).unwrap();
    assert_eq!(codes(&desk.read()), ["tlkc.csv › A2 not-submitted-yet"]);
}

#[test]
fn late_submissions_are_taken_and_told_late() {
    let mut desk = Desk::new();
    desk.file("1.csv", &[("dv-1", "1.1.1", "2")]);
    let round = desk.state.round().unwrap();
    let last = round.deadline(Stage::SelfAssessment).unwrap();
    desk.request.now = Moment(last.end_ms(round.utc_offset_minutes));
    assert_eq!(codes(&desk.read()), [] as [&str; 0]);
    desk.request.now.0 += 1;
    let late = desk.read();
    assert_eq!(codes(&late), ["1.csv › A2 submitted-late"]);
    assert_eq!((late.units[0].late, late.is_refused), (Some(1), false));
    assert_eq!(late.events.len(), 1);
}

/// Reads nothing until it is asked to stop.
struct Stuck;

impl WorkbookReader for Stuck {
    fn read(&self, _path: &Path, _bytes: &[u8]) -> Result<Vec<Sheet>, ProblemKind> {
        Err(ProblemKind::WorkbookTooHeavy)
    }

    fn read_until(
        &self,
        path: &Path,
        bytes: &[u8],
        stop: &crate::import::Stop,
    ) -> Result<Vec<Sheet>, ProblemKind> {
        while !stop.is_asked() {
            std::thread::yield_now();
        }
        self.read(path, bytes)
    }
}

#[test]
fn a_reading_tells_how_far_it_is_and_stops_when_told_to() {
    let mut desk = Desk::new();
    for name in ["1.csv", "2.csv", "3.csv"] {
        desk.file(name, &[(&format!("dv-{}", &name[..1]), "1.1.1", "2")]);
    }
    let mut steps = Vec::new();
    let told = read(&desk.state, &desk.request, &InProcess, &mut |step| {
        steps.push((step.done, step.of));
        ControlFlow::Continue(())
    });
    steps.dedup();
    assert_eq!(steps, [(0, 3), (1, 3), (2, 3), (3, 3)]);
    assert_eq!(told.unwrap().events.len(), 3);
    // A workbook that would be read for ever ends with the wish to stop.
    let book = Path::new(env!("CARGO_MANIFEST_DIR"));
    let book = book.join("fixtures/hai-phong-2026/tu-danh-gia/so-y-te.xlsx");
    fs::copy(book, desk.folder.path().join("4.xlsx")).unwrap();
    let mut asked = 0;
    let stopped = read(&desk.state, &desk.request, &Stuck, &mut |_| {
        asked += 1;
        if asked < 6 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    assert_eq!(stopped, None);
}

#[test]
fn a_file_that_changed_since_it_was_shown_is_named() {
    let mut desk = Desk::new();
    desk.file("1.csv", &[("dv-1", "1.1.1", "2")]);
    desk.file("2.csv", &[("dv-2", "1.1.1", "2")]);
    let intake = desk.read();
    assert_eq!(intake.changed_since(), [] as [&FileTold; 0]);
    desk.file("2.csv", &[("dv-2", "1.1.1", "1")]);
    let changed: Vec<&str> = intake
        .changed_since()
        .iter()
        .map(|f| f.name.as_str())
        .collect();
    assert_eq!(changed, ["2.csv"]);
}

#[test]
fn lists_in_several_files_come_as_one() {
    let mut desk = Desk::new();
    let back = Event::StageMoved {
        to: Stage::Setup,
        why: "bổ sung đơn vị".into(),
    };
    desk.apply(vec![back]);
    let round = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nho/units.csv");
    let text = fs::read_to_string(round).unwrap();
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    for (at, line) in lines.enumerate() {
        let path = desk.folder.path().join(format!("{at}.csv"));
        fs::write(path, format!("{head}\n{line}\n")).unwrap();
    }
    desk.request.kind = Kind::Units;
    desk.request.given = vec![desk.folder.path().to_owned()];
    let intake = desk.read();
    let [Event::UnitsLoaded(units)] = intake.events.as_slice() else {
        panic!("{intake:?}");
    };
    assert_eq!(units.len(), desk.state.units().len());
    desk.apply(intake.events);
}

#[test]
fn what_the_rules_would_not_take_now_is_said_before_it_is_tried() {
    let mut desk = Desk::new();
    desk.file("1.csv", &[("dv-1", "1.1.1", "2")]);
    assert_eq!(desk.read().forbidden, None);
    let mut desk = Desk::in_setup();
    desk.file("1.csv", &[("dv-1", "1.1.1", "2")]);
    let intake = desk.read();
    assert!(!intake.is_refused && !intake.events.is_empty());
    assert_eq!(
        intake.forbidden,
        Some(Refusal::WrongStage { now: Stage::Setup })
    );
}

#[test]
fn last_years_result_is_taken_once_and_replaced_only_where_that_is_asked_for() {
    let mut desk = Desk::in_setup();
    desk.request.kind = Kind::LastYear;
    let write = |desk: &mut Desk, name: &str, year: u16, rows: &str| {
        let path = desk.folder.path().join(name);
        fs::write(&path, format!("Năm {year},\nMã,Chỉ số\n{rows}")).unwrap();
        desk.request.given = vec![desk.folder.path().to_owned()];
    };
    write(&mut desk, "a.csv", 2025, "dv-1,\"96,17\"\ndv-2,80\n");
    write(&mut desk, "b.csv", 2025, "dv-2,81\n");
    assert_eq!(codes(&desk.read()), ["b.csv › A3 duplicate-id"]);
    write(&mut desk, "b.csv", 2024, "dv-3,81\n");
    assert!(codes(&desk.read()).contains(&"b.csv years-differ".to_owned()));
    fs::remove_file(desk.folder.path().join("b.csv")).unwrap();
    let first = desk.read();
    assert_eq!((first.subjects, first.rows), (2, 2));
    let without = last_year::without(&desk.state, &first.events);
    assert_eq!(without, ["dv-3".into(), "dv-4".into()]);
    desk.apply(first.events);
    // The same once more is passed over; of a longer file only what is new is taken.
    assert_eq!(files(&desk.read()), [("a.csv", FileState::Unchanged)]);
    write(&mut desk, "a.csv", 2025, "dv-1,\"96,17\"\ndv-3,70\n");
    let more = desk.read();
    assert_eq!((more.rows, more.events.len()), (1, 1));
    desk.apply(more.events);
    assert_eq!(last_year::without(&desk.state, &[]), ["dv-4".into()]);
    // Something else is refused, and so is another year, unless it is to replace.
    write(&mut desk, "a.csv", 2025, "dv-1,90\n");
    assert_eq!(codes(&desk.read()), ["a.csv › A3 last-year-already"]);
    write(&mut desk, "a.csv", 2024, "dv-1,90\n");
    let told = codes(&desk.read());
    assert!(
        told.contains(&"a.csv other-year-already".to_owned()),
        "{told:?}"
    );
    desk.request.replace = true;
    let replacing = desk.read();
    assert!(!replacing.is_refused);
    desk.apply(replacing.events);
    let there = desk.state.last_year().unwrap();
    let rows: Vec<(&str, i64)> = there
        .units()
        .map(|row| (row.unit.as_str(), row.index.ten_thousandths()))
        .collect();
    assert_eq!((there.year, rows), (2024, vec![("dv-1", 900_000)]));
}
