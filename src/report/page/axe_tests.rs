//! axe-core finds nothing to object to, in both languages, light and dark, in the ranking and in a unit.
#![expect(clippy::print_stderr, reason = "a test that was skipped says so")]

use serde_json::{Value as Json, json};

use super::browser::Browser;
use super::sample::{draft, file, small};

/// Where `.ci/run` puts the npm package axe-core.
const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/target/axe-core/package/axe.min.js"
);

/// Every rule of WCAG 2.0 to 2.2 at levels A and AA, and those of good practice.
const RUN: &str = "axe.run(document, { resultTypes: ['violations', 'incomplete'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })\
    .then(found => ({ rules: found.passes.length, objections: found.violations.map(each =>\
    [each.id, each.help, each.nodes.slice(0, 3).map(node => [node.html, node.failureSummary])]) }))";

#[test]
fn axe_objects_to_nothing() {
    let Ok(axe) = std::fs::read_to_string(AXE) else {
        eprintln!("SKIPPED: {AXE} is not there, so axe-core did not look at the page");
        return;
    };
    let Some(mut browser) = Browser::start() else {
        return;
    };
    // axe-core writes markup to look at colours, which the page's policy forbids; the policy has a test of its own.
    browser.call("Page.setBypassCSP", json!({"enabled": true}));
    for width in [360, 1280] {
        browser.resize(width, 900);
        for colours in ["light", "dark"] {
            browser.colours(colours);
            for fragment in ["", "lang=en", "unit=so-duong", "unit=so-duong&lang=en"] {
                for page in [small(), draft()] {
                    browser.show(&file(&page), fragment);
                    browser.eval("document.querySelectorAll('details').forEach(each => { each.open = true; })");
                    browser.eval(&axe);
                    let found: Json = browser.eval(RUN);
                    assert!(found["rules"].as_u64().unwrap() > 25, "{found}");
                    assert_eq!(
                        found["objections"],
                        json!([]),
                        "{width} {colours} {fragment}"
                    );
                }
            }
        }
    }
}
