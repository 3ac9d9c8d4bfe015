//! What a change of the evidence index does to verdicts that rest on it.

use thamdinh::domain::event::Event;
use thamdinh::domain::self_assessment::{Evidence, Source};
use thamdinh::text::Date;

use super::build::{SECRETARY, Story};

fn document(change: impl FnOnce(&mut Evidence)) -> Evidence {
    let mut document = Evidence {
        items: vec!["1.1".into()],
        number: "12/KH-UBND".into(),
        date: Date::new(2026, 1, 5),
        issuer: "UBND xã".into(),
        title: "Kế hoạch".into(),
        ..Evidence::default()
    };
    change(&mut document);
    document
}

/// Whether the second index makes verdicts stale that were given on the first.
fn reopens(first: Vec<Evidence>, second: Vec<Evidence>) -> bool {
    let mut story = Story::in_review();
    let index = |evidence| Event::EvidenceSubmitted {
        unit: "u2".into(),
        source: Source::default(),
        evidence,
    };
    story.go(SECRETARY, index(first));
    story.review_all();
    assert!(!story.facts("u2", "1.1").verdicts.is_empty());
    story.go(SECRETARY, index(second));
    story.facts("u2", "1.1").verdicts.iter().all(|v| v.stale)
}

#[test]
fn attaching_is_no_change_of_substance_and_another_content_is() {
    let attached = |hash: &str| {
        document(|d| {
            d.sha256 = hash.into();
            d.location = "u2/12.pdf".into();
        })
    };
    for (what, first, second, expected) in [
        ("a first hash", document(|_| {}), attached("aa"), false),
        ("the same hash", attached("aa"), attached("aa"), false),
        ("no hash any more", attached("aa"), document(|_| {}), false),
        ("another hash", attached("aa"), attached("bb"), true),
        (
            "the same content elsewhere",
            attached("aa"),
            document(|d| {
                d.sha256 = "aa".into();
                d.location = "khac/12.pdf".into();
            }),
            false,
        ),
        (
            "elsewhere, and nobody knows what",
            document(|d| d.location = "tủ 1".into()),
            document(|d| d.location = "tủ 2".into()),
            true,
        ),
        (
            "cited for another item too",
            document(|_| {}),
            document(|d| d.items.push("1.2".into())),
            false,
        ),
        (
            "the number written another way",
            document(|_| {}),
            document(|d| d.number = "Số 12 /KH-UBND".into()),
            false,
        ),
        (
            "another page",
            document(|_| {}),
            document(|d| d.page = "3".into()),
            true,
        ),
        (
            "another title",
            document(|_| {}),
            document(|d| d.title = "Báo cáo".into()),
            true,
        ),
        (
            "another date",
            document(|_| {}),
            document(|d| d.date = None),
            true,
        ),
    ] {
        assert_eq!(reopens(vec![first], vec![second]), expected, "{what}");
    }
    let two = vec![
        document(|_| {}),
        document(|d| d.number = "13/KH-UBND".into()),
    ];
    assert!(
        reopens(vec![document(|_| {})], two.clone()),
        "one more document"
    );
    assert!(reopens(two, vec![document(|_| {})]), "one less");
}
