//! Reports: a table of usage as CSV, which the service gives at another address.

use crate::client;
use crate::support::{Play, Server};
use msgraph::{Content, Error, Request};
use msgraph::client::Client;
use msgraph::v1::reports;

async fn counts(client: &Client) -> Result<Vec<String>, Error> {
    // The same path with another answer: without `$format` a report is a file, whatever its page says.
    let path = reports::get_email_activity_counts("D7").path();
    let report = client.send(Request::<Content>::get(path)).await?;
    let text = String::from_utf8_lossy(&report);
    Ok(text.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect())
}

#[tokio::test]
async fn a_report_is_followed_to_where_it_is() {
    let server = Server::start_with(|address| {
        move |seen, _| match seen.target.as_str() {
            "/download" => Play::status(200).header("content-type", "application/octet-stream").body("\u{feff}a,b\n1,2\n"),
            _ => Play::status(302).header("location", format!("{address}/download")),
        }
    })
    .await;
    assert_eq!(counts(&client(&server)).await.expect("lines"), ["a,b", "1,2"]);
    assert_eq!(server.seen()[0].target.replace("%27", "'"), "/v1.0/reports/getEmailActivityCounts(period='D7')");
}
