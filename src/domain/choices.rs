//! Enums whose values have names.

/// A closed set of values, each with the name that links, scripts and content use.
macro_rules! choices {
    ($(#[$meta:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every one, in the order in which a page lists them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in links, scripts and content.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// Reads such a name.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.id() == id)
            }
        }
    };
}
pub(crate) use choices;
