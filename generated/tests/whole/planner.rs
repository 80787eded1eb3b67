//! Planner: a task is read, changed, and written back only if nobody else was faster.

use crate::client;
use crate::support::{Play, Server};
use msgraph::client::Client;
use msgraph::v1::planner::tasks;
use msgraph::{Error, Object};
use serde_json::json;

async fn finish(client: &Client, id: &str) -> Result<bool, Error> {
    let before = client.send(tasks::get(id)).await?;
    let mut after = before.clone();
    after.percent_complete = Some(100);
    let etag = before.etag().unwrap_or_default();
    match client.send(tasks::update(id, etag, &after.changes_since(&before))).await {
        Err(Error::Graph(error)) if error.status.as_u16() == 412 => Ok(false),
        Err(error) => Err(error),
        Ok(_) => Ok(true),
    }
}

#[tokio::test]
async fn a_task_is_finished_unless_it_has_changed() {
    let server = Server::start(|seen, before| match (seen.method.as_str(), before) {
        ("GET", _) => Play::json(&json!({
            "@odata.etag": "W/\"JzEtVGFzayAgQEBAQEBAQEBAQEBAQEBAWCc=\"",
            "id": "t1", "title": "Read levels", "percentComplete": 50, "createdDateTime": "2026-05-01T08:00:00Z",
        })),
        (_, 1) => Play::status(204),
        _ => Play::json(&json!({ "error": { "code": "", "message": "It has changed." } })).with_status(412),
    })
    .await;
    let client = client(&server);
    assert!(finish(&client, "t1").await.expect("a change"));
    assert!(!finish(&client, "t1").await.expect("a refusal"));
    let update = &server.seen()[1];
    assert_eq!((update.method.as_str(), update.target.as_str()), ("PATCH", "/v1.0/planner/tasks/t1"));
    assert_eq!(update.header("if-match"), Some("W/\"JzEtVGFzayAgQEBAQEBAQEBAQEBAQEBAWCc=\""));
    assert_eq!(update.json(), json!({ "percentComplete": 100 }));
}
