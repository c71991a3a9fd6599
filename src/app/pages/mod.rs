//! One module per page.

#[cfg(feature = "ssr")]
mod about;
mod contact;
mod coverage;
mod estimate;
mod faq;
mod home;
#[cfg(feature = "ssr")]
mod not_found;
mod prerendered;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
mod styleguide;

use super::announce::current_page;
use super::route::Page;
use leptos::prelude::*;

/// The page at the current address.
#[component]
pub fn CurrentPage() -> impl IntoView {
    let page = current_page();
    let view = move || match page.get() {
        Page::Home => view! { <home::Home/> }.into_any(),
        Page::Faq => view! { <faq::FaqPage/> }.into_any(),
        Page::Contact => view! { <contact::ContactPage/> }.into_any(),
        Page::Estimate => view! { <estimate::EstimatePage/> }.into_any(),
        Page::Coverage => view! { <coverage::CoveragePage/> }.into_any(),
        page @ (Page::About | Page::Rules | Page::Styleguide | Page::NotFound) => {
            view! { <prerendered::PrerenderedPage page/> }.into_any()
        }
    };
    view! { {move || view()} }
}
