//! Routes: keys of one object where a placeholder should stand.
//!
//! Takes a page with an operation; reports `route-literal-key`. Slashes, braces and methods are looked at where routes are read.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::is_key;
use crate::parse::Page;

rules! {
    ROUTE_LITERAL_KEY = Warning "route-literal-key" {
        what: "a route holds the key of one object in the place of a placeholder",
        why: "clients made from it call this one object alone",
        cure: "write a placeholder such as `{id}`; keys belong into the example",
        found: [CALIBRATE: "/{id}/" => "/0a9d7e52-3c1b-4f60-8e24-5b7c9d1e3f42/"],
        passes: [CALIBRATE: "/{id}/" => "/{gauge-id}/"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let routes = page.operation.iter().flat_map(|operation| &operation.routes);
    for route in routes {
        for key in route.path.split('/').filter(|segment| is_key(segment)) {
            let message =
                format!("expected a placeholder such as `{{id}}` in this route, found the key `{key}`");
            let report = Diagnostic::new(&ROUTE_LITERAL_KEY, context.within(route.span, key), message);
            found.push(report);
        }
    }
}
