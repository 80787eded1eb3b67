//! What the examples of a response show: a collection, an object, a single value.
//!
//! Takes examples; gives the shape of what comes back and the names in it. It knows no types but those of JSON.

use crate::json::{Json, Kind, Node};
use crate::model::Primitive;
use crate::parse::page::ResponseExample;

/// The example of a page that documents a redirection which shows JSON and an answer of its own.
pub(super) fn outcome_beside_redirect<'a>(
    status: &[u16],
    success: &[&'a ResponseExample],
) -> Option<&'a ResponseExample> {
    let is_json = |response: &&ResponseExample| {
        let root = response.body.as_ref().and_then(|body| body.json().ok()).map(|json| &json.root);
        response.status < 300 && matches!(root, Some(Node { kind: Kind::Object(_), .. }))
    };
    success.iter().copied().filter(|_| status.contains(&302)).find(is_json)
}

/// What the first example with a body shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ShownBody {
    /// `{"value": [..]}`.
    Collection,
    /// Any other object.
    Object,
    /// Something that is no JSON object.
    Other,
    /// No example shows a body.
    Unknown,
}

impl ShownBody {
    pub(super) fn of(success: &[&ResponseExample]) -> Self {
        let Some(body) = success.iter().find_map(|response| response.body.as_ref()) else {
            return Self::Unknown;
        };
        match body.json().map(|json| &json.root) {
            Ok(root) if is_collection(root) => Self::Collection,
            Ok(Node { kind: Kind::Object(_), .. }) => Self::Object,
            _ => Self::Other,
        }
    }
}

/// A collection is an array named `value` with nothing but control information beside it.
fn is_collection(root: &Node) -> bool {
    let array = root.get("value").is_some_and(|value| matches!(value.kind, Kind::Array(_)));
    array
        && root.members().iter().all(|member| {
            member.name == "value" || member.name.contains('@') || member.name.starts_with("odata.")
        })
}

/// The names of the first object that an example shows, control information left out.
pub(super) fn shown_names(success: &[&ResponseExample]) -> Vec<String> {
    let body = success.iter().find_map(|response| response.body.as_ref());
    let Some(Json { root, .. }) = body.and_then(|body| body.json().ok()) else { return Vec::new() };
    // One object can stand below `value`, too.
    let below = root.get("value").map(|value| value.items().first().unwrap_or(value));
    let first = below.filter(|value| !value.members().is_empty()).unwrap_or(root);
    first
        .members()
        .iter()
        .map(|member| member.name.to_ascii_lowercase())
        .filter(|name| !name.contains('@') && name != "id")
        .collect()
}

/// The type of a single value that only the example shows: `{"value": true}`.
pub(super) fn shown_value(success: &[&ResponseExample]) -> Option<Primitive> {
    let body = success.iter().find_map(|response| response.body.as_ref())?;
    let root = &body.json().ok()?.root;
    let is_control = |name: &str| name.contains('@') || name.starts_with("odata.");
    if root.members().iter().any(|member| member.name != "value" && !is_control(&member.name)) {
        return None;
    }
    match root.get("value")?.kind {
        Kind::Bool(_) => Some(Primitive::Boolean),
        Kind::String(_) => Some(Primitive::String),
        _ => None,
    }
}
