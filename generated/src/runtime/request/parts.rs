//! The parts of a request that do not depend on the type of its answer.
//!
//! Takes an endpoint with its arguments, query, headers and body; gives the `http::Request`.

use super::Body;
use crate::runtime::argument::Argument;
use crate::runtime::endpoint::Endpoint;
use crate::runtime::error::Error;
use crate::runtime::json::Node;
use crate::runtime::link::{self, Hidden};
use crate::runtime::path::{self, Misfit, Path};
use http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{HeaderValue, Method};
use percent_encoding::{AsciiSet, utf8_percent_encode};
use std::borrow::Cow;
use std::fmt;

/// What is encoded in a query: the same as in a segment without `'`, `(`, `)`, `*` and `/`, which OData writes plainly there.
const QUERY: &AsciiSet = &path::SEGMENT.remove(b'\'').remove(b'(').remove(b')').remove(b'*').remove(b'/');

/// What does not depend on the type of the answer.
#[derive(Clone)]
pub(super) struct Parts {
    pub(super) endpoint: Option<&'static Endpoint>,
    pub(super) method: Cow<'static, str>,
    pub(super) version: &'static str,
    pub(super) path: Result<String, Misfit>,
    pub(super) query: Vec<(Cow<'static, str>, String)>,
    pub(super) headers: Vec<(Cow<'static, str>, String)>,
    pub(super) body: Option<Body>,
    /// The media type of the body where no header names one.
    pub(super) media: Option<&'static str>,
    pub(super) link: Option<String>,
}

impl Parts {
    pub(super) fn new(endpoint: &'static Endpoint, arguments: &[&dyn Argument]) -> Self {
        let path = path::build(endpoint.template, arguments).map_err(Cow::Borrowed);
        let path = Path { version: endpoint.version, path, query: Vec::new() };
        Self { endpoint: Some(endpoint), ..Self::open(Cow::Borrowed(endpoint.method), path) }
    }

    /// A request that no page documents.
    pub(super) fn open(method: Cow<'static, str>, path: Path) -> Self {
        let Path { version, path, query } = path;
        let (headers, body, media, link) = (Vec::new(), None, None, None);
        Self { endpoint: None, method, version, path, query, headers, body, media, link }
    }

    pub(super) fn path(&self) -> Path {
        Path { version: self.version, path: self.path.clone(), query: Vec::new() }
    }

    /// Adds a header; all preferences stand in one, because services read no more. What is said already is not said twice.
    pub(super) fn add_header(&mut self, name: Cow<'static, str>, value: String) {
        let has_name = |(other, _): &&mut (Cow<'_, str>, String)| other.eq_ignore_ascii_case(&name);
        match self.headers.iter_mut().find(has_name) {
            Some((_, said)) if *said == value => {}
            Some((_, preferences)) if name.eq_ignore_ascii_case("prefer") => {
                preferences.push_str(", ");
                preferences.push_str(&value);
            }
            _ => self.headers.push((name, value)),
        }
    }

    /// Adds a header that can stand once only.
    pub(super) fn replace_header(&mut self, name: &'static str, value: String) {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self.headers.push((Cow::Borrowed(name), value));
    }

    pub(super) fn json(endpoint: &'static Endpoint, arguments: &[&dyn Argument], body: Node<'_>) -> Self {
        Self { body: Some(Body::Json(body.to_value())), ..Self::new(endpoint, arguments) }
    }

    pub(super) fn reference(endpoint: &'static Endpoint, arguments: &[&dyn Argument], target: &str) -> Self {
        let body = Some(Body::Json(serde_json::json!({ "@odata.id": target })));
        Self { body, ..Self::new(endpoint, arguments) }
    }

    /// Adds names to an option; the option stands once, with commas between all names.
    pub(super) fn add_list(&mut self, option: &'static str, names: &[String]) {
        let list = names.join(",");
        match self.query.iter_mut().find(|(name, _)| name == option) {
            Some((_, value)) => {
                value.push(',');
                value.push_str(&list);
            }
            None => self.query.push((Cow::Borrowed(option), list)),
        }
    }

    pub(super) fn relative_url(&self) -> Result<String, Error> {
        let mut url = self.path.clone().map_err(Error::PathArgument)?;
        if !url.starts_with('/') {
            url.insert(0, '/');
        }
        for (at, (name, value)) in self.query.iter().enumerate() {
            url.push(if at == 0 { '?' } else { '&' });
            url.extend(utf8_percent_encode(name, QUERY));
            url.push('=');
            url.extend(utf8_percent_encode(value, QUERY));
        }
        Ok(url)
    }

    pub(super) fn to_http(&self, service: &str) -> Result<http::Request<Vec<u8>>, Error> {
        let url = match &self.link {
            Some(link) => link::encode(link.as_bytes()),
            None => {
                let service = service.trim_end_matches('/');
                format!("{service}/{}{}", self.version, self.relative_url()?)
            }
        };
        let mut builder = http::Request::builder().method(&*self.method).uri(url);
        let has_type = self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
        if !has_type && let Some(body) = &self.body {
            builder = builder.header(http::header::CONTENT_TYPE, self.media.unwrap_or(body.content_type()));
        }
        for (name, value) in &self.headers {
            builder = builder.header(name.as_ref(), value);
        }
        let body = self.body.as_ref().map_or_else(Vec::new, Body::to_bytes);
        let mut request = builder.body(body).map_err(Error::Http)?;
        say_empty(&mut request);
        // Whoever carries the request can tell by it which endpoint it is for.
        if let Some(endpoint) = self.endpoint {
            request.extensions_mut().insert(endpoint);
        }
        Ok(request)
    }
}

/// Says that there is no body where a method has one: without a length the service answers `411`. Clients set it
/// themselves where there is a body.
pub(crate) fn say_empty(request: &mut http::Request<Vec<u8>>) {
    let has_body = matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH);
    if has_body && request.body().is_empty() && !request.headers().contains_key(TRANSFER_ENCODING) {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

impl fmt::Debug for Parts {
    /// Prints no value of a header, nothing of the body and of a link no more than its host: they can have secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_ref()).collect();
        let mut out = f.debug_struct("Request");
        out.field("method", &self.method).field("version", &self.version);
        out.field("path", &self.path).field("query", &self.query).field("headers", &names);
        out.field("body", &self.body.as_ref().map(Body::content_type));
        out.field("link", &self.link.as_deref().map(Hidden)).finish()
    }
}
