//! Tests of [`super`]: a table of routes and the names they get.

use super::{EndpointName, bodies, decide};
use crate::model::{Doc, Operation, OperationKind, Primitive, Response, Route, Source, TypeName};

fn operation(kind: OperationKind, requests: &[&str], collection: bool) -> Operation {
    let source = Source { file: "v1.0/api/x.md".into(), line: 1 };
    let route = |text: &&str| {
        let (method, path) = text.split_once(' ').unwrap();
        Route { method: method.to_owned(), path: path.to_owned(), source: source.clone() }
    };
    let type_name = collection.then_some(TypeName::Edm(Primitive::String));
    Operation {
        title: String::new(),
        kind,
        resource: None,
        description: Doc::default(),
        requests: requests.iter().map(route).collect(),
        permissions: Vec::new(),
        query_options: Vec::new(),
        headers: Vec::new(),
        parameters: Vec::new(),
        body: None,
        response: Response { status: vec![200], type_name, collection, ..Response::default() },
        examples: Vec::new(),
        deprecated: false,
        source: source.clone(),
    }
}

fn names(operations: &[Operation]) -> Vec<String> {
    let endpoints: Vec<_> = operations
        .iter()
        .flat_map(|operation| operation.requests.iter().map(move |route| (operation, route)))
        .collect();
    let show = |name: EndpointName| {
        format!("{}::{}({})", name.modules.join("::"), name.function, name.arguments.join(", "))
    };
    decide(&endpoints).into_iter().map(show).collect()
}

fn name(kind: OperationKind, route: &str, collection: bool) -> String {
    names(&[operation(kind, &[route], collection)]).remove(0)
}

#[test]
fn resources_are_named_by_method() {
    use OperationKind::{Create, Delete, Get, List, Other, Update};
    for (kind, route, collection, expected) in [
        (List, "GET /users", true, "users::list()"),
        (Get, "GET /users/{id | userPrincipalName}", false, "users::get(user_id)"),
        (Create, "POST /users", false, "users::create()"),
        (Update, "PATCH /users/{usersId}", false, "users::update(user_id)"),
        (Delete, "DELETE /groups/{group-id}", false, "groups::delete(group_id)"),
        (Update, "PUT /me/photo/$value", false, "me::photo::replace_value()"),
        (Get, "GET /users/{id}/manager", false, "users::manager::get(user_id)"),
        (List, "GET /groups/{id}/members/$ref", true, "groups::members::list_refs(group_id)"),
        (Create, "POST /groups/{id}/members/$ref", false, "groups::members::add_ref(group_id)"),
        (
            Delete,
            "DELETE /groups/{id}/members/{id}/$ref",
            false,
            "groups::members::remove_ref(group_id, member_id)",
        ),
        (Get, "GET /users/$count", false, "users::count()"),
        (Other, "GET /me/drive/items/{item-id}/content", false, "me::drive::items::content::get(item_id)"),
    ] {
        assert_eq!(name(kind, route, collection), expected, "{route}");
    }
}

#[test]
fn actions_and_functions_are_named_by_their_segment() {
    use OperationKind::{Action, Function, List};
    for (kind, route, collection, expected) in [
        (Action, "POST /users/{id}/sendMail", false, "users::send_mail(user_id)"),
        (Action, "POST /me/messages/{id}/move", false, "me::messages::move_(message_id)"),
        (Action, "POST /a/{id}/microsoft.graph.restore", false, "a::restore(a_id)"),
        (Function, "GET /users/delta", true, "users::delta()"),
        (List, "GET /reports/getUse(period='{period_value}')", true, "reports::get_use(period)"),
        (Function, "GET /range/rowsAbove(count=n)", false, "range::rows_above(count)"),
        (
            Function,
            "GET /range/resized(deltaRows={n},deltaColumns={n})",
            false,
            "range::resized(delta_rows, delta_columns)",
        ),
        (Function, "GET /drive/root/search(q='{search-text}')", true, "drive::root::search(search_text)"),
    ] {
        assert_eq!(name(kind, route, collection), expected, "{route}");
    }
}

