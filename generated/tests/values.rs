//! Values as a program handles them: what is set, cleared and left alone, what the docs do not know, derived types.

#![cfg(all(feature = "full", feature = "v1"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

use msgraph::v1::models::{
    BaseItem, ClonableTeamParts, DirectoryObject, DriveItem, Entity, Group, Importance, Message, User,
};
use msgraph::{Enumeration, Flags, Object};
use serde_json::{Value, json};

fn read<T: serde::de::DeserializeOwned>(json: &Value) -> T {
    serde_json::from_value(json.clone()).unwrap()
}

fn written(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

#[test]
fn a_patch_sets_clears_and_leaves_alone() {
    let mut changes = User::new().with(User::DEPARTMENT, "Lakes").clear(User::MOBILE_PHONE);
    assert_eq!(written(&changes), json!({"department": "Lakes", "mobilePhone": null}));
    assert!(changes.is_null(User::MOBILE_PHONE) && !changes.is_null(User::DEPARTMENT));
    changes.unset(User::MOBILE_PHONE);
    changes.department = None;
    assert_eq!(written(&changes), json!({}));
    changes = changes.clear(User::DEPARTMENT);
    changes.department = Some("Rivers".to_owned());
    assert_eq!(written(&changes), json!({"department": "Rivers"}), "a value that was set later counts");
    assert_eq!(written(&changes.clear(User::DEPARTMENT)), json!({"department": null}));
}

#[test]
fn null_and_absent_are_told_apart_when_read() {
    let user: User = read(&json!({"mail": null, "displayName": "Ada"}));
    assert_eq!((user.mail.as_deref(), user.surname.as_deref()), (None, None));
    assert!(user.is_null(User::MAIL) && !user.is_null(User::SURNAME));
    assert_eq!(user.extra.nulls().collect::<Vec<_>>(), ["mail"]);
}

#[test]
fn unknown_properties_are_kept() {
    let json =
        json!({"displayName": "Ada", "extension_7f_site": {"a": [1, 2.50, null]}, "@odata.etag": "W/\"1\""});
    let mut user: User = read(&json);
    assert_eq!(user.extra.get("@odata.etag"), Some(&json!("W/\"1\"")));
    assert_eq!(written(&user), json);
    user.extra.remove("extension_7f_site");
    user.extra.insert("extension_7f_river", "Glomma");
    assert_eq!(
        written(&user),
        json!({"displayName": "Ada", "extension_7f_river": "Glomma", "@odata.etag": "W/\"1\""})
    );
}

#[test]
fn what_has_no_constant_is_set_by_its_name() {
    let name = String::from("extension_7f_river");
    let mut user =
        User::new().with(&name, "Glomma").with("shoeSize", 38).with("displayName", "Ada").clear("mail");
    assert_eq!(user.display_name.as_deref(), Some("Ada"), "a documented one is in its field");
    assert!(user.is_null(User::MAIL));
    user.unset("shoeSize");
    user.set("tags", ["a", "b"]);
    let json =
        json!({"displayName": "Ada", "mail": null, "extension_7f_river": "Glomma", "tags": ["a", "b"]});
    assert_eq!(written(&user), json);
}

#[test]
fn what_does_not_fit_its_type_is_kept_and_named() {
    let json =
        json!({"displayName": 7, "businessPhones": "none", "accountEnabled": "yes", "mail": "a@example.com"});
    let user: User = read(&json);
    assert_eq!((user.display_name.as_deref(), user.mail.as_deref()), (None, Some("a@example.com")));
    let names: Vec<_> = user.extra.mismatched().map(|(name, _)| name).collect();
    assert_eq!(names, ["accountEnabled", "businessPhones", "displayName"]);
    assert_eq!(written(&user), json);
}

#[test]
fn members_are_known_in_any_case_and_written_back_as_they_came() {
    let message: Message = read(&json!({"importance": "HIGH"}));
    let importance = message.importance.clone().unwrap();
    assert_eq!((importance.clone(), importance.as_str()), (Importance::High, "HIGH"));
    assert!(matches!(importance.member(), Importance::High) && !matches!(importance, Importance::High));
    assert_eq!(written(&message), json!({"importance": "HIGH"}));
    let flags = Flags::<Importance>::from("HIGH, low");
    assert!(flags.contains(&Importance::High) && flags == Flags::from("Low,high"));
    assert_eq!(flags.as_str(), "HIGH, low");
    assert_eq!(Importance::from("huge").member().as_str(), "huge");
}

#[test]
fn unknown_members_of_enumerations_are_kept_and_made() {
    let message: Message = read(&json!({"importance": "urgent"}));
    let importance = message.importance.clone().unwrap();
    assert!(matches!(&importance, Importance::Other(_)));
    assert_eq!((importance.as_str(), &importance), ("urgent", &Importance::from("urgent")));
    assert_eq!(written(&message), json!({"importance": "urgent"}));
    assert_eq!(Importance::from("high"), Importance::High, "a documented member is never `Other`");
    let message = Message::new().with(Message::IMPORTANCE, Importance::from("urgent"));
    assert_eq!(written(&message), json!({"importance": "urgent"}));
}

#[test]
fn flags_are_sets() {
    let mut parts: Flags<ClonableTeamParts> =
        [ClonableTeamParts::Tabs, ClonableTeamParts::Apps].into_iter().collect();
    assert_eq!(written(&json!(parts.as_str())), json!("tabs,apps"));
    assert!(parts.contains(&ClonableTeamParts::Apps) && !parts.contains(&ClonableTeamParts::Members));
    assert!(parts.insert(&ClonableTeamParts::from("whiteboards")) && !parts.insert(&ClonableTeamParts::Apps));
    assert_eq!(parts, Flags::from("whiteboards, apps,tabs"), "the order does not count");
    assert_eq!(Flags::<ClonableTeamParts>::from("").iter().count(), 0);
}

#[test]
fn derived_types_are_reached_by_their_name() {
    let member: DirectoryObject =
        read(&json!({"@odata.type": "#microsoft.graph.user", "displayName": "Ada"}));
    let user: User = member.cast().unwrap();
    assert_eq!(user.display_name.as_deref(), Some("Ada"));
    assert_eq!(member.cast::<Group>(), None);
    assert!(member.cast::<Entity>().is_some(), "a user is an entity too");
    assert_eq!(read::<DirectoryObject>(&json!({"displayName": "Ada"})).cast::<User>(), None);
    let item: BaseItem = DriveItem::new().with(DriveItem::NAME, "levels.csv").upcast();
    assert_eq!(written(&item), json!({"@odata.type": "#microsoft.graph.driveItem", "name": "levels.csv"}));
    let text = serde_json::to_string(&item).unwrap();
    assert!(text.starts_with(r#"{"@odata.type":"#), "readers that stream need the type first: {text}");
    assert_eq!(item.cast::<DriveItem>().unwrap().name.as_deref(), Some("levels.csv"));
}

#[test]
fn relationships_are_decoded_when_asked_for() {
    let json = json!({"members": [
        {"@odata.type": "#microsoft.graph.user", "displayName": "Ada"},
        {"@odata.type": "#microsoft.graph.group", "displayName": "Crew"},
        {"@odata.type": "#microsoft.graph.orgContact", "displayName": "Desk"},
    ]});
    let group: Group = read(&json);
    let users: Vec<User> = group.members.iter_as::<User>().collect();
    assert_eq!((group.members.len(), users.len()), (3, 1));
    assert_eq!(group.members.iter_as::<DirectoryObject>().count(), 2, "the docs do not name the third type");
    assert_eq!(written(&group), json);
    assert!(!User::new().direct_reports.is_sent());
}

#[test]
fn a_type_of_a_hundred_fields_is_made_from_what_is_known() {
    let mut user = User::new();
    user.display_name = Some("Ada".to_owned());
    user.business_phones = Some(vec!["+47 555 0114".to_owned()]);
    let built = User::new().with(User::DISPLAY_NAME, "Ada").with(User::BUSINESS_PHONES, ["+47 555 0114"]);
    assert_eq!(user, built);
    assert_eq!(format!("{built:?}"), r#"user { businessPhones: ["+47 555 0114"], displayName: "Ada" }"#);
}

#[test]
fn a_relationship_is_used_like_an_option_and_a_list() {
    let member = json!({"@odata.type": "#microsoft.graph.user", "id": "7", "displayName": "Ada"});
    let user: User = read(&json!({"manager": member, "directReports": [member, {"id": "8"}]}));
    assert!(user.manager.is_some() && !user.manager.is_none());
    assert_eq!(user.manager.map(|manager| manager.id), Some(Some("7".to_owned())));
    assert_eq!(user.manager.and_then(|manager| manager.id).as_deref(), Some("7"));
    assert_eq!(user.manager.get_as::<User>().unwrap().display_name.as_deref(), Some("Ada"));
    let mut ids = Vec::new();
    for report in &user.direct_reports {
        ids.extend(report.id);
    }
    assert_eq!(ids, ["7", "8"]);
    assert_eq!(user.direct_reports.first().unwrap().id.as_deref(), Some("7"));
    assert_eq!(user.direct_reports.get(1), user.direct_reports.to_vec().pop());
    let mut other = User::new();
    other.manager = user.manager.get().into();
    assert_eq!(other.manager.take().unwrap().id.as_deref(), Some("7"));
    assert!(other.manager.take().is_none() && other.manager.unwrap_or_default().id.is_none());
}

#[test]
fn only_what_has_changed_is_sent() {
    let json = json!({
        "@odata.context": "c", "@odata.etag": "W/\"1\"", "@odata.type": "#microsoft.graph.user", "id": "7",
        "city": "Oslo", "mail": null, "surname": "Lie", "businessPhones": ["1"], "extension_x": 1, "extension_y": 2,
    });
    let before: User = read(&json);
    assert_eq!(before.etag(), Some("W/\"1\""));
    assert_eq!(written(&before.changes_since(&before)), json!({}));
    let mut after = before.clone().with(User::BUSINESS_PHONES, ["1", "2"]).clear(User::CITY);
    after.surname = None;
    after.extra.insert("extension_x", 3);
    after.extra.remove("extension_y");
    let after = after.bind(User::MANAGER, "https://x/8");
    assert_eq!(
        written(&after.changes_since(&before)),
        json!({
            "@odata.type": "#microsoft.graph.user", "businessPhones": ["1", "2"], "city": null, "surname": null,
            "extension_x": 3, "extension_y": null, "manager@odata.bind": "https://x/8",
        })
    );
    let item: DriveItem = read(&json!({"eTag": "\"{7},1\""}));
    assert_eq!(item.etag(), Some("\"{7},1\""));
}
