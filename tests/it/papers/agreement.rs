//! Every score, rank, band and vote of a sealed round, collected from each form of what is handed over: they are equal.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::Data;
use regex::Regex;
use serde_json::Value;

use super::reading::{self, Docx, Workbook};
use crate::cli::Office;
use crate::meeting_script::sealed;

/// What a unit came to. Points and index are counted in ten-thousandths.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    rank: Option<u32>,
    total: i64,
    max: i64,
    index: i64,
    band: String,
}

/// Units by their names.
type Ranking = BTreeMap<String, Place>;
/// Cells by unit and item: self score, appraised and final value as JSON writes them; empty where there is none.
type Scores = BTreeMap<(String, String), [Option<i64>; 3]>;
/// Votes by their number: for, against, abstaining, passed.
type Votes = BTreeMap<u32, (u32, u32, u32, bool)>;

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| unreachable!("{}: {error}", path.display()))
}

/// A number as papers or programs write it, in ten-thousandths; None where there is none.
fn number(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches('*').replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let digits = format!("{fraction:0<4}");
    (digits.len() == 4).then_some(())?;
    let (whole, fraction) = (whole.parse::<i64>().ok()?, digits.parse::<i64>().ok()?);
    Some(whole * 10_000 + fraction)
}

fn place(rank: &str, figures: [&str; 3], band: &str) -> Place {
    let [total, max, index] = figures
        .map(|figure| number(figure).unwrap_or_else(|| unreachable!("{figure:?} is no figure")));
    let band = band.trim();
    Place {
        rank: rank.trim().parse().ok(),
        total,
        max,
        index,
        band: if band == "–" {
            String::new()
        } else {
            band.to_owned()
        },
    }
}

// --- JSON ---------------------------------------------------------------------------------------------------------------

fn units(result: &Value) -> impl Iterator<Item = &Value> {
    let blocks = result["blocks"].as_array().unwrap().iter();
    blocks.flat_map(|block| block["units"].as_array().unwrap())
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn ranking_of_json(result: &Value) -> Ranking {
    units(result)
        .map(|unit| {
            let rank = unit["rank"]
                .as_u64()
                .map_or_else(String::new, |rank| rank.to_string());
            let figures = ["total", "max", "index"].map(|name| text(unit, name));
            (
                text(unit, "name").to_owned(),
                place(&rank, figures, text(unit, "band")),
            )
        })
        .collect()
}

fn scores_of_json(result: &Value) -> Scores {
    let mut scores = Scores::new();
    for unit in units(result) {
        for item in unit["items"].as_array().unwrap() {
            let key = (text(unit, "name").to_owned(), text(item, "code").to_owned());
            scores.insert(
                key,
                ["self", "appraised", "final"].map(|name| number(text(item, name))),
            );
        }
    }
    scores
}

fn votes_of_json(office: &Office) -> Votes {
    let mut votes = Votes::new();
    for meeting in ["1", "2"] {
        let shown = office.json(&["meeting", "SESSION", "show", "--meeting", meeting]);
        for vote in shown["votes"].as_array().unwrap() {
            let count = |name: &str| u32::try_from(vote[name].as_u64().unwrap()).unwrap();
            let passed = vote["passed"].as_bool().unwrap();
            let counts = (count("for"), count("against"), count("abstain"), passed);
            votes.insert(count("number"), counts);
        }
    }
    votes
}

// --- Word ---------------------------------------------------------------------------------------------------------------

/// The rows below a head that names all these columns, each with the cells of those columns.
fn rows_under<'a>(table: &'a [Vec<String>], heads: &[&str]) -> Vec<Vec<&'a str>> {
    let Some(head) = table.first() else {
        return Vec::new();
    };
    let columns: Option<Vec<usize>> = heads
        .iter()
        .map(|wanted| {
            head.iter()
                .position(|own| wanted.split('|').any(|name| own == name))
        })
        .collect();
    let Some(columns) = columns else {
        return Vec::new();
    };
    let rows = table.iter().skip(1).filter(|row| row.len() == head.len());
    rows.map(|row| columns.iter().map(|at| row[*at].as_str()).collect())
        .collect()
}

