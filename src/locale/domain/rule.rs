//! A rule's arithmetic in words: `95/98 = 96,94 % → từ 90 % đến dưới 100 %: 0,50`.

use crate::domain::id::CellIx;
use crate::domain::points::Points;
use crate::domain::reported::{Figure, Reported, Unclear};
use crate::domain::rule::{Arithmetic, Computed, Rule, RuleSilence};
use crate::domain::state::State;
use crate::locale::Locale;

use super::cell::{percent, points};

/// What the item's rule says of the reported figures: the arithmetic, or why there is none. None without a rule.
pub fn rule_says(locale: &Locale, state: &State, cell: CellIx) -> Option<String> {
    let unit = state.unit(cell.unit)?;
    let (node, item) = unit.set.item(cell.item)?;
    let rule = item.rule.as_ref()?;
    let decimals = state.round().map_or(2, |round| round.rules.linear_decimals);
    let reported = unit.answer(cell.item).map_or("", |a| a.reported.as_str());
    let reported = Reported::parse(reported);
    Some(match rule.compute(&reported, node.max, decimals) {
        Ok(computed) => arithmetic(locale, rule, node.max, &reported, &computed),
        Err(silence) => silent(locale, rule, reported.text(), silence),
    })
}

/// The arithmetic of a computed score; `max` is the item's maximum, `reported` the figure that it comes from.
pub fn arithmetic(
    locale: &Locale,
    rule: &Rule,
    max: Points,
    reported: &Reported<'_>,
    computed: &Computed,
) -> String {
    let score = points(locale, computed.score);
    match &computed.why {
        Arithmetic::Chosen(label) => {
            locale.with("domain-rule-chosen", &[("label", label), ("score", &score)])
        }
        Arithmetic::Step {
            percent: share,
            from,
            below,
        } => {
            let share = share_text(locale, reported.figure(), *share);
            step(locale, &share, (*from, *below), &score)
        }
        Arithmetic::Share { percent: share } => {
            let share_text = share_text(locale, reported.figure(), *share);
            let max = points(locale, max);
            let values = [
                ("share", share_text.as_str()),
                ("max", max.as_str()),
                ("score", score.as_str()),
            ];
            if *share > Points::whole(100) {
                locale.with("domain-rule-share-capped", &values)
            } else {
                locale.with("domain-rule-share", &values)
            }
        }
        Arithmetic::Times { count, each } => {
            times(locale, rule, max, (*count, *each), computed.score)
        }
    }
}

/// `95/98 = 96,94 %`; a percentage stands for itself.
fn share_text(locale: &Locale, figure: Figure, share: Points) -> String {
    let share = locale.with("checks-percent", &[("percent", &percent(locale, share))]);
    match figure {
        Figure::Ratio { done, due } => {
            let (done, due) = (percent(locale, done), percent(locale, due));
            format!("{done}/{due} = {share}")
        }
        Figure::Nothing
        | Figure::Percent(_)
        | Figure::Number(_)
        | Figure::Words
        | Figure::Unclear(_) => share,
    }
}

fn step(
    locale: &Locale,
    share: &str,
    bounds: (Option<Points>, Option<Points>),
    score: &str,
) -> String {
    let text = |bound: Option<Points>| bound.map(|b| percent(locale, b)).unwrap_or_default();
    let (from, below) = (text(bounds.0), text(bounds.1));
    let values = [
        ("share", share),
        ("from", from.as_str()),
        ("below", below.as_str()),
        ("score", score),
    ];
    match bounds {
        (Some(_), None) => locale.with("domain-rule-step-top", &values),
        (Some(_), Some(_)) => locale.with("domain-rule-step-between", &values),
        (None, _) => locale.with("domain-rule-step-bottom", &values),
    }
}

fn times(
    locale: &Locale,
    rule: &Rule,
    max: Points,
    (count, each): (i64, Points),
    score: Points,
) -> String {
    let product = i128::from(count) * i128::from(each.ten_thousandths());
    let exact = |whole: i128| whole == i128::from(score.ten_thousandths());
    let (count, each) = (count.to_string(), points(locale, each));
    let (max_text, score_text) = (points(locale, max), points(locale, score));
    let values = [
        ("count", count.as_str()),
        ("each", each.as_str()),
        ("max", max_text.as_str()),
        ("score", score_text.as_str()),
    ];
    if matches!(rule, Rule::Deduct { .. }) {
        if exact(i128::from(max.ten_thousandths()) - product) {
            locale.with("domain-rule-deduct", &values)
        } else {
            locale.with("domain-rule-deduct-floored", &values)
        }
    } else if exact(product) {
        locale.with("domain-rule-count", &values)
    } else {
        locale.with("domain-rule-count-capped", &values)
    }
}

fn silent(locale: &Locale, rule: &Rule, reported: &str, silence: RuleSilence) -> String {
    match (silence, rule) {
        (RuleSilence::NothingReported | RuleSilence::Judgement, Rule::Free { step }) => locale
            .with(
                "domain-rule-silent-judgement",
                &[("step", &points(locale, *step))],
            ),
        (RuleSilence::NothingReported, _) => locale.text("domain-rule-silent-nothing"),
        (RuleSilence::NotALabel, Rule::Choice(options)) => {
            let labels: Vec<&str> = options.iter().map(|o| o.label.trim()).collect();
            let labels = labels.join("; ");
            let why = locale.with("checks-silent-labels", &[("labels", &labels)]);
            locale.with("checks-silent", &[("reported", reported), ("why", &why)])
        }
        (silence, _) => {
            let why = why_silent(locale, silence);
            locale.with("checks-silent", &[("reported", reported), ("why", &why)])
        }
    }
}

/// Why a rule can't use a figure, and what it needs.
pub(super) fn why_silent(locale: &Locale, silence: RuleSilence) -> String {
    locale.text(match silence {
        RuleSilence::NothingReported | RuleSilence::Judgement => "domain-rule-silent-nothing",
        RuleSilence::NotARatio => "checks-silent-ratio",
        RuleSilence::NotACount => "checks-silent-count",
        RuleSilence::NotALabel => "checks-silent-label",
        RuleSilence::NotWhole => "checks-silent-not-whole",
        RuleSilence::LabelsAlike => "checks-silent-labels-alike",
        RuleSilence::Unclear(why) => match why {
            Unclear::Thousands => "checks-silent-thousands",
            Unclear::ZeroDue => "checks-silent-zero-due",
            Unclear::Negative => "checks-silent-negative",
            Unclear::TooLong => "checks-silent-too-long",
            Unclear::Contradicts => "checks-silent-contradicts",
            Unclear::Qualified => "checks-silent-qualified",
            Unclear::UnitsDiffer => "checks-silent-units-differ",
        },
    })
}
