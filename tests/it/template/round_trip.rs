//! Whatever a unit has said, its workbook carries, and the import of that workbook says again.

use proptest::prelude::*;
use thamdinh::domain::points::Points;
use thamdinh::domain::self_assessment::{Claim, Evidence, SelfAnswer, SelfAssessment};
use thamdinh::domain::state::State;
use thamdinh::import::citation::{self, Listed};
use thamdinh::locale::Language;
use thamdinh::text::{Date, one_line, scrub};

use super::form::{assert_same, handed_in, read_bytes, round, submission, workbook, workbook_in};

pub const UNIT: &str = "dv-1";

/// What people write, and what would be a formula, markup or a number if it were taken for one.
const PIECES: [&str; 28] = [
    "Đã ban hành đúng hạn",
    "=1+1",
    "=HYPERLINK(\"http://a\")",
    "+84",
    "-5",
    "@SUM(A1)",
    "'trích'",
    "\"trích dẫn\"",
    "“ngoặc kép”",
    "<b>&amp;</b>",
    "]]>",
    "_x0041_",
    "_x000D_",
    "😀👩‍🌾",
    "\n",
    "\n\n",
    " ",
    "  ",
    "\u{a0}",
    "1.10",
    "5/8",
    "007",
    "TRUE",
    "#REF!",
    "tiếng Việt: ữ ợ ặ ẵ Đ",
    "Kế hoạch số 12/KH-UBND ngày 05/01/2026 (trang 3)",
    "; 12/KH-UBND",
    "; TL 1",
];

const FIGURES: [&str; 24] = [
    "",
    "95/98",
    "98/98",
    "95 / 98",
    "96,5%",
    "96.5 %",
    "3",
    "0",
    "12",
    "Có",
    "Không",
    "Đúng hạn",
    "Chậm",
    "đúng hạn",
    "5/8",
    "1.10",
    "1.234/2.000",
    "1.234.567/2.000.000",
    "3 văn bản",
    "95/98 hồ sơ",
    "5/0",
    "-1",
    "=1/2",
    "0,333/1",
];

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..6)
        .prop_map(|pieces| scrub(&pieces.concat()).trim().to_owned())
}

/// One answer: a claim, figures, explanation, evidence. The claim is in steps of a hundredth of the maximum.
fn answer() -> impl Strategy<Value = (Option<Option<u32>>, String, String, String)> {
    let claim = prop_oneof![
        2 => Just(None),
        1 => Just(Some(None)),
        4 => (0_u32..=100).prop_map(|share| Some(Some(share))),
    ];
    let figure = prop_oneof![
        4 => prop::sample::select(FIGURES.as_slice()).prop_map(str::to_owned),
        1 => words().prop_map(|text| one_line(&text)),
    ];
    (claim, figure, words(), words())
}

fn document() -> impl Strategy<Value = Evidence> {
    let line = || words().prop_map(|text| one_line(&text));
    let day = prop::option::of(0_i64..40_000);
    (1_u32..400, line(), line(), line(), line(), day).prop_map(
        |(number, issuer, title, page, location, day)| Evidence {
            items: vec!["1.1.1".into(), "1.2.1".into()],
            number: format!("{number}/QĐ-UBND"),
            date: day.map(Date::from_days_since_epoch),
            issuer,
            title,
            page,
            location,
            sha256: String::new(),
        },
    )
}

/// A submission of random answers, each score on the item's step.
fn random(
    state: &State,
    answers: &[(Option<Option<u32>>, String, String, String)],
    evidence: Vec<Evidence>,
) -> SelfAssessment {
    let unit = state.unit(state.unit_ix(UNIT).unwrap()).unwrap();
    let mut at = 0;
    submission(state, UNIT, evidence, |own: &mut SelfAnswer| {
        let (claim, figure, explanation, note) = &answers[at % answers.len()];
        at += 1;
        let ix = unit.set.item_by_code(own.item.as_str()).unwrap();
        let (node, item) = unit.set.item(ix).unwrap();
        own.reported.clone_from(figure);
        own.explanation.clone_from(explanation);
        own.evidence_note.clone_from(note);
        if item.method.is_self_scored() {
            let step = thamdinh::domain::precheck::step_of(item.step, item.rule.as_ref())
                .unwrap_or(Points::from_ten_thousandths(1));
            own.claim = claim.map(|share| match share {
                None => Claim::NotApplicable,
                Some(share) => {
                    let count = node.max.ten_thousandths() * i64::from(share) / 100;
                    let on_step = count - count % step.ten_thousandths();
                    Claim::Score(Points::from_ten_thousandths(on_step))
                }
            });
        }
    })
}

