//! Types that sentences speak of: “a collection of [user](user.md) objects”, “a String in the response body”.
//!
//! Takes prose of request and response sections; gives mentions in order, each with its link and whether several are meant. Which type a mention
//! is, and whether it is the one that matters, is decided when the pages are joined.

use super::page::TypeMention;
use super::text::{Text, TextPart};
use crate::vocabulary::{mentions as words, type_cells};
use std::collections::BTreeSet;

/// The types a sentence names, by link or in bold, and whether it speaks of several; `own` are the names of the page's parameters.
pub(super) fn mentions(text: &Text, own: &BTreeSet<String>) -> Vec<TypeMention> {
    let mut out: Vec<TypeMention> = Vec::new();
    let (mut before, mut end) = (String::new(), 0);
    for (at, part) in text.parts.iter().enumerate() {
        let named = match part {
            TextPart::Link(link) if link.leads_to_page() || link.target.contains("/resources/") => {
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
            // The name of a parameter alone is that parameter, and no type.
            if target.is_none() && own.contains(name.trim()) && !words::NOUN_BEHIND.is_in(&after) {
                before.push_str(part.text());
                continue;
            }
            let collection = says_several(&before, &after);
            let is_code = matches!(part, TextPart::Code(_));
            let name = name.trim_matches(['*', '`', ' ']);
            let either = !out.is_empty() && words::EITHER_SIDE.is_in(&before[end..]);
            let certain = target.is_some() || !is_code || words::NOUN_BEHIND.is_in(&after);
            out.push(TypeMention { target, collection, either, certain, ..TypeMention::named(name, span) });
            end = before.len() + part.text().len();
        }
        before.push_str(part.text());
    }
    if out.is_empty() {
        let spoken = || spoken_mention(text).or_else(|| word_mention(text));
        out.extend(primitive_mention(text).or_else(spoken));
    }
    out
}

/// “a new applicationServicePrincipal object”: a name in camel case in front of the word that says what it is.
fn spoken_mention(text: &Text) -> Option<TypeMention> {
    let plain = text.plain();
    let at = words::NAMED_OBJECT.place_of(&plain, "name")?;
    let collection = says_several(&plain[..at.start], &plain[at.end..]);
    Some(TypeMention { collection, ..TypeMention::named(&plain[at], text.span) })
}

/// “returns a user object”: a word in front of the one that says what it is, which may be the name of a type.
fn word_mention(text: &Text) -> Option<TypeMention> {
    let plain = text.plain();
    let place = words::WORD_FOR_OBJECT.place_of(&plain, "name");
    let at = place.filter(|at| !words::COMMON_WORD.is_in(&plain[at.clone()]))?;
    let collection = says_several(&plain[..at.start], &plain[at.end..]);
    Some(TypeMention { collection, ..TypeMention::named(&plain[at], text.span) })
}

/// “the `Location` header”, “the **id** property”: no type is meant.
fn names_header(text: &Text, at: usize) -> bool {
    let after: String = text.parts[at + 1..].iter().take(1).map(TextPart::text).collect();
    words::NO_TYPE_AHEAD.is_in(&after)
}

fn is_identifier(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|c| c.is_alphanumeric() || "._".contains(c))
        && text.chars().any(char::is_lowercase)
}

fn says_several(before: &str, after: &str) -> bool {
    words::SEVERAL_AHEAD.is_in(before) || words::SEVERAL_BEHIND.is_in(after)
}

/// “returns a String”, “a Boolean value”.
fn primitive_mention(text: &Text) -> Option<TypeMention> {
    let plain = text.plain();
    let place = |group| words::PRIMITIVE.place_of(&plain, group);
    let at = place("exact").or_else(|| place("spoken"))?;
    let collection =
        words::COLLECTION_AHEAD.is_in(&plain[..at.start]) || words::COLLECTION_BEHIND.is_in(&plain[at.end..]);
    let written = &plain[at];
    let name = match type_cells::primitive(written) {
        Some(primitive) => format!("Edm.{}", primitive.name()),
        None => written.to_owned(),
    };
    Some(TypeMention { collection, ..TypeMention::named(name, text.span) })
}
