//! What the journal screen is showing, as a value.

use std::{
    cell::OnceCell,
    collections::{HashMap, VecDeque},
};

use crate::{
    domain::{
        council::Role,
        event::{Event, Recorded},
        id::{MemberIx, Seq},
    },
    locale::{Locale, domain as words},
    session::LogLine,
    text::{Folded, Query},
    tui::{
        layout::PartId,
        model::Model,
        page::{Page, Written},
        widgets::{ListState, ProseState, SearchLine},
    },
};

/// The list.
pub const LIST: PartId = "journal-list";
/// The entry.
pub const ENTRY: PartId = "journal-entry";
/// The search line.
pub const SEARCH: PartId = "journal-search";

/// How many entries are read at once.
pub const PAGE: u64 = 128;
/// How many entries are read at once for a search.
pub const AHEAD: u64 = 8 * PAGE;
/// Rows that are kept ready around what is seen, more than any window shows.
const READY: usize = 256;
/// How many pages are kept whole, for what one entry says in full; of all others only a line is kept.
const KEPT_PAGES: usize = 4;

/// What the list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only entries by this seat.
    pub author: Option<MemberIx>,
    /// Only entries of this kind.
    pub kind: Option<&'static str>,
}

/// An entry in one line.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The line.
    pub text: String,
    folded: Folded,
}

/// What is to be read, from its first entry on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A page that is shown.
    Now(Seq),
    /// Entries that a search goes through.
    Ahead(Seq),
}

/// The journal screen.
#[derive(Default)]
pub struct Journal {
    pub(super) filter: Filter,
    pub(super) search: SearchLine,
    pub(super) list: ListState,
    /// The entry that is selected, so that the selection follows it when entries come in.
    pub(super) selected: Option<Seq>,
    /// The entry is shown instead of the list.
    pub(super) open: bool,
    pub(super) entry: ProseState,
    pub(super) summaries: HashMap<Seq, Summary>,
    pages: VecDeque<(u64, Vec<Written>)>,
    pub(super) trouble: Option<String>,
    /// The last entry when the round was last looked at.
    seen: usize,
    // A pure function of log, filter, search and summaries, made when first asked for after one of them changed.
    shown: OnceCell<Vec<usize>>,
}

/// Who wrote an entry; those from before the seats were loaded are the founder's.
#[must_use]
pub fn author_of(model: &Model<'_>, line: &LogLine) -> Option<MemberIx> {
    let founder = || model.state.member_ix(model.state.founder()?.as_str());
    line.author.or_else(founder)
}

/// The page that an entry stands on.
const fn page_of(seq: Seq) -> u64 {
    seq.0.saturating_sub(1) / PAGE
}

/// Kinds that may be read in part, or not at all, as long as their cells are closed.
fn may_be_closed(kind: &str) -> bool {
    matches!(
        kind,
        "review_confirmed"
            | "review_drafted"
            | "cell_flagged"
            | "flag_withdrawn"
            | "precheck_answered"
            | "explanation_submitted"
    )
}

/// Whether an entry can open cells to the person here, or close them again.
fn opens(model: &Model<'_>, line: &LogLine) -> bool {
    match line.kind {
        "review_confirmed" => {
            let own = line.author.map(|author| model.state.looks_for(author)) == model.reviewer();
            let watches =
                !matches!(model.me().map(|me| &me.role), Some(role) if *role != Role::Observer);
            own || watches
        }
        "stage_moved"
        | "assignments_set"
        | "members_loaded"
        | "units_loaded"
        | "recusal_declared"
        | "self_assessment_submitted"
        | "evidence_submitted"
        | "result_reopened" => true,
        _ => false,
    }
}

impl Journal {
    /// The places in the log that the list shows, newest first.
    pub(super) fn shown(&self, model: &Model<'_>) -> &[usize] {
        self.shown.get_or_init(|| {
            let query = Query::new(self.search.text());
            let lines = model.log.iter().enumerate().rev();
            let kept = lines.filter(|(_, line)| self.is_kept(model, line));
            let found =
                kept.filter(|(_, line)| query.is_empty() || self.is_found(line.seq, &query));
            found.map(|(place, _)| place).collect()
        })
    }

