//! Days and times as papers write them.

use crate::domain::id::Moment;
use crate::locale::Locale;
use crate::text::date::{self, Date};

/// A minute of a day, by the clocks of the council's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// The day.
    pub day: Date,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl Clock {
    /// What clocks show at `moment` where they are `utc_offset_minutes` ahead of UTC.
    #[must_use]
    pub fn at(moment: Moment, utc_offset_minutes: i32) -> Self {
        let (hour, minute) = date::hour_minute(moment.0, utc_offset_minutes);
        Self {
            day: date::local_date(moment.0, utc_offset_minutes),
            hour,
            minute,
        }
    }

    /// `08:05`.
    #[must_use]
    pub fn short(self, locale: &Locale) -> String {
        locale.time(self.hour, self.minute)
    }

    /// `08 giờ 05 phút`.
    #[must_use]
    pub fn time(self, locale: &Locale) -> String {
        let (hour, minute) = (format!("{:02}", self.hour), format!("{:02}", self.minute));
        locale.with("paper-time", &[("hour", &hour), ("minute", &minute)])
    }

    /// `08 giờ 05 phút, ngày 09 tháng 01 năm 2026`.
    #[must_use]
    pub fn time_and_day(self, locale: &Locale) -> String {
        let (time, day) = (self.time(locale), day(self.day, locale));
        locale.with("paper-time-and-day", &[("time", &time), ("day", &day)])
    }
}

/// `ngày 09 tháng 01 năm 2026`: days below 10 and months 1 and 2 are padded, so that nothing can be put before them.
#[must_use]
pub fn day(date: Date, locale: &Locale) -> String {
    let month = match date.month() {
        month @ (1 | 2) => format!("{month:02}"),
        month => month.to_string(),
    };
    locale.with(
        "paper-day",
        &[
            ("day", &format!("{:02}", date.day())),
            ("month", &month),
            ("year", &date.year().to_string()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::{Clock, Date, Locale, Moment, day};
    use crate::locale::Language;

    #[test]
    fn days_below_10_and_the_first_two_months_are_padded() {
        let locale = Locale::new(Language::Vietnamese);
        for (parts, expected) in [
            ((2026, 1, 9), "ngày 09 tháng 01 năm 2026"),
            ((2026, 2, 28), "ngày 28 tháng 02 năm 2026"),
            ((2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
            ((2026, 12, 22), "ngày 22 tháng 12 năm 2026"),
        ] {
            let date = Date::new(parts.0, parts.1, parts.2).unwrap();
            assert_eq!(day(date, &locale), expected);
        }
    }

    #[test]
    fn clocks_show_the_councils_time() {
        let clock = Clock::at(Moment(18 * 3_600_000 + 5 * 60_000), 420);
        let locale = Locale::new(Language::Vietnamese);
        assert_eq!(
            clock.time_and_day(&locale),
            "01 giờ 05 phút, ngày 02 tháng 01 năm 1970"
        );
    }
}
