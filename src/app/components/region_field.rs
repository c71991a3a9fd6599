//! The visitor's region, to be chosen.

use super::SelectField;
use crate::app::user_region::UserRegion;
use crate::app::{messages, site};
use crate::domain::region::Region;
use leptos::prelude::*;

/// The field for the visitor's own region, and why it is this one.
#[component]
pub fn RegionField(
    /// The visitor's own region.
    own: UserRegion,
) -> impl IntoView {
    let m = messages();
    let named =
        |region: &Region| (region.id.to_string(), site().names.region(&region.id).to_owned());
    let choices: Vec<(String, String)> =
        std::iter::once((String::new(), m.user_region_automatic().to_owned()))
            .chain(site().regions.iter().map(named))
            .collect();
    view! {
        <SelectField
            id="region"
            label={m.user_region_label()}
            choices={Signal::stored(choices)}
            chosen={own.chosen()}
            on_choose={move |id| own.choose(id)}
        />
        <p class="field__hint" role="status">{move || own.why()}</p>
    }
}
