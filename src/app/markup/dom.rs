//! A view in the page: built, or found there as it was written.

use super::later::Later;
use super::{Attribute, Element, Markup, Setting, Value};
use leptos::prelude::RenderEffect;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element as Dom, Event as Js, Node, Placeholder, Text};
use leptos::tachys::renderer::{CastFrom, RemoveEventHandler, Rndr};
use leptos::tachys::view::{Mountable, Position, PositionState};
use std::borrow::Cow;

/// A view that stands in the page.
pub enum State {
    /// Nothing, by the mark that keeps its place.
    Nothing(Placeholder),
    /// A text.
    Text(Text, Cow<'static, str>),
    /// An element.
    Element(Box<Standing>),
    /// Several views, and the mark after them.
    List(Vec<State>, Placeholder),
    /// A view that follows signals.
    Live(RenderEffect<State>),
    /// A view that is or was taken over later.
    Later(Later),
}

/// An element that stands in the page.
pub struct Standing {
    pub(super) tag: &'static str,
    pub(super) dom: Dom,
    pub(super) attributes: Vec<(&'static str, Set)>,
    pub(super) children: Vec<State>,
}

/// What was set at an element. The fields keep effects and listeners alive.
pub enum Set {
    /// An attribute that stays.
    Fixed(Value),
    /// An attribute or a property that follows signals.
    Live(RenderEffect<Setting>),
    /// A listener.
    On(#[allow(dead_code, reason = "kept alive")] RemoveEventHandler<Dom>),
    /// HTML that is left alone.
    Html,
}

/// Where a view comes from: the page as it was written, or nowhere yet.
#[derive(Clone)]
pub(super) struct Place(pub(super) Option<(Cursor, PositionState)>);

impl Place {
    /// A view that is not in the page yet.
    pub(super) const NEW: Self = Self(None);

    /// The node that was written at this place; a new one where none was.
    fn node<N: CastFrom<Node>>(&self, make: impl FnOnce() -> N) -> N {
        let Some((cursor, position)) = &self.0 else { return make() };
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        N::cast_from(cursor.current()).unwrap_or_else(make)
    }

    fn text(&self, words: &str) -> Text {
        if let Some((cursor, position)) = &self.0
            && position.get() == Position::NextChildAfterText
        {
            // What keeps two texts apart.
            cursor.sibling();
        }
        let node = self.node(|| Rndr::create_text_node(words));
        self.after(Position::NextChildAfterText);
        node
    }

    fn mark(&self) -> Placeholder {
        let node = self.node(Rndr::create_placeholder);
        self.after(Position::NextChild);
        node
    }

    /// The element that was written at this place; what comes next is after it.
    fn element(&self) -> Option<Dom> {
        self.0.as_ref()?;
        let dom = self.node(|| Rndr::create_element("div", None));
        self.after(Position::NextChild);
        Some(dom)
    }

    /// The place of an element that was written.
    pub(super) fn of(dom: &Dom) -> Self {
        let position = PositionState::new(Position::Current);
        Self(Some((Cursor::new(dom.clone()), position)))
    }

