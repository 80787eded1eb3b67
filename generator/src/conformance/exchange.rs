//! What goes into the program that runs the examples, and what comes out of it: the cases, and what became of each.
//!
//! This file is compiled twice: here, where cases are written and outcomes judged, and as a module of the program, which reads the
//! one and writes the other (`xtask/harness`). So it takes serde and `serde_json` alone, and no type of it has a twin. Nothing is
//! called and nothing is judged here.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The types that relationships lead to: by version, owner and property.
pub type Relationships = BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>;

/// The file that the program reads.
#[derive(Debug, Serialize, Deserialize)]
pub struct Input {
    /// What to run, in order.
    pub cases: Vec<Case>,
    /// Where relationships lead.
    pub relationships: Relationships,
}

/// An exchange and the endpoint it is matched to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Case {
    /// The version of the API: `v1.0` or `beta`.
    pub version: String,
    /// The number of the endpoint in the emitted table.
    pub endpoint: usize,
    /// The values of the placeholders, decoded.
    pub arguments: Vec<String>,
    /// The values of the query parameters that are arguments.
    pub required: Vec<String>,
    /// The rest of the query, decoded.
    pub query: Vec<(String, String)>,
    /// The headers a caller gives.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Payload,
    /// True where the body is sent in the place of the one that the function takes.
    pub instead: bool,
    /// True where the number of items alone is asked for.
    pub counted: bool,
    /// The derived type whose items are asked for.
    pub cast: Option<String>,
    /// The response, where one is shown.
    pub response: Option<ShownResponse>,
}

/// A documented response.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShownResponse {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Payload,
}

/// A body, documented or made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Payload {
    /// None.
    #[default]
    Nothing,
    /// A JSON document.
    Json(Value),
    /// Anything else.
    Text(String),
}

/// What became of a case.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Outcome {
    /// The request that the code of the example made, or why it made none; `None` where there is no code.
    pub code: Option<Result<Built, Refused>>,
    /// Why the function can not take the body that the example shows.
    pub refused: Option<Refused>,
    /// What of the body reached no typed field.
    pub request_findings: Vec<UntypedMember>,
    /// The response, decoded and encoded again, or why it could not be; `None` where it was not tried.
    pub response: Option<Result<Payload, Refused>>,
    /// What of the response reached no typed field.
    pub response_findings: Vec<UntypedMember>,
}

/// A request that was made.
#[derive(Debug, Serialize, Deserialize)]
pub struct Built {
    /// The HTTP method.
    pub method: String,
    /// The whole URL.
    pub url: String,
    /// Names and values of the headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Payload,
}

/// Why there is no request or response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// What kind of reason.
    pub reason: Reason,
    /// The reason in words, for people.
    pub detail: String,
}

/// The kinds of reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The body is JSON of another kind than the function takes.
    BodyKind,
    /// A URL, header or status that cannot stand in HTTP.
    NotHttp,
    /// The response is JSON of another kind than the function answers with.
    AnswerKind,
    /// Any other.
    Other,
}

impl Reason {
    /// A refusal for this reason.
    pub fn because(self, detail: impl Into<String>) -> Refused {
        Refused { reason: self, detail: detail.into() }
    }
}

/// A member that reached no typed field.
#[derive(Debug, Serialize, Deserialize)]
pub struct UntypedMember {
    /// Where the object stands: `value[0].from`.
    pub path: String,
    /// The qualified type of the object; empty for the body of an action.
    pub owner: String,
    /// The name of the member.
    pub name: String,
    /// True where the docs name it and its JSON does not fit the documented type.
    pub mismatched: bool,
    /// Its JSON.
    pub value: Value,
}
