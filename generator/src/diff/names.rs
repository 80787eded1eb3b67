//! The names that a change accounts for: a differing line that holds one of them needs no report of its own.

use super::catalogue as rules;
use super::change::Change;
use super::text;
use crate::model::Primitive;
use crate::model::namespace::short_name;
use std::collections::BTreeSet;

/// Values longer than this are sentences.
const LONGEST_VALUE: usize = 200;

/// The names of a change in lower case: that of its node, those in its values, and the keys of an annotation that state it.
pub(super) fn names(change: &Change) -> Vec<String> {
    let values = [change.before.as_deref(), change.after.as_deref()].into_iter().flatten();
    let values =
        values.chain(change.folded.iter().map(String::as_str)).filter(|text| text.len() < LONGEST_VALUE);
    let node = identifiers(change.address.leaf()).map(str::to_lowercase);
    let in_values = values.flat_map(named_in).map(str::to_lowercase);
    let says_both = change
        .hint
        .as_deref()
        .into_iter()
        .chain(Some(change.message.as_str()).filter(|_| change.rule == &rules::PROPERTY_JSON_MISMATCH));
    let quoted = says_both.flat_map(|text| text.split('`').skip(1).step_by(2)).filter(|name| is_name(name));
    let moved = new_name(change).map(|name| text::display_name(&name).to_lowercase());
    let keys = annotation_keys(change).iter().copied().chain(quoted).map(str::to_lowercase);
    node.chain(in_values).chain(moved).chain(keys).filter(|name| name.len() > 1).collect()
}

/// The full name that a type or an enumeration has in the namespace to which it moved.
pub(super) fn new_name(change: &Change) -> Option<String> {
    let namespace = change.after.as_deref().filter(|_| change.rule == &rules::TYPE_NAMESPACE_CHANGED)?;
    Some(format!("{namespace}.{}", short_name(change.address.container())))
}

/// The names in a value: all of a list of single words, and what looks like a name in a sentence.
fn named_in(value: &str) -> impl Iterator<Item = &str> {
    let is_list = value.split(',').all(|item| !item.trim().contains(char::is_whitespace));
    identifiers(value).filter(move |word| if is_list { !is_type_word(word) } else { is_name(word) })
}

/// The words of a text that can be names; a type without the namespace that nearly all have.
pub(super) fn identifiers(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '@' | '$' | '.' | '-')));
    let bare = words.map(|word| word.trim_matches(['.', '-', '_']));
    bare.map(text::display_name).filter(|word| !word.is_empty())
}

/// True where a text has one of the names, which are in lower case.
pub(super) fn mentions(text: &str, names: &BTreeSet<String>) -> bool {
    !names.is_empty() && identifiers(text).any(|name| names.contains(&name.to_lowercase()))
}

/// False for words of a sentence and for primitives, which stand in every table.
fn is_name(word: &str) -> bool {
    let telling =
        |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '.' | '$' | '@' | '_' | '-');
    word.contains(telling) && !is_type_word(word)
}

/// True for what stands in every column of types.
fn is_type_word(word: &str) -> bool {
    word.eq_ignore_ascii_case("collection")
        || Primitive::ALL.iter().any(|primitive| primitive.name().eq_ignore_ascii_case(word))
}

/// The keys of a resource annotation that state what changed.
fn annotation_keys(change: &Change) -> &'static [&'static str] {
    match change.rule {
        rule if *rule == rules::TYPE_OPEN_CHANGED => &["openType"],
        rule if *rule == rules::TYPE_ABSTRACT_CHANGED => &["abstract"],
        rule if *rule == rules::TYPE_KEY_CHANGED || *rule == rules::TYPE_KIND_CHANGED => &["keyProperty"],
        rule if [&rules::TYPE_BASE_ADDED, &rules::TYPE_BASE_REMOVED, &rules::TYPE_BASE_CHANGED]
            .contains(&rule) =>
        {
            &["baseType"]
        }
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::Address;
    use crate::model::ApiVersion;

    #[test]
    fn types_of_values_are_no_names() {
        let address = Address::root(ApiVersion::V1).join("type", "printer").join("property", "pages");
        let change = Change::new(&rules::PROPERTY_TYPE_CHANGED, address, "changed");
        assert_eq!(names(&change.clone().values("String", "Collection(Int64)")), ["pages"]);
        assert_eq!(
            names(&change.clone().values("microsoft.graph.printJob", "job")),
            ["pages", "printjob", "job"]
        );
        assert_eq!(names(&change.values("has a title", "no title")), ["pages"]);
    }
}
