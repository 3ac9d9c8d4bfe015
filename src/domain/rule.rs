//! Machine-checkable rules: from what a unit reported to what its score would be. Shown, never applied.

use super::points::{Points, SCALE};
use super::reported::Reported;

/// One choice and its points.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChoiceOption {
    /// The label that a unit reports.
    pub label: String,
    /// Its points.
    pub points: Points,
}

/// One threshold: from this percentage (inclusive) the points hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RatioStep {
    /// Percentage, in points' precision: 95 % is 95.
    pub from: Points,
    /// Points from there up to the next threshold.
    pub points: Points,
}

/// How an item's score follows from its reported figures (DESIGN §2).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Rule {
    /// Labelled points.
    Choice(Vec<ChoiceOption>),
    /// Thresholds of a ratio; below all of them 0.
    Steps(Vec<RatioStep>),
    /// Maximum × n ÷ d, the ratio capped at 1.
    Linear,
    /// Points for each, up to a cap.
    Count {
        /// Points for each.
        each: Points,
        /// At most this.
        cap: Points,
    },
    /// From the maximum, points off for each, down to a floor.
    Deduct {
        /// Points off for each.
        each: Points,
        /// Never below this.
        floor: Points,
    },
    /// Any multiple of a step.
    Free {
        /// The step.
        step: Points,
    },
}

/// Why a rule gives no score for what was reported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RuleSilence {
    /// Nothing was reported.
    NothingReported,
    /// The figure is not of the rule's form: a ratio, one of the labels, a count.
    WrongForm,
    /// The rule leaves the score to judgement.
    Judgement,
}

/// What a rule gives, with the arithmetic that led there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Computed {
    /// The score.
    pub score: Points,
    /// How it came about.
    pub why: Arithmetic,
}

/// The arithmetic of a computed score, for the words beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Arithmetic {
    /// The label that was chosen.
    Chosen(String),
    /// The percentage (rounded to 2 decimals for show) and the threshold that it reached; None below all.
    Step {
        /// Percentage.
        percent: Points,
        /// Lower bound reached.
        from: Option<Points>,
        /// Bound of the next step above.
        below: Option<Points>,
    },
    /// The share of the maximum.
    Share {
        /// Percentage.
        percent: Points,
    },
    /// So many times so many points.
    Times {
        /// How many.
        count: i64,
        /// Points each.
        each: Points,
    },
}

impl Rule {
    /// True if the rule is well formed and never gives more than `max` or less than 0.
    pub fn fits(&self, max: Points) -> bool {
        let within = |points: Points| points >= Points::ZERO && points <= max;
        match self {
            Rule::Choice(options) => {
                !options.is_empty() && options.iter().all(|o| within(o.points))
            }
            Rule::Steps(steps) => {
                let falling = steps.windows(2).all(|pair| match pair {
                    [high, low] => high.from > low.from && high.points >= low.points,
                    _ => true,
                });
                !steps.is_empty()
                    && falling
                    && steps
                        .iter()
                        .all(|s| within(s.points) && s.from >= Points::ZERO)
            }
            Rule::Linear => true,
            Rule::Count { each, cap } => *each > Points::ZERO && within(*cap),
            Rule::Deduct { each, floor } => *each > Points::ZERO && within(*floor),
            Rule::Free { step } => *step > Points::ZERO && *step <= max,
        }
    }

    /// The score for what was reported; `max` is the item's maximum, `decimals` those of a linear score.
    ///
    /// # Errors
    /// Why the rule is silent.
    pub fn compute(
        &self,
        reported: &Reported,
        max: Points,
        decimals: u32,
    ) -> Result<Computed, RuleSilence> {
        if matches!(reported, Reported::Nothing) {
            return Err(RuleSilence::NothingReported);
        }
        match self {
            Rule::Choice(options) => choose(options, reported),
            Rule::Steps(steps) => step(steps, reported),
            Rule::Linear => share(reported, max, decimals),
            Rule::Count { each, cap } => {
                let count = reported.count().ok_or(RuleSilence::WrongForm)?;
                Ok(times(count, *each, |product| product.min(*cap)))
            }
            Rule::Deduct { each, floor } => {
                let count = reported.count().ok_or(RuleSilence::WrongForm)?;
                Ok(times(count, *each, |product| (max - product).max(*floor)))
            }
            Rule::Free { .. } => Err(RuleSilence::Judgement),
        }
    }
}

