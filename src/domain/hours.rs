//! Opening hours: open or closed, the next change, the promised answer.
//!
//! Open is `[open, close)` in the centre's civil time, less its public holidays and as
//! operators' notices change it. Nothing is guessed past the last day whose holidays are
//! known: there an answer is `None`, and [`Answer::holidays_known`] is false.

mod answer;
mod calendar;
mod day;
mod exception;
mod office;
mod span;
mod timetable;
mod week;
mod working;

pub use answer::{Answer, Opening, Status};
pub use calendar::{Calendar, CalendarError, Holiday};
pub use day::{Closed, Day};
pub use exception::{Change, Exception};
pub use office::OfficeHours;
pub use span::{Departure, OpenSpan};
pub use timetable::Timetable;
pub use week::{DayHours, LocalMinute, WeeklyHours};
pub use working::{Step, Working};
