//! The estimate as a sheet.

use super::super::sheet::{Section, Sheet, SheetLine, Table, list_and};
use super::{field, licence, scenario, situation, year_kind};
use crate::content::Site;
use crate::domain::coverage::Licence;
use crate::domain::money::{Money, Overflow, Rate};
use crate::domain::price::{
    AtRate, Bound, Case, Estimate, Field, Figure, Scenario, ScenarioKind, Situation, Surcharge,
    Year, YearKind, added, at_rates, estimate, scenarios,
};
use crate::i18n::Messages;

/// An estimate with all that is shown beside it, worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Worked {
    /// The case.
    pub case: Case,
    /// The sum.
    pub estimate: Estimate,
    /// The scenarios side by side.
    pub scenarios: Vec<Scenario>,
    /// Other percentages.
    pub rates: Vec<AtRate>,
    /// An option added now.
    pub added: Option<crate::domain::price::Added>,
}

impl Worked {
    /// Works everything out.
    ///
    /// # Errors
    /// [`Overflow`] when an amount on the way is too large to hold.
    pub fn new(case: Case) -> Result<Self, Overflow> {
        Ok(Self {
            estimate: estimate(&case)?,
            scenarios: scenarios(&case)?,
            rates: at_rates(&case)?,
            added: added(&case)?,
            case,
        })
    }
}

/// A worked estimate with what is needed to put it into words.
pub struct PriceAnswer<'a> {
    /// The content of the language.
    pub site: &'a Site,
    /// What was worked out.
    pub worked: &'a Worked,
    /// Writes an amount with its currency.
    pub money: &'a dyn Fn(Money) -> String,
}

