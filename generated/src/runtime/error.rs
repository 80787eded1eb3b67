//! What can go wrong between a request and its answer.
//!
//! Takes a response that is no success and gives the service's own error, as far as it sent one. It does
//! not retry; [`GraphError::retry_after`] says how long the service asks to wait.

use super::response::Reply;
use http::StatusCode;
use serde_json::Value;
use std::fmt;

/// What can go wrong.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The service refused: its own error.
    Graph(Box<GraphError>),
    /// A value for this placeholder of the path is empty, `.` or `..`, and would ask for something else.
    PathArgument(&'static str),
    /// A header, method or address can not stand in an HTTP request.
    Http(http::Error),
    /// The body of a success is not JSON.
    Json {
        /// The status of the response.
        status: StatusCode,
        /// Why it is not.
        source: serde_json::Error,
    },
    /// The body of a success is JSON of another kind.
    Unexpected {
        /// The status of the response.
        status: StatusCode,
        /// What was expected.
        expected: &'static str,
        /// What was found.
        found: &'static str,
    },
}

/// The error object of the service.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GraphError {
    /// The status of the response.
    pub status: StatusCode,
    /// The code, such as `itemNotFound`; empty where the service sent none.
    pub code: String,
    /// The message for people.
    pub message: String,
    /// The code deepest inside `innerError`, which is the most precise.
    pub inner_code: Option<String>,
    /// The id to name in a support request.
    pub request_id: Option<String>,
    /// How many seconds to wait before the next try.
    pub retry_after: Option<u64>,
    /// The error object as it was sent; `null` where there was none.
    pub json: Value,
}

impl Error {
    /// The service's own error, where it is one.
    pub fn graph(&self) -> Option<&GraphError> {
        match self {
            Self::Graph(error) => Some(error),
            _ => None,
        }
    }

    pub(crate) fn from_reply(reply: &Reply<'_>) -> Self {
        let json: Value = serde_json::from_slice(reply.body).unwrap_or_default();
        let error = json.get("error").cloned().unwrap_or_default();
        let inner = inner_error(&error);
        let request_id = inner.and_then(|inner| text(inner, "request-id"));
        Self::Graph(Box::new(GraphError {
            status: reply.status,
            // Some services answer `{"error": "invalid_grant", "error_description": ".."}`.
            code: text(&error, "code").or(error.as_str().map(str::to_owned)).unwrap_or_default(),
            message: text(&error, "message").or(text(&json, "error_description")).unwrap_or_default(),
            inner_code: innermost_code(&error),
            request_id: request_id.or_else(|| reply.header("request-id").map(str::to_owned)),
            retry_after: reply.header("retry-after").and_then(|text| text.trim().parse().ok()),
            json: error,
        }))
    }

    pub(crate) fn unexpected(status: StatusCode, expected: &'static str, found: &Value) -> Self {
        let found = match found {
            Value::Null => "nothing",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a text",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        };
        Self::Unexpected { status, expected, found }
    }
}

fn text(json: &Value, name: &str) -> Option<String> {
    json.get(name)?.as_str().map(str::to_owned)
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

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Graph(error) => error.fmt(f),
            Self::PathArgument(name) => {
                write!(f, "expected a value for `{name}` of the path, found an empty one or dots")
            }
            Self::Http(source) => write!(f, "the request can not be written: {source}"),
            Self::Json { status, source } => write!(f, "expected JSON in the {status} response: {source}"),
            Self::Unexpected { status, expected, found } => {
                write!(f, "expected {expected} in the {status} response, found {found}")
            }
        }
    }
}

impl fmt::Display for GraphError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status)?;
        for part in [&self.code, &self.message] {
            if !part.is_empty() {
                write!(f, ": {part}")?;
            }
        }
        match &self.request_id {
            Some(id) => write!(f, " (request {id})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for GraphError {}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Http(source) => Some(source),
            Self::Json { source, .. } => Some(source),
            Self::Graph(_) | Self::PathArgument(_) | Self::Unexpected { .. } => None,
        }
    }
}
