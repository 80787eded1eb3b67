//! An asynchronous client: sends requests, follows pages, waits and retries.
//!
//! Takes request values and gives what they decode to. It adds what a service of this kind needs around
//! them: a token from a [`TokenProvider`], retries that honour `Retry-After` within a [`RetryPolicy`],
//! timeouts and bounds. It has no endpoints of its own; every function of the crate works with it.
//!
//! The token goes to the service's own origin and nowhere else: links to another one are refused, and redirects to one are
//! followed without it and without a body. Nothing goes to an address that is not `https`, whoever names it, unless the
//! service is on this machine.
//!
//! It runs on tokio, with reqwest and rustls, HTTP/2 and compression; [`ClientBuilder::transport`] takes another HTTP
//! client. Each request to the service has a `client-request-id` of its own, and headers that name this crate.

#[cfg(feature = "azure")]
mod azure;
mod builder;
mod credentials;
mod download;
mod exchange;
#[cfg(feature = "mock")]
mod mock;
mod pages;
mod retry;
mod token;
mod trace;
mod transport;
mod upload;

#[cfg(feature = "azure")]
pub use azure::Azure;
#[cfg(feature = "mock")]
pub use mock::{IntoAnswer, Mock, MockAnswer};

pub use builder::ClientBuilder;
pub use credentials::ClientCredentials;
pub use download::Download;
pub use pages::{Items, Pages};
pub use retry::RetryPolicy;
pub use token::{StaticToken, Token, TokenFuture, TokenProvider, TokenRequest};
pub use transport::{Incoming, Tower, Transport, TransportFuture};

use crate::runtime::{
    Answers, Batch, Content, Error, Operation, Page, Reply, Request, Response, State, Work,
};
use bytes::Bytes;
use exchange::{Elsewhere, Exchange, Outgoing, Received, Take, is_safe};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use reqwest::Url;
use retry::Tries;
use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use token::{Refused, Tokens};
use trace::Trace;

/// A connection to Microsoft Graph. Cheap to clone: clones share connections and tokens.
///
/// ```no_run
/// # use msgraph::client::{Client, StaticToken};
/// # async fn example() -> Result<(), msgraph::Error> {
/// let client = Client::new(StaticToken::new("eyJ0eXAi.."))?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    exchange: Exchange,
    service: Url,
    tokens: Tokens,
    /// What each request to the service has, where it has no other.
    headers: HeaderMap,
    retry: RetryPolicy,
    most_pages: u64,
}

/// Which requests carry the token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    /// This one has to; to another origin it is refused.
    Required,
    /// To the service's own origin it does.
    AtHome,
    /// Its address is secret by itself.
    Never,
}

impl Client {
    /// A client of the global service with the default bounds.
    ///
    /// # Errors
    /// The certificates of the system can not be read.
    pub fn new(provider: impl TokenProvider + 'static) -> Result<Self, Error> {
        Self::builder(provider).build()
    }

    /// Sets up a client of another cloud, or with other bounds.
    pub fn builder(provider: impl TokenProvider + 'static) -> ClientBuilder {
        ClientBuilder::new(provider)
    }

    /// Sends a request and reads its answer.
    ///
    /// # Errors
    /// The service's own error, a body that is not what the endpoint answers with, or no answer at all.
    pub async fn send<T: Response, Kind>(&self, request: Request<T, Kind>) -> Result<T, Error> {
        self.send_response(request).await.map(http::Response::into_body)
    }

    /// The same with the status and the headers of the answer, whose body is the value.
    ///
    /// # Errors
    /// As [`Self::send`].
    pub async fn send_response<T: Response, Kind>(
        &self,
        request: Request<T, Kind>,
    ) -> Result<http::Response<T>, Error> {
        let http = request.to_http_at(self.service())?;
        let response = self.send_http(http).await?;
        let value = request.decode(&response)?;
        Ok(response.map(|_| value))
    }

    /// Sends any request to the service, and gives the answer as it is, errors included.
    ///
    /// # Errors
    /// The request goes to another origin than the service's, or there is no answer.
    pub async fn send_http(&self, request: http::Request<Vec<u8>>) -> Result<http::Response<Bytes>, Error> {
        self.exchange(request, Access::Required).await
    }

