//! The parts of a request that do not depend on the type of its answer.
//!
//! Takes an endpoint with its arguments, query, headers and body; gives the `http::Request`.

use super::Body;
use crate::runtime::endpoint::Endpoint;
use crate::runtime::error::Error;
use crate::runtime::json::Node;
use crate::runtime::path;
use percent_encoding::{AsciiSet, utf8_percent_encode};
use std::borrow::Cow;

/// What is encoded in a query: the same as in a segment without `'`, `(`, `)`, `*` and `/`, which OData writes plainly there.
const QUERY: &AsciiSet = &path::SEGMENT.remove(b'\'').remove(b'(').remove(b')').remove(b'*').remove(b'/');

/// What does not depend on the type of the answer.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) endpoint: &'static Endpoint,
    pub(super) path: Result<String, &'static str>,
    pub(super) query: Vec<(Cow<'static, str>, String)>,
    pub(super) headers: Vec<(Cow<'static, str>, String)>,
    pub(super) body: Option<Body>,
    pub(super) link: Option<String>,
}

impl Parts {
    pub(super) fn new(endpoint: &'static Endpoint, arguments: &[&str]) -> Self {
        let path = path::build(endpoint.template, arguments);
        Self { endpoint, path, query: Vec::new(), headers: Vec::new(), body: None, link: None }
    }

    pub(super) fn json(endpoint: &'static Endpoint, arguments: &[&str], body: Node<'_>) -> Self {
        Self { body: Some(Body::Json(body.to_value())), ..Self::new(endpoint, arguments) }
    }

    pub(super) fn reference(endpoint: &'static Endpoint, arguments: &[&str], target: &str) -> Self {
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
