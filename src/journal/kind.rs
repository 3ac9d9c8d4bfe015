//! Names of wire kinds that the store's own guards know.

/// The entry that locks a result.
pub const RESULT_LOCKED: &str = "result_locked";

/// The entry that reopens a locked result.
pub const RESULT_REOPENED: &str = "result_reopened";

/// Kinds that could change a score. After a lock the store refuses them whatever the rules above it say.
pub const SCORING: &[&str] = &[
    "round_set_up",
    "prechecks_set",
    "index_set_loaded",
    "units_loaded",
    "members_loaded",
    "assignments_set",
    "self_assessment_submitted",
    "evidence_submitted",
    "survey_scores_recorded",
    "explanation_submitted",
    "review_confirmed",
    "review_drafted",
    "cell_flagged",
    "flag_withdrawn",
    "precheck_answered",
    "recusal_declared",
    "ruling_made",
    "seal_signed",
];
