//! The workbook's formulas, computed by LibreOffice from nothing, say exactly what the rules say.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use thamdinh::domain::index_set::Method;
use thamdinh::domain::points::Points;
use thamdinh::domain::reported::Reported;
use thamdinh::domain::rule::{ChoiceOption, RatioStep, Rule};
use thamdinh::domain::self_assessment::Claim;
use thamdinh::import::grid::{Content, Sheet};
use thamdinh::import::{InProcess, WorkbookReader as _};
use thamdinh::locale::{Language, Locale};
use thamdinh::report::template::{Line, Question, Template, formula_score, render};
use thamdinh::text::{Date, number::parse_plain};

use super::form::{handed_in, round, workbook};
use super::office::{Manner, is_there, save_again};
use super::round_trip::{UNIT, story};

fn points(text: &str) -> Points {
    Points::from_ten_thousandths(parse_plain(text).unwrap())
}

fn steps(steps: &[(&str, &str)]) -> Rule {
    let step = |(from, score): &(&str, &str)| RatioStep {
        from: points(from),
        points: points(score),
    };
    Rule::Steps(steps.iter().map(step).collect())
}

fn choice(options: &[(&str, &str)]) -> Rule {
    let option = |(label, score): &(&str, &str)| ChoiceOption {
        label: (*label).to_owned(),
        points: points(score),
    };
    Rule::Choice(options.iter().map(option).collect())
}

/// Rules with their maxima, the awkward ones among them.
fn rules() -> Vec<(Rule, Points)> {
    vec![
        (
            steps(&[("100", "1.5"), ("90", "1"), ("80", "0.5")]),
            points("1.5"),
        ),
        (
            steps(&[
                ("99.99", "3"),
                ("97", "2.25"),
                ("33.3333", "0.1"),
                ("0", "0.05"),
            ]),
            points("3"),
        ),
        (
            steps(&[("120", "0.3"), ("100", "0.2"), ("50", "0.1")]),
            points("0.3"),
        ),
        (Rule::Linear, points("1")),
        (Rule::Linear, points("0.3333")),
        (Rule::Linear, points("2.5")),
        (
            Rule::Count {
                each: points("0.25"),
                cap: points("1"),
            },
            points("1"),
        ),
        (
            Rule::Count {
                each: points("0.1"),
                cap: points("0.75"),
            },
            points("0.75"),
        ),
        (
            Rule::Deduct {
                each: points("0.25"),
                floor: points("0"),
            },
            points("0.5"),
        ),
        (
            Rule::Deduct {
                each: points("0.3"),
                floor: points("0.1"),
            },
            points("1"),
        ),
        (
            choice(&[
                ("Đúng thời hạn", "1"),
                ("Chậm, không quá 15 ngày", "0.5"),
                ("Không", "0"),
            ]),
            points("1"),
        ),
        (
            choice(&[("Có", "1"), ("Co", "0.5"), ("có *?~", "0.25"), ("0", "0")]),
            points("1"),
        ),
        (choice(&[("100%", "1"), ("\"Khác\"", "0.3")]), points("1")),
    ]
}

/// Figures as they are typed: every form that a rule knows, at and around the bounds, and much that is no figure.
fn figures() -> Vec<String> {
    let mut figures: Vec<String> = [
        "",
        "95/98",
        "98/98",
        "0/7",
        "7/0",
        "5/3",
        "1/3",
        "2/3",
        "95 / 98",
        " 95/98 ",
        "95\u{a0}/\u{a0}98",
        "100%",
        "99,99%",
        "99.99 %",
        "90%",
        "89,9999%",
        "33,3333%",
        "120 %",
        "0%",
        "-5%",
        "1/8",
        "3/8",
        "0,5/4",
        "1,25/2,5",
        "0.3/0.7",
        "12.345/23.456",
        "1.234.567/2.345.678",
        "1,234,567/2,345,678",
        "1.234,5/2.000,0",
        "1,234.5/2,000",
        "1.2,3.4/5",
        "12345678,5/20000000",
        "99999999,9999/100000000",
        "100000000/100000001",
        "1.23.4/5",
        "0.123.456/1.000.000",
        "95/98/99",
        "95/98%",
        "/",
        "%",
        "1/",
        "/1",
        ",5/1",
        "5,/6",
        "1e3/2e3",
        "٣/٤",
        "0",
        "1",
        "2",
        "3",
        "4",
        "9",
        "007",
        "3,0",
        "3,5",
        "2.50",
        "-1",
        "+2",
        "1000000",
        "100000000",
        "1.000",
        "1.000.000",
        "3 văn bản",
        "ba",
        "Có",
        "có",
        "CÓ",
        "Co",
        "có *?~",
        "có abc",
        "Đúng thời hạn",
        "đúng thời hạn",
        "ĐÚNG THỜI HẠN",
        "Đúng thời",
        "Chậm, không quá 15 ngày",
        "Không",
        "\"Khác\"",
        "khác",
        "=1/2",
        "TRUE",
        "95,5",
        "0,0001%",
        "50,00000%",
        "50,00001%",
        "1 2/3",
        "số 5",
        "5 %",
        "99/100",
        "989/990",
        "333333/1000000",
        "999999/1000000",
    ]
    .iter()
    .map(|text| (*text).to_owned())
    .collect();
    // Ratios drawn from a fixed seed, in different marks.
    let mut seed: u64 = 42;
    let mut draw = |limit: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % limit
    };
    for _ in 0..60 {
        let due = draw(5_000) + 1;
        let done = draw(due + 3);
        figures.push(format!("{done}/{due}"));
        figures.push(format!("{},{}/{},{}", done, draw(100), due, draw(1_000)));
        figures.push(format!("{}.{}%", draw(101), draw(10_000)));
    }
    figures
}

