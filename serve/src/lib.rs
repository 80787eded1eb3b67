//! A service that answers as the pages show.
//!
//! Takes a [`Catalogue`] of documented answers and requests as values of the crate `http`; gives answers, and what is to be
//! told of each ([`Told`]). Nothing is kept between requests: what was created is not there afterwards. It opens no
//! socket ([`server`] does) and prints nothing (the program does).

mod batch;
mod body;
mod choose;
mod options;
mod paging;
mod refusal;
mod routes;
mod scopes;
pub mod server;
mod throttle;
mod upload;

pub use throttle::Share;

use bytes::Bytes;
use choose::{Choice, Origin};
use generator::answers::{Answering, Catalogue};
use generator::conformance::{Payload, ShownResponse};
use generator::model::{Fit, Url};
use http::header::{CONTENT_TYPE, HOST, HeaderName, HeaderValue};
use http::{Request, Response, StatusCode};
use paging::Links;
use refusal::Refusal;
use routes::Asked;
use std::sync::atomic::{AtomicU64, Ordering};
use throttle::Throttle;

/// Says whether an answer is the documented example or was made from types.
pub const DOCUMENTED: HeaderName = HeaderName::from_static("x-documented");

/// Names the query options that were asked for and have no effect here.
pub const IGNORED: HeaderName = HeaderName::from_static("x-ignored-options");

const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");
const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");

/// The service.
#[derive(Debug)]
pub struct Service<'a> {
    catalogue: Catalogue<'a>,
    links: Links,
    throttle: Throttle,
    answered: AtomicU64,
}

/// What is to be told of an answer, in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The request as it came.
    pub request: String,
    /// The status of the answer.
    pub status: u16,
    /// Where the answer is from, or why there is none.
    pub origin: String,
    /// The least privileged scopes for each kind of account.
    pub scopes: String,
}

/// An answer before it becomes one of HTTP.
struct Answer {
    shown: ShownResponse,
    origin: Origin,
    /// Where it is from, in words.
    source: String,
    scopes: String,
    ignored: String,
}

impl<'a> Service<'a> {
    /// A service that turns this share of all requests away.
    pub fn new(catalogue: Catalogue<'a>, throttled: Share) -> Self {
        let links = Links::of(&catalogue);
        Self { catalogue, links, throttle: Throttle::new(throttled), answered: AtomicU64::new(0) }
    }

    /// How many endpoints there are, and how many of them have a documented answer.
    pub fn counts(&self) -> (usize, usize) {
        let endpoints = &self.catalogue.endpoints;
        let documented = endpoints.iter().filter(|endpoint| endpoint.example().is_some()).count();
        (endpoints.len(), documented)
    }

    /// The answer to a request, and what is to be told. A batch has a line for each of its requests.
    pub fn answer(&self, request: &Request<Bytes>) -> (Response<Bytes>, Vec<Told>) {
        if batch::is_batch(request) {
            return batch::answer(self, request);
        }
        let (response, told) = self.answer_one(request);
        (response, vec![told])
    }

    fn answer_one(&self, request: &Request<Bytes>) -> (Response<Bytes>, Told) {
        let outcome = self.throttle.admit().and_then(|()| self.find_answer(request));
        let (response, origin, scopes) = match outcome {
            Ok(answer) => {
                let (source, scopes) = (answer.source.clone(), answer.scopes.clone());
                (self.success(request, answer), source, scopes)
            }
            Err(refusal) => {
                let (message, scopes) = (refusal.message.clone(), refusal.scopes.clone());
                (self.refuse(request, refusal), message, scopes)
            }
        };
        let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
        let told = Told {
            request: format!("{} {target}", request.method()),
            status: response.status().as_u16(),
            origin,
            scopes,
        };
        (response, told)
    }

    fn find_answer(&self, request: &Request<Bytes>) -> Result<Answer, Refusal> {
        let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        // A client that knows no `http` takes a link to here for a path, and asks for `/v1.0/http://127.0.0.1:8484/v1.0/users`.
        let link = path.split_once(&base(request)).map(|(_, path)| path);
        let path = link.filter(|path| path.starts_with('/')).unwrap_or(path);
        if let Some(path) = upload::made_for(path, query) {
            return upload::answer(self, request, path);
        }
        let target = format!("{}?{query}", routes::with_plain_signs(path));
        let url = Url::read(&target);
        let version = url.api_version().ok_or_else(|| refusal::no_version(path))?;
        let (endpoint, fit) = routes::find(&self.catalogue, version, request.method().as_str(), url.path)?;
        let asked = Asked { version, path, fit, query: url.query_pairs() };
        let scopes = scopes::least(endpoint);
        let answer = self.answer_at(endpoint, &asked, request);
        answer
            .map(|answer| Answer { scopes: scopes.clone(), ..answer })
            .map_err(|refusal| refusal.needing(scopes))
    }

