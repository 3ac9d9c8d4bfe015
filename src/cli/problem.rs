//! Problems of files in words: where, what is wrong, what would be right.

use serde_json::{Value as Json, json};

use crate::import::{Problem, Severity};
use crate::locale::Locale;
use crate::tui::words;

/// Problems of one file that are printed one by one; beyond them a line says how many more the file has.
const SHOWN_OF_A_FILE: usize = 20;
/// Problems that are printed one by one; beyond them a line says how many more there are.
const SHOWN: usize = 200;

/// Every problem, one a paragraph: `file › sheet › E12: what is wrong` and below it what would be right; those of one
/// file together, in the order in which files and problems come.
pub fn all(locale: &Locale, problems: &[Problem]) -> String {
    let mut files: Vec<(&str, Vec<&Problem>)> = Vec::new();
    for problem in problems {
        let file = problem.place.file.as_str();
        match files.iter_mut().find(|(name, _)| *name == file) {
            Some((_, group)) => group.push(problem),
            None => files.push((file, vec![problem])),
        }
    }
    let mut lines = Vec::new();
    let mut left = SHOWN;
    let one_file = files.len() < 2;
    for (name, mut group) in files.iter().cloned() {
        if left == 0 {
            break;
        }
        if !one_file {
            lines.push(heading(locale, name, &group));
        }
        // Errors come first: they are what must be mended.
        group.sort_by_key(|problem| std::cmp::Reverse(problem.severity()));
        let most = if one_file {
            left
        } else {
            SHOWN_OF_A_FILE.min(left)
        };
        let shown = group.len().min(most);
        lines.extend(group.iter().take(shown).map(|problem| one(locale, problem)));
        left -= shown;
        if group.len() > shown && left > 0 {
            lines.push(locale.counted("intake-more-in-file", group.len() - shown, &[]));
        }
    }
    if left == 0 && problems.len() > SHOWN {
        lines.push(locale.counted("cli-problems-more", problems.len() - SHOWN, &[]));
    }
    let errors = count(problems, Severity::Error);
    let warnings = count(problems, Severity::Warning);
    let warned = locale.counted("cli-problems-warnings", warnings, &[]);
    lines.push(locale.counted("cli-problems-count", errors, &[("warnings", &warned)]));
    lines.join("\n")
}

fn heading(locale: &Locale, name: &str, problems: &[&Problem]) -> String {
    let of = |severity: Severity| {
        let those = problems.iter().filter(|p| p.severity() == severity);
        those.count()
    };
    let counts = [
        ("intake-file-errors", of(Severity::Error)),
        ("intake-file-warnings", of(Severity::Warning)),
    ];
    let counts: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| locale.counted(id, count, &[]))
        .collect();
    format!("\n{name}: {}", counts.join(", "))
}

/// How many problems are of a severity.
pub fn count(problems: &[Problem], severity: Severity) -> usize {
    let those = problems.iter().filter(|p| p.severity() == severity);
    those.count()
}

/// One problem: its place, what is wrong, and below it what would be right.
pub fn one(locale: &Locale, problem: &Problem) -> String {
    let (what, remedy) = words::problem(locale, problem);
    let mark = match problem.severity() {
        Severity::Error => "✗",
        Severity::Warning => "!",
    };
    format!("{mark} {}: {what}\n    → {remedy}", problem.place)
}

/// The problems for programs.
pub fn json(locale: &Locale, problems: &[Problem]) -> Json {
    let each = problems.iter().map(|problem| {
        let (message, remedy) = words::problem(locale, problem);
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
