//! A case as a URL fragment, and back.
//!
//! The fragment (`#licence=perpetual&…`) is the whole state that a visitor may share: a browser
//! never sends it to a server. Amounts that can be read are written in plain notation, so that a
//! link means the same in every language; one that can't be read is kept as the visitor wrote it.
//! A [stamp](super::stamp) may follow the case.

mod codec;
mod coverage;
mod moment;
mod price;
mod search;
mod stamp;

pub use codec::{LinkError, MAX_LEN};
pub use coverage::{
    NEVER, UNKNOWN, answer_text, decode_coverage, encode_coverage, said_text, set_answer,
};
pub use moment::{decode_moment, encode_moment};
pub use price::{decode_price, encode_price, fill_price};
pub use search::{decode_search, encode_search};
pub use stamp::{decode_stamp, stamped};
