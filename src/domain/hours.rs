//! Opening hours: open or closed, the next change, the promised answer.
//!
//! Open is `[open, close)` in the centre's civil time, less its public
//! holidays. Nothing is guessed past the last day whose holidays are known:
//! there an answer is `None`, and [`Answer::holidays_known`] is false.

mod calendar;
mod office;
mod week;

pub use calendar::{Calendar, CalendarError, Holiday};
pub use office::{Answer, Closed, OfficeHours, Opening, Status};
pub use week::{DayHours, DayHoursError, LocalMinute, WeeklyHours};
