//! `import --kind index --dry-run`: the tree of an index set with its points, and every problem beside its line.

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use super::fault::Fault;
use super::page::{Meaning, Page};
use super::problem;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::index_set::{Item, Method, NaPolicy, NodeDraft};
use crate::domain::rule::Rule;
use crate::import::index_set::{self, Reading};
use crate::import::{Problem, Severity};
use crate::locale::{Locale, domain};
use crate::text::{pad_left, pad_right, width, wrap};

/// Columns of a page when nobody says how many there are.
const COLUMNS: usize = 100;
/// Columns of the points: `100,00`.
const POINTS: usize = 8;
/// Columns that a level is set in by.
const INDENT: usize = 2;

/// Reads the files and shows what stands in them; nothing is taken.
///
/// # Errors
/// The answer can't be written.
pub fn run(setting: &Setting, files: &[PathBuf]) -> Result<Reply, Fault> {
    let reader = setting.reader();
    let readings: Vec<Reading> = files
        .iter()
        .map(|file| index_set::reading(file, &reader))
        .collect();
    let locale = &setting.locale;
    let all: Vec<Problem> = readings
        .iter()
        .flat_map(|reading| reading.outcome.problems.iter().cloned())
        .collect();
    let items = |reading: &Reading| {
        reading
            .nodes
            .iter()
            .filter(|(node, _)| node.item.is_some())
            .count()
    };
    let sets: Vec<Json> = readings
        .iter()
        .map(|reading| set_json(locale, reading))
        .collect();
    let answer = json!({
        "taken": false,
        "entry": null,
        "files": files.len(),
        "subjects": readings.len(),
        "rows": readings.iter().map(items).sum::<usize>(),
        "sets": sets,
        "problems": problem::json(locale, &all),
    });
    let columns = setting.look().columns.unwrap_or(COLUMNS).max(60);
    let mut reply = setting.answer(&answer, |page| {
        for reading in &readings {
            print(page, locale, reading, columns);
        }
    })?;
    let refused = all
        .iter()
        .any(|problem| problem.severity() == Severity::Error);
    reply.found_problems = refused;
    if refused && !setting.global.json {
        reply.aside = format!("{}\n", locale.text("import-nothing-changed"));
    }
    Ok(reply)
}

fn print(page: &mut Page, locale: &Locale, reading: &Reading, columns: usize) {
    let header = &reading.header;
    page.heading(&locale.with(
        "index-tree-set",
        &[
            ("file", &reading.file),
            ("id", header.id.as_deref().unwrap_or("?")),
            ("title", header.title.as_deref().unwrap_or("?")),
        ],
    ));
    let items = reading.nodes.iter().filter(|(node, _)| node.item.is_some());
    let items = locale.counted("intake-items", items.count(), &[]);
    let total = header.total.map(|total| domain::points(locale, total));
    page.line(&locale.with(
        "index-tree-total",
        &[
            ("total", total.as_deref().unwrap_or("?")),
            ("items", &items),
        ],
    ));
    let (by_line, others) = reading.problems_by_line();
    page.line("");
    for ((node, _), problems) in reading.nodes.iter().zip(&by_line) {
        print_node(page, locale, node, columns);
        for problem in problems {
            print_problem(page, locale, problem, indent(node) + INDENT);
        }
    }
    if !others.is_empty() {
        page.line("");
        for problem in others {
            print_problem(page, locale, problem, 0);
        }
    }
    page.line("");
    let problems = &reading.outcome.problems;
    let errors = problem::count(problems, Severity::Error);
    let warnings = problem::count(problems, Severity::Warning);
    let warned = locale.counted("cli-problems-warnings", warnings, &[]);
    let count = locale.counted("cli-problems-count", errors, &[("warnings", &warned)]);
    let meaning = if errors > 0 {
        Meaning::Bad
    } else {
        Meaning::Good
    };
    page.line_of(meaning, &count);
}

fn indent(node: &NodeDraft) -> usize {
    usize::from(node.level) * INDENT
}

/// The node's code and title with its points at the right; below, how an item is scored.
fn print_node(page: &mut Page, locale: &Locale, node: &NodeDraft, columns: usize) {
    let points = domain::points(locale, node.max);
    let start = format!("{}{}  ", " ".repeat(indent(node)), node.code);
    let room = columns.saturating_sub(POINTS + width(&start)).max(20);
    let meaning = if node.item.is_some() {
        Meaning::Plain
    } else {
        Meaning::Heading
    };
    for (at, line) in wrap(&node.title, room).iter().enumerate() {
        if at == 0 {
            let title = pad_right(line, room);
            page.line_of(
                meaning,
                &format!("{start}{title}{}", pad_left(&points, POINTS)),
            );
        } else {
            page.line_of(meaning, &format!("{}{line}", " ".repeat(width(&start))));
        }
    }
    if let Some(item) = &node.item {
        let words = item_in_words(locale, item);
        let inset = indent(node) + INDENT;
        for line in wrap(&words, columns.saturating_sub(inset).max(20)) {
            page.line_of(Meaning::Quiet, &format!("{}{line}", " ".repeat(inset)));
        }
    }
}

