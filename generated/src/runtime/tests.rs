//! Tests of the runtime on a sample of what the emitter prints.

use super::*;
use http::StatusCode;
use proptest::prelude::*;
use serde_json::{Map, json};

static HIERARCHY: Hierarchy = Hierarchy(&[("sample.item", "sample.base"), ("sample.special", "sample.item")]);

#[derive(Clone, Debug)]
enum Kind {
    Small,
    Large,
    Other(Unknown),
}

impl Enumeration for Kind {
    const NAME: &'static str = "sample.kind";
    const MEMBERS: &'static [(&'static str, Self)] = &[("small", Self::Small), ("large", Self::Large)];

    fn as_str(&self) -> &str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
            Self::Other(text) => text.as_str(),
        }
    }

    fn other(text: Unknown) -> Self {
        Self::Other(text)
    }
}

traits::enumeration!(Kind);

macro_rules! sample {
    ($name:ident: $base:ty, $wire:literal { $($property:literal $constant:ident $field:ident: $type:ty = $value:ty),* }) => {
        #[derive(Default)]
        struct $name {
            $($field: $type,)*
            extra: Extra,
        }

        #[allow(dead_code, reason = "a sample has all constants that the emitter prints")]
        impl $name {
            $(const $constant: Field<Self, $value> = Field::new($property);)*
        }

        impl Object for $name {
            type Base = $base;

            const SCHEMA: &'static Schema =
                &Schema { name: $wire, properties: &[$($property),*], hierarchy: &HIERARCHY };

            fn fields(&self) -> Fields<'_> {
                Fields::new(<Self as Object>::SCHEMA, &self.extra, [$(&self.$field),*])
            }

            fn fields_mut(&mut self) -> FieldsMut<'_> {
                FieldsMut::new(<Self as Object>::SCHEMA, &mut self.extra, [$(&mut self.$field),*])
            }
        }

        traits::object!($name);
    };
}

sample!(Base: Self, "sample.base" { "id" ID id: Option<String> = String });

sample!(Item: Base, "sample.item" {
    "count" COUNT count: Option<i32> = i32,
    "created" CREATED created: Option<DateTimeOffset> = DateTimeOffset,
    "id" ID id: Option<String> = String,
    "inner" INNER inner: Option<Box<Item>> = Item,
    "items" ITEMS items: Option<Vec<Item>> = Vec<Item>,
    "kind" KIND kind: Option<Kind> = Kind,
    "kinds" KINDS kinds: Option<Flags<Kind>> = Flags<Kind>,
    "members" MEMBERS members: NavList<Base> = NavList<Base>,
    "owner" OWNER owner: Nav<Base> = Nav<Base>,
    "ratio" RATIO ratio: Option<f64> = f64,
    "ratios" RATIOS ratios: Option<Vec<f64>> = Vec<f64>,
    "tags" TAGS tags: Option<Vec<String>> = Vec<String>
});

sample!(Special: Item, "sample.special" {
    "count" COUNT count: Option<i32> = i32,
    "id" ID id: Option<String> = String,
    "power" POWER power: Option<i64> = i64
});

fn read<T: Object>(json: Value) -> T {
    T::read(json).unwrap()
}

fn write(value: &impl Json) -> Value {
    value.view().to_value()
}

#[test]
fn documented_properties_are_typed() {
    let item: Item = read(json!({"id": "a", "count": 3, "ratio": 0.5, "kind": "large", "tags": ["x"],
        "inner": {"id": "b"}, "items": [{"count": 1}], "created": "2024-05-01T00:00:00Z"}));
    assert_eq!(item.id.as_deref(), Some("a"));
    assert_eq!((item.count, item.ratio), (Some(3), Some(0.5)));
    assert_eq!(item.kind, Some(Kind::Large));
    assert_eq!(item.tags, Some(vec!["x".to_owned()]));
    assert_eq!(item.inner.as_ref().unwrap().id.as_deref(), Some("b"));
    assert_eq!(item.items.as_ref().unwrap()[0].count, Some(1));
    assert_eq!(item.created.as_ref().unwrap().as_str(), "2024-05-01T00:00:00Z");
    assert_eq!(item.extra, Extra::new());
}

#[test]
fn what_does_not_fit_is_kept_and_told() {
    let json =
        json!({"count": "many", "items": [{"id": "a"}, 5], "owner": 1, "id": null, "new": [1], "kind": 3});
    let item: Item = read(json.clone());
    assert_eq!((item.count, item.kind.is_none(), item.items.is_none()), (None, true, true));
    let names: Vec<&str> = item.extra.mismatched().map(|(name, _)| name).collect();
    assert_eq!(names, ["count", "items", "kind", "owner"]);
    assert_eq!(item.extra.nulls().collect::<Vec<_>>(), ["id"]);
    assert_eq!(item.extra.get("new"), Some(&json!([1])));
    assert_eq!(write(&item), json);
}

