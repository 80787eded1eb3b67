//! Compares the examples of one operation.
//!
//! Bodies are compared as JSON values where they are JSON, else word by word: layout is no change.

use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::page::PagePart;
use crate::diff::pairing::Pairing;
use crate::diff::text::differing;
use crate::model::{Example, Operation, Source};
use serde_json::Value;

/// Compares the examples of two operations that are one.
pub(super) fn compare(address: &Address, old: &Operation, new: &Operation, out: &mut Vec<Change>) {
    let (base, head) = (numbered(old), numbered(new));
    let mut pairing = Pairing::by_key(&base, &head, |named| named.0.as_str());
    pairing.pair_rest(|(_, example)| content(example));
    let change = |rule, name: &str, message: String| {
        Change::new(rule, address.join("example", name), message).part(PagePart::Example)
    };
    for (name, example) in &pairing.removed {
        let change = change(&rules::EXAMPLE_REMOVED, name, format!("example `{name}` removed"));
        out.push(change.before(name).at(source(example), None));
    }
    for (name, example) in &pairing.added {
        let change = change(&rules::EXAMPLE_ADDED, name, format!("example `{name}` added"));
        out.push(change.after(name).at(None, source(example)));
    }
    for ((name, from), (_, to)) in &pairing.both {
        let (before, after) = (content(from), content(to));
        if before != after {
            let change = change(&rules::EXAMPLE_CHANGED, name, format!("example `{name}` changed"));
            let (before, after) = differing(&before, &after, 500);
            out.push(change.values(before, after).at(source(from), source(to)));
        }
    }
    let shown_before: Vec<&Example> = pairing
        .both
        .iter()
        .map(|((_, old), (_, new))| (old, new))
        .filter(|(old, _)| old.response.is_none())
        .map(|(_, new)| *new)
        .collect();
    mismatches(address, old, new, &shown_before, out);
}

/// Examples with their names; one without a name has its place in the page for one.
fn numbered(node: &Operation) -> Vec<(String, &Example)> {
    let name = |(at, example): (usize, _)| {
        let example: &Example = example;
        (example.name.clone().unwrap_or_else(|| format!("#{}", at + 1)), example)
    };
    node.examples.iter().enumerate().map(name).collect()
}

fn source(example: &Example) -> Option<Source> {
    let request = example.request.as_ref().map(|request| &request.source);
    request.or(example.response.as_ref().map(|response| &response.source)).cloned()
}

/// What an example says, in one form for all layouts.
fn content(example: &Example) -> String {
    let mut lines = Vec::new();
    if let Some(request) = &example.request {
        lines.push(format!("{} {}", request.method, request.url.trim()));
        lines.extend(header_lines(&request.headers));
        lines.extend(request.body.as_deref().map(body));
    }
    if let Some(response) = &example.response {
        lines.push(response.status.to_string());
        lines.extend(header_lines(&response.headers));
        lines.extend(response.body.as_deref().map(body));
    }
    lines.join("\n")
}

fn header_lines(headers: &[(String, String)]) -> Vec<String> {
    let mut lines: Vec<String> =
        headers.iter().map(|(name, value)| format!("{}: {}", name.to_lowercase(), value.trim())).collect();
    lines.sort();
    lines
}

fn body(text: &str) -> String {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => sorted(&value).to_string(),
        Err(_) => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// The value with the members of its objects in one order.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> =
                members.iter().map(|(name, value)| (name.clone(), sorted(value))).collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(members.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(sorted).collect()),
        other => other.clone(),
    }
}

/// Examples that show a success code which the response section no longer names. Where the section changed, it is that change's hint;
/// what is `read_first` stood there before.
fn mismatches(
    address: &Address,
    old: &Operation,
    new: &Operation,
    read_first: &[&Example],
    out: &mut Vec<Change>,
) {
    let strays = |node: &Operation, is_counted: &dyn Fn(&Example) -> bool| -> Vec<(u16, Source)> {
        let shown = node.examples.iter().filter(|example| is_counted(example));
        let shown = shown.filter_map(|example| example.response.as_ref());
        let success = shown.filter(|response| (200..300).contains(&response.status));
        let stray = success.filter(|response| {
            !node.response.status.is_empty() && !node.response.status.contains(&response.status)
        });
        stray.map(|response| (response.status, response.source.clone())).collect()
    };
    let known: Vec<u16> = strays(old, &|_| true).into_iter().map(|(status, _)| status).collect();
    let mut fresh = strays(new, &|example| !read_first.contains(&example));
    fresh.retain(|(status, _)| !known.contains(status));
    fresh.dedup_by_key(|(status, _)| *status);
    let of_section = [&rules::RESPONSE_SUCCESS_STATUS_CHANGED, &rules::RESPONSE_SUCCESS_STATUS_REMOVED];
    for (status, source) in fresh {
        if let Some(change) = out.iter_mut().find(|change| of_section.contains(&change.rule)) {
            change.hint = Some(format!("an example still shows {status}"));
            continue;
        }
        let stated: Vec<String> = new.response.status.iter().map(u16::to_string).collect();
        let stated = stated.join(", ");
        let message = format!("example shows {status}, the response section says {stated}");
        let change = Change::new(&rules::EXAMPLE_STATUS_MISMATCH, address.clone(), message);
        out.push(change.values(stated, status).at(None, source).part(PagePart::Example));
    }
}
