//! Views as data: what `html!` makes, and Leptos renders.
//!
//! `leptos::view!` gives every view a type of its own, and for every type the program
//! holds its own code to build, hydrate, rebuild and drop it. Here a view is one value
//! of one type, [`Markup`], and that code is there once. Signals, effects, components,
//! hydration and the router are Leptos's.

mod attribute;
mod dom;
#[macro_use]
mod html;
mod later;
mod leptos;
mod node;
mod patch;
mod weave;
mod write;

pub use attribute::{Attribute, IntoProperty, IntoValue, Setting, Value};
use node::roots;
pub use node::{IntoMarkup, element, one_line, same};
pub use weave::{Hole, weave};

use ::leptos::prelude::{Owner, on_cleanup, provide_context};
use std::borrow::Cow;

/// A view: what stands in the page.
pub enum Markup {
    /// Nothing; keeps the place of what may come.
    Nothing,
    /// A text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Box<Element>),
    /// Several views, one after the other.
    List(Vec<Markup>),
    /// A view that follows signals.
    Live(Box<dyn FnMut() -> Markup + Send>),
    /// A view that a written page's hydration comes to in a turn of its own.
    Later(Owner, Box<dyn FnOnce() -> Markup + Send>),
    /// A view with a context of its own.
    Owned(Owner, Box<Markup>),
}

/// An element with what belongs to it.
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Attribute)>,
    children: Vec<Markup>,
}

/// A view that follows signals.
pub fn live<V: IntoMarkup>(mut view: impl FnMut() -> V + Send + 'static) -> Markup {
    Markup::Live(Box::new(move || view().into_markup()))
}

/// An element that is not taken over with the rest of a written page but in a turn of its
/// own, so that no turn is long. Effects run when all are taken over.
pub fn later(view: impl FnOnce() -> Markup + Send + 'static) -> Markup {
    Markup::Later(Owner::current().unwrap_or_default(), Box::new(view))
}

/// A text that follows signals.
pub fn text<T: Into<String>>(mut text: impl FnMut() -> T + Send + 'static) -> Markup {
    Markup::Live(Box::new(move || Markup::Text(Cow::Owned(text().into()))))
}

/// A view with a value in its context that no other view finds.
pub fn provided<T: Clone + Send + Sync + 'static>(
    value: T,
    view: impl FnOnce() -> Markup,
) -> Markup {
    let owner = Owner::current().map(|outer| outer.child()).unwrap_or_default();
    // The view's signals live as long as what stands around it.
    on_cleanup({
        let owner = owner.clone();
        move || drop(owner)
    });
    let view = owner.with(|| {
        provide_context(value);
        view()
    });
    Markup::Owned(owner, Box::new(view))
}

/// Many views as one list.
pub trait CollectViews {
    /// The list.
    fn collect_views(self) -> Vec<Markup>;
}

impl<I> CollectViews for I
where
    I: IntoIterator<Item: IntoMarkup>,
{
    fn collect_views(self) -> Vec<Markup> {
        self.into_iter().map(IntoMarkup::into_markup).collect()
    }
}
