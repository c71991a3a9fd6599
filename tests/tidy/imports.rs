//! Which file may use which: floors, and no circles.

use super::graph::Graph;
use super::modules::Files;
use super::{files, graph_of_the_library};

/// The floors of the house, the lowest first. `src/lib.rs` only names them, and nothing can
/// import from the programs above.
const FLOORS: [&str; 5] = ["src/domain", "src/i18n", "src/content", "src/words", "src/app"];

fn is_in(file: &str, folder: &str) -> bool {
    file.strip_prefix(folder).is_some_and(|rest| rest.starts_with(['/', '.']))
}

fn floor(file: &str) -> Option<usize> {
    FLOORS.iter().position(|folder| is_in(file, folder))
}

/// The storeys of `src/app`: the door to the browser, what stands on it, the components,
/// the pages, and the body of every page on top.
fn storey(file: &str) -> Option<usize> {
    Some(match file {
        "src/app/mod.rs" => 4,
        _ if is_in(file, "src/app/pages") || is_in(file, "src/app/layout") => 3,
        _ if is_in(file, "src/app/components") => 2,
        _ if is_in(file, "src/app/browser") => 0,
        _ if is_in(file, "src/app") => 1,
        _ => return None,
    })
}

/// Whether an import goes up. The browser's door also uses the addresses.
pub fn goes_up(from: &str, to: &str) -> bool {
    let is_address = is_in(from, "src/app/browser") && to == "src/app/route.rs";
    floor(from) < floor(to) || storey(from) < storey(to) && storey(from).is_some() && !is_address
}

/// The arrows upwards, one a line.
fn upward(graph: &Graph) -> Vec<String> {
    let inner = graph.arrows.iter().filter(|((from, _), _)| from != "src/lib.rs");
    let up = inner.filter(|((from, to), _)| goes_up(from, to));
    up.map(|((from, to), path)| format!("{from} uses {to}: {path}")).collect()
}

#[test]
fn no_import_goes_up() {
    let up = upward(&graph_of_the_library());
    assert!(up.is_empty(), "{} imports from an upper floor:\n{}", up.len(), up.join("\n"));
}

#[test]
fn no_imports_go_in_a_circle() {
    let files: Files = files("src", "rs").into_iter().map(|file| (file.path, file.text)).collect();
    let is_root = |path: &&String| {
        ["src/lib.rs", "src/main.rs"].contains(&path.as_str())
            || path.starts_with("src/bin/") && path.ends_with("/main.rs")
    };
    let mut circles = Vec::new();
    for root in files.keys().filter(is_root) {
        let graph = Graph::read(root, &files);
        for circle in graph.circles() {
            let ways = circle.iter().zip(circle.iter().cycle().skip(1)).map(|(from, to)| {
                let path = &graph.arrows[&((*from).to_owned(), (*to).to_owned())];
                format!("{from} -[{path}]-> ")
            });
            let line: String = ways.chain([circle[0].to_owned()]).collect();
            circles.push((circle.len(), line));
        }
    }
    circles.sort();
    let lines: Vec<&str> = circles.iter().map(|(_, line)| line.as_str()).collect();
    assert!(lines.is_empty(), "{} circles, the shortest first:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn floors_and_storeys_are_told_apart() {
    // From, to, whether it goes up.
    let cases = [
        ("src/domain/price.rs", "src/domain/price/estimate.rs", false),
        ("src/domain/price.rs", "src/i18n/mod.rs", true),
        ("src/i18n/lang.rs", "src/content/mod.rs", true),
        ("src/content/faq.rs", "src/words/mod.rs", true),
        ("src/words/price.rs", "src/app/route.rs", true),
        ("src/words/price.rs", "src/content/faq.rs", false),
        ("src/app/pages/faq.rs", "src/domain/id.rs", false),
        ("src/app/clock.rs", "src/app/browser/zone.rs", false),
        ("src/app/browser/zone.rs", "src/app/clock.rs", true),
        ("src/app/browser.rs", "src/app/route.rs", false),
        ("src/app/browser/page.rs", "src/app/route.rs", false),
        ("src/app/browser.rs", "src/app/components/mod.rs", true),
        ("src/app/clock.rs", "src/app/components/field.rs", true),
        ("src/app/components/field.rs", "src/app/pages/faq.rs", true),
        ("src/app/components/field.rs", "src/app/layout/mod.rs", true),
        ("src/app/layout/header.rs", "src/app/components/field.rs", false),
        ("src/app/pages/faq.rs", "src/app/mod.rs", true),
        ("src/app/mod.rs", "src/app/pages/faq.rs", false),
        ("src/application.rs", "src/app/mod.rs", true),
    ];
    for (from, to, expected) in cases {
        assert_eq!(goes_up(from, to), expected, "{from} uses {to}");
    }
}
