//! The browser's program: loads the page's content and hydrates the page.
#![recursion_limit = "512"]

use leptos::mount::hydrate_body;
use leptos::prelude::*;
use olcare_portal::app::browser::Cache;
use olcare_portal::app::{App, browser, route};
use olcare_portal::content::{Site, read_bundle};
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// Far more than the largest content document has.
const MAX_BYTES: usize = 4 << 20;
/// After which the page says that its tools don't answer.
const TIMEOUT: Duration = Duration::from_secs(60);

fn main() {
    // The message and the place of a panic, in the console.
    std::panic::set_hook(Box::new(|panic| fail(&panic.to_string())));
    spawn_local(async {
        match load().await {
            // The content lives as long as the page.
            Ok(site) => {
                let site: &'static Site = Box::leak(Box::new(site));
                hydrate_body(move || view! { <App site/> });
                #[cfg(feature = "provoked-panic")]
                browser::on_event("provoke-panic", || panic!("provoked by a test"));
            }
            Err(why) => fail(&why),
        }
    });
}

/// Fetches the content document that the page names.
async fn load() -> Result<Site, String> {
    let address = browser::content_address().ok_or("the page names no content")?;
    // The document lies at the top of the portal's folder.
    route::set_base_path(address.rsplit_once('/').map_or("", |(base, _)| base));
    let bytes = browser::fetch(&address, Cache::Default, MAX_BYTES, TIMEOUT).await?;
    read_bundle(&bytes).map_err(|error| error.to_string())
}

/// Leaves the page as it was prerendered and lets it say that the tools don't answer.
fn fail(why: &str) {
    browser::set_state("failed");
    browser::log_error(why);
}
