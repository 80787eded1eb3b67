//! Examples as cases: what the program runs, and what is known of each example before it is run.
//!
//! Takes models; gives the [`Input`] of the program that runs the cases, and what is wrong with examples that can not be
//! run. Which endpoint an example shows is decided in `matching`.

use super::Fault;
use super::address::is_elsewhere;
use super::matching::Index;
use crate::emit::harness::{Relationships, callables, relationships};
use crate::model::{ApiVersion, Example, Model, Operation, Source};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// The file that the program reads.
#[derive(Debug, Serialize)]
pub struct Input {
    /// What to run, in order.
    pub cases: Vec<Case>,
    /// The types that relationships lead to.
    pub relationships: Relationships,
}

/// An exchange and the endpoint it is matched to.
#[derive(Clone, Debug, Serialize)]
pub struct Case {
    /// The version of the API.
    pub version: &'static str,
    /// The number of the endpoint in [`callables`].
    pub endpoint: usize,
    /// The values of the placeholders, decoded.
    pub arguments: Vec<String>,
    /// The values of the query parameters that are arguments.
    pub required: Vec<String>,
    /// The rest of the query, decoded.
    pub query: Vec<(String, String)>,
    /// The headers a caller gives.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Payload,
    /// True where the body is sent in the place of the one that the function takes.
    pub instead: bool,
    /// True where the number of items alone is asked for.
    pub counted: bool,
    /// The derived type whose items are asked for.
    pub cast: Option<String>,
    /// The response, where one is shown.
    pub response: Option<Shown>,
}

/// A documented response.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Payload,
}

/// A body, documented or made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Payload {
    /// None.
    #[default]
    Nothing,
    /// A JSON document.
    Json(Value),
    /// Anything else.
    Text(String),
}

/// What the examples of all models come to.
#[derive(Debug)]
pub struct Plan {
    /// What the program reads.
    pub input: Input,
    /// The endpoints that the program needs.
    pub endpoints: BTreeSet<usize>,
    /// How many examples show requests that another server answers; they are no cases.
    pub(super) elsewhere: usize,
    /// Every example, in the order of the pages.
    pub(super) entries: Vec<Entry>,
}

/// An example and what is known of it before it is run.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) version: ApiVersion,
    /// Its place among the cases, where it can be run.
    pub(super) case: Option<usize>,
    pub(super) request: Option<Part>,
    pub(super) response: Option<Part>,
}

/// One half of an example.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) source: Source,
    /// The request line or the status.
    pub(super) shown: String,
    pub(super) has_body: bool,
    /// The path of the URL, as written.
    pub(super) path: String,
    /// The whole query, decoded.
    pub(super) query: Vec<(String, String)>,
    /// What is wrong with it already; a part with one is not run.
    pub(super) fault: Option<(Fault, String)>,
}

/// Puts all examples of the models into cases.
pub fn plan(models: &[Model]) -> Plan {
    let index = Index::of(callables(models));
    let mut plan = Plan {
        input: Input { cases: Vec::new(), relationships: relationships(models) },
        endpoints: BTreeSet::new(),
        elsewhere: 0,
        entries: Vec::new(),
    };
    for model in models {
        let mut operations: Vec<&Operation> = model.operations.iter().collect();
        operations.sort_by_key(|operation| (&operation.source, &operation.title));
        for operation in operations {
            for example in &operation.examples {
                plan.add(&index, model.api_version, operation, example);
            }
        }
    }
    plan
}

impl Plan {
    fn add(&mut self, index: &Index, version: ApiVersion, operation: &Operation, example: &Example) {
        if example.request.as_ref().is_some_and(|request| is_elsewhere(&request.url)) {
            self.elsewhere += 1;
            return;
        }
        let mut entry = Entry { version, case: None, request: None, response: None };
        let mut case = None;
        if let Some(request) = &example.request {
            let mut part =
                Part::of(&request.source, format!("{} {}", request.method, one_line(&request.url)));
            case = index.request(version, operation, request, &mut part);
            entry.request = Some(part);
        }
        if let Some(response) = &example.response {
            let mut part = Part::of(&response.source, format!("status {}", response.status));
            let wanted = example.request.as_ref().map(|request| request.method.as_str());
            case = case.or_else(|| index.stand_in(version, operation, wanted));
            if let Some(case) = &mut case {
                index.response(operation, response, case, &mut part);
            }
            entry.response = Some(part);
        }
        if let Some(case) = case {
            entry.case = Some(self.input.cases.len());
            self.endpoints.insert(case.endpoint);
            self.input.cases.push(case);
        }
        self.entries.push(entry);
    }
}

impl Part {
    fn of(source: &Source, shown: String) -> Self {
        let (path, query) = (String::new(), Vec::new());
        Self { source: source.clone(), shown, has_body: false, path, query, fault: None }
    }

    pub(super) fn refuse(&mut self, fault: Fault, detail: impl Into<String>) {
        self.fault = Some((fault, detail.into()));
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
