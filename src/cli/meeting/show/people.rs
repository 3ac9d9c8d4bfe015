//! Attendance: who is there, late, absent or represented, when, and who of them votes on the item under discussion.

use serde_json::{Value as Json, json};

use super::{Sitting, member_id};
use crate::cli::instant;
use crate::cli::page::{Column, Meaning, Page, Table};
use crate::domain::id::{MemberIx, Moment};
use crate::domain::meeting::Attendance;
use crate::locale::{Locale, domain};
use crate::text::hour_minute;

/// For programs.
pub fn json(sitting: &Sitting<'_>) -> Vec<Json> {
    let (state, meeting, at) = (sitting.state, sitting.meeting, sitting.at);
    let each = state.voters().iter().map(|ix| {
        let now = meeting.attendance_at(ix, at);
        let absent = match now {
            Some(Attendance::Absent { why }) => Some(why.as_str()),
            _ => None,
        };
        let delegate = match now {
            Some(Attendance::In { delegate }) => delegate.as_ref(),
            _ => None,
        };
        json!({
            "member": member_id(state, ix),
            "present": meeting.is_present(ix, at),
            "late": meeting.is_late(ix),
            "absent": absent,
            "delegate": delegate.map(|to| json!({ "to": to.to, "document": to.document })),
            "intervals": meeting.intervals(ix).into_iter().map(|(from, to)| json!({
                "from": instant::utc(from),
                "to": to.map(instant::utc),
            })).collect::<Vec<_>>(),
            "votes_on_called": sitting.about.as_ref().map(|about| about.entitled.contains(ix)),
        })
    });
    each.collect()
}

/// A line a member: office, what holds now, the times, and what keeps them from voting.
pub fn print(locale: &Locale, sitting: &Sitting<'_>, page: &mut Page) {
    page.heading(&locale.text("cli-meeting-attendance"));
    let mut table = Table::bare(&[Column::Left, Column::Wide, Column::Left, Column::Left]);
    for ix in sitting.state.voters().iter() {
        let Some(member) = sitting.state.member(ix) else {
            continue;
        };
        let (meaning, words) = standing(locale, sitting, ix);
        table.row_of(
            meaning,
            [
                member.id.to_string(),
                member.office.clone(),
                words,
                times(locale, sitting, ix),
            ],
        );
    }
    page.table(&table);
}

fn standing(locale: &Locale, sitting: &Sitting<'_>, ix: MemberIx) -> (Meaning, String) {
    let (meeting, at) = (sitting.meeting, sitting.at);
    let now = meeting.attendance_at(ix, at);
    let mut words = now.map_or_else(
        || locale.text("cli-attendance-none"),
        |change| domain::attendance(locale, change),
    );
    if meeting.is_late(ix) {
        words = format!("{words}; {}", locale.text("sitting-late"));
    }
    let present = meeting.is_present(ix, at);
    let about = sitting.about.as_ref();
    if present && about.is_some_and(|about| about.recused.contains(ix)) {
        return (
            Meaning::Waiting,
            format!("{words}; {}", locale.text("sitting-does-not-vote")),
        );
    }
    let meaning = if present {
        Meaning::Plain
    } else {
        Meaning::Quiet
    };
    (meaning, words)
}

/// `08:00–11:30, 13:30–`.
fn times(locale: &Locale, sitting: &Sitting<'_>, ix: MemberIx) -> String {
    let round = sitting.state.round();
    let offset = round.map_or(0, |round| round.utc_offset_minutes);
    let clock = |at: Moment| {
        let (hour, minute) = hour_minute(at.0, offset);
        locale.time(hour, minute)
    };
    let intervals = sitting.meeting.intervals(ix).into_iter();
    let spans: Vec<String> = intervals
        .map(|(from, to)| format!("{}–{}", clock(from), to.map_or_else(String::new, clock)))
        .collect();
    spans.join(", ")
}
