//! The council's work at the keyboard, in a pty: a cell reviewed with a reason in Vietnamese, a ruling by vote, the lock
//! by both signatories.

use std::fmt::Write as _;

use serde_json::Value;

use crate::cli::Office;
use crate::terminal::Terminal;

const RIGHT: &str = "\x1b[C";
const LEFT: &str = "\x1b[D";
const DOWN: &str = "\x1b[B";
const TAB: &str = "\t";
const ENTER: &str = "\r";
const CTRL_S: &str = "\x13";
const ESC: &str = "\x1b";

/// `Tài liệu không khớp` as an input method sends it: letters, then DEL and what they become, in one write each.
const AS_TYPED: [&str; 8] = [
    "Ta",
    "i",
    "\x7f\x7fài",
    " lie",
    "\x7fê",
    "u",
    "\x7f\x7fệu",
    " không khớp",
];
const REASON: &str = "Tài liệu không khớp";

#[test]
fn a_cell_is_reviewed_ruled_on_and_locked_at_the_keyboard() {
    let office = Office::small_in_review();
    review_one_cell(&office);
    review_the_rest(&office);
    let mut secretary = seat(&office, "tk", 120, 36);
    open_the_meeting(&mut secretary);
    rule_by_vote(&office, &mut secretary);
    settle_the_rest(&office, &secretary);
    approve(&mut secretary);
    lock(&office, secretary);
    let verified = office.json(&["verify", "SESSION"]);
    assert_eq!(verified["sound"], true, "{verified}");
    let status = office.json(&["status", "SESSION"]);
    assert_eq!(status["stage"], "locked");
}

#[test]
fn a_vote_being_filled_in_is_offered_again_after_a_kill() {
    let office = Office::small_in_review();
    review_the_rest(&office);
    let mut secretary = seat(&office, "tk", 80, 24);
    open_the_meeting(&mut secretary);
    to_the_agenda(&mut secretary);
    secretary.send_until("v", "Điểm khác");
    secretary.send_until("\t\tT", "✓ tán thành");
    secretary.send(TAB);
    type_reason(&mut secretary);
    secretary.until(REASON);
    // Drafts are kept at a pause in typing; leaving the form keeps them too, and shows that it did.
    secretary.send_until(ESC, "✎");
    secretary.kill();
    let mut again = seat(&office, "tk", 80, 24);
    again.send_until("4", "Thành phần 4/4");
    again.send_until(RIGHT, "✎");
    again.send_until("v", REASON);
    again.until("✓ tán thành");
    again.send(ESC);
    again.until("Tác động");
}

/// A seat at a terminal, with the first screen drawn.
pub fn seat(office: &Office, member: &str, columns: u16, rows: u16) -> Terminal {
    let command = office.command(&["open", "SESSION", "--as", member]);
    let terminal = Terminal::run(&command, columns, rows);
    terminal.until("2026 ·");
    terminal
}

fn type_reason(terminal: &mut Terminal) {
    for bytes in AS_TYPED {
        terminal.send(bytes);
    }
}

/// The first reviewer adjusts one cell.
fn review_one_cell(office: &Office) {
    let mut reviewer = seat(office, "tv-1", 120, 36);
    reviewer.send_until("2", "1.1.1");
    reviewer.send("s");
    reviewer.send("1,5");
    reviewer.until("1,5");
    reviewer.send(ENTER);
    type_reason(&mut reviewer);
    reviewer.until(REASON);
    reviewer.send_until(CTRL_S, "Đã ghi vào nhật ký");
    reviewer.send("q");
    assert_eq!(reviewer.end(), 0);
    let cell = office.json(&[
        "cell", "SESSION", "--unit", "dv-1", "--item", "1.1.1", "--as", "tv-1",
    ]);
    let written = cell["verdicts"].to_string();
    assert!(
        written.contains(REASON) && written.contains("1.50"),
        "{cell}"
    );
}

/// Everybody accepts what is left, by their lists; then the round goes on to the meeting.
pub fn review_the_rest(office: &Office) {
    for member in ["tv-1", "tv-2", "tv-3"] {
        let waiting = office.json(&["score", "SESSION", "--list", "--as", member]);
        let mut table = String::from("Mã đơn vị,Mã tiêu chí,Kết quả,Lý do\n");
        for cell in waiting["cells"].as_array().unwrap() {
            let text = |name: &str| cell[name].as_str();
            let (unit, item) = (text("unit").unwrap(), text("item").unwrap());
            let (result, why) = match (member, unit, item, text("self_score")) {
                // Reviewers differ here, so that there is something to rule on.
                ("tv-2", "dv-1", "1.1.2", _) => ("1", "Báo cáo thiếu phụ lục"),
                (_, _, _, None) => ("0", "Đơn vị không tự chấm"),
                _ => ("chấp nhận", ""),
            };
            writeln!(table, "{unit},{item},{result},{why}").unwrap();
        }
        let file = office.write(&format!("{member}.csv"), table);
        office.done(&["score", "SESSION", "--from", &file, "--as", member]);
    }
    for stage in ["explanation", "second_review", "meeting"] {
        let line = ["advance", "SESSION", "--to", stage, "--as", "tk"];
        office.done(&[line.as_slice(), &["--why", "Không có giải trình"]].concat());
    }
}

