//! Views as data, written as HTML.

use leptos::prelude::*;
use olcare_portal::app::markup::{
    Attribute, CollectViews, IntoMarkup, Markup, element, live, provided, text,
};

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
    let cases: [(&str, Markup, &str); 13] = [
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
    let cases: [(&str, Attribute, &str); 12] = [
        ("a text", Attribute::new("class", "a b"), " class=\"a b\""),
        (
            "signs of HTML",
            Attribute::new("title", "\"a\" & <b>"),
            " title=\"&quot;a&quot; &amp; <b>\"",
        ),
        ("an empty text", Attribute::new("download", ""), " download"),
        ("yes", Attribute::new("disabled", true), " disabled"),
        ("no", Attribute::new("disabled", false), ""),
        ("one that is not there", Attribute::new("id", None::<String>), ""),
        ("one that is there", Attribute::new("id", Some("x")), " id=\"x\""),
        ("one that follows signals", Attribute::new("id", || Some("x".to_owned())), " id=\"x\""),
        ("a property that is a text", Attribute::property("value", value), " value=\"typed\""),
        ("a property that is yes", Attribute::property("checked", true), " checked"),
        ("a property that is no", Attribute::property("checked", false), ""),
        ("a listener is the browser's", Attribute::on::<leptos::ev::Event>("input", |_| {}), ""),
    ];
    for (name, attribute, html) in cases {
        let view = element("p", vec![attribute], vec![]).to_html();
        assert_eq!(view, format!("<p{html}></p>"), "{name}");
    }
}

#[test]
fn html_in_the_place_of_children_is_left_alone() {
    let view = element("div", vec![Attribute::Html("<b>a</b>".to_owned())], vec![]);
    assert_eq!(view.to_html(), "<div><b>a</b></div>");
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
