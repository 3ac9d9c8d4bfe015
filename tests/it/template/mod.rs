//! The workbook that units fill in: what was typed comes back, and its formulas say what the rules say.

mod city;
mod command;
mod form;
pub mod office;
mod recalculated;
mod round_trip;
mod typed;
