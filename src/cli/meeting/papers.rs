//! Secret votes: papers given out, each teller's count, and how the two compare.

use serde_json::json;

use super::{motion, show};
use crate::cli::fault::{Fault, Usage};
use crate::cli::flags::{CountFlags, PapersFlags, WhyFlags};
use crate::cli::page::{Meaning, Page};
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::domain::event::Event;
use crate::domain::id::Moment;
use crate::domain::meeting::{OpenBallot, Tally};
use crate::domain::state::State;
use crate::locale::{Locale, domain};
use crate::session::Session;

/// Gives out papers on one motion, and says who may vote.
///
/// # Errors
/// The motion is none or several, the tellers are not two, the rules refuse, or the session fails.
pub fn give_out(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: PapersFlags,
) -> Result<Reply, Fault> {
    let moved = motion::moved(session.state(), flags.motion)?;
    let [motion] = moved.motions.as_slice() else {
        return Err(Usage::OneMotion.into());
    };
    let [one, other] = flags.tellers.as_slice() else {
        return Err(Usage::TwoTellers.into());
    };
    let event = Event::BallotOpened {
        at,
        motion: motion.clone(),
        papers: flags.papers,
        tellers: [one.clone(), other.clone()],
    };
    let seen = session.state().head();
    let seq = setting.submit(session, vec![event], Some(seen))?;
    let (state, locale) = (session.state(), &setting.locale);
    let open = state.open_ballot();
    let answer = json!({
        "entry": seq.0,
        "ballot": open.map(|open| show::ballot_json(state, open, session.viewpoint())),
    });
    setting.answer(&answer, |page| {
        if let Some(open) = open {
            show::print_ballot(locale, session, open, page);
        }
    })
}

/// Enters a teller's count. What the two came to, and where they differ, is said only once both have counted.
///
/// # Errors
/// The rules refuse, or the session fails.
pub fn count(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: CountFlags,
) -> Result<Reply, Fault> {
    let event = Event::TallyEntered {
        at,
        teller: flags.teller.clone(),
        tally: flags.count.0,
    };
    let seq = setting.submit(session, vec![event], None)?;
    let (state, locale) = (session.state(), &setting.locale);
    let open = state.open_ballot();
    let counts = open.and_then(OpenBallot::counts);
    let agree = counts.map(|[first, second]| first == second);
    let differs: Vec<&str> = counts.map_or_else(Vec::new, |[first, second]| {
        figures(first, second)
            .into_iter()
            .filter(|(_, one, other)| one != other)
            .map(|(name, ..)| name)
            .collect()
    });
    let result = open.and_then(OpenBallot::result);
    let answer = json!({
        "entry": seq.0,
        "teller": flags.teller.as_str(),
        "both": counts.is_some(),
        "agree": agree,
        "differs": differs,
        "within_papers": result.map(|_| true).or_else(|| agree.filter(|same| *same).map(|_| false)),
    });
    setting.answer(&answer, |page| {
        let office = domain::member(state, &flags.teller);
        page.line(&locale.with("sitting-counted", &[("teller", &office)]));
        if let Some(open) = open {
            print_comparison(locale, state, session, open, page);
        }
    })
}

/// Figures of two counts side by side, under the names that programs read.
fn figures(first: Tally, second: Tally) -> [(&'static str, u32, u32); 4] {
    [
        ("for", first.votes_for, second.votes_for),
        ("against", first.against, second.against),
        ("abstain", first.abstain, second.abstain),
        ("invalid", first.invalid, second.invalid),
    ]
}

fn print_comparison(
    locale: &Locale,
    state: &State,
    session: &Session,
    open: &OpenBallot,
    page: &mut Page,
) {
    let Some([first, second]) = open.counts() else {
        let mut tellers = open.tellers.into_iter().zip(open.have_counted());
        let missing = tellers.find_map(|(teller, counted)| (!counted).then_some(teller));
        let office = missing
            .and_then(|teller| state.member(teller))
            .map_or("", |member| member.office.as_str());
        page.line_of(
            Meaning::Waiting,
            &locale.with("sitting-count-waits", &[("teller", office)]),
        );
        return;
    };
    if first != second {
        let each = figures(first, second).into_iter();
        let apart: Vec<String> = each
            .filter(|(_, one, other)| one != other)
            .map(|(name, one, other)| {
                let figure = locale.text(&format!("sitting-figure-{name}"));
                format!("{figure} {one} / {other}")
            })
            .collect();
        let said = locale.with("sitting-counts-differ", &[("figures", &apart.join(", "))]);
        page.line_of(Meaning::Bad, &said);
        return;
    }
    let tally = domain::tally(locale, first);
    if open.result().is_none() {
        let values = [
            ("counted", first.counted().to_string()),
            ("papers", open.papers.to_string()),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        page.line_of(Meaning::Bad, &locale.with("sitting-counts-above", &values));
        return;
    }
    page.line_of(
        Meaning::Good,
        &locale.with("sitting-counts-agree", &[("tally", &tally)]),
    );
    page.under(&locale.with(
        "sitting-next-record",
        &[("session", &session.place().to_string())],
    ));
}

/// Breaks the secret vote off.
///
/// # Errors
/// The rules refuse, or the session fails.
pub fn cancel(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: WhyFlags,
) -> Result<Reply, Fault> {
    let why = flags.why;
    let seq = setting.submit(session, vec![Event::BallotCancelled { at, why }], None)?;
    setting.done(seq, &setting.locale.text("sitting-ballot-cancelled"))
}
