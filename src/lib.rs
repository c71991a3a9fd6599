//! The OL Care portal.
//!
//! Four floors, each using only those below it:
//!
//! 1. [`domain`]: the rules. Pure: no clock, no I/O, no browser, no sentences.
//! 2. [`content`] and [`i18n`]: documents become validated types; answers
//!    become words.
//! 3. `app` (with the feature `hydrate` or `ssr`): the Leptos pages.
//! 4. The programs: `portal` (browser), `prerender` (build), `olcare` (command line).
//!
//! Data flows one way: documents → [`content::Site`] → a page reads what a
//! visitor typed into a case → the core answers with data and clauses →
//! [`words`] → the page.
//!
//! Invariants, checked by `tests/tidy`:
//! - a file imports from its own floor and those below, and never in a circle;
//! - the domain never reads the clock, never makes a sentence, never names the browser;
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
