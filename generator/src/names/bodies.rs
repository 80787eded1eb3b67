//! Names of the structs for bodies: what the operation belongs to and the name of its action, `UserSendMail`.
//!
//! Takes operations, each with a route; gives a name for each. Where two would have one name, the one with the longer route is named
//! after all of it.

use super::case::camel;
use super::unique;
use crate::model::{Operation, OperationKind, Route, Segment, namespace};
use crate::vocabulary::number::singular;
use std::collections::BTreeMap;

/// Names the bodies of operations.
pub fn decide(operations: &[(&Operation, &Route)]) -> Vec<String> {
    let mut wire: Vec<String> = operations.iter().map(|(operation, route)| name(operation, route)).collect();
    let mut equal: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, name) in wire.iter().enumerate() {
        equal.entry(camel(name)).or_default().push(at);
    }
    for mut members in equal.into_values() {
        let shape = |at: &usize| operations[*at].1.template().shape();
        members.sort_by_cached_key(|at| (shape(at).matches('/').count(), shape(at)));
        for at in members.into_iter().skip(1) {
            wire[at] = format!("{} {}", path(operations[at].1), verb(operations[at].0, operations[at].1));
        }
    }
    let wire: Vec<&str> = wire.iter().map(String::as_str).collect();
    unique(&wire, &[], camel)
}

fn name(operation: &Operation, route: &Route) -> String {
    let template = route.template();
    let mut names: Vec<&str> =
        template.segments.iter().filter_map(Segment::name).map(namespace::short_name).collect();
    let last = names.pop().unwrap_or("request");
    let owner = match &operation.resource {
        Some(resource) => namespace::short_name(resource).to_owned(),
        None => singular(names.last().copied().unwrap_or_default()),
    };
    format!("{owner} {last} {}", verb(operation, route))
}

/// The names in a route, in its order.
fn path(route: &Route) -> String {
    let template = route.template();
    let names: Vec<&str> =
        template.segments.iter().filter_map(Segment::name).map(namespace::short_name).collect();
    names.join(" ")
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
            decide(&[(&send, &send.requests[0]), (&parent, &parent.requests[0])]),
            ["UserSendMail", "TeamArchive"]
        );
    }

    #[test]
    fn a_longer_route_has_the_longer_name() {
        let mut send = operation(OperationKind::Action, &["POST /me/send"], false);
        let mut from = operation(OperationKind::Action, &["POST /me/folders/{id}/send"], false);
        send.resource = Some("microsoft.graph.user".to_owned());
        from.resource.clone_from(&send.resource);
        let names = decide(&[(&from, &from.requests[0]), (&send, &send.requests[0])]);
        assert_eq!(names, ["MeFoldersSend", "UserSend"]);
    }
}
