//! An endpoint with what is known of its answers. Types only; [`Catalogue`](super::Catalogue) makes them.

use crate::conformance::{Case, Payload, ShownResponse};
use crate::emit::harness::{AnswerForm, Callable};
use crate::model::{Endpoint, Operation};

/// An endpoint and what it answers.
#[derive(Debug)]
pub struct Answering<'a> {
    /// The endpoint as a caller sees it.
    pub callable: Callable,
    /// What the model says of it.
    pub facts: &'a Endpoint,
    /// The operation whose subject it is.
    pub operation: &'a Operation,
    /// Other operations that document it.
    pub others: Vec<&'a Operation>,
    /// The documented exchanges: those of its own page first, and successes before refusals.
    pub exchanges: Vec<Exchange>,
    /// Where none of them answers for all: one of another route of the same page, which gives the same.
    pub akin: Option<Exchange>,
}

/// A documented request and its answer.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// The page that shows it.
    pub page: String,
    /// The request, as values for the endpoint; its answer is taken out of it.
    pub case: Case,
    /// The answer, with the headers that describe its content or say what is next.
    pub answer: ShownResponse,
}

impl Answering<'_> {
    /// The answer that stands for all: the first success that has the kind of body that the endpoint answers with, else
    /// that of a route of the same page.
    pub fn example(&self) -> Option<&Exchange> {
        self.own_example().or(self.akin.as_ref())
    }

    pub(super) fn own_example(&self) -> Option<&Exchange> {
        self.exchanges.iter().find(|exchange| {
            let asks_otherwise = exchange.case.counted || exchange.case.cast.is_some();
            exchange.is_success() && !asks_otherwise && self.is_whole(exchange)
        })
    }

    /// False where an answer lacks the body that the endpoint gives, and does not say by its status that it has none.
    pub fn is_whole(&self, exchange: &Exchange) -> bool {
        let has_none =
            self.callable.answer == AnswerForm::Empty || matches!(exchange.answer.status, 202 | 204);
        has_none || !exchange.is_empty()
    }
}

impl Exchange {
    /// True where the service does what it is asked to.
    pub fn is_success(&self) -> bool {
        (200..400).contains(&self.answer.status)
    }

    /// True where the answer has no body.
    pub fn is_empty(&self) -> bool {
        self.answer.body == Payload::Nothing
    }
}
