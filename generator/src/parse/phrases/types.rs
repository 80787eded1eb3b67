//! What sentences say of types: the base a type has, the types derived from it, that it is abstract.
//!
//! Takes paragraphs; gives mentions of types, still unresolved. A name in a sentence counts where it is linked, marked, or has
//! the shape of a type's name.

use super::super::page::TypeMention;
use super::super::text::{Text, TextPart};
use crate::model::namespace;

/// The type of “Inherited from [x]”.
pub(in crate::parse) fn inherited_from(description: &Text) -> Option<TypeMention> {
    following(description, &["inherited from"], Place::Anywhere)
}

/// The type of “Inherits from [x]”, “derived from [x]”.
pub(in crate::parse) fn base(paragraph: &Text) -> Option<TypeMention> {
    following(
        paragraph,
        &[
            "inherits from",
            "derived from",
            "derives from",
            "extends",
            "inherits properties from",
            "inheriting from",
            "subtype of",
            "subclass of",
            "subclass from",
            "inherits",
        ],
        Place::Anywhere,
    )
    // In a longer sentence it is a value that is inherited, from a group or a folder.
    .or_else(|| following(paragraph, &["inherited from"], Place::Sentence))
}

/// “This is a base class; the derived types are [a] and [b]”, “[a] and [b] are subclasses of this type”.
pub(in crate::parse) fn derived(paragraph: &Text) -> Vec<TypeMention> {
    let mut out = Vec::new();
    let mut sentence: Vec<TypeMention> = Vec::new();
    let mut says = false;
    for part in &paragraph.parts {
        if let TextPart::Link(link) = part {
            sentence.extend(
                mention_of(part, paragraph).filter(|_| link.target.to_ascii_lowercase().contains(".md")),
            );
            continue;
        }
        for (at, piece) in part.text().split_inclusive(". ").enumerate() {
            if at > 0 {
                out.extend(sentence.drain(..).filter(|_| says));
                says = false;
            }
            let lower = piece.to_lowercase();
            // A base type named behind the phrase, as in “is the base type for [x]”, or in front of it.
            says |= [
                "derived types are",
                "derived types include",
                "base type for a",
                "base type for [",
                "is the base type for",
                "are subclasses of this",
                "are derived from this",
                "types inherit from this",
            ]
            .iter()
            .any(|phrase| lower.contains(phrase));
        }
    }
    out.extend(sentence.into_iter().filter(|_| says));
    out
}

/// The first link of a text as a mention.
pub(in crate::parse) fn first_link(text: &Text) -> Option<TypeMention> {
    text.parts.iter().find(|part| matches!(part, TextPart::Link(_))).and_then(|part| mention_of(part, text))
}

/// “This is an abstract type”, “An abstract class containing ..”: said of the type itself and not of its base.
pub(in crate::parse) fn says_abstract(lower: &str) -> bool {
    let nouns = ["type", "class", "resource", "resouce", "entity", "base", "superclass", "complex"];
    let direct = lower.match_indices("abstract ").any(|(at, word)| {
        let before = lower[..at].trim_end();
        let follows = nouns.iter().any(|noun| lower[at + word.len()..].starts_with(noun));
        follows
            && !["of the", "an instance of the"].iter().any(|lead| before.ends_with(lead))
            && !is_of_base(before)
    });
    direct
        || [
            "superclass is abstract",
            "type is abstract",
            "resource is abstract",
            "cannot instantiate",
            "can't instantiate",
            "never be instantiated",
        ]
        .iter()
        .any(|phrase| lower.contains(phrase))
}

/// “.. which is derived from the x abstract type”: the words before speak of another type.
fn is_of_base(before: &str) -> bool {
    let clause = before.rsplit(['.', ';']).next().unwrap_or_default();
    ["inherits", "inherited", "derived", "derives", "extends", "from"]
        .iter()
        .any(|word| clause.split(|c: char| !c.is_alphanumeric()).any(|found| found == *word))
}

/// Where a phrase counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Anywhere in the text.
    Anywhere,
    /// At the head of a sentence.
    Sentence,
}

/// The link, code or qualified name directly behind one of the phrases.
fn following(text: &Text, phrases: &[&str], place: Place) -> Option<TypeMention> {
    for (at, part) in text.parts.iter().enumerate() {
        let (TextPart::Plain(plain) | TextPart::Strong(plain)) = part else { continue };
        let lower = plain.to_ascii_lowercase();
        for phrase in phrases {
            let Some(found) = lower.rfind(phrase) else { continue };
            let before = lower[..found].trim_end();
            if place == Place::Sentence && !(before.is_empty() || before.ends_with('.')) {
                continue;
            }
            let tail = plain[found + phrase.len()..].trim();
            let rest = strip_articles(tail.trim_start_matches([':', ' ']));
            if rest.is_empty() {
                let next = text.parts[at + 1..].iter().find(|part| !part.text().trim().is_empty())?;
                if let Some(mention) = mention_of(next, text) {
                    return Some(mention);
                }
            } else if let Some(name) = leading_type_name(rest) {
                return Some(TypeMention { name, target: None, collection: false, span: text.span });
            }
        }
    }
    None
}

fn strip_articles(text: &str) -> &str {
    let mut rest = text;
    for word in
        ["the", "a", "an", "type", "resource", "resource type", "base", "abstract", "class", "entity type"]
    {
        if rest.eq_ignore_ascii_case(word) {
            return "";
        }
        if let Some(tail) = rest.strip_prefix(word).filter(|tail| tail.starts_with(' ')) {
            rest = tail.trim_start();
        }
    }
    rest.trim_matches(['*', '[', '`'])
}

fn mention_of(part: &TextPart, text: &Text) -> Option<TypeMention> {
    let (name, target, span) = match part {
        TextPart::Link(link) => (link.text.clone(), Some(link.target.clone()), link.span),
        TextPart::Strong(name) | TextPart::Code(name) => (name.clone(), None, text.span),
        _ => return None,
    };
    let name = name.trim_matches(['*', '`', ' ']).split_whitespace().next()?.to_owned();
    Some(TypeMention { name, target, collection: false, span })
}

/// A name that can only be a type's: `microsoft.graph.x`, `baseItem`; not a word of a sentence.
fn leading_type_name(text: &str) -> Option<String> {
    let word = text.split([' ', ',', ';']).next()?.trim_end_matches('.');
    let qualified = namespace::is_qualified(word);
    let camel =
        word.chars().next().is_some_and(char::is_lowercase) && word.chars().skip(1).any(char::is_uppercase);
    let alone = text.trim_end_matches('.') == word && word.chars().all(char::is_alphanumeric);
    (qualified || camel || alone && word.len() > 2).then(|| word.to_owned())
}
