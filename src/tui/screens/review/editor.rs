//! The verdict that is being made on the selected cell: choice, score, reason.

use crate::tui::{
    action::Edit,
    draft::{Draft, DraftChoice},
    input::{ScoreField, TextField},
};

/// Which of its fields has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Typing {
    /// None: the queue or the text has it.
    #[default]
    No,
    /// The score.
    Score,
    /// The reason.
    Why,
}

/// The fields of the verdict pane.
#[derive(Clone, Debug, Default)]
pub struct Editor {
    choice: DraftChoice,
    /// The score field.
    pub score: ScoreField,
    /// The reason field.
    pub why: TextField,
    /// Which has the keyboard.
    pub typing: Typing,
}

impl Editor {
    /// An editor holding `draft`.
    #[must_use]
    pub fn holding(draft: &Draft) -> Self {
        Self {
            choice: draft.choice,
            score: ScoreField::with(&draft.score),
            why: TextField::lines().with(&draft.why),
            typing: Typing::No,
        }
    }

    /// What it holds; when it was begun stands in the draft that is kept.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft {
            choice: self.choice,
            score: self.score.text().to_owned(),
            why: self.why.text().to_owned(),
            since: None,
        }
    }

    /// What was chosen.
    #[must_use]
    pub fn choice(&self) -> DraftChoice {
        self.choice
    }

    /// Chooses without a score.
    pub fn choose(&mut self, choice: DraftChoice) {
        self.choice = choice;
        if choice != DraftChoice::Score {
            self.score.set("");
        }
    }

    /// Types a character into the field that has the keyboard.
    pub fn typed(&mut self, letter: char) {
        match self.typing {
            Typing::No => {}
            Typing::Score => {
                self.score.type_char(letter);
                self.score_changed();
            }
            Typing::Why => self.why.type_char(letter),
        }
    }

    /// Pastes text into the field that has the keyboard.
    pub fn pasted(&mut self, text: &str) {
        match self.typing {
            Typing::No => {}
            Typing::Score => {
                self.score.paste(text);
                self.score_changed();
            }
            Typing::Why => self.why.paste(text),
        }
    }

    /// Edits the field that has the keyboard; `width` is the width of the reason field.
    pub fn edit(&mut self, edit: Edit, width: u16) {
        match self.typing {
            Typing::No => {}
            Typing::Score => {
                self.score.edit(edit);
                self.score_changed();
            }
            Typing::Why => {
                self.why.edit(edit, width);
            }
        }
    }

    fn score_changed(&mut self) {
        self.choice = if self.score.is_empty() {
            DraftChoice::Undecided
        } else {
            DraftChoice::Score
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_a_score_chooses_it_and_emptying_it_takes_the_choice_back() {
        let mut editor = Editor::holding(&Draft {
            choice: DraftChoice::Accept,
            ..Draft::default()
        });
        editor.typing = Typing::Score;
        editor.typed('0');
        assert_eq!(editor.draft().choice, DraftChoice::Score);
        editor.edit(Edit::Backspace, 10);
        assert_eq!(editor.draft(), Draft::default());
        editor.choose(DraftChoice::NotApplicable);
        assert_eq!(editor.draft().choice, DraftChoice::NotApplicable);
    }
}
