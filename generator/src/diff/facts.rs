//! The facts that property descriptions state in set phrases, and the prose that is left.
//!
//! Takes the description of a property; gives what the docs say of defaults, `$select` and query options, and
//! the text without every phrase that the model, or these facts, hold already: so that a changed fact is not
//! also a changed description.

use super::text::squash;
use crate::model::Doc;
use std::collections::BTreeSet;

/// What a description says besides its prose.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// The default value, as written.
    pub(super) default: Option<String>,
    /// Whether the property comes without being selected.
    pub(super) selection: Option<String>,
    /// The query options it supports, as written.
    pub(super) query: Option<String>,
    /// The values it lists, without regard to their order.
    pub(super) values: BTreeSet<String>,
    /// The prose that is left.
    pub(super) prose: String,
}

/// Phrases whose fact the model holds; a sentence that starts with one of them is no prose.
const MODELLED: [&str; 17] = [
    "read-only",
    "read only",
    "readonly",
    "nullable",
    "not nullable",
    "non-nullable",
    "required",
    "optional",
    "deprecated",
    "[deprecated]",
    "(deprecated)",
    "possible values",
    "the possible values",
    "allowed values",
    "inherited from",
    "key",
    "write-only",
];

const DEFAULTS: [&str; 6] = [
    "default value is",
    "the default value is",
    "default value:",
    "default is",
    "the default is",
    "default:",
];

const VALUES: [&str; 6] = [
    "possible values are",
    "the possible values are",
    "possible values:",
    "possible values include",
    "allowed values are",
    "allowed values:",
];

const SELECTIONS: [&str; 5] =
    ["returned by default", "returned only on", "not returned by default", "requires $select", "returned on"];

impl Facts {
    /// Reads a description.
    pub(super) fn of(description: &Doc) -> Self {
        let (mut facts, mut prose) = (Self::default(), Vec::new());
        for sentence in sentences(&squash(&description.plain())) {
            let lower = sentence.to_lowercase();
            match () {
                () if let Some(value) = after_any(&sentence, &lower, &DEFAULTS) => {
                    facts.default = Some(value)
                }
                () if starts_with_any(&lower, &SELECTIONS) => facts.selection = Some(lower),
                () if lower.starts_with("supports ") && lower.contains('$') => {
                    facts.query = Some(query(&lower))
                }
                () if let Some(values) = after_any(&sentence, &lower, &VALUES) => {
                    facts.values = listed(&values)
                }
                () if is_modelled(&lower) => {}
                () => prose.push(sentence),
            }
        }
        facts.prose = prose.join(". ");
        facts
    }
}

fn is_modelled(lower: &str) -> bool {
    let Some(phrase) =
        MODELLED.iter().filter(|phrase| lower.starts_with(**phrase)).max_by_key(|phrase| phrase.len())
    else {
        return false;
    };
    // “Required for ..” and “Key of ..” go on as prose; the lists and markers do not.
    let rest = lower[phrase.len()..].trim();
    let is_list = phrase.contains("values") || phrase.contains("inherited") || phrase.contains("deprecated]");
    is_list || rest.is_empty() || rest.starts_with([';', ',', '(', ':'])
}

/// The query options in a fixed order and spelling, so that a changed word is not a changed fact.
fn query(lower: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in lower.trim_start_matches("supports ").split('$').skip(1) {
        let name: String = part.chars().take_while(char::is_ascii_alphabetic).collect();
        let operators = part.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
        let mut operators: Vec<&str> = operators.map_or_else(Vec::new, |(inside, _)| words(inside));
        operators.sort_unstable();
        operators.dedup();
        let list = operators.join(", ");
        parts.push(if list.is_empty() { format!("${name}") } else { format!("${name} ({list})") });
    }
    parts.sort();
    parts.dedup();
    parts.join(", ")
}

fn words(text: &str) -> Vec<&str> {
    let is_gap = |c: char| c == ',' || c == '`' || c.is_whitespace();
    text.split(is_gap).filter(|word| !word.is_empty() && *word != "and" && *word != "or").collect()
}

/// The names of a list; a sentence that is more than a list gives none.
fn listed(text: &str) -> BTreeSet<String> {
    let text = format!(" {} ", text.trim_start_matches(':')).replace(" and ", ",").replace(" or ", ",");
    let names = text.split([',', ';']).map(|name| name.trim_matches(['`', '*', '"', '\'', ' ']).to_owned());
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    if names.iter().all(|name| !name.contains(' ')) { names.into_iter().collect() } else { BTreeSet::new() }
}

fn starts_with_any(lower: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| lower.starts_with(phrase))
}

/// What follows the first of `phrases` that the sentence starts with.
fn after_any(sentence: &str, lower: &str, phrases: &[&str]) -> Option<String> {
    let phrase = phrases.iter().find(|phrase| lower.starts_with(**phrase))?;
    sentence.get(phrase.len()..).map(|rest| rest.trim().trim_matches('`').to_owned())
}

/// Splits at full stops that end a sentence: followed by a space and a capital, or by an opening bracket.
fn sentences(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(". ") {
        let next = text[at + 2..].chars().next();
        if next.is_some_and(|c| c.is_uppercase() || matches!(c, '[' | '(' | '`' | '$')) {
            out.push(text[start..at].trim().to_owned());
            start = at + 2;
        }
    }
    out.push(text[start..].trim().to_owned());
    out.retain(|sentence| !sentence.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(text: &str) -> Facts {
        Facts::of(&Doc::text(text))
    }

    #[test]
    fn set_phrases_are_taken_out_of_the_prose() {
        let read = facts(
            "The room number. Read-only. Not nullable. Default value is `0`. Supports $filter (`ne`, `eq`) and $orderby.",
        );
        assert_eq!(read.prose, "The room number");
        assert_eq!(read.default.as_deref(), Some("0"));
        assert_eq!(read.query.as_deref(), Some("$filter (eq, ne), $orderby"));
        assert_eq!(facts("Returned only on $select.").selection.as_deref(), Some("returned only on $select"));
    }

    #[test]
    fn the_same_options_in_other_words_are_the_same_fact() {
        let one = facts("Supports `$filter` (`eq` and `ne`), and `$orderBy`.");
        assert_eq!(one.query, facts("Supports $orderby and $filter (ne, eq).").query);
    }

    #[test]
    fn listed_values_are_read_in_any_punctuation() {
        let values = |text: &str| facts(text).values.into_iter().collect::<Vec<_>>();
        assert_eq!(values("Possible values are: `none`, `low`, and `high`."), ["high", "low", "none"]);
        assert_eq!(values("The possible values are none and low."), ["low", "none"]);
        assert!(values("Possible values are those of the other list.").is_empty());
    }

    #[test]
    fn prose_that_begins_like_a_fact_stays_prose() {
        assert_eq!(facts("Required for guests only.").prose, "Required for guests only");
        assert_eq!(facts("Key of the lock.").prose, "Key of the lock");
        assert_eq!(facts("Possible values are: a, b. More text.").prose, "More text");
    }
}
