//! Tests of [`super`]: a table of routes and the names they get.

use super::{EndpointName, decide};
use crate::model::{
    ApiVersion, Doc, Model, Operation, OperationKind, Primitive, Property, Response, Route, RouteOrigin,
    Source, Type, TypeKind, TypeName,
};

/// An operation at these routes, of which nothing else is known.
pub(in crate::names) fn operation(kind: OperationKind, requests: &[&str], collection: bool) -> Operation {
    let source = Source { file: "v1.0/api/x.md".into(), line: 1 };
    let route = |text: &&str| {
        let (method, path) = text.split_once(' ').unwrap();
        Route {
            method: method.to_owned(),
            path: path.to_owned(),
            origin: RouteOrigin::Listed,
            source: source.clone(),
        }
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
        reference: None,
        response: Response { status: vec![200], type_name, collection, ..Response::default() },
        examples: Vec::new(),
        deprecated: false,
        source: source.clone(),
    }
}

/// A model whose resource pages say nothing.
fn model() -> Model {
    Model::empty(ApiVersion::V1)
}

fn names(operations: &[Operation]) -> Vec<String> {
    let endpoints: Vec<_> = operations
        .iter()
        .flat_map(|operation| operation.requests.iter().map(move |route| (operation, route)))
        .collect();
    let show = |name: EndpointName| {
        format!("{}::{}({})", name.modules.join("::"), name.function, name.arguments.join(", "))
    };
    decide(&model(), &endpoints).into_iter().map(show).collect()
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
fn an_action_keeps_its_name_on_the_page_that_is_called_after_it() {
    let of_one = operation(OperationKind::Action, &["POST /printers/{id}/abort"], false);
    let mut of_all = operation(OperationKind::Action, &["POST /printers/abort"], false);
    let both = |of_all: &Operation| names(&[of_one.clone(), of_all.clone()]);
    assert_eq!(both(&of_all), ["printers::abort(printer_id)", "printers::abort_without_printer_id()"]);
    of_all.source.file = "v1.0/api/printer-abort.md".into();
    assert_eq!(both(&of_all), ["printers::abort_by_printer_id(printer_id)", "printers::abort()"]);
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
        ["workbook::tables::add(table_id)", "workbook::tables::add_without_table_id()"]
    );
}

/// A model with one type that has this property.
fn model_with(name: &str, collection: bool) -> Model {
    let source = Source { file: "v1.0/resources/x.md".into(), line: 1 };
    let property = Property::new(name.to_owned(), TypeName::STRING, source.clone());
    let item = Type {
        navigation: vec![Property { collection, ..property }],
        ..Type::new("microsoft.graph.x".to_owned(), TypeKind::Entity, source)
    };
    Model { types: vec![item], ..model() }
}

fn name_in(model: &Model, kind: OperationKind, route: &str) -> String {
    let operation = operation(kind, &[route], false);
    let name = decide(model, &[(&operation, &operation.requests[0])]).remove(0);
    format!("{}::{}", name.modules.join("::"), name.function)
}

#[test]
fn resource_pages_say_what_a_collection_is() {
    use OperationKind::{Create, Get, Update};
    let (several, single) = (model_with("timesOff", true), model_with("timesOff", false));
    assert_eq!(name_in(&several, Get, "GET /x/timesoff"), "x::times_off::list");
    assert_eq!(name_in(&several, Get, "GET /me/timesOff"), "me::times_off::list", "of any type");
    assert_eq!(name_in(&several, Update, "PATCH /x/timesOff"), "x::times_off::update_all");
    assert_eq!(name_in(&single, Get, "GET /x/timesoff"), "x::times_off::get");
    assert_eq!(name_in(&single, Create, "POST /x/timesOff"), "x::times_off::create");
    assert_eq!(name_in(&model(), Create, "POST /me/items/{id}/createLink"), "me::items::create_link");
    // What comes is the thing itself, or one of several.
    let answering = |answer: &str, route: &str| {
        let mut operation = operation(Get, &[route], false);
        operation.response.type_name = Some(TypeName::Named(format!("microsoft.graph.{answer}")));
        decide(&several, &[(&operation, &operation.requests[0])]).remove(0).function
    };
    assert_eq!(answering("userTimesOff", "GET /me/timesOff"), "get");
    assert_eq!(answering("profilePhoto", "GET /me/photos"), "list");
}

