//! An element of a written page that is taken over in a turn of its own.

use super::Markup;
use super::dom::{Place, State};
use crate::app::slices;
use leptos::prelude::Owner;
use leptos::tachys::renderer::types::Element as Dom;
use std::cell::{RefCell, RefMut};
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

    /// The element.
    pub(super) fn dom(&self) -> &Dom {
        &self.dom
    }

    /// The view, once it stands.
    pub(super) fn state(&self) -> Option<RefMut<'_, State>> {
        RefMut::filter_map(self.state.borrow_mut(), Option::as_mut).ok()
    }

    /// The view, for another to take its place.
    pub(super) fn take(self) -> Result<State, Self> {
        let state = self.state.take();
        state.ok_or(self)
    }
}
