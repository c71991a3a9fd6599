//! The paths in what is written for a macro or an attribute, whose grammar `syn` can't know.

use super::modules::{Mention, Path};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The paths, those in braces behind `prefix`: `use a::{b, c::D}`.
///
/// A lone name counts only where it looks like a type or is called; it may be anything else.
pub fn mentions(tokens: TokenStream, prefix: &[String]) -> Vec<Mention> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let begin = at;
        at += 1;
        match token {
            TokenTree::Group(group) => found.extend(mentions(group.stream(), &[])),
            TokenTree::Literal(text) => found.extend(quoted(&text.to_string())),
            TokenTree::Punct(_) => {}
            TokenTree::Ident(first) => {
                let mut path = [prefix, &[first.to_string()]].concat();
                while let Some(TokenTree::Ident(next)) = after_colons(&tokens, at) {
                    path.push(next.to_string());
                    at += 3;
                }
                if let Some(TokenTree::Group(group)) = after_colons(&tokens, at)
                    && group.delimiter() == Delimiter::Brace
                {
                    found.extend(mentions(group.stream(), &path));
                    at += 3;
                    continue;
                }
                let is_call = is_called(&tokens[at..]);
                let is_type = first.to_string().starts_with(char::is_uppercase);
                let counts = path.len() > 1 || is_type || is_call;
                if counts && !continues(&tokens[..begin], first == "crate") {
                    found.push(Mention { path, is_call });
                }
            }
        }
    }
    found
}

fn is_mark(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

/// What follows on `::`.
fn after_colons(tokens: &[TokenTree], at: usize) -> Option<&TokenTree> {
    let colons = is_mark(tokens.get(at), ':') && is_mark(tokens.get(at + 1), ':');
    tokens.get(at + 2).filter(|_| colons)
}

/// Whether `name` before these tokens is called: `name(…)`, `name!(…)`.
fn is_called(after: &[TokenTree]) -> bool {
    let next = after.get(usize::from(is_mark(after.first(), '!')));
    matches!(next, Some(TokenTree::Group(group))
        if group.delimiter() == Delimiter::Parenthesis || is_mark(after.first(), '!'))
}

/// Whether a name goes on with what stands before it: `value.name`, `<T>::name`, `$name`.
fn continues(before: &[TokenTree], is_crate: bool) -> bool {
    let mut back = before.iter().rev();
    let last = back.next();
    is_mark(last, '.')
        || is_mark(last, ':') && is_mark(back.next(), ':')
        || is_mark(last, '$') && !is_crate
}

/// The path in `#[serde(with = "crate::domain::serialised::day")]`.
fn quoted(text: &str) -> Option<Mention> {
    let text = text.strip_prefix('"')?.strip_suffix('"')?;
    let path: Path = text.split("::").map(str::to_owned).collect();
    let is_path = path.len() > 1 && ["crate", "self", "super"].contains(&path[0].as_str());
    is_path.then_some(Mention { path, is_call: false })
}