#[test]
fn what_another_type_comes_to_have_renames_nothing() {
    let name = |model: &Model, operation: &Operation| {
        decide(model, &[(operation, &operation.requests[0])]).remove(0).function
    };
    // The type of the page has one of what another type has several of.
    let mut lists = operation(OperationKind::List, &["GET /me/manager"], false);
    lists.response.type_name = Some(TypeName::Named("microsoft.graph.user".to_owned()));
    lists.resource = Some("microsoft.graph.person".to_owned());
    let mut both = model_with("manager", false);
    both.types[0].name = "microsoft.graph.person".to_owned();
    assert_eq!(name(&both, &lists), "get");
    both.types.extend(model_with("manager", true).types);
    assert_eq!(name(&both, &lists), "get");
    // A type has one of what the page lists.
    let lists = operation(OperationKind::List, &["GET /me/meetings"], false);
    assert_eq!(name(&model(), &lists), "list");
    assert_eq!(name(&model_with("meetings", false), &lists), "list");
    // The type before the name tells more than any other.
    let get = operation(OperationKind::Get, &["GET /x/summaries"], false);
    let mut models = model_with("summaries", false);
    models.types.extend(model_with("summaries", true).types);
    models.types[1].name = "microsoft.graph.y".to_owned();
    assert_eq!(name(&models, &get), "get");
}

#[test]
fn a_route_beside_another_does_not_take_its_name() {
    use OperationKind::{Action, Get, Update};
    let beside = |old: Operation, new: Operation| names(&[new, old]).remove(1);
    let get = |route| operation(Get, &[route], false);
    assert_eq!(
        beside(get("GET /me/meetings/{id}"), get("GET /me/meetings")),
        "me::meetings::get(meeting_id)"
    );
    assert_eq!(beside(get("GET /a/branding"), get("GET /a/branding/{name}")), "a::branding::get()");
    let action = |route| operation(Action, &[route], false);
    assert_eq!(
        beside(action("POST /groups/{id}/check"), action("POST /groups/check")),
        "groups::check(group_id)"
    );
    let update = |route| operation(Update, &[route], false);
    assert_eq!(beside(update("PATCH /users/{id}"), update("PATCH /users")), "users::update(user_id)");
}

#[test]
fn functions_in_the_middle_of_a_route_are_modules() {
    use OperationKind::{Get, Update};
    for (kind, route, expected) in [
        (
            Update,
            "PATCH /sheets/{id}/range(address='{a}')/font",
            "sheets::range::font::update(sheet_id, address)",
        ),
        (Get, "GET /root:/{path}:/range(address='{a}')", "root::range_by_path(path, address)"),
        (Get, "GET /users(mail='{m}')/manager", "users::manager::get_by_mail(mail)"),
    ] {
        assert_eq!(name(kind, route, false), expected, "{route}");
    }
}

#[test]
fn odd_routes_have_names_too() {
    use OperationKind::{Get, Other};
    for (kind, route, expected) in [
        (Get, "GET /models", "models_::get()"),
        (Get, "GET /{id}", "root::get(id)"),
        (Get, "GET /", "root::get()"),
        (Other, "POST /$batch", "root::batch()"),
        (Get, "GET /con/models/{id1}/aux", "con_::models_::aux_::get(model_id)"),
        (Other, "POST /$entity/self/{self}/super", "entity::self_::super_(self_)"),
        (Get, "GET /a/{body}/b/{id}/b/{id}", "a::b::b::get(body_2, b_id, b_id_2)"),
    ] {
        assert_eq!(name(kind, route, false), expected, "{route}");
    }
}

#[test]
fn a_cast_is_spelled_like_its_type() {
    let mut model = model_with("rooms", true);
    model.types[0].name = "microsoft.graph.roomList".to_owned();
    let route = "GET /places/microsoft.graph.roomlist";
    assert_eq!(name_in(&model, OperationKind::List, route), "places::room_list::list");
}
