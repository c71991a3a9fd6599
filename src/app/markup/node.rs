//! What a view can be made of.

use super::{Attribute, Element, Markup};
use crate::app::signal::{RwSignal, Signal};
use std::borrow::Cow;

/// What can stand as a view among others.
pub trait IntoMarkup {
    /// The view.
    fn into_markup(self) -> Markup;
}

impl IntoMarkup for Markup {
    fn into_markup(self) -> Markup {
        self
    }
}

impl IntoMarkup for &'static str {
    fn into_markup(self) -> Markup {
        Markup::Text(Cow::Borrowed(self))
    }
}

impl IntoMarkup for String {
    fn into_markup(self) -> Markup {
        Markup::Text(Cow::Owned(self))
    }
}

impl IntoMarkup for () {
    fn into_markup(self) -> Markup {
        Markup::Nothing
    }
}

impl<V: IntoMarkup> IntoMarkup for Option<V> {
    fn into_markup(self) -> Markup {
        self.map_or(Markup::Nothing, V::into_markup)
    }
}

impl IntoMarkup for Vec<Markup> {
    fn into_markup(self) -> Markup {
        Markup::List(self)
    }
}

macro_rules! signal {
    ($($kind:ident<$text:ty>)*) => {$(
        impl IntoMarkup for $kind<$text> {
            fn into_markup(self) -> Markup {
                super::text(move || self.get())
            }
        }
    )*};
}

signal! { Signal<String> Signal<&'static str> RwSignal<String> RwSignal<&'static str> }

/// An element.
pub fn element(
    tag: &'static str,
    attributes: Vec<(&'static str, Attribute)>,
    children: Vec<Markup>,
) -> Markup {
    Markup::Element(Box::new(Element { tag, attributes, children }))
}

/// The roots of an `html!`: one as it is, several as a list.
pub(super) fn roots(mut views: Vec<Markup>) -> Markup {
    match views.pop() {
        Some(only) if views.is_empty() => only,
        Some(last) => {
            views.push(last);
            Markup::List(views)
        }
        None => Markup::Nothing,
    }
}

/// Whether two tags are the same, for the compiler.
pub const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// Whether a text has one line only, for the compiler.
pub const fn one_line(text: &str) -> bool {
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() && text[at] != b'\n' {
        at += 1;
    }
    at == text.len()
}
