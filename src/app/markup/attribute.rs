//! Attributes, properties and listeners of an element.

use crate::app::signal::{RwSignal, Signal};
use leptos::tachys::renderer::types::Event as Js;
use std::borrow::Cow;

/// What an attribute says; `None` where it is not there.
pub type Value = Option<Cow<'static, str>>;

/// What an attribute or a property of an element is set to.
#[derive(PartialEq, Eq)]
pub enum Setting {
    /// An attribute.
    Attribute(Value),
    /// A property that is a text: `value`.
    Text(String),
    /// A property that is yes or no: `checked`.
    Flag(bool),
}

/// What belongs to an element beside its children, without its name.
pub enum Attribute {
    /// An attribute that stays.
    Fixed(Value),
    /// An attribute or a property that follows signals.
    Live(Box<dyn Fn() -> Setting + Send>),
    /// A listener of the event of this name.
    On(Box<dyn FnMut(Js) + Send>),
    /// HTML in the place of children, left alone in the browser.
    Html(String),
}

impl Attribute {
    /// A property of what its value is made of.
    pub fn property(value: impl IntoProperty) -> Self {
        Self::Live(Box::new(move || value.property()))
    }

    /// A listener. `E` is the type of the event that it is told of.
    pub fn on<E: From<Js> + 'static>(mut listen: impl FnMut(E) + Send + 'static) -> Self {
        Self::On(Box::new(move |event| listen(E::from(event))))
    }
}

/// What an attribute can be made of.
pub trait IntoValue {
    /// The attribute.
    fn attribute(self) -> Attribute;
}

/// What is known when the view is made.
trait Known {
    fn value(self) -> Value;
}

impl Known for &'static str {
    fn value(self) -> Value {
        Some(Cow::Borrowed(self))
    }
}

impl Known for String {
    fn value(self) -> Value {
        Some(Cow::Owned(self))
    }
}

impl Known for bool {
    fn value(self) -> Value {
        self.then_some(Cow::Borrowed(""))
    }
}

impl<K: Known> Known for Option<K> {
    fn value(self) -> Value {
        self?.value()
    }
}

macro_rules! known {
    ($($kind:ty)*) => {$(
        impl IntoValue for $kind {
            fn attribute(self) -> Attribute {
                Attribute::Fixed(Known::value(self))
            }
        }
    )*};
}

known! { &'static str String bool Option<&'static str> Option<String> }

#[allow(private_bounds, reason = "the kinds that are known are listed here")]
impl<K: Known, F: Fn() -> K + Send + 'static> IntoValue for F {
    fn attribute(self) -> Attribute {
        Attribute::Live(Box::new(move || Setting::Attribute(self().value())))
    }
}

/// What a property can be made of.
pub trait IntoProperty: Send + 'static {
    /// The value now.
    fn property(&self) -> Setting;
}

impl IntoProperty for bool {
    fn property(&self) -> Setting {
        Setting::Flag(*self)
    }
}

impl<F: Fn() -> bool + Send + 'static> IntoProperty for F {
    fn property(&self) -> Setting {
        Setting::Flag(self())
    }
}

macro_rules! text_signal {
    ($($kind:ident)*) => {$(
        impl IntoProperty for $kind<String> {
            fn property(&self) -> Setting {
                Setting::Text(self.get())
            }
        }
    )*};
}

text_signal! { Signal RwSignal }