const RANKING: [&str; 5] = [
    "Hạng",
    "Đơn vị",
    "Tổng điểm|Điểm đạt|Tổng điểm đạt",
    "Chỉ số",
    "Xếp loại",
];

/// The ranking that the tables of a paper tell; where one leaves the maximum out, `max_of` says it.
fn ranking_of_word(docx: &Docx, max_of: &Ranking) -> Ranking {
    let mut ranking = Ranking::new();
    for table in &docx.tables {
        let maxima = rows_under(table, &["Đơn vị", "Điểm tối đa"]);
        for row in rows_under(table, &RANKING) {
            // What changed between two versions stands in a table of its own: "95,00 → 96,00".
            if let [rank, unit, total, index, band] = row.as_slice()
                && !index.contains('→')
            {
                let told = maxima.iter().find(|row| row[0] == *unit).map(|row| row[1]);
                let mut place = place(rank, [*total, told.unwrap_or("0"), *index], band);
                if told.is_none() {
                    place.max = max_of[*unit].max;
                }
                ranking.insert((*unit).to_owned(), place);
            }
        }
    }
    ranking
}

fn votes_of_text(text: &str) -> Votes {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = |of: &str, name: &str| {
        let pattern = Regex::new(&format!(r"- {name}: (\d+)")).unwrap();
        pattern
            .captures(of)
            .map(|found| found[1].parse().unwrap())
            .unwrap()
    };
    let mut votes = Votes::new();
    for piece in text.split("Biểu quyết (lần ").skip(1) {
        let number = piece.split(')').next().unwrap().parse().unwrap();
        let fails = piece.find("Không đạt mức thông qua");
        let passes = [
            "Đạt mức thông qua",
            "Thông qua theo biểu quyết của người chủ trì",
        ];
        let passes = passes.iter().filter_map(|words| piece.find(words)).min();
        let passed = match (passes, fails) {
            (Some(passes), Some(fails)) => passes < fails,
            (passes, None) => passes.is_some(),
            (None, Some(_)) => false,
        };
        let counts = (
            count(piece, "Tán thành"),
            count(piece, "Không tán thành"),
            count(piece, "Không biểu quyết"),
            passed,
        );
        votes.insert(number, counts);
    }
    votes
}

// --- workbook -----------------------------------------------------------------------------------------------------------

fn shown(cell: &Data) -> String {
    match cell {
        // Points have at most four decimals, which a float of this size keeps.
        Data::Float(number) => format!("{number:.4}")
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned(),
        other => other.to_string(),
    }
}

fn sheet_tables(rows: &[Vec<Data>]) -> Vec<Vec<String>> {
    rows.iter()
        .map(|row| row.iter().map(shown).collect())
        .collect()
}

/// The rows of a sheet from the one with these heads on.
fn sheet_rows(rows: &[Vec<Data>], heads: &[&str]) -> Vec<Vec<String>> {
    let table = sheet_tables(rows);
    let head = table.iter().position(|row| {
        heads.iter().all(|wanted| {
            row.iter()
                .any(|own| wanted.split('|').any(|name| own == name))
        })
    });
    let Some(head) = head else { return Vec::new() };
    let rows = rows_under(&table[head..], heads).into_iter();
    rows.map(|row| row.into_iter().map(str::to_owned).collect())
        .collect()
}

fn ranking_of_workbook(book: &Workbook) -> Ranking {
    let mut ranking = Ranking::new();
    let heads = [
        "Hạng",
        "Đơn vị",
        "Tổng điểm",
        "Điểm tối đa được tính",
        "Chỉ số",
        "Xếp loại",
        "Mã đơn vị",
    ];
    for (_, rows) in &book.sheets {
        for row in sheet_rows(rows, &heads) {
            if let [rank, unit, total, max, index, band, code] = row.as_slice()
                && !code.is_empty()
            {
                let figures = [total.as_str(), max, index];
                ranking.insert(unit.clone(), place(rank, figures, band));
            }
        }
    }
    ranking
}

