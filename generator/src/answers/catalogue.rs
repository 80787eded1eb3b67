//! The endpoints with the exchanges that pages show of them.
//!
//! Takes models; gives each endpoint with what is known of its answers. An example belongs to the endpoint that
//! [`conformance`](crate::conformance) matches it to; one without a readable answer is not here.

use super::answering::{Answering, Exchange};
use super::made;
use crate::conformance::{self, ShownResponse};
use crate::emit::harness::{Callable, callables};
use crate::model::{ApiVersion, Index, Model};
use std::collections::BTreeMap;

/// What the service answers, endpoint by endpoint.
#[derive(Debug)]
pub struct Catalogue<'a> {
    /// The endpoints, by version, module and function.
    pub endpoints: Vec<Answering<'a>>,
    indices: BTreeMap<ApiVersion, Index<'a>>,
}

impl<'a> Catalogue<'a> {
    /// The catalogue of models.
    pub fn of(models: &'a [Model]) -> Self {
        let mut facts = BTreeMap::new();
        for model in models {
            for endpoint in &model.endpoints {
                let shape = endpoint.template().shape();
                facts.insert((model.api_version, endpoint.method.as_str(), shape), (model, endpoint));
            }
        }
        let mut exchanges = exchanges(models);
        let endpoints = callables(models).into_iter().enumerate().filter_map(|(at, callable)| {
            let key = (callable.version, callable.method.as_str(), callable.template.shape());
            let (model, endpoint) = facts.get(&key).copied()?;
            let (operation, _) = endpoint.owner(&model.operations)?;
            let others = endpoint.others(&model.operations).collect();
            let mut exchanges = exchanges.remove(&at).unwrap_or_default();
            let rank = |exchange: &Exchange| {
                (!exchange.is_success(), *exchange.page != *callable.page, exchange.is_empty())
            };
            exchanges.sort_by_key(rank);
            Some(Answering { callable, facts: endpoint, operation, others, exchanges, akin: None })
        });
        let endpoints = share(endpoints.collect());
        let indices = models.iter().map(|model| (model.api_version, Index::of(model)));
        Self { endpoints, indices: indices.collect() }
    }

    /// The types of a version.
    pub fn index(&self, version: ApiVersion) -> Option<&Index<'a>> {
        self.indices.get(&version)
    }

    /// The answer that the types of an endpoint make.
    pub fn made(&self, endpoint: &Answering<'_>) -> ShownResponse {
        made::answer(self.index(endpoint.callable.version), endpoint)
    }
}

/// Gives endpoints without an example that of another route of their page, where both give the same.
fn share(mut endpoints: Vec<Answering<'_>>) -> Vec<Answering<'_>> {
    let key = |endpoint: &Answering<'_>| {
        let Callable { version, method, page, answer, gives, .. } = &endpoint.callable;
        (*version, page.clone(), method.clone(), *answer, gives.clone())
    };
    let mut shown = BTreeMap::new();
    for endpoint in &endpoints {
        if let Some(exchange) = endpoint.own_example() {
            shown.entry(key(endpoint)).or_insert_with(|| exchange.clone());
        }
    }
    for endpoint in &mut endpoints {
        if endpoint.own_example().is_none() {
            endpoint.akin = shown.get(&key(endpoint)).cloned();
        }
    }
    endpoints
}

/// The readable exchanges of all examples, by the number of their endpoint.
fn exchanges(models: &[Model]) -> BTreeMap<usize, Vec<Exchange>> {
    let plan = conformance::cases(models);
    let pages = plan.pages();
    let mut found: BTreeMap<usize, Vec<Exchange>> = BTreeMap::new();
    for (at, mut case) in plan.input.cases.into_iter().enumerate() {
        let (Some(mut answer), Some(page)) = (case.response.take(), pages.get(&at)) else { continue };
        answer.headers.retain(|(name, _)| is_kept(name));
        found.entry(case.endpoint).or_default().push(Exchange { page: page.clone(), case, answer });
    }
    found
}

/// Headers that say something of the answer, and nothing of how it was sent.
fn is_kept(name: &str) -> bool {
    const SENDING: [&str; 6] =
        ["connection", "content-encoding", "content-length", "date", "server", "transfer-encoding"];
    !SENDING.contains(&name.trim().to_ascii_lowercase().as_str())
}
