//! The clock: the one place where the program asks what time it is.

use std::sync::atomic::{AtomicI64, Ordering};

use crate::domain::id::Moment;

/// Where a session takes its time from.
#[derive(Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A time that advances by one millisecond each time it is asked; for samples and tests.
    Fixed(AtomicI64),
}

impl Clock {
    /// A clock that starts at `moment` and ticks a millisecond at each question.
    pub const fn fixed(moment: Moment) -> Self {
        Clock::Fixed(AtomicI64::new(moment.0))
    }

    /// Now.
    pub fn now(&self) -> Moment {
        match self {
            Clock::System => Moment(chrono::Utc::now().timestamp_millis()),
            Clock::Fixed(at) => Moment(at.fetch_add(1, Ordering::Relaxed)),
        }
    }
}