#[test]
fn numbers_are_written_as_they_were_read_until_they_change() {
    let json = json!({"ratio": 1, "ratios": [1, 2.5]});
    let mut item: Item = read(json.clone());
    assert_eq!((item.ratio, item.ratios.clone()), (Some(1.0), Some(vec![1.0, 2.5])));
    assert_eq!(write(&item), json);
    item.ratio = Some(2.0);
    assert_eq!(write(&item), json!({"ratio": 2.0, "ratios": [1, 2.5]}));
    item.ratio = None;
    assert_eq!(write(&item), json!({"ratios": [1, 2.5]}));
    let infinite: Item = read(json!({"ratio": "-INF"}));
    assert_eq!(infinite.ratio, Some(f64::NEG_INFINITY));
    assert_eq!(write(&infinite), json!({"ratio": "-INF"}));
}

#[test]
fn set_clear_and_untouched_are_three_things() {
    let change = Item::new().with(Item::ID, "a").with(Item::TAGS, ["x", "y"]).clear(Item::COUNT);
    assert_eq!(change.id.as_deref(), Some("a"));
    assert!(change.is_null(Item::COUNT) && !change.is_null(Item::RATIO));
    assert_eq!(write(&change), json!({"id": "a", "tags": ["x", "y"], "count": null}));
    let mut change = change.with(Item::COUNT, 4);
    assert!(!change.is_null(Item::COUNT));
    change.unset(Item::ID);
    change.set(Item::KIND, Kind::Small);
    assert_eq!(write(&change), json!({"tags": ["x", "y"], "count": 4, "kind": "small"}));
    let item =
        Item::new().with(Item::INNER, Item::new().with(Item::ID, "b")).bind(Item::OWNER, "https://a/b");
    assert_eq!(write(&item), json!({"inner": {"id": "b"}, "owner@odata.bind": "https://a/b"}));
}

#[test]
fn members_the_docs_do_not_name_are_kept() {
    let item: Item = read(json!({"kind": "huge", "kinds": "small, huge"}));
    assert_eq!(item.kind, Some(Kind::from("huge")));
    assert_eq!(Kind::from("small"), Kind::Small);
    let kinds = item.kinds.clone().unwrap();
    assert!(kinds.contains(&Kind::Small) && !kinds.contains(&Kind::Large));
    assert_eq!(kinds.iter().collect::<Vec<_>>(), [Kind::Small, Kind::from("huge")]);
    assert_eq!(write(&item), json!({"kind": "huge", "kinds": "small, huge"}));
    let mut flags: Flags<Kind> = [Kind::Small].into_iter().collect();
    assert!(flags.insert(&Kind::Large) && !flags.insert(&Kind::Small));
    assert_eq!((flags.as_str(), &flags), ("small,large", &Flags::from("large, small")));
}

#[test]
fn relationships_are_read_when_asked_for() {
    let item: Item = read(json!({"owner": {"@odata.type": "#sample.special", "id": "o", "power": 9},
        "members": [{"id": "m"}, {"@odata.type": "#sample.item", "id": "n", "count": 2}]}));
    assert_eq!(item.owner.get().unwrap().id.as_deref(), Some("o"));
    assert_eq!(item.owner.get_as::<Special>().unwrap().power, Some(9));
    assert!(item.owner.get_as::<Item>().is_some(), "a special is an item");
    assert_eq!(item.members.iter().count(), 2);
    assert_eq!(item.members.iter_as::<Item>().map(|item| item.count).collect::<Vec<_>>(), [Some(2)]);
    assert_eq!(item.members.iter_as::<Special>().count(), 0);
    assert!(Item::new().owner.get().is_none() && !Item::new().members.is_sent());
}

#[test]
fn derived_types_go_up_and_down_without_loss() {
    let special = Special::new().with(Special::ID, "s").with(Special::POWER, 9_i64);
    let item = special.upcast();
    assert_eq!((item.id.as_deref(), item.odata_type().as_deref()), (Some("s"), Some("sample.special")));
    let base = item.upcast();
    assert_eq!(base.odata_type().as_deref(), Some("sample.special"), "the most derived name stays");
    let down: Special = base.cast().unwrap();
    assert_eq!((down.id.as_deref(), down.power), (Some("s"), Some(9)));
    assert!(Base::new().cast::<Special>().is_none());
    assert!(
        HIERARCHY.derives("sample.special", "sample.base")
            && !HIERARCHY.derives("sample.base", "sample.item")
    );
}

