//! Operations: what each API page documents, with its types resolved.
//!
//! Takes the pages; gives an operation for every page that has a route. What it does is read from method, route and title;
//! what comes back is decided in `responses`.

use super::addresses::{Addresses, AnsweredRoute, PathEnd};
use super::bodies::{self, BodyEvidence};
use super::context::ResolveContext;
use super::home::Home;
use super::links::{Links, Standing};
use super::responses::{self, Evidence};
use super::symbols::SymbolKind;
use super::{arguments, calls, implied, operation_kind, parameters, prose, shown, well_known};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{
    Example, ExampleRequest, ExampleResponse, Header, Index, Operation, OperationKind, Permission, Response,
    Route, RouteOrigin, Source, Template, TypeName, TypeUse,
};
use crate::parse::page::{ExampleFacts, HeaderRow, OperationFacts, PermissionRow, RequestFacts, TypeMention};
use crate::parse::route::RouteFact;
use crate::vocabulary::notes;
use std::collections::BTreeMap;

/// The operations of a version, sorted by title, and what else is known of them.
pub(super) struct ResolvedOperations<'a> {
    pub(super) operations: Vec<Operation>,
    /// What their pages are to their types.
    pub(super) standings: BTreeMap<Source, Standing>,
    pub(super) addresses: Addresses<'a>,
}

/// Resolves the operations of all pages.
pub(super) fn resolve<'a>(context: &mut ResolveContext<'_>, index: &'a Index<'a>) -> ResolvedOperations<'a> {
    let links = Links::of(context);
    let mut drafts = Vec::new();
    for at in 0..context.pages.len() {
        let page = context.pages[at];
        if let Some(facts) = page.operation.as_ref().filter(|facts| !facts.routes.is_empty()) {
            let evidence = Evidence { returns: links.returns(page.file), types: index };
            drafts.push(OperationDraft {
                at,
                facts,
                response: responses::resolve(context, at, facts, &evidence),
            });
        }
    }
    let addresses = Addresses::of(index, drafts.iter().flat_map(|draft| draft.roots(&context.home)));
    let mut standings = BTreeMap::new();
    let resolved = drafts.into_iter().map(|draft| {
        let (operation, standing) = operation(context, draft, &links, &addresses);
        standings.insert(operation.source.clone(), standing);
        operation
    });
    let mut operations: Vec<Operation> = resolved.collect();
    arguments::name(context, &mut operations);
    well_known::generalise(context, &mut operations, &addresses);
    shown::add(&mut operations, &addresses, context.version);
    operations.sort_by(|a, b| (&a.title, &a.source).cmp(&(&b.title, &b.source)));
    implied::add(context, &mut operations, &addresses);
    ResolvedOperations { operations, standings, addresses }
}

/// A page with routes, of which it is known what comes back.
struct OperationDraft<'a> {
    at: usize,
    facts: &'a OperationFacts,
    response: Response,
}

impl OperationDraft<'_> {
    /// The routes that the page reads, with what comes back.
    fn roots(&self, home: &Home) -> impl Iterator<Item = AnsweredRoute> {
        let gets = self.facts.routes.iter().filter(|route| route.method == "GET");
        gets.map(|route| {
            let type_name = self.response.type_name.clone().filter(|name| name.named().is_some());
            let answer =
                type_name.map(|type_name| TypeUse { type_name, collection: self.response.collection });
            AnsweredRoute { template: Template::parse(home.route(&route.path)), answer }
        })
    }
}

fn operation(
    context: &mut ResolveContext<'_>,
    draft: OperationDraft<'_>,
    links: &Links,
    addresses: &Addresses<'_>,
) -> (Operation, Standing) {
    let OperationDraft { at, facts, mut response } = draft;
    let page = context.pages[at];
    let title = page.title.plain();
    let mut requests: Vec<Route> =
        facts.routes.iter().map(|route| route_of(context, route, addresses)).collect();
    let end = requests.first().map(|route| addresses.end(&route.template())).unwrap_or_default();
    let kind = operation_kind::of(&requests, &title, facts, &response, &end, addresses);
    if kind == OperationKind::Function {
        calls::complete(context, facts, &mut requests);
    } else {
        calls::report_absent(context, facts, &requests);
    }
    let parameters = parameters::resolve(context, at, facts, kind, &requests, addresses.index);
    requests.extend(unlisted(context, facts, &requests, addresses));
    let owner = links.owner(context, page, &title);
    let standing = owner.as_ref().map_or(Standing::Named, |owner| owner.standing);
    let resource = owner.map(|owner| owner.name).or_else(|| handled(context, kind, &response));
    let sent = BodyEvidence { facts, kind, requests: &requests, resource: resource.as_deref(), end: &end };
    let body = bodies::of(context, at, &sent, addresses);
    let reference = bodies::reference(facts, &requests, addresses);
    if let Some(made) = made(kind, &end, body.as_ref(), &response, addresses) {
        response.type_name = Some(made);
    }
    let operation = Operation {
        kind,
        resource,
        description: prose::passages(&page.intro, context.sources, context.site()),
        requests,
        permissions: facts.permissions.iter().map(|row| permission(context, row)).collect(),
        query_options: facts.query_options.iter().map(|option| option.value.clone()).collect(),
        headers: facts.headers.iter().map(|row| header(context, facts, row)).collect(),
        parameters,
        body,
        reference,
        response,
        examples: facts.examples.iter().map(|example| example_of(context, at, example)).collect(),
        deprecated: page.deprecated || links.is_deprecated(page.file),
        source: context.sources.source(page.title.span),
        title,
    };
    (operation, standing)
}

