//! The words for what the rules say: stages, values, findings, arithmetic, refusals.

use crate::{
    domain::{
        blocker::Blocker,
        dispute::{DisputeKind, DisputeState, Settlement},
        id::Moment,
        points::Points,
        precheck::Finding,
        refusal::Refusal,
        review::{Value, Verdict},
        rule::{Arithmetic, Computed},
        stage::Stage,
    },
    locale::Locale,
    session::SessionError,
    text::{Date, hour_minute, local_date},
};

/// Points as people read them: `0,75`.
#[must_use]
pub fn points(locale: &Locale, points: Points) -> String {
    locale.points(points.ten_thousandths())
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

/// The name of a stage.
#[must_use]
pub fn stage(locale: &Locale, stage: Stage) -> String {
    locale.text(match stage {
        Stage::Setup => "tui-stage-setup",
        Stage::SelfAssessment => "tui-stage-self-assessment",
        Stage::Review => "tui-stage-review",
        Stage::Explanation => "tui-stage-explanation",
        Stage::SecondReview => "tui-stage-second-review",
        Stage::Meeting => "tui-stage-meeting",
        Stage::Locked => "tui-stage-locked",
        Stage::Published => "tui-stage-published",
    })
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

/// What a pre-check found, in a sentence.
#[must_use]
pub fn finding(locale: &Locale, finding: &Finding) -> String {
    match finding {
        Finding::AboveMax => locale.text("tui-finding-above-max"),
        Finding::OffStep { step } => {
            locale.with("tui-finding-off-step", &[("step", &points(locale, *step))])
        }
        Finding::RuleDiffers { computed } => locale.with(
            "tui-finding-rule-differs",
            &[("score", &points(locale, computed.score))],
        ),
        Finding::NoEvidence => locale.text("tui-finding-no-evidence"),
        Finding::EvidenceOutsidePeriod { number, date } => locale.with(
            "tui-finding-evidence-outside-period",
            &[("number", number), ("date", &day(*date))],
        ),
        Finding::SharedEvidence { number, units } => locale.with(
            "tui-finding-shared-evidence",
            &[("number", number), ("units", &units.to_string())],
        ),
        Finding::Outlier { median } => locale.with(
            "tui-finding-outlier",
            &[("median", &points(locale, *median))],
        ),
        Finding::Unanswered => locale.text("tui-finding-unanswered"),
        Finding::SurveyMissing => locale.text("tui-finding-survey-missing"),
    }
}

/// What the rule gives and how: `0,50 (96,94% đạt mức từ 90%)`.
#[must_use]
pub fn computed(locale: &Locale, computed: &Computed) -> String {
    let score = points(locale, computed.score);
    let how = match &computed.why {
        Arithmetic::Chosen(label) => locale.with("tui-rule-chosen", &[("label", label)]),
        Arithmetic::Step {
            percent,
            from: Some(from),
            ..
        } => locale.with(
            "tui-rule-step",
            &[
                ("percent", &points(locale, *percent)),
                ("from", &points(locale, *from)),
            ],
        ),
        Arithmetic::Step {
            percent,
            from: None,
            ..
        } => locale.with(
            "tui-rule-no-step",
            &[("percent", &points(locale, *percent))],
        ),
        Arithmetic::Share { percent } => {
            locale.with("tui-rule-share", &[("percent", &points(locale, *percent))])
        }
        Arithmetic::Times { count, each } => locale.with(
            "tui-rule-times",
            &[
                ("times", &count.to_string()),
                ("each", &points(locale, *each)),
            ],
        ),
    };
    format!("{score} ({how})")
}

/// Why a cell is in dispute.
#[must_use]
pub fn dispute_kind(locale: &Locale, kind: DisputeKind) -> String {
    locale.text(match kind {
        DisputeKind::ReviewersDiffer => "tui-dispute-reviewers-differ",
        DisputeKind::Gap => "tui-dispute-gap",
        DisputeKind::Contested => "tui-dispute-contested",
        DisputeKind::Flagged => "tui-dispute-flagged",
        DisputeKind::PreCheck => "tui-dispute-pre-check",
    })
}

/// Where a dispute stands.
#[must_use]
pub fn dispute_state(locale: &Locale, state: DisputeState) -> String {
    locale.text(match state {
        DisputeState::Found => "tui-dispute-found",
        DisputeState::Asked => "tui-dispute-asked",
        DisputeState::Explained => "tui-dispute-explained",
        DisputeState::Settled {
            how: Settlement::Agreement,
            ..
        } => "tui-dispute-settled-agreement",
        DisputeState::Settled {
            how: Settlement::Acceptance,
            ..
        } => "tui-dispute-settled-acceptance",
        DisputeState::Settled {
            how: Settlement::Ruling(_),
            ..
        } => "tui-dispute-settled-ruling",
    })
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

/// Why a verdict is refused, in a sentence that says what would be right.
#[must_use]
pub fn refusal(locale: &Locale, refusal: &Refusal) -> String {
    match refusal {
        Refusal::WhyMissing => locale.text("tui-refusal-why-missing"),
        Refusal::TextMissing => locale.text("tui-refusal-text-missing"),
        Refusal::OutOfRange { score, max, .. } => locale.with(
            "tui-refusal-out-of-range",
            &[
                ("score", &points(locale, *score)),
                ("max", &points(locale, *max)),
            ],
        ),
        Refusal::OffStep { score, step, .. } => locale.with(
            "tui-refusal-off-step",
            &[
                ("score", &points(locale, *score)),
                ("step", &points(locale, *step)),
            ],
        ),
        Refusal::NothingToAccept { .. } => locale.text("tui-refusal-nothing-to-accept"),
        Refusal::Recused { .. } => locale.text("tui-refusal-recused"),
        Refusal::NotAssigned { .. } => locale.text("tui-refusal-not-assigned"),
        Refusal::WrongStage { now } => locale.with(
            "tui-refusal-wrong-stage",
            &[("stage", &stage(locale, *now))],
        ),
        Refusal::Sealed => locale.text("tui-refusal-sealed"),
        Refusal::WrongMethod { .. } => locale.text("tui-refusal-wrong-method"),
        Refusal::NotAllowed(_) => locale.text("tui-refusal-not-allowed"),
        Refusal::Stale { cell, newer } => locale.with(
            "tui-refusal-stale",
            &[
                ("cell", &format!("{} {}", cell.unit, cell.item)),
                ("entry", &newer.0.to_string()),
            ],
        ),
        other => locale.with("tui-refusal-other", &[("reason", &format!("{other:?}"))]),
    }
}

/// Why the session did not do what was asked.
#[must_use]
pub fn session_error(locale: &Locale, error: &SessionError) -> String {
    match error {
        SessionError::Refused(why) => refusal(locale, why),
        SessionError::NoSeat => locale.text("tui-error-no-seat"),
        SessionError::OtherKey { .. } => locale.text("tui-error-other-key"),
        SessionError::Busy => locale.text("tui-error-busy"),
        other => locale.with("tui-error-session", &[("what", &other.to_string())]),
    }
}