fn scores_of_workbook(book: &Workbook) -> Scores {
    let mut scores = Scores::new();
    let heads = ["Mã", "Tự chấm", "Thẩm định", "Điểm cuối cùng", "Nguồn điểm"];
    for (_, rows) in &book.sheets {
        let Some(unit) = rows.first().and_then(|row| row.first()) else {
            continue;
        };
        for row in sheet_rows(rows, &heads) {
            if let [code, own, appraised, last, source] = row.as_slice()
                && !source.is_empty()
            {
                let key = (unit.to_string(), code.clone());
                scores.insert(key, [own, appraised, last].map(|text| number(text)));
            }
        }
    }
    scores
}

fn votes_of_workbook(book: &Workbook) -> Votes {
    let heads = [
        "Số",
        "Tán thành",
        "Không tán thành",
        "Không biểu quyết",
        "Kết quả",
        "Cần để thông qua",
    ];
    let rows = sheet_rows(book.sheet("Biểu quyết"), &heads);
    rows.iter()
        .filter_map(|row| {
            let count = |at: usize| row[at].parse::<u32>().ok();
            let passed = row[4].starts_with("Thông qua");
            Some((count(0)?, (count(1)?, count(2)?, count(3)?, passed)))
        })
        .collect()
}

// --- page ---------------------------------------------------------------------------------------------------------------

fn page_data(html: &str) -> Value {
    let (_, rest) = html.split_once("type=\"application/json\"").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let (data, _) = rest.split_once("</script>").unwrap();
    serde_json::from_str(data).unwrap()
}

fn of_page(html: &str) -> (Ranking, Scores) {
    let data = page_data(html);
    let (mut ranking, mut scores) = (Ranking::new(), Scores::new());
    for block in data["blocks"].as_array().unwrap() {
        let set = usize::try_from(block["set"].as_u64().unwrap()).unwrap();
        let lines = data["sets"][set].as_array().unwrap().iter();
        let codes: Vec<&str> = lines
            .filter(|line| line[4] == 1)
            .map(|line| line[1].as_str().unwrap())
            .collect();
        for unit in block["units"].as_array().unwrap() {
            let figure = |name: &str| unit[name].as_i64().unwrap();
            let band = unit["band"].as_u64().map(|at| usize::try_from(at).unwrap());
            let name = text(unit, "name").to_owned();
            let place = Place {
                rank: unit["rank"]
                    .as_u64()
                    .map(|rank| u32::try_from(rank).unwrap()),
                total: figure("total"),
                max: figure("max"),
                index: figure("index"),
                band: band.map_or_else(String::new, |at| {
                    block["bands"][at].as_str().unwrap().to_owned()
                }),
            };
            let items = unit["items"].as_array().unwrap();
            assert_eq!(items.len(), codes.len());
            for (code, item) in codes.iter().zip(items) {
                let key = (name.clone(), (*code).to_owned());
                scores.insert(key, [item[0].as_i64(), None, item[1].as_i64()]);
            }
            ranking.insert(name, place);
        }
    }
    (ranking, scores)
}

// --- PDF ----------------------------------------------------------------------------------------------------------------

/// The places that the rows of ranking tables tell, without names, which may stand on several lines.
fn places_of_pdf(text: &str) -> Vec<Place> {
    let row = Regex::new(r"(?m)^\s*(\d+)\s+\D*?\s*(\d+,\d+)\s+(\d+,\d+)\s+(\d+,\d+)(.*)$").unwrap();
    let found = row.captures_iter(text).map(|found| {
        let band = found[5]
            .trim()
            .split("  ")
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned();
        place(&found[1], [&found[2], &found[3], &found[4]], &band)
    });
    found.collect()
}

fn sorted(ranking: &Ranking) -> Vec<Place> {
    let mut places: Vec<Place> = ranking.values().cloned().collect();
    places.sort();
    places
}

// --- the test -----------------------------------------------------------------------------------------------------------

