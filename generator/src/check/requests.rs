//! Example requests: host, version, route, and whether a response follows.
//!
//! Takes a page with an operation; reports `example-host`, `example-version` (with a fix), `example-route`, `example-route-case`,
//! `example-response-missing`, and `example-body` for a body that its method does not send. Calls to other services (uploads, notifications) are none of Graph's, and are passed over.

mod unanswered;

use super::context::CheckContext;
use super::responses::EXAMPLE_BODY;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{
    ApiVersion, Candidates, Closeness, Example, ExampleRequest, Operation, OperationKind, Route, RouteOrigin,
    Server, Template, Url, namespace, url,
};
use crate::parse::Page;
use crate::parse::page::{ExampleFacts, OperationFacts, RequestFacts};
use crate::parse::route::{RouteFact, normalise_placeholders};
use crate::source::Span;
use std::collections::BTreeSet;
use unanswered::{RequestPlaces, is_unanswered};

rules! {
    EXAMPLE_HOST = Warning "example-host" {
        what: "an example calls a host or path that readers cannot reach",
        why: "nobody can run it",
        cure: "write `https://graph.microsoft.com` and the version",
        found: [
            GET: "GET https://graph.microsoft.com/v1.0" => "GET https://canary.graph.microsoft.com/v1.0",
            UPDATE: "PATCH https://graph.microsoft.com/v1.0" => "PATCH https://graph.microsoft.com/localtest",
        ],
        passes: [GET: "GET https://graph.microsoft.com/v1.0" => "GET https://graph.microsoft.us/v1.0"],
    }

    EXAMPLE_RESPONSE_MISSING = Warning "example-response-missing" {
        what: "an example request has no response",
        why: "readers cannot see what comes back",
        cure: "show the response below the request",
        found: [
            CALIBRATE: r#"### Response

<!-- {
  "blockType": "response"
} -->

```http
HTTP/1.1 204 No Content
```
"# => "",
        ],
        passes: [
            CALIBRATE: r#"<!-- {
  "blockType": "response"
} -->

```http
HTTP/1.1 204 No Content
```"# => "The service answers with `204 No Content`.",
        ],
    }

    EXAMPLE_ROUTE = Warning "example-route" {
        what: "an example request calls none of the routes that its page documents",
        why: "either the example is wrong, or a route is missing",
        cure: "correct the URL, or list its route under `## HTTP request`",
        found: [
            GET: "com/v1.0/gauges/7" => "com/v1.0/harbours/3/gauges/7",
            UPDATE: "PATCH https" => "PUT https",
        ],
        passes: [GET: "com/v1.0/gauges/7" => "com/v1.0/stations('3')/gauges/7/microsoft.graph.gauge?$select=id"],
    }

    EXAMPLE_ROUTE_CASE = Info "example-route-case" {
        what: "an example request writes its route in another case than the page documents",
        why: "readers cannot tell which one is right",
        cure: "write both alike",
        found: [CALIBRATE: "com/v1.0/gauges/7" => "com/v1.0/Gauges/7"],
        passes: [CALIBRATE: "com/v1.0/gauges/7" => "com/v1.0/gauges/GAUGE-SEVEN"],
    }

    EXAMPLE_VERSION = Warning "example-version" {
        what: "an example calls another version of the API than its page documents",
        why: "it shows an operation that the reader's version may not have",
        cure: "write the version of the page",
        fix: Unsafe,
        found: [
            GET: "com/v1.0/gauges/7" => "com/beta/gauges/7",
            UPDATE: "PATCH https://graph.microsoft.com/v1.0" => "PATCH https://graph.microsoft.com",
        ],
        passes: [GET: "GET https://graph.microsoft.com/v1.0/gauges/7" => "GET /gauges/7"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let Some(operation) = &page.operation else { return };
    let own = context.is_graph && context.root == namespace::DEFAULT;
    let is_completed = |resolved: &&Operation| resolved.kind == OperationKind::Function || !own;
    let completed = context.operation(page).filter(is_completed).map(Routes::completed);
    let places = RequestPlaces::of(page, operation);
    let routes = Routes::listed(operation);
    let listed: BTreeSet<Span> = operation.routes.iter().map(|route| route.span).collect();
    for example in &operation.examples {
        let Some(request) = &example.request else { continue };
        let url = Url::read(&request.url.value);
        let is_graph = !own || url.server() != Server::Other;
        let is_route = listed.contains(&request.url.span);
        let lacks = example.response.is_none() && !example.ignored && is_graph && !is_route;
        if lacks && is_unanswered(context, page, &places, request) {
            let message = "expected a response to this request, found none";
            let report = Diagnostic::new(&EXAMPLE_RESPONSE_MISSING, request.url.span, message);
            found.push(report);
        }
        check_body(request, found);
        let place = context.within(request.url.span, &request.url.value);
        match (url.server(), url.host) {
            (Server::Resembling, Some(host)) if own => {
                let message = format!("expected the host `{}`, found `{host}`", url::HOST);
                found.push(Diagnostic::new(&EXAMPLE_HOST, context.within(place, host), message));
                continue;
            }
            (Server::Other, _) if own => continue,
            _ => {}
        }
        if own {
            check_version(context, page.version, &url, place, found);
        }
        check_route(&routes, completed.as_ref(), request, place, found);
    }
}

/// HTTP gives the body of these methods no meaning.
fn check_body(request: &RequestFacts, found: &mut Vec<Diagnostic>) {
    let Some(body) = request.body.as_ref().filter(|_| matches!(request.method.as_str(), "GET" | "DELETE"))
    else {
        return;
    };
    if !ExampleRequest::is_blank(&body.value) {
        let message = format!("expected no body in a `{}` request, found one", request.method);
        let report = Diagnostic::new(&EXAMPLE_BODY, body.span.head(), message);
        found.push(report.help("remove the body, or correct the method"));
    }
}

fn check_version(
    context: &CheckContext<'_>,
    expected: ApiVersion,
    url: &Url<'_>,
    place: Span,
    found: &mut Vec<Diagnostic>,
) {
    let right = expected.segment();
    match url.version {
        Some(version) if version == right => {}
        Some(test @ url::TEST_VERSION) => {
            let message = format!("expected the version `{right}`, found the test environment `{test}`");
            found.push(Diagnostic::new(&EXAMPLE_HOST, context.within(place, test), message));
        }
        Some(version) => {
            let at = context.within(place, version);
            let message = format!("expected the version of this page, `{right}`, found `{version}`");
            let report = Diagnostic::new(&EXAMPLE_VERSION, at, message);
            found.push(report.fix(at, right));
        }
        None if url.host.is_some() => {
            let message = format!("expected the version `{right}` behind the host, found none");
            found.push(Diagnostic::new(&EXAMPLE_VERSION, place, message));
        }
        None => {}
    }
}

/// The examples of calls that their page documents, as written and as resolved: what others send and receive is no
/// matter of the page.
pub(super) fn own_examples<'a>(
    facts: &'a OperationFacts,
    operation: &'a Operation,
) -> impl Iterator<Item = (&'a ExampleFacts, &'a Example)> {
    let (routes, completed) = (Routes::listed(facts), Routes::completed(operation));
    let is_own = move |example: &ExampleFacts| {
        routes.are_called_by(example)
            || example.request.as_ref().is_some_and(|request| completed.has(request))
    };
    facts.examples.iter().zip(&operation.examples).filter(move |(example, _)| is_own(example))
}