    /// The answer of an endpoint.
    fn answer_at(
        &self,
        endpoint: &Answering<'a>,
        asked: &Asked<'_>,
        request: &Request<Bytes>,
    ) -> Result<Answer, Refusal> {
        let index = self.catalogue.index(asked.version);
        let choice = choose::choose(endpoint, asked, request);
        let Choice { exchange, is_exact } = choice;
        let mut origin = exchange.map_or(Origin::Types, |_| Origin::Example);
        let page = exchange.map_or(&*endpoint.callable.page, |exchange| &exchange.page);
        let mut shown = exchange.map_or_else(|| self.catalogue.made(endpoint), |found| found.answer.clone());
        let mut ignored = String::new();
        if !is_exact {
            if let Some(index) = index {
                body::check(index, endpoint, request)?;
            }
            let is_followed = self.links.is_followed(asked);
            let wanted = options::Wanted::read(index, endpoint, asked)?;
            if wanted.apply(index, &mut shown, asked, is_followed) {
                origin = Origin::Both;
            }
            ignored = wanted.ignored();
        }
        paging::point_home(&mut shown, &base(request), asked.path);
        let source = match origin {
            Origin::Example => format!("example of {}", page_name(page)),
            Origin::Both => format!("example of {}, completed from its types", page_name(page)),
            Origin::Types => format!("made from the types that {} names", page_name(page)),
        };
        Ok(Answer { shown, origin, source, scopes: String::new(), ignored })
    }

    fn success(&self, request: &Request<Bytes>, answer: Answer) -> Response<Bytes> {
        let Answer { shown, origin, ignored, .. } = answer;
        let status = StatusCode::from_u16(shown.status).ok().filter(|status| !status.is_informational());
        let mut response = self.empty(request, status.unwrap_or(StatusCode::OK));
        let headers = response.headers_mut();
        let bytes = match &shown.body {
            Payload::Nothing => Bytes::new(),
            Payload::Json(json) => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                Bytes::from(json.to_string())
            }
            Payload::Text(text) => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
                Bytes::copy_from_slice(text.as_bytes())
            }
        };
        for (name, value) in &shown.headers {
            let name = name.trim().parse::<HeaderName>();
            if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(value.trim())) {
                headers.insert(name, value);
            }
        }
        headers.insert(DOCUMENTED, HeaderValue::from_static(origin.name()));
        if let Some(ignored) = HeaderValue::from_str(&ignored).ok().filter(|ignored| !ignored.is_empty()) {
            headers.insert(IGNORED, ignored);
        }
        // HTTP has no body behind these.
        let has_body = !matches!(response.status(), StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
        if has_body {
            *response.body_mut() = bytes;
        } else {
            response.headers_mut().remove(CONTENT_TYPE);
        }
        response
    }

    /// A refusal in the service's own form.
    pub(crate) fn refuse(&self, request: &Request<Bytes>, refusal: Refusal) -> Response<Bytes> {
        let mut response = self.empty(request, refusal.status);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        for (name, value) in &refusal.headers {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        }
        let id = response.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default();
        *response.body_mut() = Bytes::from(refusal.to_json(id).to_string());
        response
    }

    /// A response with what each has.
    pub(crate) fn empty(&self, request: &Request<Bytes>, status: StatusCode) -> Response<Bytes> {
        let number = self.answered.fetch_add(1, Ordering::Relaxed) + 1;
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = status;
        let id = format!("00000000-0000-0000-{:04x}-{:012x}", number >> 48, number & 0xffff_ffff_ffff);
        if let Ok(id) = HeaderValue::from_str(&id) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        if let Some(id) = request.headers().get(CLIENT_REQUEST_ID) {
            response.headers_mut().insert(CLIENT_REQUEST_ID, id.clone());
        }
        response
    }
}

/// The address that a client has this server at, which links in answers begin with.
fn base(request: &Request<Bytes>) -> String {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let host = host.filter(|host| host.parse::<http::uri::Authority>().is_ok());
    format!("http://{}", host.unwrap_or("localhost"))
}

/// The name of a page: `user-get` of `v1.0/api/user-get.md`.
fn page_name(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

/// What a fit is asked for beyond its route.
pub(crate) fn asks_otherwise(fit: &Fit) -> bool {
    fit.counted || !fit.casts.is_empty()
}
