//! A rule's arithmetic in words: `95/98 = 96,94 % → từ 90 % đến dưới 100 %: 0,50`.

use crate::domain::id::CellIx;
use crate::domain::points::Points;
use crate::domain::reported::Reported;
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
    Some(
        match rule.compute(&Reported::parse(reported), node.max, decimals) {
            Ok(computed) => arithmetic(locale, rule, node.max, reported, &computed),
            Err(silence) => silent(locale, rule, reported, silence),
        },
    )
}

/// The arithmetic of a computed score; `max` is the item's maximum, `reported` the figure as written.
pub fn arithmetic(
    locale: &Locale,
    rule: &Rule,
    max: Points,
    reported: &str,
    computed: &Computed,
) -> String {
    let score = points(locale, computed.score);
    let reported = reported.trim();
    match &computed.why {
        Arithmetic::Chosen(label) => {
            locale.with("domain-rule-chosen", &[("label", label), ("score", &score)])
        }
        Arithmetic::Step {
            percent: share,
            from,
            below,
        } => step(locale, reported, *share, (*from, *below), &score),
        Arithmetic::Share { percent: share } => {
            let share_text = percent(locale, *share);
            let max = points(locale, max);
            let values = [
                ("reported", reported),
                ("percent", share_text.as_str()),
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

fn step(
    locale: &Locale,
    reported: &str,
    share: Points,
    bounds: (Option<Points>, Option<Points>),
    score: &str,
) -> String {
    let share = percent(locale, share);
    let text = |bound: Option<Points>| bound.map(|b| percent(locale, b)).unwrap_or_default();
    let (from, below) = (text(bounds.0), text(bounds.1));
    let values = [
        ("reported", reported),
        ("percent", share.as_str()),
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
        (RuleSilence::WrongForm | RuleSilence::Judgement, _) => {
            locale.with("domain-rule-silent-form", &[("reported", reported.trim())])
        }
    }
}
