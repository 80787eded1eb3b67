//! Signs in a person by a code that they type in on any device, and greets them.
//!
//! `cargo run --features client --example device_code -- <tenant> <client id>`

#[path = "common/signed_in.rs"]
mod signed_in;

use msgraph::client::Client;
use msgraph::v1::me;
use oauth2::{Scope, StandardDeviceAuthorizationResponse};
use signed_in::{SCOPES, SignedIn};
use std::error::Error;
use std::io::Write;

type Failure = Box<dyn Error + Send + Sync>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [tenant, id] = arguments.as_slice() else { return Err("expected a tenant and a client id".into()) };
    let authority = format!("https://login.microsoftonline.com/{tenant}");
    let person = sign_in(&authority, id, &mut std::io::stdout())?;
    greet(&Client::new(person)?, &mut std::io::stdout()).await
}

/// Tells the person where to type in what, and waits until they have.
pub(crate) fn sign_in(authority: &str, id: &str, out: &mut impl Write) -> Result<SignedIn, Failure> {
    let app = signed_in::app(authority, id)?;
    let scopes = SCOPES.map(|scope| Scope::new(scope.to_owned()));
    let details: StandardDeviceAuthorizationResponse =
        app.exchange_device_code().add_scopes(scopes).request(&signed_in::send)?;
    writeln!(out, "Open {} and enter {}", **details.verification_uri(), details.user_code().secret())?;
    let token = app.exchange_device_access_token(&details);
    let token = token.request(&signed_in::send, std::thread::sleep, None)?;
    Ok(SignedIn::new(app, token))
}

pub(crate) async fn greet(client: &Client, out: &mut impl Write) -> Result<(), Failure> {
    let name = client.send(me::get()).await?.display_name;
    Ok(writeln!(out, "Hello {}!", name.unwrap_or_default())?)
}
