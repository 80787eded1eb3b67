//! OneDrive: a file written and read by its path, a folder listed, and a link to share.

use crate::client;
use crate::support::{Play, Server};
use msgraph::client::Client;
use msgraph::v1::me::drive::{items, root};
use msgraph::v1::models::DriveItem;
use msgraph::{Error, Request};
use serde_json::json;

async fn write(client: &Client, path: &str, text: &str) -> Result<DriveItem, Error> {
    client.send(root::content::replace_by_path(path, text)).await
}

async fn read(client: &Client, path: &str) -> Result<String, Error> {
    let item = client.send(root::get_by_path(path)).await?;
    let content = client.send(items::content::get(&item.id.unwrap_or_default())).await?;
    Ok(String::from_utf8_lossy(&content).into_owned())
}

async fn names(client: &Client, folder: &str) -> Result<Vec<String>, Error> {
    let request = root::children::list_by_path(folder).select(DriveItem::NAME).top(200);
    let mut children = client.items(request);
    let mut names = Vec::new();
    while let Some(child) = children.next_item().await? {
        names.extend(child.name);
    }
    Ok(names)
}

/// No page lists the versions of a file by its path.
async fn versions(client: &Client, path: &str) -> Result<usize, Error> {
    let versions = root::get_by_path(path).path().join(":/versions");
    let page = client.send(Request::<msgraph::v1::models::DriveItemVersion>::list(versions)).await?;
    Ok(page.value.len())
}

#[tokio::test]
async fn a_file_is_written_and_read_by_its_path() {
    let server = Server::start(|seen, _| match (seen.method.as_str(), seen.target.as_str()) {
        ("PUT", _) => Play::json(&json!({ "id": "i1", "name": "a b.txt" })).with_status(201),
        (_, "/v1.0/me/drive/items/i1/content") => Play::status(200).body("hello"),
        _ => Play::json(&json!({ "id": "i1", "name": "a b.txt" })),
    })
    .await;
    let client = client(&server);
    let item = write(&client, "Reports/a b.txt", "hello").await.expect("an item");
    assert_eq!(item.id.as_deref(), Some("i1"));
    assert_eq!(read(&client, "Reports/a b.txt").await.expect("text"), "hello");
    let [put, get, content] = server.seen().try_into().expect("three requests");
    assert_eq!((put.method.as_str(), put.body.as_slice()), ("PUT", &b"hello"[..]));
    assert_eq!(put.target, "/v1.0/me/drive/root:/Reports/a%20b.txt:/content");
    assert_eq!(get.target, "/v1.0/me/drive/root:/Reports/a%20b.txt");
    assert_eq!(content.target, "/v1.0/me/drive/items/i1/content");
}

#[tokio::test]
async fn a_folder_is_listed_and_versions_are_counted() {
    let server = Server::start(|_, _| Play::json(&json!({ "value": [{ "id": "1", "name": "a" }] }))).await;
    assert_eq!(names(&client(&server), "Reports").await.expect("names"), ["a"]);
    assert_eq!(versions(&client(&server), "Reports/a.txt").await.expect("versions"), 1);
    let [list, versions] = server.seen().try_into().expect("two requests");
    assert_eq!(list.target, "/v1.0/me/drive/root:/Reports:/children?$select=name&$top=200");
    assert_eq!(versions.target, "/v1.0/me/drive/root:/Reports/a.txt:/versions");
}
