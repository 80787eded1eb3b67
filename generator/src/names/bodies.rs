//! Names of the structs for bodies: what the page of the operation is called, `UserSendMail` for `user-sendmail`.
//!
//! Takes operations, each with a route; gives a name for each. No two pages have one name, so a page that is added takes none from those
//! that are there. Where the words of a page's name begin, which has no capitals, the resource, the route and the title tell.

use super::case::{camel, snake};
use super::unique;
use crate::model::{Operation, OperationKind, Route, Segment, Template, namespace};
use crate::vocabulary::number::singular;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Names the bodies of operations, of an API whose types live in the namespace `root`.
pub fn decide(operations: &[(&Operation, &Route)], root: &str) -> Vec<String> {
    let short = |(operation, route): &(&Operation, &Route)| {
        let action = name_of_action(operation, route, root);
        // Some pages call what is done to a collection so: `tablerowcollection-add` adds a row.
        let page = operation.source.page().replace("collection-", "-");
        if ends_with(&page, &action) { action } else { name_of_page(operation, route) }
    };
    let mut wire: Vec<String> = operations.iter().map(short).collect();
    let mut equal: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, name) in wire.iter().enumerate() {
        equal.entry(camel(name)).or_default().push(at);
    }
    for mut members in equal.into_values() {
        // The page that is called so and no more keeps the name.
        members.sort_by_key(|at| (operations[*at].0.source.page().len(), *at));
        for at in members.into_iter().skip(1) {
            let (operation, route) = operations[at];
            wire[at] = name_of_page(operation, route);
        }
    }
    let wire: Vec<&str> = wire.iter().map(String::as_str).collect();
    unique(&wire, &[], camel)
}

/// What the operation belongs to and what it does. A type below the root is called by its namespace, too: `security.alert` and `alert` could
/// both have the action.
fn name_of_action(operation: &Operation, route: &Route, root: &str) -> String {
    let template = route.template();
    let mut names = names_of(&template);
    let last = names.pop().unwrap_or("request");
    let owner = match &operation.resource {
        Some(resource) => format!("{} {}", namespace::below(resource, root), namespace::short_name(resource)),
        None => singular(names.last().copied().unwrap_or_default()),
    };
    format!("{owner} {last} {}", verb(operation, route))
}

/// True where a page is called so, but for the name of a product before it, which the page alone has, as `intune-devices-manageddevice-wipe`
/// for `managedDevice wipe`, or the resource alone, as `range-clear` for `workbookRange clear`.
fn ends_with(page: &str, name: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let name = letters(name);
    let starts = page.match_indices('-').map(|(at, _)| at + 1);
    name.ends_with(&letters(page)) || starts.into_iter().any(|start| letters(&page[start..]) == name)
}

/// The name of a page with its words set apart.
fn name_of_page(operation: &Operation, route: &Route) -> String {
    let template = route.template();
    let resource = operation.resource.as_deref().map(namespace::short_name);
    let title = operation.title.split(|letter: char| !letter.is_ascii_alphanumeric());
    let names: BTreeSet<String> =
        names_of(&template).into_iter().chain(resource).chain(title).map(snake).collect();
    let mut known: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    known.extend(names.iter().flat_map(|name| name.split('_')));
    let mut known: Vec<(String, &str)> =
        known.into_iter().map(|words| (words.replace('_', ""), words)).collect();
    // What is shorter stands within other words by chance.
    known.retain(|(letters, _)| letters.len() > 3);
    known.sort_by_key(|(letters, words)| (Reverse(letters.len()), Reverse(words.len())));
    let page = operation.source.page();
    page.split('-').map(|part| set_apart(&part.to_ascii_lowercase(), &known)).collect::<Vec<_>>().join(" ")
}

/// The known words of a text, the longest first, with what stands between them.
fn set_apart(mut text: &str, known: &[(String, &str)]) -> String {
    let mut out = String::new();
    while let Some(letter) = text.chars().next() {
        let found = known.iter().find_map(|(letters, words)| Some((text.strip_prefix(letters)?, words)));
        match found {
            Some((rest, words)) => {
                out.extend([" ", words, " "]);
                text = rest;
            }
            None => {
                out.push(letter);
                text = &text[letter.len_utf8()..];
            }
        }
    }
    out
}

/// The names in a route, in its order.
fn names_of(template: &Template) -> Vec<&str> {
    template.segments.iter().filter_map(Segment::name).map(namespace::short_name).collect()
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
    use crate::model::{Operation, OperationKind};
    use crate::names::routes::tests::operation;

    fn action(page: &str, resource: &str, route: &str) -> Operation {
        let mut action = operation(OperationKind::Action, &[route], false);
        action.source.file = format!("v1.0/api/{page}.md").into();
        action.resource = Some(format!("microsoft.graph.{resource}"));
        action
    }

    fn names(operations: &[Operation]) -> Vec<String> {
        let all: Vec<_> = operations.iter().map(|operation| (operation, &operation.requests[0])).collect();
        decide(&all, "microsoft.graph")
    }

    #[test]
    fn bodies_are_named_after_resource_and_action() {
        let named = names(&[
            action("user-sendmail", "user", "POST /me/sendMail"),
            action("team-archive", "team", "POST /teams/{id}/microsoft.graph.archive"),
            action("intune-devices-manageddevice-wipe", "managedDevice", "POST /things/{id}/wipe"),
            action("security-alert-close", "security.alert", "POST /security/alerts/{id}/close"),
            action("range-clear", "workbookRange", "POST /workbook/range/clear"),
            action("tablerowcollection-add", "workbookTableRow", "POST /workbook/tables/{id}/rows/add"),
        ]);
        let own = ["UserSendMail", "TeamArchive", "ManagedDeviceWipe", "SecurityAlertClose"];
        assert_eq!(named[..4], own);
        assert_eq!(named[4..], ["WorkbookRangeClear", "WorkbookTableRowAdd"]);
    }

    #[test]
    fn a_page_called_otherwise_gives_its_own_name() {
        let named = names(&[
            action("site-follow", "site", "POST /users/{id}/followedSites/add"),
            action("chartpointscollection-itemat", "workbookChartPoint", "POST /charts/{id}/points/itemAt"),
            action(
                "cloudcommunications-getpresencesbyuserid",
                "presence",
                "POST /communications/getPresencesByUserId",
            ),
            action("x", "site", "POST /sites/close"),
        ]);
        assert_eq!(
            named,
            ["SiteFollow", "ChartPointsCollectionItemAt", "CloudCommunicationsGetPresencesByUserId", "X"]
        );
    }

    #[test]
    fn whatever_page_is_added_the_others_keep_their_names() {
        let mut all = vec![
            action("site-follow", "site", "POST /users/{id}/followedSites/add"),
            action("printer-moveall", "printer", "POST /print/printers/move"),
            action("range-clear", "workbookRange", "POST /workbook/range/clear"),
            action("thing-close", "thing", "POST /things/{id}/close"),
        ];
        let before = names(&all);
        all.extend([
            action("site-add", "site", "POST /sites/{id}/add"),
            action("printer-move", "printer", "POST /print/printers/{id}/move"),
            action("intune-a-thing-close", "thing", "POST /a/things/{id}/close"),
        ]);
        let after = names(&all);
        assert_eq!(before, ["SiteFollow", "PrinterMoveAll", "WorkbookRangeClear", "ThingClose"]);
        assert_eq!(after[..4], before);
        assert_eq!(after[4..], ["SiteAdd", "PrinterMove", "IntuneAThingClose"]);
    }
}
