//! Where the next key goes in the form of a vote, and what ballots it leaves.

use super::{About, At, COUNTS, Paper, VoteForm, Way};
use crate::{domain::meeting::Choice, tui::model::Model};

impl VoteForm {
    /// Where the next key can go, from top to bottom.
    #[must_use]
    pub fn stops(&self, model: &Model<'_>) -> Vec<At> {
        let mut stops = Vec::new();
        if matches!(self.about, About::Cell(_)) {
            stops.extend((0..self.choices()).map(At::Value));
        }
        if self.cells_shown() {
            stops.push(At::Cells);
        }
        if self.ways.len() > 1 {
            stops.push(At::Way);
        }
        match self.way {
            Way::Open => stops.extend((0..self.entitled(model).len()).map(At::Ballot)),
            Way::Secret => {
                stops.push(At::Count(0));
                stops.extend((0..self.tellers.len()).map(At::Teller));
            }
            Way::Hands => stops.extend((1..COUNTS).map(At::Count)),
            Way::Consensus => {}
        }
        if self.rules() {
            stops.push(At::Why);
        }
        stops
    }

    /// Moves to the next place, or the one before.
    pub fn step(&mut self, model: &Model<'_>, down: bool) {
        let stops = self.stops(model);
        let here = match self.at {
            At::Dissent(place) => At::Ballot(place),
            other => other,
        };
        let place = stops.iter().position(|stop| *stop == here).unwrap_or(0);
        let to = if down {
            place + 1
        } else {
            place.saturating_sub(1)
        };
        if let Some(stop) = stops.get(to) {
            self.at = *stop;
        }
    }

    /// Moves to the next group of places, or the one before, round and round.
    pub fn jump(&mut self, model: &Model<'_>, forward: bool) {
        let stops = self.stops(model);
        let mut groups: Vec<(u8, At)> = Vec::new();
        for stop in &stops {
            let of_group = group(*stop);
            if groups.last().is_none_or(|(last, _)| *last != of_group) {
                groups.push((of_group, *stop));
            }
        }
        let here = groups
            .iter()
            .position(|(of, _)| *of == group(self.at))
            .unwrap_or(0);
        let count = groups.len().max(1);
        let on = if forward { 1 } else { count - 1 };
        let to = (here + on) % count;
        if let Some((of, stop)) = groups.get(to) {
            // The value group is entered where it stands.
            self.at = if *of == 0 {
                At::Value(self.chosen)
            } else {
                *stop
            };
        }
    }

    /// Records a choice for the ballot at `place` and moves on.
    pub fn cast(&mut self, model: &Model<'_>, place: usize, choice: Option<Choice>) {
        let Some(member) = self.entitled(model).get(place).copied() else {
            return;
        };
        if let Some(paper) = self.papers.iter_mut().find(|paper| paper.member == member) {
            paper.choice = choice;
        }
    }

    /// Records the same choice for everybody.
    pub fn cast_all(&mut self, model: &Model<'_>, choice: Choice) {
        let entitled = self.entitled(model);
        for paper in &mut self.papers {
            if entitled.contains(&paper.member) {
                paper.choice = Some(choice);
            }
        }
    }

    /// The ballot at a place among those that may be cast.
    pub fn paper_mut(&mut self, model: &Model<'_>, place: usize) -> Option<&mut Paper> {
        let member = self.entitled(model).get(place).copied()?;
        self.papers.iter_mut().find(|paper| paper.member == member)
    }
}

fn group(at: At) -> u8 {
    match at {
        At::Value(_) => 0,
        At::Cells => 7,
        At::Way => 1,
        At::Ballot(_) | At::Dissent(_) => 2,
        At::Count(_) => 3,
        At::Teller(_) => 4,
        At::Why => 6,
    }
}
