//! The action table: what can be done, with which keys, where, and what it is called.
//!
//! Hints, the help overlay, the palette and the key list of the README all derive from [`rows`];
//! no screen looks at key codes. A key is looked up by the contexts of whatever has the keyboard, nearest first,
//! and the screen then matches on the [`Action`].

mod context;
mod table;

use super::{key::Key, screens::ScreenId};
use crate::locale::Locale;

pub use context::Context;
pub use table::rows;

/// A change to a text field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edit {
    /// Take the grapheme before the cursor away.
    Backspace,
    /// Take the grapheme after the cursor away.
    Delete,
    /// Take the word before the cursor away.
    DeleteWord,
    /// Take the text before the cursor away.
    DeleteToStart,
    /// One grapheme left.
    Left,
    /// One grapheme right.
    Right,
    /// One word left.
    WordLeft,
    /// One word right.
    WordRight,
    /// To the start of the line.
    LineStart,
    /// To the end of the line.
    LineEnd,
    /// One line up.
    LineUp,
    /// One line down.
    LineDown,
    /// Break the line.
    Newline,
    /// Take the last change back.
    Undo,
}

/// What a key, a click or the palette asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Leave the program.
    Quit,
    /// Show every key that works here.
    Help,
    /// Find an action by its name.
    Palette,
    /// Draw everything again.
    Redraw,
    /// The next colour theme.
    NextTheme,
    /// The other language.
    NextLanguage,
    /// Turn by itself, or stay.
    Pause,
    /// Go to a screen.
    Show(ScreenId),
    /// The next screen.
    NextScreen,
    /// The screen before.
    PreviousScreen,
    /// The next pane or field.
    NextPart,
    /// The pane or field before.
    PreviousPart,
    /// Out of the field, the search or the overlay.
    Back,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// To the left: the choice or level before.
    Left,
    /// To the right: the next choice or level.
    Right,
    /// Open what is selected.
    Open,
    /// Search as you type.
    Search,
    /// Choose what a list shows.
    Filter,
    /// Show everything again.
    ClearFilter,
    /// Commit what was typed or agree to what is asked.
    Submit,
    /// Change the text of a field.
    Edit(Edit),
    /// Go through one item across units, or one unit across items.
    SwitchWay,
    /// The next cell of the queue that is still to do.
    NextOpen,
    /// Draft: the self score stands.
    Accept,
    /// Type a score.
    Score,
    /// Draft: not applicable.
    NotApplicable,
    /// Write the reason.
    Reason,
    /// Choose a ready phrase for the reason.
    Phrase,
    /// Take the last drafted verdict back.
    UndoDraft,
    /// Confirm the drafted verdicts: signed, and no longer undone.
    Confirm,
    /// Draft the acceptance of everything that the queue shows.
    AcceptMany,
    /// Flag the cell for discussion.
    Flag,
    /// Answer a pre-check that stands on the cell.
    AnswerCheck,
    /// Take over what the helper drafted.
    TakeDraft,
    /// The own verdict in force stands, for a reason.
    Keep,
    /// Open a document of the cell in the system's viewer, or show where it is.
    OpenDocument,
    /// Open a meeting.
    OpenMeeting,
    /// Close or adjourn the meeting.
    CloseMeeting,
    /// The member comes in.
    MarkIn,
    /// The member leaves the room.
    MarkOut,
    /// The member is absent, with the reason.
    MarkAbsent,
    /// Somebody sits there for the member.
    MarkDelegate,
    /// Everybody is there.
    AllPresent,
    /// Set the time at which the next entries stand in the record.
    SetClock,
    /// Record that a member is recused for a unit.
    DeclareRecusal,
    /// The meeting adjourns, with why.
    AdjournMeeting,
    /// The adjourned meeting goes on.
    ResumeMeeting,
    /// A member takes the chair.
    AssignChair,
    /// The meeting turns to the item, or leaves it.
    CallItem,
    /// A member proposes a score.
    ProposeScore,
    /// A proposal is withdrawn.
    WithdrawProposal,
    /// Enter a teller's count of the papers.
    EnterTally,
    /// Break a secret vote off.
    CancelBallot,
    /// Put every open dispute on the agenda, ordered by impact.
    OrderAgenda,
    /// Show how strict or lenient members appraised.
    Leniency,
    /// Show how far the table can still move.
    Sensitivity,
    /// Try other scores and see the table move; nothing is recorded.
    TryOut,
    /// Put what is still to be decided in order by impact again.
    ReorderAgenda,
    /// Put a cell on the agenda.
    AddItem,
    /// Take the item from the agenda.
    RemoveItem,
    /// The item comes one place earlier.
    MoveUp,
    /// The item comes one place later.
    MoveDown,
    /// Put an item in front of all that is still to be decided.
    MoveFirst,
    /// Fill in a vote on the item.
    HoldVote,
    /// Fill in a vote on many cells at once.
    VoteOnMany,
    /// Take a note of what is said.
    TakeNote,
    /// Declare a vote void.
    VoidVote,
    /// Fill in the vote that approves the result.
    ApproveResult,
    /// Sign the result.
    SignResult,
    /// Reopen the locked result.
    Reopen,
    /// The member votes for.
    VoteFor,
    /// The member votes against.
    VoteAgainst,
    /// The member abstains.
    VoteAbstain,
    /// The member's ballot is empty again.
    ClearBallot,
    /// Everybody votes for.
    AllFor,
    /// Write the member's dissenting opinion.
    Dissent,
    /// Empty the form that was kept half filled.
    StartOver,
    /// Move the round to another stage.
    Advance,
    /// Go to the cell that is meant.
    GoToCell,
    /// Only what this version of the result changed, and back.
    ShowChanges,
    /// The next order of a list.
    Sort,
    /// The picture instead of the table, and back.
    Chart,
    /// Go to an entry by its number.
    GoToNumber,
    /// Choose what the files are that come in.
    ChooseKind,
    /// Type which files come in.
    EditPath,
    /// Complete the path that is being typed.
    CompletePath,
    /// Supersede what units handed in before, or not.
    ToggleReplace,
    /// Take the good files where others have errors, or not.
    TogglePartial,
    /// Write a text of the minutes.
    WriteText,
    /// Write the minutes to a file.
    WritePaper,
    /// Keep the newest entry selected.
    Follow,
    /// To the next line that the search finds.
    NextMatch,
    /// To the line before that the search finds.
    PreviousMatch,
    /// Read the files and show what would happen.
    ReadFiles,
    /// Take in what was shown.
    TakeIn,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What is done.
    pub action: Action,
    /// The keys that do it; the first is the one that hints show.
    pub keys: &'static [Key],
    /// The message that names it, an imperative.
    pub label: &'static str,
    /// Where it works.
    pub contexts: &'static [Context],
    /// It cannot be taken back, or leaves the program.
    pub danger: bool,
    /// Where it stands in the line of hints: 1 first, 0 not at all.
    pub hint: u8,
}

