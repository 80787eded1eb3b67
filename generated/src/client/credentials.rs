//! Tokens for an application that signs in as itself: the client credentials flow.
//!
//! Asks the login service of a cloud with a client id and a secret. What is kept of the secret is overwritten in memory when
//! it is no longer needed; the copy that goes into a request is the HTTP client's. The client keeps the token. People do not sign in this way.

use super::builder::{Limits, parse_service};
use super::exchange::{Exchange, Outgoing, Received, Take};
use super::retry::{RetryPolicy, Tries};
use super::token::{Token, TokenFuture, TokenProvider, TokenRequest};
use super::transport::Transport;
use crate::runtime::{Cloud, Error, Reply, link};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use std::fmt;
use std::time::Duration;
use zeroize::Zeroizing;

/// An application that signs in with a secret.
pub struct ClientCredentials {
    exchange: Exchange,
    retry: RetryPolicy,
    login: String,
    tenant: String,
    form: Zeroizing<String>,
}

impl ClientCredentials {
    /// An application of a tenant, which is named by its id or its domain.
    ///
    /// # Errors
    /// The certificates of the system can not be read.
    pub fn new(cloud: Cloud, tenant: &str, client_id: &str, secret: &str) -> Result<Self, Error> {
        Self::at(cloud.login(), cloud.service(), tenant, client_id, secret)
    }

    /// The same with a login service at another address, asked for the service at the address `service`.
    ///
    /// # Errors
    /// The address is none, or the certificates of the system can not be read.
    pub fn at(
        login: &str,
        service: &str,
        tenant: &str,
        client_id: &str,
        secret: &str,
    ) -> Result<Self, Error> {
        Ok(Self {
            exchange: Limits::default().exchange(&parse_service(login)?, None)?,
            retry: RetryPolicy::default(),
            login: login.trim_end_matches('/').to_owned(),
            tenant: encode(tenant),
            form: write_form(&format!("{service}/.default"), client_id, secret),
        })
    }

    /// Asks with another HTTP client, such as one with a proxy.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.exchange.transport = Box::new(transport);
        self
    }

    /// Asking for a token changes nothing, so it may be repeated although it is a `POST`.
    async fn ask(&self, claims: Option<&str>) -> Result<Token, Error> {
        let request = self.request(claims)?;
        let mut tries = Tries::new(&self.retry);
        loop {
            let outcome = self.exchange.send(&request, None, Take::Everything).await;
            match tries.after(&http::Method::GET, &outcome) {
                Some(delay) => tokio::time::sleep(delay).await,
                None => return read(outcome?),
            }
        }
    }

    fn request(&self, claims: Option<&str>) -> Result<Outgoing, Error> {
        let mut form = self.form.clone();
        if let Some(claims) = claims {
            form.push_str("&claims=");
            form.push_str(&encode(claims));
        }
        let request = http::Request::post(format!("{}/{}/oauth2/v2.0/token", self.login, self.tenant))
            .header(http::header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(std::mem::take(&mut *form).into_bytes());
        Outgoing::new(request.map_err(Error::Http)?)
    }
}

impl TokenProvider for ClientCredentials {
    fn token<'a>(&'a self, request: TokenRequest<'a>) -> TokenFuture<'a> {
        Box::pin(self.ask(request.claims))
    }
}

impl fmt::Debug for ClientCredentials {
    /// Prints no secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ClientCredentials");
        out.field("login", &link::origin(&self.login)).field("tenant", &self.tenant).finish_non_exhaustive()
    }
}

fn read(answer: Received) -> Result<Token, Error> {
    let Received::Whole(response) = answer else { return Err(Error::Missing("a token")) };
    let mut json = Reply::from_http(&response).json()?;
    let seconds = json.get("expires_in").and_then(seconds).unwrap_or_default();
    match json.get_mut("access_token").map(Value::take) {
        Some(Value::String(token)) => Ok(Token::new(token).lasting(Duration::from_secs(seconds))),
        _ => Err(Error::Missing("a token")),
    }
}

/// Written as a number or as a text.
fn seconds(json: &Value) -> Option<u64> {
    json.as_u64().or_else(|| json.as_str()?.parse().ok())
}

fn write_form(scope: &str, client_id: &str, secret: &str) -> Zeroizing<String> {
    let (scope, client_id, secret) = (encode(scope), encode(client_id), Zeroizing::new(encode(secret)));
    let (secret, kind) = (secret.as_str(), "client_credentials");
    Zeroizing::new(format!("grant_type={kind}&client_id={client_id}&client_secret={secret}&scope={scope}"))
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::write_form;

    #[test]
    fn a_secret_can_have_any_characters() {
        let form = write_form("https://x/.default", "id", "a&b=c+d %é");
        assert!(
            form.ends_with("&client_secret=a%26b%3Dc%2Bd%20%25%C3%A9&scope=https%3A%2F%2Fx%2F%2Edefault"),
            "{}",
            form.as_str()
        );
    }
}
