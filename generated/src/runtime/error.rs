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
    /// The answer lacks what is asked of it.
    Missing(&'static str),
    /// Requests can not go into one batch together.
    Batch(&'static str),
    /// A link leads to another address than the service's, where its token must not go.
    ForeignLink {
        /// The origin of the service: `https://graph.microsoft.com`.
        expected: String,
        /// The origin the link leads to.
        found: String,
    },
    /// The address of a service is none, or its token would travel in the open there.
    Address(String),
    /// Following an answer would go on without end: more than this many of these.
    Limit {
        /// What there is too much of, such as `pages`.
        what: &'static str,
        /// How many are allowed.
        most: u64,
    },
    /// There was no complete answer in time.
    Timeout,
    /// There was no complete answer: the connection failed, or local data could not be read.
    Transport(Box<dyn std::error::Error + Send + Sync>),
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
    /// The id the request was given by its sender, in the header `client-request-id`.
    pub client_request_id: Option<String>,
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
        let id = |name| {
            inner.and_then(|inner| text(inner, name)).or_else(|| reply.header(name).map(str::to_owned))
        };
        Self::Graph(Box::new(GraphError {
            status: reply.status,
            // Some services answer `{"error": "invalid_grant", "error_description": ".."}`.
            code: text(&error, "code").or(error.as_str().map(str::to_owned)).unwrap_or_default(),
            message: text(&error, "message").or(text(&json, "error_description")).unwrap_or_default(),
            inner_code: innermost_code(&error),
            request_id: id("request-id"),
            client_request_id: id("client-request-id"),
            retry_after: reply.retry_after(),
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

impl GraphError {
    /// The errors inside the error, as they were sent, from the outside in; the last is the most precise.
    pub fn inner(&self) -> impl Iterator<Item = &Value> {
        std::iter::successors(inner_error(&self.json), |inner| inner_error(inner))
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
            Self::Missing(what) => write!(f, "expected {what} in the answer, found none"),
            Self::Batch(why) => f.write_str(why),
            Self::ForeignLink { expected, found } => {
                write!(f, "expected a link to `{expected}`, found one to `{found}`")
            }
            Self::Address(found) => {
                write!(f, "expected an `https` address, or `http` on this machine, found `{found}`")
            }
            Self::Limit { what, most } => write!(f, "expected at most {most} {what}, found more"),
            Self::Timeout => f.write_str("expected an answer, found none in time"),
            Self::Transport(source) => write!(f, "there is no complete answer: {source}"),
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
            Self::Transport(source) => Some(source.as_ref()),
            _ => None,
        }
    }
}
