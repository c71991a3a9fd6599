//! A view in the place of an earlier one: what is alike stays, so that a field keeps
//! its focus and a picture its place.

use super::dom::{Place, Set, Standing, State, follow, write};
use super::{Attribute, Element, Markup, Setting};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::Mountable;

impl Markup {
    /// The view in the place of `old`.
    pub(super) fn patch(self, old: State) -> State {
        match (self, old) {
            (Self::Nothing, State::Nothing(mark)) => State::Nothing(mark),
            (Self::Text(new), State::Text(node, old)) => {
                if new != old {
                    Rndr::set_text(&node, &new);
                }
                State::Text(node, new)
            }
            (Self::Element(new), State::Element(mut old)) if new.tag == old.tag => {
                new.patch(&mut old);
                State::Element(old)
            }
            (Self::List(new), State::List(old, mark)) => {
                let views = patch_all(new, old, &mut |view| {
                    mark.insert_before_this(view);
                });
                State::List(views, mark)
            }
            (Self::Live(view), State::Live(old)) => follow(view, Place::NEW, old.take_value()),
            (new, State::Later(later)) => match later.take() {
                Ok(old) => new.patch(old),
                Err(later) => new.replace(State::Later(later)),
            },
            (Self::Later(owner, view), old) => owner.with(|| view().patch(old)),
            (Self::Owned(owner, view), old) => owner.with(|| view.patch(old)),
            (new, old) => new.replace(old),
        }
    }

    /// The view in the place of `old`, of which nothing stays.
    fn replace(self, mut old: State) -> State {
        let mut new = self.stand(&Place::NEW);
        old.insert_before_this(&mut new);
        old.unmount();
        new
    }
}

/// Each view in the place of that with its number; `add` mounts those that are more.
fn patch_all(new: Vec<Markup>, old: Vec<State>, add: &mut dyn FnMut(&mut State)) -> Vec<State> {
    let mut old = old.into_iter();
    let mut views = Vec::with_capacity(new.len());
    for view in new {
        views.push(match old.next() {
            Some(state) => view.patch(state),
            None => {
                let mut state = view.stand(&Place::NEW);
                add(&mut state);
                state
            }
        });
    }
    old.for_each(|mut state| state.unmount());
    views
}

impl Element {
    fn patch(self, old: &mut Standing) {
        let dom = old.dom.clone();
        let before = std::mem::take(&mut old.attributes);
        old.attributes = patch_attributes(self.attributes, before, &dom);
        let children = std::mem::take(&mut old.children);
        old.children = patch_all(self.children, children, &mut |child| child.mount(&dom, None));
    }
}

type Dom = leptos::tachys::renderer::types::Element;

type Named<T> = Vec<(&'static str, T)>;

fn patch_attributes(new: Named<Attribute>, old: Named<Set>, dom: &Dom) -> Named<Set> {
    let alike = new.len() == old.len()
        && new.iter().zip(&old).all(|((name, new), (old_name, old))| {
            name == old_name
                && matches!(
                    (new, old),
                    (Attribute::Fixed(_), Set::Fixed(_))
                        | (Attribute::Live(_), Set::Live(_))
                        | (Attribute::On(_), Set::On(_))
                )
        });
    if !alike {
        for (name, set) in old {
            let is_attribute = match &set {
                Set::Fixed(_) => true,
                Set::Live(effect) => {
                    effect.with_value_mut(|set| matches!(set, Setting::Attribute(_))) == Some(true)
                }
                Set::On(_) | Set::Html => false,
            };
            if is_attribute {
                Rndr::remove_attribute(dom, name);
            }
        }
        let set = |(name, new): (&'static str, Attribute)| (name, new.set(name, dom, false));
        return new.into_iter().map(set).collect();
    }
    let pairs = new.into_iter().zip(old);
    pairs
        .map(|((name, new), (_, old))| match (new, old) {
            (Attribute::Fixed(new), Set::Fixed(old)) => {
                if new != old {
                    write(dom, name, &new);
                }
                (name, Set::Fixed(new))
            }
            // The old effect or listener goes before the new one comes.
            (new, old) => {
                drop(old);
                (name, new.set(name, dom, false))
            }
        })
        .collect()
}
