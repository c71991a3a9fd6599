//! Which file uses which, by the paths that their code names.
//!
//! An arrow goes to the file that *defines* what is named; `pub use` is followed on the
//! way. Declaring a module (`mod child;`) and re-exporting from one's own modules
//! (`pub use child::Item;`) publish them and are no arrows; using a child's item in code is.
//! A module that is imported as a name is no arrow either: the paths through it are.

use super::modules::{self, Files, Import, Mention, Module, Path};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The arrows of a crate and the outside names of each file.
#[derive(Default)]
pub struct Graph {
    /// From file to file, with a path that stands for it.
    pub arrows: BTreeMap<(String, String), String>,
    /// What is not the crate's own, by file, in full: `chrono::Utc::now()`.
    pub outside: BTreeMap<String, BTreeSet<String>>,
}

/// Where a path leads.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Module(usize),
    /// An item of that module.
    Item(usize),
}

/// The names that a search has asked a module for, so that it ends in a circle of `use`.
type Asked = BTreeSet<(usize, String)>;

impl Graph {
    /// Reads the crate whose first file is `root`.
    pub fn read(root: &str, files: &Files) -> Self {
        let modules = modules::read(root, files);
        let mut graph = Self::default();
        for (at, module) in modules.iter().enumerate() {
            let scope = Scope { modules: &modules };
            for import in &module.imports {
                let places = scope.resolve(at, &import.path, &mut Asked::new());
                if places.is_empty() {
                    graph.note(module, scope.in_full(at, &import.path).join("::"));
                }
                for place in places {
                    let target = match place {
                        Place::Module(target) if import.name.is_none() => target,
                        Place::Item(target) if !scope.publishes(at, import, target) => target,
                        _ => continue,
                    };
                    graph.arrow(&module.file, &modules[target].file, &import.path);
                }
            }
            for mention in module.mentions.iter().filter(|mention| !module.is_variable(mention)) {
                let places = scope.resolve(at, &mention.path, &mut Asked::new());
                if places.is_empty() {
                    scope
                        .outside(at, mention)
                        .into_iter()
                        .for_each(|name| graph.note(module, name));
                }
                for place in places {
                    if let Place::Item(target) = place {
                        graph.arrow(&module.file, &modules[target].file, &mention.path);
                    }
                }
            }
        }
        graph
    }

    fn note(&mut self, module: &Module, name: String) {
        self.outside.entry(module.file.clone()).or_default().insert(name);
    }

    fn arrow(&mut self, from: &str, to: &str, path: &Path) {
        if from != to {
            self.arrows.entry((from.to_owned(), to.to_owned())).or_insert_with(|| path.join("::"));
        }
    }

    /// The shortest circle through each file that is in one, each circle once, the
    /// shortest first.
    pub fn circles(&self) -> Vec<Vec<&str>> {
        let files: BTreeSet<&str> = self.arrows.keys().map(|(from, _)| from.as_str()).collect();
        let circles = files.into_iter().filter_map(|file| self.circle(file));
        let mut circles: Vec<Vec<&str>> = circles.collect::<BTreeSet<_>>().into_iter().collect();
        circles.sort_by_key(Vec::len);
        circles
    }

    /// The shortest way from a file back to it, written from its first file by name.
    fn circle<'a>(&'a self, start: &'a str) -> Option<Vec<&'a str>> {
        let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
        let mut waiting = VecDeque::from([start]);
        while let Some(file) = waiting.pop_front() {
            let arrows = self.arrows.keys().filter(|(from, _)| from == file);
            for (_, to) in arrows {
                if to == start {
                    let steps =
                        std::iter::successors(Some(file), |file| came_from.get(file).copied());
                    let mut circle: Vec<&str> = steps.collect();
                    circle.reverse();
                    let first = (0..circle.len()).min_by_key(|at| circle[*at])?;
                    circle.rotate_left(first);
                    return Some(circle);
                }
                if !came_from.contains_key(to.as_str()) {
                    came_from.insert(to, file);
                    waiting.push_back(to);
                }
            }
        }
        None
    }
}

