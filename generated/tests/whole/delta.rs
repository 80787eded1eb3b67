//! Changes since the last time: of a folder of mail, and of a drive.

use crate::client;
use crate::support::{Play, Server};
use msgraph::Error;
use msgraph::client::Client;
use msgraph::v1::me;
use serde_json::json;

async fn changes(client: &Client, link: Option<&str>) -> Result<(Vec<String>, Option<String>), Error> {
    let request = match link {
        Some(link) => me::drive::root::delta().follow(link),
        None => me::drive::root::delta(),
    };
    let mut items = client.items(request);
    let mut lines = Vec::new();
    while let Some(item) = items.next_item().await? {
        let what = if item.extra.get("deleted").is_some() || item.deleted.is_some() { "gone" } else { "here" };
        lines.push(format!("{what} {}", item.name.unwrap_or_default()));
    }
    Ok((lines, items.delta_link().map(str::to_owned)))
}

#[tokio::test]
async fn changes_go_on_from_the_last_link() {
    let server = Server::start_with(|address| {
        move |_, before| match before {
            0 => Play::json(&json!({
                "value": [{ "id": "1", "name": "a" }],
                "@odata.nextLink": format!("{address}/v1.0/me/drive/root/delta?token=2"),
            })),
            1 => Play::json(&json!({
                "value": [{ "id": "2", "name": "b", "deleted": {} }],
                "@odata.deltaLink": format!("{address}/v1.0/me/drive/root/delta?token=3"),
            })),
            _ => Play::json(&json!({ "value": [], "@odata.deltaLink": format!("{address}/v1.0/me/drive/root/delta?token=4") })),
        }
    })
    .await;
    let client = client(&server);
    let (lines, link) = changes(&client, None).await.expect("changes");
    assert_eq!(lines, ["here a", "gone b"]);
    let (lines, next) = changes(&client, link.as_deref()).await.expect("changes");
    assert!(lines.is_empty() && next.is_some_and(|next| next.ends_with("token=4")));
}