impl Row {
    /// The keys as people read them: `j ↓`.
    #[must_use]
    pub fn key_names(&self) -> String {
        self.keys
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Whether the row can stand in the palette: what moves a cursor or edits text cannot.
    #[must_use]
    pub fn is_command(&self) -> bool {
        !self.contexts.iter().any(|context| {
            matches!(
                context,
                Context::List
                    | Context::Prose
                    | Context::Field
                    | Context::Lines
                    | Context::Choice
                    | Context::Dialog
                    | Context::Help
                    | Context::Palette
                    | Context::Search
            )
        })
    }
}

/// Whether an action can be taken now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It can.
    Yes,
    /// It cannot; the message says why.
    No(&'static str),
}

/// The action that `key` means in `contexts`, nearest context first. A letter with diacritics that means nothing
/// is read as its plain letter, so that shortcuts work while a Vietnamese input method is on.
#[must_use]
pub fn action_for(contexts: &[Context], key: Key) -> Option<Action> {
    exact(contexts, key).or_else(|| {
        let plain = key.without_diacritics();
        if plain == key || types_text(contexts) {
            None
        } else {
            exact(contexts, plain)
        }
    })
}

fn exact(contexts: &[Context], key: Key) -> Option<Action> {
    contexts.iter().find_map(|context| {
        rows()
            .find(|row| row.contexts.contains(context) && row.keys.contains(&key))
            .map(|row| row.action)
    })
}

/// Whether printable keys are text in these contexts.
#[must_use]
pub fn types_text(contexts: &[Context]) -> bool {
    contexts.contains(&Context::Field) || contexts.contains(&Context::Lines)
}

/// The rows that work in `contexts`, nearest context first, each once.
pub fn rows_in(contexts: &[Context]) -> impl Iterator<Item = &'static Row> {
    contexts
        .iter()
        .enumerate()
        .flat_map(move |(place, context)| {
            rows().filter(move |row| {
                row.contexts.contains(context)
                    && !contexts
                        .iter()
                        .take(place)
                        .any(|nearer| row.contexts.contains(nearer))
            })
        })
}

