//! Relationships that examples bind and no table lists: `"user@odata.bind": "https://../users/1"`.
//!
//! Takes the drafts of all types with their bases, and the bodies that examples send; adds the relationships and reports
//! `relationship-bound-only` once for each. An object is of the type that it names, or else of the one that its page says is sent, where that
//! has all of its members. What is bound is of the type that the relationship is called after, or the collection in its address.

use super::context::ResolveContext;
use super::json_only::all_names;
use super::types::Drafts;
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{Kind, Member, Node};
use crate::model::{Property, TypeName, namespace};
use crate::parse::page::{ExampleBody, OperationFacts, TypeMention};
use crate::source::Span;
use crate::vocabulary::number::singulars;
use std::collections::{BTreeMap, BTreeSet};

/// Longer chains of bases are circles.
const MOST_BASES: usize = 32;

/// A relationship that an object of a type binds.
struct Bound {
    owner: String,
    name: String,
    target: String,
    collection: bool,
    span: Span,
}

/// The names that types have, in lower case, each asked for once.
struct KnownNames<'d, 'a> {
    drafts: &'d Drafts<'a>,
    of_types: BTreeMap<String, BTreeSet<String>>,
}

impl KnownNames<'_, '_> {
    fn of(&mut self, owner: &str) -> &BTreeSet<String> {
        let key = owner.to_ascii_lowercase();
        let drafts = self.drafts;
        self.of_types.entry(key).or_insert_with_key(|key| all_names(drafts, key))
    }
}

/// Adds what only examples bind.
pub(super) fn add(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>) {
    let mut found: BTreeMap<String, Vec<Bound>> = BTreeMap::new();
    let mut known = KnownNames { drafts, of_types: BTreeMap::new() };
    for at in 0..context.pages.len() {
        let page = context.pages[at];
        let Some(facts) = page.operation.as_ref() else { continue };
        let requests = facts.examples.iter().filter_map(|example| example.request.as_ref());
        for body in requests.filter_map(|request| request.body.as_ref()) {
            // Most bodies bind nothing, and their JSON is not needed yet.
            if body.value.contains("@odata.bind") {
                for bound in bound(context, &mut known, at, facts, body) {
                    found.entry(bound.owner.to_ascii_lowercase()).or_default().push(bound);
                }
            }
        }
    }
    // A base has its own before a type that derives from it is asked what it lacks.
    let mut owners: Vec<(usize, String)> =
        found.keys().map(|key| (depth(drafts, key), key.clone())).collect();
    owners.sort();
    for (_, owner) in owners {
        let mut known = all_names(drafts, &owner);
        for bound in found.remove(&owner).unwrap_or_default() {
            if known.insert(bound.name.to_ascii_lowercase()) {
                push(context, drafts, bound);
            }
        }
    }
}

/// How many bases a type has.
fn depth(drafts: &Drafts<'_>, key: &str) -> usize {
    let base = |key: &String| Some(drafts.get(key)?.finished.base.as_ref()?.to_ascii_lowercase());
    std::iter::successors(Some(key.to_owned()), base).take(MOST_BASES).count()
}

fn push(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>, bound: Bound) {
    let Bound { owner, name, target, collection, span } = bound;
    let Some(draft) = drafts.get_mut(&owner.to_ascii_lowercase()) else { return };
    let message = format!("`{name}` is bound here, and no table of `{owner}` lists it");
    context.report(Diagnostic::new(&rules::RELATIONSHIP_BOUND_ONLY, span, message));
    let found = Property::new(name, TypeName::Named(target), context.sources.source(span));
    draft.finished.navigation.push(Property { collection, ..found });
}

/// What the objects in a body bind.
fn bound(
    context: &ResolveContext<'_>,
    known: &mut KnownNames<'_, '_>,
    at: usize,
    facts: &OperationFacts,
    body: &ExampleBody,
) -> Vec<Bound> {
    let Ok(json) = body.json() else { return Vec::new() };
    let (mut out, mut left) = (Vec::new(), vec![(&json.root, true)]);
    while let Some((node, is_whole)) = left.pop() {
        left.extend(node.items().iter().map(|item| (item, false)));
        left.extend(node.members().iter().map(|member| (&member.value, false)));
        let named = node.get("@odata.type").and_then(Node::as_str);
        let owner = match named {
            Some(name) => context.find_type(&TypeMention::named(name.trim_start_matches('#'), body.span), at),
            None if is_whole => sent(context, known, at, facts, node),
            None => None,
        };
        let Some(owner) = owner else { continue };
        out.extend(node.members().iter().filter_map(|member| {
            let name = member.name.strip_suffix("@odata.bind")?;
            let span = body.span.part(&member.name_range);
            let target = target(context, at, name, member, span)?;
            let collection = matches!(member.value.kind, Kind::Array(_));
            Some(Bound { owner: owner.clone(), name: name.to_owned(), target, collection, span })
        }));
    }
    out
}

/// The type that the page says is sent, where it has what the body holds.
fn sent(
    context: &ResolveContext<'_>,
    known: &mut KnownNames<'_, '_>,
    at: usize,
    facts: &OperationFacts,
    root: &Node,
) -> Option<String> {
    let mut named = facts.body.mentions.iter().filter_map(|mention| context.find_type(mention, at));
    named.find(|owner| {
        let known = known.of(owner);
        let mut plain = root.members().iter().filter(|member| !member.name.contains('@')).peekable();
        plain.peek().is_some() && plain.all(|member| known.contains(&member.name.to_ascii_lowercase()))
    })
}

fn target(
    context: &ResolveContext<'_>,
    at: usize,
    name: &str,
    member: &Member,
    span: Span,
) -> Option<String> {
    let find = |name: &str| context.find_type(&TypeMention::named(name, span), at);
    let address = member.value.items().first().unwrap_or(&member.value).as_str()?;
    let mut segments = address.trim_end_matches('/').rsplit('/');
    let last = segments.next()?;
    // A key stands in parentheses, or in a segment of its own.
    let set = last.split_once('(').map(|(set, _)| set).or_else(|| segments.next())?;
    let lower = namespace::unqualified(set).to_ascii_lowercase();
    find(name).or_else(|| singulars(&lower).find_map(|name| find(&name)))
}
