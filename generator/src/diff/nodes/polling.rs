//! Whether an operation goes on after it has answered, so that callers poll for its end.

use crate::model::Operation;

const POLLING: [&str; 3] = ["location", "operation-location", "azure-asyncoperation"];

/// True for a header that says where to poll.
pub(super) fn polls(header: &str) -> bool {
    POLLING.iter().any(|known| header.eq_ignore_ascii_case(known))
}

/// A code 202, and a place to poll that the page or its example names.
pub(super) fn is_long_running(node: &Operation) -> bool {
    let responses = node.examples.iter().filter_map(|example| example.response.as_ref());
    let mut accepted = responses.filter(|response| response.status == 202);
    let shown = accepted.any(|response| response.headers.iter().any(|(name, _)| polls(name)));
    node.response.status.contains(&202) && (shown || node.response.headers.iter().any(|name| polls(name)))
}
