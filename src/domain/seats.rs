//! A set of seats, small enough to stand in every cell.

use super::id::MemberIx;

/// A set of seats by position.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Seats(u128);

impl Seats {
    /// The most seats that a council may have.
    pub const LIMIT: usize = 128;

    /// The set with the seat added; positions beyond [`Seats::LIMIT`] never come here, members are counted on entry.
    #[must_use]
    pub fn with(self, seat: MemberIx) -> Seats {
        Seats(self.0 | bit(seat))
    }

    /// The set without the seats of another.
    #[must_use]
    pub const fn without(self, other: Seats) -> Seats {
        Seats(self.0 & !other.0)
    }

    /// Both sets together.
    #[must_use]
    pub const fn union(self, other: Seats) -> Seats {
        Seats(self.0 | other.0)
    }

    /// True if the seat is in the set.
    pub fn contains(self, seat: MemberIx) -> bool {
        self.0 & bit(seat) != 0
    }

    /// The set as bits, the first seat lowest.
    pub(super) const fn bits(self) -> u128 {
        self.0
    }

    /// The set with these bits.
    pub(super) const fn of_bits(bits: u128) -> Seats {
        Seats(bits)
    }

    /// True if nobody is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many seats.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The seats in order.
    pub fn iter(self) -> impl Iterator<Item = MemberIx> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let lowest = u16::try_from(left.trailing_zeros()).ok()?;
            // Taking one away clears the lowest seat; an empty set has none to clear.
            left &= left.checked_sub(1)?;
            Some(MemberIx(lowest))
        })
    }
}

fn bit(seat: MemberIx) -> u128 {
    1_u128.checked_shl(u32::from(seat.0)).unwrap_or(0)
}

impl FromIterator<MemberIx> for Seats {
    fn from_iter<I: IntoIterator<Item = MemberIx>>(seats: I) -> Seats {
        seats.into_iter().fold(Seats::default(), Seats::with)
    }
}
