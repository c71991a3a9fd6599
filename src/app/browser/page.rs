//! The page in its window: address, title, focus, marks on the document.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::{document, window};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// The fragment of the address, with its `#`; empty without one.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Puts a fragment into the address without a new entry in the history.
pub fn set_fragment(fragment: &str) {
    let location = window().location();
    let (path, search) =
        (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        _ = history.replace_state_with_url(&state, "", Some(&format!("{path}{search}{hash}")));
    }
}

/// The whole address of the page with this fragment.
pub fn address(fragment: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    if fragment.is_empty() { page.to_owned() } else { [page, "#", fragment].concat() }
}

/// Goes to another page by a real load.
pub fn go(address: &str) {
    _ = window().location().set_href(address);
}

/// Loads the page anew.
pub fn reload() {
    _ = window().location().reload();
}

/// The title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to the first element that a selector finds and shows it.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        _ = element.focus();
    }
}

/// Moves the focus to a text and selects it.
pub fn select_text(selector: &str) {
    if let Some(element) = find(selector)
        && let Ok(field) = element.dyn_into::<HtmlTextAreaElement>()
    {
        _ = field.focus();
        field.select();
    }
}

/// Moves the focus to a field of a form by its id: a day's, the first choice of a
/// group, or the field itself.
pub fn focus_field(id: &str) {
    let ways = [["#", id, "-day"], ["#", id, " input"], ["#", id, ""]].map(|way| way.concat());
    if let Some(element) = ways.iter().find_map(|way| find(way)) {
        _ = element.focus();
    }
}

/// Lets what a selector finds appear in a short fade, unless the visitor wants no motion.
pub fn fade_in(selector: &str) {
    let moves = window().match_media("(prefers-reduced-motion: no-preference)");
    if let Some(element) = find(selector)
        && moves.is_ok_and(|query| query.is_some_and(|query| query.matches()))
    {
        _ = animate(&element);
    }
}

fn animate(element: &HtmlElement) -> Option<()> {
    let frames = Object::new();
    let opacity = Array::of2(&"0".into(), &"1".into());
    Reflect::set(&frames, &"opacity".into(), &opacity).ok()?;
    let animate: Function = Reflect::get(element, &"animate".into()).ok()?.dyn_into().ok()?;
    animate.call2(element, &frames, &120.into()).ok().map(|_| ())
}

/// Lets the browser print the page.
pub fn print() {
    _ = window().print();
}

/// Moves the focus likewise, and leaves the page where it is scrolled to.
pub fn focus_in_place(selector: &str) {
    if let Some(element) = find(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.focus_with_options(&options);
    }
}

/// What is typed in the field of an event; `None` while it holds a part of a date
/// or time: it then tells no text.
pub fn typed_text(event: &Event) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    (!input.validity().bad_input()).then(|| input.value())
}

/// The id of the element that an event is about.
pub fn target_id(event: &Event) -> String {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.map(|element| element.id()).unwrap_or_default()
}

/// Does what a click on an element would.
pub fn click(selector: &str) {
    if let Some(element) = find(selector) {
        element.click();
    }
}

/// Whether the focus is on something inside what a selector finds.
pub fn focus_is_within(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| focused.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Whether a fragment names a place on the page.
pub fn is_place(fragment: &str) -> bool {
    let id = fragment.trim_start_matches('#');
    !id.is_empty() && document().get_element_by_id(id).is_some()
}

/// Opens the answers around an element and brings it into view; false when
/// there is none of that id.
pub fn reveal(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else {
        return false;
    };
    if let Ok(Some(details)) = element.closest("details") {
        _ = details.set_attribute("open", "");
    }
    element.scroll_into_view();
    true
}

/// Opens a question, brings it into view and puts the focus on it.
pub fn visit(id: &str) {
    _ = reveal(id);
    focus_question(id);
}

/// Puts the focus on a question and leaves the page where it is scrolled to.
pub fn focus_question(id: &str) {
    focus_in_place(&["#", id, " > summary"].concat());
}

/// Opens or closes an answer.
pub fn unfold(id: &str, open: bool) {
    if let Some(element) = document().get_element_by_id(id) {
        _ = element.toggle_attribute_with_force("open", open);
    }
}

thread_local! {
    /// Whether the program has failed.
    static FAILED: Cell<bool> = const { Cell::new(false) };
}

/// Tells styles and tests how far the program is: `ready` or `failed`. A program that has
/// failed stays so: tasks that were waiting still run after a panic.
pub fn set_state(state: &str) {
    if FAILED.get() {
        return;
    }
    FAILED.set(state == "failed");
    mark("data-app", state);
}

/// Marks the document for styles and for the start-up script.
pub(super) fn mark(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        _ = root.set_attribute(name, value);
    }
}

/// The language in which the page was written.
pub fn page_language() -> Option<String> {
    document().document_element()?.get_attribute("lang")
}

/// Where the page says its content document is.
pub fn content_address() -> Option<String> {
    find("link[rel=preload][as=fetch]")?.get_attribute("href")
}

pub(super) fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}
