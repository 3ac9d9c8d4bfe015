//! The running minutes at the keyboard: what another process records appears, a note is put in other words through a
//! Vietnamese input method, a fact leads to its entry, and the paper is made without writing over another by surprise.

use std::fs;

use crate::cli::Office;
use crate::keyboard::{review_the_rest, seat};

const ENTER: &str = "\r";
const TAB: &str = "\t";
const CTRL_S: &str = "\x13";
const CTRL_U: &str = "\x15";
const ESC: &str = "\x1b";
const HOME: &str = "\x1b[H";

fn note(office: &Office, text: &str) {
    office.done(&[
        "meeting",
        "SESSION",
        "note",
        "--text",
        text,
        "--speaker",
        "tv-1",
        "--as",
        "tk",
    ]);
}

#[test]
fn the_minutes_follow_the_meeting_and_take_another_wording_at_the_keyboard() {
    let office = Office::small_in_review();
    review_the_rest(&office);
    office.done(&[
        "meeting",
        "SESSION",
        "open",
        "--place",
        "Phòng họp số 2",
        "--number",
        "05",
        "--as",
        "tk",
    ]);
    let mut secretary = seat(&office, "tk", 120, 36);
    secretary.send_until("8", "đang họp");
    note(&office, "Ý kiến thứ nhất");
    secretary.until("Ý kiến thứ nhất");
    note(&office, "Báo cáo còn thiếu phụ lục");
    secretary.until("Báo cáo còn thiếu phụ lục");

    secretary.send("/");
    secretary.send_until("thu nhat", "thấy ở 1 đoạn");
    secretary.send_until(ENTER, "Enter sửa lời văn");
    secretary.send_until(ENTER, "Sửa lời văn ý kiến");
    // As an input method types it: each mark takes letters back and sends them anew.
    secretary.send_until(" vie\x7fêt\x7f\x7fệt", "Ý kiến thứ nhất việt");
    secretary.send_until(CTRL_S, "Cần lý do sửa lời văn");
    secretary.send(TAB);
    secretary.send_until("ghi thiếu chữ", "ghi thiếu chữ");
    secretary.send_until(ENTER, "Đã ghi lời văn vào biên bản");
    secretary.until("Ý kiến thứ nhất việt");

    secretary.send_until("e", "Viết phần nào của biên bản?");
    secretary.send_until("ket luan\r", "phần kết luận");
    secretary.send_until("Giao thư ký hoàn thiện", "Giao thư ký hoàn thiện");
    secretary.send_until(CTRL_S, "Đã ghi lời văn vào biên bản");

    let paper = office.path("bb.txt");
    let path = paper.to_str().unwrap();
    for (answer, then) in [("", "Đã ghi biên bản"), (ENTER, "Đã ghi biên bản")] {
        secretary.send_until("w", "Xuất biên bản ra tệp");
        secretary.send(CTRL_U);
        secretary.send(path);
        if answer.is_empty() {
            secretary.send_until(ENTER, then);
            fs::write(&paper, "của người khác").unwrap();
        } else {
            secretary.send_until(ENTER, "Ghi đè bằng biên bản này?");
            assert_eq!(fs::read_to_string(&paper).unwrap(), "của người khác");
            secretary.send_until(answer, then);
        }
    }
    let text = fs::read_to_string(&paper).unwrap();
    assert!(text.contains("Ý kiến thứ nhất việt"), "{text}");
    assert!(
        text.contains("VI. KẾT LUẬN") && text.contains("Giao thư ký hoàn thiện"),
        "{text}"
    );

    secretary.send_until(HOME, "Theo mẫu biên bản");
    secretary.send("/");
    secretary.send(CTRL_U);
    secretary.send_until("dia diem\r", "Dữ kiện theo bản ghi số");
    secretary.send_until(ENTER, "Dữ kiện này theo bản ghi số");
    secretary.until("Khai mạc phiên họp tại Phòng họp số 2");
    secretary.send(ESC);
    let minutes = office.json(&["log", "SESSION", "--kind", "note_revised"]);
    assert_eq!(minutes["entries"].as_array().map(Vec::len), Some(1));
    assert_eq!(office.json(&["verify", "SESSION"])["sound"], true);
    secretary.send("q");
    assert_eq!(secretary.end(), 0);
}
