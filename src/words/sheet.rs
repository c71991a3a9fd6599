//! A sheet: an answer in words, to be shown, printed, or copied as text.
//!
//! What a page shows of an answer, what paper holds and what goes into a ticket
//! is made once, here as data; pages and programs only lay it out.

use crate::content::Site;
use crate::domain::Clause;
use crate::i18n::Messages;

/// An answer in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What it is.
    pub title: String,
    /// The answer in short.
    pub lead: Vec<String>,
    /// The rest, part by part.
    pub sections: Vec<Section>,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// The sentence below the heading; may be empty.
    pub lead: String,
    /// What it holds.
    pub body: Body,
    /// Whether it is for paper and text only: a screen shows it elsewhere.
    pub paper: bool,
}

/// What a section holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Lines of a list.
    Lines(Vec<SheetLine>),
    /// A table.
    Table(Table),
}

/// A line of a list. What is empty is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetLine {
    /// What it is about.
    pub label: String,
    /// What it says.
    pub text: String,
    /// How it turned out, for styles: a name that is not shown.
    pub mark: Option<&'static str>,
    /// More sentences.
    pub notes: Vec<String>,
    /// Where it leads, with the words of the link; without words the text itself is the link.
    pub link: Option<(Link, String)>,
    /// The clauses behind it, to be quoted.
    pub clauses: Vec<Clause>,
}

/// Where a line leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Link {
    /// To a field of the form.
    Field(&'static str),
    /// To the same tool with another case, by its fragment.
    Case(String),
    /// To the numbers and hours of the centres.
    Contact,
    /// To the support on the web.
    Web,
}

/// A table. The first cell of a row names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The names of the columns; none where the rows say enough.
    pub head: Vec<String>,
    /// Groups of rows.
    pub groups: Vec<Vec<Vec<String>>>,
}

impl SheetLine {
    /// A line of words alone.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A line of a label and what it says.
    pub fn pair(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::text(text) }
    }
}

impl Section {
    /// A section of lines.
    pub fn lines(title: &str, lines: Vec<SheetLine>) -> Self {
        let (title, lead) = (title.to_owned(), String::new());
        Self { title, lead, body: Body::Lines(lines), paper: false }
    }

    /// A section with a table.
    pub fn table(title: &str, table: Table) -> Self {
        Self { body: Body::Table(table), ..Self::lines(title, Vec::new()) }
    }

    /// The section with a sentence below its heading.
    pub fn led(self, lead: impl Into<String>) -> Self {
        Self { lead: lead.into(), ..self }
    }

    /// The section, for paper and text only.
    pub fn on_paper(self) -> Self {
        Self { paper: true, ..self }
    }
}

impl Sheet {
    /// The whole sheet as plain text.
    pub fn write(&self, site: &Site) -> String {
        let mut out = Vec::new();
        heading(&mut out, &self.title, '=');
        out.extend(self.lead.iter().filter(|line| !line.is_empty()).cloned());
        for section in &self.sections {
            out.push(String::new());
            heading(&mut out, &section.title, '-');
            if !section.lead.is_empty() {
                out.push(section.lead.clone());
            }
            match &section.body {
                Body::Lines(lines) => lines.iter().for_each(|one| line(&mut out, site, one)),
                Body::Table(content) => table(&mut out, content),
            }
        }
        out.push(String::new());
        out.join("\n")
    }
}

fn heading(out: &mut Vec<String>, title: &str, rule: char) {
    out.push(title.to_owned());
    out.push(std::iter::repeat_n(rule, width(title)).collect());
}

fn line(out: &mut Vec<String>, site: &Site, line: &SheetLine) {
    let m = &site.messages;
    let text = match (line.label.is_empty(), line.text.is_empty()) {
        (true, _) => line.text.clone(),
        (_, true) => line.label.clone(),
        // A question has its own mark.
        _ if line.label.ends_with(['?', '？']) => {
            [line.label.as_str(), &line.text].join(m.lang().gap())
        }
        _ => m.pair(&line.label, &line.text),
    };
    if !text.is_empty() {
        out.push(["- ", &printable(&text)].concat());
    }
    out.extend(line.notes.iter().map(|note| ["  ", note.as_str()].concat()));
    for &clause in &line.clauses {
        if let Some((question, passage)) = site.faq.clause(clause) {
            out.push(["  > ", &passage.plain()].concat());
            out.push(["    ", &m.clause_source(&question.title)].concat());
        }
    }
}

fn table(out: &mut Vec<String>, table: &Table) {
    let rows = || std::iter::once(&table.head).chain(table.groups.iter().flatten());
    let columns = rows().map(Vec::len).max().unwrap_or_default();
    let widest = |column: usize| {
        let cells = rows().filter_map(|row| row.get(column));
        cells.map(|cell| width(cell)).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    for row in rows().filter(|row| !row.is_empty()) {
        let mut text = String::new();
        for (column, cell) in row.iter().enumerate() {
            let room = widths[column].saturating_sub(width(cell));
            let room = std::iter::repeat_n(' ', room);
            // Names to the left, amounts to the right.
            if column == 0 {
                text.push_str(&printable(cell));
                text.extend(room);
            } else {
                text.push_str("  ");
                text.extend(room);
                text.push_str(&printable(cell));
            }
        }
        out.push(text);
    }
}

/// The columns that a text takes: an ideograph, a kana and a full-width sign take two.
fn width(text: &str) -> usize {
    let wide = |c: &char| matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}');
    text.chars().count() + text.chars().filter(wide).count()
}

/// A text from outside must not break lines and columns.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// From where and when a sheet is.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The date and the time.
    pub moment: String,
    /// Their zone.
    pub zone: String,
    /// Where the answer can be computed again.
    pub address: String,
}

impl Record {
    /// The section of the record.
    pub fn section(&self, site: &Site) -> Section {
        let m = &site.messages;
        let lines = [
            m.sheet_made(&self.moment, &self.zone),
            m.sheet_content(&site.edition.version()),
            m.sheet_link(&self.address),
            m.about_unofficial().to_owned(),
        ];
        Section::lines(m.sheet_record(), lines.map(SheetLine::text).into()).on_paper()
    }
}

/// « A, B or C ».
pub fn list_or(m: &Messages, items: &[String]) -> String {
    list(m, items, |first, last| m.list_or(first, last))
}

/// « A, B and C ».
pub fn list_and(m: &Messages, items: &[String]) -> String {
    list(m, items, |first, last| m.list_and(first, last))
}

fn list(m: &Messages, items: &[String], join: impl Fn(&str, &str) -> String) -> String {
    match items {
        [first @ .., last] if !first.is_empty() => join(&first.join(m.lang().comma()), last),
        _ => items.concat(),
    }
}
