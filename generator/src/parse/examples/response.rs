//! The response of an example, and the request that it answers.
//!
//! Takes a fence; gives the response to the request that its annotation names, else to the last one above it that has none yet.

use super::AnnotatedFence;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::annotation::Annotation;
use crate::parse::http::{self, ResponseText};
use crate::parse::page::{ExampleFacts, ResponseExample};
use crate::parse::sink::Sink;

pub(super) fn read_response(example: &AnnotatedFence<'_>, sink: &mut Sink<'_>, out: &mut Vec<ExampleFacts>) {
    let Some(read) = http::read_response(example.code).or_else(|| bare_response(example, sink)) else {
        return;
    };
    let span = example.place(&read.line);
    if read.odd_status_line {
        let shown = example.code.get(read.line.clone()).unwrap_or_default().trim();
        let message = format!("expected a status line such as `HTTP/1.1 200 OK`, found `{shown}`");
        sink.report(Diagnostic::new(&rules::HTTP_STATUS_LINE, span, message));
    }
    if read.second_status_line {
        let message =
            "expected one status line in this response, found another one; what stands below it is read";
        sink.report(
            Diagnostic::new(&rules::HTTP_STATUS_LINE, span, message)
                .help("give each response a fence of its own"),
        );
    }
    if read.missing_blank {
        example.report_missing_blank(read.body.as_ref(), sink);
    }
    let (declared, several) = example.annotation.and_then(Annotation::odata_type).unzip();
    let is_marked = |flag| example.annotation.is_some_and(|annotation| annotation.flag(flag));
    let response = ResponseExample {
        status: read.status,
        span,
        headers: read.headers,
        body: read.body.map(|range| example.body(&range)),
        declared,
        collection: several.unwrap_or_default() || is_marked("isCollection"),
        truncated: is_marked("truncated"),
    };
    attach(&example.names(), response, sink, out);
}

/// A response without a status line.
fn bare_response(example: &AnnotatedFence<'_>, sink: &mut Sink<'_>) -> Option<ResponseText> {
    let body = example.code.trim();
    let start = example.code.len() - example.code.trim_start().len();
    let range = start..start + body.len();
    let span = if body.is_empty() { example.span().head() } else { example.place(&range) };
    let Some(read) = http::read_bare_response(example.code) else {
        let message = "expected a status line on the first line of this response, found none";
        sink.report(Diagnostic::new(&rules::HTTP_STATUS_LINE, span, message));
        return None;
    };
    let message = "expected a status line above the body of this response, found none; read as 200";
    let found = Diagnostic::new(&rules::HTTP_STATUS_LINE, span, message);
    let help = "write `HTTP/1.1 200 OK`, the headers and a blank line above the body";
    sink.report(found.help(help));
    Some(ResponseText { line: range, ..read })
}

/// Puts a response to the request it answers.
fn attach(names: &[&str], response: ResponseExample, sink: &mut Sink<'_>, out: &mut Vec<ExampleFacts>) {
    let is_named = |example: &ExampleFacts| {
        example.name.as_ref().is_some_and(|name| names.contains(&name.value.as_str()))
    };
    let waits = |example: &&mut ExampleFacts| example.response.is_none() && is_named(example);
    if let Some(example) = out.iter_mut().find(waits) {
        example.response = Some(response);
        return;
    }
    let has_names = out.iter().any(|example| example.name.is_some());
    if !names.is_empty() && has_names && !out.iter().any(is_named) {
        let message =
            format!("expected a request named `{}` above this response, found none", names.join("`, `"));
        sink.report(Diagnostic::new(&rules::EXAMPLE_UNPAIRED, response.span, message));
    }
    match last_unanswered(out) {
        Some(last) => last.response = Some(response),
        None => out.push(ExampleFacts { response: Some(response), ..ExampleFacts::default() }),
    }
}

/// The last request without a response; one that is annotated as ignored only where none above it waits for one.
fn last_unanswered(out: &mut [ExampleFacts]) -> Option<&mut ExampleFacts> {
    let waiting = out.iter().rev().take_while(|example| example.response.is_none()).count();
    let waiting = out.len() - waiting..out.len();
    let annotated = waiting.clone().rev().find(|at| !out[*at].ignored);
    out.get_mut(annotated.or(waiting.last())?)
}
