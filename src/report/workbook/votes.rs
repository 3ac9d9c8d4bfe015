//! Every vote with who voted how, and every ruling, in the order of the journal.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use crate::domain::id::{MeetingIx, Moment, RulingIx, Seq, VoteIx};
use crate::domain::meeting::{Ballot, Ballots, Choice, Quorum, Ruling, RulingBasis, Vote};
use crate::domain::state::State;
use crate::locale::domain;

use super::Book;
use super::page::Column;
use super::put::Sheet;

const VOTE: ColNum = 0;
const MEETING: ColNum = 1;
const TIME: ColNum = 2;
const MOTION: ColNum = 3;
const FORM: ColNum = 4;
const MEMBERS: ColNum = 5;
const PRESENT: ColNum = 6;
const QUORUM: ColNum = 7;
const FOR: ColNum = 8;
const AGAINST: ColNum = 9;
const ABSTAIN: ColNum = 10;
const INVALID: ColNum = 11;
const NEEDED: ColNum = 12;
const OUTCOME: ColNum = 13;
const NAMES_FOR: ColNum = 14;
const NAMES_AGAINST: ColNum = 15;
const NAMES_ABSTAIN: ColNum = 16;
const DISSENT: ColNum = 17;
const RULING: ColNum = 18;
const HEADINGS: RowNum = 4;
const FIRST: RowNum = HEADINGS + 1;

/// A vote, or a ruling that rests on none.
enum Line<'a> {
    Vote(VoteIx, &'a Vote),
    Ruling(RulingIx, &'a Ruling),
}

impl Line<'_> {
    const fn seq(&self) -> Seq {
        match self {
            Line::Vote(_, vote) => vote.seq,
            Line::Ruling(_, ruling) => ruling.seq,
        }
    }
}

fn rulings(state: &State) -> impl Iterator<Item = (RulingIx, &Ruling)> {
    let numbered = state.rulings().iter().enumerate();
    numbered.map(|(at, ruling)| (RulingIx::at(at), ruling))
}

fn lines(state: &State) -> Vec<Line<'_>> {
    let votes = state.votes().iter().enumerate();
    let votes = votes.map(|(at, vote)| Line::Vote(VoteIx::at(at), vote));
    let alone = rulings(state).filter(|(_, ruling)| ruling.basis == RulingBasis::Consensus);
    let mut lines: Vec<Line<'_>> = votes
        .chain(alone.map(|(ix, ruling)| Line::Ruling(ix, ruling)))
        .collect();
    lines.sort_by_key(Line::seq);
    lines
}

/// Writes the sheet.
pub(super) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(book, &book.places.votes)?;
    let looks = &book.looks;
    let columns: [Column<'_>; 19] = [
        ("workbook-column-vote", 7, &looks.count),
        ("workbook-column-meeting", 7, &looks.count),
        ("workbook-column-time", 19, &looks.time),
        ("workbook-column-motion", 44, &looks.text),
        ("workbook-column-form", 18, &looks.text),
        ("workbook-column-members", 9, &looks.count),
        ("workbook-column-present", 8, &looks.count),
        ("workbook-column-quorum", 9, &looks.count),
        ("workbook-column-for", 8, &looks.count),
        ("workbook-column-against", 8, &looks.count),
        ("workbook-column-abstain", 8, &looks.count),
        ("workbook-column-invalid", 8, &looks.count),
        ("workbook-column-needed", 8, &looks.count),
        ("workbook-column-outcome", 22, &looks.text),
        ("workbook-column-names-for", 34, &looks.text),
        ("workbook-column-names-against", 26, &looks.text),
        ("workbook-column-names-abstain", 26, &looks.text),
        ("workbook-column-dissent", 34, &looks.text),
        ("workbook-column-ruling", 40, &looks.text),
    ];
    let lines = lines(book.state);
    let count = RowNum::try_from(lines.len()).unwrap_or(RowNum::MAX);
    let last = HEADINGS.saturating_add(count.max(1));
    sheet.columns(&columns)?;
    let title = book.locale.text("workbook-title-votes");
    sheet.titles(&title, HEADINGS)?;
    sheet.page((FIRST, MOTION + 1), (last, RULING))?;
    sheet.on_wide_paper();
    sheet.out.autofilter(HEADINGS, VOTE, last, RULING)?;
    let regulation = &book.outcome.round.rules.regulation;
    sheet.text_as(HEADINGS - 1, VOTE, regulation, &looks.note)?;
    sheet.headings(HEADINGS, &columns)?;
    for (row, line) in (FIRST..).zip(&lines) {
        let texts = match line {
            Line::Vote(ix, vote) => sheet.vote(row, *ix, vote)?,
            Line::Ruling(ix, ruling) => {
                sheet.decided(row, (ruling.meeting, ruling.at), &ruling.quorum)?;
                vec![
                    (
                        MOTION,
                        domain::motion(book.locale, book.state, &ruling.motion),
                    ),
                    (FORM, book.locale.text("workbook-form-consensus")),
                    (RULING, sheet.rulings([(*ix, *ruling)])),
                ]
            }
        };
        for (column, text) in &texts {
            sheet.text(row, *column, text)?;
        }
        let widths = texts.iter().map(|(column, text)| {
            let width = columns
                .get(usize::from(*column))
                .map_or(0, |(_, width, _)| *width);
            (text.as_str(), u16::from(width))
        });
        sheet.fit(row, widths)?;
    }
    Ok(sheet.out)
}

