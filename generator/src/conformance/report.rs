//! The counts, and every failure with its place.

use super::cases::{CasePlan, KnownExample};
use super::compare::{self, LocatedFault, Types};
use super::exchange::Outcome;
use super::fault::{Fault, Side};
use super::half::Half;
use crate::emit::snippet::WayOut;
use crate::model::{Model, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

/// What came of all examples.
#[derive(Debug, Default)]
pub struct ConformanceReport {
    /// All examples.
    pub examples: usize,
    /// Examples of requests that another server answers, such as callbacks and uploads; nothing else counts them.
    pub elsewhere: usize,
    /// Requests shown.
    pub requests: usize,
    /// Requests that fit a documented route.
    pub matched: usize,
    /// Requests that the code of their examples makes the same.
    pub rebuilt: usize,
    /// Examples whose code says all by the types of the crate.
    pub typed: usize,
    /// Examples whose code needs a way out, for each.
    pub ways_out: BTreeMap<WayOut, usize>,
    /// Responses with a body.
    pub responses: usize,
    /// Responses whose body is JSON, or bytes where bytes are documented.
    pub readable: usize,
    /// Responses that the emitted function decodes.
    pub decoded: usize,
    /// Responses that are encoded to the JSON they were decoded from, with every documented property in its field.
    pub round_tripped: usize,
    /// Members of requests and responses that nobody documents; they are kept.
    pub undocumented: usize,
    /// Members that hold a text in the place of a value; they are kept.
    pub stand_ins: usize,
    /// What failed, in the order of the pages.
    pub failures: Vec<Failure>,
}

/// A fault of an example.
#[derive(Debug)]
pub struct Failure {
    /// What kind of fault.
    pub fault: Fault,
    /// Where the request or response stands.
    pub source: Source,
    /// The request line or the status.
    pub shown: String,
    /// What the fault is about; empty where its kind says all.
    pub detail: String,
    /// True for a fault of the page that a finding on the page tells of.
    pub diagnosed: bool,
}

/// The pages with the rules that found something on each.
pub type Diagnosed = BTreeSet<(Arc<str>, &'static str)>;

impl ConformanceReport {
    /// Compares what the program made with what the pages show. Outcomes stand in the order of the cases.
    pub fn of(plan: &CasePlan, outcomes: &[Outcome], models: &[Model]) -> Self {
        let types = Types::of(models);
        let mut report = Self { examples: plan.entries.len(), elsewhere: plan.elsewhere, ..Self::default() };
        for snippet in plan.snippets.values() {
            let ways: BTreeSet<WayOut> = snippet.ways_out.iter().copied().collect();
            report.typed += usize::from(ways.is_empty());
            ways.into_iter().for_each(|way| *report.ways_out.entry(way).or_default() += 1);
        }
        for entry in &plan.entries {
            let run = entry.case.and_then(|at| plan.input.cases.get(at).zip(outcomes.get(at)));
            if let Some(half) = &entry.request {
                let facts =
                    run.map(|(case, outcome)| compare::request(&types, entry.version, half, case, outcome));
                report.add_request(half, facts);
            }
            if let Some(half) = entry.response.as_ref().filter(|half| half.has_body) {
                let facts =
                    run.map(|(case, outcome)| compare::response(&types, entry.version, case, outcome));
                report.add_response(half, facts);
            }
            report.count_undocumented(entry, run.map(|(_, outcome)| outcome));
        }
        report
    }

    fn add_request(&mut self, half: &Half, facts: Option<Vec<LocatedFault>>) {
        self.requests += 1;
        let is_route =
            |fault: &Fault| matches!(fault, Fault::UrlForeign | Fault::UrlVersion | Fault::RouteUnknown);
        self.matched += usize::from(!half.fault.as_ref().is_some_and(|(fault, _)| is_route(fault)));
        let facts = match &half.fault {
            Some(fact) => vec![fact.clone()],
            None => facts.unwrap_or_default(),
        };
        self.rebuilt += usize::from(facts.is_empty());
        self.fail(half, facts);
    }

    fn add_response(&mut self, half: &Half, facts: Option<Vec<LocatedFault>>) {
        self.responses += 1;
        if let Some(fact) = &half.fault {
            self.readable += usize::from(fact.0 != Fault::ResponseNotJson);
            return self.fail(half, vec![fact.clone()]);
        }
        let facts = facts.unwrap_or_else(|| vec![(Fault::RouteUnknown, String::new())]);
        let is_refused = |(fault, _): &LocatedFault| {
            matches!(
                fault,
                Fault::ResponseRefused | Fault::ResponseKind | Fault::HttpInvalid | Fault::RouteUnknown
            )
        };
        self.readable += 1;
        self.decoded += usize::from(!facts.iter().any(is_refused));
        self.round_tripped += usize::from(facts.is_empty());
        self.fail(half, facts);
    }

    fn fail(&mut self, half: &Half, facts: Vec<LocatedFault>) {
        let failures = facts.into_iter().map(|(fault, detail)| Failure {
            fault,
            source: half.source.clone(),
            shown: half.shown.clone(),
            detail,
            diagnosed: false,
        });
        self.failures.extend(failures);
    }

    fn count_undocumented(&mut self, entry: &KnownExample, outcome: Option<&Outcome>) {
        let Some(outcome) = outcome else { return };
        let request = if entry.request.is_some() { outcome.request_findings.as_slice() } else { &[] };
        let found = request.iter().chain(&outcome.response_findings);
        self.stand_ins += found.clone().filter(|finding| compare::is_stand_in(finding)).count();
        self.undocumented += found.filter(|finding| !finding.mismatched).count();
    }

    /// Marks the faults that findings on their pages tell of.
    pub fn diagnose(&mut self, found: &Diagnosed) {
        for failure in &mut self.failures {
            let mut rules = failure.fault.rules().iter();
            failure.diagnosed = rules.any(|rule| found.contains(&(Arc::clone(&failure.source.file), *rule)));
        }
    }

    /// How many faults of pages no finding tells of.
    pub fn undiagnosed(&self) -> usize {
        let of_pages = self.failures.iter().filter(|failure| failure.fault.side() == Side::Page);
        of_pages.filter(|failure| !failure.diagnosed).count()
    }

    /// How many examples each fault has, of one side.
    pub fn faults(&self, side: Side) -> BTreeMap<Fault, usize> {
        let mut counts = BTreeMap::new();
        let mut last: Option<(&Source, Fault)> = None;
        for failure in self.failures.iter().filter(|failure| failure.fault.side() == side) {
            // A response that has a fault many times is one example.
            if last != Some((&failure.source, failure.fault)) {
                *counts.entry(failure.fault).or_default() += 1;
            }
            last = Some((&failure.source, failure.fault));
        }
        counts
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.source.file, self.source.line, self.shown, self.fault)?;
        if !self.detail.is_empty() {
            write!(f, ": {}", self.detail)?;
        }
        if self.fault.side() == Side::Page && !self.diagnosed {
            f.write_str(" (not diagnosed)")
        } else {
            Ok(())
        }
    }
}
