//! What sentences say of types: the base a type has, the types derived from it, that it is abstract.
//!
//! Takes paragraphs; gives mentions of types, still unresolved. A name in a sentence counts where it is linked, marked, or has
//! the shape of a type's name.

use super::super::page::TypeMention;
use super::super::text::{Text, TextPart};
use crate::model::namespace;
use crate::vocabulary::{Phrase, notes, types};

/// The type of “Inherited from [x]”.
pub(in crate::parse) fn inherited_from(description: &Text) -> Option<TypeMention> {
    following(description, &notes::INHERITED_FROM)
}

/// The type of “The following properties are inherited from [x]”, said above a table.
pub(in crate::parse) fn inherited_rows(paragraph: &Text) -> Option<TypeMention> {
    following(paragraph, &types::ROWS_INHERITED)
}

/// The type of “Inherits from [x]”, “derived from [x]”.
pub(in crate::parse) fn base(paragraph: &Text) -> Option<TypeMention> {
    // In a longer sentence it is a value that is inherited, from a group or a folder.
    following(paragraph, &types::BASE).or_else(|| following(paragraph, &types::BASE_AT_HEAD))
}

/// “This is a base class; the derived types are [a] and [b]”, “[a] and [b] are subclasses of this type”.
pub(in crate::parse) fn derived(paragraph: &Text) -> Vec<TypeMention> {
    let mut out = Vec::new();
    let mut sentence: Vec<TypeMention> = Vec::new();
    let (mut says, mut ended) = (false, false);
    for part in &paragraph.parts {
        let mut pieces = part.text().split_inclusive(". ").peekable();
        while let Some(piece) = pieces.next() {
            if std::mem::take(&mut ended) {
                out.extend(sentence.drain(..).filter(|_| says));
                says = false;
            }
            if let TextPart::Link(link) = part {
                sentence.extend(mention_of(part, paragraph).filter(|_| link.leads_to_page()));
                break;
            }
            // A base type named behind the phrase, as in “is the base type for [x]”, or in front of it.
            says |= types::DERIVED.is_in(piece);
            ended = pieces.peek().is_some() || piece.ends_with(". ");
        }
    }
    out.extend(sentence.into_iter().filter(|_| says));
    out
}

/// The first link of a text as a mention.
pub(in crate::parse) fn first_link(text: &Text) -> Option<TypeMention> {
    text.parts.iter().find(|part| matches!(part, TextPart::Link(_))).and_then(|part| mention_of(part, text))
}

/// The link, code or qualified name directly behind a phrase.
fn following(text: &Text, phrase: &Phrase) -> Option<TypeMention> {
    for (at, part) in text.parts.iter().enumerate() {
        let (TextPart::Plain(plain) | TextPart::Strong(plain)) = part else { continue };
        let places: Vec<_> = phrase.find_all(plain).collect();
        for place in places.into_iter().rev() {
            let rest = without_articles(plain[place.end..].trim_matches([':', ' ']));
            if rest.is_empty() {
                let next = text.parts[at + 1..].iter().find(|part| !part.text().trim().is_empty())?;
                if let Some(mention) = mention_of(next, text) {
                    return Some(mention);
                }
            } else if let Some(name) = leading_type_name(rest) {
                return Some(TypeMention::named(name, text.span));
            }
        }
    }
    None
}

fn without_articles(text: &str) -> &str {
    types::BEFORE_A_TYPE.rest(text).unwrap_or(text).trim_matches(['*', '[', '`'])
}

fn mention_of(part: &TextPart, text: &Text) -> Option<TypeMention> {
    let (name, target, span) = match part {
        TextPart::Link(link) => (link.text.clone(), Some(link.target.clone()), link.span),
        TextPart::Strong(name) | TextPart::Code(name) => (name.clone(), None, text.span),
        _ => return None,
    };
    let name = name.trim_matches(['*', '`', ' ']).split_whitespace().next()?.to_owned();
    Some(TypeMention { target, ..TypeMention::named(name, span) })
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
