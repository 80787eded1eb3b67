//! Which documented exchange answers a request.
//!
//! Takes an endpoint and a request; gives the exchange that shows this very request, else the one that stands for the
//! endpoint, of those that ask for the same kind of answer.

use crate::asks_otherwise;
use crate::routes::Asked;
use bytes::Bytes;
use generator::answers::{Answering, Exchange};
use generator::conformance::Payload;
use http::Request;
use serde_json::Value;

/// Where an answer is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A page shows it.
    Example,
    /// A page shows it, and properties that were asked for and are not in it were made from their types.
    Both,
    /// It was made from the types.
    Types,
}

impl Origin {
    /// The name in the header.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Example => "example",
            Self::Both => "example, types",
            Self::Types => "types",
        }
    }
}

/// An exchange, and whether it shows this very request.
pub(crate) struct Choice<'c> {
    pub(crate) exchange: Option<&'c Exchange>,
    pub(crate) is_exact: bool,
}

/// How well an exchange answers; more is better, what comes first counts first.
type Rank = (bool, bool, usize, bool, usize);

/// Chooses an exchange.
pub(crate) fn choose<'c>(
    endpoint: &'c Answering<'_>,
    asked: &Asked<'_>,
    request: &Request<Bytes>,
) -> Choice<'c> {
    let given = Given::of(asked, request);
    let is_same_kind = |exchange: &&Exchange| {
        let case = &exchange.case;
        let casts = |cast: &String| asked.fit.casts.contains(cast);
        case.counted == asked.fit.counted && case.cast.as_ref().map_or(asked.fit.casts.is_empty(), casts)
    };
    let of_kind = endpoint.exchanges.iter().filter(is_same_kind);
    let ranked = of_kind.rev().map(|exchange| (given.rank(endpoint, exchange), exchange));
    // Among equals the last is taken, which is the first of the list.
    let best =
        ranked.filter(|(rank, exchange)| rank.0 || exchange.is_success()).max_by_key(|(rank, _)| *rank);
    match best {
        Some((rank, exchange)) if rank.0 => Choice { exchange: Some(exchange), is_exact: true },
        Some((_, exchange)) if asks_otherwise(&asked.fit) => {
            Choice { exchange: Some(exchange), is_exact: false }
        }
        Some((_, exchange)) if endpoint.is_whole(exchange) => {
            Choice { exchange: Some(exchange), is_exact: false }
        }
        _ => Choice { exchange: endpoint.example(), is_exact: false },
    }
}

/// What is compared of a request.
struct Given<'r> {
    values: &'r [Option<String>],
    query: Vec<(String, String)>,
    body: Option<Value>,
    text: &'r [u8],
    request: &'r Request<Bytes>,
}

impl<'r> Given<'r> {
    fn of(asked: &'r Asked<'_>, request: &'r Request<Bytes>) -> Self {
        let body = serde_json::from_slice(request.body()).ok();
        let query = comparable(asked.query.iter().cloned());
        Self { values: &asked.fit.values, query, body, text: request.body(), request }
    }

    fn rank(&self, endpoint: &Answering<'_>, exchange: &Exchange) -> Rank {
        let case = &exchange.case;
        let values = self.values.iter().zip(&case.arguments);
        let same_values = values.filter(|(given, shown)| given.as_ref() == Some(*shown)).count();
        let required = endpoint.callable.required.iter().cloned().zip(case.required.iter().cloned());
        let required = required.filter(|(_, value)| !value.is_empty());
        let same_query = self.query == comparable(case.query.iter().cloned().chain(required));
        let same_body = self.has_body(&case.body);
        let is_sent = |(name, value): &&(String, String)| {
            self.request
                .headers()
                .get_all(name.as_str())
                .iter()
                .any(|sent| sent.as_bytes() == value.as_bytes())
        };
        let same_headers = case.headers.iter().filter(is_sent).count();
        let is_exact = same_values == case.arguments.len() && same_query && same_body;
        (is_exact, same_query, same_values, same_body, same_headers)
    }

    /// No body and an empty object are the same to the service.
    fn has_body(&self, shown: &Payload) -> bool {
        let is_blank = |json: &Value| json.as_object().is_some_and(serde_json::Map::is_empty);
        match shown {
            Payload::Nothing => self.text.is_empty() || self.body.as_ref().is_some_and(is_blank),
            Payload::Json(json) => self.body.as_ref() == Some(json) || self.text.is_empty() && is_blank(json),
            Payload::Text(text) => text.as_bytes() == self.text.trim_ascii(),
        }
    }
}

/// A query as it is compared: in any order, and names in any case.
fn comparable(query: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut query: Vec<_> = query.map(|(name, value)| (name.to_ascii_lowercase(), value)).collect();
    query.sort();
    query
}