/// The first row of the table for `action`.
#[must_use]
pub fn row_of(action: Action) -> Option<&'static Row> {
    rows().find(|row| row.action == action)
}

/// The key list of the README: a Markdown table, in the order of the action table.
#[must_use]
pub fn key_list(locale: &Locale) -> String {
    let mut list = format!(
        "| {} | {} | {} |\n|---|---|---|\n",
        locale.text("tui-help-where"),
        locale.text("tui-help-keys"),
        locale.text("tui-help-does")
    );
    for row in rows().filter(|row| !row.keys.is_empty()) {
        let keys: Vec<String> = row.keys.iter().map(|key| format!("`{key}`")).collect();
        let places: Vec<String> = row
            .contexts
            .iter()
            .map(|context| locale.text(context.label()))
            .collect();
        let (places, keys) = (places.join("; "), keys.join(" "));
        list.push_str(&format!(
            "| {places} | {keys} | {} |\n",
            locale.text(row.label)
        ));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn the_readme_lists_every_key() {
        let list = key_list(&Locale::new(Language::English));
        let readme = include_str!("../../../README.md");
        assert!(
            readme.contains(&list),
            "the README's keys should be:\n{list}"
        );
    }

    #[test]
    fn no_two_actions_share_a_key_in_one_context() {
        for (place, row) in rows().enumerate() {
            for other in rows().skip(place + 1) {
                let context = row
                    .contexts
                    .iter()
                    .find(|context| other.contexts.contains(context));
                let key = row.keys.iter().find(|key| other.keys.contains(key));
                if let (Some(context), Some(key)) = (context, key) {
                    panic!(
                        "{key} in {context:?} means {:?} and {:?}",
                        row.action, other.action
                    );
                }
            }
        }
    }

    #[test]
    fn nothing_that_types_a_letter_is_an_action_while_typing() {
        let typing = [
            Context::Always,
            Context::Field,
            Context::Lines,
            Context::Search,
            Context::Dialog,
        ];
        for row in rows().filter(|row| row.contexts.iter().any(|c| typing.contains(c))) {
            for key in row.keys {
                assert_eq!(key.typed(), None, "{key} of {:?}", row.action);
            }
        }
    }

    #[test]
    fn a_vietnamese_letter_is_read_as_its_plain_shortcut_but_never_inside_a_field() {
        assert_eq!(
            action_for(&[Context::Review], Key::char('â')),
            Some(Action::Accept)
        );
        assert_eq!(
            action_for(&[Context::Field, Context::Review], Key::char('â')),
            None
        );
    }

    #[test]
    fn every_row_has_a_label_in_both_languages() {
        for locale in [
            Locale::new(Language::Vietnamese),
            Locale::new(Language::English),
        ] {
            for row in rows() {
                assert!(locale.has(row.label), "{} has no text", row.label);
            }
        }
    }
}
