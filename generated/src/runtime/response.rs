//! Answers: objects, single values, content, and work that goes on.
//!
//! Takes status, headers and body of a response; gives the type that the endpoint answers with, or the
//! error that the service sent. It reads leniently: what does not fit is kept, not refused.

mod page;

pub use page::Page;

use super::error::Error;
use super::json::Json;
use super::object::Object;
use http::{HeaderMap, StatusCode};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// A response, borrowed from whatever carried it.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'a> {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: &'a HeaderMap,
    /// The body.
    pub body: &'a [u8],
}

/// What an endpoint answers with.
pub trait Response: Sized {
    /// Reads the answer.
    ///
    /// # Errors
    /// The service's own error, or a body that can not be read.
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error>;
}

impl<'a> Reply<'a> {
    /// Borrows a response.
    pub fn from_http(response: &'a http::Response<impl AsRef<[u8]>>) -> Self {
        Self { status: response.status(), headers: response.headers(), body: response.body().as_ref() }
    }

    /// A header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// How many seconds the service asks to wait: `Retry-After`, as a number or as a date.
    ///
    /// A date counts from the response's own `Date`, so that no clock but the service's matters; without
    /// one there is no answer.
    pub fn retry_after(&self) -> Option<u64> {
        let text = self.header("retry-after")?.trim();
        if let Ok(seconds) = text.parse() {
            return Some(seconds);
        }
        let date = |text: &str| httpdate::parse_http_date(text).ok();
        let (until, now) = (date(text)?, date(self.header("date")?.trim())?);
        Some(until.duration_since(now).map_or(0, |wait| wait.as_secs()))
    }

    /// The body of a success.
    pub(crate) fn success(&self) -> Result<&[u8], Error> {
        if self.status.is_success() { Ok(self.body) } else { Err(Error::from_reply(self)) }
    }

    /// The JSON of a success; `null` where there is no body.
    pub(crate) fn json(&self) -> Result<Value, Error> {
        let body = self.success()?;
        let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
        if body.trim_ascii().is_empty() {
            return Ok(Value::Null);
        }
        serde_json::from_slice(body).map_err(|source| Error::Json { status: self.status, source })
    }
}

impl Response for () {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        reply.success().map(|_| ())
    }
}

impl<T: Object> Response for T {
    /// An empty body, such as that of `204`, is an object without properties.
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        Answer::from_reply(reply).map(|answer| answer.value)
    }
}

/// One object with what it came in: some services wrap it as `{"value": {..}}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<T> {
    /// The object.
    pub value: T,
    wrapper: Option<Map<String, Value>>,
}

impl<T: Object> Response for Answer<T> {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        let json = reply.json()?;
        if json.is_null() {
            return Ok(Self { value: T::default(), wrapper: None });
        }
        let (json, wrapper) = unwrap_value(json, T::SCHEMA.properties);
        match T::read(json) {
            Ok(value) => Ok(Self { value, wrapper }),
            Err(found) => Err(Error::unexpected(reply.status, "an object", &found)),
        }
    }
}

impl<T: Serialize> Serialize for Answer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(wrapper) = &self.wrapper else { return self.value.serialize(serializer) };
        let mut map = serializer.serialize_map(Some(wrapper.len() + 1))?;
        for (name, value) in wrapper {
            map.serialize_entry(name, value)?;
        }
        map.serialize_entry("value", &self.value)?;
        map.end()
    }
}

/// Takes `{"value": {..}}` apart, unless the type has a property of that name.
fn unwrap_value(json: Value, properties: &[&str]) -> (Value, Option<Map<String, Value>>) {
    let Value::Object(mut map) = json else { return (json, None) };
    let only_annotations = map.keys().all(|name| name == "value" || name.starts_with('@'));
    let is_wrapper = only_annotations && !properties.contains(&"value");
    match map.remove("value") {
        Some(inner @ Value::Object(_)) if is_wrapper => (inner, Some(map)),
        Some(other) => {
            map.insert("value".to_owned(), other);
            (Value::Object(map), None)
        }
        None => (Value::Object(map), None),
    }
}

/// A single value that is no object: a number, a text, a member of an enumeration.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Scalar<T> {
    /// The value.
    pub value: T,
    /// What came with it, such as `@odata.context`; `None` where the value stood alone.
    pub wrapper: Option<Map<String, Value>>,
}

impl<T: Json> Response for Scalar<T> {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        let (json, wrapper) = match reply.json()? {
            Value::Object(mut map) => (map.remove("value").unwrap_or_default(), Some(map)),
            bare => (bare, None),
        };
        match T::read(json) {
            Ok(value) => Ok(Self { value, wrapper }),
            Err(found) => Err(Error::unexpected(reply.status, "a single value", &found)),
        }
    }
}

impl<T: Json> Serialize for Scalar<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(wrapper) = &self.wrapper else { return self.value.view().serialize(serializer) };
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in wrapper {
            map.serialize_entry(name, value)?;
        }
        map.serialize_entry("value", &self.value.view())?;
        map.end()
    }
}

/// Bytes: the content of a file, a photo, a report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Content {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Their media type, where the service names it.
    pub content_type: Option<String>,
    /// Where the bytes are instead, where the service redirects.
    pub location: Option<String>,
}

impl Response for Content {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        let location = reply.header("location").map(str::to_owned);
        if !(reply.status.is_redirection() && location.is_some()) {
            reply.success()?;
        }
        let content_type = reply.header("content-type").map(str::to_owned);
        Ok(Self { bytes: reply.body.to_vec(), content_type, location })
    }
}

/// The service has taken on work that goes on after the answer (`202 Accepted`).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Accepted {
    /// Where the state of the work can be asked for.
    pub location: Option<String>,
    /// How many seconds to wait before asking.
    pub retry_after: Option<u64>,
    /// The body, `null` where there is none.
    pub body: Value,
}

impl Response for Accepted {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        let location = reply.header("location").or_else(|| reply.header("operation-location"));
        Ok(Self {
            location: location.map(str::to_owned),
            retry_after: reply.retry_after(),
            body: reply.json()?,
        })
    }
}
