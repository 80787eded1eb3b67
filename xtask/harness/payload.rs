//! Bodies as the program makes and sends them.
//!
//! Takes what serde can write; gives it as a [`Payload`], and a payload as bytes. The types are those of `exchange`, which the
//! generator shares.

use crate::exchange::Payload;
use serde::Serialize;

impl Payload {
    /// What serde makes of a value.
    pub(crate) fn of<T: Serialize>(value: &T) -> Self {
        serde_json::to_value(value).map_or_else(|error| Self::Text(error.to_string()), Self::Json)
    }

    /// The body as it is sent.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Json(json) => json.to_string().into_bytes(),
            Self::Text(text) => text.clone().into_bytes(),
        }
    }
}
