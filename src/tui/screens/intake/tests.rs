use std::fs;

use super::{Intaking, state::Phase};
use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberId},
        review::{CellVerdict, Verdict},
        stage::Stage,
    },
    locale::Language,
    tui::{
        app::{Effect, Msg},
        order::Order,
        screens::{Screen, ScreenId, review::Review},
        testing::{Seat, SmallRound},
    },
};

const HEAD: &str = "Mã đơn vị,STT,Tiêu chí,Điểm tối đa,Số liệu kê khai,Điểm tự đánh giá\n";

/// Files that come in, with the seat that takes them.
struct Sent {
    folder: tempfile::TempDir,
    seat: Seat,
}

impl Sent {
    fn new(stage: Stage, seat: &str, width: u16, height: u16) -> Sent {
        Self::speaking(Language::Vietnamese, stage, seat, (width, height))
    }

    fn speaking(language: Language, stage: Stage, seat: &str, size: (u16, u16)) -> Sent {
        let mut round = SmallRound::at(stage, seat);
        if stage == Stage::Review {
            for (unit, item) in [("dv-1", "1.1.1"), ("dv-1", "1.1.2"), ("dv-2", "1.1.1")] {
                let cells = vec![CellVerdict {
                    cell: CellId::new(unit, item),
                    verdict: Verdict::Accept,
                    why: String::new(),
                }];
                round.apply(&MemberId::new("tv-1"), Event::ReviewConfirmed { cells });
            }
        }
        let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> = vec![
            (ScreenId::Intake, Box::<Intaking>::default()),
            (
                ScreenId::Review,
                Box::new(Review::new(crate::tui::draft::Drafts::new())),
            ),
        ];
        Sent {
            folder: tempfile::tempdir().unwrap(),
            seat: Seat::speaking(language, round, screens, size),
        }
    }

    fn file(&self, name: &str, rows: &[(&str, &str, &str)]) {
        let rows: String = rows
            .iter()
            .map(|(unit, item, score)| format!("{unit},{item},,,,\"{score}\"\n"))
            .collect();
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("{HEAD}{rows}")).unwrap();
    }

    /// Types the folder as its path, and reads.
    fn read(&mut self) {
        self.seat
            .tell(Msg::Pasted(self.folder.path().display().to_string()));
        self.seat.keys("enter");
    }

    /// The picture, without the folder's own name, which is another one each time.
    fn picture(&self) -> String {
        let folder = self.folder.path().display().to_string();
        let lines = self.seat.styled();
        let lines = lines.lines().map(|line| line.replace(&folder, "/gui"));
        let lines: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
        lines.join("\n")
    }
}

fn mixed(stage: Stage, width: u16, height: u16) -> Sent {
    send_mixed(Sent::new(stage, "tk", width, height))
}

fn send_mixed(sent: Sent) -> Sent {
    sent.file(
        "dv-1.csv",
        &[("dv-1", "1.1.1", "1"), ("dv-1", "1.1.2", "2")],
    );
    sent.file(
        "dv-2.csv",
        &[
            ("dv-2", "1.1.1", "9"),
            ("dv-2", "1.1.2", "hai"),
            ("dv-2", "8.8", "1"),
        ],
    );
    sent.file("dv-2-bo-sung.csv", &[("dv-2", "1.2.1", "1")]);
    sent.file("xa/dv-4.csv", &[("dv-4", "1.1.1", "1")]);
    sent
}

#[test]
fn the_screen_before_anything_is_read() {
    let mut sent = Sent::new(Stage::SelfAssessment, "tk", 80, 24);
    insta::assert_snapshot!(sent.seat.styled());
    sent.seat.keys("enter");
    assert!(
        sent.seat.text().contains("Chưa có đường dẫn"),
        "{}",
        sent.seat.text()
    );
    sent.seat.keys("ctrl-s");
    assert!(
        sent.seat.text().contains("Chưa đọc tệp nào"),
        "{}",
        sent.seat.text()
    );
}

#[test]
fn problems_by_file_at_each_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut sent = mixed(Stage::SelfAssessment, width, height);
        sent.read();
        sent.seat.keys("j j j");
        insta::assert_snapshot!(format!("problems_at_{width}_by_{height}"), sent.picture());
    }
}

#[test]
fn everything_is_said_in_english_too() {
    let size = (120, 36);
    let sent = Sent::speaking(Language::English, Stage::SelfAssessment, "tk", size);
    let mut sent = send_mixed(sent);
    sent.read();
    sent.seat.keys("j j j");
    insta::assert_snapshot!("problems_in_english", sent.picture());
}

