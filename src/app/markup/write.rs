//! A view as HTML, for the pages that are written when the portal is built.

use super::{Attribute, Element, Markup, Setting, Value};
use leptos::tachys::view::{Position, RenderHtml};
use std::borrow::Cow;

/// HTML elements without children and closing tag.
const VOID: [&str; 1] = ["input"];

impl Markup {
    /// Adds the view to a page, as [`super::dom`] will look for it.
    pub(super) fn write(self, page: &mut String, position: &mut Position) {
        match self {
            Self::Nothing => write_mark(page, position),
            Self::Text(text) => write_text(&text, page, position),
            Self::Live(mut view) => view().write(page, position),
            Self::Later(owner, view) => owner.with(|| view().write(page, position)),
            Self::Owned(owner, view) => owner.with(|| view.write(page, position)),
            Self::List(views) => {
                for view in views {
                    view.write(page, position);
                }
                write_mark(page, position);
            }
            Self::Element(element) => {
                element.write(page);
                *position = Position::NextChild;
            }
        }
    }
}

/// What stands for a view without an element or text of its own.
fn write_mark(page: &mut String, position: &mut Position) {
    page.push_str("<!>");
    *position = Position::NextChild;
}

/// Leptos's own way: it keeps texts apart that follow one another.
fn write_text(text: &str, page: &mut String, position: &mut Position) {
    text.to_html_with_buf(page, position, true, false, Vec::new());
}

impl Element {
    fn write(self, page: &mut String) {
        page.push('<');
        page.push_str(self.tag);
        let mut inner = None;
        for (name, attribute) in self.attributes {
            match attribute {
                Attribute::Fixed(value) => write_attribute(name, &value, page),
                Attribute::Live(setting) => {
                    write_attribute(name, &first(setting(), self.tag), page);
                }
                Attribute::Html(html) => inner = Some(html),
                Attribute::On(_) => {}
            }
        }
        page.push('>');
        if VOID.contains(&self.tag) {
            return;
        }
        let mut position = Position::FirstChild;
        for child in self.children {
            child.write(page, &mut position);
        }
        page.push_str(&inner.unwrap_or_default());
        page.push_str("</");
        page.push_str(self.tag);
        page.push('>');
    }
}

/// The attribute that is there at first: `value` and `checked` are what the properties
/// begin with.
fn first(setting: Setting, tag: &str) -> Value {
    match setting {
        Setting::Attribute(value) => value,
        _ if tag == "select" => None,
        Setting::Text(text) => Some(text.into()).filter(|text: &Cow<str>| !text.is_empty()),
        Setting::Flag(flag) => flag.then_some(Cow::Borrowed("")),
    }
}

fn write_attribute(name: &str, value: &Value, page: &mut String) {
    let Some(value) = value else { return };
    page.push(' ');
    page.push_str(name);
    if !value.is_empty() {
        page.push_str("=\"");
        page.push_str(&value.replace('&', "&amp;").replace('"', "&quot;"));
        page.push('"');
    }
}