impl Module {
    fn is_variable(&self, mention: &Mention) -> bool {
        !mention.is_call && mention.path.len() == 1 && self.variables.contains(&mention.path[0])
    }
}

/// Looks names up as the compiler does.
struct Scope<'a> {
    modules: &'a [Module],
}

impl Scope<'_> {
    /// Where a path leads that is written in a module; nowhere if out of the crate.
    fn resolve(&self, from: usize, path: &[String], asked: &mut Asked) -> BTreeSet<Place> {
        let (mut places, steps) = self.start(from, path, asked);
        for step in steps {
            let next = places.iter().flat_map(|place| match *place {
                // A variant of an enum, a function of a type.
                Place::Item(_) => BTreeSet::from([*place]),
                Place::Module(module) => {
                    let found = self.look_up(module, step, asked);
                    // Made by a macro there, or from outside.
                    if found.is_empty() { BTreeSet::from([Place::Item(module)]) } else { found }
                }
            });
            places = next.collect();
        }
        places
    }

    /// Where the first name of a path leads, or `crate`, or all of `super::super`, and the
    /// steps after it.
    fn start<'p>(
        &self,
        from: usize,
        path: &'p [String],
        asked: &mut Asked,
    ) -> (BTreeSet<Place>, &'p [String]) {
        let Some((first, mut steps)) = path.split_first() else {
            return (BTreeSet::new(), path);
        };
        let parent = |at: usize| self.modules[at].parent.unwrap_or(0);
        let mut at = match first.as_str() {
            "crate" => 0,
            "self" => from,
            "super" => parent(from),
            name => return (self.look_up(from, name, asked), steps),
        };
        while let Some((step, rest)) = steps.split_first()
            && step == "super"
        {
            at = parent(at);
            steps = rest;
        }
        (BTreeSet::from([Place::Module(at)]), steps)
    }

    /// What a module calls so.
    fn look_up(&self, at: usize, name: &str, asked: &mut Asked) -> BTreeSet<Place> {
        let mut found = BTreeSet::new();
        if !asked.insert((at, name.to_owned())) {
            return found;
        }
        let module = &self.modules[at];
        found.extend(module.children.get(name).map(|child| Place::Module(*child)));
        found.extend(module.items.contains(name).then_some(Place::Item(at)));
        for import in module.imports.iter().filter(|import| import.name.as_deref() == Some(name)) {
            found.extend(self.resolve(at, &import.path, asked));
        }
        if found.is_empty() {
            for import in module.imports.iter().filter(|import| import.name.is_none()) {
                for place in self.resolve(at, &import.path, asked) {
                    if let Place::Module(target) = place {
                        found.extend(self.look_up(target, name, asked));
                    }
                }
            }
        }
        found
    }

    /// Whether a module re-exports what stands in it or below it.
    fn publishes(&self, at: usize, import: &Import, target: usize) -> bool {
        let mut above = std::iter::successors(Some(target), |&module| self.modules[module].parent);
        import.is_public && above.any(|module| module == at)
    }

    /// The names from outside that code may mean. A lone one is a variable unless it is
    /// called; then it may come with any `*`.
    fn outside(&self, at: usize, mention: &Mention) -> Vec<String> {
        let full = self.in_full(at, &mention.path).join("::");
        if !mention.is_call {
            return if mention.path.len() > 1 { vec![full] } else { Vec::new() };
        }
        let mut names = vec![format!("{full}()")];
        if mention.path.len() == 1 {
            let imports = self.modules[at].imports.iter();
            let globs = imports.filter(|import| import.name.is_none());
            names.extend(globs.map(|import| format!("{}::{full}()", import.path.join("::"))));
        }
        names
    }

    /// A path with what its first name was imported as.
    fn in_full(&self, at: usize, path: &Path) -> Path {
        let imports = self.modules[at].imports.iter();
        let mut same = imports.filter(|import| import.name.as_ref() == path.first());
        match same.next() {
            Some(import) if import.path != *path => {
                [&import.path[..], path.get(1..).unwrap_or_default()].concat()
            }
            _ => path.clone(),
        }
    }
}
