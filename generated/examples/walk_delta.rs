//! Prints which users have changed since the last time, and the link to start from next time.
//!
//! `MSGRAPH_TOKEN=.. cargo run --features client --example walk_delta -- [LINK]`

mod common;

use msgraph::client::Client;
use msgraph::v1::users;
use std::error::Error;
use std::io::Write;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    run(&common::client()?, common::arguments().pop(), &mut std::io::stdout()).await
}

pub(crate) async fn run(
    client: &Client,
    link: Option<String>,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let request = match link {
        Some(link) => users::delta().follow(link),
        None => users::delta(),
    };
    let mut users = client.items(request);
    while let Some(user) = users.next_item().await? {
        let is_removed = user.extra.get("@removed").is_some();
        let id = user.id.unwrap_or_default();
        match user.display_name {
            _ if is_removed => writeln!(out, "removed {id}")?,
            Some(name) => writeln!(out, "changed {id} {name}")?,
            None => writeln!(out, "changed {id}")?,
        }
    }
    writeln!(out, "next {}", users.delta_link().unwrap_or_default())?;
    Ok(())
}
