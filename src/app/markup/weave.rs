//! The view of a pattern that `html!` made, and of what fills it in.

use super::{Attribute, Element, IntoMarkup, Markup};
use leptos::component::ComponentConstructor;
use std::borrow::Cow;

/// What a pattern leaves open.
pub enum Hole {
    /// A view among others.
    View(Markup),
    /// What an attribute, a property or a listener is; the pattern has its name.
    Attribute(Attribute),
}

impl Hole {
    /// A view.
    pub fn view(view: impl IntoMarkup) -> Self {
        Self::View(view.into_markup())
    }

    /// A component with its properties.
    pub fn component<P, V: IntoMarkup>(
        component: impl ComponentConstructor<P, V>,
        props: P,
    ) -> Self {
        Self::view(component.construct(props))
    }
}

/// The view of a pattern. Each of its lines says by its first sign what it is:
///
/// ```text
/// <p            an element begins
/// .class=lead   an attribute that stays
/// :hidden       an attribute, a property or a listener; the next hole says which
/// "words        a text
/// {             a view, the next hole
/// >             the element ends
/// ```
pub fn weave(pattern: &'static str, holes: Vec<Hole>) -> Markup {
    let mut weaver = Weaver { lines: pattern.split('\n'), holes: holes.into_iter() };
    // What stands before the first line.
    weaver.lines.next();
    super::roots(weaver.element("").children)
}

struct Weaver {
    lines: std::str::Split<'static, char>,
    holes: std::vec::IntoIter<Hole>,
}

impl Weaver {
    /// Reads up to the element's end.
    fn element(&mut self, tag: &'static str) -> Element {
        let mut element = Element { tag, attributes: Vec::new(), children: Vec::new() };
        while let Some(line) = self.lines.next() {
            let mut signs = line.chars();
            let sign = signs.next();
            let words = signs.as_str();
            match sign {
                Some('<') => {
                    let inner = self.element(words);
                    element.children.push(Markup::Element(Box::new(inner)));
                }
                Some('.') => {
                    let (name, value) = words.split_once('=').unwrap_or((words, ""));
                    let value = Attribute::Fixed(Some(Cow::Borrowed(value)));
                    element.attributes.push((name, value));
                }
                Some('"') => element.children.push(Markup::Text(Cow::Borrowed(words))),
                Some('>') => break,
                _ => match self.holes.next() {
                    Some(Hole::View(view)) => element.children.push(view),
                    Some(Hole::Attribute(attribute)) => element.attributes.push((words, attribute)),
                    None => {}
                },
            }
        }
        element
    }
}
