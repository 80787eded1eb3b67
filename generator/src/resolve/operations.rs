//! Operations: what each API page documents, with its types resolved.
//!
//! Takes the pages; gives an operation for every page that has a route. What it does is read from method, route and title;
//! what comes back is decided in `responses`.

use super::context::Context;
use super::responses::{self, Evidence};
use super::symbols::{self, SymbolKind};
use super::{parameters, prose};
use crate::model::{
    Example, ExampleRequest, ExampleResponse, Header, Index, Operation, OperationKind, ParameterPlace,
    Permission, Response, Route, Segment, Type, TypeName, TypeUse,
};
use crate::parse::Page;
use crate::parse::page::{ExampleFacts, HeaderRow, OperationFacts, PermissionRow, TypeMention};
use crate::parse::route::RouteFact;
use crate::source::FileId;
use std::collections::BTreeMap;

/// Resolves the operations of all pages.
pub(super) fn resolve(context: &mut Context<'_>, types: &[Type]) -> Vec<Operation> {
    let index = Index::of_parts(types, &[]);
    let owners = Owners::of(context);
    let mut out = Vec::new();
    for at in 0..context.pages.len() {
        let page = context.pages[at];
        if let Some(facts) = page.operation.as_ref().filter(|facts| !facts.routes.is_empty()) {
            out.push(operation(context, at, facts, &owners, &index));
        }
    }
    out
}

/// What the methods tables say of each API page.
pub(super) struct Owners {
    /// The types whose tables link to a page.
    owners: BTreeMap<FileId, Vec<String>>,
    /// What those tables say it returns, with the page the mention stands on.
    returns: BTreeMap<FileId, Vec<(usize, TypeMention)>>,
}

impl Owners {
    fn of(context: &Context<'_>) -> Self {
        let mut found = Self { owners: BTreeMap::new(), returns: BTreeMap::new() };
        for (at, page) in context.pages.iter().enumerate() {
            let owner = context.symbols.of_file(page.file).map(|symbol| symbol.name.clone());
            for row in &page.methods {
                let Some(target) = &row.target else { continue };
                let path = context.sources.resolve_path(row.span.file, target);
                let Some(file) = context.sources.find_ignoring_case(&path) else { continue };
                found.owners.entry(file).or_default().extend(owner.clone());
                found
                    .returns
                    .entry(file)
                    .or_default()
                    .extend(row.returns.clone().map(|mention| (at, mention)));
            }
        }
        found
    }

    /// The type an operation belongs to: one whose table links to its page, else one whose page is named like it.
    fn resource(&self, context: &Context<'_>, page: &Page, title: &str) -> Option<String> {
        let path = &context.sources.file(page.file).path;
        let name = path.rsplit('/').next().unwrap_or_default();
        let stem = name.trim_end_matches(".md").to_ascii_lowercase();
        self.of_page(page.file, &stem, title).or_else(|| Self::by_file_name(context, page.file, &stem))
    }

    /// The type an operation belongs to, of those that link to it: the one in front of the colon of its title, the one whose name
    /// begins the page's file name, the one behind the verb of its title, else the first.
    fn of_page(&self, file: FileId, stem: &str, title: &str) -> Option<String> {
        let owners = self.owners.get(&file)?;
        let subject = title.split_once(':').map_or("", |(subject, _)| subject.trim());
        let lead = stem.split('-').next().unwrap_or_default();
        let object = title.split_whitespace().nth(1).unwrap_or_default();
        let named = |name: &str| owners.iter().find(|owner| symbols::short(owner).eq_ignore_ascii_case(name));
        [subject, lead, object].into_iter().find_map(named).or_else(|| owners.first()).cloned()
    }

    /// The type of the page whose file name begins the operation's: `resources/chat.md` for `chat-delete-message.md`.
    fn by_file_name(context: &Context<'_>, file: FileId, stem: &str) -> Option<String> {
        let leads = stem.match_indices('-').rev().filter_map(|(at, _)| stem.get(..at));
        let mut files = leads.filter_map(|lead| {
            let path = context.sources.resolve_path(file, &format!("../resources/{lead}.md"));
            context.sources.find_ignoring_case(&path)
        });
        files.find_map(|file| context.symbols.of_file(file)).map(|symbol| symbol.name.clone())
    }

    /// What the tables say a page's operation returns.
    pub(super) fn returns(&self, file: FileId) -> &[(usize, TypeMention)] {
        self.returns.get(&file).map(Vec::as_slice).unwrap_or_default()
    }
}

fn operation(
    context: &mut Context<'_>,
    at: usize,
    facts: &OperationFacts,
    owners: &Owners,
    types: &Index<'_>,
) -> Operation {
    let page = context.pages[at];
    let title = page.title.plain();
    let requests: Vec<Route> = facts.routes.iter().map(|route| route_of(context, route)).collect();
    let evidence = Evidence { returns: owners.returns(page.file), types };
    let response = responses::resolve(context, at, facts, &evidence);
    let kind = kind(&requests, &title, facts, &response);
    let parameters = parameters::resolve(context, at, facts, kind, &requests);
    let resource = owners.resource(context, page, &title).or_else(|| handled(context, kind, &response));
    let body = body(context, at, facts, kind, resource.as_deref());
    Operation {
        kind,
        resource,
        description: prose::passages(&page.intro, context.sources, context.version),
        requests,
        permissions: facts.permissions.iter().map(|row| permission(context, row)).collect(),
        query_options: facts.query_options.iter().map(|option| option.value.clone()).collect(),
        headers: facts.headers.iter().map(|row| header(context, row)).collect(),
        parameters,
        body,
        response,
        examples: facts.examples.iter().map(|example| example_of(context, at, example)).collect(),
        deprecated: page.deprecated,
        source: context.sources.source(page.title.span),
        title,
    }
}

