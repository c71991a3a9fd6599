//! The coverage check's answer as a sheet.

use super::super::sheet::{Link, Section, Sheet, SheetLine, list_or};
use super::{answer, outcome, question, reason, said, step, test, verdict, verdict_lead};
use crate::content::Site;
use crate::domain::coverage::{
    Case, Change, CoverageQuestion, Finding, OutcomeKind, Remedy, Report, Step, Test, Verdict,
    asked, remedy,
};
use crate::domain::link::encode_coverage;
use chrono::NaiveDate;

/// An answer of the coverage check with what is needed to put it into words.
pub struct CoverageAnswer<'a> {
    /// The content of the language.
    pub site: &'a Site,
    /// The case.
    pub case: &'a Case,
    /// What the check says of it.
    pub report: &'a Report,
    /// Whose midnights count, in a sentence.
    pub centre: String,
    /// The civil day at the centre.
    pub today: NaiveDate,
    /// Writes a day.
    pub day: &'a dyn Fn(NaiveDate) -> String,
}

impl CoverageAnswer<'_> {
    /// The sheet, without its record.
    pub fn sheet(&self) -> Sheet {
        let m = &self.site.messages;
        let (report, day) = (self.report, (self.day)(self.report.day));
        let answer = [verdict(m, report.verdict), &m.verdict_on(&day)].join(m.lang().gap());
        let turned = remedy(self.case, self.today);
        let mut sections = Vec::new();
        if !report.needed.is_empty() {
            let line = |&asked: &CoverageQuestion| SheetLine {
                link: Some((Link::Field(asked.id()), String::new())),
                ..SheetLine::text(question(self.site, asked))
            };
            let lines = report.needed.iter().map(line).collect();
            sections.push(Section::lines(m.coverage_needed(), lines));
        }
        let mut next = m.coverage_next();
        if report.verdict == Verdict::NotCovered {
            if turned.is_none() {
                next = m.coverage_instead();
            }
            sections.push(self.remedy(turned));
        }
        let steps = report.steps.iter().map(|&step| self.step(step)).collect();
        sections.push(Section::lines(next, steps));
        sections.push(self.tests());
        sections.push(self.answers());
        Sheet {
            title: m.sheet_coverage().to_owned(),
            lead: vec![answer, verdict_lead(m, report.verdict).to_owned()],
            sections,
        }
    }

    /// The fewest answers that would have to be others.
    fn remedy(&self, remedy: Option<Remedy>) -> Section {
        let m = &self.site.messages;
        let Some(remedy) = remedy else {
            return Section::lines(m.remedy_title(), vec![SheetLine::text(m.remedy_none())]);
        };
        let mut lines: Vec<SheetLine> =
            remedy.changes.iter().map(|change| self.change(change)).collect();
        let then = match remedy.verdict {
            Verdict::Covered => m.remedy_covered(),
            Verdict::ToBeConfirmed | Verdict::NotCovered => m.remedy_open(),
        };
        let fragment = encode_coverage(&remedy.case, None);
        lines.push(SheetLine {
            link: Some((Link::Case(fragment), m.remedy_try().to_owned())),
            ..SheetLine::text(then)
        });
        Section::lines(m.remedy_title(), lines)
            .led(m.remedy_lead(remedy.changes.len().try_into().unwrap_or(u64::MAX)))
    }

    fn change(&self, change: &Change) -> SheetLine {
        let m = &self.site.messages;
        let now = |asked| answer(m, self.case, asked, self.day);
        let (label, now, then) = match change {
            Change::Day(day) => {
                (m.remedy_day().into(), (self.day)(self.report.day), (self.day)(*day))
            }
            Change::Renewal(asked, last) => {
                (question(self.site, *asked), now(*asked), (self.day)(*last))
            }
            Change::Answer(asked, good) => {
                let good: Vec<String> =
                    good.iter().map(|&one| said(m, *asked, one, self.day)).collect();
                (question(self.site, *asked), now(*asked), list_or(m, &good))
            }
        };
        SheetLine::pair(label, m.remedy_answer(&now, &then))
    }

    fn step(&self, what: Step) -> SheetLine {
        let m = &self.site.messages;
        let link = match what {
            Step::ContactCentre | Step::CallIfUrgent | Step::Renew | Step::ProfessionalServices => {
                Some((Link::Contact, m.contact_title().to_owned()))
            }
            Step::BuyTraining | Step::RestartCostsMore => {
                Some((Link::Web, m.web_support().to_owned()))
            }
            _ => None,
        };
        SheetLine { link, ..SheetLine::text(step(self.site, what)) }
    }

    fn tests(&self) -> Section {
        let m = &self.site.messages;
        let line = |finding: &Finding| SheetLine {
            mark: Some(OutcomeKind::from(&finding.outcome).id()),
            notes: match finding.test {
                Test::InForce => reason(m, self.report, self.today, self.day),
                _ => Vec::new(),
            },
            clauses: finding.clauses.clone(),
            ..SheetLine::pair(test(self.site, finding.test), outcome(m, &finding.outcome))
        };
        Section::lines(m.coverage_tests(), self.report.findings.iter().map(line).collect())
    }

    /// The case: every question that it raises, with its answer.
    fn answers(&self) -> Section {
        let m = &self.site.messages;
        let mut lines = vec![SheetLine::pair(m.ask_day(), (self.day)(self.report.day))];
        lines.extend(asked(self.case, self.report.day).into_iter().map(|asked| {
            SheetLine::pair(question(self.site, asked), answer(m, self.case, asked, self.day))
        }));
        let centre = Some(&self.centre).filter(|centre| !centre.is_empty());
        lines.extend(centre.map(|centre| SheetLine::text(centre.clone())));
        Section::lines(m.sheet_case(), lines).on_paper()
    }
}
