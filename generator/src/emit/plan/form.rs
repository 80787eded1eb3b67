//! What the caller of an endpoint passes and gets, without its names: enough to tell whether a change of an operation is one of
//! its functions.
//!
//! Takes a model's types once and operations one by one; decides nothing that `plan` does not decide for what is printed.

use super::{Answer, Body, BodyStructs, Layout, answer, argument_type, body, key, required_query};
use crate::model::{Model, Operation, Primitive, Route};

/// The forms of a model's endpoints.
pub(crate) struct Forms<'a> {
    layout: Layout<'a>,
}

/// What one function takes and gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Form {
    /// The types of the arguments for placeholders, and how many there are for the query.
    pub(crate) arguments: (Vec<Option<Primitive>>, usize),
    /// What it sends; a struct of parameters has no name here.
    pub(crate) body: Body,
    /// What it answers with.
    pub(crate) answer: Answer,
}

impl<'a> Forms<'a> {
    pub(crate) fn of(model: &'a Model) -> Self {
        Self { layout: Layout::without_paths(model) }
    }

    /// The form of the endpoint at a route of an operation.
    pub(crate) fn form(&self, operation: &Operation, route: &Route) -> Form {
        let template = route.template();
        let mut structs = BodyStructs::new();
        if body::is_list(operation) {
            structs.insert(key(operation), (String::new(), operation));
        }
        let placeholders = template.placeholders().map(|name| argument_type(operation, name)).collect();
        Form {
            arguments: (placeholders, required_query(operation).len()),
            body: body::of(operation, route, &template, &structs),
            answer: answer::of(&self.layout, operation, route, &template),
        }
    }
}
