//! The analyser on small crates: what it must see, and what it must not.

use super::graph::Graph;
use super::modules::Files;

fn read(files: &[(&str, &str)]) -> Graph {
    let files: Files =
        files.iter().map(|(path, text)| (format!("src/{path}"), (*text).to_owned())).collect();
    Graph::read("src/lib.rs", &files)
}

/// The name of a file without its folder and ending.
fn bare(file: &str) -> String {
    file.trim_start_matches("src/").trim_end_matches(".rs").to_owned()
}

/// The circles of a crate, each in one line.
fn circles(files: &[(&str, &str)]) -> Vec<String> {
    let line =
        |circle: &Vec<&str>| circle.iter().map(|file| bare(file)).collect::<Vec<_>>().join(" > ");
    read(files).circles().iter().map(line).collect()
}

/// The arrows of a crate, `from > to`.
fn arrows(files: &[(&str, &str)]) -> Vec<String> {
    let graph = read(files);
    graph.arrows.keys().map(|(from, to)| format!("{} > {}", bare(from), bare(to))).collect()
}

/// The arrows of `user.rs` in a crate that has something to use in several files.
fn used_by(user: &str) -> Vec<String> {
    let all = arrows(&[
        ("lib.rs", "mod a; mod b; mod user;"),
        ("a/mod.rs", "mod c; pub mod d; pub use c::{C, make as create}; pub struct A;"),
        ("a/c.rs", "pub struct C; impl C { pub const N: u8 = 1; } pub fn make() {}"),
        ("a/d.rs", "pub struct D; pub enum E { One } pub mod inner { pub fn f() {} }"),
        ("b.rs", "pub fn b() {} macro_rules! of { () => {} } pub(crate) use of;"),
        ("user.rs", user),
    ]);
    all.into_iter().filter_map(|arrow| Some(arrow.strip_prefix("user > ")?.to_owned())).collect()
}

#[test]
fn imports_lead_to_the_file_that_defines() {
    // The code, the files that it uses.
    let cases: [(&str, &[&str]); 32] = [
        ("", &[]),
        ("use crate::a::A;", &["a/mod"]),
        ("use super::a::A as Other;", &["a/mod"]),
        // Through a re-export, to the file that holds it.
        ("use crate::a::C;", &["a/c"]),
        ("use crate::a::create;", &["a/c"]),
        ("use crate::a::{A, d::{D, inner}};", &["a/d", "a/mod"]),
        ("use crate::a::{self, d::D}; fn f() { a::create() }", &["a/c", "a/d"]),
        ("use crate::a::d::{self, E};", &["a/d"]),
        // A module alone is a name, what is taken from it counts.
        ("use crate::a;", &[]),
        ("use crate::a; type T = a::C;", &["a/c"]),
        ("use crate::a as x; use x::d as y; type T = y::D;", &["a/d"]),
        ("use crate::a; fn f(c: Vec<Option<a::C>>) {}", &["a/c"]),
        ("use crate::a::*;", &["a/mod"]),
        ("use crate::a::d::E::*;", &["a/d"]),
        ("use crate::a::*; type T = C;", &["a/c", "a/mod"]),
        // Without any `use`, in types, patterns, values, attributes and macros.
        ("fn f() -> u8 { crate::a::C::N }", &["a/c"]),
        ("fn f(e: u8) { match e { super::a::d::E::One => {} } }", &["a/d"]),
        ("#[serde(with = \"crate::a::d\")] struct S;", &[]),
        ("#[serde(with = \"crate::a::create\")] struct S;", &["a/c"]),
        ("fn f() { println!(\"{}\", crate::b::b()) }", &["b"]),
        ("macro_rules! m { () => { $crate::a::d::inner::f() } }", &["a/d"]),
        ("macro_rules! m { () => { use crate::a::{d::D, C}; } }", &["a/c", "a/d"]),
        ("use crate::b::of; of!();", &["b"]),
        ("view! { <A/> {C::N} } use crate::a;", &[]),
        ("use crate::a; view! { <a::C n=a::d::inner::f()/> }", &["a/c", "a/d"]),
        ("use crate::a::C as c; m! { : c(x.of(), $of(), <T>::of()) }", &["a/c"]),
        ("use crate::a; m! { a::create![]; }", &["a/c"]),
        // Not called, so it may be a variable.
        ("use crate::b::*; m! { of != b }", &["b"]),
        ("use crate::a::d; use crate::a::d::inner; m! { f != inner, d }", &[]),
        // In the body of a function, and in a module within the file.
        ("fn f() { use crate::a::C; }", &["a/c"]),
        ("mod t { use super::super::b::b; use super::own; } fn own() {}", &["b"]),
        ("// use crate::b::b;\n/// [`crate::b::b`]\nfn f() { \"crate::b::b\"; }", &[]),
    ];
    for (user, expected) in cases {
        assert_eq!(used_by(user), expected, "{user}");
    }
}