fn choose(options: &[ChoiceOption], reported: &Reported) -> Result<Computed, RuleSilence> {
    let found = match reported.label() {
        Some(label) => {
            let wanted = crate::text::fold(label.trim());
            let exact = options.iter().find(|o| o.label.trim() == label.trim());
            exact.or_else(|| {
                options
                    .iter()
                    .find(|o| crate::text::fold(o.label.trim()) == wanted)
            })
        }
        // Labels may be figures themselves: "0", "100 %".
        None => options
            .iter()
            .find(|o| Reported::parse(&o.label) == *reported),
    };
    let found = found.ok_or(RuleSilence::WrongForm)?;
    Ok(Computed {
        score: found.points,
        why: Arithmetic::Chosen(found.label.clone()),
    })
}

fn step(steps: &[RatioStep], reported: &Reported) -> Result<Computed, RuleSilence> {
    let (n, d) = reported.ratio().ok_or(RuleSilence::WrongForm)?;
    let reached = steps.iter().position(|s| {
        i128::from(n) * 100 * i128::from(SCALE)
            >= i128::from(s.from.ten_thousandths()) * i128::from(d)
    });
    let found = reached.and_then(|at| steps.get(at));
    let below = match reached {
        Some(0) => None,
        Some(at) => steps.get(at - 1).map(|s| s.from),
        None => steps.last().map(|s| s.from),
    };
    let percent = Points::whole(100)
        .scaled(n, d, 2)
        .ok_or(RuleSilence::WrongForm)?;
    Ok(Computed {
        score: found.map_or(Points::ZERO, |s| s.points),
        why: Arithmetic::Step {
            percent,
            from: found.map(|s| s.from),
            below,
        },
    })
}

fn share(reported: &Reported, max: Points, decimals: u32) -> Result<Computed, RuleSilence> {
    let (n, d) = reported.ratio().ok_or(RuleSilence::WrongForm)?;
    let percent = Points::whole(100)
        .scaled(n, d, 2)
        .ok_or(RuleSilence::WrongForm)?;
    let score = max
        .scaled(n.min(d), d, decimals)
        .ok_or(RuleSilence::WrongForm)?;
    Ok(Computed {
        score: score.min(max),
        why: Arithmetic::Share { percent },
    })
}

fn times(count: i64, each: Points, bound: impl Fn(Points) -> Points) -> Computed {
    // A count beyond a million reaches every cap and floor; bounding it keeps the product exact.
    let product = Points::from_ten_thousandths(
        each.ten_thousandths()
            .saturating_mul(count.clamp(0, 1_000_000)),
    );
    Computed {
        score: bound(product.min(Points::LIMIT)),
        why: Arithmetic::Times { count, each },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: i64) -> Points {
        Points::from_ten_thousandths(text)
    }

    #[test]
    fn every_kind_computes_exactly() {
        let steps = Rule::Steps(vec![
            RatioStep {
                from: Points::whole(100),
                points: Points::whole(1),
            },
            RatioStep {
                from: Points::whole(90),
                points: points(5_000),
            },
        ]);
        let max = Points::whole(1);
        let score = |rule: &Rule, figure: &str| {
            rule.compute(&Reported::parse(figure), max, 2)
                .map(|c| c.score)
        };
        assert_eq!(score(&steps, "95/98"), Ok(points(5_000)));
        assert_eq!(score(&steps, "98/98"), Ok(Points::whole(1)));
        assert_eq!(score(&steps, "90%"), Ok(points(5_000)));
        assert_eq!(score(&steps, "89,99 %"), Ok(Points::ZERO));
        assert_eq!(score(&steps, "Có"), Err(RuleSilence::WrongForm));
        assert_eq!(score(&Rule::Linear, "1/3"), Ok(points(3_300)));
        assert_eq!(score(&Rule::Linear, "5/3"), Ok(Points::whole(1)));
        let count = Rule::Count {
            each: points(2_500),
            cap: points(7_500),
        };
        assert_eq!(score(&count, "2"), Ok(points(5_000)));
        assert_eq!(score(&count, "9"), Ok(points(7_500)));
        let deduct = Rule::Deduct {
            each: points(2_500),
            floor: Points::ZERO,
        };
        assert_eq!(score(&deduct, "1"), Ok(points(7_500)));
        assert_eq!(score(&deduct, "9"), Ok(Points::ZERO));
        let choice = Rule::Choice(vec![ChoiceOption {
            label: "Có".into(),
            points: Points::whole(1),
        }]);
        assert_eq!(score(&choice, "co"), Ok(Points::whole(1)));
        assert_eq!(score(&choice, ""), Err(RuleSilence::NothingReported));
        assert_eq!(
            score(
                &Rule::Free {
                    step: points(2_500)
                },
                "1"
            ),
            Err(RuleSilence::Judgement)
        );
    }
}
