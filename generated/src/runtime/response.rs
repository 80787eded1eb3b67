//! Answers: objects, single values, content, and work that goes on.
//!
//! Takes status, headers and body of a response; gives the type that the endpoint answers with, or the
//! error that the service sent. It reads leniently: what does not fit is kept, not refused.

mod page;
mod reply;

pub use page::Page;
pub use reply::{OwnedReply, Reply};

use super::error::Error;
use super::json::Json;
use super::link::Hidden;
use super::object::Object;
use super::reader::{Place, read_value};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};
use std::fmt;
use std::ops::Deref;

/// What an endpoint answers with.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is nothing that a request can answer with",
    label = "expected a type of the crate, `Page` of one, `Content`, or `()`",
    note = "any JSON is `serde_json::Value`, of which `serde_json::from_value` makes a type of your own"
)]
pub trait Response: Sized {
    /// Reads the answer.
    ///
    /// # Errors
    /// The service's own error, or a body that can not be read.
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error>;
}

impl Response for () {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        reply.success().map(|_| ())
    }
}

/// Any JSON, `null` where the body is empty.
impl Response for Value {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        reply.json()
    }
}

#[diagnostic::do_not_recommend]
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
        let mut place = Place::<T>::default();
        if !reply.read(&mut |json| read_value(json, &mut place))? {
            return Ok(Self { value: T::default(), wrapper: None });
        }
        let mut value = place.read.map_err(|found| Error::unexpected(reply, "an object", &found))?;
        let wrapper = match wrapped(&value) {
            Some(inner) => {
                let wrapper = std::mem::replace(&mut value, T::read(inner).unwrap_or_default());
                let annotations = wrapper.fields().to_map().into_iter();
                Some(annotations.filter(|(name, _)| name != "value").collect())
            }
            None => None,
        };
        if !T::SCHEMA.properties.contains(&"error")
            && let Some(error) =
                value.fields().extra().get("error").and_then(|json| Error::embedded(reply, json))
        {
            return Err(error);
        }
        Ok(Self { value, wrapper })
    }
}

/// The object inside of `{"value": {..}}`, unless the type has a property of that name.
fn wrapped<T: Object>(wrapper: &T) -> Option<Value> {
    let fields = wrapper.fields();
    let inner = fields.extra().get("value").filter(|inner| inner.is_object())?;
    let is_wrapper = fields.entries().all(|(name, _)| name == "value" || name.starts_with('@'));
    is_wrapper.then(|| inner.clone())
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

/// A single value that is no object: a number, a text, a member of an enumeration.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Scalar<T> {
    /// The value.
    pub value: T,
    /// What came with it, such as `@odata.context`; `None` where the value stood alone.
    pub wrapper: Option<Map<String, Value>>,
}

/// Its value: `users::count()` can be printed, and `*count` is a number.
impl<T> Deref for Scalar<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Display> fmt::Display for Scalar<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: Json> Response for Scalar<T> {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        let (json, wrapper) = match reply.json()? {
            Value::Object(mut map) => (map.remove("value").unwrap_or_default(), Some(map)),
            bare => (bare, None),
        };
        let embedded = || Error::embedded(reply, wrapper.as_ref()?.get("error")?);
        match T::read(json) {
            Ok(value) => Ok(Self { value, wrapper }),
            Err(found) => {
                Err(embedded().unwrap_or_else(|| Error::unexpected(reply, "a single value", &found)))
            }
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
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Content {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Their media type, where the service names it.
    pub content_type: Option<String>,
    /// Where the bytes are instead, where the service redirects. The address is secret by itself.
    pub location: Option<String>,
}

/// Its bytes: `file.write_all(&content)`, `content.len()`.
impl Deref for Content {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

impl AsRef<[u8]> for Content {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl From<Content> for Vec<u8> {
    fn from(content: Content) -> Self {
        content.bytes
    }
}

impl Response for Content {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        let location = reply.location();
        if !(reply.status.is_redirection() && location.is_some()) {
            reply.success()?;
        }
        let content_type = reply.header("content-type").map(str::to_owned);
        Ok(Self { bytes: reply.body.to_vec(), content_type, location })
    }
}

impl fmt::Debug for Content {
    /// Prints how many bytes there are, and of an address no more than its host.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Content");
        out.field("bytes", &self.bytes.len()).field("content_type", &self.content_type);
        out.field("location", &self.location.as_deref().map(Hidden)).finish()
    }
}

/// The service has taken on work that goes on after the answer (`202 Accepted`).
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Accepted {
    /// Where the state of the work can be asked for. The address may be secret by itself.
    pub location: Option<String>,
    /// How many seconds to wait before asking.
    pub retry_after: Option<u64>,
    /// The body, `null` where there is none; a text where it is no JSON.
    pub body: Value,
}

impl Response for Accepted {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        let body = reply.json_or_text()?;
        Ok(Self { location: reply.location(), retry_after: reply.retry_after(), body })
    }
}

impl fmt::Debug for Accepted {
    /// Prints of an address no more than its host.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Accepted");
        out.field("location", &self.location.as_deref().map(Hidden));
        out.field("retry_after", &self.retry_after).field("body", &self.body).finish()
    }
}
