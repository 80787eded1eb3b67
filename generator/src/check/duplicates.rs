//! What may stand once in a version and stands on several pages: names of requests, routes.
//!
//! Takes all pages; reports `annotation-name-twice` and `route-twice`, at every place but the first in path order.

use super::context::Context;
use super::fences;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{ApiVersion, Template};
use crate::parse::annotation::BlockType;
use crate::source::Span;
use std::collections::BTreeMap;

pub(super) fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    check_names(context, found);
    check_routes(context, found);
}

fn check_names(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
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
                let report = Diagnostic::new(&rules::ANNOTATION_NAME_TWICE, place, message);
                found.push(report.related(first, "here first").help("give this request another name"));
            }
        }
    }
}

fn check_routes(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<(ApiVersion, String), Span> = BTreeMap::new();
    for page in context.pages {
        let Some(operation) = &page.operation else { continue };
        for route in &operation.routes {
            let shape = format!("{} {}", route.method, Template::parse(&route.path).shape());
            // Pages of one path with different queries document different things.
            let key = format!("{shape}?{}", route.query.as_deref().unwrap_or_default());
            let first = *seen.entry((page.version, key)).or_insert(route.span);
            if first.file == route.span.file {
                continue;
            }
            let message = format!(
                "`{} {}` is documented by `{}` too",
                route.method,
                route.path,
                context.sources.file(first.file).path
            );
            found
                .push(Diagnostic::new(&rules::ROUTE_TWICE, route.span, message).related(first, "here first"));
        }
    }
}
