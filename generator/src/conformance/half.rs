//! One half of an example, the request or the response, and what is known of it before it is run.

use super::fault::Fault;
use crate::emit::harness::Schema;
use crate::model::{Source, Template};

/// One half of an example.
#[derive(Debug)]
pub(super) struct Half {
    pub(super) source: Source,
    /// The request line or the status.
    pub(super) shown: String,
    pub(super) has_body: bool,
    /// The route of the endpoint that it is matched to.
    pub(super) template: Option<Template>,
    /// The documented types of what is in its body.
    pub(super) schema: Schema,
    /// The path of the URL, as written.
    pub(super) path: String,
    /// The whole query, decoded.
    pub(super) query: Vec<(String, String)>,
    /// What is wrong with it already; a half with one is not run.
    pub(super) fault: Option<(Fault, String)>,
}

impl Half {
    pub(super) fn of(source: &Source, shown: String) -> Self {
        let (path, query) = (String::new(), Vec::new());
        Self {
            source: source.clone(),
            shown,
            has_body: false,
            template: None,
            schema: Schema::Any,
            path,
            query,
            fault: None,
        }
    }

    pub(super) fn refuse(&mut self, fault: Fault, detail: impl Into<String>) {
        self.fault = Some((fault, detail.into()));
    }
}
