//! What screens are put together from. Each keeps its state apart from its drawing, and builds only what is visible.

mod bars;
mod buttons;
mod chart;
mod list;
mod panes;
mod prose;
mod scrollbar;
mod search;
mod table;

pub use bars::{Bar, bar};
pub use buttons::{Button, buttons};
pub use chart::{ChartRow, chart};
pub use list::ListState;
pub use panes::Panes;
pub use prose::{Line, Prose, ProseState};
pub use scrollbar::scrollbar;
pub use search::SearchLine;
pub use table::{Align, Cell, Column, Table, Width};
