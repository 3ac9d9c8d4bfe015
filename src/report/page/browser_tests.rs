//! The page as a reader has it: in Chromium, at the keyboard, on a phone, on paper.

use std::io::{Read, Write};
use std::net::TcpListener;

use serde_json::json;

use super::browser::Browser;
use super::facts::Page;
use super::sample::{city, draft, file, hostile, small};
use crate::text::{Folded, Query};

fn opened(page: &Page, fragment: &str) -> Option<Browser> {
    let mut browser = Browser::start()?;
    browser.show(&file(page), fragment);
    Some(browser)
}

/// The names of the units that the ranking shows, in its order.
const SHOWN: &str = "[...document.querySelectorAll('table.units tbody tr')].filter(row => row.checkVisibility())\
     .map(row => row.querySelector('a').textContent)";
const FOCUS: &str = "document.activeElement.textContent";

#[test]
fn a_name_typed_without_diacritics_finds_what_the_program_finds() {
    let page = small();
    let Some(mut browser) = opened(&page, "") else {
        return;
    };
    let all: Vec<&str> = page
        .blocks
        .iter()
        .flat_map(|block| &block.units)
        .map(|unit| unit.name.as_str())
        .collect();
    browser.tab_to("#search");
    for typed in [
        "duong",
        "Đường",
        "hong  BANG",
        "ap bac",
        "phuong mau",
        "so mot",
        "",
        "khong co",
    ] {
        browser.eval("document.querySelector('#search').select()");
        if typed.is_empty() {
            browser.eval("document.execCommand('delete')");
        } else {
            browser.write(typed);
        }
        let query = Query::new(typed);
        let found = all.iter().filter(|name| Folded::new(name).matches(&query));
        let found: Vec<&&str> = found.collect();
        assert_eq!(browser.eval(SHOWN), json!(found), "{typed:?}");
        let told = browser.text("document.querySelector('#hits').textContent");
        let expected = match found.len() {
            _ if typed.is_empty() => String::new(),
            0 => "Không tìm thấy đơn vị nào.".to_owned(),
            count => format!("Tìm thấy {count}/5 đơn vị."),
        };
        assert_eq!(told, expected, "{typed:?}");
    }
    assert_eq!(browser.complaints(), Vec::<&serde_json::Value>::new());
}

#[test]
fn a_column_is_sorted_at_the_keyboard_and_says_which_way() {
    let Some(mut browser) = opened(&small(), "") else {
        return;
    };
    let first = "document.querySelector('table.units tbody').innerText.split('\\n')";
    assert!(
        browser
            .text(&format!("{first}.join(' ')"))
            .contains("Sở mẫu Một")
    );
    let names = "[...document.querySelectorAll('#block\\\\=so tbody a')].map(a => a.textContent)";
    let (one, road, three) = ("Sở mẫu Một", "Sở mẫu Đường bộ", "Sở mẫu Ba");
    browser.tab_to("#block\\=so th.name button");
    for (key, expected, way) in [
        ("Enter", [three, road, one], "ascending"),
        ("Space", [one, road, three], "descending"),
    ] {
        browser.press(key);
        assert_eq!(browser.eval(names), json!(expected));
        let sort = browser.text("document.querySelector('#block\\\\=so th.name').ariaSort");
        assert_eq!(sort, way);
    }
    browser.tab_to("#block\\=so th.index button");
    browser.press("Enter");
    assert_eq!(
        browser.eval(names),
        json!([one, road, three]),
        "largest first"
    );
    let told = browser.text("document.querySelector('#hits').textContent");
    assert_eq!(told, "Đã sắp xếp theo cột Chỉ số, giảm dần.");
    let sorted = browser.eval("document.querySelectorAll('#block\\\\=so [aria-sort]').length");
    assert_eq!(sorted, json!(1));
    let change = "[...document.querySelectorAll('td.change')].map(cell => cell.textContent)";
    assert_eq!(browser.eval(change), json!(["+6,43", "-1,14", "–"]));
    // Units out of the ranking stand last both ways.
    let second =
        "[...document.querySelectorAll('#block\\\\=phuong tbody a')].map(a => a.textContent)";
    browser.tab_to("#block\\=phuong th.rank button");
    browser.press("Enter");
    assert_eq!(
        browser.eval(second),
        json!(["Phường mẫu Hồng Bàng", "Phường mẫu Ấp Bắc"])
    );
}