#[test]
fn publishing_a_child_is_no_arrow_but_using_it_is() {
    let child = ("a/c.rs", "pub struct C; pub fn make() {} use super::A;");
    let cases = [
        ("mod c; pub use c::C; pub struct A;", false),
        ("pub mod c; pub struct A;", false),
        ("mod c; pub use c::C; pub struct A(C);", true),
        ("mod c; pub use c::make; pub struct A; fn f(make: u8) -> u8 { make }", false),
        ("mod c; pub use c::make; pub struct A; fn f() { let make = make(); }", true),
        ("mod c; pub use c::make; pub struct A; fn f() { [1].map(make); }", true),
        ("mod c; pub use c::*; pub struct A;", true),
        ("mod c; use c::C; pub struct A;", true),
        ("mod c; pub struct A; fn f() { c::C }", true),
    ];
    for (parent, is_circle) in cases {
        let files = [("lib.rs", "mod a;"), ("a.rs", parent), child];
        let expected = if is_circle { vec!["a > a/c"] } else { vec![] };
        assert_eq!(circles(&files), expected, "{parent}");
    }
    // Re-exporting a stranger's item is an arrow.
    let files =
        [("lib.rs", "mod a; mod b;"), ("a.rs", "pub use crate::b::B;"), ("b.rs", "pub struct B;")];
    assert_eq!(arrows(&files), ["a > b"]);
}

#[test]
fn circles_are_found_at_any_length() {
    let file = |next: &str| format!("pub fn f() {{ crate::{next}::f() }}");
    let (b, c, d, e) = (file("b"), file("c"), file("a"), file("a"));
    let files = [
        ("lib.rs", "mod a; mod b; mod c; mod e;"),
        ("a.rs", b.as_str()),
        ("b.rs", c.as_str()),
        ("c.rs", d.as_str()),
        ("e.rs", e.as_str()),
    ];
    assert_eq!(circles(&files), ["a > b > c"]);
    // The shorter way, not the longer.
    let both = format!("{c} use crate::a::f as other;");
    let files = files.map(|(path, text)| (path, if path == "b.rs" { &both } else { text }));
    assert_eq!(circles(&files), ["a > b", "a > b > c"]);
    // Without an end in sight.
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub use crate::b::*; pub use crate::b::Missing;"),
        ("b.rs", "pub use crate::a::*; pub use crate::a::Missing;"),
    ];
    assert_eq!(circles(&files), ["a > b"]);
}

#[test]
fn a_parent_two_folders_up_is_found() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod b; mod e;"),
        ("a/b.rs", "mod c;"),
        ("a/b/c.rs", "mod d;"),
        ("a/b/c/d.rs", "use super::super::super::e::E; use self::super::super::super::e;"),
        ("a/e.rs", "pub struct E;"),
    ];
    assert_eq!(arrows(&files), ["a/b/c/d > a/e"]);
}

#[test]
fn outside_names_are_told_in_full() {
    let files = [
        ("lib.rs", "mod a;"),
        (
            "a.rs",
            "use std::time::{Instant as I, SystemTime}; use chrono::Utc; use leptos::prelude::*;
             fn f(now: u8) { Utc::now(); I::now; window(); g(now); view! { {document()} } }
             fn g(_: u8) {}",
        ),
    ];
    let graph = read(&files);
    let names: Vec<&str> = graph.outside["src/a.rs"].iter().map(String::as_str).collect();
    // The calls may also be of a name that came with the `*`.
    #[rustfmt::skip]
    let expected = [
        "chrono::Utc", "chrono::Utc::now", "chrono::Utc::now()", "document()", "leptos::prelude",
        "leptos::prelude::document()", "leptos::prelude::view()", "leptos::prelude::window()",
        "std::time::Instant", "std::time::Instant::now", "std::time::SystemTime", "view()",
        "window()",
    ];
    assert_eq!(names, expected);
}
