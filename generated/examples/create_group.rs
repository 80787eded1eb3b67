//! Creates a security group with its first members, and lists who is in it.
//!
//! `MSGRAPH_TOKEN=.. cargo run --features client --example create_group -- crew USER-ID USER-ID`

mod common;

use msgraph::Object;
use msgraph::client::Client;
use msgraph::v1::groups;
use msgraph::v1::models::{Group, User};
use std::error::Error;
use std::io::Write;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    match common::arguments().as_slice() {
        [name, members @ ..] => run(&common::client()?, name, members, &mut std::io::stdout()).await,
        [] => Err("expected a name and the ids of users".into()),
    }
}

pub(crate) async fn run(
    client: &Client,
    name: &str,
    members: &[String],
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let address = |id: &String| format!("{}/v1.0/users/{id}", client.service());
    let group = Group::new()
        .with(Group::DISPLAY_NAME, name)
        .with(Group::MAIL_NICKNAME, name)
        .with(Group::MAIL_ENABLED, false)
        .with(Group::SECURITY_ENABLED, true)
        .bind(Group::MEMBERS, members.iter().map(address).collect::<Vec<_>>());
    let group = client.send(groups::create(&group)).await?;
    let id = group.id.ok_or("expected an id of the new group")?;
    writeln!(out, "group {id}")?;

    let mut members = client.items(groups::members::list(&id));
    while let Some(member) = members.next_item().await? {
        // A member can be a user, a device, another group.
        match member.cast::<User>() {
            Some(user) => writeln!(out, "user {}", user.display_name.unwrap_or_default())?,
            None => writeln!(out, "{}", member.odata_type().unwrap_or_default())?,
        }
    }
    Ok(())
}
