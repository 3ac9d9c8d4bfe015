//! The web page of a sealed round: it tells what the sealed result tells, no more, and how to check it works.

use std::process::Command;

use serde_json::Value;

use crate::cli::Office;
use crate::meeting_script::sealed;

/// The page in a folder that `export` wrote.
fn page(office: &Office, folder: &str) -> String {
    std::fs::read_to_string(office.path(folder).join("ket-qua.html")).unwrap()
}

/// What the page gives to its script.
fn data(page: &str) -> Value {
    let (_, rest) = page.split_once("id=\"data\">").unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap()
}

/// A decimal of `--json` in ten-thousandths.
fn ten_thousandths(text: &Value) -> Value {
    let Some(text) = text.as_str() else {
        return Value::Null;
    };
    if text == "na" {
        return "-".into();
    }
    let (whole, fraction) = text.split_once('.').unwrap();
    let digits: i64 = format!("{whole}{fraction:0<4}").parse().unwrap();
    digits.into()
}

#[test]
fn the_page_tells_what_the_sealed_result_tells_to_the_last_digit() {
    let office = sealed();
    office.done(&["export", "SESSION", "--only", "page", "--out", "trang"]);
    let page = page(&office, "trang");
    let data = data(&page);
    let result = office.json(&["result", "SESSION", "--items"]);
    let blocks = result["blocks"].as_array().unwrap();
    let shown = data["blocks"].as_array().unwrap();
    assert_eq!(blocks.len(), shown.len());
    let mut items = 0;
    for (block, shown) in blocks.iter().zip(shown) {
        let units = block["units"].as_array().unwrap();
        let shown_units = shown["units"].as_array().unwrap();
        assert_eq!(units.len(), shown_units.len());
        for (unit, shown_unit) in units.iter().zip(shown_units) {
            assert_eq!(
                (&unit["id"], &unit["rank"]),
                (&shown_unit["id"], &shown_unit["rank"])
            );
            for number in ["total", "max", "index"] {
                assert_eq!(
                    ten_thousandths(&unit[number]),
                    shown_unit[number],
                    "{number} of {unit}"
                );
            }
            let band = shown_unit["band"]
                .as_u64()
                .and_then(|at| usize::try_from(at).ok());
            assert_eq!(
                unit["band"],
                band.map_or(Value::Null, |at| shown["bands"][at].clone())
            );
            let all = unit["items"].as_array().unwrap();
            for (item, shown_item) in all.iter().zip(shown_unit["items"].as_array().unwrap()) {
                assert_eq!(ten_thousandths(&item["self"]), shown_item[0], "{item}");
                assert_eq!(ten_thousandths(&item["final"]), shown_item[1], "{item}");
                let reason = shown_item[3]
                    .as_u64()
                    .and_then(|at| usize::try_from(at).ok());
                let reason = reason.map_or("", |at| data["reasons"][at].as_str().unwrap());
                assert_eq!(
                    item["reason"].as_str().unwrap_or_default().trim(),
                    reason,
                    "{item}"
                );
                items += 1;
            }
        }
    }
    assert!(items >= 80, "{items} items were compared");
}

#[test]
fn whoever_has_the_page_and_the_files_checks_them_by_the_commands_that_it_shows() {
    let office = sealed();
    office.done(&["export", "SESSION", "--as", "thu-ky", "--out", "ho-so"]);
    let page = page(&office, "ho-so");
    let commands: Vec<String> = page
        .split("<pre><code>")
        .skip(1)
        .map(|rest| rest.split("</code>").next().unwrap())
        .map(|command| {
            command
                .replace("&lt;", "<")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
        })
        .collect();
    assert_eq!(commands.len(), 4, "{commands:#?}");
    for command in commands {
        let answer = Command::new("sh")
            .args(["-c", &command])
            .current_dir(office.path("ho-so"))
            .env("LC_ALL", "C")
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&answer.stdout);
        assert!(answer.status.success(), "{command}: {told}");
        let expected = if command.starts_with("ssh-keygen") {
            "Good"
        } else {
            "OK"
        };
        assert!(told.contains(expected), "{command}: {told}");
    }
}

#[test]
fn before_the_lock_the_page_is_a_draft() {
    let office = Office::small_in_review();
    office.done(&["export", "SESSION", "--only", "page", "--out", "trang"]);
    let page = page(&office, "trang");
    assert!(
        page.contains("DỰ THẢO") && page.contains("noindex"),
        "{page}"
    );
}
