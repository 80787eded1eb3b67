//! What an example asks of the function of its endpoint.
//!
//! Takes the request of an example; gives its body as the function takes it, the headers that a caller gives, and the query
//! without what is an argument. Which endpoint an example shows, and whether a body that does not fit is a fault, is not decided
//! here.

use super::plan::BodyForm;
use crate::json::{self, Kind, Node};
use crate::model::ExampleRequest;

/// The request of an example, with the values that its path has for the function's arguments.
#[derive(Clone, Debug)]
pub(crate) struct Asked<'r> {
    pub(crate) request: &'r ExampleRequest,
    /// The values of the placeholders, decoded.
    pub(crate) arguments: Vec<String>,
    /// The derived type whose items are asked for.
    pub(crate) cast: Option<String>,
    /// True where the number of items alone is asked for.
    pub(crate) counted: bool,
}

/// The body of an example.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SentBody {
    pub(crate) content: Content,
    /// True where it stands in the place of what the function takes: a message in MIME form, say, where it takes an object.
    pub(crate) instead: bool,
}

/// What a body is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    Nothing,
    Json(Node),
    Text(String),
}

/// Why an example has no body that its function can send.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Unsent {
    /// Its method has none.
    Unexpected,
    /// Its function takes none.
    Refused,
    /// It is no JSON, as the message says.
    NotJson(String),
}

/// The text of the body, where there is one.
pub(crate) fn body_text(request: &ExampleRequest) -> Option<&str> {
    request.body.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// The body of a request as its function takes it.
pub(crate) fn body(request: &ExampleRequest, form: BodyForm) -> Result<SentBody, Unsent> {
    let sent = |content: Content, instead: bool| Ok(SentBody { content, instead });
    let Some(text) = body_text(request) else { return sent(Content::Nothing, false) };
    match (form, json::read(text).map(|json| json.root)) {
        (BodyForm::Bytes, _) => sent(Content::Text(text.to_owned()), false),
        (BodyForm::None, Ok(Node { kind: Kind::Object(members), .. })) if members.is_empty() => {
            sent(Content::Nothing, false)
        }
        (BodyForm::None, _) if matches!(request.method.as_str(), "GET" | "DELETE") => Err(Unsent::Unexpected),
        _ if names_other_media(request) => sent(Content::Text(text.to_owned()), true),
        (BodyForm::None, _) => Err(Unsent::Refused),
        (BodyForm::Reference, Ok(json)) => {
            let refers = reference(&json).is_some();
            sent(Content::Json(json), !refers)
        }
        (BodyForm::Json, Ok(json)) => sent(Content::Json(json), false),
        (_, Err(why)) => Err(Unsent::NotJson(why.message)),
    }
}

/// The address of the object that a body refers to.
pub(crate) fn reference(body: &Node) -> Option<&str> {
    body.get("@odata.id").and_then(Node::as_str)
}

/// True where the request says that its body is no JSON.
fn names_other_media(request: &ExampleRequest) -> bool {
    let mut types =
        request.headers.iter().filter(|(name, _)| name.trim().eq_ignore_ascii_case("content-type"));
    types.any(|(_, value)| !value.to_ascii_lowercase().contains("json"))
}

/// The headers a caller gives: not those that the address and the body bring with them.
pub(crate) fn headers(shown: &[(String, String)], is_json: bool) -> Vec<(String, String)> {
    let is_given = |(name, value): &&(String, String)| match name.trim().to_ascii_lowercase().as_str() {
        "host" | "content-length" => false,
        "content-type" => !(is_json && value.trim().to_ascii_lowercase().starts_with("application/json")),
        _ => true,
    };
    let trimmed = |(name, value): &(String, String)| (name.trim().to_owned(), value.trim().to_owned());
    shown.iter().filter(is_given).map(trimmed).collect()
}

/// The values of the options that a function requires, in its order, and what else the query holds.
pub(crate) fn split_query<'n>(
    query: Vec<(String, String)>,
    required: impl Iterator<Item = &'n str> + Clone,
) -> (Vec<String>, Vec<(String, String)>) {
    let value_of = |name: &str| {
        let given = query.iter().find(|(given, _)| given.eq_ignore_ascii_case(name));
        given.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let values = required.clone().map(value_of).collect();
    let is_required = |name: &str| required.clone().any(|required| required.eq_ignore_ascii_case(name));
    (values, query.into_iter().filter(|(name, _)| !is_required(name)).collect())
}
