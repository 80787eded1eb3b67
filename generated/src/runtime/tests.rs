//! Tests of the runtime on a sample of what the emitter prints.

mod exchange;

use super::*;
use proptest::prelude::*;
use serde_json::{Map, json};

static HIERARCHY: Hierarchy = Hierarchy(&[("sample.item", "sample.base"), ("sample.special", "sample.item")]);

#[derive(Clone)]
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
    assert_eq!((item.count, item.kind.is_none()), (None, true));
    assert_eq!(item.items.as_ref().map(Vec::len), Some(1), "the items that fit are there");
    let names: Vec<&str> = item.extra.mismatched().map(|(name, _)| name).collect();
    assert_eq!(names, ["count", "items", "kind", "owner"]);
    assert_eq!(item.extra.nulls().collect::<Vec<_>>(), ["id"]);
    assert_eq!(item.extra.get("new"), Some(&json!([1])));
    assert_eq!((&item.extra["new"][0], &item.extra["old"]), (&json!(1), &Value::Null));
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
fn numbers_may_be_texts_and_whole_numbers_may_have_a_point() {
    let json =
        json!({"count": "7", "ratio": "2.50", "ratios": ["1", 2, "INF", "-INF", 3.0], "tags": ["1", "-2"]});
    let item: Item = read(json.clone());
    assert_eq!((item.count, item.ratio), (Some(7), Some(2.5)));
    assert_eq!(item.ratios, Some(vec![1.0, 2.0, f64::INFINITY, f64::NEG_INFINITY, 3.0]));
    assert_eq!(item.extra.mismatched().count(), 0);
    assert_eq!(write(&item), json);
    let special: Special = read(json!({"count": 5.0, "power": "9007199254740993"}));
    assert_eq!((special.count, special.power), (Some(5), Some(9_007_199_254_740_993)));
    assert_eq!(write(&special), json!({"count": 5.0, "power": "9007199254740993"}));
    let nan: Item = read(json!({"ratio": "NaN"}));
    assert!(nan.ratio.is_some_and(f64::is_nan) && write(&nan) == json!({"ratio": "NaN"}));
    for misfit in [json!(5.5), json!("5.5"), json!("x"), json!(""), json!(4_000_000_000_u32), json!(1e300)] {
        let item: Item = read(json!({"count": misfit.clone()}));
        assert_eq!((item.count, item.extra.mismatched().count()), (None, 1), "{misfit}");
        assert_eq!(write(&item), json!({"count": misfit}));
    }
}

#[test]
fn a_list_that_changes_is_written_as_it_is() {
    let json = json!({"items": [{"id": "a"}, null], "members": [{"id": "m"}, 1], "tags": ["x", 1]});
    let mut item: Item = read(json.clone());
    assert_eq!((item.members.len(), item.tags.as_deref()), (1, Some(&["x".to_owned()][..])));
    assert_eq!(
        item.extra.mismatched().map(|(name, _)| name).collect::<Vec<_>>(),
        ["items", "members", "tags"]
    );
    assert_eq!(write(&item.clone()), json);
    item.tags = Some(vec!["y".to_owned()]);
    assert_eq!(write(&item)["tags"], json!(["y"]));
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
}
