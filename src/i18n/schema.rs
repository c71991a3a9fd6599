//! Every message of the portal: its key, its count in brackets where it has
//! plural forms, its placeholders in parentheses. Each line makes a method of
//! [`Messages`], so a misspelt key or a forgotten argument does not compile;
//! each language's `messages.json` is held to the same lines when it is read.

use super::messages::{Messages, Spec};

macro_rules! message {
    ($key:ident [] ()) => {
        #[doc = concat!("The message `", stringify!($key), "`.")]
        pub fn $key(&self) -> &str {
            self.text(Key::$key as usize)
        }
    };
    ($key:ident [] ($($arg:ident)+)) => {
        #[doc = concat!("The message `", stringify!($key), "`, filled.")]
        pub fn $key(&self, $($arg: &str),+) -> String {
            self.filled(Key::$key as usize, &[$($arg),+])
        }
    };
    ($key:ident [$count:ident] ($($arg:ident)*)) => {
        #[doc = concat!("The message `", stringify!($key), "` in its plural form.")]
        pub fn $key(&self, $count: u64, $($arg: &str),*) -> String {
            self.counted(Key::$key as usize, $count, &[$($arg),*])
        }
    };
}

macro_rules! count {
    () => {
        None
    };
    ($count:ident) => {
        Some(stringify!($count))
    };
}

macro_rules! messages {
    ($($key:ident $([$count:ident])? $(($($arg:ident),+))?;)*) => {
        #[allow(non_camel_case_types, reason = "the keys are also the names of methods")]
        #[derive(Clone, Copy)]
        enum Key { $($key,)* }

        impl Messages {
            /// What is asked of each message, in the order of the lists of texts.
            pub const SCHEMA: &'static [Spec] = &[$(Spec {
                key: stringify!($key),
                count: count![$($count)?],
                args: &[$($(stringify!($arg)),+)?],
            },)*];

            $(message!($key [$($count)?] ($($($arg)+)?));)*
        }
    };
}

