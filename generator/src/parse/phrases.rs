//! The fixed phrases of descriptions.
//!
//! ```text
//! inherited  := "inherited from" link
//! base       := ("inherits from" | "derived from" | "derives from" | "extends") ("the" | "a")? link
//! values     := ("possible values" | "one of" ..) ("are" | "is" | ":" ..) value ((","|"or"|"and") value)* "."
//! ```
//!
//! Takes prose; gives what it says by those phrases. Prose that says the same in other words is not understood, and not guessed at.

use super::page::{RowNotes, TypeMention};
use super::text::{Text, TextPart};

/// Reads a description.
pub(super) fn read(description: &Text) -> RowNotes {
    let plain = description.plain();
    let lower = plain.to_lowercase();
    let lead = lower.trim_start_matches(['(', '[', '*', ' ']);
    let has = |phrase: &str| lower.contains(phrase);
    let not_nullable = has("not nullable")
        || has("non-nullable")
        || has("nonnullable")
        || has("cannot be null")
        || has("can't be null");
    let nullable = match () {
        () if not_nullable => Some(false),
        () if has("nullable") => Some(true),
        () => None,
    };
    RowNotes {
        nullable,
        read_only: is_read_only(&lower),
        required: is_required(lead),
        optional: lead.starts_with("optional")
            || has(". optional")
            || lower.trim_end_matches('.').ends_with(" optional")
            || has("(optional)"),
        deprecated: lead.starts_with("deprecated")
            || has("(deprecated)")
            || has("[deprecated")
            || has(" is deprecated")
            || has("has been deprecated")
            || has(". deprecated."),
        flags: has("multi-valued enumeration")
            || has("flagged enum")
            || has("flags enum")
            || has("comma-separated list"),
        values: values(description),
    }
}

fn is_read_only(lower: &str) -> bool {
    let says = |phrase: &str| {
        lower.match_indices(phrase).any(|(at, _)| {
            let before = lower[..at].trim_end();
            // “not read-only”, “a read-only list” inside a sentence about something else.
            !before.ends_with("not") && !before.ends_with("isn't")
        })
    };
    says("read-only") || says("read only") || says("readonly")
}

fn is_required(lead: &str) -> bool {
    if lead.starts_with("not required") {
        return false;
    }
    let sentence =
        |tail: &str| matches!(tail.chars().next(), None | Some('.' | ',' | ';' | ')' | ']' | ':' | '!'));
    lead.match_indices("required").any(|(at, word)| {
        let before = lead[..at].trim_end();
        let opens = before.is_empty() || before.ends_with(['.', ')', ']', '(', '>', '|', ';', '!']);
        let rest = &lead[at + word.len()..];
        let conditional = ["if ", "only "].iter().any(|word| rest.trim_start().starts_with(word));
        opens && !conditional && (sentence(rest) || rest.trim_start().starts_with(['f', 'w', 'i', 'o']))
    })
}

/// The type of “Inherited from [x]”.
pub(super) fn inherited_from(description: &Text) -> Option<TypeMention> {
    following(description, &["inherited from"], Place::Anywhere)
}

