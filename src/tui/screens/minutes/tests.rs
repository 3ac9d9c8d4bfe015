use std::collections::BTreeMap;

use super::Record;
use crate::{
    domain::{
        council::Role,
        event::Event,
        id::{MeetingIx, MemberId, Moment},
        meeting::MinutesPart,
        stage::Stage,
    },
    tui::{
        app::Msg,
        screens::{Screen, ScreenId, journal::Journal, overview::Overview, story},
        testing::{Seat, SmallRound},
    },
};

const SAID: &str = "Đề nghị ghi nhận nhiệm vụ chuyển tiếp từ năm trước.";

/// The meeting of the story with something said and something proposed.
fn held() -> SmallRound {
    let mut round = story::meeting();
    round.sit("tk");
    note(&mut round, SAID);
    round
}

fn note(round: &mut SmallRound, text: &str) {
    let secretary = MemberId::new("tk");
    let event = Event::NoteTaken {
        at: round.state().last_at(),
        cell: None,
        speaker: Some("tv-1".into()),
        text: text.into(),
    };
    round.apply(&secretary, event);
}

fn seat_of(round: SmallRound, width: u16, height: u16) -> Seat {
    let kept: BTreeMap<String, String> = round.forms.clone();
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> = vec![
        (ScreenId::Overview, Box::<Overview>::default()),
        (ScreenId::Journal, Box::<Journal>::default()),
        (ScreenId::Minutes, Box::new(Record::new(kept))),
    ];
    let mut seat = Seat::new(round, screens, width, height);
    seat.keys("8");
    seat
}

fn find(seat: &mut Seat, text: &str) {
    seat.keys("/ ctrl-u");
    seat.type_text(text);
    seat.keys("enter");
}

#[test]
fn the_record_at_each_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut seat = seat_of(held(), width, height);
        seat.keys("home");
        insta::assert_snapshot!(format!("record_at_{width}_by_{height}"), seat.styled());
    }
}

#[test]
fn before_a_meeting_there_is_no_tab_and_the_key_says_why() {
    let mut seat = seat_of(SmallRound::at(Stage::Review, "tk"), 80, 24);
    assert_eq!(seat.app.here(), ScreenId::Overview);
    let text = seat.text();
    assert!(
        text.contains("Chưa có phiên họp") && !text.contains("8 Biên bản"),
        "{text}"
    );
    seat.keys("]");
    assert_eq!(seat.app.here(), ScreenId::Journal);
    seat.keys("]");
    assert_eq!(
        seat.app.here(),
        ScreenId::Overview,
        "the tab is left out of the round"
    );
}

#[test]
fn a_new_entry_appears_and_is_followed() {
    let mut seat = seat_of(held(), 80, 24);
    assert!(
        seat.text().contains("theo dõi bản ghi mới nhất"),
        "{}",
        seat.text()
    );
    note(&mut seat.round, "Ý kiến vừa nêu.");
    seat.tell(Msg::Changed);
    let text = seat.text();
    assert!(text.contains("Ý kiến vừa nêu."), "{text}");
    assert!(
        text.contains("✎ Ý kiến ghi ở bản ghi số"),
        "the newest is selected: {text}"
    );
    seat.keys("home");
    note(&mut seat.round, "Ý kiến sau cùng.");
    seat.tell(Msg::Changed);
    assert!(
        !seat.text().contains("Ý kiến sau cùng."),
        "who reads elsewhere stays there"
    );
    seat.keys("t");
    assert!(seat.text().contains("Ý kiến sau cùng."), "{}", seat.text());
}

#[test]
fn a_note_is_put_in_other_words_with_a_reason_and_its_first_wording_stays() {
    let mut seat = seat_of(held(), 120, 36);
    find(&mut seat, "chuyen tiep");
    seat.keys("enter");
    assert!(
        seat.text().contains("Sửa lời văn ý kiến"),
        "{}",
        seat.text()
    );
    seat.keys("ctrl-s");
    assert!(
        seat.text().contains("chưa có gì thay đổi"),
        "{}",
        seat.text()
    );
    seat.type_text(" Có tài liệu kèm theo.");
    seat.keys("ctrl-s");
    assert!(seat.text().contains("Cần lý do"), "{}", seat.text());
    seat.keys("tab");
    seat.type_text("ghi thiếu");
    seat.keys("enter");
    let note = &seat.round.state().meetings()[0]
        .notes
        .last()
        .unwrap()
        .clone();
    assert_eq!(note.text, format!("{SAID} Có tài liệu kèm theo."));
    assert_eq!(note.revised[0].1, SAID);
    let text = seat.text();
    assert!(text.contains("liệu kèm theo."), "{text}");
    find(&mut seat, "tai lieu kem theo");
    seat.keys("enter");
    let text = seat.text();
    assert!(
        text.contains("lý do: ghi thiếu") && text.contains("Lời văn trước"),
        "{text}"
    );
    seat.keys("esc");
    seat.round.sit("tv-1");
    seat.tell(Msg::Changed);
    seat.keys("enter");
    let text = seat.text();
    assert!(
        text.contains("các lời văn trước") && text.contains("ghi thiếu"),
        "{text}"
    );
    insta::assert_snapshot!(text);
}