#[test]
fn a_unit_is_opened_at_the_keyboard_and_left_by_the_back_button() {
    let Some(mut browser) = opened(&small(), "") else {
        return;
    };
    browser.tab_to("a[href=\"#unit=so-duong\"]");
    browser.press("Enter");
    assert_eq!(browser.text(FOCUS), "Sở mẫu Đường bộ");
    let view = browser.text("document.querySelector('#unit').innerText");
    for told in [
        "2/3",
        "94,00 (hạng 2)",
        "Mức độ hoàn thành kế hoạch",
        "1,75",
        "Báo cáo gửi sau thời hạn quy định.",
        "0,25 qua thẩm định",
        "không áp dụng",
        "không tự chấm",
    ] {
        assert!(view.contains(told), "{told} is not in {view}");
    }
    assert!(
        !browser
            .eval("document.querySelector('#overview').checkVisibility()")
            .as_bool()
            .unwrap()
    );
    assert_eq!(
        browser.text("document.title"),
        "Sở mẫu Đường bộ – Kết quả Chỉ số cải cách hành chính năm 2026"
    );
    browser.tab_to("#only-lost");
    browser.press("Space");
    let lines = browser.eval(
        "[...document.querySelectorAll('tr.item')].filter(row => row.checkVisibility()).length",
    );
    assert_eq!(lines, json!(2));
    browser.eval("new Promise(done => { addEventListener('hashchange', () => setTimeout(done)); history.back(); })");
    assert!(
        browser
            .eval("document.querySelector('#ranking').checkVisibility()")
            .as_bool()
            .unwrap()
    );
    assert_eq!(
        browser.text(FOCUS),
        "Sở mẫu Đường bộ",
        "the reader stands where they left"
    );
    assert_eq!(browser.complaints(), Vec::<&serde_json::Value>::new());
}

#[test]
fn the_language_changes_every_word_and_every_number_and_stays_in_the_address() {
    let Some(mut browser) = opened(&small(), "unit=so-duong") else {
        return;
    };
    browser.tab_to("#languages [lang=en]");
    browser.press("Enter");
    assert_eq!(browser.text("document.documentElement.lang"), "en");
    let view = browser.text("document.body.innerText");
    for told in [
        "Result by item",
        "1.75",
        "0.25 by the appraisal",
        "2 of 3",
        "not answered",
        "Check the result",
        "13,542 entries",
    ] {
        assert!(view.contains(told), "{told} is not in {view}");
    }
    assert!(!view.contains("1,75"), "{view}");
    let language = "document.querySelector('#unit-title').closest('[lang]').lang";
    assert_eq!(
        browser.text(language),
        "vi",
        "names stay Vietnamese and say so"
    );
    assert_eq!(browser.text("location.hash"), "#unit=so-duong&lang=en");
    browser.show(&file(&small()), "lang=en");
    let ranking = browser.text("document.querySelector('#ranking').innerText");
    assert!(
        ranking.contains("Maximum") && ranking.contains("92.86"),
        "{ranking}"
    );
    // Nothing that is said in two languages is left in the other one.
    let left = "(() => { const data = JSON.parse(document.querySelector('#data').textContent);\
        return [...document.querySelectorAll('[data-t]')].filter(each => data.texts[each.dataset.t][1] !== each.textContent)\
        .map(each => each.outerHTML); })()";
    assert_eq!(browser.eval(left), json!([]));
}