#[test]
fn a_circle_of_bases_ends() {
    let circle = Hierarchy(&[("a", "b"), ("b", "a")]);
    assert!(circle.derives("a", "b") && !circle.derives("a", "c"));
}

#[test]
fn printing_shows_what_is_there() {
    let item = Item::new().with(Item::ID, "a").clear(Item::COUNT);
    assert_eq!(format!("{item:?}"), r#"item { count: null, id: "a" }"#);
}

static LIST: Endpoint = Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/items/{id}/items",
    page: "item-list",
    query_options: "",
    scopes: "",
    deprecated: false,
    advanced_queries: false,
};

static UPDATE: Endpoint = Endpoint { method: "PATCH", template: "/items/{id}", ..endpoint_of(&LIST) };

const fn endpoint_of(other: &Endpoint) -> Endpoint {
    Endpoint { ..*other }
}

#[test]
fn query_options_stand_once_and_are_encoded() {
    let request: List<Item> = Request::new(&LIST, &["a/b"]);
    let request =
        request.select((Item::ID, Item::COUNT)).select("x").filter("id eq 'a&b' or id eq 'c+d'").top(5);
    assert_eq!(
        request.relative_url().unwrap(),
        "/items/a%2Fb/items?$select=id,count,x&$filter=id%20eq%20'a%26b'%20or%20id%20eq%20'c%2Bd'&$top=5"
    );
    let http = request.eventual().to_http().unwrap();
    assert_eq!(http.method(), "GET");
    assert!(
        http.uri().to_string().starts_with("https://graph.microsoft.com/v1.0/items/a%2Fb/items?$select=")
    );
    assert_eq!(http.headers()["ConsistencyLevel"], "eventual");
    assert!(http.headers().get("content-type").is_none());
}