messages! {
    // site
    site_name;
    portal_name;
    window_title(page);
    skip_to_content;
    tools_label;
    languages_label;
    trouble;
    try_again;
    new_version;
    new_version_load;
    needs_script;
    needs_script_phones;
    table_label;
    web_support;
    web_support_of(region);
    yes;
    no;
    dont_know;
    not_answered;
    or_else;
    clause_source(question);
    clauses_title;
    nav_estimate;
    nav_coverage;
    nav_contact;
    nav_faq;

    // footer
    footer_contact;
    footer_centres;
    footer_portal;
    footer_device;
    forget;
    forget_done;
    forget_nothing;
    shortcuts_title;
    shortcut_search;
    shortcut_list;
    shortcut_arrows;
    shortcut_enter;
    shortcut_escape;
    shortcuts_on;
    key_enter;
    key_escape;
    close;
    footer_note;
    translation_note;
    translation_link;

    // home
    home_title;
    home_headline;
    home_lead;
    home_description;
    door_estimate;
    door_estimate_lead;
    door_coverage;
    door_coverage_lead;
    door_contact;
    door_contact_lead;
    door_faq;
    door_faq_lead;
    open_now_title;
    open_now_note;

    // hours
    clock_hour(hour);
    clock_time(hour, minute);
    open_until(time);
    open_now;
    open_unless_holiday;
    closed_until(why, time);
    closed_unknown(why);
    closed_night;
    closed_weekend;
    closed_holiday(name);
    status_changed(status, text);
    closed_notice(text);
    weekly_hours(first, last, open, close);
    weekday_mon;
    weekday_tue;
    weekday_wed;
    weekday_thu;
    weekday_fri;
    weekday_sat;
    weekday_sun;
    hours_theirs;
    hours_yours;
    hours_from_to(open, close);
    reply_if_call;
    reply_if_write;
    reply_if_call_then;
    reply_if_write_then;
    reply_by(yours, theirs);
    reply_by_same(time);
    reply_within[hours];
    duration_hours(n);
    duration_minutes(n);
    duration_seconds(n);
    days_from_to(first, last);
    working_title;
    working_by_phone;
    working_in_writing;
    working_asked(moment, promise);
    working_due(theirs, yours);
    working_counted(day, duration, from, until);
    working_skipped(days, why);
    working_not_known(day);
    reply_unknown;
    reach_free(from);
    reach_local(from);
    reach_service_charge;
    reach_internet_phone;

    // contact
    contact_title;
    contact_description;
    contact_lead;
    contact_rule(phone, writing);
    contact_centres;
    contact_urgent;
    own_title;
    own_label;
    own_automatic;
    own_none;
    own_proposed(zone);
    zone_label;
    zone_browser;
    zone_browser_is(zone);
    moment_label;
    moment_hint;
    moment_asked(moment);
    moment_now;
    moment_out_of_range;
    soonest_title;
    soonest_open(region, until, by);
    soonest_closed(region, opens, by);
    soonest_unknown(region);
    soonest_own_best;
    sooner_open(region, until, by);
    sooner_closed(region, opens, by);
    soonest_caption;
    soonest_centre;
    soonest_state;
    soonest_by_phone;
    soonest_in_writing;
    soonest_no_number;
    band_title;
    band_note;
    band_now;
    band_asked;
    band_caption(from, until);
    band_open;
    band_why;
    band_unsure(hours);
    band_closed;
    ahead_title;
    ahead_none[weeks];
    ahead_day(day, why);
    ahead_contested(name, why);
    ahead_changed(hours, text);
    ahead_known_until(day);
    calendar_name(region);
    calendar_open(region);
    calendar_closed(name, region);
    calendar_link;
    notice_everyone;
    notice_regions(regions);
    own_not_remembered;
    own_remembered;

    // faq
    faq_title;
    faq_description;
    faq_lead;
    search_label;
    search_hint;
    search_all(typed);
    offer_estimate(amount);
    offer_script(language);
    offer_script_yes;
    offer_script_no;
    faq_all;
    faq_found[count](typed);
    faq_nothing;
    faq_nothing_hint;
    faq_link(question);
    faq_contents;
    theme_coverage;
    theme_price;
    theme_renewal;
    theme_support;
    theme_services;
    faq_open_all;
    faq_close_all;
    faq_yours_now;
    faq_yours_choose;
    faq_yours_price;
    faq_yours_none;
    faq_yours_review;
    faq_yours_forget;
    faq_printed(moment, address);

    // licence
    licence_perpetual;
    licence_subscription;

    // estimate
    estimate_title;
    estimate_description;
    estimate_lead;
    estimate_rule;
    estimate_caveat;
    estimate_value;
    estimate_value_hint;
    estimate_currency;
    estimate_options;
    estimate_option_add;
    estimate_option_name(number);
    estimate_option_value_numbered(number);
    estimate_option_value_named(name);
    estimate_option_remove(number);
    estimate_rate;
    estimate_rate_example;
    estimate_rate_published;
    estimate_situation;
    situation_first_year;
    situation_renewal;
    situation_lapsed;
    estimate_surcharge;
    estimate_surcharge_hint;
    estimate_surcharge_hint_published;
    estimate_restart;
    restart_not_again;
    estimate_years;
    years[count];
    estimate_result;
    estimate_waiting;
    estimate_missing;
    problem(field, fault);
    read_as(amount);
    amount_empty;
    amount_unreadable;
    amount_negative;
    amount_decimals;
    amount_too_large;
    rate_empty;
    rate_unreadable;
    rate_out_of_range;
    per_year;
    included_headline;
    included_sentence;
    rate_note_example(rate);
    rate_note_own(rate);
    rate_note_published(rate);
    restart_note;
    restart_note_published(rate);
    restart_note_own(rate);
    surcharge_own;
    more_than(amount);
    sum_caption;
    line_licence;
    line_option(name);
    line_base;
    line_yearly(rate, base);
    line_included;
    line_year(number, kind);
    year_first;
    year_renewal;
    year_restart;
    year_included;
    year_lapsed;
    line_total[count];
    line_first_year_total;
    line_total_with_licence[count];
    paths_title;
    path_renew;
    path_lapse;
    path_subscription;
    paths_when;
    paths_year(number);
    paths_by_the_end[count];
    paths_picture;
    paths_without;
    paths_never_without;
    paths_years(years);
    paths_lost;
    paths_subscription_note;
    what_if_title;
    what_if_lead;
    what_if_rate;
    what_if_own(rate);
    percent(rate);
    adding_title;
    adding_label;
    adding_hint;
    adding_yearly;
    adding_total[count];
    csv_way;
    csv_line;
    csv_amount;
    csv_currency;
    csv_bound;
    csv_exactly;
    csv_more_than;

    // coverage
    coverage_title;
    coverage_description;
    coverage_lead;
    coverage_rule;
    coverage_rules_title;
    coverage_part_plan;
    coverage_part_request;
    coverage_reset;
    ask_day;
    hint_day;
    ask_licence;
    ask_purchased;
    hint_purchased;
    ask_renewed;
    hint_renewed;
    never_renewed;
    ask_restarted;
    hint_restarted;
    never_lapsed;
    ask_ended;
    ask_starts;
    ask_ends;
    ask_request;
    request_help_with_use;
    request_failing_solution;
    request_unexpected_behaviour;
    request_update;
    request_ol_learn;
    request_training;
    request_professional_services;
    ask_environment;
    hint_environment;
    ask_recent_version(versions);
    ask_newest_version;
    hint_recent_version;
    supported_two;
    supported_three;
    supported_four;
    supported_five;
    supported_more(number);
    ask_intended_use;
    ask_modified;
    hint_modified;
    ask_script;
    hint_script;
    script_none;
    script_other;
    date_contradicts;
    date_unreadable;
    coverage_verdict;
    coverage_waiting;
    verdict_covered;
    verdict_covered_lead;
    verdict_not_covered;
    verdict_not_covered_lead;
    verdict_open;
    verdict_open_lead;
    verdict_on(day);
    coverage_needed;
    coverage_next;
    coverage_tests;
    turn_title;
    turn_lead[count];
    turn_day;
    turn_answer(now, then);
    turn_covered;
    turn_open;
    turn_try;
    turn_none;
    coverage_instead;
    day_at_centre(region, zone);
    day_at_visitor;
    reminder;
    reminder_summary;
    reminder_description;
    outcome_passed;
    outcome_failed;
    outcome_open;
    outcome_not_applicable;
    test_in_force;
    test_included;
    test_environment;
    test_intended_use;
    test_unmodified;
    test_recent_version(versions);
    test_newest_version;
    test_script_language;
    in_force_until(day);
    in_force_now;
    in_force_not_begun(day);
    in_force_lapsed(day);
    in_force_again(day);
    ends_today;
    ends_that_day;
    ends_in[days];
    ends_after[days];
    ended_ago[days];
    ended_before[days];
    step_contact_centre(phone, writing);
    step_call_if_urgent;
    step_renew;
    step_restart_costs_more;
    step_restart_published(rate);
    step_wait_for_start;
    step_update(versions);
    step_update_newest;
    step_supported_script;
    step_original_environment;
    step_undo_change;
    step_professional_services;
    step_buy_training;
    step_answer_questions;

    // link
    copy_link;
    copy_done;
    copy_refused;
    copy_text;
    copy_text_done;
    copy_by_hand;
    share;
    print;
    csv;
    download_refused;
    pair(label, value);
    list_or(first, last);
    list_and(first, last);
    aside(text, more);
    sheet_coverage;
    sheet_price;
    sheet_case;
    sheet_record;
    sheet_made(moment, zone);
    sheet_content(version);
    sheet_link(address);
    changed_title(then, now);
    changed_verdict(then, now);
    changed_test(test, then, now);
    changed_words(question);
    changed_rules;
    changed_elsewhere;
    changed_rate(then, now);
    changed_surcharge(then, now);
    rate_is_example(rate);
    rate_is_published(rate);
    surcharge_not_published;
    link_form_empty;
    link_answers_now;
    link_too_long;
    link_malformed;
    link_unknown_key(key);
    link_repeated(key);
    link_bad_value(key, found);

    // about
    about_title;
    about_description;
    about_lead;
    about_what_title;
    about_what;
    about_unofficial;
    about_sources_title;
    about_source_faq;
    about_source_prices;
    about_source_rate_published;
    about_source_surcharge_published;
    about_source_both_published;
    about_source_policy;
    about_source_holidays;
    about_calendars;
    about_calendar_region;
    about_calendar_place;
    about_calendar_from;
    about_calendar_until;
    about_assume_title;
    about_assume_civil_time;
    about_assume_holidays;
    about_assume_replies;
    about_assume_first_year;
    about_assume_exclusions;
    about_assume_rounding;
    about_assume_region;
    about_privacy_title;
    about_privacy;
    about_privacy_link;
    about_privacy_device;

    // rules
    rules_title;
    rules_description;
    rules_lead;
    rules_link;
    rules_table;
    rules_test;
    rules_scope;
    rules_condition;
    rules_clause;
    rules_otherwise;
    rules_no_otherwise;
    rule_answer(question, answers);
    rule_first_year_begun;
    rule_first_year_not_ended;
    rule_period_begun;
    rule_period_not_ended;
    rule_always;
    rule_never;
    rules_verdict_title;
    rules_verdict_no;
    rules_verdict_open;
    rules_verdict_yes;
    rules_unknown;

    // lost
    styleguide_title;
    styleguide_lead;
    not_found_title;
    not_found_lead;
}
