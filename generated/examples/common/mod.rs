//! What the examples share: a client from the environment.

use msgraph::client::{Client, StaticToken};
use std::error::Error;

/// A client with the token in `MSGRAPH_TOKEN`, of the service at `MSGRAPH_SERVICE` or else the global one.
#[expect(clippy::disallowed_methods, reason = "a token does not belong on the command line")]
pub(crate) fn client() -> Result<Client, Box<dyn Error>> {
    let token = std::env::var("MSGRAPH_TOKEN").map_err(|_| "expected a token in `MSGRAPH_TOKEN`")?;
    let service = std::env::var("MSGRAPH_SERVICE").unwrap_or_else(|_| msgraph::GLOBAL.to_owned());
    Ok(Client::builder(StaticToken::new(token)).service(service).build()?)
}

/// The arguments of the program.
pub(crate) fn arguments() -> Vec<String> {
    std::env::args().skip(1).collect()
}
