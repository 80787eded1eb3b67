//! Compares what one operation answers with on success: the type of the body, and the codes.
//!
//! A response that loses its body also has another code; that is one change. A `Location` to poll makes an operation
//! long-running, and the code that goes with it is part of that.

use super::catalogue as rules;
use super::change::{Address, Change};
use super::context::Context;
use super::page::Part;
use super::text::{short, type_label};
use crate::model::{Operation, Response};

/// Compares the responses of two operations that are one.
pub(super) fn compare(
    context: &Context<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
    out: &mut Vec<Change>,
) {
    let body = compare_body(context, address, old, new);
    let polling = compare_polling(address, old, new);
    let explains_codes = polling.is_some()
        || body.as_ref().is_some_and(|change| change.rule == &rules::OPERATION_RETURN_BECAME_NONE);
    let mut facts: Vec<Change> = body.into_iter().chain(polling).collect();
    if !explains_codes {
        compare_codes(address, &old.response.status, &new.response.status, &mut facts);
    }
    out.extend(facts.into_iter().map(|change| change.part(Part::Response)));
}

fn label(response: &Response) -> String {
    let name = response.type_name.as_ref();
    name.map_or_else(|| "no content".to_owned(), |name| type_label(name, response.collection))
}

fn compare_body(
    context: &Context<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
) -> Option<Change> {
    let (from, to) = (&old.response, &new.response);
    let (before, after) = (label(from), label(to));
    let rule = match (&from.type_name, &to.type_name) {
        (None, None) => return None,
        (Some(a), Some(b)) if !context.same_type(a, b) => &rules::OPERATION_RETURN_TYPE_CHANGED,
        (Some(_), Some(_)) if from.collection == to.collection => return None,
        (Some(_), Some(_)) => &rules::OPERATION_RETURN_BECAME_COLLECTION,
        _ => &rules::OPERATION_RETURN_BECAME_NONE,
    };
    let message = format!("response changed from `{}` to `{}`", short(&before), short(&after));
    Some(Change::new(rule, address.clone(), message).values(before, after))
}

/// A code 202 whose example names a place to poll.
fn is_long_running(node: &Operation) -> bool {
    const POLLING: [&str; 3] = ["location", "operation-location", "azure-asyncoperation"];
    let responses = node.examples.iter().filter_map(|example| example.response.as_ref());
    let mut accepted = responses.filter(|response| response.status == 202);
    let polls = |name: &str| POLLING.iter().any(|known| name.eq_ignore_ascii_case(known));
    node.response.status.contains(&202)
        && accepted.any(|response| response.headers.iter().any(|(name, _)| polls(name)))
}

fn compare_polling(address: &Address, old: &Operation, new: &Operation) -> Option<Change> {
    let (before, after) = (is_long_running(old), is_long_running(new));
    let word = |polls| if polls { "long-running" } else { "at once" };
    (before != after).then(|| {
        let (before, after) = (word(before), word(after));
        let message = format!("answer changed from {before} to {after}");
        Change::new(&rules::OPERATION_LONG_RUNNING_CHANGED, address.clone(), message).values(before, after)
    })
}

fn compare_codes(address: &Address, old: &[u16], new: &[u16], out: &mut Vec<Change>) {
    let missing = |from: &[u16], other: &[u16]| -> Vec<String> {
        from.iter().filter(|code| !other.contains(code)).map(u16::to_string).collect()
    };
    let (gone, come) = (missing(old, new), missing(new, old));
    let change = |rule, message: String| Change::new(rule, address.clone(), message);
    match (gone.as_slice(), come.as_slice()) {
        ([], []) => {}
        ([before], [after]) => {
            let message = format!("success code changed from {before} to {after}");
            out.push(change(&rules::RESPONSE_SUCCESS_STATUS_CHANGED, message).values(before, after));
        }
        // A page that begins to name its codes at all promises nothing less.
        _ => {
            if !come.is_empty() {
                let codes = come.join(", ");
                let message = format!("success code {codes} added");
                out.push(change(&rules::RESPONSE_SUCCESS_STATUS_ADDED, message).after(codes));
            }
            if !gone.is_empty() {
                let codes = gone.join(", ");
                let message = format!("success code {codes} removed");
                out.push(change(&rules::RESPONSE_SUCCESS_STATUS_REMOVED, message).before(codes));
            }
        }
    }
}
