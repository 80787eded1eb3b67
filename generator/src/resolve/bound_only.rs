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

/// A relationship that an object of a type binds.
struct Bound {
    owner: String,
    name: String,
    target: String,
    collection: bool,
    span: Span,
}

/// Adds what only examples bind.
pub(super) fn add(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>) {
    for at in 0..context.pages.len() {
        let page = context.pages[at];
        let Some(facts) = page.operation.as_ref() else { continue };
        let requests = facts.examples.iter().filter_map(|example| example.request.as_ref());
        for body in requests.filter_map(|request| request.body.as_ref()) {
            // Most bodies bind nothing, and their JSON is not needed yet.
            if body.value.contains("@odata.bind") {
                let found = bound(context, drafts, at, facts, body);
                found.into_iter().for_each(|bound| push(context, drafts, bound));
            }
        }
    }
}

fn push(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>, bound: Bound) {
    let Bound { owner, name, target, collection, span } = bound;
    if all_names(drafts, &owner.to_ascii_lowercase()).contains(&name.to_ascii_lowercase()) {
        return;
    }
    let Some(draft) = drafts.get_mut(&owner.to_ascii_lowercase()) else { return };
    let message = format!("`{name}` is bound here, and no table of `{owner}` lists it");
    context.report(Diagnostic::new(&rules::RELATIONSHIP_BOUND_ONLY, span, message));
    let found = Property::new(name, TypeName::Named(target), context.sources.source(span));
    draft.finished.navigation.push(Property { collection, ..found });
}

/// What the objects in a body bind.
fn bound(
    context: &ResolveContext<'_>,
    drafts: &Drafts<'_>,
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
            None if is_whole => sent(context, drafts, at, facts, node),
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
    drafts: &Drafts<'_>,
    at: usize,
    facts: &OperationFacts,
    root: &Node,
) -> Option<String> {
    let mut named = facts.body.mentions.iter().filter_map(|mention| context.find_type(mention, at));
    named.find(|owner| {
        let known = all_names(drafts, &owner.to_ascii_lowercase());
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
