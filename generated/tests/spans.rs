//! What a span tells of a request. It stands in a program of its own: whether a span is wanted is kept for each place in the code and
//! process, so that a test beside it that wants none could answer for it.

#![allow(clippy::expect_used, reason = "a test that can not go on has failed")]

use msgraph::client::{Mock, MockAnswer};
use msgraph::v1::users;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};
use tracing::field::{Field, Visit};
use tracing::span;

/// Keeps the fields of all spans.
#[derive(Clone, Default)]
struct Spans(Arc<Mutex<BTreeMap<String, String>>>);

impl Visit for Spans {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.lock().expect("no panic").insert(field.name().to_owned(), format!("{value:?}"));
    }
}

impl tracing::Subscriber for Spans {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.is_span() && metadata.name() == "graph.request"
    }

    fn new_span(&self, attributes: &span::Attributes<'_>) -> span::Id {
        attributes.record(&mut self.clone());
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, values: &span::Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, _: &tracing::Event<'_>) {}

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

#[test]
fn a_span_tells_of_a_request_and_nothing_secret() {
    let spans = Spans::default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    tracing::subscriber::with_default(spans.clone(), || {
        runtime.block_on(async {
            let mut answer: MockAnswer = http::Response::new(bytes::Bytes::from_static(b"{}"));
            answer.headers_mut().insert("request-id", http::HeaderValue::from_static("r1"));
            let mock = Mock::list([answer]);
            mock.throttle(1);
            let request = users::get("secret@contoso.com").header("X-Key", "secret");
            mock.client().send(request).await.expect("a user");
        });
    });
    let fields = spans.0.lock().expect("no panic").clone();
    let field = |name: &str| fields.get(name).map(String::as_str);
    assert_eq!(field("http.request.method"), Some("\"GET\""));
    assert_eq!(field("http.route"), Some("\"/users/{id}\""));
    assert_eq!((field("http.response.status_code"), field("graph.tries")), (Some("200"), Some("2")));
    assert_eq!((field("graph.request_id"), field("graph.waited_ms")), (Some("\"r1\""), Some("0")));
    assert!(field("graph.client_request_id").is_some_and(|id| id.len() == 38));
    assert!(!format!("{fields:?}").contains("secret"), "{fields:?}");
}
