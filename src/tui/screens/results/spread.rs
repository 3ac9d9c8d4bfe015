//! How the units of a block spread over the index: a dot for each, with the bounds of the bands between them.

use ratatui::layout::Rect;

use crate::{
    domain::{points::Points, round::Band},
    tui::{canvas::Canvas, theme::Meaning, wrap::columns},
};

/// Widths that a step of the scale may have, in hundredths of a point of index.
const STEPS: [i64; 6] = [50, 100, 200, 500, 1_000, 2_000];

/// More rows than this only pull the dots apart.
const MOST_ROWS: u16 = 26;

/// One step of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Lower bound in hundredths, inclusive.
    pub from: i64,
    /// How many units lie in it.
    pub count: usize,
    /// Whether the selected unit is among them.
    pub has_selected: bool,
    /// The bands that begin in it, by position.
    pub bands: Vec<usize>,
}

const fn hundredths(points: Points) -> i64 {
    points.ten_thousandths() / 100
}

/// The steps from the highest index down to the lowest, at most `rows` lines with those of the bands among them.
#[must_use]
pub fn bins(indexes: &[Points], selected: Option<Points>, bands: &[Band], rows: usize) -> Vec<Bin> {
    let values = indexes.iter().map(|index| hundredths(*index));
    let (Some(low), Some(high)) = (values.clone().min(), values.max()) else {
        return Vec::new();
    };
    let fits = |step: &i64| {
        let lines = high.div_euclid(*step) - low.div_euclid(*step) + 1;
        let begins = bands
            .iter()
            .filter(|band| (low..=high).contains(&hundredths(band.from)))
            .count();
        usize::try_from(lines).is_ok_and(|lines| lines + begins <= rows)
    };
    let step = STEPS.into_iter().find(fits).unwrap_or(10_000);
    let place = |index: Points| hundredths(index).div_euclid(step);
    let steps = (low.div_euclid(step)..=high.div_euclid(step)).rev();
    steps
        .map(|at| Bin {
            from: at * step,
            count: indexes.iter().filter(|index| place(**index) == at).count(),
            has_selected: selected.is_some_and(|index| place(index) == at),
            bands: (0..bands.len())
                .filter(|band| bands.get(*band).is_some_and(|band| place(band.from) == at))
                .collect(),
        })
        .collect()
}

/// What to draw.
pub struct Spread<'a> {
    /// The declared indexes of the block's ranked units.
    pub indexes: &'a [Points],
    /// The index of the selected unit.
    pub selected: Option<Points>,
    /// The block's bands, best first.
    pub bands: &'a [Band],
    /// How an index is written.
    pub write: &'a dyn Fn(Points) -> String,
    /// The sign of a band.
    pub glyph: &'a dyn Fn(usize) -> &'static str,
}

impl Spread<'_> {
    /// Draws the picture: `94,00 ●●●◆ 4`, a line under the step in which a band begins.
    pub fn view(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let rows = usize::from(area.height.min(MOST_ROWS));
        let bins = bins(self.indexes, self.selected, self.bands, rows);
        let widest = bins.iter().map(|bin| bin.count).max().unwrap_or(0);
        let label_width = 6;
        let count_width = columns(&widest.to_string()).max(2);
        let room = usize::from(area.width.saturating_sub(label_width + count_width + 2)).max(1);
        // Where the dots do not fit, each stands for so many units.
        let each = widest.div_ceil(room).max(1);
        let mut y = area.y;
        for bin in &bins {
            if y >= area.bottom() {
                return;
            }
            self.view_bin(
                canvas,
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                bin,
                (label_width, count_width),
                each,
            );
            y += 1;
            for band in bin
                .bands
                .iter()
                .filter_map(|place| Some((*place, self.bands.get(*place)?)))
            {
                if y >= area.bottom() {
                    return;
                }
                let (place, band) = band;
                let name = format!(
                    "┄ {} {} ≥ {} ",
                    (self.glyph)(place),
                    band.name,
                    (self.write)(band.from)
                );
                let rest = area.width.saturating_sub(columns(&name));
                canvas.pieces(
                    area.x,
                    y,
                    area.width,
                    &[
                        (&name, Meaning::Key),
                        (&"┄".repeat(usize::from(rest)), Meaning::Border),
                    ],
                );
                y += 1;
            }
        }
    }

    fn view_bin(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        bin: &Bin,
        widths: (u16, u16),
        each: usize,
    ) {
        let from = (self.write)(Points::from_ten_thousandths(bin.from * 100));
        canvas.text_right(area.x, area.y, widths.0, &from, Meaning::Dim);
        let dots = bin.count.div_ceil(each);
        let others = dots.saturating_sub(usize::from(bin.has_selected));
        let selected = if bin.has_selected { "◆" } else { "" };
        let room = area.width.saturating_sub(widths.0 + widths.1 + 2);
        canvas.pieces(
            area.x.saturating_add(widths.0 + 1),
            area.y,
            room,
            &[
                (selected, Meaning::Focus),
                (&"●".repeat(others), Meaning::Bar),
            ],
        );
        if bin.count > 0 {
            canvas.text_right(
                area.x,
                area.y,
                area.width,
                &bin.count.to_string(),
                Meaning::Dim,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(hundredths: i64) -> Points {
        Points::from_ten_thousandths(hundredths * 100)
    }

    #[test]
    fn every_unit_lies_in_one_step_and_every_band_begins_in_one() {
        let indexes: Vec<Points> = [9_617, 9_300, 9_299, 8_800, 8_799]
            .into_iter()
            .map(points)
            .collect();
        let bands = vec![
            Band {
                name: "A".into(),
                from: points(9_300),
                area_floor: None,
            },
            Band {
                name: "B".into(),
                from: points(8_000),
                area_floor: None,
            },
        ];
        for rows in [6, 12, 40] {
            let bins = bins(&indexes, Some(points(9_299)), &bands, rows);
            assert_eq!(bins.iter().map(|bin| bin.count).sum::<usize>(), 5, "{rows}");
            assert_eq!(bins.iter().filter(|bin| bin.has_selected).count(), 1);
            assert!(bins.windows(2).all(|pair| pair[0].from > pair[1].from));
            assert!(bins.len() + bins.iter().map(|bin| bin.bands.len()).sum::<usize>() <= rows);
        }
        let fine = bins(&indexes, None, &bands, 40);
        let of = |from: i64| {
            fine.iter()
                .find(|bin| bin.from == from)
                .map(|bin| (bin.count, bin.bands.clone()))
        };
        assert_eq!(
            of(9_300),
            Some((1, vec![0])),
            "93,00 is in the step that the band begins in"
        );
        assert_eq!(of(9_250), Some((1, vec![])), "92,99 is not");
        assert_eq!(bins(&[], None, &bands, 10), []);
    }
}
