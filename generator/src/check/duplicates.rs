//! What may stand once and stands twice: names of requests and routes in a version, parameters in a section.
//!
//! Takes all pages; reports `annotation-name-twice`, at every place but the first in path order, `parameter-twice`, and `route-twice`, at
//! the second page of each route and the second line of one page.

use super::context::CheckContext;
use super::fences;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{ApiVersion, ParameterPlace, Template};
use crate::parse::Page;
use crate::parse::annotation::BlockType;
use crate::parse::page::{OperationFacts, PropertyRow};
use crate::parse::route::RouteFact;
use crate::source::Span;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

rules! {
    ANNOTATION_NAME_TWICE = Warning "annotation-name-twice" {
        what: "two requests of one version have the same name",
        why: "the code samples of one overwrite those of the other",
        cure: "give one of the two another name",
        found: [UPDATE: "update_gauge" => "get_gauge"],
        passes: [UPDATE: "update_gauge" => "get_gauge_again"],
    }

    PARAMETER_TWICE = Warning "parameter-twice" {
        what: "a parameter, or a property of a body, stands twice in one section",
        why: "one of the two rows is not read",
        cure: "keep one of the two rows; say in it what the value may be",
        found: [CALIBRATE: "|silent|Boolean|" => "|zero|String|Or its name.|\n|silent|Boolean|"],
        passes: [CALIBRATE: "|silent|Boolean|" => "|zeroName|String|Or its name.|\n|silent|Boolean|"],
    }

    ROUTE_TWICE = Info "route-twice" {
        what: "several pages document one route, or one page lists it twice",
        why: "what they say of it can drift apart, and a client has it once",
        cure: "keep one page, or say on each what it adds",
        found: [UPDATE: "PATCH /gauges/{id}" => "PATCH /gauges/{id}\nGET /gauges/{gauge-id}"],
        passes: [UPDATE: "PATCH /gauges/{id}" => "PATCH /gauges/{id}\nPATCH /gauges/{gauge-id}/settings"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, found: &mut Vec<Diagnostic>) {
    check_names(context, found);
    check_routes(context, found);
    for operation in context.pages.iter().filter_map(|page| page.operation.as_ref()) {
        check_parameters(operation, found);
    }
}

/// Parameters that stand twice in one section.
fn check_parameters(operation: &OperationFacts, found: &mut Vec<Diagnostic>) {
    let of_url = operation.parameters.iter().map(|(place, row)| (Some(*place), row));
    let of_body = operation.body.rows.iter().map(|row| (None, row));
    let mut seen: BTreeMap<(Option<ParameterPlace>, &str), &PropertyRow> = BTreeMap::new();
    for (place, row) in of_url.chain(of_body) {
        let name = row.name.value.as_str();
        match seen.entry((place, name)) {
            Entry::Occupied(first) => {
                let message = format!("the parameter `{name}` stands twice in this section");
                let report = Diagnostic::new(&PARAMETER_TWICE, row.name.span, message);
                found.push(report.related(first.get().name.span, "the first one"));
            }
            Entry::Vacant(free) => {
                free.insert(row);
            }
        }
    }
}

fn check_names(context: &CheckContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<(ApiVersion, String), Span> = BTreeMap::new();
    for page in context.pages {
        for fence in fences::of(page) {
            let Some(annotation) = fence.annotation.filter(|a| a.block_type == Some(BlockType::Request))
            else {
                continue;
            };
            for name in annotation.texts("name") {
                let place = context.within(annotation.span, &format!("\"{name}\""));
                let first = *seen.entry((page.version, name.to_owned())).or_insert(place);
                if first == place {
                    continue;
                }
                let message = format!("the request name `{name}` is taken");
                let report = Diagnostic::new(&ANNOTATION_NAME_TWICE, place, message);
                found.push(report.related(first, "here first"));
            }
        }
    }
}

/// A route of a page.
struct Documented<'a> {
    route: &'a RouteFact,
    page: &'a Page,
}

fn check_routes(context: &CheckContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut routes: BTreeMap<(ApiVersion, String), Vec<Documented<'_>>> = BTreeMap::new();
    for page in context.pages {
        let Some(operation) = &page.operation else { continue };
        for route in &operation.routes {
            // Pages of one path with different queries document different things.
            let query = route.query.as_deref().unwrap_or_default();
            let shape = format!("{} {}?{query}", route.method, Template::parse(&route.path).shape());
            let places = routes.entry((page.version, shape)).or_default();
            match places.last().filter(|last| last.page.file == page.file) {
                Some(first) => found.extend(again(first.route, route)),
                None => places.push(Documented { route, page }),
            }
        }
    }
    for places in routes.values() {
        found.extend(twice(context, places));
    }
}

/// A route that its page lists twice; placeholders of another name are another way to say it.
fn again(first: &RouteFact, route: &RouteFact) -> Option<Diagnostic> {
    if first.path != route.path || first.span == route.span {
        return None;
    }
    let message = format!("`{} {}` stands twice on this page", route.method, route.path);
    Some(
        Diagnostic::new(&ROUTE_TWICE, route.span, message)
            .related(first.span, "the first one")
            .help("remove one of the two lines"),
    )
}

/// One finding for each route, at the second page.
fn twice(context: &CheckContext<'_>, places: &[Documented<'_>]) -> Option<Diagnostic> {
    let [first, second, rest @ ..] = places else { return None };
    let path = &context.sources.file(first.page.file).path;
    let more = match rest.len() {
        0 => String::new(),
        count => format!(" and by {count} more"),
    };
    let route = second.route;
    let message = format!("`{} {}` is documented by `{path}`{more}, too", route.method, route.path);
    Some(Diagnostic::new(&ROUTE_TWICE, route.span, message).related(first.route.span, "here first"))
}
