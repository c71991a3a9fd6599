//! An element of a written page that is taken over in a turn of its own.

use super::Markup;
use super::dom::{Place, State};
use crate::app::slices;
use leptos::prelude::Owner;
use leptos::tachys::renderer::types::Element as Dom;
use std::cell::RefCell;
use std::rc::Rc;

/// The element, and its view once it is taken over.
pub struct Later {
    dom: Dom,
    state: Rc<RefCell<Option<State>>>,
}

impl Later {
    /// Lets the view take the element over when its turn comes. One that has gone by then
    /// is left alone.
    pub(super) fn new(dom: Dom, owner: Owner, view: Box<dyn FnOnce() -> Markup + Send>) -> Self {
        let state: Rc<RefCell<Option<State>>> = Rc::default();
        slices::later({
            let (dom, state) = (dom.clone(), Rc::downgrade(&state));
            move || {
                let Some(state) = state.upgrade() else { return };
                let taken = owner.with(|| view().stand(&Place::of(&dom)));
                state.replace(Some(taken));
            }
        });
        Self { dom, state }
    }

    /// The element, which is all of the view, whether it is taken over or not.
    pub(super) fn dom(&self) -> &Dom {
        &self.dom
    }

    /// The view, for another to take its place.
    pub(super) fn take(self) -> Result<State, Self> {
        self.state.take().ok_or(self)
    }
}
