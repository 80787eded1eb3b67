//! Users: a search with its number of hits, a manager, and a user who is read, changed and written back.

use crate::client;
use crate::support::{Play, Server};
use msgraph::client::Client;
use msgraph::v1::models::User;
use msgraph::v1::users;
use msgraph::{Error, Object};
use serde_json::json;

async fn search(client: &Client, name: &str) -> Result<(i64, Vec<String>), Error> {
    let name = name.replace('"', "");
    let request = users::list()
        .search(format!("\"displayName:{name}\""))
        .count()
        .select((User::ID, User::DISPLAY_NAME))
        .order_by(User::DISPLAY_NAME.desc())
        .top(5);
    let page = client.send(request).await?;
    let count = page.count.unwrap_or_default();
    Ok((count, page.into_iter().filter_map(|user| user.display_name).collect()))
}

async fn manager(client: &Client, user: &str) -> Result<Option<String>, Error> {
    let user = client.send(users::get(user).select(User::ID).expand(User::MANAGER)).await?;
    Ok(user.manager.get_as::<User>().and_then(|manager| manager.display_name))
}

async fn move_to(client: &Client, id: &str, city: &str) -> Result<(), Error> {
    let before = client.send(users::get(id)).await?;
    let after = before.clone().with(User::CITY, city).clear(User::OFFICE_LOCATION);
    client.send(users::update(id, &after.changes_since(&before))).await?;
    Ok(())
}

#[tokio::test]
async fn a_search_is_counted() {
    let page = json!({ "@odata.count": 12, "value": [{ "id": "1", "displayName": "Ada" }] });
    let server = Server::start(move |_, _| Play::json(&page)).await;
    assert_eq!(search(&client(&server), "Ad\"a").await.expect("users"), (12, vec!["Ada".to_owned()]));
    let [seen] = server.seen().try_into().expect("one request");
    let query = "$search=%22displayName:Ada%22&$count=true&$select=id,displayName&$orderby=displayName%20desc&$top=5";
    assert_eq!(seen.target, format!("/v1.0/users?{query}"));
    assert_eq!(seen.header("consistencylevel"), Some("eventual"));
}

#[tokio::test]
async fn a_manager_comes_with_the_user() {
    let manager = json!({ "@odata.type": "#microsoft.graph.user", "displayName": "Grace" });
    let server = Server::start(move |_, _| Play::json(&json!({ "id": "1", "manager": manager }))).await;
    assert_eq!(super::users::manager(&client(&server), "$ada@x.com").await.expect("a user").as_deref(), Some("Grace"));
    assert_eq!(server.seen()[0].target, "/v1.0/users('$ada@x.com')?$select=id&$expand=manager");
}

#[tokio::test]
async fn only_what_has_changed_is_sent() {
    let user = json!({ "id": "1", "displayName": "Ada", "city": "Oslo", "officeLocation": "4" });
    let server = Server::start(move |seen, _| if seen.method == "GET" { Play::json(&user) } else { Play::status(204) }).await;
    move_to(&client(&server), "1", "Bergen").await.expect("moved");
    assert_eq!(server.seen()[1].json(), json!({ "city": "Bergen", "officeLocation": null }));
}
