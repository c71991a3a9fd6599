//! What stands around every page.

mod footer;
mod header;
mod languages;
mod search;

pub use footer::Footer;
pub use header::Header;
