//! A whole meeting at the keyboard, in a terminal of 80 by 24: the roll with a delegate and a late comer, two proposals of
//! which the second passes, a secret vote that two tellers count at two terminals, a recused member, a break, the close.

use serde_json::Value;

use crate::cli::Office;
use crate::keyboard::{review_the_rest, seat};
use crate::terminal::Terminal;

const RIGHT: &str = "\x1b[C";
const LEFT: &str = "\x1b[D";
const DOWN: &str = "\x1b[B";
const HOME: &str = "\x1b[H";
const TAB: &str = "\t";
const ENTER: &str = "\r";
const CTRL_S: &str = "\x13";
const CTRL_U: &str = "\x15";
const ESC: &str = "\x1b";

#[test]
fn a_whole_meeting_is_held_at_the_keyboard() {
    let office = Office::small_in_review();
    review_the_rest(&office);
    let mut secretary = seat(&office, "tk", 80, 24);
    open(&mut secretary);
    call_the_roll(&mut secretary);
    agenda(&mut secretary);
    two_proposals(&mut secretary);
    secret_vote(&office, &mut secretary);
    break_and_close(&mut secretary);
    let meeting = office.json(&["meeting", "SESSION", "show"]);
    check(&meeting);
    assert_eq!(office.json(&["verify", "SESSION"])["sound"], true);
}

fn open(secretary: &mut Terminal) {
    secretary.send_until("4", "Chưa mở phiên họp");
    secretary.send_until("m", "Địa điểm");
    secretary.send_until("Phòng họp số 2", "Phòng họp số 2");
    secretary.send("\t05\t");
    secretary.send(CTRL_U);
    secretary.send_until("22/12/2025 08:30", "22/12/2025 08:30");
    secretary.send_until(ENTER, "Điểm danh ghi theo giờ khai mạc");
    secretary.until("chưa đủ, thiếu 3");
}

fn call_the_roll(secretary: &mut Terminal) {
    secretary.send_until("i", "Có mặt 1/4");
    secretary.send_until("d", "Người dự thay");
    secretary.send_until("Phó Giám đốc\t12/GUQ", "12/GUQ");
    secretary.send_until(ENTER, "Có mặt 2/4");
    secretary.send(DOWN);
    secretary.send_until("i", "Có mặt 3/4, cần ≥ 3: đủ");
    secretary.send_until("@", "Bản ghi gần nhất lúc");
    secretary.send_until("08:20\r", "sớm hơn thời điểm đã ghi");
    secretary.send(CTRL_U);
    secretary.send_until("08:47\r", "Đang ghi theo giờ 22/12/2025 08:47");
    secretary.send_until("i", "có mặt, đến muộn");
    secretary.until("Có mặt 4/4");
}

/// Two items: one that reviewers differ on, one of the unit for which a member is recused.
fn agenda(secretary: &mut Terminal) {
    secretary.send_until(RIGHT, "Chương trình chưa có ô nào");
    for (cell, place) in [
        ("so 1, muc 1.1.2", "Chương trình 0/1"),
        ("so 2, muc 1.1.1", "Chương trình 0/2"),
    ] {
        secretary.send_until("+", "Thêm vào chương trình");
        secretary.send(cell);
        secretary.send_until(ENTER, place);
    }
    secretary.send(HOME);
    secretary.send_until(ENTER, "Đang xem xét từ 08:47: Đơn vị mẫu số 1");
}

fn propose(secretary: &mut Terminal, member: &str, score: &str, why: &str) {
    secretary.send_until("p", "Ai đề xuất?");
    secretary.send(member);
    secretary.send_until(ENTER, "Đề xuất điểm");
    secretary.send(CTRL_U);
    secretary.send(score);
    secretary.send("\t");
    secretary.send(CTRL_U);
    secretary.send_until(why, why);
    secretary.send_until(CTRL_S, "chờ biểu quyết");
}

