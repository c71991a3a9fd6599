//! The visitor's own region.

use super::card::Card;
use super::moment::MomentField;
use super::zone_field::ZoneField;
use crate::app::live::{live, text};
use crate::app::own::Own;
use crate::app::parts::SelectField;
use crate::app::{messages, site};
use crate::domain::region::Region;
use leptos::prelude::*;

/// Region, zone and moment to choose, and the region's centre.
#[component]
pub fn OwnRegion(
    /// The visitor's own region.
    own: Own,
) -> impl IntoView {
    let m = messages();
    let card = move || own.region().map(|region| view! { <Card region id=None/> });
    let named =
        |region: &Region| (region.id.to_string(), site().region_name(&region.id).to_owned());
    let choices: Vec<(String, String)> =
        std::iter::once((String::new(), m.own_automatic().to_owned()))
            .chain(site().regions.iter().map(named))
            .collect();
    view! {
        <section class="own-region tool" aria-labelledby="own-region">
            <h2 id="own-region">{m.own_title()}</h2>
            <fieldset class="tool__fields own-region__fields" disabled=move || !own.is_ready()>
                <SelectField
                    id="region"
                    label=m.own_label()
                    choices=Signal::stored(choices)
                    chosen=own.chosen()
                    on_choose=move |id| own.choose(id)
                />
                <p class="field__hint" role="status">{text(move || own.why())}</p>
                <ZoneField/>
                <MomentField/>
            </fieldset>
            <div class="own-region__card">{live(card)}</div>
        </section>
    }
}