#[test]
fn bodies_headers_and_addresses() {
    let request: Request<Item> = Request::json(&UPDATE, &["a"], &Item::new().clear(Item::ID));
    let http = request.clone().header("If-Match", "\"e\"").to_http_at("https://graph.microsoft.us/").unwrap();
    assert_eq!(http.uri(), "https://graph.microsoft.us/v1.0/items/a");
    assert_eq!((http.method().as_str(), http.body().as_slice()), ("PATCH", &br#"{"id":null}"#[..]));
    assert_eq!(http.headers()["content-type"], "application/json");
    let typed = request.clone().header("Content-Type", "text/x").to_http().unwrap();
    assert_eq!(typed.headers().get_all("content-type").iter().count(), 1);
    let next = request.follow("https://graph.microsoft.com/v1.0/items?$skiptoken=x").to_http().unwrap();
    assert_eq!(next.uri().query(), Some("$skiptoken=x"));
    let reference: Request<()> = Request::reference(&UPDATE, &["a"], "https://a/b");
    assert_eq!(reference.body(), Some(&Body::Json(json!({"@odata.id": "https://a/b"}))));
}

#[test]
fn what_can_not_be_sent_is_an_error() {
    let request: Request<()> = Request::new(&UPDATE, &[".."]);
    assert!(matches!(request.to_http(), Err(Error::PathArgument("id"))));
    assert_eq!(
        request.to_http().unwrap_err().to_string(),
        "expected a value for `id` of the path, found an empty one or dots"
    );
    let request: Request<()> = Request::new(&UPDATE, &["a"]).header("Bad Name", "x");
    assert!(matches!(request.to_http(), Err(Error::Http(_))));
}

fn response(status: u16, body: &str) -> http::Response<Vec<u8>> {
    http::Response::builder().status(status).body(body.as_bytes().to_vec()).unwrap()
}

fn decode<T: Response>(response: &http::Response<Vec<u8>>) -> Result<T, Error> {
    Request::<T>::new(&UPDATE, &["a"]).decode(response)
}

#[test]
fn pages_keep_their_links_and_their_form() {
    let json =
        json!({"@odata.context": "c", "@odata.nextLink": "n", "@odata.count": 7, "value": [{"id": "a"}]});
    let page: Page<Item> = decode(&response(200, &json.to_string())).unwrap();
    assert_eq!(
        (page.next_link.as_deref(), page.count, page.delta_link.as_deref()),
        (Some("n"), Some(7), None)
    );
    assert_eq!(page.value[0].id.as_deref(), Some("a"));
    for json in [
        json,
        json!([{"id": "a"}]),
        json!({"value": 5}),
        json!({"x": 1}),
        json!({"@odata.count": "7", "value": []}),
    ] {
        let page: Page<Item> = decode(&response(200, &json.to_string())).unwrap();
        assert_eq!(serde_json::to_value(&page).unwrap(), json);
    }
}

#[test]
fn an_object_in_a_wrapper_is_found_and_written_back() {
    for json in [
        json!({"value": {"id": "a"}}),
        json!({"@odata.context": "c", "value": {"id": "a"}}),
        json!({"id": "a"}),
    ] {
        let answer: Answer<Item> = decode(&response(200, &json.to_string())).unwrap();
        assert_eq!(answer.value.id.as_deref(), Some("a"));
        assert_eq!(serde_json::to_value(&answer).unwrap(), json);
    }
    let json = json!({"id": "a", "value": {"x": 1}});
    let item: Item = decode(&response(200, &json.to_string())).unwrap();
    assert_eq!(item.extra.get("value"), Some(&json!({"x": 1})), "beside other properties it is one of them");
}

#[test]
fn other_answers() {
    let count: Scalar<i64> = decode(&response(200, "\u{feff}42")).unwrap();
    assert_eq!((count.value, count.wrapper), (42, None));
    let json = json!({"@odata.context": "c", "value": "large"});
    let kind: Scalar<Kind> = decode(&response(200, &json.to_string())).unwrap();
    assert_eq!(kind.value, Kind::Large);
    assert_eq!(serde_json::to_value(&kind).unwrap(), json);
    assert_eq!(decode::<Item>(&response(204, "")).unwrap(), Item::new());
    decode::<()>(&response(204, "")).unwrap();
    let mut moved = response(302, "");
    moved.headers_mut().insert("location", "https://a/b".parse().unwrap());
    assert_eq!(decode::<Content>(&moved).unwrap().location.as_deref(), Some("https://a/b"));
    let mut accepted = response(202, "");
    accepted.headers_mut().insert("location", "https://a/c".parse().unwrap());
    accepted.headers_mut().insert("retry-after", "30".parse().unwrap());
    let accepted: Accepted = decode(&accepted).unwrap();
    assert_eq!((accepted.location.as_deref(), accepted.retry_after), (Some("https://a/c"), Some(30)));
}

#[test]
fn errors_of_the_service_are_decoded() {
    let body = json!({"error": {"code": "badRequest", "message": "No.", "innerError": {"code": "outer",
        "request-id": "r", "innererror": {"code": "inner"}}}});
    let mut response = response(429, &body.to_string());
    response.headers_mut().insert("retry-after", "12".parse().unwrap());
    let error = decode::<Item>(&response).unwrap_err();
    let graph = error.graph().unwrap();
    assert_eq!((graph.status, graph.retry_after), (StatusCode::TOO_MANY_REQUESTS, Some(12)));
    assert_eq!((graph.code.as_str(), graph.inner_code.as_deref()), ("badRequest", Some("inner")));
    assert_eq!(error.to_string(), "429 Too Many Requests: badRequest: No. (request r)");
}

#[test]
fn bodies_that_are_not_what_they_should_be() {
    assert!(matches!(decode::<Item>(&response(200, "<html>")), Err(Error::Json { .. })));
    let error = decode::<Item>(&response(200, "[]")).unwrap_err();
    assert_eq!(error.to_string(), "expected an object in the 200 OK response, found an array");
    let error = decode::<Item>(&response(502, "<html>")).unwrap_err();
    assert_eq!(error.graph().unwrap().code, "");
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z,]{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::btree_map(any_name(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn any_name() -> impl Strategy<Value = String> {
    let documented = prop::sample::select(<Item as Object>::SCHEMA.properties);
    prop_oneof![4 => documented.prop_map(str::to_owned), 1 => "[a-zA-Z@.]{0,8}"]
}

proptest! {
    /// Whatever a service sends is written back as the same JSON, and a copy is equal.
    #[test]
    fn nothing_is_lost(map in prop::collection::btree_map(any_name(), any_json(), 0..10)) {
        let json = Value::Object(map.into_iter().collect());
        let item: Item = serde_json::from_value(json.clone()).unwrap();
        prop_assert_eq!(serde_json::to_value(&item).unwrap(), json.clone());
        let copy = item.clone();
        prop_assert_eq!(&copy, &item);
        prop_assert_eq!(write(&copy), json);
    }

    /// No text in a path argument adds a segment, a query or a fragment.
    #[test]
    fn path_arguments_stay_in_their_segment(value in any::<String>()) {
        let request: Request<()> = Request::new(&UPDATE, &[&value]);
        if let Ok(http) = request.to_http() {
            prop_assert_eq!(http.uri().path().split('/').count(), 4);
            prop_assert!(http.uri().query().is_none());
        }
    }
}
