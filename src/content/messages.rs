//! `messages.json`: the words of the pages, held to the schema.

use super::node::{Node, all};
use crate::i18n::{Lang, Messages, Spec};

/// Reads the keyed file that a translator edits.
pub(super) fn read_keyed(root: &Node, lang: Lang) -> Option<Messages> {
    let keys: Vec<&str> = Messages::SCHEMA.iter().map(|spec| spec.key).collect();
    for (key, node) in root.entries() {
        if !keys.contains(&key) {
            node.reject_found(&format!("the key \"{key}\""), "a key of the schema");
        }
    }
    let text = |spec: &Spec| text(&root.get(spec.key)?, spec, lang);
    Some(Messages::new(lang, all(Messages::SCHEMA.iter().map(text))?))
}

fn text(node: &Node, spec: &Spec, lang: Lang) -> Option<String> {
    if spec.count.is_none() {
        return numbered(node, spec);
    }
    let categories = lang.plural().categories();
    node.keys(categories);
    let forms = categories.iter().map(|category| numbered(&node.get(category)?, spec));
    Some(all(forms)?.join(&Messages::FORM_SEPARATOR.to_string()))
}

/// The text with `{name}` turned into the number of the placeholder.
fn numbered(node: &Node, spec: &Spec) -> Option<String> {
    let text = node.text()?;
    let names: Vec<&str> = spec.placeholders().collect();
    let mut used = vec![false; names.len()];
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            node.reject("a closing } for every opening {");
            return None;
        };
        let Some(index) = names.iter().position(|known| *known == name) else {
            let known: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            node.reject_found(
                &format!("the placeholder {{{name}}}"),
                &format!("these placeholders: {known}"),
            );
            return None;
        };
        used[index] = true;
        out.push_str(before);
        out.push_str(&format!("{{{index}}}"));
        rest = after;
    }
    out.push_str(rest);
    if out.matches('}').count() > out.matches('{').count() {
        node.reject("an opening { for every closing }");
        return None;
    }
    // The form for one may say « one » in words.
    let optional = |name: &str| Some(name) == spec.count;
    if let Some(index) = (0..names.len()).find(|&i| !used[i] && !optional(names[i])) {
        node.reject(&format!("a text with the placeholder {{{}}}", names[index]));
        return None;
    }
    Some(out)
}
