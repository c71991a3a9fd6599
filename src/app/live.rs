//! Parts of a page that follow signals, and lists, each kind as one type.
//!
//! Every closure is a type of its own, and for every type that stands in a view
//! the program holds its own code to build, hydrate and rebuild it: about a
//! kilobyte packed. Behind these doors all closures share that code.

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use std::sync::{Arc, Mutex};

/// A view that follows signals.
pub fn live<V: IntoView + 'static>(
    mut view: impl FnMut() -> V + Send + 'static,
) -> SharedReactiveFunction<AnyView> {
    Arc::new(Mutex::new(move || view().into_any()))
}

/// A text that follows signals.
pub fn text<T: Into<String>>(
    mut text: impl FnMut() -> T + Send + 'static,
) -> SharedReactiveFunction<String> {
    Arc::new(Mutex::new(move || text().into()))
}

/// Many views as a list of one type.
pub trait CollectViews {
    /// The list.
    fn collect_views(self) -> Vec<AnyView>;
}

impl<I, V> CollectViews for I
where
    I: IntoIterator<Item = V>,
    V: IntoView + 'static,
{
    fn collect_views(self) -> Vec<AnyView> {
        self.into_iter().map(IntoAny::into_any).collect()
    }
}
