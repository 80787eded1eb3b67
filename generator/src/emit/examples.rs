//! Which code the documentation shows: of each endpoint the request of an example, of each type how one is made.
//!
//! Takes the plan; writes the code of the first example that each endpoint has. Where that is longer than a page is read for,
//! the first properties of each object stand for it; the request behind it has all. How code looks in documentation is the
//! business of `docs`.

use super::layout::Layout;
use super::plan::{Plan, Planned};
use super::snippet::{self, Making, Snippet, Tables};
use crate::model::ExampleRequest;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// How many lines of code are shown.
const LONGEST: usize = 80;

/// How many lines of code are shown that make a value.
const LONGEST_MAKING: usize = 40;

/// How many properties of an object are shown where all would be too long.
const FIRST: usize = 8;

/// How many examples of a page are tried for each of its endpoints: what documents one stands near the top.
const MOST_TRIED: usize = 100;

/// The code that documentation shows.
pub(crate) struct Examples<'a> {
    /// Of each endpoint, in the order of the plan.
    endpoints: Vec<Option<(&'a ExampleRequest, Option<Snippet>)>>,
    /// By the qualified name of the type.
    types: BTreeMap<String, Making>,
}

impl<'a> Examples<'a> {
    /// Writes all of it.
    pub(crate) fn of(layout: &Layout<'a>, plan: &Plan<'a>) -> Self {
        let tables = Tables::of_model(layout.model);
        let first = |endpoint| first(layout, plan, &tables, endpoint);
        let endpoints: Vec<_> = plan.endpoints.par_iter().map(first).collect();
        let mut types: BTreeMap<String, (bool, Making)> = BTreeMap::new();
        for (endpoint, shown) in plan.endpoints.iter().zip(&endpoints) {
            let making = shown.as_ref().and_then(|(_, snippet)| snippet.as_ref()?.making.as_ref());
            let Some(making) = making.filter(|making| making.code.len() <= LONGEST_MAKING) else { continue };
            // A page about the type itself tells best how one is made.
            let is_own = endpoint.operation.resource.as_deref() == Some(making.type_name.as_str());
            let known = types.get(&making.type_name);
            if known.is_none_or(|(is_known_own, _)| is_own && !is_known_own) {
                types.insert(making.type_name.clone(), (is_own, making.clone()));
            }
        }
        let types = types.into_iter().map(|(name, (_, making))| (name, making)).collect();
        Self { endpoints, types }
    }

    /// The request that documents an endpoint, with its code where that can be shown.
    pub(crate) fn of_endpoint(&self, at: usize) -> Option<(&'a ExampleRequest, Option<&[String]>)> {
        let (request, snippet) = self.endpoints.get(at)?.as_ref()?;
        let code = snippet.as_ref().map(|snippet| snippet.code.as_slice());
        Some((request, code.filter(|code| code.len() <= LONGEST)))
    }

    /// The code that makes a value of a type.
    pub(crate) fn of_type(&self, name: &str) -> Option<&[String]> {
        self.types.get(name).map(|making| making.code.as_slice())
    }
}

/// The first example of an endpoint, with its code.
fn first<'a>(
    layout: &Layout<'a>,
    plan: &Plan<'a>,
    tables: &Tables<'a>,
    endpoint: &Planned<'a>,
) -> Option<(&'a ExampleRequest, Option<Snippet>)> {
    let examples = endpoint.operation.examples.iter().take(MOST_TRIED);
    let requests = examples.filter_map(|example| example.request.as_ref());
    let mut asked = requests.filter_map(|request| snippet::asked(endpoint, request));
    let asked = asked.next()?;
    let write = |most| snippet::of(layout, plan, tables, endpoint, &asked, most);
    let whole = write(usize::MAX);
    let is_long = whole.as_ref().is_some_and(|whole| whole.code.len() > LONGEST);
    Some((asked.request, if is_long { write(FIRST) } else { whole }))
}
