//! Mean and standard deviation from exact sums; whole numbers of whatever unit goes in.

/// Sums of numbers, from which mean and spread follow.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Spread {
    count: u32,
    sum: i128,
    squares: i128,
}

impl Spread {
    /// Takes a number.
    pub fn take(&mut self, number: i64) {
        let number = i128::from(number);
        self.count += 1;
        self.sum += number;
        self.squares += number * number;
    }

    /// Takes all that another has taken.
    pub fn add(&mut self, other: &Spread) {
        self.count += other.count;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    /// How many numbers.
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// The sum.
    pub const fn sum(&self) -> i128 {
        self.sum
    }

    /// The mean, rounded half away from zero; None of nothing.
    pub fn mean(&self) -> Option<i64> {
        let count = i128::from(self.count);
        if count == 0 {
            return None;
        }
        let half = if self.sum < 0 { -count } else { count };
        i64::try_from((2 * self.sum + half) / (2 * count)).ok()
    }

    /// The standard deviation of all that was taken, rounded half up; None of nothing.
    pub fn deviation(&self) -> Option<i64> {
        let count = i128::from(self.count);
        if count == 0 {
            return None;
        }
        // n times the deviation is the root of n·Σx² − (Σx)². Four times that under the root gives twice the deviation,
        // which is enough to round.
        let under = count.checked_mul(self.squares)? - self.sum.checked_mul(self.sum)?;
        let twice = under.checked_mul(4)?.isqrt() / count;
        i64::try_from((twice + 1) / 2).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[i64]) -> Spread {
        let mut spread = Spread::default();
        numbers.iter().for_each(|number| spread.take(*number));
        spread
    }

    #[test]
    fn mean_and_deviation_are_rounded_once() {
        assert_eq!((of(&[]).mean(), of(&[]).deviation()), (None, None));
        assert_eq!((of(&[7]).mean(), of(&[7]).deviation()), (Some(7), Some(0)));
        // 2 4 4 4 5 5 7 9: mean 5, deviation 2.
        let known = of(&[2, 4, 4, 4, 5, 5, 7, 9]);
        assert_eq!((known.mean(), known.deviation()), (Some(5), Some(2)));
        assert_eq!(of(&[1, 2]).mean(), Some(2), "1.5");
        assert_eq!(of(&[-1, -2]).mean(), Some(-2));
        assert_eq!(of(&[-10_000, 10_000]).deviation(), Some(10_000));
        // 0 1 2: variance 2/3, deviation 0.816….
        assert_eq!(of(&[0, 1, 2]).deviation(), Some(1));
        assert_eq!(of(&[0, 10_000, 20_000]).deviation(), Some(8_165));
        let mut both = of(&[2, 4, 4, 4]);
        both.add(&of(&[5, 5, 7, 9]));
        assert_eq!(both, known);
    }
}
