//! What carries one HTTP request: the client's own, a `reqwest::Client`, a `tower` service, or anything else.
//!
//! A [`Transport`] takes an `http::Request` and gives the `http::Response` with its body as it arrives. It is asked for
//! one exchange: retries, redirects, tokens, bounds on time and size are the client's. Each request carries the
//! [`Endpoint`](crate::Endpoint) it was made for among its extensions, as `&'static Endpoint`, so that middleware can
//! name the route without the ids.

use crate::runtime::Error;
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Full};
use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use tower_service::Service;

type BoxError = Box<dyn StdError + Send + Sync>;

/// What a transport answers with.
pub type TransportFuture<'a> =
    Pin<Box<dyn Future<Output = Result<http::Response<Incoming>, Error>> + Send + 'a>>;

/// Carries one HTTP request.
///
/// It should not follow redirects itself, as it can not know which headers stay at home: for a `reqwest::Client`,
/// `redirect(reqwest::redirect::Policy::none())`.
pub trait Transport: Send + Sync {
    /// Sends a request once, and gives its answer as soon as the head of it is there.
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_>;
}

/// The body of an answer, as it arrives.
pub struct Incoming(UnsyncBoxBody<Bytes, Error>);

impl Incoming {
    /// Any body of the ecosystem.
    pub fn new<B>(body: B) -> Self
    where
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self(body.map_err(|error| failure(error.into())).boxed_unsync())
    }
}

impl From<Bytes> for Incoming {
    fn from(bytes: Bytes) -> Self {
        Self::new(Full::new(bytes))
    }
}

impl Body for Incoming {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        Pin::new(&mut self.0).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Incoming(..)")
    }
}

impl Transport for reqwest::Client {
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_> {
        Box::pin(async move {
            let sending = async { self.execute(reqwest::Request::try_from(request)?).await };
            let response = sending.await.map_err(|error| failure(error.into()))?;
            Ok(http::Response::<reqwest::Body>::from(response).map(Incoming::new))
        })
    }
}

/// A `tower` service as a transport: `ServiceBuilder::new().layer(..).service(..)`.
pub struct Tower<S>(Mutex<S>);

impl<S> Tower<S> {
    /// Each request goes to a clone of the service.
    pub fn new(service: S) -> Self {
        Self(Mutex::new(service))
    }
}

impl<S, B> Transport for Tower<S>
where
    S: Service<http::Request<Bytes>, Response = http::Response<B>> + Clone + Send,
    S::Future: Send,
    S::Error: Into<BoxError>,
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_> {
        let mut service = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move {
            let ready = std::future::poll_fn(|context| service.poll_ready(context)).await;
            ready.map_err(|error| failure(error.into()))?;
            let response = service.call(request).await.map_err(|error| failure(error.into()))?;
            Ok(response.map(Incoming::new))
        })
    }
}

impl<S> fmt::Debug for Tower<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tower(..)")
    }
}

/// The error of a transport. That of reqwest comes without its address, which may be secret.
pub(crate) fn failure(error: BoxError) -> Error {
    match error.downcast::<reqwest::Error>() {
        Ok(error) if error.is_timeout() => Error::Timeout,
        Ok(error) => Error::Transport(Box::new(error.without_url())),
        Err(error) => match error.downcast::<Error>() {
            Ok(error) => *error,
            Err(error) => Error::Transport(error),
        },
    }
}
