//! `faq.json`: the published questions and answers, in their order.

use super::inline::{Inline, plain, runs};
use super::node::Node;
use crate::domain::Clause;
use crate::domain::id::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A passage: the smallest text that a clause can name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The text.
    pub runs: Vec<Inline>,
    /// The clause that it states.
    pub clause: Option<Clause>,
}

impl Passage {
    /// The words alone.
    pub fn plain(&self) -> String {
        plain(&self.runs)
    }
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What stands in it.
    pub passage: Passage,
    /// How many rows it spans, 1 or more.
    pub rows: u64,
}

/// A part of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Text(Passage),
    /// A list with bullets.
    List(Vec<Passage>),
    /// A table with a head row.
    Table {
        /// The head row.
        head: Vec<Cell>,
        /// The other rows.
        rows: Vec<Vec<Cell>>,
    },
}

/// A question with its answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FaqEntry {
    /// Stable name, the same in every language; the link to the question.
    pub id: Id,
    /// The question.
    pub title: String,
    /// The answer.
    pub body: Vec<Block>,
}

impl FaqEntry {
    /// Every passage of the answer, in order.
    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        passages(&self.body)
    }

    /// The words of the answer.
    pub fn plain(&self) -> String {
        self.passages().map(Passage::plain).collect::<Vec<_>>().join("\n")
    }
}

fn passages(blocks: &[Block]) -> impl Iterator<Item = &Passage> {
    blocks.iter().flat_map(|block| -> Vec<&Passage> {
        match block {
            Block::Text(passage) => vec![passage],
            Block::List(items) => items.iter().collect(),
            Block::Table { head, rows } => {
                head.iter().chain(rows.iter().flatten()).map(|cell| &cell.passage).collect()
            }
        }
    })
}

/// A section of the published text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Section {
    /// Stable name.
    pub id: Id,
    /// The heading; the source leaves some sections without one.
    pub title: Option<String>,
    /// What stands before the first question.
    pub intro: Vec<Block>,
    /// The questions.
    pub questions: Vec<FaqEntry>,
}

/// The questions and answers of one language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Faq {
    /// The sections in the order of the source.
    pub sections: Vec<Section>,
}

impl Faq {
    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &FaqEntry> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question of that id.
    pub fn question(&self, id: &str) -> Option<&FaqEntry> {
        self.questions().find(|question| question.id.as_str() == id)
    }

    /// The question whose answer has the clause, and the clause's words.
    pub fn clause(&self, clause: Clause) -> Option<(&FaqEntry, &Passage)> {
        self.questions().find_map(|question| {
            let passage = question.passages().find(|p| p.clause == Some(clause))?;
            Some((question, passage))
        })
    }
}

pub(super) fn read(root: &Node) -> Option<Faq> {
    root.keys(&["sections"]);
    let sections = root.get("sections")?.items();
    let sections: Vec<Section> = sections.iter().filter_map(section).collect();
    let faq = Faq { sections };
    let ids = faq.sections.iter().map(|s| &s.id).chain(faq.questions().map(|q| &q.id));
    let mut seen: BTreeSet<&str> = Clause::ALL.iter().map(|clause| clause.id()).collect();
    for id in ids {
        if !seen.insert(id.as_str()) {
            root.reject_found(
                &format!("the id \"{id}\" again"),
                "each id once among sections, questions and clauses",
            );
        }
    }
    Some(faq)
}

fn id(node: &Node) -> Option<Id> {
    node.get("id")?.parse("an id: a-z, 0-9 and single hyphens", Id::new)
}

fn section(node: &Node) -> Option<Section> {
    node.keys(&["id", "title", "intro", "questions"]);
    let title = match node.maybe("title") {
        Some(title) => Some(title.text()?.to_owned()),
        None => None,
    };
    let intro = node.maybe("intro").map(|intro| blocks(&intro)).unwrap_or_default();
    let questions = node.get("questions")?.items().iter().filter_map(question).collect();
    Some(Section { id: id(node)?, title, intro, questions })
}

fn question(node: &Node) -> Option<FaqEntry> {
    node.keys(&["id", "title", "body"]);
    let title = node.get("title")?.text()?.to_owned();
    Some(FaqEntry { id: id(node)?, title, body: blocks(&node.get("body")?) })
}

fn blocks(list: &Node) -> Vec<Block> {
    list.items().iter().filter_map(block).collect()
}

fn block(node: &Node) -> Option<Block> {
    if let Some(list) = node.maybe("list") {
        node.keys(&["list"]);
        return Some(Block::List(list.items().iter().filter_map(passage).collect()));
    }
    if let Some(table) = node.maybe("table") {
        node.keys(&["table"]);
        table.keys(&["head", "rows"]);
        let cells = |row: &Node| row.items().iter().filter_map(cell).collect::<Vec<_>>();
        let head = cells(&table.get("head")?);
        let rows = table.get("rows")?.items().iter().map(cells).collect();
        return Some(Block::Table { head, rows });
    }
    passage(node).map(Block::Text)
}

fn cell(node: &Node) -> Option<Cell> {
    node.keys(&["text", "clause", "rows"]);
    let rows = match node.maybe("rows") {
        Some(rows) => rows.number(2, 50)?,
        None => 1,
    };
    Some(Cell { passage: words(node)?, rows })
}

fn passage(node: &Node) -> Option<Passage> {
    node.keys(&["text", "clause"]);
    words(node)
}

fn words(node: &Node) -> Option<Passage> {
    let text = node.get("text")?;
    let runs = match runs(text.text()?) {
        Ok(runs) => runs,
        Err(expected) => {
            text.reject(expected);
            return None;
        }
    };
    let clause = match node.maybe("clause") {
        Some(clause) => Some(clause.parse("a clause that the core knows", Clause::from_id)?),
        None => None,
    };
    Some(Passage { runs, clause })
}
