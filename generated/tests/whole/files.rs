//! OneDrive: a file written and read by its path, a folder listed, and a link to share.

use crate::client;
use crate::support::{Play, Server};
use msgraph::client::Client;
use msgraph::v1::me::drive::root;
use msgraph::v1::models::{DriveItem, DriveItemVersion};
use msgraph::{Body, Error, Request};
use serde_json::json;

/// What is below an item in a path: the pages list few of these, and each is built in the same way.
fn below(path: &str, part: &str) -> msgraph::Path {
    root::get_by_path(path).path().join(part)
}

async fn write(client: &Client, path: &str, text: &str) -> Result<DriveItem, Error> {
    let request = Request::<DriveItem>::to("PUT", below(path, ":/content"));
    client.send(request.with_body(Body::Bytes(text.into())).header("Content-Type", "text/plain")).await
}

async fn read(client: &Client, path: &str) -> Result<String, Error> {
    let content = client.send(root::content::get_by_path(path)).await?;
    Ok(String::from_utf8_lossy(&content).into_owned())
}

async fn names(client: &Client, folder: &str) -> Result<Vec<String>, Error> {
    let request = Request::<DriveItem>::list(below(folder, ":/children")).select(DriveItem::NAME).top(200);
    let mut children = client.items(request);
    let mut names = Vec::new();
    while let Some(child) = children.next_item().await? {
        names.extend(child.name);
    }
    Ok(names)
}

async fn versions(client: &Client, path: &str) -> Result<usize, Error> {
    let page = client.send(Request::<DriveItemVersion>::list(below(path, ":/versions"))).await?;
    Ok(page.value.len())
}

#[tokio::test]
async fn a_file_is_written_and_read_by_its_path() {
    let server = Server::start(|seen, _| match seen.method.as_str() {
        "PUT" => Play::json(&json!({ "id": "i1", "name": "a b.txt" })).with_status(201),
        _ => Play::status(200).header("content-type", "text/plain").body("hello"),
    })
    .await;
    let client = client(&server);
    let item = write(&client, "Reports/a b.txt", "hello").await.expect("an item");
    assert_eq!(item.id.as_deref(), Some("i1"));
    assert_eq!(read(&client, "Reports/a b.txt").await.expect("text"), "hello");
    let [put, get] = server.seen().try_into().expect("two requests");
    assert_eq!((put.method.as_str(), put.body.as_slice()), ("PUT", &b"hello"[..]));
    assert_eq!(put.header("content-type"), Some("text/plain"));
    assert_eq!(put.target, "/v1.0/me/drive/root:/Reports/a%20b.txt:/content");
    assert_eq!((get.method.as_str(), get.target), ("GET", put.target));
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
