//! How losses are said on papers.

use super::Deduction;
use crate::domain::loss::{Loss, LostBy};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::self_assessment::Claim;
use crate::locale::{Locale, domain};

/// What stands where there is nothing to say.
pub(in crate::report) const NOTHING: &str = "–";

/// Who took points.
pub(in crate::report) fn lost_by(locale: &Locale, by: LostBy) -> String {
    locale.text(match by {
        LostBy::Unit => "letters-lost-unit",
        LostBy::Silence => "letters-lost-silence",
        LostBy::Survey => "letters-lost-survey",
        LostBy::Appraisal => "letters-lost-appraisal",
        LostBy::Ruling => "letters-lost-ruling",
        LostBy::Penalty => "letters-lost-penalty",
        LostBy::NotApplicable => "letters-lost-not-applicable",
    })
}

/// A part of a whole in per cent with two decimals; nothing where there is no whole.
pub(in crate::report) fn percent_of(part: Points, whole: Points, locale: &Locale) -> String {
    share(part, whole).map_or_else(
        || NOTHING.to_owned(),
        |percent| locale.points(percent.ten_thousandths()),
    )
}

/// A part of a whole in per cent, rounded once to two decimals; None where there is no whole.
pub(in crate::report) fn share(part: Points, whole: Points) -> Option<Points> {
    let hundred = Points::whole(100).ten_thousandths();
    part.scaled(hundred, whole.ten_thousandths(), 2)
}

/// A total as papers show it, with two decimals.
pub(in crate::report) fn total(points: Points, locale: &Locale) -> String {
    locale.points(points.ten_thousandths())
}

/// A mean as papers show it, with two decimals.
pub(super) fn mean(mean: Option<Points>, locale: &Locale) -> String {
    mean.map_or_else(|| NOTHING.to_owned(), |mean| total(mean, locale))
}

impl Deduction {
    pub(super) fn self_score(&self, locale: &Locale) -> String {
        let claim = self.claim.map(Claim::into);
        claim.map_or_else(|| NOTHING.to_owned(), |value| domain::value(locale, value))
    }

    pub(super) fn appraised_score(&self, locale: &Locale) -> String {
        let value = |value: Value| domain::value(locale, value);
        self.appraised.map_or_else(|| NOTHING.to_owned(), value)
    }

    /// What counts; an asterisk marks what is not final.
    pub(super) fn counted_score(&self, locale: &Locale) -> String {
        let mark = if self.is_final { "" } else { "*" };
        format!("{}{mark}", domain::value(locale, self.counted))
    }

    /// What a bonus was claimed above what it was given.
    pub(super) fn refused(&self) -> Points {
        self.losses.iter().map(|loss| loss.points).sum()
    }

    /// Why points are missing, a line for each who took or gave some.
    pub(super) fn reasons(&self, locale: &Locale) -> Vec<String> {
        let reason = self.reason.as_str();
        let mut is_told = reason.is_empty();
        let mut lines = Vec::new();
        for loss in &self.losses {
            let said = self.loss(loss, locale);
            let reasoned = matches!(
                loss.by,
                LostBy::Appraisal | LostBy::Ruling | LostBy::Penalty | LostBy::NotApplicable
            );
            if reasoned && !is_told {
                is_told = true;
                let values = [("loss", said.as_str()), ("why", reason)];
                lines.push(locale.with("letters-reason-why", &values));
            } else {
                lines.push(said);
            }
        }
        if !is_told {
            lines.push(locale.with("letters-reason-remark", &[("why", reason)]));
        }
        lines
    }

    /// Who took it, with how much where it was not all of one.
    fn loss(&self, loss: &Loss, locale: &Locale) -> String {
        let by = lost_by(locale, loss.by);
        let points = domain::points(locale, loss.points.abs());
        let values = [("by", by.as_str()), ("points", &points)];
        if loss.points < Points::ZERO {
            locale.with("letters-reason-given-back", &values)
        } else if self.losses.len() > 1 {
            locale.with("letters-reason-part", &values)
        } else {
            by
        }
    }

    /// What the guide asks, and the evidence that it requires.
    pub(super) fn asked(&self, locale: &Locale) -> Vec<String> {
        let mut lines = Vec::new();
        if !self.guide.trim().is_empty() {
            lines.push(self.guide.trim().to_owned());
        }
        if !self.requirement.trim().is_empty() {
            let values = [("evidence", self.requirement.trim())];
            lines.push(locale.with("letters-required-evidence", &values));
        }
        lines
    }

    /// The documents that were judged; says so where there were none.
    pub(super) fn judged(&self, locale: &Locale) -> Vec<String> {
        if self.documents.is_empty() && self.method.is_self_scored() {
            return vec![locale.text("letters-no-documents")];
        }
        self.documents.clone()
    }
}
