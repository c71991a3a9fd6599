//! Small components: typed props in, events out, no rules of their own.

mod clauses;
mod field;
mod headline;
mod mark;
mod needs_script;
mod nothing_found;
mod notice_board;
mod offers;
mod passage;
mod phones;
mod radios;
mod region_field;
mod replies;
mod select;
mod sheet;
mod status;
mod status_message;
mod take_away;

pub use clauses::Clauses;
pub use field::{FieldKind, TextField};
pub use headline::Headline;
pub use mark::Mark;
pub use needs_script::NeedsScript;
pub use nothing_found::NothingFound;
pub use notice_board::NoticeBoard;
pub use offers::Offers;
pub use passage::{Blocks, Marked, Runs};
pub use phones::Phones;
pub use radios::Radios;
pub use region_field::RegionField;
pub use replies::{Replies, both_clocks};
pub use select::SelectField;
pub use sheet::SheetSection;
pub use status::{Status, centre_answer, reply_promise, status_words};
pub use status_message::StatusMessage;
pub use take_away::{File, PaperRecord, TakeAway};
