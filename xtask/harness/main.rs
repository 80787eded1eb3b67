//! Runs documented examples through an emitted crate: the fixed half of the program that `cargo xtask conformance` builds.
//!
//! Takes the path of a file with cases as JSON; gives, on standard output, what the crate made of each, in the same
//! order. The other half, `table`, is emitted: a function for each endpoint and each type. What is right or wrong is
//! not decided here.

#![allow(dead_code, reason = "what is used follows from the pages")]

mod client;
mod exchange;
mod looker;
mod messages;
mod payload;
mod run;
mod snippets;
mod table;

pub(crate) use exchange::Refused;
pub(crate) use run::Run;

use client::Client;
use exchange::{Case, Input, Outcome, Reason};
use looker::Looker;
use msgraph::Value;
use std::process::ExitCode;

/// Calls the function of an endpoint.
pub(crate) type Call = fn(&mut Run<'_>) -> Result<(), Refused>;

/// Reads JSON as one type and looks for what it does not take.
pub(crate) type Look = fn(&mut Looker<'_>, &str, Value);

/// Runs the code of a case, and calls the function of its endpoint.
fn run(input: &Input, number: usize, case: &Case) -> Outcome {
    let mut run = Run::new(input, case);
    let code = snippets::CODE.binary_search_by_key(&number, |(case, _)| *case);
    let code = code.ok().and_then(|at| snippets::CODE.get(at));
    run.outcome.code = code.map(|(_, code)| Client::run(*code));
    let known = table::ENDPOINTS.binary_search_by_key(&case.endpoint, |(id, _)| *id);
    let call = known.ok().and_then(|at| table::ENDPOINTS.get(at)).map(|(_, call)| *call);
    let called = match call {
        Some(call) => call(&mut run),
        None => Err(Reason::Other.because("the endpoint is not in the table")),
    };
    if let Err(refused) = called {
        run.outcome.refused = Some(refused);
    }
    run.outcome
}

fn main() -> ExitCode {
    let path = std::env::args().nth(1).unwrap_or_default();
    let input = std::fs::read(path).map_err(|error| error.to_string());
    let input =
        input.and_then(|text| serde_json::from_slice::<Input>(&text).map_err(|error| error.to_string()));
    let outcomes = input.map(|input| {
        let cases = input.cases.iter().enumerate();
        cases.map(|(number, case)| run(&input, number, case)).collect::<Vec<_>>()
    });
    let written = outcomes.and_then(|outcomes| {
        serde_json::to_writer(std::io::stdout().lock(), &outcomes).map_err(|error| error.to_string())
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
