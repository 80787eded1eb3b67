//! A request as a value: what to send and how to read the answer, without sending it.
//!
//! Takes an endpoint, its path arguments and a body; gives an `http::Request` and reads an `http::Response`.
//! There is no I/O and nothing asynchronous here, so any client, a batch or a test can carry it.

use super::cloud::Cloud;
use super::endpoint::Endpoint;
use super::error::Error;
use super::field::Names;
use super::json::{Json, Node};
use super::path;
use super::response::{Page, Reply, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// The address of the global service; other clouds have theirs in [`Cloud`].
pub const GLOBAL: &str = Cloud::Global.service();

/// What is encoded in a query: all but what RFC 3986 allows there and OData writes plainly.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@')
    .remove(b'/');

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

/// A request to one endpoint, whose answer is a `T`.
pub struct Request<T, Kind = ()> {
    parts: Parts,
    marker: PhantomData<fn() -> (T, Kind)>,
}

/// What does not depend on the type of the answer.
#[derive(Clone, Debug)]
struct Parts {
    endpoint: &'static Endpoint,
    path: Result<String, &'static str>,
    query: Vec<(Cow<'static, str>, String)>,
    headers: Vec<(Cow<'static, str>, String)>,
    body: Option<Body>,
    link: Option<String>,
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
    pub(crate) fn new(endpoint: &'static Endpoint, arguments: &[&str]) -> Self {
        Self { parts: Parts::new(endpoint, arguments), marker: PhantomData }
    }

    /// A request with a JSON body.
    pub(crate) fn json(endpoint: &'static Endpoint, arguments: &[&str], body: &impl Json) -> Self {
        Self { parts: Parts::json(endpoint, arguments, body.view()), marker: PhantomData }
    }

    /// A request that refers to another object by its address.
    pub(crate) fn reference(endpoint: &'static Endpoint, arguments: &[&str], target: &str) -> Self {
        Self { parts: Parts::reference(endpoint, arguments, target), marker: PhantomData }
    }

    /// A request with bytes.
    pub(crate) fn bytes(endpoint: &'static Endpoint, arguments: &[&str], content: Vec<u8>) -> Self {
        let body = Some(Body::Bytes(content));
        Self { parts: Parts { body, ..Parts::new(endpoint, arguments) }, marker: PhantomData }
    }

    /// The facts of the endpoint.
    pub fn endpoint(&self) -> &'static Endpoint {
        self.parts.endpoint
    }

    /// The body, where there is one.
    pub fn body(&self) -> Option<&Body> {
        self.parts.body.as_ref()
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        self.parts.headers.push((name.into(), value.into()));
        self
    }

    /// Adds a parameter to the query, such as one that only this endpoint has. The value is percent-encoded.
    #[must_use]
    pub fn query(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        self.parts.query.push((name.into(), value.into()));
        self
    }

    /// Sends the request to a link that an answer carried, such as the next page, instead of its own path.
    #[must_use]
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

impl<T: Response, Kind> Request<T, Kind> {
    /// Reads the answer.
    ///
    /// # Errors
    /// The service's own error, or a body that is not what the endpoint answers with.
    pub fn decode(&self, response: &http::Response<impl AsRef<[u8]>>) -> Result<T, Error> {
        T::from_reply(&Reply::from_http(response))
    }
}

impl<T> Request<T, One> {
    /// Asks for these properties only.
    #[must_use]
    pub fn select(mut self, names: impl Names<T>) -> Self {
        self.parts.add_names("$select", &names);
        self
    }

    /// Asks for related objects with the answer.
    #[must_use]
    pub fn expand(mut self, names: impl Names<T>) -> Self {
        self.parts.add_names("$expand", &names);
        self
    }
}

impl<T> Request<Page<T>, Many> {
    /// Asks for these properties only.
    #[must_use]
    pub fn select(mut self, names: impl Names<T>) -> Self {
        self.parts.add_names("$select", &names);
        self
    }

    /// Asks for related objects with each item.
    #[must_use]
    pub fn expand(mut self, names: impl Names<T>) -> Self {
        self.parts.add_names("$expand", &names);
        self
    }

    /// Orders the items; `"displayName desc"` turns the order round.
    #[must_use]
    pub fn order_by(mut self, names: impl Names<T>) -> Self {
        self.parts.add_names("$orderby", &names);
        self
    }

    /// Asks for the items that meet a condition: `startsWith(displayName,'A')`.
    #[must_use]
    pub fn filter(self, condition: impl Into<String>) -> Self {
        self.query("$filter", condition)
    }

    /// Asks for the items that match a search: `"displayName:Ada"`, quotes included. Allows advanced queries where the
    /// endpoint has them.
    #[must_use]
    pub fn search(self, text: impl Into<String>) -> Self {
        self.advanced().query("$search", text)
    }

    /// Asks for at most so many items on a page.
    #[must_use]
    pub fn top(self, count: u32) -> Self {
        self.query("$top", count.to_string())
    }

    /// Leaves out the first items.
    #[must_use]
    pub fn skip(self, count: u32) -> Self {
        self.query("$skip", count.to_string())
    }

    /// Asks for the number of all items with the first page. Allows advanced queries where the endpoint has them.
    #[must_use]
    pub fn count(self) -> Self {
        self.advanced().query("$count", "true")
    }

    /// Allows advanced queries, such as a `filter` with `endsWith`: sends `ConsistencyLevel: eventual`, once.
    #[must_use]
    pub fn eventual(self) -> Self {
        let is_sent = self.parts.headers.iter().any(|(name, _)| name == "ConsistencyLevel");
        if is_sent { self } else { self.header("ConsistencyLevel", "eventual") }
    }

    fn advanced(self) -> Self {
        if self.parts.endpoint.advanced_queries { self.eventual() } else { self }
    }
}

impl Parts {
    fn new(endpoint: &'static Endpoint, arguments: &[&str]) -> Self {
        let path = path::build(endpoint.template, arguments);
        Self { endpoint, path, query: Vec::new(), headers: Vec::new(), body: None, link: None }
    }

    fn json(endpoint: &'static Endpoint, arguments: &[&str], body: Node<'_>) -> Self {
        Self { body: Some(Body::Json(body.to_value())), ..Self::new(endpoint, arguments) }
    }

    fn reference(endpoint: &'static Endpoint, arguments: &[&str], target: &str) -> Self {
        let body = Some(Body::Json(serde_json::json!({ "@odata.id": target })));
        Self { body, ..Self::new(endpoint, arguments) }
    }

    /// Adds names to an option; the option stands once, with commas between all names.
    fn add_names<T>(&mut self, option: &'static str, names: &impl Names<T>) {
        let mut list = Vec::new();
        names.push_to(&mut list);
        let list = list.join(",");
        match self.query.iter_mut().find(|(name, _)| name == option) {
            Some((_, value)) => {
                value.push(',');
                value.push_str(&list);
            }
            None => self.query.push((Cow::Borrowed(option), list)),
        }
    }

    fn relative_url(&self) -> Result<String, Error> {
        let mut url = self.path.clone().map_err(Error::PathArgument)?;
        for (at, (name, value)) in self.query.iter().enumerate() {
            url.push(if at == 0 { '?' } else { '&' });
            url.extend(utf8_percent_encode(name, QUERY));
            url.push('=');
            url.extend(utf8_percent_encode(value, QUERY));
        }
        Ok(url)
    }

    fn to_http(&self, service: &str) -> Result<http::Request<Vec<u8>>, Error> {
        let url = match &self.link {
            Some(link) => link.clone(),
            None => {
                let service = service.trim_end_matches('/');
                format!("{service}/{}{}", self.endpoint.version, self.relative_url()?)
            }
        };
        let mut builder = http::Request::builder().method(self.endpoint.method).uri(url);
        let has_type = self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
        if !has_type && let Some(body) = &self.body {
            builder = builder.header(http::header::CONTENT_TYPE, body.content_type());
        }
        for (name, value) in &self.headers {
            builder = builder.header(name.as_ref(), value);
        }
        let body = self.body.as_ref().map_or_else(Vec::new, Body::to_bytes);
        builder.body(body).map_err(Error::Http)
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
