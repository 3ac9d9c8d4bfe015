use super::{AreaChanges, BlockChanges};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::report::outcome::{BlockOutcome, ItemOutcome};

impl BlockChanges {
    /// What was changed in a block, area by area.
    pub(super) fn of(block: &BlockOutcome<'_>) -> Self {
        let areas = block.set.areas().iter().filter_map(|area| {
            let node = block.set.node(*area)?;
            Some(AreaChanges {
                name: format!("{}. {}", node.code, node.title),
                ..AreaChanges::default()
            })
        });
        let mut areas: Vec<AreaChanges> = areas.collect();
        for item in block.units.iter().flat_map(|unit| &unit.items) {
            if let Some(area) = areas.get_mut(usize::from(item.node.area)) {
                area.take(item);
            }
        }
        Self {
            name: block.block.name.clone(),
            areas,
        }
    }
}

impl AreaChanges {
    /// Takes a cell that has both a self score and a final value.
    fn take(&mut self, item: &ItemOutcome<'_>) {
        let (Some(claim), Some(settled)) = (item.result.claim, item.result.settled) else {
            return;
        };
        self.cells += 1;
        match (Value::from(claim), settled.value) {
            (Value::Score(own), Value::Score(given)) => {
                let change = given - own;
                if change < Points::ZERO {
                    self.lowered += 1;
                    self.points_lowered += change.abs();
                } else if change > Points::ZERO {
                    self.raised += 1;
                    self.points_raised += change;
                }
            }
            (Value::NotApplicable, Value::NotApplicable) => {}
            (Value::Score(_), Value::NotApplicable) | (Value::NotApplicable, Value::Score(_)) => {
                self.not_applicable += 1;
            }
        }
    }
}
