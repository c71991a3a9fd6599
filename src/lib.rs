//! The OL Care portal.
//!
//! Six floors; a file imports from its own floor and the floors below:
//!
//! 1. [`domain`]: the rules. Pure: no clock, no I/O, no browser, no sentences.
//! 2. [`i18n`]: the languages, and a typed method for each message.
//! 3. [`content`]: JSON documents become the domain's validated types.
//! 4. [`words`]: answers become sentences and sheets, by exhaustive match.
//! 5. `app` (with the feature `hydrate` or `ssr`): the Leptos pages.
//! 6. The programs: `portal` (browser), `prerender` (build), `olcare` (command line).
//!
//! Data flows one way: documents → [`content::Site`] → a page reads what a visitor typed
//! into a case → the domain answers with data and clauses → [`words`] → the page.
//!
//! Invariants, checked by `tests/tidy` and the tests that `ARCHITECTURE.md` names:
//!
//! - imports go down, and never in a circle;
//! - the domain never reads the clock, never makes a sentence, never names the browser;
//! - only `app::browser` calls web APIs;
//! - a page never spells a URL: `app::route` does;
//! - the first render is the same natively and in the browser;
//! - every page reads as HTML before the program starts;
//! - an error in content stops the build.

// Views are deep types.
#![recursion_limit = "512"]

#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub mod app;
pub mod content;
pub mod domain;
pub mod i18n;
pub mod words;
