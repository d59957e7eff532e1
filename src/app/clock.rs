//! What time it is. The app alone asks, and a test answers for it.

use jiff::Timestamp;
use jiff::Zoned;
use jiff::civil::Date;

/// Where the app gets the time from.
pub trait Clock {
    /// The moment, where the user is.
    fn now(&self) -> Zoned;

    /// The day.
    fn today(&self) -> Date {
        self.now().date()
    }

    /// The moment, the same everywhere.
    fn timestamp(&self) -> Timestamp {
        self.now().timestamp()
    }
}

/// The computer's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> Zoned {
        Zoned::now()
    }
}
