//! What is typed: text, a score, a choice.

mod choice;
mod score;
mod text;

pub use choice::Choice;
pub use score::ScoreField;
pub use text::TextField;
