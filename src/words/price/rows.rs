//! The estimate as rows of a file for spreadsheets.

use super::scenario;
use super::sheet::{PriceAnswer, Worked, year_line};
use crate::domain::coverage::Licence;
use crate::domain::money::{NumberFormat, write_amount};
use crate::domain::price::{Bound, Figure, ScenarioKind};

impl PriceAnswer<'_> {
    /// The rows of a file: the lines of the sum, then each year of each scenario. Amounts
    /// are written with the language's decimal mark and without grouping.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let m = &self.site.messages;
        let Worked { case, scenarios, .. } = self.worked;
        let format = NumberFormat { group: None, ..self.site.lang.number_format() };
        let head = [m.csv_way(), m.csv_line(), m.csv_amount(), m.csv_currency(), m.csv_bound()];
        let mut rows = vec![head.map(str::to_owned).to_vec()];
        let mut push = |scenario: &str, line: String, figure: Figure| {
            let bound = match figure.bound {
                Bound::Exactly => m.csv_exactly(),
                Bound::MoreThan => m.csv_more_than(),
            };
            rows.push(vec![
                scenario.to_owned(),
                line,
                write_amount(figure.amount, format),
                figure.amount.currency.id().to_owned(),
                bound.to_owned(),
            ]);
        };
        for (line, figure) in self.sum_lines().into_iter().next().unwrap_or_default() {
            push("", line, figure);
        }
        let subscribed = case.licence == Licence::Subscription;
        let shown =
            scenarios.iter().filter(|c| !subscribed || c.kind == ScenarioKind::Subscription);
        for of in shown {
            let name = scenario(m, of.kind);
            for year in &of.years {
                push(name, year_line(m, year), year.price);
            }
            if let Some(total) = of.totals.last() {
                push(name, m.line_total(u64::from(case.years)), *total);
            }
        }
        rows
    }
}
