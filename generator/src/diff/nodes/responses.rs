//! Compares what one operation answers with: the type of the body, the codes and the headers.
//!
//! A response that loses its body also has another code; that is one change. A `Location` to poll makes an operation
//! long-running, and the code that goes with it is part of that.

use super::context::DiffContext;
use super::facts;
use super::polling::polls;
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::page::PagePart;
use crate::diff::pairing::Pairing;
use crate::diff::text::{display_name, type_label};
use crate::model::{Operation, Response};

/// Compares the responses of two operations that are one.
pub(super) fn compare(
    context: &DiffContext<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
    out: &mut Vec<Change>,
) {
    let body = compare_body(context, address, old, new);
    let polling = facts::compare(facts::OF_RESPONSE, address, "", (old, new));
    let polling_changed = !polling.is_empty();
    let explains_codes =
        polling_changed || body.is_some() && from_or_to_nothing(&old.response, &new.response);
    let mut facts: Vec<Change> = body.into_iter().chain(polling).collect();
    if !explains_codes {
        compare_codes(address, &old.response.status, &new.response.status, &mut facts);
    }
    compare_errors(address, &old.response, &new.response, &mut facts);
    compare_headers(address, &old.response, &new.response, polling_changed, &mut facts);
    out.extend(facts.into_iter().map(|change| change.part(PagePart::Response)));
}

/// True where one of two responses has a body and the other none.
fn from_or_to_nothing(old: &Response, new: &Response) -> bool {
    old.type_name.is_some() != new.type_name.is_some()
}

fn label(response: &Response) -> String {
    let name = response.type_name.as_ref();
    name.map_or_else(|| "no content".to_owned(), |name| type_label(name, response.collection))
}

fn compare_body(
    context: &DiffContext<'_>,
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
        (Some(_), None) => &rules::OPERATION_RETURN_BECAME_NONE,
        (None, Some(_)) => &rules::OPERATION_RETURN_ADDED,
    };
    let message = format!("response changed from `{}` to `{}`", display_name(&before), display_name(&after));
    Some(Change::new(rule, address.clone(), message).values(before, after))
}

fn missing(from: &[u16], other: &[u16]) -> Vec<String> {
    from.iter().filter(|code| !other.contains(code)).map(u16::to_string).collect()
}

fn compare_errors(address: &Address, old: &Response, new: &Response, out: &mut Vec<Change>) {
    let (gone, come) = (missing(&old.errors, &new.errors), missing(&new.errors, &old.errors));
    if !come.is_empty() {
        let codes = come.join(", ");
        let message = format!("error code {codes} added");
        out.push(Change::new(&rules::RESPONSE_ERROR_STATUS_ADDED, address.clone(), message).after(codes));
    }
    if !gone.is_empty() {
        let codes = gone.join(", ");
        let message = format!("error code {codes} removed");
        out.push(Change::new(&rules::RESPONSE_ERROR_STATUS_REMOVED, address.clone(), message).before(codes));
    }
}

/// Headers by name; those to poll are part of an operation that became long-running, or no longer is.
fn compare_headers(
    address: &Address,
    old: &Response,
    new: &Response,
    polling_changed: bool,
    out: &mut Vec<Change>,
) {
    let key = |name: &String| name.to_lowercase();
    let pairing = Pairing::by_key(&old.headers, &new.headers, key);
    let counts = |name: &&&String| !(polling_changed && polls(name));
    let change = |name: &str, predicate: &str| {
        let message = format!("response header `{name}` {predicate}");
        Change::new(&rules::RESPONSE_HEADER_CHANGED, address.join("response-header", name), message)
    };
    let gone = pairing.removed.iter().filter(counts);
    out.extend(gone.map(|name| change(name, "removed").before(name.as_str())));
    let come = pairing.added.iter().filter(counts);
    out.extend(come.map(|name| change(name, "added").after(name.as_str())));
}

fn compare_codes(address: &Address, old: &[u16], new: &[u16], out: &mut Vec<Change>) {
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
