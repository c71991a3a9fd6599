//! What Leptos asks of a view.

use super::dom::{Place, State};
use super::{IntoMarkup, Markup};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};

impl Render for Markup {
    type State = State;

    fn build(self) -> State {
        self.stand(&Place::NEW)
    }

    fn rebuild(self, state: &mut State) {
        let old = std::mem::replace(state, ().into_markup().stand(&Place::NEW));
        *state = self.patch(old);
    }
}

impl AddAnyAttr for Markup {
    type Output<NewAttr: leptos::attr::Attribute> = Self;

    /// Views take no attributes from outside.
    fn add_any_attr<NewAttr: leptos::attr::Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        page: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<AnyAttribute>,
    ) {
        self.write(page, position);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> State {
        self.stand(&Place(Some((cursor.clone(), position.clone()))))
    }

    fn into_owned(self) -> Self {
        self
    }
}
