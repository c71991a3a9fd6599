//! A JSON value as the content needs it: whoever reads the text, a library where the
//! portal is built, the browser on a page.

use serde_json::Value;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Whole(i64),
    /// Another number: nothing in content is one.
    Fraction,
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, in order of its keys.
    Keys(Vec<(String, Json)>),
}

impl Json {
    /// A member of an object.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Keys(members) = self else { return None };
        members.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text that it is.
    pub(super) fn as_text(&self) -> Option<&str> {
        let Self::Text(text) = self else { return None };
        Some(text)
    }

    /// What it is, short enough for an error message.
    pub(super) fn shown(&self) -> String {
        let text = match self {
            Self::Keys(_) => return "an object".to_owned(),
            Self::List(_) => return "an array".to_owned(),
            Self::Null => return "null".to_owned(),
            Self::Flag(flag) => return flag.to_string(),
            Self::Whole(number) => return number.to_string(),
            Self::Fraction => return "a number with decimals".to_owned(),
            Self::Text(text) => text.replace('\\', r"\\").replace('"', "\\\"").replace('\n', r"\n"),
        };
        if text.chars().count() > 58 {
            let head: String = text.chars().take(56).collect();
            ["\"", &head, "…"].concat()
        } else {
            ["\"", &text, "\""].concat()
        }
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Flag(flag),
            Value::Number(number) => number.as_i64().map_or(Self::Fraction, Self::Whole),
            Value::String(text) => Self::Text(text),
            Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(members) => {
                Self::Keys(members.into_iter().map(|(key, value)| (key, value.into())).collect())
            }
        }
    }
}

impl From<&Json> for Value {
    fn from(json: &Json) -> Self {
        match json {
            Json::Null | Json::Fraction => Self::Null,
            Json::Flag(flag) => Self::Bool(*flag),
            Json::Whole(number) => Self::from(*number),
            Json::Text(text) => Self::String(text.clone()),
            Json::List(items) => Self::Array(items.iter().map(Self::from).collect()),
            Json::Keys(members) => {
                Self::Object(members.iter().map(|(key, json)| (key.clone(), json.into())).collect())
            }
        }
    }
}
