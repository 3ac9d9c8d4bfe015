//! Short words for screens; the sentences of the rules are [`crate::locale::domain`]'s.

use crate::{
    domain::{
        blocker::Blocker,
        id::Moment,
        points::Points,
        review::{Value, Verdict},
        state::State,
    },
    locale::{
        Locale,
        domain::{points, refusal},
    },
    session::{
        SessionError,
        intake::{FileState, Intake, Kind, Problem, Value as Said},
    },
    text::{Date, hour_minute, local_date},
};

/// `text` with its first letter as a capital, where it begins a line.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A value: points, or the sign of an item that does not apply.
#[must_use]
pub fn value(locale: &Locale, value: Value) -> String {
    value
        .points()
        .map_or_else(|| "–".to_owned(), |score| points(locale, score))
}

/// A verdict with what it came to.
#[must_use]
pub fn verdict(locale: &Locale, verdict: Verdict, came_to: Value) -> String {
    let score = value(locale, came_to);
    match verdict {
        Verdict::Accept => locale.with("tui-verdict-accept", &[("score", &score)]),
        Verdict::Adjust(_) => locale.with("tui-verdict-adjust", &[("score", &score)]),
        Verdict::NotApplicable => locale.text("tui-verdict-not-applicable"),
    }
}

/// A day: `05/12/2026`.
#[must_use]
pub fn day(date: Date) -> String {
    date.to_string()
}

/// A moment in the round's own time: `05/12/2026 14:05`.
#[must_use]
pub fn moment(at: Moment, utc_offset_minutes: i32) -> String {
    let (hour, minute) = hour_minute(at.0, utc_offset_minutes);
    format!(
        "{} {hour:02}:{minute:02}",
        local_date(at.0, utc_offset_minutes)
    )
}

/// What stops the lock, as the head of a group of its kind.
#[must_use]
pub fn blocker(blocker: Blocker) -> &'static str {
    match blocker {
        Blocker::NotSubmitted(_) => "tui-blocker-not-submitted",
        Blocker::SurveyMissing(_) => "tui-blocker-survey-missing",
        Blocker::NotReviewed(_) => "tui-blocker-not-reviewed",
        Blocker::Differ(_) => "tui-blocker-differ",
        Blocker::OpenDispute(_) => "tui-blocker-open-dispute",
        Blocker::NoNaPolicy(_) => "tui-blocker-no-na-policy",
    }
}

/// What is wrong in a file, and what would be right.
#[must_use]
pub fn problem(locale: &Locale, problem: &Problem) -> (String, String) {
    let values: Vec<(&str, String)> = problem
        .kind
        .values()
        .into_iter()
        .map(|(name, value)| {
            let text = match value {
                Said::Text(text) => text,
                Said::Points(count) => points(locale, Points::from_ten_thousandths(count)),
                Said::Count(count) => count.to_string(),
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

/// What an intake takes, counted: answers, documents and the like.
#[must_use]
pub fn rows(locale: &Locale, intake: &Intake) -> String {
    let id = match intake.kind {
        Kind::SelfAssessment => "intake-answers",
        Kind::Evidence => "intake-documents",
        Kind::Survey => "intake-scores",
        Kind::Explanation => "intake-explanations",
        Kind::LastYear => "last-year-rows",
        Kind::Units => "intake-units",
        Kind::Members => "intake-members",
        Kind::Index => "intake-items",
    };
    locale.counted(id, intake.rows, &[])
}

/// What an intake is about, counted: units and the like.
#[must_use]
pub fn subjects(locale: &Locale, intake: &Intake) -> String {
    let id = match intake.kind {
        Kind::SelfAssessment
        | Kind::Evidence
        | Kind::Explanation
        | Kind::LastYear
        | Kind::Units => "intake-units",
        Kind::Survey => "intake-count-files",
        Kind::Members => "intake-members",
        Kind::Index => "intake-sets",
    };
    locale.counted(id, intake.subjects, &[])
}

/// What was read, counted by what becomes of each file: `Đã đọc 4 tệp: 2 tệp nhận được, 2 tệp có lỗi.`
#[must_use]
pub fn files_read(locale: &Locale, intake: &Intake) -> String {
    let counts: Vec<String> = [
        (FileState::Good, "intake-count-good"),
        (FileState::Unchanged, "intake-count-unchanged"),
        (FileState::Refused, "intake-count-refused"),
        (FileState::LeftOut, "intake-count-left-out"),
    ]
    .into_iter()
    .map(|(state, id)| (intake.count(state), id))
    .filter(|(count, _)| *count > 0)
    .map(|(count, id)| locale.counted(id, count, &[]))
    .collect();
    let files = locale.counted("intake-count-files", intake.files.len(), &[]);
    let counts = counts.join(", ");
    locale.with("intake-checked", &[("files", &files), ("counts", &counts)])
}

/// Why the session did not do what was asked.
#[must_use]
pub fn session_error(locale: &Locale, state: &State, error: &SessionError) -> String {
    match error {
        SessionError::Refused(why) => refusal(locale, state, why),
        SessionError::GroupsDiffer => locale.text("tui-error-groups-differ"),
        SessionError::NoSeat => locale.text("tui-error-no-seat"),
        SessionError::OtherKey { .. } => locale.text("tui-error-other-key"),
        SessionError::Busy => locale.text("tui-error-busy"),
        SessionError::NoPdf => locale.text("pdf-not-in-this-build"),
        other => locale.with("tui-error-session", &[("what", &other.to_string())]),
    }
}
