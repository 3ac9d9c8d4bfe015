//! The meeting as a page of text.

use super::{Sitting, fate_code, office, offices, people, quorum_words, vote_words};
use crate::cli::page::{Meaning, Page};
use crate::domain::approval::Approval;
use crate::domain::id::ProposalIx;
use crate::domain::meeting::{Ballots, OpenBallot, ProposalFate, RulingBasis, Vote};
use crate::locale::{Locale, domain};
use crate::session::Session;

/// Everything, in the order in which a secretary asks.
pub fn print(locale: &Locale, sitting: &Sitting<'_>, page: &mut Page) {
    head(locale, sitting, page);
    if let Some(about) = &sitting.about {
        let name = about.name(locale, sitting.state);
        page.heading(&locale.with("sitting-at", &[("cell", &name)]));
        about.print(locale, sitting.state, page);
    }
    if let Some(open) = sitting.open_ballot() {
        page.heading(&locale.text("sitting-papers-out"));
        print_ballot(locale, sitting.session, open, page);
    }
    people::print(locale, sitting, page);
    let agenda = &sitting.meeting.agenda;
    page.heading(&locale.counted("cli-meeting-agenda", agenda.len(), &[]));
    super::agenda::print(locale, page, sitting.state, agenda, |cell| {
        let viewpoint = sitting.session.viewpoint();
        sitting.state.is_decided(cell, viewpoint)
    });
    proposals(locale, sitting, page);
    let held = sitting.meeting.votes.len();
    page.heading(&locale.counted("cli-meeting-votes", held, &[]));
    for (number, vote) in sitting.votes() {
        print_vote(locale, sitting, number, vote, page);
    }
    consensus(locale, sitting, page);
    notes(locale, sitting, page);
    approval(locale, sitting, page);
}

fn head(locale: &Locale, sitting: &Sitting<'_>, page: &mut Page) {
    let (state, meeting) = (sitting.state, sitting.meeting);
    let when = |at| domain::instant(locale, state, at);
    page.heading(&locale.with(
        "cli-meeting-title",
        &[("place", &meeting.place), ("when", &when(meeting.opened))],
    ));
    if let Some(closed) = meeting.closed {
        page.line(&locale.with("cli-meeting-closed", &[("when", &when(closed))]));
    }
    for pause in &meeting.breaks {
        let from = when(pause.from);
        match pause.until {
            Some(until) => page.line(&locale.with(
                "sitting-break",
                &[
                    ("from", &from),
                    ("until", &when(until)),
                    ("why", &pause.why),
                ],
            )),
            None => page.line_of(
                Meaning::Waiting,
                &locale.with(
                    "sitting-break-open",
                    &[("from", &from), ("why", &pause.why)],
                ),
            ),
        }
    }
    let meaning = if sitting.quorum.is_met() {
        Meaning::Good
    } else {
        Meaning::Bad
    };
    let words = quorum_words(locale, &sitting.quorum);
    page.line_of(
        meaning,
        &locale.with(
            "cli-quorum-at",
            &[("when", &when(sitting.at)), ("words", &words)],
        ),
    );
    let (hands, order) = domain::meeting_rules(locale, state.meeting_rules());
    page.line_of(
        Meaning::Quiet,
        &locale.with("sitting-rules", &[("hands", &hands), ("order", &order)]),
    );
}

/// Papers that are out: on what, how many, who counts, and who has counted.
pub fn print_ballot(locale: &Locale, session: &Session, open: &OpenBallot, page: &mut Page) {
    let state = session.state();
    let motion = domain::motion(locale, state, &open.motion);
    let papers = open.papers.to_string();
    page.line(&locale.with(
        "sitting-ballot",
        &[("motion", &motion), ("papers", &papers)],
    ));
    page.under(&quorum_words(locale, &open.quorum));
    for (teller, counted) in open.tellers.into_iter().zip(open.have_counted()) {
        let (meaning, id) = if counted {
            (Meaning::Good, "sitting-teller-counted")
        } else {
            (Meaning::Waiting, "sitting-teller-waits")
        };
        page.line_of(
            meaning,
            &locale.with(id, &[("teller", office(state, teller))]),
        );
    }
    if let Some(result) = open.result() {
        let tally = domain::tally(locale, result);
        page.line_of(
            Meaning::Good,
            &locale.with("sitting-counts-agree", &[("tally", &tally)]),
        );
    }
}

