//! Upload sessions, which lead to this server and take any content.
//!
//! Takes a request for the address of a session, which is that of the request that made it with [`SESSION`] behind; gives
//! what the service says to each range. Nothing is kept: a range that ends the content ends the session, whatever came
//! before, and what was made of the content is what the pages show at the address that the session was made for.

use crate::choose::Origin;
use crate::refusal::{self, Refusal, bad_request};
use crate::{Answer, Service};
use bytes::Bytes;
use generator::conformance::{Payload, ShownResponse};
use http::header::CONTENT_RANGE;
use http::{Method, Request};
use serde_json::{Value, json};

/// The query of a session's address.
pub(crate) const SESSION: &str = "uploadSession=serve";

/// What routes that make sessions end with.
const CREATE: &str = "/createUploadSession";

/// What a session says of its end, which never comes.
const EXPIRATION: &str = "9999-12-31T23:59:59Z";

/// The path of the request that made a session, where this is the address of one.
pub(crate) fn made_for<'p>(path: &'p str, query: &str) -> Option<&'p str> {
    path.strip_suffix(CREATE).filter(|_| query == SESSION)
}

/// The answer of a session for the content at `path`.
pub(crate) fn answer(service: &Service<'_>, request: &Request<Bytes>, path: &str) -> Result<Answer, Refusal> {
    match *request.method() {
        Method::PUT => {
            let (next, size) = next_and_size(request)?;
            Ok(if next < size { missing(202, next) } else { made(service, request, path) })
        }
        Method::GET => Ok(missing(200, 0)),
        Method::DELETE => Ok(of_session(204, Payload::Nothing)),
        _ => {
            let allowed = ["DELETE", "GET", "PUT"].map(str::to_owned);
            Err(refusal::no_method(&format!("{} {path}{CREATE}?{SESSION}", request.method()), &allowed))
        }
    }
}

/// Where the next range begins, and how long the content is.
fn next_and_size(request: &Request<Bytes>) -> Result<(u64, u64), Refusal> {
    let header =
        request.headers().get(CONTENT_RANGE).and_then(|range| range.to_str().ok()).unwrap_or_default();
    let misfit = || bad_request(format!("expected `Content-Range: bytes FIRST-LAST/SIZE`, found `{header}`"));
    let read = || {
        let (range, size) = header.strip_prefix("bytes ")?.split_once('/')?;
        let (first, last) = range.split_once('-')?;
        let (first, last, size): (u64, u64, u64) =
            (first.parse().ok()?, last.parse().ok()?, size.parse().ok()?);
        (first <= last && last < size).then_some((first, last + 1, size))
    };
    let (first, next, size) = read().ok_or_else(misfit)?;
    let found = request.body().len();
    if u64::try_from(found) == Ok(next - first) {
        Ok((next, size))
    } else {
        Err(bad_request(format!("expected {} bytes, as `Content-Range` says, found {found}", next - first)))
    }
}

fn missing(status: u16, next: u64) -> Answer {
    let body = json!({ "expirationDateTime": EXPIRATION, "nextExpectedRanges": [format!("{next}-")] });
    of_session(status, Payload::Json(body))
}

/// What the service made of the content; nothing where the pages show no such item.
fn made(service: &Service<'_>, request: &Request<Bytes>, path: &str) -> Answer {
    let mut get = Request::new(Bytes::new());
    *get.headers_mut() = request.headers().clone();
    let item = path.parse().ok().and_then(|uri| {
        *get.uri_mut() = uri;
        service.find_answer(&get).ok()
    });
    let is_item = |body: &Value| body.is_object() && body.get("value").is_none();
    match item {
        Some(Answer { shown: ShownResponse { body: Payload::Json(body), .. }, origin, source, .. })
            if is_item(&body) =>
        {
            Answer { origin, source, ..of_session(201, Payload::Json(body)) }
        }
        _ => of_session(201, Payload::Nothing),
    }
}

fn of_session(status: u16, body: Payload) -> Answer {
    let shown = ShownResponse { status, headers: Vec::new(), body };
    let source = "an upload session".to_owned();
    Answer { shown, origin: Origin::Types, source, scopes: String::new(), ignored: String::new() }
}