#[test]
fn on_a_phone_no_part_is_wider_than_the_window() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    browser.resize(320, 640);
    for (page, fragment) in [
        (city(), ""),
        (city(), "unit=phuong-7"),
        (city(), "unit=phuong-7&lang=en"),
        (hostile(), ""),
        (
            hostile(),
            "unit=0-1%3C/script%3E%3Cscript%3Ewindow.hurt%3D1%3C/script%3E%26%23%25",
        ),
    ] {
        browser.show(&file(&page), fragment);
        browser.eval("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        let widths = browser
            .eval("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        let wide = browser.eval(
            "[...document.querySelectorAll('body *')].filter(each => each.checkVisibility() && !each.closest('.unseen, svg, thead')\
             && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(each => each.outerHTML.slice(0, 200)).slice(0, 3)",
        );
        assert_eq!(widths, json!(0), "{fragment}: {wide}");
    }
}

#[test]
fn bars_and_their_words_stand_apart_at_128_units() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    for width in [320, 1280] {
        browser.resize(width, 900);
        browser.show(&file(&city()), "charts");
        let overlaps = browser.eval(
            "[...document.querySelectorAll('svg')].filter(svg => svg.checkVisibility()).flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              const boxes = [...svg.querySelectorAll('text, rect')].map(each => [each, each.getBoundingClientRect()]);
              const out = boxes.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1);
              const over = boxes.filter(([, box], at) => boxes.slice(at + 1, at + 8).some(([, other]) =>
                box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 2 && other.top < box.bottom - 2));
              return [...out, ...over].map(([each]) => each.outerHTML);
            })",
        );
        assert_eq!(overlaps, json!([]), "at {width}");
        let charts = browser.eval("[...document.querySelectorAll('figure')].length");
        assert_eq!(charts, json!(9));
    }
}

#[test]
fn paper_shows_the_ranking_or_the_unit_and_a_draft_on_every_sheet() {
    let Some(mut browser) = opened(&small(), "") else {
        return;
    };
    let Some(sheets) = browser.printed() else {
        return;
    };
    let text = sheets.join("\n");
    assert!(
        text.contains("Phường mẫu Ấp Bắc") && !text.contains("DỰ THẢO"),
        "{text}"
    );
    assert!(
        !text.contains("Tìm đơn vị"),
        "a field is of no use on paper: {text}"
    );
    let groups = vec!["a5a5"; 16].join(" ");
    for sheet in &sheets {
        assert!(sheet.contains(&groups), "no hash at the foot of\n{sheet}");
    }
    browser.show(&file(&city()), "");
    let sheets = browser.printed().unwrap_or_default();
    for sheet in sheets.iter().take(3) {
        assert!(sheet.contains("Hạng"), "no headings on\n{sheet}");
    }
    browser.show(&file(&draft()), "unit=so-duong");
    let sheets = browser.printed().unwrap_or_default();
    let text = sheets.join("\n");
    assert!(
        text.contains("Mức độ hoàn thành kế hoạch") && !text.contains("Phường mẫu"),
        "{text}"
    );
    for sheet in &sheets {
        assert!(sheet.contains("DỰ THẢO"), "{sheet}");
    }
}

#[test]
fn without_a_script_the_ranking_and_the_areas_are_read() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    browser.call(
        "Emulation.setScriptExecutionDisabled",
        json!({"value": true}),
    );
    browser.show(&file(&small()), "unit=so-duong");
    let text = browser.text("document.body.innerText");
    for told in [
        "Sở mẫu Đường bộ",
        "92,86",
        "Kết quả theo lĩnh vực của từng đơn vị",
        "sha256sum -c SHA256SUMS",
    ] {
        assert!(text.contains(told), "{told} is not in {text}");
    }
    let summary = browser
        .eval("document.querySelector('details[id=\"unit=so-duong\"] summary').checkVisibility()");
    assert_eq!(summary, json!(true));
    assert_eq!(
        browser.eval("document.querySelectorAll('button').length"),
        json!(0),
        "nothing is there that would not work"
    );
}