impl PriceAnswer<'_> {
    /// The sheet, without its record.
    pub fn sheet(&self) -> Sheet {
        let m = &self.site.messages;
        let Worked { case, estimate, .. } = self.worked;
        let included = case.licence == Licence::Subscription;
        let gap = m.lang().gap();
        let headline = if included {
            [m.included_headline(), m.included_sentence()].join(gap)
        } else {
            [&(self.money)(estimate.yearly), m.per_year()].join(gap)
        };
        let mut lead = vec![headline];
        lead.extend(self.notes());
        lead.push(m.estimate_caveat().to_owned());
        let (scenarios, others) = self.projections();
        let sections = self.working().into_iter().chain(scenarios).chain(others).collect();
        Sheet { title: m.sheet_price().to_owned(), lead, sections }
    }

    /// The sum with what it rests on.
    pub fn working(&self) -> Vec<Section> {
        let m = &self.site.messages;
        let clauses = self.worked.estimate.clauses.clone();
        let clauses = SheetLine { clauses, ..SheetLine::default() };
        let clauses = Section::lines(m.clauses_title(), vec![clauses]);
        vec![self.sum(), clauses, self.inputs()]
    }

    /// The years ahead in every scenario, where the plan is not included anyway; other
    /// percentages and an option more.
    pub fn projections(&self) -> (Option<Section>, Vec<Section>) {
        let pays = self.worked.case.licence == Licence::Perpetual;
        let others = pays.then(|| self.what_if()).into_iter().chain(self.extra_option());
        (pays.then(|| self.scenarios()), others.collect())
    }

    /// What must be known of the figures: where the percentage comes from, and what is a minimum.
    pub fn notes(&self) -> Vec<String> {
        let (m, case) = (&self.site.messages, &self.worked.case);
        if case.licence == Licence::Subscription {
            return Vec::new();
        }
        let (rate, plan) = (self.rate(case.rate), self.site.plan.rate.newest());
        let mut notes = vec![match (plan.rate == case.rate, plan.published) {
            (true, true) => m.rate_note_published(&rate),
            (true, false) => m.rate_note_example(&rate),
            (false, _) => m.rate_note_own(&rate),
        }];
        if case.situation == Situation::Lapsed {
            notes.extend(match self.worked.estimate.surcharge {
                Surcharge::Unknown => Some(m.restart_note().to_owned()),
                _ => self.surcharge_source(),
            });
        }
        notes
    }

    /// An amount, or « more than » it.
    pub fn figure(&self, figure: Figure) -> String {
        let amount = (self.money)(figure.amount);
        match figure.bound {
            Bound::Exactly => amount,
            Bound::MoreThan => self.site.messages.more_than(&amount),
        }
    }

    pub(super) fn rate(&self, rate: Rate) -> String {
        rate.write(self.site.lang.number_format().decimal)
    }

    /// Every line of the sum.
    fn sum(&self) -> Section {
        let m = &self.site.messages;
        let Worked { case, estimate, .. } = self.worked;
        let row = |(label, figure)| vec![label, self.figure(figure)];
        let groups = self.sum_lines().into_iter().map(|group| group.into_iter().map(row).collect());
        let mut groups: Vec<Vec<Vec<String>>> = groups.collect();
        let yearly = match case.licence {
            Licence::Subscription => m.line_included().to_owned(),
            Licence::Perpetual => {
                m.line_yearly(&self.rate(case.rate), &(self.money)(estimate.base))
            }
        };
        if let Some(first) = groups.first_mut() {
            first.push(vec![yearly, (self.money)(estimate.yearly)]);
        }
        Section::table(m.sum_caption(), Table { head: Vec::new(), groups })
    }

    /// The lines of the sum: what is valued, each year, all together.
    pub(super) fn sum_lines(&self) -> [Vec<(String, Figure)>; 3] {
        let m = &self.site.messages;
        let Worked { case, estimate, .. } = self.worked;
        let exactly = Figure::exactly;
        let mut lines = vec![(m.line_licence().to_owned(), exactly(case.value))];
        for (index, option) in case.options.iter().enumerate() {
            let number = (index + 1).to_string();
            let name = if option.name.is_empty() { &number } else { &option.name };
            lines.push((m.line_option(name), exactly(option.value)));
        }
        lines.push((m.line_base().to_owned(), exactly(estimate.base)));
        let years = estimate.years.iter().map(|year| (year_line(m, year), year.price)).collect();
        let count = u64::from(case.years);
        let mut totals = vec![(m.line_total(count), estimate.total)];
        let first = |money| (m.line_first_year_total().to_owned(), exactly(money));
        totals.extend(estimate.first_year_total.map(first));
        let all = |money| (m.line_total_with_licence(count), exactly(money));
        totals.extend(estimate.total_with_licence.map(all));
        [lines, years, totals]
    }

    /// The scenarios side by side.
    fn scenarios(&self) -> Section {
        let m = &self.site.messages;
        let Worked { case, scenarios, .. } = self.worked;
        let cells = |label: String, cell: &dyn Fn(&Scenario) -> String| {
            std::iter::once(label).chain(scenarios.iter().map(cell)).collect::<Vec<String>>()
        };
        let years = (0..case.years as usize).map(|index| {
            let cell = |scenario: &Scenario| {
                scenario.years.get(index).map_or_else(String::new, |year| self.year(year))
            };
            cells(m.scenarios_year(&(index + 1).to_string()), &cell)
        });
        let without = |scenario: &Scenario| {
            let lapsed = scenario.years.iter().filter(|year| year.kind == YearKind::Lapsed);
            let years: Vec<String> = lapsed.map(|year| year.number.to_string()).collect();
            match years.as_slice() {
                [] => m.scenarios_never_without().to_owned(),
                [only] => m.scenarios_year(only),
                many => m.scenarios_years(&list_and(m, many)),
            }
        };
        let table = Table {
            head: cells(m.scenarios_when().to_owned(), &|of| scenario(m, of.kind).to_owned()),
            groups: vec![
                years.collect(),
                vec![
                    cells(m.scenarios_by_the_end(case.years.into()), &|scenario| {
                        self.total(scenario)
                    }),
                    cells(m.scenarios_without().to_owned(), &without),
                ],
            ],
        };
        let source = self.surcharge_source();
        let lead =
            [Some(m.scenarios_lost()), source.as_deref(), Some(m.scenarios_subscription_note())];
        let lead: Vec<&str> = lead.into_iter().flatten().collect();
        Section::table(m.scenarios_title(), table).led(lead.join(m.lang().gap()))
    }

    /// What a scenario costs in all.
    pub fn total(&self, scenario: &Scenario) -> String {
        match (scenario.kind, scenario.totals.last()) {
            (ScenarioKind::Subscription, _) | (_, None) => {
                self.site.messages.year_included().to_owned()
            }
            (_, Some(total)) => self.figure(*total),
        }
    }

    /// A year of a scenario: its price and what it is.
    fn year(&self, year: &Year) -> String {
        let kind = year_kind(&self.site.messages, year.kind);
        if year.price.amount.minor == 0 {
            return kind.to_owned();
        }
        self.site.messages.aside(&self.figure(year.price), kind)
    }

    /// The price at other percentages.
    fn what_if(&self) -> Section {
        let m = &self.site.messages;
        let Worked { case, rates, .. } = self.worked;
        let row = |at: &AtRate| {
            let rate = self.rate(at.rate);
            let rate = if at.rate == case.rate { m.what_if_own(&rate) } else { m.percent(&rate) };
            vec![rate, (self.money)(at.yearly), self.figure(at.total)]
        };
        let head =
            [m.what_if_rate().to_owned(), m.per_year().to_owned(), m.years(case.years.into())];
        let table = Table { head: head.into(), groups: vec![rates.iter().map(row).collect()] };
        Section::table(m.what_if_title(), table).led(m.what_if_lead())
    }

    /// An option added now.
    fn extra_option(&self) -> Option<Section> {
        let m = &self.site.messages;
        let Worked { case, added, .. } = self.worked;
        let (value, added) = (case.extra_option?, added.as_ref()?);
        let lines = vec![
            SheetLine::pair(field(m, Field::ExtraOption), (self.money)(value)),
            SheetLine::pair(m.extra_option_yearly(), (self.money)(added.yearly)),
            SheetLine::pair(m.extra_option_total(case.years.into()), (self.money)(added.total)),
        ];
        Some(Section::lines(m.extra_option_title(), lines))
    }

    /// What was entered and stands in no other section, in the order of the form.
    fn inputs(&self) -> Section {
        let m = &self.site.messages;
        let line = |&of: &Field| Some(SheetLine::pair(field(m, of), self.input(of)?));
        Section::lines(m.sheet_case(), Field::ALL.iter().filter_map(line).collect()).on_paper()
    }

    fn input(&self, field: Field) -> Option<String> {
        let (m, case) = (&self.site.messages, &self.worked.case);
        let pays = case.licence == Licence::Perpetual;
        match field {
            Field::Licence => Some(licence(m, case.licence).to_owned()),
            Field::Rate => pays.then(|| m.percent(&self.rate(case.rate))),
            Field::Situation => pays.then(|| situation(m, case.situation).to_owned()),
            Field::Surcharge => pays.then(|| self.surcharge()),
            // In the sum, the scenarios or a section of its own.
            Field::Value
            | Field::Currency
            | Field::Options
            | Field::Years
            | Field::Restart
            | Field::ExtraOption => None,
        }
    }
}

/// The label of a year.
pub(super) fn year_line(m: &Messages, year: &Year) -> String {
    m.line_year(&year.number.to_string(), year_kind(m, year.kind))
}