#[test]
fn every_form_says_the_same_scores_ranks_bands_and_votes() {
    let office = sealed();
    office.done(&[
        "export",
        "SESSION",
        "--out",
        "ban-giao",
        "--as",
        "thu-ky",
        "--countersign",
        "chu-tich",
    ]);
    let file = |name: &str| read(&office.path("ban-giao").join(name));
    let result: Value = serde_json::from_slice(&file("result.json")).unwrap();
    let (ranking, scores, votes) = (
        ranking_of_json(&result),
        scores_of_json(&result),
        votes_of_json(&office),
    );
    assert!(ranking.len() == 10 && scores.len() == 80 && votes.len() > 10);
    assert!(
        votes.values().any(|vote| !vote.3),
        "a vote that failed is among them"
    );

    let shown = office.json(&["result", "SESSION", "--items"]);
    assert_eq!(
        (ranking_of_json(&shown), scores_of_json(&shown)),
        (ranking.clone(), scores.clone())
    );

    for paper in ["bien-ban-2.docx", "phu-luc.docx", "bao-cao-tham-dinh.docx"] {
        let told = ranking_of_word(&Docx::read(&file(paper)), &ranking);
        assert_eq!(told, ranking, "{paper}");
    }
    let minutes = ["bien-ban-1.docx", "bien-ban-2.docx"].map(|name| Docx::read(&file(name)).text());
    assert_eq!(votes_of_text(&minutes.join("\n")), votes);

    let book = reading::workbook(&file("ket-qua.xlsx"));
    assert_eq!(ranking_of_workbook(&book), ranking);
    assert_eq!(scores_of_workbook(&book), scores);
    assert_eq!(votes_of_workbook(&book), votes);

    let (of_page, mut page_scores) = of_page(std::str::from_utf8(&file("ket-qua.html")).unwrap());
    assert_eq!(of_page, ranking);
    for (key, score) in &mut page_scores {
        score[1] = scores[key][1];
    }
    assert_eq!(page_scores, scores, "the page tells no single verdict");

    letters_agree(&office, &result);
    if thamdinh::report::pdf::AVAILABLE {
        pdfs_agree(&office, &ranking, &votes);
    }
}

/// Each letter tells its unit's index and rank, and of each item below its maximum what it came to.
fn letters_agree(office: &Office, result: &Value) {
    let heads = [
        "Mã",
        "Điểm tự chấm",
        "Điểm thẩm định",
        "Điểm cuối cùng",
        "Điểm tối đa",
        "Điểm bị trừ",
    ];
    for unit in units(result) {
        let path = format!("ban-giao/thong-bao-tru-diem/{}.docx", text(unit, "id"));
        let letter = Docx::read(&read(&office.path(&path)));
        let all = letter.text();
        for name in ["index", "total"] {
            let figure = text(unit, name).replace('.', ",");
            assert!(all.contains(&figure), "{path} lacks {name} {figure}");
        }
        let rank = unit["rank"].as_u64().map(|rank| format!("{rank}/"));
        assert!(rank.is_none_or(|rank| all.contains(&rank)), "{path}");
        let items = unit["items"].as_array().unwrap();
        let below: BTreeMap<&str, &Value> = items
            .iter()
            .filter(|item| number(text(item, "final")) < number(text(item, "max")))
            .map(|item| (text(item, "code"), item))
            .collect();
        let mut told = 0;
        for row in letter
            .tables
            .iter()
            .flat_map(|table| rows_under(table, &heads))
        {
            let Some(item) = below.get(row[0]) else {
                continue;
            };
            told += 1;
            let own = [row[1], row[2], row[3], row[4]].map(number);
            let wanted = ["self", "appraised", "final", "max"].map(|name| number(text(item, name)));
            assert_eq!(own, wanted, "{path} {}", row[0]);
            assert_eq!(
                number(row[5]),
                Some(wanted[3].unwrap() - wanted[2].unwrap()),
                "{path} {}",
                row[0]
            );
        }
        assert_eq!(told, below.len(), "{path}");
    }
}

fn pdfs_agree(office: &Office, ranking: &Ranking, votes: &Votes) {
    let pdf = |name: &str| reading::pdf_text(&read(&office.path("ban-giao").join(name)));
    for paper in ["bien-ban-2.pdf", "phu-luc.pdf"] {
        let Some(text) = pdf(paper) else { return };
        let mut places = places_of_pdf(&text);
        places.sort();
        let wanted = sorted(ranking);
        assert_eq!(places, wanted, "{paper}");
    }
    let (Some(first), Some(second)) = (pdf("bien-ban-1.pdf"), pdf("bien-ban-2.pdf")) else {
        return;
    };
    assert_eq!(votes_of_text(&format!("{first}\n{second}")), *votes);
}
