//! The documented example of each endpoint as an answer of a [`Mock`].
//!
//! Takes a request that a function of this crate made; gives the answer that its page shows, or, where it shows none
//! that can be read, one made from the documented types. The answers are one text for each version, in which an
//! endpoint is a line: nothing of it is read before it is asked for, and then that line alone.

use super::{IntoAnswer, Mock, MockAnswer};
use crate::runtime::Endpoint;
use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode, Uri};
use serde_json::{Map, Value};

/// The answers of the versions that are compiled, by the segment that names each in a URL.
const ANSWERS: &[(&str, &str)] = &[
    #[cfg(feature = "v1")]
    ("v1.0", include_str!("../../v1/examples.json")),
    #[cfg(feature = "beta")]
    ("beta", include_str!("../../beta/examples.json")),
];

impl Mock {
    /// Answers each request with the documented example of its endpoint, whatever its arguments and options are. Where the
    /// pages show none, the answer is made from the types that they document.
    ///
    /// A request that was made by hand has no endpoint, so it fails, and says so. Where an example has a link to the
    /// next page, that page is the last one.
    ///
    /// `Mock::documented().client()` is a client of it, which the front page uses in
    /// [Test without a tenant](crate#test-without-a-tenant).
    pub fn documented() -> Self {
        let mut links: Vec<Uri> = Vec::new();
        Self::with(Box::new(move |request| {
            let endpoint = request.extensions().get::<&'static Endpoint>()?;
            let mut shown = shown(endpoint)?;
            if let Some(link) = next_link(&mut shown, request.uri(), &links) {
                links.push(link);
            }
            Some(answer(&shown))
        }))
    }
}

/// The line of an endpoint, read.
fn shown(endpoint: &Endpoint) -> Option<Value> {
    let (_, text) = ANSWERS.iter().find(|(version, _)| *version == endpoint.version)?;
    let key = Value::from(format!("{} {}", endpoint.method, endpoint.template));
    let head = format!("\n{key}: ");
    let (_, rest) = text.split_once(&head)?;
    let line = rest.lines().next()?;
    serde_json::from_str(line.strip_suffix(',').unwrap_or(line)).ok()
}

/// The link to the next page; it is taken out where the request came by one, and where it leads nowhere: pages write
/// `https://...`.
fn next_link(shown: &mut Value, asked: &Uri, followed: &[Uri]) -> Option<Uri> {
    const NEXT: &str = "@odata.nextLink";
    let body = shown.get_mut("json").and_then(Value::as_object_mut)?;
    let link: Option<Uri> = body.get(NEXT)?.as_str().and_then(|link| link.parse().ok());
    let link = link.filter(|link| link.host() == asked.host() && !followed.contains(asked));
    if link.is_none() {
        body.remove(NEXT);
    }
    link
}

fn answer(shown: &Value) -> MockAnswer {
    let mut answer = match (shown.get("json"), shown.get("text").and_then(Value::as_str)) {
        (Some(json), _) => json.clone().into_answer(),
        (None, Some(text)) => http::Response::new(Bytes::copy_from_slice(text.as_bytes())),
        (None, None) => http::Response::default(),
    };
    let status = shown.get("status").and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok());
    *answer.status_mut() = status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or_default();
    let none = Map::new();
    for (name, value) in shown.get("headers").and_then(Value::as_object).unwrap_or(&none) {
        let name = name.parse::<HeaderName>();
        let value = value.as_str().unwrap_or_default().parse::<HeaderValue>();
        if let (Ok(name), Ok(value)) = (name, value) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}
