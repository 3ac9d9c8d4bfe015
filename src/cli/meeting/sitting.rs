//! How the meeting goes: the item it is at, proposals, who takes the chair, breaks.

use serde_json::{Value as Json, json};

use super::show;
use crate::cli::fault::Fault;
use crate::cli::flags::{CallFlags, ChairFlags, ProposeFlags, WhyFlags, WithdrawFlags};
use crate::cli::instant;
use crate::cli::page::{Meaning, Page};
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::domain::event::Event;
use crate::domain::id::{CellId, Moment, ProposalIx};
use crate::domain::review::Value;
use crate::domain::state::State;
use crate::locale::{Locale, domain};
use crate::session::Session;

/// Turns to an item, and says who decides on it: quorum, who presides, who is recused, what is proposed.
///
/// # Errors
/// The rules refuse, or the session fails.
pub fn call(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: CallFlags,
) -> Result<Reply, Fault> {
    let cell = flags.unit.zip(flags.item);
    let cell = cell.map(|(unit, item)| CellId { unit, item });
    let event = Event::ItemCalled {
        at,
        cell: cell.clone(),
    };
    let seq = setting.submit(session, vec![event], None)?;
    let (state, locale) = (session.state(), &setting.locale);
    let Some(cell) = cell else {
        let answer = json!({ "entry": seq.0, "called": Json::Null });
        return setting.answer(&answer, |page| page.line(&locale.text("sitting-left")));
    };
    let about = show::About::of(state, &cell, at);
    let answer = json!({ "entry": seq.0, "called": about.as_ref().map(|a| a.json(state)) });
    setting.answer(&answer, |page| {
        let name = domain::cell(locale, state, &cell);
        page.line(&locale.with("sitting-called", &[("cell", &name)]));
        if let Some(about) = &about {
            about.print(locale, state, page);
        }
    })
}

/// Records a proposal.
///
/// # Errors
/// As [`call`].
pub fn propose(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: ProposeFlags,
) -> Result<Reply, Fault> {
    let cell = CellId {
        unit: flags.unit,
        item: flags.item,
    };
    let event = Event::ProposalMade {
        at,
        cell: cell.clone(),
        value: flags.score.map_or(Value::NotApplicable, Value::Score),
        by: flags.by,
        why: flags.why,
    };
    let seen = session.state().head();
    let seq = setting.submit(session, vec![event], Some(seen))?;
    let (state, locale) = (session.state(), &setting.locale);
    let number = state.proposals().len();
    let answer = json!({
        "entry": seq.0,
        "number": number,
        "standing": standing_json(state, &cell),
    });
    setting.answer(&answer, |page| {
        let number = number.to_string();
        page.line(&locale.with("sitting-proposed", &[("number", &number)]));
        print_standing(locale, state, &cell, page);
    })
}

/// Takes a proposal back.
///
/// # Errors
/// As [`call`].
pub fn withdraw(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: WithdrawFlags,
) -> Result<Reply, Fault> {
    let event = Event::ProposalWithdrawn {
        at,
        proposal: ProposalIx(flags.proposal - 1),
        why: flags.why,
    };
    let seq = setting.submit(session, vec![event], None)?;
    let number = flags.proposal.to_string();
    setting.done(
        seq,
        &setting
            .locale
            .with("sitting-withdrawn", &[("number", &number)]),
    )
}

/// Hands the chair over.
///
/// # Errors
/// As [`call`].
pub fn chair(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: ChairFlags,
) -> Result<Reply, Fault> {
    let event = Event::ChairAssigned {
        at,
        member: flags.member.clone(),
        why: flags.why,
    };
    let seq = setting.submit(session, vec![event], None)?;
    let office = domain::member(session.state(), &flags.member);
    let answer = json!({ "entry": seq.0, "member": flags.member.as_str() });
    setting.answer(&answer, |page| {
        page.line(
            &setting
                .locale
                .with("sitting-chair-assigned", &[("member", &office)]),
        );
    })
}

/// Adjourns the meeting.
///
/// # Errors
/// As [`call`].
pub fn adjourn(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: WhyFlags,
) -> Result<Reply, Fault> {
    let why = flags.why;
    let event = Event::MeetingAdjourned { at, why };
    pause(setting, session, at, event, "sitting-adjourned")
}

/// Goes on with the adjourned meeting.
///
/// # Errors
/// As [`call`].
pub fn resume(setting: &Setting, session: &mut Session, at: Moment) -> Result<Reply, Fault> {
    let event = Event::MeetingResumed { at };
    pause(setting, session, at, event, "sitting-resumed")
}

fn pause(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    event: Event,
    said: &str,
) -> Result<Reply, Fault> {
    let seq = setting.submit(session, vec![event], None)?;
    let when = domain::instant(&setting.locale, session.state(), at);
    let answer = json!({ "entry": seq.0, "at": instant::utc(at) });
    setting.answer(&answer, |page| {
        page.line(&setting.locale.with(said, &[("when", &when)]));
    })
}

/// Standing proposals on a cell, in the order in which they are put.
pub fn standing_json(state: &State, cell: &CellId) -> Vec<Json> {
    let standing = state.standing_proposals(cell).into_iter();
    let each = standing.filter_map(|ix| Some((ix, state.proposal(ix)?)));
    each.map(|(ix, proposal)| {
        json!({
            "number": ix.index() + 1,
            "value": instant::value(proposal.value),
            "by": state.member(proposal.by).map(|m| m.id.as_str()),
        })
    })
    .collect()
}

/// The same in words, a line each.
pub fn print_standing(locale: &Locale, state: &State, cell: &CellId, page: &mut Page) {
    let standing = state.standing_proposals(cell);
    for (place, ix) in standing.into_iter().enumerate() {
        let Some(proposal) = state.proposal(ix) else {
            continue;
        };
        let by = state.member(proposal.by).map_or("", |m| m.office.as_str());
        let values = [
            ("order", (place + 1).to_string()),
            ("number", (ix.index() + 1).to_string()),
            ("value", domain::value(locale, proposal.value)),
            ("member", by.to_owned()),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let meaning = if place == 0 {
            Meaning::Waiting
        } else {
            Meaning::Plain
        };
        page.line_of(meaning, &locale.with("sitting-standing", &values));
    }
}
