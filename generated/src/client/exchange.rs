//! One try of one request: headers, redirects, the time and the size an answer may take.
//!
//! It does not try again and asks for no token; see [`super::Client`]. What is below it follows no redirects, so that
//! who gets the token is decided here, in the open.

use super::transport::{Incoming, Transport};
use crate::runtime::request::say_empty;
use crate::runtime::{Endpoint, Error, link};
use bytes::{Bytes, BytesMut};
use http::header::{ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, IF_RANGE, LOCATION, RANGE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use http_body::Body as _;
use http_body_util::BodyExt as _;
use reqwest::Url;
use std::time::Duration;

/// What another origin is told; everything else, such as a token or a header of the caller's own, stays at home.
const HARMLESS: [HeaderName; 5] =
    [ACCEPT, ACCEPT_LANGUAGE, IF_RANGE, RANGE, HeaderName::from_static("user-agent")];

/// How many redirects are followed.
const MOST_REDIRECTS: u64 = 5;

/// Sends requests within bounds.
pub(crate) struct Exchange {
    pub(crate) transport: Box<dyn Transport>,
    /// For a whole exchange; where the body is left open, for its head.
    pub(crate) timeout: Duration,
    /// How many bytes a body may have that is read at once.
    pub(crate) most_bytes: u64,
}

/// A request that can be sent more than once.
pub(crate) struct Outgoing {
    pub(crate) method: Method,
    pub(crate) url: Url,
    /// What it was made for, where that is known.
    pub(crate) endpoint: Option<&'static Endpoint>,
    pub(crate) headers: HeaderMap,
    body: Bytes,
}

/// How much of an answer to wait for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Take {
    /// All of it.
    Everything,
    /// The head only, where it is a success.
    Head,
}

/// Among the extensions of an answer: it came from another origin than it was asked of, so that what it says of tokens
/// does not count.
#[derive(Clone, Copy)]
pub(crate) struct Elsewhere;

/// An answer.
pub(crate) enum Received {
    /// All of it.
    Whole(http::Response<Bytes>),
    /// Its head; the body is still to come.
    Open(http::Response<Incoming>),
}

impl Outgoing {
    pub(crate) fn new(mut request: http::Request<Vec<u8>>) -> Result<Self, Error> {
        say_empty(&mut request);
        let (parts, body) = request.into_parts();
        let url = parts.uri.to_string();
        let url = Url::parse(&url).map_err(|_| Error::address(&url))?;
        let endpoint = parts.extensions.get().copied();
        Ok(Self { method: parts.method, url, endpoint, headers: parts.headers, body: body.into() })
    }

    /// Adds headers where the request has none of their name.
    pub(crate) fn add(&mut self, headers: &HeaderMap) {
        for (name, value) in headers {
            if !self.headers.contains_key(name) {
                self.headers.append(name.clone(), value.clone());
            }
        }
    }

    fn to_http(&self, url: &Url, headers: HeaderMap, body: Bytes) -> Result<http::Request<Bytes>, Error> {
        let request = http::Request::builder().method(self.method.clone()).uri(url.as_str());
        let mut request = request.body(body).map_err(Error::Http)?;
        *request.headers_mut() = headers;
        if let Some(endpoint) = self.endpoint {
            request.extensions_mut().insert(endpoint);
        }
        Ok(request)
    }
}

fn bearer(token: &str) -> Result<HeaderValue, Error> {
    let mut value =
        HeaderValue::try_from(format!("Bearer {token}")).map_err(|error| Error::Http(error.into()))?;
    value.set_sensitive(true);
    Ok(value)
}

impl Exchange {
    /// Sends a request once.
    pub(crate) async fn send(
        &self,
        request: &Outgoing,
        token: Option<&str>,
        take: Take,
    ) -> Result<Received, Error> {
        let exchange = async {
            let response = self.follow(request, token).await?;
            if take == Take::Head && response.status().is_success() {
                return Ok(Received::Open(response));
            }
            self.read(response).await.map(Received::Whole)
        };
        tokio::time::timeout(self.timeout, exchange).await.unwrap_or(Err(Error::Timeout))
    }

    /// Sends a request and follows where it leads, without the token and the body once that is another origin.
    async fn follow(
        &self,
        request: &Outgoing,
        token: Option<&str>,
    ) -> Result<http::Response<Incoming>, Error> {
        let (mut url, mut headers, mut body) =
            (request.url.clone(), request.headers.clone(), request.body.clone());
        let mut is_elsewhere = false;
        if let Some(token) = token {
            headers.insert(AUTHORIZATION, bearer(token)?);
        }
        for _ in 0..=MOST_REDIRECTS {
            let sent = request.to_http(&url, headers.clone(), body.clone())?;
            let mut response = self.transport.send(sent).await?;
            let Some(to) = redirect(&request.method, &url, &response) else {
                if is_elsewhere {
                    response.extensions_mut().insert(Elsewhere);
                }
                return Ok(response);
            };
            if to.origin() != url.origin() {
                keep_harmless(&mut headers);
                body = Bytes::new();
                is_elsewhere = true;
            }
            url = to;
        }
        Err(Error::Limit { what: "redirects", most: MOST_REDIRECTS })
    }

    /// Reads a body up to the bound.
    async fn read(&self, response: http::Response<Incoming>) -> Result<http::Response<Bytes>, Error> {
        let too_long = Error::Limit { what: "bytes in an answer", most: self.most_bytes };
        let (head, mut incoming) = response.into_parts();
        if incoming.size_hint().lower() > self.most_bytes {
            return Err(too_long);
        }
        let mut body = BytesMut::new();
        while let Some(frame) = incoming.frame().await {
            let Ok(data) = frame?.into_data() else { continue };
            if (body.len() + data.len()) as u64 > self.most_bytes {
                return Err(too_long);
            }
            body.extend_from_slice(&data);
        }
        Ok(http::Response::from_parts(head, body.freeze()))
    }
}

/// True for an address that an answer may lead to: nothing travels in the open, but on this machine for a service there.
pub(crate) fn is_safe(home: &Url, target: &Url) -> bool {
    target.scheme() == "https" || (is_local(home) && home.scheme() == "http" && is_local(target))
}

/// True for an address on this machine.
pub(crate) fn is_local(url: &Url) -> bool {
    matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"))
}

/// Where an answer leads to, if it is to be followed: never from `https` to less, and only what reads.
fn redirect(method: &Method, from: &Url, response: &http::Response<Incoming>) -> Option<Url> {
    let leads_on = matches!(
        response.status(),
        StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::SEE_OTHER
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT
    );
    let reads = matches!(*method, Method::GET | Method::HEAD);
    let location = link::encode(response.headers().get(LOCATION)?.as_bytes());
    let to = from.join(&location).ok()?;
    (leads_on && reads && is_safe(from, &to)).then_some(to)
}

fn keep_harmless(headers: &mut HeaderMap) {
    let kept: HeaderMap =
        HARMLESS.iter().filter_map(|name| Some((name.clone(), headers.remove(name)?))).collect();
    *headers = kept;
}
