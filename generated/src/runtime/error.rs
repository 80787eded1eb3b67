//! What can go wrong between a request and its answer.
//!
//! Each kind says what was expected and found. Where there was an answer, the error keeps it: status, headers and
//! body are in [`Error::reply`], whatever the body is. What is printed has no token and no secret address.

mod graph;

pub use graph::GraphError;

use super::link::origin;
use super::response::{OwnedReply, Reply};
use http::StatusCode;
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;

/// What can go wrong.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The service refused: its own error.
    Graph(Box<GraphError>),
    /// A value for this placeholder of the path would ask for something else: it is empty, `.` or `..`, or it has a
    /// colon where one ends a path.
    PathArgument(Cow<'static, str>),
    /// A header, method or address can not stand in an HTTP request.
    Http(http::Error),
    /// The body of a success is not JSON.
    Json {
        /// The answer as it came.
        reply: Box<OwnedReply>,
        /// Why it is not.
        source: serde_json::Error,
    },
    /// JSON that is no answer, such as a notification that the service posted, does not read as what was asked for.
    Deserialize(serde_json::Error),
    /// The body of a success is JSON of another kind.
    Unexpected {
        /// The answer as it came.
        reply: Box<OwnedReply>,
        /// What was expected.
        expected: &'static str,
        /// What was found.
        found: &'static str,
    },
    /// The answer lacks what is asked of it.
    Missing(&'static str),
    /// Requests can not go into one batch together.
    Batch(&'static str),
    /// Content can not be sent to an upload session.
    Upload(&'static str),
    /// A link leads to another address than the service's, where its token must not go.
    ForeignLink {
        /// The origin of the service: `https://graph.microsoft.com`.
        expected: String,
        /// The origin the link leads to.
        found: String,
    },
    /// The address of a service is none, or its token would travel in the open there. Here is its scheme and host,
    /// as far as they can be shown.
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

impl Error {
    /// The service's own error, where it is one.
    pub fn graph(&self) -> Option<&GraphError> {
        match self {
            Self::Graph(error) => Some(error),
            _ => None,
        }
    }

    /// The answer as it came, where there was one: its status, headers and body.
    pub fn reply(&self) -> Option<Reply<'_>> {
        match self {
            Self::Graph(error) => Some(error.reply.as_reply()),
            Self::Json { reply, .. } | Self::Unexpected { reply, .. } => Some(reply.as_reply()),
            _ => None,
        }
    }

    /// The status of the answer, where there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.reply().map(|reply| reply.status)
    }

    /// The id to name in a support request.
    pub fn request_id(&self) -> Option<&str> {
        let told = self.graph().and_then(|error| error.request_id.as_deref());
        told.or_else(|| self.reply()?.request_id())
    }

    /// The error of an address that is not to be used; no more of it is kept than may be shown.
    pub(crate) fn address(found: &str) -> Self {
        Self::Address(origin(found).to_owned())
    }

    pub(crate) fn unexpected(reply: &Reply<'_>, expected: &'static str, found: &Value) -> Self {
        let found = match found {
            Value::Null => "nothing",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a text",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        };
        Self::Unexpected { reply: Box::new(reply.to_owned()), expected, found }
    }

    /// The error of a success whose body is no JSON: the service's own, where it cut its answer off with one.
    pub(crate) fn no_json(reply: &Reply<'_>, source: serde_json::Error) -> Self {
        graph::cut_off(reply).unwrap_or_else(|| Self::Json { reply: Box::new(reply.to_owned()), source })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Graph(error) => error.fmt(f),
            Self::PathArgument(name) => {
                write!(
                    f,
                    "expected a value for `{name}` of the path, found an empty one, dots, or a colon that ends a path"
                )
            }
            Self::Http(source) => write!(f, "the request can not be written: {source}"),
            Self::Json { reply, source } => {
                write!(f, "expected JSON in the {} response: {source}", reply.status)?;
                write_id(f, self.request_id())
            }
            Self::Deserialize(source) => write!(f, "the JSON can not be read: {source}"),
            Self::Unexpected { reply, expected, found } => {
                write!(f, "expected {expected} in the {} response, found {found}", reply.status)?;
                write_id(f, self.request_id())
            }
            Self::Missing(what) => write!(f, "expected {what} in the answer, found none"),
            Self::Batch(why) | Self::Upload(why) => f.write_str(why),
            Self::ForeignLink { expected, found } => {
                write!(f, "expected a link to `{expected}`, found one to `{found}`")
            }
            Self::Address(found) => {
                f.write_str(
                    "expected an `https` address without a user or fragment, or `http` on this machine",
                )?;
                if found.is_empty() { Ok(()) } else { write!(f, ", found one of `{found}`") }
            }
            Self::Limit { what, most } => write!(f, "expected at most {most} {what}, found more"),
            Self::Timeout => f.write_str("expected an answer, found none in time"),
            Self::Transport(source) => write!(f, "there is no complete answer: {source}"),
        }
    }
}

fn write_id(f: &mut fmt::Formatter<'_>, id: Option<&str>) -> fmt::Result {
    id.map_or(Ok(()), |id| write!(f, " (request {id})"))
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Http(source) => Some(source),
            Self::Json { source, .. } | Self::Deserialize(source) => Some(source),
            Self::Transport(source) => Some(source.as_ref()),
            _ => None,
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(source: serde_json::Error) -> Self {
        Self::Deserialize(source)
    }
}
