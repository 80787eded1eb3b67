//! Examples as cases: what the program runs, and what is known of each example before it is run.
//!
//! Takes models; gives the [`Input`] of the program that runs the cases, and what is wrong with examples that can not be
//! run. Which endpoint an example shows is decided in `matching`.

use super::exchange::{Case, Input};
use super::half::Half;
use super::matching::Callables;
use crate::emit::asked::Asked;
use crate::emit::harness::{self, callables, relationships};
use crate::emit::snippet::Snippet;
use crate::model::{ApiVersion, Example, ExampleRequest, Model, Operation, Server, Source, Url};
use std::collections::{BTreeMap, BTreeSet};

/// What the examples of all models come to.
#[derive(Debug)]
pub struct CasePlan {
    /// What the program reads.
    pub input: Input,
    /// The endpoints that the program needs.
    pub endpoints: BTreeSet<usize>,
    /// The code of the cases that have some.
    pub snippets: BTreeMap<usize, Snippet>,
    /// How many examples show requests that another server answers; they are no cases.
    pub(super) elsewhere: usize,
    /// Every example, in the order of the pages.
    pub(super) entries: Vec<KnownExample>,
}

/// An example and what is known of it before it is run.
#[derive(Debug)]
pub(super) struct KnownExample {
    /// The name that its annotation gives.
    pub(super) name: Option<String>,
    pub(super) version: ApiVersion,
    /// Its place among the cases, where it can be run.
    pub(super) case: Option<usize>,
    pub(super) request: Option<Half>,
    pub(super) response: Option<Half>,
}

/// Puts all examples of the models into cases, and writes their code.
pub fn plan(models: &[Model]) -> CasePlan {
    let (mut plan, asked) = without_code(models);
    let (cases, asked): (Vec<usize>, Vec<_>) = asked.into_iter().unzip();
    let code = cases.into_iter().zip(harness::code(models, &asked));
    plan.snippets = code.filter_map(|(case, snippet)| Some((case, snippet?))).collect();
    plan
}

/// Puts all examples of the models into cases, for who needs no code.
pub(crate) fn cases(models: &[Model]) -> CasePlan {
    without_code(models).0
}

/// What a case asks of its function, with the numbers of the case and of the endpoint.
type AskedBy<'r> = (usize, (usize, Asked<'r>));

/// A plan without code, and what code is to be written.
fn without_code(models: &[Model]) -> (CasePlan, Vec<AskedBy<'_>>) {
    let endpoints = Callables::of(callables(models));
    let mut plan = CasePlan {
        input: Input { cases: Vec::new(), relationships: relationships(models) },
        endpoints: BTreeSet::new(),
        snippets: BTreeMap::new(),
        elsewhere: 0,
        entries: Vec::new(),
    };
    let mut asked = Vec::new();
    for model in models {
        let mut operations: Vec<&Operation> = model.operations.iter().collect();
        operations.sort_by_key(|operation| (&operation.source, &operation.title));
        for operation in operations {
            for example in &operation.examples {
                plan.add(&endpoints, model.api_version, operation, example);
                let (Some(KnownExample { case: Some(at), request: Some(half), .. }), Some(request)) =
                    (plan.entries.last(), &example.request)
                else {
                    continue;
                };
                if half.fault.is_none() && half.source == request.source {
                    asked.extend(plan.asked(*at, request));
                }
            }
        }
    }
    (plan, asked)
}

/// The request of an example that has a name.
#[derive(Clone, Copy, Debug)]
pub struct NamedRequest<'p> {
    /// The name that its annotation gives.
    pub name: &'p str,
    /// Where the request stands.
    pub source: &'p Source,
    /// Its code, where it has some.
    pub snippet: Option<&'p Snippet>,
}

impl CasePlan {
    /// The pages that show the cases, by the place of each.
    pub fn pages(&self) -> BTreeMap<usize, String> {
        let page = |entry: &KnownExample| {
            let half = entry.request.as_ref().or(entry.response.as_ref())?;
            Some((entry.case?, half.source.file.to_string()))
        };
        self.entries.iter().filter_map(page).collect()
    }

    /// The requests whose annotations give them names, in the order of the pages.
    pub fn named(&self) -> impl Iterator<Item = NamedRequest<'_>> {
        self.entries.iter().filter_map(|entry| {
            let (name, half) = (entry.name.as_deref()?, entry.request.as_ref()?);
            let snippet = entry.case.and_then(|case| self.snippets.get(&case));
            Some(NamedRequest { name, source: &half.source, snippet })
        })
    }

    /// What the request of a case asks of its function.
    fn asked<'r>(&self, case: usize, request: &'r ExampleRequest) -> Option<AskedBy<'r>> {
        let Case { endpoint, arguments, cast, counted, .. } = self.input.cases.get(case)?;
        let (arguments, cast) = (arguments.clone(), cast.clone());
        Some((case, (*endpoint, Asked { request, arguments, cast, counted: *counted })))
    }

    fn add(&mut self, endpoints: &Callables, version: ApiVersion, operation: &Operation, example: &Example) {
        let is_elsewhere = |url: &str| Url::read(url.trim()).server() == Server::Other;
        if example.request.as_ref().is_some_and(|request| is_elsewhere(&request.url)) {
            self.elsewhere += 1;
            return;
        }
        let name = example.name.clone();
        let mut entry = KnownExample { name, version, case: None, request: None, response: None };
        let mut case = None;
        if let Some(request) = &example.request {
            let mut half =
                Half::of(&request.source, format!("{} {}", request.method, one_line(&request.url)));
            case = endpoints.request(version, operation, request, &mut half);
            entry.request = Some(half);
        }
        if let Some(response) = &example.response {
            let mut half = Half::of(&response.source, format!("status {}", response.status));
            let wanted = example.request.as_ref().map(|request| request.method.as_str());
            case = case.or_else(|| endpoints.stand_in(version, operation, wanted));
            if let Some(case) = &mut case {
                endpoints.response(operation, response, case, &mut half);
            }
            entry.response = Some(half);
        }
        if let Some(case) = case {
            entry.case = Some(self.input.cases.len());
            self.endpoints.insert(case.endpoint);
            self.input.cases.push(case);
        }
        self.entries.push(entry);
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
