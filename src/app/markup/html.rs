//! `html!`: views written as HTML.

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
    ($($tokens:tt)*) => { html_nodes!([] () $($tokens)*) };
}

/// Reads nodes: those done, the open elements as nested `(tag [attributes] [done] outer)`,
/// the tokens to come.
macro_rules! html_nodes {
    ([$($done:tt)*] ()) => {
        $crate::app::markup::roots(vec![$($done)*])
    };
    ([$($done:tt)*] ($tag:ident [$($attrs:tt)*] [$($before:tt)*] $outer:tt) < / $close:ident > $($rest:tt)*) => {
        html_nodes!([$($before)* html_element!($tag $close [$($attrs)*] [$($done)*]),] $outer $($rest)*)
    };
    ([$($done:tt)*] $open:tt < $tag:ident $($rest:tt)*) => {
        html_tag!($tag [] [$($done)*] $open $($rest)*)
    };
    ([$($done:tt)*] $open:tt {$($value:tt)*} $($rest:tt)*) => {
        html_nodes!([$($done)* $crate::app::markup::IntoMarkup::into_markup({$($value)*}),] $open $($rest)*)
    };
    ([$($done:tt)*] $open:tt $text:literal $($rest:tt)*) => {
        html_nodes!([$($done)* $crate::app::markup::IntoMarkup::into_markup($text),] $open $($rest)*)
    };
}

/// Reads a tag: its name, its attributes as `{kind} {name} {value}`, then what
/// [`html_nodes`] has to go on with.
macro_rules! html_tag {
    ($tag:ident $attrs:tt $done:tt $open:tt > $($rest:tt)*) => {
        html_nodes!([] ($tag $attrs $done $open) $($rest)*)
    };
    ($tag:ident $attrs:tt [$($done:tt)*] $open:tt / > $($rest:tt)*) => {
        html_nodes!([$($done)* html_closed!($tag $attrs),] $open $($rest)*)
    };
    ($tag:ident [$($attrs:tt)*] $done:tt $open:tt $kind:ident : $name:ident = $value:tt $($rest:tt)*) => {
        html_tag!($tag [$($attrs)* {$kind $name $value}] $done $open $($rest)*)
    };
    ($tag:ident [$($attrs:tt)*] $done:tt $open:tt $($name:ident)-+ = $value:tt $($rest:tt)*) => {
        html_tag!($tag [$($attrs)* {attr ($($name)-+) $value}] $done $open $($rest)*)
    };
    ($tag:ident [$($attrs:tt)*] $done:tt $open:tt $name:ident $($rest:tt)*) => {
        html_tag!($tag [$($attrs)* {attr ($name) $name}] $done $open $($rest)*)
    };
}

/// A tag that closes itself.
macro_rules! html_closed {
    (input $attrs:tt) => { html_element!(input input $attrs []) };
    (path $attrs:tt) => { html_element!(path path $attrs []) };
    ($component:ident [$({attr ($name:ident) $value:tt})*]) => {
        $crate::app::markup::component(
            $component,
            leptos::component::component_props_builder(&$component)$(.$name($value))*.build(),
        )
    };
}

/// An element; a closing tag of another name does not compile.
macro_rules! html_element {
    ($tag:ident $close:ident [$($attr:tt)*] [$($children:tt)*]) => {{
        const {
            assert!(
                $crate::app::markup::same(stringify!($tag), stringify!($close)),
                concat!("<", stringify!($tag), "> closed by </", stringify!($close), ">")
            );
        }
        $crate::app::markup::element(
            stringify!($tag),
            vec![$(html_attribute!($attr)),*],
            vec![$($children)*],
        )
    }};
}

/// An attribute, a property or a listener.
macro_rules! html_attribute {
    ({attr (inner_html) $value:tt}) => { $crate::app::markup::Attribute::Html($value) };
    ({attr ($first:ident $(- $more:ident)*) $value:tt}) => {
        $crate::app::markup::Attribute::new(
            concat!(stringify!($first) $(, "-", stringify!($more))*),
            $value,
        )
    };
    ({prop $name:ident $value:tt}) => {
        $crate::app::markup::Attribute::property(stringify!($name), $value)
    };
    ({on click $value:tt}) => {
        $crate::app::markup::Attribute::on::<leptos::ev::MouseEvent>("click", $value)
    };
    ({on submit $value:tt}) => {
        $crate::app::markup::Attribute::on::<leptos::ev::SubmitEvent>("submit", $value)
    };
    ({on keydown $value:tt}) => {
        $crate::app::markup::Attribute::on::<leptos::ev::KeyboardEvent>("keydown", $value)
    };
    ({on $name:ident $value:tt}) => {
        $crate::app::markup::Attribute::on::<leptos::ev::Event>(stringify!($name), $value)
    };
}