struct Case {
    rule: Rule,
    max: Points,
    figure: String,
}

fn template(cases: &[Case], decimals: u32) -> Template {
    let line = |(at, case): (usize, &Case)| {
        let reported = Reported::parse(&case.figure);
        let computed = case.rule.compute(&reported, case.max, decimals).ok();
        Line {
            code: format!("1.{at}"),
            title: format!("Tiêu chí {at}"),
            max: case.max,
            level: 1,
            above: Vec::new(),
            question: Some(Box::new(Question {
                method: Method::Appraised,
                guide: String::new(),
                requirement: String::new(),
                step: None,
                rule: Some(case.rule.clone()),
                claim: computed.map(|computed| Claim::Score(computed.score)),
                reported: case.figure.clone(),
                explanation: "có".to_owned(),
                evidence_note: String::new(),
            })),
        }
    };
    Template {
        title: "Kỳ mẫu".to_owned(),
        year: 2026,
        from: Date::new(2026, 1, 1).unwrap(),
        deadline: None,
        recipient: "Sở Nội vụ".to_owned(),
        place: "Hải Phòng".to_owned(),
        unit: "u".to_owned(),
        unit_name: "Đơn vị mẫu".to_owned(),
        note: String::new(),
        linear_decimals: decimals,
        submitted: true,
        lines: cases.iter().enumerate().map(line).collect(),
        evidence: Vec::new(),
    }
}

/// The number that a cell shows; None if it shows nothing.
fn shown(sheet: &Sheet, row: u32, column: u32) -> Option<Points> {
    let at = sheet
        .rows
        .binary_search_by_key(&row, |row| row.number)
        .ok()?;
    let content = sheet.rows[at].content(column)?;
    assert!(
        matches!(content, Content::Number(_)),
        "{row}:{column} {content:?}"
    );
    Some(points(&content.code()))
}

#[test]
fn libreoffice_computes_what_the_rules_compute() {
    if !is_there() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let cases: Vec<Case> = rules()
        .into_iter()
        .flat_map(|(rule, max)| {
            figures().into_iter().map(move |figure| Case {
                rule: rule.clone(),
                max,
                figure,
            })
        })
        .collect();
    let files: Vec<_> = [0, 2, 4]
        .into_iter()
        .map(|decimals| {
            let bytes = render(
                &template(&cases, decimals),
                &Locale::new(Language::Vietnamese),
            );
            let path = folder.path().join(format!("{decimals}.xlsx"));
            fs::write(&path, bytes.unwrap()).unwrap();
            path
        })
        .collect();
    // The marks of the machine are no matter: once with a comma, once with a point.
    for (locale, computed) in [("vi-VN", &[2_u32][..]), ("en-US", &[0, 4])] {
        let manner = Manner {
            recalculate: true,
            locale,
        };
        let own = |file: &PathBuf| {
            let name = |decimals: &u32| file.ends_with(format!("{decimals}.xlsx"));
            computed.iter().any(name)
        };
        let files: Vec<PathBuf> = files.iter().filter(|file| own(file)).cloned().collect();
        let out = save_again(folder.path(), &files, "xlsx", manner);
        for decimals in computed.iter().copied() {
            let path = out.join(format!("{decimals}.xlsx"));
            let sheets = InProcess.read(&path, &fs::read(&path).unwrap()).unwrap();
            let mut spoken = BTreeMap::new();
            for (row, case) in (7..).zip(&cases) {
                let Case { rule, max, figure } = case;
                let what = format!("{locale} {decimals} {rule:?} {max:?} {figure:?}");
                let expected = formula_score(rule, figure, *max, decimals);
                assert_eq!(shown(&sheets[1], row, 6), expected, "{what}");
                let by_rule = rule
                    .compute(&Reported::parse(figure), *max, decimals)
                    .ok()
                    .map(|computed| computed.score);
                if expected.is_some() {
                    assert_eq!(expected, by_rule, "{what}");
                }
                let kind = std::mem::discriminant(rule);
                let (said, of) = spoken.entry(format!("{kind:?}")).or_insert((0, 0));
                *of += u32::from(by_rule.is_some());
                *said += u32::from(expected.is_some());
            }
            // The formulas are silent only where words stand beside a number, or it is beyond all measure.
            for (kind, (said, of)) in spoken {
                assert!(said * 100 >= of * 80, "{kind}: {said} of {of}");
            }
        }
    }
}

#[test]
fn what_is_stored_is_what_libreoffice_computes() {
    if !is_there() {
        return;
    }
    let empty = round("nho");
    let said = handed_in(&empty, story(&empty));
    let folder = tempfile::tempdir().unwrap();
    let files = [("empty", &empty), ("said", &said)].map(|(name, state)| {
        let path = folder.path().join(format!("{name}.xlsx"));
        fs::write(&path, workbook(state, UNIT)).unwrap();
        path
    });
    let manner = Manner {
        recalculate: true,
        ..Manner::default()
    };
    let out = save_again(folder.path(), &files, "xlsx", manner);
    for file in &files {
        let again = out.join(file.file_name().unwrap());
        let (stored, computed) = (
            InProcess.read(file, &fs::read(file).unwrap()).unwrap(),
            InProcess.read(&again, &fs::read(&again).unwrap()).unwrap(),
        );
        for (stored, computed) in stored.iter().zip(&computed).take(3) {
            assert_eq!(stored.rows, computed.rows, "{:?} {:?}", file, stored.name);
        }
    }
}
