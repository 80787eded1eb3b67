//! Any JSON object is read by any type, and written back as it was.

#![cfg(all(feature = "full", feature = "v1"))]
#![allow(clippy::unwrap_used, reason = "the helpers of tests are tests")]

use msgraph::Object;
use msgraph::v1::models::{DriveItem, Group, Message, User};
use msgraph::v1::users;
use proptest::prelude::*;
use serde_json::{Map, Value};

/// Any JSON; numbers as serde_json reads them, of any size and sign.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i16>().prop_map(|number| Value::from(f64::from(number))),
        any::<f64>()
            .prop_filter("JSON has no such number", |number| number.is_finite())
            .prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let name = prop_oneof!["@?[a-z.]{0,8}", Just("id".to_owned()), Just("value".to_owned())];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((name, inner), 0..4)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// An object with properties of a type, as documented and as not, and others.
fn any_object<T: Object>() -> impl Strategy<Value = Value> {
    let known = prop::sample::select(T::SCHEMA.properties).prop_map(str::to_owned);
    let name = prop_oneof![4 => known, 1 => "[@a-zA-Z.]{0,10}".prop_map(|name| name)];
    prop::collection::vec((name, any_json()), 0..8)
        .prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>()))
}

fn again<T: Object + Clone + serde::Serialize + serde::de::DeserializeOwned>(json: &Value) -> Value {
    let object: T = serde_json::from_value(json.clone()).unwrap();
    let same: T = object.clone();
    serde_json::to_value(&same).unwrap()
}

proptest! {
    #[test]
    fn users(json in any_object::<User>()) {
        prop_assert_eq!(again::<User>(&json), json);
    }

    #[test]
    fn groups(json in any_object::<Group>()) {
        prop_assert_eq!(again::<Group>(&json), json);
    }

    #[test]
    fn messages(json in any_object::<Message>()) {
        prop_assert_eq!(again::<Message>(&json), json);
    }

    #[test]
    fn drive_items(json in any_object::<DriveItem>()) {
        prop_assert_eq!(again::<DriveItem>(&json), json);
    }

    #[test]
    fn pages(items in prop::collection::vec(any_object::<User>(), 0..3), rest in any_object::<User>()) {
        let mut json = rest;
        json["value"] = items.into();
        let page = users::list().decode(&http::Response::new(json.to_string())).unwrap();
        prop_assert_eq!(serde_json::to_value(&page).unwrap(), json);
    }
}