/// What comes back where a page that documents several things to make names another one of them: what is made here.
fn made(
    kind: OperationKind,
    end: &PathEnd,
    body: Option<&TypeUse>,
    response: &Response,
    addresses: &Addresses<'_>,
) -> Option<TypeName> {
    let is_made = kind == OperationKind::Create && response.status.contains(&201) && !response.collection;
    let target = end.target.as_ref().filter(|_| is_made && end.is_member)?;
    let (given, name) = (response.type_name.as_ref()?.named()?, target.type_name.named()?);
    let is_sent = body.is_some_and(|body| body.type_name == target.type_name);
    (is_sent && !addresses.index.are_related(given, name)).then(|| target.type_name.clone())
}

/// The type that is read, made or changed, where no page links to the operation.
fn handled(context: &ResolveContext<'_>, kind: OperationKind, response: &Response) -> Option<String> {
    use OperationKind as K;
    let handles = matches!(kind, K::Get | K::List | K::Create | K::Update);
    let name = response.type_name.as_ref().filter(|_| handles)?.named()?;
    let symbol = context.symbols.get(name).filter(|symbol| symbol.kind == SymbolKind::Type)?;
    Some(symbol.name.clone())
}

fn route_of(context: &ResolveContext<'_>, route: &RouteFact, addresses: &Addresses<'_>) -> Route {
    let source = context.sources.source(route.span);
    Route {
        method: route.method.clone(),
        path: addresses.canonical(context.home.route(&route.path)),
        origin: RouteOrigin::Listed,
        source,
    }
}

/// The routes of the introduction that the list of requests lacks.
fn unlisted(
    context: &mut ResolveContext<'_>,
    facts: &OperationFacts,
    listed: &[Route],
    addresses: &Addresses<'_>,
) -> Vec<Route> {
    let mut out: Vec<Route> = Vec::new();
    for fact in &facts.introduced {
        let route = Route { origin: RouteOrigin::Example, ..route_of(context, fact, addresses) };
        let key = |route: &Route| (route.method.clone(), route.template().shape());
        if listed.iter().chain(&out).any(|known| key(known) == key(&route)) {
            continue;
        }
        let message = format!("expected `{} {}` in the list of requests, too", route.method, route.path);
        context.report(Diagnostic::new(&rules::ROUTE_UNLISTED, fact.span, message));
        out.push(route);
    }
    out
}

/// A header that every example sends is required, too, unless its row says that it is not.
fn header(context: &ResolveContext<'_>, facts: &OperationFacts, row: &HeaderRow) -> Header {
    let source = Some(context.sources.source(row.span));
    let sends = |request: &RequestFacts| {
        request.headers.iter().any(|(name, _)| name.trim().eq_ignore_ascii_case(&row.name))
    };
    let mut requests = facts.examples.iter().filter_map(|example| example.request.as_ref()).peekable();
    let is_option = TUNES_AN_ANSWER.iter().any(|name| row.name.eq_ignore_ascii_case(name))
        || notes::OPTIONAL_HEADER.is_in(&row.value);
    let required = row.required || !is_option && requests.peek().is_some() && requests.all(sends);
    Header { name: row.name.clone(), value: row.value.clone(), required, source }
}

/// Headers that say how an answer should be, which a request can always go without.
const TUNES_AN_ANSWER: [&str; 5] = ["Prefer", "Accept", "Accept-Language", "ConsistencyLevel", "User-Agent"];

fn permission(context: &ResolveContext<'_>, row: &PermissionRow) -> Permission {
    Permission {
        account: row.account,
        least: row.least.clone(),
        higher: row.higher.clone(),
        supported: row.supported,
        scope: row.scope.clone(),
        source: Some(context.sources.source(row.span)),
    }
}

fn example_of(context: &ResolveContext<'_>, at: usize, facts: &ExampleFacts) -> Example {
    let request = facts.request.as_ref().map(|request| ExampleRequest {
        method: request.method.clone(),
        url: request.url.value.clone(),
        headers: request.headers.clone(),
        body: request.body.as_ref().map(|body| body.value.clone()),
        source: context.sources.source(request.url.span),
    });
    let response = facts.response.as_ref().map(|response| {
        let declared = response.declared.as_ref();
        let mention = declared.map(|name| TypeMention {
            collection: response.collection,
            ..TypeMention::named(&name.value, name.span)
        });
        ExampleResponse {
            status: response.status,
            headers: response.headers.clone(),
            body: response.body.as_ref().map(|body| body.value.clone()),
            type_name: mention.and_then(|mention| context.find(&mention, at)),
            collection: response.collection,
            truncated: response.truncated,
            source: context.sources.source(response.span),
        }
    });
    Example { name: facts.name.as_ref().map(|name| name.value.clone()), request, response }
}
