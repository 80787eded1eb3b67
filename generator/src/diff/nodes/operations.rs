//! Compares operations: which is which, which came, went or were renamed, and their kind, marks and text.
//!
//! An operation is one thing that a page documents, at one or more routes. What moved to another page is still
//! there, so the routes decide before the file does. Routes, parameters, responses, headers, permissions and examples
//! have files of their own.

use super::context::{DiffContext, NodeIndex, route_key};
use super::routes::label;
use super::{descriptions, examples, facts, headers, parameters, permissions, responses, routes};
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::page::PagePart;
use crate::diff::pairing::Pairing;
use crate::diff::text::{SHARED_NAMESPACE, squash};
use crate::model::Operation;
use crate::model::namespace::short_name;
use crate::vocabulary::intro;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Compares all operations.
pub(super) fn compare(context: &DiffContext<'_>, out: &mut Vec<Change>) {
    let (base, head) = (&context.base.model.operations, &context.head.model.operations);
    let mut pairing = Pairing::by_key(base, head, |node| (node.source.file.as_ref(), node.title.as_str()));
    pairing.pair_rest(|node| node.source.file.as_ref());
    let elsewhere = pairing.match_by_look(|node| Look::of(context, node), likeness);
    pairing.both.extend(elsewhere);
    for node in &pairing.removed {
        out.push(removed(context, node));
    }
    for node in &pairing.added {
        out.push(added(context, node));
    }
    for (old, new) in pairing.both.iter().filter(|(old, new)| old != new) {
        compare_pair(context, &address(context, old), old, new, out);
    }
}

/// An operation by what tells it apart from others.
struct Look<'a> {
    routes: BTreeSet<(String, String)>,
    title: String,
    resource: Option<Cow<'a, str>>,
}

impl<'a> Look<'a> {
    fn of(context: &DiffContext<'_>, node: &'a Operation) -> Self {
        let routes = node.requests.iter().map(route_key).collect();
        let resource = node.resource.as_deref().map(|name| match context.new_name(name) {
            Some(new) => Cow::Owned(new.to_owned()),
            None => Cow::Borrowed(name),
        });
        Self { routes, title: renamed_title(context, &node.title), resource }
    }
}

/// How likely one operation moved to the other's page: by the routes they share, or else by title and resource.
fn likeness(a: &Look<'_>, b: &Look<'_>) -> u32 {
    let shared = a.routes.intersection(&b.routes).count();
    let same_title = a.title == b.title;
    let same_resource =
        a.resource.as_ref().zip(b.resource.as_ref()).is_some_and(|(a, b)| a.eq_ignore_ascii_case(b));
    if shared == 0 && !(same_title && same_resource) {
        return 0;
    }
    10 * u32::try_from(shared).unwrap_or(0) + 4 * u32::from(same_title) + 2 * u32::from(same_resource) + 1
}

/// The address of an operation: its title with its page, because a title alone is another address as soon as another page takes it.
fn address(context: &DiffContext<'_>, node: &Operation) -> Address {
    Address::root(context.version).join("operation", &name(node))
}

/// The name of an operation in addresses.
pub(super) fn name(node: &Operation) -> String {
    let page = node.source.file.rsplit('/').next().unwrap_or_default();
    format!("{} ({})", squash(&node.title), page.trim_end_matches(".md"))
}

/// A title in lower case with the names that types have now.
fn renamed_title(context: &DiffContext<'_>, title: &str) -> String {
    let title = squash(title).to_lowercase();
    let word = |word: &str| {
        let new = context.new_name(&format!("{SHARED_NAMESPACE}{word}"));
        new.map_or_else(|| word.to_owned(), |new| short_name(new).to_owned())
    };
    title.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn removed(context: &DiffContext<'_>, node: &Operation) -> Change {
    let remains = documented_elsewhere(&context.head, node);
    let address = address(context, node);
    if let Some(other) = remains {
        let message = format!("operation `{}` merged into `{}`", node.title, other.title);
        return Change::new(&rules::OPERATION_RENAMED, address, message)
            .values(&node.title, &other.title)
            .folding(route_list(node))
            .at(node.source.clone(), other.source.clone());
    }
    let rule = if node.deprecated { &rules::OPERATION_REMOVED_DEPRECATED } else { &rules::OPERATION_REMOVED };
    Change::new(rule, address, format!("{} removed", with_route(node)))
        .before(first_route(node))
        .folding(further_routes(node))
        .at(node.source.clone(), None)
}

fn added(context: &DiffContext<'_>, node: &Operation) -> Change {
    let message = format!("{} added", with_route(node));
    let change = Change::new(&rules::OPERATION_ADDED, address(context, node), message)
        .after(first_route(node))
        .folding(further_routes(node))
        .at(None, node.source.clone());
    match documented_elsewhere(&context.base, node) {
        Some(other) => change.hint(format!("its routes were documented by `{}` before", other.title)),
        None => change,
    }
}

/// An operation of the other revision that documents one of the routes, if every route is documented there.
fn documented_elsewhere<'a>(other: &NodeIndex<'a>, node: &Operation) -> Option<&'a Operation> {
    let mut all = node.requests.iter().map(|route| other.operation_at(&route_key(route)));
    let first = all.next()??;
    all.all(|found| found.is_some()).then_some(first)
}

