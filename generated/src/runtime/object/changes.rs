//! The difference of two objects, as what has to be sent, and the version that an object was read in.
//!
//! Takes the fields of both; puts what differs into a third. What the service writes itself, its annotations, is no
//! difference; the name of a derived type stays, because the service reads the rest by it.

use super::ODATA_TYPE;
use super::fields::{Fields, FieldsMut};
use crate::runtime::json::Node;
use serde_json::Value;
use std::collections::BTreeMap;

/// The `@odata.etag`, or the property `eTag` or `etag`.
pub(super) fn etag<'a>(fields: &Fields<'a>) -> Option<&'a str> {
    if let Some(etag) = fields.extra().get("@odata.etag").and_then(Value::as_str) {
        return Some(etag);
    }
    match fields.get("eTag").or_else(|| fields.get("etag"))? {
        Node::Text(etag) => Some(etag),
        Node::Json(json) => json.as_str(),
        _ => None,
    }
}

/// Puts into `changes` what differs between two objects of one type.
pub(super) fn copy_changes(before: &Fields<'_>, after: &Fields<'_>, mut changes: FieldsMut<'_>) {
    let sent = |(name, _): &(&str, Node<'_>)| !name.contains('@') || name.ends_with("@odata.bind");
    let mut old: BTreeMap<&str, Node<'_>> = before.entries().filter(sent).collect();
    let mut is_changed = false;
    for (name, node) in after.entries().filter(sent) {
        if old.remove(name).as_ref() != Some(&node) {
            changes.put_named(name, node.to_value());
            is_changed = true;
        }
    }
    is_changed |= !old.is_empty();
    for name in old.into_keys() {
        changes.put_named(name, Value::Null);
    }
    if let Some(name) = after.extra().get(ODATA_TYPE).filter(|_| is_changed) {
        changes.put_named(ODATA_TYPE, name.clone());
    }
}
