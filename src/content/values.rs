//! Values that several documents have.

use super::node::Node;
use crate::domain::date;
use crate::domain::hours::{DayHours, LocalMinute};
use crate::domain::id::Id;
use chrono::NaiveDate;

impl Node<'_> {
    /// An id.
    pub(super) fn id(&self) -> Option<Id> {
        self.parse("an id: a-z, 0-9 and single hyphens", Id::new)
    }

    /// A civil day.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.parse("a day, YYYY-MM-DD", date::parse)
    }

    /// The hours in the members `open` and `close`.
    pub(super) fn hours(&self) -> Option<DayHours> {
        let minute = |node: &Node| node.parse("a time, 00:00 to 24:00", LocalMinute::parse);
        let open = self.get("open").as_ref().and_then(minute);
        let close_node = self.get("close")?;
        let close = minute(&close_node);
        close_node.or_reject(DayHours::new(open?, close?), "a time after \"open\"")
    }
}