    /// Asks for content and gives it piece by piece as it arrives, of any size. [`Self::send`] gives it at once.
    ///
    /// # Errors
    /// As [`Self::send`].
    pub async fn download<Kind>(&self, request: Request<Content, Kind>) -> Result<Download, Error> {
        let http = request.to_http_at(self.service())?;
        match self.receive(http, Access::Required, Take::Head).await? {
            Received::Open(response) => Ok(Download::new(response)),
            Received::Whole(response) => match request.decode(&response) {
                Err(error) => Err(error),
                Ok(_) => Err(Error::Missing("content")),
            },
        }
    }

    /// Asks for a collection page by page.
    pub fn pages<T, Kind>(&self, request: Request<Page<T>, Kind>) -> Pages<T> {
        Pages::new(self.clone(), request.to_http_at(self.service()))
    }

    /// Asks for the items of a collection, one page after the other.
    pub fn items<T, Kind>(&self, request: Request<Page<T>, Kind>) -> Items<T> {
        Items::new(self.pages(request))
    }

    /// Sends the requests of a batch, 20 at once, and those again that the service turns away for now, as long as the
    /// policy for retries allows.
    ///
    /// # Errors
    /// The batch as a whole failed. What happened to each of its requests is in the answers; where a part after the first
    /// failed as a whole, [`Answers::failure`] says why.
    pub async fn batch(&self, batch: impl Borrow<Batch>) -> Result<Answers, Error> {
        let mut answers = Answers::default();
        for part in batch.borrow().split()? {
            match self.batch_part(&part).await {
                Ok(later) => answers.replace(later),
                Err(error) => return answers.break_off(error),
            }
        }
        Ok(answers)
    }

    async fn batch_part(&self, batch: &Batch) -> Result<Answers, Error> {
        let mut answers = self.batch_once(batch).await?;
        let mut tries = Tries::new(&self.inner.retry);
        let mut rest = batch.again(&answers);
        while !rest.is_empty() {
            let Some(delay) = tries.next_delay(answers.retry_after()) else { break };
            tokio::time::sleep(delay).await;
            match self.batch_once(&rest).await {
                Ok(later) => answers.replace(later),
                Err(error) => return answers.break_off(error),
            }
            rest = batch.again(&answers);
        }
        Ok(answers)
    }

    /// Asks once how far some work is.
    ///
    /// # Errors
    /// The service's own error, or no answer. That the work failed is a [`State`].
    pub async fn poll(&self, operation: &Operation) -> Result<State, Error> {
        let http = operation.to_http_at(self.service())?;
        operation.decode(&self.exchange(http, Access::AtHome).await?)
    }

    /// Waits until some work is done or has failed, and asks again whenever the service says to: every two
    /// seconds where it does not, and never sooner than the policy for retries begins.
    ///
    /// # Errors
    /// [`Error::Timeout`] where it goes on longer than `limit`, [`Error::Missing`] where the answer that began it does not say where to
    /// ask, and as [`Self::poll`].
    pub async fn wait(&self, work: &impl Work, limit: Duration) -> Result<State, Error> {
        let operation = work.operation().ok_or(Error::Missing("where to ask how far the work is"))?;
        let polling = async {
            loop {
                match self.poll(&operation).await? {
                    State::Running { retry_after, .. } => {
                        tokio::time::sleep(self.inner.retry.poll_delay(retry_after)).await;
                    }
                    state => return Ok(state),
                }
            }
        };
        tokio::time::timeout(limit, polling).await.unwrap_or(Err(Error::Timeout))
    }

    /// The address of the service, without a version and a slash at the end: references to objects begin with it.
    pub fn service(&self) -> &str {
        self.inner.service.as_str().trim_end_matches('/')
    }

    async fn batch_once(&self, batch: &Batch) -> Result<Answers, Error> {
        let http = batch.to_http_at(self.service())?;
        batch.decode(&self.send_http(http).await?)
    }

