//! Views as data, written as HTML.

use leptos::prelude::*;
use olcare_portal::app::markup::{
    Attribute, CollectViews, Hole, IntoMarkup, IntoValue, Markup, element, later, live, provided,
    text, weave,
};
use olcare_portal::app::signal::RwSignal;

fn p(children: Vec<Markup>) -> Markup {
    element("p", Vec::new(), children)
}

fn words(words: &'static str) -> Markup {
    words.into_markup()
}

#[test]
fn every_kind_of_view_is_written() {
    let owner = Owner::new();
    owner.set();
    let cases: [(&str, Markup, &str); 14] = [
        ("nothing keeps its place", ().into_markup(), "<!>"),
        ("a text", words("a"), "a"),
        ("signs of HTML in a text", words("<b> & \"x\""), "&lt;b&gt; &amp; \"x\""),
        ("an empty text still is a node", p(vec![words("")]), "<p> </p>"),
        ("two texts stay apart", p(vec![words("a"), words("b")]), "<p>a<!>b</p>"),
        ("a text after an element", p(vec![p(vec![]), words("b")]), "<p><p></p>b</p>"),
        ("a list has an end", vec!["a"].collect_views().into_markup(), "a<!>"),
        ("an empty list", Vec::new().into_markup(), "<!>"),
        ("one that may be there", Some("a").into_markup(), "a"),
        ("one that may be there and is not", None::<String>.into_markup(), "<!>"),
        ("a text that follows signals", text(|| "a"), "a"),
        ("a view taken over later", later(|| p(vec![])), "<p></p>"),
        ("a view that follows signals", live(|| Some(p(vec![]))), "<p></p>"),
        ("an element without children", element("input", vec![], vec![]), "<input>"),
    ];
    for (name, view, html) in cases {
        assert_eq!(view.to_html(), html, "{name}");
    }
}

#[test]
fn every_kind_of_attribute_is_written() {
    let owner = Owner::new();
    owner.set();
    let value = RwSignal::new("typed".to_owned());
    let cases: [(&str, &'static str, Attribute, &str); 12] = [
        ("a text", "class", "a b".attribute(), " class=\"a b\""),
        ("signs of HTML", "title", "\"a\" & <b>".attribute(), " title=\"&quot;a&quot; &amp; <b>\""),
        ("an empty text", "download", "".attribute(), " download"),
        ("yes", "disabled", true.attribute(), " disabled"),
        ("no", "disabled", false.attribute(), ""),
        ("one that is not there", "id", None::<String>.attribute(), ""),
        ("one that is there", "id", Some("x").attribute(), " id=\"x\""),
        ("one that follows signals", "id", (|| Some("x".to_owned())).attribute(), " id=\"x\""),
        ("a property that is a text", "value", Attribute::property(value), " value=\"typed\""),
        ("a property that is yes", "checked", Attribute::property(true), " checked"),
        ("a property that is no", "checked", Attribute::property(false), ""),
        ("a listener is the browser's", "input", Attribute::on::<leptos::ev::Event>(|_| {}), ""),
    ];
    for (name, key, attribute, html) in cases {
        let view = element("p", vec![(key, attribute)], vec![]).to_html();
        assert_eq!(view, format!("<p{html}></p>"), "{name}");
    }
}

#[test]
fn html_in_the_place_of_children_is_left_alone() {
    let view = element("div", vec![("inner_html", Attribute::Html("<b>a</b>".to_owned()))], vec![]);
    assert_eq!(view.to_html(), "<div><b>a</b></div>");
}

#[test]
fn a_pattern_is_filled_in_line_by_line() {
    let pattern = "\n\"before\n<p\n.class=a = b\n.hidden\n:id\n{\n<b\n>\n\"after\n>\n{";
    let holes = vec![Hole::Attribute("x".attribute()), Hole::view("in"), Hole::view("last")];
    let html = "before<p class=\"a = b\" hidden id=\"x\">in<b></b>after</p>last<!>";
    assert_eq!(weave(pattern, holes).to_html(), html);
    assert_eq!(weave("", vec![]).to_html(), "<!>", "no view");
    assert_eq!(weave("\n<p\n{\n:id\n>", vec![]).to_html(), "<p></p>", "holes without anything");
}

#[test]
fn a_context_is_found_inside_and_only_there() {
    let owner = Owner::new();
    owner.set();
    provide_context(1_u8);
    let number = || text(|| expect_context::<u8>().to_string());
    // A view that follows signals is made after the one around it.
    let inside = provided(2_u8, || live(number));
    assert_eq!(p(vec![number(), inside, number()]).to_html(), "<p>1<!>2<!>1</p>");
}
