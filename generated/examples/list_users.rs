//! Lists the users of a tenant whose names begin with some letters, page after page.
//!
//! `MSGRAPH_TOKEN=.. cargo run --features client --example list_users -- A`

mod common;

use msgraph::client::Client;
use msgraph::v1::models::User;
use msgraph::v1::users;
use std::error::Error;
use std::io::Write;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let letters = common::arguments().join(" ");
    run(&common::client()?, &letters, &mut std::io::stdout()).await
}

pub(crate) async fn run(client: &Client, letters: &str, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let request = users::list()
        .select((User::DISPLAY_NAME, User::MAIL))
        .filter(User::DISPLAY_NAME.starts_with(letters))
        .order_by(User::DISPLAY_NAME)
        .top(100);
    let mut users = client.items(request);
    while let Some(user) = users.next_item().await? {
        let name = user.display_name.unwrap_or_default();
        writeln!(out, "{name} <{}>", user.mail.as_deref().unwrap_or("no mail"))?;
    }
    Ok(())
}
