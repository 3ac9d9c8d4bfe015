//! Where points went: by who took them, and from the maximum to the total.

use std::collections::BTreeMap;

use crate::domain::index_set::Method;
use crate::domain::loss::{Loss, LostBy};
use crate::domain::points::Points;

/// Points by who took them. Given back is negative, so that the sums stay exact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken(BTreeMap<LostBy, Points>);

impl Taken {
    /// Adds losses.
    pub fn take(&mut self, losses: &[Loss]) {
        for loss in losses {
            *self.0.entry(loss.by).or_default() += loss.points;
        }
    }

    /// Adds what was taken elsewhere.
    pub fn add(&mut self, other: &Taken) {
        for (by, points) in &other.0 {
            *self.0.entry(*by).or_default() += *points;
        }
    }

    /// What this one took.
    #[must_use]
    pub fn by(&self, by: LostBy) -> Points {
        self.0.get(&by).copied().unwrap_or_default()
    }

    /// Those who took or gave back anything, with how much.
    pub fn all(&self) -> impl Iterator<Item = (LostBy, Points)> + '_ {
        let all = self.0.iter().map(|(by, points)| (*by, *points));
        all.filter(|(_, points)| *points != Points::ZERO)
    }

    /// All together.
    #[must_use]
    pub fn total(&self) -> Points {
        self.0.values().copied().sum()
    }
}

/// From the maximum to the total: `max - items - awaited - penalty + bonus = total`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Maximum that counts.
    pub max: Points,
    /// Points reached.
    pub total: Points,
    /// What the items of the hundred points lost.
    pub items: Taken,
    /// Points of items whose score has not come yet, in a draft.
    pub awaited: Points,
    /// Penalties as they count, under their yearly cap.
    pub penalty: Points,
    /// Penalties beyond the cap, which take nothing.
    pub penalty_over: Points,
    /// Bonuses as they count, under their yearly cap.
    pub bonus: Points,
    /// Bonuses beyond the cap, which give nothing.
    pub bonus_over: Points,
}

impl Balance {
    /// The balance of one unit, from the contributions of its items and the yearly caps on bonus and penalty.
    #[must_use]
    pub fn of<'a>(
        (max, total): (Points, Points),
        (bonus_cap, penalty_cap): (Points, Points),
        items: impl IntoIterator<Item = Share<'a>>,
    ) -> Balance {
        let mut balance = Balance {
            max,
            total,
            ..Balance::default()
        };
        let (mut bonus, mut penalty) = (Points::ZERO, Points::ZERO);
        for item in items {
            match item.method {
                Method::Bonus => bonus += item.score,
                Method::Penalty => penalty += item.score,
                Method::Appraised | Method::Survey | Method::Council => {
                    balance.items.take(item.losses);
                    let lost: Points = item.losses.iter().map(|loss| loss.points).sum();
                    balance.awaited += item.max - item.score - lost;
                }
            }
        }
        balance.bonus = bonus.min(bonus_cap);
        balance.bonus_over = bonus - balance.bonus;
        balance.penalty = penalty.min(penalty_cap);
        balance.penalty_over = penalty - balance.penalty;
        balance
    }

    /// Everything that is missing from the maximum before bonuses.
    #[must_use]
    pub fn lost(&self) -> Points {
        self.items.total() + self.awaited + self.penalty
    }

    /// By who took it, penalties as they count among them.
    #[must_use]
    pub fn taken(&self) -> Taken {
        let mut taken = self.items.clone();
        let by = LostBy::Penalty;
        let points = self.penalty;
        taken.take(&[Loss { points, by }]);
        taken
    }

    /// Adds another unit's balance.
    pub fn add(&mut self, other: &Balance) {
        self.max += other.max;
        self.total += other.total;
        self.items.add(&other.items);
        self.awaited += other.awaited;
        self.penalty += other.penalty;
        self.penalty_over += other.penalty_over;
        self.bonus += other.bonus;
        self.bonus_over += other.bonus_over;
    }
}

/// What one item gave and lost.
#[derive(Clone, Copy, Debug)]
pub struct Share<'a> {
    /// How it gets its score.
    pub method: Method,
    /// Points that count.
    pub score: Points,
    /// Maximum that counts.
    pub max: Points,
    /// What it lost, and to whom.
    pub losses: &'a [Loss],
}

#[cfg(test)]
mod tests {
    use super::{Balance, Loss, LostBy, Method, Points, Share};

    fn points(count: i64) -> Points {
        Points::whole(count)
    }

    fn share(method: Method, score: i64, max: i64, losses: &[Loss]) -> Share<'_> {
        Share {
            method,
            score: points(score),
            max: points(max),
            losses,
        }
    }

    #[test]
    fn caps_are_taken_off_and_what_has_not_come_is_told_apart() {
        let own = [Loss {
            points: points(2),
            by: LostBy::Unit,
        }];
        let items = [
            share(Method::Appraised, 8, 10, &own),
            share(Method::Survey, 0, 5, &[]),
            share(Method::Bonus, 4, 0, &[]),
            share(Method::Penalty, 7, 0, &[]),
        ];
        // 8 of 15, 3 of the bonus and 5 of the penalty count.
        let balance = Balance::of((points(15), points(6)), (points(3), points(5)), items);
        assert_eq!(balance.items.by(LostBy::Unit), points(2));
        assert_eq!(balance.awaited, points(5));
        assert_eq!((balance.bonus, balance.bonus_over), (points(3), points(1)));
        assert_eq!(
            (balance.penalty, balance.penalty_over),
            (points(5), points(2))
        );
        assert_eq!(balance.lost() - balance.bonus, balance.max - balance.total);
        assert_eq!(balance.taken().total(), points(7));
    }
}
