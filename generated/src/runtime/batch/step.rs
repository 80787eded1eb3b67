//! One request of a batch, as it stands in the batch's JSON.
//!
//! Takes an `http::Request`; gives its part of the body of the batch. What is no JSON travels in base64.

use crate::runtime::error::Error;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use serde_json::{Map, Value};

/// A request of a batch.
#[derive(Clone, Debug)]
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
        let text = |value: &HeaderValue| Value::from(String::from_utf8_lossy(value.as_bytes()));
        let headers = http.headers().iter().map(|(name, value)| (name.to_string(), text(value)));
        Ok(Self {
            method: http.method().clone(),
            url: url.to_owned(),
            headers: headers.collect(),
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

/// JSON as it is, everything else in base64.
fn body_to_send(http: &http::Request<Vec<u8>>) -> Result<Option<Value>, Error> {
    if http.body().is_empty() {
        return Ok(None);
    }
    if !is_json(http.headers()) {
        return Ok(Some(Value::from(STANDARD.encode(http.body()))));
    }
    let parsed = serde_json::from_slice(http.body());
    parsed.map(Some).map_err(|_| Error::Batch("expected a body of JSON, as its content type says"))
}

/// True for a request that the service did not take on, or that may be repeated if it did.
pub(crate) fn is_worth_a_retry(method: &Method, status: StatusCode) -> bool {
    match status {
        StatusCode::TOO_MANY_REQUESTS => true,
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => method.is_idempotent(),
        _ => false,
    }
}

/// True where the headers name no media type, or one of JSON.
pub(super) fn is_json(headers: &HeaderMap) -> bool {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media_type.is_none_or(|text| text.to_ascii_lowercase().contains("json"))
}
