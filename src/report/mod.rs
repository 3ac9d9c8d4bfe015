//! Papers as plain data, and their renderers.
//!
//! A paper is built in two pure steps: facts of the round become a struct of that paper ([`minutes::Minutes`]), and
//! the struct becomes a [`document::Document`], which names styles and never fonts. A renderer ([`docx`], [`pdf`], [`text`]) turns any
//! document into bytes or lines. The workbooks for units ([`template`], [`adjustments`], [`intake`]) have renderers of their own. The layout follows annex I of Nghị định 30/2020/NĐ-CP.

pub mod adjustments;
pub mod analysis;
pub mod annexes;
pub mod appraisal_report;
pub mod chart;
pub mod clock;
pub mod document;
pub mod docx;
pub mod footing;
pub mod intake;
pub mod letterhead;
pub mod letters;
pub mod minutes;
pub mod outcome;
pub mod page;
pub mod papers;
pub mod pdf;
pub mod qr;
pub mod readme;
pub mod sheets;
#[cfg(test)]
mod story;
pub mod template;
pub mod text;
mod text_table;
pub mod workbook;
