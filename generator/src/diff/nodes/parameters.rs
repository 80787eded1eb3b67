//! Compares the parameters and the body of one operation.
//!
//! A row of an action's or function's table is a parameter. A row of any other operation's body table is a
//! property of the resource it sends, and has rules of its own when it comes or goes.

use super::context::DiffContext;
use super::descriptions::{self, DescriptionRow, Log};
use super::facts;
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::page::PagePart;
use crate::diff::pairing::{Pairing, reordered};
use crate::diff::text::{likeness, prose, type_label};
use crate::model::{Example, Operation, OperationKind, Parameter, ParameterPlace};
use std::collections::{BTreeMap, BTreeSet};

/// Compares body and parameters of two operations that are one.
pub(super) fn compare(
    context: &DiffContext<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
    out: &mut Vec<Change>,
) {
    let whole_body = compare_body(context, address, old, new, out);
    // The members of a body that came or went as a whole came or went with it.
    let counts = |parameter: &&Parameter| !(whole_body && parameter.place == ParameterPlace::Body);
    let base: Vec<&Parameter> = old.parameters.iter().filter(counts).collect();
    let head: Vec<&Parameter> = new.parameters.iter().filter(counts).collect();
    let mut pairing = Pairing::by_key(base.iter().copied(), head.iter().copied(), |node| node.name.as_str());
    let renamed = pairing.match_by_score(|a, b| rename_score(context, a, b));
    let sends_resource = !matches!(new.kind, OperationKind::Action | OperationKind::Function);
    out.extend(pairing.removed.iter().map(|node| removed(address, node, sends_resource)));
    out.extend(pairing.added.iter().map(|node| added(address, node, sends_resource)));
    for (from, to) in &renamed {
        let message = format!("parameter `{}` renamed to `{}`", from.name, to.name);
        let change =
            Change::new(&rules::OPERATION_PARAMETER_RENAMED, parameter_address(address, from), message);
        out.push(change.values(&from.name, &to.name).at(from.source.clone(), to.source.clone()));
    }
    let lost_row =
        |(from, to): &&(&Parameter, &Parameter)| context.lost_row(PagePart::Body, &from.source, &to.source);
    let shown = pairing.both.iter().filter(lost_row);
    out.extend(
        shown.map(|(from, _)| {
            removed(address, from, sends_resource).hint("a route or an example still has it")
        }),
    );
    let kept = pairing.both.iter().filter(|pair| !lost_row(pair));
    for (from, to) in kept.chain(&renamed) {
        compare_pair(context, &parameter_address(address, from), from, to, out);
    }
    // Each pair of pages is read once for all parameters.
    let mut lost: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
    let mut fewer = pairing.both.clone();
    fewer.retain(|(from, to)| {
        let (base, head) = (&*from.source.file, &*to.source.file);
        let names = lost.entry((base, head)).or_insert_with(|| context.lost_rows(PagePart::Body, base, head));
        names.contains(&from.name.to_ascii_lowercase())
    });
    for (from, to) in &fewer {
        let rule = &rules::OPERATION_PARAMETER_ORDER_CHANGED;
        let message = format!("one list less has the parameter `{}`, another still does", from.name);
        let change = Change::new(rule, parameter_address(address, from), message);
        out.push(change.at(from.source.clone(), to.source.clone()));
    }
    if fewer.is_empty()
        && reordered(base.iter().map(|node| node.name.as_str()), head.iter().map(|node| node.name.as_str()))
    {
        let rule = &rules::OPERATION_PARAMETER_ORDER_CHANGED;
        let change = Change::new(rule, address.clone(), "parameters in another order");
        out.push(change.within(PagePart::Body));
    }
}

fn parameter_address(parent: &Address, node: &Parameter) -> Address {
    parent.join("parameter", &node.name)
}

fn label(node: &Parameter) -> String {
    type_label(&node.type_name, node.collection)
}

fn members(node: &Operation) -> Vec<String> {
    let body = node.body_parameters();
    body.map(|parameter| format!("{}: {}", parameter.name, label(parameter))).collect()
}

/// The type of the body, or what stands for a body of single parameters.
fn body_name(node: &Operation) -> Option<String> {
    match &node.body {
        Some(body) => Some(type_label(&body.type_name, body.collection)),
        None if node.reference.is_some() => Some("reference".to_owned()),
        None if members(node).is_empty() => None,
        None => Some("parameters".to_owned()),
    }
}