pub fn open_the_meeting(secretary: &mut Terminal) {
    secretary.send_until("4", "Chưa mở phiên họp");
    secretary.send_until("m", "Địa điểm");
    secretary.send("Phòng họp số 2");
    secretary.until("Phòng họp số 2");
    secretary.send("\t05\r");
    secretary.send(ENTER);
    secretary.until("Phiên họp số 05");
    secretary.until("Có mặt 0/4, cần ≥ 3: chưa đủ");
    secretary.send_until("A", "Có mặt 4/4, cần ≥ 3: đủ");
}

pub fn to_the_agenda(secretary: &mut Terminal) {
    secretary.send_until(RIGHT, "Chương trình chưa có ô nào");
    secretary.send_until("g", "Tác động");
    secretary.until("≠");
}

/// A value is chosen, everybody is for it but one who says why, and the reason is written.
pub fn rule_by_vote(office: &Office, secretary: &mut Terminal) {
    to_the_agenda(secretary);
    secretary.send_until("v", "Điểm khác");
    secretary.send(DOWN);
    secretary.send(ENTER);
    secretary.send_until("\tT", "được thông qua");
    secretary.send(DOWN);
    secretary.send_until("k", "✗ không tán thành");
    secretary.send_until("d", "Ý kiến bảo lưu của");
    secretary.send("Đề nghị xem lại");
    secretary.until("Đề nghị xem lại");
    secretary.send(ENTER);
    secretary.send(TAB);
    type_reason(secretary);
    secretary.until(REASON);
    secretary.send_until(CTRL_S, "Ghi nhận biểu quyết");
    secretary.until("Bảo lưu: Đề nghị xem lại");
    secretary.send(ENTER);
    secretary.until("§");
    let meeting = office.json(&["meeting", "SESSION", "show"]);
    let votes = meeting["votes"].to_string();
    assert!(votes.contains("Đề nghị xem lại"), "{meeting}");
    let log = office.done(&["log", "SESSION"]);
    assert!(log.contains("Kết luận"), "{log}");
}

/// What is left is ruled on by commands, from another process; the screen follows by itself.
fn settle_the_rest(office: &Office, secretary: &Terminal) {
    let line = ["meeting", "SESSION", "rule", "--for", "all"];
    let why = ["--why", "Thống nhất kết quả thẩm định", "--as", "tk"];
    office.done(&[line.as_slice(), &["--agreed"], &why].concat());
    let blockers = office.json(&["status", "SESSION"]);
    for blocker in blockers["blockers"].as_array().unwrap_or(&Vec::new()) {
        let text = |name: &str| blocker[name].as_str();
        if let (Some(unit), Some(item)) = (text("unit"), text("item")) {
            let cell = ["--unit", unit, "--item", item, "--na"];
            office.done(&[line.as_slice(), &cell, &why].concat());
        }
    }
    secretary.until("Khóa kết quả ✓");
}

fn approve(secretary: &mut Terminal) {
    // The lock stands before the roll, going round; from the agenda it is two to the right.
    secretary.send(RIGHT);
    secretary.send_until(RIGHT, "Hội đồng chưa biểu quyết thông qua");
    secretary.send_until("p", "Thông qua kết quả tổng hợp");
    secretary.send_until("T", "Tán thành 4");
    secretary.send_until(CTRL_S, "Ghi nhận biểu quyết");
    secretary.send_until(ENTER, "Hội đồng thông qua kết quả");
}

/// Both signatories read two groups of the hash from paper, which is what the command prints.
fn lock(office: &Office, mut secretary: Terminal) {
    let hash = office.json(&["result", "SESSION", "--hash"]);
    let groups: Vec<&str> = hash["groups"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    secretary.send("s");
    let form = blanks(&secretary);
    secretary.send_until("00000000\r", "không khớp mã kết quả");
    secretary.send_until(ESC, "Thư ký chưa ký");
    secretary.send("s");
    blanks(&secretary);
    retype(&mut secretary, &form, &groups);
    secretary.send_until(ENTER, "chờ chữ ký còn lại");
    let mut chair = seat(office, "ct", 80, 24);
    chair.send_until("4", "Thành phần 4/4");
    chair.send_until(LEFT, "Chủ tịch hội đồng chưa ký");
    chair.send("s");
    let form = blanks(&chair);
    retype(&mut chair, &form, &groups);
    chair.send_until(ENTER, "KẾT QUẢ ĐÃ KHÓA");
    // The other seat sees it without a key being pressed.
    secretary.until("KẾT QUẢ ĐÃ KHÓA");
    for mut seat in [chair, secretary] {
        seat.send("q");
        assert_eq!(seat.end(), 0);
    }
}

/// Waits until all groups are drawn, two of them blank; answers the screen.
fn blanks(terminal: &Terminal) -> String {
    terminal.when("16 groups, two of them blank", |screen| {
        screen.matches("____").count() == 2
            && screen.contains("16. ")
            && screen.contains("Tab sang")
    })
}

/// Types the groups that are blank on the screen.
fn retype(terminal: &mut Terminal, form: &str, groups: &[&str]) {
    let words: Vec<&str> = form.split_whitespace().collect();
    // A number and a point stand before each group.
    let blank: Vec<&str> = words
        .windows(2)
        .filter(|pair| pair[1] == "____")
        .map(|pair| groups[pair[0].trim_end_matches('.').parse::<usize>().unwrap() - 1])
        .collect();
    assert_eq!(blank.len(), 2, "{form}");
    terminal.send(&blank.concat());
    terminal.until("khớp với mã kết quả");
    terminal.send_until(ENTER, "không rút lại được");
}
