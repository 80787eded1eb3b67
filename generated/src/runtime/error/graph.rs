//! The service's own error, in each of the forms that services send it.
//!
//! Takes a response that is no success, or one that broke off; gives code, message, ids and what to do next. The
//! body stays as it came, so that nothing is lost where it has a form that is not known here.

use super::{Error, write_id};
use crate::runtime::link::Hidden;
use crate::runtime::response::{OwnedReply, Reply};
use crate::runtime::text::read_base64;
use http::StatusCode;
use serde_json::Value;
use std::fmt;

/// The error of the service.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GraphError {
    /// The status of the response. A success that broke off with an error has its own: `200`.
    pub status: StatusCode,
    /// The code, such as `itemNotFound`; empty where the service sent none.
    pub code: String,
    /// The message for people. Where the body is plain text, its first line.
    pub message: String,
    /// The code deepest inside `innerError`, which is the most precise.
    pub inner_code: Option<String>,
    /// The id to name in a support request.
    pub request_id: Option<String>,
    /// The id the request was given by its sender, in the header `client-request-id`.
    pub client_request_id: Option<String>,
    /// How many seconds to wait before the next try.
    pub retry_after: Option<u64>,
    /// Where to go on: of a delta query that is too old (`410`), where to start over.
    pub location: Option<String>,
    /// The claims that the token lacks, as JSON, where a challenge (`WWW-Authenticate`) asks for them: a token is to be
    /// got with these.
    pub claims: Option<String>,
    /// The error object as it was sent, or all of the body where it has none; `null` where that is no JSON.
    pub json: Value,
    /// The answer as it came: status, headers and body.
    pub reply: OwnedReply,
}

impl Error {
    /// The error of a response that is no success.
    pub(crate) fn from_reply(reply: &Reply<'_>) -> Self {
        Self::from_json(reply, serde_json::from_slice(reply.text()).unwrap_or_default())
    }

    /// The error inside of a success, where it has the form of one.
    pub(crate) fn embedded(reply: &Reply<'_>, error: &Value) -> Option<Self> {
        let is_error = text(error, "code").is_some() && message(error).is_some();
        is_error.then(|| Self::from_json(reply, serde_json::json!({ "error": error })))
    }

    fn from_json(reply: &Reply<'_>, json: Value) -> Self {
        let names = ["error", "odata.error", "Error"];
        let error = names.iter().find_map(|name| json.get(*name)).unwrap_or(&json);
        let inner = inner_error(error);
        let id = |name| {
            inner.and_then(|inner| text(inner, name)).or_else(|| reply.header(name).map(str::to_owned))
        };
        Self::Graph(Box::new(GraphError {
            status: reply.status,
            code: code(error).unwrap_or_default(),
            message: message(error)
                .or_else(|| message(&json))
                .or_else(|| line(reply, &json))
                .unwrap_or_default(),
            inner_code: innermost_code(error),
            request_id: id("request-id").or_else(|| reply.request_id().map(str::to_owned)),
            client_request_id: id("client-request-id"),
            retry_after: reply.retry_after(),
            location: reply.location(),
            claims: claims(reply),
            json: error.clone(),
            reply: reply.to_owned(),
        }))
    }
}

/// The error that the service wrote where it could not go on: `{"value": [{..}, {"error": {..}`.
pub(super) fn cut_off(reply: &Reply<'_>) -> Option<Error> {
    let name = b"\"error\"";
    let at = reply.body.windows(name.len()).rposition(|window| window == name)?;
    let start = reply.body.get(..at)?.trim_ascii_end();
    let start = start.len().checked_sub(1).filter(|_| start.ends_with(b"{"))?;
    let json =
        serde_json::Deserializer::from_slice(reply.body.get(start..)?).into_iter::<Value>().next()?.ok()?;
    Error::embedded(reply, json.get("error")?)
}

impl GraphError {
    /// The errors inside the error, as they were sent, from the outside in; the last is the most precise.
    pub fn inner(&self) -> impl Iterator<Item = &Value> {
        std::iter::successors(inner_error(&self.json), |inner| inner_error(inner))
    }
}

/// A text, or a number as one.
fn text(json: &Value, name: &str) -> Option<String> {
    match json.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Some services answer `{"error": "invalid_grant", "error_description": ".."}`.
fn code(error: &Value) -> Option<String> {
    let names = ["code", "errorCode", "Code"];
    names.iter().find_map(|name| text(error, name)).or_else(|| error.as_str().map(str::to_owned))
}

/// OData before version 4 has an object with a language: `{"lang": "en", "value": ".."}`.
fn message(error: &Value) -> Option<String> {
    let names = ["message", "Message", "error_description", "errorMessage", "detail", "title"];
    let found = |name: &&str| text(error, name).or_else(|| text(error.get(*name)?, "value"));
    names.iter().find_map(found)
}

/// The first line of a body of plain text.
fn line(reply: &Reply<'_>, json: &Value) -> Option<String> {
    let text = std::str::from_utf8(reply.text()).ok()?;
    let is_plain = json.is_null() && !text.starts_with(['<', '{', '[']);
    text.lines().next().filter(|_| is_plain).map(|line| line.chars().take(300).collect())
}

/// Services spell it in two ways.
fn inner_error(error: &Value) -> Option<&Value> {
    error.get("innerError").or_else(|| error.get("innererror"))
}

fn innermost_code(error: &Value) -> Option<String> {
    let mut code = None;
    let mut current = inner_error(error);
    while let Some(inner) = current {
        code = text(inner, "code").or(code);
        current = inner_error(inner);
    }
    code
}

/// The parameter `claims` of a challenge, which is JSON in base64.
fn claims(reply: &Reply<'_>) -> Option<String> {
    let mut challenges = reply.headers.get_all("www-authenticate").iter();
    challenges.find_map(|challenge| {
        let (_, rest) = challenge.to_str().ok()?.split_once("claims=\"")?;
        String::from_utf8(read_base64(rest.split('"').next()?).ok()?).ok()
    })
}

impl fmt::Display for GraphError {
    /// One line, whatever the service says: what it repeats of a request can have line feeds and codes for terminals.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cut = if self.status.is_success() { ", cut off by an error" } else { "" };
        write!(f, "{}{cut}", self.status)?;
        for part in [&self.code, &self.message] {
            if !part.is_empty() {
                write!(f, ": {}", part.replace(char::is_control, " "))?;
            }
        }
        write_id(f, self.request_id.as_deref())
    }
}

impl fmt::Debug for GraphError {
    /// Prints what the service says, and neither headers nor body, which can have tokens and secret addresses.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("GraphError");
        out.field("status", &self.status).field("code", &self.code).field("message", &self.message);
        out.field("inner_code", &self.inner_code).field("request_id", &self.request_id);
        out.field("client_request_id", &self.client_request_id).field("retry_after", &self.retry_after);
        out.field("location", &self.location.as_deref().map(Hidden));
        out.field("asks_for_claims", &self.claims.is_some()).finish_non_exhaustive()
    }
}

impl std::error::Error for GraphError {}