fn first_route(node: &Operation) -> String {
    node.requests.first().map_or_else(|| "no route".to_owned(), label)
}

/// ``operation `Get printer` (`GET /print/printers/{id}`)``: one route says it all, more are listed.
fn with_route(node: &Operation) -> String {
    match node.requests.as_slice() {
        [route] => format!("operation `{}` (`{}`)", node.title, label(route)),
        _ => format!("operation `{}`", node.title),
    }
}

fn further_routes(node: &Operation) -> Vec<String> {
    if node.requests.len() > 1 { route_list(node) } else { Vec::new() }
}

fn route_list(node: &Operation) -> Vec<String> {
    node.requests.iter().map(label).collect()
}

fn compare_pair(
    context: &DiffContext<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
    out: &mut Vec<Change>,
) {
    let mut found = Vec::new();
    compare_title(context, address, old, new, &mut found);
    found.extend(facts::compare(facts::OF_OPERATION, address, "", (old, new)));
    found.extend(compare_text(context, address, old, new));
    found = found.into_iter().map(|change| change.part(PagePart::Intro)).collect();
    compare_query(address, old, new, &mut found);
    permissions::compare(context, address, old, new, &mut found);
    headers::compare(address, old, new, &mut found);
    responses::compare(context, address, old, new, &mut found);
    examples::compare(address, old, new, &mut found);
    routes::compare(context, address, old, new, &mut found);
    parameters::compare(context, address, old, new, &mut found);
    // An action by another method is another kind of operation by that.
    if found.iter().any(|change| change.rule == &rules::OPERATION_HTTP_METHOD_CHANGED) {
        found.retain(|change| change.rule != &rules::OPERATION_KIND_CHANGED);
    }
    // Facts without a line of their own stand at their operation.
    out.extend(found.into_iter().map(|change| {
        let base = change.base.clone().or_else(|| Some(old.source.clone()));
        let head = change.head.clone().or_else(|| Some(new.source.clone()));
        change.at(base, head)
    }));
}

fn compare_title(
    context: &DiffContext<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
    out: &mut Vec<Change>,
) {
    // Marks are facts of their own.
    let bare = |title: &str| squash(&intro::TITLE_MARK.split(title).collect::<String>()).to_lowercase();
    // What is named after a type goes with its name, which is a change of the type.
    let follows_type = renamed_title(context, &old.title) == squash(&new.title).to_lowercase();
    if bare(&old.title) != bare(&new.title) && !follows_type {
        let message = format!("operation `{}` renamed to `{}`", old.title, new.title);
        out.push(
            Change::new(&rules::OPERATION_RENAMED, address.clone(), message).values(&old.title, &new.title),
        );
    }
}

fn compare_text(
    context: &DiffContext<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
) -> Vec<Change> {
    let mut found = facts::compare(facts::OF_OPERATION_MARKS, address, "", (old, new));
    let before = context.base_pages.introduction(&old.description, &old.source);
    let after = context.head_pages.introduction(&new.description, &new.source);
    if found.is_empty() {
        let rule = &rules::OPERATION_DESCRIPTION_CHANGED;
        found.extend(descriptions::compare_introductions(address, rule, (&before, &after)));
    }
    found
}

fn compare_query(address: &Address, old: &Operation, new: &Operation, out: &mut Vec<Change>) {
    let options = |node: &Operation| -> BTreeSet<String> {
        node.query_options.iter().map(|option| option.to_lowercase()).collect()
    };
    let (before, after) = (options(old), options(new));
    if before == after {
        return;
    }
    let list = |set: &BTreeSet<String>, without: &BTreeSet<String>| -> Vec<String> {
        set.difference(without).cloned().collect()
    };
    let (gone, come) = (list(&before, &after), list(&after, &before));
    let mut words = Vec::new();
    if !come.is_empty() {
        words.push(format!("supports {}", come.join(", ")));
    }
    if !gone.is_empty() {
        words.push(format!("no longer supports {}", gone.join(", ")));
    }
    let join = |set: &BTreeSet<String>| set.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let change = Change::new(&rules::OPERATION_QUERY_OPTION_CHANGED, address.clone(), words.join("; "));
    out.push(change.values(join(&before), join(&after)).part(PagePart::Query));
}
