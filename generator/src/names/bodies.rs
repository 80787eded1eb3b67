//! Names of the structs for bodies: what the operation belongs to and the name of its action, `UserSendMail`.
//!
//! Takes operations, each with a route; gives a name for each. Where two would have one name, the page that is called after the operation
//! keeps it, and the others are named after all of their route: a page that is added later has another name than those that are there.

use super::case::camel;
use super::subject::Claim;
use super::unique;
use crate::model::{Operation, OperationKind, Route, Segment, Template, namespace};
use crate::vocabulary::number::singular;
use std::collections::BTreeMap;

/// Names the bodies of operations, of an API whose types live in the namespace `root`.
pub fn decide(operations: &[(&Operation, &Route)], root: &str) -> Vec<String> {
    let mut wire: Vec<String> =
        operations.iter().map(|(operation, route)| name(operation, route, root)).collect();
    let mut equal: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, name) in wire.iter().enumerate() {
        equal.entry(camel(name)).or_default().push(at);
    }
    for mut members in equal.into_values() {
        members.sort_by_cached_key(|at| {
            let (operation, route) = operations[*at];
            let template = route.template();
            let claim = Claim::of(operation, names_of(&template).last().copied().unwrap_or_default());
            let shape = template.shape();
            // What is done to one item comes before what is done to all of them.
            (claim, names_of(&template).len(), !ends_at_item(&template), shape)
        });
        for at in members.into_iter().skip(1) {
            let (operation, route) = operations[at];
            wire[at] = format!("{} {}", names_of(&route.template()).join(" "), verb(operation, route));
        }
    }
    let wire: Vec<&str> = wire.iter().map(String::as_str).collect();
    unique(&wire, &[], camel)
}

/// A type below the root is called by its namespace, too: `security.alert` and `alert` could both have the action.
fn name(operation: &Operation, route: &Route, root: &str) -> String {
    let template = route.template();
    let mut names = names_of(&template);
    let last = names.pop().unwrap_or("request");
    let owner = match &operation.resource {
        Some(resource) => format!("{} {}", namespace::below(resource, root), namespace::short_name(resource)),
        None => singular(names.last().copied().unwrap_or_default()),
    };
    format!("{owner} {last} {}", verb(operation, route))
}

/// The names in a route, in its order.
fn names_of(template: &Template) -> Vec<&str> {
    template.segments.iter().filter_map(Segment::name).map(namespace::short_name).collect()
}

/// True where the last name stands behind an id: `/printers/{id}/move`.
fn ends_at_item(template: &Template) -> bool {
    template.segments.iter().rev().nth(1).is_some_and(|segment| segment.name().is_none())
}

fn verb(operation: &Operation, route: &Route) -> &'static str {
    match route.method.as_str() {
        "PATCH" => "update",
        "PUT" => "replace",
        _ if operation.kind == OperationKind::Create => "create",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::decide;
    use crate::model::OperationKind;
    use crate::names::routes::tests::operation;

    #[test]
    fn bodies_are_named_after_resource_and_action() {
        let mut send = operation(OperationKind::Action, &["POST /me/sendMail"], false);
        let parent = operation(OperationKind::Action, &["POST /teams/{id}/microsoft.graph.archive"], false);
        send.resource = Some("microsoft.graph.user".to_owned());
        assert_eq!(
            decide(&[(&send, &send.requests[0]), (&parent, &parent.requests[0])], "microsoft.graph"),
            ["UserSendMail", "TeamArchive"]
        );
    }

    #[test]
    fn a_longer_route_has_the_longer_name() {
        let mut send = operation(OperationKind::Action, &["POST /me/send"], false);
        let mut from = operation(OperationKind::Action, &["POST /me/folders/{id}/send"], false);
        send.resource = Some("microsoft.graph.user".to_owned());
        from.resource.clone_from(&send.resource);
        let names = decide(&[(&from, &from.requests[0]), (&send, &send.requests[0])], "microsoft.graph");
        assert_eq!(names, ["MeFoldersSend", "UserSend"]);
    }

    #[test]
    fn a_page_called_after_the_operation_keeps_the_name_whatever_is_added() {
        let resource = Some("microsoft.graph.printer".to_owned());
        let mut one = operation(OperationKind::Action, &["POST /print/printers/{id}/move"], false);
        one.source.file = "v1.0/api/printer-move.md".into();
        one.resource.clone_from(&resource);
        let mut all = operation(OperationKind::Action, &["POST /print/printers/move"], false);
        all.source.file = "v1.0/api/printer-moveall.md".into();
        all.resource = resource;
        let names = decide(&[(&all, &all.requests[0]), (&one, &one.requests[0])], "microsoft.graph");
        assert_eq!(names, ["PrintPrintersMove", "PrinterMove"]);
        (all.source.file, one.source.file) = (one.source.file.clone(), all.source.file.clone());
        let names = decide(&[(&all, &all.requests[0]), (&one, &one.requests[0])], "microsoft.graph");
        assert_eq!(names, ["PrinterMove", "PrintPrintersMove"]);
        (all.source.file, one.source.file) = ("v1.0/api/a.md".into(), "v1.0/api/b.md".into());
        let names = decide(&[(&all, &all.requests[0]), (&one, &one.requests[0])], "microsoft.graph");
        assert_eq!(names, ["PrintPrintersMove", "PrinterMove"], "by the route alone");
    }

    #[test]
    fn a_type_below_the_root_is_called_by_its_namespace() {
        let mut own = operation(OperationKind::Action, &["POST /security/alerts/{id}/close"], false);
        own.resource = Some("microsoft.graph.security.alert".to_owned());
        assert_eq!(decide(&[(&own, &own.requests[0])], "microsoft.graph"), ["SecurityAlertClose"]);
    }
}
