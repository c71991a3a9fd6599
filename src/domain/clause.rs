//! The passages of the published text that decide an answer.

use crate::domain::choices::choices;
use serde::{Deserialize, Serialize};

choices! {
    /// A passage of the OL Care text that decides an answer, in the order of the source. The
    /// FAQ content tags the passage with the same name, so every answer can quote and link
    /// its source.
    #[derive(Serialize, Deserialize)]
    Clause {
        /// Unlimited help with installation, settings, configuration and use.
        HelpWithUse = "help-with-use",
        /// Help with failing solutions in the environment they were made for.
        FailingSolutions = "failing-solutions",
        /// Unexpected behaviour of documented functions, error messages.
        UnexpectedBehaviour = "unexpected-behaviour",
        /// Updates and upgrades.
        Updates = "updates",
        /// Access to OL Learn.
        OlLearn = "ol-learn",
        /// Excluded: a use for which the product is not made.
        UnintendedUse = "unintended-use",
        /// Excluded: negligence, malicious use, adaptation or modification.
        Modification = "modification",
        /// Excluded: a version older than the two most recent.
        OldVersion = "old-version",
        /// Excluded: custom scripts in other languages than the six named.
        ScriptLanguage = "script-language",
        /// The price is a percentage of licence and options.
        PricePercentage = "price-percentage",
        /// Compulsory in the first year with a perpetual licence.
        FirstYear = "first-year",
        /// Renewed every year after that.
        YearlyRenewal = "yearly-renewal",
        /// Included with a subscription licence.
        SubscriptionIncluded = "subscription-included",
        /// How to reach support: by phone or by an online ticket.
        HowToReach = "how-to-reach",
        /// Whom to ask for a renewal.
        HowToRenew = "how-to-renew",
        /// No monthly payment.
        NoMonthlyPayment = "no-monthly-payment",
        /// No pay-per-call: call as often as needed.
        NoPayPerCall = "no-pay-per-call",
        /// An answer within 2 hours by phone.
        ReplyByPhone = "reply-by-phone",
        /// An answer within 4 hours by e-mail or web.
        ReplyInWriting = "reply-in-writing",
        /// Counted in the local centre's opening hours.
        ReplyInHours = "reply-in-hours",
        /// Whom to ask once no longer covered.
        LapsedContact = "lapsed-contact",
        /// A new plan costs more than a renewal.
        RestartCostsMore = "restart-costs-more",
        /// Cancelled by not signing the renewal form.
        Cancel = "cancel",
        /// No limit to the number of calls.
        UnlimitedCalls = "unlimited-calls",
        /// Professional services are billed separately.
        ProfessionalServices = "professional-services",
        /// Further training services can be bought.
        FurtherTraining = "further-training",
        /// The opening hours and phone numbers of the centres.
        OpeningHours = "opening-hours",
        /// Closed on public holidays.
        HolidaysClosed = "holidays-closed",
    }
}
