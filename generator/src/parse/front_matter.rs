//! The YAML at the top of a page. This file alone knows the YAML library.
//!
//! Takes the text between the `---` lines; gives the keys the project uses. Broken YAML is reported and read line by line, since a title
//! with a colon in it must not cost a page its kind.

use super::text::Spanned;
use crate::diagnostic::{Diagnostic, rules};
use crate::source::Span;
use std::collections::BTreeMap;

/// Front matter of more bytes than these is read line by line: pages have one thousand, and nested lists cost their square.
const LARGEST: usize = 16 << 10;

/// What a page says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocType {
    /// `apiPageType`.
    Api,
    /// `resourcePageType`.
    Resource,
    /// `enumPageType`, `enumTypes`.
    Enumeration,
    /// `conceptualPageType`.
    Conceptual,
}

/// The front matter of a page.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// The whole of it, without the `---` lines.
    pub span: Option<Span>,
    /// Scalar keys with their values as text.
    pub values: BTreeMap<String, Spanned<String>>,
}

impl FrontMatter {
    /// Reads the text at `span` of `text`.
    pub fn read(span: Span, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let raw = text.get(span.range()).unwrap_or_default();
        let lines = scalar_lines(span, raw);
        let yaml = if raw.len() > LARGEST { Err(None) } else { serde_yaml::from_str(raw).map_err(Some) };
        let values = match yaml {
            Ok::<BTreeMap<String, serde_yaml::Value>, _>(yaml) => {
                yaml.into_iter().filter_map(|(key, value)| Some((key, scalar(&value)?))).collect()
            }
            Err(error) => {
                diagnostics
                    .push(error.map_or_else(|| too_long(span, raw), |error| invalid(span, raw, &error)));
                lines
                    .iter()
                    .map(|(key, value)| (key.clone(), value.value.clone()))
                    .collect::<BTreeMap<_, _>>()
            }
        };
        let place = |key: &String| lines.get(key).map_or(span, |value| value.span);
        let values =
            values.into_iter().map(|(key, value)| (key.clone(), Spanned::new(value, place(&key)))).collect();
        Self { span: Some(span), values }
    }

    /// A value that is not empty.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.values.get(key).map(|value| value.value.trim()).filter(|value| !value.is_empty())
    }

    /// What the page says it is; `None` where it says nothing that is known.
    pub fn doc_type(&self) -> Option<DocType> {
        match self.get("doc_type")?.to_ascii_lowercase().trim_end_matches('_') {
            "apipagetype" => Some(DocType::Api),
            "resourcepagetype" => Some(DocType::Resource),
            "enumpagetype" | "enumtypes" | "enumtype" => Some(DocType::Enumeration),
            "conceptualpagetype" | "conceptual" => Some(DocType::Conceptual),
            _ => None,
        }
    }
}

fn scalar(value: &serde_yaml::Value) -> Option<String> {
    match value {
        serde_yaml::Value::Null => Some(String::new()),
        serde_yaml::Value::Bool(value) => Some(value.to_string()),
        serde_yaml::Value::Number(value) => Some(value.to_string()),
        serde_yaml::Value::String(value) => Some(value.clone()),
        _ => None,
    }
}

fn too_long(span: Span, raw: &str) -> Diagnostic {
    let message = format!("expected front matter of at most {LARGEST} bytes, found {}", raw.len());
    Diagnostic::new(&rules::FRONT_MATTER_INVALID, span.head(), message)
}

fn invalid(span: Span, raw: &str, error: &serde_yaml::Error) -> Diagnostic {
    let offset = error.location().map_or(0, |location| location.index().min(raw.len()));
    let at = Span::new(span.file, span.range().start + offset, span.range().start + offset);
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    Diagnostic::new(&rules::FRONT_MATTER_INVALID, at, format!("expected front matter in YAML: {message}"))
}

/// `key: value` lines, quotes removed.
fn scalar_lines(span: Span, raw: &str) -> BTreeMap<String, Spanned<String>> {
    let mut out = BTreeMap::new();
    let mut start = span.range().start;
    for line in raw.split_inclusive('\n') {
        if let Some((key, value)) = line.split_once(':')
            && !key.starts_with([' ', '#', '-'])
        {
            let value = value.trim_end();
            let lead = key.len() + 1 + value.len() - value.trim_start().len();
            let value = value.trim_start();
            let place = Span::new(span.file, start + lead, start + lead + value.len());
            out.insert(
                key.trim().to_owned(),
                Spanned::new(value.trim_matches(['"', '\'']).to_owned(), place),
            );
        }
        start += line.len();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::scalar_lines;
    use crate::source::{Sources, Span};

    #[test]
    fn a_key_without_a_value_is_on_its_own_line() {
        let text = "a:\nb: c\n";
        let sources = Sources::from_tree([("v1.0/api/x.md".to_owned(), text.to_owned())]);
        let (file, _) = sources.iter().next().unwrap();
        let lines = scalar_lines(Span::new(file, 0, text.len()), text);
        assert_eq!((lines["a"].span.range(), lines["b"].span.range()), (2..2, 6..7));
    }
}