    fn is_kept(&self, model: &Model<'_>, line: &LogLine) -> bool {
        self.filter
            .author
            .is_none_or(|author| author_of(model, line) == Some(author))
            && self.filter.kind.is_none_or(|kind| kind == line.kind)
    }

    fn is_found(&self, seq: Seq, query: &Query) -> bool {
        self.summaries
            .get(&seq)
            .is_some_and(|summary| summary.folded.matches(query))
    }

    /// The entry in a row.
    pub(super) fn row<'a>(&self, model: &Model<'a>, row: usize) -> Option<&'a LogLine> {
        model.log.get(*self.shown(model).get(row)?)
    }

    /// The list's place, with the selection on the entry that was selected wherever it stands now.
    pub(super) fn place(&self, model: &Model<'_>, height: usize) -> ListState {
        let mut list = self.list;
        let shown = self.shown(model);
        let place = self.selected.and_then(|seq| {
            // Newest first: the numbers fall.
            let number = |place: &usize| model.log.get(*place).map_or(0, |line| line.seq.0);
            shown
                .binary_search_by(|place| seq.0.cmp(&number(place)))
                .ok()
        });
        if let Some(place) = place.filter(|place| list.selected(shown.len()) != Some(*place)) {
            list.select(place, shown.len(), height);
        }
        list
    }

    /// The selected entry.
    pub(super) fn current<'a>(&self, model: &Model<'a>, height: usize) -> Option<&'a LogLine> {
        let rows = self.shown(model).len();
        self.row(model, self.place(model, height).selected(rows)?)
    }

    /// Moves in the list and remembers where.
    pub(super) fn move_list(
        &mut self,
        model: &Model<'_>,
        height: usize,
        go: impl FnOnce(&mut ListState, usize),
    ) {
        let mut list = self.place(model, height);
        go(&mut list, self.shown(model).len());
        self.list = list;
        self.selected = None;
        let selected = self.current(model, height).map(|line| line.seq);
        // At the newest entry the list stays at the newest entry.
        self.selected = selected.filter(|_| list.selected(self.shown(model).len()) != Some(0));
        self.entry.reset();
    }

    /// Other entries are shown: by another filter or search.
    pub(super) fn narrow(&mut self, change: impl FnOnce(&mut Self)) {
        change(self);
        self.shown = OnceCell::new();
    }

    /// The round has changed: what may now be read otherwise is read again.
    pub(super) fn forget(&mut self, model: &Model<'_>) {
        self.trouble = None;
        self.shown = OnceCell::new();
        let added = model.log.get(self.seen..).unwrap_or(model.log);
        if added.iter().any(|line| opens(model, line)) {
            let closable = |seq: &Seq| {
                let at = usize::try_from(seq.0.saturating_sub(1)).ok();
                at.and_then(|at| model.log.get(at))
                    .is_none_or(|line| may_be_closed(line.kind))
            };
            self.summaries.retain(|seq, _| !closable(seq));
            self.pages.clear();
        }
        self.seen = model.log.len();
    }

    /// What is to be read next: what is seen, then the selected entry, then what is searched.
    pub(super) fn wanted(&self, model: &Model<'_>) -> Option<Wanted> {
        if self.trouble.is_some() {
            return None;
        }
        let shown = self.shown(model);
        let place = self.place(model, READY);
        let seen = shown
            .get(place.visible(shown.len(), READY))
            .unwrap_or_default();
        let of_seen = seen
            .iter()
            .filter_map(|place| model.log.get(*place))
            .find(|line| self.is_missing(line));
        let of_entry = || {
            self.current(model, READY)
                .filter(|line| self.written(line.seq).is_none())
        };
        let now = of_seen.or_else(of_entry);
        let first =
            |line: &LogLine, count: u64| Seq(line.seq.0.saturating_sub(1) / count * count + 1);
        now.map(|line| Wanted::Now(first(line, PAGE)))
            .or_else(|| Some(Wanted::Ahead(first(self.unsearched(model)?, AHEAD))))
    }

    /// The newest entry that has to be read before the search can say whether it is found.
    pub(super) fn unsearched<'a>(&self, model: &Model<'a>) -> Option<&'a LogLine> {
        let lines = model.log.iter().rev().filter(|_| !self.search.is_empty());
        lines
            .filter(|line| self.is_kept(model, line))
            .find(|line| self.is_missing(line))
    }

    fn is_missing(&self, line: &LogLine) -> bool {
        !self.summaries.contains_key(&line.seq)
    }

    /// What an entry says in full, if its page is at hand.
    pub(super) fn written(&self, seq: Seq) -> Option<&Written> {
        let page = page_of(seq);
        let (_, entries) = self.pages.iter().find(|(number, _)| *number == page)?;
        entries.iter().find(|written| written.recorded.seq == seq)
    }

    /// Takes a page that was read.
    pub(super) fn take(&mut self, first: Seq, page: Page, locale: &Locale, model: &Model<'_>) {
        let entries = match page {
            Ok(entries) if entries.is_empty() => {
                // Nothing stands where the log has a line: asking again would not help.
                self.trouble = Some(String::new());
                return;
            }
            Ok(entries) => entries,
            Err(why) => {
                self.trouble = Some(why);
                return;
            }
        };
        for written in &entries {
            let recorded = &written.recorded;
            let mut text = words::event_seen(locale, model.state, model.viewpoint(), recorded);
            text.push_str(&about(locale, model, recorded));
            let author = words::member(model.state, &recorded.author);
            let kind = words::event_kind(locale, recorded.event.kind());
            let folded = Folded::new(&format!(
                "{text} {author} {kind} {}",
                cells_text(model, recorded)
            ));
            self.summaries
                .insert(recorded.seq, Summary { text, folded });
        }
        // Of what was read for a search only the lines are kept.
        if entries.len() > READY {
            self.shown = OnceCell::new();
            return;
        }
        let number = page_of(first);
        self.pages.retain(|(kept, _)| *kept != number);
        self.pages.push_front((number, entries));
        self.pages.truncate(KEPT_PAGES);
        if !self.search.is_empty() {
            self.shown = OnceCell::new();
        }
    }
}

