//! A service in the process, to test programs that call the API: no tenant, no network, no waiting.
//!
//! A [`Mock`] is a [`Transport`] that answers from a list or from a closure, records what was asked, and can throttle
//! and fail. [`Mock::client`] is a client of it. It knows nothing of the API, an answer is what the test says; with the
//! feature `examples`, [`Mock::documented`] answers with what the pages show.
//!
//! ```
//! # use msgraph::client::Mock;
//! use http::StatusCode;
//!
//! let answers = Mock::list([r#"{ "id": "1" }"#, r#"{ "id": "2" }"#]);
//! let echo = Mock::new(|request| format!(r#"{{ "id": "{}" }}"#, request.uri().path()));
//! let failing = Mock::new(|_| StatusCode::FORBIDDEN);
//! ```

#[cfg(feature = "examples")]
mod examples;

use super::retry::RetryPolicy;
use super::token::StaticToken;
use super::transport::{Incoming, Transport, TransportFuture};
use super::{Client, ClientBuilder};
use crate::runtime::Error;
use bytes::Bytes;
use http::StatusCode;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use serde_json::Value;
use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// An answer of a [`Mock`].
pub type MockAnswer = http::Response<Bytes>;

type Answering = dyn FnMut(&http::Request<Bytes>) -> Option<MockAnswer> + Send;

/// A service in the process. Clones are the same one.
#[derive(Clone)]
pub struct Mock {
    state: Arc<Mutex<State>>,
}

struct State {
    answering: Box<Answering>,
    /// What comes before the next answers.
    troubles: VecDeque<Trouble>,
    requests: Vec<http::Request<Bytes>>,
}

#[derive(Clone, Copy)]
enum Trouble {
    Status(StatusCode),
    Cut,
}

/// What can be an answer: JSON, its text, a status alone, a whole response.
pub trait IntoAnswer {
    /// The answer.
    fn into_answer(self) -> MockAnswer;
}

impl IntoAnswer for MockAnswer {
    fn into_answer(self) -> MockAnswer {
        self
    }
}

impl IntoAnswer for &str {
    fn into_answer(self) -> MockAnswer {
        let mut answer = http::Response::new(Bytes::copy_from_slice(self.as_bytes()));
        answer.headers_mut().insert(CONTENT_TYPE, http::HeaderValue::from_static("application/json"));
        answer
    }
}

impl IntoAnswer for String {
    fn into_answer(self) -> MockAnswer {
        self.as_str().into_answer()
    }
}

impl IntoAnswer for Value {
    fn into_answer(self) -> MockAnswer {
        self.to_string().as_str().into_answer()
    }
}

impl IntoAnswer for StatusCode {
    fn into_answer(self) -> MockAnswer {
        let mut answer = http::Response::new(Bytes::new());
        *answer.status_mut() = self;
        answer
    }
}

impl<A: IntoAnswer> IntoAnswer for (StatusCode, A) {
    fn into_answer(self) -> MockAnswer {
        let mut answer = self.1.into_answer();
        *answer.status_mut() = self.0;
        answer
    }
}

impl Mock {
    /// Answers with these, one after the other. A request beyond them fails, and says so.
    pub fn list<A: IntoAnswer>(answers: impl IntoIterator<Item = A>) -> Self {
        let mut answers: VecDeque<MockAnswer> = answers.into_iter().map(A::into_answer).collect();
        Self::with(Box::new(move |_| answers.pop_front()))
    }

    /// Answers with what a function makes of each request.
    pub fn new<A: IntoAnswer>(mut answer: impl FnMut(&http::Request<Bytes>) -> A + Send + 'static) -> Self {
        Self::with(Box::new(move |request| Some(answer(request).into_answer())))
    }

    fn with(answering: Box<Answering>) -> Self {
        let state = State { answering, troubles: VecDeque::new(), requests: Vec::new() };
        Self { state: Arc::new(Mutex::new(state)) }
    }

    /// Turns the next requests away with `429` and `Retry-After: 0`, so many of them.
    pub fn throttle(&self, times: usize) -> &Self {
        self.trouble(Trouble::Status(StatusCode::TOO_MANY_REQUESTS), times)
    }

    /// Answers the next requests with this status and no body, so many of them.
    pub fn refuse(&self, status: StatusCode, times: usize) -> &Self {
        self.trouble(Trouble::Status(status), times)
    }

    /// Cuts the connections of the next requests, so many of them.
    pub fn cut(&self, times: usize) -> &Self {
        self.trouble(Trouble::Cut, times)
    }

    fn trouble(&self, trouble: Trouble, times: usize) -> &Self {
        self.state().troubles.extend(std::iter::repeat_n(trouble, times));
        self
    }

    /// All requests so far, those that were turned away too.
    pub fn requests(&self) -> Vec<http::Request<Bytes>> {
        self.state().requests.clone()
    }

    /// A client of this service alone, which retries without waiting.
    #[expect(clippy::expect_used, reason = "nothing that can fail is set up")]
    pub fn client(&self) -> Client {
        self.builder().build().expect("the address of the service is one")
    }

    /// The same to be set up further.
    pub fn builder(&self) -> ClientBuilder {
        let retry = RetryPolicy::default().jitter(false).delays(Duration::ZERO, Duration::ZERO);
        Client::builder(StaticToken::new("token")).transport(self.clone()).retry(retry)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, request: &http::Request<Bytes>) -> Result<MockAnswer, Error> {
        let mut state = self.state();
        state.requests.push(request.clone());
        let answer = match state.troubles.pop_front() {
            Some(Trouble::Status(status)) => {
                let mut answer = status.into_answer();
                answer.headers_mut().insert(RETRY_AFTER, http::HeaderValue::from_static("0"));
                Some(answer)
            }
            Some(Trouble::Cut) => return Err(Error::Transport("the connection was cut".into())),
            None => (state.answering)(request),
        };
        answer.ok_or_else(|| {
            let found = format!("found `{} {}`", request.method(), request.uri());
            Error::Transport(
                format!("expected no further request than the mock has answers for, {found}").into(),
            )
        })
    }
}

impl Transport for Mock {
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture<'_> {
        Box::pin(std::future::ready(self.answer(&request).map(|answer| answer.map(Incoming::from))))
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock").field("requests", &self.state().requests.len()).finish_non_exhaustive()
    }
}
