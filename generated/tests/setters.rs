//! What properties can be set to: everything that a program has at hand for them.

#![cfg(all(feature = "full", feature = "v1"))]
#![allow(clippy::unwrap_used, reason = "the helpers of tests are tests")]

use msgraph::v1::models::{
    ClonableTeamParts, DirectoryObject, DriveItem, Group, Importance, Message, PasswordProfile, User,
};
use msgraph::v1::{bodies::TeamClone, users};
use msgraph::{Binary, IntoValue, Object};
use serde_json::{Value, json};
use std::borrow::Cow;

fn written(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

/// What a property of type `V` is set to by a value.
fn set<V>(value: impl IntoValue<V>) -> Option<Value> {
    value.into_value()
}

#[test]
fn texts_are_taken_in_every_form() {
    let name = "Ada".to_owned();
    let forms = [
        set::<String>("Ada"),
        set::<String>(&name),
        set::<String>(&&*name),
        set::<String>(Cow::Borrowed("Ada")),
        set::<String>(Some("Ada")),
        set::<String>(Some(&name)),
        set::<String>(&Some(name.clone())),
        set::<String>(name),
        set::<msgraph::DateTimeOffset>("Ada".to_owned()),
        set::<msgraph::Guid>(&"Ada".to_owned()),
        set::<Value>("Ada"),
    ];
    assert!(forms.iter().all(|form| *form == Some(json!("Ada"))), "{forms:?}");
}

#[test]
fn nothing_leaves_a_property_out() {
    let user = User::new().with(User::CITY, None::<String>).with(User::MAIL, Some("ada@x.com"));
    assert_eq!(written(&user), json!({"mail": "ada@x.com"}));
    assert_eq!(written(&user.with(User::MAIL, None::<&str>)), json!({}));
}

#[test]
fn lists_are_taken_in_every_form() {
    let owned = vec!["a".to_owned(), "b".to_owned()];
    let forms = [
        set::<Vec<String>>(["a", "b"]),
        set::<Vec<String>>(&["a", "b"]),
        set::<Vec<String>>(vec!["a", "b"]),
        set::<Vec<String>>(&vec!["a", "b"]),
        set::<Vec<String>>(&["a", "b"][..]),
        set::<Vec<String>>(owned.as_slice()),
        set::<Vec<String>>(&owned),
        set::<Vec<String>>(Some(&owned)),
        set::<Vec<String>>([Some("a"), None, Some("b")]),
        set::<Vec<String>>(owned),
    ];
    assert!(forms.iter().all(|form| *form == Some(json!(["a", "b"]))), "{forms:?}");
}

#[test]
fn numbers_are_taken_where_they_fit() {
    assert_eq!(set::<i64>(5), Some(json!(5)));
    assert_eq!(set::<i64>(5_u32), Some(json!(5)));
    assert_eq!(set::<i64>(u64::MAX), Some(json!(u64::MAX)), "sent as it is");
    assert_eq!(set::<i64>(&"four".len()), Some(json!(4)));
    assert_eq!(set::<i32>(5_u16), Some(json!(5)));
    assert_eq!(set::<f64>(5), Some(json!(5)));
    assert_eq!(set::<f64>(0.5), Some(json!(0.5)));
    assert_eq!(set::<msgraph::Number>(7), Some(json!(7)));
    assert_eq!(set::<Value>([[1, 2], [3, 4]]), Some(json!([[1, 2], [3, 4]])), "the cells of a range");
    let item = DriveItem::new().with(DriveItem::SIZE, 3_u64);
    assert_eq!(item.size, Some(3));
}

#[test]
fn bytes_travel_in_base64() {
    let bytes = b"hello".to_vec();
    let forms = [
        set::<Binary>(b"hello"),
        set::<Binary>(&bytes),
        set::<Binary>(bytes.as_slice()),
        set::<Binary>(bytes),
        set::<Binary>("aGVsbG8="),
    ];
    assert!(forms.iter().all(|form| *form == Some(json!("aGVsbG8="))), "{forms:?}");
}

#[test]
fn members_of_enumerations_are_taken_alone_and_together() {
    let message = Message::new().with(Message::IMPORTANCE, Importance::High);
    assert_eq!(message, Message::new().with(Message::IMPORTANCE, "high"));
    assert_eq!(message, Message::new().with(Message::IMPORTANCE, &Importance::High));
    let texts = [set::<String>(Importance::High), set::<String>(Some(Importance::High))];
    assert!(texts.iter().all(|text| *text == Some(json!("high"))), "{texts:?}");
    assert_eq!(set::<Vec<String>>([Importance::Low, Importance::High]), Some(json!(["low", "high"])));
    let parts = [ClonableTeamParts::Apps, ClonableTeamParts::Tabs];
    let clone = TeamClone::new().with(TeamClone::PARTS_TO_CLONE, parts);
    assert_eq!(written(&clone), json!({"partsToClone": "apps,tabs"}));
    assert_eq!(clone, TeamClone::new().with(TeamClone::PARTS_TO_CLONE, "apps,tabs"));
}

#[test]
fn objects_are_taken_by_value_reference_and_box() {
    let profile = PasswordProfile::new().with(PasswordProfile::PASSWORD, "x");
    let by_reference = User::new().with(User::PASSWORD_PROFILE, &profile);
    assert_eq!(by_reference, User::new().with(User::PASSWORD_PROFILE, Box::new(profile.clone())));
    assert_eq!(by_reference, User::new().with(User::PASSWORD_PROFILE, &by_reference.password_profile));
    assert_eq!(by_reference, User::new().with(User::PASSWORD_PROFILE, profile));
    let ada = DirectoryObject::new().with(DirectoryObject::ID, "7");
    let user = User::new().with(User::MANAGER, &ada).with(User::DIRECT_REPORTS, [&ada]);
    assert_eq!(written(&user), json!({"manager": {"id": "7"}, "directReports": [{"id": "7"}]}));
    assert_eq!(user, User::new().with(User::MANAGER, &user.manager).with(User::DIRECT_REPORTS, vec![ada]));
}

#[cfg(feature = "jiff")]
#[test]
fn dates_of_jiff_are_taken() {
    use msgraph::{Date, DateTimeOffset, Duration, TimeOfDay};
    let at: jiff::Timestamp = "2026-05-01T08:00:00Z".parse().unwrap();
    assert_eq!(set::<DateTimeOffset>(at), Some(json!("2026-05-01T08:00:00Z")));
    let zoned: jiff::Zoned = "2026-05-01T10:00:00.5+02:00[+02:00]".parse().unwrap();
    assert_eq!(set::<DateTimeOffset>(&zoned), Some(json!("2026-05-01T10:00:00.5+02:00")));
    assert_eq!(set::<Date>(jiff::civil::date(2026, 5, 1)), Some(json!("2026-05-01")));
    assert_eq!(set::<TimeOfDay>(jiff::civil::time(8, 0, 0, 0)), Some(json!("08:00:00")));
    assert_eq!(set::<Duration>(jiff::SignedDuration::from_mins(90)), Some(json!("PT1H30M")));
    let local = jiff::civil::date(2026, 5, 1).at(8, 0, 0, 0);
    assert_eq!(set::<String>(local), Some(json!("2026-05-01T08:00:00")), "of a `dateTimeTimeZone`");
}

#[cfg(feature = "uuid")]
#[test]
fn guids_of_uuid_are_taken() {
    let id = uuid::Uuid::nil();
    assert_eq!(set::<msgraph::Guid>(id), Some(json!("00000000-0000-0000-0000-000000000000")));
    assert_eq!(set::<String>(id), set::<msgraph::Guid>(&id));
}

#[test]
fn references_are_taken_one_and_many() {
    let ids = vec!["https://x/1".to_owned()];
    let many = Group::new().bind(Group::MEMBERS, &ids[0]).bind(Group::OWNERS, ids);
    assert_eq!(
        written(&many),
        json!({"members@odata.bind": "https://x/1", "owners@odata.bind": ["https://x/1"]})
    );
}

#[test]
fn names_and_orders_are_taken_in_every_form() {
    let names = ["id".to_owned()];
    let fields = [User::MAIL, User::CITY];
    let request = users::list().select(names).select(&fields[..]).order_by((
        User::DISPLAY_NAME.desc(),
        User::ID,
        User::CITY.asc(),
        "surname desc",
    ));
    let url = "/users?$select=id,mail,city&$orderby=displayName%20desc,id,city,surname%20desc";
    assert_eq!(
        request.select(fields).relative_url().unwrap(),
        url.replace("mail,city&", "mail,city,mail,city&")
    );
}

#[test]
fn what_has_no_constant_is_set_by_its_name() {
    let profile = PasswordProfile::new().with(PasswordProfile::PASSWORD, "xWwvJ]6NMw");
    let mut user = User::new()
        .with("displayName", "Ada")
        .with("extension_7f_site", 7)
        .with("extension_7f_profile", profile)
        .clear("extension_7f_river")
        .bind("template", "https://a/b");
    assert_eq!(user.display_name.as_deref(), Some("Ada"));
    assert!(user.is_null("extension_7f_river") && !user.is_null("extension_7f_site"));
    let typed = json!({"@odata.type": "#microsoft.graph.passwordProfile", "password": "xWwvJ]6NMw"});
    assert_eq!(user.extra.get("extension_7f_profile"), Some(&typed));
    assert_eq!(user.extra.get("template@odata.bind"), Some(&json!("https://a/b")));
    user.unset("extension_7f_river");
    user.unset("displayName");
    user.set("extension_7f_site", None::<i32>);
    assert_eq!(written(&user), json!({"extension_7f_profile": typed, "template@odata.bind": "https://a/b"}));
}
