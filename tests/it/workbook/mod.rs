//! The result workbook: its figures are those of `result --json`, its formulas give them, and what people typed is text.

mod book;
mod hostile;

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use serde_json::Value;

use self::book::{Book, number, text};
use crate::cli::Office;
use crate::meeting_script;
use crate::template::office::{Manner, is_there, save_again};

/// The workbook of the office's session.
fn exported(office: &Office) -> Vec<u8> {
    let to = ["--only", "workbook", "--out", "ra", "--replace"];
    office.done(&[["export", "SESSION"].as_slice(), &to].concat());
    fs::read(office.path("ra/ket-qua.xlsx")).unwrap()
}

fn sheet_of<'b>(book: &'b Book, first_word: &str) -> Vec<&'b str> {
    let names = book.names.iter().map(String::as_str);
    names
        .filter(|name| name.split(' ').next() == Some(first_word))
        .collect()
}

fn float(value: &Value) -> f64 {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
fn every_figure_is_that_of_the_result() {
    let office = meeting_script::sealed();
    let book = Book::read(&exported(&office));
    let result = office.json(&["result", "SESSION", "--items"]);
    let rankings = sheet_of(&book, "XH");
    let matrices = sheet_of(&book, "Điểm")
        .into_iter()
        .filter(|name| *name != "Điểm bị mất")
        .collect::<Vec<_>>();
    let blocks = result["blocks"].as_array().unwrap();
    assert_eq!(
        (rankings.len(), matrices.len()),
        (blocks.len(), blocks.len())
    );
    let mut compared = 0;
    for ((block, ranking), matrix) in blocks.iter().zip(rankings).zip(matrices) {
        let ranking = book.table(ranking, "Hạng");
        let scores = book.table(matrix, "Mã đơn vị");
        let units = block["units"].as_array().unwrap();
        assert!(!units.is_empty());
        for (line, unit) in ranking.iter().zip(units) {
            let id = unit["id"].as_str().unwrap();
            assert_eq!(text(&line["Mã đơn vị"]), id, "in the order of the ranking");
            assert_eq!(text(&line["Đơn vị"]), unit["name"].as_str().unwrap());
            for (column, name) in [
                ("Tổng điểm", "total"),
                ("Điểm tối đa được tính", "max"),
                ("Chỉ số", "index"),
            ] {
                assert_eq!(number(&line[column]), float(&unit[name]), "{id} {name}");
            }
            match unit["rank"].as_u64() {
                Some(rank) => assert_eq!(text(&line["Hạng"]), rank.to_string()),
                None => assert_eq!(text(&line["Hạng"]), "Không xếp hạng"),
            }
            assert_eq!(
                text(&line["Xếp loại"]),
                unit["band"].as_str().unwrap_or_default()
            );
            let of_matrix = scores.iter().find(|line| text(&line["Mã đơn vị"]) == id);
            compared += same_items(&book, unit, of_matrix.unwrap());
        }
    }
    assert_eq!(compared, 80, "ten units of eight items");
}

/// The items of a unit on its own sheet and in the matrix.
fn same_items(book: &Book, unit: &Value, of_matrix: &BTreeMap<String, Data>) -> usize {
    let id = unit["id"].as_str().unwrap();
    let own = sheet_of(book, id);
    assert_eq!(own.len(), 1, "{id} has {own:?}");
    let own = own[0];
    let lines = book.table(own, "Mã");
    let items = unit["items"].as_array().unwrap();
    for item in items {
        let code = item["code"].as_str().unwrap();
        let line = lines.iter().find(|line| text(&line["Mã"]) == code);
        assert!(line.is_some(), "{code} is not on {own}");
        let line = line.unwrap();
        for (column, name) in [
            ("Điểm tối đa", "max"),
            ("Tự chấm", "self"),
            ("Thẩm định", "appraised"),
            ("Điểm cuối cùng", "final"),
        ] {
            let cell = &line[column];
            match item[name].as_str() {
                Some("na") => assert_eq!(text(cell), "KAD", "{id} {code} {name}"),
                Some(points) => {
                    let points: f64 = points.parse().unwrap();
                    assert_eq!(number(cell), points, "{id} {code} {name}");
                }
                None => assert_eq!(*cell, Data::Empty, "{id} {code} {name}"),
            }
        }
        assert_eq!(text(&line["Lý do"]), item["reason"].as_str().unwrap());
        match item["final"].as_str().unwrap() {
            "na" => assert_eq!(text(&of_matrix[code]), "KAD"),
            points => assert_eq!(number(&of_matrix[code]), points.parse::<f64>().unwrap()),
        }
    }
    items.len()
}

#[test]
fn a_program_that_calculates_for_itself_comes_to_our_values() {
    if !is_there() {
        return;
    }
    let office = meeting_script::sealed();
    let bytes = exported(&office);
    let ours = Book::read(&bytes);
    // Without our values nothing is left but to calculate.
    let path = office.path("tinh-lai.xlsx");
    fs::write(&path, book::without_values(&bytes)).unwrap();
    let manner = Manner {
        recalculate: true,
        ..Manner::default()
    };
    let folder = save_again(&office.path("."), &[path], "xlsx", manner);
    let saved = fs::read(folder.join("tinh-lai.xlsx")).unwrap();
    let theirs = Book::read(&saved);
    assert_eq!(theirs.names, ours.names);
    let mut compared = 0;
    for name in &ours.names {
        for (place, formula) in &ours.formulas[name] {
            let (own, other) = (ours.cell(name, *place), theirs.cell(name, *place));
            let same = match (own, other) {
                // To the last digit.
                (Data::Float(own), Data::Float(other)) => own == other,
                (own, other) => text(own) == text(other),
            };
            assert!(same, "{name} {place:?} {formula}: {own:?}, not {other:?}");
            compared += 1;
        }
    }
    assert!(compared > 200, "{compared} formulas");
}

#[test]
fn votes_disputes_and_the_whole_journal_are_in_it() {
    let office = meeting_script::sealed();
    let book = Book::read(&exported(&office));
    let journal = book.table("Nhật ký", "Số");
    let log = office.json(&["log", "SESSION"]);
    let entries = log["entries"].as_array().unwrap();
    assert_eq!(journal.len(), entries.len());
    for (line, entry) in journal.iter().zip(entries) {
        assert_eq!(number(&line["Số"]), entry["seq"].as_f64().unwrap());
        assert_eq!(text(&line["Nội dung"]), entry["text"].as_str().unwrap());
    }
    let last = journal.last().unwrap();
    assert_eq!(text(&last["Mã băm SHA-256"]), log["head"].as_str().unwrap());

    let shown = office.json(&["disputes", "SESSION"]);
    let disputes = book.table("Tranh chấp", "Mã đơn vị");
    assert_eq!(disputes.len(), shown["disputes"].as_array().unwrap().len());

    let votes = book.table("Biểu quyết", "Số");
    let held = entries.iter().filter(|entry| entry["kind"] == "vote_held");
    let with_number = votes.iter().filter(|line| line["Số"] != Data::Empty);
    assert_eq!(with_number.count(), held.count());
    let secret = |line: &&BTreeMap<String, Data>| text(&line["Hình thức"]) == "Bỏ phiếu kín";
    let secret: Vec<_> = votes.iter().filter(secret).collect();
    assert!(!secret.is_empty());
    for line in secret {
        for column in ["Thành viên tán thành", "Thành viên không tán thành"] {
            assert_eq!(line[column], Data::Empty, "a secret vote has no names");
        }
    }
    let voided = votes
        .iter()
        .any(|line| text(&line["Kết quả"]).contains("Đã hủy"));
    assert!(voided);
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let office = meeting_script::sealed();
    assert_eq!(exported(&office), exported(&office));
}

#[test]
fn before_the_lock_every_sheet_says_that_it_is_a_draft() {
    let office = Office::small_in_review();
    let bytes = exported(&office);
    let book = Book::read(&bytes);
    for name in &book.names {
        let marked = (0..4).any(|row| text(book.cell(name, (row, 0))).contains("DỰ THẢO"));
        assert!(marked, "{name}");
    }
    for (name, part) in book::parts(&bytes) {
        if name.starts_with("xl/worksheets/sheet") {
            assert!(part.contains("DỰ THẢO</oddHeader>"), "{name} on paper");
        }
    }
    let sealed = Book::read(&exported(&meeting_script::sealed()));
    let summary = sealed.table_text("Tổng hợp");
    assert!(!summary.contains("DỰ THẢO") && summary.contains("Đã khóa lúc"));
}

#[test]
fn what_others_gave_is_not_in_the_workbook_of_a_reviewer_who_has_not_confirmed() {
    let office = Office::small_in_review();
    let score = |member: &str, score: &str, why: &str| {
        let line = [
            "score", "SESSION", "--unit", "dv-1", "--item", "1.1.1", "--score", score, "--why",
            why, "--as", member,
        ];
        office.run(&line).code
    };
    let wrote = ["tv-1", "tv-2", "tv-3"]
        .iter()
        .filter(|member| score(member, "0,5", "lý do riêng") == 0)
        .count();
    let bytes = exported(&office);
    let all = Xlsx::new(Cursor::new(bytes)).map(|mut book: Xlsx<_>| {
        let names = book.sheet_names();
        let ranges = names.iter().map(|name| book.worksheet_range(name).unwrap());
        ranges.collect::<Vec<_>>()
    });
    let said = all.unwrap().iter().any(|range| {
        let mut cells = range.used_cells();
        cells.any(|(_, _, cell)| cell.to_string().contains("lý do riêng"))
    });
    let cell = office.json(&["cell", "SESSION", "--unit", "dv-1", "--item", "1.1.1"]);
    let visible = cell.to_string().contains("lý do riêng");
    assert!(wrote > 0);
    assert_eq!(said, visible, "the workbook tells what the cell tells");
}
