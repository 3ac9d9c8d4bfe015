//! Timing and the table of what was measured beside what was promised.

use std::hint::black_box;
use std::time::Instant;

/// Milliseconds of several runs, sorted.
pub struct Times(Vec<f64>);

impl Times {
    fn at(&self, share: f64) -> f64 {
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

fn times<T>(count: usize, mut run: impl FnMut() -> T) -> Times {
    black_box(run());
    let mut all: Vec<f64> = (0..count)
        .map(|_| {
            let begin = Instant::now();
            black_box(run());
            begin.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    all.sort_by(f64::total_cmp);
    Times(all)
}

/// What was measured so far.
#[derive(Default)]
pub struct Report {
    lines: Vec<String>,
}

impl Report {
    /// Adds a line: median, 95th percentile, budget in milliseconds, and the ratio of the percentile to the budget.
    pub fn add(&mut self, round: &str, what: &str, times: Times, budget_ms: f64) {
        let (median, p95) = (times.at(0.5), times.at(0.95));
        self.lines.push(format!(
            "{round:<7} {what:<40} {median:>10.3} {p95:>10.3} {budget_ms:>10.3} {:>7.2}",
            p95 / budget_ms
        ));
    }

    /// Prints the table.
    pub fn print(&self) {
        println!(
            "\n{:<7} {:<40} {:>10} {:>10} {:>10} {:>7}",
            "round", "what", "median ms", "p95 ms", "budget ms", "p95/b."
        );
        for line in &self.lines {
            println!("{line}");
        }
    }
}