#[test]
fn what_is_half_written_is_kept_and_offered_again() {
    let mut seat = seat_of(held(), 80, 24);
    seat.keys("e enter");
    seat.type_text("Chủ tịch khai mạc");
    seat.keys("esc");
    seat.tell(Msg::Paused);
    let kept = seat.round.forms.clone();
    assert_eq!(
        kept.get("minutes/text/0/opening").map(String::as_str),
        Some("Chủ tịch khai mạc")
    );
    let mut round = held();
    round.forms = kept;
    let mut seat = seat_of(round, 80, 24);
    seat.keys("e enter");
    assert!(seat.text().contains("Chủ tịch khai mạc"), "{}", seat.text());
    seat.type_text(" phiên họp.");
    seat.keys("ctrl-s");
    let texts = &seat.round.state().meetings()[0].texts;
    assert_eq!(texts[&MinutesPart::Opening], "Chủ tịch khai mạc phiên họp.");
    assert!(
        seat.round.forms.is_empty(),
        "what is written is no draft any more"
    );
    find(&mut seat, "khai mac phien hop");
    let text = seat.text();
    assert!(text.contains("Lời văn của thư ký, phần mở đầu"), "{text}");
}

#[test]
fn a_fact_leads_to_its_entry_and_cannot_be_changed() {
    let mut seat = seat_of(held(), 120, 36);
    find(&mut seat, "dia diem");
    let opened = seat.round.state().meetings()[0].seq;
    let said = format!("Dữ kiện theo bản ghi số {}", opened.0);
    assert!(seat.text().contains(&said), "{}", seat.text());
    seat.keys("enter");
    assert_eq!(seat.app.here(), ScreenId::Journal);
    let text = seat.text();
    assert!(text.contains(&format!("Bản ghi số {}", opened.0)), "{text}");
    assert!(text.contains("Hội trường mẫu"), "{text}");
}

#[test]
fn only_the_secretary_writes() {
    let mut round = held();
    round.sit("tv-1");
    assert!(matches!(
        round
            .state()
            .member(round.state().member_ix("tk").unwrap())
            .unwrap()
            .role,
        Role::Secretary
    ));
    let mut seat = seat_of(round, 80, 24);
    seat.keys("e");
    assert!(
        seat.text().contains("Chỉ thư ký sửa lời văn"),
        "{}",
        seat.text()
    );
    let entries = seat.round.state().head();
    find(&mut seat, "chuyen tiep");
    seat.keys("enter");
    seat.type_text("x");
    seat.keys("enter");
    assert_eq!(seat.round.state().head(), entries);
}

#[test]
fn the_paper_is_asked_for_by_name() {
    let mut seat = seat_of(held(), 80, 24);
    seat.keys("w ctrl-u");
    seat.type_text("bien-ban.odt");
    seat.keys("enter");
    assert!(
        seat.text().contains(".docx, .pdf hoặc .txt"),
        "{}",
        seat.text()
    );
    seat.keys("ctrl-u");
    seat.type_text("bb.docx");
    seat.keys("enter");
    let paper = seat.round.papers.last().unwrap();
    assert_eq!((paper.meeting, paper.replace), (MeetingIx(0), false));
    assert!(
        seat.text().contains("Đã ghi biên bản: bb.docx"),
        "{}",
        seat.text()
    );
    seat.keys("w ctrl-u");
    seat.type_text("bb.docx");
    seat.keys("enter");
    assert!(
        seat.text().contains("Ghi đè bằng biên bản này?"),
        "{}",
        seat.text()
    );
    assert_eq!(seat.round.papers.len(), 1);
    seat.keys("esc");
    assert_eq!(
        seat.round.papers.len(),
        1,
        "left alone, nothing is replaced"
    );
    seat.keys("w ctrl-u");
    seat.type_text("bb.docx");
    seat.keys("enter enter");
    assert!(seat.round.papers.len() == 2 && seat.round.papers[1].replace);
    assert!(
        seat.text().contains("Đã ghi biên bản: bb.docx"),
        "{}",
        seat.text()
    );
}

#[test]
fn several_meetings_are_gone_through_with_the_arrows() {
    let mut round = held();
    let secretary = MemberId::new("tk");
    let at = round.state().last_at();
    round.apply(&secretary, Event::MeetingClosed { at });
    let opening = Event::MeetingOpened {
        at: Moment(at.0 + 86_400_000),
        place: "Hội trường khác".into(),
        number: "06".into(),
    };
    round.apply(&secretary, opening);
    let mut seat = seat_of(round, 120, 36);
    assert!(seat.text().contains("Phiên họp 2/2"), "{}", seat.text());
    seat.keys("←");
    let text = seat.text();
    assert!(
        text.contains("Phiên họp 1/2") && text.contains("đã kết thúc"),
        "{text}"
    );
    seat.keys("←");
    assert!(seat.text().contains("Phiên họp 1/2"), "{}", seat.text());
    seat.keys("→");
    assert!(seat.text().contains("Phiên họp 2/2"), "{}", seat.text());
}

#[test]
fn the_selection_stays_on_its_paragraph_at_another_width() {
    let mut seat = seat_of(held(), 120, 36);
    find(&mut seat, "chuyen tiep");
    assert!(seat.text().contains("✎ Ý kiến ghi"), "{}", seat.text());
    for (width, height) in [(80, 24), (200, 50), (60, 16)] {
        seat.tell(Msg::Resized(width, height));
        let text = seat.text();
        assert!(
            text.contains("✎ Ý kiến ghi") && text.contains("Đề nghị ghi nhận"),
            "{text}"
        );
    }
}
