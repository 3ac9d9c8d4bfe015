//! From the outcome to the losses of all units.

use std::cmp::Reverse;

use super::{
    Analysis, AreaLosses, BlockLosses, InflatedUnit, Inflation, ItemLosses, Losses, YearBefore,
};
use crate::domain::index_set::Method;
use crate::domain::loss::{self, Loss, LostBy};
use crate::domain::points::Points;
use crate::report::letters::gather::{area_lines, balance, missing};
use crate::report::letters::{Sender, Taken};
use crate::report::outcome::{BlockOutcome, Outcome, UnitOutcome};

impl Analysis {
    /// Adds up what the units lost.
    #[must_use]
    pub fn of(outcome: &Outcome<'_>) -> Analysis {
        let mut whole = Losses::default();
        let blocks = outcome.blocks.iter().map(|block| {
            let mut losses = Losses::of(block);
            whole.add(&losses);
            losses.sort();
            BlockLosses {
                name: block.block.name.clone(),
                index_mean: block.index_mean,
                losses,
            }
        });
        let blocks = blocks.collect();
        whole.sort();
        Analysis {
            sender: Sender::of(outcome.round),
            standing: outcome.standing.clone(),
            pending: outcome.pending,
            whole,
            blocks,
            before: YearBefore::of(outcome),
        }
    }
}

impl Losses {
    /// The losses of a block, items in the order of its index set.
    fn of(block: &BlockOutcome<'_>) -> Losses {
        let mut losses = Losses {
            areas: areas(block),
            items: items(block),
            ..Losses::default()
        };
        for unit in &block.units {
            losses.take(block, unit);
        }
        losses
    }

    fn take(&mut self, block: &BlockOutcome<'_>, unit: &UnitOutcome<'_>) {
        let own = balance(block.set, unit);
        self.units += 1;
        self.unharmed += usize::from(own.lost() == Points::ZERO);
        for (area, line) in self.areas.iter_mut().zip(area_lines(block, unit, &own)) {
            area.is_adjustment |= line.is_adjustment;
            area.max += line.max;
            area.lost += line.lost;
            area.units += 1;
            area.losers += usize::from(line.lost > Points::ZERO);
            if line.is_adjustment {
                let (points, by) = (line.lost, LostBy::Penalty);
                area.taken.take(&[Loss { points, by }]);
            }
        }
        for (sums, item) in self.items.iter_mut().zip(&unit.items) {
            let is_adjustment = item.item.method.is_adjustment();
            let lost = missing(item);
            sums.max += item.result.max;
            sums.units += usize::from(is_adjustment || item.result.max > Points::ZERO);
            sums.lost += lost;
            sums.losers += usize::from(lost > Points::ZERO);
            if item.item.method != Method::Bonus {
                sums.taken.take(&item.losses);
            }
            if !is_adjustment && let Some(area) = self.areas.get_mut(usize::from(item.node.area)) {
                area.taken.take(&item.losses);
            }
        }
        self.balance.add(&own);
        self.inflation.take(block, unit);
    }

    /// Adds the losses of other units.
    fn add(&mut self, other: &Losses) {
        self.units += other.units;
        self.unharmed += other.unharmed;
        self.balance.add(&other.balance);
        for area in &other.areas {
            let is_same = |own: &&mut AreaLosses| own.code == area.code && own.title == area.title;
            match self.areas.iter_mut().find(is_same) {
                None => self.areas.push(area.clone()),
                Some(own) => {
                    own.is_adjustment |= area.is_adjustment;
                    own.max += area.max;
                    own.lost += area.lost;
                    own.taken.add(&area.taken);
                    own.units += area.units;
                    own.losers += area.losers;
                }
            }
        }
        for item in &other.items {
            let is_same = |own: &&mut ItemLosses| own.set == item.set && own.code == item.code;
            match self.items.iter_mut().find(is_same) {
                None => self.items.push(item.clone()),
                Some(own) => {
                    own.max += item.max;
                    own.lost += item.lost;
                    own.taken.add(&item.taken);
                    own.units += item.units;
                    own.losers += item.losers;
                }
            }
        }
        self.inflation.own += other.inflation.own;
        self.inflation.given += other.inflation.given;
        self.inflation.above += other.inflation.above;
        self.inflation.below += other.inflation.below;
        let most = other.inflation.most.iter().cloned();
        self.inflation.most.extend(most);
    }

    fn sort(&mut self) {
        self.items.sort_by_key(|item| Reverse(item.lost));
        self.inflation
            .most
            .sort_by_key(|unit| Reverse(unit.above()));
    }
}

fn areas(block: &BlockOutcome<'_>) -> Vec<AreaLosses> {
    let nodes = block.set.areas().iter();
    let areas = nodes.filter_map(|area| {
        let node = block.set.node(*area)?;
        Some(AreaLosses {
            code: node.code.to_string(),
            title: node.title.clone(),
            is_adjustment: false,
            max: Points::ZERO,
            lost: Points::ZERO,
            taken: Taken::default(),
            units: 0,
            losers: 0,
        })
    });
    areas.collect()
}

fn items(block: &BlockOutcome<'_>) -> Vec<ItemLosses> {
    let header = block.set.header();
    let items = block.set.item_positions().filter_map(|item| {
        let (node, _) = block.set.item(item)?;
        Some(ItemLosses {
            set: header.id.to_string(),
            set_title: header.title.clone(),
            code: node.code.to_string(),
            title: node.title.clone(),
            area: node.area,
            item_max: node.max,
            max: Points::ZERO,
            lost: Points::ZERO,
            taken: Taken::default(),
            units: 0,
            losers: 0,
        })
    });
    items.collect()
}

impl Inflation {
    fn take(&mut self, block: &BlockOutcome<'_>, unit: &UnitOutcome<'_>) {
        let (mut own, mut given) = (Points::ZERO, Points::ZERO);
        let items = unit.items.iter();
        for item in items.filter(|item| item.item.method == Method::Appraised) {
            given += item.result.score;
            own += item.result.score - loss::change(item.item, item.node.max, &item.result);
        }
        self.own += own;
        self.given += given;
        self.above += usize::from(own > given);
        self.below += usize::from(own < given);
        if own > given {
            self.most.push(InflatedUnit {
                unit: unit.unit.name.clone(),
                block: block.block.name.clone(),
                own,
                given,
            });
        }
    }
}
