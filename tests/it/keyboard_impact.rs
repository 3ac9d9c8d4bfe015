//! What-if, sensitivity, leniency and the agenda's order at the keyboard, in a pty.

use crate::cli::Office;
use crate::terminal::Terminal;

const ESC: &str = "\x1b";
const RIGHT: &str = "\x1b[C";
const CTRL_T: &str = "\x14";
const CTRL_X: &str = "\x18";

/// The small round at its meeting, with a cell of the second unit in dispute.
fn at_the_meeting() -> Office {
    let office = Office::small_in_review();
    for (unit, item, score) in [("dv-2", "1.1.1", "1"), ("dv-1", "1.1.1", "0")] {
        let cell = ["score", "SESSION", "--unit", unit, "--item", item];
        let verdict = ["--score", score, "--why", "Thiếu tài liệu", "--as", "tv-1"];
        office.done(&[cell.as_slice(), &verdict].concat());
    }
    for stage in ["explanation", "second_review", "meeting"] {
        let to = ["advance", "SESSION", "--to", stage, "--why", "Thử"];
        office.done(&[to.as_slice(), &["--as", "tk"]].concat());
    }
    office
}

/// Esc, until what was looked at is gone: a key sent too soon would be taken as one together with Esc.
fn leave(screen: &mut Terminal, seen: &str) {
    screen.send(ESC);
    screen.when("what was left to go", |shown| !shown.contains(seen));
}

#[test]
fn the_chair_looks_at_plots_and_tries_scores_and_nothing_is_written() {
    let office = at_the_meeting();
    let entries = office.json(&["status", "SESSION"])["entries"].clone();
    let command = office.command(&["open", "SESSION", "--as", "ct"]);
    let mut chair = Terminal::run(&command, 120, 36);
    chair.until("2026 ·");
    chair.send_until("5", "đổi cách xếp");
    chair.send_until("m", "So với điểm tự chấm");
    chair.until("●");
    chair.send_until("v", "So với người thẩm định khác");
    chair.send_until(RIGHT, "Ô không ai thay đổi");
    leave(&mut chair, "Ô không ai thay đổi");
    chair.send_until("s", "Độ nhạy của bảng");
    chair.until("Chắc chắn:");
    leave(&mut chair, "Độ nhạy của bảng");
    chair.send_until(CTRL_T, "THỬ — không ghi");
    chair.send_until("0,5", "1 ô đang thử");
    chair.until("→ 0,50");
    chair.send_until(CTRL_X, "0 ô đang thử");
    leave(&mut chair, "THỬ — không ghi");
    chair.send("q");
    assert_eq!(chair.end(), 0);
    assert_eq!(office.json(&["status", "SESSION"])["entries"], entries);
}

#[test]
fn the_secretary_keeps_an_order_made_by_hand() {
    let office = at_the_meeting();
    let place = ["meeting", "SESSION", "open", "--place", "Phòng 1"];
    office.done(&[place.as_slice(), &["--as", "tk"]].concat());
    let command = office.command(&["open", "SESSION", "--as", "tk"]);
    let mut secretary = Terminal::run(&command, 120, 36);
    secretary.until("2026 ·");
    secretary.send_until("4", "Thành phần");
    secretary.send_until(RIGHT, "Chương trình chưa có ô nào");
    secretary.send_until("g", "⇄");
    secretary.send_until("j", "mời ra: ");
    let agenda = || {
        let shown = office.json(&["meeting", "SESSION"]);
        let items = shown["agenda"].as_array().unwrap().clone();
        items
            .iter()
            .map(|item| format!("{}:{}", item["unit"], item["item"]))
            .collect::<Vec<_>>()
    };
    let by_impact = agenda();
    secretary.send_until("K", "1 ⇄ Đơn vị");
    let mut by_hand = by_impact.clone();
    by_hand.swap(0, 1);
    assert_eq!(agenda(), by_hand);
    secretary.send_until("g", "đã có trong chương trình; O xếp lại");
    assert_eq!(agenda(), by_hand);
    secretary.send_until("O", "1   Đơn vị");
    assert_eq!(agenda(), by_impact);
    // From the item to what-if and back.
    secretary.send_until(CTRL_T, "THỬ — không ghi");
    leave(&mut secretary, "THỬ — không ghi");
    secretary.send_until("v", "Điểm khác");
    leave(&mut secretary, "Điểm khác");
    secretary.send("q");
    assert_eq!(secretary.end(), 0);
}
