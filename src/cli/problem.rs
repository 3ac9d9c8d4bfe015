//! Problems of files in words: where, what is wrong, what would be right.

use serde_json::{Value as Json, json};

use crate::domain::points::Points;
use crate::import::{Problem, Severity, Value};
use crate::locale::{Locale, domain};

/// Problems that are printed one by one; beyond them a line says how many more there are.
const SHOWN: usize = 200;

/// Every problem, one a paragraph: `file › sheet › E12: what is wrong` and below it what would be right.
pub fn all(locale: &Locale, problems: &[Problem]) -> String {
    let mut lines: Vec<String> = problems
        .iter()
        .take(SHOWN)
        .map(|problem| one(locale, problem))
        .collect();
    if problems.len() > SHOWN {
        lines.push(locale.counted("cli-problems-more", problems.len() - SHOWN, &[]));
    }
    let errors = count(problems, Severity::Error);
    let warnings = count(problems, Severity::Warning);
    let warned = locale.counted("cli-problems-warnings", warnings, &[]);
    lines.push(locale.counted("cli-problems-count", errors, &[("warnings", &warned)]));
    lines.join("\n")
}

/// How many problems are of a severity.
pub fn count(problems: &[Problem], severity: Severity) -> usize {
    let those = problems.iter().filter(|p| p.severity() == severity);
    those.count()
}

/// One problem: its place, what is wrong, and below it what would be right.
pub fn one(locale: &Locale, problem: &Problem) -> String {
    let (what, remedy) = sentences(locale, problem);
    let mark = match problem.severity() {
        Severity::Error => "✗",
        Severity::Warning => "!",
    };
    format!("{mark} {}: {what}\n    → {remedy}", problem.place)
}

fn sentences(locale: &Locale, problem: &Problem) -> (String, String) {
    let values: Vec<(&str, String)> = problem
        .kind
        .values()
        .into_iter()
        .map(|(name, value)| {
            let text = match value {
                Value::Text(text) => text,
                Value::Points(count) => domain::points(locale, Points::from_ten_thousandths(count)),
                Value::Count(count) => count.to_string(),
            };
            (name, text)
        })
        .collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    (
        locale.with(problem.kind.message(), &values),
        locale.with(problem.kind.remedy(), &values),
    )
}

/// The problems for programs.
pub fn json(locale: &Locale, problems: &[Problem]) -> Json {
    let each = problems.iter().map(|problem| {
        let (message, remedy) = sentences(locale, problem);
        json!({
            "file": problem.place.file,
            "sheet": problem.place.sheet,
            "cell": problem.place.cell,
            "line": problem.place.line,
            "code": problem.kind.code(),
            "severity": match problem.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            "message": message,
            "remedy": remedy,
        })
    });
    Json::Array(each.collect())
}
