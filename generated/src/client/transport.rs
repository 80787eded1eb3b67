//! One try of one request: headers, redirects, the time and the size an answer may take.
//!
//! It does not try again and asks for no token; see [`super::Client`]. Of reqwest's own automatisms none
//! is used for redirects, so that who gets the token is decided here, in the open.

use crate::runtime::request::say_empty;
use crate::runtime::{Error, link};
use bytes::{Bytes, BytesMut};
use http::header::{ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, IF_RANGE, LOCATION, RANGE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use reqwest::Url;
use std::time::Duration;

/// What another origin is told; everything else, such as a token or a header of the caller's own, stays at home.
const HARMLESS: [HeaderName; 5] =
    [ACCEPT, ACCEPT_LANGUAGE, IF_RANGE, RANGE, HeaderName::from_static("user-agent")];

/// How many redirects are followed.
const MOST_REDIRECTS: u64 = 5;

/// Sends requests within bounds.
pub(crate) struct Transport {
    pub(crate) http: reqwest::Client,
    /// For a whole exchange; where the body is left open, for its head.
    pub(crate) timeout: Duration,
    /// How many bytes a body may have that is read at once.
    pub(crate) most_bytes: u64,
}

/// A request that can be sent more than once.
pub(crate) struct Outgoing {
    pub(crate) method: Method,
    pub(crate) url: Url,
    headers: HeaderMap,
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

/// An answer.
pub(crate) enum Received {
    /// All of it.
    Whole(http::Response<Bytes>),
    /// Its head; the body is still to come.
    Open(reqwest::Response),
}

impl Outgoing {
    pub(crate) fn new(mut request: http::Request<Vec<u8>>) -> Result<Self, Error> {
        say_empty(&mut request);
        let (parts, body) = request.into_parts();
        let url = parts.uri.to_string();
        let url = Url::parse(&url).map_err(|_| Error::address(&url))?;
        Ok(Self { method: parts.method, url, headers: parts.headers, body: body.into() })
    }

    fn to_reqwest(&self, token: Option<&str>) -> Result<reqwest::Request, Error> {
        let mut request = reqwest::Request::new(self.method.clone(), self.url.clone());
        request.headers_mut().clone_from(&self.headers);
        if let Some(token) = token {
            request.headers_mut().insert(AUTHORIZATION, bearer(token)?);
        }
        if !self.body.is_empty() {
            *request.body_mut() = Some(self.body.clone().into());
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

impl Transport {
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

    /// Sends a request and follows where it leads, without the token once that is another origin.
    async fn follow(&self, request: &Outgoing, token: Option<&str>) -> Result<reqwest::Response, Error> {
        let mut next = request.to_reqwest(token)?;
        for _ in 0..=MOST_REDIRECTS {
            let (from, headers) = (next.url().clone(), next.headers().clone());
            let response = self.http.execute(next).await.map_err(failure)?;
            let Some(to) = redirect(&request.method, &from, &response) else { return Ok(response) };
            next = reqwest::Request::new(request.method.clone(), to);
            *next.headers_mut() = headers;
            if next.url().origin() != from.origin() {
                keep_harmless(next.headers_mut());
            }
        }
        Err(Error::Limit { what: "redirects", most: MOST_REDIRECTS })
    }

    /// Reads a body up to the bound.
    async fn read(&self, mut response: reqwest::Response) -> Result<http::Response<Bytes>, Error> {
        let too_long = Error::Limit { what: "bytes in an answer", most: self.most_bytes };
        if response.content_length().is_some_and(|length| length > self.most_bytes) {
            return Err(too_long);
        }
        let mut body = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(failure)? {
            if (body.len() + chunk.len()) as u64 > self.most_bytes {
                return Err(too_long);
            }
            body.extend_from_slice(&chunk);
        }
        let mut whole = http::Response::new(body.freeze());
        *whole.status_mut() = response.status();
        *whole.headers_mut() = std::mem::take(response.headers_mut());
        Ok(whole)
    }
}

/// Where an answer leads to, if it is to be followed: never from `https` to less, and only what reads.
fn redirect(method: &Method, from: &Url, response: &reqwest::Response) -> Option<Url> {
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
    let is_safe = to.scheme() == "https" || to.scheme() == from.scheme();
    (leads_on && reads && is_safe).then_some(to)
}

fn keep_harmless(headers: &mut HeaderMap) {
    let kept: HeaderMap =
        HARMLESS.iter().filter_map(|name| Some((name.clone(), headers.remove(name)?))).collect();
    *headers = kept;
}

/// The error without its address, which may be secret.
pub(crate) fn failure(error: reqwest::Error) -> Error {
    if error.is_timeout() { Error::Timeout } else { Error::Transport(Box::new(error.without_url())) }
}