    async fn exchange(
        &self,
        request: http::Request<Vec<u8>>,
        access: Access,
    ) -> Result<http::Response<Bytes>, Error> {
        match self.receive(request, access, Take::Everything).await? {
            Received::Whole(response) => Ok(response),
            Received::Open(_) => Err(Error::Missing("a body")),
        }
    }

    /// The one place where requests leave: headers, token, retries, and everything else that can be tried again.
    async fn receive(
        &self,
        request: http::Request<Vec<u8>>,
        access: Access,
        take: Take,
    ) -> Result<Received, Error> {
        let mut request = Outgoing::new(request)?;
        let needs_token = self.needs_token(&request.url, access)?;
        if needs_token {
            request.add(&self.inner.headers);
            request.add(&HeaderMap::from_iter([(CLIENT_REQUEST_ID, new_id()?)]));
        }
        let trace = Trace::new(&request);
        trace.follow(self.try_until_done(&request, needs_token, take, &trace)).await
    }

    async fn try_until_done(
        &self,
        request: &Outgoing,
        needs_token: bool,
        take: Take,
        trace: &Trace,
    ) -> Result<Received, Error> {
        let mut tries = Tries::new(&self.inner.retry);
        let mut token = self.token(needs_token, None).await?;
        let mut is_renewed = false;
        loop {
            let secret = token.as_ref().map(Token::secret);
            let outcome = self.inner.exchange.send(request, secret, take).await;
            trace.tried(&outcome);
            if let (false, Some(refused), Some(challenge)) = (is_renewed, &token, challenge(&outcome)) {
                is_renewed = true;
                let claims = challenge.graph().and_then(|error| error.claims.as_deref());
                let fresh = self.token(true, Some(Refused { token: refused, claims })).await?;
                if fresh.as_ref().map(Token::secret) != secret {
                    token = fresh;
                    continue;
                }
            }
            let Some(delay) = tries.after(&request.method, &outcome) else { return outcome };
            trace.waits(delay);
            tokio::time::sleep(delay).await;
            token = self.token(needs_token, None).await?;
        }
    }

    async fn token(&self, is_needed: bool, refused: Option<Refused<'_>>) -> Result<Option<Token>, Error> {
        if is_needed { self.inner.tokens.get(refused).await.map(Some) } else { Ok(None) }
    }

    fn needs_token(&self, url: &Url, access: Access) -> Result<bool, Error> {
        let (home, target) = (self.inner.service.origin(), url.origin());
        if access == Access::Required && home != target {
            return Err(Error::ForeignLink {
                expected: home.ascii_serialization(),
                found: target.ascii_serialization(),
            });
        }
        if !is_safe(&self.inner.service, url) {
            return Err(Error::address(url.as_str()));
        }
        Ok(access != Access::Never && home == target)
    }
}

/// By which the service can find a request in its logs.
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");

/// A GUID at random (RFC 9562, version 4).
fn new_id() -> Result<HeaderValue, Error> {
    let bits = fastrand::u128(..) & !(0xf << 76) & !(0b11 << 62) | (4 << 76) | (0b10 << 62);
    let digits = format!("{bits:032x}");
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| digits.get(range).unwrap_or_default());
    HeaderValue::try_from(parts.join("-")).map_err(|error| Error::Http(error.into()))
}

/// The error by which the service says that another token is needed. Where a redirect led elsewhere nobody can ask for one.
fn challenge(outcome: &Result<Received, Error>) -> Option<Error> {
    let Ok(Received::Whole(response)) = outcome else { return None };
    let is_home = response.extensions().get::<Elsewhere>().is_none();
    (is_home && response.status() == StatusCode::UNAUTHORIZED)
        .then(|| Error::from_reply(&Reply::from_http(response)))
}

impl fmt::Debug for Client {
    /// Names the service and nothing secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("service", &self.service()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::new_id;

    #[test]
    fn ids_are_guids_of_version_4() {
        for _ in 0..100 {
            let id = new_id().expect("an id");
            let id = id.to_str().expect("text");
            assert_eq!((id.len(), id.as_bytes()[14]), (36, b'4'), "{id}");
            assert!(b"89ab".contains(&id.as_bytes()[19]) && id.matches('-').count() == 4, "{id}");
        }
    }
}
