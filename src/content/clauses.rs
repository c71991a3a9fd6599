//! `clauses.json`: which question of the FAQ states which clause.

use super::node::Node;
use crate::domain::Clause;
use crate::domain::id::Id;

/// Each clause with the question in whose answer it stands.
pub(super) fn read(root: &Node) -> Vec<(Clause, Id)> {
    root.keys(&["clauses"]);
    let items = root.get("clauses").map(|list| list.items()).unwrap_or_default();
    let homes: Vec<(Clause, Id)> = items
        .iter()
        .filter_map(|item| {
            item.keys(&["id", "question"]);
            let clause = item.get("id")?.parse("a clause that the core knows", Clause::from_id);
            let question = item.get("question")?.parse("an id", Id::new);
            Some((clause?, question?))
        })
        .collect();
    for &clause in Clause::ALL {
        match homes.iter().filter(|(home, _)| *home == clause).count() {
            0 => root.reject_found("nothing", &format!("the clause \"{}\"", clause.id())),
            1 => {}
            _ => root
                .reject_found(&format!("the clause \"{}\" twice", clause.id()), "each clause once"),
        }
    }
    homes
}
