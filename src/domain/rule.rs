//! Machine-checkable rules: from what a unit reported to what its score would be. Shown, never applied.

use super::points::{Points, SCALE};
use super::reported::{Figure, Reported, Unclear};

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
    /// The rule needs a ratio or a percentage.
    NotARatio,
    /// The rule needs a count.
    NotACount,
    /// The rule needs one of its labels.
    NotALabel,
    /// A count with a fraction.
    NotWhole,
    /// The text fits several labels with different points.
    LabelsAlike,
    /// The figure can't be used as it stands.
    Unclear(Unclear),
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
    /// The percentage and the threshold that it reached; None below all.
    Step {
        /// Percentage, rounded for show, but never across a threshold.
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
        reported: &Reported<'_>,
        max: Points,
        decimals: u32,
    ) -> Result<Computed, RuleSilence> {
        let figure = reported.figure();
        match (self, figure) {
            (Rule::Free { .. }, _) => Err(RuleSilence::Judgement),
            (_, Figure::Nothing) => Err(RuleSilence::NothingReported),
            (Rule::Choice(options), _) => choose(options, reported),
            (_, Figure::Unclear(why)) => Err(RuleSilence::Unclear(why)),
            (Rule::Steps(steps), _) => step(steps, figure),
            (Rule::Linear, _) => share(figure, max, decimals),
            (Rule::Count { each, cap }, _) => {
                Ok(times(count(figure)?, *each, |product| product.min(*cap)))
            }
            (Rule::Deduct { each, floor }, _) => Ok(times(count(figure)?, *each, |product| {
                (max - product).max(*floor)
            })),
        }
    }
}

fn count(figure: Figure) -> Result<i64, RuleSilence> {
    figure.count().ok_or(if figure.number().is_some() {
        RuleSilence::NotWhole
    } else {
        RuleSilence::NotACount
    })
}

/// The option that was named: as written, else without regard to case, else to marks as well; else the one that says the
/// same figure.
fn choose(options: &[ChoiceOption], reported: &Reported<'_>) -> Result<Computed, RuleSilence> {
    let forms: [fn(&str) -> String; 3] = [
        |text| label_text(text, crate::text::nfc),
        |text| label_text(text, |label| crate::text::nfc(label).to_lowercase()),
        |text| label_text(text, crate::text::fold),
    ];
    for form in forms {
        let wanted = form(reported.text());
        let mut named = options.iter().filter(|o| form(&o.label) == wanted);
        if let Some(found) = named.next() {
            return chosen(found, named);
        }
    }
    let figure = reported.figure();
    if figure == Figure::Words || matches!(figure, Figure::Unclear(_)) {
        return Err(RuleSilence::NotALabel);
    }
    // Labels may be figures themselves: "0", "100 %".
    let mut same = options
        .iter()
        .filter(|o| Reported::parse(&o.label).figure() == figure);
    let found = same.next().ok_or(RuleSilence::NotALabel)?;
    chosen(found, same)
}

fn chosen<'o>(
    found: &ChoiceOption,
    mut others: impl Iterator<Item = &'o ChoiceOption>,
) -> Result<Computed, RuleSilence> {
    if others.any(|other| other.points != found.points) {
        return Err(RuleSilence::LabelsAlike);
    }
    Ok(Computed {
        score: found.points,
        why: Arithmetic::Chosen(found.label.clone()),
    })
}

/// A label as it is compared: with single spaces, and without what ends a sentence.
fn label_text(text: &str, form: impl Fn(&str) -> String) -> String {
    let text = form(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.join(" ");
    joined.trim_end_matches(['.', ';', ',']).trim().to_owned()
}

fn step(steps: &[RatioStep], figure: Figure) -> Result<Computed, RuleSilence> {
    let (n, d) = figure.ratio().ok_or(RuleSilence::NotARatio)?;
    let reached = steps.iter().position(|s| reaches(n, d, s.from));
    let found = reached.and_then(|at| steps.get(at));
    let below = match reached {
        Some(0) => None,
        Some(at) => steps.get(at - 1).map(|s| s.from),
        None => steps.last().map(|s| s.from),
    };
    let from = found.map(|s| s.from);
    Ok(Computed {
        score: found.map_or(Points::ZERO, |s| s.points),
        why: Arithmetic::Step {
            percent: shown_percent(n, d, from, below).ok_or(RuleSilence::NotARatio)?,
            from,
            below,
        },
    })
}

/// True if n ÷ d is at least `from` percent.
fn reaches(n: i64, d: i64, from: Points) -> bool {
    i128::from(n) * 100 * i128::from(SCALE) >= i128::from(from.ten_thousandths()) * i128::from(d)
}

/// The percentage with the 2 decimals that people read, and with more where rounding would carry it across a threshold:
/// 99,999 % is not 100 %.
fn shown_percent(n: i64, d: i64, from: Option<Points>, below: Option<Points>) -> Option<Points> {
    let honest = |percent: &Points| {
        from.is_none_or(|from| *percent >= from) && below.is_none_or(|below| *percent < below)
    };
    let rounded = |decimals| Points::whole(100).scaled(n, d, decimals);
    let found = (2..=4).filter_map(rounded).find(honest);
    found.or_else(|| {
        let cut = i128::from(n) * 100 * i128::from(SCALE) / i128::from(d);
        i64::try_from(cut).ok().map(Points::from_ten_thousandths)
    })
}

fn share(figure: Figure, max: Points, decimals: u32) -> Result<Computed, RuleSilence> {
    let (n, d) = figure.ratio().ok_or(RuleSilence::NotARatio)?;
    // Whether the share is capped shows in the percentage, so that it never rounds to 100 from either side.
    let whole = Points::whole(100);
    let (from, below) = if n > d {
        (Some(Points::from_ten_thousandths(100 * SCALE + 1)), None)
    } else if n < d {
        (None, Some(whole))
    } else {
        (None, None)
    };
    let percent = shown_percent(n, d, from, below).ok_or(RuleSilence::NotARatio)?;
    let score = max
        .scaled(n.min(d), d, decimals)
        .ok_or(RuleSilence::NotARatio)?;
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
        assert_eq!(score(&steps, "Có"), Err(RuleSilence::NotARatio));
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
