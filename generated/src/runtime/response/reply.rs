//! A response as it came: status, headers and bytes, borrowed or kept.
//!
//! Takes what carried it; gives its headers as values, and its JSON. This is the one place where a byte order mark
//! is taken off, where an empty body is told from JSON, and where broken characters are mended.

use crate::runtime::error::Error;
use crate::runtime::link;
use crate::runtime::reader::mend;
use http::{HeaderMap, StatusCode};
use serde_json::Value;
use std::fmt;

/// A response, borrowed from whatever carried it.
#[derive(Clone, Copy)]
pub struct Reply<'a> {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: &'a HeaderMap,
    /// The body.
    pub body: &'a [u8],
}

/// A response, kept as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnedReply {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl<'a> Reply<'a> {
    /// Borrows a response.
    pub fn from_http(response: &'a http::Response<impl AsRef<[u8]>>) -> Self {
        Self { status: response.status(), headers: response.headers(), body: response.body().as_ref() }
    }

    /// The same as a value of its own.
    pub fn to_owned(&self) -> OwnedReply {
        OwnedReply { status: self.status, headers: self.headers.clone(), body: self.body.to_vec() }
    }

    /// A header as text.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The id to name in a support request.
    pub fn request_id(&self) -> Option<&'a str> {
        self.header("request-id").or_else(|| self.header("x-ms-request-id"))
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

    /// Where the answer leads to, with the bytes that no address may have encoded.
    pub(crate) fn location(&self) -> Option<String> {
        let location = self.headers.get("location").or_else(|| self.headers.get("operation-location"))?;
        Some(link::encode(location.as_bytes()))
    }

    /// The body without the mark that some services put before it.
    pub(crate) fn text(&self) -> &'a [u8] {
        self.body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(self.body).trim_ascii()
    }

    /// Fails where the answer is no success.
    pub(crate) fn success(&self) -> Result<(), Error> {
        if self.status.is_success() { Ok(()) } else { Err(Error::from_reply(self)) }
    }

    /// Reads the JSON of a success; false where there is no body. Where a character is broken, it is read again without.
    pub(crate) fn read(&self, read: &mut dyn FnMut(&[u8]) -> serde_json::Result<()>) -> Result<bool, Error> {
        self.success()?;
        let text = self.text();
        if text.is_empty() {
            return Ok(false);
        }
        let Err(source) = read(text) else { return Ok(true) };
        match mend(text) {
            Some(mended) if read(&mended).is_ok() => Ok(true),
            _ => Err(Error::no_json(self, source)),
        }
    }

    /// The JSON of a success; `null` where there is no body.
    pub(crate) fn json(&self) -> Result<Value, Error> {
        let mut json = Value::Null;
        self.read(&mut |text| serde_json::from_slice(text).map(|read| json = read))?;
        Ok(json)
    }

    /// The same where a body may be anything, because nothing is expected of it: what is no JSON is a text.
    pub(crate) fn json_or_text(&self) -> Result<Value, Error> {
        match self.json() {
            Err(Error::Json { .. }) => Ok(Value::from(String::from_utf8_lossy(self.text()))),
            read => read,
        }
    }
}

impl OwnedReply {
    /// The same, borrowed.
    pub fn as_reply(&self) -> Reply<'_> {
        Reply { status: self.status, headers: &self.headers, body: &self.body }
    }
}

impl fmt::Debug for Reply<'_> {
    /// Prints no value of a header and nothing of the body: both can have tokens and secret addresses.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.headers.keys().map(http::HeaderName::as_str).collect();
        let mut out = f.debug_struct("Reply");
        out.field("status", &self.status).field("headers", &names).field("bytes", &self.body.len()).finish()
    }
}

impl fmt::Debug for OwnedReply {
    /// As that of [`Reply`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_reply().fmt(f)
    }
}
