//! Between the messages of an example and those of HTTP.
//!
//! Takes a request of the crate, and gives what is sent then. Takes a documented response, and gives it as one of HTTP. Sends
//! nothing, and does not read what is in a body.

use crate::exchange::{Built, Payload, ShownResponse};
use msgraph::{Body, Error, Request};

/// The request as it is sent, and its body as it was before it became bytes.
///
/// # Errors
/// Where the URL or a header is none of HTTP.
pub(crate) fn http_of<T, Kind>(
    request: &Request<T, Kind>,
) -> Result<(http::Request<Vec<u8>>, Payload), Error> {
    let body = match request.body() {
        None => Payload::Nothing,
        Some(Body::Json(json)) => Payload::Json(json.clone()),
        Some(other) => Payload::Text(String::from_utf8_lossy(&other.to_bytes()).into_owned()),
    };
    Ok((request.to_http()?, body))
}

impl Built {
    /// What is in a request; its body as it was before it became bytes.
    pub(crate) fn of(http: &http::Request<Vec<u8>>, body: Payload) -> Self {
        let headers = http.headers().iter();
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        Self {
            method: http.method().to_string(),
            url: http.uri().to_string(),
            headers: headers.map(|(name, value)| (name.to_string(), text(value))).collect(),
            body,
        }
    }
}

impl ShownResponse {
    /// The response as it is received; none where HTTP has no such status or header.
    pub(crate) fn to_http(&self) -> Option<(http::Response<()>, Vec<u8>)> {
        let mut builder = http::Response::builder().status(self.status);
        for (name, value) in &self.headers {
            builder = builder.header(name.trim(), value.trim());
        }
        Some((builder.body(()).ok()?, self.body.to_bytes()))
    }
}
