//! Types that sentences speak of: “a collection of [user](user.md) objects”, “a String in the response body”.
//!
//! Takes prose of request and response sections; gives mentions in order, each with its link and whether several are meant. Which type a mention
//! is, and whether it is the one that matters, is decided when the pages are joined.

use super::page::TypeMention;
use super::text::{Text, TextPart};

/// The types a sentence names, by link or in bold, and whether it speaks of several.
pub(super) fn mentions(text: &Text) -> Vec<TypeMention> {
    let mut out = Vec::new();
    let mut before = String::new();
    for (at, part) in text.parts.iter().enumerate() {
        let named = match part {
            TextPart::Link(link)
                if link.target.to_ascii_lowercase().contains(".md")
                    || link.target.contains("/resources/") =>
            {
                Some((link.text.clone(), Some(link.target.clone()), link.span))
            }
            TextPart::Strong(name) if is_identifier(name.trim()) && !names_header(text, at) => {
                Some((name.clone(), None, text.span))
            }
            TextPart::Code(name) if is_identifier(name.trim()) && !names_header(text, at) => {
                Some((name.clone(), None, text.span))
            }
            _ => None,
        };
        if let Some((name, target, span)) = named {
            let after: String = text.parts[at + 1..].iter().map(TextPart::text).collect();
            let collection = says_several(&before, &after);
            out.push(TypeMention {
                name: name.trim_matches(['*', '`', ' ']).to_owned(),
                target,
                collection,
                span,
            });
        }
        before.push_str(part.text());
    }
    if out.is_empty() {
        out.extend(primitive_mention(text).or_else(|| spoken_mention(text)));
    }
    out
}

/// “a new applicationServicePrincipal object”: a name in camel case in front of the word that says what it is.
fn spoken_mention(text: &Text) -> Option<TypeMention> {
    let plain = text.plain();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let at = words.windows(2).position(|pair| {
        let noun = pair[1].trim_end_matches(|c: char| !c.is_alphanumeric());
        is_camel_case(pair[0])
            && matches!(noun, "object" | "objects" | "resource" | "resources" | "collection" | "entity")
    })?;
    let collection = says_several(&words[..at].join(" "), &words[at + 1..].join(" "));
    Some(TypeMention { name: words[at].to_owned(), target: None, collection, span: text.span })
}

/// `deviceConfiguration`: a name that no word of a sentence has the shape of.
fn is_camel_case(word: &str) -> bool {
    let inner = word.chars().skip(1).any(char::is_uppercase);
    inner && word.starts_with(|c: char| c.is_lowercase()) && word.chars().all(|c| c.is_alphanumeric())
}

/// “the `Location` header”, “the **id** property”: no type is meant.
fn names_header(text: &Text, at: usize) -> bool {
    let after: String = text.parts[at + 1..].iter().take(1).map(TextPart::text).collect();
    let next = after.trim_start();
    ["header", "response header", "property", "parameter", "query", "permission"]
        .iter()
        .any(|word| next.starts_with(word))
}

fn is_identifier(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|c| c.is_alphanumeric() || "._".contains(c))
        && text.chars().any(char::is_lowercase)
}

fn says_several(before: &str, after: &str) -> bool {
    let before = before.to_lowercase();
    let before = before.rsplit(['.', ';']).next().unwrap_or_default();
    let tail: Vec<&str> = before.split_whitespace().rev().take(6).collect();
    let after = after.to_lowercase();
    let next: Vec<&str> =
        after.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(2).collect();
    let lead = ["collection", "collections", "list", "array", "set", "arrays", "objects", "all"]
        .iter()
        .any(|word| tail.contains(word));
    lead || next.first().is_some_and(|word| {
        matches!(
            *word,
            "collection" | "objects" | "collections" | "resources" | "array" | "items" | "entities" | "list"
        )
    }) || next == ["object", "collection"]
        || next == ["resource", "collection"]
}

/// “returns a String”, “a Boolean value”.
fn primitive_mention(text: &Text) -> Option<TypeMention> {
    let plain = text.plain();
    let words: Vec<&str> = plain
        .split(|c: char| !c.is_alphanumeric() && c != '.')
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
        .collect();
    for (at, word) in words.iter().enumerate() {
        let exact = matches!(
            *word,
            "String"
                | "Boolean"
                | "Int32"
                | "Int64"
                | "Double"
                | "Edm.String"
                | "Edm.Boolean"
                | "Stream"
                | "DateTimeOffset"
                | "Integer"
        );
        let spoken = matches!(*word, "string" | "boolean" | "bool" | "int32" | "integer")
            && words
                .get(at + 1)
                .is_none_or(|next| matches!(*next, "value" | "in" | "collection" | "object" | "array"));
        if exact || spoken {
            let next = words.get(at + 1).copied().unwrap_or_default();
            let before =
                words[..at].iter().rev().take(3).any(|word| matches!(*word, "collection" | "list" | "array"));
            let name = phrases_primitive(word);
            return Some(TypeMention {
                name,
                target: None,
                collection: next == "collection" || next == "array" || before,
                span: text.span,
            });
        }
    }
    None
}

fn phrases_primitive(word: &str) -> String {
    let primitive = super::type_expr::primitive(word);
    primitive.map_or_else(|| word.to_owned(), |primitive| format!("Edm.{}", primitive.name()))
}
