//! What can be seen of a request from outside: with the feature `tracing`, a span for each, with what its tries came to.
//!
//! Fields have the names of OpenTelemetry where it has one. The route is the template of the endpoint, never the address
//! with its ids; headers, bodies and tokens are not in it. Without the feature nothing is done here.

use super::exchange::{Outgoing, Received};
use crate::runtime::Error;
use std::future::Future;
use std::time::Duration;

/// The span of one request.
pub(crate) struct Trace {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
    #[cfg(feature = "tracing")]
    state: std::sync::Mutex<Progress>,
}

/// How often a request was tried, and how long it waited in between.
#[cfg(feature = "tracing")]
#[derive(Default)]
struct Progress {
    tries: u64,
    waited: Duration,
}

#[cfg(not(feature = "tracing"))]
impl Trace {
    pub(crate) fn new(_: &Outgoing) -> Self {
        Self {}
    }

    pub(crate) fn follow<F: Future>(&self, work: F) -> F {
        work
    }

    pub(crate) fn tried(&self, _: &Result<Received, Error>) {}

    pub(crate) fn waits(&self, _: Duration) {}
}

#[cfg(feature = "tracing")]
impl Trace {
    pub(crate) fn new(request: &Outgoing) -> Self {
        let id = request.headers.get("client-request-id").and_then(|id| id.to_str().ok());
        let span = tracing::info_span!(
            "graph.request",
            http.request.method = request.method.as_str(),
            http.route = request.endpoint.map(|endpoint| endpoint.template),
            graph.version = request.endpoint.map(|endpoint| endpoint.version),
            graph.client_request_id = id,
            graph.request_id = tracing::field::Empty,
            http.response.status_code = tracing::field::Empty,
            error.type = tracing::field::Empty,
            graph.tries = tracing::field::Empty,
            graph.waited_ms = tracing::field::Empty,
        );
        Self { span, state: std::sync::Mutex::default() }
    }

    /// Does the work inside of the span.
    pub(crate) fn follow<F: Future>(&self, work: F) -> tracing::instrument::Instrumented<F> {
        tracing::Instrument::instrument(work, self.span.clone())
    }

    /// Records what a try came to; that of the last one stays.
    pub(crate) fn tried(&self, outcome: &Result<Received, Error>) {
        let head = match outcome {
            Ok(Received::Whole(response)) => Some((response.status(), response.headers())),
            Ok(Received::Open(response)) => Some((response.status(), response.headers())),
            Err(error) => {
                let kind = if matches!(error, Error::Timeout) { "timeout" } else { "transport" };
                self.span.record("error.type", kind);
                None
            }
        };
        if let Some((status, headers)) = head {
            self.span.record("http.response.status_code", status.as_u16());
            if let Some(id) = headers.get("request-id").and_then(|id| id.to_str().ok()) {
                self.span.record("graph.request_id", id);
            }
        }
        let tries = self.change(|state| {
            state.tries += 1;
            state.tries
        });
        self.span.record("graph.tries", tries);
    }

    /// Records that the next try waits.
    pub(crate) fn waits(&self, delay: Duration) {
        let waited = self.change(|state| {
            state.waited += delay;
            state.waited
        });
        self.span.record("graph.waited_ms", u64::try_from(waited.as_millis()).unwrap_or(u64::MAX));
        tracing::debug!(
            wait_ms = u64::try_from(delay.as_millis()).unwrap_or(u64::MAX),
            "waits before the next try"
        );
    }

    fn change<T>(&self, change: impl FnOnce(&mut Progress) -> T) -> T {
        change(&mut self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}
