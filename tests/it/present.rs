//! The room's screen in a terminal of its own: it follows the secretary's from another process, and outlives its file.

use std::fs;

use crate::cli::Office;
use crate::keyboard::{open_the_meeting, review_the_rest, rule_by_vote, seat};
use crate::terminal::Terminal;

fn room(office: &Office) -> Terminal {
    Terminal::run(&office.command(&["present", "SESSION"]), 120, 36)
}

#[test]
fn the_room_follows_the_secretary_and_the_votes() {
    let office = Office::small_in_review();
    review_the_rest(&office);
    let mut room = room(&office);
    room.until("Phiên họp chưa bắt đầu");
    let mut secretary = seat(&office, "tk", 120, 36);
    open_the_meeting(&mut secretary);
    room.until("Thành phần dự họp");
    room.until("Có mặt 4/4, cần ≥ 3: đủ");
    rule_by_vote(&office, &mut secretary);
    let shown = room.until("Hội đồng kết luận");
    assert!(shown.contains("được thông qua"), "{shown}");
    assert!(shown.contains("Bảo lưu của"), "{shown}");
    // From the next vote the room knows the motion at once, and nothing of the ballots.
    secretary.send_until("v", "Điểm khác");
    secretary.send_until("\t\tT", "✓ tán thành");
    let shown = room.until("ĐANG BIỂU QUYẾT");
    assert_eq!(shown.matches("Biểu quyết số").count(), 1, "{shown}");
    secretary.send("\x1b");
    secretary.until("Tác động");
    // A command of another process is seen too.
    let line = ["meeting", "SESSION", "attend", "--member", "tv-3"];
    office.done(&[line.as_slice(), &["--out", "--as", "tk"]].concat());
    room.until("Có mặt 3/4");
    let shown = office.json(&["present", "SESSION"]);
    assert_eq!(shown["showing"], "item", "{shown}");
    // Every way out but one is closed, and that one leaves no trace.
    room.send("\x1b1234567");
    room.send_until("?", "Trợ giúp");
    room.send("\x1b");
    room.when("the help is gone", |screen| !screen.contains("Trợ giúp"));
    room.send("q");
    assert_eq!(room.end(), 0);
    secretary.kill();
    assert_eq!(office.json(&["verify", "SESSION"])["sound"], true);
}

#[test]
fn the_room_outlives_its_file_and_takes_up_another_one() {
    let office = Office::small_in_review();
    let mut room = room(&office);
    room.until("Giai đoạn: thẩm định");
    let away = office.path("away.thamdinh");
    fs::rename(&office.session, &away).unwrap();
    room.until("đang thử lại");
    fs::copy(&away, &office.session).unwrap();
    room.when("the trouble is over", |screen| {
        !screen.contains("đang thử lại")
    });
    // What is written into the other file is what the room sees now.
    let line = ["advance", "SESSION", "--to", "explanation", "--as", "tk"];
    office.done(&[line.as_slice(), &["--why", "Hết hạn"]].concat());
    room.until("Giai đoạn: giải trình");
    room.send("\x03");
    assert_eq!(room.end(), 0);
}