#[test]
fn hostile_text_is_shown_and_does_nothing() {
    let Some(mut browser) = opened(&hostile(), "") else {
        return;
    };
    for fragment in [
        "",
        "lang=en",
        "unit=0-1%3C/script%3E%3Cscript%3Ewindow.hurt%3D1%3C/script%3E%26%23%25",
        "unit=<script>",
        "%",
        "&&=&",
    ] {
        browser.eval(&format!("location.hash = {}", json!(fragment)));
        browser.eval("new Promise(done => setTimeout(done))");
        assert!(
            browser.eval("window.hurt === undefined").as_bool().unwrap(),
            "{fragment}"
        );
        assert_eq!(
            browser.eval("document.querySelectorAll('script, img, iframe').length"),
            json!(2),
            "{fragment}"
        );
    }
    browser.eval("location.hash = ''; location.hash = [...document.querySelectorAll('table.units a')][1].hash");
    browser.eval("new Promise(done => setTimeout(done))");
    let view = browser.text("document.querySelector('#unit').textContent");
    for told in [
        "<script>window.hurt=1</script>",
        "⟨U+202E⟩đảo",
        "{count} $&",
        "Sở Nội vụ",
        "]]><!--",
    ] {
        assert!(view.contains(told), "{told}");
    }
    assert_eq!(browser.complaints(), Vec::<&serde_json::Value>::new());
}

#[test]
fn the_page_asks_for_nothing_and_its_policy_stops_what_would() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let page = file(&small());
    let (send, asked) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut start = [0; 256];
            let count = stream.read(&mut start).unwrap_or_default();
            let line = String::from_utf8_lossy(start.get(..count).unwrap_or_default());
            let line = line.lines().next().unwrap_or_default().to_owned();
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                page.len()
            );
            // A browser opens connections that it then does not use.
            let _ = stream
                .write_all(head.as_bytes())
                .and_then(|()| stream.write_all(page.as_bytes()));
            if !line.is_empty() && send.send(line).is_err() {
                return;
            }
        }
    });
    browser.open(&address);
    browser.tab_to("a[href=\"#unit=so-duong\"]");
    browser.press("Enter");
    assert_eq!(browser.complaints(), Vec::<&serde_json::Value>::new());
    let requests = browser.requests();
    assert!(
        requests.iter().all(|asked| asked.starts_with(&address)
            || asked.starts_with("data:")
            || asked == "about:blank"),
        "{requests:?}"
    );
    // What a text would do if it did become markup.
    let stopped = browser.eval(&format!(
        "(async () => {{
          const stopped = [];
          document.addEventListener('securitypolicyviolation', event => stopped.push(event.effectiveDirective));
          const add = (tag, set) => {{ const made = document.createElement(tag); set(made); document.body.append(made); }};
          add('img', made => {{ made.src = '{address}img'; }});
          add('div', made => made.setAttribute('style', 'color:red'));
          await fetch('{address}fetch').catch(() => 0);
          try {{ document.body.innerHTML += '<b>x</b>'; }} catch (error) {{ stopped.push(error.name); }}
          try {{ add('script', made => {{ made.text = 'window.hurt=1'; }}); }} catch (error) {{ stopped.push(error.name); }}
          await new Promise(done => {{
            document.addEventListener('securitypolicyviolation', event => event.effectiveDirective === 'frame-src' && done());
            add('iframe', made => {{ made.src = '{address}frame'; }});
          }});
          return [window.hurt ?? null, [...new Set(stopped)].sort()];
        }})()"
    ));
    let directives = [
        "TypeError",
        "connect-src",
        "frame-src",
        "img-src",
        "require-trusted-types-for",
        "style-src-attr",
    ];
    assert_eq!(stopped, json!([null, directives]));
    let lines: Vec<String> = asked.try_iter().collect();
    assert_eq!(lines, ["GET / HTTP/1.1"]);
}
