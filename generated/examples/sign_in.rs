//! Signs in a person in their browser (authorization code with PKCE), and greets them.
//!
//! `cargo run --features client --example sign_in -- <tenant> <client id>`, where the application is registered for
//! mobile and desktop with the redirect address `http://localhost`.

#[path = "common/signed_in.rs"]
mod signed_in;

use msgraph::client::Client;
use msgraph::v1::me;
use oauth2::url::Url;
use oauth2::{AuthorizationCode, CsrfToken, PkceCodeChallenge, RedirectUrl, Scope};
use signed_in::{SCOPES, SignedIn};
use std::error::Error;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;

type Failure = Box<dyn Error + Send + Sync>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [tenant, id] = arguments.as_slice() else { return Err("expected a tenant and a client id".into()) };
    let authority = format!("https://login.microsoftonline.com/{tenant}");
    let person = sign_in(&authority, id, |address| println!("Open {address}"))?;
    let name = Client::new(person)?.send(me::get()).await?.display_name;
    println!("Hello {}!", name.unwrap_or_default());
    Ok(())
}

/// Gives the address to open, and waits for the browser to come back from it.
pub(crate) fn sign_in(authority: &str, id: &str, open: impl FnOnce(&Url)) -> Result<SignedIn, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let back = RedirectUrl::new(format!("http://localhost:{}", listener.local_addr()?.port()))?;
    let app = signed_in::app(authority, id)?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let asking = app.authorize_url(CsrfToken::new_random).set_redirect_uri(std::borrow::Cow::Borrowed(&back));
    let scopes = SCOPES.map(|scope| Scope::new(scope.to_owned()));
    let (address, state) = asking.add_scopes(scopes).set_pkce_challenge(challenge).url();
    open(&address);
    let (mut browser, _) = listener.accept()?;
    let mut line = String::new();
    BufReader::new(&browser).take(16 * 1024).read_line(&mut line)?;
    let answer = back.url().join(line.split(' ').nth(1).unwrap_or_default())?;
    let value = |name: &str| {
        answer.query_pairs().find(|(found, _)| found == name).map(|(_, value)| value.into_owned())
    };
    browser.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\nYou may close this page.")?;
    if value("state").as_ref() != Some(state.secret()) {
        return Err("the browser came back from another sign-in".into());
    }
    let code = value("code")
        .ok_or_else(|| value("error_description").unwrap_or_else(|| "no code came back".into()))?;
    let exchange =
        app.exchange_code(AuthorizationCode::new(code)).set_redirect_uri(std::borrow::Cow::Borrowed(&back));
    let token = exchange.set_pkce_verifier(verifier).request(&signed_in::send)?;
    Ok(SignedIn::new(app, token))
}