/// The type that is read, made or changed, where no page links to the operation.
fn handled(context: &Context<'_>, kind: OperationKind, response: &Response) -> Option<String> {
    use OperationKind as K;
    let handles = matches!(kind, K::Get | K::List | K::Create | K::Update);
    let name = response.type_name.as_ref().filter(|_| handles)?.named()?;
    let symbol = context.symbols.get(name).filter(|symbol| symbol.kind == SymbolKind::Type)?;
    Some(symbol.name.clone())
}

fn route_of(context: &Context<'_>, route: &RouteFact) -> Route {
    let source = context.sources.source(route.span);
    Route { method: route.method.clone(), path: route.path.clone(), source }
}

fn header(context: &Context<'_>, row: &HeaderRow) -> Header {
    let source = Some(context.sources.source(row.span));
    Header { name: row.name.clone(), value: row.value.clone(), required: row.required, source }
}

fn permission(context: &Context<'_>, row: &PermissionRow) -> Permission {
    Permission {
        account: row.account,
        least: row.least.clone(),
        higher: row.higher.clone(),
        supported: row.supported,
        scope: row.scope.clone(),
        source: Some(context.sources.source(row.span)),
    }
}

/// What the operation does, by its first route, its title and what comes back.
fn kind(requests: &[Route], title: &str, facts: &OperationFacts, response: &Response) -> OperationKind {
    use OperationKind as K;
    let Some(first) = requests.first() else { return K::Other };
    let template = first.template();
    let Some(last) = template.segments.last() else { return K::Other };
    let name = last.name().map(symbols::short);
    let titled = name.is_some_and(|name| names_operation(title, name));
    let stream = matches!(name, Some("$value" | "content" | "$count"));
    match first.method.as_str() {
        "GET" if stream || name == Some("$ref") => K::Other,
        "GET" if name == Some("delta") || titled || is_function(last, facts) => K::Function,
        "GET" if name.is_some() && (response.collection || title.starts_with("List")) => K::List,
        "GET" => K::Get,
        "POST" if titled => K::Action,
        "POST" if name == Some("$ref") || creates(title, facts, response) => K::Create,
        "POST" if name.is_some() => K::Action,
        "PUT" if stream => K::Other,
        "PATCH" | "PUT" => K::Update,
        "DELETE" => K::Delete,
        _ => K::Other,
    }
}

/// `user: sendMail`, `assign action`: the title has the name of the last segment.
fn names_operation(title: &str, name: &str) -> bool {
    let lower = title.to_ascii_lowercase();
    let name = name.to_ascii_lowercase();
    let behind =
        lower.split_once(':').is_some_and(|(_, tail)| tail.split_whitespace().next() == Some(name.as_str()));
    let mut words = lower.split_whitespace();
    let alone = words.next() == Some(name.as_str())
        && words.next().is_none_or(|word| matches!(word, "action" | "function"));
    behind || alone
}

/// Parentheses are a call unless they hold an alternate key: `applications(appId='{appId}')`.
fn is_function(last: &Segment, facts: &OperationFacts) -> bool {
    let documented = facts.parameters.iter().any(|(place, _)| *place == ParameterPlace::Path);
    let plural = last.name().is_some_and(|name| name.ends_with('s'));
    last.has_arguments() && (documented || !plural)
}

fn creates(title: &str, facts: &OperationFacts, response: &Response) -> bool {
    let lead = title.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    let named = matches!(lead.as_str(), "create" | "add" | "post" | "new");
    let body = !facts.body.speaks_of_parameters && !facts.body.none;
    named || body && response.status.contains(&201)
}

/// The one type of the body: what its section names, else what is changed.
fn body(
    context: &mut Context<'_>,
    at: usize,
    facts: &OperationFacts,
    kind: OperationKind,
    resource: Option<&str>,
) -> Option<TypeUse> {
    use OperationKind as K;
    if facts.body.none && facts.body.mentions.is_empty() || kind == K::Action && !facts.body.rows.is_empty() {
        return None;
    }
    if matches!(kind, K::Get | K::List | K::Function | K::Delete) {
        return None;
    }
    let named = facts.body.mentions.iter().find_map(|mention| {
        let type_name = context.find_or_placeholder(mention, at)?;
        let is_type = type_name
            .named()
            .and_then(|name| context.symbols.get(name))
            .is_some_and(|symbol| symbol.kind == SymbolKind::Type);
        is_type.then_some(TypeUse { type_name, collection: mention.collection })
    });
    let changed = resource.filter(|_| kind == K::Update && !facts.body.rows.is_empty());
    named.or_else(|| {
        changed.map(|name| TypeUse { type_name: TypeName::Named(name.to_owned()), collection: false })
    })
}

fn example_of(context: &Context<'_>, at: usize, facts: &ExampleFacts) -> Example {
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
            name: name.value.clone(),
            target: None,
            collection: response.collection,
            span: name.span,
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
