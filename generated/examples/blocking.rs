//! Asks for a user without tokio: a request is a value, and `ureq` carries it.
//!
//! `MSGRAPH_TOKEN=.. cargo run --example blocking -- ada@contoso.com`

use msgraph::v1::models::User;
use msgraph::v1::users;
use msgraph::{Request, Response};
use std::error::Error;
use std::io::Write;

#[expect(clippy::disallowed_methods, reason = "a token does not belong on the command line")]
fn main() -> Result<(), Box<dyn Error>> {
    let token = std::env::var("MSGRAPH_TOKEN").map_err(|_| "expected a token in `MSGRAPH_TOKEN`")?;
    let id = std::env::args().nth(1).ok_or("expected the id or name of a user")?;
    run(msgraph::GLOBAL, &token, &id, &mut std::io::stdout())
}

pub(crate) fn run(service: &str, token: &str, id: &str, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let user = send(service, token, users::get(id).select((User::DISPLAY_NAME, User::MAIL)))?;
    let name = user.display_name.unwrap_or_default();
    writeln!(out, "{name} <{}>", user.mail.as_deref().unwrap_or("no mail"))?;
    Ok(())
}

/// Sends any request, and reads its answer by its type.
pub(crate) fn send<T: Response, K>(
    service: &str,
    token: &str,
    request: Request<T, K>,
) -> Result<T, Box<dyn Error>> {
    let mut http = request.to_http_at(service)?;
    http.headers_mut().insert("authorization", format!("Bearer {token}").parse()?);
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let answer = match http.body().is_empty() {
        true => agent.run(http.map(|_| ()))?,
        false => agent.run(http)?,
    };
    let (head, mut body) = answer.into_parts();
    Ok(request.decode(&http::Response::from_parts(head, body.read_to_vec()?))?)
}
