//! Batches: `POST /v1.0/$batch` with up to 20 requests, each answered as if it had come alone.

use crate::refusal::{bad_request, no_version};
use crate::routes::with_plain_signs;
use crate::{Service, Told};
use bytes::Bytes;
use generator::model::{ApiVersion, Url};
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Method, Request, Response, StatusCode};
use serde_json::{Map, Value, json};

const MOST: usize = 20;

/// True for a batch.
pub(crate) fn is_batch(request: &Request<Bytes>) -> bool {
    let path = with_plain_signs(request.uri().path());
    request.method() == Method::POST && version_of(&path).is_some()
}

fn version_of(path: &str) -> Option<ApiVersion> {
    ApiVersion::from_segment(path.strip_suffix("/$batch")?.trim_start_matches('/'))
}

/// Answers a batch.
pub(crate) fn answer(service: &Service<'_>, request: &Request<Bytes>) -> (Response<Bytes>, Vec<Told>) {
    let path = with_plain_signs(request.uri().path());
    let outcome = match version_of(&path) {
        Some(version) => requests(request).map(|requests| (version, requests)),
        None => Err(no_version(&path)),
    };
    let (version, requests) = match outcome {
        Ok(found) => found,
        Err(refusal) => {
            let told = Told {
                request: format!("POST {path}"),
                status: refusal.status.as_u16(),
                origin: refusal.message.clone(),
                scopes: String::new(),
            };
            return (service.refuse(request, refusal), vec![told]);
        }
    };
    let (mut responses, mut told) = (Vec::new(), Vec::new());
    for one in &requests {
        let (answered, line) = step(service, request, version, one);
        responses.push(answered);
        told.push(line);
    }
    let mut response = service.empty(request, StatusCode::OK);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    *response.body_mut() = Bytes::from(json!({ "responses": responses }).to_string());
    (response, told)
}

fn requests(request: &Request<Bytes>) -> Result<Vec<Value>, crate::refusal::Refusal> {
    let body: Value = serde_json::from_slice(request.body())
        .map_err(|error| bad_request(format!("the body is no JSON: {error}")))?;
    let requests = body.get("requests").and_then(Value::as_array);
    let requests = requests.ok_or_else(|| bad_request("expected a list in the property `requests`"))?;
    if requests.len() > MOST {
        let found = requests.len();
        return Err(bad_request(format!("expected at most {MOST} requests in a batch, found {found}")));
    }
    Ok(requests.clone())
}

/// One request of a batch.
fn step(service: &Service<'_>, outer: &Request<Bytes>, version: ApiVersion, one: &Value) -> (Value, Told) {
    let text = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default();
    let built = build(outer, version, one);
    let (response, told) = match built {
        Some(request) => service.answer_one(&request),
        None => {
            let refusal = bad_request("expected `method` and `url` of a request in the batch");
            let told = Told {
                request: format!("{} {}", text("method"), text("url")),
                status: refusal.status.as_u16(),
                origin: refusal.message.clone(),
                scopes: String::new(),
            };
            (service.refuse(outer, refusal), told)
        }
    };
    let headers = response.headers().iter();
    let headers: Map<String, Value> = headers
        .map(|(name, value)| (written(name), String::from_utf8_lossy(value.as_bytes()).into_owned().into()))
        .collect();
    let mut answered = json!({ "id": text("id"), "status": response.status().as_u16(), "headers": headers });
    if !response.body().is_empty() {
        let bytes = response.body();
        answered["body"] = serde_json::from_slice(bytes)
            .unwrap_or_else(|_| Value::from(String::from_utf8_lossy(bytes).into_owned()));
    }
    (answered, told)
}

/// The name of a header as the service writes it into a batch, `Content-Type`: clients look it up by its letters there.
fn written(name: &HeaderName) -> String {
    let word = |word: &str| {
        word.get(..1).map(str::to_ascii_uppercase).unwrap_or_default() + word.get(1..).unwrap_or_default()
    };
    name.as_str().split('-').map(word).collect::<Vec<_>>().join("-")
}

/// The request as if it had come alone: with the address and the token of the batch.
fn build(outer: &Request<Bytes>, version: ApiVersion, one: &Value) -> Option<Request<Bytes>> {
    // Clients that were given another address than Graph's write whole addresses, which begin with the version again.
    let url = Url::read(one.get("url")?.as_str()?);
    let query = url.query.map(|query| format!("?{query}")).unwrap_or_default();
    let path = url.path.trim_start_matches('/');
    let body = match one.get("body") {
        None | Some(Value::Null) => Bytes::new(),
        Some(body) => Bytes::from(body.to_string()),
    };
    let version = url.version.unwrap_or(version.segment());
    let target = format!("/{version}/{path}{query}");
    let mut request = Request::builder().method(one.get("method")?.as_str()?).uri(target).body(body).ok()?;
    *request.headers_mut() = outer.headers().clone();
    for (name, value) in one.get("headers").and_then(Value::as_object).into_iter().flatten() {
        let value = value.as_str().and_then(|value| HeaderValue::from_str(value).ok());
        if let (Ok(name), Some(value)) = (name.parse::<HeaderName>(), value) {
            request.headers_mut().insert(name, value);
        }
    }
    Some(request)
}
