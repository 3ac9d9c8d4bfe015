//! Days of the calendar and clock texts by arithmetic alone: nothing here knows what time it is.
//!
//! Times are UTC milliseconds since 1970-01-01; a round has one fixed offset from UTC in minutes.

use std::fmt;

const MS_A_MINUTE: i64 = 60_000;
const MS_A_DAY: i64 = 86_400_000;

/// A day that exists in the Gregorian calendar, from year 1 to 9999. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing was typed.
    #[error("no date")]
    Empty,
    /// Not written as dd/MM/yyyy.
    #[error("`{text}` is not a date in the form dd/MM/yyyy")]
    NotADate {
        /// What was typed.
        text: String,
    },
    /// Well written, but no such day: 30/02/2026.
    #[error("there is no day {text}")]
    NoSuchDay {
        /// What was typed.
        text: String,
    },
}

impl Date {
    /// The day, if it exists.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `dd/MM/yyyy`, `d/M/yyyy`, the same with `-` or `.`, and ISO `yyyy-MM-dd` (a time after it is left out).
    ///
    /// # Errors
    /// [`DateError`] says whether the form is wrong or the day does not exist.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let shown = text.trim();
        if shown.is_empty() {
            return Err(DateError::Empty);
        }
        let not_a_date = || DateError::NotADate {
            text: shown.to_owned(),
        };
        let day_part = shown
            .split_once(['T', ' '])
            .map_or(shown, |(day_part, _)| day_part);
        let mark = day_part
            .chars()
            .find(|c| !c.is_ascii_digit())
            .filter(|mark| matches!(mark, '/' | '-' | '.'))
            .ok_or_else(not_a_date)?;
        let parts: Vec<&str> = day_part.split(mark).map(str::trim).collect();
        let [first, month, last] = parts.as_slice() else {
            return Err(not_a_date());
        };
        let (year, day) = match (first.len(), last.len()) {
            (4, 1 | 2) => (first, last),
            (1 | 2, 4) => (last, first),
            _ => return Err(not_a_date()),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if ![year, month, day].iter().all(|part| all_digits(part)) || month.len() > 2 {
            return Err(not_a_date());
        }
        let year: u16 = year.parse().map_err(|_| not_a_date())?;
        let month: u8 = month.parse().map_err(|_| not_a_date())?;
        let day: u8 = day.parse().map_err(|_| not_a_date())?;
        Self::new(year, month, day).ok_or_else(|| DateError::NoSuchDay {
            text: shown.to_owned(),
        })
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// `yyyy-MM-dd`, for programs.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Days since 1970-01-01.
    pub fn days_since_epoch(self) -> i64 {
        // March comes first, so that the leap day is the last of its year.
        let (year, month) = if self.month > 2 {
            (i64::from(self.year), i64::from(self.month) - 3)
        } else {
            (i64::from(self.year) - 1, i64::from(self.month) + 9)
        };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that is so many days after 1970-01-01; outside of the years 1 to 9999, the nearest day inside.
    pub fn from_days_since_epoch(days: i64) -> Self {
        let days = days.clamp(-719_162, 2_932_896) + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        // The clamp above keeps every part within its type.
        Self {
            year: u16::try_from(year).unwrap_or(1),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// The first millisecond of the day where clocks are `utc_offset_minutes` ahead of UTC.
    pub fn start_ms(self, utc_offset_minutes: i32) -> i64 {
        self.days_since_epoch() * MS_A_DAY - i64::from(utc_offset_minutes) * MS_A_MINUTE
    }

    /// The last millisecond of the day there: a deadline on a day is still met then.
    pub fn end_ms(self, utc_offset_minutes: i32) -> i64 {
        self.start_ms(utc_offset_minutes) + MS_A_DAY - 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}/{:02}/{:04}", self.day, self.month, self.year)
    }
}

/// The day at that time, where clocks are `utc_offset_minutes` ahead of UTC.
pub fn local_date(ms: i64, utc_offset_minutes: i32) -> Date {
    Date::from_days_since_epoch(local_ms(ms, utc_offset_minutes).div_euclid(MS_A_DAY))
}

/// Hour (0 to 23) and minute there.
pub fn hour_minute(ms: i64, utc_offset_minutes: i32) -> (u8, u8) {
    let minutes = local_ms(ms, utc_offset_minutes).rem_euclid(MS_A_DAY) / MS_A_MINUTE;
    // Both fit: a day has 1,440 minutes.
    (
        u8::try_from(minutes / 60).unwrap_or(0),
        u8::try_from(minutes % 60).unwrap_or(0),
    )
}

/// `dd/MM/yyyy HH:mm:ss` there.
pub fn clock_text(ms: i64, utc_offset_minutes: i32) -> String {
    let (hour, minute) = hour_minute(ms, utc_offset_minutes);
    let second = local_ms(ms, utc_offset_minutes).rem_euclid(MS_A_MINUTE) / 1_000;
    let day = local_date(ms, utc_offset_minutes);
    format!("{day} {hour:02}:{minute:02}:{second:02}")
}

fn local_ms(ms: i64, utc_offset_minutes: i32) -> i64 {
    ms.saturating_add(i64::from(utc_offset_minutes) * MS_A_MINUTE)
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_are_read_in_their_forms() {
        for (given, expected) in [
            ("30/11/2026", "30/11/2026"),
            ("1/2/2026", "01/02/2026"),
            (" 05-09-2026 ", "05/09/2026"),
            ("5.9.2026", "05/09/2026"),
            ("2026-09-05", "05/09/2026"),
            ("2026-09-05T00:00:00", "05/09/2026"),
            ("2026-09-05 10:00:00", "05/09/2026"),
            ("29/02/2024", "29/02/2024"),
            ("29/02/2000", "29/02/2000"),
        ] {
            assert_eq!(
                Date::parse(given).map(|d| d.to_string()),
                Ok(expected.to_owned()),
                "{given}"
            );
        }
        for missing in [
            "29/02/2026",
            "29/02/1900",
            "31/04/2026",
            "00/01/2026",
            "01/13/2026",
            "1/1/0000",
        ] {
            assert!(
                matches!(Date::parse(missing), Err(DateError::NoSuchDay { .. })),
                "{missing}"
            );
        }
        for wrong in [
            "2026",
            "1/2/26",
            "1/2026",
            "a/b/cccc",
            "1/2-2026",
            "+1/2/2026",
            "1/2/2026/3",
            "ngày 5",
            "1/+2/2026",
        ] {
            assert!(
                matches!(Date::parse(wrong), Err(DateError::NotADate { .. })),
                "{wrong}"
            );
        }
        assert_eq!(Date::parse("  "), Err(DateError::Empty));
    }

    #[test]
    fn clock_texts_stand_in_local_time() {
        // 2026-11-30T16:59:59.999Z is one millisecond before midnight in Hải Phòng.
        let end = Date::new(2026, 11, 30).unwrap().end_ms(420);
        assert_eq!(end, 1_796_057_999_999);
        assert_eq!(clock_text(end, 420), "30/11/2026 23:59:59");
        assert_eq!(clock_text(end + 1, 420), "01/12/2026 00:00:00");
        assert_eq!(hour_minute(end, 0), (16, 59));
        assert_eq!(clock_text(-1, 0), "31/12/1969 23:59:59");
        assert_eq!(local_date(i64::MAX, 420).to_string(), "31/12/9999");
        assert_eq!(local_date(i64::MIN, -420).to_string(), "01/01/0001");
    }

    proptest! {
        #[test]
        fn every_day_is_read_back_and_keeps_its_order(days in -719_162_i64..2_932_896, later in 1_i64..1000) {
            let day = Date::from_days_since_epoch(days);
            prop_assert_eq!(day.days_since_epoch(), days);
            prop_assert_eq!(Date::new(day.year(), day.month(), day.day()), Some(day));
            prop_assert_eq!(Date::parse(&day.to_string()), Ok(day));
            prop_assert_eq!(Date::parse(&day.iso()), Ok(day));
            let next = Date::from_days_since_epoch((days + later).min(2_932_896));
            prop_assert!(next >= day);
        }
    }
}
