//! The visitor's own region.

use super::card::Card;
use super::moment::MomentField;
use super::zone_field::ZoneField;
use crate::app::components::RegionField;
use crate::app::messages;
use crate::app::user_region::UserRegion;
use leptos::prelude::*;

/// Region, zone and moment to choose, and the region's centre.
#[component]
pub fn UserRegionCard(
    /// The visitor's own region.
    own: UserRegion,
) -> impl IntoView {
    let m = messages();
    let card = move || own.region().map(|region| view! { <Card region id=None/> }.into_any());
    view! {
        <section class="user-region-card tool" aria-labelledby="own-region">
            <h2 id="own-region">{m.user_region_title()}</h2>
            <fieldset class="tool__fields user-region-card__fields" disabled={move || !own.is_ready()}>
                <RegionField own/>
                <ZoneField/>
                <MomentField/>
            </fieldset>
            <div class="user-region-card__card">{move || card().into_any()}</div>
        </section>
    }
}