/// What the verdicts of one entry have in common, where its line only counts them.
fn about(locale: &Locale, model: &Model<'_>, recorded: &Recorded) -> String {
    let (Event::ReviewConfirmed { cells } | Event::ReviewDrafted { cells }) = &recorded.event
    else {
        return String::new();
    };
    let [first, _, ..] = cells.as_slice() else {
        return String::new();
    };
    let one_unit = cells.iter().all(|given| given.cell.unit == first.cell.unit);
    let one_item = cells.iter().all(|given| given.cell.item == first.cell.item);
    // The line names a unit that all are on itself.
    if one_unit {
        String::new()
    } else if one_item {
        let item = first.cell.item.as_str();
        format!(
            " · {}",
            locale.with("screens-journal-item", &[("item", item)])
        )
    } else {
        let other = cells
            .iter()
            .find(|given| given.cell.unit != first.cell.unit);
        let names = [first, other.unwrap_or(first)];
        let [first, second] = names.map(|given| words::unit(model.state, &given.cell.unit));
        format!(" · {first}, {second}, …")
    }
}

/// The units and items that an entry is about, so that they are found though its line only counts them.
fn cells_text(model: &Model<'_>, recorded: &Recorded) -> String {
    let mut text = String::new();
    let mut last = None;
    for cell in super::entry::cells(&recorded.event) {
        if last.as_ref() != Some(&cell.unit) {
            let name = words::unit(model.state, &cell.unit);
            text.push_str(&format!(" {} {name}", cell.unit));
        }
        text.push_str(&format!(" {}", cell.item));
        last = Some(cell.unit);
    }
    text
}
