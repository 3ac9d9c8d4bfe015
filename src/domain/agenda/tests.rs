//! The rows of groups against every row that there is.

use proptest::prelude::*;

use super::order::{EXACT, fewest_moves, moves};
use crate::domain::id::MemberIx;
use crate::domain::seats::Seats;

fn seats(bits: u8) -> Seats {
    (0..8)
        .filter(|at| bits & (1 << at) != 0)
        .map(MemberIx)
        .collect()
}

/// Groups of a class: each set once, as the agenda makes them.
fn distinct(bits: Vec<u8>) -> Vec<Seats> {
    let mut groups: Vec<Seats> = Vec::new();
    for set in bits.into_iter().map(seats) {
        if !groups.contains(&set) {
            groups.push(set);
        }
    }
    groups
}

fn row_of(classes: &[Vec<Seats>], rows: &[Vec<usize>]) -> Vec<Seats> {
    let pairs = classes.iter().zip(rows);
    pairs
        .flat_map(|(groups, row)| row.iter().map(|at| groups[*at]))
        .collect()
}

/// The fewest moves of all rows, by trying each.
fn brute(classes: &[Vec<Seats>], out: Seats) -> u32 {
    let Some((groups, later)) = classes.split_first() else {
        return out.len();
    };
    if groups.is_empty() {
        return brute(later, out);
    }
    (0..groups.len())
        .map(|at| {
            let mut left = classes.to_vec();
            let next = left[0].remove(at);
            out.without(next).len() + next.without(out).len() + brute(&left, next)
        })
        .min()
        .unwrap()
}

fn check_whole(classes: &[Vec<Seats>], rows: &[Vec<usize>]) {
    for (groups, row) in classes.iter().zip(rows) {
        let mut places = row.clone();
        places.sort_unstable();
        assert_eq!(places, (0..groups.len()).collect::<Vec<_>>(), "each once");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn few_groups_stand_in_the_best_row_there_is(
        first in proptest::collection::vec(any::<u8>(), 0..3),
        second in proptest::collection::vec(any::<u8>(), 0..6),
        third in proptest::collection::vec(0_u8..4, 0..3),
    ) {
        let classes = [first, second, third].map(distinct).to_vec();
        let rows = fewest_moves(&classes);
        check_whole(&classes, &rows);
        let found = moves(row_of(&classes, &rows));
        prop_assert_eq!(found, brute(&classes, Seats::default()));
    }

    #[test]
    fn seven_groups_of_a_class_stand_in_the_best_row_there_is(
        only in proptest::collection::vec(any::<u8>(), 7),
    ) {
        let classes = vec![distinct(only)];
        let rows = fewest_moves(&classes);
        check_whole(&classes, &rows);
        let found = moves(row_of(&classes, &rows));
        prop_assert_eq!(found, brute(&classes, Seats::default()));
    }

    #[test]
    fn many_groups_never_take_more_moves_than_in_the_order_of_impact(
        first in proptest::collection::vec(any::<u8>(), 12..40),
        second in proptest::collection::vec(any::<u8>(), 0..20),
    ) {
        let classes = [first, second].map(distinct).to_vec();
        prop_assume!(classes[0].len() > EXACT);
        let rows = fewest_moves(&classes);
        check_whole(&classes, &rows);
        let plain: Vec<Seats> = classes.iter().flatten().copied().collect();
        prop_assert!(moves(row_of(&classes, &rows)) <= moves(plain));
        prop_assert_eq!(rows, fewest_moves(&classes), "the same again");
    }
}

#[test]
fn of_equally_good_rows_the_one_nearest_to_the_order_of_impact_is_taken() {
    let classes = vec![vec![seats(1), seats(0), seats(2)]];
    assert_eq!(fewest_moves(&classes), [[0, 1, 2]]);
    // m1 and m2 go out together once: first m1, then both, then m2.
    let classes = vec![vec![seats(1), seats(2), seats(3)]];
    let rows = fewest_moves(&classes);
    assert_eq!(rows, [[0, 2, 1]]);
    assert_eq!(moves(row_of(&classes, &rows)), 4);
}
