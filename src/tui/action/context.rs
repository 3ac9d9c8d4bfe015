//! Where keys mean something.

/// Where a key means something. A screen or a field answers which contexts hold, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// Everywhere, also while somebody types: control and function keys only.
    Always,
    /// Everywhere when nobody types.
    Main,
    /// A list or table has the keyboard.
    List,
    /// Text that scrolls has the keyboard.
    Prose,
    /// A text field has the keyboard.
    Field,
    /// A text field of several lines has the keyboard.
    Lines,
    /// A choice has the keyboard.
    Choice,
    /// A dialog stands on top.
    Dialog,
    /// The help overlay stands on top.
    Help,
    /// The palette stands on top.
    Palette,
    /// The search line of a list is open.
    Search,
    /// The overview.
    Overview,
    /// The review screen, any pane.
    Review,
    /// The verdict pane of the review screen.
    Verdict,
    /// The disputes screen.
    Disputes,
    /// One cell on the disputes screen.
    DisputedCell,
    /// The meeting screen.
    Meeting,
    /// The results screen.
    Results,
    /// What changed since the version before, on the results screen.
    ResultChanges,
    /// One unit on the results screen.
    UnitResult,
    /// Scores that are tried on the results screen.
    Trial,
    /// How the members appraised, on the results screen.
    Leniency,
    /// How far the table can move, on the results screen.
    Ranges,
    /// The journal screen.
    Journal,
    /// One entry on the journal screen.
    JournalEntry,
    /// The attendance of a meeting.
    Attendance,
    /// The agenda of a meeting.
    Agenda,
    /// The running record of a meeting.
    Record,
    /// What stands before the lock.
    Lock,
    /// A form that fills the screen: a vote, a signature.
    Form,
    /// The ballots of a vote.
    Ballots,
    /// The count of a secret vote.
    Papers,
    /// The minutes screen.
    Minutes,
    /// The screen on which files come in.
    Intake,
    /// The path of the files that come in.
    IntakePath,
    /// Files are being read.
    IntakeReading,
    /// The room's screen.
    Present,
}

impl Context {
    /// The message that says where it is, for the README's key list.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Always => "tui-where-always",
            Self::Main => "tui-where-main",
            Self::List => "tui-where-list",
            Self::Prose => "tui-where-prose",
            Self::Field => "tui-where-field",
            Self::Lines => "tui-where-lines",
            Self::Choice => "tui-where-choice",
            Self::Dialog => "tui-where-dialog",
            Self::Help => "tui-where-help",
            Self::Palette => "tui-where-palette",
            Self::Search => "tui-where-search",
            Self::Overview => "tui-where-overview",
            Self::Review => "tui-where-review",
            Self::Verdict => "tui-where-verdict",
            Self::Disputes => "tui-where-disputes",
            Self::DisputedCell => "tui-where-disputed-cell",
            Self::Meeting => "tui-where-meeting",
            Self::Results => "tui-where-results",
            Self::ResultChanges => "tui-where-result-changes",
            Self::UnitResult => "tui-where-unit-result",
            Self::Trial => "try-where",
            Self::Leniency => "leniency-where",
            Self::Ranges => "sensitivity-where",
            Self::Journal => "tui-where-journal",
            Self::JournalEntry => "tui-where-journal-entry",
            Self::Attendance => "tui-where-attendance",
            Self::Agenda => "tui-where-agenda",
            Self::Record => "tui-where-record",
            Self::Lock => "tui-where-lock",
            Self::Form => "tui-where-form",
            Self::Ballots => "tui-where-ballots",
            Self::Papers => "meeting-where-papers",
            Self::Minutes => "tui-where-minutes",
            Self::Intake => "intake-where",
            Self::IntakePath => "intake-where-path",
            Self::IntakeReading => "intake-where-reading",
            Self::Present => "present-where",
        }
    }
}
