//! A request as a value: what to send and how to read the answer, without sending it.
//!
//! Takes an endpoint, its path arguments and a body; gives an `http::Request` and reads an `http::Response`.
//! There is no I/O and nothing asynchronous here, so any client, a batch or a test can carry it.

mod export;
mod open;
mod options;
mod parts;
mod prefer;

pub use export::{Export, OrJson};
pub use options::ReadsMany;
pub use prefer::Prefer;

use super::argument::Argument;
use super::cloud::Cloud;
use super::endpoint::Endpoint;
use super::error::Error;
use super::json::Json;
use super::object::Object;
use super::response::{Page, Reply, Response, Scalar};
use super::value::tagged;
use parts::Parts;
#[cfg(feature = "client")]
pub(crate) use parts::say_empty;
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// The address of the global service; other clouds have theirs in [`Cloud`].
pub const GLOBAL: &str = Cloud::Global.service();

/// Marks a request that reads one object: `$select` and `$expand` are always allowed.
#[derive(Debug)]
pub enum One {}

/// Marks a request that reads a collection: every query option of OData is allowed.
#[derive(Debug)]
pub enum Many {}

/// A request that reads one object.
pub type Get<T> = Request<T, One>;

/// A request that reads a collection.
pub type List<T> = Request<Page<T>, Many>;

/// A request for the number of items of a collection; `filter` and `search` say which items count.
pub type Count = Request<Scalar<i64>, Many>;

/// A request to one endpoint, whose answer is a `T`. The functions of the crate make them; [`Request::get`] and its
/// neighbours make those to any other path.
#[must_use = "a request does nothing by itself: it is sent by a client, or made an `http::Request` by `to_http`"]
pub struct Request<T, Kind = ()> {
    parts: Parts,
    marker: PhantomData<fn() -> (T, Kind)>,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A JSON document.
    Json(Value),
    /// Bytes, as they are.
    Bytes(Vec<u8>),
}

impl<T, Kind> Request<T, Kind> {
    /// `arguments` are the values of the template's placeholders, in order.
    pub(crate) fn new(endpoint: &'static Endpoint, arguments: &[&dyn Argument]) -> Self {
        Self { parts: Parts::new(endpoint, arguments), marker: PhantomData }
    }

    /// A request with a JSON body.
    pub(crate) fn json(endpoint: &'static Endpoint, arguments: &[&dyn Argument], body: &impl Json) -> Self {
        Self { parts: Parts::json(endpoint, arguments, body.view()), marker: PhantomData }
    }

    /// A request with a JSON body that says of what type it is, where the page asks for that.
    pub(crate) fn typed(
        endpoint: &'static Endpoint,
        arguments: &[&dyn Argument],
        body: &impl Object,
    ) -> Self {
        Self::value(endpoint, arguments, Some(tagged(body.fields())))
    }

    /// A request with a JSON body that was made of what the caller had at hand.
    pub(crate) fn value(
        endpoint: &'static Endpoint,
        arguments: &[&dyn Argument],
        body: Option<Value>,
    ) -> Self {
        let body = body.map(Body::Json);
        Self { parts: Parts { body, ..Parts::new(endpoint, arguments) }, marker: PhantomData }
    }

    /// A request that refers to another object by its address.
    pub(crate) fn reference(
        endpoint: &'static Endpoint,
        arguments: &[&dyn Argument],
        target: impl Argument,
    ) -> Self {
        Self { parts: Parts::reference(endpoint, arguments, &target.to_text()), marker: PhantomData }
    }

    /// A request with bytes.
    pub(crate) fn bytes(
        endpoint: &'static Endpoint,
        arguments: &[&dyn Argument],
        content: impl Into<Vec<u8>>,
    ) -> Self {
        let body = Some(Body::Bytes(content.into()));
        Self { parts: Parts { body, ..Parts::new(endpoint, arguments) }, marker: PhantomData }
    }

    /// A request with bytes of the media type that the page names.
    pub(crate) fn media(
        endpoint: &'static Endpoint,
        arguments: &[&dyn Argument],
        media: &'static str,
        content: impl Into<Vec<u8>>,
    ) -> Self {
        let mut request = Self::bytes(endpoint, arguments, content);
        request.parts.media = Some(media);
        request
    }

    /// The facts of the endpoint; `None` for a request to a path of one's own.
    pub fn endpoint(&self) -> Option<&'static Endpoint> {
        self.parts.endpoint
    }

    /// The version's segment of the URL: `v1.0` or `beta`.
    pub fn version(&self) -> &'static str {
        self.parts.version
    }

    /// The body, where there is one.
    pub fn body(&self) -> Option<&Body> {
        self.parts.body.as_ref()
    }

    /// Sends another body than the typed one, such as a message in MIME form or a form of several parts. Name its
    /// media type with `header("Content-Type", ..)` where it is no JSON and no mere bytes.
    pub fn with_body(mut self, body: Body) -> Self {
        self.parts.body = Some(body);
        self.parts.media = None;
        self
    }

    /// Adds a header. What is asked for with `Prefer` goes into one, as with [`Self::prefer`].
    pub fn header(mut self, name: impl Into<Cow<'static, str>>, value: impl Argument) -> Self {
        self.parts.add_header(name.into(), value.to_text().into_owned());
        self
    }

    /// Adds a parameter to the query, such as one that only this endpoint has. The value is percent-encoded.
    pub fn query(mut self, name: impl Into<Cow<'static, str>>, value: impl Argument) -> Self {
        self.parts.query.push((name.into(), value.to_text().into_owned()));
        self
    }

    /// Sends the request to a link that an answer carried, such as the next page, instead of its own path.
    pub fn follow(mut self, link: impl Into<String>) -> Self {
        self.parts.link = Some(link.into());
        self
    }

    /// The path and query below the service's address and version: `/users/ada/messages?$top=5`.
    ///
    /// # Errors
    /// A path argument is empty, `.` or `..`.
    pub fn relative_url(&self) -> Result<String, Error> {
        self.parts.relative_url()
    }

    /// The request for the global service.
    ///
    /// # Errors
    /// A path argument, a header or a link can not stand in a request.
    pub fn to_http(&self) -> Result<http::Request<Vec<u8>>, Error> {
        self.to_http_at(GLOBAL)
    }

    /// The request for the service at an address, such as that of a national cloud.
    ///
    /// # Errors
    /// A path argument, a header or a link can not stand in a request.
    pub fn to_http_at(&self, service: &str) -> Result<http::Request<Vec<u8>>, Error> {
        self.parts.to_http(service)
    }
}

impl<T, Kind> Request<T, Kind> {
    /// Reads the answer.
    ///
    /// # Errors
    /// The service's own error, or a body that is not what the endpoint answers with.
    pub fn decode(&self, response: &http::Response<impl AsRef<[u8]>>) -> Result<T, Error>
    where
        T: Response,
    {
        T::from_reply(&Reply::from_http(response))
    }
}

impl Body {
    /// The bytes to send.
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Json(value) => value.to_string().into_bytes(),
            Self::Bytes(bytes) => bytes.clone(),
        }
    }

    /// The media type where no header names one.
    fn content_type(&self) -> &'static str {
        match self {
            Self::Json(_) => "application/json",
            Self::Bytes(_) => "application/octet-stream",
        }
    }
}

impl<T, Kind> Clone for Request<T, Kind> {
    fn clone(&self) -> Self {
        Self { parts: self.parts.clone(), marker: PhantomData }
    }
}

impl<T, Kind> fmt::Debug for Request<T, Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.fmt(f)
    }
}
