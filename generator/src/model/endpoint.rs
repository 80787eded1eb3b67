//! Endpoints as facts: which operation a route belongs to where several pages document it. Types only.
//!
//! Field names are those of the exported document, as in [`super`].

use super::{Operation, Route, Template, TypeUse};
use serde::{Deserialize, Serialize};

/// One method and shape of a path: what a client has one function for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endpoint {
    /// The HTTP method, in capitals.
    pub method: String,
    /// The path, as the page that has the endpoint writes it.
    pub path: String,
    /// The place in [`operations`](super::Model::operations) of the operation whose subject the endpoint is, from 0.
    pub operation: usize,
    /// The places of the other operations that document it, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<usize>,
    /// The type that it takes, where that is a base of what its operation names: pages document one route for each derived type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<TypeUse>,
    /// The body has to say of what type it is, because it derives from what is declared at the address.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub says_type: bool,
    /// The type that it gives, where that is a base of what its operation names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<TypeUse>,
}

impl Endpoint {
    /// The operation whose subject it is, and its route there.
    pub fn owner<'a>(&self, operations: &'a [Operation]) -> Option<(&'a Operation, &'a Route)> {
        let operation = operations.get(self.operation)?;
        let is_own = |route: &&Route| route.method == self.method && route.path == self.path;
        Some((operation, operation.requests.iter().find(is_own)?))
    }

    /// The other operations that document it.
    pub fn others<'a>(&self, operations: &'a [Operation]) -> impl Iterator<Item = &'a Operation> {
        self.others.iter().filter_map(|at| operations.get(*at))
    }

    /// The path as a template with its placeholders apart.
    pub fn template(&self) -> Template {
        Template::parse(&self.path)
    }
}
