//! Signals, memos and derived signals. Leptos's own are generic: for every type of value
//! the program would hold the code that keeps, follows and compares it. Here a value lies
//! in a box of one type, so that code is there once; what a handle is a handle of is
//! known to the compiler alone.

use leptos::prelude as leptos;
use leptos::{Get as _, GetUntracked as _, GetValue as _, Notify as _, Set as _, Track as _};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value of any type.
type Kept = Arc<dyn Any + Send + Sync>;

/// What works one out.
type Read = Arc<dyn Fn() -> Kept + Send + Sync>;

/// What a signal can keep.
pub trait Value: Send + Sync + 'static {}
impl<T: Send + Sync + 'static> Value for T {}

/// Looks at a value, which is always of the type that it was put in with.
fn seen<T: Value>(kept: &Kept) -> &T {
    kept.downcast_ref().expect("a handle is of its value's type")
}

macro_rules! handle {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        pub struct $name<T>($inner, PhantomData<fn() -> T>);

        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T: Value> $name<T> {
            /// The value, followed as it changes.
            pub fn get(self) -> T
            where
                T: Clone,
            {
                self.with(T::clone)
            }

            /// Looks at the value, followed as it changes.
            pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
                look(seen(&self.kept()))
            }
        }
    };
}

handle! {
    /// A value that can be set.
    RwSignal(leptos::RwSignal<Kept>)
}

handle! {
    /// A value worked out of others, once for each of their changes.
    Memo(leptos::Memo<Compared>)
}

handle! {
    /// A value worked out of others whenever it is asked for.
    Signal(leptos::StoredValue<Read>)
}

impl<T: Value> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        fn erased(value: Kept) -> leptos::RwSignal<Kept> {
            leptos::RwSignal::new(value)
        }
        Self(erased(Arc::new(value)), PhantomData)
    }

    fn kept(self) -> Kept {
        self.0.get()
    }

    /// The value, not followed.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Looks at the value without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(seen(&self.0.get_untracked()))
    }

    /// Puts another value in its place, where the signal is still there: a task may outlive
    /// its page.
    pub fn set(self, value: T) {
        _ = self.0.try_set(Arc::new(value));
    }

    /// Changes the value, likewise.
    pub fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        let Some(kept) = self.0.try_get_untracked() else { return };
        let mut value = T::clone(seen(&kept));
        change(&mut value);
        self.set(value);
    }

    /// Follows the value without looking at it.
    pub fn track(self) {
        self.0.track();
    }

    /// Tells those who follow the value that it changed.
    pub fn notify(self) {
        self.0.notify();
    }
}

/// A value with what compares it.
#[derive(Clone)]
struct Compared(Kept, fn(&Kept, &Kept) -> bool);

impl PartialEq for Compared {
    fn eq(&self, other: &Self) -> bool {
        (self.1)(&self.0, &other.0)
    }
}

impl<T: Value> Memo<T> {
    /// Works a value out, which may look at the one before. Who follows it is told of a
    /// value that differs.
    pub fn new(work_out: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self::compared(work_out, |one, other| seen::<T>(one) == seen(other))
    }

    /// Works a value out. Who follows it is told of every one: comparing costs more.
    pub fn each(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::compared(move |_| work_out(), |_, _| false)
    }

    fn compared(
        work_out: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
        same: fn(&Kept, &Kept) -> bool,
    ) -> Self {
        type Work = Box<dyn Fn(Option<&Compared>) -> Compared + Send + Sync>;
        fn erased(work_out: Work) -> leptos::Memo<Compared> {
            leptos::Memo::new(work_out)
        }
        let work_out = move |before: Option<&Compared>| {
            Compared(Arc::new(work_out(before.map(|before| seen(&before.0)))), same)
        };
        Self(erased(Box::new(work_out)), PhantomData)
    }

    fn kept(self) -> Kept {
        self.0.get().0
    }

    /// The value, not followed.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        T::clone(seen(&self.0.get_untracked().0))
    }
}

impl<T: Value> Signal<T> {
    /// A value worked out whenever it is asked for.
    pub fn derive(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::read(Arc::new(move || Arc::new(work_out())))
    }

    /// A value that stays.
    pub fn stored(value: T) -> Self {
        let value: Kept = Arc::new(value);
        Self::read(Arc::new(move || Arc::clone(&value)))
    }

    fn read(read: Read) -> Self {
        Self(leptos::StoredValue::new(read), PhantomData)
    }

    fn kept(self) -> Kept {
        (self.0.get_value())()
    }

    /// Looks at the value without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(seen(&leptos::untrack(|| self.kept())))
    }

    /// The value, not followed.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

impl<T: Value> Default for Signal<Option<T>> {
    fn default() -> Self {
        Self::stored(None)
    }
}

impl<T: Value + Clone> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::read(Arc::new(move || signal.kept()))
    }
}

impl<T: Value> From<Vec<T>> for Signal<Vec<T>> {
    fn from(value: Vec<T>) -> Self {
        Self::stored(value)
    }
}

impl<T: Value, F: Fn() -> T + Send + Sync + 'static> From<F> for Signal<T> {
    fn from(work_out: F) -> Self {
        Self::derive(work_out)
    }
}