    fn after(&self, then: Position) {
        if let Some((_, position)) = &self.0 {
            position.set(then);
        }
    }
}

impl Markup {
    /// The view in the page.
    pub(super) fn stand(self, place: &Place) -> State {
        match self {
            Self::Nothing => State::Nothing(place.mark()),
            Self::Text(text) => State::Text(place.text(&text), text),
            Self::Live(view) => follow(view, place.clone(), None),
            Self::List(views) => {
                let views = views.into_iter().map(|view| view.stand(place)).collect();
                State::List(views, place.mark())
            }
            Self::Element(element) => State::Element(Box::new(element.stand(place))),
            // Effects take the owner with them that is there when they are made.
            Self::Owned(owner, view) => owner.with(|| view.stand(place)),
            Self::Later(owner, view) => match place.element() {
                Some(dom) => State::Later(Later::new(dom, owner, view)),
                None => owner.with(|| view().stand(place)),
            },
        }
    }
}

/// A view that follows signals, in the place of `old` where there is one.
pub(super) fn follow(
    mut view: Box<dyn FnMut() -> Markup + Send>,
    place: Place,
    old: Option<State>,
) -> State {
    let again = move |before: Option<State>| match before {
        None => view().stand(&place),
        Some(state) => view().patch(state),
    };
    State::Live(RenderEffect::new_with_value(again, old))
}

/// The tags of pictures.
const SVG: [&str; 7] = ["svg", "path", "circle", "rect", "line", "text", "g"];

impl Element {
    fn stand(self, place: &Place) -> Standing {
        let space = SVG.contains(&self.tag).then_some("http://www.w3.org/2000/svg");
        let dom: Dom = place.node(|| Rndr::create_element(self.tag, space));
        place.after(Position::FirstChild);
        let attributes = self.attributes.into_iter();
        let attributes = attributes
            .map(|(name, attribute)| (name, attribute.set(name, &dom, place.0.is_some())));
        let attributes = attributes.collect();
        let mut children: Vec<State> =
            self.children.into_iter().map(|child| child.stand(place)).collect();
        match &place.0 {
            Some((cursor, position)) => {
                cursor.set(AsRef::<Node>::as_ref(&dom).clone());
                position.set(Position::NextChild);
            }
            None => children.iter_mut().for_each(|child| child.mount(&dom, None)),
        }
        Standing { tag: self.tag, dom, attributes, children }
    }
}

impl Attribute {
    /// Sets it at an element; one that was `written` with it has it.
    pub(super) fn set(self, name: &'static str, dom: &Dom, written: bool) -> Set {
        let dom = dom.clone();
        match self {
            Self::Fixed(value) => {
                if !written {
                    write(&dom, name, &value);
                }
                Set::Fixed(value)
            }
            Self::Live(value) => {
                let effect = RenderEffect::new(move |before: Option<Setting>| {
                    let setting = value();
                    // A property is set all the same: a browser may have kept another.
                    let stands = match &before {
                        Some(before) => *before == setting,
                        None => written && matches!(setting, Setting::Attribute(_)),
                    };
                    if !stands {
                        apply(&dom, name, &setting);
                    }
                    setting
                });
                Set::Live(effect)
            }
            Self::On(listen) => Set::On(Rndr::add_event_listener(&dom, name, listen)),
            Self::Html(html) => {
                if !written {
                    Rndr::set_inner_html(&dom, &html);
                }
                Set::Html
            }
        }
    }
}

/// Sets an attribute or a property.
fn apply(dom: &Dom, name: &str, setting: &Setting) {
    let property = match setting {
        Setting::Attribute(value) => return write(dom, name, value),
        Setting::Text(text) => Js::from_str(text),
        Setting::Flag(flag) => Js::from_bool(*flag),
    };
    Rndr::set_property_or_value(dom, name, &property);
}

/// Sets or removes an attribute.
pub(super) fn write(dom: &Dom, name: &str, value: &Value) {
    match value {
        Some(value) => Rndr::set_attribute(dom, name, value),
        None => Rndr::remove_attribute(dom, name),
    }
}

impl State {
    /// Does something with every node at the top of the view.
    fn each(&mut self, act: &mut dyn FnMut(&Node)) {
        match self {
            Self::Nothing(mark) => act(mark),
            Self::Text(text, _) => act(text),
            Self::Element(standing) => act(&standing.dom),
            Self::List(views, mark) => {
                views.iter_mut().for_each(|view| view.each(act));
                act(mark);
            }
            Self::Live(effect) => _ = effect.with_value_mut(|view| view.each(act)),
            Self::Later(later) => act(later.dom()),
        }
    }
}

impl Mountable for State {
    fn unmount(&mut self) {
        self.each(&mut Rndr::remove);
    }

    fn mount(&mut self, parent: &Dom, marker: Option<&Node>) {
        self.each(&mut |node| Rndr::insert_node(parent, node, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Nothing(mark) => mark.insert_before_this(child),
            Self::Text(text, _) => text.insert_before_this(child),
            Self::Element(standing) => insert_before(&standing.dom, child),
            Self::List(views, mark) => match views.first() {
                Some(first) => first.insert_before_this(child),
                None => mark.insert_before_this(child),
            },
            Self::Live(effect) => {
                effect.with_value_mut(|view| view.insert_before_this(child)).unwrap_or(false)
            }
            Self::Later(later) => insert_before(later.dom(), child),
        }
    }

    fn elements(&self) -> Vec<Dom> {
        match self {
            Self::Element(standing) => vec![standing.dom.clone()],
            Self::List(views, _) => views.iter().flat_map(Mountable::elements).collect(),
            Self::Live(effect) => effect.with_value_mut(|view| view.elements()).unwrap_or_default(),
            Self::Later(later) => vec![later.dom().clone()],
            Self::Nothing(_) | Self::Text(..) => Vec::new(),
        }
    }
}

/// Mounts a view before an element; false where that is not in the page.
fn insert_before(dom: &Dom, child: &mut dyn Mountable) -> bool {
    let parent = Rndr::get_parent(dom).and_then(Dom::cast_from);
    parent.map(|parent| child.mount(&parent, Some(dom))).is_some()
}
