//! Work that goes on after the answer: asking how far it is.
//!
//! Takes the address that a `202 Accepted` carried; gives the request that asks there and reads what comes
//! back. It does not wait; [`State::Running`] says for how long the service asks to.

use super::error::Error;
use super::link::{self, Hidden};
use super::response::{Accepted, Reply};
use http::StatusCode;
use serde_json::Value;
use std::fmt;

/// Work the service has taken on.
#[derive(Clone, PartialEq, Eq)]
pub struct Operation {
    location: String,
}

/// What leads to work that goes on: an [`Operation`], or the answer that began it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` leads to no work that goes on",
    label = "expected an `Operation`, or the `Accepted` that a request answered with"
)]
pub trait Work {
    /// The work, where the service said where to ask for it.
    fn operation(&self) -> Option<Operation>;
}

impl Work for Operation {
    fn operation(&self) -> Option<Operation> {
        Some(self.clone())
    }
}

impl Work for Accepted {
    fn operation(&self) -> Option<Operation> {
        Self::operation(self)
    }
}

/// How far the work is.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum State {
    /// It goes on.
    Running {
        /// How many seconds to wait before asking again, where the service says.
        retry_after: Option<u64>,
        /// What the service tells of it, such as `percentageComplete`; `null` where nothing.
        json: Value,
    },
    /// It is done.
    Done {
        /// Where the result is, where the service says.
        location: Option<String>,
        /// What the service tells of it; `null` where nothing.
        json: Value,
    },
    /// It failed, or was given up.
    Failed {
        /// What the service tells of it.
        json: Value,
    },
}

impl Accepted {
    /// The work, where the service says where to ask for it.
    pub fn operation(&self) -> Option<Operation> {
        self.location.as_deref().map(Operation::at)
    }
}

impl Operation {
    /// The work that can be asked for at an address.
    pub fn at(location: impl Into<String>) -> Self {
        Self { location: location.into() }
    }

    /// The request that asks how far it is. An address without a host, which some services send, is taken
    /// below the service's; one without a version, as below `v1.0`.
    ///
    /// The address may be that of another service. It is secret by itself then, and the token must not go there.
    ///
    /// # Errors
    /// The address is none.
    pub fn to_http_at(&self, service: &str) -> Result<http::Request<Vec<u8>>, Error> {
        http::Request::get(self.address(service)).body(Vec::new()).map_err(Error::Http)
    }

    /// Reads what the service says of it.
    ///
    /// # Errors
    /// The service's own error, or a body that is no JSON. That the work itself failed is a [`State`].
    pub fn decode(&self, response: &http::Response<impl AsRef<[u8]>>) -> Result<State, Error> {
        let reply = Reply::from_http(response);
        let location = reply.location();
        if reply.status == StatusCode::SEE_OTHER {
            return Ok(State::Done { location, json: Value::Null });
        }
        let is_accepted = reply.status == StatusCode::ACCEPTED;
        let json = if is_accepted { reply.json_or_text()? } else { reply.json()? };
        Ok(State::read(json, &reply, location))
    }

    fn address(&self, service: &str) -> String {
        let service = service.trim_end_matches('/');
        let location = link::encode(self.location.as_bytes());
        let has_version = |path: &str| path.starts_with("/v1.0/") || path.starts_with("/beta/");
        match location.as_str() {
            path if has_version(path) => format!("{service}{path}"),
            path if path.starts_with('/') => format!("{service}/v1.0{path}"),
            _ => location,
        }
    }
}

impl State {
    /// The word for the state decides; where there is none, the status of the answer does.
    fn read(json: Value, reply: &Reply<'_>, location: Option<String>) -> Self {
        let word = json.get("status").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
        match word.as_str() {
            "failed" | "cancelled" | "canceled" | "deletefailed" => Self::Failed { json },
            "completed" | "succeeded" | "success" | "deleted" => Self::done(json, location),
            "" if reply.status != StatusCode::ACCEPTED => Self::done(json, location),
            _ => Self::Running { retry_after: reply.retry_after(), json },
        }
    }

    fn done(json: Value, location: Option<String>) -> Self {
        let told =
            ["resourceLocation", "targetResourceLocation"].iter().find_map(|name| json.get(*name)?.as_str());
        let location = told.map(str::to_owned).or(location);
        Self::Done { location, json }
    }
}

impl fmt::Debug for Operation {
    /// Prints of the address no more than its host.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Operation").field("location", &Hidden(&self.location)).finish()
    }
}

impl fmt::Debug for State {
    /// Prints of addresses no more than their host. Of what the service tells when it is done, which may be the
    /// result with its secrets, it prints the names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Running { retry_after, json } => {
                f.debug_struct("Running").field("retry_after", retry_after).field("json", json).finish()
            }
            Self::Done { location, json } => {
                let names: Vec<&String> = json.as_object().into_iter().flat_map(|map| map.keys()).collect();
                let location = location.as_deref().map(Hidden);
                f.debug_struct("Done").field("location", &location).field("json", &names).finish()
            }
            Self::Failed { json } => f.debug_struct("Failed").field("json", json).finish(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn state(status: u16, body: &Value) -> State {
        let response = http::Response::builder().status(status).header("retry-after", "3");
        let response = response.body(body.to_string()).expect("a response");
        Operation::at("/x").decode(&response).expect("a state")
    }

    #[test]
    fn words_decide_before_the_status() {
        let running = json!({ "status": "inProgress", "percentageComplete": 27 });
        assert_eq!(state(200, &running), State::Running { retry_after: Some(3), json: running });
        let done = json!({ "status": "completed", "resourceLocation": "https://x/1" });
        assert_eq!(state(202, &done), State::Done { location: Some("https://x/1".to_owned()), json: done });
        let failed = json!({ "status": "failed" });
        assert_eq!(state(200, &failed), State::Failed { json: failed });
    }

    #[test]
    fn the_status_decides_where_there_is_no_word() {
        assert!(matches!(state(202, &json!({})), State::Running { .. }));
        assert_eq!(
            state(200, &json!({ "id": "1" })),
            State::Done { location: None, json: json!({ "id": "1" }) }
        );
    }

    #[test]
    fn addresses_without_a_host_are_below_the_service() {
        let address = |location| Operation::at(location).address("https://graph.microsoft.us/");
        assert_eq!(
            address("/teams('1')/operations('2')"),
            "https://graph.microsoft.us/v1.0/teams('1')/operations('2')"
        );
        assert_eq!(address("/beta/teams('1')"), "https://graph.microsoft.us/beta/teams('1')");
        assert_eq!(address("https://contoso.example/monitor"), "https://contoso.example/monitor");
        assert_eq!(address("https://contoso.example/a b#c"), "https://contoso.example/a%20b%23c");
    }

    #[test]
    fn what_is_printed_has_no_address() {
        let secret = "https://contoso.example/monitor/secret?token=secret";
        let done = State::Done { location: Some(secret.to_owned()), json: json!({ "url": secret }) };
        for shown in [format!("{:?}", Operation::at(secret)), format!("{done:?}")] {
            assert!(!shown.contains("secret"), "{shown}");
        }
    }
}