fn proposals(locale: &Locale, sitting: &Sitting<'_>, page: &mut Page) {
    let state = sitting.state;
    let all = state.proposals().iter().enumerate();
    let own: Vec<_> = all.filter(|(_, p)| p.meeting == sitting.ix).collect();
    if own.is_empty() {
        return;
    }
    page.heading(&locale.counted("sitting-proposals", own.len(), &[]));
    for (at, proposal) in own {
        let fate = state.proposal_fate(ProposalIx::at(at));
        let fate = fate.unwrap_or(ProposalFate::Lapsed);
        let word = locale.text(&format!("sitting-fate-{}", fate_code(fate)));
        let values = [
            ("number", (at + 1).to_string()),
            ("cell", domain::cell(locale, state, &proposal.cell)),
            ("value", domain::value(locale, proposal.value)),
            ("member", office(state, proposal.by).to_owned()),
            ("fate", word),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        page.under(&locale.with("sitting-proposal", &values));
    }
}

fn print_vote(locale: &Locale, sitting: &Sitting<'_>, number: usize, vote: &Vote, page: &mut Page) {
    let state = sitting.state;
    page.under(&vote_words(locale, state, number, vote));
    let mut more = Vec::new();
    if let Some(chair) = vote.presided_by {
        more.push(locale.with("sitting-presides", &[("member", office(state, chair))]));
    }
    if !vote.quorum.recused.is_empty() {
        let names = offices(state, vote.quorum.recused.iter().copied());
        more.push(locale.with("sitting-recused", &[("members", &names)]));
    }
    if vote.outcome.by_casting_vote {
        more.push(locale.text("sitting-casting-vote"));
    }
    if let Some(papers) = &vote.papers {
        let names = offices(state, papers.tellers);
        more.push(locale.with("sitting-counted-by", &[("members", &names)]));
    }
    if let Ballots::Open(list) = &vote.ballots {
        for ballot in list.iter().filter(|ballot| !ballot.dissent.is_empty()) {
            let member = domain::member(state, &ballot.member);
            more.push(locale.with(
                "sitting-dissent",
                &[("member", &member), ("text", &ballot.dissent)],
            ));
        }
    }
    if let Some((_, why)) = &vote.voided {
        more.push(locale.with("sitting-voided", &[("why", why)]));
    }
    for line in more {
        page.under(&format!("  {line}"));
    }
}

/// What was ruled without a vote, since nobody objected.
fn consensus(locale: &Locale, sitting: &Sitting<'_>, page: &mut Page) {
    let state = sitting.state;
    let made = sitting.meeting.rulings.iter();
    let made = made.filter_map(|ix| state.ruling(*ix));
    let made = made.filter(|ruling| ruling.basis == RulingBasis::Consensus);
    let made: Vec<_> = made.collect();
    if made.is_empty() {
        return;
    }
    page.heading(&locale.counted("sitting-consensus", made.len(), &[]));
    for ruling in made {
        page.under(&domain::motion(locale, state, &ruling.motion));
        if let Some(chair) = ruling.presided_by {
            let said = locale.with("sitting-presides", &[("member", office(state, chair))]);
            page.under(&format!("  {said}"));
        }
    }
}

/// Notes with the numbers of their entries, by which they are put otherwise.
fn notes(locale: &Locale, sitting: &Sitting<'_>, page: &mut Page) {
    let notes = &sitting.meeting.notes;
    if notes.is_empty() {
        return;
    }
    page.heading(&locale.counted("sitting-notes", notes.len(), &[]));
    for note in notes {
        let speaker = note.speaker.map_or("", |ix| office(sitting.state, ix));
        let speaker = if speaker.is_empty() {
            String::new()
        } else {
            format!("{speaker}: ")
        };
        let text = crate::text::one_line(&note.text);
        page.under(&format!("{}  {speaker}{text}", note.seq.0));
    }
}

fn approval(locale: &Locale, sitting: &Sitting<'_>, page: &mut Page) {
    let state = sitting.state;
    page.heading(&locale.text("sitting-approval"));
    match state.approval() {
        Approval::None => page.line(&locale.text("sitting-not-approved")),
        Approval::Whole(vote) => {
            let number = (vote.index() + 1).to_string();
            page.line_of(
                Meaning::Good,
                &locale.with("sitting-approved-whole", &[("number", &number)]),
            );
        }
        Approval::Blocks(blocks) => {
            for (ix, vote) in blocks {
                let known = state.blocks().get(ix.index());
                let name = known.map_or("", |block| block.name.as_str());
                match vote {
                    Some(vote) => {
                        let number = (vote.index() + 1).to_string();
                        let values = [("block", name), ("number", number.as_str())];
                        page.line_of(
                            Meaning::Good,
                            &locale.with("sitting-approved-block", &values),
                        );
                    }
                    None => page.line_of(
                        Meaning::Waiting,
                        &locale.with("sitting-block-not-approved", &[("block", name)]),
                    ),
                }
            }
        }
    }
    let blockers = locale.counted("cli-status-blockers", sitting.blockers, &[]);
    let meaning = if sitting.blockers == 0 {
        Meaning::Good
    } else {
        Meaning::Waiting
    };
    page.line_of(meaning, &blockers);
}
