//! `log`: who did what when, as far as the seat may see it.

use serde::Serialize;

use super::fault::{Absent, Fault};
use super::flags::LogFlags;
use super::instant;
use super::page::{Column, Page, Table};
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::event::Recorded;
use crate::domain::id::Seq;
use crate::locale::domain;
use crate::session::Session;

/// One entry.
#[derive(Debug, Serialize)]
struct Line {
    seq: u64,
    at: String,
    author: String,
    kind: &'static str,
    text: String,
}

/// Entries that are read at a time.
const PIECE: usize = 512;

/// Lists entries.
///
/// # Errors
/// There is no such kind or author, or the session can't be read.
pub fn run(setting: &Setting, flags: &LogFlags) -> Result<Reply, Fault> {
    let session = setting.read(&flags.session)?;
    let state = session.state();
    if let Some(kind) = &flags.kind
        && !setting
            .locale
            .has(&format!("domain-kind-{}", kind.replace('_', "-")))
    {
        return Err(Absent::Kind(kind.clone()).into());
    }
    if let Some(author) = &flags.author
        && state.member_ix(author.as_str()).is_none()
    {
        return Err(Absent::Member(author.to_string()).into());
    }
    let wanted = |recorded: &Recorded| {
        flags
            .kind
            .as_deref()
            .is_none_or(|kind| recorded.event.kind() == kind)
            && flags
                .author
                .as_ref()
                .is_none_or(|author| recorded.author == *author)
    };
    let mut lines = Vec::new();
    let mut next = flags.from.max(1);
    loop {
        let events = session.events(Seq(next), PIECE)?;
        let Some(last) = events.last() else { break };
        next = last.seq.0 + 1;
        lines.extend(
            events
                .iter()
                .filter(|e| wanted(e))
                .map(|e| line(setting, &session, e)),
        );
    }
    let head = session.head();
    let answer = serde_json::json!({
        "count": head.seq,
        "head": head.hash.to_string(),
        "entries": lines,
    });
    setting.answer(&answer, |page| print(setting, page, &session, &lines))
}

fn line(setting: &Setting, session: &Session, recorded: &Recorded) -> Line {
    let state = session.state();
    Line {
        seq: recorded.seq.0,
        at: instant::utc(recorded.at),
        author: recorded.author.to_string(),
        kind: recorded.event.kind(),
        text: domain::event_seen(&setting.locale, state, session.viewpoint(), recorded),
    }
}

fn print(setting: &Setting, page: &mut Page, session: &Session, lines: &[Line]) {
    let locale = &setting.locale;
    let state = session.state();
    let mut table = Table::new(&[
        (Column::Right, locale.text("cli-column-number")),
        (Column::Left, locale.text("cli-column-time")),
        (Column::Left, locale.text("cli-column-author")),
        (Column::Wide, locale.text("cli-column-what")),
    ]);
    for line in lines {
        let at = session
            .log()
            .get(usize::try_from(line.seq - 1).unwrap_or(usize::MAX));
        table.row([
            line.seq.to_string(),
            at.map_or_else(String::new, |at| domain::instant(locale, state, at.at)),
            line.author.clone(),
            crate::text::one_line(&line.text),
        ]);
    }
    page.table(&table);
    let head = session.head();
    page.line(&locale.with(
        "cli-log-head",
        &[
            (
                "count",
                &locale.count(usize::try_from(head.seq).unwrap_or(usize::MAX)),
            ),
            ("hash", &head.hash.to_string()),
        ],
    ));
}