/// The submission with the documents that its notes name, as the importer adds them.
pub fn completed(said: &SelfAssessment) -> SelfAssessment {
    let index = said.evidence.iter().map(|evidence| Listed {
        number: None,
        evidence: evidence.clone(),
    });
    SelfAssessment {
        evidence: citation::complete(index.collect(), &said.answers),
        ..said.clone()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_a_unit_said_comes_back_from_its_workbook(
        answers in prop::collection::vec(answer(), 30),
        evidence in prop::collection::vec(document(), 1..4),
        english: bool,
    ) {
        let state = round("nho");
        let said = random(&state, &answers, evidence);
        let with_it = handed_in(&state, said.clone());
        let language = if english { Language::English } else { Language::Vietnamese };
        let read = read_bytes(&state, &workbook_in(&with_it, UNIT, language));
        assert_same(&read, &completed(&said), "once");
        // What came in once is carried and comes in again without a change.
        let with_it = handed_in(&state, read.clone());
        let again = read_bytes(&state, &workbook_in(&with_it, UNIT, language));
        assert_same(&again, &read, "twice");
    }
}

#[test]
fn a_reference_to_a_row_means_the_same_row_again() {
    let state = round("nho");
    let index = vec![
        Evidence {
            items: vec!["1.1.1".into()],
            number: "1/QĐ-UBND".into(),
            ..Evidence::default()
        },
        Evidence {
            items: vec!["1.2.1".into()],
            number: "2/QĐ-UBND".into(),
            ..Evidence::default()
        },
    ];
    let said = submission(&state, UNIT, index, |own: &mut SelfAnswer| {
        own.evidence_note = match own.item.as_str() {
            "1.1.2" => "TL 1-5".into(),
            "1.2.1" => "Kế hoạch số 12/KH-UBND ngày 05/01/2026 (trang 3)".into(),
            _ => String::new(),
        };
    });
    let first = read_bytes(&state, &workbook(&handed_in(&state, said), UNIT));
    assert_eq!(first.evidence.len(), 3);
    let again = read_bytes(&state, &workbook(&handed_in(&state, first.clone()), UNIT));
    assert_same(&again, &first, "the third document is no row of the index");
}

#[test]
fn an_empty_workbook_says_nothing() {
    for fixture in ["nho", "hai-phong-2026"] {
        let state = round(fixture);
        for unit in state.units().iter().step_by(20) {
            let id = unit.unit.id.as_str();
            let read = read_bytes(&state, &workbook(&state, id));
            assert_same(&read, &submission(&state, id, Vec::new(), |_| {}), id);
        }
    }
}

#[test]
fn the_same_round_gives_the_same_bytes() {
    let state = round("nho");
    assert_eq!(workbook(&state, UNIT), workbook(&state, UNIT));
}

#[test]
fn a_text_that_no_cell_holds_is_refused_and_not_cut() {
    use thamdinh::locale::Locale;
    use thamdinh::report::template::{Template, TemplateError, render};
    let state = round("nho");
    let with = |letters: usize| {
        let said = submission(&state, UNIT, Vec::new(), |own| {
            if own.item.as_str() == "1.1.2" {
                own.explanation = "ữ".repeat(letters);
            }
        });
        let state = handed_in(&state, said.clone());
        let template = Template::of(&state, state.unit_ix(UNIT).unwrap()).unwrap();
        (
            state,
            said,
            render(&template, &Locale::new(Language::Vietnamese)),
        )
    };
    let (state, said, longest) = with(32_767);
    assert_same(&read_bytes(&state, &longest.unwrap()), &said, "longest");
    let (_, _, longer) = with(32_768);
    assert!(matches!(longer, Err(TemplateError::TextTooLong { place }) if place == "1.1.2"));
}

/// A submission with something of everything, the same on every run.
pub fn story(state: &State) -> SelfAssessment {
    let claims = [
        None,
        Some(None),
        Some(Some(100)),
        Some(Some(50)),
        Some(Some(0)),
    ];
    let answers: Vec<_> = (0..FIGURES.len())
        .map(|at| {
            let text = |shift: usize| {
                let pieces = [
                    PIECES[(at + shift) % PIECES.len()],
                    PIECES[(at * 7) % PIECES.len()],
                ];
                scrub(&pieces.concat()).trim().to_owned()
            };
            let figure = FIGURES[(at * 5 + 1) % FIGURES.len()].to_owned();
            (claims[at % claims.len()], figure, text(0), text(11))
        })
        .collect();
    let document = |number: &str, day: Option<Date>| Evidence {
        items: vec!["1.1.1".into(), "2.1.1".into()],
        number: number.to_owned(),
        date: day,
        issuer: "UBND “mẫu”".to_owned(),
        title: "=1+1 <b>Kế hoạch</b> 😀".to_owned(),
        page: "1.10".to_owned(),
        location: "Hồ sơ 5/8".to_owned(),
        sha256: String::new(),
    };
    let evidence = vec![
        document("01/KH-UBND", Date::new(2026, 2, 5)),
        document("02/KH-UBND", Date::new(1899, 12, 31)),
        document("03/KH-UBND", None),
    ];
    random(state, &answers, evidence)
}
