//! The answers to a batch, each by the type of its own request.
//!
//! Takes the response to a batch, whose parts come in any order; gives the answer to an [`Entry`].

use super::Entry;
use super::step::{is_json, media_type};
use crate::runtime::error::Error;
use crate::runtime::response::{OwnedReply, Reply, Response};
use crate::runtime::text::read_base64;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::{Map, Value};
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The answers to a batch.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    pub(super) parts: BTreeMap<u32, OwnedReply>,
    failure: Option<Arc<Error>>,
}

impl Answers {
    /// The answer to a request.
    ///
    /// # Errors
    /// What the request alone would give; [`Error::Missing`] where the service did not answer it.
    pub fn get<T: Response>(&self, entry: impl Borrow<Entry<T>>) -> Result<T, Error> {
        let part = self
            .parts
            .get(&entry.borrow().id)
            .ok_or(Error::Missing("an answer to each request of the batch"))?;
        T::from_reply(&part.as_reply())
    }

    /// The status of the answer to a request.
    pub fn status<T>(&self, entry: impl Borrow<Entry<T>>) -> Option<StatusCode> {
        self.parts.get(&entry.borrow().id).map(|part| part.status)
    }

    /// The longest time, in seconds, that an answer asks to wait.
    pub fn retry_after(&self) -> Option<u64> {
        self.parts.values().filter_map(|part| part.as_reply().retry_after()).max()
    }

    /// Puts later answers in the place of earlier ones.
    pub fn replace(&mut self, later: Self) {
        self.parts.extend(later.parts);
    }

    /// Why some requests have no answer, where a batch that was sent in parts broke off.
    pub fn failure(&self) -> Option<&Error> {
        self.failure.as_deref()
    }

    /// Says why there are no further answers; fails with it where there are none at all.
    #[cfg(feature = "client")]
    pub(crate) fn break_off(mut self, error: Error) -> Result<Self, Error> {
        if self.parts.is_empty() {
            return Err(error);
        }
        self.failure = Some(Arc::new(error));
        Ok(self)
    }

    pub(super) fn read(reply: &Reply<'_>) -> Result<Self, Error> {
        let json = reply.json()?;
        let parts = json.get("responses").and_then(Value::as_array);
        let parts = parts.ok_or_else(|| Error::unexpected(reply, "the answers to a batch", &json))?;
        Ok(Self { parts: parts.iter().filter_map(read_part).collect(), failure: None })
    }
}

/// `None` for what no request can be matched with; asking for its answer then says that it is missing.
fn read_part(json: &Value) -> Option<(u32, OwnedReply)> {
    let id = json.get("id")?;
    let id = id.as_str().map_or_else(|| id.as_u64()?.try_into().ok(), |id| id.parse().ok())?;
    let status = json.get("status")?;
    let status =
        status.as_str().map_or_else(|| status.as_u64()?.try_into().ok(), |text| text.parse().ok())?;
    let headers = json.get("headers").and_then(Value::as_object).map(read_headers).unwrap_or_default();
    let body = json.get("body").map(|body| read_body(body, &headers)).unwrap_or_default();
    Some((id, OwnedReply { status: StatusCode::from_u16(status).ok()?, headers, body }))
}

fn read_headers(json: &Map<String, Value>) -> HeaderMap {
    let header = |(name, value): (&String, &Value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(text).ok()?))
    };
    json.iter().filter_map(header).collect()
}

/// What is no JSON comes in base64; a text comes as it is, too.
fn read_body(body: &Value, headers: &HeaderMap) -> Vec<u8> {
    match body {
        Value::Null => Vec::new(),
        Value::String(text) if !is_json(headers) => {
            let is_text = media_type(headers).is_some_and(|name| name.starts_with("text/"));
            let bytes = read_base64(text).ok().filter(|bytes| !is_text || hides_text(text, bytes));
            bytes.unwrap_or_else(|| text.clone().into_bytes())
        }
        json => json.to_string().into_bytes(),
    }
}

/// True where a text is in base64: it has the form, is no number, and what it stands for is text.
fn hides_text(base64: &str, bytes: &[u8]) -> bool {
    let is_number = base64.bytes().all(|byte| byte.is_ascii_digit());
    let is_text = |text: &str| !text.contains(|c: char| c.is_control() && !c.is_whitespace());
    !is_number && base64.len().is_multiple_of(4) && std::str::from_utf8(bytes).is_ok_and(is_text)
}
