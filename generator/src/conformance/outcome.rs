//! What the program made of a case: the form in which it prints it.

use super::cases::Payload;
use serde::Deserialize;
use serde_json::Value;

/// What became of a case.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Outcome {
    /// The request that the function made.
    pub request: Option<Built>,
    /// Why there is none.
    pub request_error: Option<String>,
    /// What of the body reached no typed field.
    pub request_findings: Vec<Finding>,
    /// The response, decoded and encoded again.
    pub response: Option<Payload>,
    /// Why there is none.
    pub response_error: Option<String>,
    /// What of the response reached no typed field.
    pub response_findings: Vec<Finding>,
}

/// A request that was made.
#[derive(Debug, Deserialize)]
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

/// A member that reached no typed field.
#[derive(Debug, Deserialize)]
pub struct Finding {
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
