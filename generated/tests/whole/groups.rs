//! Groups: members added, listed by their type, counted and removed.

use crate::client;
use crate::support::{Play, Server};
use msgraph::client::Client;
use msgraph::v1::groups;
use msgraph::v1::models::{Group, User};
use msgraph::{Error, Object};
use serde_json::json;

async fn move_member(client: &Client, user: &str, from: &str, to: &str) -> Result<(), Error> {
    let address = format!("{}/v1.0/directoryObjects/{user}", client.service());
    client.send(groups::members::add_ref(to, &address)).await?;
    client.send(groups::members::remove_ref(from, user)).await
}

async fn members(client: &Client, group: &str) -> Result<Vec<String>, Error> {
    let mut members = client.items(groups::members::list(group));
    let mut names = Vec::new();
    while let Some(member) = members.next_item().await? {
        match member.cast::<User>() {
            Some(user) => names.extend(user.display_name),
            None => names.extend(member.odata_type()),
        }
    }
    Ok(names)
}

async fn unified(client: &Client) -> Result<i64, Error> {
    let request = groups::list().filter(Group::GROUP_TYPES.any_eq("Unified")).eventual().count_only();
    Ok(client.send(request).await?.value)
}

#[tokio::test]
async fn a_member_is_moved() {
    let server = Server::start(|_, _| Play::status(204)).await;
    move_member(&client(&server), "u1", "a", "b").await.expect("moved");
    let [add, remove] = server.seen().try_into().expect("two requests");
    assert_eq!((add.method.as_str(), add.target.as_str()), ("POST", "/v1.0/groups/b/members/$ref"));
    assert_eq!(add.json(), json!({ "@odata.id": format!("{}/v1.0/directoryObjects/u1", server.address) }));
    assert_eq!((remove.method.as_str(), remove.target.as_str()), ("DELETE", "/v1.0/groups/a/members/u1/$ref"));
}

#[tokio::test]
async fn members_are_of_many_types() {
    let server = Server::start(|_, _| {
        Play::json(&json!({ "value": [
            { "@odata.type": "#microsoft.graph.user", "displayName": "Ada" },
            { "@odata.type": "#microsoft.graph.device", "displayName": "Tablet" },
        ]}))
    })
    .await;
    assert_eq!(members(&client(&server), "a").await.expect("members"), ["Ada", "microsoft.graph.device"]);
}

#[tokio::test]
async fn groups_are_counted() {
    let server = Server::start(|_, _| Play::status(200).header("content-type", "text/plain").body("42")).await;
    assert_eq!(unified(&client(&server)).await.expect("a number"), 42);
    let [seen] = server.seen().try_into().expect("one request");
    assert_eq!(seen.target, "/v1.0/groups/$count?$filter=groupTypes/any(x:x%20eq%20'Unified')".replace('\'', "%27"));
    assert_eq!(seen.header("consistencylevel"), Some("eventual"));
}
