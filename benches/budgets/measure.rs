//! Timing and the table of what was measured beside what was promised.

use std::hint::black_box;
use std::time::Instant;

/// Milliseconds of several runs, sorted.
pub struct Times(Vec<f64>);

impl Times {
    /// Of these milliseconds.
    pub fn of(mut all: Vec<f64>) -> Times {
        all.sort_by(f64::total_cmp);
        Times(all)
    }

    /// The time that a share of the runs stayed below.
    pub fn at(&self, share: f64) -> f64 {
        let last = self.0.len().saturating_sub(1);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a small count"
        )]
        let index = (last as f64 * share).round() as usize;
        self.0.get(index).copied().unwrap_or(f64::NAN)
    }
}

/// Times many runs of something quick.
pub fn fast<T>(run: impl FnMut() -> T) -> Times {
    times(200, run)
}

/// Times a few runs of something slow.
pub fn slow<T>(run: impl FnMut() -> T) -> Times {
    times(11, run)
}

/// Times so many runs, after one that warms up; taking apart what came out does not count.
pub fn times<T>(count: usize, mut run: impl FnMut() -> T) -> Times {
    drop(black_box(run()));
    let all = (0..count).map(|_| {
        let begin = Instant::now();
        let out = black_box(run());
        let taken = begin.elapsed().as_secs_f64() * 1000.0;
        drop(out);
        taken
    });
    Times::of(all.collect())
}

/// What was measured so far.
#[derive(Default)]
pub struct Report {
    lines: Vec<String>,
}

impl Report {
    /// Adds a line: median, 95th percentile, budget in milliseconds, and the ratio of the percentile to the budget.
    pub fn add(&mut self, round: &str, what: &str, times: &Times, budget_ms: f64) {
        self.line(round, what, times.at(0.5), times.at(0.95), budget_ms, "ms");
    }

    /// Adds a line whose budget holds for the median.
    pub fn add_median(&mut self, round: &str, what: &str, times: &Times, budget_ms: f64) {
        let (median, p95) = (times.at(0.5), times.at(0.95));
        self.row(round, what, (median, p95), (budget_ms, median), "ms");
    }

    /// Adds a line whose budget holds for the 99th percentile, which stands in place of the 95th.
    pub fn add_p99(&mut self, round: &str, what: &str, times: &Times, budget_ms: f64) {
        self.line(round, what, times.at(0.5), times.at(0.99), budget_ms, "ms");
    }

    /// Adds a line of one number in a unit of its own.
    pub fn add_number(&mut self, round: &str, what: &str, number: f64, budget: f64, unit: &str) {
        self.line(round, what, number, number, budget, unit);
    }

    fn line(&mut self, round: &str, what: &str, median: f64, high: f64, budget: f64, unit: &str) {
        self.row(round, what, (median, high), (budget, high), unit);
    }

    fn row(
        &mut self,
        round: &str,
        what: &str,
        (median, high): (f64, f64),
        (budget, measured): (f64, f64),
        unit: &str,
    ) {
        let (budget, ratio) = if budget.is_finite() {
            (format!("{budget:.3}"), format!("{:.2}", measured / budget))
        } else {
            ("–".to_owned(), "–".to_owned())
        };
        let line = format!(
            "{round:<7} {what:<52} {median:>10.3} {high:>10.3} {budget:>10} {ratio:>6} {unit}"
        );
        println!("{line}");
        self.lines.push(line);
    }

    /// Prints the table.
    pub fn print(&self) {
        println!(
            "\n{:<7} {:<52} {:>10} {:>10} {:>10} {:>6}",
            "round", "what", "median", "p95/p99", "budget", "ratio"
        );
        for line in &self.lines {
            println!("{line}");
        }
    }
}
