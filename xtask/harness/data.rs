//! What goes into the program and what comes out of it, as JSON: the cases, and what became of each.
//!
//! Takes nothing of the emitted crate but its `Value`; gives the types. The names of their fields are those of
//! `generator::conformance`, which writes the one and reads the other. Nothing is called and nothing is judged here.

use msgraph::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file of cases.
#[derive(Deserialize)]
pub(crate) struct Input {
    pub(crate) cases: Vec<Case>,
    /// The types that relationships lead to: version, owner, property, target.
    pub(crate) relationships: BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>,
}

/// An exchange and the endpoint it is matched to.
#[derive(Deserialize)]
pub(crate) struct Case {
    pub(crate) version: String,
    pub(crate) endpoint: u32,
    pub(crate) arguments: Vec<String>,
    pub(crate) required: Vec<String>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Payload,
    pub(crate) instead: bool,
    pub(crate) counted: bool,
    pub(crate) cast: Option<String>,
    pub(crate) response: Option<Shown>,
}

/// A documented response.
#[derive(Deserialize)]
pub(crate) struct Shown {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Payload,
}

/// A body, documented or made.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Payload {
    #[default]
    Nothing,
    Json(Value),
    Text(String),
}

/// What became of a case.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Outcome {
    pub(crate) request: Option<Built>,
    pub(crate) request_error: Option<String>,
    pub(crate) request_findings: Vec<Finding>,
    pub(crate) response: Option<Payload>,
    pub(crate) response_error: Option<String>,
    pub(crate) response_findings: Vec<Finding>,
}

/// The request that the function made.
#[derive(Debug, Serialize)]
pub(crate) struct Built {
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Payload,
}

/// A member that did not reach a typed field.
#[derive(Debug, Serialize)]
pub(crate) struct Finding {
    pub(crate) path: String,
    pub(crate) owner: String,
    pub(crate) name: String,
    /// True where the docs name it and its JSON does not fit the documented type.
    pub(crate) mismatched: bool,
    pub(crate) value: Value,
}

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
