//! The portal's mark.

use leptos::prelude::*;

/// The portal's own mark: a clock's face, its hands at three o'clock — an O and an L.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <circle cx="16" cy="16" r="13" fill="none" stroke="currentColor" stroke-width="4"></circle>
            <path
                d="M16 9v7.5h6"
                fill="none"
                stroke="currentColor"
                stroke-width="4"
                stroke-linecap="round"
                stroke-linejoin="round"
            ></path>
        </svg>
    }
}