#[test]
fn other_ways_to_address_an_item_are_in_the_name() {
    use OperationKind::{Get, List, Update};
    for (kind, route, collection, expected) in [
        (Get, "GET /applications(appId='{app-id}')", false, "applications::get_by_app_id(app_id)"),
        (Update, "PATCH /applications(appId='{app-id}')", false, "applications::update_by_app_id(app_id)"),
        (List, "GET /drive/root:/{path}:/children", true, "drive::root::children::list_by_path(path)"),
        (Get, "GET /drive/root:/{item-path}", false, "drive::root::get_by_path(item_path)"),
    ] {
        assert_eq!(name(kind, route, collection), expected, "{route}");
    }
}

#[test]
fn spelling_is_that_of_most_routes() {
    let list = |route| operation(OperationKind::List, &[route], true);
    let operations = [
        list("GET /oauth2PermissionGrants"),
        list("GET /oauth2permissiongrants/{id}/x"),
        list("GET /oauth2PermissionGrants/{id}/y"),
    ];
    assert_eq!(
        names(&operations),
        [
            "oauth2_permission_grants::list()",
            "oauth2_permission_grants::x::list(oauth2_permission_grant_id)",
            "oauth2_permission_grants::y::list(oauth2_permission_grant_id)",
        ]
    );
}

#[test]
fn overloads_are_told_apart_by_their_parameters() {
    let function = |route| operation(OperationKind::Function, &[route], false);
    let operations = [
        function("GET /charts/{id}/image(width=640,height=480)"),
        function("GET /charts/{id}/image(width=640)"),
        function("GET /charts/{id}/image"),
        function("GET /reports/getUse(period='{period_value}')"),
        function("GET /reports/getUse(date={date_value})"),
    ];
    assert_eq!(
        names(&operations),
        [
            "charts::image_by_width_and_height(chart_id, width, height)",
            "charts::image_by_width(chart_id, width)",
            "charts::image(chart_id)",
            "reports::get_use_by_period(period)",
            "reports::get_use(date)",
        ]
    );
}

#[test]
fn a_value_that_a_page_wrote_out_is_an_argument() {
    let route = "GET /education/classes/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/members";
    assert_eq!(name(OperationKind::List, route, true), "education::classes::members::list(class_id)");
}

#[test]
fn what_is_still_equal_is_told_apart_by_arguments() {
    let action = |route| operation(OperationKind::Action, &[route], false);
    let operations = [action("POST /workbook/tables/{id}/add"), action("POST /workbook/tables/add")];
    assert_eq!(
        names(&operations),
        ["workbook::tables::add_by_table_id(table_id)", "workbook::tables::add()"]
    );
}

#[test]
fn odd_routes_have_names_too() {
    use OperationKind::{Get, Other};
    for (kind, route, expected) in [
        (Get, "GET /models", "models_::get()"),
        (Get, "GET /{id}", "root::get(id)"),
        (Get, "GET /", "root::get()"),
        (Other, "POST /$batch", "root::post_batch()"),
        (Get, "GET /a/{body}/b/{id}/b/{id}", "a::b::b::get(body_2, b_id, b_id_2)"),
    ] {
        assert_eq!(name(kind, route, false), expected, "{route}");
    }
}

#[test]
fn bodies_are_named_after_resource_and_action() {
    let mut send = operation(OperationKind::Action, &["POST /me/sendMail"], false);
    let parent = operation(OperationKind::Action, &["POST /teams/{id}/microsoft.graph.archive"], false);
    send.resource = Some("microsoft.graph.user".to_owned());
    assert_eq!(
        bodies(&[(&send, &send.requests[0]), (&parent, &parent.requests[0])]),
        ["UserSendMail", "TeamArchive"]
    );
}
