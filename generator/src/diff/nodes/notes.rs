//! The notes that descriptions hold in set phrases, and the prose that is left.
//!
//! Takes the description of a property or parameter; gives what the docs say of defaults, values, limits, `$select` and query
//! options, and
//! the text without every phrase that the model, or these facts, hold already, so that a changed fact is not
//! also a changed description.

use crate::diff::text::squash;
use crate::model::Doc;
use crate::vocabulary::{Phrase, limits, notes, values};
use std::collections::BTreeSet;

/// What a description says besides its prose.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    /// The default value, as written.
    pub(super) default: Option<String>,
    /// Whether the property comes without being selected.
    pub(super) selection: Option<String>,
    /// The query options it supports, as written.
    pub(super) query: Option<String>,
    /// The values it lists, without regard to their order.
    pub(super) values: BTreeSet<String>,
    /// The greatest values or lengths it allows.
    pub(super) at_most: Vec<u64>,
    /// The least.
    pub(super) at_least: Vec<u64>,
    /// Sentences that say what is refused, in lower case.
    pub(super) conditions: BTreeSet<String>,
    /// The prose that is left.
    pub(super) prose: String,
}

impl Notes {
    /// Reads a description.
    pub(super) fn of(description: &Doc) -> Self {
        Self::of_text(&description.plain())
    }

    /// Reads a text.
    pub(super) fn of_text(text: &str) -> Self {
        let (mut notes, mut prose) = (Self::default(), Vec::new());
        for sentence in sentences(&squash(text)) {
            match () {
                () if let Some(value) = notes::DEFAULT.rest(&sentence) => {
                    notes.default = Some(value.trim_matches('`').to_owned());
                }
                () if notes::SELECTION.is_in(&sentence) => notes.selection = Some(sentence.to_lowercase()),
                () if notes::SUPPORTS.is_in(&sentence) => notes.query = Some(query(&sentence.to_lowercase())),
                () if let Some(values) = listed_in(&sentence) => notes.values.extend(values),
                () if notes::SET_PHRASE.is_in(&sentence) => {}
                () => {
                    notes.add_limits(&sentence);
                    prose.push(sentence);
                }
            }
        }
        notes.prose = prose.join(". ");
        notes
    }

    /// True where the other has all the sentences of this one.
    pub(super) fn keeps_all_in(&self, other: &Self) -> bool {
        let kept = sentences(&other.prose);
        sentences(&self.prose).iter().all(|sentence| kept.contains(sentence))
    }

    fn add_limits(&mut self, sentence: &str) {
        let bounds = |phrase: &'static Phrase| {
            let said = phrase.find_all(sentence).filter_map(|place| phrase.group(&sentence[place], "bound"));
            said.filter_map(|bound| bound.replace(',', "").parse().ok()).collect::<Vec<u64>>()
        };
        self.at_most.extend(bounds(&limits::AT_MOST));
        self.at_least.extend(bounds(&limits::AT_LEAST));
        if limits::CONDITION.is_in(sentence) {
            self.conditions.insert(sentence.to_lowercase());
        }
    }
}

/// The values of a sentence that lists them, wherever in it the list begins.
fn listed_in(sentence: &str) -> Option<BTreeSet<String>> {
    let values = listed(values::VALUES.rest(sentence)?);
    (!values.is_empty()).then_some(values)
}

/// The query options in a fixed order and spelling, so that a changed word is not a changed fact.
fn query(lower: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in lower.split('$').skip(1) {
        let name: String = part.chars().take_while(char::is_ascii_alphabetic).collect();
        let operators = part.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
        let mut operators: Vec<String> = operators.map_or_else(Vec::new, |(inside, _)| words(inside));
        operators.sort_unstable();
        operators.dedup();
        let list = operators.join(", ");
        parts.push(if list.is_empty() { format!("${name}") } else { format!("${name} ({list})") });
    }
    parts.sort();
    parts.dedup();
    parts.join(", ")
}

/// The words of a list.
fn words(text: &str) -> Vec<String> {
    let items = items(text);
    items
        .iter()
        .flat_map(|item| item.split(['`', ' ']))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What stands between the commas and conjunctions of a list.
fn items(text: &str) -> Vec<String> {
    values::BETWEEN_VALUES.split(&format!(" {text} ")).map(str::to_owned).collect()
}

/// The names of a list; a sentence that is more than a list gives none.
fn listed(text: &str) -> BTreeSet<String> {
    let items = items(text.trim_start_matches(':'));
    let names = items.iter().flat_map(|item| item.split(';'));
    let names = names.map(|name| name.trim_matches(['`', '*', '"', '\'', ' ']).to_owned());
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    if names.iter().all(|name| !name.contains(' ')) { names.into_iter().collect() } else { BTreeSet::new() }
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

    fn notes(text: &str) -> Notes {
        Notes::of(&Doc::text(text))
    }

    #[test]
    fn set_phrases_are_taken_out_of_the_prose() {
        let read = notes(
            "The room number. Read-only. Not nullable. Default value is `0`. Supports $filter (`ne`, `eq`) and $orderby.",
        );
        assert_eq!(read.prose, "The room number");
        assert_eq!(read.default.as_deref(), Some("0"));
        assert_eq!(read.query.as_deref(), Some("$filter (eq, ne), $orderby"));
        assert_eq!(notes("Returned only on $select.").selection.as_deref(), Some("returned only on $select"));
    }

    #[test]
    fn the_same_options_in_other_words_are_the_same_fact() {
        let one = notes("Supports `$filter` (`eq` and `ne`), and `$orderBy`.");
        assert_eq!(one.query, notes("Supports $orderby and $filter (ne, eq).").query);
    }

    #[test]
    fn listed_values_are_read_in_any_punctuation() {
        let values = |text: &str| notes(text).values.into_iter().collect::<Vec<_>>();
        assert_eq!(values("Possible values are: `none`, `low`, and `high`."), ["high", "low", "none"]);
        assert_eq!(values("The possible values are none and low."), ["low", "none"]);
        assert!(values("Possible values are those of the other list.").is_empty());
        assert_eq!(values("Its state, and can be one of: `on`, `off`."), ["off", "on"]);
    }

    #[test]
    fn limits_and_conditions_are_read() {
        let read = notes("How many, at most 1,024. Must be even.");
        assert_eq!((read.at_most, read.at_least), (vec![1024], vec![]));
        assert_eq!(read.conditions.len(), 1);
    }

    #[test]
    fn prose_that_begins_like_a_fact_stays_prose() {
        assert_eq!(notes("Required for guests only.").prose, "Required for guests only");
        assert_eq!(notes("Key of the lock.").prose, "Key of the lock");
        assert_eq!(notes("Possible values are: a, b. More text.").prose, "More text");
    }
}
