//! `verify SESSION`: chain, signatures, rules and results, and the first bad entry is named.

use std::path::Path;

use serde_json::json;

use crate::cli::fault::Fault;
use crate::cli::page::Meaning;
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::cli::words;
use crate::domain::id::Seq;
use crate::domain::state::State;
use crate::locale::{Locale, domain};
use crate::session::memory::HeadMemory;
use crate::session::verify::{BadEntry, Badness, Verification, verify};
use crate::store::{SqliteStore, Store};

/// Verifies a session.
///
/// # Errors
/// The file can't be read at all, or does not descend from what this person saw of it.
pub fn run(setting: &Setting, place: &Path) -> Result<Reply, Fault> {
    let store = SqliteStore::open_read_only(place).map_err(crate::session::SessionError::from)?;
    let found = verify(&store)?;
    let locale = &setting.locale;
    if found.bad.is_none() {
        need_descent(setting, &store)?;
    }
    let bad = found.bad.as_ref().map(|bad| (bad, sentence(locale, bad)));
    let answer = json!({
        "sound": bad.is_none(),
        "entries": found.entries,
        "head": found.head.hash.to_string(),
        "sealed": found.sealed.iter().map(|(version, hash)| json!({
            "version": version.0,
            "result_sha256": hash.to_string(),
        })).collect::<Vec<_>>(),
        "bad": bad.as_ref().map(|(bad, words)| json!({
            "entry": bad.seq,
            "why": code(&bad.why),
            "message": words,
        })),
    });
    let mut reply = setting.answer(&answer, |page| {
        for line in good_lines(locale, &found) {
            page.line_of(Meaning::Good, &line);
        }
        if let Some((_, words)) = &bad {
            page.line_of(Meaning::Bad, words);
            page.line(&locale.with("cli-hint", &[("hint", &locale.text("cli-hint-bad-entry"))]));
        }
    })?;
    reply.found_problems = bad.is_some();
    Ok(reply)
}

fn good_lines(locale: &Locale, found: &Verification) -> Vec<String> {
    let entries = usize::try_from(found.entries).unwrap_or(usize::MAX);
    let id = if found.bad.is_none() {
        "cli-verify-sound"
    } else {
        "cli-verify-sound-until"
    };
    let mut lines = vec![locale.counted(id, entries, &[("hash", &found.head.hash.to_string())])];
    lines.extend(found.sealed.iter().map(|(version, hash)| {
        locale.with(
            "cli-verify-sealed",
            &[
                ("version", &version.0.to_string()),
                ("hash", &hash.to_string()),
            ],
        )
    }));
    lines
}

/// Cut or rewritten as a whole, a chain still holds in itself: only a head remembered elsewhere shows it.
fn need_descent(setting: &Setting, store: &SqliteStore) -> Result<(), Fault> {
    if let Some(memory) = memory(setting, store)? {
        memory.need_descent(store)?;
    }
    Ok(())
}

/// What this person remembers of the session in a store.
pub(super) fn memory(setting: &Setting, store: &SqliteStore) -> Result<Option<HeadMemory>, Fault> {
    let Some(places) = &setting.places else {
        return Ok(None);
    };
    let mut genesis = None;
    store
        .for_each_since(0, &mut |entry| {
            genesis = Some(entry.hash);
            std::ops::ControlFlow::Break(())
        })
        .map_err(crate::session::SessionError::from)?;
    let seat = setting
        .global
        .seat
        .as_ref()
        .map_or("-", |seat| seat.as_str());
    Ok(genesis.map(|genesis| HeadMemory::new(&places.state, &genesis, seat)))
}

const fn code(why: &Badness) -> &'static str {
    match why {
        Badness::Chain(_) => "chain",
        Badness::Unreadable(_) => "unreadable",
        Badness::Authority(_) => "authority",
        Badness::Illegal(_) => "illegal",
        Badness::Time => "time",
        Badness::ResultDiffers { .. } => "result_differs",
        Badness::Seal(_) => "seal",
    }
}

/// What is wrong with an entry.
pub(super) fn sentence(locale: &Locale, bad: &BadEntry) -> String {
    let seq = Seq(bad.seq).0.to_string();
    let with = |id: &str, name: &str, value: &str| locale.with(id, &[("seq", &seq), (name, value)]);
    match &bad.why {
        Badness::Chain(fault) => words::chain(locale, fault),
        Badness::Unreadable(what) => with("cli-fault-unreadable", "what", what),
        Badness::Authority(member) => with("cli-bad-authority", "member", member.as_str()),
        Badness::Illegal(refusal) => {
            let why = domain::refusal(locale, &State::default(), refusal);
            with("cli-bad-illegal", "why", &why)
        }
        Badness::Time => locale.with("cli-bad-time", &[("seq", &seq)]),
        Badness::ResultDiffers { computed } => {
            with("cli-bad-result", "hash", &computed.to_string())
        }
        Badness::Seal(member) => with("cli-bad-seal", "member", member.as_str()),
    }
}
