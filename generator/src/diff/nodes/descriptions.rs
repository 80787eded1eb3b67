//! Compares what the descriptions of a property or a parameter say in set phrases, and the prose that is left.
//!
//! Takes both descriptions with the values that the models hold; gives a change for each note that differs. A note that is stated for the
//! first time takes nothing from anybody, a limit that gets stricter does.

use super::context::DiffContext;
use super::facts;
use super::notes::Notes;
use crate::diff::address::Address;
use crate::diff::catalogue::{self as rules, ChangeRule};
use crate::diff::change::Change;
use crate::diff::text::ticked;
use crate::model::{Doc, TypeName};

/// One side of a row.
pub(super) struct DescriptionRow<'a> {
    pub(super) type_name: &'a TypeName,
    pub(super) values: &'a [String],
    pub(super) description: &'a Doc,
}

/// Where the changes of one row go, and how its messages begin.
pub(super) struct Log<'a> {
    pub(super) address: &'a Address,
    pub(super) subject: &'a str,
    pub(super) out: &'a mut Vec<Change>,
}

impl Log<'_> {
    fn push(&mut self, rule: &'static ChangeRule, predicate: &str, before: &str, after: &str) {
        let message = format!("{} {predicate}", self.subject);
        self.out.push(Change::new(rule, self.address.clone(), message).values(before, after));
    }
}

/// Compares the descriptions of one row; `prose_rule` speaks of what is left, unless that `is_explained` by
/// another change already.
pub(super) fn compare(
    context: &DiffContext<'_>,
    log: &mut Log<'_>,
    (old, new): (&DescriptionRow<'_>, &DescriptionRow<'_>),
    prose_rule: &'static ChangeRule,
    is_explained: bool,
) {
    let (before, after) = (Notes::of(old.description), Notes::of(new.description));
    compare_values(context, log, (old, &before), (new, &after), prose_rule);
    log.out.extend(facts::compare(facts::OF_NOTES, log.address, log.subject, (&before, &after)));
    let limited = compare_limits(log, &before, &after);
    if before.prose != after.prose && !limited && !is_explained {
        log.push(prose_rule, "description changed", &before.prose, &after.prose);
    }
}

/// Compares two introductions: `rule` speaks of what is no limit. In prose a condition is one more where nothing else was taken out.
pub(super) fn compare_introductions(
    address: &Address,
    rule: &'static ChangeRule,
    (old, new): (&str, &str),
) -> Vec<Change> {
    let mut out = Vec::new();
    let (before, mut after) = (Notes::of_text(old), Notes::of_text(new));
    if !before.keeps_all_in(&after) {
        after.conditions.clone_from(&before.conditions);
    }
    let log = &mut Log { address, subject: "what the introduction allows", out: &mut out };
    if old != new && !compare_limits(log, &before, &after) {
        out.push(Change::new(rule, address.clone(), "introduction changed").values(old, new));
    }
    out
}

/// True where a limit or a condition differs.
fn compare_limits(log: &mut Log<'_>, before: &Notes, after: &Notes) -> bool {
    let known = log.out.len();
    let limits = [
        (facts::OF_UPPER_LIMIT, &before.at_most, &after.at_most),
        (facts::OF_LOWER_LIMIT, &before.at_least, &after.at_least),
    ];
    for (facts, was, is) in limits {
        let gone = was.iter().filter(|limit| !is.contains(limit));
        let come = is.iter().filter(|limit| !was.contains(limit));
        let found = gone.zip(come).flat_map(|pair| facts::compare(facts, log.address, log.subject, pair));
        log.out.extend(found);
    }
    let is_limited = log.out.len() > known;
    // Other words for a condition are no other condition; one more is.
    let more = after.conditions.len() > before.conditions.len();
    if more {
        let list = |notes: &Notes, other: &Notes| -> String {
            notes.conditions.difference(&other.conditions).map(String::as_str).collect::<Vec<_>>().join("; ")
        };
        let (was, is) = (list(before, after), list(after, before));
        log.push(&rules::VALUE_LIMIT_CHANGED, &format!("has a condition more: {is}"), &was, &is);
    }
    is_limited || more
}

/// Possible values count only while the type stays: a change of type says more, and so does one of its enumeration.
fn compare_values(
    context: &DiffContext<'_>,
    log: &mut Log<'_>,
    (old, old_notes): (&DescriptionRow<'_>, &Notes),
    (new, new_notes): (&DescriptionRow<'_>, &Notes),
    prose_rule: &'static ChangeRule,
) {
    if !context.same_type(old.type_name, new.type_name) {
        return;
    }
    let (before, after) = (values(old, old_notes), values(new, new_notes));
    if before.is_empty() != after.is_empty() && old.type_name.named().is_some() {
        return;
    }
    let missing = |from: &[String], other: &[String], is_told: &dyn Fn(&str) -> bool| -> Vec<String> {
        from.iter().filter(|value| !other.contains(value) && !is_told(value)).cloned().collect()
    };
    // What an enumeration loses and gains its own changes tell; what it never had, or had before, is not what the row takes or gives.
    let [was, is] = context.members_of(new.type_name);
    let is_told_gone = |value: &str| !(was.is_empty() || was.contains(value) && is.contains(value));
    let gone = missing(&before, &after, &is_told_gone);
    let come = missing(&after, &before, &|value| is.contains(value));
    if gone.is_empty() && come.is_empty() && before != after && is_named(new) {
        // The enumeration itself lost and gained these: its own changes say so.
        log.push(
            prose_rule,
            "lists the members of its enumeration as they are now",
            &before.join(", "),
            &after.join(", "),
        );
    }
    let list = |values: &[String]| ticked(values.iter().map(String::as_str));
    if !come.is_empty() {
        // Values that are listed for the first time take nothing away.
        let message = format!(
            "{} can {} {}",
            log.subject,
            if before.is_empty() { "be" } else { "also be" },
            list(&come)
        );
        let change = Change::new(&rules::PROPERTY_VALUE_ADDED, log.address.clone(), message);
        log.out.push(change.after(come.join(", ")));
    }
    if !gone.is_empty() {
        let message = format!("{} can no longer be {}", log.subject, list(&gone));
        let change = Change::new(&rules::PROPERTY_VALUE_REMOVED, log.address.clone(), message);
        log.out.push(change.before(gone.join(", ")));
    }
}

fn is_named(row: &DescriptionRow<'_>) -> bool {
    row.type_name.named().is_some()
}

/// The values that the model holds, or those that the description of a named type lists.
fn values(row: &DescriptionRow<'_>, notes: &Notes) -> Vec<String> {
    match row.type_name {
        TypeName::Edm(_) => row.values.to_vec(),
        TypeName::Named(_) => notes.values.iter().cloned().collect(),
    }
}
