//! The bodies of examples, as a program sends and receives them.
//!
//! Takes the text of an example; gives a [`Payload`], JSON read leniently. What is wrong with a body is noted in its [`Half`].

use super::exchange::Payload;
use super::fault::Fault;
use super::half::Half;
use crate::emit::asked::{self, Content, SentBody, Unsent};
use crate::emit::harness::BodyForm;
use crate::json::{self, Kind, Node};
use crate::model::ExampleRequest;
use serde_json::{Map, Value};

/// The body of a request as its function takes it, and whether it stands in the place of what the function takes.
pub(super) fn body(request: &ExampleRequest, form: BodyForm, half: &mut Half) -> (Payload, bool) {
    half.has_body = asked::body_text(request).is_some();
    let (fault, why) = match asked::body(request, form) {
        Ok(SentBody { content: Content::Nothing, .. }) if form == BodyForm::Reference => {
            (Fault::ReferenceMissing, String::new())
        }
        Ok(SentBody { content, instead }) => return (payload(&content), instead),
        Err(Unsent::Unexpected) => (Fault::BodyUnexpected, String::new()),
        Err(Unsent::Refused) => (Fault::BodyRefused, String::new()),
        Err(Unsent::NotJson(why)) => (Fault::RequestNotJson, why),
    };
    half.refuse(fault, why);
    (Payload::Nothing, false)
}

fn payload(content: &Content) -> Payload {
    match content {
        Content::Nothing => Payload::Nothing,
        Content::Json(json) => Payload::Json(value(json)),
        Content::Text(text) => Payload::Text(text.clone()),
    }
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