fn print_problem(page: &mut Page, locale: &Locale, problem: &Problem, inset: usize) {
    let meaning = match problem.severity() {
        Severity::Error => Meaning::Bad,
        Severity::Warning => Meaning::Waiting,
    };
    for line in problem::one(locale, problem).lines() {
        page.line_of(meaning, &format!("{}{line}", " ".repeat(inset)));
    }
}

/// `tự chấm và thẩm định · không áp dụng: loại khỏi điểm tối đa · theo bậc: từ 100 %: 1,50; …`.
fn item_in_words(locale: &Locale, item: &Item) -> String {
    let mut parts = vec![domain::method(locale, item.method)];
    let na = match item.na {
        Some(NaPolicy::Exclude) => "index-tree-na-exclude",
        Some(NaPolicy::Full) => "index-tree-na-full",
        Some(NaPolicy::Zero) => "index-tree-na-zero",
        None => "index-tree-na-none",
    };
    parts.push(locale.text(na));
    if let Some(step) = item.step {
        let step = domain::points(locale, step);
        parts.push(locale.with("index-tree-step", &[("step", &step)]));
    }
    if let Some(rule) = &item.rule {
        parts.push(rule_in_words(locale, rule));
    }
    parts.join(" · ")
}

fn rule_in_words(locale: &Locale, rule: &Rule) -> String {
    let points = |value| domain::points(locale, value);
    match rule {
        Rule::Choice(options) => {
            let options: Vec<String> = options
                .iter()
                .map(|option| {
                    let values = [
                        ("label", option.label.as_str()),
                        ("score", &points(option.points)),
                    ];
                    locale.with("index-tree-rule-option", &values)
                })
                .collect();
            locale.with(
                "index-tree-rule-choice",
                &[("options", &options.join("; "))],
            )
        }
        Rule::Steps(steps) => {
            let steps: Vec<String> = steps
                .iter()
                .map(|step| {
                    let values = [
                        ("from", domain::percent(locale, step.from)),
                        ("score", points(step.points)),
                    ];
                    let values = values
                        .each_ref()
                        .map(|(name, value)| (*name, value.as_str()));
                    locale.with("index-tree-rule-step", &values)
                })
                .collect();
            locale.with("index-tree-rule-steps", &[("steps", &steps.join("; "))])
        }
        Rule::Linear => locale.text("index-tree-rule-linear"),
        Rule::Count { each, cap } => locale.with(
            "index-tree-rule-count",
            &[("each", &points(*each)), ("cap", &points(*cap))],
        ),
        Rule::Deduct { each, floor } => locale.with(
            "index-tree-rule-deduct",
            &[("each", &points(*each)), ("floor", &points(*floor))],
        ),
        Rule::Free { step } => locale.with("index-tree-rule-free", &[("step", &points(*step))]),
    }
}

/// The word of files and programs for a method.
const fn method_word(method: Method) -> &'static str {
    match method {
        Method::Appraised => "appraised",
        Method::Survey => "survey",
        Method::Council => "council",
        Method::Bonus => "bonus",
        Method::Penalty => "penalty",
    }
}

const fn policy_word(policy: NaPolicy) -> &'static str {
    match policy {
        NaPolicy::Exclude => "exclude",
        NaPolicy::Full => "full",
        NaPolicy::Zero => "zero",
    }
}

fn set_json(locale: &Locale, reading: &Reading) -> Json {
    let (by_line, others) = reading.problems_by_line();
    let told = |problems: &[&Problem]| {
        let problems: Vec<Problem> = problems.iter().map(|problem| (*problem).clone()).collect();
        problem::json(locale, &problems)
    };
    let nodes = reading.nodes.iter().zip(&by_line).map(|((node, place), problems)| {
        let item = node.item.as_ref();
        json!({
            "level": node.level,
            "code": node.code.as_str(),
            "title": node.title,
            "max": node.max.exact_text(),
            "method": item.map(|item| method_word(item.method)),
            "na": item.and_then(|item| item.na).map(policy_word),
            "step": item.and_then(|item| item.step).map(|step| step.exact_text()),
            "rule": item.and_then(|item| item.rule.as_ref()).map(|rule| rule_in_words(locale, rule)),
            "sheet": place.sheet,
            "cell": place.cell,
            "line": place.line,
            "problems": told(problems),
        })
    });
    json!({
        "file": reading.file,
        "id": reading.header.id,
        "title": reading.header.title,
        "total": reading.header.total.map(|total| total.exact_text()),
        "sound": reading.outcome.value.is_some(),
        "nodes": Json::Array(nodes.collect()),
        "problems": told(&others),
    })
}
