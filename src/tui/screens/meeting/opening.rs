//! The start of a meeting as it is typed: `22/12/2026 08:30`.

use crate::{domain::id::Moment, text::Date};

/// Reads `dd/MM/yyyy HH:mm` in local time; None if it is not that.
#[must_use]
pub fn moment_of(text: &str, utc_offset_minutes: i32) -> Option<Moment> {
    let (day, clock) = text.trim().split_once(char::is_whitespace)?;
    let day = Date::parse(day).ok()?;
    let (hour, minute) = hour_and_minute(clock)?;
    Some(Moment(
        day.start_ms(utc_offset_minutes) + (hour * 60 + minute) * 60_000,
    ))
}

/// Reads `HH:mm`, `8h30` or `8g30`; None if it is no time of day.
#[must_use]
pub fn hour_and_minute(text: &str) -> Option<(i64, i64)> {
    let (hour, minute) = text.trim().split_once([':', 'h', 'g'])?;
    let hour: i64 = hour.parse().ok().filter(|hour| (0..24).contains(hour))?;
    let minute: i64 = minute
        .parse()
        .ok()
        .filter(|minute| (0..60).contains(minute))?;
    Some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::date::{hour_minute, local_date};

    #[test]
    fn a_typed_start_is_read_in_local_time_and_nonsense_is_not() {
        let at = moment_of(" 22/12/2026  8:05 ", 420).unwrap();
        assert_eq!(hour_minute(at.0, 420), (8, 5));
        assert_eq!(local_date(at.0, 420).to_string(), "22/12/2026");
        for wrong in [
            "22/12/2026",
            "31/02/2026 08:00",
            "22/12/2026 24:00",
            "mai 08:00",
            "",
        ] {
            assert_eq!(moment_of(wrong, 420), None, "{wrong}");
        }
    }
}
