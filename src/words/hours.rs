//! Words for hours and phones.

use crate::content::{Names, Notices};
use crate::domain::figures::ReplyTimes;
use crate::domain::hours::{Closed, DayHours, Exception, LocalMinute, WeeklyHours};
use crate::domain::phone::Reach;
use crate::i18n::Messages;
use chrono::Weekday;
use std::time::Duration;

/// A day of the week.
pub fn weekday(m: &Messages, day: Weekday) -> &str {
    match day {
        Weekday::Mon => m.weekday_mon(),
        Weekday::Tue => m.weekday_tue(),
        Weekday::Wed => m.weekday_wed(),
        Weekday::Thu => m.weekday_thu(),
        Weekday::Fri => m.weekday_fri(),
        Weekday::Sat => m.weekday_sat(),
        Weekday::Sun => m.weekday_sun(),
    }
}

/// « Monday to Friday, 9:00 to 17:00 ».
pub fn weekly_hours(m: &Messages, week: &WeeklyHours) -> String {
    let Some((first, last, hours)) = week.as_range() else { return String::new() };
    let (open, close) = (clock(m, hours.open()), clock(m, hours.close()));
    m.weekly_hours(weekday(m, first), weekday(m, last), &open, &close)
}

/// « 9:00 to 17:00 ».
pub fn day_hours(m: &Messages, hours: DayHours) -> String {
    m.hours_from_to(&clock(m, hours.open()), &clock(m, hours.close()))
}

/// A time of day the way the language writes it.
fn clock(m: &Messages, time: LocalMinute) -> String {
    let hour = time.hour().to_string();
    match time.minute() {
        0 => m.clock_hour(&hour),
        minute => m.clock_time(&hour, &format!("{minute:02}")),
    }
}

/// Why a centre is closed.
pub fn closed(m: &Messages, names: &Names, notices: &Notices, why: Closed) -> String {
    match why {
        Closed::Night => m.closed_night().to_owned(),
        Closed::Weekend => m.closed_weekend().to_owned(),
        Closed::Holiday(holiday) => m.closed_holiday(names.holiday(&holiday.name)),
        Closed::Notice(exception) => m.closed_notice(notice(m, notices, exception)),
    }
}

/// What the notice of an exception says.
pub fn notice<'a>(m: &Messages, notices: &'a Notices, exception: &Exception) -> &'a str {
    notices.of(exception).map_or("", |notice| notice.text(m.lang()).1)
}

/// Who can dial a number, and what it costs; nothing for an ordinary one.
pub fn reach(m: &Messages, names: &Names, reach: &Reach) -> Option<String> {
    Some(match reach {
        Reach::Everywhere => return None,
        Reach::Local(area) => m.reach_local(names.calling_area(&area.id)),
        Reach::Free(area) => m.reach_free(names.calling_area(&area.id)),
        Reach::ServiceCharge => m.reach_service_charge().to_owned(),
        Reach::InternetPhone => m.reach_internet_phone().to_owned(),
    })
}

/// The promised hours by phone and in writing, as numbers.
pub fn reply_hours(reply: ReplyTimes) -> (String, String) {
    let hours = |promise: Duration| (promise.as_secs() / 3_600).to_string();
    (hours(reply.phone), hours(reply.writing))
}