/// Compares the bodies as wholes; true where one came or went.
fn compare_body(
    context: &DiffContext<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
    out: &mut Vec<Change>,
) -> bool {
    let change = |rule, message: String| Change::new(rule, address.clone(), message).part(PagePart::Body);
    match (body_name(old), body_name(new)) {
        (None, Some(after)) => {
            let message = format!("request body (`{after}`) added");
            out.push(
                change(&rules::OPERATION_REQUEST_BODY_ADDED, message).after(after).folding(members(new)),
            );
        }
        (Some(before), None) if new.examples.iter().any(sends_body) => {
            let message =
                format!("the examples send a body, and the page no longer names its type, `{before}`");
            let change = change(&rules::UNMODELLED_CONTENT_CHANGED, message);
            out.push(change.values(before, "a body of no named type").folding(members(old)));
        }
        (Some(before), None) => {
            let message = format!("request body (`{before}`) removed");
            let change = change(&rules::OPERATION_REQUEST_BODY_REMOVED, message);
            out.push(change.before(before).folding(members(old)));
        }
        (Some(before), Some(after)) => {
            if let (Some(a), Some(b)) = (&old.body, &new.body)
                && !(context.same_type(&a.type_name, &b.type_name) && a.collection == b.collection)
            {
                let message = format!("request body changed from `{before}` to `{after}`");
                let change = change(&rules::OPERATION_REQUEST_BODY_TYPE_CHANGED, message);
                out.push(change.values(before, after));
            }
            return false;
        }
        (None, None) => return false,
    }
    true
}

fn sends_body(example: &Example) -> bool {
    example.request.as_ref().is_some_and(|request| request.body.is_some())
}

/// How likely one parameter became the other: same place and type, and the same words or nearly the same name.
fn rename_score(context: &DiffContext<'_>, a: &Parameter, b: &Parameter) -> u32 {
    let same_type = context.same_type(&a.type_name, &b.type_name) && a.collection == b.collection;
    if !same_type || a.place != b.place {
        return 0;
    }
    let words = prose(&a.description);
    let same_words = !words.is_empty() && words == prose(&b.description);
    4 * u32::from(same_words) + u32::from(likeness(&a.name, &b.name) >= 0.75)
}

fn removed(address: &Address, node: &Parameter, sends_resource: bool) -> Change {
    let (rule, noun) = match (sends_resource, node.place) {
        (true, ParameterPlace::Body) => (&rules::OPERATION_REQUEST_PROPERTY_REMOVED, "body property"),
        _ => (&rules::OPERATION_PARAMETER_REMOVED, "parameter"),
    };
    let message = format!("{noun} `{}` (`{}`) removed", node.name, label(node));
    let change = Change::new(rule, parameter_address(address, node), message).before(label(node));
    placed(change.at(node.source.clone(), None), node)
}

fn added(address: &Address, node: &Parameter, sends_resource: bool) -> Change {
    let (rule, noun) = match (node.required, sends_resource, node.place) {
        (true, true, ParameterPlace::Body) => {
            (&rules::OPERATION_PARAMETER_ADDED_REQUIRED, "required body property")
        }
        (true, ..) => (&rules::OPERATION_PARAMETER_ADDED_REQUIRED, "required parameter"),
        (false, true, ParameterPlace::Body) => (&rules::OPERATION_REQUEST_PROPERTY_ADDED, "body property"),
        _ => (&rules::OPERATION_PARAMETER_ADDED, "parameter"),
    };
    let message = format!("{noun} `{}` (`{}`) added", node.name, label(node));
    let change = Change::new(rule, parameter_address(address, node), message).after(label(node));
    placed(change.at(None, node.source.clone()), node)
}

/// What only a route or an example shows of a body stands in the section of the body; the rest where it is.
fn placed(change: Change, node: &Parameter) -> Change {
    if node.place == ParameterPlace::Body { change.within(PagePart::Body) } else { change }
}

fn compare_pair(
    context: &DiffContext<'_>,
    address: &Address,
    from: &Parameter,
    to: &Parameter,
    out: &mut Vec<Change>,
) {
    let subject = format!("parameter `{}`", to.name);
    let mut found = Vec::new();
    if !context.same_type(&from.type_name, &to.type_name) || from.collection != to.collection {
        let (before, after) = (label(from), label(to));
        let message = format!("{subject} changed from `{before}` to `{after}`");
        let rule = &rules::OPERATION_PARAMETER_TYPE_CHANGED;
        found.push(Change::new(rule, address.clone(), message).values(before, after));
    }
    found.extend(facts::compare(facts::OF_PARAMETER, address, &subject, (from, to)));
    let log = &mut Log { address, subject: &subject, out: &mut found };
    let prose_rule = &rules::OPERATION_PARAMETER_DESCRIPTION_CHANGED;
    descriptions::compare(context, log, (&row(from), &row(to)), prose_rule, false);
    out.extend(found.into_iter().map(|change| change.at(from.source.clone(), to.source.clone())));
}

fn row(parameter: &Parameter) -> DescriptionRow<'_> {
    let Parameter { type_name, values, description, .. } = parameter;
    DescriptionRow { type_name, values, description }
}
