//! One request of a batch, as it stands in the batch's JSON.
//!
//! Takes an `http::Request`; gives its part of the body of the batch. What is no JSON travels in base64.

use crate::runtime::error::Error;
use crate::runtime::text::BASE64;
use base64::Engine as _;
use http::{HeaderMap, Method, StatusCode, header};
use serde_json::Value;
use serde_json::map::{Entry, Map};
use std::fmt;

/// A request of a batch.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) method: Method,
    pub(super) url: String,
    headers: Map<String, Value>,
    body: Option<Value>,
    pub(super) after: Vec<u32>,
}

impl Step {
    /// The step that sends a request, whose URL begins with the version.
    ///
    /// # Errors
    /// The URL does not, or the body is no JSON although the request says so.
    pub(super) fn new(version: &str, http: &http::Request<Vec<u8>>) -> Result<Self, Error> {
        let url = http.uri().path_and_query().map_or("", http::uri::PathAndQuery::as_str);
        let url = url.strip_prefix('/').and_then(|url| url.strip_prefix(version));
        let url = url.ok_or(Error::Batch("expected a link below the version of the API, found another"))?;
        Ok(Self {
            method: http.method().clone(),
            url: url.to_owned(),
            headers: headers_to_send(http.headers()),
            body: body_to_send(http)?,
            after: Vec::new(),
        })
    }

    pub(super) fn to_json(&self, id: u32) -> Value {
        let mut json = Map::new();
        let mut put = |name: &str, value: Value| json.insert(name.to_owned(), value);
        put("id", id.to_string().into());
        put("method", self.method.as_str().into());
        put("url", self.url.as_str().into());
        if !self.headers.is_empty() {
            put("headers", Value::Object(self.headers.clone()));
        }
        if let Some(body) = &self.body {
            put("body", body.clone());
        }
        if !self.after.is_empty() {
            put("dependsOn", self.after.iter().map(u32::to_string).collect());
        }
        Value::Object(json)
    }
}

impl fmt::Debug for Step {
    /// Prints no value of a header and nothing of the body, which can have secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&String> = self.headers.keys().collect();
        let mut out = f.debug_struct("Step");
        out.field("method", &self.method).field("url", &self.url).field("headers", &names);
        out.field("after", &self.after).finish_non_exhaustive()
    }
}

/// A header that stands more than once is one with commas here. The length is that of no message of its own.
fn headers_to_send(headers: &HeaderMap) -> Map<String, Value> {
    let mut sent = Map::new();
    for (name, value) in headers.iter().filter(|(name, _)| *name != header::CONTENT_LENGTH) {
        let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
        match sent.entry(name.as_str()) {
            Entry::Vacant(entry) => drop(entry.insert(Value::from(text))),
            Entry::Occupied(mut entry) => {
                let joined = format!("{}, {text}", entry.get().as_str().unwrap_or_default());
                entry.insert(Value::from(joined));
            }
        }
    }
    sent
}

/// JSON as it is, everything else in base64.
fn body_to_send(http: &http::Request<Vec<u8>>) -> Result<Option<Value>, Error> {
    if http.body().is_empty() {
        return Ok(None);
    }
    if !is_json(http.headers()) {
        return Ok(Some(Value::from(BASE64.encode(http.body()))));
    }
    let parsed = serde_json::from_slice(http.body());
    parsed.map(Some).map_err(|_| Error::Batch("expected a body of JSON, as its content type says"))
}

/// True for a request that the service did not take on, or that may be repeated if it did. `says_when` is that the
/// answer says when to try again.
pub(crate) fn is_worth_a_retry(method: &Method, status: StatusCode, says_when: bool) -> bool {
    match status {
        // Both say that nothing was done.
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => true,
        StatusCode::GATEWAY_TIMEOUT => method.is_idempotent(),
        StatusCode::BAD_GATEWAY => says_when && method.is_idempotent(),
        _ => false,
    }
}

/// True where the headers name no media type, or one of JSON.
pub(super) fn is_json(headers: &HeaderMap) -> bool {
    media_type(headers).is_none_or(|text| text.to_ascii_lowercase().contains("json"))
}

pub(super) fn media_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::CONTENT_TYPE)?.to_str().ok()
}