#[test]
fn a_refused_run_is_not_taken_and_its_good_files_are_when_asked_for() {
    let mut sent = mixed(Stage::SelfAssessment, 120, 36);
    sent.read();
    sent.seat.keys("ctrl-s");
    assert!(
        sent.seat.text().contains("Còn tệp có lỗi"),
        "{}",
        sent.seat.text()
    );
    sent.seat.keys("p ctrl-s");
    let text = sent.seat.text();
    assert!(text.contains("Yêu cầu đã đổi sau lần đọc trước"), "{text}");
    sent.seat.keys("d r d");
    assert!(
        sent.seat.text().contains("Ctrl-S: nhận"),
        "{}",
        sent.seat.text()
    );
    let before = sent.seat.round.state().head();
    sent.seat.keys("ctrl-s");
    assert!(
        sent.seat.text().contains("Đã nhận vào kỳ đánh giá: 2"),
        "{}",
        sent.seat.text()
    );
    assert_eq!(sent.seat.round.state().head().0, before.0 + 2);
    sent.seat.keys("ctrl-s");
    assert_eq!(
        sent.seat.round.state().head().0,
        before.0 + 2,
        "taken twice"
    );
    // What was taken leads to its units.
    sent.seat.keys("end");
    while !sent.seat.text().contains("Enter: xem") {
        sent.seat.keys("k");
    }
    insta::assert_snapshot!("taken", sent.picture());
    sent.seat.keys("enter");
    assert_eq!(sent.seat.app.here(), ScreenId::Review);
}

#[test]
fn a_file_that_changed_after_the_check_is_not_taken() {
    let mut sent = Sent::new(Stage::SelfAssessment, "tk", 120, 36);
    sent.file("dv-1.csv", &[("dv-1", "1.1.1", "1")]);
    sent.seat.keys("esc r e");
    sent.read();
    let before = sent.seat.round.state().head();
    sent.file("dv-1.csv", &[("dv-1", "1.1.1", "2")]);
    sent.seat.keys("ctrl-s");
    assert_eq!(sent.seat.round.state().head(), before);
    assert!(sent.seat.text().contains("changed"), "{}", sent.seat.text());
}

#[test]
fn what_replaces_is_shown_cell_by_cell_and_leads_to_the_review() {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut sent = Sent::new(Stage::Review, "tk", width, height);
        sent.file(
            "dv-1.csv",
            &[("dv-1", "1.1.1", "1"), ("dv-1", "1.1.2", "2")],
        );
        sent.seat.keys("esc r e");
        sent.read();
        sent.seat.keys("→ j j");
        insta::assert_snapshot!(
            format!("differences_at_{width}_by_{height}"),
            sent.picture()
        );
        sent.seat.keys("enter");
        assert_eq!(sent.seat.app.here(), ScreenId::Review);
        assert!(sent.seat.text().contains("1.1.1"), "{}", sent.seat.text());
    }
}

#[test]
fn a_problem_leads_to_its_cell_and_one_without_says_where_it_is() {
    let mut sent = mixed(Stage::SelfAssessment, 120, 36);
    sent.read();
    sent.seat.keys("/");
    sent.seat.type_text("khong phai la so");
    sent.seat.keys("enter j");
    let text = sent.seat.text();
    assert!(text.contains("F3") && !text.contains("xa/dv-4"), "{text}");
    sent.seat.keys("enter");
    assert_eq!(sent.seat.app.here(), ScreenId::Review);
    sent.seat.keys("1");
    let mut sent = mixed(Stage::SelfAssessment, 120, 36);
    sent.read();
    sent.seat.keys("/");
    sent.seat.type_text("8.8");
    sent.seat.keys("enter j enter");
    assert_eq!(sent.seat.app.here(), ScreenId::Intake);
    assert!(
        sent.seat.text().contains("dv-2.csv › B4"),
        "{}",
        sent.seat.text()
    );
}

#[test]
fn a_reading_shows_how_far_it_is_and_escape_stops_it() {
    let mut sent = mixed(Stage::SelfAssessment, 80, 24);
    sent.seat.round.is_slow = true;
    sent.read();
    let text = sent.seat.text();
    assert!(text.contains("Đang đọc") && text.contains("1/4"), "{text}");
    assert!(text.contains("Dừng đọc"), "the key is hinted at:\n{text}");
    sent.seat.keys("esc");
    assert!(sent.seat.text().contains("Đã dừng"), "{}", sent.seat.text());
    assert!(sent.seat.effects.contains(&Effect::Order(Order::Stop)));
    let idle = Phase::default();
    assert!(matches!(idle, Phase::Idle));
}

#[test]
fn the_path_is_completed_and_the_kind_is_picked() {
    let mut sent = mixed(Stage::SelfAssessment, 120, 36);
    let typed = format!("{}/d", sent.folder.path().display());
    sent.seat.tell(Msg::Pasted(typed));
    sent.seat.keys("tab");
    let text = sent.seat.text();
    assert!(text.contains("dv-1.csv   dv-2-bo-sung.csv"), "{text}");
    sent.seat.type_text("1");
    sent.seat.keys("tab");
    assert!(
        sent.seat.text().contains("/dv-1.csv"),
        "{}",
        sent.seat.text()
    );
    sent.seat.keys("esc t");
    sent.seat.type_text("dieu tra");
    sent.seat.keys("enter");
    assert!(
        sent.seat.text().contains("Kết quả điều tra"),
        "{}",
        sent.seat.text()
    );
}

#[test]
fn nobody_but_the_secretary_has_the_screen() {
    let round = SmallRound::at(Stage::Review, "tv-1");
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> = vec![(
        ScreenId::Review,
        Box::new(Review::new(crate::tui::draft::Drafts::new())),
    )];
    let mut seat = Seat::new(round, screens, 80, 24);
    seat.keys("7");
    assert!(
        seat.text().contains("Chỉ thư ký nhận tệp"),
        "{}",
        seat.text()
    );
}
