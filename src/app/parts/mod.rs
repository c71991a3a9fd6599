//! Small components: typed props in, events out, no rules of their own.

mod clauses;
mod copy_link;
mod field;
mod mark;
mod needs_script;
mod notice_board;
mod passage;
mod phones;
mod print_note;
mod radios;
mod select;
mod status;

pub use clauses::Clauses;
pub use copy_link::CopyLink;
pub use field::{FieldKind, TextField};
pub use mark::Mark;
pub use needs_script::NeedsScript;
pub use notice_board::NoticeBoard;
pub use passage::{Blocks, Marked, Runs};
pub use phones::Phones;
pub use print_note::PrintNote;
pub use radios::Radios;
pub use select::SelectField;
pub use status::{Status, centre_answer, reply_promise, status_words};
