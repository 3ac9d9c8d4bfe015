//! The time of what is recorded, as the secretary types it: `08:45`, or with its day.

use super::opening::{hour_and_minute, moment_of};
use crate::{
    domain::id::Moment,
    text::date::{hour_minute, local_date},
};

/// At what time things are recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// Now; the roll that is called after the opening, until something else is recorded, is that of the opening.
    #[default]
    Usual,
    /// Now, the roll too: who comes in now is late.
    Now,
    /// At this time.
    Set(Moment),
}

/// Why a typed time cannot stand in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untimely {
    /// It is no time.
    Unreadable,
    /// The record has gone on since then.
    Before(Moment),
    /// It is still to come.
    Ahead(Moment),
}

/// The instant that a typed time means. Without a day it is the day of the latest entry, or today where the meeting is
/// adjourned and goes on. Nothing is before the record, and nothing is after now: what is recorded later could never be
/// before it.
///
/// # Errors
///
/// Why it cannot stand in the record.
pub fn time_of(
    text: &str,
    latest: Moment,
    now: Moment,
    is_adjourned: bool,
    utc_offset_minutes: i32,
) -> Result<Moment, Untimely> {
    let last = now.max(latest);
    let typed = if text.trim().contains(char::is_whitespace) {
        vec![moment_of(text, utc_offset_minutes).ok_or(Untimely::Unreadable)?]
    } else {
        let (hour, minute) = hour_and_minute(text).ok_or(Untimely::Unreadable)?;
        let on = |day: Moment| {
            let start = local_date(day.0, utc_offset_minutes).start_ms(utc_offset_minutes);
            Moment(start + (hour * 60 + minute) * 60_000)
        };
        let mut days = vec![on(latest)];
        days.extend(is_adjourned.then(|| on(last)));
        days
    };
    let minute = |at: Moment| {
        let day = local_date(at.0, utc_offset_minutes);
        (day, hour_minute(at.0, utc_offset_minutes))
    };
    // The seconds of the latest entry are not typed.
    if typed.iter().any(|at| minute(*at) == minute(latest)) {
        return Ok(latest);
    }
    if let Some(at) = typed.iter().find(|at| (latest..=last).contains(at)) {
        return Ok(*at);
    }
    Err(if typed.iter().any(|at| *at < latest) {
        Untimely::Before(latest)
    } else {
        Untimely::Ahead(last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HAI_PHONG: i32 = 420;

    fn at(text: &str) -> Moment {
        moment_of(text, HAI_PHONG).unwrap()
    }

    fn read(text: &str, latest: &str, now: &str) -> Result<Moment, Untimely> {
        time_of(text, at(latest), at(now), false, HAI_PHONG)
    }

    #[test]
    fn a_time_is_of_the_day_on_which_the_council_sits() {
        let (opened, now) = ("22/12/2026 08:30", "22/12/2026 09:10");
        assert_eq!(read("8:45", opened, now), Ok(at("22/12/2026 08:45")));
        assert_eq!(read("8h45", opened, now), Ok(at("22/12/2026 08:45")));
        // Typed up the day after, a time is still that of the meeting.
        let (opened, now) = ("22/12/2026 08:30", "23/12/2026 10:00");
        assert_eq!(read("08:45", opened, now), Ok(at("22/12/2026 08:45")));
        // A meeting that goes on the next morning.
        let (latest, now) = ("22/12/2026 17:00", "23/12/2026 08:10");
        assert_eq!(
            time_of("08:05", at(latest), at(now), true, HAI_PHONG),
            Ok(at("23/12/2026 08:05"))
        );
        assert_eq!(
            read("08:05", latest, now),
            Err(Untimely::Before(at(latest)))
        );
        assert_eq!(
            read("22/12/2026 17:20", latest, now),
            Ok(at("22/12/2026 17:20"))
        );
    }

    #[test]
    fn nothing_is_before_the_record_nor_still_to_come() {
        let (latest, now) = ("22/12/2026 08:30", "22/12/2026 09:10");
        assert_eq!(
            read("08:29", latest, now),
            Err(Untimely::Before(at(latest)))
        );
        assert_eq!(read("20:45", latest, now), Err(Untimely::Ahead(at(now))));
        for wrong in ["", "8", "25:00", "8:75", "sáng"] {
            assert_eq!(
                read(wrong, latest, now),
                Err(Untimely::Unreadable),
                "{wrong}"
            );
        }
    }

    #[test]
    fn the_minute_of_the_latest_entry_is_not_before_it() {
        let latest = Moment(at("22/12/2026 08:30").0 + 42_000);
        let now = at("22/12/2026 08:33");
        assert_eq!(time_of("08:30", latest, now, false, HAI_PHONG), Ok(latest));
    }
}
