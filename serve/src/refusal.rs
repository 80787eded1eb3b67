//! Refusals in the form that Graph has for them.
//!
//! ```json
//! { "error": { "code": "..", "message": "..", "innerError": { "request-id": ".." } } }
//! ```

use http::StatusCode;
use http::header::{ALLOW, HeaderName, RETRY_AFTER};
use serde_json::{Value, json};

/// Why a request has no documented answer.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) headers: Vec<(HeaderName, String)>,
    /// What the endpoint needs, where one was found.
    pub(crate) scopes: String,
}

impl Refusal {
    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), headers: Vec::new(), scopes: String::new() }
    }

    pub(crate) fn needing(self, scopes: String) -> Self {
        Self { scopes, ..self }
    }

    pub(crate) fn to_json(&self, request_id: &str) -> Value {
        let inner = json!({ "request-id": request_id });
        json!({ "error": { "code": self.code, "message": self.message, "innerError": inner } })
    }
}

/// A request that is wrong in itself.
pub(crate) fn bad_request(message: impl Into<String>) -> Refusal {
    Refusal::new(StatusCode::BAD_REQUEST, "BadRequest", message)
}

/// A path without a version.
pub(crate) fn no_version(path: &str) -> Refusal {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let message = format!("expected a path that begins with `/v1.0` or `/beta`, found `/{first}`");
    Refusal::new(StatusCode::NOT_FOUND, "ResourceNotFound", message)
}

/// A version that has no pages here.
pub(crate) fn no_pages(version: &str) -> Refusal {
    let message = format!("there are no pages of `{version}` among those that this server was given");
    Refusal::new(StatusCode::NOT_FOUND, "ResourceNotFound", message)
}

/// A path that no documented route fits.
pub(crate) fn no_route(asked: &str, nearest: Option<String>) -> Refusal {
    let nearest = nearest.map_or_else(String::new, |nearest| format!("; the nearest is `{nearest}`"));
    let message = format!("no documented route fits `{asked}`{nearest}");
    Refusal::new(StatusCode::NOT_FOUND, "ResourceNotFound", message)
}

/// A path that has other methods.
pub(crate) fn no_method(asked: &str, allowed: &[String]) -> Refusal {
    let list = allowed.join(", ");
    let message = format!("the method of `{asked}` is not documented for this route; documented: {list}");
    let refusal = Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "Request_BadRequest", message);
    Refusal { headers: vec![(ALLOW, list)], ..refusal }
}

/// Too many requests.
pub(crate) fn throttled() -> Refusal {
    let message = "this request was turned away, as `--throttle` asks for; try again";
    let refusal = Refusal::new(StatusCode::TOO_MANY_REQUESTS, "TooManyRequests", message);
    Refusal { headers: vec![(RETRY_AFTER, "1".to_owned())], ..refusal }
}

/// A body of more bytes than are taken.
pub(crate) fn too_large(most: usize) -> Refusal {
    let message = format!("expected a body of at most {most} bytes");
    Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "RequestEntityTooLarge", message)
}

/// A body that ends too early, or too late.
pub(crate) fn cut(message: String) -> Refusal {
    bad_request(message)
}