fn two_proposals(secretary: &mut Terminal) {
    propose(secretary, "co quan mau so 1", "1", "Thiếu phụ lục");
    propose(secretary, "co quan mau so 3", "1,5", "Thiếu một phần");
    secretary.send_until("v", "chờ lượt 2");
    secretary.send_until("\t\tT", "được thông qua");
    // Two against, so that the first fails.
    secretary.send_until("kk", "không được thông qua");
    secretary.send_until(CTRL_S, "Ghi nhận biểu quyết");
    secretary.until("chưa có kết luận");
    secretary.send_until(ENTER, "tiếp theo biểu");
    secretary.until("● 1,50  Cơ quan mẫu số 3");
    secretary.send_until("\t\tT", "được thông qua");
    secretary.send(TAB);
    secretary.send_until("Thống nhất mức 1,5", "Thống nhất mức 1,5");
    secretary.send_until(CTRL_S, "Ghi nhận biểu quyết");
    secretary.send_until(ENTER, "§ 1,50");
}

fn count(teller: &mut Terminal, figures: &str, then: &str) {
    for figure in figures.chars() {
        teller.send(&figure.to_string());
        teller.send(ENTER);
    }
    teller.until(then);
}

fn secret_vote(office: &Office, secretary: &mut Terminal) {
    // Back to the time now: the second teller's own seat records at that.
    secretary.send_until("@", "Bản ghi gần nhất lúc");
    secretary.send(CTRL_U);
    secretary.send_until(ENTER, "lấy giờ hiện tại");
    secretary.send(DOWN);
    secretary.send_until(ENTER, "Né tránh, rời phòng: Đơn vị mẫu số 2");
    secretary.until("Né tránh 1 → 3/3, cần ≥ 2: đủ");
    secretary.send_until("v", "Điểm khác");
    secretary.send(TAB);
    secretary.send_until(RIGHT, "Số phiếu phát ra");
    secretary.send(TAB);
    secretary.send(DOWN);
    secretary.send_until(RIGHT, "‹ Lãnh đạo cơ quan mẫu ›");
    secretary.send(DOWN);
    secretary.send_until(RIGHT, "‹ Cơ quan mẫu số 1 ›");
    secretary.send(DOWN);
    secretary.send_until("Đủ căn cứ", "Đủ căn cứ");
    secretary.send_until(CTRL_S, "Phát 3 phiếu");
    secretary.send_until(ENTER, "Kiểm phiếu kín");
    // The first count is typed by the secretary; the second teller counts at the own seat and sees nothing of it.
    count(secretary, "3000", "đã nhập, không hiển thị");
    let mut teller = seat(office, "tv-1", 80, 24);
    teller.send_until("4", "1/2 người kiểm đã nhập (phím t)");
    teller.send_until("t", "Người kiểm thứ 2: Cơ quan mẫu số 1 · đang nhập");
    count(
        &mut teller,
        "2100",
        "đếm khác nhau ở: tán thành, không tán thành",
    );
    secretary.until("đếm khác nhau ở");
    recused(office);
    count(&mut teller, "2100", "đã nhập, không hiển thị");
    count(secretary, "2100", "được thông qua");
    teller.until("thư ký ghi kết quả");
    secretary.until("Đủ căn cứ");
    secretary.send_until(CTRL_S, "Ghi nhận biểu quyết");
    secretary.send_until(ENTER, "Chương trình 2/2");
    teller.send("q");
}

/// The recused member sees at the own seat that the item is not theirs, and no form.
fn recused(office: &Office) {
    let mut member = seat(office, "tv-2", 80, 24);
    member.send_until("4", "Thành phần 4/4");
    member.until("Vị trí này né tránh đơn vị đang xem xét");
    member.send(RIGHT);
    member.send(DOWN);
    member.send_until("v", "rời phòng khi xem xét, không bỏ phiếu");
    member.send(LEFT);
    member.send("q");
    assert_eq!(member.end(), 0);
}

fn break_and_close(secretary: &mut Terminal) {
    secretary.send_until("z", "Tạm nghỉ phiên họp");
    secretary.send_until("Giải lao\r", "TẠM NGHỈ từ");
    secretary.send_until("v", "đang tạm nghỉ");
    secretary.send_until("Z", "● Phiên họp số 05");
    secretary.send_until("M", "Bế mạc phiên họp");
    secretary.send_until(ENTER, "đã bế mạc");
    secretary.send(ESC);
}

fn check(meeting: &Value) {
    let votes = meeting["votes"].as_array().unwrap();
    let passed: Vec<bool> = votes
        .iter()
        .map(|vote| vote["passed"].as_bool().unwrap())
        .collect();
    assert_eq!(passed, [false, true, true], "{meeting}");
}
