//! The kinds of problems, in one table: name, values, message, severity.

use super::problem::{Severity, Value};
use super::problem_table::kinds;

kinds! {
    /// The file cannot be read from the disk.
    FileUnreadable {
        /// What the system says.
        reason: Text,
    } => "file-unreadable" Error,
    /// The file has no content.
    FileEmpty => "file-empty" Error,
    /// The file is beyond what is read at all.
    FileTooBig {
        /// The limit in megabytes.
        limit: Count,
    } => "file-too-big" Error,
    /// A text file that is neither UTF-8 nor UTF-16.
    Undecodable => "undecodable" Error,
    /// Text in an old font encoding was converted.
    LegacyConverted {
        /// The encoding.
        encoding: Text,
        /// Cells that were converted.
        cells: Count,
        /// An example as it stood.
        before: Text,
        /// The example as it was taken.
        after: Text,
    } => "legacy-converted" Warning,
    /// Text that may be in an old font encoding, for which there is no certainty.
    LegacyUncertain {
        /// The encoding that is suspected.
        encoding: Text,
        /// An example as it stands.
        before: Text,
        /// What it would be.
        after: Text,
    } => "legacy-uncertain" Error,
    /// A quote that is never closed swallows the rest of the file.
    QuoteUnclosed => "quote-unclosed" Error,
    /// Neither a workbook nor a text file.
    NotAWorkbook => "not-a-workbook" Error,
    /// A workbook that asks for a password.
    WorkbookProtected => "workbook-protected" Error,
    /// A workbook that cannot be read to its end.
    WorkbookDamaged {
        /// What the reader says.
        reason: Text,
    } => "workbook-damaged" Error,
    /// The archive claims more than is unpacked at all.
    WorkbookTooBig {
        /// Megabytes that it claims.
        claimed: Count,
        /// The limit in megabytes.
        limit: Count,
    } => "workbook-too-big" Error,
    /// Reading took more memory than a workbook may take, or ended the reader.
    WorkbookTooHeavy => "workbook-too-heavy" Error,
    /// Reading took longer than a workbook may take.
    WorkbookTooSlow {
        /// The limit in seconds.
        seconds: Count,
    } => "workbook-too-slow" Error,
    /// The process that reads workbooks did not start.
    ReaderFailed {
        /// What the system says.
        reason: Text,
    } => "reader-failed" Error,
    /// A folder in which nothing can be read.
    FolderEmpty => "folder-empty" Error,
    /// A pattern that no file fits.
    NothingMatches => "nothing-matches" Error,
    /// The file became another one while it was read.
    FileChanged => "file-changed" Error,
    /// The unit has handed in something else before.
    AlreadySubmitted {
        /// The unit.
        unit: Text,
        /// The entry in force.
        entry: Count,
        /// Its day.
        date: Text,
        /// Cells that are otherwise.
        cells: Count,
    } => "already-submitted" Error,
    /// The unit has another evidence index.
    IndexAlready {
        /// The unit.
        unit: Text,
        /// The entry in force.
        entry: Count,
        /// Its day.
        date: Text,
        /// Cells that are otherwise.
        cells: Count,
    } => "index-already" Error,
    /// An evidence index of a unit that has handed in nothing.
    NotSubmittedYet {
        /// The unit.
        unit: Text,
    } => "not-submitted-yet" Error,
    /// The unit hands in after the deadline.
    SubmittedLate {
        /// The unit.
        unit: Text,
        /// Days after it.
        days: Count,
        /// The deadline.
        deadline: Text,
    } => "submitted-late" Warning,
    /// No row looks like the headings of the table.
    HeadingsNotFound {
        /// The headings that are looked for.
        expected: Text,
    } => "headings-not-found" Error,
    /// A column that is needed.
    ColumnMissing {
        /// Its heading.
        heading: Text,
    } => "column-missing" Error,
    /// The same heading over two columns.
    ColumnTwice {
        /// The heading.
        heading: Text,
        /// The other cell.
        first: Text,
    } => "column-twice" Error,
    /// Headings and nothing below them.
    NoRows => "no-rows" Error,
    /// A form for explanations that was not filled in.
    NothingAnswered => "nothing-answered" Error,
    /// A cell that must not be empty.
    ValueMissing {
        /// The column's heading or the key.
        heading: Text,
    } => "value-missing" Error,
    /// A cell with an error value of the spreadsheet program (`#REF!`).
    FaultyCell {
        /// The error value.
        text: Text,
    } => "faulty-cell" Error,
    /// A formula whose value was not stored.
    FormulaWithoutValue => "formula-without-value" Error,
    /// Not a number.
    NotANumber {
        /// What was typed.
        text: Text,
    } => "not-a-number" Error,
    /// `1.234`: a fraction or thousands.
    NumberAmbiguous {
        /// What was typed.
        text: Text,
        /// What to type for a fraction.
        as_decimal: Text,
        /// What to type for thousands.
        as_thousands: Text,
    } => "number-ambiguous" Error,
    /// More than four fraction digits.
    NumberTooPrecise {
        /// What was typed.
        text: Text,
    } => "number-too-precise" Error,
    /// Beyond any number of points.
    NumberTooLarge {
        /// What was typed.
        text: Text,
    } => "number-too-large" Error,
    /// Not written as a date.
    NotADate {
        /// What was typed.
        text: Text,
    } => "not-a-date" Error,
    /// The date of a document cannot be read; it stays without one.
    DateUnread {
        /// What was typed.
        text: Text,
    } => "date-unread" Warning,
    /// None of the words that may stand there.
    NotOneOf {
        /// What was typed.
        text: Text,
        /// What may stand there.
        allowed: Text,
    } => "not-one-of" Error,
    /// The file does not say which unit it is from.
    UnitNotNamed => "unit-not-named" Error,
    /// A unit that the round does not have.
    UnknownUnit {
        /// The code.
        unit: Text,
    } => "unknown-unit" Error,
    /// The unit's code and name belong to different units.
    UnitNameDiffers {
        /// The code.
        unit: Text,
        /// The name in the round.
        expected: Text,
        /// The name in the file.
        found: Text,
    } => "unit-name-differs" Warning,
    /// A unit's submission stands in two places.
    UnitTwice {
        /// The code.
        unit: Text,
        /// Where it stands first.
        first: Text,
    } => "unit-twice" Error,
    /// A code that the unit's index set does not have.
    UnknownItem {
        /// The code.
        code: Text,
    } => "unknown-item" Error,
    /// A score in the row of an area or criterion that is not scored itself.
    NotAnItem {
        /// The code.
        code: Text,
    } => "not-an-item" Error,
    /// A row with a score and without a code.
    CodeMissing {
        /// The row's title.
        title: Text,
    } => "code-missing" Error,
    /// A code that may mean several nodes.
    CodeAmbiguous {
        /// The code.
        code: Text,
        /// The nodes.
        candidates: Text,
    } => "code-ambiguous" Error,
    /// A row without a code whose title several nodes have.
    TitleAmbiguous {
        /// The title.
        title: Text,
        /// The nodes.
        candidates: Text,
    } => "title-ambiguous" Error,
    /// A hidden row of an item that is answered in sight.
    HiddenRowSkipped {
        /// The item's code.
        code: Text,
        /// The row in sight.
        first: Text,
    } => "hidden-row-skipped" Warning,
    /// A hidden row that holds the only answer of an item.
    HiddenAnswer {
        /// The item's code.
        code: Text,
    } => "hidden-answer" Error,
    /// A hidden sheet that looks like a self-assessment, beside one in sight.
    SheetHidden => "sheet-hidden" Warning,
    /// A score cell that was merged over the rows of several items.
    ScoreMerged {
        /// What it holds.
        text: Text,
    } => "score-merged" Error,
    /// A date where a number belongs.
    DateForNumber {
        /// The date.
        text: Text,
        /// What was probably typed.
        typed: Text,
    } => "date-for-number" Error,
    /// An item in two rows.
    ItemTwice {
        /// The code.
        code: Text,
        /// Where it stands first.
        first: Text,
    } => "item-twice" Error,
    /// A cell (unit and item) in two rows.
    CellTwice {
        /// The unit.
        unit: Text,
        /// The item.
        code: Text,
        /// Where it stands first.
        first: Text,
    } => "cell-twice" Error,
    /// A negative score.
    ScoreNegative {
        /// The score.
        score: Points,
    } => "score-negative" Error,
    /// A score above the item's maximum.
    ScoreAboveMax {
        /// The score.
        score: Points,
        /// The maximum.
        max: Points,
    } => "score-above-max" Error,
    /// A score that is no multiple of the item's step: taken as sent, and a pre-check for the reviewer.
    ScoreOffStep {
        /// The score.
        score: Points,
        /// The step.
        step: Points,
    } => "score-off-step" Warning,
    /// A verdict that is no multiple of the item's step.
    VerdictOffStep {
        /// The score.
        score: Points,
        /// The step.
        step: Points,
    } => "verdict-off-step" Error,
    /// A self score of an item that the survey or the leaders score.
    NotSelfScored {
        /// The code.
        code: Text,
    } => "not-self-scored" Error,
    /// A survey score of an item that is not surveyed.
    NotSurveyed {
        /// The code.
        code: Text,
    } => "not-surveyed" Error,
    /// The title differs from the index set's for the code.
    TitleDiffers {
        /// The code.
        code: Text,
        /// The title in the index set.
        expected: Text,
        /// The title in the file.
        found: Text,
    } => "title-differs" Warning,
    /// The maximum differs from the index set's.
    MaxDiffers {
        /// The code.
        code: Text,
        /// The maximum in the index set.
        expected: Points,
        /// The maximum in the file.
        found: Points,
    } => "max-differs" Warning,
    /// A percentage outside of 0 to 100.
    PercentOutside { #[doc = "What was typed."] text: Text } => "percent-outside" Error,
    /// A percentage that may be a part of one: `0,92` is 92 % where a spreadsheet program shows it so.
    PercentAmbiguous {
        /// What stands there.
        text: Text,
        /// What it would be as a part of one, in percent.
        as_percent: Points,
    } => "percent-ambiguous" Error,
    /// A column of answer counts without its weight.
    WeightMissing { #[doc = "The heading."] heading: Text } => "weight-missing" Error,
    /// Not a number of answers.
    NotACount { #[doc = "What was typed."] text: Text } => "not-a-count" Error,
    /// A row of answer counts that counts nothing.
    NoAnswers => "no-answers" Error,
    /// Answer counts that do not add up to the number beside them.
    AnswersDiffer {
        /// The number of all answers as written.
        total: Count,
        /// What the counts add up to.
        sum: Count,
    } => "answers-differ" Error,
    /// A result in two forms that say different things.
    FormsDiffer {
        /// The heading of the first form.
        first: Text,
        /// The heading of the second form.
        second: Text,
        /// The points by the first.
        one: Points,
        /// The points by the second.
        two: Points,
    } => "forms-differ" Error,
    /// An explanation of a cell that nobody has adjusted.
    NotAdjusted { #[doc = "The code."] code: Text } => "not-adjusted" Error,
    /// An explanation that came after its last day; it is taken.
    ExplainedLate {
        /// The unit.
        unit: Text,
        /// Days after the last day.
        days: Count,
        /// The last day.
        deadline: Text,
    } => "explained-late" Warning,
    /// An evidence row that names no item.
    EvidenceWithoutItem => "evidence-without-item" Error,
    /// An evidence index of a unit whose self-assessment is not in the run.
    EvidenceAlone { #[doc = "The unit."] unit: Text } => "evidence-alone" Error,
    /// A folder that can't be looked into.
    FolderUnreadable { #[doc = "What the system says."] reason: Text } => "folder-unreadable" Error,
    /// A folder with more files than are looked at.
    FolderTooBig { #[doc = "The limit."] limit: Count } => "folder-too-big" Error,
    /// Not well-formed TOML.
    TomlSyntax { #[doc = "What the parser says."] reason: Text } => "toml-syntax" Error,
    /// A key that is needed.
    KeyMissing { #[doc = "The key with the tables that it stands in."] key: Text } => "key-missing" Error,
    /// A key that nothing reads: most often a typing error.
    KeyUnknown { #[doc = "The key with the tables that it stands in."] key: Text } => "key-unknown" Error,
    /// A value of another kind than its key takes.
    KeyWrongForm {
        /// The key.
        key: Text,
        /// What it takes.
        expected: Text,
    } => "key-wrong-form" Error,
    /// An id or code that stands twice.
    DuplicateId {
        /// The id.
        id: Text,
        /// Where it stands first.
        first: Text,
    } => "duplicate-id" Error,
    /// A reference to something that the round does not have.
    UnknownReference {
        /// The key or column.
        heading: Text,
        /// What is referred to.
        id: Text,
    } => "unknown-reference" Error,
    /// An id with letters that would not survive a file name or a command line.
    BadId { #[doc = "The id."] id: Text } => "bad-id" Error,
    /// A first day after the last.
    PeriodReversed => "period-reversed" Error,
    /// Bands that do not fall.
    BandsNotFalling => "bands-not-falling" Error,
    /// Not a part of a whole like `2/3`.
    NotAFraction { #[doc = "What was written."] text: Text } => "not-a-fraction" Error,
    /// No seat, or more than one, with a role that exactly one seat has.
    RoleNotOnce {
        /// The role as written in files.
        role: Text,
        /// How many seats have it.
        count: Count,
    } => "role-not-once" Error,
    /// A public key that is not an Ed25519 line of OpenSSH.
    KeyUnreadable => "key-unreadable" Error,
    /// A node without a code.
    EmptyCode => "empty-code" Error,
    /// A node two levels below the one above it.
    LevelSkipped { #[doc = "The code."] code: Text } => "level-skipped" Error,
    /// A node deeper than any index set goes.
    TooDeep => "too-deep" Error,
    /// An item without its method.
    NoMethod { #[doc = "The code."] code: Text } => "no-method" Error,
    /// A node with children and an item's fields.
    ItemWithChildren { #[doc = "The code."] code: Text } => "item-with-children" Error,
    /// An item without N/A policy.
    NoNaPolicy { #[doc = "The code."] code: Text } => "no-na-policy" Error,
    /// A maximum below zero, or zero on an item.
    BadMax { #[doc = "The code."] code: Text } => "bad-max" Error,
    /// Children that do not add up.
    SumDiffers {
        /// The parent's code.
        code: Text,
        /// The parent's maximum.
        max: Points,
        /// What the children add up to.
        sum: Points,
    } => "sum-differs" Error,
    /// Areas that do not add up to the total.
    TotalDiffers {
        /// The total.
        total: Points,
        /// What the areas add up to.
        sum: Points,
    } => "total-differs" Error,
    /// A rule that can give more than the maximum, or that is malformed.
    RuleExceedsMax { #[doc = "The code."] code: Text } => "rule-exceeds-max" Error,
    /// A rule that cannot be read.
    RuleUnreadable { #[doc = "What was written."] text: Text } => "rule-unreadable" Error,
    /// Bonus and penalty items among others.
    AdjustmentsMixed { #[doc = "The area's code."] code: Text } => "adjustments-mixed" Error,
    /// A set without nodes, or with more than can be counted.
    SetSize => "set-size" Error,
    /// A result to compare with that is of no earlier year.
    YearNotEarlier { #[doc = "Its year."] year: Text, #[doc = "The round's."] round: Text } => "year-not-earlier" Error,
    /// A result to compare with that is older than last year's.
    YearOlder { #[doc = "Its year."] year: Text, #[doc = "Last year."] expected: Text } => "year-older" Warning,
    /// Two years in one run.
    YearsDiffer { #[doc = "Here."] year: Text, #[doc = "There."] known: Text, #[doc = "Where."] first: Text } => "years-differ" Error,
    /// A unit of a table of last year's result that the round does not have.
    UnitNotOfRound { #[doc = "As written."] unit: Text } => "unit-not-of-round" Error,
    /// The same in a result that was sealed and can't be amended.
    UnitGone { #[doc = "Its code."] unit: Text, #[doc = "Its name."] name: Text } => "unit-gone" Warning,
    /// An index with more than two decimals.
    IndexRounded { #[doc = "As written."] text: Text, #[doc = "As taken."] index: Points } => "index-rounded" Warning,
    /// An index that is not total ÷ maximum.
    IndexDiffers { #[doc = "As written."] index: Points, #[doc = "By the figures."] computed: Points } => "index-differs" Warning,
    /// No rank.
    NotARank { #[doc = "As written."] text: Text } => "not-a-rank" Error,
    /// No `result.json`.
    ResultUnreadable { #[doc = "What the parser says."] reason: Text } => "result-unreadable" Error,
    /// A `result.json` without any unit of the round.
    ResultOfOthers => "result-of-others" Error,
    /// Something else of last year stands for the unit.
    LastYearAlready { #[doc = "The unit."] unit: Text, #[doc = "Its index."] before: Points } => "last-year-already" Error,
    /// Another year's result is there.
    OtherYearAlready { #[doc = "Its year."] known: Text, #[doc = "The file's."] year: Text } => "other-year-already" Error,
}

#[cfg(test)]
mod tests;