/// The examples of calls that their page documents, as written.
pub(super) fn own_facts(facts: &OperationFacts) -> impl Iterator<Item = &ExampleFacts> {
    let routes = Routes::listed(facts);
    facts.examples.iter().filter(move |example| routes.are_called_by(example))
}

/// The routes of a page, read once for all of its examples.
struct Routes<R> {
    all: Vec<(R, Template)>,
    candidates: Candidates,
}

impl<R: Copy> Routes<R> {
    fn of(all: impl Iterator<Item = (R, Template)>) -> Self {
        let all: Vec<(R, Template)> = all.collect();
        Self { candidates: Candidates::of(all.iter().map(|(_, template)| template)), all }
    }

    /// The routes that a path fits, each with how closely, in the order of the page.
    fn fitting(&self, path: &str) -> Vec<(Closeness, R)> {
        let tried = self.candidates.for_path(path).into_iter().filter_map(|at| self.all.get(at));
        tried.filter_map(|(route, template)| Some((template.matches(path)?.closeness, *route))).collect()
    }
}

impl<'a> Routes<&'a RouteFact> {
    /// The routes as the page has them.
    fn listed(operation: &'a OperationFacts) -> Self {
        Self::of(operation.routes.iter().map(|route| (route, Template::parse(&route.path))))
    }

