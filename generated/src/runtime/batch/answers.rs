//! The answers to a batch, each by the type of its own request.
//!
//! Takes the response to a batch, whose parts come in any order; gives the answer to an [`Entry`].

use super::Entry;
use super::step::is_json;
use crate::runtime::error::Error;
use crate::runtime::response::{Reply, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The answers to a batch.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    pub(super) parts: BTreeMap<u32, Part>,
}

/// The answer to one request.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answers {
    /// The answer to a request.
    ///
    /// # Errors
    /// What the request alone would give; [`Error::Missing`] where the service did not answer it.
    pub fn get<T: Response>(&self, entry: Entry<T>) -> Result<T, Error> {
        let part =
            self.parts.get(&entry.id).ok_or(Error::Missing("an answer to each request of the batch"))?;
        T::from_reply(&part.to_reply())
    }

    /// The status of the answer to a request.
    pub fn status<T>(&self, entry: Entry<T>) -> Option<StatusCode> {
        self.parts.get(&entry.id).map(|part| part.status)
    }

    /// The longest time, in seconds, that an answer asks to wait.
    pub fn retry_after(&self) -> Option<u64> {
        self.parts.values().filter_map(|part| part.to_reply().retry_after()).max()
    }

    /// Puts later answers in the place of earlier ones.
    pub fn replace(&mut self, later: Self) {
        self.parts.extend(later.parts);
    }

    pub(super) fn read(reply: &Reply<'_>) -> Result<Self, Error> {
        let json = reply.json()?;
        let parts = json.get("responses").and_then(Value::as_array);
        let parts = parts.ok_or_else(|| Error::unexpected(reply.status, "the answers to a batch", &json))?;
        Ok(Self { parts: parts.iter().filter_map(Part::read).collect() })
    }
}

impl Part {
    /// `None` for what no request can be matched with; asking for its answer then says that it is missing.
    fn read(json: &Value) -> Option<(u32, Self)> {
        let id = json.get("id")?;
        let id = id.as_str().map_or_else(|| id.as_u64()?.try_into().ok(), |id| id.parse().ok())?;
        let status = u16::try_from(json.get("status")?.as_u64()?).ok()?;
        let headers = json.get("headers").and_then(Value::as_object).map(read_headers).unwrap_or_default();
        let body = json.get("body").map(|body| read_body(body, &headers)).unwrap_or_default();
        Some((id, Self { status: StatusCode::from_u16(status).ok()?, headers, body }))
    }

    fn to_reply(&self) -> Reply<'_> {
        Reply { status: self.status, headers: &self.headers, body: &self.body }
    }
}

fn read_headers(json: &Map<String, Value>) -> HeaderMap {
    let header = |(name, value): (&String, &Value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(text).ok()?))
    };
    json.iter().filter_map(header).collect()
}

/// What is no JSON comes in base64.
fn read_body(body: &Value, headers: &HeaderMap) -> Vec<u8> {
    match body {
        Value::Null => Vec::new(),
        Value::String(text) if !is_json(headers) => {
            STANDARD.decode(text).unwrap_or_else(|_| text.clone().into_bytes())
        }
        json => json.to_string().into_bytes(),
    }
}
