//! The bodies and headers of examples, as a program sends and receives them.
//!
//! Takes the text of an example; gives a [`Payload`], JSON read leniently. What is wrong with a body is noted in its [`Part`].

use super::exchange::Payload;
use super::fault::Fault;
use super::part::Part;
use crate::emit::harness::BodyForm;
use crate::model::ExampleRequest;
use crate::parse::json::{self, Kind, Node};
use serde_json::{Map, Value};

/// The body of a request as its function takes it, and whether it stands in the place of what the function takes:
/// a message in MIME form, say, where it takes an object.
pub(super) fn body(request: &ExampleRequest, form: BodyForm, part: &mut Part) -> (Payload, bool) {
    let text = request.body.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let Some(text) = text else { return (Payload::Nothing, false) };
    part.has_body = true;
    match (form, read_json(text)) {
        (BodyForm::Bytes, _) => (Payload::Text(text.to_owned()), false),
        (BodyForm::None, Ok(Value::Object(map))) if map.is_empty() => (Payload::Nothing, false),
        (BodyForm::None, _) => {
            let has_none = matches!(request.method.as_str(), "GET" | "DELETE");
            part.refuse(if has_none { Fault::BodyUnexpected } else { Fault::BodyRefused }, "");
            (Payload::Nothing, false)
        }
        _ if names_other_media(request) => (Payload::Text(text.to_owned()), true),
        (BodyForm::Reference, Ok(json)) => {
            let refers = json.get("@odata.id").is_some_and(Value::is_string);
            (Payload::Json(json), !refers)
        }
        (_, Ok(json)) => (Payload::Json(json), false),
        (_, Err(why)) => {
            part.refuse(Fault::RequestNotJson, why);
            (Payload::Nothing, false)
        }
    }
}

/// True where the request says that its body is no JSON.
fn names_other_media(request: &ExampleRequest) -> bool {
    let mut types =
        request.headers.iter().filter(|(name, _)| name.trim().eq_ignore_ascii_case("content-type"));
    types.any(|(_, value)| !value.to_ascii_lowercase().contains("json"))
}

/// The headers a caller gives: not those that the address and the body bring with them.
pub(super) fn headers(shown: &[(String, String)], body: &Payload) -> Vec<(String, String)> {
    let is_given = |(name, value): &&(String, String)| match name.trim().to_ascii_lowercase().as_str() {
        "host" | "content-length" => false,
        "content-type" => {
            !(matches!(body, Payload::Json(_))
                && value.trim().to_ascii_lowercase().starts_with("application/json"))
        }
        _ => true,
    };
    let trimmed = |(name, value): &(String, String)| (name.trim().to_owned(), value.trim().to_owned());
    shown.iter().filter(is_given).map(trimmed).collect()
}

/// Reads JSON leniently.
pub(super) fn read_json(text: &str) -> Result<Value, String> {
    json::read(text).map(|json| value(&json.root)).map_err(|failure| failure.message)
}

fn value(node: &Node) -> Value {
    match &node.kind {
        Kind::Null => Value::Null,
        Kind::Bool(value) => Value::Bool(*value),
        Kind::Number(text) => serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.clone())),
        Kind::String(text) => Value::String(text.clone()),
        Kind::Array(items) => Value::Array(items.iter().map(value).collect()),
        Kind::Object(members) => {
            let members = members.iter().map(|member| (member.name.clone(), value(&member.value)));
            Value::Object(members.collect::<Map<_, _>>())
        }
    }
}