impl Sheet<'_> {
    /// When something was decided, and the quorum then.
    fn decided(
        &mut self,
        row: RowNum,
        (meeting, at): (MeetingIx, Moment),
        quorum: &Quorum,
    ) -> Result<(), XlsxError> {
        self.count(row, MEETING, meeting.index() + 1)?;
        self.time(row, TIME, at)?;
        self.count(row, MEMBERS, quorum.members)?;
        self.count(row, PRESENT, quorum.present)?;
        self.count(row, QUORUM, quorum.needed)
    }

    /// The figures of a vote; its texts are still to be written.
    fn vote(
        &mut self,
        row: RowNum,
        ix: VoteIx,
        vote: &Vote,
    ) -> Result<Vec<(ColNum, String)>, XlsxError> {
        let (locale, state, outcome) = (self.locale(), self.book.state, &vote.outcome);
        self.count(row, VOTE, ix.index() + 1)?;
        self.decided(row, (vote.meeting, vote.at), &vote.quorum)?;
        self.count(row, FOR, outcome.votes_for)?;
        self.count(row, AGAINST, outcome.against)?;
        self.count(row, ABSTAIN, outcome.abstain)?;
        self.count(row, NEEDED, outcome.needed)?;
        if let Ballots::Secret { first, .. } = &vote.ballots {
            self.count(row, INVALID, first.invalid)?;
        }
        let form = match vote.ballots {
            Ballots::Open(_) => "workbook-form-open",
            Ballots::Secret { .. } => "workbook-form-secret",
            Ballots::Hands { .. } => "workbook-form-hands",
        };
        let mut said = locale.text(match (outcome.passed, outcome.by_casting_vote) {
            (true, true) => "workbook-passed-casting",
            (true, false) => "workbook-passed",
            (false, _) => "workbook-failed",
        });
        if let Some((_, why)) = &vote.voided {
            let voided = locale.with("workbook-voided", &[("why", why)]);
            said = format!("{said}. {voided}");
        }
        let own = rulings(state).filter(|(_, ruling)| ruling.basis == RulingBasis::Vote(ix));
        let mut texts = vec![
            (MOTION, domain::motion(locale, state, &vote.motion)),
            (FORM, locale.text(form)),
            (OUTCOME, said),
            (RULING, self.rulings(own)),
        ];
        if let Ballots::Open(ballots) = &vote.ballots {
            texts.extend(names(state, ballots));
        }
        Ok(texts)
    }

    fn rulings<'r>(&self, rulings: impl IntoIterator<Item = (RulingIx, &'r Ruling)>) -> String {
        let locale = self.locale();
        let lines = rulings.into_iter().map(|(ix, ruling)| {
            let number = (ix.index() + 1).to_string();
            let id = if ruling.voided.is_some() {
                "workbook-ruling-voided"
            } else {
                "workbook-ruling"
            };
            locale.with(id, &[("number", &number), ("why", ruling.why.trim())])
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Who voted how, by office, and what they reserved.
fn names(state: &State, ballots: &[Ballot]) -> Vec<(ColNum, String)> {
    let columns = [
        (NAMES_FOR, Choice::For),
        (NAMES_AGAINST, Choice::Against),
        (NAMES_ABSTAIN, Choice::Abstain),
    ];
    let mut texts: Vec<(ColNum, String)> = columns
        .into_iter()
        .map(|(column, choice)| {
            let chosen = ballots.iter().filter(|ballot| ballot.choice == choice);
            let names: Vec<String> = chosen.map(|ballot| office(state, ballot)).collect();
            (column, names.join("; "))
        })
        .collect();
    let dissent = ballots.iter().filter(|ballot| !ballot.dissent.is_empty());
    let dissent = dissent.map(|ballot| format!("{}: {}", office(state, ballot), ballot.dissent));
    texts.push((DISSENT, dissent.collect::<Vec<_>>().join("\n")));
    texts
}

fn office(state: &State, ballot: &Ballot) -> String {
    let seat = state.member_ix(ballot.member.as_str());
    let member = seat.and_then(|seat| state.member(seat));
    member.map_or_else(|| ballot.member.to_string(), |member| member.office.clone())
}
