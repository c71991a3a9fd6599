//! `html!`: views written as HTML.
//!
//! The compiler makes one text of what stays, the pattern, and a list of what the
//! program fills in; [`weave`](super::weave) makes the view of both. So an element costs
//! the program its words, and no code.

/// A view written as HTML.
///
/// ```text
/// html! {
///     <p class="lead" hidden=is_hidden on:click=follow>{words} " and a text"</p>
///     <input type="text" prop:value=value/>
///     <Heading page=Page::Faq lead/>
/// }
/// ```
///
/// A value is a literal, a name, or Rust in braces; `lead` alone is `lead=lead`. A tag
/// that closes itself is a component, or one of HTML's void elements.
macro_rules! html {
    ($($tokens:tt)*) => { html_nodes!([] [] [] () $($tokens)*) };
}

/// Reads nodes: the pattern so far, what fills it in, what the compiler is to check, the
/// open elements as nested `(tag outer)`, the tokens to come.
macro_rules! html_nodes {
    ([$($pattern:tt)*] [$($holes:tt)*] [$($checks:tt)*] ()) => {{
        $($checks)*
        $crate::app::markup::weave(concat!($($pattern)*), vec![$($holes)*])
    }};
    ([$($pattern:tt)*] $holes:tt [$($checks:tt)*] ($tag:ident $outer:tt) < / $close:ident > $($rest:tt)*) => {
        html_nodes!([$($pattern)* "\n>",] $holes [$($checks)* html_closes!($tag $close);] $outer $($rest)*)
    };
    ($pattern:tt $holes:tt $checks:tt $open:tt < $tag:ident $($rest:tt)*) => {
        html_tag!($tag [] ($pattern $holes $checks $open) $($rest)*)
    };
    ([$($pattern:tt)*] [$($holes:tt)*] $checks:tt $open:tt {$($value:tt)*} $($rest:tt)*) => {
        html_nodes!(
            [$($pattern)* "\n{",]
            [$($holes)* $crate::app::markup::Hole::view({$($value)*}),]
            $checks $open $($rest)*
        )
    };
    ([$($pattern:tt)*] $holes:tt [$($checks:tt)*] $open:tt $text:literal $($rest:tt)*) => {
        html_nodes!([$($pattern)* "\n\"", $text,] $holes [$($checks)* html_one_line!($text);] $open $($rest)*)
    };
}

/// Reads a tag: its name, its attributes as `{kind} {name} {value}`, what [`html_nodes`]
/// has read, the tokens to come.
macro_rules! html_tag {
    ($tag:ident $attrs:tt ([$($pattern:tt)*] $holes:tt $checks:tt $open:tt) > $($rest:tt)*) => {
        html_attributes!(
            $attrs [$($pattern)* "\n<", stringify!($tag),] $holes $checks ($tag $open) $($rest)*
        )
    };
    (input $attrs:tt ([$($pattern:tt)*] $holes:tt $checks:tt $open:tt) / > $($rest:tt)*) => {
        html_attributes!(
            $attrs [$($pattern)* "\n<input",] $holes $checks (input $open) < / input > $($rest)*
        )
    };
    (path $attrs:tt ([$($pattern:tt)*] $holes:tt $checks:tt $open:tt) / > $($rest:tt)*) => {
        html_attributes!(
            $attrs [$($pattern)* "\n<path",] $holes $checks (path $open) < / path > $($rest)*
        )
    };
    ($component:ident [$({attr ($name:ident) $value:tt})*]
        ([$($pattern:tt)*] [$($holes:tt)*] $checks:tt $open:tt) / > $($rest:tt)*) => {
        html_nodes!(
            [$($pattern)* "\n{",]
            [$($holes)* $crate::app::markup::Hole::component(
                $component,
                leptos::component::component_props_builder(&$component)$(.$name($value))*.build(),
            ),]
            $checks $open $($rest)*
        )
    };
    ($tag:ident [$($attrs:tt)*] $read:tt $kind:ident : $name:ident = $value:tt $($rest:tt)*) => {
        html_tag!($tag [$($attrs)* {$kind ($name) $value}] $read $($rest)*)
    };
    ($tag:ident [$($attrs:tt)*] $read:tt $($name:ident)-+ = $value:tt $($rest:tt)*) => {
        html_tag!($tag [$($attrs)* {attr ($($name)-+) $value}] $read $($rest)*)
    };
    ($tag:ident [$($attrs:tt)*] $read:tt $name:ident $($rest:tt)*) => {
        html_tag!($tag [$($attrs)* {attr ($name) $name}] $read $($rest)*)
    };
}

/// Adds the attributes of a tag to what [`html_nodes`] goes on with.
macro_rules! html_attributes {
    ([] $($read:tt)*) => { html_nodes!($($read)*) };
    ([{attr ($first:ident $(- $more:ident)*) true} $($attrs:tt)*] [$($pattern:tt)*] $($read:tt)*) => {
        html_attributes!(
            [$($attrs)*]
            [$($pattern)* "\n.", stringify!($first), $("-", stringify!($more),)* "=",]
            $($read)*
        )
    };
    ([{attr ($first:ident $(- $more:ident)*) $value:literal} $($attrs:tt)*]
        [$($pattern:tt)*] $holes:tt [$($checks:tt)*] $($read:tt)*) => {
        html_attributes!(
            [$($attrs)*]
            [$($pattern)* "\n.", stringify!($first), $("-", stringify!($more),)* "=", $value,]
            $holes [$($checks)* html_one_line!($value);] $($read)*
        )
    };
    ([{$kind:ident ($first:ident $(- $more:ident)*) $value:tt} $($attrs:tt)*]
        [$($pattern:tt)*] [$($holes:tt)*] $($read:tt)*) => {
        html_attributes!(
            [$($attrs)*]
            [$($pattern)* "\n:", stringify!($first), $("-", stringify!($more),)*]
            [$($holes)* $crate::app::markup::Hole::Attribute(html_attribute!($kind $first $value)),]
            $($read)*
        )
    };
}

/// An attribute, a property or a listener that the program fills in.
macro_rules! html_attribute {
    (attr inner_html $value:tt) => {
        $crate::app::markup::Attribute::Html($value)
    };
    (attr $first:ident $value:tt) => {
        $crate::app::markup::IntoValue::attribute($value)
    };
    (prop $name:ident $value:tt) => {
        $crate::app::markup::Attribute::property($value)
    };
    (on click $value:tt) => {
        $crate::app::markup::Attribute::on::<leptos::ev::MouseEvent>($value)
    };
    (on submit $value:tt) => {
        $crate::app::markup::Attribute::on::<leptos::ev::SubmitEvent>($value)
    };
    (on keydown $value:tt) => {
        $crate::app::markup::Attribute::on::<leptos::ev::KeyboardEvent>($value)
    };
    (on $name:ident $value:tt) => {
        $crate::app::markup::Attribute::on::<leptos::ev::Event>($value)
    };
}

/// A closing tag of another name does not compile.
macro_rules! html_closes {
    ($tag:ident $close:ident) => {
        const {
            assert!(
                $crate::app::markup::same(stringify!($tag), stringify!($close)),
                concat!("<", stringify!($tag), "> closed by </", stringify!($close), ">")
            )
        }
    };
}

/// A text of several lines does not compile: lines are what a pattern is made of.
macro_rules! html_one_line {
    ($text:literal) => {
        const { assert!($crate::app::markup::one_line($text), "a text of several lines") }
    };
}
