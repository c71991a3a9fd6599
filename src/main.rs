//! The browser's program: loads the page's content, takes over the page, no more.
// Views are deep types where they are not erased.
#![recursion_limit = "512"]

use gloo_net::http::Request;
use leptos::mount::hydrate_body;
use leptos::prelude::*;
use leptos::task::spawn_local;
use olcare_portal::app::{App, browser};
use olcare_portal::content::{Site, read_bundle};

fn main() {
    std::panic::set_hook(Box::new(|fault| fail(&fault.to_string())));
    _ = any_spawner::Executor::init_wasm_bindgen();
    spawn_local(async {
        match load().await {
            // The content lives as long as the page.
            Ok(site) => {
                let site: &'static Site = Box::leak(Box::new(site));
                hydrate_body(move || view! { <App site/> });
            }
            Err(why) => fail(&why),
        }
    });
}

/// Fetches the content document that the page names.
async fn load() -> Result<Site, String> {
    let address = browser::content_address().ok_or("the page names no content")?;
    let answer = Request::get(&address).send().await.map_err(|error| error.to_string())?;
    if !answer.ok() {
        return Err(format!("{address}: status {}", answer.status()));
    }
    let text = answer.text().await.map_err(|error| error.to_string())?;
    read_bundle(&text)
        .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// Leaves the page as it was written and lets it say that the tools don't answer.
fn fail(why: &str) {
    browser::set_state("failed");
    browser::log_error(why);
}
