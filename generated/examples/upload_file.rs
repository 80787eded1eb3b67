//! Uploads a file of any size to the signed-in user's drive, in ranges.
//!
//! `MSGRAPH_TOKEN=.. cargo run --features client --example upload_file -- local.zip Backups/remote.zip`

mod common;

use msgraph::client::Client;
use msgraph::v1::me::drive::root;
use msgraph::v1::models::{DriveItem, UploadSession};
use msgraph::{Request, Upload};
use serde_json::json;
use std::error::Error;
use std::io::Write;
use std::path::Path;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    match common::arguments().as_slice() {
        [local, remote] => run(&common::client()?, local.as_ref(), remote, &mut std::io::stdout()).await,
        _ => Err("expected the path of a file and one in the drive".into()),
    }
}

pub(crate) async fn run(
    client: &Client,
    local: &Path,
    remote: &str,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let mut file = tokio::fs::File::open(local).await?;
    let size = file.metadata().await?.len();
    // Below the path of the file, so that it does not matter which of these routes the pages list.
    let path = root::get_by_path(remote).path().join(":/createUploadSession");
    let replace = json!({ "item": { "@microsoft.graph.conflictBehavior": "replace" } });
    let session = client.send(Request::<UploadSession>::post(path, &replace)).await?;
    let mut upload = Upload::new(session.upload_url.ok_or("expected an address to upload to")?, size);
    let item: DriveItem = client.upload(&mut upload, &mut file).await?;
    writeln!(out, "{} with {} bytes", item.id.unwrap_or_default(), item.size.unwrap_or_default())?;
    Ok(())
}
