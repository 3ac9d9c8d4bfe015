//! Files come in at the keyboard, in a pty: the screen reads in a process of its own, tells what is wrong, and takes in
//! what it showed; the command's bar is stopped by Ctrl-C.

use std::fs;
use std::path::Path;

use crate::cli::Office;
use crate::terminal::Terminal;

const ENTER: &str = "\r";
const TAB: &str = "\t";
const CTRL_C: &str = "\x03";
const CTRL_S: &str = "\x13";

#[test]
fn files_are_checked_and_taken_in_at_the_keyboard() {
    let office = Office::small();
    fs::create_dir_all(office.path("gui")).unwrap();
    let text = fs::read_to_string(office.path("nho/tu-danh-gia.csv")).unwrap();
    office.write(
        "gui/tu-danh-gia.csv",
        text.replace(",2,Đúng hạn,2,", ",2,Đúng hạn,9,"),
    );
    let command = office.command(&["open", "SESSION", "--as", "tk"]);
    let mut screen = Terminal::run(&command, 120, 36);
    screen.until("2026 ·");
    screen.send_until("7", "Đường dẫn");
    screen.send("gu");
    screen.send_until(TAB, "gui/");
    screen.send_until(ENTER, "vượt điểm tối đa");
    screen.send_until(CTRL_S, "Còn tệp có lỗi");
    // Mended beside the screen, and read again.
    office.write("gui/tu-danh-gia.csv", &text);
    screen.send_until("d", "Ctrl-S: nhận");
    office.write(
        "gui/tu-danh-gia.csv",
        text.replace(",2,Đúng hạn,2,", ",2,Đúng hạn,1,"),
    );
    screen.send_until(CTRL_S, "đã thay đổi sau khi kiểm tra");
    office.write("gui/tu-danh-gia.csv", &text);
    screen.send("d");
    // What was shown before the second reading goes away with its first step.
    screen.when("the second reading", |shown| {
        !shown.contains("đã thay đổi") && shown.contains("Ctrl-S: nhận")
    });
    screen.send_until(CTRL_S, "Đã nhận vào kỳ đánh giá");
    screen.send("q");
    assert_eq!(screen.end(), 0);
    let status = office.json(&["status", "SESSION"]);
    assert_eq!(status["submitted"]["percent"], 100, "{status}");
    let verified = office.json(&["verify", "SESSION"]);
    assert_eq!(verified["sound"], true, "{verified}");
}

#[test]
fn the_bar_names_the_file_and_ctrl_c_ends_it() {
    let office = Office::small();
    fs::create_dir_all(office.path("gui")).unwrap();
    let book = Path::new(env!("CARGO_MANIFEST_DIR"));
    let book = book.join("fixtures/hai-phong-2026/tu-danh-gia/so-y-te.xlsx");
    for number in 0..400 {
        fs::copy(&book, office.path("gui").join(format!("{number}.xlsx"))).unwrap();
    }
    let before = fs::read(&office.session).unwrap();
    let mut command = office.command(&["import", "SESSION", "--kind", "self", "gui", "--as", "tk"]);
    command.env("TERM", "xterm-256color");
    let mut terminal = Terminal::run(&command, 100, 20);
    // A bar may arrive in pieces, its file last.
    terminal.when("the bar and its file", |shown| {
        shown.contains("Đang đọc") && shown.contains("/400 ") && shown.contains(".xlsx")
    });
    terminal.send_until(CTRL_C, "Đã dừng theo yêu cầu");
    assert_eq!(terminal.end(), 1);
    assert_eq!(fs::read(&office.session).unwrap(), before);
}