    /// True for an example that calls one of them, or calls nothing; where there are none, for any.
    fn are_called_by(&self, example: &ExampleFacts) -> bool {
        let Some(request) = example.request.as_ref().filter(|_| !self.all.is_empty()) else { return true };
        self.fitting(&path_of(request)).iter().any(|(_, route)| route.method == request.method)
    }
}

impl<'a> Routes<&'a Route> {
    /// The routes as they are read: without the name for the address of the service, and with the arguments of a function that the page
    /// writes elsewhere.
    fn completed(operation: &'a Operation) -> Self {
        let listed = operation.requests.iter().filter(|route| route.origin == RouteOrigin::Listed);
        Self::of(listed.map(|route| (route, route.template())))
    }

    /// True where a request calls one of them.
    fn has(&self, request: &RequestFacts) -> bool {
        let fitting = self.fitting(&path_of(request));
        fitting.iter().any(|(fit, route)| *fit == Closeness::Exact && route.method == request.method)
    }
}

/// The path of a request in the form that routes have.
fn path_of(request: &RequestFacts) -> String {
    normalise_placeholders(Url::read(&request.url.value).path)
}

fn check_route(
    routes: &Routes<&RouteFact>,
    completed: Option<&Routes<&Route>>,
    request: &RequestFacts,
    place: Span,
    found: &mut Vec<Diagnostic>,
) {
    if completed.is_some_and(|completed| completed.has(request)) {
        return;
    }
    let path = path_of(request);
    let Some((first, _)) = routes.all.first().filter(|_| !path.is_empty()) else { return };
    let fitting = routes.fitting(&path);
    let best = |same_method: bool| {
        // Of routes that fit alike the last one counts; the first shall.
        let of_method =
            fitting.iter().rev().filter(|(_, route)| (route.method == request.method) == same_method);
        of_method.max_by_key(|(closeness, _)| *closeness)
    };
    match (best(true), best(false)) {
        (Some((Closeness::Exact, _)), _) => {}
        (Some((Closeness::Case, route)), _) => {
            let message = format!(
                "expected the path as documented, `{}`, found `{path}`, which differs in case",
                route.path
            );
            let report = Diagnostic::new(&EXAMPLE_ROUTE_CASE, place, message);
            found.push(report.related(route.span, "the route"));
        }
        (None, Some((Closeness::Exact | Closeness::Case, route))) => {
            let message = format!(
                "expected the method `{}`, as the route says, found `{}`",
                route.method, request.method
            );
            let report = Diagnostic::new(&EXAMPLE_ROUTE, request.url.span, message);
            found.push(report.related(route.span, "the route"));
        }
        (same, _) => {
            let of_method =
                || routes.all.iter().map(|(route, _)| *route).find(|route| route.method == request.method);
            let nearest = same.map(|(_, route)| *route).or_else(of_method).unwrap_or(first);
            let message =
                format!("expected a documented route of this page, found `{} {path}`", request.method);
            let report = Diagnostic::new(&EXAMPLE_ROUTE, place, message);
            found.push(report.related(nearest.span, "a documented route"));
        }
    }
}
