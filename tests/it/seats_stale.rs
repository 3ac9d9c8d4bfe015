//! Two terminals of the secretary: what the second writes over something that it has not seen is refused, with what is
//! newer told.

use crate::cli::Office;
use crate::keyboard::{open_the_meeting, review_the_rest, seat, to_the_agenda};

/// The number of the last entry.
fn head(office: &Office) -> String {
    office.json(&["present", "SESSION"])["entries"].to_string()
}

#[test]
fn the_second_terminal_is_told_what_the_first_wrote_and_who_when() {
    let office = Office::small_in_review();
    review_the_rest(&office);
    let meeting = |line: &[&str]| {
        office.done(&[&["meeting", "SESSION"], line, &["--as", "tk"]].concat());
    };
    let late = |line: &[&str], seen: &str| {
        office.refused(
            &[
                &["meeting", "SESSION"],
                line,
                &["--as", "tk", "--seen", seen],
            ]
            .concat(),
        )
    };
    meeting(&["open", "--place", "Phòng họp", "--number", "05"]);
    meeting(&["attend", "--member", "ct,tv-1,tv-2,tv-3", "--in"]);
    let seen = head(&office);
    // The agenda.
    meeting(&["agenda", "--auto"]);
    let told = late(&["agenda", "--auto"], &seen);
    let entry = head(&office);
    assert!(told.contains(&format!("(bản ghi số {entry})")), "{told}");
    assert!(
        told.contains("đã ghi") && told.contains("hương trình"),
        "{told}"
    );
    assert_eq!(head(&office), entry, "a refusal changes nothing");
    // Attendance of the same member; of another one there is nothing to lose.
    meeting(&["attend", "--member", "tv-3", "--out"]);
    let told = late(&["attend", "--member", "tv-3", "--in"], &seen);
    assert!(
        told.contains("Cơ quan mẫu số 3") && told.contains("đã ghi"),
        "{told}"
    );
    meeting(&["attend", "--member", "tv-3", "--in"]);
    // A decision on a cell for which something was proposed meanwhile.
    let seen = head(&office);
    let cell = ["--unit", "dv-1", "--item", "1.1.2"];
    let proposed = [
        "propose",
        "--score",
        "1",
        "--by",
        "tv-2",
        "--why",
        "Theo hồ sơ",
    ];
    meeting(&[proposed.as_slice(), &cell].concat());
    let vote = ["vote", "--score", "1", "--for", "all"];
    let told = late(&[vote.as_slice(), &cell].concat(), &seen);
    assert!(told.contains("1,00"), "{told}");
    // Prose of the minutes.
    let seen = head(&office);
    meeting(&["text", "--part", "opening", "--text", "Chủ tịch khai mạc"]);
    let told = late(&["text", "--part", "opening", "--text", "Khác"], &seen);
    assert!(told.contains("đã ghi"), "{told}");
    assert_eq!(office.json(&["verify", "SESSION"])["sound"], true);
}

#[test]
fn a_vote_form_that_was_overtaken_is_refused_once_with_what_is_newer_and_keeps_what_was_typed() {
    let office = Office::small_in_review();
    review_the_rest(&office);
    let mut secretary = seat(&office, "tk", 120, 40);
    open_the_meeting(&mut secretary);
    to_the_agenda(&mut secretary);
    secretary.send_until("v", "Điểm khác");
    secretary.send_until("\t\tT", "✓ tán thành");
    secretary.send("\t");
    secretary.send_until("Thống nhất", "Thống nhất");
    // Meanwhile another terminal votes on the cell; nothing is ruled yet.
    let line = [
        "meeting", "SESSION", "vote", "--unit", "dv-1", "--item", "1.1.2",
    ];
    let other = ["--score", "1", "--against", "all", "--as", "tk"];
    office.done(&[line.as_slice(), &other].concat());
    secretary.send_until("\x13", "Ghi nhận biểu quyết");
    let shown = secretary.send_until("\r", "đã ghi");
    assert!(
        shown.contains("✓ tán thành") && shown.contains("Thống nhất"),
        "{shown}"
    );
    // Now it was seen: the same form goes through.
    secretary.send_until("\x13", "Ghi nhận biểu quyết");
    secretary.send_until("\r", "§");
    secretary.kill();
}