/// The type of “Inherits from [x]”, “derived from [x]”.
pub(super) fn base(paragraph: &Text) -> Option<TypeMention> {
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
pub(super) fn derived(paragraph: &Text) -> Vec<TypeMention> {
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
pub(super) fn first_link(text: &Text) -> Option<TypeMention> {
    text.parts.iter().find(|part| matches!(part, TextPart::Link(_))).and_then(|part| mention_of(part, text))
}

/// “This is an abstract type”, “An abstract class containing ..”: said of the type itself and not of its base.
pub(super) fn says_abstract(lower: &str) -> bool {
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
    let qualified = word.starts_with("microsoft.graph.") || word.starts_with("graph.");
    let camel =
        word.chars().next().is_some_and(char::is_lowercase) && word.chars().skip(1).any(char::is_uppercase);
    let alone = text.trim_end_matches('.') == word && word.chars().all(char::is_alphanumeric);
    (qualified || camel || alone && word.len() > 2).then(|| word.to_owned())
}

const VALUE_LEADS: &[&str] = &[
    "possible values",
    "possible value",
    "allowed values",
    "supported values",
    "valid values",
    "valid value is",
    "accepted values",
    "one of the following values",
    "one of the following",
    "permitted values",
    "values can be",
    "value can be",
    "values are",
    "value is one of",
    "one of:",
    "can be one of",
    "must be one of",
    "are one of",
    "is one of",
];

/// What introduces the members of an evolvable enumeration that are sent on request only.
const LATER_LEADS: &[&str] =
    &["get the following value(s)", "get the following values", "get the following value"];

/// The members of “Possible values are: `a`, `b`.”
fn values(description: &Text) -> Vec<String> {
    let marked = mark_codes(description);
    let mut found = values_behind(&marked, VALUE_LEADS);
    if !found.is_empty() {
        found.extend(values_behind(&marked, LATER_LEADS));
    }
    dedup(found)
}

/// The first list behind one of the phrases.
fn values_behind(marked: &str, leads: &[&str]) -> Vec<String> {
    let lower = marked.to_ascii_lowercase();
    let places = leads.iter().flat_map(|lead| lower.match_indices(lead));
    let mut lists = places.map(|(at, lead)| value_list(&marked[at + lead.len()..]));
    lists.find(|list| !list.is_empty()).unwrap_or_default()
}

/// The text with every code, bold or quoted run between `\u{1}` and `\u{2}`.
fn mark_codes(description: &Text) -> String {
    let mut out = String::new();
    for part in &description.parts {
        match part {
            TextPart::Strong(text) if !is_value(text.trim()) => out.push_str(text),
            TextPart::Code(text) | TextPart::Strong(text) => {
                out.push('\u{1}');
                out.push_str(text.trim());
                out.push('\u{2}');
            }
            TextPart::Break => out.push('\n'),
            other => out.push_str(other.text()),
        }
    }
    out
}

/// The values behind “Possible values”: marked ones as long as only short words stand between them, else a plain list up to the full stop.
fn value_list(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut rest = text;
    let mut itemised = false;
    while let Some(open) = rest.find('\u{1}') {
        let between = &rest[..open];
        let Some(close) = rest[open..].find('\u{2}').map(|length| open + length) else { break };
        // “The supported values for **x** are”: the first marked run is the property itself.
        if out.is_empty() && between.trim_end().ends_with("for") {
            rest = &rest[close + 1..];
            continue;
        }
        let limit = if out.is_empty() { 60 } else { 24 };
        let ends = !out.is_empty() && (between.contains(". ") || between.trim_end().ends_with('.'));
        // “`a` (0), `b` (1)” and “`a`: first; `b`: second” still list values.
        let gap = without_parentheses(between);
        let run = &rest[open + 1..close];
        let heads_item = begins_line(between);
        itemised |= out.is_empty() && heads_item;
        // In a list of items the value stands first, and what is said of it may be long.
        if !itemised && (ends || gap.trim().len() > limit) || run.starts_with('$') {
            break;
        }
        if !itemised || heads_item {
            out.extend(split_marked(run));
        }
        rest = &rest[close + 1..];
    }
    if out.is_empty() { plain_values(text) } else { dedup(out) }
}

/// True where nothing but spaces stands between the last break and the end.
fn begins_line(before: &str) -> bool {
    before.trim_end_matches([' ', '-', '*', '•']).ends_with('\n')
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| {
            depth = match c {
                '(' => depth + 1,
                ')' => {
                    return {
                        depth = depth.saturating_sub(1);
                        false
                    };
                }
                _ => depth,
            };
            depth == 0
        })
        .collect()
}

/// One marked run may hold several values: “`a, b`”. Alone, a value may hold spaces: “`Data services`”.
fn split_marked(run: &str) -> Vec<String> {
    let alone = run.trim();
    if !alone.contains([',', '|']) {
        return if is_marked_value(alone) {
            vec![alone.trim_matches(['"', '\'']).to_owned()]
        } else {
            Vec::new()
        };
    }
    run.split([',', '|'])
        .map(|value| value.trim().trim_matches(['"', '\'']).to_owned())
        .filter(|value| is_value(value))
        .collect()
}

fn plain_values(text: &str) -> Vec<String> {
    let text = text.trim_start();
    let text = text
        .strip_prefix("are")
        .or_else(|| text.strip_prefix("is"))
        .or_else(|| text.strip_prefix("include"))
        .unwrap_or(text);
    let text = text.trim_start().trim_start_matches(':');
    let end = text.find(['.', ';']).unwrap_or(text.len());
    let list = text[..end].replace(['\u{1}', '\u{2}'], "");
    let list = list.replace(" and ", ",").replace(" or ", ",").replace('|', ",");
    let items: Vec<String> = list
        .split(',')
        .map(|item| item.trim().trim_matches(['"', '\'', '“', '”']).to_owned())
        .filter(|item| !item.is_empty() && item != "null")
        .collect();
    let all_names = items.len() > 1 && items.iter().all(|item| is_value(item));
    if all_names { dedup(items) } else { Vec::new() }
}

/// What stands in code is a value, unless it is syntax.
fn is_marked_value(value: &str) -> bool {
    is_value(value)
        || (2..=80).contains(&value.len())
            && value.contains(' ')
            && value.starts_with(char::is_alphanumeric)
            && value.chars().all(|c| c.is_alphanumeric() || " _-.&/+'()".contains(c))
}

fn is_value(value: &str) -> bool {
    !value.is_empty()
        && value.len() <= 80
        && value.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c))
        && !matches!(value, "true" | "false" | "null")
        && value.chars().any(char::is_alphabetic)
}

fn dedup(values: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(values.len());
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}
