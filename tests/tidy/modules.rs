//! The modules of a crate as its files declare them: what each defines, what it imports
//! and which paths its code names. Read with `syn`, so that comments and texts don't count
//! and an import in a function's body does.

use super::tokens;
use proc_macro2::TokenStream;
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};

/// The files of a project: path, text.
pub type Files = BTreeMap<String, String>;

/// A path as it is written: `["super", "price", "Estimate"]`.
pub type Path = Vec<String>;

/// A module.
pub struct Module {
    pub file: String,
    pub parent: Option<usize>,
    pub children: BTreeMap<String, usize>,
    /// The names of its functions, types, constants and macros.
    pub items: BTreeSet<String>,
    pub imports: Vec<Import>,
    pub mentions: BTreeSet<Mention>,
    /// The names of variables and arguments: alone, they are not what is imported so.
    pub variables: BTreeSet<String>,
}

/// One name of a `use`.
pub struct Import {
    pub path: Path,
    /// What the module calls it, nothing for a `*`.
    pub name: Option<String>,
    pub is_public: bool,
}

/// A path in code outside a `use`.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    pub path: Path,
    /// Whether it is called: `now()`, `println!()`.
    pub is_call: bool,
}

/// The modules of the crate whose first file is `root`, that one's module first.
pub fn read(root: &str, files: &Files) -> Vec<Module> {
    let mut modules = Vec::new();
    let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
    read_file(root, folder, None, files, &mut modules);
    modules
}

/// Reads a file whose child modules stand in `folder`.
fn read_file(
    path: &str,
    folder: &str,
    parent: Option<usize>,
    files: &Files,
    modules: &mut Vec<Module>,
) -> usize {
    let syntax = syn::parse_file(&files[path]).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut reader = Reader { files, modules, folder: folder.to_owned(), module: 0 };
    reader.begin(path.to_owned(), parent, &syntax.items);
    let module = reader.module;
    reader.visit_file(&syntax);
    module
}

/// Walks the syntax of a file.
struct Reader<'a> {
    files: &'a Files,
    modules: &'a mut Vec<Module>,
    folder: String,
    /// The module that the walk is in.
    module: usize,
}

impl Reader<'_> {
    fn begin(&mut self, file: String, parent: Option<usize>, items: &[syn::Item]) {
        self.module = self.modules.len();
        self.modules.push(Module {
            file,
            parent,
            children: BTreeMap::new(),
            items: items.iter().filter_map(name).collect(),
            imports: Vec::new(),
            mentions: BTreeSet::new(),
            variables: BTreeSet::new(),
        });
    }

    fn mention(&mut self, path: Path, is_call: bool) {
        self.modules[self.module].mentions.insert(Mention { path, is_call });
    }

    /// The names that a `use` tree brings in.
    fn import(&mut self, tree: &syn::UseTree, mut path: Path, is_public: bool) {
        let name = match tree {
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.import(tree, path.clone(), is_public));
                return;
            }
            syn::UseTree::Path(step) => {
                path.push(step.ident.to_string());
                return self.import(&step.tree, path, is_public);
            }
            syn::UseTree::Glob(_) => None,
            syn::UseTree::Name(syn::UseName { ident }) if ident == "self" => path.last().cloned(),
            syn::UseTree::Name(syn::UseName { ident }) => {
                path.push(ident.to_string());
                path.last().cloned()
            }
            syn::UseTree::Rename(syn::UseRename { ident, rename, .. }) => {
                if ident != "self" {
                    path.push(ident.to_string());
                }
                Some(rename.to_string())
            }
        };
        self.modules[self.module].imports.push(Import { path, name, is_public });
    }

    fn tokens(&mut self, tokens: TokenStream) {
        self.modules[self.module].mentions.extend(tokens::mentions(tokens, &[]));
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let name = item.ident.to_string();
        let (parent, folder) = (self.module, format!("{}/{name}", self.folder));
        let child = if let Some((_, items)) = &item.content {
            let outer = std::mem::replace(&mut self.folder, folder);
            self.begin(self.modules[parent].file.clone(), Some(parent), items);
            let child = self.module;
            items.iter().for_each(|item| self.visit_item(item));
            self.folder = outer;
            child
        } else {
            let places = [format!("{folder}.rs"), format!("{folder}/mod.rs")];
            let path = places.iter().find(|path| self.files.contains_key(*path));
            let path = path.unwrap_or_else(|| panic!("no file for the module {folder}"));
            read_file(path, &folder, Some(parent), self.files, self.modules)
        };
        self.module = parent;
        self.modules[parent].children.insert(name, child);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if item.leading_colon.is_none() {
            let is_public = !matches!(item.vis, syn::Visibility::Inherited);
            self.import(&item.tree, Vec::new(), is_public);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() {
            self.mention(path.segments.iter().map(|step| step.ident.to_string()).collect(), false);
        }
        visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(callee) = &*call.func {
            let steps = callee.path.segments.iter();
            self.mention(steps.map(|step| step.ident.to_string()).collect(), true);
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_pat_ident(&mut self, variable: &'ast syn::PatIdent) {
        let name = variable.ident.to_string();
        if name.starts_with(char::is_lowercase) {
            self.modules[self.module].variables.insert(name);
        }
        visit::visit_pat_ident(self, variable);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.mention(call.path.segments.iter().map(|step| step.ident.to_string()).collect(), true);
        self.tokens(call.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if let syn::Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
        }
        self.visit_path(attribute.path());
    }
}

/// The name that an item gives to its module.
fn name(item: &syn::Item) -> Option<String> {
    let ident = match item {
        syn::Item::Const(item) => &item.ident,
        syn::Item::Enum(item) => &item.ident,
        syn::Item::Fn(item) => &item.sig.ident,
        syn::Item::Macro(item) => item.ident.as_ref()?,
        syn::Item::Static(item) => &item.ident,
        syn::Item::Struct(item) => &item.ident,
        syn::Item::Trait(item) => &item.ident,
        syn::Item::TraitAlias(item) => &item.ident,
        syn::Item::Type(item) => &item.ident,
        syn::Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}
